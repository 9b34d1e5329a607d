import { atCounter, office, step, whole } from './counter';
import { admin, password, test, type Page } from './fixtures';
import { axe, languages, look, themes } from './look';

// What a second person sees, in three languages and both themes, with findings, an exception and a change in it.

async function show(page: Page, path: string, ready: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), path);
  await page.locator(ready).first().waitFor();
}
async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

for (const language of languages) {
  for (const theme of themes) {
    test(`${language}, ${theme}`, async ({ core, watched: page }) => {
      test.setTimeout(180_000);
      await page.addInitScript({ content: axe });
      const there = await office(core);
      const speak = () =>
        core.write('set_preferences', { language, theme, density: 'compact', single_keys: true });
      const id = await atCounter(core, {
        ...whole,
        'contact/iin': '900125300123',
        'person/1/position': 'Lecturer-Coordinator of the Programme for Professional Development',
      });
      for (const verb of ['submit', 'take']) await step(core, id, verb);
      await step(core, id, 'recommend', { comment: 'Все документы здесь, причины сняты.' });
      await there.as('supervisor');

      await core.call('lock', {});
      const { people } = await core.call('desk_state', {});
      const me = people.find((one) => one.name === admin)?.id ?? '';
      await core.call('sign_in', { person: me, password });
      await speak();
      const staff = await core.call('staff_list', {});
      const head = staff.find((one) => one.id === me)?.head ?? '';
      const roles = ['administrator', 'director'] as const;
      await core.write('set_roles', { id: me, after: head, roles: [...roles] });
      const second = staff.find((one) => one.name === 'SupervisorF SupervisorL')?.id ?? '';
      await core.write('delegate', {
        id: staff.find((one) => one.name === 'ManagerF ManagerL')?.id ?? '',
        from: '20.11.2026',
        to: '30.11.2026',
        comment: 'Ежегодный отпуск',
      });
      await page.reload();
      await page.locator('footer').waitFor();
      await show(page, '/settings/people', 'tbody tr');
      await look(page, 'people, delegated', language);
      await page.locator('tbody tr').nth(2).getByRole('button').click();
      await page.getByRole('menuitem').nth(-2).click();
      await page.locator('dialog[open]').waitFor();
      await look(page, 'delegate', language);
      await close(page);
      await show(page, `/case/${id}/step/allow-one-person`, 'dialog[open]');
      await look(page, 'exception', language);
      await close(page);
      const { row } = await core.call('application', { id });
      const comment = 'Больше некому посмотреть';
      await core.write('allow_one_person', { id, after: row.head, person: second, comment });

      await there.as('supervisor');
      await speak();
      await page.reload();
      await show(page, '/today', '#work-to-sign');
      await look(page, 'today', language);
      await show(page, `/case/${id}/approve`, 'dialog[open]');
      await look(page, 'summary', language);
      await close(page);
      await show(page, '/applications/view/to-sign', '[data-row="0"]');
      await page.locator('[data-row="0"]').focus();
      await page.keyboard.press('x');
      await page.locator('[data-region="bulk"] button:has(.lucide-signature)').click();
      await page.locator('dialog[open] [type=checkbox]').waitFor();
      await look(page, 'selection', language);
      await close(page);

      await step(core, id, 'approve', {}, there.secret('supervisor'));
      await there.as('manager');
      await speak();
      const now = await core.call('application', { id });
      await core.write('edit_application', {
        id,
        after: now.row.head,
        values: [
          { path: 'person/1/position', value: 'Professor' },
          { path: 'visa/1/home_address', value: '55/19 Mangilik El, Astana' },
        ],
        sections: [],
        remove: [],
        pasted: null,
        new_round: false,
        portal_id: null,
      });
      await page.reload();
      await show(page, `/case/${id}`, '.case-bar');
      await look(page, 'void', language);
      await show(page, `/case/${id}/approve`, 'dialog[open]');
      await look(page, 'signed again at this desk', language);
    });
  }
}

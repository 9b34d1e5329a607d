import { copyTable, copyText, fixture } from './clipboard';
import { test, type Core, type Page } from './fixtures';
import { axe, languages, look, themes } from './look';

// What comes in, a company, a person, who is away: each state in three languages and both themes.

for (const language of languages) {
  for (const theme of themes) {
    test(`${language}, ${theme}`, async ({ core, watched: page }) => {
      test.setTimeout(120_000);
      await page.addInitScript({ content: axe });
      const { company, person } = await fill(core, language);
      await core.write('set_preferences', {
        language,
        theme,
        density: 'compact',
        single_keys: true,
      });
      await page.reload();
      await page.locator('footer').waitFor();

      await go(page, '/intake');
      await page.locator('.place').waitFor();
      await look(page, 'intake, empty', language);

      const list = `${fixture('applications.tsv').trimEnd()}\n6240\tVisa to nowhere\t25.01.2026 17:24\tInn Progres`;
      await copyTable(page, list);
      await page.keyboard.press('Control+v');
      await page.locator('[role=grid] [data-row="0"]').waitFor();
      await look(page, 'intake, list', language);
      await page.locator('.says .button').first().click();
      await page.locator('.columns select').first().waitFor();
      await page.locator('[role=grid]').focus();
      await page.locator('[data-row="0"]').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.locator('main aside').waitFor();
      await look(page, 'intake, columns and details', language);
      await page.keyboard.press('Control+Enter');
      await page.locator('[data-outcome]').waitFor();
      await page.locator('textarea').waitFor();
      await look(page, 'intake, taken in, a line to mend', language);
      await page.locator('main header .button').last().click();

      await copyTable(page, fixture('history-returned.tsv'));
      await page.keyboard.press('Control+v');
      await page.locator('form.number').waitFor();
      await look(page, 'intake, history', language);
      await page.locator('main header .button').last().click();
      await copyText(page, 'See you on Tuesday');
      await page.keyboard.press('Control+v');
      await page.locator('p.nothing').waitFor();
      await look(page, 'intake, nothing', language);

      for (const [name, id] of [
        ['company', company],
        ['person', person],
        ['nobody', '0199f000-0000-7000-8000-000000000000'],
      ] as const) {
        await go(page, `/party/${id}`);
        await page.locator(name === 'nobody' ? '.problem p' : 'main [lang=ru]').waitFor();
        await look(page, name, language);
      }

      await go(page, '/settings/absence');
      await page.locator('main li .button').first().waitFor();
      await look(page, 'absence', language);
      await page.locator('main li .button').first().click();
      await page.locator('dialog[open]').waitFor();
      await look(page, 'absence, dialog', language);
    });
  }
}

function go(page: Page, path: string): Promise<void> {
  return page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

async function fill(
  core: Core,
  language: (typeof languages)[number],
): Promise<{ company: string; person: string }> {
  const me = await core.create({ language, demo: true });
  const [row] = await core.call('staff_list', {});
  const after = row?.head ?? '';
  await core.write('set_roles', { id: me.id, after, roles: ['administrator', 'manager'] });
  const { id: deputy } = await core.write('add_staff', {
    name: 'ManagerF ManagerL',
    roles: ['manager'],
  });
  await core.write('set_absence', {
    person: me.id,
    from: '2026-11-18',
    to: '2026-11-30',
    deputy,
    note: 'The seal lies in the second safe.',
  });
  const { id } = await core.write('open_application', {
    channel: 'counter',
    values: Object.entries({
      'service/1/service': 'visa_work_c3_2y',
      'organisation/name': 'AIFC Academy Limited',
      'organisation/bin': '190140900037',
      'organisation/participant': 'true',
      'person/1/family': 'Test',
      'person/1/given': 'Sophia',
      'person/1/document_number': 'L898902C3',
      'person/1/citizenship': 'FRA',
      'person/1/birth_date': '1990-01-25',
    }).map(([path, value]) => ({ path, value })),
    predecessor: null,
  });
  await core.write('add_case_note', { id, text: 'Will bring the diploma.', how: 'call' });
  const next = { text: 'Bring the diploma', date: '2026-11-25', person: null, time: '11:30' };
  await core.write('plan_next', { id, ...next, visit: true });
  const hits = await core.call('find', { text: '190140900037' });
  const company = hits.find((hit) => hit.kind === 'organisation')?.id ?? '';
  const { person_ids: persons } = await core.call('application', { id });
  return { company, person: persons[0] ?? '' };
}

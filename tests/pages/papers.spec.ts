import { office } from './counter';
import { expect, test, type Page } from './fixtures';
import { axe, languages, look, themes } from './look';
import { awaited, noFacts, passportOf as L } from './originals';

async function show(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), path);
}

test('papers by the person, one stays, closing is refused until it is given back', async ({
  core,
  watched: page,
}) => {
  const there = await office(core);
  const [id = ''] = await awaited(core, there, ['7002'], 2);
  await page.reload();
  await show(page, `/case/${id}`);
  await page.getByRole('button', { name: 'Collect the originals', exact: true }).waitFor();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  const all = dialog.getByRole('group', { name: 'For all persons: 2' });
  await all.getByLabel('Passport').check();
  const second = dialog.getByRole('group', { name: L(2) });
  await expect(second.getByLabel('Passport')).toBeChecked();
  await second.getByLabel('Photo').check();
  await page.keyboard.press('Control+Enter');
  const papers = page.getByRole('region', { name: 'Original papers' });
  await expect(papers).toContainText('3 not with the client');

  // Several papers go: the dialog asks, and one stays.
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('3 of 3 papers go; untick what stays').waitFor();
  await dialog.getByLabel('Photo: Eriksson Anna Maria').uncheck();
  await dialog.getByLabel('Courier').fill('ManagerF ManagerL');
  await page.keyboard.press('Control+Enter');
  await expect(papers.getByText('on the way')).toHaveCount(2);
  await expect(papers).toContainText('ManagerF ManagerL');

  for (const verb of ['lodge', 'fetch', 'process', 'give-back', 'hand-over'] as const) {
    const { row } = await core.call('application', { id });
    const facts = {
      ...noFacts,
      originals: verb === 'hand-over' ? { brought: null, stay: [2], courier: null } : null,
      mo_date: verb === 'lodge' ? '2026-11-20' : null,
      outcome: verb === 'process' ? 'granted' : null,
      receiver: verb === 'hand-over' ? 'Sophia Test' : null,
    };
    await core.write('take_step', { id, after: row.head, verb, facts, password: null });
  }
  await page.reload();
  await expect(papers).toContainText('1 not with the client');
  const close = page.getByRole('button', { name: 'Close', exact: true }).first();
  await close.focus();
  await expect(page.locator('.actions')).toContainText(
    `1 original paper is still out, so the application is not ended. At the Centre: Eriksson Anna Maria: ${L(2)}.`,
  );

  await papers.getByRole('button', { name: 'Move papers' }).click();
  await dialog.getByLabel(`Passport ${L(2)}: Eriksson Anna Maria – at the Centre`).check();
  await dialog.getByRole('radio', { name: 'given back' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('whoever took the papers back');
  await dialog.getByLabel('Who took the papers').fill('Sophia Test');
  await page.keyboard.press('Control+Enter');
  await expect(papers).toContainText('all with the client');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.case-bar')).toContainText('Closed');

  await show(page, `/case/${id}/history`);
  await page.getByText('Papers moved').waitFor();
});

for (const language of languages) {
  for (const theme of themes) {
    test(`papers in ${language}, ${theme}`, async ({ core, watched: page }) => {
      test.setTimeout(120_000);
      await page.addInitScript({ content: axe });
      const there = await office(core);
      const [few = ''] = await awaited(core, there, ['7002'], 2);
      const [many = ''] = await awaited(core, there, ['7003'], 60);
      await core.write('set_preferences', {
        language,
        theme,
        density: 'compact',
        single_keys: true,
      });
      await page.reload();
      for (const [id, persons] of [
        [few, 2],
        [many, 60],
      ] as const) {
        await show(page, `/case/${id}/step/collect`);
        await page.locator('dialog[open] fieldset').first().waitFor();
        await look(page, `collect for ${persons}`, language);
        await page.locator('dialog[open] fieldset fieldset input').first().check();
        await page.keyboard.press('Control+Enter');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
        await look(page, `papers of ${persons}`, language);
        await page.keyboard.press('Control+Enter');
        await page.locator('dialog[open]').waitFor();
        await look(page, `papers of ${persons} go`, language);
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
        await show(page, `/case/${id}/papers`);
        await page.locator('dialog[open]').waitFor();
        await look(page, `papers of ${persons} moved`, language);
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
    });
  }
}

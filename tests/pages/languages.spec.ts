import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Theme } from '../../ui/src/backend/wire';
import { Core, password, test } from './fixtures';
import { axe, languages, look, themes } from './look';

// Every screen in three languages and both themes: nothing for axe, no missing
// word, nothing wider than the window, few elements.

const sections = ['me', 'people', 'office', 'reference', 'storage', 'program'];

for (const language of languages) {
  for (const theme of themes) {
    test(`${language}, ${theme}`, async ({ core, watched: page }) => {
      test.setTimeout(120_000);
      await page.addInitScript({ content: axe });
      await core.call('set_local', { language, theme, graphics: 'automatic' });
      await page.reload();
      await page.locator('h1').waitFor();
      await look(page, 'create', language);

      await core.create({ language, demo: true });
      await fill(core, language, theme);
      await page.reload();
      await page.locator('footer').waitFor();
      await look(page, 'today', language);
      for (const section of sections) {
        await page.evaluate((name) => (location.hash = `/settings/${name}`), section);
        await page.locator(`.settings a[href="#/settings/${section}"][aria-current]`).waitFor();
        await page.locator('main h1').waitFor();
        await page.waitForTimeout(150);
        await look(page, section, language);
      }
      await page.evaluate(() => (location.hash = '/settings/reference/holidays'));
      await page.locator('[data-row="0"]').click();
      await page.locator('main aside').waitFor();
      await look(page, 'reference, explained', language);

      await page.evaluate(() => (location.hash = '/settings/people/add'));
      await page.locator('main form').waitFor();
      await look(page, 'people, add', language);
      await page.locator('tbody tr').nth(1).getByRole('button').click();
      await page.getByRole('menuitem').first().waitFor();
      await look(page, 'people, menu', language);
      await page.getByRole('menuitem').nth(1).click();
      await page.locator('dialog[open]').waitFor();
      await look(page, 'people, dialog', language);
      await page.keyboard.press('Escape');

      await page.evaluate(() => (location.hash = '/settings/storage'));
      await page.locator('main .button.main').click();
      await page.keyboard.press('Control+j');
      await page.locator('aside .job').waitFor();
      await look(page, 'jobs', language);
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
      await look(page, 'palette', language);
      await page.keyboard.press('Escape');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('Shift+Slash');
      await page.locator('dialog[open] kbd').first().waitFor();
      await look(page, 'keys', language);
      await page.keyboard.press('Escape');

      await page.keyboard.press('Control+l');
      await page.locator('main > button time').waitFor();
      await look(page, 'curtain', language);
      await page.keyboard.press('Space');
      await page.locator('input[type=password]').fill('not the password at all');
      await page.keyboard.press('Enter');
      await page.locator('.problem p').waitFor();
      await look(page, 'sign-in, wrong password', language);
      await page.locator('main footer button').click();
      await look(page, 'recovery', language);

      await core.kill();
      for (const name of ['header.json', 'header-copy.json']) rmSync(join(core.folder, name));
      await core.start();
      await page.goto(core.url);
      await page.locator('.problem, [role=alert], h1').first().waitFor();
      await look(page, 'stopped', language);
    });
  }
}

/** Some people, a setting for every look, a saved draft: what fills the screens. */
async function fill(core: Core, language: Language, theme: Theme): Promise<void> {
  await core.write('set_preferences', { language, theme, density: 'compact', single_keys: true });
  await core.write('add_staff', {
    name: 'SupervisorF SupervisorL',
    roles: ['supervisor', 'director'],
  });
  await core.write('add_staff', { name: 'ManagerF ManagerL', roles: ['manager'] });
  await core.call('save_draft', {
    place: 'settings/people/add',
    base: null,
    body: JSON.stringify({ name: 'Anna Maria Eriksson', roles: ['manager'] }),
  });
}

test('the sheet with the recovery code', async ({ watched: page }) => {
  await page.addInitScript({ content: axe });
  await page.reload();
  await page.getByLabel('Office name').fill('Expat Centre, Astana');
  await page.getByLabel('Name', { exact: true }).fill('AdminF AdminL');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password again').fill(password);
  await page.getByLabel('Holder of the code').fill('AdminF AdminL');
  await page.getByRole('button', { name: 'Create the database' }).click();
  await page.locator('.code').waitFor();
  await look(page, 'sheet', 'en');
});

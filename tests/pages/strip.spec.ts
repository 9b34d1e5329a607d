import { atCounter, office, whole } from './counter';
import { expect, test } from './fixtures';
import { axe, languages, look, themes } from './look';

test('one key copies a value and goes on, through every part of the form', async ({
  core,
  watched: page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await office(core);
  const id = await atCounter(core, whole);
  await page.setViewportSize({ width: 380, height: 760 });
  await page.reload();
  await page.evaluate((to) => (location.hash = to), `/case/${id}`);
  await page.locator('.case-bar').waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('s');
  const clip = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.locator('.strip li button').first().waitFor();
  await expect(page.locator('.strip li button').first()).toBeFocused();
  await page.locator('select').selectOption('contact');
  const rows = page.locator('.strip li button');
  await expect(rows.first()).toBeFocused();
  const { sections } = await core.call('application', { id });
  const values = sections.find((one) => one.key === 'contact')?.blocks[0]?.values ?? [];
  const birth = values.find((one) => one.name === 'birth_date');
  expect(birth?.typed).toMatch(/^\d\d\/\d\d\/\d{4}$/);
  await page.keyboard.press('c');
  await expect(rows.nth(1)).toBeFocused();
  expect(await clip()).toBe(values[0]?.typed);
  await page.keyboard.press('Enter');
  await expect(rows.nth(2)).toBeFocused();
  await expect(rows.nth(0)).toContainText('✓');
  await page.keyboard.press('k');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press(']');
  await expect(page.locator('select')).toHaveValue('person/1');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await page.locator('.case-bar').waitFor();
});

for (const language of languages) {
  for (const theme of themes) {
    test(`strip in ${language}, ${theme}`, async ({ core, watched: page }) => {
      await page.addInitScript({ content: axe });
      await office(core);
      const id = await atCounter(core, whole);
      await core.write('set_preferences', {
        language,
        theme,
        density: 'compact',
        single_keys: true,
      });
      await page.reload();
      await page.evaluate((to) => (location.hash = to), `/strip/${id}/person/1`);
      await page.locator('.strip li button').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.strip .ticked').waitFor();
      await look(page, 'strip', language);
    });
  }
}

import { bringIn, createDesk, idsOf, six } from './cases';
import { expect, test } from './fixtures';
import { axe, languages, look, themes } from './look';

test('a day is chosen from the month by keyboard; typing stays the first way', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  const [id] = await idsOf(core, '1578');
  await page.goto(`${core.url}#/case/${id}`);
  await page.reload();
  await page.locator('.case-bar').waitFor();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Next step' });
  const field = dialog.getByLabel('On', { exact: true });
  await field.focus();
  await page.keyboard.press('Alt+ArrowDown');
  const month = page.getByRole('grid', { name: 'November 2026' });
  await expect(month.getByRole('button', { name: /20 November 2026/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('grid', { name: 'December 2026' })).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('21.12.2026');
  await expect(field).toBeFocused();
  await expect(dialog).toContainText('21 Dec 2026');

  // Escape belongs to the month first, then to the dialog.
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Who')).toBeFocused();
});

for (const language of languages) {
  for (const theme of themes) {
    test(`the month in ${language}, ${theme}`, async ({ core, watched: page }) => {
      await createDesk(core);
      await core.write('set_preferences', {
        language,
        theme,
        density: 'compact',
        single_keys: true,
      });
      await bringIn(core, six);
      const [id] = await idsOf(core, '1578');
      await page.addInitScript({ content: axe });
      await page.goto(`${core.url}#/case/${id}`);
      await page.reload();
      await page.locator('.case-bar').waitFor();
      await page.keyboard.press('l');
      await page.locator('dialog[open] [popovertarget]').click();
      await page.locator('.month [aria-current=date]').waitFor();
      await look(page, 'month', language);
    });
  }
}

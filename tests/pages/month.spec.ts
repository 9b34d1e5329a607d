import { bringIn, createDesk, idsOf, six } from './cases';
import { comeBack, expect, signIn, test, type Core, type Page } from './fixtures';
import { axe, languages, look, themes } from './look';

/** The dialog *Next step* of an application. */
async function next(core: Core, page: Page) {
  await createDesk(core);
  await bringIn(core, six);
  const [id = ''] = await idsOf(core, '1578');
  await page.goto(`${core.url}#/case/${id}`);
  await page.reload();
  await page.locator('.case-bar').waitFor();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Next step' });
  return { id, dialog, field: dialog.getByLabel('On', { exact: true }) };
}

test('a day is chosen from the month by keyboard; typing stays the first way', async ({
  core,
  watched: page,
}) => {
  const { dialog, field } = await next(core, page);
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

test('a day chosen from the month is kept like a typed one', async ({ core, watched: page }) => {
  const { id, field } = await next(core, page);
  await field.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('.month [aria-current=date]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await core.call('draft', { place: `case/${id}/next` }))?.body)
    .toContain('"2026-11-21"');

  await page.keyboard.press('Control+l');
  await comeBack(page);
  await signIn(page);
  await page.locator('.case-bar').waitFor();
  await page.reload();
  await page.locator('.case-bar').waitFor();
  await page.keyboard.press('l');
  await expect(field).toHaveValue('21.11.2026');
});

test('the month goes when the focus leaves it, and Alt ↓ leads into one that is open', async ({
  core,
  watched: page,
}) => {
  const { dialog, field } = await next(core, page);
  const month = dialog.getByRole('grid');
  const today = month.locator('[aria-current=date]');
  await field.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(today).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Who')).toBeFocused();
  await expect(month).toHaveCount(0);

  const opener = dialog.getByRole('button', { name: 'Calendar' });
  await opener.click();
  await expect(today).toBeFocused();
  await opener.focus();
  await expect(month).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(field).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(today).toBeFocused();
  await opener.click();
  await expect(month).toHaveCount(0);

  await field.focus();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
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

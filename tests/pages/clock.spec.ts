import { academy, bringIn, createDesk, idsOf, work } from './cases';
import { expect, test } from './fixtures';
import { axe, languages, look, themes } from './look';

const row = ['5523', work, '10.23.2026 10:00', 'In Progress', 'Test Test', academy];

test('the waiting clock says which days were not counted and which norm runs', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, [row]);
  const [id = ''] = await idsOf(core, '5523');
  await page.reload();
  await page.evaluate((to) => (location.hash = to), `/case/${id}`);
  const clock = page.locator('.case-bar details');
  await clock.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(clock).toContainText('Since 23 Oct 2026: 19 working days.');
  await expect(clock).toContainText('26 Oct 2026 Republic Day, day off for 25 Oct 2026');
  await expect(clock).toContainText('14 Nov 2026 – 15 Nov 2026 weekend');
  await expect(clock).toContainText(
    'Norm: 3 working days, until 29 Oct 2026. 16 working days over.',
  );
  await expect(clock).toContainText('our proposal, to be set by the Centre');
  await page.keyboard.press('Escape');
  await expect(clock).not.toHaveAttribute('open');
  await expect(page.locator('.case-bar')).toBeVisible();
});

for (const language of languages) {
  for (const theme of themes) {
    test(`clock in ${language}, ${theme}`, async ({ core, watched: page }) => {
      await page.addInitScript({ content: axe });
      await createDesk(core);
      await bringIn(core, [row]);
      const [id = ''] = await idsOf(core, '5523');
      await core.write('set_preferences', {
        language,
        theme,
        density: 'compact',
        single_keys: true,
      });
      await page.reload();
      await page.evaluate((to) => (location.hash = to), `/case/${id}`);
      await page.locator('.case-bar summary').click();
      await look(page, 'clock', language);
    });
  }
}

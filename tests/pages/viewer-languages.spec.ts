import { expect, test } from './fixtures';
import { axe, languages, look, themes } from './look';
import { longName, openReview, withDocuments } from './reading';

// A document beside the form, in three languages and both themes.

for (const language of languages) {
  for (const theme of themes) {
    test(`${language}, ${theme}`, async ({ core, watched: page }) => {
      test.setTimeout(180_000);
      await page.addInitScript({ content: axe });
      const id = await withDocuments(core);
      await core.write('set_preferences', {
        language,
        theme,
        density: 'compact',
        single_keys: true,
      });
      await page.reload();
      await openReview(page, id);
      await expect(page.locator('.viewer .page').first()).toHaveCSS(
        'background-color',
        'rgb(255, 255, 255)',
      );
      await look(page, 'document', language);
      await page.keyboard.press('r');
      await expect(page.locator('[data-path="person/1/given"]')).toContainText('↩ 1');
      await page.locator('[data-path="person/1/given"]').focus();
      await page.keyboard.press('m');
      await expect(page.locator('[data-pin="1"]')).toBeFocused();
      await look(page, 'mark', language);
      await page.keyboard.press('Enter');
      await page.locator('.viewer .scroll').focus();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('N0000');
      await expect(page.locator('.found.now')).toHaveCount(1);
      await look(page, 'search', language);
      await page.keyboard.press('Escape');
      await page.locator('.choose select').selectOption({ label: longName });
      await page.locator('.viewer .page canvas').first().waitFor();
      await page.locator('[role=tab]').last().click();
      await look(page, 'reasons', language);
      await page.locator('[role=tab]').first().click();
      await page.locator('.choose select').selectOption({ label: 'broken.pdf' });
      await page.locator('.viewer [role=alert]').waitFor();
      await look(page, 'damaged', language);
    });
  }
}

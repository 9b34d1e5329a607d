import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { office } from './counter';
import { expect, test, type Page } from './fixtures';
import { axe, languages, look, themes } from './look';
import { awaited, collected } from './originals';

const twelve = Array.from({ length: 12 }, (_, place) => String(7001 + place));

/** Keys as somebody strikes them; letters of a text count one by one. */
function struck(page: Page) {
  let count = 0;
  return {
    async key(name: string): Promise<void> {
      count += name.split('+').length;
      await page.keyboard.press(name);
    },
    async text(words: string): Promise<void> {
      count += words.length;
      await page.keyboard.type(words);
    },
    count: () => count,
  };
}

test('a sheet of twelve passports by keyboard: made, printed, the step taken at its time', async ({
  core,
  watched: page,
}) => {
  test.setTimeout(90_000);
  const there = await office(core);
  const ids = await awaited(core, there, twelve, 1);
  await collected(core, ids.slice(0, 11), 1);
  await page.addInitScript(() => {
    const here = window as unknown as { printed: number };
    here.printed = 0;
    window.print = () => (here.printed += 1);
  });
  await page.reload();
  await page.evaluate(() => (location.hash = '/applications'));
  await page.getByRole('row').nth(12).waitFor();
  await page.getByRole('row').nth(1).focus();

  const keys = struck(page);
  await keys.key('x');
  await keys.key('End');
  await expect(page.getByRole('row').nth(12)).toBeFocused();
  await keys.key('Shift+x');
  await expect(page.getByRole('region', { name: 'Selected' })).toContainText('12');
  await keys.key('s');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: /nothing to carry/ })).toBeDisabled();
  await expect(dialog.getByLabel('Courier')).toBeFocused();
  await keys.text('Sophia Test');
  await keys.key('Control+Enter');
  const print = page.getByRole('button', { name: 'Print' });
  await expect(print).toBeFocused();
  await keys.key('Enter');
  expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
  // At one key every half second, and five seconds to look: within the half minute.
  expect(keys.count()).toBeLessThanOrEqual(25);

  const sheet = page.locator('.courier-sheet');
  await expect(sheet.getByRole('row')).toHaveCount(12);
  await expect(sheet).toContainText('Реестр документов для курьера');
  await expect(sheet).toContainText('Eriksson Anna Maria');
  await expect(sheet).toContainText('20.11.2026 09:0');
  await expect(page.getByText('The sheet has 11 applications.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page.getByText('passport: on the way').first()).toBeVisible();
  const first = await core.call('application', { id: ids[0] ?? '' });
  expect(first.row.status).toBe('sending_documents_to_mo');
  expect(first.sheet).toMatchObject({ courier: 'Sophia Test', papers: 1, changes: [] });
  expect(first.papers[0]).toMatchObject({ place: 'courier', whom: 'Sophia Test' });
});

test('what changed since the sheet was made is told', async ({ core, watched: page }) => {
  const there = await office(core);
  const [id = ''] = await awaited(core, there, ['7002'], 2);
  await collected(core, [id], 2);
  await page.reload();
  await page.evaluate((to) => (location.hash = to), `/case/${id}`);
  const papers = page.getByRole('region', { name: 'Original papers' });
  await papers.getByRole('button', { name: 'Courier’s sheet' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Make the sheet' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('name of the courier');
  await dialog.getByLabel('Courier').fill('Sophia Test');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(papers).toContainText('Last courier’s sheet: To the migration office');
  await expect(papers).not.toContainText('Changed since');
  const { row } = await core.call('application', { id });
  await core.write('move_papers', {
    id,
    after: row.head,
    numbers: [2],
    brought: [],
    place: 'here',
    whom: null,
    at: null,
    comment: '',
  });
  await page.reload();
  await expect(papers).toContainText('Changed since the sheet was made:');
  await expect(papers).toContainText('on the sheet, no longer on this way');
});

test('sixty persons take as many pages as are printed', async ({ core, watched: page }) => {
  const there = await office(core);
  const [id = ''] = await awaited(core, there, ['7002'], 60);
  await collected(core, [id], 60);
  const made = await core.write('make_sheet', {
    ids: [id],
    direction: 'to_mo',
    courier: 'Sophia Test',
    at: '2026-11-20T08:30',
    step: true,
    language: 'ru',
  });
  expect(made.cases).toBe(1);
  const style = readFileSync(join(import.meta.dirname, '../../ui/src/styles/sheet.css'), 'utf8');
  const html = `<!doctype html><style>body { margin: 0 }${style}</style>${made.html}`;
  expect(html).not.toMatch(/<script|https?:|src=|url\(/);
  await page.goto('about:blank');
  await page.setContent(html);
  const pages = await page.locator('.courier-page').count();
  expect(pages).toBeGreaterThan(1);
  await page.emulateMedia({ media: 'print' });
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(file.match(/\/Type \/Page\b/g)?.length).toBe(pages);
  // Nothing runs out of its page.
  const over = await page.evaluate(
    () =>
      [...document.querySelectorAll('.courier-page')].filter(
        (one) => one.scrollHeight > one.clientHeight + 1,
      ).length,
  );
  expect(over).toBe(0);
});

for (const language of languages) {
  for (const theme of themes) {
    test(`sheet in ${language}, ${theme}`, async ({ core, watched: page }) => {
      test.setTimeout(90_000);
      await page.addInitScript({ content: axe });
      const there = await office(core);
      const ids = await awaited(core, there, ['7001', '7002'], 2);
      await collected(core, ids.slice(0, 1), 2);
      await core.write('set_preferences', {
        language,
        theme,
        density: 'compact',
        single_keys: true,
      });
      await page.reload();
      await page.evaluate(() => (location.hash = '/applications'));
      await page.getByRole('row').nth(2).waitFor();
      await page.getByRole('row').nth(1).focus();
      await page.keyboard.press('x');
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('s');
      await page.locator('dialog[open] fieldset label').last().waitFor();
      await look(page, 'sheet, asked', language);
      await page.locator('dialog[open] input').first().fill('Sophia Test');
      await page.keyboard.press('Control+Enter');
      await page.locator('.courier-sheet').waitFor();
      await look(page, 'sheet, made', language);
    });
  }
}

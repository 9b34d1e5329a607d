import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { office } from './counter';
import { expect, test, type Core, type Page } from './fixtures';
import { axe, languages, look, themes } from './look';
import { awaited, collected } from './originals';

async function open(page: Page, id: string): Promise<void> {
  await page.reload();
  await page.evaluate((to) => (location.hash = to), `/case/${id}`);
}

async function ask(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('menuitem', { name: 'Make a letter' }).click();
  await page.getByRole('dialog').waitFor();
}

/** The saved file as another program reads it. */
function read(core: Core, name: string): string {
  const path = join(core.folder, name);
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', path, '-'], {
    encoding: 'utf8',
  });
  return text.replaceAll(/\s+/g, ' ');
}

test('letters of a case are made and saved in the language that is chosen', async ({
  core,
  watched: page,
}) => {
  test.setTimeout(90_000);
  const there = await office(core);
  const [id = ''] = await awaited(core, there, ['7002'], 2);
  await open(page, id);
  await ask(page);
  const dialog = page.getByRole('dialog');
  const save = dialog.getByRole('button', { name: 'Save as PDF' });
  await dialog.getByRole('radio', { name: 'Receipt' }).check();
  await save.click();
  await expect(dialog.getByRole('alert')).toContainText('No original papers lie at the Centre');
  await dialog.getByRole('radio', { name: 'Return letter' }).check();
  await save.click();
  await expect(dialog.getByRole('alert')).toContainText('reason');

  await collected(core, [id], 2);
  await dialog.getByRole('radio', { name: 'Receipt' }).check();
  await dialog.getByLabel('Brought by').fill('Sophia *Test* #1');
  await dialog.getByRole('radio', { name: 'Қазақша' }).check();
  await save.click();
  await expect(dialog.getByRole('status').last()).toHaveText('Saved as 7002-receipt-kk.pdf');
  const receipt = read(core, '7002-receipt-kk.pdf');
  expect(receipt).toContain('Құжаттардың түпнұсқаларын қабылдау туралы қолхат');
  expect(receipt).toContain('Sophia *Test* #1');
  expect(receipt.match(/Eriksson Anna Maria/g)).toHaveLength(2);
  expect(receipt).toContain('2026 ж. 20 қараша, ');

  await dialog.getByRole('radio', { name: 'Summary' }).check();
  await dialog.getByRole('radio', { name: 'Русский' }).check();
  await save.click();
  await expect(dialog.getByRole('status').last()).toHaveText('Saved as 7002-summary-ru.pdf');
  const summary = read(core, '7002-summary-ru.pdf');
  expect(summary).toContain('Заявка 7002');
  expect(summary).toContain('1. Eriksson Anna Maria');
  expect(summary).not.toMatch(/⟦|field-|section-|letter-|courier-/);

  await dialog.getByRole('radio', { name: 'Whole case' }).check();
  await save.click();
  await expect(dialog.getByRole('status').last()).toHaveText('Saved as 7002-pack-ru.pdf');
  expect(read(core, '7002-pack-ru.pdf')).toContain('Документы дела');
});

test('a template of the office’s own is used; one that cannot be used is told with its line', async ({
  core,
  watched: page,
}) => {
  const there = await office(core);
  const [id = ''] = await awaited(core, there, ['7002'], 1);
  mkdirSync(join(core.folder, 'templates'));
  const own = join(core.folder, 'templates', 'summary.typ');
  writeFileSync(own, '#import "/frame.typ": *\nOurs: #letter.number');
  await open(page, id);
  await ask(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog.getByRole('status').last()).toHaveText('Saved as 7002-summary-en.pdf');
  expect(read(core, '7002-summary-en.pdf').trim()).toBe('Ours: 7002');

  writeFileSync(own, '#import "/frame.typ": *\n\n#letter.nobody-knows');
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog.getByRole('alert')).toContainText('templates/summary.typ');
  await expect(dialog.getByRole('alert')).toContainText('line 3');
  await dialog.getByRole('button', { name: 'Use the shipped template' }).click();
  await expect(dialog.getByRole('status').last()).toHaveText('Saved as 7002-summary-en.pdf');
  expect(read(core, '7002-summary-en.pdf')).toContain('Eriksson');
});

test('the courier’s sheet is saved as PDF', async ({ core }) => {
  const there = await office(core);
  const [id = ''] = await awaited(core, there, ['7002'], 2);
  await collected(core, [id], 2);
  await core.write('make_sheet', {
    ids: [id],
    direction: 'to_mo',
    courier: 'Sophia Test',
    at: '2026-11-20T08:30',
    step: true,
    language: 'ru',
  });
  const sheet = { id: null, kind: 'sheet', language: 'ru', reasons: null } as const;
  await core.call('make_letter', { ...sheet, brought_by: null, shipped: false });
  const saved = await core.call('save_letter', {});
  expect(saved?.name).toBe('courier-2026-11-20-0830.pdf');
  const text = read(core, saved?.name ?? '');
  expect(text).toContain('Реестр документов для курьера');
  expect(text).toContain('20.11.2026 08:30');
  expect(text.match(/Sophia Test/g)?.length).toBeGreaterThan(1);
});

test('the dialog in each language, light and dark', async ({ core, watched: page }) => {
  test.setTimeout(90_000);
  const there = await office(core);
  const [id = ''] = await awaited(core, there, ['7002'], 1);
  await page.addInitScript(axe);
  for (const language of languages) {
    for (const theme of themes) {
      await core.write('set_preferences', {
        language,
        theme,
        density: 'comfortable',
        single_keys: true,
      });
      await open(page, id);
      await page.locator('.actions').getByRole('button').last().click();
      await page
        .getByRole('menuitem', {
          name: { en: 'Make a letter', ru: 'Составить письмо', kk: 'Хат жасау' }[language],
        })
        .click();
      await page.getByRole('dialog').getByRole('radio').nth(2).check();
      await look(page, `letters-${language}-${theme}`, language);
    }
  }
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdf } from '../paper.mjs';
import { atCounter, office, step } from './counter';
import type { Core } from './core';
import { expect, test, type Page } from './fixtures';
import { axe, languages, look, themes } from './look';

// Documents from a drop to an accepted version: slots, a return reason against one, what the client sent next.

function paper(core: Core, name: string, ...text: string[]): string {
  const path = join(core.folder, name);
  writeFileSync(path, pdf([{ text }]));
  return path;
}

async function open(page: Page, id: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), `/case/${id}/documents`);
  await page.getByRole('region', { name: 'Test Sophia' }).waitFor();
}

const slot = (page: Page, name: string) =>
  page.locator('.slot', { has: page.locator('.head .name', { hasText: name }) }).first();
const row = (page: Page, name: string) =>
  page.getByRole('region', { name: /^On the way in/ }).locator('li', { hasText: name });

test('dropped files wait for a place, a passport is proposed by its name, nothing is filed by itself', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await atCounter(core);
  await page.reload();
  await open(page, id);
  await expect(slot(page, 'Passport')).toContainText('not copied yet');

  await core.drop(paper(core, 'passport of Sophia.pdf', 'PASSPORT'));
  await core.drop(paper(core, 'scan0001.pdf', 'Nothing that is known'));
  const program = join(core.folder, 'setup.exe');
  writeFileSync(program, Buffer.from('4d5a90000300000004000000ffff0000', 'hex'));
  await core.drop(program);
  await expect(row(page, 'passport of Sophia.pdf')).toContainText('by its name');
  await expect(row(page, 'setup.exe')).toContainText('This is a program');
  await expect(page.getByLabel('Place of scan0001.pdf')).toHaveValue('');
  await page.getByLabel('Place of scan0001.pdf').selectOption({ label: 'Other documents' });
  await page.getByRole('button', { name: 'Bring in 2 files' }).click();
  await expect(slot(page, 'Passport')).toContainText('passport of Sophia.pdf');
  await expect(slot(page, 'Passport').locator('.tag')).toHaveText('present');
  await expect(slot(page, 'Other documents')).toContainText('1/10');
  await page.getByRole('button', { name: 'Take the refused one off' }).click();
  await expect(page.getByRole('region', { name: /^On the way in/ })).toHaveCount(0);

  // Read beside the slots, and copied out for the portal.
  await page.getByRole('button', { name: 'passport of Sophia.pdf', exact: true }).click();
  await expect(page.locator('.reader canvas').first()).toBeVisible();
  await page.getByRole('button', { name: 'What to do with passport of Sophia.pdf' }).click();
  await page.getByRole('menuitem', { name: 'Put out for the portal' }).click();
  await expect(page.getByText('C-0001_Test_Sophia_passport.pdf').first()).toBeVisible();
  await page.getByRole('button', { name: 'Done, remove' }).click();
  await expect(page.getByRole('button', { name: 'Done, remove' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Close the document' }).click();
  await expect(page.locator('.reader')).toHaveCount(0);

  // What is not there is missing only when somebody says that all of it is.
  await page.getByRole('button', { name: 'All documents are here' }).click();
  await expect(slot(page, 'Visa application form, signed').locator('.tag')).toHaveText('missing');
  await expect(slot(page, 'Passport').locator('.tag')).toHaveText('present');
});

test('a return reason against a slot, a new version in the next round, accepted', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await atCounter(core);
  await page.reload();
  await open(page, id);
  await core.drop(paper(core, 'passport.pdf', 'PASSPORT'));
  await page.getByRole('button', { name: 'Bring in 1 file' }).click();
  await expect(slot(page, 'Passport')).toContainText('passport.pdf');
  await step(core, id, 'submit');
  await step(core, id, 'take');
  const reason = {
    text: 'Скан паспорта не читается.',
    texts: {},
    row: 'document_unreadable',
    at: ['file/passport/1'],
    spot: null,
    repeats: null,
  };
  await step(core, id, 'return', { reasons: [reason] });
  await page.reload();
  await open(page, id);
  await expect(slot(page, 'Passport').locator('.tag')).toHaveText('returned, reason 1');

  await core.drop(paper(core, 'passport clear.pdf', 'PASSPORT', 'clear'));
  await expect(row(page, 'passport clear.pdf')).toContainText(
    'New version in place of passport.pdf',
  );
  await page.getByRole('button', { name: 'Bring in 1 file' }).click();
  await expect(slot(page, 'Passport')).toContainText('1 earlier version');
  await step(core, id, 'resubmit');
  await page.reload();
  await open(page, id);
  await slot(page, 'Passport')
    .getByRole('button', { name: /^Accept/ })
    .click();
  await expect(slot(page, 'Passport').locator('.tag')).toHaveText('accepted');
  const { reasons } = await core.call('application', { id });
  expect(reasons[0]?.changes).toEqual([
    { path: 'file/passport/1', before: 'passport.pdf', after: 'passport clear.pdf' },
  ]);
});

test('the newest downloads come in by Shift D, and stay where they are', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await atCounter(core);
  const folder = join(core.folder, 'downloads');
  mkdirSync(folder);
  writeFileSync(join(folder, 'Application.pdf'), pdf([{ text: ['Application ID 6234'] }]));
  await page.reload();
  await page.evaluate((to) => (location.hash = to), `/case/${id}`);
  await page
    .getByRole('button', { name: /^Submit/ })
    .first()
    .waitFor();
  await page.keyboard.press('Shift+D');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: /Application\.pdf/ })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Place of Application.pdf')).toHaveValue('application_pdf');
});

test('documents in three languages, light and dark: nothing for axe, nothing cut', async ({
  core,
  watched: page,
}) => {
  test.slow();
  await office(core);
  const id = await atCounter(core);
  await page.evaluate(axe);
  await page.reload();
  await open(page, id);
  await core.drop(paper(core, 'passport of Sophia.pdf', 'PASSPORT'));
  await page.getByRole('button', { name: 'Bring in 1 file' }).click();
  await expect(slot(page, 'Passport')).toContainText('passport of Sophia.pdf');
  await core.drop(paper(core, `a name that is ${'very '.repeat(20)}long.pdf`, 'Order'));
  const broken = join(core.folder, 'empty.pdf');
  writeFileSync(broken, '');
  await core.drop(broken);
  await expect(page.getByRole('region', { name: /^On the way in/ }).locator('li')).toHaveCount(2);
  for (const language of languages) {
    for (const theme of themes) {
      await core.write('set_preferences', {
        language,
        theme,
        density: 'compact',
        single_keys: true,
      });
      await page.reload();
      await page.evaluate((to) => (location.hash = to), `/case/${id}/documents`);
      await page.locator('.slot').first().waitFor();
      await page.evaluate(axe);
      await look(page, `documents ${language} ${theme}`, language);
      await page.screenshot({
        path: `target/shots/documents-${language}-${theme}.png`,
        fullPage: true,
      });
    }
  }
});

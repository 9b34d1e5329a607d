import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noFilter, rowsOf } from './cases';
import { copyTable, copyText, fixture } from './clipboard';
import { comeBack, expect, signIn, test, type Page } from './fixtures';

const list = fixture('applications.tsv');
const grid = (page: Page) => page.getByRole('grid', { name: 'Lines that were read' });
const count = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Lines by what becomes of them' }).getByRole('button', { name });
const taking = (page: Page) => page.getByRole('button', { name: /^(Take in|Read it)/ });

test.beforeEach(async ({ core, watched: page }) => {
  const me = await core.create();
  const [row] = await core.call('staff_list', {});
  await core.write('set_roles', {
    id: me.id,
    after: row?.head ?? '',
    roles: ['administrator', 'manager'],
  });
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await page.getByText('Press Ctrl V').waitFor();
});

test('the list of the portal is pasted, looked at and taken in by keyboard; twice the same changes nothing', async ({
  core,
  watched: page,
}) => {
  await copyTable(page, list);
  await page.keyboard.press('Control+v');
  await expect(grid(page).locator('[data-row="0"]')).toBeFocused();
  await expect(page.getByText('Understood as list of applications')).toBeVisible();
  await expect(page.getByText('table of a web page')).toBeVisible();
  await expect(page.getByText('01.03.2026 is 3 Jan 2026')).toBeVisible();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '13');
  await expect(count(page, 'New')).toHaveText('New 3');
  await expect(count(page, 'Left out')).toHaveText('Left out 9');
  await expect(grid(page).getByText('25 Jan 2026 17:24')).toBeVisible();

  // X leaves the row out and takes it back.
  await page.keyboard.press('End');
  await page.keyboard.press('x');
  await expect(taking(page)).toHaveText('Take in 2 applications');
  await page.keyboard.press('x');
  await expect(taking(page)).toHaveText('Take in 3 applications');

  await page.keyboard.press('Control+Enter');
  const outcome = page.getByRole('region', { name: 'Taken in' });
  await expect(outcome).toBeFocused();
  await expect(outcome).toContainText('3 new applications');
  const { rows } = await core.call('applications', {
    filter: { ...noFilter, ended: true, drafts: true },
    offset: 0,
    limit: 200,
  });
  expect(rows.map((row) => row.number).sort()).toEqual(['1578', '1680', '5523']);

  await page.keyboard.press('Control+v');
  await expect(count(page, 'Known')).toHaveText('Known 3');
  await expect(page.getByText('Nothing here is new')).toBeVisible();
  await page.getByLabel('Drafts too').check();
  await expect(taking(page)).toHaveText('Take in 9 applications');
  await page.keyboard.press('Control+Enter');
  await expect(outcome).toContainText('9 new applications');
  await expect(outcome).toContainText('3 were known already');
});

test('a history that does not say whose it is asks for the number; the names in it are told apart once', async ({
  core,
  watched: page,
}) => {
  await core.write('add_staff', { name: 'ManagerF ManagerL', roles: ['manager'] });
  await copyTable(page, fixture('history-returned.tsv'));
  await page.keyboard.press('Control+v');
  await expect(page.getByText('Understood as history of an application')).toBeVisible();
  await expect(page.getByText('First say whose history this is.')).toBeVisible();
  await expect(taking(page)).toHaveAttribute('aria-disabled', 'true');
  await page
    .getByLabel('Whose history is it?')
    .fill('https://portal.aifc.kz/#/applications/expat/edit/5523');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByText('5523')).toBeVisible();
  await expect(taking(page)).toHaveText('Take in 1 application');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Taken in' })).toContainText('1 new application');
  const found = await core.call('case_by_number', { number: '5523' });
  expect(found).not.toBeNull();
});

test('a line that was not understood is kept, mended and taken in', async ({ watched: page }) => {
  const head = 'ID\tService\tCreated Date\tStatus\n';
  await copyText(
    page,
    `${head}6234\tWork visa C3 (up 1-year validity)\t01.25.2026 17:24\tIn Progress\n` +
      '6240\tWork Visa C3 (Up to 2 years)\t01.26.2026 12:00\tInn Progres\n',
  );
  await page.keyboard.press('Control+v');
  await expect(count(page, 'Not understood')).toHaveText('Not understood 1');
  await count(page, 'Not understood').click();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2');
  await grid(page).locator('[data-row="0"]').click();
  const details = page.getByRole('complementary', { name: '6240' });
  await expect(details).toContainText('The status “Inn Progres” is not known.');
  await expect(details).toContainText('01.26.2026 12:00');

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 line was not understood.')).toBeVisible();
  const text = page.getByLabel('Text to mend');
  await expect(text).toHaveValue(/6240\t.*Inn Progres/);
  // Kept over a lock and a restart of the page.
  await page.reload();
  await text.waitFor();
  await text.fill((await text.inputValue()).replace('Inn Progres', 'In Progress'));
  await page.keyboard.press('Control+Enter');
  await expect(taking(page)).toHaveText('Take in 1 application');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Taken in' })).toContainText('1 new application');
});

test('what was pasted survives a lock, with the lines that were left out', async ({
  watched: page,
}) => {
  await copyTable(page, list);
  await page.keyboard.press('Control+v');
  await expect(taking(page)).toHaveText('Take in 3 applications');
  await page.keyboard.press('End');
  await page.keyboard.press('x');
  await expect(taking(page)).toHaveText('Take in 2 applications');
  await page.keyboard.press('Control+l');
  await comeBack(page);
  await signIn(page);
  await expect(taking(page)).toHaveText('Take in 2 applications');
  await expect(page.getByText('You had typed this before')).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('link', { name: 'Something from the portal, not taken in yet' }).click();
  const throwAway = page.getByRole('button', { name: 'Throw away' });
  await throwAway.click();
  await expect(page.getByText('Press Ctrl V')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(taking(page)).toHaveText('Take in 3 applications');
  await throwAway.click();
  await expect(page.getByText('Press Ctrl V')).toBeVisible();
});

test('my old sheet: a dropped file in windows-1251, its columns set by hand', async ({
  core,
  watched: page,
}) => {
  const rows = [
    'Номер;Компания;БИН;Сотрудник;Срок визы;Что обещали',
    '7001;AIFC Academy Limited;190140900037;Sophia Test;25.01.2027;позвонить во вторник',
    '7002;AIFC Academy Limited;190140900037;Test Test;13.02.2027;',
  ];
  const path = join(core.folder, 'моя таблица.csv');
  writeFileSync(path, windows1251(rows.join('\r\n')));
  await core.drop(path);
  await expect(page.getByText('Understood as own sheet')).toBeVisible();
  await expect(page.getByText('моя таблица.csv')).toBeVisible();
  await expect(page.getByText('encoding windows-1251')).toBeVisible();
  await expect(page.getByText('01.03.2026 is 1 Mar 2026')).toBeVisible();
  const columns = page.getByRole('button', { name: /^6 columns: / });
  await columns.click();
  await expect(page.getByLabel('Компания')).toHaveValue('company');
  await expect(page.getByLabel('Что обещали')).toHaveValue('');
  await page.getByLabel('Что обещали').selectOption({ label: 'Note' });
  await expect(page.getByRole('button', { name: '6 columns: all understood' })).toBeVisible();
});

test('a file that is no table, an empty clipboard and words without a table are refused in words', async ({
  core,
  watched: page,
}) => {
  const path = join(core.folder, 'scan.pdf');
  writeFileSync(path, '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n');
  await core.drop(path);
  await expect(page.getByText(/looks like a PDF/)).toBeVisible();
  await page.getByRole('button', { name: 'Throw away' }).click();
  await copyText(page, 'See you on Tuesday');
  await page.keyboard.press('Control+v');
  await expect(page.getByText('Nothing was understood. Copy the table')).toBeVisible();
  await expect(taking(page)).toHaveAttribute('aria-disabled', 'true');
});

/** Cyrillic of windows-1251: what Excel of the Centre writes. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
}

test('what is pasted while a list is still being taken in stays', async ({
  core,
  watched: page,
}) => {
  let finish = (): void => undefined;
  const held = new Promise<void>((resolve) => (finish = resolve));
  await page.route('**/call/take_in', async (route) => {
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  await copyTable(page, list);
  await page.keyboard.press('Control+v');
  await expect(grid(page).locator('[data-row="0"]')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await copyText(page, 'ID\tService\tStatus\n7001\tWork visa C3 (up 1-year validity)\tNew');
  await page.keyboard.press('Control+v');
  await expect(grid(page).getByText('7001')).toBeVisible();
  expect((await rowsOf(core, { text: '1578', ended: true })).length).toBe(1);
  finish();
  await expect(page.getByRole('region', { name: 'Taken in' })).toBeVisible();
  await expect(grid(page).getByText('7001')).toBeVisible();
});

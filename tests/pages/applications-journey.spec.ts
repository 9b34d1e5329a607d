// The morning of a case manager from an empty database to a caller answered: by keyboard, on the real core.
import { rowsOf } from './cases';
import { copyTable, fixture } from './clipboard';
import { comeBack, expect, test, type Core, type Page } from './fixtures';

const secret = 'seven quiet lakes at noon';
const manager = 'ManagerF ManagerL';
const supervisor = 'SupervisorF SupervisorL';
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const option = (page: Page) => page.getByRole('option');

/** What the focus is on, as it is heard. */
function here(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focus = document.activeElement as HTMLInputElement | null;
    const label = focus?.labels?.[0]?.innerText ?? focus?.getAttribute('aria-label');
    return label ?? focus?.innerText ?? '';
  });
}
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 90; step += 1) {
    if (name.test(await here(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}
async function fill(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
/** Opens an application through the one box. */
async function find(page: Page, number: string): Promise<void> {
  await press(page, 'Control+k');
  await page.keyboard.type(number);
  await option(page).filter({ hasText: number }).first().waitFor();
  await press(page, 'Enter');
  await expect(title(page)).toContainText(number);
  await expect(title(page)).toBeFocused();
}
async function change(page: Page, name: string): Promise<void> {
  await press(page, 'Control+l');
  await comeBack(page);
  await tabTo(page, new RegExp(`^(${supervisor}|${manager}|AdminF AdminL)`));
  for (let step = 0; step < 3 && !(await here(page)).startsWith(name); step += 1) {
    await press(page, 'ArrowDown');
  }
  await fill(page, /^Password$/, secret);
  await press(page, 'Enter');
  await page.getByText(`${name} ·`).waitFor();
}
async function staff(core: Core): Promise<void> {
  await core.create();
  const people = [];
  for (const [name, role] of [
    [supervisor, 'supervisor'],
    [manager, 'manager'],
  ] as const) {
    people.push(await core.write('add_staff', { name, roles: [role] }));
  }
  for (const { id, one_time_password } of people) {
    await core.call('lock', {});
    const one_time = one_time_password ?? '';
    await core.write('sign_in_first', { person: id, one_time, password: secret });
  }
}
async function takeIn(page: Page, file: string, number: string): Promise<void> {
  await copyTable(page, fixture(file));
  await press(page, 'Control+v');
  await expect(page.getByLabel('Whose history is it?')).toBeFocused();
  await page.keyboard.type(number);
  await press(page, 'Enter');
  await expect(page.getByRole('grid').locator('[data-row="0"]')).toBeFocused();
  await press(page, 'Control+Enter');
  await expect(page.getByRole('region', { name: 'Taken in' })).toBeFocused();
}

test('from an empty database to a caller who is answered, without a mouse', async ({
  core,
  watched: page,
}) => {
  test.setTimeout(120_000);
  await staff(core);
  await page.reload();
  await page.getByText('Encrypted database').waitFor();

  // What the portal knows: the list with its drafts, then three histories.
  await press(page, 'g', 'i');
  await page.getByText('Press Ctrl V').waitFor();
  await copyTable(page, fixture('applications.tsv'));
  await press(page, 'Control+v');
  await expect(page.getByRole('grid').locator('[data-row="0"]')).toBeFocused();
  await tabTo(page, /^Drafts too/);
  await press(page, 'Space');
  await expect(page.getByRole('button', { name: /^Take in/ })).toHaveText(
    'Take in 12 applications',
  );
  await press(page, 'Control+Enter');
  await expect(page.getByRole('region', { name: 'Taken in' })).toBeFocused();
  await takeIn(page, 'history-1578.tsv', '1578');
  await takeIn(page, 'history-5523.tsv', '5523');
  await takeIn(page, 'history-returned.tsv', '1674');

  // A draft is completed: each section by Ctrl Enter, the last one submits.
  await find(page, '6234');
  await press(page, 'e');
  await expect(page.getByRole('radio', { name: 'Astana' })).toBeFocused();
  for (let step = 0; step < 5; step += 1) await press(page, 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('checkbox').first()).toBeFocused();
  await press(page, 'Control+Enter');
  await expect(page.getByRole('radio', { name: 'Astana' })).toBeFocused();
  await press(page, 'Space');
  await tabTo(page, /^AIFC Participant/);
  await press(page, 'Space');
  await fill(page, /BIN/, '190140900037');
  await fill(page, /^Organisation/, 'AIFC Academy Limited');
  await press(page, 'Control+Enter');
  await expect(
    page.getByRole('combobox', { name: 'Known from an earlier application' }).first(),
  ).toBeFocused();
  await fill(page, /^First name/, 'Sophia');
  await fill(page, /^Last name/, 'Test');
  await fill(page, /^Citizenship/, 'Kazakhstan');
  await press(page, 'Tab');
  await fill(page, /^Birthdate/, '01.02.1990');
  await tabTo(page, /^Female/);
  await press(page, 'Space', 'Tab');
  await page.keyboard.type('N01234567');
  await fill(page, /^Valid from/, '01.02.2020');
  await fill(page, /^Valid until/, '01.02.2030');
  await fill(page, /^Phone/, '+77010000000');
  await fill(page, /^E-mail/, 'sophia.test@example.com');
  await press(page, 'Control+Enter');
  await expect(
    page.getByRole('combobox', { name: 'Known from an earlier application' }).last(),
  ).toBeFocused();
  await press(page, 'F2');
  await fill(page, /^Position/, 'Analyst');
  await fill(page, /^Visa valid from/, '01.12.2026');
  await fill(page, /^Visa valid until/, '30.11.2027');
  await fill(page, /^Home address/, 'Astana, Mangilik El 55');
  await fill(page, /^Residence abroad/, 'London');
  await tabTo(page, /^Single/);
  await press(page, 'Space', 'Control+Enter');
  await expect(page.getByRole('checkbox').last()).toBeFocused();
  await press(page, 'Space', 'Control+Enter');
  await expect(page.getByRole('button', { name: 'Submit', exact: true }).last()).toBeFocused();
  await press(page, 'Control+Enter');
  await expect(title(page)).toBeFocused();
  const bar = page.locator('.case-bar');
  await expect(bar).toContainText('AIFC Academy Limited');
  await expect(bar.getByText('New', { exact: true })).toBeVisible();
  await press(page, 'Control+Enter');
  await expect(bar.getByText('In Progress', { exact: true })).toBeVisible();

  // An approval that only the portal knows waits for a second person.
  await find(page, '1578');
  await press(page, 'Control+Enter');
  await expect(page.getByText(/role does not allow/).first()).toBeVisible();
  await change(page, supervisor);
  await expect(page.getByRole('link', { name: /approval to confirm/ })).toContainText('1');
  await find(page, '1578');
  await press(page, 'Control+Enter');
  await expect(page.getByText('per portal, to be confirmed')).toHaveCount(0);
  await change(page, manager);

  // What was done in the portal months ago gets its facts, in one dialog; the status stays.
  await find(page, '1578');
  await tabTo(page, /^Fill in earlier steps/);
  await press(page, 'Enter');
  await tabTo(page, /^Visa application form/);
  await press(page, 'Space');
  await fill(page, /^Number at the MO/, 'MO-77');
  await tabTo(page, /^Granted/);
  await press(page, 'Space');
  await fill(page, /^Who took the papers/, 'Sophia Test');
  await press(page, 'Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('known from the portal without')).toHaveCount(0);
  await expect(bar.getByText('Closed', { exact: true })).toBeVisible();
  await expect(page.getByText('MO-77')).toBeVisible();

  // The same one by any word that a caller may say.
  for (const typed of ['тест', '190140900037', '6234']) {
    await press(page, 'Control+k');
    await page.keyboard.type(typed);
    await expect(option(page).filter({ hasText: '6234' }), typed).toBeVisible();
    await press(page, 'Escape');
  }

  // Returned with two reasons; the text goes into the portal.
  await find(page, '5523');
  await tabTo(page, /^Other actions/);
  await press(page, 'Enter');
  await expect(page.getByRole('menuitem', { name: 'Return to the client' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('combobox', { name: 'Add a reason' })).toBeFocused();
  for (const reason of ['The form is not signed', 'The photo is too dark']) {
    await page.keyboard.type(reason);
    await press(page, 'Escape', 'Enter');
    await expect(page.getByRole('combobox', { name: 'Add a reason' })).toHaveValue('');
  }
  await press(page, 'Control+Enter');
  await expect(page.getByRole('button', { name: 'Copy for portal' })).toBeFocused();
  await press(page, 'Enter');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('1. The form is not signed');
  expect(text).toContain('2. The photo is too dark');
  await press(page, 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press(page, 'g', 'q');
  await expect(title(page)).toBeFocused();
  await tabTo(page, /^To enter\s+2/);
  await press(page, 'Enter');
  const enter = page.getByRole('grid', { name: 'To enter in the portal' });
  await expect(enter).toHaveAttribute('aria-rowcount', '3');
  await press(page, 'j', 'd');
  await expect(enter).toHaveAttribute('aria-rowcount', '2');

  // The list: found, then both given to somebody and taken back.
  await press(page, 'g', 'q');
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '4');
  await grid.getByText('1674').waitFor();
  await press(page, 'j');
  await expect(grid.locator('[data-row="1"]')).toBeFocused();
  await press(page, 'x', 'j');
  await expect(grid.locator('[data-row="2"]')).toBeFocused();
  await press(page, 'x');
  await expect(page.getByText('2 selected')).toBeVisible();
  await tabTo(page, /^Assign/);
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog');
  await tabTo(page, /^Owner/);
  await page.keyboard.type(manager);
  await press(page, 'Control+Enter');
  await expect(dialog.getByText('Done: 2. Refused: 0.')).toBeVisible();
  // With the one that she took herself: what waits for a client has no due day and stands below.
  expect((await rowsOf(core, { mine: true })).length).toBe(3);
  await tabTo(page, /^Undo/);
  await press(page, 'Enter');
  await expect(dialog.getByText('Done: 2. Refused: 0.')).toBeVisible();
  // The one she took herself stays hers.
  await expect.poll(async () => (await rowsOf(core, { mine: true })).length).toBe(1);
  await press(page, 'Escape');

  // The company calls: said at once.
  await press(page, 'Control+k');
  await page.keyboard.type('190140900037');
  await option(page).filter({ hasText: 'AIFC Academy Limited' }).first().waitFor();
  await press(page, 'Enter');
  await expect(title(page)).toHaveText('AIFC Academy Limited');
  await press(page, 'r');
  await expect(page.getByRole('region', { name: /say on the phone/ })).toBeFocused();
  await press(page, 'g', 't');
  await expect(title(page)).toBeFocused();
  await expect(page.getByRole('region', { name: 'My work' })).toBeVisible();
});

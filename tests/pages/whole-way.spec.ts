// One application from planted faults to closure, by keyboard on the real core: review, return, round 2, two
// signatures, originals, the courier's sheet, steps filled in later, and no closing while a passport is out.
import { idOf, office, step, takeIn, whole } from './counter';
import type { Core } from './core';
import { expect, test, type Page } from './fixtures';

const status = (page: Page) => page.locator('.case-bar .chip').first();
const dialog = (page: Page) => page.getByRole('dialog');
const row = (page: Page, path: string) => page.locator(`[data-path="${path}"]`);

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** 6234 as the client sent it, with faults that the checks must find. */
async function planted(core: Core): Promise<string> {
  await takeIn(core, 'applications.tsv');
  const id = await idOf(core, '6234');
  const form = Object.entries(whole).filter(([path]) => !/^(declaration|offer)/.test(path));
  const faults = { 'person/1/given': 'ЗАрина', 'person/1/birth_date': '2026-01-25' };
  const { row } = await core.call('application', { id });
  await core.write('edit_application', {
    id,
    after: row.head,
    values: Object.entries({ ...Object.fromEntries(form), ...faults }).map(([path, value]) => ({
      path,
      value,
    })),
    sections: ['services', 'contact', 'persons'],
    remove: [],
    pasted: null,
    new_round: false,
    portal_id: null,
  });
  for (const verb of ['submit', 'take']) await step(core, id, verb);
  return id;
}

/** R at a value, then a reason of the table by part of a word. */
async function ask(page: Page, path: string, typed: string, found: RegExp): Promise<void> {
  await row(page, path).focus();
  await press(page, 'r');
  await expect(page.getByRole('combobox', { name: 'Add a reason' })).toBeFocused();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: found }).waitFor();
  await press(page, 'Enter');
  await expect(row(page, path)).toBeFocused();
}

const round2 = [
  'Please add information about applicants for each service',
  'Person №1',
  'First Name*\tZarina\tLast Name*\tTest-Marie',
  'Birthdate*\t25/01/1990\tGender*\tFemale',
  'Position*\tSenior Lecturer',
  'E-mail*\tsophia.test@example.com',
  'Home address*\tMangilik El 55/20, Astana',
].join('\n');

test('6234 from planted faults to closure', async ({ core, watched: page }) => {
  test.setTimeout(240_000);
  const there = await office(core);
  // She has a password of her own.
  for (const role of ['supervisor', 'manager'] as const) await there.as(role);
  const id = await planted(core);
  await page.reload();
  await page.evaluate((to) => (location.hash = to), `/case/${id}`);
  await page.locator('.case-bar').waitFor();

  // Findings, then a return with the four reasons of the guide, and its text on the clipboard.
  await press(page, 'v');
  await expect(row(page, 'person/1/given')).toBeFocused();
  await expect(row(page, 'person/1/birth_date')).toContainText('Born on or after the day');
  await ask(page, 'visa/1/home_address', 'анкет', /визовую анкету с подписью/);
  await ask(page, 'person/1/family', 'апостилир', /апостилировать диплом/);
  await ask(page, 'person/1/position', 'опыт', /5-летний опыт/);
  await ask(page, 'person/1/email', 'дактил', /справка дактилоскопии/);
  await press(page, 'Control+Enter');
  await expect(dialog(page).getByRole('button', { name: 'Copy for portal' })).toBeFocused();
  await press(page, 'Enter');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/причинам: 1\. Просим приложить визовую анкету .* 4\. Также уведомляем вас/);
  await press(page, 'Escape');
  await expect(status(page)).toHaveText('Returned');

  // It comes back; its content is pasted; each reason shows what changed for it.
  await press(page, 'Escape');
  await page.evaluate((to) => (location.hash = to), `/case/${id}`);
  await page
    .getByRole('button', { name: 'Record that the client resubmitted', exact: true })
    .waitFor();
  await press(page, 'Control+Enter');
  await expect(status(page)).toHaveText('In Progress');
  await press(page, 'b');
  await page.getByLabel('Text of the application').fill(round2);
  await page.getByRole('button', { name: 'Read the text' }).press('Enter');
  await expect(page.locator('.content [data-at="0"]')).toBeFocused();
  await press(page, 'Shift+Enter');
  await page.getByRole('button', { name: /^Save \d+ values/ }).press('Enter');
  await page.getByRole('heading', { name: 'Return reasons' }).waitFor();
  await press(page, 'v');
  await expect(row(page, 'reason/1')).toBeFocused();
  await expect(row(page, 'reason/1')).toContainText('Mangilik El 55/20, Astana');
  await expect(row(page, 'reason/2')).toContainText('Test-Marie');
  await expect(row(page, 'reason/3')).toContainText('Senior Lecturer');
  await expect(row(page, 'reason/4')).toContainText('sophia.test@example.com');
  for (const next of ['reason/2', 'reason/3', 'reason/4']) {
    await press(page, 'a');
    await expect(row(page, next)).toBeFocused();
  }
  await press(page, 'a');
  await expect(page.locator('[data-path^="reason/"]')).toHaveCount(0);

  // Recommended; the same person is refused; the supervisor signs at this desk.
  await press(page, 'Control+Enter');
  await expect(dialog(page).getByLabel(/Comment/)).toBeVisible();
  await dialog(page)
    .getByLabel(/Comment/)
    .fill('All four are mended.');
  await press(page, 'Control+Enter');
  await expect(status(page)).toHaveText('Pending Approval');
  await page.evaluate((to) => (location.hash = to), `/case/${id}/approve`);
  await expect(dialog(page)).toContainText('All four are mended.');
  await expect(dialog(page)).toContainText('Your role does not allow this');
  await dialog(page)
    .getByLabel('Password of SupervisorF SupervisorL')
    .fill(there.secret('supervisor'));
  await press(page, 'Enter');
  await expect(status(page)).toHaveText('Awaiting For Payment');

  await press(page, 'Control+Enter');
  await dialog(page).getByLabel('Invoice', { exact: true }).fill('P-O/2026/519');
  await press(page, 'Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await press(page, 'Control+Enter');
  await dialog(page).getByLabel('Paid on').fill('20112026');
  await dialog(page).getByLabel('Proof of payment').fill('402487');
  await press(page, 'Control+Enter');
  await expect(status(page)).toHaveText('Awaiting To Receive Documents');

  // Originals, and the courier's sheet with its step.
  await press(page, 'Control+Enter');
  await dialog(page).getByLabel('Passport').first().check();
  await dialog(page).getByLabel('Diploma with apostille').first().check();
  await press(page, 'Control+Enter');
  await expect(status(page)).toHaveText('Documents Collected');
  const papers = page.getByRole('region', { name: 'Original papers' });
  await papers.getByRole('button', { name: 'Courier’s sheet' }).press('Enter');
  await expect(dialog(page).getByLabel('Courier')).toBeFocused();
  await page.keyboard.type('ManagerF ManagerL');
  await expect(dialog(page).getByRole('button', { name: 'Make the sheet' })).toBeEnabled();
  await press(page, 'Control+Enter');
  await expect(page.locator('.courier-sheet')).toContainText('N000000001');
  await press(page, 'Escape');
  await expect(status(page)).toHaveText('Sending Documents To MO');

  // The way of the migration office is filled in later, with true times; the passport stays with the courier.
  await page.getByRole('button', { name: 'Other actions' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Fill in earlier steps' }).press('Enter');
  const lines = dialog(page).getByRole('listitem');
  for (const [at, time] of ['0810', '0820', '0830', '0840', '0850', '0855'].entries()) {
    const line = lines.nth(at);
    await line.getByRole('checkbox').first().press('Space');
    await line.getByLabel('Day', { exact: true }).fill('20112026');
    await line.getByLabel('Time').fill(time);
  }
  await dialog(page).getByLabel('Day at the MO').fill('20112026');
  await dialog(page).getByLabel('Granted').press('Space');
  await dialog(page).getByRole('combobox', { name: 'Who took the papers' }).fill('Sophia Test');
  const passport = lines.nth(4).getByRole('checkbox', { name: /Passport/ });
  await lines.nth(4).getByText('untick what stays').waitFor();
  await passport.press('Space');
  await expect(passport).not.toBeChecked();
  await press(page, 'Control+Enter');
  await expect(dialog(page).getByRole('alert')).toContainText('1 original paper is still out');
  await lines.nth(5).getByRole('checkbox').first().press('Space');
  await press(page, 'Control+Enter');
  await expect(status(page)).toHaveText('Documents Returned');
  await expect(papers).toContainText('1 not with the client');

  // No closing while the passport is out; given back, it closes.
  await press(page, 'Control+Enter');
  await expect(page.locator('.actions')).toContainText('1 original paper is still out');
  await expect(status(page)).toHaveText('Documents Returned');
  await papers.getByRole('button', { name: 'Move papers' }).press('Enter');
  await dialog(page)
    .getByRole('checkbox', { name: /Passport/ })
    .press('Space');
  await dialog(page).getByRole('radio', { name: 'given back' }).press('Space');
  await dialog(page).getByLabel('Who took the papers').fill('Sophia Test');
  await press(page, 'Control+Enter');
  await expect(papers).toContainText('all with the client');
  await press(page, 'Control+Enter');
  await expect(status(page)).toHaveText('Closed');

  const told = await core.call('application', { id });
  expect(told.reasons.map((reason) => reason.state)).toEqual(Array(4).fill('accepted'));
  expect(told.approval?.by).toBe('SupervisorF SupervisorL');
  expect(told.row.reasons_open).toBe(0);
});

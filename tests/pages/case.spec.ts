import { fixture } from './clipboard';
import { atCounter, idOf, office, step, takeIn } from './counter';
import { expect, test, type Page } from './fixtures';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const status = (page: Page) => page.locator('.case-bar .chip');
const dialog = (page: Page) => page.getByRole('dialog');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function show(page: Page, id: string, part = ''): Promise<void> {
  await page.evaluate((path) => (location.hash = path), `/case/${id}${part}`);
  await page.locator('.case-bar').waitFor();
}
async function pick(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

test('the bar stays, says who it is, and its values are copied by a click', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await atCounter(core);
  await step(core, id, 'submit');
  await page.reload();
  await show(page, id);
  await expect(title(page)).toHaveText(/C-0001\s*Test Sophia/);
  await expect(page.getByRole('link', { name: 'AIFC Academy Limited' })).toHaveAttribute(
    'href',
    /^#\/party\//,
  );
  await page.getByRole('button', { name: /7 7172 64 73 40/ }).click();
  expect(await clipboard(page)).toBe('+7 7172 64 73 40');
  await page.getByRole('button', { name: 'Copy: Number' }).click();
  expect(await clipboard(page)).toBe('C-0001');
  await page.locator('main').evaluate((main) => main.scrollTo(0, 2000));
  await expect(title(page)).toBeInViewport();
  const steps = page.getByRole('list', { name: 'Stages' }).getByRole('listitem');
  await expect(steps).toHaveCount(9);
  await expect(steps.first()).toHaveAttribute('aria-current', 'step');
  await expect(steps.nth(1)).toContainText('never happened');
});

test('a step that needs no word is done at once and taken back in one key', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await atCounter(core);
  await step(core, id, 'submit');
  await page.reload();
  await show(page, id);
  await page.keyboard.press('Control+Enter');
  await expect(status(page)).toHaveText('In Progress');
  await expect(page.getByText('C-0001: Taken into work')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(status(page)).toHaveText('New');
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(1);
});

test('what is forbidden stays in sight with the reason in words', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await atCounter(core);
  for (const verb of ['submit', 'take', 'recommend']) await step(core, id, verb);
  await page.reload();
  await show(page, id);
  const approve = page.getByRole('button', { name: 'Approve', exact: true });
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await expect(approve).toHaveAccessibleDescription(/Your role does not allow this/);
  await approve.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Other actions' }).click();
  // What belongs to other statuses is folded away, and says to which.
  await page.keyboard.press('End');
  const fold = page.getByRole('menuitem', { name: /^Not now \(\d+\)$/ });
  await expect(fold).toBeFocused();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const group = page.getByRole('group', { name: /^Not now/ });
  await expect(group.getByRole('menuitem').first()).toBeFocused();
  const others = group.getByRole('menuitem', { name: /Accept the payment/ });
  await expect(others).toHaveAttribute('aria-disabled', 'true');
  await expect(others).toContainText('Only at “Awaiting For Payment”');
  await expect(group.getByRole('menuitem', { name: /Resume/ })).toContainText(
    'Only at “Suspended”',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
});

test('reasons of a return are found by part of a word, moved by keys, and copied for the portal', async ({
  core,
  watched: page,
}) => {
  await office(core);
  await takeIn(core, 'applications.tsv');
  const id = await idOf(core, '5523');
  await page.reload();
  await show(page, id);
  await pick(page, 'Return to the client');
  const add = dialog(page).getByRole('combobox', { name: 'Add a reason' });
  await dialog(page).getByRole('button', { name: 'Return to the client' }).click();
  await expect(dialog(page)).toContainText('Write at least one reason for the client.');
  await add.fill('дипл');
  await page.getByRole('option', { name: /апостилировать диплом/ }).waitFor();
  await page.keyboard.press('Enter');
  await add.fill('Просим указать должность.');
  await page.keyboard.press('Enter');
  const second = dialog(page).getByRole('textbox', { name: 'Reason 2' });
  await expect(second).toHaveValue('Просим указать должность.');
  await second.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(dialog(page).getByRole('textbox', { name: 'Reason 1' })).toBeFocused();
  await expect(dialog(page).getByRole('textbox', { name: 'Reason 1' })).toHaveValue(
    'Просим указать должность.',
  );
  await dialog(page).getByRole('button', { name: 'Return to the client' }).click();
  await dialog(page).getByRole('button', { name: 'Copy for portal' }).click();
  expect(await clipboard(page)).toContain('1. Просим указать должность. 2. Просим апостилировать');
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await expect(status(page)).toHaveText('Returned');
  await expect(page.getByText('2 open of 2')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'To enter in the portal' })).toHaveCount(0);
});

test('an approval is signed by a second person; the text of the invoice fills its fields', async ({
  core,
  watched: page,
}) => {
  const there = await office(core);
  const id = await atCounter(core);
  for (const verb of ['submit', 'take', 'recommend']) await step(core, id, verb);
  await there.as('supervisor');
  await page.reload();
  await show(page, id);
  await page.keyboard.press('Control+Enter');
  await dialog(page).getByLabel('Your password').fill('not the password');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('This password does not open the database.');
  await dialog(page).getByLabel('Your password').fill(there.secret('supervisor'));
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('Awaiting For Payment');

  await pick(page, 'Accept the payment');
  await dialog(page).getByLabel('Proof of payment').fill('402');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  // The first thing to fill in, not the cross: the pasted text is folded away.
  await expect(dialog(page).getByLabel('Invoice', { exact: true })).toBeFocused();
  await dialog(page).getByText('Paste the invoice text').click();
  await dialog(page).getByLabel('Text of the invoice').fill(fixture('invoice-1674.json'));
  await page.keyboard.press('Tab');
  const invoice = dialog(page).getByRole('textbox', { name: 'Invoice', exact: true });
  await expect(dialog(page).getByRole('alert')).toContainText(
    'This is the invoice of application 1674, and you are in C-0001: nothing was filled in.',
  );
  await expect(invoice).toHaveValue('');
  await dialog(page).getByRole('button', { name: 'Take its values all the same' }).click();
  await expect(invoice).toHaveValue('P-O/2026/519');
  await expect(dialog(page).getByLabel('Valid until')).toHaveValue('24.02.2026');
  await expect(dialog(page)).toContainText('24 Feb 2026');
  await dialog(page).getByRole('button', { name: 'Record the invoice' }).click();
  await expect(page.getByText('Invoice P-O/2026/519 has run out unpaid.')).toBeVisible();

  await page.keyboard.press('Control+Enter');
  // What was left half-typed before the invoice was known takes nothing of it away.
  await expect(dialog(page).getByText('You had typed this before')).toBeVisible();
  await expect(invoice).toHaveValue('P-O/2026/519');
  await dialog(page).getByRole('button', { name: 'Accept the payment' }).click();
  await expect(dialog(page)).toContainText('This step needs the day of the payment. Type it.');
  await dialog(page).getByLabel('Paid on').fill('20112026');
  await dialog(page).getByLabel('Proof of payment').fill('402487');
  await dialog(page).getByRole('button', { name: 'Accept the payment' }).click();
  await expect(status(page)).toHaveText('Awaiting To Receive Documents');
});

test('the steps of 1578 are filled in with their true times in one go', async ({
  core,
  watched: page,
}) => {
  const there = await office(core);
  await takeIn(core, 'applications.tsv');
  await takeIn(core, 'history-1578.tsv', '1578');
  await there.as('supervisor');
  const id = await idOf(core, '1578');
  await page.reload();
  await show(page, id);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1578: Approval of the portal confirmed')).toBeVisible();
  await page.getByRole('button', { name: 'Fill in earlier steps' }).click();
  const rows = dialog(page).getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(rows.first().getByLabel('Day', { exact: true })).toHaveValue('03.01.2026');
  await expect(rows.first().getByLabel('Time')).toHaveValue('17:58');
  await dialog(page).getByLabel('Diploma with apostille').check();
  await dialog(page).getByLabel('Day at the MO').fill('05012026');
  await dialog(page).getByLabel('Granted').check();
  await dialog(page).getByRole('combobox', { name: 'Who took the papers' }).fill('Sophia Test');
  await dialog(page).getByRole('button', { name: 'Record 4 steps' }).click();
  await expect(dialog(page)).toHaveCount(0);
  const facts = page.getByRole('region', { name: 'Payment, papers, outcome' });
  await expect(facts).toContainText('5 Jan 2026');
  await expect(facts).toContainText('Sophia Test');
  await page.keyboard.press('h');
  const lines = page.getByRole('list', { name: 'History' }).getByRole('listitem');
  await expect(lines.first()).toBeVisible();
  await page.getByRole('button', { name: 'Copy for the portal' }).click();
  expect((await clipboard(page)).trim()).toBe(fixture('history-1578.tsv').trim());
});

test('content pasted from the portal is taken line by line; what does not fit is corrected', async ({
  core,
  watched: page,
}) => {
  await office(core);
  await takeIn(core, 'applications.tsv');
  const id = await idOf(core, '6234');
  await page.reload();
  await show(page, id);
  await expect(page.getByText('not copied yet').first()).toBeVisible();
  await page.keyboard.press('b');
  await page
    .getByLabel('Text of the application')
    .fill(
      [
        'Applicant’s Contact Details (Representative/Authorised Person)',
        'Please indicate a main contact for this application',
        'First Name*\tSophia\tLast Name*\tTest',
        'Citizenship*\tKazakhstan\tIIN\t12345',
        'Birthdate*\t25/01/1990\tGender*\tFemale',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Read the text' }).click();
  const rows = page.getByRole('grid', { name: 'Content from the portal' }).locator('[data-at]');
  await expect(rows.first()).toBeFocused();
  await expect(page.getByText('25 Jan 1990')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(rows.first()).toContainText('taken');
  await page.keyboard.press('x');
  await expect(rows.nth(1)).toContainText('dropped');
  await page.keyboard.press('Shift+Enter');
  const refused = page.locator('[data-at].refused');
  await expect(refused).toHaveCount(1);
  await refused.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('900125300123');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save 5 values' }).click();
  await expect(title(page)).toHaveText(/6234\s*Sophia/);
  const contact = page.getByRole('region', { name: 'Contact details' });
  await expect(contact).toContainText('900125300123');
  await expect(contact).toContainText('Last name');
  // What was not brought in yet is not missing.
  await expect(page.getByRole('link', { name: 'Persons not copied yet' })).toBeVisible();
  const { pasted } = await core.call('application', { id });
  expect(pasted).toBe(1);
});

test('a note and the next step by their keys, kept when the window is closed half-way', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await atCounter(core);
  await page.reload();
  await show(page, id);
  await page.keyboard.press('n');
  await page.keyboard.type('The client asks for a visit.');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => (await core.call('drafts', {})).map((one) => one.place))
    .toEqual([`case/${id}/note`]);
  await page.evaluate(() => (location.hash = '/today'));
  await page.getByRole('link', { name: 'A note' }).click();
  await expect(dialog(page).getByLabel('Note', { exact: true })).toHaveValue(
    'The client asks for a visit.',
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.case-bar')).toContainText('The client asks for a visit.');

  await page.keyboard.press('l');
  await page.keyboard.type('Visit with the passport');
  await page.keyboard.press('Tab');
  await page.keyboard.type('23112026');
  await dialog(page).getByLabel('The client comes on that day').check();
  await dialog(page).getByLabel('At', { exact: true }).fill('1030');
  await page.keyboard.press('Enter');
  await expect(page.locator('.case-bar')).toContainText('23 Nov 2026: Visit with the passport');
  const { row } = await core.call('application', { id });
  expect(row.visit).toBe('2026-11-23T10:30');
});

test('a rejected application is followed by a new one with its values', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await atCounter(core);
  for (const verb of ['submit', 'take']) await step(core, id, verb);
  await page.reload();
  await show(page, id);
  await pick(page, 'Reject');
  await dialog(page).getByRole('button', { name: 'Reject' }).click();
  await expect(dialog(page)).toContainText('This needs a comment');
  await dialog(page).getByLabel('Comment').fill('Wrong kind of visa.');
  await dialog(page).getByRole('button', { name: 'Reject' }).click();
  await dialog(page).getByRole('button', { name: 'New application with these values' }).click();
  await expect(title(page)).toHaveText('New application after another');
  const contact = page.getByRole('region', { name: 'Contact details' });
  await expect(contact.getByLabel('First name')).toHaveValue('Sophia');
  await expect(page.getByLabel('I agree to obtain state services')).not.toBeChecked();
  await page.getByRole('button', { name: 'Save: Contact details' }).click();
  await expect(page.getByRole('link', { name: 'Contact details complete' })).toBeVisible();
  const before = await core.call('application', { id });
  expect(before.successors.map((one) => one.number)).toEqual(['C-0002']);
});

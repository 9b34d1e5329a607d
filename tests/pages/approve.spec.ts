import type { CasePage } from '../../ui/src/backend/wire';
import { bringIn, work } from './cases';
import type { Core } from './core';
import { atCounter, idOf, office, step, type Office } from './counter';
import { admin, expect, password, test, type Page } from './fixtures';

// The second person: what she reads, where she signs, and what a later change does to it. By keyboard.

const status = (page: Page) => page.locator('.case-bar .chip');
const dialog = (page: Page) => page.getByRole('dialog');

async function show(page: Page, id: string, part = ''): Promise<void> {
  await page.evaluate((path) => (location.hash = path), `/case/${id}${part}`);
  await page.locator('.case-bar').waitFor();
}

/** Sophia Test's application, recommended by the manager with a word. */
async function pending(core: Core): Promise<{ there: Office; id: string }> {
  const there = await office(core);
  const id = await atCounter(core);
  for (const verb of ['submit', 'take']) await step(core, id, verb);
  await step(core, id, 'recommend', { comment: 'all papers are here' });
  return { there, id };
}

async function edit(core: Core, id: string, values: Record<string, string>): Promise<CasePage> {
  const { row } = await core.call('application', { id });
  return core.write('edit_application', {
    id,
    after: row.head,
    values: Object.entries(values).map(([path, value]) => ({ path, value })),
    sections: [],
    remove: [],
    pasted: null,
    new_round: false,
    portal_id: null,
  });
}

test('a supervisor finds what waits for her, reads one screen, and signs', async ({
  core,
  watched: page,
}) => {
  const { there, id } = await pending(core);
  await there.as('supervisor');
  await page.reload();
  await expect(page.getByRole('link', { name: /1\s*for my signature/ })).toBeVisible();
  const waiting = page.getByRole('region', { name: 'Waiting for my signature 1' });
  await waiting.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/case/${id}$`));
  const summary = dialog(page);
  await expect(summary).toContainText('Recommended by ManagerF ManagerL');
  await expect(summary).toContainText('all papers are here');
  await expect(summary).toContainText('It was never returned.');
  await expect(summary).toContainText('This is the first round.');
  await expect(summary.getByRole('heading', { name: 'Services and prices' })).toBeVisible();
  await expect(summary.getByRole('heading', { name: 'Who did what in this round' })).toBeVisible();
  await expect(summary.getByLabel('Your password')).toBeFocused();
  await page.keyboard.type('not the password');
  await page.keyboard.press('Enter');
  await expect(summary).toContainText('This password does not open the database.');
  await summary.getByLabel('Your password').fill(there.secret('supervisor'));
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(status(page)).toHaveText('Awaiting For Payment');
  await page.evaluate(() => (location.hash = '/today'));
  await expect(page.getByRole('link', { name: /0\s*for my signature/ })).toBeVisible();
});

test('she signs at the manager’s desk with her own password, and the manager stays signed in', async ({
  core,
  watched: page,
}) => {
  const { there, id } = await pending(core);
  // She has a password of her own.
  await there.as('supervisor');
  await there.as('manager');
  await page.reload();
  await show(page, id);
  await page.getByRole('button', { name: 'Summary and signature' }).click();
  const summary = dialog(page);
  // Who may not sign herself has come to let a colleague sign.
  await expect(summary.getByLabel('Who signs')).toHaveValue(/.+/);
  const hers = summary.getByLabel('Password of SupervisorF SupervisorL');
  await expect(hers).toBeVisible();
  await hers.fill(there.secret('manager'));
  await page.keyboard.press('Enter');
  await expect(summary).toContainText('This password does not open the database.');
  await expect(hers).toHaveValue('');
  await hers.fill(there.secret('supervisor'));
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(status(page)).toHaveText('Awaiting For Payment');
  const { approval } = await core.call('application', { id });
  expect([approval?.by, approval?.at_desk_of]).toEqual([
    'SupervisorF SupervisorL',
    'ManagerF ManagerL',
  ]);
  expect((await core.call('desk_state', {})).me?.name).toBe('ManagerF ManagerL');
  await show(page, id, '/history');
  const line = page.getByRole('listitem').filter({ hasText: 'Approved' }).first();
  await expect(line).toContainText('SupervisorF SupervisorL');
});

test('whoever changed it in this round is told so, and is no choice at another desk', async ({
  core,
  watched: page,
}) => {
  const { there, id } = await pending(core);
  await there.as('supervisor');
  await edit(core, id, { 'contact/phone': '+7 7172 64 73 41' });
  await page.reload();
  await show(page, id, '/approve');
  const why = 'whoever changed the content in this round does not approve it';
  await expect(dialog(page)).toContainText(why);
  await expect(dialog(page).getByLabel('Your password')).toHaveCount(0);
  await there.as('manager');
  await page.reload();
  await show(page, id, '/approve');
  await expect(dialog(page)).toContainText(`SupervisorF SupervisorL: This takes a second person`);
  await expect(dialog(page).getByLabel('Who signs')).toHaveCount(0);
});

test('a change after the approval is told with its fields, and signed for again', async ({
  core,
  watched: page,
}) => {
  const { there, id } = await pending(core);
  await there.as('supervisor');
  await step(core, id, 'approve', {}, there.secret('supervisor'));
  await there.as('manager');
  await edit(core, id, { 'person/1/position': 'Professor' });
  await page.reload();
  await show(page, id);
  await expect(page.getByText('The approval is void: content has changed since.')).toBeVisible();
  await expect(
    page.getByText(/Changed by ManagerF ManagerL.*: Person 1: Position\./),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Other actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Record the invoice' })).toContainText(
    'the approval is void',
  );
  await page.keyboard.press('Escape');
  await there.as('supervisor');
  await page.reload();
  await show(page, id);
  await page.keyboard.press('Control+Enter');
  const change = dialog(page).getByRole('row', { name: /Person 1: Position/ });
  await expect(change).toContainText('Lecturer');
  await expect(change).toContainText('Professor');
  await dialog(page).getByLabel('Your password').fill(there.secret('supervisor'));
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText('The approval is void')).toHaveCount(0);
  await expect(status(page)).toHaveText('Awaiting For Payment');
});

test('it is sent back with a comment from the same screen', async ({ core, watched: page }) => {
  const { there, id } = await pending(core);
  await there.as('supervisor');
  await page.reload();
  await show(page, id, '/approve');
  await dialog(page).getByRole('button', { name: 'Send back to the manager' }).click();
  await dialog(page).getByLabel('Comment').fill('the diploma is not legible');
  await page.keyboard.press('Control+Enter');
  await expect(status(page)).toHaveText('In Progress');
});

test('a selection is approved with one password, each for itself, without those left out', async ({
  core,
  watched: page,
}) => {
  const { there, id } = await pending(core);
  await bringIn(core, [
    ['6301', work, '11.02.2026 10:00', 'In Progress', 'Test Sophia', ''],
    ['6302', work, '11.03.2026 10:00', 'In Progress', 'Test Test', ''],
    ['6303', work, '11.04.2026 10:00', 'In Progress', 'Eriksson Anna Maria', ''],
  ]);
  for (const number of ['6301', '6302', '6303']) {
    await step(core, await idOf(core, number), 'recommend');
  }
  await there.as('supervisor');
  await edit(core, await idOf(core, '6303'), { 'contact/family': 'Eriksson' });
  await page.reload();
  await page.evaluate(() => (location.hash = '/applications/view/all-open'));
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '5');
  await page.locator('[data-row="3"]').waitFor();
  await page.keyboard.press('j');
  await expect(grid.locator('[data-row="1"]')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  for (const key of ['j', 'j', 'j', 'Shift+X']) await page.keyboard.press(key);
  await expect(page.getByText('4 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Approve…' }).click();
  const line = (number: string) => dialog(page).getByRole('checkbox', { name: number });
  await expect(line('6303')).toBeDisabled();
  await expect(dialog(page)).toContainText('whoever changed the content in this round');
  await expect(line('6301')).toBeChecked();
  await line('6302').focus();
  await page.keyboard.press('Space');
  await expect(line('6302')).not.toBeChecked();
  await dialog(page).getByLabel('Your password').fill(there.secret('supervisor'));
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toContainText('Done: 2. Refused: 0.');
  const statusOf = async (one: string) => (await core.call('application', { id: one })).row.status;
  expect(await statusOf(id)).toBe('awaiting_for_payment');
  expect(await statusOf(await idOf(core, '6301'))).toBe('awaiting_for_payment');
  expect(await statusOf(await idOf(core, '6302'))).toBe('pending_approval');
  expect(await statusOf(await idOf(core, '6303'))).toBe('pending_approval');
});

/** The administrator is the director too. */
async function asDirector(core: Core): Promise<string> {
  await core.call('lock', {});
  const { people } = await core.call('desk_state', {});
  const me = people.find((one) => one.name === admin)?.id ?? '';
  await core.call('sign_in', { person: me, password });
  const row = (await core.call('staff_list', {})).find((one) => one.id === me);
  await core.write('set_roles', {
    id: me,
    after: row?.head ?? '',
    roles: ['administrator', 'director'],
  });
  return me;
}

test('a director delegates the right for days, ends it, and lets one person sign for a round', async ({
  core,
  watched: page,
}) => {
  const { there, id } = await pending(core);
  await there.as('supervisor');
  await asDirector(core);
  await page.reload();
  await page.evaluate(() => (location.hash = '/settings/people'));
  const line = page.getByRole('row', { name: /ManagerF ManagerL/ });
  const pick = async (deed: string): Promise<void> => {
    await line.getByRole('button').click();
    await page.getByRole('menuitem', { name: deed }).click();
    await dialog(page).waitFor();
  };
  await pick('Delegate the right to approve');
  await dialog(page).getByLabel('To, included').fill('19112026');
  await dialog(page).getByLabel('Comment').fill('annual leave');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page).getByRole('textbox', { name: 'To, included' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await dialog(page).getByLabel('To, included').fill('30112026');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(line).toContainText('approves for AdminF AdminL: 20 Nov 2026 – 30 Nov 2026');
  await expect(line).toContainText('annual leave');
  await pick('End the delegation');
  await expect(dialog(page).getByRole('button', { name: 'End the delegation' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line).not.toContainText('approves for');

  await show(page, id, '/step/allow-one-person');
  await dialog(page).getByLabel('Who may approve').selectOption('SupervisorF SupervisorL');
  await dialog(page).getByRole('button', { name: 'Allow', exact: true }).click();
  await expect(dialog(page)).toContainText('This needs a comment');
  await dialog(page).getByLabel('Reason').fill('nobody else is in the office');
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Summary and signature' }).click();
  await expect(dialog(page)).toContainText('Exception of AdminF AdminL');
  await expect(dialog(page)).toContainText('nobody else is in the office');
});

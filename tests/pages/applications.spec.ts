import type { Commands } from '../../ui/src/backend/wire';
import {
  academy,
  bringIn,
  createDesk,
  idsOf,
  noFacts,
  reason,
  rowsOf,
  six,
  waiver,
  work,
} from './cases';
import { comeBack, expect, signIn, test, type Page } from './fixtures';

const grid = (page: Page) => page.getByRole('grid');
const row = (page: Page, number: string) => grid(page).getByRole('row').filter({ hasText: number });
const focused = (page: Page, number: string) =>
  expect(row(page, number)).toBeFocused({ timeout: 5000 });
const chips = (page: Page) => page.getByRole('list', { name: 'Filters that are set' });

async function openList(page: Page): Promise<void> {
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await grid(page).locator('[data-row="0"] [role=gridcell]').first().waitFor();
}

test('a row says everything without a click', async ({ core, watched: page }) => {
  const me = await createDesk(core);
  await bringIn(core, six);
  const [returned, planned] = await idsOf(core, '1680', '5355');
  await core.write('take_step', {
    id: returned ?? '',
    after: (await core.call('application', { id: returned ?? '' })).row.head,
    verb: 'return',
    facts: {
      ...noFacts,
      reasons: [reason('The passport copy cannot be read'), reason('A tick is missing')],
    },
    password: null,
  });
  await core.write('plan_next', {
    id: planned ?? '',
    text: 'Call about the photo',
    date: '2026-11-23',
    person: null,
    visit: true,
    time: '10:00',
  });
  await core.write('assign', { ids: [planned ?? ''], owner: me, deputy: null });
  await openList(page);
  await expect(page.getByText('6 applications')).toBeVisible();

  const first = row(page, '1680');
  await expect(first).toContainText('Test Sophia');
  await expect(first).toContainText('AIFC Academy Limited');
  await expect(first).toContainText('C3 work 1 y');
  await expect(first).toContainText('Returned');
  await expect(first).toContainText('reasons 2/2');
  await expect(first).toContainText('enter');
  await expect(first).toContainText('Client');

  const second = row(page, '5355');
  await expect(second).toContainText('Eriksson Anna Maria');
  await expect(second).toContainText('In Progress');
  await expect(second).toContainText('Centre');
  await expect(second).toContainText('1 working day');
  await expect(second).toContainText('23 Nov 2026');
  await expect(second).toContainText('in 3 days');
  await expect(second).toContainText('the next step that was written down');
  await expect(second).toContainText('visit 23 Nov 2026 10:00');
  await expect(second).toContainText('AdminF AdminL');
  await expect(row(page, '6234')).toContainText('No person yet');
  await expect(row(page, '1578')).toContainText('days over');
});

test('by keyboard: down, beside, open, back, select, find, clear', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  await openList(page);
  const numbers = await grid(page).locator('[data-row] .c-number a').allInnerTexts();
  const at = (place: number): string => numbers[place] ?? '';

  await page.keyboard.press('j');
  await focused(page, at(1));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  await focused(page, at(1));

  await page.keyboard.press('Space');
  const peek = (number: string) =>
    page.getByRole('complementary', { name: `Application ${number}` });
  await expect(peek(at(1))).toBeVisible();
  await page.keyboard.press('j');
  await expect(peek(at(2))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'Application' })).toHaveCount(0);

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/case\//);
  await page.goBack();
  await row(page, at(2)).waitFor();
  // The place in the list is kept, though the heading has the focus.
  await page.keyboard.press('j');
  await focused(page, at(3));

  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await expect(page.getByText('3 selected')).toBeVisible();
  await expect(grid(page).getByRole('row', { selected: true })).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 selected')).toHaveCount(0);

  await page.keyboard.press('/');
  await page.keyboard.type('eriks');
  await expect(page.getByText('1 application', { exact: true })).toBeVisible();
  await expect(chips(page)).toContainText('Text: eriks');
  await page.keyboard.press('Enter');
  await focused(page, '5355');
  await page.keyboard.press('Escape');
  await expect(page.getByText('6 applications')).toBeVisible();
});

test('filters: counted, in chips, kept over a case and back, forgotten at sign-out', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  await openList(page);
  const choice = (name: string) => page.getByRole('checkbox', { name });
  await expect(page.locator('label').filter({ has: choice('In Progress') })).toContainText('2');
  await choice('In Progress').check();
  await expect(page.getByText('2 applications')).toBeVisible();
  await choice('Returned').check();
  await expect(page.getByText('3 applications')).toBeVisible();
  // What another choice would show stays countable.
  await expect(page.locator('label').filter({ has: choice('New') })).toContainText('3');
  await page.getByRole('button', { name: 'Remove the filter Status: Returned' }).click();
  await expect(page.getByText('2 applications')).toBeVisible();

  await grid(page).locator('[data-row="0"] .c-person').click();
  await expect(page).toHaveURL(/#\/case\//);
  await page.goBack();
  await expect(chips(page)).toContainText('Status: In Progress');
  await expect(page.getByText('2 applications')).toBeVisible();

  await page.keyboard.press('Control+l');
  await comeBack(page);
  await signIn(page);
  await expect(page.getByText('6 applications')).toBeVisible();
  await expect(chips(page)).toHaveCount(0);
});

test('filters by kind, by days in the status and by the place of the passport', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, [
    ['7001', work, '11.12.2026 10:00', 'New', 'Test Sophia', '', 'safe'],
    ['7002', waiver, '11.12.2026 10:00', 'New', 'Test Test', academy, 'client'],
    ...six.map((line) => [...line, '']),
  ]);
  await openList(page);
  const facet = (name: string) =>
    page.locator('.panel details').filter({ has: page.locator('summary').getByText(name) });
  const choose = async (name: string, choice: string, count: string): Promise<void> => {
    if (!(await facet(name).locator('ul').isVisible()))
      await facet(name).locator('summary').click();
    const label = facet(name).locator('label').filter({ hasText: choice });
    await expect(label).toContainText(count);
    await label.click();
    await expect(chips(page)).toContainText(`${name}: ${choice}`);
  };
  await choose('Passport', 'with the client', '1');
  await expect(row(page, '7002')).toContainText('passport: with the client');
  // A place that only this office knows is called as it was written.
  await choose('Passport', 'safe', '1');
  await expect(page.getByText('2 applications')).toBeVisible();
  await choose('Kind', 'Application for waivers', '1');
  await expect(page.getByText('1 application', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await choose('In this status', '8 to 30 days', '5');
  await expect(page.getByText('5 applications')).toBeVisible();
  await expect(row(page, '5355')).toHaveCount(0);
});

test('a view is kept with a name and a count, deleted, and brought back', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  await openList(page);
  await page.getByRole('checkbox', { name: 'In Progress' }).check();
  await page.getByRole('button', { name: 'Save as a view' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name of the view').fill('On my table');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On my table');
  const link = page.getByRole('link', { name: /^On my table/ });
  await expect(link).toContainText('2');

  await page.getByRole('link', { name: /^All open/ }).click();
  await expect(page.getByText('6 applications')).toBeVisible();
  await link.click();
  await expect(page.getByText('2 applications')).toBeVisible();

  await page.getByRole('button', { name: 'Actions for the view On my table' }).click();
  await page.getByRole('menuitem', { name: 'Delete the view' }).click();
  await expect(link).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(link).toBeVisible();
});

test('one step for many ends in a list of results, and goes back once', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  await openList(page);
  await page.getByRole('checkbox', { name: 'Select all, or none' }).check();
  await page.getByRole('button', { name: 'Take a step' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Step', { exact: true }).selectOption('take');
  await dialog.getByRole('button', { name: 'Take the step' }).click();
  await expect(dialog.getByText('Done: 3. Refused: 3.')).toBeVisible();
  await expect(dialog.getByRole('listitem').filter({ hasText: '5523' })).toContainText(
    'cannot be done in the present state',
  );
  expect((await rowsOf(core, { statuses: ['in_progress'] })).length).toBe(5);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByText('Done: 3. Refused: 0.')).toBeVisible();
  expect((await rowsOf(core, { statuses: ['new'] })).length).toBe(3);
});

test('many are assigned, and given back to whom they belonged', async ({ core, watched: page }) => {
  const me = await createDesk(core);
  await bringIn(core, six);
  const [one] = await idsOf(core, '1578');
  await core.write('add_staff', { name: 'ManagerF ManagerL', roles: ['manager'] });
  const staff = await core.call('staff_list', {});
  const deputy = staff.find((person) => person.name === 'ManagerF ManagerL')?.id ?? '';
  await core.write('assign', { ids: [one ?? ''], owner: me, deputy });
  await openList(page);
  await page.getByRole('checkbox', { name: 'Select 1578' }).click();
  await page.getByRole('checkbox', { name: 'Select 1680' }).click();
  await page.getByRole('button', { name: 'Assign' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Owner').selectOption({ label: 'Nobody' });
  await dialog.getByRole('button', { name: 'Assign' }).click();
  await expect(dialog.getByText('Done: 2. Refused: 0.')).toBeVisible();
  await expect(row(page, '1578')).toContainText('Nobody');
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, '1578')).toContainText('AdminF AdminL');
  const [back] = await rowsOf(core, { text: '1578' });
  expect([back?.owner, back?.deputy]).toEqual([me, deputy]);
});

test('counts that another screen called off are asked once more', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  await page.reload();
  await page.getByRole('region', { name: 'My work' }).waitFor();
  // Today still counts when the list begins to.
  const off = { kind: 'refusal', code: 'cancelled', args: {} };
  let asked = 0;
  await page.route('**/call/application_counts', async (route) => {
    const { filter } = route.request().postDataJSON() as Commands['application_counts']['args'];
    const ofList = !filter.mine && !filter.ended;
    asked += ofList ? 1 : 0;
    if (ofList && asked === 1) await route.fulfill({ status: 422, json: off });
    else await route.fallback();
  });
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '7');
  await expect.poll(() => asked).toBeGreaterThan(1);
  await expect(page.getByText('6 applications')).toBeVisible();
});

test('a jump to the last of a thousand asks once', async ({ core, watched: page }) => {
  await createDesk(core);
  const lines = Array.from({ length: 1000 }, (_, place) => [
    String(20_000 + place),
    work,
    '11.02.2026 10:00',
    'New',
    'Test Sophia',
    'AIFC Academy Limited',
  ]);
  await bringIn(core, lines);
  await openList(page);
  await expect(page.getByText('1,000 applications')).toBeVisible();
  const asked: unknown[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/call/applications')) asked.push(request.postDataJSON());
  });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(grid(page).locator('[data-row="999"] [role=gridcell]').first()).toBeVisible();
  await expect(grid(page).locator('[data-row="999"]')).toBeFocused();
  await expect(grid(page).locator('.line > .waiting')).toHaveCount(0);
  expect(asked.length).toBe(1);
  expect(await page.locator('*').count()).toBeLessThanOrEqual(1500);
});

test('a list that does not come says so, offers the same again, and counts nothing', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  const calls = /\/call\/(applications|application_counts)$/;
  await page.route(calls, (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/json',
      body: JSON.stringify({ kind: 'fault', code: 'database-damaged', args: {} }),
    }),
  );
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  const alert = page.locator('main').getByRole('alert');
  await expect(alert).toContainText('database file is damaged');
  await expect(page.getByText('Counting')).toHaveCount(0);
  await expect(page.getByText('No application is open')).toHaveCount(0);
  await page.unroute(calls);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('6 applications')).toBeVisible();
  await expect(alert).toHaveCount(0);
});

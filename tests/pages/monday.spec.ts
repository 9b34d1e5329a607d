// The Monday: a list of twenty new and six resubmitted, visitors, walk-ins, a return, a caller, a delegate's signature,
// and the courier; by keyboard on the real core, counted.
import { bringIn, work } from './cases';
import { copyTable } from './clipboard';
import { idOf, office, step, type Office } from './counter';
import { admin, password, type Core } from './core';
import { expect, test, type Page } from './fixtures';
import { countWindows, Day } from './monday';
import { awaited, collected } from './originals';

const DELEGATE = 'five quiet lakes at noon';
const courier = Array.from({ length: 12 }, (_, place) => String(7001 + place));
const returned = Array.from({ length: 6 }, (_, place) => String(7101 + place));
const fresh = Array.from({ length: 20 }, (_, place) => String(8001 + place * 10));
const chip = (page: Page) => page.locator('.case-bar .chip').first();
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const dialog = (page: Page) => page.getByRole('dialog');

async function asDirector(core: Core): Promise<void> {
  await core.call('lock', {});
  const { people } = await core.call('desk_state', {});
  const me = people.find((one) => one.name === admin)?.id ?? '';
  await core.call('sign_in', { person: me, password });
  const row = (await core.call('staff_list', {})).find((one) => one.id === me);
  if (row?.roles.includes('director')) return;
  const roles = ['administrator', 'director'] as const;
  await core.write('set_roles', { id: me, after: row?.head ?? '', roles: [...roles] });
}

/** The supervisor is away this week, and the director lets another manager approve meanwhile. */
async function absent(core: Core, there: Office): Promise<void> {
  await asDirector(core);
  const name = 'DelegateF DelegateL';
  const hers = await core.write('add_staff', { name, roles: ['manager'] });
  await core.call('lock', {});
  const one_time = hers.one_time_password ?? '';
  await core.write('sign_in_first', { person: hers.id, one_time, password: DELEGATE });
  await asDirector(core);
  const [from, to] = ['20.11.2026', '27.11.2026'];
  await core.write('delegate', { id: hers.id, from, to, comment: 'annual leave' });
  const staff = await core.call('staff_list', {});
  const person = staff.find((one) => one.name.startsWith('SupervisorF'))?.id ?? '';
  await core.write('set_absence', { person, from, to, deputy: hers.id, note: '' });
  await there.as('manager');
}

test('the Monday', async ({ core, watched: page }) => {
  test.setTimeout(240_000);
  const there = await office(core);
  await absentAfter(core, there);
  await countWindows(page);
  await page.reload();
  await title(page).waitFor();
  const day = new Day(page);
  const find = async (typed: string, number: string): Promise<void> => {
    await day.press('Control+k');
    await expect(dialog(page).getByRole('combobox')).toBeFocused();
    await day.type(typed);
    await page.getByRole('option').filter({ hasText: number }).first().waitFor();
    day.look();
    await day.press('Enter');
    await expect(title(page)).toContainText(number);
  };

  const list = await day.act('26 pasted, the first case opened', async () => {
    await day.press('g', 'i');
    await page.getByText('Press Ctrl V').waitFor();
    const lines = [
      ...fresh.map((number) => [number, work, '11.20.2026 08:40', 'New'].join('\t')),
      ...returned.map((number) => [number, work, '11.02.2026 10:00', 'In Progress'].join('\t')),
    ];
    await copyTable(page, ['ID\tService\tCreated Date\tStatus', ...lines].join('\n'));
    await day.press('Control+v');
    await expect(page.getByRole('grid').locator('[data-row="0"]')).toBeFocused();
    day.look();
    day.look();
    await day.press('Control+Enter');
    const outcome = page.getByRole('region', { name: 'Taken in' });
    await expect(outcome).toBeFocused();
    await expect(outcome).toContainText('20');
    day.look();
    await day.press('g', 'q');
    await expect(page.locator('[data-row="0"]')).toContainText('7106');
    day.look();
    await day.press('Enter');
    await expect(title(page)).toContainText('7106');
  });
  expect(day.seconds(list)).toBeLessThanOrEqual(120);

  const visitors = await day.act("9 visitors' cases opened", async () => {
    for (const number of courier.slice(0, 9)) await find(number, number);
  });

  const walkIns = await day.act('3 walk-ins typed', async () => {
    for (const name of ['Test', 'Eriksson', 'Specimen']) {
      // From within a form: the one box leads out of it.
      await day.press('Control+k');
      await expect(dialog(page).getByRole('combobox')).toBeFocused();
      await day.type('new app');
      await page.getByRole('option', { name: /New application/ }).waitFor();
      await day.press('Enter');
      await expect(page.getByLabel('I agree to obtain state services')).toBeFocused();
      day.look();
      await day.press('Control+Enter');
      await expect(page.getByRole('radio', { name: 'Astana' })).toBeFocused();
      await day.press('Space', 'Control+Enter');
      await expect(
        page.getByRole('combobox', { name: 'Known from an earlier application' }).first(),
      ).toBeFocused();
      await day.press('Tab');
      await expect(page.getByLabel('First name').first()).toBeFocused();
      await day.type('Sophia');
      await day.press('Tab');
      await day.type(name);
      await day.press('Control+Enter');
      await expect
        .poll(async () => (await core.call('recent', {}))[0]?.person)
        .toBe(`${name} Sophia`);
    }
  });

  const back = await day.act('a return of four reasons, its text copied', async () => {
    await find('8001', '8001');
    await day.press('Control+Enter');
    await expect(chip(page)).toHaveText('In Progress');
    await day.press('r');
    const add = page.getByRole('combobox', { name: 'Add a reason' });
    await expect(add).toBeFocused();
    for (const [at, [typed, found]] of (
      [
        ['анкет', /визовую анкету с подписью/],
        ['апостилир', /апостилировать диплом/],
        ['опыт', /5-летний опыт/],
        ['дактил', /справка дактилоскопии/],
      ] as const
    ).entries()) {
      await day.type(typed);
      await page.getByRole('option', { name: found }).waitFor();
      day.look();
      await day.press('Enter');
      await expect(page.getByRole('textbox', { name: `Reason ${at + 1}` })).toHaveValue(found);
    }
    await day.press('Control+Enter');
    await expect(dialog(page).getByRole('button', { name: 'Copy for portal' })).toBeFocused();
    await day.press('Enter');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/причинам: 1\. .* 2\. .* 3\. .* 4\. /);
    await day.press('Escape');
  });
  expect(day.seconds(back)).toBeLessThanOrEqual(60);

  const caller = await day.act('a caller answered', async () => {
    await day.press('Control+k');
    await expect(dialog(page).getByRole('combobox')).toBeFocused();
    await day.type('eriksson');
    await page.getByRole('option').filter({ hasText: 'Eriksson' }).first().waitFor();
    day.look();
    await day.press('Enter');
    await expect(title(page)).toContainText('Eriksson');
  });
  expect(day.seconds(caller)).toBeLessThanOrEqual(10);

  const signed = await day.act("the delegate signs at the manager's desk", async () => {
    await find('8302', '8302');
    await day.press('Control+Enter');
    const hers = dialog(page).getByLabel('Password of DelegateF DelegateL');
    await expect(hers).toBeFocused();
    day.look();
    await day.type(DELEGATE);
    await day.press('Enter');
    await expect(chip(page)).toHaveText('Awaiting For Payment');
  });

  const sheet = await day.act('a courier’s sheet of twelve passports', async () => {
    await day.press('g', 'q');
    await expect(page.locator('[data-row="0"]')).toBeVisible();
    await day.press('/');
    await day.type('70');
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '13');
    await day.press('Enter');
    await expect(page.locator('[data-row="0"]')).toBeFocused();
    await day.press('x', 'End');
    await expect(page.locator('[data-row="11"]')).toBeFocused();
    await day.press('Shift+x');
    await expect(page.getByRole('region', { name: 'Selected' })).toContainText('12');
    await day.press('s');
    await expect(dialog(page).getByLabel('Courier')).toBeFocused();
    day.look();
    await day.type('Test');
    await day.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Print' })).toBeFocused();
    day.look();
    await day.press('Enter');
  });
  expect(day.seconds(sheet)).toBeLessThanOrEqual(30);

  day.print();
  // What was pasted is typed by nobody again.
  for (const act of [list, visitors, walkIns, back, caller, signed, sheet]) {
    expect(act.retyped, act.name).toBe(0);
  }
});

/** What stands there before she comes: papers collected, six returned, one recommended. */
async function absentAfter(core: Core, there: Office): Promise<void> {
  await bringIn(
    core,
    returned.map((number) => [number, work, '11.02.2026 10:00', 'Returned']),
  );
  const ids = await awaited(core, there, courier, 1);
  await collected(core, ids, 1);
  await bringIn(core, [['8302', work, '11.20.2026 08:40', 'In Progress']]);
  await step(core, await idOf(core, '8302'), 'recommend');
  await absent(core, there);
}

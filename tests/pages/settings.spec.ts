import { admin, expect, openSettings, password, test } from './fixtures';

test.beforeEach(async ({ core, watched: page }) => {
  await core.create();
  await page.reload();
});

test('me: language, theme, rows and keys at once; the password changes', async ({
  core,
  watched: page,
}) => {
  await openSettings(page, 'Me');
  await page.getByLabel('Қазақша').check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мен');
  await page.getByLabel('English').check();
  await page.getByLabel('Dark').check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Comfortable').check();
  await expect(page.locator('html')).toHaveAttribute('data-density', 'comfortable');
  await page.getByLabel('Single-key shortcuts').uncheck();
  await expect.poll(async () => (await core.call('desk_state', {})).me?.single_keys).toBe(false);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByLabel('Single-key shortcuts')).not.toBeChecked();

  const change = page.getByRole('button', { name: 'Change the password' });
  await page.getByLabel('Present password').fill('not the password at all');
  await page.getByLabel('New password', { exact: true }).fill('seven quiet lakes at noon');
  await page.getByLabel('New password again').fill('seven quiet lakes at noon');
  await change.click();
  await expect(page.getByText('does not open the database')).toBeVisible();
  await page.getByLabel('Present password').fill(password);
  await change.click();
  await expect(page.getByText('The password is changed.')).toBeVisible();
});

test('me: bound to this computer and released again', async ({ watched: page }) => {
  await openSettings(page, 'Me');
  for (const name of ['Bind to this computer', 'Unbind from this computer']) {
    await page.getByRole('main').getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Password', { exact: true }).fill(password);
    await dialog.getByRole('button', { name }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole('button', { name: 'Bind to this computer' })).toBeVisible();
});

test('people: each action does what it says, forbidden ones say why', async ({
  core,
  watched: page,
}) => {
  await core.write('add_staff', { name: 'ManagerF ManagerL', roles: ['manager'] });
  await openSettings(page, 'People');
  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  const act = async (name: string, item: string): Promise<void> => {
    await row(name).getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click();
  };

  await row(admin).getByRole('button', { name: 'Actions' }).click();
  const barred = page.getByRole('menuitem', { name: /^Activate again/ });
  await expect(barred).toHaveAttribute('aria-disabled', 'true');
  await expect(barred).toContainText('This person has not been deactivated.');
  await page.keyboard.press('Escape');

  await act('ManagerF', 'Rename');
  await page.getByRole('dialog').getByLabel('Name').fill('ManagerF Newname');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(row('ManagerF Newname')).toBeVisible();

  await act('ManagerF', 'Change roles');
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /^Director/ })
    .check();
  await page.getByRole('dialog').getByRole('button', { name: 'Change roles' }).click();
  await expect(row('ManagerF')).toContainText('Director');

  await act('ManagerF', 'Deactivate');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Deactivate' }).click();
  await expect(dialog.getByText('This needs a comment')).toBeVisible();
  await dialog.getByLabel('Comment').fill('Moved to Almaty');
  await dialog.getByRole('button', { name: 'Deactivate' }).click();
  await expect(row('ManagerF')).toContainText('inactive');

  await act('ManagerF', 'Activate again');
  await page.getByRole('dialog').getByRole('button', { name: 'Activate again' }).click();
  await expect(page.locator('dialog .password')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(row('ManagerF')).toContainText('invited');
});

test('office: name, city, hidden names, idle minutes, the portal', async ({ watched: page }) => {
  await openSettings(page, 'Office');
  await page.getByLabel('Office name').fill('Expat Centre, Almaty');
  await page.getByLabel('Almaty', { exact: true }).check();
  await page.getByLabel('Lock when idle').fill('0');
  await expect(page.getByText('Type a number from 1 to 120.').first()).toBeVisible();
  await page.getByLabel('Lock when idle').fill('15');
  const portal = page.getByLabel('Address of an application in the portal');
  await expect(portal).toHaveValue(/^https:.*\{id\}/);
  await portal.fill('http://portal.example');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The address begins with https:// and has {id}')).toBeVisible();
  await portal.fill('https://portal.example/edit/{id}');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The office settings are saved.')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Expat Centre, Almaty');
  await page.reload();
  await expect(page.getByLabel('Lock when idle')).toHaveValue('15');
  await expect(portal).toHaveValue('https://portal.example/edit/{id}');
  await expect(page.getByText('You had typed this before')).toHaveCount(0);
});

test('absence: days, deputy, hand-over note; back at work', async ({ core, watched: page }) => {
  await core.write('add_staff', { name: 'ManagerF ManagerL', roles: ['manager'] });
  await page.reload();
  await openSettings(page, 'Absence');
  const row = page.getByRole('listitem').filter({ hasText: admin });
  await expect(row).toContainText('here');
  await page.getByRole('button', { name: `Change the absence: ${admin}` }).click();
  const dialog = page.getByRole('dialog', { name: `Absence: ${admin}` });
  await dialog.getByLabel('First day away').fill('31.02.2026');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Type the date as 22.11.2026.').first()).toBeVisible();
  await dialog.getByLabel('First day away').fill('18.11.2026');
  await dialog.getByLabel('Last day away').fill('16.11.2026');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('16 Nov 2026');
  await dialog.getByLabel('Last day away').fill('30.11.2026');
  await dialog.getByLabel('Who stands in').selectOption({ label: 'ManagerF ManagerL' });
  await dialog.getByLabel('What the deputy should know').fill('The seal lies in the second safe.');

  // Half-typed, it survives Escape.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Change the absence: ${admin}` }).click();
  await expect(dialog.getByLabel('Last day away')).toHaveValue('30.11.2026');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('away');
  await expect(row).toContainText('from 18 Nov 2026 to 30 Nov 2026 · ManagerF ManagerL stands in');
  await expect(row).toContainText('The seal lies in the second safe.');

  await page.getByRole('button', { name: `Change the absence: ${admin}` }).click();
  await dialog.getByRole('button', { name: 'Back at work' }).click();
  await expect(row).toContainText('here');
  expect(await core.call('drafts', {})).toEqual([]);
});

test('reference tables: rows at a date, found by text, explained', async ({ watched: page }) => {
  await openSettings(page, 'Reference tables');
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  const tables = page.getByLabel('Table');
  for (const table of await tables.locator('option').allInnerTexts()) {
    await tables.selectOption({ label: table });
    await expect(page.getByRole('grid', { name: table })).toBeVisible();
    expect(await page.locator('*').count()).toBeLessThanOrEqual(1500);
  }
  await page.evaluate(() => (location.hash = '/settings/reference/countries'));
  await expect(grid).toHaveAttribute('aria-rowcount', /^2\d\d$/);
  await page.getByLabel('Find in the rows').fill('Kazakhstan');
  await expect(grid).toHaveAttribute('aria-rowcount', /^[2-9]$/);
  await grid.getByText('Kazakhstan', { exact: true }).click();
  await expect(page.getByRole('complementary').filter({ hasText: 'Source' })).toContainText(
    'Қазақстан',
  );

  await tables.selectOption('rates');
  await page.getByLabel('As of').fill('31.02.2026');
  await expect(page.getByText('Type the date as 22.11.2026.')).toBeVisible();
  await page.getByLabel('As of').fill('01.06.2025');
  await expect(page.getByRole('status').filter({ hasText: 'as of 1 Jun 2025' })).toBeVisible();
});

test('storage: truthful facts, a backup, a check, jobs in the drawer', async ({
  watched: page,
}) => {
  await openSettings(page, 'Storage');
  await expect(page.getByText('SQLCipher')).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('The backup is made and checked.')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('row', { name: /20 Nov 2026/ })).toContainText('checked');
  await page.getByRole('button', { name: 'Check everything' }).click();
  await expect(page.getByText('Everything was checked: no problems.')).toBeVisible({
    timeout: 15_000,
  });
  await expect(page.getByText('Everything is in order:')).toBeVisible();
  await page.keyboard.press('Control+j');
  const drawer = page.getByRole('complementary', { name: 'Jobs' });
  await drawer.getByRole('button', { name: 'Put away' }).first().click();
  await expect(drawer.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

test('program: version, graphics kept over a restart', async ({ core, watched: page }) => {
  await openSettings(page, 'Program');
  await page.getByLabel('Compatible').check();
  await expect(page.getByText('For machines where the window flickers')).toBeVisible();
  const { local } = await core.call('desk_state', {});
  expect(local.graphics).toBe('compatible');
});

import { admin, expect, password, test, type Page, today } from './fixtures';

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const here = await page.evaluate(() => {
      const focus = document.activeElement;
      if (!focus) return '';
      const label = focus instanceof HTMLInputElement ? (focus.labels?.[0]?.innerText ?? '') : '';
      return `${label} ${focus.getAttribute('aria-label') ?? ''} ${(focus as HTMLElement).innerText}`;
    });
    if (name.test(here)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

test('from an empty folder to a new colleague without a mouse', async ({ watched: page }) => {
  await tabTo(page, /Office name/);
  await page.keyboard.type('Expat Centre, Astana');
  await tabTo(page, /^Name/);
  await page.keyboard.type(admin);
  await tabTo(page, /^Password /);
  await page.keyboard.type(password);
  await tabTo(page, /Password again/);
  await page.keyboard.type(password);
  await tabTo(page, /Holder of the code/);
  await page.keyboard.type(admin);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Recovery code' }).waitFor();
  await tabTo(page, /printed or written down/);
  await page.keyboard.press('Space');
  await tabTo(page, /Continue/);
  await page.keyboard.press('Enter');
  await page.getByText('Encrypted database').waitFor();

  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Me');
  await tabTo(page, /People/).catch(() => undefined);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('add');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Add a person' }).getByLabel('Name')).toBeFocused();
  await page.keyboard.type('ManagerF ManagerL');
  await page.keyboard.press('Enter');
  await page.locator('dialog .password').waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /ManagerF/ })).toBeVisible();

  await tabTo(page, /Actions: ManagerF/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Roles: ManagerF ManagerL');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Actions: ManagerF' })).toBeFocused();
});

test('the palette, the sheet of keys, regions, and the way back', async ({
  core,
  watched: page,
}) => {
  await core.create();
  await page.reload();
  const title = page.getByRole('heading', { level: 1 });
  await page.getByText('Encrypted database').waitFor();

  // Wrong layout: "yfcn" on the Latin keys is «наст».
  await page.keyboard.press('Control+k');
  await page.keyboard.type('yfcn');
  await expect(page.getByRole('option').first()).toHaveText('Settings: me');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(title).toHaveText('People');
  await expect(title).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(title).toHaveText(today);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toHaveText('Settings: people');
  expect(await page.getByRole('option').count()).toBeLessThanOrEqual(8);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Shift+Slash');
  await expect(page.getByRole('dialog')).toContainText('Next part of the screen');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  const region = () =>
    page.evaluate(() =>
      document.activeElement?.closest('[data-region]')?.getAttribute('data-region'),
    );
  await title.focus();
  await page.keyboard.press('F6');
  expect(await region()).toBe('status');
  await page.keyboard.press('F6');
  expect(await region()).toBe('bar');
  await page.keyboard.press('Shift+F6');
  expect(await region()).toBe('status');
});

test('single keys can be switched off, and are letters inside fields', async ({
  core,
  watched: page,
}) => {
  await core.create();
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Me');
  await page.getByLabel('Present password').focus();
  await page.keyboard.type('gt?/');
  await expect(title).toHaveText('Me');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByLabel('Single-key shortcuts').uncheck();
  await title.focus();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.keyboard.press('Shift+Slash');
  await expect(title).toHaveText('Me');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a table is walked by arrows, and the focused row stays in the page', async ({
  core,
  watched: page,
}) => {
  await core.create();
  await page.goto(`${core.url}#/settings/reference/countries`);
  await page.reload();
  const grid = page.getByRole('grid');
  await grid.locator('[data-row="0"]').focus();
  await page.keyboard.press('End');
  const last = Number(await grid.getAttribute('aria-rowcount'));
  const focused = grid.locator('[role=row]:focus');
  await expect(focused).toHaveAttribute('aria-rowindex', String(last));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').filter({ hasText: 'Source' })).toBeVisible();
  await grid.evaluate((element) => (element.scrollTop = 0));
  await expect(focused).toHaveAttribute('aria-rowindex', String(last));
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('aria-rowindex', '2');
});

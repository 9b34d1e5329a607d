import { admin, comeBack, expect, openSettings, password, signIn, test, today } from './fixtures';

test('create, sign in, lock, unlock, add a supervisor, sign in as her for the first time', async ({
  watched: page,
}) => {
  await page.getByLabel('Office name').fill('Expat Centre, Astana');
  await page.getByLabel('Name', { exact: true }).fill(admin);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Password again').fill(password);
  await page.getByLabel('Two people, half each').check();
  await page.getByLabel('Holder of the first half').fill(admin);
  const create = page.getByRole('button', { name: 'Create the database' });
  await expect(create).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Name who keeps the recovery code.')).toBeVisible();
  await page.getByLabel('Holder of the second half').fill('SupervisorF SupervisorL');
  await create.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recovery code');
  await expect(page.locator('.code')).toHaveCount(2);
  const go = page.getByRole('button', { name: 'Continue' });
  await expect(go).toHaveAttribute('aria-disabled', 'true');
  await go.click({ force: true });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recovery code');
  await page.getByLabel('The code is printed or written down').check();
  await go.click();

  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(today);
  await expect(title).toBeFocused();
  await expect(page.getByText('Working day', { exact: true })).toBeVisible();
  await expect(page.getByText('Monday 23 November')).toBeVisible();
  await expect(page.getByText('Encrypted database')).toBeVisible();

  await openSettings(page, 'People');
  await page.keyboard.press('Control+l');
  await expect(page.getByText('09:00')).toBeVisible();
  await expect(page.getByText(admin)).toHaveCount(0);
  await comeBack(page);
  await signIn(page);
  await expect(title).toHaveText('People');

  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name', { exact: true }).fill('SupervisorF SupervisorL');
  await page.getByRole('checkbox', { name: /^Manager/ }).uncheck();
  await page.getByRole('checkbox', { name: /^Supervisor/ }).check();
  await page.getByRole('button', { name: 'Add and show' }).click();
  const oneTime = await page.locator('dialog .password').innerText();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  const row = page.getByRole('row', { name: /SupervisorF/ });
  await expect(row).toContainText('invited');

  await page.keyboard.press('Control+l');
  await comeBack(page);
  await page.getByRole('radio', { name: 'SupervisorF SupervisorL' }).check();
  await page.getByLabel('One-time password').fill(oneTime);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(title).toHaveText('Choose your own password');
  await page.getByLabel('New password', { exact: true }).fill('short');
  await page.getByLabel('New password again').fill('short');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(page.getByText('The password is too short')).toBeVisible();
  await page.getByLabel('New password', { exact: true }).fill('seven quiet lakes at noon');
  await page.getByLabel('New password again').fill('seven quiet lakes at noon');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  // Somebody else signed in: not the place that the administrator had left.
  await expect(title).toHaveText(today);
  await expect(page.getByText('SupervisorF SupervisorL · Supervisor')).toBeVisible();
});

test('the same words come back after the program was killed', async ({ core, watched: page }) => {
  await core.create();
  await page.reload();
  // All of the screen has come: a part that is still on its way would be missed, as no window of ours can.
  await page.getByRole('region', { name: 'My work' }).waitFor();
  await core.kill();
  await expect(page.getByText('The program does not answer')).toBeVisible();
  await core.start();
  await page.goto(core.url);
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(today);
});

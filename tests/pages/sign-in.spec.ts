import { admin, comeBack, expect, password, signIn, test, today } from './fixtures';

test('a wrong password says so, and the next try waits longer each time', async ({
  core,
  watched: page,
}) => {
  await core.create();
  await core.call('lock', {});
  await page.reload();
  const button = page.getByRole('button', { name: 'Sign in', exact: true });
  for (let turn = 0; turn < 8; turn += 1) {
    await signIn(page, admin, 'not the password at all');
    await expect(
      page.getByRole('alert').filter({ hasText: 'does not open the database' }),
    ).toBeVisible();
    if ((await button.getAttribute('aria-disabled')) === 'true') break;
  }
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText(/Next try in \d+:\d\d/)).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  const { people } = await core.call('desk_state', {});
  await core.pass(people[0]?.wait_seconds ?? 0);
  await page.reload();
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(today);
});

test('typing Cyrillic into the password is noticed; the password can be shown and pasted', async ({
  core,
  watched: page,
}) => {
  await core.create();
  await core.call('lock', {});
  await page.reload();
  const field = page.getByLabel('Password', { exact: true });
  await field.dispatchEvent('keydown', { key: 'п', code: 'KeyG' });
  await expect(page.getByText('The keyboard types Cyrillic letters.')).toBeVisible();
  await page.getByRole('button', { name: 'Show the password' }).click();
  await expect(field).toHaveAttribute('type', 'text');
  await page.evaluate((text) => navigator.clipboard.writeText(text), password);
  await field.focus();
  await page.keyboard.press('Control+v');
  await expect(field).toHaveValue(password);
});

test('names can be hidden; a wrong name is answered as a wrong password', async ({
  core,
  watched: page,
}) => {
  await core.create();
  const { head } = await core.call('office', {});
  await core.write('set_office', {
    after: head,
    name: 'Expat Centre, Astana',
    city: 'Astana',
    hidden_names: true,
    idle_minutes: 10,
    portal_address: null,
  });
  await core.call('lock', {});
  await page.reload();
  await expect(page.getByText(admin)).toHaveCount(0);
  await page.getByLabel('Your name').fill('Sophia Test');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('does not open the database')).toBeVisible();
  await page.getByLabel('Your name').fill(admin);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Encrypted database')).toBeVisible();
});

test('the code opens the database when all passwords are lost', async ({ core, watched: page }) => {
  const { halves } = await core.call('create_casebook', {
    office: 'Expat Centre, Almaty',
    city: 'Almaty',
    name: admin,
    password,
    language: 'en',
    holders: [admin, 'SupervisorF SupervisorL'],
    demo: false,
  });
  await core.call('lock', {});
  await page.reload();
  await page.getByRole('button', { name: 'Recover with the code' }).click();
  await page.getByRole('radio', { name: admin }).check();
  await page.getByLabel('First half').fill(halves[0]?.code ?? '');
  await page.getByLabel('Second half').fill(halves[0]?.code ?? '');
  await page.getByLabel('New password', { exact: true }).fill('seven quiet lakes at noon');
  await page.getByLabel('New password again').fill('seven quiet lakes at noon');
  const go = page.getByRole('button', { name: 'Set the password' });
  await go.click();
  await expect(page.getByText(/recovery code is wrong|both halves/)).toBeVisible();
  await core.pass(3600);
  await page.getByLabel('Second half').fill(halves[1]?.code ?? '');
  await expect(go).not.toHaveAttribute('aria-disabled', 'true', { timeout: 20_000 });
  await go.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recovery code');
  await expect(page.locator('.code').first()).not.toHaveText(halves[0]?.code ?? '');
});

test('idle people are warned, can stay, and are locked out in the end', async ({
  core,
  watched: page,
}) => {
  await core.create();
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
  await page.waitForTimeout(2500);
  await core.pass(9 * 60 + 15);
  const warning = page.getByRole('alertdialog');
  await expect(warning).toBeVisible();
  await warning.getByRole('button', { name: 'Stay' }).press('Enter');
  await expect(warning).toBeHidden();
  await page.waitForTimeout(2500);
  await core.pass(10 * 60 + 5);
  await comeBack(page);
  await expect(page.getByRole('radio', { name: admin })).toBeChecked();
});

import { comeBack, expect, signIn, test } from './fixtures';

test.beforeEach(async ({ core, watched: page }) => {
  await core.create();
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
});

test('what was typed survives a lock, a reload, a kill and a change of language', async ({
  core,
  watched: page,
}) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('add a person');
  await page.keyboard.press('Enter');
  const name = page.getByRole('form', { name: 'Add a person' }).getByLabel('Name');
  await name.fill('Anna Maria');
  await page.getByRole('checkbox', { name: /^Supervisor/ }).check();

  await page.keyboard.press('Control+l');
  await comeBack(page);
  await signIn(page);
  await expect(name).toHaveValue('Anna Maria');
  await expect(page.getByRole('checkbox', { name: /^Supervisor/ })).toBeChecked();
  await expect(page.getByText('You had typed this before')).toBeVisible();

  await name.fill('Anna Maria Eriksson');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('қазақ');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  const field = page.locator('form input[type=text]');
  await expect(field).toHaveValue('Anna Maria Eriksson');
  await page.reload();
  await expect(field).toHaveValue('Anna Maria Eriksson');

  await field.fill('Anna Maria Eriksson Utopia');
  await page.waitForTimeout(2600);
  await core.kill();
  await core.start();
  await page.goto(core.url);
  await page.locator('input[type=password]').fill('correct horse battery staple');
  await page.keyboard.press('Enter');
  // Today names the form that waits, in the language of the person.
  await page.getByRole('link', { name: 'Жаңа адам' }).click();
  await expect(field).toHaveValue('Anna Maria Eriksson Utopia');
  await page.getByRole('button', { name: 'Бас тарту' }).click();
  await expect.poll(() => core.call('drafts', {})).toEqual([]);
});

test('leaving a dialog by Escape keeps the text, Cancel throws it away', async ({
  core,
  watched: page,
}) => {
  await core.write('add_staff', { name: 'ManagerF ManagerL', roles: ['manager'] });
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.getByRole('link', { name: 'People' }).click();
  const open = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Actions: ManagerF' }).click();
    await page.getByRole('menuitem', { name: /^Deactivate/ }).click();
  };
  await open();
  await page.getByLabel('Comment').fill('Moved to Almaty');
  await page.keyboard.press('Escape');
  await open();
  await expect(page.getByLabel('Comment')).toHaveValue('Moved to Almaty');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await open();
  await expect(page.getByLabel('Comment')).toHaveValue('');
});

import { copyText, fixture } from './clipboard';
import { atCounter, office, step } from './counter';
import { expect, test, type Core, type Page } from './fixtures';

const dialog = (page: Page) => page.getByRole('dialog');

async function show(core: Core, page: Page, path: string): Promise<void> {
  await page.goto(`${core.url}#/case/${path}`);
  await page.reload();
  await page.locator('.case-bar').waitFor();
}

/** The form of a new application, with the focus where the form puts it. */
async function fresh(page: Page): Promise<void> {
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
  await page.evaluate(() => (location.hash = '/new'));
  await expect(page.getByLabel('I agree to obtain state services')).toBeFocused();
}

test('Ctrl Enter takes the colleague that the arrows point at', async ({ core, watched: page }) => {
  const there = await office(core);
  const id = await atCounter(core);
  await step(core, id, 'submit');
  await there.as('supervisor');
  await show(core, page, id);
  await page.getByRole('button', { name: 'Other actions' }).click();
  await page.getByRole('menuitem', { name: /owner/i }).click();
  const owner = dialog(page).getByRole('combobox', { name: 'Owner' });
  const old = await owner.inputValue();
  await owner.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const marked = dialog(page).getByRole('option', { selected: true });
  const name = (await marked.locator('span').first().innerText()).trim();
  expect(name).not.toBe(old);
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
  const { row } = await core.call('application', { id });
  const staff = await core.call('catalogue', {});
  expect(staff.staff.find((one) => one.id === row.owner)?.name).toBe(name);
});

for (const way of ['arrows', 'letters'] as const) {
  test(`Ctrl Enter saves the section with the country chosen by ${way}`, async ({
    core,
    watched: page,
  }) => {
    await office(core);
    await fresh(page);
    const section = page.getByRole('region', { name: 'Contact details', exact: true });
    const citizenship = section.getByRole('combobox', { name: 'Citizenship' });
    await citizenship.focus();
    if (way === 'letters') await page.keyboard.type('fran');
    else for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowDown');
    const marked = section.getByRole('option', { selected: true });
    const name = (await marked.innerText()).trim();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/#\/case\/.*\/edit$/);
    const id = /case\/([^/]+)/.exec(page.url())?.[1] ?? '';
    const saved = async (): Promise<string | null | undefined> =>
      (await core.call('application', { id })).sections
        .flatMap((one) => one.blocks)
        .flatMap((block) => block.values)
        .find((one) => one.path === 'contact/citizenship')?.value;
    const { countries } = await core.call('catalogue', {});
    const key = countries.find((one) => one.names.en === name)?.key ?? 'no such country';
    await expect.poll(saved).toBe(key);
  });
}

test('Ctrl Enter takes the company that the arrows point at before it is saved', async ({
  core,
  watched: page,
}) => {
  await office(core);
  await atCounter(core);
  await fresh(page);
  const section = page.getByRole('region', { name: 'Services', exact: true });
  const company = section.getByRole('combobox', { name: 'Organisation' });
  await company.pressSequentially('AIFC');
  await page.getByRole('option', { name: 'AIFC Academy Limited' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(section.getByLabel('BIN')).toHaveValue('190140900037');
  await expect(company).toHaveValue('AIFC Academy Limited');
  await expect(company).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/#\/case\/.*\/edit$/);
  await expect(company).toHaveValue('AIFC Academy Limited');
});

for (const way of ['Tab and Enter', 'the pointer'] as const) {
  test(`a pasted invoice of another application is taken all the same by ${way}`, async ({
    core,
    watched: page,
  }) => {
    const there = await office(core);
    const id = await atCounter(core);
    for (const verb of ['submit', 'take', 'recommend']) await step(core, id, verb);
    await there.as('supervisor');
    await step(core, id, 'approve', {}, there.secret('supervisor'));
    await show(core, page, `${id}/step/invoice`);
    const invoice = dialog(page).getByRole('textbox', { name: 'Invoice', exact: true });
    const anyway = dialog(page).getByRole('button', { name: 'Take its values all the same' });
    await dialog(page).getByText('Paste the invoice text').click();
    await dialog(page).getByLabel('Text of the invoice').focus();
    await copyText(page, fixture('invoice-1674.json'));
    await page.keyboard.press('Control+v');
    await expect(anyway).toBeVisible();
    if (way === 'the pointer') await anyway.click({ delay: 200 });
    else {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter', { delay: 200 });
    }
    await expect(invoice).toHaveValue('P-O/2026/519');
    await expect(invoice).toBeFocused();
    await expect(anyway).toHaveCount(0);
  });
}

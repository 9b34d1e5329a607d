import { copyText, fixture } from './clipboard';
import { atCounter, office, step } from './counter';
import { expect, test, type Core, type Page } from './fixtures';

const dialog = (page: Page) => page.getByRole('dialog');

async function show(core: Core, page: Page, path: string): Promise<void> {
  await page.goto(`${core.url}#/case/${path}`);
  await page.reload();
  await page.locator('.case-bar').waitFor();
}

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

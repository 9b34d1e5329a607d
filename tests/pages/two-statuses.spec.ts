import { bringIn, createDesk, idsOf, noFacts, reason, rowsOf, six, work } from './cases';
import { expect, test, type Page } from './fixtures';

async function home(page: Page): Promise<void> {
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
}

test('what was done here is copied into the portal line by line, one key each', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  const [id] = await idsOf(core, '1680');
  await core.write('take_steps', {
    ids: await idsOf(core, '1578', '1674'),
    verb: 'take',
    facts: noFacts,
  });
  await core.write('take_step', {
    id: id ?? '',
    after: (await core.call('application', { id: id ?? '' })).row.head,
    verb: 'return',
    facts: { ...noFacts, reasons: [reason('The passport copy cannot be read')] },
    password: null,
  });
  await home(page);
  await page.getByRole('link', { name: 'To enter 3' }).click();
  const grid = page.getByRole('grid', { name: 'To enter in the portal' });
  await expect(grid).toHaveAttribute('aria-rowcount', '4');
  await grid.getByText('1680').waitFor();
  await page.keyboard.press('j');
  for (let step = 0; step < 3; step += 1) {
    const here = await page.evaluate(() => (document.activeElement as HTMLElement).innerText);
    if (here.includes('1680')) break;
    await page.keyboard.press(step === 0 ? 'Home' : 'j');
  }
  await page.keyboard.press('c');
  await expect(page.getByText('The text of 1680 is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'The passport copy cannot be read',
  );
  // Without an address of the portal the key says why nothing opens.
  await page.keyboard.press('p');
  await page.keyboard.press('d');
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await expect(grid.getByText('1680')).toHaveCount(0);

  await page.getByRole('checkbox', { name: 'Select all, or none' }).check();
  await page.getByRole('button', { name: 'Done (2)' }).click();
  await expect(page.getByText('Everything done here stands in the portal too.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^To enter \d/ })).toHaveCount(0);

  // Both were marked by a slip: one undo brings both back.
  const told = page.getByText('Entered in the portal: 2 done.');
  await told.locator('..').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
});

test('what happened in the portal is taken over; an approval needs a second person', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  await bringIn(core, [
    ['1680', work, '11.12.2026 10:00', 'Pending Approval'],
    ['5355', work, '11.19.2026 10:00', 'Awaiting For Payment'],
  ]);
  await home(page);
  await page.getByRole('link', { name: 'In the portal 2' }).click();
  await expect(page.getByRole('row', { name: /1680/ })).toContainText('Pending Approval');
  await page.getByRole('button', { name: 'Accept (2)' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Done: 1. Refused: 1.')).toBeVisible();
  await page.keyboard.press('Escape');
  expect((await rowsOf(core, { statuses: ['pending_approval'] })).map((one) => one.number)).toEqual(
    ['1680'],
  );
  await page.getByRole('button', { name: 'Confirm as second person (1)' }).click();
  // She brought it in herself.
  await expect(dialog).toContainText('This takes a second person');
});

test('missing names are typed in the row, Enter saves and goes on; half typed comes back', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, [
    ['6234', work, '11.18.2026 17:24', 'New', '', ''],
    ['6235', work, '11.17.2026 17:24', 'New', '', ''],
  ]);
  await home(page);
  await page.getByRole('link', { name: /need details/ }).waitFor();
  await page.evaluate(() => (location.hash = '/applications/needs-details'));
  const cell = (field: string, number: string) => page.getByLabel(`${field} of ${number}`);
  await cell('Family name', '6234').waitFor();
  const order = await page.locator('tbody th a').allInnerTexts();
  const [first = '', second = ''] = order;
  await cell('Family name', first).fill('Test');
  await cell('Given name', first).fill('Sophia');
  await cell('Company', first).fill('AIFC Academy Limited');
  await cell('BIN', first).fill('190140900037');
  await cell('Family name', first).press('Enter');
  await expect(cell('Family name', second)).toBeFocused();
  await expect(page.getByText('1 row is saved.')).toBeVisible();
  const [saved] = await rowsOf(core, { text: first });
  expect([saved?.person, saved?.company]).toEqual(['Test Sophia', 'AIFC Academy Limited']);

  await cell('Given name', second).fill('Anna Maria');
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/call/save_draft'));
  await page.keyboard.press('Tab');
  await kept;
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
  await page.evaluate(() => (location.hash = '/applications/needs-details'));
  await expect(cell('Given name', second)).toHaveValue('Anna Maria');
});

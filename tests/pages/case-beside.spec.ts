// Beside one application: another one, the list that one came from, and what the checks say of it.
import { atCounter, office, step, whole } from './counter';
import { expect, test, type Page } from './fixtures';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function show(page: Page, id: string): Promise<void> {
  await page.evaluate((path) => (location.hash = path), `/case/${id}`);
  await page.locator('.case-bar').waitFor();
}

test('two applications stand side by side; a number in the address finds its application', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const first = await atCounter(core);
  const second = await atCounter(core, { ...whole, 'person/1/given': 'Test' });
  await page.reload();
  await show(page, first);
  await show(page, second);
  const open = page.getByRole('navigation', { name: 'Open applications' });
  await open.getByRole('button', { name: 'Show C-0001 beside' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByRole('article', { name: 'Application C-0001' })).toContainText('Sophia');
  await open.getByRole('button', { name: 'Close C-0001' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);

  await page.evaluate(() => (location.hash = '/case/C-0001'));
  await expect(title(page)).toHaveText(/C-0001/);
  await page.evaluate(() => (location.hash = '/case/9999'));
  await expect(title(page)).toHaveText('No application with this number');
});

test('J and K go along the list that one came from, Escape goes back to it', async ({
  core,
  watched: page,
}) => {
  await office(core);
  for (let at = 0; at < 3; at += 1) await step(core, await atCounter(core), 'submit');
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await page.locator('[data-row="0"]').click();
  await expect(page.getByText('1 of 3 in the list')).toBeVisible();
  const first = await title(page).innerText();
  await page.keyboard.press('j');
  await expect(page.getByText('2 of 3 in the list')).toBeVisible();
  await expect(title(page)).not.toHaveText(first);
  await expect(title(page)).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.getByText('1 of 3 in the list')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-row="2"]')).toBeVisible();
});

test('a finding stands at its value and in the tick of its section until it is mended', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await atCounter(core, {
    ...whole,
    'contact/given': 'SоphiА',
    'organisation/bin': '123456789101',
    'person/1/valid_until': '2028-03-01',
    'service/1/service': 'loyalty_membership',
    'person/1/citizenship': 'KAZ',
  });
  await page.reload();
  await show(page, id);
  const section = (name: string) =>
    page.locator('section', { has: page.getByRole('heading', { name, exact: true }) });
  const tick = (name: string) =>
    page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('listitem')
      .filter({ hasText: name });
  await expect(
    section('Persons').getByText(
      'Must be valid until 30 Apr 2028 at least: 3 months beyond the visa.',
    ),
  ).toBeVisible();
  await expect(section('Persons').getByText('Not open to this citizenship.')).toBeVisible();
  await expect(tick('Persons')).toContainText('! Persons complete, 2 findings');
  await expect(section('Services').getByText('Digits 3–4 are 34, no month.')).toBeVisible();
  const contact = section('Contact details');
  await expect(contact.getByText('Cyrillic о in position 2; Latin is o.')).toBeVisible();
  await expect(contact.getByText('Cyrillic А in position 6; Latin is A.')).toBeVisible();
  await expect(tick('Contact details')).toContainText('complete, 3 findings');
  const { row } = await core.call('application', { id });
  const values = [{ path: 'contact/given', value: 'Sophia' }];
  await core.write('edit_application', {
    id,
    after: row.head,
    values,
    sections: [],
    remove: [],
    pasted: null,
    new_round: false,
    portal_id: null,
  });
  await page.reload();
  await show(page, id);
  await expect(tick('Contact details')).toHaveText(/✓\s*Contact details\s*complete\s*$/);
  const codes = (await core.call('findings', { id })).map(
    ({ path, said }) => `${path} ${said.code}`,
  );
  expect(codes).toContain('person/1/citizenship citizens-excluded');
});

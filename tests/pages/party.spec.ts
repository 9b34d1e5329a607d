import { expect, test, today, type Core, type Page } from './fixtures';

const company = 'AIFC Academy Limited';

async function open(core: Core, family: string, given: string): Promise<string> {
  const values = Object.entries({
    'service/1/service': 'visa_work_c3_2y',
    'organisation/name': company,
    'organisation/bin': '190140900037',
    'organisation/participant': 'true',
    'person/1/family': family,
    'person/1/given': given,
    'contact/family': family,
    'contact/given': given,
    'contact/phone': '+77010000001',
    'contact/email': 'office@example.kz',
  }).map(([path, value]) => ({ path, value }));
  const { id } = await core.write('open_application', {
    channel: 'counter',
    values,
    predecessor: null,
  });
  return id;
}

test.beforeEach(async ({ core, watched: page }) => {
  const me = await core.create();
  const [row] = await core.call('staff_list', {});
  await core.write('set_roles', {
    id: me.id,
    after: row?.head ?? '',
    roles: ['administrator', 'manager'],
  });
  await open(core, 'Test', 'Sophia');
  const id = await open(core, 'Test', 'Test');
  await core.write('add_case_note', { id, text: 'Will bring the diploma.', how: 'call' });
  await core.write('plan_next', {
    id,
    text: 'Bring the diploma',
    date: '2026-11-25',
    person: null,
    visit: true,
    time: '11:30',
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(today);
});

/** Counts what is pressed beside the letters of the name. */
async function press(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

test('a caller is answered in six keystrokes and the name', async ({ watched: page }) => {
  let pressed = await press(page, ['Control+k']);
  await page.keyboard.type('aifc academy');
  const hit = page.getByRole('option').filter({ hasText: company, hasNotText: /C-000/ });
  await hit.waitFor();
  for (let step = 0; step < 4; step += 1) {
    if ((await hit.getAttribute('aria-selected')) === 'true') break;
    pressed += await press(page, ['ArrowDown']);
  }
  pressed += await press(page, ['Enter']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(company);
  const readOut = page.getByRole('region', { name: 'To say on the phone, or to send' });
  await expect(readOut).toBeInViewport({ ratio: 1 });
  await expect(readOut.locator('[lang=en]')).toContainText(`${company} has 2 open applications`);
  await expect(readOut.locator('[lang=ru]')).toContainText(company);
  expect(pressed).toBeLessThanOrEqual(6);

  await page.keyboard.press('r');
  await expect(readOut).toBeFocused();
  await readOut.getByRole('button', { name: 'Copy in Russian' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await readOut.locator('[lang=ru]').innerText());
});

test('a company: contacts, what is open, for whom it waits, the next visit, the last notes', async ({
  core,
  watched: page,
}) => {
  const [hit] = (await core.call('find', { text: '190140900037' })).filter(
    (one) => one.kind === 'organisation',
  );
  await page.evaluate((id) => (location.hash = `/party/${id}`), hit?.id);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(company);
  await expect(page.getByText('AIFC participant')).toBeVisible();
  await page.getByRole('button', { name: '190140900037' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('190140900037');

  const contacts = page.getByRole('region', { name: 'Contacts' });
  await expect(contacts.getByRole('button', { name: '+77010000001' })).toHaveCount(1);
  await expect(contacts).not.toContainText('None are known yet.');

  const opened = page.getByRole('region', { name: '2 open applications' });
  await expect(opened.getByRole('listitem')).toHaveCount(2);
  const row = opened.getByRole('listitem').filter({ hasText: '25 Nov 2026 11:30' });
  await expect(row).toContainText('Waiting for');
  await expect(page.getByRole('region', { name: 'Last notes' })).toContainText(
    'Will bring the diploma.',
  );
  await row.getByRole('link').first().click();
  await expect(page).toHaveURL(/#\/case\//);
});

test('what is no company or person is said so', async ({ watched: page }) => {
  await page.evaluate(() => (location.hash = '/party/0199f000-0000-7000-8000-000000000000'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found');
  await expect(page.locator('.problem')).toContainText('not in the database');
});

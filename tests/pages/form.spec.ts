import { atCounter, office, whole } from './counter';
import { comeBack, expect, signIn, test, type Page } from './fixtures';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const field = (page: Page, section: string, name: string) =>
  page
    .getByRole('region', { name: section, exact: true })
    .getByLabel(name, { exact: false })
    .first();

async function type(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
}
/** Until the field with this label has the focus: by Tab alone. */
async function tabTo(page: Page, label: RegExp): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    const here = await page.evaluate(() => {
      const focus = document.activeElement;
      const labels = focus instanceof HTMLInputElement ? [...(focus.labels ?? [])] : [];
      return `${labels.map((one) => one.innerText).join(' ')} ${(focus as HTMLElement).innerText}`;
    });
    if (label.test(here)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${label}`);
}

test.beforeEach(async ({ core, watched: page }) => {
  await office(core);
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
});

test('an application at the counter without a mouse, from nothing to submitted', async ({
  core,
  watched: page,
}) => {
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page.getByLabel('I agree to obtain state services')).toBeFocused();
  for (let tick = 0; tick < 3; tick += 1) {
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Control+Enter');

  // The first save opened it: a crash leads back to the case from now on.
  await expect(page.getByLabel('Astana')).toBeFocused();
  expect(page.url()).toMatch(/#\/case\/[0-9a-f-]{36}\/edit$/);
  expect(await core.call('drafts', {}), 'nothing is left that was not saved').toEqual([]);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await type(page, '190140900037', 'AIFC Academy Limited', 'work visa c3 (up 1');
  await expect(page.getByText('1 × 370,000 KZT')).toBeVisible();
  await page.keyboard.press('Control+Enter');

  await expect(field(page, 'Contact details', 'Known from an earlier')).toBeFocused();
  await page.keyboard.press('Tab');
  await type(page, 'Sophia', 'Test', 'fran', '', '25011990');
  await expect(field(page, 'Contact details', 'Birthdate')).toHaveValue('25.01.1990');
  await expect(page.getByText('25 Jan 1990').first()).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await type(page, 'N000000001', '01022020', '31012030', '+7 7172 64 73 40', 'expat@aifc.kz');
  await page.keyboard.press('Control+Enter');

  await expect(field(page, 'Persons', 'Known from an earlier')).toBeFocused();
  await page.keyboard.press('F2');
  await expect(field(page, 'Persons', 'Last name')).toHaveValue('Test');
  await tabTo(page, /^Position/);
  await type(page, 'Lecturer', '01022027', '31012028', '55/18 Mangilik El', 'Paris');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('I have read and accept')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Submit', exact: true }).last()).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(title(page)).toHaveText(/C-0001\s*Test Sophia/);
  await expect(page.locator('.case-bar .chip')).toHaveText('New');
  const { rows } = await core.call('recent', {}).then((rows) => ({ rows }));
  expect(rows[0]?.company).toBe('AIFC Academy Limited');
  expect(await core.call('drafts', {})).toEqual([]);
});

test('Ctrl Enter saves the section while the known companies are still offered', async ({
  core,
  watched: page,
}) => {
  await atCounter(core);
  await page.evaluate(() => (location.hash = '/new'));
  await page.getByLabel('Astana').check();
  await page.getByLabel('AIFC Participant', { exact: true }).check();
  await field(page, 'Services', 'Organisation').pressSequentially('AIFC Academy');
  await page.getByRole('option', { name: 'AIFC Academy Limited' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'Contact details', 'Known from an earlier')).toBeFocused();
  await expect(field(page, 'Services', 'Organisation')).toHaveValue('AIFC Academy');
});

test('what is half-typed comes back after a crash, and each section is saved for itself', async ({
  core,
  watched: page,
}) => {
  await page.evaluate(() => (location.hash = '/new'));
  await field(page, 'Contact details', 'First name').fill('Sophia');
  await field(page, 'Contact details', 'Citizenship').fill('Fran');
  await page.keyboard.press('Tab');
  await field(page, 'Services', 'Amount').fill('2');
  await page.keyboard.press('Tab');
  for (const typed of ['/given":"Sophia"', '/citizenship":"FRA"', '/amount":"2"']) {
    await expect
      .poll(async () => (await core.call('draft', { place: 'new' }))?.body)
      .toContain(typed);
  }

  await core.kill();
  await core.start();
  await page.goto(`${core.url}#/new`);
  await page.getByRole('radio', { name: 'ManagerF ManagerL' }).waitFor();
  await signIn(page, 'ManagerF ManagerL', 'nine quiet lakes at noon');
  await page.evaluate(() => (location.hash = '/new'));
  await expect(page.getByText('You had typed this before')).toBeVisible();
  await expect(field(page, 'Contact details', 'First name')).toHaveValue('Sophia');
  await expect(field(page, 'Contact details', 'Citizenship')).toHaveValue('France');
  // As many persons as the amount says (000-19).
  await expect(page.locator('[data-person]')).toHaveCount(2);

  await page.getByRole('button', { name: 'Save: Contact details' }).click();
  await expect(page.getByRole('link', { name: 'Contact details 8 missing' })).toBeVisible();
  // What is left goes over to the case; only then the first draft goes.
  await expect
    .poll(async () => (await core.call('drafts', {})).map((one) => one.place))
    .toEqual([expect.stringMatching(/^case\/.*\/form$/)]);
  await page.keyboard.press('Control+l');
  await comeBack(page);
  await signIn(page, 'ManagerF ManagerL', 'nine quiet lakes at noon');
  await expect(field(page, 'Services', 'Amount')).toHaveValue('2');
  await expect(field(page, 'Contact details', 'First name')).toHaveValue('Sophia');
});

test('a refused value is named at the top and at its field, and nothing typed is lost', async ({
  watched: page,
}) => {
  await page.evaluate(() => (location.hash = '/new'));
  await field(page, 'Contact details', 'First name').fill('Sophia');
  await field(page, 'Contact details', 'IIN').fill('12345');
  await field(page, 'Contact details', 'Birthdate').fill('31.02.1990');
  await page.getByRole('button', { name: 'Save: Contact details' }).click();
  const summary = page.getByRole('region', { name: '1 thing is open' });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('An IIN has 12 digits.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Contact details', 'IIN')).toBeFocused();
  await expect(field(page, 'Contact details', 'IIN')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'Contact details', 'IIN').fill('');
  await page.getByRole('button', { name: 'Save: Contact details' }).click();
  await expect(summary).toContainText('Birthdate');
  await expect(field(page, 'Contact details', 'Birthdate')).toHaveValue('31.02.1990');
  await expect(field(page, 'Contact details', 'First name')).toHaveValue('Sophia');
});

test('submitting names what is missing; a priority service asks for nobody', async ({
  core,
  watched: page,
}) => {
  const id = await atCounter(
    core,
    Object.fromEntries(Object.entries(whole).filter(([path]) => path !== 'contact/email')),
  );
  await page.evaluate((at) => (location.hash = `/case/${at}/edit`), id);
  const submit = page.locator('.sections').getByRole('button', { name: 'Submit', exact: true });
  await submit.click();
  const summary = page.getByRole('region', { name: '1 thing is open' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: 'Contact: E-mail' }).click();
  await expect(field(page, 'Contact details', 'E-mail')).toBeFocused();
  await page.keyboard.type('expat@aifc.kz');
  await field(page, 'Services', 'Priority Service').check();
  await expect(page.getByText('Priority service: no persons need to be filled in.')).toHaveCount(0);
  await expect(page.getByText('1 person more than the amount says.')).toBeVisible();
  await submit.click();
  await expect(page.locator('.case-bar .chip')).toHaveText('New');
});

test('company and person of an earlier application are taken in one key, with the day they are of', async ({
  core,
  watched: page,
}) => {
  await atCounter(core);
  await page.evaluate(() => (location.hash = '/new'));
  await field(page, 'Services', 'BIN').fill('190140900037');
  await expect(field(page, 'Services', 'Organisation')).toHaveValue('AIFC Academy Limited');
  await expect(page.getByText('AIFC Academy Limited: taken from the register.')).toBeVisible();
  await field(page, 'Contact details', 'First name').focus();
  await page.keyboard.press('F4');
  await page.keyboard.type('sophia');
  await page.getByRole('option', { name: /Test Sophia/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByText('As on 20 Nov 2026 (C-0001): still valid?')).toBeVisible();
  await expect(field(page, 'Contact details', 'Passport')).toHaveValue('N000000001');
  await expect(field(page, 'Contact details', 'Citizenship')).toHaveValue('France');
  await page.getByRole('button', { name: 'Still valid' }).click();
  await expect(page.getByText('still valid?')).toHaveCount(0);
});

test('the Kazakh digit row types digits in fields of numbers', async ({ watched: page }) => {
  await page.evaluate(() => (location.hash = '/new'));
  const birth = field(page, 'Contact details', 'Birthdate');
  await birth.focus();
  for (const [code, key] of [
    ['Digit2', 'ә'],
    ['Digit5', 'ғ'],
    ['Digit0', 'қ'],
    ['Digit1', '"'],
    ['Digit1', '"'],
    ['Digit9', 'ұ'],
    ['Digit9', 'ұ'],
    ['Digit0', 'қ'],
  ] as const) {
    await birth.dispatchEvent('keydown', { code, key, bubbles: true, cancelable: true });
  }
  await expect(birth).toHaveValue('25.01.1990');
});

// A passport's machine-readable lines in the form and on the page of an application: scanned, pasted, wrong.
import { atCounter, office, whole } from './counter';
import { expect, test, type Page } from './fixtures';
import { axe, languages, look, themes } from './look';

const first = 'P<KAZKASYMOVA<<ZHANNA<<<<<<<<<<<<<<<<<<<<<<<';
const second = 'N000000001KAZ8001014M3301018800101300016<<48';
const box = (page: Page) => page.getByLabel('Scan the machine-readable lines');
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function open(page: Page): Promise<void> {
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
}
/** As a scanner does: keys without a pause, Enter after each line. */
async function scan(page: Page, ...lines: string[]): Promise<void> {
  for (const line of lines) {
    await page.keyboard.type(line, { delay: 0 });
    await page.keyboard.press('Enter');
  }
}

test('a scanner fills a person of the form by keys alone, and takes nothing by itself', async ({
  core,
  watched: page,
}) => {
  await office(core);
  await open(page);
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page.getByLabel('I agree to obtain state services')).toBeFocused();
  const contact = region(page, 'Contact details');
  // The dialog's ticks have the same names.
  const entry = (name: string) => contact.locator('[data-fields]').getByLabel(name).first();
  await entry('First name').fill('Жанна');
  await entry('Birthdate').fill('02.01.1980');
  await page.keyboard.press('F8');
  await expect(box(page)).toBeFocused();
  await scan(page, first, second, '');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('All 5 check digits are right.')).toBeVisible();
  await expect(dialog).toContainText('The same name in Cyrillic');
  await expect(dialog).toContainText('Differs: now 2 Jan 1980');
  await expect(entry('First name'), 'two Enters take nothing').toHaveValue('Жанна');
  // What is typed keeps its value where its tick is taken away.
  await dialog.getByLabel('Birthdate').press('Space');
  await box(page).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Take 7 values' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(contact.getByText('Taken from the passport lines: 7 values.')).toBeVisible();
  await expect(entry('First name')).toHaveValue('Zhanna');
  await expect(entry('Last name')).toHaveValue('Kasymova');
  await expect(entry('Birthdate')).toHaveValue('02.01.1980');
  await expect(entry('Citizenship')).toHaveValue('Kazakhstan');
  await expect(entry('Passport or ID number')).toHaveValue('N00000000');
});

test('a wrong digit, a line too short and another text are each one sentence', async ({
  core,
  watched: page,
}) => {
  await office(core);
  await atCounter(core);
  await open(page);
  await page.evaluate(() => (location.hash = '/case/C-0001'));
  const person = region(page, 'Persons').getByRole('group').first();
  await person.getByRole('button', { name: 'Passport lines' }).click();
  const dialog = page.getByRole('dialog');
  const told = dialog.getByRole('alert');
  await box(page).fill('Sophia Test');
  await box(page).press('Enter');
  await expect(told).toContainText('No machine-readable lines here.');
  await box(page).fill(first);
  await box(page).press('Enter');
  await expect(told).toContainText('One line only.');
  await box(page).fill(`${first}\n${second.slice(0, 40)}`);
  await box(page).press('Enter');
  await expect(told).toContainText('Line 2 has 40 characters, must have 44.');
  await box(page).fill(`${first}\n${second.replace('8001014', '8001015')}`);
  await box(page).press('Enter');
  await expect(dialog).toContainText('Date of birth: check digit is 5, must be 4.');
  await expect(dialog.getByLabel('Birthdate'), 'left to the person').not.toBeChecked();
  await expect(told).toBeHidden();
  // Without the digits' proof nothing is taken of itself; the rest goes into the application.
  await dialog.getByRole('button', { name: /^Take/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(person).toContainText('Kasymova');
});

test('somebody who is typed again is recognised below her fields, in either script', async ({
  core,
  watched: page,
}) => {
  await office(core);
  await atCounter(core);
  await open(page);
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await expect(page.getByLabel('I agree to obtain state services')).toBeFocused();
  const contact = region(page, 'Contact details');
  await contact.getByLabel('First name').fill('Sophia');
  await contact.getByLabel('Last name').fill('Тест');
  await expect(contact.getByText('The same name')).toHaveCount(0);
  await contact.getByLabel('Birthdate').fill('25.01.1990');
  const known = contact.getByRole('status').filter({ hasText: 'The same name and birth date:' });
  await expect(known.getByRole('link', { name: 'Test Sophia' })).toBeVisible();
  await known.getByRole('link', { name: 'C-0001' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/C-0001/);
});

for (const language of languages) {
  for (const theme of themes) {
    test(`${language}, ${theme}`, async ({ core, watched: page }) => {
      await page.addInitScript({ content: axe });
      await office(core);
      await core.write('set_preferences', {
        language,
        theme,
        density: 'compact',
        single_keys: true,
      });
      await atCounter(core, whole);
      await page.reload();
      await page.locator('footer').waitFor();
      await page.evaluate(() => (location.hash = '/case/C-0001'));
      await page.locator('[data-lines]').last().click();
      const text = page.locator('dialog textarea');
      await text.fill(`${first}\n${second.replace('8001014M', '80OIOI5<').replace('KAZ', 'QQQ')}`);
      await text.press('Enter');
      await page.locator('dialog .fields').waitFor();
      await look(page, 'passport lines', language);
      await text.fill(first);
      await text.press('Enter');
      await page.locator('dialog [role=alert] p').waitFor();
      await look(page, 'passport lines, unread', language);
    });
  }
}

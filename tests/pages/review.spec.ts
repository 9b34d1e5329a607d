import { idOf, office, step, takeIn, whole } from './counter';
import type { Core } from './core';
import { expect, test, type Page } from './fixtures';

// Review and return by keys: from planted faults to a text that copies into the portal, and what came back for it.

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());
const status = (page: Page) => page.locator('.case-bar .chip').first();
const focused = (page: Page) => page.locator('[role=row]:focus');

async function edit(core: Core, id: string, values: Record<string, string>): Promise<void> {
  const { row } = await core.call('application', { id });
  await core.write('edit_application', {
    id,
    after: row.head,
    values: Object.entries(values).map(([path, value]) => ({ path, value })),
    sections: ['services', 'contact', 'persons'],
    remove: [],
    pasted: null,
    new_round: false,
    portal_id: null,
  });
}

/** 6234 as the client sent it: a name half in Cyrillic, born on the day of the application, a passport that ran out. */
async function planted(core: Core): Promise<string> {
  await takeIn(core, 'applications.tsv');
  const id = await idOf(core, '6234');
  const form = Object.fromEntries(
    Object.entries(whole).filter(([path]) => !/^(declaration|offer)/.test(path)),
  );
  await edit(core, id, {
    ...form,
    'person/1/given': 'ЗАрина',
    'person/1/birth_date': '2026-01-25',
    'person/1/valid_until': '2026-02-01',
  });
  await step(core, id, 'submit');
  await step(core, id, 'take');
  return id;
}

async function open(page: Page, id: string, tab = ''): Promise<void> {
  await page.evaluate((to) => (location.hash = to), `/case/${id}${tab}`);
  await page.locator('.case-bar').waitFor();
}

test('planted faults become reasons by R, go out as one text, and come back with what changed', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await planted(core);
  await page.reload();
  await open(page, id);
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { level: 2, name: 'Review' })).toBeVisible();

  // The first stop has the focus; R makes a reason of it and goes on.
  await expect(focused(page)).toHaveAttribute('data-path', 'person/1/given');
  await expect(focused(page).locator('mark')).toHaveText('ЗАрина');
  await page.keyboard.press('r');
  const first = page.getByRole('textbox', { name: 'Reason 1' });
  await expect(first).toHaveValue(/./);
  await expect(page.locator('[data-path="person/1/given"]')).toContainText('↩ 1');
  await expect(focused(page)).toHaveAttribute('data-path', 'person/1/birth_date');
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Reason 2' })).toHaveValue(/./);
  await expect(focused(page)).toHaveAttribute('data-path', 'person/1/document_number');
  await page.keyboard.press('n');
  await expect(focused(page)).toHaveAttribute('data-path', 'person/1/valid_from');
  await page.keyboard.press('n');
  await expect(focused(page)).toHaveAttribute('data-path', 'person/1/valid_until');

  // A sentence of the table for a value about which no check says anything.
  await page.keyboard.press('j');
  await expect(focused(page)).toHaveAttribute('data-path', 'person/1/phone');
  await page.keyboard.press('r');
  const add = page.getByRole('combobox', { name: 'Add a reason' });
  await expect(add).toBeFocused();
  await add.fill('апостилир');
  await page.getByRole('option', { name: /апостилировать диплом/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Reason 3' })).toHaveValue(/апостилировать/);
  await expect(focused(page)).toHaveAttribute('data-path', 'person/1/phone');

  // What is right is accepted, one by one and in one go; wrong values are not among them.
  await page.keyboard.press('a');
  await expect(page.getByText(/^Accepted 1 of/)).toBeVisible();
  await page.keyboard.press('Shift+A');
  await expect(page.locator('[data-path="person/1/family"]')).toHaveAttribute(
    'aria-label',
    /accepted/,
  );
  await expect(page.locator('[data-path="person/1/birth_date"]')).not.toHaveAttribute(
    'aria-label',
    /accepted/,
  );

  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Returned to the client' });
  await expect(dialog.getByRole('button', { name: 'Copy for portal' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => clipboard(page))
    .toMatch(
      /^Документы возвращены на доработку по следующим причинам: 1\. .* 2\. .* 3\. .*апостилировать/,
    );
  await dialog.getByRole('button', { name: 'Copy e-mail' }).click();
  await expect.poll(() => clipboard(page)).toContain('ManagerF ManagerL');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(status(page)).toHaveText('Returned');
  await expect(dialog).toHaveCount(0);

  // What was looked at is kept in the case.
  const kept = await core.call('application', { id });
  expect(kept.looked).toContain('person/1/family');
  expect(kept.reasons.map((one) => one.state)).toEqual(['open', 'open', 'open']);

  // Round 2 begins without its content: no false "no changes".
  await step(core, id, 'resubmit');
  await page.reload();
  await open(page, id, '/review');
  await expect(page.getByText('Content of round 2 is not brought in:').first()).toBeVisible();
  await expect(page.getByText('The client changed nothing here.')).toHaveCount(0);

  await edit(core, id, { 'person/1/given': 'Zarina', 'contact/phone': '+7 7172 64 73 33' });
  await page.reload();
  await open(page, id, '/review');
  const answered = page.locator('[data-path="reason/1"]');
  await expect(answered).toBeFocused();
  await expect(answered).toContainText('ЗАрина');
  await expect(answered).toContainText('Zarina');
  await expect(page.locator('[data-path="reason/2"]')).toContainText(
    'The client changed nothing here.',
  );
  await page.keyboard.press('a');
  await expect(page.locator('[data-path="reason/2"]')).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.getByRole('textbox', { name: 'Reason 4' })).toHaveValue(/./);
  await expect(page.locator('[data-path="reason/2"]')).toContainText('↩ 4');
  // A changed value is a stop, accepted by A.
  await page.locator('[data-path="contact/phone"]').focus();
  await expect(page.locator('[data-path="contact/phone"]')).toContainText('64 73 40');
  await page.keyboard.press('a');
  await expect(page.locator('[data-path="contact/phone"]')).toHaveAttribute(
    'aria-label',
    /accepted/,
  );
});

test('a sentence of one’s own is kept, found again first of all, and taken off the list', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await planted(core);
  await page.reload();
  await open(page, id, '/review');
  const add = page.getByRole('combobox', { name: 'Add a reason' });
  await add.fill('Просим указать этаж.');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep reason 1 for later' }).click();
  await expect(page.getByText('Kept: you find it by part of a word from now on.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove reason 1' }).click();
  await add.fill('этаж');
  await page.getByRole('option', { name: /Просим указать этаж/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Reason 1' })).toHaveValue('Просим указать этаж.');
  // Half-typed reasons come back.
  await page.locator('h2').first().click();
  await expect
    .poll(async () => (await core.call('draft', { place: `case/${id}/step/return` }))?.body ?? '')
    .toContain('этаж');
  await page.reload();
  await open(page, id, '/review');
  await expect(page.getByRole('textbox', { name: 'Reason 1' })).toHaveValue('Просим указать этаж.');

  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Returned to the client' });
  await dialog.getByRole('button', { name: 'Copy for portal' }).waitFor();
  await page.keyboard.press('Escape');
  // Deleted while it is in use: what was returned with it stays.
  await step(core, id, 'resubmit');
  await page.reload();
  await open(page, id, '/review');
  await page.getByRole('combobox', { name: 'Add a reason' }).click();
  await expect(page.locator('[role=listbox] [role=option]').first()).toContainText(
    'Просим указать этаж.',
  );
  await expect(page.locator('[role=listbox] [role=option]').first()).toContainText('used once');
  await page.keyboard.press('Escape');
  await page.getByText('1 kept sentence').click();
  await page.getByRole('button', { name: 'Take off my list: Просим указать этаж.' }).click();
  await expect(page.getByText('1 kept sentence')).toHaveCount(0);
  const { reasons } = await core.call('application', { id });
  expect(reasons[0]?.text).toBe('Просим указать этаж.');
});

test('from the list, R returns at once; the same reason is written for several persons', async ({
  core,
  watched: page,
}) => {
  await office(core);
  const id = await planted(core);
  await edit(core, id, {
    'service/1/amount': '2',
    'person/2/given': 'Anna Maria',
    'person/2/family': 'Eriksson',
    'person/1/given': 'Sophia',
  });
  await page.reload();
  await page.evaluate(() => (location.hash = '/applications'));
  const row = page.getByRole('row', { name: /6234/ });
  await row.click();
  await page.keyboard.press('Escape');
  await page.evaluate(() => (location.hash = '/applications'));
  await page.getByRole('row', { name: /6234/ }).focus();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Return to the client' });
  await dialog.getByText('The next reason is for the whole application').click();
  await dialog.getByLabel('All persons').check();
  const add = dialog.getByRole('combobox', { name: 'Add a reason' });
  await add.fill('апостилир');
  await page.getByRole('option', { name: /апостилировать диплом/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Reason 1' })).toHaveValue(
    /^Sophia Test, Anna Maria Eriksson: /,
  );
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('button', { name: 'Copy for portal' })).toBeVisible();
});

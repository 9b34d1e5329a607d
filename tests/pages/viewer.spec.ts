import { comeBack, expect, signIn, test, type Page } from './fixtures';
import { longName, openReview, withDocuments } from './reading';

// Documents are read beside the form, by keys alone, and a return reason is tied to a place on a page.

const viewer = (page: Page) => page.locator('section.viewer');
const field = (page: Page) => viewer(page).getByLabel('Page', { exact: true });
const zoom = async (page: Page): Promise<number> =>
  Number.parseInt(await viewer(page).locator('.zoom').innerText(), 10);
const pages = (page: Page): Promise<string[]> =>
  viewer(page)
    .locator('[data-page]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['page'] ?? ''));

test('the value that has the focus opens its document; pages, zoom and turn go by keys', async ({
  core,
  watched: page,
}) => {
  const id = await withDocuments(core);
  await page.reload();
  await openReview(page, id);
  await expect(page.locator('[data-path="person/1/given"]')).toBeFocused();
  await expect(viewer(page)).toHaveAttribute('aria-label', /passport\.pdf/);
  await expect(field(page)).toHaveValue('1');

  // From the fields: the pages turn, the focus stays.
  await page.keyboard.press(']');
  await expect(field(page)).toHaveValue('2');
  await page.keyboard.press('[');
  await expect(field(page)).toHaveValue('1');
  const fitted = await zoom(page);
  await page.keyboard.press('Shift+Equal');
  await expect.poll(() => zoom(page)).toBeGreaterThan(fitted);
  await page.keyboard.press('Minus');
  await page.keyboard.press('Minus');
  await expect.poll(() => zoom(page)).toBeLessThan(fitted);
  const shape = () => viewer(page).locator('[data-page="1"]').boundingBox();
  const before = await shape();
  await page.keyboard.press('t');
  await expect.poll(async () => (await shape())?.width).toBeGreaterThan(before?.width ?? 0);
  await expect(page.locator('[data-path="person/1/given"]')).toBeFocused();

  // Inside: its own keys, and a field for the page.
  await page.keyboard.press('d');
  await expect(viewer(page).locator('.scroll')).toBeFocused();
  await page.keyboard.press('d');
  await expect(page.locator('[data-path="person/1/given"]')).toBeFocused();
  await page.keyboard.press('d');
  await expect(viewer(page).locator('.scroll')).toBeFocused();
  for (let quarter = 0; quarter < 3; quarter += 1) await page.keyboard.press('t');
  await page.keyboard.press('p');
  await page.keyboard.press('End');
  await expect(field(page)).toHaveValue('4');
  await page.keyboard.press('Home');
  await expect(field(page)).toHaveValue('1');
  await field(page).fill('3');
  await page.keyboard.press('Enter');
  await expect.poll(() => pages(page)).toContain('3');

  // Where it was left, it is opened again.
  await page.locator('[data-path="person/1/document_number"]').focus();
  await viewer(page).locator('.scroll').focus();
  await page.keyboard.press(']');
  await expect(field(page)).toHaveValue('4');
  await page.getByLabel('Which document').selectOption({ label: 'photo.jpg' });
  await expect(viewer(page)).toHaveAttribute('aria-label', /photo\.jpg/);
  await page.locator('[data-path="person/1/valid_until"]').focus();
  await page.locator('[data-path="person/1/document_number"]').focus();
  await expect(viewer(page)).toHaveAttribute('aria-label', /passport\.pdf/);
  await expect(field(page)).toHaveValue('4');
});

test('words are found on every page; a scan says that it has none', async ({
  core,
  watched: page,
}) => {
  const id = await withDocuments(core);
  await page.reload();
  await openReview(page, id);
  await viewer(page).locator('.scroll').focus();
  await page.keyboard.press('Control+f');
  const words = page.getByRole('textbox', { name: 'Search in the document' });
  await expect(words).toBeFocused();
  await page.keyboard.type('n000000001');
  const said = viewer(page).getByRole('search').getByRole('status');
  await expect(said).toHaveText('1 of 2');
  await expect(viewer(page).locator('.found.now')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('2 of 2');
  await expect(field(page)).toHaveValue('4');
  await words.fill('apostille');
  await expect(said).toHaveText('Not found.');
  await page.keyboard.press('Escape');
  await expect(viewer(page).getByRole('search')).toHaveCount(0);
  await expect(viewer(page).locator('.scroll')).toBeFocused();
  // What stands on the page can be heard.
  await expect(viewer(page).locator('.scroll > .unseen')).toContainText('The number again');

  await page.getByLabel('Which document').selectOption({ label: longName });
  await viewer(page).locator('.page canvas').first().waitFor();
  await viewer(page).locator('.scroll').focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('diploma');
  await expect(said).toHaveText('There is no text in this document: it is a scan or a picture.');
});

test('a reason is tied to a place on a page, by keys and by a click, and goes out with it', async ({
  core,
  watched: page,
}) => {
  const id = await withDocuments(core);
  await page.reload();
  await openReview(page, id);
  await page.keyboard.press('r');
  await expect(page.locator('[data-path="person/1/given"]')).toContainText('↩ 1');
  await page.locator('[data-path="person/1/given"]').focus();
  await page.keyboard.press(']');
  await expect(field(page)).toHaveValue('2');
  await page.keyboard.press('m');
  const pin = viewer(page).locator('[data-pin="1"]');
  await expect(pin).toBeFocused();
  const place = async () => {
    const [sheet, point] = await Promise.all([
      viewer(page).locator('[data-page="2"]').boundingBox(),
      pin.boundingBox(),
    ]);
    if (!sheet || !point) throw new Error('no pin');
    return {
      x: Math.round(((point.x - sheet.x) / sheet.width) * 1000),
      y: Math.round(((point.y + point.height - sheet.y) / sheet.height) * 1000),
    };
  };
  const began = await place();
  expect(Math.abs(began.x - 500)).toBeLessThan(8);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => began.x - (await place()).x).toBeGreaterThan(50);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-path="person/1/given"]')).toBeFocused();
  // A click changes nothing while no mark is being put.
  const left = await place();
  await viewer(page)
    .locator('[data-page="2"]')
    .click({ position: { x: 30, y: 300 } });
  expect(await place()).toEqual(left);
  await page.locator('[data-path="person/1/given"]').focus();
  await page.keyboard.press('m');
  await expect(pin).toBeFocused();
  await viewer(page)
    .locator('[data-page="2"]')
    .click({ position: { x: 100, y: 200 } });
  await expect.poll(place).not.toEqual(left);
  const clicked = await place();
  await expect(pin).toBeFocused();
  await page.keyboard.press('Escape');

  // It stands in the reason's line, and survives a lock.
  await page.getByRole('tab', { name: /Reasons/ }).click();
  await expect(
    page.getByRole('button', { name: 'page 2: where reason 1 is marked' }),
  ).toBeVisible();
  await page.keyboard.press('Control+l');
  await comeBack(page);
  await signIn(page, 'ManagerF ManagerL', 'nine quiet lakes at noon');
  await viewer(page).locator('.page canvas').first().waitFor();
  await page.getByRole('tab', { name: /Reasons/ }).click();
  await page.getByRole('button', { name: 'page 2: where reason 1 is marked' }).click();
  await expect(viewer(page).locator('[data-pin="1"]')).toBeVisible();
  await page.getByRole('button', { name: 'Return with 1 reason' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  const { reasons } = await core.call('application', { id });
  expect(reasons[0]?.spot).toMatchObject({ page: 2 });
  expect(Math.abs((reasons[0]?.spot?.x ?? 0) - clicked.x)).toBeLessThan(8);
  expect(Math.abs((reasons[0]?.spot?.y ?? 0) - clicked.y)).toBeLessThan(8);
});

test('a damaged file says so, and leaving gives everything back', async ({
  core,
  watched: page,
}) => {
  const id = await withDocuments(core);
  await page.reload();
  await openReview(page, id);
  await page.getByLabel('Which document').selectOption({ label: 'broken.pdf' });
  await expect(viewer(page).getByRole('alert')).toContainText('broken.pdf cannot be shown');
  await expect(viewer(page).getByRole('button', { name: 'Larger' })).toBeDisabled();
  await page.getByLabel('Which document').selectOption({ label: 'photo.jpg' });
  await viewer(page).locator('.page canvas').first().waitFor();
  await page.evaluate(() => {
    const all = [...document.querySelectorAll('canvas')];
    (window as unknown as { held: HTMLCanvasElement[] }).held = all;
  });
  await page.evaluate(() => (location.hash = '/today'));
  await expect(viewer(page)).toHaveCount(0);
  const pixels = () =>
    page.evaluate(() =>
      (window as unknown as { held: HTMLCanvasElement[] }).held.reduce(
        (sum, one) => sum + one.width * one.height,
        0,
      ),
    );
  await expect.poll(pixels).toBe(0);
});

import { bringIn, createDesk, idsOf, six } from './cases';
import { expect, test, today, type Page } from './fixtures';

async function home(page: Page): Promise<void> {
  await page.reload();
  await page.getByText('Encrypted database').waitFor();
}
const option = (page: Page) => page.getByRole('option');

test('one box finds a number, a name in any script or layout, a command', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  await home(page);
  for (const typed of ['1578', 'тест', 'Еуые', 'sophia test', 'AIFC Acad']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await expect(option(page).filter({ hasText: '1578' }), typed).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('/');
  await page.keyboard.type('5355');
  await expect(option(page).first()).toContainText('Eriksson Anna Maria');
  await expect(option(page).first()).toContainText('In Progress');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/case\//);

  // Enter waits for the answer that is on its way.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('1674');
  await page.keyboard.press('Enter');
  const [id] = await idsOf(core, '1674');
  await expect(page).toHaveURL(new RegExp(`#/case/${id}`));

  await page.keyboard.press('Control+k');
  await page.keyboard.type('settings: me');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/settings\/me/);
});

test('a word of a note finds the case, and is seen where it stands', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  const [id] = await idsOf(core, '1578');
  await core.write('add_case_note', { id: id ?? '', text: 'Will bring the diploma.', how: 'call' });
  await home(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('diplom');
  await expect(option(page).first()).toContainText('1578');
  await expect(option(page).first()).toContainText('Will bring the diploma.');
});

test('the cases opened last: there and back between two of them', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  const [one, two] = await idsOf(core, '1578', '1680');
  await core.call('application', { id: one ?? '' });
  await core.call('application', { id: two ?? '' });
  await home(page);
  await page.keyboard.press('Control+e');
  await expect(option(page)).toHaveText([/1680/, /1578/]);
  await page.keyboard.type('1578');
  await expect(option(page)).toHaveText([/1578/]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/case/${one}`));
});

test('today: what to do first where there is nothing yet', async ({ core, watched: page }) => {
  await createDesk(core);
  await home(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(today);
  await expect(page.getByText('The database holds no applications yet.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Bring in from the portal' }).click();
  await expect(page).toHaveURL(/#\/intake/);
});

test('today: my work by how near it is, and numbers that are links', async ({
  core,
  watched: page,
}) => {
  const me = await createDesk(core);
  await bringIn(core, six);
  await core.write('assign', {
    ids: await idsOf(core, '1578', '1680', '5355', '5523'),
    owner: me,
    deputy: null,
  });
  await home(page);
  const group = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  await expect(group('Overdue').getByRole('listitem').first()).toContainText('1578');
  await expect(page.getByRole('region', { name: 'My work' })).not.toContainText('1674');
  await page.getByRole('link', { name: /^\d+ overdue/ }).click();
  await expect(page.getByRole('list', { name: 'Filters that are set' })).toContainText('Only mine');
  await expect(page.getByRole('list', { name: 'Filters that are set' })).toContainText(
    'Due: Overdue',
  );
  await expect(page.getByRole('grid').getByText('1578')).toBeVisible();
  await page.goBack();
  await expect(group('Overdue')).toBeVisible();
});

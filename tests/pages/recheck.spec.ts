import { bringIn, createDesk, idsOf, six } from './cases';
import { expect, openSettings, test } from './fixtures';

test('all open applications are checked; the one with a mistake is a link to it', async ({
  core,
  watched: page,
}) => {
  await createDesk(core);
  await bringIn(core, six);
  const [id = ''] = await idsOf(core, '6234');
  const { row } = await core.call('application', { id });
  await core.write('edit_application', {
    id,
    after: row.head,
    values: [{ path: 'contact/iin', value: '800101300017' }],
    sections: ['contact'],
    remove: [],
    pasted: null,
    new_round: false,
    portal_id: null,
  });
  await page.reload();
  await openSettings(page, 'Storage');
  await expect(page.getByText('Not yet checked.')).toBeVisible();
  const check = page.getByRole('button', { name: 'Check all open applications' });
  await check.focus();
  await page.keyboard.press('Enter');
  const found = page.getByRole('list', { name: 'Applications with something wrong' });
  await expect(found.getByRole('listitem')).toHaveCount(1, { timeout: 15_000 });
  await expect(page.getByText('With something wrong: 1.').first()).toBeVisible();
  await found.getByRole('link', { name: '6234' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/case/${id}`));
});

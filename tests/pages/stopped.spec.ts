import { readdirSync, openSync, writeSync, closeSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, password, signIn, test, today } from './fixtures';

/** The database file: the largest one in the folder itself. */
function database(folder: string): string {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const [largest] = files
    .filter((path) => statSync(path).isFile())
    .sort((one, other) => statSync(other).size - statSync(one).size);
  if (largest === undefined) throw new Error('no database');
  return largest;
}

test('a damaged database is named, left as it is, and a backup brings it back', async ({
  core,
  watched: page,
}) => {
  await core.create();
  await core.write('start_backup', {});
  await expect
    .poll(async () => (await core.call('backups', {})).length, { timeout: 15_000 })
    .toBeGreaterThan(0);
  await core.kill();
  const file = openSync(database(core.folder), 'r+');
  for (let at = 0; at < 8; at += 1)
    writeSync(file, Buffer.alloc(512, 0x5a), 0, 512, at * 4096 + 64);
  closeSync(file);
  await core.start();
  await page.goto(core.url);
  await signIn(page);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('The database was not opened');
  await expect(page.getByText('The database file is damaged')).toBeVisible();
  await expect(page.getByText('Nothing was changed').first()).toBeVisible();
  await page.getByRole('button', { name: /Restore the newest backup/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(title).toHaveText(today);
});

// What only the real process can show: its database on the disk, the symbols it exports, a second start.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { BINARY, compiled, ROOT, screen, Window } from './client.mjs';
import {
  ADMIN,
  ask,
  atToday,
  create,
  folder,
  lock,
  PASSWORD,
  settings,
  signIn,
  words,
} from './steps.mjs';

const say = words('en');

/** Defined `sqlite3_*` symbols that other libraries of the process could bind to. */
function exported(binary) {
  const table = execFileSync('readelf', ['--dyn-syms', '--wide', binary], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const lines = table.split('\n').filter((line) => /\ssqlite3_\w+/.test(line));
  return lines.filter((line) => !/\sUND\s/.test(line)).length;
}

/** Bits a byte: 8 for what looks like chance. */
function entropy(bytes) {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]++;
  const parts = [...counts].filter(Boolean).map((n) => n / bytes.length);
  return -parts.reduce((sum, p) => sum + p * Math.log2(p), 0);
}

test('the database of the running program is encrypted, and storage says so', async (t) => {
  const glass = await screen();
  const data = folder(t);
  const window = await Window.open(glass.display, ['--data', data]);
  t.after(async () => {
    await window.close();
    glass.end();
  });
  await create(window, say);

  await t.test('on the disk', () => {
    const bytes = readFileSync(`${data}/casebook.db`);
    assert.notEqual(bytes.subarray(0, 15).toString('latin1'), 'SQLite format 3');
    const bits = entropy(bytes);
    assert.ok(bits > 7.9, `${bytes.length} bytes with ${bits.toFixed(3)} bits a byte`);
  });

  await t.test('on the screen', async () => {
    await settings(window, 'storage');
    await window.element(`dd .tag.good text=0`);
    const text = await window.text();
    assert.match(text, /SQLCipher 4\.\d+/);
    assert.ok(text.includes(say('storage-symbols-none')), text);
  });

  await t.test('a password bound to this computer opens by the real key store', async () => {
    const storage = async () => (await ask(window, 'storage')).value;
    assert.equal((await storage()).key_store, true, 'the tests run with an unlocked key store');
    await settings(window, 'me');
    await window.click(`text=${say('bind-do')}`);
    await window.fill(say('password'), PASSWORD);
    await window.click(`dialog button.main text=${say('bind-do')}`);
    await window.element(`text=${say('bind-is')}`);
    assert.equal((await storage()).bound, true);
    await lock(window, say);
    await signIn(window, say, ADMIN, PASSWORD);
    await window.element(`text=${say('bind-is')}`);
  });

  await t.test('a second start ends, and brings this window to the front', async () => {
    await window.click('nav a[href="#/today"]');
    await atToday(window, say);
    await window.painted();
    await pause(500);
    const ours = Buffer.from(glass.pixels());
    const same = () => {
      const now = glass.pixels();
      let equal = 0;
      for (let i = 0; i < ours.length; i += 404) equal += now[i] === ours[i] ? 1 : 0;
      return equal / Math.ceil(ours.length / 404);
    };
    const env = { ...process.env, DISPLAY: glass.display };
    const other = spawn(compiled('bare'), { env, stdio: ['ignore', 'pipe', 'ignore'] });
    await once(other.stdout, 'data');
    await pause(500);
    assert.ok(same() < 0.9, 'the other window covers ours');
    const second = spawn(BINARY, ['--data', data], { env, stdio: 'ignore' });
    const [code] = await once(second, 'exit', { signal: AbortSignal.timeout(30_000) });
    for (let tries = 0; same() < 0.95 && tries < 200; tries++) await pause(50);
    assert.ok(same() > 0.95, `our window is not in front: ${same()} of the screen is as before`);
    assert.equal(code, 0);
    other.kill();
  });
});

test('the program exports no symbol of its database library; a build without the guard does', () => {
  assert.equal(exported(BINARY), 0);
  assert.ok(exported(`${ROOT}/target/debug/examples/unguarded`) > 0, 'the check can fail');
});

// Forty words are planted in documents, their names, the form, reasons, notes, drafts and searches; then everything that
// the program has left on the disk is read, and none of them stands there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { BINARY, screen, Window } from './client.mjs';
import { CTRL, Desktop, ENTER, ESCAPE, Hands } from './hands.mjs';
import {
  CANARIES,
  letterDocx,
  passportPdf,
  pastedPng,
  photoPng,
  notPlanted,
  planted,
  scanJpeg,
  texts,
} from './planted.mjs';
import { Scanner } from './scan.mjs';
import { ask, create, folder, lock, noFacts, reload, signIn, words } from './steps.mjs';

const say = words('en');
const MANAGER = 'ManagerF ManagerL';
const SECRET = 'lantern-orchard-64';
const FORM = {
  'case/city': 'Astana',
  'organisation/participant': 'true',
  'organisation/bin': '190140900037',
  'organisation/name': 'AIFC Academy Limited',
  'service/1/service': 'visa_work_c3_1y',
  'service/1/amount': '1',
  'person/1/family': planted('family name'),
  'person/1/given': planted('given name'),
  'person/1/citizenship': 'FRA',
  'person/1/document_number': planted('passport'),
  'person/1/position': planted('position'),
  'person/1/email': `${planted('e-mail')}@example.com`,
  'visa/1/home_address': `Астана, ${planted('address')} 55`,
};
/** Of the paths that have to be among those that are read. */
const LOOKED_AT = [
  '/database/casebook.db',
  '/database/files/',
  '/database/backups/',
  '/database/logs/',
  '/run/kz.aifc.expatdesk/',
];

/** A desk of its own: every folder in which a program may leave something, in one. */
function privateFolders(t) {
  const root = mkdtempSync(`${tmpdir()}/desk-canaries-`);
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const at = (name) => {
    mkdirSync(`${root}/${name}`, { recursive: true, mode: 0o700 });
    return `${root}/${name}`;
  };
  const env = {
    HOME: at('home'),
    XDG_CONFIG_HOME: at('home/.config'),
    XDG_CACHE_HOME: at('home/.cache'),
    XDG_DATA_HOME: at('home/.local/share'),
    XDG_STATE_HOME: at('home/.local/state'),
    XDG_RUNTIME_DIR: at('run'),
    TMPDIR: at('tmp'),
  };
  return {
    root,
    env,
    cwd: at('started-here'),
    data: `${env.XDG_DATA_HOME}/kz.aifc.expatdesk/database`,
  };
}

/** Where the papers come from: by downloads, by the dialog, by a drop. Nobody looks for words here. */
function source(t) {
  const downloads = folder(t);
  const write = (name, bytes) => writeFileSync(`${downloads}/${name}`, bytes);
  write('passport.pdf', passportPdf());
  write('letter.docx', letterDocx());
  write(`photo ${planted('name of a file')}.png`, photoPng());
  write(`скан ${planted('cyrillic name of a file')}.jpg`, scanJpeg());
  for (const [name, bytes] of Object.entries(texts())) write(name, bytes);
  const elsewhere = `${folder(t)}/${planted('name of the folder in the dialog')}`;
  mkdirSync(elsewhere);
  const picked = `${elsewhere}/${planted('name in the dialog')}.txt`;
  writeFileSync(picked, 'Picked in the dialog.\n');
  const dropped = `${elsewhere}/${planted('name of a dropped file')}.txt`;
  writeFileSync(dropped, `${planted('left in the tray')}\n`);
  return { downloads, picked, dropped };
}

const write = (window, name, args) => told(window, name, { ...args, command: crypto.randomUUID() });

/** What the core answers; a refusal fails the test. */
async function told(window, name, args = {}) {
  const answer = await ask(window, name, args);
  assert.ok(!answer?.refused, `${name}: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** In the page: how many bytes come by a token. */
function fetched(token) {
  return fetch(`doc://localhost/${token}`)
    .then((answer) => answer.arrayBuffer())
    .then((bytes) => bytes.byteLength);
}

test('none of the forty stands in plain text on the disk', async (t) => {
  const glass = await screen();
  t.after(() => glass.end());
  const { root, env, cwd, data } = privateFolders(t);
  const papers = source(t);
  writeFileSync(
    `${env.XDG_CONFIG_HOME}/user-dirs.dirs`,
    `XDG_DOWNLOAD_DIR="${papers.downloads}"\n`,
  );
  const scanner = new Scanner(CANARIES.map(({ text }) => text));
  let window = await Window.open(glass.display, [], env, cwd);
  t.after(() => window.close());
  const hands = new Hands(window);
  const desktop = new Desktop(glass, folder(t));
  const noDialog = () => window.until('no dialog', () => !document.querySelector('dialog[open]'));

  /** Everything that is left now. */
  const found = () => {
    scanner.begin();
    const hits = [
      ...scanner.under(root),
      ...scanner.shared(),
      ...scanner.nameless(window.processes()),
    ];
    for (const part of LOOKED_AT)
      assert.ok(
        scanner.seen.some((path) => path.includes(part)),
        `${part} is looked at`,
      );
    t.diagnostic(`${scanner.seen.length} files, ${scanner.size} bytes: ${hits.length} hits`);
    return hits;
  };
  const lines = (hits) => hits.map(({ file, what }) => `${file.replace(root, '')}: ${what}`);
  const isOut = ({ file }) => file.startsWith(`${data}/put-out`);
  const none = (when) => assert.deepEqual(lines(found()), [], when);
  /** Copies for the portal are plain until Done, by intent; nothing else is. */
  const onlyPutOut = (when) => {
    const hits = found();
    assert.ok(scanner.seen.includes(`${data}/casebook.db-wal`), `${when}: what is written last`);
    assert.deepEqual(lines(hits.filter((hit) => !isOut(hit))), [], when);
    const out = new Set(hits.filter(isOut).map((hit) => hit.word));
    for (const at of ['pdf text', 'pdf xmp', 'family name'])
      assert.ok(out.has(planted(at)), `${when}: ${at} is in the copy`);
  };

  await create(window, say);
  const added = await write(window, 'add_staff', { name: MANAGER, roles: ['manager'] });
  await ask(window, 'lock');
  const first = { person: added.id, one_time: added.one_time_password, password: SECRET };
  await write(window, 'sign_in_first', first);
  const values = Object.entries(FORM).map(([path, value]) => ({ path, value }));
  const opened = { channel: 'counter', values, predecessor: null };
  const { id } = await write(window, 'open_application', opened);
  await reload(window);
  const head = async () => (await told(window, 'application', { id })).row.head;
  const step = async (verb, facts = noFacts) =>
    write(window, 'take_step', { id, after: await head(), verb, facts, password: null });
  const tray = (ready) =>
    eventually('the tray', async () => {
      const { rows } = await told(window, 'tray', { id });
      return rows.length >= ready && rows.every((row) => row.state !== 'reading') && rows;
    });
  /** What is half typed in this place of the application is kept. */
  const drafted = (place, text) =>
    eventually(place, async () => {
      const draft = await told(window, 'draft', { place: `case/${id}/${place}` });
      return draft?.body.includes(text);
    });
  const show = async (file) => {
    const view = await told(window, 'open_file', { id, file });
    const script = `const done = arguments[1]; (${fetched})(arguments[0]).then(done, (why) => done(String(why)))`;
    const size = await window.ask('POST', '/execute/async', { script, args: [view.token] });
    assert.ok(size > 100, `${view.name}: ${size}`);
  };
  let passport;

  await t.test(
    'documents come in by downloads, dialog, clipboard and drop, and are read',
    async () => {
      const newest = await told(window, 'newest_downloads');
      assert.equal(newest.length, 7);
      await told(window, 'bring_downloads', { id, files: newest.map(({ file }) => file) });
      const pasted = {
        id,
        name: `${planted('name of the pasted picture')}.png`,
        base64: pastedPng().toString('base64'),
      };
      await told(window, 'paste_image', pasted);
      await window.run(
        (args) => {
          window.picked = window.__TAURI_INTERNALS__.invoke('pick_files', { args });
        },
        { id },
      );
      desktop.type(papers.picked);
      const rows = await tray(9);
      assert.deepEqual(
        rows.filter((row) => row.state !== 'ready'),
        [],
      );
      const files = rows.map((row) => ({
        tray: row.tray,
        slot: row.name === 'passport.pdf' ? 'passport/1' : 'other',
        dated: null,
        replaces: null,
      }));
      await write(window, 'file_documents', { id, files });
      desktop.drop(papers.dropped, 640, 400);
      assert.equal((await tray(1))[0].way, 'drop', 'it is left in the tray');
      const { slots } = await told(window, 'documents', { id });
      const here = slots.flatMap((slot) => slot.files);
      assert.equal(here.length, 9);
      passport = here.find((file) => file.name === 'passport.pdf').id;
      for (const file of here.filter((one) => one.view)) await show(file.id);
      for (const at of ['pdf text', 'pdf cyrillic']) {
        const hits = await told(window, 'find', { text: planted(at) });
        assert.equal(hits[0]?.id, id, `${at} is found`);
      }
    },
  );

  await t.test('words are typed: searches, a note, half a note, a return', async () => {
    await hands.press([CTRL, 'k']);
    await hands.focused('dialog[open] input');
    await hands.type(planted('search'));
    await window.until('what was typed', holds, planted('search'));
    await hands.press(ESCAPE);
    await noDialog();
    await hands.press('g', 'q', '/');
    await hands.focused('[type=search]');
    await hands.type(planted('search in the list'));
    await window.until('what was typed', holds, planted('search in the list'));
    await window.run((to) => (location.hash = to), `/case/${id}`);
    await hands.focused('h1');
    const note = async (text) => {
      await hands.press('n');
      await hands.focused('dialog[open] textarea');
      await hands.type(text);
    };
    await note(planted('note'));
    await hands.press([CTRL, ENTER]);
    await noDialog();
    await hands.reads(planted('note'));
    await note(planted('half a note'));
    await hands.press(ESCAPE);
    await noDialog();
    await drafted('note', planted('half a note'));
    await step('submit');
    await step('take');
    await reload(window);
    await hands.focused('h1');
    await hands.press('v');
    await hands.focused('[data-path="person/1/given"]');
    await hands.press('r');
    await hands.focused('[data-path="person/1/birth_date"]');
    await hands.press('r');
    await hands.focused('input[role=combobox]', say('reason-add'));
    await hands.type(planted('half a return reason'));
    await window.until('what was typed', holds, planted('half a return reason'));
    await hands.press(ENTER);
    await drafted('step/return', planted('half a return reason'));
    const text = `Please mend ${planted('return reason')}`;
    const reason = {
      text,
      texts: { en: text },
      row: null,
      at: ['person/1/family'],
      spot: null,
      repeats: null,
    };
    await step('return', { ...noFacts, comment: planted('return comment'), reasons: [reason] });
    await reload(window);
  });

  await t.test(
    'after use: nothing but the copy that was put out, and after Done nothing',
    async () => {
      const [out] = await write(window, 'put_out', { id, files: [passport] });
      assert.ok(out.path.startsWith(data));
      assert.ok(readFileSync(out.path).equals(passportPdf()));
      await write(window, 'start_backup', {});
      await eventually('a backup', async () =>
        (await told(window, 'jobs')).some((job) => job.kind === 'backup' && job.state === 'done'),
      );
      onlyPutOut('after use');
      const list = ['staff', 'list', '--as', MANAGER, '--password-fd', '0'];
      const beside = spawnSync(BINARY, list, {
        env: { ...process.env, ...env },
        input: `${SECRET}\n`,
      });
      assert.equal(beside.status, 2, 'the window has the database');
      onlyPutOut('after a command line that was refused');
      await told(window, 'put_out_done');
      none('after Done');
    },
  );

  await t.test('nothing after a lock', async () => {
    await lock(window, say);
    none('after a lock');
  });

  await t.test('after kill -9 only the copy, and after the next start nothing', async () => {
    await signIn(window, say, MANAGER, SECRET);
    await window.element('.case-bar');
    await show(passport);
    await write(window, 'put_out', { id, files: [passport] });
    const processes = window.processes();
    const limits = processes.map((pid) => readFileSync(`/proc/${pid}/limits`, 'utf8'));
    for (const limit of limits) assert.match(limit, /^Max core file size +0 +0 /m);
    process.kill(processes[0], 'SIGKILL');
    await eventually('the end of its processes', () => processes.every(ended));
    onlyPutOut('after kill -9');
    await window.close();
    window = await Window.open(glass.display, [], env, cwd);
    await window.element(`text=${say('sign-in-do')}`);
    none('after the next start');
    assert.deepEqual(notPlanted(), []);
  });
});

/** In the page: the field with the focus holds this. */
function holds(words) {
  return document.activeElement.value === words;
}

/** Asks until the answer is something true, and hands it back. */
async function eventually(what, question) {
  for (let tries = 0; tries < 400; tries++) {
    const answer = await question();
    if (answer) return answer;
    await pause(25);
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Whether this process has ended; one that nobody has asked after is still listed. */
function ended(pid) {
  try {
    return /\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

// The far end of a long list, in the real window: `node tests/window/far.mjs` on 100 000 generated applications.
// Row 90 000, every filter, searches; from the key to the painted rows, and how many elements there are. Then the
// narrowest window. Pictures lie in target/shots. Used by `./desk bench`; it needs a build that can be driven.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import ts from 'typescript';
import { BINARY, ROOT, screen, Window } from './client.mjs';
import {
  CTRL,
  Desktop,
  DOWN,
  END,
  ENTER,
  ESCAPE,
  fixture,
  Hands,
  HOME,
  PAGE_DOWN,
  SHIFT,
  TAB,
  table,
} from './hands.mjs';
import { ADMIN, ask, signIn, words } from './steps.mjs';

const HOW_MANY = Number(process.env.DESK_FAR ?? 100_000);
const FAR = Math.floor(HOW_MANY * 0.9);
const MOST_ELEMENTS = 1500;
// Everybody's in a practice database; src-tauri/src/demo.rs.
const OPEN = 'practice makes perfect';
const say = words('en');
// What the page itself asks when nothing is chosen.
const source = ts.transpile(readFileSync(`${ROOT}/ui/src/desk/filters.ts`, 'utf8'), {
  target: ts.ScriptTarget.ES2022,
});
const { noFilter } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
const everything = { ...noFilter, ended: true, drafts: true };

const secret = { input: `${OPEN}\n`, encoding: 'utf8' };
const by = ['--password-fd', '0'];

/** The generated office, made once: it takes some minutes. */
function office() {
  const data = `${ROOT}/target/desk/far-${HOW_MANY}`;
  if (existsSync(data)) return data;
  const half = `${data}.half`;
  rmSync(half, { recursive: true, force: true });
  const run = (...args) => execFileSync(BINARY, ['--data', half, ...args, ...by], secret);
  run(
    'create',
    '--demo',
    '--office',
    'Expat Centre',
    '--city',
    'Astana',
    '--name',
    ADMIN,
    '--holder',
    ADMIN,
  );
  run('generate', '--applications', String(HOW_MANY), '--seed', '1', '--as', ADMIN);
  renameSync(half, data);
  return data;
}

let failures = 0;
function row(what, { millis, elements }, more = '') {
  if (elements > MOST_ELEMENTS) failures++;
  const time = millis === null ? '–' : `${millis.toFixed(0)} ms`;
  const many = elements > MOST_ELEMENTS ? `${elements}: **too many**` : elements;
  console.log(`| ${what} | ${time} | ${many} | ${more} |`);
}

/** For the page: remembers the time from the next key until a frame in which `holds` is true has been painted. */
const watch = (holds) => `(...args) => {
  const holds = ${holds};
  window.seen = null;
  let began = null;
  const start = (event) => (began ??= event.timeStamp);
  for (const kind of ['keydown', 'wheel']) addEventListener(kind, start, { capture: true, once: true });
  const look = () => {
    if (began === null || !holds(...args)) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const elements = document.querySelectorAll('*').length;
      window.seen = { millis: performance.now() - began, elements };
    };
    requestAnimationFrame(() => port2.postMessage(0));
  };
  requestAnimationFrame(look);
}`;

async function timed(act, holds, ...args) {
  await window.run(watch(holds), ...args);
  await act();
  return window.until('the rows', () => window.seen);
}

/** In the page: this row has the focus, and all rows that can be seen are here. */
function atRow(index) {
  const focus = document.activeElement;
  return focus?.dataset.row === String(index) && !document.querySelector('.line > [aria-colspan]');
}

/** In the page: the list holds so many rows (null: has been counted), and those that can be seen are here. */
function holding(count) {
  const grid = document.querySelector('[role=grid]');
  const many = Number(grid?.ariaRowCount) - 1;
  const shown = grid?.querySelectorAll('.body [role=gridcell]').length ?? 0;
  const told = document.querySelector('header [role=status]').innerText.replace(/\D/g, '');
  if (!grid || grid.querySelector('.line > [aria-colspan]') || Number(told) !== many || told === '')
    return false;
  return (count === null || many === count) && (many === 0 || shown > 0);
}

/** In the page: what lies sideways out of sight, with its class. */
function sideways() {
  const found = [];
  for (const one of document.querySelectorAll('*')) {
    if (one.closest('.unseen')) continue;
    const scrolls =
      /auto|scroll/.test(getComputedStyle(one).overflowX) || one === document.documentElement;
    if (scrolls && one.scrollWidth > one.clientWidth + 1)
      found.push(`${one.tagName}.${one.className}`);
  }
  return found;
}

/** In the page: numbers of applications that cannot be read to their end. */
function cut() {
  const isCut = (cell) => {
    const clipped = getComputedStyle(cell).overflowX !== 'visible';
    const end = cell.querySelector('a').getBoundingClientRect().right;
    const room = clipped ? cell : cell.parentElement.querySelector('.c-person');
    const edge = room.getBoundingClientRect();
    return end > (clipped ? edge.right : edge.left);
  };
  return [...document.querySelectorAll('.body .c-number')]
    .filter(isCut)
    .map((one) => one.innerText);
}

const elements = () => document.querySelectorAll('*').length;

/** In the page: the choices of the panel with the number that each promises. */
function choices() {
  return [...document.querySelectorAll('.panel details')].map((one) => ({
    facet: one.querySelector('summary span').innerText,
    values: [...one.querySelectorAll('li label')].map((label) => ({
      name: label.querySelector('.name').innerText,
      count: Number(label.querySelector('.count').innerText.replace(/\D/g, '')),
    })),
  }));
}

/** In the page: gives a choice of the panel the focus. */
function toChoice(facet, name) {
  const group = [...document.querySelectorAll('.panel details')].find(
    (one) => one.querySelector('summary span').innerText === facet,
  );
  const label = [...group.querySelectorAll('li label')].find(
    (one) => one.querySelector('.name').innerText === name,
  );
  label.control.focus();
}

async function theList() {
  await hands.press('g', 'q');
  await window.until('the list', holding, null);
  await window.shot('far-list');
  for (const name of ['ended', 'drafts']) {
    const focus = (words) =>
      [...document.querySelectorAll('.switches label')]
        .find((one) => one.innerText.trim() === words)
        .control.focus();
    await window.run(focus, say(`switch-${name}`));
    const seen = await timed(() => hands.press(' '), holding, name === 'drafts' ? HOW_MANY : null);
    const short = await window.run(cut);
    if (short.length > 0) failures++;
    row(say(`switch-${name}`), seen, short.length > 0 ? `numbers cut off: ${short.length}` : '');
  }
}

async function toTheFarEnd() {
  await window.run(() => document.querySelector('[data-row="0"]').focus());
  row('End: the last row', await timed(() => hands.press(END), atRow, HOW_MANY - 1));
  const step = await window.run(() => document.querySelector('[data-row]').offsetHeight);
  const wheel = {
    type: 'scroll',
    x: 640,
    y: 500,
    deltaX: 0,
    deltaY: -step * (HOW_MANY - FAR),
    origin: 'viewport',
    duration: 0,
  };
  const there = (index) =>
    !document.querySelector('.line > [aria-colspan]') &&
    Math.abs(Number([...document.querySelectorAll('[data-row]')][3].dataset.row) - index) < 40;
  const turn = () =>
    window.ask('POST', '/actions', { actions: [{ type: 'wheel', id: 'wheel', actions: [wheel] }] });
  row(`the wheel: to row ${FAR}`, await timed(turn, there, FAR));
  await window.shot('far-row-90000');
  // The focus comes after: the row that is looked at is pressed, and one goes on by keys.
  await window.run((index) => {
    const rows = [...document.querySelectorAll('[data-row]')].map((one) => Number(one.dataset.row));
    const nearest = rows.toSorted((a, b) => Math.abs(a - index) - Math.abs(b - index))[0];
    document.querySelector(`[data-row="${nearest}"]`).focus();
  }, FAR);
  const at = () => window.run(() => Number(document.activeElement.dataset.row));
  const times = [];
  let most = 0;
  for (const key of Array(20).fill(PAGE_DOWN)) {
    const from = await at();
    const moved = (from) =>
      Number(document.activeElement.dataset.row) > from &&
      !document.querySelector('.line > [aria-colspan]');
    const seen = await timed(() => hands.press(key), moved, from);
    times.push(seen.millis);
    most = Math.max(most, seen.elements);
  }
  times.sort((a, b) => a - b);
  row(
    'PgDn there, twenty times: the slowest',
    { millis: times.at(-1), elements: most },
    `median ${times[10].toFixed(0)} ms`,
  );
}

async function everyFilter() {
  const unfold = () => {
    for (const one of document.querySelectorAll('.panel details:not([open]) summary')) one.click();
  };
  await window.run(unfold);
  await window.painted();
  const all = await window.run(choices);
  for (const { facet, values } of all) {
    let [slowest, most] = [{ millis: 0, name: '' }, 0];
    for (const { name, count } of values) {
      for (const wanted of [count, HOW_MANY]) {
        await window.run(toChoice, facet, name);
        const seen = await timed(() => hands.press(' '), holding, wanted);
        if (seen.millis > slowest.millis)
          slowest = { ...seen, name: wanted === count ? name : `without ${name}` };
        most = Math.max(most, seen.elements);
      }
    }
    row(
      `${facet}, ${values.length} choices: the slowest`,
      { millis: slowest.millis, elements: most },
      slowest.name,
    );
  }
  // Every one that has more shows all of its choices, one after another.
  let most = 0;
  for (let place = 0; place < all.length; place++) {
    const more = (place) =>
      document.querySelectorAll('.panel details')[place].querySelector('.more')?.click();
    await window.run(more, place);
    await window.painted();
    most = Math.max(most, await window.run(elements));
  }
  await window.shot('far-every-choice');
  row('all choices of a filter shown, in turn', { millis: null, elements: most });
}

/** In the page: this was asked, counted, and its first row is the one that the core names. */
function found(typed, total, first) {
  const grid = document.querySelector('[role=grid]');
  const told = document.querySelector('header [role=status]').innerText.replace(/\D/g, '');
  const field = document.querySelector('header [type=search]').value;
  const top = grid.querySelector('[data-row="0"] .c-number a')?.innerText.trim() ?? '';
  return field === typed && Number(told) === total && told !== '' && top === first;
}

/** The page's own counting calls off ours, and ours the page's: asked until it is answered. */
async function counted(filter) {
  for (;;) {
    const { value } = await ask(window, 'application_counts', { filter });
    if (value) return value;
  }
}

async function searches() {
  const names = () =>
    ['.c-person', '.c-company'].map(
      (one) => document.querySelector(`[data-row="0"] ${one}`).innerText.split(/\s/)[0],
    );
  row('Home: the first row', await timed(() => hands.press(HOME), atRow, 0));
  const [person, company] = await window.run(names);
  for (const text of [person, company, 'иван', String(FAR).slice(0, 4)]) {
    await hands.press('/');
    const times = [];
    let last;
    for (let end = 1; end <= text.length; end++) {
      const typed = text.slice(0, end);
      const filter = { ...everything, text: typed };
      const { value } = await ask(window, 'applications', { filter, offset: 0, limit: 1 });
      const counts = await counted(filter);
      const first = value.rows[0]?.number ?? '';
      last = await timed(() => hands.type(text[end - 1]), found, typed, counts.total, first);
      times.push(`${last.millis.toFixed(0)}`);
    }
    if (text === person) await window.shot('far-search');
    row(`“${text}”, the last letter`, last, `each letter: ${times.join(', ')}`);
    await hands.press(ESCAPE, ESCAPE);
    await window.until('everything again', holding, HOW_MANY);
  }
}

/** Looks at the screen that is shown now, as narrow as it can be. */
async function narrow(name) {
  await window.painted();
  await window.shot(`far-940-${name}`);
  const wide = await window.run(sideways);
  if (wide.length > 0) failures++;
  const seen = { millis: null, elements: await window.run(elements) };
  const width = await window.run(() => innerWidth);
  row(`${name} at ${width} px`, seen, wide.join(' ') || 'nothing sideways');
}

async function theNarrowest() {
  await window.ask('POST', '/window/rect', { x: 0, y: 0, width: 940, height: 700 });
  await window.until('940 px', () => innerWidth === 940);
  await narrow('list');
  const first = () => document.querySelector('[data-row="0"]').focus();
  await window.run(first);
  await hands.press(ENTER);
  await window.element('.case-bar');
  await narrow('case');
  await hands.press('e');
  await window.until('the form', () => document.querySelector('form, [type=radio]'));
  await narrow('form');
  await window.run(() => void (location.hash = '/new'));
  await hands.focused('[type=checkbox]');
  await narrow('counter form');
  await window.run(() => void (location.hash = '/intake'));
  await hands.reads(say('intake-what'));
  await narrow('intake');
  const desktop = new Desktop(glass, `${ROOT}/target/desk`);
  await desktop.copied(table(fixture('applications.tsv')), async () => {
    await hands.press([CTRL, 'v']);
    await hands.focused('[data-row="0"]');
  });
  await narrow('intake, read');
  await hands.tabTo(say('intake-throw-away'), [SHIFT, TAB]);
  await hands.press(ENTER);
  const { value } = await ask(window, 'applications', { filter: everything, offset: 0, limit: 50 });
  const company = value.rows.find((one) => one.company).company;
  await hands.press([CTRL, 'k']);
  await hands.focused('dialog[open] input');
  await hands.type(company);
  const kind = say('find-kind-organisation');
  await hands.reads(kind, '[role=option]');
  for (let step = 0; step < 8; step++) {
    const on = () => document.querySelector('[role=option][aria-selected=true]')?.innerText ?? '';
    if ((await window.run(on)).includes(kind)) break;
    await hands.press(DOWN);
  }
  await hands.press(ENTER);
  await hands.reads(company, 'h1');
  await narrow('company');
}

const data = office();
const list = ['--data', data, 'staff', 'list', '--json', '--as', ADMIN, ...by];
const staff = JSON.parse(execFileSync(BINARY, list, secret));
const hers = staff.find((one) => one.roles.includes('manager') && !one.awaiting_confirmation).name;
const glass = await screen();
const window = await Window.open(glass.display, ['--data', data]);
const hands = new Hands(window);
try {
  await signIn(window, say, hers, OPEN);
  await window.element(`h2 text=${say('today-todo')}`);
  console.log(
    `| ${HOW_MANY} applications, ${BINARY.includes('debug') ? 'debug' : 'release'} build | key to paint | elements | |`,
  );
  console.log('|---|---|---|---|');
  await theList();
  await toTheFarEnd();
  await searches();
  await everyFilter();
  await theNarrowest();
} finally {
  await window.close();
  glass.end();
}
process.exitCode = failures > 0 ? 1 : 0;

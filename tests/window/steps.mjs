// What a person does, in steps that the tests share. Words come from the same files as the screen's.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { ROOT } from './client.mjs';

/** The sentences of one language. */
export function words(language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  const folder = `${ROOT}/ui/strings/${language}`;
  for (const file of readdirSync(folder)) {
    bundle.addResource(new FluentResource(readFileSync(`${folder}/${file}`, 'utf8')));
  }
  return (key, args) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`${language} has no ${key}`);
    return bundle.formatPattern(pattern, args ?? null);
  };
}

/** A folder for one database, gone afterwards. */
export function folder(t) {
  const data = mkdtempSync(`${tmpdir()}/desk-window-`);
  t.after(() => rmSync(data, { recursive: true, force: true }));
  return data;
}

export const PASSWORD = 'verdigris-quarry-81';
export const ADMIN = 'AdminF AdminL';

/** Creates a database with one administrator and arrives at Today. Hands back the recovery code. */
export async function create(window, say, look = () => undefined) {
  await window.fill(say('office-name'), 'Expat Centre');
  await window.fill(say('person-name'), ADMIN);
  await window.fill(say('password'), PASSWORD);
  await window.fill(say('password-repeat'), PASSWORD);
  await window.fill(say('create-holder'), ADMIN);
  await look('create');
  await window.click(`text=${say('create-do')}`);
  const code = await window.until(
    'the recovery code',
    () => document.querySelector('.code')?.innerText,
  );
  await look('recovery-code');
  await window.click(`text=${say('sheet-written')}`);
  await window.click(`text=${say('sheet-continue')}`);
  await atToday(window, say);
  return code.trim();
}

/** The page anew: what the old one still shows is not taken for it. */
export async function reload(window) {
  await window.run(() => {
    window.before = true;
    location.reload();
  });
  await window.until('the page anew', () => !window.before && document.querySelector('h1'));
}

export async function atToday(window, say) {
  await window.element(`h2 text=${say('today-todo')}`);
}

/** Chooses a name and types a password. */
export async function signIn(window, say, name, password, label = say('password')) {
  await window.click(`label .name text=${name}`);
  await window.fill(label, password);
  await window.click(`text=${say('sign-in-do')}`);
}

/** Ctrl L, and back from the curtain to the sign-in. */
export async function lock(window, say, look = () => undefined) {
  await window.press('\uE009', 'l');
  await window.element(`text=${say('locked-continue')}`);
  await look('locked');
  await window.press(' ');
  await window.element(`text=${say('sign-in-do')}`);
}

/** By the rail and the list of sections, as with a mouse. */
export async function settings(window, section) {
  await window.click('nav a[href^="#/settings"]');
  await window.click(`a[href="#/settings/${section}"]`);
  await window.element(`a[href="#/settings/${section}"][aria-current=page]`);
  // The new heading takes the focus, and scrolls, in the next frame.
  await window.painted();
}

/** Adds a colleague with one role and hands back the one-time password. */
export async function addPerson(window, say, name, role, look = () => undefined) {
  await settings(window, 'people');
  await window.click(`text=${say('people-add')}`);
  await window.fill(say('person-name'), name);
  await window.click('input[value="manager"]');
  await window.click(`input[value="${role}"]`);
  await look('add-person');
  await window.click(`text=${say('people-add-do')}`);
  const found = () => document.querySelector('dialog .password')?.innerText;
  const password = await window.until('the one-time password', found);
  await look('one-time-password');
  await window.click(`text=${say('one-time-done')}`);
  return password.trim();
}

/** What the core says when the page asks it. */
export function ask(window, command, args = {}) {
  const script = `const done = arguments[2];
    window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then(done, (why) => done({ refused: why }))`;
  return window.ask('POST', '/execute/async', { script, args: [command, { args }] });
}

/** A step that brings nothing. */
export const noFacts = {
  comment: '',
  event_time: null,
  reasons: [],
  language: null,
  payment: null,
  originals: null,
  mo_date: null,
  mo_number: null,
  outcome: null,
  outcome_words: null,
  receiver: null,
  decision: null,
  decision_number: null,
  decided: null,
};

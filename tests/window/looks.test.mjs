// Every screen in the real web view, in three languages and both themes. The pictures lie in target/shots to be
// looked at; what a machine can see is asserted: no missing string, nothing wider than the window, few elements.
import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { test } from 'node:test';
import { screen, Window } from './client.mjs';
import {
  addPerson,
  create,
  folder,
  lock,
  PASSWORD,
  ADMIN,
  settings,
  signIn,
  words,
} from './steps.mjs';

const SUPERVISOR = 'SupervisorF SupervisorL';

/** Pictures of what is shown now, and what a machine can say of them. */
function watcher(window, language) {
  return async (name) => {
    for (const theme of ['light', 'dark']) {
      await window.run((theme) => void (document.documentElement.dataset.theme = theme), theme);
      await window.shot(`${name}-${language}-${theme}`);
    }
    const seen = await window.run(() => ({
      lang: document.documentElement.lang,
      missing: document.body.innerText.match(/⟦[^⟧]*⟧/g),
      wider: document.documentElement.scrollWidth - innerWidth,
      elements: document.querySelectorAll('*').length,
    }));
    assert.deepEqual(
      { ...seen, elements: 0 },
      { lang: language, missing: null, wider: 0, elements: 0 },
      name,
    );
    assert.ok(seen.elements <= 1500, `${name} has ${seen.elements} elements`);
  };
}

for (const language of ['en', 'ru', 'kk']) {
  test(`every screen in ${language}`, async (t) => {
    const glass = await screen();
    const data = folder(t);
    const say = words(language);
    let window = await Window.open(glass.display, ['--data', data]);
    t.after(async () => {
      await window.close();
      glass.end();
    });
    const look = watcher(window, language);

    await window.element('select');
    await window.run((language) => {
      const select = document.querySelector('select');
      select.value = language;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, language);
    await window.element(`text=${say('create-do')}`);
    await create(window, say, look);
    await window.until('today', () => document.querySelector('.kind'));
    await look('today');
    const oneTime = await addPerson(window, say, SUPERVISOR, 'supervisor', look);

    for (const section of ['me', 'people', 'office', 'reference', 'storage', 'program']) {
      await settings(window, section);
      await window.until('rows or fields', () => document.querySelector('.body h1, .body h2'));
      await look(`settings-${section}`);
    }
    const overlays = [
      ['palette', ['\uE009', 'k'], 'dialog[open] input'],
      ['keys', ['?'], 'dialog[open] kbd'],
      ['jobs', ['\uE009', 'j'], '[data-region=jobs]'],
    ];
    for (const [name, keys, mark] of overlays) {
      await window.press(...keys);
      await window.element(mark);
      await look(name);
      await window.press('\uE00C');
      await window.until(`no ${name}`, (mark) => !document.querySelector(mark), mark);
    }

    await lock(window, say, look);
    await look('sign-in');
    await window.click(`text=${say('recover-open')}`);
    await window.element(`text=${say('recover-do')}`);
    await look('recover');
    await window.click(`text=${say('back')}`);
    await signIn(window, say, ADMIN, 'not-this-one-81');
    await window.element('.problem p');
    await look('wrong-password');
    await signIn(window, say, SUPERVISOR, oneTime, say('password-one-time'));
    await window.element(`text=${say('first-do')}`);
    await look('first-password');
    await window.close();

    // A database cut short: its own sentence, and the backups.
    truncateSync(`${data}/casebook.db`, 100);
    window = await Window.open(glass.display, ['--data', data]);
    await signIn(window, say, ADMIN, PASSWORD);
    await window.element(`h1 text=${say('stopped-title')}`);
    await watcher(window, language)('stopped');
  });
}

// A passport from the scan that is dropped on the window to the version that is accepted: slot, reading beside the form,
// a return reason on page 1, the return, what the client sends next.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { pdf, scannedPage } from '../paper.mjs';
import { screen, Window } from './client.mjs';
import { CTRL, Desktop, ENTER, Hands } from './hands.mjs';
import { ask, create, folder, noFacts, reload, words } from './steps.mjs';

const say = words('en');
const values = {
  'case/city': 'Astana',
  'organisation/participant': 'true',
  'organisation/bin': '190140900037',
  'organisation/name': 'AIFC Academy Limited',
  'service/1/service': 'visa_work_c3_1y',
  'service/1/amount': '1',
  'person/1/given': 'Sophia',
  'person/1/family': 'Test',
  'person/1/document_number': 'N000000001',
};
const write = (window, name, args) => ask(window, name, { ...args, command: crypto.randomUUID() });

async function prepare(window) {
  await create(window, say);
  const [{ id: me, head }] = (await ask(window, 'staff_list')).value;
  const roles = ['administrator', 'manager', 'supervisor'];
  await write(window, 'set_roles', { id: me, after: head, roles });
  const opened = await write(window, 'open_application', {
    channel: 'counter',
    values: Object.entries(values).map(([path, value]) => ({ path, value })),
    predecessor: null,
  });
  const { id } = opened.value;
  for (const verb of ['submit', 'take']) await step(window, id, verb);
  await reload(window);
  return id;
}

async function step(window, id, verb) {
  const after = (await ask(window, 'application', { id })).value.row.head;
  await write(window, 'take_step', { id, after, verb, facts: noFacts, password: null });
}

test('a passport from the drop to the accepted version', async (t) => {
  const glass = await screen();
  const window = await Window.open(glass.display, ['--data', folder(t)]);
  t.after(async () => {
    await window.close();
    glass.end();
  });
  const hands = new Hands(window);
  const desktop = new Desktop(glass, folder(t));
  const drive = folder(t);
  const id = await prepare(window);
  const slotTag = (words) =>
    window.until(
      `the passport's slot says ${words}`,
      (words) =>
        [...document.querySelectorAll('.slot')].some(
          (one) =>
            one.querySelector('.name')?.innerText.startsWith('Passport') &&
            one.querySelector('.tag')?.innerText.trim() === words,
        ),
      words,
    );
  const bring = async (name, seed) => {
    const file = `${drive}/${name}`;
    writeFileSync(file, pdf([{ picture: scannedPage(seed, 620, 877), text: ['PASSPORT'] }]));
    desktop.drop(file, 640, 500);
    await hands.reads(name, '[aria-labelledby=tray-title]');
    await hands.reads(say('tray-by-name'), '[aria-labelledby=tray-title]');
  };

  await t.test('a scan is dropped, its slot proposed, and filed', async () => {
    await window.run((to) => (location.hash = to), `/case/${id}/documents`);
    await slotTag(say('slot-not-copied'));
    await bring('passport of Sophia.pdf', 1);
    await window.shot('documents-1-tray');
    await window.click(`text=${say('tray-file', { count: 1 })}`);
    await slotTag(say('slot-present'));
    await window.shot('documents-2-filed');
  });

  await t.test('it is read beside the form, and a reason is put on its first page', async () => {
    await window.run((to) => (location.hash = to), `/case/${id}/review`);
    await hands.reads(say('review-title'), 'h2');
    for (let at = 0; at < 40; at += 1) {
      if (await window.run((path) => document.activeElement?.dataset.path === path, 'file/passport/1')) break;
      await hands.press('j');
    }
    await hands.focused('[data-path="file/passport/1"]');
    await window.until('the page is drawn', () => {
      const canvas = document.querySelector('.page canvas');
      return canvas && canvas.width > 0;
    });
    await window.shot('documents-3-review');
    await hands.press('r');
    await hands.focused('input[role=combobox]', say('reason-add'));
    await hands.type('cannot be read');
    // What goes to the client is in Russian at first, whatever word finds it.
    await hands.reads('не читается', '[role=option]');
    await hands.press(ENTER);
    await hands.focused('[data-path="file/passport/1"]');
    await hands.press('m');
    await window.element('.pin');
    await hands.press(ENTER);
    await window.shot('documents-4-marked');
    await hands.press([CTRL, ENTER]);
    await hands.focused('dialog[open] button', say('written-portal'));
    const { reasons } = (await ask(window, 'application', { id })).value;
    assert.deepEqual(reasons[0].at, ['file/passport/1']);
    assert.equal(reasons[0].spot.page, 1);
  });

  await t.test('the client sends a clear one; the version is new, and accepted', async () => {
    await reload(window);
    await window.run((to) => (location.hash = to), `/case/${id}/documents`);
    await slotTag(say('slot-returned', { number: 1 }));
    await bring('passport clear copy.pdf', 2);
    await hands.reads(say('tray-new-version', { name: 'passport of Sophia.pdf' }));
    await window.click(`text=${say('tray-file', { count: 1 })}`);
    await hands.reads(say('documents-older', { count: 1 }));
    await step(window, id, 'resubmit');
    await reload(window);
    await window.run((to) => (location.hash = to), `/case/${id}/documents`);
    await slotTag(say('slot-present'));
    await window.click(`[aria-label="${say('documents-accept')}: Passport"]`);
    await slotTag(say('slot-accepted'));
    await window.shot('documents-5-accepted');
    const { reasons } = (await ask(window, 'application', { id })).value;
    assert.equal(reasons[0].changes[0].after, 'passport clear copy.pdf');
  });
});

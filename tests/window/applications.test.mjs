// From an empty casebook to a caller's question, by keys alone, in the real window; what is pasted was copied in another
// program on the same screen.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { screen, Window } from './client.mjs';
import {
  CTRL,
  Desktop,
  DOWN,
  ENTER,
  ESCAPE,
  F2,
  fixture,
  Hands,
  SHIFT,
  TAB,
  table,
  UP,
} from './hands.mjs';
import { ask, create, folder, reload, words } from './steps.mjs';

const say = words('en');
const SUPERVISOR = 'SupervisorF SupervisorL';
const MANAGER = 'ManagerF ManagerL';
const SECRET = 'lantern-orchard-64';
const BIN = '190140900037';
const WORK = 'Work Visa C3 (Up to 2 years)';
const PACKAGE = {
  format: 'expat-desk-intake',
  version: 1,
  made_by: 'Sheet of the front desk',
  applications: [
    {
      portal_id: '7001',
      channel: 'portal',
      city: 'Astana',
      organisation: { name: 'AIFC Academy Limited', bin: BIN, participant: true },
      services: [{ service: 'visa_work_c3_1y', amount: 1 }],
    },
  ],
};

/** Two at the desk, each with a password that nobody gave her: who works on applications, and who confirms. */
async function staff(window) {
  await create(window, say);
  const command = () => crypto.randomUUID();
  const added = [];
  for (const [name, role] of [
    [SUPERVISOR, 'supervisor'],
    [MANAGER, 'manager'],
  ]) {
    added.push((await ask(window, 'add_staff', { name, roles: [role], command: command() })).value);
  }
  for (const { id: person, one_time_password: one_time } of added) {
    await ask(window, 'lock');
    await ask(window, 'sign_in_first', { person, one_time, password: SECRET, command: command() });
  }
  await reload(window);
  await window.element(`h2 text=${say('today-todo')}`);
}

test('applications from the portal to a caller who is answered, without a mouse', async (t) => {
  const glass = await screen();
  const data = folder(t);
  const window = await Window.open(glass.display, ['--data', data]);
  t.after(async () => {
    await window.close();
    glass.end();
  });
  const hands = new Hands(window);
  const elsewhere = folder(t);
  const desktop = new Desktop(glass, elsewhere);
  await staff(window);

  const bar = '.case-bar';
  /** Opens an application through the one box. */
  const find = async (number) => {
    await hands.press([CTRL, 'k']);
    await hands.focused('dialog[open] input');
    await hands.type(number);
    await hands.reads(number, '[role=option]');
    await hands.press(ENTER);
    await hands.reads(number, 'h1');
    await hands.focused('h1');
  };
  /** Another person at the same desk. */
  const become = async (name, way) => {
    await hands.press([CTRL, 'l']);
    await window.element(`text=${say('locked-continue')}`);
    await hands.press(' ');
    await window.element(`text=${say('sign-in-do')}`);
    assert.doesNotMatch(await window.text(), /1578|1674|6234/, 'a message stayed on the screen');
    await hands.focused('input');
    await hands.press([SHIFT, TAB]);
    await hands.tabTo(name, way);
    await hands.tabTo(say('password'));
    await hands.type(SECRET);
    await hands.press(ENTER);
    await window.element(`h2 text=${say('today-todo')}`);
  };
  /** Copied as a table elsewhere, pasted on the screen of the intake. */
  const paste = (tsv, number) =>
    desktop.copied(table(tsv), async () => {
      await hands.press([CTRL, 'v']);
      if (number) {
        await hands.focused('input', say('intake-number'));
        await hands.type(number);
        await hands.press(ENTER);
      }
      await hands.focused('[data-row="0"]');
    });
  const takeIn = async () => {
    await hands.press([CTRL, ENTER]);
    await hands.focused('[data-outcome]');
  };
  const chosen = async (words) => {
    await hands.tabTo(words);
    await hands.press(' ');
  };

  await t.test('the list and three histories come in over the clipboard', async () => {
    await hands.press('g', 'i');
    await hands.reads(say('intake-what'));
    await paste(fixture('applications.tsv'));
    await hands.reads(say('intake-form-html'));
    await hands.tabTo(say('intake-drafts'), [SHIFT, TAB]);
    await hands.press(' ');
    await hands.reads(say('intake-take', { count: 12 }), 'button');
    await takeIn();
    for (const number of ['1578', '5523', '1674']) {
      const name = number === '1674' ? 'history-returned.tsv' : `history-${number}.tsv`;
      await paste(fixture(name), number);
      await takeIn();
    }
    // What became of 1674 meanwhile: the list once more, copied as one cell a line.
    const later = `ID\tService\tCreated Date\tStatus\n1674\t${WORK}\t01.22.2026 15:37\tAwaiting For Payment\n`;
    await paste(later);
    await takeIn();
  });

  await t.test('a file that falls on the window is read; it brings nothing new', async () => {
    const file = `${elsewhere}/list.csv`;
    writeFileSync(file, fixture('list.csv'));
    desktop.drop(file, 640, 400);
    await hands.reads('list.csv');
    await hands.reads(say('intake-why-nothing'));
  });

  await t.test('a package is opened by the dialog of the system', async () => {
    const file = `${elsewhere}/package.json`;
    writeFileSync(file, JSON.stringify(PACKAGE));
    await hands.tabTo(say('intake-open'));
    await hands.press(ENTER);
    desktop.type(file);
    await hands.reads(say('intake-kind-package'));
    await hands.focused('[data-row="0"]');
    await takeIn();
  });

  await t.test('6234 is completed at the counter form and taken', async () => {
    await find('6234');
    await hands.press('e');
    await hands.focused('[type=radio]', 'Astana');
    await hands.tabTo(say('declaration-all'), [SHIFT, TAB]);
    await hands.press(ENTER);
    await hands.focused('[type=checkbox]', say('field-state-services'));
    await hands.press([CTRL, ENTER]);
    await hands.focused('[type=radio]', 'Astana');
    await hands.press(' ');
    await chosen(say('participant-yes'));
    await hands.fill(say('field-bin'), BIN);
    await hands.fill(say('field-name'), 'AIFC Academy Limited');
    await hands.press([CTRL, ENTER]);
    await hands.focused('input', say('known-person'));
    await hands.fill(say('field-given'), 'Sophia');
    await hands.fill(say('field-family'), 'Test');
    await hands.fill(say('field-citizenship'), 'Kazakhstan');
    await hands.press(TAB);
    await hands.fill(say('field-birth-date'), '01.02.1990');
    await chosen(say('sex-F'));
    await hands.fill(say('field-document-number'), 'N01234567');
    await hands.fill(say('field-valid-from'), '01.02.2020');
    await hands.fill(say('field-valid-until'), '01.02.2030');
    await hands.fill(say('field-phone'), '+77010000000');
    await hands.fill(say('field-email'), 'sophia.test@example.com');
    await hands.press([CTRL, ENTER]);
    await hands.focused('input', say('known-person'));
    await hands.press(F2);
    await hands.fill(say('field-position'), 'Analyst');
    await hands.fill(say('field-from'), '01.12.2026');
    await hands.fill(say('field-until'), '30.11.2027');
    await hands.fill(say('field-home-address'), 'Astana, Mangilik El 55');
    await hands.fill(say('field-abroad-address'), 'London');
    await chosen(say('entries-single'));
    await hands.press([CTRL, ENTER]);
    await hands.focused('[type=checkbox]', say('field-accepted'));
    await hands.press(' ', [CTRL, ENTER]);
    await hands.focused('button', say('step-submit'));
    await hands.press([CTRL, ENTER]);
    await hands.focused('h1');
    await hands.reads('AIFC Academy Limited', bar);
    await hands.reads('New', `${bar} .chip`);
    await hands.press([CTRL, ENTER]);
    await hands.reads('In Progress', `${bar} .chip`);
  });

  await t.test('a second person confirms what only the portal knows', async () => {
    await become(SUPERVISOR, DOWN);
    await find('1578');
    await hands.reads(say('case-unconfirmed'), bar);
    await hands.press([CTRL, ENTER]);
    await window.until('1578 confirmed', gone, bar, say('case-unconfirmed'));
    await find('1674');
    await hands.reads('Returned', `${bar} .chip`);
    await hands.press([CTRL, ENTER]);
    await hands.reads('Awaiting For Payment', `${bar} .chip`);
    await become(MANAGER, UP);
  });

  await t.test('the steps of 1578 at the MO are filled in, in one dialog', async () => {
    await find('1578');
    await hands.tabTo(say('case-actions'));
    await hands.press(ENTER);
    await hands.focused('[role=menuitem]');
    await hands.tabTo(say('step-back-fill'), DOWN);
    await hands.press(ENTER);
    await hands.reads(say('back-fill-why'), 'dialog[open]');
    const { value: words } = await ask(window, 'catalogue');
    await chosen(words.originals[0].names.en);
    await hands.tabTo(say('field-mo-number'));
    await hands.type('MO-77');
    await chosen(say('outcome-granted'));
    await hands.fill(say('field-receiver'), 'Sophia Test');
    await hands.press(ENTER);
    await hands.press([CTRL, ENTER]);
    await window.until('no dialog', () => !document.querySelector('dialog[open]'));
    const { value: known } = await ask(window, 'case_by_number', { number: '1578' });
    const { value } = await ask(window, 'application', { id: known.id });
    assert.deepEqual(
      [value.row.status, value.mo_number, value.mo_date, value.outcome, value.receiver],
      ['closed', 'MO-77', '2026-01-03', 'granted', 'Sophia Test'],
    );
    assert.deepEqual(value.to_back_fill, []);
  });

  await t.test('its history goes back to the portal, line by line', async () => {
    await hands.press('h');
    await hands.tabTo(say('history-for-portal'));
    await hands.press(ENTER);
    await hands.reads(say('copied'));
    assert.equal(desktop.clipboard().trimEnd(), fixture('history-1578.tsv').trimEnd());
  });

  await t.test('the invoice of 1674 is pasted where it is recorded', async () => {
    await find('1674');
    await hands.press([CTRL, ENTER]);
    await hands.tabTo(say('invoice-paste'));
    await hands.press(ENTER);
    await hands.tabTo(say('invoice-text'));
    await desktop.copied(fixture('invoice-1674.json'), async () => {
      await hands.press([CTRL, 'v']);
      await window.until('the number of the invoice', typed, 'P-O/2026/519');
    });
    await hands.press([CTRL, ENTER]);
    await window.until('no dialog', () => !document.querySelector('dialog[open]'));
  });

  await t.test('it is found by any word that a caller may say', async () => {
    for (const [typed, number] of [
      ['тест', '6234'],
      ['1578', '1578'],
      [BIN, '6234'],
    ]) {
      await hands.press([CTRL, 'k']);
      await hands.focused('dialog[open] input');
      await hands.type(typed);
      await hands.reads(number, '[role=option]');
      await hands.press(ESCAPE);
      await window.until('no dialog', () => !document.querySelector('dialog[open]'));
    }
  });
});

/** In the page: a field of the dialog holds this. */
function typed(value) {
  return [...document.querySelectorAll('dialog[open] input')].some((one) => one.value === value);
}

/** In the page: nothing of `selector` says these words any more. */
function gone(selector, words) {
  return ![...document.querySelectorAll(selector)].some((one) => one.innerText.includes(words));
}

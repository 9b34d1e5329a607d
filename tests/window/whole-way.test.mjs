// One application from planted faults to closure, by keys alone, in the real window and in Russian: review, return,
// what came back, two signatures, originals, the courier's sheet, and no closing while a passport is out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { screen, Window } from './client.mjs';
import { CTRL, Desktop, ENTER, ESCAPE, fixture, Hands, SHIFT, TAB } from './hands.mjs';
import { ask, create, folder, noFacts, reload, words } from './steps.mjs';

const say = words('ru');
const english = words('en');
const SUPERVISOR = 'SupervisorF SupervisorL';
const MANAGER = 'ManagerF ManagerL';
const SECRET = 'lantern-orchard-64';
const bar = '.case-bar .chip';

const person = {
  given: 'Sophia',
  family: 'Test',
  citizenship: 'FRA',
  birth_date: '1990-01-25',
  sex: 'F',
  document_number: 'N000000001',
  valid_from: '2020-02-01',
  valid_until: '2030-01-31',
  phone: '+7 7172 64 73 40',
  email: 'expat@aifc.kz',
};
const of = (card, values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${card}/${name}`, value]));
const sent = {
  'case/city': 'Astana',
  'organisation/participant': 'true',
  'organisation/bin': '190140900037',
  'organisation/name': 'AIFC Academy Limited',
  'service/1/service': 'visa_work_c3_1y',
  'service/1/amount': '1',
  ...of('contact', person),
  ...of('person/1', { ...person, given: 'ЗАрина', position: 'Lecturer' }),
  ...of('visa/1', {
    from: '2027-02-01',
    until: '2028-01-31',
    home_address: '55/18 Mangilik El, Astana',
    abroad_address: 'Paris',
    frequency: 'multiple',
  }),
};
const round2 = [
  'Please add information about applicants for each service',
  'Person 1',
  'First Name*\tZarina\tLast Name*\tTest-Marie',
  'Position*\tSenior Lecturer',
  'E-mail*\tsophia.test@example.com',
  'Home address*\tMangilik El 55/20, Astana',
].join('\n');

const write = (window, name, args) => ask(window, name, { ...args, command: crypto.randomUUID() });

/** Two at the desk with passwords of their own; the manager is signed in, in Russian; 6234 is in work. */
async function prepare(window) {
  await create(window, english);
  const added = [];
  for (const [name, role] of [
    [SUPERVISOR, 'supervisor'],
    [MANAGER, 'manager'],
  ]) {
    added.push((await write(window, 'add_staff', { name, roles: [role] })).value);
  }
  for (const { id, one_time_password } of added) {
    await ask(window, 'lock');
    await write(window, 'sign_in_first', {
      person: id,
      one_time: one_time_password,
      password: SECRET,
    });
  }
  const preferences = { language: 'ru', theme: 'light', density: 'compact', single_keys: true };
  await write(window, 'set_preferences', preferences);
  const source = { html: null, text: fixture('applications.tsv'), file: null };
  const shown = { source, columns: null, drafts: true, number: null, offset: 0, limit: 50 };
  const { preview } = (await ask(window, 'preview_intake', shown)).value;
  await write(window, 'take_in', { preview, leave: [], people: [] });
  const { id } = (await ask(window, 'case_by_number', { number: '6234' })).value;
  const head = async () => (await ask(window, 'application', { id })).value.row.head;
  await write(window, 'edit_application', {
    id,
    after: await head(),
    values: Object.entries(sent).map(([path, value]) => ({ path, value })),
    sections: ['services', 'contact', 'persons'],
    remove: [],
    pasted: null,
    new_round: false,
    portal_id: null,
  });
  for (const verb of ['submit', 'take']) {
    await write(window, 'take_step', { id, after: await head(), verb, facts: noFacts, password: null });
  }
  await reload(window);
  await window.element(`h2 text=${say('today-todo')}`);
  return id;
}

test('6234 from planted faults to closure, without a mouse', async (t) => {
  const glass = await screen();
  const window = await Window.open(glass.display, ['--data', folder(t)]);
  t.after(async () => {
    await window.close();
    glass.end();
  });
  const hands = new Hands(window);
  const desktop = new Desktop(glass, folder(t));
  const id = await prepare(window);
  const page = async () => (await ask(window, 'application', { id })).value;
  const onRow = (path) => hands.focused(`[data-path="${path}"]`);
  const inDialog = (words) => hands.reads(words, 'dialog[open]');
  const noDialog = () => window.until('no dialog', () => !document.querySelector('dialog[open]'));
  /** Down the rows of the review to this one. */
  const toRow = async (path) => {
    for (let step = 0; step < 60; step += 1) {
      if (await window.run(focusOn, path)) return;
      await hands.press('j');
    }
    throw new Error(`never came to ${path}`);
  };
  const toStatus = async (key) => {
    const { value } = await ask(window, 'catalogue');
    await hands.reads(value.statuses.find((one) => one.key === key).names.ru, bar);
  };

  await t.test('the review stops at the faults; four reasons go out as one text', async () => {
    await hands.press([CTRL, 'k']);
    await hands.focused('dialog[open] input');
    await hands.type('6234');
    await hands.reads('6234', '[role=option]');
    await hands.press(ENTER);
    await hands.focused('h1');
    await hands.press('v');
    await onRow('person/1/given');
    await window.shot('whole-way-1-review');
    for (const [path, typed, found] of [
      ['person/1/family', 'апостилир', 'апостилировать диплом'],
      ['person/1/email', 'дактил', 'справка дактилоскопии'],
      ['person/1/position', 'опыт', '5-летний опыт'],
      ['visa/1/home_address', 'анкет', 'визовую анкету'],
    ]) {
      await toRow(path);
      await hands.press('r');
      await hands.focused('input[role=combobox]', say('reason-add'));
      await hands.type(typed);
      await hands.reads(found, '[role=option]');
      await hands.press(ENTER);
      await onRow(path);
    }
    await window.shot('whole-way-2-reasons');
    await hands.press([CTRL, ENTER]);
    await hands.focused('dialog[open] button', say('written-portal'));
    await window.shot('whole-way-3-written');
    await hands.press(ENTER);
    await hands.reads(say('copied'), 'dialog[open]');
    assert.match(
      desktop.clipboard(),
      /^Документы возвращены на доработку по следующим причинам: 1\. Просим апостилировать .* 4\. /,
    );
    await hands.press(ESCAPE);
    await noDialog();
    await toStatus('returned');
  });

  await t.test('content of round 2 is pasted; each reason shows its change', async () => {
    await window.run((to) => (location.hash = to), `/case/${id}`);
    await hands.reads(say('step-resubmit'), 'button');
    await hands.press([CTRL, ENTER]);
    await toStatus('in_progress');
    await hands.press('b');
    await hands.tabTo(say('content-text'));
    await desktop.copied(round2, async () => {
      await hands.press([CTRL, 'v']);
      await window.until('the pasted text', holds, 'Senior Lecturer');
    });
    await hands.tabTo(say('content-read'));
    await hands.press(ENTER);
    await hands.focused('[data-at="0"]');
    await hands.press([SHIFT, ENTER]);
    await hands.tabTo(say('content-save', { count: 5 }).split(' ')[0]);
    await hands.press(ENTER);
    await hands.reads(say('reasons'), 'h2');
    await hands.press('v');
    await onRow('reason/1');
    for (const [number, change] of [
      [1, 'Test-Marie'],
      [2, 'sophia.test@example.com'],
      [3, 'Senior Lecturer'],
      [4, 'Mangilik El 55/20, Astana'],
    ]) {
      await hands.reads(change, `[data-path="reason/${number}"]`);
    }
    await window.shot('whole-way-4-round-2');
    for (const number of [2, 3, 4]) {
      await hands.press('a');
      await onRow(`reason/${number}`);
    }
    await hands.press('a');
    await window.until('all reasons accepted', () => !document.querySelector('[data-path^=reason]'));
  });

  await t.test('recommended; refused to the same person; signed here by the supervisor', async () => {
    await hands.press([CTRL, ENTER]);
    await inDialog(say('step-recommend'));
    await hands.press([CTRL, ENTER]);
    await toStatus('pending_approval');
    await window.run((to) => (location.hash = to), `/case/${id}/approve`);
    await inDialog(SUPERVISOR);
    await hands.focused('dialog[open] input[type=password]');
    await window.shot('whole-way-5-approval');
    await hands.type(SECRET);
    await hands.press(ENTER);
    await toStatus('awaiting_for_payment');
    const { approval } = await page();
    assert.deepEqual([approval.by, approval.at_desk_of], [SUPERVISOR, MANAGER]);
  });

  await t.test('paid; originals received; the sheet is made and the step taken', async () => {
    await noDialog();
    await hands.press([CTRL, ENTER]);
    await hands.focused('dialog[open] input');
    await hands.type('P-O/2026/519');
    await hands.press([CTRL, ENTER]);
    await noDialog();
    await hands.press([CTRL, ENTER]);
    await hands.fill(say('field-paid-on'), todayTyped());
    await hands.fill(say('field-proof'), '402487');
    await hands.press([CTRL, ENTER]);
    await toStatus('awaiting_to_receive_documents');
    await noDialog();
    await hands.press([CTRL, ENTER]);
    await hands.tabTo(say('paper-passport-word'));
    await hands.press(' ');
    await window.shot('whole-way-6-originals');
    await hands.press([CTRL, ENTER]);
    await toStatus('documents_collected');
    await noDialog();
    await hands.tabTo(say('courier-open'));
    await hands.press(ENTER);
    await hands.focused('dialog[open] input', say('field-courier'));
    await hands.type(MANAGER);
    await hands.press([CTRL, ENTER]);
    await hands.reads('N000000001', '.courier-sheet');
    await window.shot('whole-way-7-sheet');
    await hands.press(ESCAPE);
    await toStatus('sending_documents_to_mo');
  });

  await t.test('steps are filled in; closing is refused while the passport is out; closed', async () => {
    await write(window, 'back_fill', { id, ...(await filledIn(await page())) });
    await reload(window);
    await toStatus('documents_returned');
    await hands.focused('h1');
    await hands.press([CTRL, ENTER]);
    await hands.reads('N000000001', '.actions');
    await window.shot('whole-way-8-passport-out');
    await toStatus('documents_returned');
    await hands.tabTo(say('step-move-papers'));
    await hands.press(ENTER);
    await hands.focused('dialog[open] input[type=checkbox]');
    await hands.press(' ');
    await hands.tabTo(say('place-returned'));
    await hands.press(' ');
    await hands.fill(say('field-receiver'), 'Sophia Test');
    await hands.press([CTRL, ENTER]);
    await noDialog();
    await hands.reads(say('papers-home'));
    await hands.press([CTRL, ENTER]);
    await toStatus('closed');
    await window.shot('whole-way-9-closed');
    const told = await page();
    assert.deepEqual(
      told.reasons.map((reason) => reason.state),
      Array(4).fill('accepted'),
    );
  });
});

/** Today's day, as it is typed. */
function todayTyped() {
  const day = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
  return day.split('-').reverse().join('');
}

/** The way of the migration office with its true times; the passport is not handed over with the rest. */
async function filledIn(page) {
  const wall = new Date(Date.now() + 5 * 3_600_000);
  const minutesAgo = (minutes) => new Date(wall - minutes * 60_000).toISOString().slice(0, 16);
  const stays = { brought: null, stay: page.papers.map((paper) => paper.number), courier: null };
  const facts = {
    lodge: { mo_date: wall.toISOString().slice(0, 10) },
    process: { outcome: 'granted' },
    'hand-over': { receiver: 'Sophia Test', originals: stays },
  };
  const steps = ['lodge', 'fetch', 'process', 'give-back', 'hand-over'].map((verb, at) => ({
    verb,
    facts: { ...noFacts, event_time: minutesAgo(10 - at), ...facts[verb] },
  }));
  return { after: page.row.head, steps };
}

/** In the page: the focus is on this row of the review. */
function focusOn(path) {
  return document.activeElement?.dataset.path === path;
}

/** In the page: a field of several lines holds this. */
function holds(words) {
  return [...document.querySelectorAll('textarea')].some((one) => one.value.includes(words));
}

// Applications for page tests: brought in as staff would, from a table; the guide's test users and ICAO's specimens only.
import type { ListFilter, ListRow, ReasonFacts, StepFacts } from '../../ui/src/backend/wire';
import type { Core } from './core';

export const noFilter: ListFilter = {
  text: '',
  kinds: [],
  statuses: [],
  services: [],
  owners: [],
  waiting: [],
  cities: [],
  channels: [],
  citizenships: [],
  places: [],
  ages: [],
  flags: [],
  due: null,
  ended: false,
  drafts: false,
  mine: false,
  to_sign: false,
  sort: 'urgency',
  descending: false,
};

export const noFacts: StepFacts = {
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

/** A sentence of one's own for the client. */
export const reason = (text: string, at: string[] = []): ReasonFacts => ({
  text,
  texts: {},
  row: null,
  at,
  spot: null,
  repeats: null,
});

/** The administrator of a new office works on applications herself, as in a small one. */
export async function createDesk(core: Core): Promise<string> {
  const me = await core.create();
  const [row] = await core.call('staff_list', {});
  await core.write('set_roles', {
    id: me.id,
    after: row?.head ?? '',
    roles: ['administrator', 'manager', 'supervisor'],
  });
  return me.id;
}

const header = [
  'ID',
  'Service',
  'Created Date',
  'Status',
  'Person',
  'Company',
  'Where is the passport',
];
export const work = 'Work visa C3 (up 1-year validity)';
export const waiver = 'Application for waivers or modifications';
export const academy = 'AIFC Academy Limited';

/** Six that tell everything apart: two New, two In Progress, one Returned, one without person and company. */
export const six: readonly string[][] = [
  ['1578', work, '11.02.2026 10:00', 'New', 'Test Sophia', academy],
  ['1674', work, '11.03.2026 10:00', 'New', 'Test Test', ''],
  ['1680', work, '11.12.2026 10:00', 'In Progress', 'Test Sophia', academy],
  ['5355', work, '11.19.2026 10:00', 'In Progress', 'Eriksson Anna Maria', ''],
  ['5523', work, '11.16.2026 10:00', 'Returned', 'Test Test', academy],
  ['6234', work, '11.18.2026 17:24', 'New', '', ''],
];

/** Brings lines in as a pasted table; the columns after the status are those of a staff list. */
export async function bringIn(core: Core, lines: readonly (readonly string[])[]): Promise<void> {
  const columns = lines[0]?.length ?? header.length;
  const text = [header.slice(0, columns), ...lines].map((line) => line.join('\t')).join('\n');
  const source = { html: null, text, file: null };
  const preview = await core.call('preview_intake', {
    source,
    columns: null,
    drafts: true,
    number: null,
    offset: 0,
    limit: 1,
  });
  await core.write('take_in', { preview: preview.preview, leave: [], people: [] });
}

export async function rowsOf(core: Core, filter: Partial<ListFilter> = {}): Promise<ListRow[]> {
  const page = await core.call('applications', {
    filter: { ...noFilter, ended: true, drafts: true, sort: 'number', ...filter },
    offset: 0,
    limit: 200,
  });
  return page.rows;
}

/** Ids by number, in the order asked for. */
export async function idsOf(core: Core, ...numbers: string[]): Promise<string[]> {
  const rows = await rowsOf(core);
  return numbers.map((number) => rows.find((row) => row.number === number)?.id ?? '');
}

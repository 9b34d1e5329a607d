// An office with a manager and a supervisor of their own, and applications to look at.
import type { CasePage, OneTime, StepFacts } from '../../ui/src/backend/wire';
import { noFacts } from './cases';
import { fixture } from './clipboard';
import type { Core } from './core';

const secrets = { manager: 'nine quiet lakes at noon', supervisor: 'seven quiet lakes at noon' };
type Role = keyof typeof secrets;

/** The administrator gave out the passwords; she does nothing on applications herself (four eyes). */
export class Office {
  readonly #core: Core;
  readonly #people: Record<Role, OneTime>;
  readonly #seen = new Set<Role>();

  constructor(core: Core, people: Record<Role, OneTime>) {
    this.#core = core;
    this.#people = people;
  }

  async as(role: Role): Promise<void> {
    const { id, one_time_password } = this.#people[role];
    await this.#core.call('lock', {});
    if (!this.#seen.has(role)) {
      const one_time = one_time_password ?? '';
      await this.#core.write('sign_in_first', { person: id, one_time, password: secrets[role] });
      this.#seen.add(role);
    } else await this.#core.call('sign_in', { person: id, password: secrets[role] });
  }
  secret(role: Role): string {
    return secrets[role];
  }
}

export async function office(core: Core): Promise<Office> {
  await core.create();
  const people = {
    supervisor: await core.write('add_staff', {
      name: 'SupervisorF SupervisorL',
      roles: ['manager', 'supervisor'],
    }),
    manager: await core.write('add_staff', { name: 'ManagerF ManagerL', roles: ['manager'] }),
  };
  const { head, name, city } = await core.call('office', {});
  await core.write('set_office', {
    after: head,
    name,
    city,
    hidden_names: false,
    idle_minutes: 10,
    portal_address: 'https://portal.aifc.kz/#/applications/expat/edit/{id}',
  });
  const there = new Office(core, people);
  await there.as('manager');
  return there;
}

export async function takeIn(core: Core, name: string, number: string | null = null) {
  const preview = await core.call('preview_intake', {
    source: { html: null, text: fixture(name), file: null },
    columns: null,
    drafts: true,
    number,
    offset: 0,
    limit: 200,
  });
  return core.write('take_in', { preview: preview.preview, leave: [], people: [] });
}

export async function idOf(core: Core, number: string): Promise<string> {
  return (await core.call('case_by_number', { number }))?.id ?? '';
}

export async function step(
  core: Core,
  id: string,
  verb: string,
  facts: Partial<StepFacts> = {},
  secret: string | null = null,
): Promise<CasePage> {
  const { row } = await core.call('application', { id });
  return core.write('take_step', {
    id,
    after: row.head,
    verb,
    facts: { ...noFacts, ...facts },
    password: secret,
  });
}

/** Sophia Test of AIFC Academy Limited, the guide's test user, with everything that the form asks for. */
export const whole: Record<string, string> = {
  'declaration/state_services': 'true',
  'declaration/true_information': 'true',
  'declaration/personal_data': 'true',
  'case/city': 'Astana',
  'organisation/participant': 'true',
  'organisation/bin': '190140900037',
  'organisation/name': 'AIFC Academy Limited',
  'service/1/service': 'visa_work_c3_1y',
  'service/1/amount': '1',
  ...individual('contact'),
  ...individual('person/1'),
  'person/1/position': 'Lecturer',
  'visa/1/from': '2027-02-01',
  'visa/1/until': '2028-01-31',
  'visa/1/home_address': '55/18 Mangilik El, Astana',
  'visa/1/abroad_address': 'Paris',
  'visa/1/frequency': 'multiple',
  'offer/accepted': 'true',
};

function individual(card: string): Record<string, string> {
  return {
    [`${card}/given`]: 'Sophia',
    [`${card}/family`]: 'Test',
    [`${card}/citizenship`]: 'FRA',
    [`${card}/birth_date`]: '1990-01-25',
    [`${card}/sex`]: 'F',
    [`${card}/document_number`]: 'N000000001',
    [`${card}/valid_from`]: '2020-02-01',
    [`${card}/valid_until`]: '2030-01-31',
    [`${card}/phone`]: '+7 7172 64 73 40',
    [`${card}/email`]: 'expat@aifc.kz',
  };
}

export async function atCounter(core: Core, values = whole): Promise<string> {
  const opened = await core.write('open_application', {
    channel: 'counter',
    values: Object.entries(values).map(([path, value]) => ({ path, value })),
    predecessor: null,
  });
  return opened.id;
}

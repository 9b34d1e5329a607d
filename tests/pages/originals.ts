// Applications whose original papers are awaited, and what becomes of them.
import { bringIn, noFacts, work } from './cases';
import { idOf, type Office } from './counter';
import type { Core } from './core';

export { noFacts } from './cases';

export const passportOf = (place: number): string => `L${String(place).padStart(7, '0')}`;

/** Awaited by the portal, confirmed by the supervisor; each with as many persons as that. The manager is signed in. */
export async function awaited(
  core: Core,
  there: Office,
  numbers: readonly string[],
  persons: number,
): Promise<string[]> {
  const status = 'Awaiting To Receive Documents';
  await bringIn(
    core,
    numbers.map((number) => [number, work, '11.18.2026 10:00', status]),
  );
  const ids = await Promise.all(numbers.map((number) => idOf(core, number)));
  await there.as('supervisor');
  for (const id of ids) {
    const { row } = await core.call('application', { id });
    const step = { id, after: row.head, verb: 'confirm-portal', password: null };
    await core.write('take_step', { ...step, facts: noFacts });
  }
  await there.as('manager');
  for (const [at, id] of ids.entries()) {
    await edit(core, id, [{ path: 'service/1/amount', value: String(persons) }]);
    const values = Array.from({ length: persons }, (_, place) => [
      { path: `person/${place + 1}/given`, value: 'Anna Maria' },
      { path: `person/${place + 1}/family`, value: 'Eriksson' },
      { path: `person/${place + 1}/document_number`, value: passportOf(at * persons + place + 1) },
    ]);
    await edit(core, id, values.flat());
  }
  return ids;
}

async function edit(
  core: Core,
  id: string,
  values: { path: string; value: string }[],
): Promise<void> {
  const { row } = await core.call('application', { id });
  const nothing = { sections: [], remove: [], pasted: null, new_round: false, portal_id: null };
  await core.write('edit_application', { id, after: row.head, values, ...nothing });
}

/** The client leaves the passport of each person. */
export async function collected(
  core: Core,
  ids: readonly string[],
  persons: number,
): Promise<void> {
  for (const id of ids) {
    const { row } = await core.call('application', { id });
    const brought = Array.from({ length: persons }, (_, place) => ({
      number: null,
      person: place + 1,
      kind: 'passport',
      words: '',
    }));
    const facts = { ...noFacts, originals: { brought, stay: [], courier: null } };
    const step = { id, after: row.head, verb: 'collect', password: null };
    await core.write('take_step', { ...step, facts });
  }
}

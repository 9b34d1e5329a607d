// Persons and companies that are known already: found by name or number, and taken as on the day of their last case.
import { call } from '../../backend';
import type { BlockView, CasePage, Hit, PartyPage } from '../../backend/wire';
import type { Option } from '../../parts/Combobox.svelte';

export async function known(kind: 'person' | 'organisation', text: string): Promise<Option[]> {
  if (text.trim().length < 2) return [];
  const hits = await call('find', { text });
  return hits.filter((hit) => hit.kind === kind).map(option);
}

function option(hit: Hit): Option {
  return { key: hit.id, label: hit.title, more: hit.more || undefined };
}

/** The newest case of a person in which her values stand, and the block of it that is hers. */
export async function lastOf(
  party: PartyPage,
  but: string | null,
): Promise<{ page: CasePage; block: BlockView } | null> {
  const rows = [...party.open, ...party.ended].filter((row) => row.id !== but).slice(0, 3);
  for (const row of rows) {
    const page = await call('application', { id: row.id });
    // A person's block says more than the contact's.
    const block = blocksOf(page).findLast((one) => isHer(one, party));
    if (block) return { page, block };
  }
  return null;
}

function blocksOf(page: CasePage): BlockView[] {
  return page.sections
    .filter((section) => section.key === 'contact' || section.key === 'persons')
    .flatMap((section) => section.blocks);
}

const value = (block: BlockView, name: string): string =>
  block.values.find((one) => one.name === name)?.value ?? '';

/** By her number, her passport or her whole name: the case links its persons in the same way. */
function isHer(block: BlockView, party: PartyPage): boolean {
  const passport = value(block, 'document_number');
  if (passport !== '' && party.passports.some((one) => one.number === passport)) return true;
  const iin = value(block, 'iin');
  if (iin !== '' && iin === party.number) return true;
  const name = `${value(block, 'family')} ${value(block, 'given')}`.trim().toLowerCase();
  const other = `${value(block, 'given')} ${value(block, 'family')}`.trim().toLowerCase();
  return name !== '' && [name, other].includes(party.name.trim().toLowerCase());
}

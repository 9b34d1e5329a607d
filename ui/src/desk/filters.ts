// What the list is narrowed to, as chips and choices: pure, so that the list, Today and the rail mean the same.
import type { ListFilter } from '../backend/wire';

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

/** Filters of which several words may be chosen, named as in the counts. */
export const facets = [
  'waiting',
  'ages',
  'statuses',
  'flags',
  'kinds',
  'services',
  'owners',
  'places',
  'cities',
  'citizenships',
  'channels',
] as const;
export type FacetName = (typeof facets)[number];
/** Filters that are on or off. */
export const switches = ['mine', 'to_sign', 'ended', 'drafts'] as const;
type SwitchName = (typeof switches)[number];

export type ChipOf =
  | { facet: FacetName; key: string }
  | { facet: 'due'; key: string }
  | { facet: SwitchName; key: '' }
  | { facet: 'text'; key: string };

/** Everything that narrows the list or widens it, one by one, in the order of the panel. */
export function chipsOf(filter: ListFilter): ChipOf[] {
  const chips: ChipOf[] = [];
  if (filter.text.trim() !== '') chips.push({ facet: 'text', key: filter.text.trim() });
  for (const facet of switches) if (filter[facet]) chips.push({ facet, key: '' });
  if (filter.due !== null) chips.push({ facet: 'due', key: filter.due });
  for (const facet of facets) for (const key of filter[facet]) chips.push({ facet, key });
  return chips;
}

/** The filter without this chip. */
export function without(filter: ListFilter, chip: ChipOf): ListFilter {
  switch (chip.facet) {
    case 'text':
      return { ...filter, text: '' };
    case 'due':
      return { ...filter, due: null };
    case 'mine':
    case 'to_sign':
    case 'ended':
    case 'drafts':
      return { ...filter, [chip.facet]: false };
    default:
      return { ...filter, [chip.facet]: filter[chip.facet].filter((key) => key !== chip.key) };
  }
}

/** With the choice made or taken back. */
export function toggled(filter: ListFilter, facet: FacetName, key: string): ListFilter {
  const list = filter[facet];
  const next = list.includes(key) ? list.filter((one) => one !== key) : [...list, key];
  return { ...filter, [facet]: next };
}

/** Whether both show the same rows in the same order; the order of choices plays no part. */
export function sameFilter(one: ListFilter, other: ListFilter): boolean {
  const plain = (filter: ListFilter): string =>
    JSON.stringify([
      filter.text.trim(),
      ...facets.map((facet) => [...filter[facet]].sort()),
      filter.due,
      ...switches.map((name) => filter[name]),
      filter.sort,
      filter.descending,
    ]);
  return plain(one) === plain(other);
}

/** A filter that starts from none. */
export function filterOf(part: Partial<ListFilter>): ListFilter {
  return { ...noFilter, ...part };
}

/** The lists behind the numbers of Today: `#/applications/mine/overdue`. */
export const mineOf: Record<string, Partial<ListFilter>> = {
  all: {},
  overdue: { due: 'overdue' },
  today: { due: 'today' },
  resubmitted: { flags: ['resubmitted'] },
  'needs-details': { flags: ['needs_details'] },
  happened: { flags: ['happened'] },
};

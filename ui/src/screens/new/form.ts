// The form of an application as pure data: what was typed lies over what the case holds; only the difference is sent.
import type { CasePage, FieldWord, PathValue } from '../../backend/wire';
import { totalOf, times } from '../../desk/money';

export const sections = ['declaration', 'services', 'contact', 'persons', 'offer'] as const;
export type SectionKey = (typeof sections)[number];
export const channels = ['counter', 'email', 'paper'] as const;

/** What is half-typed: kept as a draft, over whatever the case holds. */
export interface FormDraft {
  channel: string;
  typed: Record<string, string>;
  /** Service lines that are new, by place. */
  lines: number[];
  /** Blocks that fall away with the next save: `person/3`. */
  removed: string[];
  /** Values that came from an earlier case, and of when they are: by card. */
  asOn: Record<string, { at: string; number: string }>;
}

export function emptyDraft(): FormDraft {
  return { channel: 'counter', typed: {}, lines: [], removed: [], asOn: {} };
}

/** The values that the case holds, by path. */
export function baseOf(page: CasePage | null): Map<string, string> {
  const base = new Map<string, string>();
  for (const section of page?.sections ?? []) {
    for (const block of section.blocks) {
      for (const one of block.values) base.set(one.path, one.value ?? '');
    }
  }
  return base;
}

const placeIn = (path: string, card: string): number | null => {
  const [family, place] = path.split('/');
  return family === card && place !== undefined && /^\d+$/.test(place) ? Number(place) : null;
};

function places(paths: Iterable<string>, card: string): number[] {
  const found = new Set<number>();
  for (const path of paths) {
    const place = placeIn(path, card);
    if (place !== null) found.add(place);
  }
  return [...found].sort((a, b) => a - b);
}

/** The places of the service lines; a new form begins with one. */
export function linePlaces(base: Map<string, string>, draft: FormDraft): number[] {
  const all = new Set([
    ...places(base.keys(), 'service'),
    ...places(Object.keys(draft.typed), 'service'),
    ...draft.lines,
  ]);
  const left = [...all].filter((place) => !draft.removed.includes(`service/${place}`));
  return left.length === 0 ? [1] : left.sort((a, b) => a - b);
}

export function nextPlace(taken: readonly number[]): number {
  return Math.max(0, ...taken) + 1;
}

/** The value as it stands in the form. */
export function valueOf(base: Map<string, string>, draft: FormDraft, path: string): string {
  const typed = draft.typed[path];
  if (typed !== undefined) return typed;
  const held = base.get(path) ?? '';
  return held === '' && path.startsWith('service/') && path.endsWith('/amount') ? '1' : held;
}

/** As many persons as the lines ask for; a priority line asks for none (000-19, 000-21). */
export function personsWanted(base: Map<string, string>, draft: FormDraft): number {
  let wanted = 0;
  for (const place of linePlaces(base, draft)) {
    if (valueOf(base, draft, `service/${place}/priority`) === 'true') continue;
    const amount = valueOf(base, draft, `service/${place}/amount`);
    wanted += /^\d{1,3}$/.test(amount) ? Number(amount) : 1;
  }
  return Math.min(wanted, 500);
}

/** The places of the persons: those that are there, and empty ones up to the number that is asked for. */
export function personPlaces(base: Map<string, string>, draft: FormDraft): number[] {
  const known = new Set([
    ...places(base.keys(), 'person'),
    ...places(Object.keys(draft.typed), 'person'),
  ]);
  const list = [...known]
    .filter((place) => !draft.removed.includes(`person/${place}`))
    .sort((a, b) => a - b);
  const wanted = personsWanted(base, draft);
  let next = nextPlace([...known]);
  while (list.length < wanted) list.push(next++);
  return list;
}

/** Whether nothing stands in a person's block: it may go without a question. */
export function isEmptyPerson(base: Map<string, string>, draft: FormDraft, place: number): boolean {
  const mine = (path: string): boolean =>
    placeIn(path, 'person') === place || placeIn(path, 'visa') === place;
  const paths = new Set([...base.keys(), ...Object.keys(draft.typed)].filter(mine));
  return [...paths].every((path) => valueOf(base, draft, path) === '');
}

/** To which section a path belongs; null outside the form. */
export function sectionOf(path: string, fields: readonly FieldWord[]): string | null {
  const card = path.split('/')[0];
  const name = path.split('/').at(-1);
  return fields.find((one) => one.card === card && one.name === name)?.section ?? null;
}

/** What one save sends: every typed value that differs, and nothing else. */
export function changedValues(
  base: Map<string, string>,
  draft: FormDraft,
  of: readonly string[],
  fields: readonly FieldWord[],
): PathValue[] {
  return Object.entries(draft.typed)
    .filter(([path, value]) => {
      const section = sectionOf(path, fields);
      if (section === null || !of.includes(section)) return false;
      const block = path.split('/').slice(0, 2).join('/');
      if (draft.removed.includes(block)) return false;
      return value.trim() !== (base.get(path) ?? '');
    })
    .map(([path, value]) => ({ path, value: value.trim() }));
}

/** What stays typed after a section was saved. */
export function without(
  draft: FormDraft,
  of: readonly string[],
  fields: readonly FieldWord[],
): FormDraft {
  const gone = (path: string): boolean => of.includes(sectionOf(path, fields) ?? '');
  return {
    ...draft,
    typed: Object.fromEntries(Object.entries(draft.typed).filter(([path]) => !gone(path))),
    lines: of.includes('services') ? [] : draft.lines,
    removed: draft.removed.filter(
      (block) => !of.includes(block.startsWith('service/') ? 'services' : 'persons'),
    ),
  };
}

/** The values of another application, typed anew into this form: not its ticks, prices and periods. */
export function typedFrom(page: CasePage): Record<string, string> {
  const left = ['price', 'price_reason', 'from', 'until'];
  const typed: Record<string, string> = {};
  for (const section of page.sections) {
    if (section.key === 'declaration' || section.key === 'offer') continue;
    for (const value of section.blocks.flatMap((block) => block.values)) {
      if (value.value !== null && !left.includes(value.name)) typed[value.path] = value.value;
    }
  }
  return typed;
}

export interface KnownPrice {
  amount: string;
  currency: string;
  source: string;
  rivals: number;
}

/** The row of the price table for a service with its ticks. */
export function priceKey(service: string, personalManager: boolean, priority: boolean): string {
  const ticks = [personalManager && 'personal_manager', priority && 'priority'].filter(Boolean);
  return `${service}:${ticks.join('_') || 'plain'}`;
}

/** The total of the lines as they stand in the form; null if one has no price. */
export function runningTotal(lines: readonly { price: string; amount: string }[]): string | null {
  return totalOf(lines.map((line) => times(line.price, line.amount)));
}

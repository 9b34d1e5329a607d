import type { Language } from '../../backend/wire';
import { wordFor } from '../../words/index.svelte';

export interface ShownColumn {
  name: string;
  /** Place of its cell in a row. */
  index: number;
  track: string;
}

const otherLanguage = /^(?:short_)?(en|ru|kk)$/;
/** Cells that are one of a few words, not text of the row itself. */
const worded = new Set([
  'kind',
  'day',
  'unit',
  'entries',
  'client_edit',
  'set_by',
  'dependent',
  'participants_only',
  'personal_manager',
  'priority',
  'stage_inferred',
  'names_stage',
  'final',
  'estimated',
]);

function track(name: string): string {
  if (otherLanguage.test(name)) return 'minmax(14rem, 26rem)';
  if (name === 'aliases' || name === 'mrz') return 'minmax(8rem, 16rem)';
  return 'minmax(5.5rem, 11rem)';
}

/** Columns of the table: texts in one's own language only, and those first; the details show all. */
export function shownColumns(columns: readonly string[], language: Language): ShownColumn[] {
  const all = columns.map((name, index) => ({ name, index, track: track(name) }));
  const mine = (name: string): boolean => otherLanguage.exec(name)?.[1] === language;
  return [
    ...all.filter(({ name }) => mine(name)),
    ...all.filter(({ name }) => !otherLanguage.test(name)),
  ];
}

export function cellWord(column: string, cell: string): string {
  if (!worded.has(column) || cell === '') return cell;
  return cell
    .split('; ')
    .map((word) => wordFor('ref-value', word))
    .join(', ');
}

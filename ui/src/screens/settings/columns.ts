import type { Language, RefRow } from '../../backend/wire';
import { t, wordFor } from '../../words/index.svelte';

export interface ShownColumn {
  name: string;
  label: string;
  /** Place of its cell in a row; none for the row's key. */
  index: number | null;
  track: string;
}

const otherLanguage = /^(?:short_|source_)?(en|ru|kk)$/;
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

function label(name: string): string {
  if (name.startsWith('short_')) return t('ref-short');
  return otherLanguage.test(name) ? t('ref-name') : wordFor('ref-column', name);
}

/** Columns of the table: texts in one's own language only, and those first; the details show all. */
export function shownColumns(columns: readonly string[], language: Language): ShownColumn[] {
  const all = columns.map((name, index) => ({
    name,
    label: label(name),
    index,
    track: track(name),
  }));
  const key = { name: 'key', label: t('ref-key'), index: null, track: 'minmax(6rem, 12rem)' };
  return [
    ...all.filter(({ name }) => name === language),
    key,
    ...all.filter(({ name }) => name === `short_${language}`),
    ...all.filter(({ name }) => !otherLanguage.test(name)),
  ];
}

/** What stands in a column of a row. */
export function cellOf(column: ShownColumn, row: RefRow): string {
  return column.index === null ? row.key : cellWord(column.name, row.cells[column.index] ?? '');
}

/** Where the row is written, in one's own language where the row says it so. */
export function sourceOf(columns: readonly string[], row: RefRow, language: Language): string {
  return row.cells[columns.indexOf(`source_${language}`)] || row.source;
}

export function cellWord(column: string, cell: string): string {
  if (!worded.has(column) || cell === '') return cell;
  return cell
    .split('; ')
    .map((word) => wordFor('ref-value', word))
    .join(', ');
}

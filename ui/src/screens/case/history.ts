import type { ChangedValue, HistoryView } from '../../backend/wire';

export const kinds = ['steps', 'notes', 'content', 'portal'] as const;
export type HistoryKind = (typeof kinds)[number];

const content = [
  'edit',
  'bring-in',
  'open',
  'see',
  'import',
  'assign',
  'plan',
  'enter',
  'not-entered',
  'back-fill',
  'review',
];

/** What kind of event it is, by which the history is filtered. */
export function kindOf(line: HistoryView): HistoryKind {
  if (line.source === 'portal') return 'portal';
  if (line.how !== null || line.verb === 'note') return 'notes';
  return content.includes(line.verb) ? 'content' : 'steps';
}

/** Typed later than it happened: both times are shown. */
export function typedLater(line: HistoryView): boolean {
  return line.entry_time !== null && line.entry_time !== line.event_time;
}

/** The values worth a line: a note is its own text, and of a new reason only the sentence is news. */
export function changesOf(line: HistoryView): ChangedValue[] {
  return line.changes.filter(({ path, before, after }) => {
    if (path.startsWith('note/')) return false;
    if (!path.startsWith('reason/')) return true;
    return path.endsWith('/text') || (path.endsWith('/settled') && (before ?? 'false') !== after);
  });
}

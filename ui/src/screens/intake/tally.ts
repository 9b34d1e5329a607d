import type { IntakeLine, IntakePreview, Notice } from '../../backend/wire';

// What is counted and kept of a preview, without the page around it.

export type LineState =
  'new' | 'changed' | 'known' | 'not_understood' | 'needs_number' | 'left_out';
export const states: readonly LineState[] = [
  'new',
  'changed',
  'known',
  'not_understood',
  'needs_number',
  'left_out',
];

/** Lines that the person leaves outside: their place, and what they were. */
export type Left = Readonly<Record<string, string>>;

/** Only a new or changed line brings something in. */
export function bringsIn(line: Pick<IntakeLine, 'state'>): boolean {
  return line.state === 'new' || line.state === 'changed';
}

export type Tally = Record<LineState, number> & { total: number; taking: number };

/** The program's counts, less what the person leaves outside. */
export function tally(preview: IntakePreview, left: Left): Tally {
  const counted: Tally = {
    total: preview.total,
    new: preview.new,
    changed: preview.changed,
    known: preview.known,
    not_understood: preview.not_understood,
    needs_number: preview.needs_number,
    left_out: preview.left_out,
    taking: 0,
  };
  for (const state of Object.values(left)) {
    if (state !== 'new' && state !== 'changed') continue;
    counted[state] -= 1;
    counted.left_out += 1;
  }
  counted.taking = counted.new + counted.changed;
  return counted;
}

/**
 * The text to mend: lines that were not understood, under their header where they
 * are rows of one table, so that a mended row is read as it would have been.
 */
export function toMend(raws: readonly string[], headers: readonly string[]): string {
  const rows = raws.filter((raw) => raw.trim() !== '');
  if (rows.length === 0) return '';
  const cells = (raw: string): number => (raw.split('\n', 1)[0] ?? '').split('\t').length;
  const ofTheTable =
    headers.length > 1 && rows.some((raw) => Math.abs(cells(raw) - headers.length) <= 1);
  return [...(ofTheTable ? [headers.join('\t')] : []), ...rows].join('\n');
}

/** Several pastes in a row are one source: html counts only where every part has it. */
export interface Pasted {
  html: string | null;
  text: string;
}
export function joined(before: Pasted, next: Pasted): Pasted {
  if (before.text.trim() === '' && before.html === null) return next;
  return {
    html: before.html !== null && next.html !== null ? `${before.html}\n${next.html}` : null,
    text: `${before.text.trimEnd()}\n\n${next.text}`,
  };
}

/** Where a line stands in the pasted text, to be shown there; null if it reads otherwise. */
export function whereIn(text: string, raw: string): [number, number] | null {
  const whole = text.indexOf(raw);
  if (raw !== '' && whole >= 0) return [whole, whole + raw.length];
  const first = raw.split('\n', 1)[0] ?? '';
  const at = first.trim() === '' ? -1 : text.indexOf(first);
  return at < 0 ? null : [at, at + first.length];
}

/** The same sentence once, however many steps of a history it is about. */
export function once(troubles: readonly Notice[], say: (notice: Notice) => string): string[] {
  const unknown = troubles.some((one) => one.code === 'unknown-status');
  // A status that nobody knows is why there is none.
  const telling = troubles.filter((one) => !(unknown && one.code === 'no-status'));
  return [...new Set(telling.map(say))];
}

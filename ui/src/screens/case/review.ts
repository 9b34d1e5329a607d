// What a reviewer walks through: answered reasons, findings and changed values are stops; the rest can be looked at.
import type {
  CasePage,
  ChangedValue,
  FindingView,
  ReasonView,
  ValueView,
} from '../../backend/wire';
import { covers } from './reasons';

interface Base {
  key: string;
  section: string;
  /** `person/2`, `service/1`, or the section itself. */
  block: string;
  /** A reason that is being written asks the client for it. */
  asked: boolean;
}
export interface ValueRow extends Base {
  kind: 'value';
  /** None where a finding is about the section or the person as a whole. */
  value: ValueView | null;
  findings: readonly FindingView[];
  change: ChangedValue | null;
  looked: boolean;
}
interface ReasonRow extends Base {
  kind: 'reason';
  reason: ReasonView;
}
export type ReviewRow = ValueRow | ReasonRow;

/** Reasons that came back, then the form in its order. What may stay empty and is empty is no row. */
export function rowsOf(page: CasePage): ReviewRow[] {
  const rows: ReviewRow[] = page.reasons
    .filter((reason) => reason.state === 'answered')
    .map((reason) => ({
      kind: 'reason',
      key: `reason/${reason.number}`,
      section: 'reasons',
      block: 'reasons',
      asked: false,
      reason,
    }));
  const looked = new Set(page.looked);
  const changes = new Map((page.changes?.list ?? []).map((change) => [change.path, change]));
  for (const section of [...page.sections, page.documents]) {
    const paths = new Set(
      section.blocks.flatMap((block) => block.values.map((value) => value.path)),
    );
    const whole = page.findings.filter(
      (one) => one.section === section.key && !paths.has(one.path),
    );
    for (const path of new Set(whole.map((one) => one.path))) {
      rows.push({
        kind: 'value',
        key: path,
        section: section.key,
        block: path,
        asked: false,
        value: null,
        findings: whole.filter((one) => one.path === path),
        change: null,
        looked: looked.has(path),
      });
    }
    if (section.state === 'in_portal' || section.state === 'skipped') continue;
    for (const block of section.blocks) {
      for (const value of block.values) {
        const findings = page.findings.filter((one) => one.path === value.path);
        const change = changes.get(value.path) ?? null;
        const told = value.value !== null || value.state === 'missing';
        if (!told && findings.length === 0 && change === null) continue;
        rows.push({
          kind: 'value',
          key: value.path,
          section: section.key,
          block: block.key,
          asked: false,
          value,
          findings,
          change,
          looked: looked.has(value.path),
        });
      }
    }
  }
  return rows;
}

/** Whether N stops here: something is wrong or odd, missing, changed, or came back, and nobody has accepted it yet. */
export function isStop(row: ReviewRow): boolean {
  if (row.asked) return false;
  if (row.kind === 'reason') return true;
  if (row.looked) return false;
  return row.findings.length > 0 || row.change !== null || row.value?.state === 'missing';
}

/** The next stop from a row on, going round; null = there is none left. */
export function nextStop(rows: readonly ReviewRow[], from: number, step: 1 | -1): number | null {
  for (let moved = 1; moved <= rows.length; moved += 1) {
    const at = (from + step * moved + rows.length * 2) % rows.length;
    const row = rows[at];
    if (row && isStop(row)) return at;
  }
  return null;
}

/** Values that can be found right: a missing one cannot. */
export const canLook = (row: ReviewRow): row is ValueRow =>
  row.kind === 'value' && row.value !== null && row.value.value !== null;

export function counts(rows: readonly ReviewRow[]): {
  looked: number;
  total: number;
  stops: number;
} {
  const values = rows.filter(canLook);
  return {
    looked: values.filter((row) => row.looked).length,
    total: values.length,
    stops: rows.filter(isStop).length,
  };
}

/** Letters that are not Latin, so that they can be underlined: `ЗАрина` → [["ЗА", true], …]. */
export function scripts(text: string): { text: string; foreign: boolean }[] {
  const parts: { text: string; foreign: boolean }[] = [];
  for (const letter of text) {
    const foreign = /\p{L}/u.test(letter) && !/\p{Script=Latin}/u.test(letter);
    const last = parts.at(-1);
    if (last?.foreign === foreign) last.text += letter;
    else parts.push({ text: letter, foreign });
  }
  return parts;
}

/** Numbers of the reasons being written that are about this row. */
export function markers(
  row: ReviewRow,
  reasons: readonly { at: readonly string[]; repeats: number | null }[],
  first: number,
): number[] {
  return reasons.flatMap((reason, at) => {
    const mine =
      row.kind === 'reason'
        ? reason.repeats === row.reason.number
        : reason.at.some((place) => covers(place, row.key, row.section));
    return mine ? [first + at] : [];
  });
}

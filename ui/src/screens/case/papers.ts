// Which papers a step takes along, as the core moves them: for the ticks of its dialog, also of steps not taken yet.
import type { BroughtPaper, PaperView } from '../../backend/wire';

export type Paper = Pick<
  PaperView,
  'number' | 'person' | 'name' | 'passport' | 'kind' | 'words' | 'place'
>;

const ways: Record<string, { from: string; to: string }> = {
  send: { from: 'here', to: 'courier' },
  lodge: { from: 'courier', to: 'mo' },
  fetch: { from: 'mo', to: 'here' },
  'hand-over': { from: 'here', to: 'returned' },
};

export function going<P extends Paper>(papers: readonly P[], verb: string): P[] {
  const way = ways[verb];
  return way ? papers.filter((paper) => paper.place === way.from) : [];
}

/** The papers after a step. New ones get the next numbers, as the core gives them. */
export function after(
  papers: readonly Paper[],
  verb: string,
  form: { originals: readonly BroughtPaper[]; stay: readonly number[] },
  persons: ReadonlyMap<number, { name: string; passport: string }>,
): Paper[] {
  if (verb === 'collect') {
    let last = Math.max(0, ...papers.map((paper) => paper.number));
    return form.originals.map((one) => {
      const number = one.number ?? (last += 1);
      const known = papers.find((paper) => paper.number === number);
      const { name, passport } = persons.get(one.person ?? 0) ?? { name: '', passport: null };
      return { ...one, name, passport, ...known, number, place: 'here' };
    });
  }
  const way = ways[verb];
  if (!way) return [...papers];
  return papers.map((paper) =>
    paper.place === way.from && !form.stay.includes(paper.number)
      ? { ...paper, place: way.to }
      : paper,
  );
}

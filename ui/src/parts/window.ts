// The arithmetic of a list that draws only what can be seen.

export const pageSize = 200;
const keep = 5;

export interface Window {
  first: number;
  /** One past the last row drawn. */
  end: number;
}

/** Rows to draw for a scroll position, with a margin on both sides. */
export function windowOf(
  total: number,
  rowHeight: number,
  scrollTop: number,
  height: number,
  margin = 8,
): Window {
  if (total <= 0 || rowHeight <= 0) return { first: 0, end: 0 };
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const seen = Math.ceil(Math.max(0, height) / rowHeight) + 1;
  const first = Math.min(Math.max(0, top - margin), total - 1);
  return { first, end: Math.min(total, Math.max(first + 1, top + seen + margin)) };
}

/** Numbers of the pages that hold these rows. */
export function pagesOf({ first, end }: Window): number[] {
  if (end <= first) return [];
  const from = Math.floor(first / pageSize);
  const to = Math.floor((end - 1) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** At most five pages stay: those nearest to the one in view. */
export function pagesToDrop(held: readonly number[], near: number): number[] {
  return [...held].sort((one, other) => Math.abs(one - near) - Math.abs(other - near)).slice(keep);
}

/** Where the focus goes for a key in a list, or null if the key is not one of its. */
export function rowAfter(key: string, row: number, total: number, perPage: number): number | null {
  const step: Record<string, number> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + perPage,
    PageUp: row - perPage,
    Home: 0,
    End: total - 1,
  };
  const to = step[key];
  if (to === undefined || total === 0) return null;
  return Math.min(total - 1, Math.max(0, to));
}

/**
 * Rows to ask for so that the window is whole, with one question: none if all are held. Beside rows that are held the
 * question goes on from them; after a jump it lies around the window.
 */
export function rangeToAsk(
  { first, end }: Window,
  held: (row: number) => boolean,
  total: number,
): { offset: number; limit: number } | null {
  let from = first;
  let to = end;
  while (from < to && held(from)) from += 1;
  while (to > from && held(to - 1)) to -= 1;
  if (from >= to) return null;
  const middle = Math.floor((first + end) / 2) - pageSize / 2;
  const wanted = from > first ? from : to < end ? to - pageSize : middle;
  // The window itself comes first, whatever else would be near.
  const offset = Math.max(0, Math.min(wanted, total - pageSize, from));
  return { offset: Math.max(offset, to - pageSize), limit: pageSize };
}

/** Rows to forget once more than five pages are held: those farthest from the window. */
export function rowsToDrop(held: readonly number[], { first, end }: Window): number[] {
  const middle = (first + end) / 2;
  const most = keep * pageSize;
  if (held.length <= most) return [];
  return [...held]
    .sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))
    .slice(most);
}

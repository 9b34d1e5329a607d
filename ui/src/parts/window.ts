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

// Whole days between dates of the core ("2026-11-22"): counted on the calendar, so that no zone plays a part.

const shape = /^(\d{4})-(\d{2})-(\d{2})/;

function number(date: string): number | null {
  const found = shape.exec(date);
  if (!found) return null;
  const [, year, month, day] = found.map(Number);
  return Math.round(Date.UTC(year ?? 0, (month ?? 1) - 1, day) / 86_400_000);
}

/** From `from` to `to`; negative if `to` lies before. Null where one of them is no date. */
export function daysBetween(from: string, to: string): number | null {
  const [first, last] = [number(from), number(to)];
  return first === null || last === null ? null : last - first;
}

export type Nearness = 'over' | 'today' | 'soon' | 'later';

/** How near a due day is: what its mark and its words go by. */
export function nearnessOf(due: string, today: string): { near: Nearness; days: number } {
  const days = daysBetween(today, due) ?? 0;
  if (days < 0) return { near: 'over', days: -days };
  if (days === 0) return { near: 'today', days };
  return { near: days <= 7 ? 'soon' : 'later', days };
}

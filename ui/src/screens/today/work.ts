// My work list in groups: what came back first, then by how near it is, then what waits for others.
import type { ListRow } from '../../backend/wire';
import { nearnessOf } from '../../desk/days';

const groups = ['resubmitted', 'overdue', 'today', 'soon', 'others', 'later'] as const;
export type Group = (typeof groups)[number];

/** Each row stands in one group only. */
export function groupOf(row: ListRow, today: string): Group {
  if (row.resubmitted) return 'resubmitted';
  const near = row.due === null ? 'later' : nearnessOf(row.due, today).near;
  if (near === 'over') return 'overdue';
  if (near === 'today' || near === 'soon') return near;
  return row.waiting === 'client' || row.waiting === 'mo' ? 'others' : 'later';
}

/** Rows keep the order in which they came. */
export function grouped(rows: readonly ListRow[], today: string): Map<Group, ListRow[]> {
  const all = new Map<Group, ListRow[]>(groups.map((group) => [group, []]));
  for (const row of rows) all.get(groupOf(row, today))?.push(row);
  return new Map([...all].filter(([, list]) => list.length > 0));
}

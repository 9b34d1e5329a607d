import { expect, it } from 'vitest';
import type { ListRow } from '../../backend/wire';
import { groupOf, grouped } from './work';

const today = '2026-11-20';
const row = (part: Partial<ListRow>): ListRow =>
  ({ due: null, waiting: 'centre', resubmitted: false, ...part }) as ListRow;

it('a row stands where it is most urgent', () => {
  expect(groupOf(row({ resubmitted: true, due: '2026-11-01' }), today)).toBe('resubmitted');
  expect(groupOf(row({ due: '2026-11-19', waiting: 'client' }), today)).toBe('overdue');
  expect(groupOf(row({ due: '2026-11-20' }), today)).toBe('today');
  expect(groupOf(row({ due: '2026-11-24' }), today)).toBe('soon');
  expect(groupOf(row({ due: '2026-12-24', waiting: 'client' }), today)).toBe('others');
  expect(groupOf(row({ waiting: 'mo' }), today)).toBe('others');
  expect(groupOf(row({}), today)).toBe('later');
});

it('groups come in their order, without empty ones, rows as they came', () => {
  const rows = [
    row({ id: 'a', due: '2026-11-24' }),
    row({ id: 'b', due: '2026-11-19' }),
    row({ id: 'c', due: '2026-11-18' }),
  ];
  const found = [...grouped(rows, today)].map(([group, list]) => [
    group,
    list.map((one) => one.id),
  ]);
  expect(found).toEqual([
    ['overdue', ['b', 'c']],
    ['soon', ['a']],
  ]);
});

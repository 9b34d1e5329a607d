import { expect, test } from 'vitest';
import { daysBetween, nearnessOf } from './days';

test('days are counted on the calendar, over months and leap days', () => {
  expect(daysBetween('2026-11-20', '2026-11-23')).toBe(3);
  expect(daysBetween('2026-11-20T23:59', '2026-11-21T00:01')).toBe(1);
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
  expect(daysBetween('soon', '2026-01-01')).toBeNull();
});

test('a due day is over, today, soon or later', () => {
  const today = '2026-11-20';
  expect(nearnessOf('2026-11-18', today)).toEqual({ near: 'over', days: 2 });
  expect(nearnessOf('2026-11-20', today)).toEqual({ near: 'today', days: 0 });
  expect(nearnessOf('2026-11-27', today)).toEqual({ near: 'soon', days: 7 });
  expect(nearnessOf('2026-11-28', today)).toEqual({ near: 'later', days: 8 });
});

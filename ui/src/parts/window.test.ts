import { describe, expect, it } from 'vitest';
import {
  pageSize,
  pagesOf,
  pagesToDrop,
  rangeToAsk,
  rowAfter,
  rowsToDrop,
  windowOf,
} from './window';

/** A small repeatable source of numbers below `most`. */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

describe('the rows drawn', () => {
  it('cover what can be seen, lie inside the list, and stay few', () => {
    const roll = dice(7);
    for (let turn = 0; turn < 5000; turn += 1) {
      const total = roll(100_001);
      const rowHeight = roll(2) === 0 ? 32 : 40;
      const height = roll(1400);
      const longest = Math.max(0, total * rowHeight - height);
      const scrollTop = roll(longest + 1);
      const { first, end } = windowOf(total, rowHeight, scrollTop, height);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(total);
      expect(end - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 18);
      if (total > 0) {
        expect(end).toBeGreaterThan(first);
        expect(first * rowHeight).toBeLessThanOrEqual(scrollTop);
        const bottom = Math.min(scrollTop + height, total * rowHeight);
        expect(end * rowHeight).toBeGreaterThanOrEqual(bottom);
      }
    }
  });
  it('are none in an empty list', () => {
    expect(windowOf(0, 32, 0, 600)).toEqual({ first: 0, end: 0 });
    expect(pagesOf({ first: 0, end: 0 })).toEqual([]);
  });
  it('need one page, or two across a border', () => {
    expect(pagesOf({ first: 10, end: 60 })).toEqual([0]);
    expect(pagesOf({ first: pageSize - 5, end: pageSize + 5 })).toEqual([0, 1]);
    expect(pagesOf({ first: 0, end: pageSize })).toEqual([0]);
  });
});

it('keeps at most five pages, the nearest ones', () => {
  expect(pagesToDrop([0, 1, 2, 3, 4], 4)).toEqual([]);
  expect(pagesToDrop([0, 1, 2, 3, 4, 400, 401], 401).sort((a, b) => a - b)).toEqual([0, 1]);
});

describe('moving by keys', () => {
  it('stays inside the list', () => {
    const roll = dice(11);
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
    for (let turn = 0; turn < 2000; turn += 1) {
      const total = 1 + roll(500);
      const to = rowAfter(keys[roll(keys.length)] ?? '', roll(total), total, 1 + roll(40));
      expect(to).not.toBeNull();
      expect(to).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThan(total);
    }
  });
  it('leaves other keys to others', () => {
    expect(rowAfter('a', 0, 10, 5)).toBeNull();
    expect(rowAfter('End', 0, 0, 5)).toBeNull();
  });
});

describe('the rows asked for', () => {
  it('make any window whole with one question, wherever it lies', () => {
    const roll = dice(11);
    for (let turn = 0; turn < 3000; turn += 1) {
      const total = 1 + roll(100_000);
      const first = roll(total);
      const seen = { first, end: Math.min(total, first + 1 + roll(60)) };
      const [from, length] = [roll(total), roll(400)];
      const held = (row: number): boolean => row >= from && row < from + length;
      const asked = rangeToAsk(seen, held, total);
      for (let row = seen.first; row < seen.end; row += 1) {
        const comes = asked && row >= asked.offset && row < asked.offset + asked.limit;
        expect(held(row) || comes, `${row} of ${JSON.stringify(seen)}`).toBe(true);
      }
      if (asked) expect(asked.offset).toBeGreaterThanOrEqual(0);
    }
  });
  it('go on from those that are held', () => {
    const held = (row: number): boolean => row < 200;
    expect(rangeToAsk({ first: 190, end: 220 }, held, 1000)).toEqual({ offset: 200, limit: 200 });
    expect(rangeToAsk({ first: 0, end: 30 }, held, 1000)).toBeNull();
    const below = (row: number): boolean => row >= 600;
    expect(rangeToAsk({ first: 580, end: 610 }, below, 1000)).toEqual({ offset: 400, limit: 200 });
  });
  it('are forgotten farthest first once they are too many', () => {
    const held = Array.from({ length: 1200 }, (_, row) => row);
    const dropped = rowsToDrop(held, { first: 1100, end: 1130 });
    expect(dropped.length).toBe(200);
    expect(Math.max(...dropped)).toBeLessThan(1000);
  });
});

import { describe, expect, it } from 'vitest';
import {
  boxSeen,
  fitted,
  gap,
  inSight,
  middleOf,
  nextTurn,
  pageAt,
  placeAt,
  pushed,
  readPage,
  seenAt,
  sharpness,
  topsOf,
  zoomed,
  type Turn,
} from './pages';

const a4 = { width: 794, height: 1123 };
const turns: readonly Turn[] = [0, 90, 180, 270];

describe('fit and zoom', () => {
  it('fills the width, or shows the whole page', () => {
    const room = { width: 500, height: 600 };
    expect(a4.width * fitted('width', a4, room)).toBeCloseTo(500 - 2 * gap);
    expect(a4.height * fitted('page', a4, room)).toBeCloseTo(600 - 2 * gap);
  });
  it('does not blow up a stamp, and survives a room without size', () => {
    expect(fitted('width', { width: 20, height: 20 }, { width: 900, height: 900 })).toBe(2);
    expect(fitted('page', a4, { width: 0, height: 0 })).toBeGreaterThan(0);
  });
  it('goes from any zoom to the next level, and stops at both ends', () => {
    expect(zoomed(0.6, 1)).toBe(0.67);
    expect(zoomed(0.6, -1)).toBe(0.5);
    expect(zoomed(1, 1)).toBe(1.25);
    expect(zoomed(4, 1)).toBe(4);
    expect(zoomed(0.25, -1)).toBe(0.25);
    expect(zoomed(0.1, -1)).toBe(0.25);
  });
  it('draws a very large page coarser, never more than twelve million pixels', () => {
    expect(sharpness(a4, 1, 2)).toBe(2);
    const coarse = sharpness(a4, 4, 2);
    expect(a4.width * a4.height * 16 * coarse * coarse).toBeCloseTo(12_000_000, -1);
  });
});

describe('pages in one scroll', () => {
  const sizes = Array.from({ length: 200 }, () => a4);
  const tops = topsOf(
    sizes,
    sizes.map(() => 0.5),
    0,
  );
  const top = (page: number): number => tops[page] ?? Number.NaN;
  it('lays them under one another, turned too', () => {
    expect(tops).toHaveLength(201);
    expect(tops[0]).toBe(gap);
    expect(tops[1]).toBe(gap + 561 + gap);
    expect(topsOf([a4], [1], 90)).toEqual([gap, gap + 794 + gap]);
  });
  it('finds the page at a height', () => {
    for (const page of [0, 1, 77, 199]) {
      expect(pageAt(tops, top(page))).toBe(page);
      expect(pageAt(tops, top(page + 1) - 1)).toBe(page);
    }
    expect(pageAt(tops, -50)).toBe(0);
    expect(pageAt(tops, 1e9)).toBe(199);
  });
  it('draws what is in sight and one page on each side, of two hundred', () => {
    const span = inSight(tops, top(100) - 4, 600, 1);
    expect(span).toEqual({ first: 98, end: 103 });
    expect(inSight(tops, 0, 500, 1)).toEqual({ first: 0, end: 2 });
    expect(inSight(tops, 1e9, 500, 1)).toEqual({ first: 198, end: 200 });
    expect(inSight(topsOf([], [], 0), 0, 500, 1)).toEqual({ first: 0, end: 0 });
  });
  it('says which page is read: at the ends the first and the last', () => {
    expect(readPage(tops, 0, 3000)).toBe(0);
    expect(readPage(tops, top(42) - 4, 600)).toBe(42);
    expect(readPage(tops, top(200) - 3000, 3000)).toBe(199);
    expect(readPage(topsOf([], [], 0), 0, 500)).toBe(0);
  });
});

describe('places on a page', () => {
  it('come back after four quarter turns', () => {
    let turn: Turn = 0;
    for (let step = 0; step < 4; step += 1) turn = nextTurn(turn);
    expect(turn).toBe(0);
    for (const one of turns) {
      for (const place of [
        { x: 0, y: 0 },
        { x: 120, y: 870 },
        { x: 1000, y: 333 },
      ]) {
        expect(placeAt(seenAt(place, one), one)).toEqual(place);
      }
    }
  });
  it('turn clockwise: what was up is at the right', () => {
    expect(seenAt({ x: 500, y: 0 }, 90)).toEqual({ x: 1000, y: 500 });
    expect(boxSeen({ x: 0, y: 0, width: 200, height: 100 }, 90)).toEqual({
      x: 900,
      y: 0,
      width: 100,
      height: 200,
    });
  });
  it('are pushed by arrows as they are seen, and never off the page', () => {
    const middle = { x: 500, y: 500 };
    expect(pushed(middle, 'ArrowRight', false, 0)).toEqual({ x: 510, y: 500 });
    expect(pushed(middle, 'ArrowRight', true, 0)).toEqual({ x: 550, y: 500 });
    expect(pushed(middle, 'ArrowRight', false, 90)).toEqual({ x: 500, y: 490 });
    expect(pushed({ x: 995, y: 4 }, 'ArrowUp', true, 0)).toEqual({ x: 995, y: 0 });
    expect(pushed(middle, 'a', false, 0)).toBeNull();
    for (const turn of turns) {
      const right = pushed(middle, 'ArrowRight', false, turn) ?? { x: 0, y: 0 };
      expect(seenAt(right, turn).x).toBe(510);
      expect(pushed(right, 'ArrowLeft', false, turn)).toEqual(middle);
    }
  });
  it('begin in the middle of what is seen of the page', () => {
    const tops = topsOf([a4, a4], [1, 1], 0);
    expect(middleOf(tops, 0, a4.height, 0, 10_000, 0)).toEqual({ x: 500, y: 500 });
    const low = middleOf(tops, 0, a4.height, 900, 400, 0);
    expect(low.y).toBeGreaterThan(850);
    expect(middleOf(tops, 0, a4.height, 50_000, 400, 0)).toEqual({ x: 500, y: 500 });
  });
});

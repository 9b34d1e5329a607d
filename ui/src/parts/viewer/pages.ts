// The arithmetic of a document in one scroll: what fits, which pages are in sight, where a pin lies.

export interface Size {
  width: number;
  height: number;
}
/** Clockwise, for the viewing alone. */
export type Turn = 0 | 90 | 180 | 270;
/** What the zoom follows; null = a zoom that somebody chose. */
export type Fit = 'width' | 'page' | null;
/** A place on a page, in thousandths of its width and height as it lies in the file. */
export interface Place {
  x: number;
  y: number;
}
/** A part of a page, in thousandths too. */
export interface Box extends Place {
  width: number;
  height: number;
}

/** Around every page, in CSS pixels. */
export const gap = 12;
const levels = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4];
const smallest = 0.1;
const largest = 4;
const least = 0.25;
/** Above that a canvas is drawn coarser than the screen: a page of 4 × zoom would hold 60 MB. */
const mostPixels = 12_000_000;

export function turned(size: Size, turn: Turn): Size {
  return turn % 180 === 0 ? size : { width: size.height, height: size.width };
}

export const nextTurn = (turn: Turn): Turn => ((turn + 90) % 360) as Turn;

/** The zoom at which a page fills the room; a small picture is not blown up beyond twice its size. */
export function fitted(fit: 'width' | 'page', size: Size, room: Size): number {
  const wide = (room.width - 2 * gap) / size.width;
  const high = (room.height - 2 * gap) / size.height;
  const zoom = fit === 'width' ? wide : Math.min(wide, high);
  return Math.min(2, Math.max(smallest, zoom));
}

/** The next level up or down, from wherever the zoom is now. */
export function zoomed(zoom: number, step: 1 | -1): number {
  const near = 0.01;
  const next =
    step === 1
      ? levels.find((level) => level > zoom + near)
      : levels.findLast((level) => level < zoom - near);
  return next ?? (step === 1 ? largest : least);
}

/** Device pixels to a CSS pixel at which a page is drawn. */
export function sharpness(size: Size, zoom: number, ratio: number): number {
  const pixels = size.width * size.height * zoom * zoom * ratio * ratio;
  return pixels <= mostPixels ? ratio : ratio * Math.sqrt(mostPixels / pixels);
}

/** Where each page begins, and at the end where the last one ends. */
export function topsOf(sizes: readonly Size[], zooms: readonly number[], turn: Turn): number[] {
  const tops = [gap];
  let top = gap;
  sizes.forEach((size, page) => {
    const height = Math.floor(turned(size, turn).height * (zooms[page] ?? 1));
    top += height + gap;
    tops.push(top);
  });
  return tops;
}

/** The page that lies at a height, from 0. */
export function pageAt(tops: readonly number[], height: number): number {
  let [low, high] = [0, tops.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

export interface Span {
  first: number;
  /** One past the last. */
  end: number;
}
/** Pages that are in sight, and `margin` on both sides. */
export function inSight(
  tops: readonly number[],
  top: number,
  height: number,
  margin: number,
): Span {
  const pages = tops.length - 1;
  if (pages <= 0) return { first: 0, end: 0 };
  const first = pageAt(tops, top);
  const last = pageAt(tops, top + Math.max(0, height - 1));
  return { first: Math.max(0, first - margin), end: Math.min(pages, last + 1 + margin) };
}

/** The page that is being read: the one in the middle of what is seen; at both ends the first and the last. */
export function readPage(tops: readonly number[], top: number, height: number): number {
  const pages = tops.length - 1;
  if (pages <= 0) return 0;
  if (top <= 0) return 0;
  if (top + height >= (tops[pages] ?? 0) - 1) return pages - 1;
  return pageAt(tops, top + height / 2);
}

/** How a place is seen on a page that was turned. */
export function seenAt({ x, y }: Place, turn: Turn): Place {
  if (turn === 90) return { x: 1000 - y, y: x };
  if (turn === 180) return { x: 1000 - x, y: 1000 - y };
  return turn === 270 ? { x: y, y: 1000 - x } : { x, y };
}

/** The other way round: the place of the file that is seen here. */
export const placeAt = (seen: Place, turn: Turn): Place =>
  within(seenAt(seen, ((360 - turn) % 360) as Turn));

export function boxSeen(box: Box, turn: Turn): Box {
  const one = seenAt(box, turn);
  const other = seenAt({ x: box.x + box.width, y: box.y + box.height }, turn);
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

const within = ({ x, y }: Place): Place => ({
  x: Math.round(Math.min(1000, Math.max(0, x))),
  y: Math.round(Math.min(1000, Math.max(0, y))),
});

/** An arrow moves a pin as it is seen, not as the page lies in the file. */
export function pushed(place: Place, key: string, far: boolean, turn: Turn): Place | null {
  const step = far ? 50 : 10;
  const by: Record<string, Place> = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step },
  };
  const move = by[key];
  if (!move) return null;
  const seen = seenAt(place, turn);
  return placeAt(within({ x: seen.x + move.x, y: seen.y + move.y }), turn);
}

/** The middle of that part of a page which is in sight. */
export function middleOf(
  tops: readonly number[],
  page: number,
  height: number,
  top: number,
  room: number,
  turn: Turn,
): Place {
  const from = tops[page] ?? 0;
  const low = Math.max(0, top - from);
  const high = Math.min(height, top + room - from);
  const y = high > low ? ((low + high) / 2 / height) * 1000 : 500;
  return placeAt({ x: 500, y }, turn);
}

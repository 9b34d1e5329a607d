// Finding words on pages: text as it was read, with the place of each piece.
import type { Box } from './pages';

/** A run of letters in one place. */
export interface Piece {
  text: string;
  box: Box;
  /** Which way the letters follow one another. */
  along: 'right' | 'left' | 'up' | 'down';
  /** A line ends after it. */
  ends: boolean;
}
export interface Match {
  /** From 0. */
  page: number;
  boxes: Box[];
}

/** One letter stays one letter, so that a place in the folded text is a place in the text. */
function fold(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const letter = text.charAt(at);
    const low = letter.toLowerCase();
    if (/\s/.test(letter)) return ' ';
    return low === 'ё' ? 'е' : low.length === 1 ? low : letter;
  }).join('');
}

function part(piece: Piece, from: number, to: number): Box {
  const { x, y, width, height } = piece.box;
  const all = Math.max(1, piece.text.length);
  const backwards = piece.along === 'left' || piece.along === 'up';
  const low = backwards ? 1 - to / all : from / all;
  const share = (to - from) / all;
  return piece.along === 'up' || piece.along === 'down'
    ? { x, y: y + height * low, width, height: height * share }
    : { x: x + width * low, y, width: width * share, height };
}

/** Where the words stand on one page. A line's end counts as a space. */
export function matchesOn(page: number, pieces: readonly Piece[], asked: string): Match[] {
  const words = fold(asked).trim().replace(/ +/g, ' ');
  if (words === '') return [];
  let all = '';
  const from: { piece: Piece; at: number }[] = [];
  for (const piece of pieces) {
    from.push({ piece, at: all.length });
    all += fold(piece.text);
    if (piece.ends && !all.endsWith(' ')) all += ' ';
  }
  const found: Match[] = [];
  for (let at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + words.length)) {
    const end = at + words.length;
    const boxes = from
      .filter((one) => one.at < end && one.at + one.piece.text.length > at)
      .map((one) =>
        part(one.piece, Math.max(0, at - one.at), Math.min(one.piece.text.length, end - one.at)),
      );
    found.push({ page, boxes });
  }
  return found;
}

/** All of a page as somebody would read it out. */
export function readOut(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => piece.text + (piece.ends ? '\n' : '')).join('');
  return text.replace(/[ \t]+/g, ' ').trim();
}

import { expect, it } from 'vitest';
import { matchesOn, readOut, type Piece } from './search';

const piece = (text: string, more: Partial<Piece> = {}): Piece => ({
  text,
  box: { x: 100, y: 200, width: 400, height: 20 },
  along: 'right',
  ends: false,
  ...more,
});

it('finds words across pieces and over the end of a line, whatever their letters', () => {
  const pieces = [piece('Рег'), piece('истрация', { ends: true }), piece('Ёлкин  Асет')];
  expect(matchesOn(3, pieces, 'регистрация елкин')).toMatchObject([{ page: 3 }]);
  expect(matchesOn(3, pieces, 'РЕГИСТР')[0]?.boxes).toHaveLength(2);
  expect(matchesOn(3, pieces, 'нет такого')).toEqual([]);
  expect(matchesOn(3, pieces, '  ')).toEqual([]);
});

it('marks only the letters that were asked for, the way the text runs', () => {
  const box = (more: Partial<Piece>) => matchesOn(0, [piece('abcdefgh', more)], 'cd')[0]?.boxes[0];
  expect(box({})).toEqual({ x: 200, y: 200, width: 100, height: 20 });
  expect(box({ along: 'left' })).toEqual({ x: 300, y: 200, width: 100, height: 20 });
  const high = { x: 100, y: 200, width: 20, height: 400 };
  expect(box({ along: 'down', box: high })).toEqual({ x: 100, y: 300, width: 20, height: 100 });
  expect(box({ along: 'up', box: high })).toEqual({ x: 100, y: 400, width: 20, height: 100 });
});

it('finds every place, each once', () => {
  expect(matchesOn(0, [piece('aaaa')], 'aa')).toHaveLength(2);
  expect(matchesOn(0, [piece('Ив. Иван Иванов')], 'иван')).toHaveLength(2);
});

it('a letter whose small form is longer moves nothing', () => {
  const [match] = matchesOn(0, [piece('İİİİabcd')], 'abcd');
  expect(match?.boxes[0]?.x).toBe(300);
});

it('is read out line by line', () => {
  expect(readOut([piece('Number', { ends: true }), piece('N  1')])).toBe('Number\nN 1');
  expect(readOut([])).toBe('');
});

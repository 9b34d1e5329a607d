import { expect, it } from 'vitest';
import { digitOf } from './digits';

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it('types digits on the Kazakh digit row', () => {
  expect(digitOf({ ...bare, code: 'Digit2', key: 'ә' })).toBe('2');
  // The Kazakh layout has the comma and the full stop on 6 and 7.
  expect(digitOf({ ...bare, code: 'Digit7', key: '.' })).toBe('7');
  expect(digitOf({ ...bare, code: 'Numpad4', key: '٤' })).toBe('4');
});
it('leaves everything else alone', () => {
  expect(digitOf({ ...bare, code: 'Digit2', key: '2' })).toBeNull();
  expect(digitOf({ ...bare, code: 'Digit2', key: '"', shiftKey: true })).toBeNull();
  expect(digitOf({ ...bare, code: 'Digit2', key: 'ә', ctrlKey: true })).toBeNull();
  expect(digitOf({ ...bare, code: 'Numpad4', key: 'ArrowLeft' })).toBeNull();
  expect(digitOf({ ...bare, code: 'KeyA', key: 'a' })).toBeNull();
});

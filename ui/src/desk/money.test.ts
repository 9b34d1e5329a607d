import { expect, it } from 'vitest';
import { moneyInWords, times, totalOf } from './money';

it('prints sums as each language does', () => {
  expect(moneyInWords('370000', 'KZT', 'en')).toBe('370,000\u00a0KZT');
  expect(moneyInWords('370000.5', 'KZT', 'ru').replace(/\s/g, ' ')).toBe('370 000,50 KZT');
  expect(moneyInWords('much', 'KZT', 'en')).toBe('much');
});
it('multiplies and adds without rounding', () => {
  expect(times('370 000', '3')).toBe('1110000');
  expect(times('0.1', '3')).toBe('0.30');
  expect(times('', '3')).toBeNull();
  expect(times('5', '-1')).toBeNull();
  expect(totalOf(['0.1', '0.2'])).toBe('0.30');
  expect(totalOf(['1', null])).toBeNull();
  expect(totalOf([])).toBeNull();
});

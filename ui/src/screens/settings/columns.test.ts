import { expect, it } from 'vitest';
import type { RefRow } from '../../backend/wire';
import { shownColumns, sourceOf } from './columns';

it("a source is read in one's own language, and has no column of its own", () => {
  const columns = ['amount', 'source_ru', 'source_kk'];
  const row = { cells: ['370000', 'мастер', ''], source: 'wizard' } as unknown as RefRow;
  expect(sourceOf(columns, row, 'ru')).toBe('мастер');
  expect(sourceOf(columns, row, 'kk')).toBe('wizard');
  expect(sourceOf(columns, row, 'en')).toBe('wizard');
  expect(shownColumns(columns, 'ru').map(({ name }) => name)).toEqual(['key', 'amount']);
});

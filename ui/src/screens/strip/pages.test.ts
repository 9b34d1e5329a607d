import { expect, it } from 'vitest';
import type { CasePage, ValueView } from '../../backend/wire';
import { nextFilled, pagesOf } from './pages';

const value = (name: string, typed: string | null, takes = 'text'): ValueView => ({
  path: `person/1/${name}`,
  name,
  takes,
  value: typed,
  typed,
  state: typed === null ? 'missing' : 'given',
});

it('each block is a page, and ticks are left to the portal', () => {
  const sections = [
    {
      key: 'declaration',
      state: 'in_portal',
      missing: 0,
      round: 1,
      blocks: [
        { key: 'declaration', values: [value('personal_data', 'true', 'tick')], price: null },
      ],
    },
    {
      key: 'persons',
      state: 'not_copied',
      missing: 0,
      round: null,
      blocks: [
        { key: 'person/1', values: [value('given', 'Anna'), value('family', 'Test')], price: null },
      ],
    },
  ];
  const pages = pagesOf({ sections } as unknown as CasePage);
  expect(pages.map(({ key, name, notCopied }) => [key, name, notCopied])).toEqual([
    ['person/1', 'Anna Test', true],
  ]);
});

it('what is empty is passed over', () => {
  const values = [value('given', 'Anna'), value('iin', null), value('family', 'Test')];
  expect([0, 1, 3].map((at) => nextFilled(values, at))).toEqual([0, 2, 3]);
});

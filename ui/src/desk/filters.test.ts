import { describe, expect, it } from 'vitest';
import { chipsOf, filterOf, noFilter, sameFilter, toggled, without } from './filters';

const some = filterOf({
  text: ' тест ',
  statuses: ['returned', 'new'],
  flags: ['to_enter'],
  kinds: ['waiver'],
  ages: ['month'],
  places: ['', 'mo'],
  due: 'overdue',
  mine: true,
});

describe('chips', () => {
  it('name everything that is set, once', () => {
    expect(chipsOf(noFilter)).toEqual([]);
    expect(chipsOf(some)).toEqual([
      { facet: 'text', key: 'тест' },
      { facet: 'mine', key: '' },
      { facet: 'due', key: 'overdue' },
      { facet: 'ages', key: 'month' },
      { facet: 'statuses', key: 'returned' },
      { facet: 'statuses', key: 'new' },
      { facet: 'flags', key: 'to_enter' },
      { facet: 'kinds', key: 'waiver' },
      { facet: 'places', key: '' },
      { facet: 'places', key: 'mo' },
    ]);
  });
  it('removed one after another leave no filter', () => {
    let filter = some;
    for (const chip of chipsOf(some)) {
      const before = chipsOf(filter).length;
      filter = without(filter, chip);
      expect(chipsOf(filter).length).toBe(before - 1);
    }
    expect(sameFilter(filter, noFilter)).toBe(true);
  });
});

it('a choice made twice is taken back', () => {
  const once = toggled(noFilter, 'waiting', 'client');
  expect(once.waiting).toEqual(['client']);
  expect(toggled(once, 'waiting', 'client')).toEqual(noFilter);
});

it('the order of choices makes no other filter, their sort does', () => {
  expect(sameFilter(some, { ...some, statuses: ['new', 'returned'], text: 'тест' })).toBe(true);
  expect(sameFilter(some, { ...some, sort: 'number' })).toBe(false);
  expect(sameFilter(some, { ...some, ended: true })).toBe(false);
});

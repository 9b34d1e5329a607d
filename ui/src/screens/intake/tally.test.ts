import { describe, expect, it } from 'vitest';
import type { IntakePreview } from '../../backend/wire';
import { bringsIn, joined, once, states, tally, toMend, whereIn } from './tally';

const preview: IntakePreview = {
  preview: 'p1',
  kind: 'list',
  form: 'html',
  encoding: '',
  order: 'month_first',
  columns: [],
  meanings: [],
  new: 10,
  changed: 2,
  known: 3,
  not_understood: 1,
  left_out: 4,
  total: 20,
  lines: [],
  people: [],
  needs_number: 0,
};

describe('what is taken in', () => {
  it('is what is new or changed', () => {
    expect(tally(preview, {})).toEqual({
      total: 20,
      new: 10,
      changed: 2,
      known: 3,
      not_understood: 1,
      needs_number: 0,
      left_out: 4,
      taking: 12,
    });
    expect(states.filter((state) => bringsIn({ state }))).toEqual(['new', 'changed']);
  });
  it('is less by what the person leaves outside', () => {
    const counted = tally(preview, { 3: 'new', 4: 'new', 9: 'changed' });
    expect([counted.new, counted.changed, counted.left_out, counted.taking]).toEqual([8, 1, 7, 9]);
  });
});

describe('lines to mend', () => {
  it('stand under the header of their table', () => {
    const headers = ['ID', 'Service', 'Created Date', 'Status'];
    const row = '6234\tWork visa C3\t01.25.2026 17:24\tDrafft';
    expect(toMend([row], headers)).toBe(`ID\tService\tCreated Date\tStatus\n${row}`);
  });
  it('stand alone where they are no row of a table', () => {
    expect(toMend(['some words of the page', ' '], ['ID', 'Service', 'Status'])).toBe(
      'some words of the page',
    );
    expect(toMend([' ', ''], ['ID', 'Service'])).toBe('');
  });
  it('are found in the text again', () => {
    expect(whereIn('one\ntwo\tthree\nfour', 'two\tthree')).toEqual([4, 13]);
    expect(whereIn('one\ntwo\nfour', 'two\nthree')).toEqual([4, 7]);
    expect(whereIn('one', 'two')).toBeNull();
    expect(whereIn('one', '')).toBeNull();
  });
});

describe('several pastes in a row', () => {
  it('are one source', () => {
    const nothing = { html: null, text: '' };
    const first = joined(nothing, { html: '<table>1</table>', text: '1' });
    expect(first).toEqual({ html: '<table>1</table>', text: '1' });
    expect(joined(first, { html: '<table>2</table>', text: '2' })).toEqual({
      html: '<table>1</table>\n<table>2</table>',
      text: '1\n\n2',
    });
  });
  it('fall back to text where one has no html', () => {
    expect(joined({ html: '<b>1</b>', text: '1' }, { html: null, text: '2' }).html).toBeNull();
  });
});

it('tells the same trouble once', () => {
  const troubles = [
    { code: 'backwards', args: { place: 2 } },
    { code: 'backwards', args: { place: 3 } },
  ];
  const codes = (notice: { code: string }): string => notice.code;
  expect(once(troubles, codes)).toEqual(['backwards']);
  const status = ['unknown-status', 'no-status'].map((code) => ({ code, args: {} }));
  expect(once(status, codes)).toEqual(['unknown-status']);
  expect(once(status.slice(1), codes)).toEqual(['no-status']);
});

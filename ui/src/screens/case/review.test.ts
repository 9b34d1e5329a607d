import { describe, expect, it } from 'vitest';
import { covers, retold, written } from './reasons';
import { counts, isStop, markers, nextStop, scripts, type ValueRow } from './review';

const row = (key: string, more: Partial<ValueRow> = {}): ValueRow => ({
  kind: 'value',
  key,
  section: 'persons',
  block: 'person/1',
  asked: false,
  value: {
    path: key,
    name: 'family',
    takes: 'name',
    value: 'Eriksson',
    typed: 'Eriksson',
    state: 'given',
  },
  findings: [],
  change: null,
  looked: false,
  ...more,
});
const changed = { path: 'person/1/family', before: 'Erikson', after: 'Eriksson' };

describe('stops of a review', () => {
  const rows = [row('a'), row('b', { change: changed }), row('c'), row('d', { change: changed })];
  it('goes from stop to stop, round and back, and past what was accepted', () => {
    expect(nextStop(rows, 0, 1)).toBe(1);
    expect(nextStop(rows, 1, 1)).toBe(3);
    expect(nextStop(rows, 3, 1)).toBe(1);
    expect(nextStop(rows, 1, -1)).toBe(3);
    const seen = rows.map((one) => ({ ...one, looked: true }));
    expect(nextStop(seen, 0, 1)).toBeNull();
    expect(nextStop([], 0, 1)).toBeNull();
  });
  it('a value as it was is no stop', () => {
    expect(isStop(row('a'))).toBe(false);
  });
  it('a missing value cannot be found right', () => {
    const value = {
      path: 'a',
      name: 'family',
      takes: 'name',
      value: null,
      typed: null,
      state: 'missing',
    };
    const missing = row('a', { value });
    expect(isStop(missing)).toBe(true);
    expect(counts([missing, row('b', { looked: true })])).toEqual({
      looked: 1,
      total: 1,
      stops: 1,
    });
  });
});

describe('reasons being written', () => {
  it('mark the values that they are about', () => {
    const reasons = [written({ ru: 'x' }, 'ru', { at: ['person/1'] }), written({ ru: 'y' }, 'ru')];
    expect(markers(row('visa/1/from'), reasons, 3)).toEqual([3]);
    expect(markers(row('person/2/given', { block: 'person/2' }), reasons, 3)).toEqual([]);
    expect(covers('person/1', 'person/10/given', 'persons')).toBe(false);
  });
  it('typed over keep no other language that says something else', () => {
    const reason = written({ ru: 'да', en: 'yes' }, 'ru');
    expect(retold(reason, 'ru', 'нет').texts).toEqual({ ru: 'нет' });
    expect(retold(reason, 'ru', 'да')).toBe(reason);
  });
});

describe('letters of another script', () => {
  it('are told from Latin ones', () => {
    expect(scripts('ЗАrina')).toEqual([
      { text: 'ЗА', foreign: true },
      { text: 'rina', foreign: false },
    ]);
    expect(scripts("O'Connor-Smith")).toEqual([{ text: "O'Connor-Smith", foreign: false }]);
  });
});

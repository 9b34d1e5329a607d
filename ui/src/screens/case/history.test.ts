import { expect, it } from 'vitest';
import type { HistoryView } from '../../backend/wire';
import { changesOf, kindOf, typedLater } from './history';

const line: HistoryView = {
  id: '1',
  source: 'entry',
  verb: 'take',
  to: 'in_progress',
  actor: 'ManagerF ManagerL',
  event_time: '2026-01-25T17:24',
  entry_time: '2026-01-25T17:24',
  stepped_back: false,
  comment: '',
  how: null,
  changes: [],
};
const change = (path: string, before: string | null, after: string | null) => ({
  path,
  before,
  after,
});

it('tells steps, notes, content and the portal apart', () => {
  expect(kindOf(line)).toBe('steps');
  expect(kindOf({ ...line, verb: 'note', how: 'call' })).toBe('notes');
  expect(kindOf({ ...line, verb: 'bring-in' })).toBe('content');
  expect(kindOf({ ...line, source: 'portal' })).toBe('portal');
});
it('shows the second time only where it differs', () => {
  expect(typedLater(line)).toBe(false);
  expect(typedLater({ ...line, entry_time: '2026-01-26T09:00' })).toBe(true);
  expect(typedLater({ ...line, entry_time: null })).toBe(false);
});
it('leaves out what the line says already', () => {
  const changes = [
    change('note/1/text', null, 'Client called.'),
    change('reason/0001/number', null, '1'),
    change('reason/0001/text', null, 'Please attach the diploma.'),
    change('reason/0001/settled', null, 'false'),
    change('reason/0002/settled', 'false', 'true'),
    change('contact/phone', null, '+7'),
  ];
  expect(changesOf({ ...line, changes }).map((one) => one.path)).toEqual([
    'reason/0001/text',
    'reason/0002/settled',
    'contact/phone',
  ]);
});

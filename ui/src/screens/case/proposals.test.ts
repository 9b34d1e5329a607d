import { expect, it } from 'vitest';
import type { Proposal } from '../../backend/wire';
import { keyOf, stateOf, take, taken, takeRest } from './proposals';

const one = (line: number, path: string, section: string, refused = false): Proposal => ({
  path,
  section,
  value: `v${line}`,
  before: null,
  source: '',
  line,
  refusal: refused ? { code: 'wrong-value', args: {} } : null,
});
const all = [
  one(1, 'contact/given', 'contact'),
  one(2, 'contact/iin', 'contact', true),
  one(3, 'contact/given', 'contact'),
  one(4, 'person/1/given', 'persons'),
];

it('one key takes the rest of a section: not what was refused, not a second value for the same field', () => {
  const decisions = takeRest(all, {}, 'contact');
  expect(all.map((proposal) => stateOf(proposal, decisions))).toEqual([
    'taken',
    'refused',
    'open',
    'open',
  ]);
});
it('what was dropped stays dropped', () => {
  const dropped = { [keyOf(all[0] as Proposal)]: { state: 'dropped' as const, value: null } };
  expect(taken(all, takeRest(all, dropped, 'contact')).values).toEqual([
    { path: 'contact/given', value: 'v3' },
  ]);
});
it('the later choice for a field wins, and a mended value is sent', () => {
  let decisions = take(all, {}, all[0] as Proposal, null);
  decisions = take(all, decisions, all[2] as Proposal, null);
  decisions = take(all, decisions, all[1] as Proposal, ' 900125300123 ');
  expect(taken(all, decisions)).toEqual({
    values: [
      { path: 'contact/iin', value: '900125300123' },
      { path: 'contact/given', value: 'v3' },
    ],
    sections: ['contact'],
  });
});

import { describe, expect, it } from 'vitest';
import type { FieldWord } from '../../backend/wire';
import {
  changedValues,
  emptyDraft,
  isEmptyPerson,
  linePlaces,
  personPlaces,
  personsWanted,
  priceKey,
  runningTotal,
  valueOf,
  without,
} from './form';

const field = (section: string, card: string, name: string): FieldWord => ({
  section,
  card,
  name,
  takes: 'text',
  required: true,
});
const fields = [
  field('services', 'service', 'amount'),
  field('services', 'case', 'city'),
  field('persons', 'person', 'given'),
  field('persons', 'visa', 'from'),
];
const typed = (values: Record<string, string>) => ({ ...emptyDraft(), typed: values });
const nothing = new Map<string, string>();

describe('as many persons as the amount', () => {
  it('begins with one line and one person', () => {
    expect(linePlaces(nothing, emptyDraft())).toEqual([1]);
    expect(personPlaces(nothing, emptyDraft())).toEqual([1]);
  });
  it('adds empty ones behind those that are there', () => {
    const base = new Map([
      ['service/1/amount', '2'],
      ['person/1/given', 'Sophia'],
      ['person/4/given', 'Anna'],
    ]);
    expect(personPlaces(base, emptyDraft())).toEqual([1, 4]);
    expect(personPlaces(base, typed({ 'service/1/amount': '4' }))).toEqual([1, 4, 5, 6]);
  });
  it('asks for none on a priority line', () => {
    const draft = typed({ 'service/1/priority': 'true', 'service/2/amount': '2' });
    expect(personsWanted(nothing, draft)).toBe(2);
    expect(personsWanted(nothing, typed({ 'service/1/priority': 'true' }))).toBe(0);
  });
  it('keeps those that are too many until somebody removes them', () => {
    const base = new Map([
      ['person/1/given', 'Sophia'],
      ['person/2/given', ''],
      ['visa/2/from', ''],
    ]);
    expect(personPlaces(base, emptyDraft())).toEqual([1, 2]);
    expect(isEmptyPerson(base, emptyDraft(), 2)).toBe(true);
    expect(isEmptyPerson(base, typed({ 'visa/2/from': '2026-01-01' }), 2)).toBe(false);
    expect(personPlaces(base, { ...emptyDraft(), removed: ['person/2'] })).toEqual([1]);
  });
  it('a slip in the amount does not draw a million blocks', () => {
    expect(personsWanted(nothing, typed({ 'service/1/amount': '9999999' }))).toBe(1);
  });
});

describe('a save sends the difference', () => {
  const base = new Map([['case/city', 'Astana']]);
  it('of its section alone', () => {
    const draft = typed({ 'case/city': 'Almaty', 'person/1/given': 'Sophia' });
    expect(changedValues(base, draft, ['services'], fields)).toEqual([
      { path: 'case/city', value: 'Almaty' },
    ]);
    expect(without(draft, ['services'], fields).typed).toEqual({ 'person/1/given': 'Sophia' });
  });
  it('also what was cleared, and nothing that is the same', () => {
    expect(changedValues(base, typed({ 'case/city': '' }), ['services'], fields)).toEqual([
      { path: 'case/city', value: '' },
    ]);
    expect(changedValues(base, typed({ 'case/city': ' Astana ' }), ['services'], fields)).toEqual(
      [],
    );
  });
  it('and nothing of a block that falls away', () => {
    const draft = { ...typed({ 'person/2/given': 'Test' }), removed: ['person/2'] };
    expect(changedValues(base, draft, ['persons'], fields)).toEqual([]);
  });
});

it('an amount that nobody typed is one', () => {
  expect(valueOf(nothing, emptyDraft(), 'service/1/amount')).toBe('1');
  expect(valueOf(nothing, emptyDraft(), 'service/1/price')).toBe('');
});
it('a price is found by the service and its ticks', () => {
  expect(priceKey('visa', false, false)).toBe('visa:plain');
  expect(priceKey('visa', true, true)).toBe('visa:personal_manager_priority');
});
it('no total where a price is not known', () => {
  expect(runningTotal([{ price: '370000', amount: '2' }])).toBe('740000');
  expect(
    runningTotal([
      { price: '370000', amount: '2' },
      { price: '', amount: '1' },
    ]),
  ).toBeNull();
});

import { expect, it } from 'vitest';
import { after, going } from './papers';

const passport = { number: null, kind: 'passport', words: '' };

it('steps take papers from where they are, but for those that stay', () => {
  const names = new Map([[2, { name: 'Eriksson Anna Maria', passport: 'L898902C3' }]]);
  const originals = [
    { ...passport, person: 1 },
    { ...passport, person: 2 },
  ];
  const collected = after([], 'collect', { originals, stay: [] }, names);
  expect(collected.map(({ number, name, place }) => [number, name, place])).toEqual([
    [1, '', 'here'],
    [2, 'Eriksson Anna Maria', 'here'],
  ]);
  expect(going(collected, 'send')).toHaveLength(2);
  const sent = after(collected, 'send', { originals: [], stay: [2] }, names);
  expect(sent.map((paper) => paper.place)).toEqual(['courier', 'here']);
  expect(going(sent, 'lodge').map((paper) => paper.number)).toEqual([1]);
  expect(going(sent, 'process')).toEqual([]);
  expect(after(sent, 'process', { originals: [], stay: [] }, names)).toEqual(sent);
});

it('a paper that is known keeps its number, a new one gets the next', () => {
  const known = { ...passport, number: 3, person: 1, name: '', passport: null, place: 'client' };
  const originals = [
    { ...passport, person: 2 },
    { ...passport, number: 3, person: 1 },
  ];
  const papers = after([known], 'collect', { originals, stay: [] }, new Map());
  expect(papers.map((paper) => paper.number)).toEqual([4, 3]);
});

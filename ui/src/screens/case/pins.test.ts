import { expect, it } from 'vitest';
import type { ReasonView } from '../../backend/wire';
import { pinsIn } from './pins';
import { written } from './reasons';

it('pins stand in their own file, with the number that the client reads', () => {
  const spot = { file: 'a', page: 2, x: 100, y: 900 };
  const mine = [
    written({ en: 'One' }, 'en', { spot }),
    written({ en: 'Two' }, 'en'),
    written({ en: 'Three' }, 'en', { spot: { ...spot, file: 'b' } }),
  ];
  const early = { number: 1, text: 'Early', spot, state: 'answered' } as ReasonView;
  const done = { ...early, number: 2, state: 'accepted' };
  expect(pinsIn('a', mine, 4, [early, done])).toEqual([
    { number: 1, text: 'Early', page: 2, x: 100, y: 900 },
    { number: 4, text: 'One', page: 2, x: 100, y: 900 },
  ]);
  expect(pinsIn('b', mine, 4, []).map((pin) => pin.number)).toEqual([6]);
  expect(pinsIn(null, mine, 4, [])).toEqual([]);
  // A draft that was saved before there were places.
  const old = [{ ...mine[1], spot: undefined }] as unknown as typeof mine;
  expect(pinsIn('a', old, 1, [])).toEqual([]);
});

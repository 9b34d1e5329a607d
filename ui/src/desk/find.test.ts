import { expect, it } from 'vitest';
import { nearness, readings } from './find';

const settings = ['Settings: people', 'Настройки: люди', 'Баптаулар: адамдар'];

it('finds a command in any of the three languages', () => {
  for (const typed of ['people', 'НАСТ', 'адам', 'set peo']) {
    expect(nearness(settings, typed)).not.toBeNull();
  }
  expect(nearness(settings, 'storage')).toBeNull();
});
it('finds it with the wrong layout', () => {
  expect(readings('yfcnhjqrb')).toContain('настройки');
  expect(nearness(settings, 'k.lb')).not.toBeNull();
  expect(nearness(settings, 'зущздк')).toBeNull();
  expect(nearness(settings, 'зущзду')).not.toBeNull();
});
it('puts the beginning of a name before its middle', () => {
  const begins = nearness(['Lock the program'], 'loc');
  const inside = nearness(['Clock'], 'loc');
  expect(begins).toBeLessThan(inside ?? 0);
});

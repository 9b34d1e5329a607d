import { expect, it } from 'vitest';
import { Queue } from './queue';

it('draws one at a time: what is in sight first, what was called off never', async () => {
  const queue = new Queue();
  const order: string[] = [];
  let running = 0;
  const done: Promise<void>[] = [];
  const add = (name: string, rank: number): AbortController => {
    const stop = new AbortController();
    const job = new Promise<void>((finished) => {
      stop.signal.addEventListener('abort', () => finished());
      queue.add(
        rank,
        async () => {
          running += 1;
          expect(running).toBe(1);
          await Promise.resolve();
          order.push(name);
          running -= 1;
          finished();
        },
        stop.signal,
      );
    });
    done.push(job);
    return stop;
  };
  add('first come', 1);
  add('thumbnail', 2);
  add('beside', 1);
  add('in sight', 0);
  add('scrolled away', 0).abort();
  await Promise.all(done);
  expect(order).toEqual(['in sight', 'first come', 'beside', 'thumbnail']);
});

// One page is drawn at a time: what is in sight before what is beside it, thumbnails last.

interface Job {
  rank: number;
  run: () => Promise<void>;
  signal: AbortSignal;
}

export class Queue {
  #waiting: Job[] = [];
  #busy = false;

  /** `run` tells its own failures; one that was called off before its turn is not begun. */
  add(rank: number, run: () => Promise<void>, signal: AbortSignal): void {
    this.#waiting.push({ rank, run, signal });
    void this.#next();
  }

  clear(): void {
    this.#waiting = [];
  }

  async #next(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    // What is asked for in the same moment is weighed together.
    await Promise.resolve();
    for (;;) {
      this.#waiting = this.#waiting.filter((job) => !job.signal.aborted);
      const best = Math.min(...this.#waiting.map((job) => job.rank));
      const at = this.#waiting.findIndex((job) => job.rank === best);
      const [job] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (!job) break;
      await job.run();
    }
    this.#busy = false;
  }
}

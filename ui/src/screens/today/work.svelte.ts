import { call, onTouched, type Failure } from '../../backend';
import type { Counts, ListRow } from '../../backend/wire';
import { filterOf } from '../../desk/filters';

const kinds = ['application', 'waiver', 'membership'];
const quiet = 200;

/** My applications and those that I care for today, with their numbers. */
export class Work {
  rows = $state.raw<ListRow[] | null>(null);
  /** The first that wait for my signature. */
  toSign = $state.raw<ListRow[]>([]);
  today = $state('');
  counts = $state.raw<Counts | null>(null);
  /** Every application of the database, ended ones too; asked only where none is mine. */
  everything = $state<number | null>(null);
  failure = $state.raw<Failure | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = false;

  async load(): Promise<void> {
    try {
      const filter = filterOf({ mine: true });
      const page = await call('applications', { filter, offset: 0, limit: 200 });
      const sign = filterOf({ to_sign: true, ended: true });
      this.toSign = (await call('applications', { filter: sign, offset: 0, limit: 5 })).rows;
      this.rows = page.rows;
      this.today = page.today;
      this.failure = null;
      // A count would call off the one that the next screen has asked for.
      if (this.#left) return;
      this.counts = await call('application_counts', { filter });
      if (page.rows.length === 0 && !this.#left) {
        const all = await call('application_counts', {
          filter: filterOf({ ended: true, drafts: true }),
        });
        this.everything = all.total;
      }
    } catch (thrown) {
      const failure = thrown as Failure;
      if (failure.code !== 'cancelled') this.failure = failure;
    }
  }

  count(facet: string, key: string): number {
    const found = this.counts?.facets.find((one) => one.name === facet)?.values ?? [];
    return found.find((one) => one.key === key)?.count ?? 0;
  }

  listen(): () => void {
    void this.load();
    const undo = kinds.map((kind) =>
      onTouched(kind, () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.load(), quiet);
      }),
    );
    return () => {
      this.#left = true;
      clearTimeout(this.#timer);
      for (const one of undo) one();
    };
  }
}

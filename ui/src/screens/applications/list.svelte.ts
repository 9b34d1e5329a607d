import { call, type Failure } from '../../backend';
import type { Counts, ListFilter, ListRow } from '../../backend/wire';
import { filterOf, noFilter } from '../../desk/filters';
import { onSignOut } from '../../desk/signout';
import { trail } from '../../desk/trail.svelte';
import { pageSize, rangeToAsk, rowsToDrop, type Window } from '../../parts/window';

/** More at once is a slip: the core refuses it. */
export const mostAtOnce = 500;

/**
 * The list of applications as somebody left it: it outlives its screen, so that a case and back changes nothing, and
 * is forgotten at sign-out. Rows come in questions of 200; totals and counts are a second reply.
 */
class List {
  filter = $state.raw<ListFilter>(noFilter);
  total = $state(0);
  /** False while only the first rows have come, and there may be more. */
  counted = $state(false);
  counts = $state.raw<Counts | null>(null);
  today = $state('');
  failure = $state.raw<Failure | null>(null);
  /** Nothing has come yet for this question. */
  waiting = $state(true);
  active = $state(0);
  /** Counts the questions: the list goes back to its top. */
  version = $state(0);
  /** The courier's sheet of the selected ones is being made. */
  sheet = $state(false);
  selected = $state.raw<ReadonlyMap<string, ListRow>>(new Map());
  /** Where a range of selected rows begins. */
  anchor = $state<number | null>(null);

  /** Its screen is there; one that comes back asks anew. */
  shown = false;

  #rows = $state.raw<ReadonlyMap<number, ListRow>>(new Map());
  #question = 0;
  #seen: Window = { first: 0, end: 0 };
  #busy = false;
  #asking = false;

  constructor() {
    onSignOut(() => {
      this.#question += 1;
      this.filter = noFilter;
      this.sheet = false;
      this.#rows = new Map();
      this.counts = null;
      this.selected = new Map();
      this.total = this.active = 0;
      this.counted = false;
      this.waiting = true;
      this.anchor = null;
    });
  }

  readonly row = (index: number): ListRow | undefined => this.#rows.get(index);

  indexOf(id: string): number | null {
    for (const [index, row] of this.#rows) if (row.id === id) return index;
    return null;
  }

  /** Another question: everything from its top. */
  async ask(filter: Partial<ListFilter>): Promise<void> {
    this.filter = filterOf({ ...this.filter, ...filter });
    this.selected = new Map();
    this.anchor = null;
    this.active = 0;
    this.version += 1;
    this.#seen = { first: 0, end: 1 };
    await this.#anew();
  }

  /** The same question once more: something was written. Rows stand until the new ones are here. */
  async again(): Promise<void> {
    await this.#anew();
  }

  /** While rows are on their way, further letters wait: only the last question is asked. */
  async #anew(): Promise<void> {
    this.#question += 1;
    this.counted = false;
    this.failure = null;
    void this.#count(this.#question);
    if (this.#asking) return;
    this.#asking = true;
    let asked = 0;
    while (asked !== this.#question) {
      asked = this.#question;
      const middle = Math.floor((this.#seen.first + this.#seen.end) / 2);
      await this.#fetch(asked, Math.max(0, middle - pageSize / 2), true);
    }
    this.#asking = false;
    this.#more();
  }

  readonly need = (_: number[], seen: Window): void => {
    this.#seen = seen;
    this.#more();
  };

  /** One question at a time: while it is under way, only the last window counts. */
  #more(): void {
    if (this.#busy || this.#asking) return;
    const range = rangeToAsk(this.#seen, (row) => this.#rows.has(row), this.total);
    if (range === null) return;
    this.#busy = true;
    void this.#fetch(this.#question, range.offset, false).then((more) => {
      this.#busy = false;
      if (more) this.#more();
    });
  }

  async #fetch(question: number, offset: number, anew: boolean): Promise<boolean> {
    try {
      const page = await call('applications', { filter: this.filter, offset, limit: pageSize });
      if (question !== this.#question) return true;
      const rows = new Map(anew ? [] : this.#rows);
      page.rows.forEach((row, step) => rows.set(offset + step, row));
      for (const far of rowsToDrop([...rows.keys()], this.#seen)) rows.delete(far);
      this.#rows = rows;
      this.today = page.today;
      this.failure = null;
      this.waiting = false;
      this.#refreshSelected(page.rows);
      const end = offset + page.rows.length;
      const whole = page.rows.length < pageSize && (page.rows.length > 0 || offset === 0);
      if (whole) [this.total, this.counted] = [end, true];
      else if (!this.counted) this.total = anew ? Math.max(end, offset) : Math.max(this.total, end);
      this.#leaveTrail();
      return page.rows.length > 0;
    } catch (thrown) {
      if (question !== this.#question) return true;
      this.failure = thrown as Failure;
      this.waiting = false;
      return false;
    }
  }

  async #count(question: number): Promise<void> {
    try {
      const counts = await call('application_counts', { filter: this.filter });
      if (question !== this.#question) return;
      this.counts = counts;
      this.total = counts.total;
      this.counted = true;
      this.#leaveTrail();
    } catch (thrown) {
      // Called off by the next question, which brings its own counts, or by another screen's that was still under way.
      const failure = thrown as Failure;
      if (question !== this.#question) return;
      if (failure.code !== 'cancelled') this.failure = failure;
      else if (this.shown) void this.#count(question);
    }
  }

  /** The page of a case goes on from here with J and K. */
  #leaveTrail(): void {
    const places = [...this.#rows.keys()].sort((one, other) => one - other);
    trail.set(
      places.map((place) => this.#rows.get(place)?.id ?? ''),
      places,
      this.total,
    );
  }

  #refreshSelected(rows: readonly ListRow[]): void {
    if (this.selected.size === 0) return;
    const selected = new Map(this.selected);
    for (const row of rows) if (selected.has(row.id)) selected.set(row.id, row);
    this.selected = selected;
  }

  toggle(index: number): void {
    const row = this.row(index);
    if (!row) return;
    const selected = new Map(this.selected);
    if (!selected.delete(row.id) && selected.size < mostAtOnce) selected.set(row.id, row);
    this.selected = selected;
    this.anchor = index;
  }

  /** Everything from where the range began to this row; rows that are not here yet are fetched. */
  async selectTo(index: number): Promise<void> {
    const from = this.anchor ?? index;
    await this.select(Math.min(from, index), Math.max(from, index) + 1);
    this.anchor = from;
  }

  async select(first: number, end: number): Promise<void> {
    const question = this.#question;
    const last = Math.min(end, first + mostAtOnce);
    const selected = new Map(this.selected);
    for (let offset = first; offset < last; offset += pageSize) {
      const limit = Math.min(pageSize, last - offset);
      const here = Array.from({ length: limit }, (_, step) => this.row(offset + step));
      const rows = here.every((row) => row !== undefined)
        ? (here as ListRow[])
        : await call('applications', { filter: this.filter, offset, limit }).then(
            (page) => page.rows,
            () => [],
          );
      if (question !== this.#question) return;
      for (const row of rows) if (selected.size < mostAtOnce) selected.set(row.id, row);
    }
    this.selected = selected;
  }

  unselect(): void {
    this.selected = new Map();
    this.anchor = null;
  }
}

export const list = new List();

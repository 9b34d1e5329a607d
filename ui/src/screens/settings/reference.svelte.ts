import { call, type Failure } from '../../backend';
import type { RefExplained, RefRow, RefTable } from '../../backend/wire';
import { pageSize, pagesToDrop } from '../../parts/window';

/** One reference table as of a date, filtered, in pages of 200. */
export class Reference {
  tables = $state.raw<RefTable[]>([]);
  table = $state('');
  text = $state('');
  at = $state<string | null>(null);
  total = $state(0);
  columns = $state.raw<string[]>([]);
  failure = $state.raw<Failure | null>(null);
  chosen = $state<number | null>(null);
  explained = $state.raw<RefExplained | null>(null);
  /** Date the core used: today where none was asked for. */
  usedAt = $state('');
  version = $state(0);

  #pages = $state.raw<ReadonlyMap<number, RefRow[]>>(new Map());
  #asked = new Set<number>();
  #question = 0;

  async open(table: string): Promise<void> {
    try {
      this.tables = await call('reference_tables', {});
      const known = this.tables.find((one) => one.name === table) ?? this.tables[0];
      if (known) await this.show(known.name);
    } catch (thrown) {
      this.failure = thrown as Failure;
    }
  }

  async show(table: string): Promise<void> {
    if (table !== this.table) this.text = '';
    this.table = table;
    await this.ask();
  }

  /** Asks anew from the first page: another table, date or filter. */
  async ask(): Promise<void> {
    this.#question += 1;
    this.#asked = new Set();
    this.chosen = null;
    this.explained = null;
    await this.#fetch(0, true);
  }

  readonly row = (index: number): RefRow | undefined =>
    this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize];

  readonly need = (pages: number[]): void => {
    for (const page of pages) {
      if (!this.#pages.has(page) && !this.#asked.has(page)) void this.#fetch(page, false);
    }
  };

  async explain(row: RefRow, index: number): Promise<void> {
    this.chosen = index;
    try {
      const { table, at } = this;
      this.explained = await call('reference_explain', { table, key: row.key, at });
    } catch (thrown) {
      this.failure = thrown as Failure;
    }
  }

  async #fetch(page: number, anew: boolean): Promise<void> {
    const question = this.#question;
    this.#asked.add(page);
    try {
      const { table, at, text } = this;
      const offset = page * pageSize;
      const found = await call('reference_rows', { table, at, text, offset, limit: pageSize });
      if (question !== this.#question) return;
      const pages = new Map(anew ? [] : this.#pages).set(page, found.rows);
      for (const far of pagesToDrop([...pages.keys()], page)) {
        pages.delete(far);
        this.#asked.delete(far);
      }
      this.#pages = pages;
      this.total = found.total;
      this.columns = found.columns;
      this.usedAt = found.at;
      this.failure = null;
      if (anew) this.version += 1;
    } catch (thrown) {
      if (question !== this.#question) return;
      this.#asked.delete(page);
      this.failure = thrown as Failure;
    }
  }
}

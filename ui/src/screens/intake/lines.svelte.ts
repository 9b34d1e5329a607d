import type { IntakeLine, IntakePreview } from '../../backend/wire';
import { pageSize, pagesToDrop } from '../../parts/window';
import type { LineState } from './tally';

/** A filter looks through this many pages; the rest is found by scrolling the whole list. */
const reach = 50;

/** `state`: lines of this state alone. */
type Fetch = (offset: number, state: LineState | null) => Promise<IntakeLine[]>;

/** States that no key changes here: the program itself picks them out. */
const settled: readonly (LineState | null)[] = [null, 'known', 'not_understood', 'needs_number'];

/**
 * The lines of a preview: 200 at a time, at most five pages held. A state that
 * keys change (new, left out) is gathered from the pages as they are asked for.
 */
export class Lines {
  filter = $state<LineState | null>(null);
  /** Rows that the list shows now. */
  total = $state(0);
  /** A new preview or another filter is another list. */
  version = $state(0);
  /** The filter has stopped before the end. */
  partly = $state(false);
  #all = 0;
  #pages = $state.raw(new Map<number, IntakeLine[]>());
  #found = $state.raw<IntakeLine[]>([]);
  #scanned = 0;
  #scanning = false;
  readonly #asked = new Set<number>();
  readonly #fetch: Fetch;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  begin(preview: IntakePreview | null): void {
    this.#all = preview?.total ?? 0;
    this.show(null, this.#all);
    this.#pages = new Map(preview ? [[0, preview.lines]] : []);
  }

  show(filter: LineState | null, total: number): void {
    if (filter !== this.filter || this.#all === 0) {
      this.#asked.clear();
      this.#pages = new Map();
    }
    this.filter = filter;
    this.#found = [];
    this.#scanned = 0;
    this.partly = !this.#direct && this.#all > reach * pageSize;
    this.total = total;
    this.version += 1;
  }

  readonly at = (index: number): IntakeLine | undefined =>
    this.#direct
      ? this.#pages.get(Math.floor(index / pageSize))?.[index % pageSize]
      : this.#found[index];

  need(pages: readonly number[], wanted: (line: IntakeLine) => boolean): void {
    if (!this.#direct) {
      void this.#scan(((pages.at(-1) ?? 0) + 1) * pageSize, wanted);
      return;
    }
    for (const page of pages) {
      if (!this.#pages.has(page)) void this.#page(page, pages[0] ?? 0);
    }
  }

  get #direct(): boolean {
    return settled.includes(this.filter);
  }

  #pageCount(): number {
    return Math.ceil(this.#all / pageSize);
  }

  async #page(page: number, near: number): Promise<void> {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const { version } = this;
    try {
      const lines = await this.#fetch(page * pageSize, this.filter);
      if (version !== this.version) return;
      const pages = new Map(this.#pages).set(page, lines);
      for (const old of pagesToDrop([...pages.keys()], near)) pages.delete(old);
      this.#pages = pages;
    } catch {
      // The row stays "…"; scrolling asks again, and Take in tells what is wrong.
    } finally {
      this.#asked.delete(page);
    }
  }

  async #scan(enough: number, wanted: (line: IntakeLine) => boolean): Promise<void> {
    if (this.#scanning) return;
    this.#scanning = true;
    const last = Math.min(reach, this.#pageCount());
    try {
      while (this.#found.length < Math.min(enough, this.total) && this.#scanned < last) {
        const { version } = this;
        const page = this.#scanned;
        const lines = this.#pages.get(page) ?? (await this.#fetch(page * pageSize, null));
        if (version !== this.version) continue;
        this.#scanned += 1;
        this.#found = [...this.#found, ...lines.filter(wanted)];
      }
      // What lies beyond the reach cannot be shown as an empty row.
      if (this.#scanned >= last) this.total = Math.min(this.total, this.#found.length);
    } catch {
      // As above.
    } finally {
      this.#scanning = false;
    }
  }
}

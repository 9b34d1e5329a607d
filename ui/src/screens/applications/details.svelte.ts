import { call, Writer, type Failure } from '../../backend';
import type { ListRow, PathValue } from '../../backend/wire';
import { filterOf } from '../../desk/filters';
import type { Draft } from '../../desk/draft.svelte';

export const fields = ['family', 'given', 'company', 'bin'] as const;
export type Typed = Record<(typeof fields)[number], string>;

const paths: Record<(typeof fields)[number], string> = {
  family: 'person/1/family',
  given: 'person/1/given',
  company: 'organisation/name',
  bin: 'organisation/bin',
};
const atOnce = 40;
const filter = filterOf({ flags: ['needs_details'] });
const nothing: Typed = { family: '', given: '', company: '', bin: '' };

/** *Needs details*: what is typed stands in the draft until its row is saved. */
export class Details {
  rows = $state.raw<ListRow[] | null>(null);
  total = $state(0);
  failure = $state.raw<Failure | null>(null);
  saved = $state.raw<ReadonlySet<string>>(new Set());
  refused = $state.raw<Readonly<Record<string, Failure>>>({});
  readonly #draft: Draft<{ rows: Record<string, Typed> }>;
  readonly #writer = new Writer('edit_application');

  constructor(draft: Draft<{ rows: Record<string, Typed> }>) {
    this.#draft = draft;
  }

  async load(): Promise<void> {
    try {
      const [page, counts] = await Promise.all([
        call('applications', { filter, offset: 0, limit: atOnce }),
        call('application_counts', { filter }),
      ]);
      this.rows = page.rows;
      this.total = counts.total;
      this.saved = new Set();
      this.refused = {};
      this.failure = null;
    } catch (thrown) {
      this.failure = thrown as Failure;
    }
  }

  typed(row: ListRow): Typed {
    return this.#draft.values.rows[row.id] ?? { ...nothing, company: row.company };
  }

  type(row: ListRow, field: keyof Typed, value: string): void {
    this.#draft.values.rows[row.id] = { ...this.typed(row), [field]: value };
    if (this.saved.has(row.id)) {
      this.saved = new Set([...this.saved].filter((id) => id !== row.id));
    }
  }

  after(id: string): string | null {
    return this.#beside(id, 1);
  }
  before(id: string): string | null {
    return this.#beside(id, -1);
  }
  #beside(id: string, step: number): string | null {
    const rows = this.rows ?? [];
    return rows[rows.findIndex((row) => row.id === id) + step]?.id ?? null;
  }

  /** True if the next row may have its turn: saved, or nothing was typed. */
  async save(id: string): Promise<boolean> {
    const row = this.rows?.find((one) => one.id === id);
    const typed = this.#draft.values.rows[id];
    if (!row) return false;
    if (!typed) return true;
    const values: PathValue[] = fields
      .filter((field) => typed[field].trim() !== '')
      .filter((field) => field !== 'company' || typed.company.trim() !== row.company)
      .map((field) => ({ path: paths[field], value: typed[field].trim() }));
    if (values.length === 0) return true;
    try {
      // Two names are not the whole section: it stays "not copied yet" until its content is brought in.
      const page = await this.#writer.send({
        id,
        after: row.head,
        values,
        sections: [],
        remove: [],
        pasted: null,
        new_round: false,
        portal_id: null,
      });
      this.rows = (this.rows ?? []).map((one) => (one.id === id ? page.row : one));
      this.saved = new Set([...this.saved, id]);
      this.refused = Object.fromEntries(
        Object.entries(this.refused).filter(([other]) => other !== id),
      );
      // Svelte's proxy of the draft: the key goes, the others stay as typed.
      Reflect.deleteProperty(this.#draft.values.rows, id);
      if (Object.keys(this.#draft.values.rows).length === 0) await this.#draft.drop();
      return true;
    } catch (thrown) {
      this.refused = { ...this.refused, [id]: thrown as Failure };
      return false;
    }
  }
}

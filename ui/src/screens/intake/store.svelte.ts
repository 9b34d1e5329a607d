import { call, Writer, type Failure } from '../../backend';
import type {
  ChosenFile,
  ColumnMeaning,
  IntakeLine,
  IntakePreview,
  TakenIn,
} from '../../backend/wire';
import { Draft } from '../../desk/draft.svelte';
import { toasts } from '../../desk/toasts.svelte';
import { pageSize } from '../../parts/window';
import { t } from '../../words/index.svelte';
import { Lines } from './lines.svelte';
import { bringsIn, joined, tally, toMend, type LineState, type Pasted, type Tally } from './tally';

/** What is kept until it is taken in or thrown away. */
interface Kept extends Pasted {
  file: ChosenFile | null;
  drafts: boolean;
  number: string;
  /** Name in the portal → id of the staff, or `nobody`. */
  people: Record<string, string>;
  left: Record<string, string>;
}
const empty: Kept = {
  html: null,
  text: '',
  file: null,
  drafts: false,
  number: '',
  people: {},
  left: {},
};

/** Bytes that a draft may have, with room for the rest of it. */
const keepable = 1_000_000;
/** Where the program leaves what it could not read. */
const kept = 'intake/kept';
export const nobody = 'nobody';

/** What was pasted or opened, what it was understood as, and what became of it. */
export class Intake {
  readonly draft = new Draft<Kept>('intake', empty);
  html = $state.raw<string | null>(null);
  text = $state('');
  file = $state.raw<ChosenFile | null>(null);
  preview = $state.raw<IntakePreview | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state<'reading' | 'taking' | null>(null);
  /** The clipboard held a picture, or nothing. */
  nothingPasted = $state(false);
  /** A file that has to be opened again. */
  forgotten = $state<string | null>(null);
  /** The text was changed after it was read. */
  stale = $state(false);
  /** Too long for a draft: gone with the program. */
  unkept = $state(false);
  taken = $state.raw<TakenIn | null>(null);
  /** The line whose details stand beside the list. */
  shown = $state.raw<{ line: IntakeLine; index: number } | null>(null);
  readonly lines = new Lines(async (offset, state) => {
    const { lines } = await call('preview_lines', {
      preview: this.preview?.preview ?? '',
      state,
      offset,
      limit: pageSize,
    });
    return lines;
  });
  readonly counted = $derived.by<Tally | null>(() =>
    this.preview ? tally(this.preview, this.draft.values.left) : null,
  );
  /** What is left to do is to mend the text. */
  readonly mending = $derived(
    !this.file &&
      (this.preview === null
        ? this.stale
        : this.counted?.taking === 0 && this.preview.not_understood > 0) &&
      !this.preview?.needs_number,
  );
  /** Whoever is known already is not asked about again. */
  readonly strangers = $derived(
    (this.preview?.people ?? []).filter((person) => person.staff === null && !person.nobody),
  );
  readonly empty = $derived(this.file === null && this.text.trim() === '' && this.html === null);

  #columns: ColumnMeaning[] | null = null;
  #turn = 0;
  readonly #writer = new Writer('take_in');

  async open(): Promise<void> {
    await this.draft.load();
    const { html, text, file } = this.draft.values;
    if (!this.empty) return;
    [this.html, this.text, this.file] = [html, text, file];
    if (this.empty) await this.#mend([]);
    else if (!(await this.read()) && this.file && this.failure?.code === 'no-preview') {
      // Files are forgotten when the program locks: only their names are kept here.
      const { name } = this.file;
      this.#clear();
      await this.draft.drop();
      this.forgotten = name;
    }
  }

  /** Lines that nobody could read were kept by the program: they stand here to be mended. */
  async #mend(headers: readonly string[]): Promise<void> {
    const found = await call('draft', { place: kept }).catch(() => null);
    if (!found || !this.empty) return;
    const { text } = JSON.parse(found.body) as { text?: string };
    const rest = toMend([text?.trimEnd() ?? ''], headers);
    if (rest === '') return;
    this.text = rest;
    this.stale = true;
    this.#keep();
    await this.draft.save();
    await call('drop_draft', { place: kept }).catch(() => null);
  }

  /** Pasted from outside the field: beside what is there already, or alone. */
  paste(pasted: Pasted): Promise<boolean> {
    const { html, text } = this;
    if (this.file || this.empty) return this.#begin({ ...pasted, file: null });
    return this.#begin({ ...joined({ html, text }, pasted), file: null }, true);
  }

  async chooseFile(): Promise<boolean> {
    try {
      const file = await call('choose_file', {});
      return file !== null && (await this.#begin({ html: null, text: '', file }));
    } catch (thrown) {
      this.failure = thrown as Failure;
      return false;
    }
  }

  /** A file that was dropped on the window: the program has it, the page asks. */
  async lookForDropped(): Promise<boolean> {
    if (this.busy !== null) return false;
    const file = await call('dropped_file', {}).catch(() => null);
    return file !== null && (await this.#begin({ html: null, text: '', file }));
  }

  /** Typed or mended by hand: the page that it came from no longer counts. */
  type(text: string): void {
    if (text === this.text) return;
    [this.html, this.text, this.file] = [null, text, null];
    this.stale = true;
    this.#keep();
  }

  async throwAway(): Promise<void> {
    const { html, text, file } = this;
    this.#clear();
    this.taken = null;
    await this.draft.drop();
    toasts.tell(t('intake-thrown'), {
      label: t('list-undo'),
      run: () => void (this.empty && this.#begin({ html, text, file })),
    });
  }

  read(): Promise<boolean> {
    return this.#ask(this.#columns);
  }

  setMeaning(header: string, meaning: string | null): Promise<boolean> {
    const columns = (this.preview?.columns ?? []).map((column) =>
      column.header === header ? { header, meaning } : column,
    );
    this.#columns = columns;
    return this.#ask(columns);
  }

  async #begin(source: Pasted & { file: ChosenFile | null }, more = false): Promise<boolean> {
    [this.html, this.text, this.file] = [source.html, source.text, source.file];
    this.taken = null;
    this.nothingPasted = false;
    this.forgotten = null;
    if (!more) {
      this.#columns = null;
      Object.assign(this.draft.values, { left: {}, number: '' });
    }
    this.#keep();
    return this.read();
  }

  #clear(): void {
    this.#turn += 1;
    [this.html, this.text, this.file] = [null, '', null];
    this.#columns = null;
    [this.preview, this.failure, this.shown, this.busy] = [null, null, null, null];
    this.stale = this.unkept = false;
    this.lines.begin(null);
  }

  #keep(): void {
    const { html, text, file, draft } = this;
    const bytes = (value: string | null): number => new Blob([JSON.stringify(value)]).size;
    // Escaped once more when it is sent; the text alone is better than nothing.
    const [ofHtml, ofText] = [bytes(html), bytes(text)];
    this.unkept = ofText > keepable;
    Object.assign(draft.values, {
      html: ofHtml + ofText > keepable ? null : html,
      text: this.unkept ? '' : text,
      file,
    });
    draft.touch();
  }

  #asked() {
    const { drafts, number } = this.draft.values;
    return {
      source: { html: this.html, text: this.text, file: this.file?.file ?? null },
      columns: this.#columns,
      drafts,
      number: number.trim() === '' ? null : number.trim(),
      offset: 0,
      limit: pageSize,
    };
  }

  async #ask(columns: ColumnMeaning[] | null): Promise<boolean> {
    if (this.empty) return false;
    const turn = (this.#turn += 1);
    this.busy = 'reading';
    this.failure = null;
    try {
      const preview = await call('preview_intake', { ...this.#asked(), columns });
      if (turn !== this.#turn) return false;
      this.preview = preview;
      this.stale = false;
      this.shown = null;
      this.lines.begin(preview);
      return true;
    } catch (thrown) {
      if (turn !== this.#turn) return false;
      this.failure = thrown as Failure;
      this.preview = null;
      this.stale = false;
      return false;
    } finally {
      if (turn === this.#turn) this.busy = null;
    }
  }

  isLeft(line: IntakeLine): boolean {
    return String(line.place) in this.draft.values.left;
  }

  /** Leaves a line outside, or takes it back. */
  leave(line: IntakeLine): void {
    if (!bringsIn(line)) return;
    const key = String(line.place);
    const others = Object.entries(this.draft.values.left).filter(([place]) => place !== key);
    this.draft.values.left = Object.fromEntries(
      this.isLeft(line) ? others : [...others, [key, line.state]],
    );
    this.draft.touch();
  }

  filterBy(filter: LineState | null): void {
    if (!this.preview) return;
    this.shown = null;
    const count = filter === null ? this.preview.total : this.preview[filter];
    const mine = filter === 'left_out' ? Object.keys(this.draft.values.left).length : 0;
    this.lines.show(filter, count + mine);
  }

  readonly need = (pages: number[]): void => {
    const { filter } = this.lines;
    this.lines.need(
      pages,
      (line) => line.state === filter || (filter === 'left_out' && this.isLeft(line)),
    );
  };

  async take(): Promise<boolean> {
    const { preview, html, text, file } = this;
    if (!preview || this.busy !== null || this.stale) return false;
    this.busy = 'taking';
    this.failure = null;
    try {
      const headers = preview.columns.map((column) => column.header);
      const { left, people } = this.draft.values;
      const taken = await this.#writer.send({
        preview: preview.preview,
        leave: Object.keys(left).map(Number),
        people: Object.entries(people).map(([name, staff]) => ({
          name,
          staff: staff === nobody ? null : staff,
        })),
      });
      if (taken.stopped) {
        this.taken = taken;
        return await this.read();
      }
      this.taken = taken;
      // The next list was pasted meanwhile: it stays.
      if (html !== this.html || text !== this.text || file !== this.file) return true;
      this.#clear();
      await this.draft.drop();
      await this.#mend(headers);
      return true;
    } catch (thrown) {
      const failure = thrown as Failure;
      this.busy = null;
      // Somebody signed in again since: it is shown anew, and taken in by another press.
      if (failure.code === 'no-preview') await this.read();
      this.failure = failure;
      return false;
    } finally {
      this.busy = null;
    }
  }
}

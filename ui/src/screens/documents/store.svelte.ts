import { call, onTouched, Writer, type Failure } from '../../backend';
import type {
  DocumentsPage,
  FileRow,
  FileView,
  PutOutFile,
  SlotView,
  TrayRow,
} from '../../backend/wire';
import { copyText } from '../../desk/clipboard';
import { toasts } from '../../desk/toasts.svelte';
import { t } from '../../words/index.svelte';

/** What somebody has said of a row of the tray, before it is filed. */
export interface Choice {
  slot: string;
  dated: string;
  /** In a slot of several: the file that it takes the place of. */
  replaces: string;
}

/** How often the tray is asked while something comes in, and while nothing does. */
const quick = 300;
const slow = 1_000;

/** The documents of one application, what is on its way into them, and what is being read. */
export class DocumentsStore {
  readonly id: string;
  page = $state.raw<DocumentsPage | null>(null);
  rows = $state.raw<readonly TrayRow[]>([]);
  failure = $state.raw<Failure | null>(null);
  /** Why the last deed was refused. */
  trouble = $state.raw<Failure | null>(null);
  busy = $state(false);
  /** By the row of the tray. */
  choices = $state<Record<string, Choice>>({});
  /** What is being read: a file, or a row of the tray. */
  reading = $state.raw<{ key: string; view: FileView } | null>(null);
  outside = $state.raw<readonly string[]>([]);
  /** The slot in which the next files are meant to lie. */
  wanted = $state<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gone = false;
  #asked = 0;
  readonly #files = new Writer('file_documents');
  readonly #places = new Writer('place_file');
  readonly #papers = new Writer('take_company_papers');
  readonly #all = new Writer('documents_brought');
  readonly #outs = new Writer('put_out');
  readonly #looks = new Writer('keep_review');
  readonly #opens = new Writer('open_outside');

  constructor(id: string) {
    this.id = id;
  }

  listen(): () => void {
    void this.load();
    void this.#poll();
    void this.lookOutside();
    const undo = onTouched('application', (ids) => {
      if (!this.busy && (ids === null || ids.includes(this.id))) void this.load();
    });
    return () => {
      this.#gone = true;
      clearTimeout(this.#timer);
      undo();
    };
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const page = await call('documents', { id: this.id });
      if (asked === this.#asked) this.#take(page);
    } catch (thrown) {
      if (asked === this.#asked) this.failure = thrown as Failure;
    }
  }

  #take(page: DocumentsPage): void {
    this.#asked += 1;
    this.page = page;
    this.failure = null;
  }

  /** What comes in is told by asking; drops and scans come by themselves. */
  async #poll(): Promise<void> {
    try {
      this.takeRows((await call('tray', { id: this.id })).rows);
    } catch {
      // Locked, or the next asking tells.
    }
    if (this.#gone) return;
    const coming = this.rows.some((row) => row.state === 'reading');
    this.#timer = setTimeout(() => void this.#poll(), coming ? quick : slow);
  }

  takeRows(rows: readonly TrayRow[]): void {
    // The same rows again draw nothing anew: a choice that is open stays open.
    if (JSON.stringify(rows) === JSON.stringify(this.rows)) return;
    for (const row of rows) {
      const known = this.choices[row.tray];
      if (known === undefined) {
        const slot = this.wanted ?? row.proposed?.slot ?? '';
        this.choices[row.tray] = { slot, dated: '', replaces: '' };
      } else if (known.slot === '' && row.proposed && row.state === 'ready') {
        known.slot = row.proposed.slot;
      }
    }
    this.rows = rows;
    if (rows.length === 0) this.wanted = null;
  }

  async #bring(asked: Promise<{ rows: TrayRow[] }>): Promise<void> {
    this.trouble = null;
    try {
      this.takeRows((await asked).rows);
      clearTimeout(this.#timer);
      void this.#poll();
    } catch (thrown) {
      this.trouble = thrown as Failure;
    }
  }
  pick = (slot: string | null = null): Promise<void> => {
    this.wanted = slot;
    return this.#bring(call('pick_files', { id: this.id }));
  };
  paste = (name: string, base64: string): Promise<void> =>
    this.#bring(call('paste_image', { id: this.id, name, base64 }));
  downloads = (files: string[]): Promise<void> =>
    this.#bring(call('bring_downloads', { id: this.id, files }));
  drop = (tray: string[]): Promise<void> => this.#bring(call('drop_tray', { id: this.id, tray }));
  unlock = (tray: string, password: string): Promise<void> =>
    this.#bring(call('unlock_tray', { id: this.id, tray, password }));

  async #deed(deed: () => Promise<DocumentsPage>, told: string): Promise<boolean> {
    this.busy = true;
    this.trouble = null;
    try {
      this.#take(await deed());
      toasts.tell(told);
      return true;
    } catch (thrown) {
      this.trouble = thrown as Failure;
      return false;
    } finally {
      this.busy = false;
    }
  }

  get ready(): TrayRow[] {
    return this.rows.filter(
      (row) => row.state === 'ready' && (this.choices[row.tray]?.slot ?? '') !== '',
    );
  }

  /** Files what has a place; the rest stays in the tray. */
  async file(rows: readonly TrayRow[] = this.ready): Promise<void> {
    const files = rows.map((row) => {
      const choice = this.choices[row.tray] ?? { slot: '', dated: '', replaces: '' };
      return {
        tray: row.tray,
        slot: choice.slot,
        dated: choice.dated === '' ? null : choice.dated,
        replaces: choice.replaces === '' ? null : choice.replaces,
      };
    });
    const told = t('documents-filed', { count: files.length });
    if (!(await this.#deed(() => this.#files.send({ id: this.id, files }), told))) return;
    if (rows.some((row) => row.tray === this.reading?.key)) this.reading = null;
    this.takeRows(this.rows.filter((row) => !rows.includes(row)));
  }
  place = (file: string, slot: string, dated: string | null): Promise<boolean> =>
    this.#deed(
      () => this.#places.send({ id: this.id, file, slot, dated }),
      t(slot === '' ? 'documents-set-aside-done' : 'did-place-file'),
    );
  /** Somebody has looked at what lies there; false: that was a slip. */
  async accept(slot: SlotView, accepted: boolean): Promise<void> {
    this.trouble = null;
    try {
      await this.#looks.send({ id: this.id, looked: { [slot.path]: accepted } });
      await this.load();
    } catch (thrown) {
      this.trouble = thrown as Failure;
    }
  }
  takeOver = (papers: string[]): Promise<boolean> =>
    this.#deed(
      () => this.#papers.send({ id: this.id, papers }),
      t('documents-filed', { count: papers.length }),
    );
  allHere = (): Promise<boolean> =>
    this.#deed(
      () => this.#all.send({ id: this.id, after: this.page?.head ?? '' }),
      t('documents-all-here-done'),
    );

  async read(key: string, asked: Promise<FileView>): Promise<void> {
    this.trouble = null;
    try {
      this.reading = { key, view: await asked };
    } catch (thrown) {
      this.trouble = thrown as Failure;
    }
  }
  readFile = (file: FileRow): Promise<void> =>
    this.read(file.id, call('open_file', { id: this.id, file: file.id }));
  readRow = (row: TrayRow): Promise<void> =>
    this.read(row.tray, call('open_tray', { tray: row.tray }));

  /** What stands on its pages; null where it cannot be read. */
  async text(file: string): Promise<string | null> {
    this.trouble = null;
    try {
      return await call('file_text', { id: this.id, file });
    } catch (thrown) {
      this.trouble = thrown as Failure;
      return null;
    }
  }

  async lookOutside(): Promise<void> {
    this.outside = await call('put_outs', {}).catch(() => []);
  }
  /** Copies under names for the portal; where they lie is on the clipboard. */
  async putOut(files: string[]): Promise<void> {
    this.trouble = null;
    try {
      const out: PutOutFile[] = await this.#outs.send({ id: this.id, files });
      await copyText(out.map((one) => one.path).join('\n'));
      toasts.tell(t('documents-put-out-done', { names: out.map((one) => one.name).join(', ') }));
    } catch (thrown) {
      this.trouble = thrown as Failure;
    }
    await this.lookOutside();
  }
  async openOutside(file: string): Promise<void> {
    this.trouble = null;
    try {
      await this.#opens.send({ id: this.id, file });
    } catch (thrown) {
      this.trouble = thrown as Failure;
    }
    await this.lookOutside();
  }
  async done(): Promise<void> {
    await call('put_out_done', {}).catch(() => null);
    await this.lookOutside();
  }

  slot(key: string): SlotView | undefined {
    return this.page?.slots.find((slot) => slot.key === key);
  }
}

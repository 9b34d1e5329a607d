import { bytes, call, onTouched } from '../../backend';
import type { Source } from '../../parts/viewer/viewing.svelte';
import { fileFor, filesOf, type CaseFile } from './slots';

/** The files of one application while they are read beside its form. */
export class CaseFiles {
  list = $state.raw<readonly CaseFile[]>([]);
  source = $state.raw<Source | null>(null);
  /** The file that is open. */
  chosen = $state<string | null>(null);
  readonly #id: string;
  /** The value that has the focus. */
  #path = '';
  /** Where each value, and each file, was read last. */
  readonly #read = new Map<string, { file: string; page: number }>();

  constructor(id: string) {
    this.#id = id;
  }

  get shown(): boolean {
    return this.list.some((file) => file.kind !== null);
  }
  get file(): CaseFile | null {
    return this.list.find((file) => file.id === this.chosen) ?? null;
  }

  listen(): () => void {
    return onTouched('application', (ids) => {
      if (ids === null || ids.includes(this.#id)) void this.load();
    });
  }

  async load(): Promise<void> {
    const page = await call('documents', { id: this.#id }).catch(() => null);
    if (!page) return;
    this.list = filesOf(page);
    if (this.chosen !== null && !this.file) this.#close();
    if (this.chosen === null) {
      const first = fileFor(this.#path, this.list) ?? this.list.find((file) => file.kind !== null);
      if (first) this.choose(first.id);
    }
  }

  #close(): void {
    this.chosen = null;
    this.source = null;
  }

  /** Opens a file where it was read last, or at a page. True: it is open already. */
  choose(id: string, page?: number): boolean {
    const file = this.list.find((one) => one.id === id);
    if (!file || file.kind === null) return false;
    if (this.chosen === id) return true;
    this.chosen = id;
    this.source = {
      name: file.name,
      kind: file.kind,
      page: page ?? this.#read.get(id)?.page ?? 1,
      load: async () => {
        const view = await call('open_file', { id: this.#id, file: id });
        return bytes(view.token);
      },
    };
    return false;
  }

  /** A value has the focus: its document is opened where that is known. The page to turn to, if it is open already. */
  follow(path: string): number | null {
    this.#path = path;
    const file = fileFor(path, this.list);
    if (!file) return null;
    const before = this.#read.get(path);
    const page = before?.file === file.id ? before.page : undefined;
    return this.choose(file.id, page) && page !== undefined ? page : null;
  }

  /** The page that is being read. */
  seen(page: number): void {
    const file = this.chosen;
    if (file === null) return;
    this.#read.set(file, { file, page });
    if (fileFor(this.#path, this.list)?.id === file) this.#read.set(this.#path, { file, page });
  }
}

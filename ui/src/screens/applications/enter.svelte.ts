import { call, type Failure } from '../../backend';
import type { EnterLine } from '../../backend/wire';
import { copyText } from '../../desk/clipboard';
import { openInPortal } from '../../desk/portal';
import { onSignOut } from '../../desk/signout';
import { toasts } from '../../desk/toasts.svelte';
import { t } from '../../words/index.svelte';
import { bulk } from './bulk.svelte';

const atOnce = 200;
/** What nobody types in by hand in a week is not drawn. */
const most = 1000;

/** *To enter in the portal*: what was done here and does not stand there yet. */
class ToEnter {
  lines = $state.raw<EnterLine[]>([]);
  loaded = $state(false);
  failure = $state.raw<Failure | null>(null);
  active = $state(0);
  ticked = $state.raw<ReadonlySet<string>>(new Set());
  copied = $state('');
  #anchor = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    onSignOut(() => {
      this.lines = [];
      this.loaded = false;
      this.ticked = new Set();
      this.active = 0;
    });
  }

  keyOf(line: EnterLine): string {
    return `${line.id} ${line.line}`;
  }

  /** A page holds so many applications, each with all its lines. */
  async load(): Promise<void> {
    try {
      const lines: EnterLine[] = [];
      for (let offset = 0; offset < most; offset += atOnce) {
        const page = await call('to_enter', { offset, limit: atOnce });
        lines.push(...page.lines.filter((line) => !line.entered));
        if (offset + atOnce >= page.applications) break;
      }
      this.lines = lines;
      this.active = Math.min(this.active, Math.max(0, lines.length - 1));
      const keys = new Set(lines.map((line) => this.keyOf(line)));
      this.ticked = new Set([...this.ticked].filter((key) => keys.has(key)));
      this.failure = null;
      this.loaded = true;
    } catch (thrown) {
      this.failure = thrown as Failure;
    }
  }

  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), 60);
  }

  toggle(index: number, range: boolean): void {
    const ticked = new Set(this.ticked);
    if (range) {
      const [from, to] = [Math.min(this.#anchor, index), Math.max(this.#anchor, index)];
      for (const line of this.lines.slice(from, to + 1)) ticked.add(this.keyOf(line));
    } else {
      const line = this.lines[index];
      if (line && !ticked.delete(this.keyOf(line))) ticked.add(this.keyOf(line));
      this.#anchor = index;
    }
    this.ticked = ticked;
  }

  toggleAll(): void {
    this.ticked =
      this.ticked.size > 0 ? new Set() : new Set(this.lines.map((line) => this.keyOf(line)));
  }

  async copy(line: EnterLine | undefined): Promise<void> {
    if (!line) return;
    if (line.text === '') {
      toasts.tell(t('enter-no-text'));
      return;
    }
    await copyText(line.text);
    this.copied = this.keyOf(line);
    toasts.tell(t('enter-copied', { number: line.number }));
  }

  async copyAll(): Promise<void> {
    const lines = this.lines.filter((line) => this.ticked.has(this.keyOf(line)));
    await copyText(lines.map((line) => `${line.number}\t${line.text}`).join('\n'));
    toasts.tell(t('enter-copied-all', { count: lines.length }));
  }

  async openInPortal(line: EnterLine | undefined): Promise<void> {
    if (line) await openInPortal(line.id);
  }

  /** The picked lines, or this one. */
  async done(one?: EnterLine): Promise<void> {
    const here = this.lines[this.active];
    const picked = this.lines.filter((line) => this.ticked.has(this.keyOf(line)));
    const lines = one ? [one] : picked.length > 0 ? picked : here ? [here] : [];
    if (lines.length === 0) return;
    if (await bulk.entered(lines)) {
      this.ticked = new Set();
      // One line done tells itself by going away; only a refusal needs a list.
      if (bulk.outcome?.results.every((result) => result.refusal === null)) bulk.outcome = null;
      await this.load();
    } else if (bulk.failure) toasts.fail(bulk.failure);
  }
}

export const enter = new ToEnter();

import { call, onTouched } from '../backend';
import type { SavedView } from '../backend/wire';
import { ticks } from './time';

/** A burst of writes, such as an import, is counted once. */
const quiet = 400;
/** Days pass without a write, and overdue ones with them. */
const fresh = 300_000;
const kinds = ['application', 'waiver', 'membership', 'staff', 'office'];

/** Saved views with their counts: those of the program, mine, and the office's. Read by the rail, Today and the list. */
class Views {
  list = $state.raw<SavedView[] | null>(null);
  #at = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly fixed = $derived((this.list ?? []).filter((view) => view.fixed));
  readonly own = $derived((this.list ?? []).filter((view) => !view.fixed));

  async refresh(): Promise<void> {
    try {
      this.list = await call('views', {});
      this.#at = ticks();
    } catch {
      // Locked meanwhile: the sign-in screen takes over.
    }
  }

  /** For a screen that opens: what was counted a moment ago still holds. */
  async refreshOld(): Promise<void> {
    if (this.list === null || ticks() - this.#at > fresh) await this.refresh();
  }

  /** How many the view holds; null where nobody knows yet. */
  count(id: string): number | null {
    return this.list?.find((view) => view.id === id)?.count ?? null;
  }

  listen(): () => void {
    void this.refresh();
    const undo = kinds.map((kind) =>
      onTouched(kind, () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.refresh(), quiet);
      }),
    );
    return () => {
      for (const one of undo) one();
      clearTimeout(this.#timer);
      this.list = null;
    };
  }
}

export const views = new Views();

import type { Attachment } from 'svelte/attachments';
import { call } from '../backend';

const every = 2000;
const open = new Set<Draft<object>>();

/** Saves what is typed and not yet saved: before a lock, before leaving. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...open].map((draft) => draft.save()));
}

/**
 * The typed state of one form, saved on blur and every two seconds, given back
 * after a lock, a crash or a reload. Passwords never belong in here.
 */
export class Draft<T extends object> {
  values = $state() as T;
  /** When the text that was given back had been saved; null if there was none. */
  restored = $state<string | null>(null);
  readonly place: string;
  readonly #empty: T;
  #base: string | null = null;
  #dirty = false;
  #saved = '';
  #turn = Promise.resolve();

  constructor(place: string, empty: T) {
    this.place = place;
    this.#empty = empty;
    this.values = structuredClone(empty);
  }

  /** Fills the form: a saved draft over `start`, `start` over the empty form. */
  async load(start: T = this.#empty, base: string | null = null): Promise<void> {
    this.#base = base;
    if (!this.#dirty) this.values = structuredClone(start);
    const found = await call('draft', { place: this.place }).catch(() => null);
    // What was typed while the draft was on its way wins.
    if (!found || this.#dirty) return;
    try {
      const body: unknown = JSON.parse(found.body);
      if (typeof body === 'object' && body !== null) Object.assign(this.values, body);
      this.#saved = found.body;
      this.restored = found.saved_at;
    } catch {
      // A draft of an older form: the empty form is better than a broken one.
    }
  }

  /** Changed by something else than a field: a paste, a tick in a list. */
  touch(): void {
    this.#dirty = true;
  }

  /** On the form element: listens, saves, and saves once more when it goes. */
  readonly watch: Attachment<HTMLElement> = (form) => {
    const touch = (): void => {
      this.#dirty = true;
    };
    const save = (): void => void this.save();
    form.addEventListener('input', touch);
    form.addEventListener('change', touch);
    form.addEventListener('focusout', save);
    const timer = setInterval(save, every);
    open.add(this);
    return () => {
      clearInterval(timer);
      open.delete(this);
      form.removeEventListener('input', touch);
      form.removeEventListener('change', touch);
      form.removeEventListener('focusout', save);
      save();
    };
  };

  save(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#dirty) return;
      const body = JSON.stringify(this.values);
      this.#dirty = false;
      if (body === this.#saved) return;
      try {
        await call('save_draft', { place: this.place, base: this.#base, body });
        this.#saved = body;
      } catch {
        this.#dirty = true;
      }
    });
  }

  /** After sending, or when the person throws the text away. */
  async drop(start: T = this.#empty): Promise<void> {
    this.#dirty = false;
    this.#saved = '';
    this.restored = null;
    this.values = structuredClone(start);
    await this.#inTurn(async () => {
      await call('drop_draft', { place: this.place }).catch(() => null);
    });
  }

  /** One after another: a late save must not bring a dropped draft back. */
  #inTurn(deed: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(deed);
    return this.#turn;
  }
}

import { Writer, type Failure } from '../backend';
import type { Density, Language, Theme } from '../backend/wire';
import { desk } from './desk.svelte';
import { toasts } from './toasts.svelte';

interface Preferences {
  language: Language;
  theme: Theme;
  density: Density;
  single_keys: boolean;
}

/** How the signed-in person likes the page; each change is kept at once. */
class MyPreferences {
  readonly #writer = new Writer('set_preferences');
  #turn = 0;
  #last: Promise<unknown> = Promise.resolve();

  async change(change: Partial<Preferences>): Promise<void> {
    const me = desk.me;
    if (!me) return;
    const { language, theme, density, single_keys } = me;
    const turn = (this.#turn += 1);
    try {
      // Seen at once; what the program answers is what holds.
      await desk.accept({ ...me, ...change });
      // One after another: two answers of a writer at once would be told apart by nothing.
      const wish = { language, theme, density, single_keys, ...change };
      const kept = await this.#inTurn(() => this.#writer.send(wish));
      // An answer to an older change knows nothing of the newer one.
      if (turn === this.#turn) await desk.accept(kept);
    } catch (thrown) {
      if (turn === this.#turn) await desk.accept(me);
      toasts.fail(thrown as Failure);
    }
  }

  #inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const done = this.#last.then(deed, deed);
    this.#last = done;
    return done;
  }
}

export const preferences = new MyPreferences();

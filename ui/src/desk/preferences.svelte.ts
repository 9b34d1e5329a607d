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

  async change(change: Partial<Preferences>): Promise<void> {
    const me = desk.me;
    if (!me) return;
    const { language, theme, density, single_keys } = me;
    try {
      // Seen at once; what the program answers is what holds.
      await desk.accept({ ...me, ...change });
      await desk.accept(
        await this.#writer.send({ language, theme, density, single_keys, ...change }),
      );
    } catch (thrown) {
      await desk.accept(me);
      toasts.fail(thrown as Failure);
    }
  }
}

export const preferences = new MyPreferences();

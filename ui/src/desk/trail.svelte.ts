import { onSignOut } from './signout';

/**
 * The cases of the list that the person came from, in its order: J and K walk along it from page to page.
 * The list fills it with the rows that it holds.
 */
class Trail {
  #ids = $state.raw<readonly string[]>([]);
  #places = $state.raw<readonly number[]>([]);
  #total = $state(0);

  constructor() {
    onSignOut(() => this.set([]));
  }

  /** `places`: where the rows stand in the whole list, from 0; without them they are all of it. */
  set(ids: readonly string[], places: readonly number[] = [], total = ids.length): void {
    this.#ids = ids;
    this.#places = places;
    this.#total = total;
  }

  /** The case `step` places further; null at the ends and outside the list. */
  beside(id: string, step: 1 | -1): string | null {
    const here = this.#ids.indexOf(id);
    return here < 0 ? null : (this.#ids[here + step] ?? null);
  }

  /** "3 of 40": where the case stands in the list, from 1; null outside it. */
  place(id: string): { at: number; of: number } | null {
    const here = this.#ids.indexOf(id);
    if (here < 0) return null;
    return { at: (this.#places[here] ?? here) + 1, of: Math.max(this.#total, this.#ids.length) };
  }
}

export const trail = new Trail();

/**
 * The cases of the list that the person came from, in its order: J and K walk along it from page to page.
 * The list fills it with what it has loaded.
 */
class Trail {
  #ids = $state.raw<readonly string[]>([]);

  set(ids: readonly string[]): void {
    this.#ids = ids;
  }

  /** The case `step` places further; null at the ends and outside the list. */
  beside(id: string, step: 1 | -1): string | null {
    const here = this.#ids.indexOf(id);
    return here < 0 ? null : (this.#ids[here + step] ?? null);
  }

  /** "3 of 40": where the case stands in the list, from 1; null outside it. */
  place(id: string): { at: number; of: number } | null {
    const here = this.#ids.indexOf(id);
    return here < 0 ? null : { at: here + 1, of: this.#ids.length };
  }
}

export const trail = new Trail();

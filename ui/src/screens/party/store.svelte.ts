import { call, onTouched, type Failure } from '../../backend';
import type { PartyPage } from '../../backend/wire';

/** One company or person, and the applications that name it. */
export class Party {
  page = $state.raw<PartyPage | null>(null);
  failure = $state.raw<Failure | null>(null);
  #id = '';

  open(id: string): () => void {
    this.#id = id;
    if (this.page?.id !== id) this.page = null;
    void this.#load();
    const undo = ['application', 'person', 'organisation', 'waiver', 'membership'].map((kind) =>
      onTouched(kind, () => void this.#load()),
    );
    return () => {
      for (const one of undo) one();
    };
  }

  async #load(): Promise<void> {
    const id = this.#id;
    try {
      const page = await call('party', { id });
      if (id !== this.#id) return;
      this.page = page;
      this.failure = null;
    } catch (thrown) {
      if (id === this.#id) this.failure = thrown as Failure;
    }
  }
}

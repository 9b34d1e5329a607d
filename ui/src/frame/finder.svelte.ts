import { call } from '../backend';
import type { Hit } from '../backend/wire';
import { readings } from '../desk/find';

const most = 8;
const rest = 90;
const cases = ['application', 'waiver', 'membership'];

export function pathOf(hit: Pick<Hit, 'kind' | 'id'>): string {
  return cases.includes(hit.kind) ? `/case/${hit.id}` : `/party/${hit.id}`;
}

/** Asks the one box that finds anything; an answer to older letters is passed over. */
export class Finder {
  hits = $state.raw<Hit[]>([]);
  busy = $state(false);
  #question = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  ask(typed: string): void {
    clearTimeout(this.#timer);
    const question = (this.#question += 1);
    if (typed.trim() === '') {
      this.hits = [];
      this.busy = false;
      return;
    }
    this.busy = true;
    this.#timer = setTimeout(() => void this.#find(typed, question), rest);
  }

  async #find(typed: string, question: number): Promise<void> {
    let found: Hit[] = [];
    try {
      found = await this.#at(typed);
      // The wrong layout: tried only where the letters as typed find nothing.
      const others = readings(typed).filter((one) => one !== typed.trim().toLowerCase());
      for (const text of others) {
        if (found.length > 0 || question !== this.#question) break;
        found = await call('find', { text });
      }
    } catch {
      // Locked meanwhile, or called off: the next letter asks again.
    }
    if (question !== this.#question) return;
    this.hits = found.slice(0, most);
    this.busy = false;
  }

  async #at(text: string): Promise<Hit[]> {
    const address = /^\S*\/\S*\d\S*$/.test(text.trim());
    if (!address) return call('find', { text });
    const found = await call('case_by_number', { number: text.trim() });
    if (!found) return call('find', { text });
    const hit = { id: found.id, kind: 'application', title: found.number, more: '' };
    return [{ ...hit, status: null, why: 'number', place: null, snippet: null }];
  }
}

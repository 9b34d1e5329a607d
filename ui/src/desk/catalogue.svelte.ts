import { call, onTouched } from '../backend';
import type {
  Catalogue,
  CountryWord,
  Names,
  ServiceWord,
  StaffWord,
  StatusWord,
} from '../backend/wire';
import { language } from '../words/index.svelte';

/**
 * The words that lists and pages use: statuses, services, countries, staff, the fields of the form.
 * Asked once after sign-in, and again when the reference rows, the office or the staff change.
 */
class Words {
  value = $state.raw<Catalogue | null>(null);
  readonly #statuses = $derived(byKey(this.value?.statuses ?? []));
  readonly #services = $derived(byKey(this.value?.services ?? []));
  readonly #countries = $derived(byKey(this.value?.countries ?? []));
  readonly #staff = $derived(new Map((this.value?.staff ?? []).map((one) => [one.id, one])));

  async refresh(): Promise<void> {
    try {
      this.value = await call('catalogue', {});
    } catch {
      // Locked meanwhile: the sign-in screen takes over.
    }
  }

  /** Keeps the words fresh while somebody is signed in. */
  listen(): () => void {
    void this.refresh();
    const undo = ['reference', 'office', 'staff'].map((kind) =>
      onTouched(kind, () => void this.refresh()),
    );
    return () => {
      for (const one of undo) one();
      this.value = null;
    };
  }

  status(key: string): StatusWord | undefined {
    return this.#statuses.get(key);
  }
  service(key: string): ServiceWord | undefined {
    return this.#services.get(key);
  }
  country(key: string): CountryWord | undefined {
    return this.#countries.get(key);
  }
  person(id: string | null): StaffWord | undefined {
    return id === null ? undefined : this.#staff.get(id);
  }

  /** The status in the reader's language; the key itself where nobody knows it. */
  statusName(key: string): string {
    return inMine(this.#statuses.get(key)?.names) ?? key;
  }
  serviceShort(key: string): string {
    return inMine(this.#services.get(key)?.short) ?? key;
  }
  serviceName(key: string): string {
    return inMine(this.#services.get(key)?.names) ?? key;
  }
  documentName(key: string): string {
    return inMine(this.value?.documents.find((one) => one.key === key)?.names) ?? key;
  }
  countryName(key: string): string {
    return inMine(this.#countries.get(key)?.names) ?? key;
  }
}

function byKey<T extends { key: string }>(words: T[]): Map<string, T> {
  return new Map(words.map((word) => [word.key, word]));
}

function inMine(names: Names | undefined): string | undefined {
  const name = names?.[language()];
  return name === '' ? undefined : name;
}

export const catalogue = new Words();

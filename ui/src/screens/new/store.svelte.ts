import { call, Writer, type Failure } from '../../backend';
import type { BlockView, CasePage, FieldWord, PathValue } from '../../backend/wire';
import { catalogue } from '../../desk/catalogue.svelte';
import { Draft } from '../../desk/draft.svelte';
import { CaseStore } from '../case/store.svelte';
import { emptyStep, factsOf } from '../case/steps';
import {
  baseOf,
  changedValues,
  emptyDraft,
  isEmptyPerson,
  linePlaces,
  nextPlace,
  personPlaces,
  personsWanted,
  sectionOf,
  sections,
  typedFrom,
  valueOf,
  without,
  type FormDraft,
  type SectionKey,
} from './form';

const holdsNothing = ({ typed, removed }: FormDraft): boolean =>
  Object.keys(typed).length === 0 && removed.length === 0;

/** The counter form: a new application, or the content of one that is there. */
export class FormStore {
  case = $state.raw<CaseStore | null>(null);
  draft = $state.raw<Draft<FormDraft>>(new Draft('new', emptyDraft()));
  predecessor = $state.raw<CasePage | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  /** Set once somebody wanted to submit: from then on what is missing is named. */
  wanted = $state(false);
  readonly base = $derived.by(() => baseOf(this.case?.page ?? null));
  readonly #opens = new Writer('open_application');
  #sent: PathValue[] = [];

  constructor(known: CaseStore | null, after: string | null) {
    this.case = known;
    if (known) this.draft = new Draft(`case/${known.id}/form`, emptyDraft());
    else if (after) this.draft = new Draft(`new/after/${after}`, emptyDraft());
  }

  get page(): CasePage | null {
    return this.case?.page ?? null;
  }
  get fields(): readonly FieldWord[] {
    return catalogue.value?.fields ?? [];
  }
  get values(): FormDraft {
    return this.draft.values;
  }

  /** The draft that was left behind; behind a rejected application its values. */
  async load(after: string | null): Promise<void> {
    let start = emptyDraft();
    if (after) {
      try {
        const page = await call('application', { id: after });
        this.predecessor = page;
        start = { ...start, typed: typedFrom(page) };
      } catch (thrown) {
        this.failure = thrown as Failure;
      }
    }
    await this.draft.load(start, this.page?.row.head ?? null);
  }

  value(path: string): string {
    return valueOf(this.base, this.values, path);
  }
  set(path: string, value: string): void {
    if (value === this.value(path)) return;
    this.values.typed[path] = value;
    this.draft.touch();
  }
  setAll(values: Record<string, string>): void {
    for (const [path, value] of Object.entries(values)) this.set(path, value);
  }

  get lines(): number[] {
    return linePlaces(this.base, this.values);
  }
  get persons(): number[] {
    return personPlaces(this.base, this.values);
  }
  get personsWanted(): number {
    return personsWanted(this.base, this.values);
  }
  addLine(): number {
    const place = nextPlace(this.lines);
    this.values.lines = [...this.values.lines, place];
    this.values.removed = this.values.removed.filter((block) => block !== `service/${place}`);
    this.draft.touch();
    return place;
  }
  remove(block: string): void {
    const [card, place] = block.split('/');
    const cards = card === 'person' ? ['person', 'visa'] : [card];
    const typed = Object.entries(this.values.typed).filter(([path]) => {
      const [family, at] = path.split('/');
      return !(at === place && cards.includes(family));
    });
    this.values.typed = Object.fromEntries(typed);
    this.values.lines = this.values.lines.filter((line) => block !== `service/${line}`);
    const held = [...this.base.keys()].some((path) => path.startsWith(`${block}/`));
    if (held) this.values.removed = [...this.values.removed, block];
    this.draft.touch();
  }

  /** Whether a section holds something that is typed and not saved. */
  unsaved(section: string): boolean {
    return (
      changedValues(this.base, this.values, [section], this.fields).length > 0 ||
      this.values.removed.some(
        (block) => (block.startsWith('service/') ? 'services' : 'persons') === section,
      )
    );
  }

  /** Where the refusal of the last save belongs; null where it belongs to no field. */
  get refusedPath(): string | null {
    const failure = this.failure;
    if (!failure) return null;
    const { field, card, value, what } = failure.args;
    if (failure.code === 'card-needed' && what === 'price_reason') {
      const path = this.#sent.find((one) => one.path.endsWith('/price'))?.path;
      return path ? `${path}_reason` : null;
    }
    const found = this.#sent.filter((one) => {
      const [family] = one.path.split('/');
      return family === card && one.path.split('/').at(-1) === field;
    });
    return (found.find((one) => one.value === value) ?? found[0])?.path ?? null;
  }

  /** Saves sections; the first save opens the application. True where everything was kept. */
  async save(of: readonly SectionKey[]): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    const values = changedValues(this.base, this.values, of, this.fields);
    this.#sent = values;
    try {
      if (!this.case) return await this.#open(values, of);
      return await this.#edit(this.case, values, of);
    } catch (thrown) {
      this.failure = thrown as Failure;
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #open(values: PathValue[], of: readonly SectionKey[]): Promise<boolean> {
    const { channel } = this.values;
    const predecessor = this.predecessor?.row.id ?? null;
    const filled = values.filter((one) => one.value !== '');
    const opened = await this.#opens.send({ channel, values: filled, predecessor });
    const fresh = new CaseStore(opened.id);
    fresh.take(await call('application', { id: opened.id }));
    // What is typed and not yet saved goes on under the name of the case.
    const left = without($state.snapshot(this.values), of, this.fields);
    const old = this.draft;
    const draft = new Draft<FormDraft>(`case/${opened.id}/form`, emptyDraft());
    draft.values = left;
    this.case = fresh;
    this.draft = draft;
    if (!holdsNothing(left)) {
      draft.touch();
      await draft.save();
    }
    await old.drop();
    // A section whose fields may all stay empty is brought in all the same.
    const open = of.filter((section) => this.#state(section) === 'not_copied');
    return open.length === 0 || this.#edit(fresh, [], open);
  }

  async #edit(store: CaseStore, values: PathValue[], of: readonly SectionKey[]): Promise<boolean> {
    const remove = [...this.values.removed.filter((block) => this.#blockIn(block, of))];
    if (of.includes('services') || of.includes('persons')) remove.push(...this.#spare());
    const fresh = of.some((section) => this.#state(section) === 'not_copied');
    if (values.length > 0 || remove.length > 0 || fresh) {
      const sent = { values, sections: [...of], remove };
      if (!(await store.edit(sent))) {
        this.failure = store.trouble;
        return false;
      }
    }
    this.draft.values = without($state.snapshot(this.values), of, this.fields);
    this.draft.touch();
    if (holdsNothing(this.values)) {
      const asOn = $state.snapshot(this.values.asOn);
      await this.draft.drop({ ...emptyDraft(), asOn });
    } else await this.draft.save();
    return true;
  }

  #state(section: string): string {
    return this.page?.sections.find((one) => one.key === section)?.state ?? 'not_copied';
  }
  #blockIn(block: string, of: readonly string[]): boolean {
    return of.includes(block.startsWith('service/') ? 'services' : 'persons');
  }
  /** Empty persons beyond the amount go by themselves. */
  #spare(): string[] {
    const over = this.persons.length - this.personsWanted;
    if (over <= 0) return [];
    return this.persons
      .filter((place) => this.base.has(`person/${place}/given`))
      .filter((place) => isEmptyPerson(this.base, this.values, place))
      .slice(-over)
      .map((place) => `person/${place}`);
  }

  /** Everything that is open, then the step itself. */
  async submit(): Promise<boolean> {
    this.wanted = true;
    if (!(await this.save(sections))) return false;
    const store = this.case;
    if (!store || this.missing.length > 0 || this.personsShort > 0) return false;
    if (await store.step('submit', factsOf('submit', emptyStep()), null)) return true;
    this.failure = store.trouble;
    return false;
  }

  /** Required fields that are empty in sections of which content is here, in the order of the form. */
  get missing(): string[] {
    const blocks = (this.page?.sections ?? [])
      .filter((section) => section.state === 'missing')
      .flatMap((section) => section.blocks);
    return blocks
      .flatMap((block) => block.values)
      .filter((one) => one.state === 'missing' && this.value(one.path) === '')
      .map((one) => one.path);
  }
  get personsShort(): number {
    const filled = this.persons.filter((place) => !isEmptyPerson(this.base, this.values, place));
    return Math.max(0, this.personsWanted - filled.length);
  }

  /** The values of one block of another case, typed into this one, with the day that they are of. */
  takeBlock(page: CasePage, block: BlockView, card: string): void {
    const place = card.split('/')[1];
    const found: Record<string, string> = {};
    for (const one of block.values) {
      if (one.value === null || ['from', 'until'].includes(one.name)) continue;
      const family = one.path.split('/')[0];
      const visa = family === 'visa';
      if (visa && !card.startsWith('person/')) continue;
      const path = visa ? `visa/${place ?? ''}/${one.name}` : `${card}/${one.name}`;
      if (sectionOf(path, this.fields) !== null) found[path] = one.value;
    }
    this.setAll(found);
    const at = page.created ?? page.row.since ?? '';
    this.values.asOn[card] = { at, number: page.row.number };
    this.draft.touch();
  }
  stillValid(card: string): void {
    this.values.asOn = Object.fromEntries(
      Object.entries(this.values.asOn).filter(([key]) => key !== card),
    );
    this.draft.touch();
  }
  clear(card: string): void {
    const place = card.split('/')[1];
    const mine = (path: string): boolean =>
      path.startsWith(`${card}/`) || (place !== undefined && path.startsWith(`visa/${place}/`));
    const paths = new Set([...this.base.keys(), ...Object.keys(this.values.typed)].filter(mine));
    for (const path of paths) this.set(path, '');
    this.stillValid(card);
  }
  /** The main contact as this person (000-22, 000-24): one key instead of eleven fields. */
  copyContact(place: number): void {
    const names = this.fields.filter((one) => one.card === 'contact').map((one) => one.name);
    for (const name of names) {
      const value = this.value(`contact/${name}`);
      if (value !== '') this.set(`person/${place}/${name}`, value);
    }
  }
}

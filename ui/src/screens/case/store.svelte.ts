import { call, Failure, onTouched, Writer } from '../../backend';
import type {
  Action,
  BroughtPaper,
  CasePage,
  NoteKind,
  StepFacts,
  StepResult,
} from '../../backend/wire';
import { toasts } from '../../desk/toasts.svelte';
import { say, t } from '../../words/index.svelte';
import { going } from './papers';
import { emptyStep, factsOf, isQuick, isSigned } from './steps';

export type CaseDialog =
  | { kind: 'step'; verb: string }
  | { kind: 'note' | 'next' | 'assign' | 'back-fill' | 'number' | 'papers' | 'sheet' | 'letter' }
  /** Of the documents' tab: a dialog of the system, the newest downloads. */
  | { kind: 'files' | 'downloads' };

export interface NextStep {
  text: string;
  date: string | null;
  person: string | null;
  visit: boolean;
  time: string | null;
}

const kinds = ['application', 'waiver', 'membership'] as const;

/** One application as it is looked at and worked on. */
export class CaseStore {
  page = $state.raw<CasePage | null>(null);
  /** Why it cannot be shown. */
  failure = $state.raw<Failure | null>(null);
  /** Why the last deed was refused; the dialog that asked for it shows it. */
  trouble = $state.raw<Failure | null>(null);
  busy = $state(false);
  dialog = $state.raw<CaseDialog | null>(null);
  /** Grows with every change, so that the history asks anew. */
  version = $state(0);
  readonly id: string;

  readonly #steps = new Writer('take_step');
  readonly #undo = new Writer('undo_steps');
  readonly #fill = new Writer('back_fill');
  readonly #papers = new Writer('move_papers');
  readonly #notes = new Writer('add_case_note');
  readonly #plans = new Writer('plan_next');
  readonly #owners = new Writer('assign');
  readonly #edits = new Writer('edit_application');
  readonly #entered = new Writer('lines_entered');
  readonly #accepts = new Writer('accept_reasons');
  readonly #reviews = new Writer('keep_review');
  readonly #signatures = new Writer('approve');
  readonly #exceptions = new Writer('allow_one_person');
  #asked = 0;
  #told: number | null = null;

  constructor(id: string) {
    this.id = id;
  }

  /** Shows the case, and what changes in it while it is shown. */
  listen(): () => void {
    void this.load();
    const undo = kinds.map((kind) =>
      onTouched(kind, (ids) => {
        if (!this.busy && (ids === null || ids.includes(this.id))) void this.load();
      }),
    );
    return () => {
      for (const one of undo) one();
    };
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const page = await call('application', { id: this.id });
      if (asked === this.#asked) this.take(page);
    } catch (thrown) {
      if (asked === this.#asked) this.failure = thrown as Failure;
    }
  }

  take(page: CasePage): void {
    this.#asked += 1;
    this.page = page;
    this.failure = null;
    this.version += 1;
  }

  get head(): string {
    return this.page?.row.head ?? '';
  }

  action(verb: string): Action | undefined {
    return this.page?.actions.find((action) => action.verb === verb);
  }

  show(dialog: CaseDialog | null): void {
    this.trouble = null;
    this.dialog = dialog;
  }

  /** A step as it was picked: done at once where nothing is asked, otherwise its dialog. */
  begin(verb: string): void {
    const action = this.action(verb);
    if (action?.allowed === false && !isSigned(verb)) {
      if (action.refusal) toasts.tell(say(action.refusal));
    } else if (isQuick(verb, going(this.page?.papers ?? [], verb).length)) void this.quick(verb);
    else this.show({ kind: 'step', verb });
  }

  async quick(verb: string): Promise<void> {
    if (!(await this.step(verb, factsOf(verb, emptyStep()), null)) && this.trouble) {
      toasts.fail(this.trouble);
    }
  }

  async step(verb: string, facts: StepFacts, password: string | null): Promise<boolean> {
    const { id, head: after } = this;
    const done = await this.#deed(() => this.#steps.send({ id, after, verb, facts, password }));
    if (done) this.#tell(verb);
    return done;
  }

  /** Signed by me, or by a colleague who has come to this desk; what stands against it is the trouble. */
  async sign(
    after: string,
    comment: string,
    signer: string | null,
    password: string,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.trouble = null;
    const verb = this.page?.row.voided ? 'approve-again' : 'approve';
    try {
      const cases = [{ id: this.id, after }];
      const [result] = await this.#signatures.send({ cases, comment, signer, password });
      const { code, args } = result?.refusal ?? {};
      if (code !== undefined) this.trouble = new Failure('refusal', code, args);
      await this.load();
    } catch (thrown) {
      this.trouble = thrown as Failure;
    } finally {
      this.busy = false;
    }
    if (this.trouble === null) this.#tell(verb);
    return this.trouble === null;
  }

  allow(person: string, comment: string): Promise<boolean> {
    const { id, head: after } = this;
    return this.#deed(
      () => this.#exceptions.send({ id, after, person, comment }),
      t('did-allow-one-person'),
    );
  }

  backFill(steps: { verb: string; facts: StepFacts }[]): Promise<boolean> {
    const { id, head: after } = this;
    return this.#deed(() => this.#fill.send({ id, after, steps }), t('back-filled'));
  }

  movePapers(moving: {
    numbers: number[];
    brought: BroughtPaper[];
    place: string;
    whom: string | null;
    at: string | null;
    comment: string;
  }): Promise<boolean> {
    const { id, head: after } = this;
    return this.#deed(() => this.#papers.send({ id, after, ...moving }), t('did-move-papers'));
  }

  note(text: string, how: NoteKind): Promise<boolean> {
    return this.#deed(() => this.#notes.send({ id: this.id, text, how }), t('did-note'));
  }

  plan(next: NextStep): Promise<boolean> {
    return this.#deed(() => this.#plans.send({ id: this.id, ...next }), t('did-plan'));
  }

  edit(change: {
    values?: { path: string; value: string }[];
    sections?: string[];
    remove?: string[];
    pasted?: string | null;
    new_round?: boolean;
    portal_id?: string | null;
  }): Promise<boolean> {
    const { id, head: after } = this;
    const all = { values: [], sections: [], remove: [], pasted: null, new_round: false };
    return this.#deed(() => this.#edits.send({ id, after, ...all, portal_id: null, ...change }));
  }

  acceptReasons(numbers: number[], accepted: boolean): Promise<boolean> {
    return this.#deed(() => this.#accepts.send({ id: this.id, numbers, accepted }));
  }

  /** Nothing new to keep is no trouble. */
  async keepReview(looked: Record<string, boolean>): Promise<boolean> {
    if (await this.#deed(() => this.#reviews.send({ id: this.id, looked }))) return true;
    if (this.trouble?.code !== 'nothing-new') return false;
    this.trouble = null;
    return true;
  }

  async undo(): Promise<void> {
    const action = this.action('undo');
    if (action?.allowed === false) {
      if (action.refusal) toasts.tell(say(action.refusal));
      return;
    }
    await this.#each(() => this.#undo.send({ ids: [this.id] }), t('did-undo'));
  }

  assign(owner: string | null, deputy: string | null): Promise<boolean> {
    return this.#each(() => this.#owners.send({ ids: [this.id], owner, deputy }), t('did-assign'));
  }

  entered(lines: string[]): Promise<boolean> {
    const all = lines.map((line) => ({ id: this.id, line }));
    return this.#each(() => this.#entered.send({ lines: all, entered: true }), t('did-enter'));
  }

  /** Where the case stands now, with the way back as long as the message stays. */
  #tell(verb: string): void {
    const undo = this.action('undo')?.allowed === true;
    // Only the last step can be taken back: its message alone offers it.
    if (this.#told !== null) toasts.dismiss(this.#told);
    this.#told = toasts.tell(
      `${this.page?.row.number ?? ''}: ${t(`did-${verb}`)}`,
      undo ? { label: t('list-undo'), run: () => void this.undo() } : null,
    );
  }

  async #deed(write: () => Promise<CasePage>, told?: string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.trouble = null;
    try {
      this.take(await write());
      if (told !== undefined) toasts.tell(told);
      return true;
    } catch (thrown) {
      this.trouble = thrown as Failure;
      // The newest state for the second try; what was typed stays in the dialog.
      if (this.trouble.code === 'changed-meanwhile') await this.load();
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #each(write: () => Promise<StepResult[]>, told: string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.trouble = null;
    try {
      const refusal = (await write()).find((one) => one.refusal)?.refusal;
      if (refusal) toasts.tell(say(refusal));
      else toasts.tell(told);
      await this.load();
      return !refusal;
    } catch (thrown) {
      this.trouble = thrown as Failure;
      toasts.fail(this.trouble);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

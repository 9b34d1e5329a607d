import { call, Writer, type Failure } from '../../backend';
import type { EnterLine, ListRow, StepFacts, StepResult } from '../../backend/wire';
import { toasts } from '../../desk/toasts.svelte';
import { t } from '../../words/index.svelte';
import { noFacts } from '../case/steps';

/** Steps that need nothing but, at most, a comment and their time: the rest is taken on the case page. */
export const bulkVerbs = [
  'take',
  'recommend',
  'send-back',
  'resubmit',
  'expect-payment',
  'expect-documents',
  'send',
  'fetch',
  'give-back',
  'close',
  'accept-portal',
  'confirm-portal',
  'suspend',
  'resume',
  'withdraw',
  'reject',
] as const;
export type BulkVerb = (typeof bulkVerbs)[number];

interface Outcome {
  title: string;
  results: StepResult[];
  /** The message that offers the way back; it stands for ten seconds. */
  toast: number | null;
  undo: (() => void) | null;
}

/** One deed upon many applications: each answers for itself, and the whole can be taken back once. */
class Bulk {
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  outcome = $state.raw<Outcome | null>(null);

  readonly #take = new Writer('take_steps');
  readonly #undo = new Writer('undo_steps');
  readonly #approve = new Writer('approve');
  readonly #assign = new Writer('assign');
  readonly #entered = new Writer('lines_entered');

  step(ids: string[], verb: string, facts: StepFacts = noFacts): Promise<boolean> {
    return this.#do(
      t('bulk-done-step', { step: t(`bulk-verb-${verb}`) }),
      () => this.#take.send({ ids, verb, facts }),
      (done) => void this.#back(() => this.#undo.send({ ids: done })),
    );
  }

  /** Each is signed for itself; my own approvals can be taken back. */
  approve(
    cases: { id: string; after: string }[],
    comment: string,
    password: string,
  ): Promise<boolean> {
    return this.#do(
      t('bulk-done-step', { step: t('bulk-verb-approve') }),
      () => this.#approve.send({ cases, comment, signer: null, password }),
      (done) => void this.#back(() => this.#undo.send({ ids: done })),
    );
  }

  assign(rows: readonly ListRow[], owner: string | null, deputy: string | null): Promise<boolean> {
    const before = new Map<string, ListRow[]>();
    for (const row of rows) {
      const had = `${row.owner} ${row.deputy}`;
      before.set(had, [...(before.get(had) ?? []), row]);
    }
    return this.#do(
      t('bulk-done-assign'),
      () => this.#assign.send({ ids: rows.map((row) => row.id), owner, deputy }),
      (done) =>
        void this.#back(async () => {
          const results: StepResult[] = [];
          for (const was of before.values()) {
            const ids = was.map((row) => row.id).filter((id) => done.includes(id));
            const { owner, deputy } = was[0] as ListRow;
            if (ids.length > 0) results.push(...(await this.#assign.send({ ids, owner, deputy })));
          }
          return results;
        }),
    );
  }

  entered(picked: readonly Pick<EnterLine, 'id' | 'line'>[]): Promise<boolean> {
    const lines = picked.map(({ id, line }) => ({ id, line }));
    return this.#do(
      t('bulk-done-entered'),
      () => this.#entered.send({ lines, entered: true }),
      (done) => {
        const mine = lines.filter(({ id }) => done.includes(id));
        void this.#back(() => this.#entered.send({ lines: mine, entered: false }));
      },
    );
  }

  /** Every line of these applications that waits for the portal. */
  async enteredOf(ids: readonly string[]): Promise<boolean> {
    const lines: EnterLine[] = [];
    try {
      for (let offset = 0; ; offset += 200) {
        const page = await call('to_enter', { offset, limit: 200 });
        lines.push(...page.lines.filter((line) => ids.includes(line.id)));
        if (offset + 200 >= page.applications) break;
      }
    } catch (thrown) {
      toasts.fail(thrown as Failure);
      return false;
    }
    if (lines.length === 0) {
      toasts.tell(t('bulk-nothing-to-enter'));
      return false;
    }
    return this.entered(lines);
  }

  async #do(
    title: string,
    deed: () => Promise<StepResult[]>,
    undo?: (done: string[]) => void,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    try {
      const results = await deed();
      const done = results.filter((one) => one.refusal === null).map((one) => one.id);
      const back = undo && done.length > 0 ? (): void => undo(done) : null;
      const told = t('bulk-told', {
        title,
        done: done.length,
        refused: results.length - done.length,
      });
      const action = back ? { label: t('list-undo'), run: back } : null;
      const toast = done.length > 0 ? toasts.tell(told, action) : null;
      this.outcome = { title, results, toast, undo: back };
      return true;
    } catch (thrown) {
      this.failure = thrown as Failure;
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #back(deed: () => Promise<StepResult[]>): Promise<void> {
    const toast = this.outcome?.toast ?? null;
    if (toast !== null) toasts.dismiss(toast);
    try {
      const results = await deed();
      this.outcome = { title: t('bulk-undone'), results, toast: null, undo: null };
    } catch (thrown) {
      toasts.fail(thrown as Failure);
    }
  }
}

export const bulk = new Bulk();

import { call, onTouched, Writer, type Failure } from '../../backend';
import type { OneTime, Role, StaffRow } from '../../backend/wire';

export const roles: readonly Role[] = ['manager', 'supervisor', 'director', 'administrator'];

/** What is being done to whom; each kind has its own dialog. */
export type Deed =
  | 'rename'
  | 'set-roles'
  | 'deactivate'
  | 'reactivate'
  | 'reset'
  | 'confirm-key'
  | 'delegate'
  | 'end-delegation';

export interface DeedForm {
  name: string;
  roles: Role[];
  comment: string;
  /** Days of a delegation. */
  from: string;
  to: string;
}

/** The staff of the office, and the one change under way. */
export class People {
  list = $state.raw<StaffRow[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  deed = $state.raw<{ verb: Deed; person: StaffRow } | null>(null);
  /** Shown once, after adding, resetting or reactivating. */
  oneTime = $state.raw<OneTime | null>(null);

  readonly #add = new Writer('add_staff');
  readonly #rename = new Writer('rename_staff');
  readonly #roles = new Writer('set_roles');
  readonly #deactivate = new Writer('deactivate_staff');
  readonly #reactivate = new Writer('reactivate_staff');
  readonly #reset = new Writer('reset_staff');
  readonly #confirm = new Writer('confirm_key');
  readonly #delegate = new Writer('delegate');
  readonly #endDelegation = new Writer('end_delegation');

  open(): () => void {
    void this.load();
    return onTouched('staff', () => void this.load());
  }

  async load(): Promise<void> {
    try {
      this.list = await call('staff_list', {});
    } catch (thrown) {
      this.failure = thrown as Failure;
    }
  }

  begin(verb: Deed, person: StaffRow): void {
    this.failure = null;
    this.deed = { verb, person };
  }

  async add(form: { name: string; roles: Role[] }): Promise<boolean> {
    return this.#attempt(async () => {
      this.oneTime = await this.#add.send({ name: form.name.trim(), roles: [...form.roles] });
    });
  }

  async carryOut(form: DeedForm, password: string): Promise<boolean> {
    const deed = this.deed;
    if (!deed) return false;
    const on = { id: deed.person.id, after: deed.person.head };
    const comment = form.comment.trim();
    return this.#attempt(async () => {
      switch (deed.verb) {
        case 'rename':
          await this.#rename.send({ ...on, name: form.name.trim() });
          break;
        case 'set-roles':
          await this.#roles.send({ ...on, roles: [...form.roles] });
          break;
        case 'deactivate':
          await this.#deactivate.send({ ...on, comment });
          break;
        case 'delegate':
          await this.#delegate.send({
            id: on.id,
            from: form.from.trim(),
            to: form.to.trim(),
            comment,
          });
          break;
        case 'end-delegation':
          await this.#endDelegation.send(on);
          break;
        case 'confirm-key':
          await this.#confirm.send({ ...on, password });
          break;
        case 'reactivate':
          this.oneTime = await this.#reactivate.send(on);
          break;
        case 'reset':
          this.oneTime = await this.#reset.send({ ...on, comment });
          break;
      }
      this.deed = null;
    });
  }

  async #attempt(write: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.failure = null;
    try {
      await write();
      await this.load();
      return true;
    } catch (thrown) {
      const failure = thrown as Failure;
      this.failure = failure;
      // The list shows what the other change made of the person; the form stays open.
      if (failure.code === 'changed-meanwhile') await this.#follow();
      return false;
    } finally {
      this.busy = false;
    }
  }

  async #follow(): Promise<void> {
    this.list = await call('staff_list', {}).catch(() => this.list);
    const deed = this.deed;
    const person = this.list?.find((one) => one.id === deed?.person.id);
    if (deed && person) this.deed = { verb: deed.verb, person };
  }
}

import { call, onTouched, Writer, type Failure } from '../../backend';
import type { Absence } from '../../backend/wire';
import { dateFromTyped } from '../../desk/time';

export interface AbsenceForm {
  /** `2026-11-22`; what is no date stays as it was typed. */
  from: string;
  to: string;
  deputy: string;
  note: string;
}

export function formOf(absence: Absence): AbsenceForm {
  const { from, to, deputy, note } = absence;
  return {
    from: from ?? '',
    to: to ?? '',
    deputy: deputy ?? '',
    note,
  };
}

/** Who is away, and the one change under way. */
export class Absences {
  list = $state.raw<Absence[] | null>(null);
  failure = $state.raw<Failure | null>(null);
  busy = $state(false);
  editing = $state.raw<Absence | null>(null);
  readonly #writer = new Writer('set_absence');

  open(): () => void {
    void this.#load();
    return onTouched('staff', () => void this.#load());
  }

  async #load(): Promise<void> {
    try {
      const list = await call('absences', {});
      this.list = [...list].sort((one, other) => Number(other.mine) - Number(one.mine));
    } catch (thrown) {
      this.failure = thrown as Failure;
    }
  }

  begin(absence: Absence | null): void {
    this.failure = null;
    this.editing = absence;
  }

  /** Null: the person is here. */
  async save(form: AbsenceForm | null): Promise<boolean> {
    const person = this.editing?.person;
    if (person === undefined || this.busy) return false;
    this.busy = true;
    this.failure = null;
    try {
      await this.#writer.send({
        person,
        from: form && dateFromTyped(form.from),
        to: form && dateFromTyped(form.to),
        deputy: form === null || form.deputy === '' ? null : form.deputy,
        note: form?.note.trim() ?? '',
      });
      await this.#load();
      this.editing = null;
      return true;
    } catch (thrown) {
      this.failure = thrown as Failure;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

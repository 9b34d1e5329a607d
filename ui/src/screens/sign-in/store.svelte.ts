import { call, Writer, type Failure } from '../../backend';
import { desk } from '../../desk/desk.svelte';
import { ticks } from '../../desk/time';

/** One attempt to come in: who, with what, and how long to wait. */
export class SignIn {
  step = $state<'password' | 'first' | 'recover'>('password');
  person = $state('');
  password = $state('');
  fresh = $state('');
  again = $state('');
  codes = $state<[string, string]>(['', '']);
  busy = $state(false);
  failure = $state.raw<Failure | null>(null);
  waiting = $state(0);

  readonly #first = new Writer('sign_in_first');
  readonly #recover = new Writer('recover');
  #until = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    const people = desk.state?.people ?? [];
    if (desk.state?.hidden_names) return;
    const known = people.find((one) => one.id === desk.lastPerson) ?? people[0];
    if (known) this.choose(known.id);
  }

  get oneTime(): boolean {
    return desk.state?.people.find((one) => one.id === this.person)?.one_time ?? false;
  }

  choose(person: string): void {
    this.person = person;
    this.failure = null;
    const known = desk.state?.people.find((one) => one.id === person);
    this.#wait(known?.wait_seconds ?? 0);
  }

  show(step: SignIn['step']): void {
    this.step = step;
    this.failure = null;
    this.fresh = this.again = '';
    if (step !== 'first') this.password = '';
  }

  signIn(): Promise<void> {
    return this.#attempt(async () => {
      const me = await call('sign_in', { person: this.person.trim(), password: this.password });
      await desk.enter(me);
    });
  }

  signInFirst(): Promise<void> {
    return this.#attempt(async () => {
      const me = await this.#first.send({
        person: this.person.trim(),
        one_time: this.password,
        password: this.fresh,
      });
      await desk.enter(me);
    });
  }

  recover(): Promise<void> {
    return this.#attempt(async () => {
      const sheet = await this.#recover.send({
        codes: this.codes.map((code) => code.trim()).filter((code) => code !== ''),
        person: this.person.trim(),
        password: this.fresh,
      });
      desk.sheet = sheet;
      await desk.enter(sheet.me);
    });
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #attempt(deed: () => Promise<void>): Promise<void> {
    if (this.busy || this.waiting > 0) return;
    this.busy = true;
    this.failure = null;
    try {
      await deed();
      this.password = this.fresh = this.again = '';
      this.codes = ['', ''];
    } catch (thrown) {
      const failure = thrown as Failure;
      if (failure.code === 'password-must-change') this.show('first');
      else this.failure = failure;
      this.#wait(failure.number('wait_seconds'));
      if (failure.code === 'wrong-password') this.password = '';
    } finally {
      this.busy = false;
    }
  }

  #wait(seconds: number): void {
    clearInterval(this.#timer);
    this.waiting = seconds;
    if (seconds <= 0) return;
    this.#until = ticks() + seconds * 1000;
    this.#timer = setInterval(() => {
      this.waiting = Math.max(0, (this.#until - ticks()) / 1000);
      if (this.waiting === 0) clearInterval(this.#timer);
    }, 250);
  }
}

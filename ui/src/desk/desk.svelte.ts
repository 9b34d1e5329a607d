import type { Failure } from '../backend';
import { call } from '../backend';
import type { DeskState, LocalPrefs, Me, Pulse, RecoverySheet } from '../backend/wire';
import { speak } from '../words/index.svelte';
import { flushDrafts } from './draft.svelte';
import { route } from './route.svelte';
import { dress } from './theme';

const calm = 2000;
const busy = 300;

/** What the page knows about the program: phase, person, time, the idle clock. */
class Desk {
  state = $state.raw<DeskState | null>(null);
  me = $state.raw<Me | null>(null);
  now = $state('');
  idleLeft = $state<number | null>(null);
  warnAt = $state(60);
  jobsRunning = $state(0);
  /** Counts the pulses, so that a screen can follow them. */
  beats = $state(0);
  /** The recovery code, shown until the person says that it is written down. */
  sheet = $state.raw<RecoverySheet | null>(null);
  /** Drawn on lock: nothing but the time until somebody comes back. */
  curtain = $state(false);
  unreachable = $state.raw<Failure | null>(null);
  lastPerson = $state<string | null>(null);

  #active = true;
  #ready = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  async start(): Promise<void> {
    for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const) {
      addEventListener(kind, () => (this.#active = true), { passive: true, capture: true });
    }
    await this.refresh();
    this.#beat();
  }

  async refresh(): Promise<void> {
    try {
      const state = await call('desk_state', {});
      await this.#take(state);
      this.unreachable = null;
      this.#tellReady();
    } catch (thrown) {
      if (!this.state) await speak('en');
      this.unreachable = thrown as Failure;
    }
  }

  /** Once, after the first paint: a start that drew nothing falls back to safer graphics. */
  #tellReady(): void {
    if (this.#ready) return;
    this.#ready = true;
    const tell = (): void => void call('page_ready', {}).catch(() => null);
    // A window that starts minimised draws no frame.
    if (document.hidden) tell();
    else requestAnimationFrame(() => requestAnimationFrame(tell));
  }

  async #take(state: DeskState): Promise<void> {
    const wasOpen = this.state?.phase === 'open';
    if (wasOpen && state.phase === 'locked') this.curtain = true;
    if (state.phase !== 'locked') this.curtain = false;
    const me = state.phase === 'open' ? state.me : null;
    await speak(me?.language ?? state.local.language);
    dress(me?.theme ?? state.local.theme, me?.density ?? 'compact');
    this.now = state.now;
    this.me = me;
    this.state = state;
    if (me) this.lastPerson = me.id;
  }

  /** After a sign-in: the same person comes back to the same place, another to Today. */
  async enter(me: Me): Promise<void> {
    if (this.lastPerson !== null && this.lastPerson !== me.id) route.amend('/today');
    this.lastPerson = me.id;
    route.wantFocus();
    await this.refresh();
  }

  async accept(me: Me): Promise<void> {
    this.me = me;
    await speak(me.language);
    dress(me.theme, me.density);
  }

  async setLocal(change: Partial<LocalPrefs>): Promise<void> {
    if (!this.state) return;
    const local = { ...this.state.local, ...change };
    await call('set_local', local);
    this.state = { ...this.state, local };
    if (!this.me) {
      await speak(local.language);
      dress(local.theme, 'compact');
    }
  }

  async lock(): Promise<void> {
    await flushDrafts();
    await call('lock', {});
    await this.refresh();
  }

  async stay(): Promise<void> {
    this.#active = true;
    await this.pulse();
  }

  async pulse(): Promise<void> {
    const active = this.#active;
    this.#active = false;
    let pulse: Pulse;
    try {
      pulse = await call('pulse', { active });
    } catch (thrown) {
      this.unreachable = thrown as Failure;
      return;
    }
    this.unreachable = null;
    this.now = pulse.now;
    this.idleLeft = pulse.idle_left;
    this.warnAt = pulse.warn_at;
    this.jobsRunning = pulse.jobs_running;
    this.beats += 1;
    if (pulse.phase !== this.state?.phase) await this.refresh();
  }

  #beat(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => void this.pulse().finally(() => this.#beat()),
      this.jobsRunning > 0 ? busy : calm,
    );
  }
}

export const desk = new Desk();

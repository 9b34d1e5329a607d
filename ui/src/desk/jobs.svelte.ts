import { call, type Failure } from '../backend';
import type { Job } from '../backend/wire';
import { desk } from './desk.svelte';
import { toasts } from './toasts.svelte';

/** Long work that goes on beside the screens. */
class Jobs {
  list = $state.raw<Job[]>([]);
  open = $state(false);

  async refresh(): Promise<void> {
    try {
      this.list = await call('jobs', {});
      desk.jobsRunning = this.list.filter((job) => job.state === 'running').length;
    } catch {
      // The next pulse asks again; a missing list harms nothing.
    }
  }

  /** Begins a job; the drawer opens unless the screen shows the job itself. */
  async start(begin: () => Promise<unknown>, here = false): Promise<void> {
    try {
      await begin();
      if (!here) this.open = true;
      await this.refresh();
    } catch (thrown) {
      toasts.fail(thrown as Failure);
    }
  }

  async cancel(job: string): Promise<void> {
    await call('cancel_job', { job }).catch((thrown: unknown) => toasts.fail(thrown as Failure));
    await this.refresh();
  }

  async dismiss(job: string): Promise<void> {
    await call('dismiss_job', { job }).catch((thrown: unknown) => toasts.fail(thrown as Failure));
    await this.refresh();
  }
}

export const jobs = new Jobs();

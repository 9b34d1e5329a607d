import { call } from '../backend';
import type { Today } from '../backend/wire';

/** The day as the program sees it: read by Today and by the status line. */
class Day {
  value = $state.raw<Today | null>(null);

  async refresh(): Promise<void> {
    try {
      this.value = await call('today', {});
    } catch {
      // Locked meanwhile: the sign-in screen takes over.
    }
  }
}

export const day = new Day();

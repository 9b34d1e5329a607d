import { call, type Failure } from '../../backend';
import { toasts } from '../../desk/toasts.svelte';

/** Opens the case in the person's browser; why it does not open, is told. */
export async function openInPortal(id: string): Promise<void> {
  try {
    await call('open_in_portal', { id });
  } catch (thrown) {
    toasts.fail(thrown as Failure);
  }
}

import { call, type Failure } from '../backend';
import { toasts } from './toasts.svelte';

/** Shows an application in the portal, by the address template of the office. Without one, the refusal says so. */
export async function openInPortal(id: string): Promise<void> {
  try {
    await call('open_in_portal', { id });
  } catch (thrown) {
    toasts.fail(thrown as Failure);
  }
}

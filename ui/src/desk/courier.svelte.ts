import type { SheetPage } from '../backend/wire';
import { onSignOut } from './signout';

/** The courier's sheet that stands before everything else until it is put away. */
class Courier {
  made = $state.raw<SheetPage | null>(null);
  /** Who carried the last one: mostly the same person again. */
  name = '';
}

export const courier = new Courier();
onSignOut(() => {
  courier.made = null;
  courier.name = '';
});

import { Writer, type Failure } from '../../backend';
import type { ListFilter, SavedView } from '../../backend/wire';
import { toasts } from '../../desk/toasts.svelte';
import { views } from '../../desk/views.svelte';
import { t } from '../../words/index.svelte';

/** Fixed views that are worked off on a screen of their own. */
const screens = ['to-enter', 'happened', 'needs-details'];

export function pathOf(view: SavedView): string {
  if (view.fixed && screens.includes(view.id)) return `/applications/${view.id}`;
  return `/applications/view/${view.id}`;
}

const save = new Writer('save_view');
const drop = new Writer('drop_view');

/** Null = kept; else what stands against it. */
export async function saveView(
  view: string | null,
  name: string,
  shared: boolean,
  filter: ListFilter,
): Promise<Failure | null> {
  try {
    views.list = await save.send({ view, name, shared, filter });
    return null;
  } catch (thrown) {
    return thrown as Failure;
  }
}

/** Done at once, with the way back for ten seconds. */
export async function dropView(view: SavedView): Promise<void> {
  try {
    views.list = await drop.send({ view: view.id, shared: view.shared });
    toasts.tell(t('view-dropped', { name: view.name }), {
      label: t('list-undo'),
      run: () => {
        void saveView(null, view.name, view.shared, view.filter).then((failure) => {
          if (failure) toasts.fail(failure);
        });
      },
    });
  } catch (thrown) {
    toasts.fail(thrown as Failure);
  }
}

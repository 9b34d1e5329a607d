import { desk } from './desk.svelte';
import { isField, shortcutFor, type ScreenGroup } from './keys';
import { jobs } from './jobs.svelte';
import { route } from './route.svelte';

/** What lies over the screen: at most one at a time. */
class Overlay {
  open = $state<'palette' | 'recent' | 'keys' | null>(null);
}
export const overlay = new Overlay();

const pairTime = 1500;

function regions(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null || region.matches('main'),
  );
}

function focusInto(region: HTMLElement): void {
  const target =
    region.querySelector<HTMLElement>('h1') ??
    region.querySelector<HTMLElement>('[aria-current], a[href], button, input, select, [tabindex]');
  (target ?? region).focus();
}

function nextRegion(step: 1 | -1): void {
  const all = regions();
  const here = all.findIndex((region) => region.contains(document.activeElement));
  const next = all.at((here + step + all.length) % all.length);
  if (next) focusInto(next);
}

const deeds: Record<string, (event: KeyboardEvent) => void> = {
  palette: () => (overlay.open = 'palette'),
  search: () => (overlay.open = 'palette'),
  recent: () => (overlay.open = 'recent'),
  keys: () => (overlay.open = 'keys'),
  lock: () => void desk.lock(),
  region: () => nextRegion(1),
  'region-back': () => nextRegion(-1),
  jobs: () => (jobs.open = !jobs.open),
  'go-today': () => route.go('/today'),
  'go-applications': () => route.go('/applications'),
  'go-intake': () => route.go('/intake'),
  'go-new': () => route.go('/new'),
  'go-settings': () => route.go('/settings/me'),
  back: (event) => {
    if (isField(event.target)) return;
    if (jobs.open) jobs.open = false;
    else route.back();
  },
};

/** The keys of what is shown: those of the screen, or of the part that lies over it. */
class OwnKeys {
  #layers = $state.raw<readonly { group: ScreenGroup; deeds: Record<string, () => void> }[]>([]);

  get group(): ScreenGroup | null {
    return this.#layers.at(-1)?.group ?? null;
  }
  deed(id: string): (() => void) | undefined {
    return this.#layers.at(-1)?.deeds[id];
  }
  /** Heard while it is shown; give back what is returned when it goes. */
  add(group: ScreenGroup, deeds: Record<string, () => void>): () => void {
    const layer = { group, deeds };
    this.#layers = [...this.#layers, layer];
    return () => (this.#layers = this.#layers.filter((one) => one !== layer));
  }
}
export const ownKeys = new OwnKeys();

/** Listens for the whole frame; fields and dialogs keep their own keys. */
export function listen(): () => void {
  let pending: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const id = shortcutFor(event, {
      pending,
      inField: isField(event.target),
      singleKeys: desk.me?.single_keys ?? false,
      screen: ownKeys.group,
    });
    clearTimeout(timer);
    pending = null;
    if (id === null) return;
    const inDialog = document.querySelector('dialog[open]') !== null;
    if (inDialog && id !== 'lock') return;
    if (id === 'pending') {
      pending = event.code;
      timer = setTimeout(() => (pending = null), pairTime);
      return;
    }
    if (id !== 'back') event.preventDefault();
    const own = ownKeys.deed(id);
    if (own) own();
    else deeds[id]?.(event);
  }

  addEventListener('keydown', press);
  return () => {
    clearTimeout(timer);
    removeEventListener('keydown', press);
  };
}

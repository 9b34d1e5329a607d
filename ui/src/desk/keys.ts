// Shortcuts go by the physical key (event.code): on the Kazakh layout the digit
// row types letters, and K is л in Russian. No shortcut is a single digit.

export interface Press {
  code: string;
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}
export interface Shortcut {
  id: string;
  group: 'everywhere' | 'go' | 'table';
  /** What the sheet of keys prints. */
  shown: readonly string[];
  code: string;
  ctrl?: boolean;
  shift?: boolean;
  /** First key of a pair such as G then T. */
  after?: string;
  /** Written by the part that has the focus, not by the table: printed only. */
  local?: boolean;
}

export const shortcuts: readonly Shortcut[] = [
  { id: 'palette', group: 'everywhere', shown: ['Ctrl', 'K'], code: 'KeyK', ctrl: true },
  { id: 'lock', group: 'everywhere', shown: ['Ctrl', 'L'], code: 'KeyL', ctrl: true },
  { id: 'region', group: 'everywhere', shown: ['F6'], code: 'F6' },
  { id: 'region-back', group: 'everywhere', shown: ['Shift', 'F6'], code: 'F6', shift: true },
  { id: 'back', group: 'everywhere', shown: ['Esc'], code: 'Escape' },
  { id: 'jobs', group: 'everywhere', shown: ['Ctrl', 'J'], code: 'KeyJ', ctrl: true },
  { id: 'search', group: 'everywhere', shown: ['/'], code: 'Slash' },
  { id: 'keys', group: 'everywhere', shown: ['?'], code: 'Slash', shift: true },
  { id: 'go-today', group: 'go', shown: ['G', 'T'], code: 'KeyT', after: 'KeyG' },
  { id: 'go-settings', group: 'go', shown: ['G', 'S'], code: 'KeyS', after: 'KeyG' },
  { id: 'row-move', group: 'table', shown: ['↑', '↓'], code: 'ArrowDown', local: true },
  { id: 'row-page', group: 'table', shown: ['PgUp', 'PgDn'], code: 'PageDown', local: true },
  { id: 'row-ends', group: 'table', shown: ['Home', 'End'], code: 'End', local: true },
  { id: 'row-open', group: 'table', shown: ['Enter'], code: 'Enter', local: true },
];

/** One bare key, or a pair of them: may be switched off, silent inside fields. */
export function isSingle(shortcut: Shortcut): boolean {
  return !shortcut.ctrl && !/^(F\d+|Escape)$/.test(shortcut.code) && !shortcut.local;
}

export interface Circumstances {
  /** The key before this one, if it began a pair. */
  pending: string | null;
  inField: boolean;
  singleKeys: boolean;
}

/** Id of the shortcut, "pending" for the first key of a pair, or null. */
export function shortcutFor(press: Press, now: Circumstances): string | null {
  if (press.altKey) return null;
  const ctrl = press.ctrlKey || press.metaKey;
  const singles = now.singleKeys && !now.inField;
  for (const shortcut of shortcuts) {
    if (shortcut.local || Boolean(shortcut.ctrl) !== ctrl) continue;
    if (isSingle(shortcut) && !singles) continue;
    // "?" sits on another key in Russian and Kazakh: there the character counts.
    if (shortcut.id === 'keys' && press.key === '?') return shortcut.id;
    if (shortcut.code !== press.code || Boolean(shortcut.shift) !== press.shiftKey) continue;
    if ((shortcut.after ?? null) === now.pending) return shortcut.id;
  }
  const begins = shortcuts.some((shortcut) => shortcut.after === press.code);
  return begins && singles && !ctrl && !press.shiftKey ? 'pending' : null;
}

/** True where typing goes into a field: single keys are letters there. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox], [type=radio], [type=button]), textarea, select') !==
      null
  );
}

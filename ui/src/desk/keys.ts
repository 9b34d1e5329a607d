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
/** Screens with keys of their own; those of one are silent on another. */
export type ScreenGroup = 'case' | 'form' | 'review';

export interface Shortcut {
  id: string;
  group:
    | 'everywhere'
    | 'go'
    | 'table'
    | 'list'
    | 'to-enter'
    | 'intake'
    | 'party'
    | 'viewer'
    | ScreenGroup;
  /** What the sheet of keys prints. */
  shown: readonly string[];
  code: string;
  ctrl?: boolean;
  /** `either`: on some layouts the sign is typed with it. */
  shift?: boolean | 'either';
  /** First key of a pair such as G then T. */
  after?: string;
  /** Written by the part that has the focus, not by the table: printed only. */
  local?: boolean;
}

export const shortcuts: readonly Shortcut[] = [
  { id: 'palette', group: 'everywhere', shown: ['Ctrl', 'K'], code: 'KeyK', ctrl: true },
  { id: 'recent', group: 'everywhere', shown: ['Ctrl', 'E'], code: 'KeyE', ctrl: true },
  { id: 'lock', group: 'everywhere', shown: ['Ctrl', 'L'], code: 'KeyL', ctrl: true },
  { id: 'region', group: 'everywhere', shown: ['F6'], code: 'F6' },
  { id: 'region-back', group: 'everywhere', shown: ['Shift', 'F6'], code: 'F6', shift: true },
  { id: 'back', group: 'everywhere', shown: ['Esc'], code: 'Escape' },
  { id: 'jobs', group: 'everywhere', shown: ['Ctrl', 'J'], code: 'KeyJ', ctrl: true },
  { id: 'search', group: 'everywhere', shown: ['/'], code: 'Slash' },
  { id: 'month', group: 'everywhere', shown: ['Alt', '↓'], code: 'ArrowDown', local: true },
  { id: 'keys', group: 'everywhere', shown: ['?'], code: 'Slash', shift: true },
  { id: 'go-today', group: 'go', shown: ['G', 'T'], code: 'KeyT', after: 'KeyG' },
  { id: 'go-applications', group: 'go', shown: ['G', 'Q'], code: 'KeyQ', after: 'KeyG' },
  { id: 'go-intake', group: 'go', shown: ['G', 'I'], code: 'KeyI', after: 'KeyG' },
  { id: 'go-new', group: 'go', shown: ['G', 'N'], code: 'KeyN', after: 'KeyG' },
  { id: 'go-settings', group: 'go', shown: ['G', 'S'], code: 'KeyS', after: 'KeyG' },
  { id: 'case-edit', group: 'case', shown: ['E'], code: 'KeyE' },
  { id: 'case-note', group: 'case', shown: ['N'], code: 'KeyN' },
  { id: 'case-next', group: 'case', shown: ['L'], code: 'KeyL' },
  { id: 'case-portal', group: 'case', shown: ['P'], code: 'KeyP' },
  { id: 'case-paste', group: 'case', shown: ['B'], code: 'KeyB' },
  { id: 'case-strip', group: 'case', shown: ['S'], code: 'KeyS' },
  { id: 'case-documents', group: 'case', shown: ['D'], code: 'KeyD' },
  { id: 'case-downloads', group: 'case', shown: ['Shift', 'D'], code: 'KeyD', shift: true },
  { id: 'case-files', group: 'case', shown: ['F'], code: 'KeyF' },
  { id: 'case-tab', group: 'case', shown: ['H'], code: 'KeyH' },
  { id: 'case-after', group: 'case', shown: ['J'], code: 'KeyJ' },
  { id: 'case-before', group: 'case', shown: ['K'], code: 'KeyK' },
  { id: 'case-step', group: 'case', shown: ['Ctrl', 'Enter'], code: 'Enter', ctrl: true },
  { id: 'case-undo', group: 'case', shown: ['Ctrl', 'Z'], code: 'KeyZ', ctrl: true },
  { id: 'case-review', group: 'case', shown: ['V'], code: 'KeyV' },
  { id: 'case-return', group: 'case', shown: ['R'], code: 'KeyR' },
  { id: 'review-next', group: 'review', shown: ['N'], code: 'KeyN' },
  { id: 'review-before', group: 'review', shown: ['Shift', 'N'], code: 'KeyN', shift: true },
  { id: 'review-down', group: 'review', shown: ['J'], code: 'KeyJ' },
  { id: 'review-up', group: 'review', shown: ['K'], code: 'KeyK' },
  { id: 'review-accept', group: 'review', shown: ['A'], code: 'KeyA' },
  { id: 'review-rest', group: 'review', shown: ['Shift', 'A'], code: 'KeyA', shift: true },
  { id: 'review-reason', group: 'review', shown: ['R'], code: 'KeyR' },
  { id: 'review-edit', group: 'review', shown: ['E'], code: 'KeyE' },
  { id: 'review-document', group: 'review', shown: ['D'], code: 'KeyD' },
  { id: 'review-mark', group: 'review', shown: ['M'], code: 'KeyM' },
  { id: 'review-page-before', group: 'review', shown: ['['], code: 'BracketLeft' },
  { id: 'review-page-after', group: 'review', shown: [']'], code: 'BracketRight' },
  { id: 'review-larger', group: 'review', shown: ['+'], code: 'Equal', shift: 'either' },
  { id: 'review-smaller', group: 'review', shown: ['−'], code: 'Minus' },
  { id: 'review-turn', group: 'review', shown: ['T'], code: 'KeyT' },
  { id: 'review-send', group: 'review', shown: ['Ctrl', 'Enter'], code: 'Enter', ctrl: true },
  { id: 'form-save', group: 'form', shown: ['Ctrl', 'Enter'], code: 'Enter', ctrl: true },
  { id: 'form-contact', group: 'form', shown: ['F2'], code: 'F2' },
  { id: 'form-lines', group: 'form', shown: ['F8'], code: 'F8' },
  { id: 'form-earlier', group: 'form', shown: ['F4'], code: 'F4' },
  { id: 'row-move', group: 'table', shown: ['↑', '↓'], code: 'ArrowDown', local: true },
  { id: 'row-page', group: 'table', shown: ['PgUp', 'PgDn'], code: 'PageDown', local: true },
  { id: 'row-ends', group: 'table', shown: ['Home', 'End'], code: 'End', local: true },
  { id: 'row-open', group: 'table', shown: ['Enter'], code: 'Enter', local: true },
  { id: 'row-step', group: 'list', shown: ['J', 'K'], code: 'KeyJ', local: true },
  { id: 'row-peek', group: 'list', shown: ['Space'], code: 'Space', local: true },
  { id: 'row-select', group: 'list', shown: ['X'], code: 'KeyX', local: true },
  { id: 'row-range', group: 'list', shown: ['Shift', 'X'], code: 'KeyX', local: true },
  { id: 'row-sheet', group: 'list', shown: ['S'], code: 'KeyS', local: true },
  { id: 'row-return', group: 'list', shown: ['R'], code: 'KeyR', local: true },
  { id: 'row-portal', group: 'list', shown: ['P'], code: 'KeyP', local: true },
  { id: 'list-text', group: 'list', shown: ['/'], code: 'Slash', local: true },
  { id: 'list-clear', group: 'list', shown: ['Esc'], code: 'Escape', local: true },
  { id: 'enter-copy', group: 'to-enter', shown: ['C'], code: 'KeyC', local: true },
  { id: 'enter-open', group: 'to-enter', shown: ['P'], code: 'KeyP', local: true },
  { id: 'enter-done', group: 'to-enter', shown: ['D'], code: 'KeyD', local: true },
  { id: 'intake-paste', group: 'intake', shown: ['Ctrl', 'V'], code: 'KeyV', local: true },
  { id: 'intake-leave', group: 'intake', shown: ['X'], code: 'KeyX', local: true },
  { id: 'intake-take', group: 'intake', shown: ['Ctrl', 'Enter'], code: 'Enter', local: true },
  { id: 'viewer-find', group: 'viewer', shown: ['Ctrl', 'F'], code: 'KeyF', local: true },
  { id: 'viewer-width', group: 'viewer', shown: ['W'], code: 'KeyW', local: true },
  { id: 'viewer-whole', group: 'viewer', shown: ['P'], code: 'KeyP', local: true },
  { id: 'viewer-ends', group: 'viewer', shown: ['Home', 'End'], code: 'End', local: true },
  { id: 'viewer-push', group: 'viewer', shown: ['←', '↑', '→', '↓'], code: 'ArrowUp', local: true },
  { id: 'viewer-off', group: 'viewer', shown: ['Del'], code: 'Delete', local: true },
  { id: 'read-out', group: 'party', shown: ['R'], code: 'KeyR', local: true },
];

/** One bare key, or a pair of them: may be switched off, silent inside fields. */
export function isSingle(shortcut: Shortcut): boolean {
  if (shortcut.local) return /^(Key|Slash)/.test(shortcut.code);
  return !shortcut.ctrl && !/^(F\d+|Escape)$/.test(shortcut.code);
}

export interface Circumstances {
  /** The key before this one, if it began a pair. */
  pending: string | null;
  inField: boolean;
  singleKeys: boolean;
  /** The screen whose own keys are heard. */
  screen?: ScreenGroup | null;
}

const screens: readonly string[] = ['case', 'form', 'review'] satisfies ScreenGroup[];
/** Keys that a field has for itself: there the screen does not hear them. */
const ofFields: readonly string[] = ['case-step', 'case-undo'];

/** Id of the shortcut, "pending" for the first key of a pair, or null. */
export function shortcutFor(press: Press, now: Circumstances): string | null {
  if (press.altKey) return null;
  const ctrl = press.ctrlKey || press.metaKey;
  const singles = now.singleKeys && !now.inField;
  for (const shortcut of shortcuts) {
    if (shortcut.local || Boolean(shortcut.ctrl) !== ctrl) continue;
    if (screens.includes(shortcut.group) && shortcut.group !== now.screen) continue;
    if (now.inField && ofFields.includes(shortcut.id)) continue;
    if (isSingle(shortcut) && !singles) continue;
    // "?" sits on another key in Russian and Kazakh: there the character counts.
    if (shortcut.id === 'keys' && press.key === '?') return shortcut.id;
    const shift = shortcut.shift === 'either' ? press.shiftKey : Boolean(shortcut.shift);
    if (shortcut.code !== press.code || shift !== press.shiftKey) continue;
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

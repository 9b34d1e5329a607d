import { describe, expect, it } from 'vitest';
import { shortcutFor, shortcuts, type Press } from './keys';

const bare: Press = {
  code: '',
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
};
const free = { pending: null, inField: false, singleKeys: true };

describe('the key table', () => {
  it('goes by the place of the key: Ctrl K is also Ctrl Л', () => {
    expect(shortcutFor({ ...bare, code: 'KeyK', key: 'k', ctrlKey: true }, free)).toBe('palette');
    expect(shortcutFor({ ...bare, code: 'KeyK', key: 'л', ctrlKey: true }, free)).toBe('palette');
  });
  it('knows pairs', () => {
    expect(shortcutFor({ ...bare, code: 'KeyG', key: 'п' }, free)).toBe('pending');
    const after = { ...free, pending: 'KeyG' };
    expect(shortcutFor({ ...bare, code: 'KeyS', key: 'ы' }, after)).toBe('go-settings');
    expect(shortcutFor({ ...bare, code: 'KeyS', key: 's' }, free)).toBeNull();
    expect(shortcutFor({ ...bare, code: 'KeyX', key: 'x' }, after)).toBeNull();
  });
  it('finds ? wherever the layout keeps it', () => {
    expect(shortcutFor({ ...bare, code: 'Slash', key: '?', shiftKey: true }, free)).toBe('keys');
    expect(shortcutFor({ ...bare, code: 'Digit7', key: '?', shiftKey: true }, free)).toBe('keys');
  });
  it('leaves single keys alone in fields and when they are switched off', () => {
    for (const now of [
      { ...free, inField: true },
      { ...free, singleKeys: false },
    ]) {
      expect(shortcutFor({ ...bare, code: 'KeyG', key: 'g' }, now)).toBeNull();
      expect(shortcutFor({ ...bare, code: 'Slash', key: '/' }, now)).toBeNull();
      expect(shortcutFor({ ...bare, code: 'Slash', key: '?', shiftKey: true }, now)).toBeNull();
      expect(shortcutFor({ ...bare, code: 'KeyL', key: 'l', ctrlKey: true }, now)).toBe('lock');
      expect(shortcutFor({ ...bare, code: 'F6', key: 'F6' }, now)).toBe('region');
    }
  });
  it('never takes a key with Alt, nor a digit alone', () => {
    expect(
      shortcutFor({ ...bare, code: 'KeyK', key: 'k', ctrlKey: true, altKey: true }, free),
    ).toBeNull();
    expect(shortcuts.filter((one) => !one.ctrl && one.code.startsWith('Digit'))).toEqual([]);
  });
  it('gives each combination to one shortcut', () => {
    // Screens may use the same key, each for itself.
    const screens = ['case', 'form', 'review'];
    for (const screen of screens) {
      const keys = shortcuts
        .filter((one) => !one.local && (one.group === screen || !screens.includes(one.group)))
        .map((one) => `${one.after ?? ''} ${one.ctrl ?? false} ${one.shift ?? false} ${one.code}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
  it('gives a screen keys of its own, and the pair before them', () => {
    const press = { ...bare, code: 'KeyN', key: 'n' };
    expect(shortcutFor(press, free)).toBeNull();
    expect(shortcutFor(press, { ...free, screen: 'case' })).toBe('case-note');
    expect(shortcutFor(press, { ...free, screen: 'case', pending: 'KeyG' })).toBe('go-new');
    expect(shortcutFor(press, { ...free, screen: 'case', inField: true })).toBeNull();
    const enter = { ...bare, code: 'Enter', key: 'Enter', ctrlKey: true };
    expect(shortcutFor(enter, { ...free, screen: 'case', inField: true })).toBeNull();
    expect(shortcutFor(enter, { ...free, screen: 'form', inField: true })).toBe('form-save');
  });
});

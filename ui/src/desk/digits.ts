import type { Attachment } from 'svelte/attachments';
import type { Press } from './keys';

/**
 * The digit that a key stands for by its place, where the layout types something else there: the Kazakh
 * one has ә і ң ғ on the digit row. Null where the key types its digit anyway, or is none.
 */
export function digitOf(press: Press): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  return digit === undefined || digit === press.key || press.key.length !== 1 ? null : digit;
}

/** On a field of numbers: the digit row types digits, whatever the layout. */
export const digitRow: Attachment<HTMLInputElement> = (input) => {
  function press(event: KeyboardEvent): void {
    const digit = digitOf(event);
    if (digit === null || event.isComposing) return;
    event.preventDefault();
    input.setRangeText(digit, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, data: digit }));
  }
  input.addEventListener('keydown', press);
  return () => input.removeEventListener('keydown', press);
};

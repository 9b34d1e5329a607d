/** Puts text on the clipboard; an engine that keeps it to itself still obeys a selection. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    (document.querySelector('dialog[open]') ?? document.body).append(area);
    const origin = document.activeElement;
    area.select();
    document.execCommand('copy');
    area.remove();
    if (origin instanceof HTMLElement) origin.focus();
  }
}

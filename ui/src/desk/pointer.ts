// A word that appears when a field is left would push a button away from under the pointer that is just
// pressing it: what changes the height of the page waits until the pointer is up.

let down = false;
const release = (): void => {
  down = false;
};
addEventListener('pointerdown', () => (down = true), { capture: true, passive: true });
addEventListener('pointerup', release, { capture: true, passive: true });
addEventListener('pointercancel', release, { capture: true, passive: true });

/** Now, or as soon as the pointer is up and its click has been heard. */
export function whenPointerIsUp(deed: () => void): void {
  if (!down) deed();
  else addEventListener('pointerup', () => setTimeout(deed), { once: true });
}

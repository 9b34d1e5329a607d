import type { Density, Theme } from '../backend/wire';

/** Colours and density are attributes of the root; the style sheet does the rest. */
export function dress(theme: Theme, density: Density): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.dataset['density'] = density;
}

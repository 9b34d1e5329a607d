// Where the fields of the form are on the page: their ids, their sections, the first of them.
import type { SectionKey } from './form';

export interface Places {
  prefix: string;
}

export function fieldId(places: Places, path: string): string {
  return `${places.prefix}-${path.replaceAll('/', '-')}`;
}

export function sectionAt(element: Element | null): SectionKey | null {
  const section = element?.closest<HTMLElement>('[data-section]')?.dataset['section'];
  return (section as SectionKey | undefined) ?? null;
}

/** Into the first field of a section, whatever it is. */
export function focusFirst(form: HTMLElement | undefined, key: SectionKey, still = false): void {
  const section = form?.querySelector<HTMLElement>(`[data-section="${key}"]`);
  if (!still) section?.scrollIntoView({ block: 'start' });
  const fields = section?.querySelectorAll<HTMLElement>('[data-fields] :is(input, textarea)');
  const first = [...(fields ?? [])].find(
    (one) => one.tabIndex >= 0 && !(one as HTMLInputElement).disabled,
  );
  first?.focus({ preventScroll: still });
}

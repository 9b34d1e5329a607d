// What the strip shows at a time: one block of the form, its values in the portal's order and words.
import type { CasePage, ValueView } from '../../backend/wire';

export interface StripPage {
  /** `contact`, `person/2`: also the end of its address. */
  key: string;
  section: string;
  /** Of a person: her name. */
  name: string;
  values: ValueView[];
  /** Nothing of its section was brought in yet. */
  notCopied: boolean;
}

export function pagesOf(page: CasePage): StripPage[] {
  return page.sections
    .flatMap((section) =>
      section.blocks.map((block) => {
        const value = (name: string): string =>
          block.values.find((one) => one.name === name)?.value ?? '';
        return {
          key: block.key,
          section: section.key,
          name: `${value('given')} ${value('family')}`.trim(),
          // What is ticked in the portal and what only the desk knows is not typed.
          values: block.values.filter((one) => one.takes !== 'tick' && one.name !== 'price_reason'),
          notCopied: section.state === 'not_copied',
        };
      }),
    )
    .filter((one) => one.values.length > 0);
}

/** The next value that has something to copy, from `at` on; past the end where there is none. */
export function nextFilled(values: readonly ValueView[], at: number): number {
  const found = values.findIndex((one, place) => place >= at && one.typed !== null);
  return found < 0 ? values.length : found;
}

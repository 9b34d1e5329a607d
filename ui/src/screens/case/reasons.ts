// A return reason while it is being written: its sentence in the language in which it goes out, and in the others.
import type { CasePage, Language, ReasonFacts, ReasonView } from '../../backend/wire';

export type Texts = Record<string, string>;

export function written(
  texts: Texts,
  tongue: Language,
  more: Partial<Omit<ReasonFacts, 'text' | 'texts'>> = {},
): ReasonFacts {
  const text = texts[tongue] ?? Object.values(texts)[0] ?? '';
  return { text, texts, row: null, at: [], spot: null, repeats: null, ...more };
}

/** Typed over: the other languages no longer say the same. */
export function retold(reason: ReasonFacts, tongue: Language, text: string): ReasonFacts {
  if (text === reason.text) return reason;
  const known = reason.texts[tongue] === undefined ? {} : { [tongue]: text };
  return { ...reason, text, texts: known };
}

/** In another language, where it has one. */
export function inTongue(reason: ReasonFacts, tongue: Language): ReasonFacts {
  return { ...reason, text: reason.texts[tongue] ?? reason.text };
}

/** Asks for an earlier one again, word for word. */
export function again(reason: ReasonView, tongue: Language): ReasonFacts {
  const texts = reason.texts;
  const all = Object.keys(texts).length > 0 ? texts : { [tongue]: reason.text };
  return written(all, tongue, { row: reason.row, at: [...reason.at], repeats: reason.number });
}

/** `person/2` covers `person/2/given`, her visa and her documents; a section all that stands in it. */
export function covers(at: string, path: string, section: string): boolean {
  if (at === path || at === section || path.startsWith(`${at}/`)) return true;
  if (!at.startsWith('person/')) return false;
  const place = at.slice(7);
  return path.startsWith(`visa/${place}/`) || (path.startsWith('file/') && path.endsWith(`/${place}`));
}

/** Persons for whom a reason can be meant, by their block. */
export function personsOf(page: CasePage): { key: string; name: string }[] {
  const blocks = page.sections
    .filter((section) => section.key === 'persons')
    .flatMap((section) => section.blocks);
  return blocks.map((block) => {
    const value = (name: string): string =>
      block.values.find((one) => one.name === name)?.value ?? '';
    return { key: block.key, name: `${value('given')} ${value('family')}`.trim() };
  });
}

export const nextNumber = (page: CasePage): number =>
  Math.max(0, ...page.reasons.map((reason) => reason.number)) + 1;

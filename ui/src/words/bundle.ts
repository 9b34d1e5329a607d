import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from '../backend/wire';

export type Words = Record<string, FluentVariable>;

/** Tags for Intl; an engine without Kazakh groups digits as in Russian, which looks the same. */
const locale: Record<Language, string[]> = { en: ['en-GB'], ru: ['ru'], kk: ['kk', 'ru'] };

export function bundleOf(language: Language, texts: readonly string[]): FluentBundle {
  // All three languages run left to right: isolation marks would only break copying.
  const bundle = new FluentBundle(locale[language], { useIsolating: false });
  for (const text of texts) bundle.addResource(new FluentResource(text));
  return bundle;
}

/** The sentence for a key, or the key in ⟦brackets⟧, which the tests look for. */
export function sentence(bundle: FluentBundle, key: string, words?: Words): string {
  const pattern = bundle.getMessage(key)?.value;
  if (pattern === null || pattern === undefined) return `⟦${key}⟧`;
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, words ?? null, errors);
  return errors.length > 0 && import.meta.env.MODE !== 'production' ? `⟦${key}: ${text}⟧` : text;
}

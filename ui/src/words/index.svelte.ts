import type { FluentBundle } from '@fluent/bundle';
import type { Language, Notice } from '../backend/wire';
import { inWords } from '../desk/time';
import { bundleOf, sentence, type Words } from './bundle';

export const languages: readonly Language[] = ['en', 'ru', 'kk'];

const sources: Record<Language, () => Promise<{ texts: string[] }>> = {
  en: () => import('./en'),
  ru: () => import('./ru'),
  kk: () => import('./kk'),
};
const loaded = new Map<Language, FluentBundle>();

let current = $state.raw<{ language: Language; bundle: FluentBundle } | null>(null);

async function load(language: Language): Promise<FluentBundle> {
  const known = loaded.get(language);
  if (known) return known;
  const { texts } = await sources[language]();
  const bundle = bundleOf(language, texts);
  loaded.set(language, bundle);
  return bundle;
}

/** Switches every word on the screen; nothing is rebuilt, so nothing typed is lost. */
export async function speak(language: Language): Promise<void> {
  if (current?.language === language) return;
  const bundle = await load(language);
  current = { language, bundle };
  document.documentElement.lang = language;
}

export function language(): Language {
  return current?.language ?? 'en';
}

export function t(key: string, words?: Words): string {
  return current ? sentence(current.bundle, key, words) : '';
}

/** A word that may be new to this page (a column, a kind): its key is shown as it came. */
export function wordFor(family: string, name: string): string {
  const key = `${family}-${name.replaceAll('_', '-')}`;
  return current?.bundle.hasMessage(key) ? t(key) : name.replaceAll('_', ' ');
}

const families = ['refusal', 'fault', 'notice', 'trouble', 'check'] as const;

/** Dates inside a sentence have the month as a word, as everywhere. */
function inOwnWords(args: Notice['args']): Words {
  const words = Object.entries(args).map(([name, value]) => {
    const date =
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(value);
    return [name, date ? inWords(value, 'moment', language()) : value];
  });
  return Object.fromEntries(words) as Words;
}

/** The sentence for a code of the program: what happened, why, the next step. */
export function say(notice: Notice & { kind?: 'refusal' | 'fault' }): string {
  const order = notice.kind === 'fault' ? ['fault', 'refusal', 'notice'] : families;
  for (const family of order) {
    const key = `${family}-${notice.code}`;
    if (current?.bundle.hasMessage(key)) return t(key, inOwnWords(notice.args));
  }
  return t('fault-unknown-code', { code: notice.code });
}

/** Words of one key in every language: the palette finds a command in any of them. */
export async function inAllLanguages(keys: readonly string[]): Promise<Map<string, string[]>> {
  const bundles = await Promise.all(languages.map(load));
  return new Map(keys.map((key) => [key, bundles.map((bundle) => sentence(bundle, key))]));
}

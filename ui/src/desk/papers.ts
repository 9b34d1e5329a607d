// The words of original papers: what each is called, and where it is.
import type { ListRow, PaperView } from '../backend/wire';
import { language, t, wordFor } from '../words/index.svelte';
import { catalogue } from './catalogue.svelte';

export type Named = Pick<PaperView, 'kind' | 'words'>;

/** A paper without its person: the kind's own word where the kind is known. */
export function paperName({ kind, words }: Named): string {
  if (kind === 'passport') return t('paper-passport-word');
  const usual = catalogue.value?.originals.find((one) => one.key === kind);
  return usual?.names[language()] ?? (words || kind.replaceAll('_', ' '));
}

/** "Passport L898902C3: Eriksson Anna Maria": whose it is too. */
export function paperInFull(paper: Named & { name: string; passport: string | null }): string {
  const number = paper.kind === 'passport' ? (paper.passport ?? '') : '';
  const name = `${paperName(paper)} ${number}`.trimEnd();
  return paper.name === '' ? name : `${name}: ${paper.name}`;
}

export function placeName(place: string): string {
  return place === '' ? t('place-unknown') : wordFor('place', place);
}

/** "with the courier", or "with the courier 2, at the Centre 1" where passports lie apart. */
export function passportPlaces(row: ListRow): string {
  if (row.passport_places.length === 0) return placeName(row.passport_place ?? '');
  return row.passport_places.map(({ place, count }) => `${placeName(place)} ${count}`).join(', ');
}

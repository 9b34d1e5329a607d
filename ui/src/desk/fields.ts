// The words of one value of an application: its label by its path, its text by what the field takes.
import { language, t, wordFor } from '../words/index.svelte';
import { catalogue } from './catalogue.svelte';
import { moneyInWords } from './money';
import { inWords, numberInWords } from './time';

const latinDate = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

export function fieldLabel(name: string): string {
  return wordFor('field', name);
}

/** Cards whose field says nothing without them: what they hold has a word of its own. */
const ownWords: Record<string, string> = {
  'receiver/name': 'receiver',
  'outcome/result': 'outcome',
  'outcome/words': 'outcome-words',
  'decision/words': 'decision',
  'decision/number': 'decision-number',
  'mo/date': 'mo-date',
  'mo/number': 'mo-number',
};

/** `person/2/given` → "Person 2: First name"; of cards of which there is one only the field is named. */
export function pathLabel(path: string): string {
  const [card = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? '';
  const own = ownWords[path];
  if (own !== undefined) return fieldLabel(own);
  // A slot: its document, and whose it is.
  if (card === 'file') {
    const whose = rest.length > 1 ? ` (${wordFor('card', 'person').toLowerCase()} ${name})` : '';
    return `${catalogue.documentName(rest[0] ?? '')}${whose}`;
  }
  if (path === 'documents') return t('section-documents');
  // A person or a section as a whole.
  if (rest.length === 0 && catalogue.value?.fields.some((one) => one.section === card)) {
    return t(`section-${card}`);
  }
  if (rest.length === 1 && Number(name) > 0) return `${wordFor('card', card)} ${name}`;
  const place = rest.length > 1 ? ` ${Number(rest[0]) || ''}` : '';
  return `${wordFor('card', card)}${place.trimEnd()}: ${fieldLabel(name)}`;
}

/** The changed values named, each once; of many the rest as a number. */
export function changedFields(paths: readonly string[]): string {
  const most = 6;
  const named = [...new Set(paths.map(pathLabel))];
  const shown = named.slice(0, most).join('; ');
  return named.length > most ? t('fields-more', { shown, count: named.length - most }) : shown;
}

/** What a field of the form takes, by its path; null outside the form. */
export function takesOf(path: string): string | null {
  const [card] = path.split('/');
  const name = path.split('/').at(-1);
  const field = catalogue.value?.fields.find((one) => one.card === card && one.name === name);
  return field?.takes ?? null;
}

/** A value as people read it. */
export function valueInWords(takes: string | null, value: string): string {
  switch (takes) {
    case 'date':
      return inWords(value, 'date', language());
    case 'country':
      return catalogue.countryName(value);
    case 'service':
      return catalogue.serviceName(value);
    case 'sex':
      return wordFor('sex', value);
    case 'city':
      return wordFor('city', value);
    case 'participant':
      return value === 'true' ? t('participant-yes') : t('participant-no');
    case 'tick':
      return value === 'true' ? t('yes') : t('no');
    case 'entries':
      return wordFor('entries', value);
    case 'money':
      return moneyInWords(value, '', language());
    case 'count':
      return numberInWords(Number(value), language());
    default:
      return value;
  }
}

const people = ['owner', 'deputy', 'person'];
const statuses = ['status', 'before'];
const families = ['channel', 'outcome', 'place', 'how', 'purpose'];

/** A value anywhere in a history: also of cards that are not in the form. */
export function anyValueInWords(path: string, value: string): string {
  const takes = takesOf(path);
  if (takes !== null) return valueInWords(takes, value);
  const name = path.split('/').at(-1) ?? '';
  if (people.includes(name)) return catalogue.person(value)?.name ?? value;
  if (statuses.includes(name)) return catalogue.statusName(value);
  if (latinDate.test(value)) return inWords(value, 'moment', language());
  if (name === 'result') return wordFor('outcome', value);
  if (families.includes(name)) return wordFor(name, value);
  if (value === 'true' || value === 'false') return value === 'true' ? t('yes') : t('no');
  return value;
}

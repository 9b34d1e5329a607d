// The words of filters: a choice reads the same in the panel, in its chip and in a saved view.
import { catalogue } from '../../desk/catalogue.svelte';
import type { ChipOf } from '../../desk/filters';
import { t, wordFor } from '../../words/index.svelte';

export function choiceName(facet: string, key: string): string {
  if (key === '' && facet !== 'owners') return t('choice-unknown');
  switch (facet) {
    case 'statuses':
      return catalogue.statusName(key);
    case 'services':
      return catalogue.serviceShort(key);
    case 'owners':
      return key === 'nobody' ? t('owner-nobody') : (catalogue.person(key)?.name ?? key);
    case 'citizenships':
      return catalogue.countryName(key);
    case 'cities':
      return wordFor('city', key);
    case 'waiting':
      return wordFor('waiting', key);
    case 'flags':
      return wordFor('flag', key);
    case 'kinds':
      return wordFor('list-kind', key);
    case 'places':
      return wordFor('place', key);
    case 'ages':
      return wordFor('age', key);
    case 'channels':
      return wordFor('list-channel', key);
    case 'due':
      return wordFor('due-in', key);
    default:
      return key;
  }
}

export function chipName(chip: ChipOf): string {
  switch (chip.facet) {
    case 'text':
      return t('chip-text', { text: chip.key });
    case 'mine':
    case 'to_sign':
    case 'ended':
    case 'drafts':
      return t(`switch-${chip.facet.replace('_', '-')}`);
    default:
      return t('chip-choice', {
        filter: t(`facet-${chip.facet}`),
        choice: choiceName(chip.facet, chip.key),
      });
  }
}

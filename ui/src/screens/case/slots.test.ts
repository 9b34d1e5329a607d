import { expect, it } from 'vitest';
import { fileFor, slotFor, type CaseFile } from './slots';

const file = (id: string, slot: string | null, more: Partial<CaseFile> = {}): CaseFile => ({
  id,
  name: `${id}.pdf`,
  slot,
  kind: 'pdf',
  older: false,
  ...more,
});

it('a value of a passport is read in the passport of its person', () => {
  expect(slotFor('person/2/document_number')).toBe('file/passport/2');
  expect(slotFor('person/1')).toBe('file/passport/1');
  expect(slotFor('file/diploma/1')).toBe('file/diploma/1');
  expect(slotFor('organisation/bin')).toBe('file/company_certificate');
  for (const path of ['person/1/phone', 'visa/1/from', 'contact/given', 'persons', 'reason/3']) {
    expect(slotFor(path), path).toBeNull();
  }
});

it('opens the newest that can be shown, and nothing where there is none', () => {
  const files = [
    file('outside', 'file/passport/1', { kind: null }),
    file('new', 'file/passport/1'),
    file('old', 'file/passport/1', { older: true }),
    file('aside', null, { older: true }),
  ];
  expect(fileFor('person/1/given', files)?.id).toBe('new');
  expect(fileFor('person/2/given', files)).toBeNull();
  expect(fileFor('person/1/phone', files)).toBeNull();
});

import { written } from './reasons';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../backend/host';
import {
  emptyStep,
  eventTime,
  factsOf,
  fieldOfRefusal,
  isQuick,
  originalsOf,
  timeIsOpen,
} from './steps';

describe('a step asks for what its status needs', () => {
  it('and sends nothing else, whatever stands in the form', () => {
    const form = { ...emptyStep(), comment: ' seen ', receiver: 'Sophia Test', outcome: 'granted' };
    expect(factsOf('take', form)).toEqual({ ...factsOf('take', emptyStep()), comment: 'seen' });
    expect(factsOf('hand-over', form).receiver).toBe('Sophia Test');
    expect(factsOf('hand-over', form).outcome).toBeNull();
    const reasons = ['One.', ' ', 'Two.'].map((text) => written({ en: text }, 'en'));
    const asked = factsOf('return', { ...form, reasons });
    expect(asked.reasons.map((reason) => reason.text)).toEqual(['One.', 'Two.']);
    expect(asked.language).toBe('ru');
  });
  it('an empty day at the migration office is asked for, not passed over', () => {
    expect(factsOf('lodge', emptyStep()).mo_date).toBe('');
    expect(factsOf('send', emptyStep()).mo_date).toBeNull();
  });
  it('an emptied field of the payment is sent as empty, not as unsaid', () => {
    const form = emptyStep();
    form.payment.proof = ' AB-77 ';
    expect(factsOf('accept-payment', form).payment).toMatchObject({
      proof: 'AB-77',
      reference: '',
    });
  });
  it('what needs no word is done at once', () => {
    const quick = (verb: string): boolean => isQuick(verb);
    expect(['take', 'send', 'close'].every(quick)).toBe(true);
    expect(['approve', 'return', 'withdraw', 'collect', 'recommend'].some(quick)).toBe(false);
    expect(isQuick('send', 1)).toBe(true);
    expect(isQuick('send', 2)).toBe(false);
  });
});

describe('when it happened', () => {
  it('is now unless a day and a time were typed', () => {
    expect(eventTime({ day: '', time: '' })).toBeNull();
    expect(timeIsOpen({ day: '', time: '' })).toBe(false);
    expect(eventTime({ day: '2026-01-25', time: '1724' })).toBe('2026-01-25T17:24');
  });
  it('no midnight is invented for a day alone', () => {
    expect(eventTime({ day: '2026-01-25', time: '' })).toBeNull();
    expect(timeIsOpen({ day: '2026-01-25', time: '' })).toBe(true);
    expect(timeIsOpen({ day: '31.02.2026', time: '9:00' })).toBe(true);
  });
});

it('papers are ticked or written, each once', () => {
  const passport = { number: 1, person: 2, kind: 'passport', words: '' };
  const free = (words: string) => ({ number: null, person: null, kind: '', words });
  expect(originalsOf({ originals: [passport], more: ' Diploma \n\nLetter\nDiploma' })).toEqual([
    passport,
    free('Diploma'),
    free('Letter'),
  ]);
});

it('a refusal stands at its field', () => {
  expect(fieldOfRefusal(new Failure('refusal', 'card-needed', { what: 'paid_on' }))).toBe(
    'paid_on',
  );
  expect(fieldOfRefusal(new Failure('refusal', 'in-the-future'))).toBe('event');
  expect(fieldOfRefusal(new Failure('refusal', 'same-person'))).toBeNull();
  expect(fieldOfRefusal(null)).toBeNull();
});

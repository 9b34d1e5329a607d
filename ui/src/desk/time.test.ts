import { describe, expect, it } from 'vitest';
import {
  countdown,
  dateFromTyped,
  inWords,
  moved,
  numberInWords,
  sizeInWords,
  timeFromTyped,
  typedDate,
  weekdays,
} from './time';

describe('dates in words', () => {
  it('prints the month as a word, so that no day is taken for a month', () => {
    expect(inWords('2026-01-03T17:53', 'moment', 'en')).toBe('3 Jan 2026 17:53');
    expect(inWords('2026-01-03', 'date', 'ru')).toBe('3 янв. 2026 г.');
    expect(inWords('2026-03-02', 'full', 'kk')).toBe('2026 ж. 2 наурыз, дүйсенбі');
    expect(inWords('2026-11-22T09:14', 'moment', 'kk')).toBe('2026 ж. 22 қар. 09:14');
    expect(inWords('2026-11-22', 'day', 'kk')).toBe('22 қараша, жексенбі');
  });
  it('does not move with the zone of the machine', () => {
    const zone = process.env['TZ'];
    try {
      for (const other of ['Asia/Almaty', 'America/New_York', 'Pacific/Kiritimati']) {
        process.env['TZ'] = other;
        expect(inWords('2026-11-22T00:05', 'time', 'en')).toBe('00:05');
        expect(inWords('2026-11-22', 'date', 'en')).toBe('22 Nov 2026');
      }
    } finally {
      process.env['TZ'] = zone;
    }
  });
  it('invents no time where none is known', () => {
    expect(inWords('2026-11-22', 'moment', 'en')).toBe('22 Nov 2026');
  });
  it('gives back what is no date', () => {
    expect(inWords('2026-02-30', 'date', 'en')).toBe('2026-02-30');
    expect(inWords('', 'date', 'en')).toBe('');
  });
});

describe('dates as typed', () => {
  it.each([
    ['22.11.2026', '2026-11-22'],
    ['2.3.2026', '2026-03-02'],
    ['25/01/2026', '2026-01-25'],
    ['25012026', '2026-01-25'],
    [' 2026-11-22 ', '2026-11-22'],
    ['29.02.2024', '2024-02-29'],
  ])('%s is %s', (typed, date) => {
    expect(dateFromTyped(typed)).toBe(date);
  });
  it.each(['29.02.2026', '01.13.2026', '1.1.26', 'tomorrow', ''])('%s is none', (typed) => {
    expect(dateFromTyped(typed)).toBeNull();
  });
  it('knows times', () => {
    expect(['9:14', '0914', '09.14', ' 23:59 '].map(timeFromTyped)).toEqual([
      '09:14',
      '09:14',
      '09:14',
      '23:59',
    ]);
    expect(['24:00', '9:60', '9', 'now', ''].map(timeFromTyped)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });
  it('comes back as it is printed', () => {
    expect(dateFromTyped(typedDate('2026-03-02T09:14'))).toBe('2026-03-02');
  });
});

describe('a month to choose from', () => {
  it('moves by days, months and to Monday, over the ends of months and years', () => {
    expect(moved('2026-11-22', 1)).toBe('2026-11-23');
    expect(moved('2026-12-31', 1)).toBe('2027-01-01');
    expect(moved('2026-03-31', 0, -1)).toBe('2026-02-28');
    expect(moved('2024-02-29', 0, 12)).toBe('2025-02-28');
    expect(moved('2026-11-22', 'week')).toBe('2026-11-16');
    expect(moved('2026-11-16', 'week')).toBe('2026-11-16');
    expect(moved('no date', 1)).toBe('no date');
  });
  it('is headed from Monday in each language', () => {
    expect(
      weekdays('en')
        .map((one) => one.short)
        .join(' '),
    ).toBe('Mon Tue Wed Thu Fri Sat Sun');
    expect(
      weekdays('ru')
        .map((one) => one.short)
        .join(' '),
    ).toBe('пн вт ср чт пт сб вс');
    expect(
      weekdays('kk')
        .map((one) => one.short)
        .join(' '),
    ).toBe('дс сс ср бс жм сб жс');
    expect(inWords('2026-11-22', 'month', 'kk')).toBe('2026 ж. қараша');
  });
});

describe('numbers', () => {
  it('counts seconds down', () => {
    expect([countdown(8.2), countdown(760), countdown(-1)]).toEqual(['0:09', '12:40', '0:00']);
  });
  it('names sizes', () => {
    expect(sizeInWords(0, 'en')).toBe('0 bytes');
    expect(sizeInWords(5_012_345, 'en')).toBe('4.8 MB');
    expect(sizeInWords(999_999, 'ru')).toBe('977 кБ');
  });
  it('groups digits as the language does', () => {
    expect(numberInWords(1810, 'en')).toBe('1,810');
    expect(numberInWords(123456, 'ru').replace(/\s/g, ' ')).toBe('123 456');
  });
});

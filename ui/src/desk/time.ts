import type { Language } from '../backend/wire';

// The page never converts zones: WebKitGTK on Debian 12 still puts Almaty at
// UTC+6. Wall-clock strings of the Centre are read as if they were UTC and
// printed as UTC, so the zone of the machine plays no part.

// Not every engine knows Kazakh (some builds of Chromium print "2026 M11 22"), so
// its dates are written here; its numbers look as in Russian.
const locale: Record<Language, string> = { en: 'en-GB', ru: 'ru', kk: 'ru' };

const kkMonths =
  'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');
const kkShort = 'қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'.split(' ');
const kkWeek = 'жс дс сс ср бс жм сб'.split(' ');
const kkDays = 'жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі'.split(' ');

function inKazakh(date: Date, shape: Exclude<Shape, 'time' | 'moment'>): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const weekday = kkDays[date.getUTCDay()] ?? '';
  if (shape === 'date') return `${year} ж. ${day} ${kkShort[month] ?? ''}`;
  if (shape === 'month') return `${year} ж. ${kkMonths[month] ?? ''}`;
  const long = `${day} ${kkMonths[month] ?? ''}, ${weekday}`;
  return shape === 'full' ? `${year} ж. ${long}` : long;
}

const wall = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;

function read(text: string): Date | null {
  const found = wall.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute] = found.map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour || 0, minute || 0));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? date : null;
}

const shapes = {
  /** 3 Jan 2026 */
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  /** Sunday, 22 November 2026 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** Monday, 23 November */
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  /** November 2026 */
  month: { month: 'long', year: 'numeric' },
  /** 09:14 */
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type Shape = keyof typeof shapes | 'moment';

/** A wall-clock string of the core in words; text that is no date comes back as it is. */
export function inWords(text: string, shape: Shape, language: Language): string {
  const date = read(text);
  if (!date) return text;
  if (shape === 'moment') {
    const day = inWords(text, 'date', language);
    return text.includes('T') ? `${day} ${inWords(text, 'time', language)}` : day;
  }
  if (language === 'kk' && shape !== 'time') return inKazakh(date, shape);
  return new Intl.DateTimeFormat(locale[language], { ...shapes[shape], timeZone: 'UTC' }).format(
    date,
  );
}

/** "22.11.2026", "22/11/2026", "22112026" or "2026-11-22" as typed, to the core's form. */
export function dateFromTyped(text: string): string | null {
  const typed =
    /^\s*(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  const iso = typed
    ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}`
    : text.trim();
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && read(iso) ? iso : null;
}

/** "2026-11-22" as a person types it: "22.11.2026". */
export function typedDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

/** The day so many days and months on, at most the last of its month; or the Monday of its week. */
export function moved(date: string, days: number | 'week', months = 0): string {
  const from = read(date);
  if (!from) return date;
  const day = from.getUTCDate();
  from.setUTCMonth(from.getUTCMonth() + months);
  if (from.getUTCDate() !== day) from.setUTCDate(0);
  from.setUTCDate(from.getUTCDate() + (days === 'week' ? -((from.getUTCDay() + 6) % 7) : days));
  return from.toISOString().slice(0, 10);
}

/** Monday to Sunday, for the head of a month. */
export function weekdays(language: Language): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, place) => {
    const date = new Date(Date.UTC(2024, 0, 1 + place));
    const name = (weekday: 'short' | 'long'): string =>
      new Intl.DateTimeFormat(locale[language], { weekday, timeZone: 'UTC' }).format(date);
    const at = date.getUTCDay();
    return language === 'kk'
      ? { short: kkWeek[at] ?? '', long: kkDays[at] ?? '' }
      : { short: name('short'), long: name('long') };
  });
}

/** "9:14", "09.14" or "0914" as typed, to "09:14". */
export function timeFromTyped(text: string): string | null {
  const typed = /^\s*(\d{1,2})[:.\s-]?(\d{2})\s*$/.exec(text);
  const [hour, minute] = [Number(typed?.[1]), Number(typed?.[2])];
  if (!typed || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Seconds left as "0:08" or "12:40". */
export function countdown(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

export function sizeInWords(bytes: number, language: Language): string {
  let step = 0;
  let size = bytes;
  while (size >= 1000 && step < sizes.length - 1) {
    size /= 1024;
    step += 1;
  }
  return new Intl.NumberFormat(locale[language], {
    style: 'unit',
    unit: sizes[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: size < 10 && step > 0 ? 1 : 0,
  }).format(size);
}

export function numberInWords(value: number, language: Language): string {
  return new Intl.NumberFormat(locale[language]).format(value);
}

/** Milliseconds of a clock that only runs forward: for countdowns, never for dates. */
export function ticks(): number {
  return performance.now();
}

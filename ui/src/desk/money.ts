import type { Language } from '../backend/wire';
import { numberInWords } from './time';

// Sums travel as decimal text: "370000", "520000.50". They are printed here and multiplied for the eye while
// somebody types; what holds is what the core says after saving.

const shape = /^(\d{1,15})(?:[.,](\d{1,2}))?$/;

/** Hundredths; null where the text is no sum. */
function hundredths(text: string): bigint | null {
  const found = shape.exec(text.replace(/[\s\u00a0]/g, ''));
  if (!found) return null;
  return BigInt(found[1] ?? '0') * 100n + BigInt((found[2] ?? '').padEnd(2, '0'));
}

function textOf(sum: bigint): string {
  const rest = sum % 100n;
  return rest === 0n ? String(sum / 100n) : `${sum / 100n}.${String(rest).padStart(2, '0')}`;
}

/** "370,000 KZT", grouped as the language does; text that is no sum comes back as it is. */
export function moneyInWords(text: string, currency: string, language: Language): string {
  const sum = hundredths(text);
  if (sum === null) return text;
  const rest = sum % 100n;
  const whole = numberInWords(Number(sum / 100n), language);
  const decimals =
    rest === 0n ? '' : `${language === 'en' ? '.' : ','}${String(rest).padStart(2, '0')}`;
  return `${whole}${decimals}\u00a0${currency}`.trim();
}

/** Price × amount; null where one of them is none. */
export function times(price: string, amount: string): string | null {
  const one = hundredths(price);
  return one === null || !/^\d{1,4}$/.test(amount.trim())
    ? null
    : textOf(one * BigInt(amount.trim()));
}

/** The total of sums; null if there is none, or one of them is not known. */
export function totalOf(sums: readonly (string | null)[]): string | null {
  let total = 0n;
  for (const sum of sums) {
    const one = sum === null ? null : hundredths(sum);
    if (one === null) return null;
    total += one;
  }
  return sums.length === 0 ? null : textOf(total);
}

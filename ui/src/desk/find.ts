// Finding a command by a few letters: in any of the three languages, and with
// the wrong keyboard layout ("yfcnhjqrb" is «настройки»).

const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const cyrillic = 'йцукенгшщзхъфывапролджэячсмитьбюё';

function swap(text: string, from: string, to: string): string {
  return [...text].map((one) => to[from.indexOf(one)] ?? one).join('');
}

/** The text as typed, and as it would read on the other layout. */
export function readings(typed: string): string[] {
  const plain = typed.trim().toLowerCase();
  const all = [plain, swap(plain, latin, cyrillic), swap(plain, cyrillic, latin)];
  return [...new Set(all)].filter((one) => one !== '');
}

/** Smaller is nearer; null is no match. Every word typed must begin or sit in a name. */
export function nearness(names: readonly string[], typed: string): number | null {
  let best: number | null = null;
  for (const reading of readings(typed)) {
    for (const name of names) {
      const text = name.toLowerCase();
      let score = text.startsWith(reading) ? 0 : 1;
      for (const word of reading.split(/\s+/)) {
        const at = text.indexOf(word);
        if (at < 0) {
          score = Number.POSITIVE_INFINITY;
          break;
        }
        score += at === 0 || /[\s:–-]/.test(text[at - 1] ?? ' ') ? 1 : 3;
      }
      if (Number.isFinite(score)) best = best === null ? score : Math.min(best, score);
    }
  }
  return best;
}

//! The folding under which names and words are indexed and asked for.
//!
//! One rule for both sides, so that "asset", "асет" and "Әсет" find one another. In this order:
//!
//! 1. Case and accents go (`Müller` → `muller`), Cyrillic becomes Latin after ICAO with the Kazakh
//!    letters as their Russian neighbours (ё as е, ә as а, қ as к …), the soft sign and apostrophes go.
//! 2. Latin spellings that stand for one sound meet: `y` → `i`, `j` → `zh`, `w` → `v`, `q` → `k`,
//!    `x` → `ks`; `h` that begins a sound → `kh` (Ahmet = Akhmet = Ахмет); `e` that begins a word or
//!    follows a vowel → `ie` (Erzhan = Yerzhan = Ержан, Sergeev = Sergeyev = Сергеев).
//! 3. A letter doubled within a word counts once (`asset` → `aset`). Digits never collapse.
//! 4. Everything else parts words: one space between words, none at the ends.
//!
//! Every step looks only backwards. So the folding of a beginning is a beginning of the folding of the
//! whole, and search while typing never loses a name that it had.

use crate::people::transliteration;

/// Folds a text for the index or for a query.
pub fn fold(text: &str) -> String {
    let mut folding = Folding { out: String::with_capacity(text.len() + 8), parted: false };
    for c in text.chars() {
        if let Some(latin) = latin_base(c) {
            latin.chars().for_each(|l| folding.latin(l));
        } else if let Some(latin) = transliteration::letter(c) {
            latin.chars().for_each(|l| folding.latin(l.to_ascii_lowercase()));
        } else if c.is_alphanumeric() {
            c.to_lowercase().for_each(|l| folding.push(l));
        } else if !is_apostrophe(c) && !is_combining(c) {
            folding.parted = true;
        }
    }
    folding.out
}

/// Folds one word of a query: as `fold`, with the spaces gone too (`Al-Farabi` → `alfarabi`).
pub fn fold_word(text: &str) -> String {
    fold(text).replace(' ', "")
}

/// Only the first step, and nothing but letters and digits: one text sought anywhere inside another.
pub(crate) fn plain_letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if let Some(latin) = latin_base(c) {
            out.push_str(latin);
        } else if let Some(latin) = transliteration::letter(c) {
            out.push_str(&latin.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        }
    }
    out
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | 'ʹ' | 'ʻ' | 'ʼ' | '‘' | '’' | '′')
}

struct Folding {
    out: String,
    /// A space is due before the next letter.
    parted: bool,
}

impl Folding {
    fn latin(&mut self, c: char) {
        let before = self.last();
        match c {
            'y' => self.push('i'),
            'j' => self.all("zh"),
            'w' => self.push('v'),
            'q' => self.push('k'),
            'x' => self.all("ks"),
            'h' if !before.is_some_and(carries_h) => self.all("kh"),
            'e' if before.is_none_or(|b| matches!(b, 'a' | 'e' | 'o' | 'u')) => self.all("ie"),
            _ => self.push(c),
        }
    }

    /// The letter before, within the word.
    fn last(&self) -> Option<char> {
        if self.parted { None } else { self.out.chars().next_back() }
    }

    fn all(&mut self, letters: &str) {
        letters.chars().for_each(|c| self.push(c));
    }

    fn push(&mut self, c: char) {
        let again = c.is_alphabetic() && self.last() == Some(c);
        if self.parted && !self.out.is_empty() {
            self.out.push(' ');
        }
        self.parted = false;
        if !again {
            self.out.push(c);
        }
    }
}

/// Letters after which an `h` belongs to the same sound (sh, ch, zh, kh, th, ph …).
fn carries_h(c: char) -> bool {
    matches!(c, 'b' | 'c' | 'd' | 'g' | 'k' | 'p' | 'r' | 's' | 't' | 'v' | 'z' | 'h')
}

pub(super) fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The plain small letters of a Latin letter: `Ş` → `s`, `ß` → `ss`; `None` for other scripts.
pub(crate) fn latin_base(c: char) -> Option<&'static str> {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyz";
    if c.is_ascii_alphabetic() {
        let at = usize::from(c.to_ascii_lowercase() as u8 - b'a');
        return PLAIN.get(at..=at);
    }
    if !matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') {
        return None;
    }
    // İ becomes "i" with a combining dot; its first letter is the one that counts.
    let small = c.to_lowercase().next()?;
    if small.is_ascii_alphabetic() {
        return latin_base(small);
    }
    MARKED.iter().find(|(_, marked)| marked.contains(small)).map(|(plain, _)| *plain)
}

/// Latin letters with marks as they occur in passports and papers, the Kazakh Latin ones among them.
const MARKED: [(&str, &str); 30] = [
    ("a", "àáâãäåāăąǎȁȃạảấầẩẫậắằẳẵặ"),
    ("ae", "æ"),
    ("b", "ḃƀ"),
    ("c", "çćĉċč"),
    ("d", "ďđḍð"),
    ("e", "èéêëēĕėęěǝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧ"),
    ("h", "ĥħḥḫ"),
    ("i", "ìíîïĩīĭįıǐỉị"),
    ("ij", "ĳ"),
    ("j", "ĵ"),
    ("k", "ķĸǩḳ"),
    ("l", "ĺļľŀłḷ"),
    ("m", "ṁ"),
    ("n", "ñńņňŋǹṇ"),
    ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"),
    ("oe", "œ"),
    ("p", "ṗ"),
    ("r", "ŕŗř"),
    ("s", "śŝşšșṣ"),
    ("ss", "ß"),
    ("t", "ţťŧțṭ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųǔưụủứừửữự"),
    ("w", "ŵẁẃẅ"),
    ("x", "ẋ"),
    ("y", "ýÿŷỳỵỷỹ"),
    ("z", "źżžẓ"),
    ("zh", "ʒǯ"),
];

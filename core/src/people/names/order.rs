//! Sorting of names: Latin as in English, then Cyrillic in the order of the Kazakh alphabet.
//!
//! Code points will not do: Ә Ғ Қ Ң Ө Ұ Ү Һ І lie outside А–Я (DOMAIN 12).

use super::folding::{is_apostrophe, is_combining, latin_base};

/// The 42 letters of Kazakh Cyrillic in their order; Russian names sort rightly among them.
const KAZAKH: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

const WORD_END: u8 = 1;
const DIGITS: u8 = 2;
const LATIN: u8 = 16;
const CYRILLIC: u8 = 64;
/// Other scripts follow, in the order of their code points.
const OTHER: u8 = 0xfd;
/// Separates what decides first from what decides between equals.
const THEN: u8 = 0;

/// Bytes whose plain comparison gives the order of a list.
///
/// Case, accents, hyphens and apostrophes decide only between otherwise equal texts, so that
/// `O'Connor` and `OConnor`, `Muller` and `Müller` stand together.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 2 + 1);
    for c in text.chars().flat_map(char::to_lowercase) {
        if let Some(digit) = c.to_digit(10) {
            key.push(DIGITS + digit as u8);
        } else if let Some(base) = latin_base(c) {
            key.extend(base.bytes().map(|b| LATIN + (b - b'a')));
        } else if let Some(place) = KAZAKH.chars().position(|k| k == c) {
            key.push(CYRILLIC + place as u8);
        } else if c.is_alphabetic() {
            key.push(OTHER);
            // Three bytes hold every code point, most significant first; none may look like `THEN`.
            key.extend(u32::from(c).to_be_bytes()[1..].iter().map(|b| b.saturating_add(1)));
        } else if !is_apostrophe(c) && !is_combining(c) && !key.is_empty() && key.last() != Some(&WORD_END) {
            key.push(WORD_END);
        }
    }
    while key.last() == Some(&WORD_END) {
        key.pop();
    }
    key.push(THEN);
    key.extend(text.trim().bytes());
    key
}

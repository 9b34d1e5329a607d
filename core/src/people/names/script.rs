//! Which script a text is in, and which letters stand out of it (000-28: `ЗАрина` in a Latin field).

use serde::Serialize;

/// The script of one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Script {
    Latin,
    Cyrillic,
    Other,
}

/// The script of a whole text; digits and signs have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TextScript {
    NoLetters,
    Latin,
    Cyrillic,
    Other,
    Mixed,
}

/// A letter that is not in the script of its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct LetterFound {
    /// Counted in characters from 1, as a person counts.
    pub position: usize,
    pub letter: char,
    pub script: Script,
    /// The letter of the wanted script that looks the same: what was probably meant.
    pub looks_like: Option<char>,
}

impl Script {
    /// `None` for what is not a letter.
    pub fn of(c: char) -> Option<Script> {
        if !c.is_alphabetic() {
            return None;
        }
        Some(match c {
            'A'..='Z' | 'a'..='z' => Script::Latin,
            // The ordinal signs ª º count as letters but belong to no name.
            '\u{aa}' | '\u{b5}' | '\u{ba}' => Script::Other,
            '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
            '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' => Script::Cyrillic,
            _ => Script::Other,
        })
    }
}

/// The script of the text; `Mixed` as soon as two scripts meet in it.
pub fn script_of(text: &str) -> TextScript {
    text.chars().filter_map(Script::of).fold(TextScript::NoLetters, |so_far, script| {
        let this = match script {
            Script::Latin => TextScript::Latin,
            Script::Cyrillic => TextScript::Cyrillic,
            Script::Other => TextScript::Other,
        };
        if so_far == TextScript::NoLetters || so_far == this { this } else { TextScript::Mixed }
    })
}

/// Every letter of the text that is not in the wanted script, with its position.
pub fn letters_outside(text: &str, wanted: Script) -> Vec<LetterFound> {
    text.chars()
        .enumerate()
        .filter_map(|(at, letter)| {
            let script = Script::of(letter).filter(|s| *s != wanted)?;
            Some(LetterFound { position: at + 1, letter, script, looks_like: look_alike(letter, wanted) })
        })
        .collect()
}

/// Latin letters and the Cyrillic ones that nobody can tell from them on paper.
const LOOK_ALIKES: [(char, char); 32] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('J', 'Ј'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('S', 'Ѕ'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('Y', 'Ү'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('j', 'ј'),
    ('k', 'к'),
    ('m', 'м'),
    ('n', 'п'),
    ('o', 'о'),
    ('p', 'р'),
    ('s', 'ѕ'),
    ('t', 'т'),
    ('u', 'и'),
    ('x', 'х'),
    ('y', 'у'),
];

fn look_alike(letter: char, wanted: Script) -> Option<char> {
    LOOK_ALIKES.iter().find_map(|(latin, cyrillic)| match wanted {
        Script::Latin if *cyrillic == letter => Some(*latin),
        Script::Cyrillic if *latin == letter => Some(*cyrillic),
        _ => None,
    })
}

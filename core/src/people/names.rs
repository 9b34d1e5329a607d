//! Names of people: how they are kept, shown, sorted, checked and found.
//!
//! The Latin spelling is the one printed in the document and always wins; the Cyrillic original stands
//! beside it when the person has one. Nothing here corrects a name: checks only say what they see.

mod capitals;
mod folding;
mod order;
mod script;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use capitals::{CapitalFinding, capitals};
pub(crate) use folding::latin_base;
pub(crate) use folding::plain_letters;
pub use folding::{fold, fold_word};
pub use order::sort_key;
pub use script::{LetterFound, Script, TextScript, letters_outside, script_of};

/// A person's name. `given` and `family` are in Latin letters as in the document (000-22, 000-28).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PersonName {
    pub given: String,
    pub family: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patronymic: Option<String>,
    /// The same name in its own script, mostly Russian or Kazakh, where the person has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<OriginalName>,
}

/// A name in its own script.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OriginalName {
    pub given: String,
    pub family: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patronymic: Option<String>,
}

impl PersonName {
    pub fn new(given: impl Into<String>, family: impl Into<String>) -> Self {
        Self { given: given.into(), family: family.into(), ..Self::default() }
    }

    /// `Anna Maria Eriksson`; with a patronymic between the two where there is one.
    pub fn display(&self) -> String {
        joined([Some(self.given.as_str()), self.patronymic.as_deref(), Some(&self.family)])
    }

    /// `Eriksson, Anna Maria`, for lists that are sorted by family name.
    pub fn display_family_first(&self) -> String {
        let rest = joined([Some(self.given.as_str()), self.patronymic.as_deref()]);
        match (self.family.trim(), rest.as_str()) {
            ("", rest) => rest.to_owned(),
            (family, "") => family.to_owned(),
            (family, rest) => format!("{family}, {rest}"),
        }
    }

    /// The original as Russian and Kazakh papers have it: family, given, patronymic.
    pub fn display_original(&self) -> Option<String> {
        let original = self.original.as_ref()?;
        let text = joined([Some(original.family.as_str()), Some(&original.given), original.patronymic.as_deref()]);
        (!text.is_empty()).then_some(text)
    }

    /// Bytes that sort people by family, then given name, then patronymic.
    pub fn sort_key(&self) -> Vec<u8> {
        // Field by field, so that "Li, Wei" stands before "Liang, An": a comma-joined text would not.
        let mut key = Vec::new();
        for part in [self.family.as_str(), &self.given, self.patronymic.as_deref().unwrap_or("")] {
            key.extend(sort_key(part));
            key.push(0);
        }
        key
    }

    /// Everything this person can be found by, folded: the document's spelling and the original.
    pub fn search_text(&self) -> String {
        let mut words: Vec<String> = Vec::new();
        let forms = [Some(self.display()), self.display_original()];
        for form in forms.into_iter().flatten() {
            for word in fold(&form).split(' ').filter(|w| !w.is_empty()) {
                if !words.iter().any(|w| w == word) {
                    words.push(word.to_owned());
                }
            }
        }
        words.join(" ")
    }
}

/// One thing that returns a name for correction or makes one look twice (000-28, F08).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "finding", rename_all = "kebab-case")]
pub enum NameFinding {
    Empty,
    /// A letter of another script: "Cyrillic А in position 2".
    OtherScript(LetterFound),
    /// A Latin letter that English does not have; `plain` is how documents usually print it.
    MarkedLetter {
        position: usize,
        letter: char,
        plain: String,
    },
    /// A digit or a sign that is not part of a name.
    NotALetter {
        position: usize,
        found: char,
    },
    Capitals(CapitalFinding),
}

/// Checks one field of a name against "English letters with proper capitalisation" (000-28).
pub fn check_latin(text: &str) -> Vec<NameFinding> {
    if text.trim().is_empty() {
        return vec![NameFinding::Empty];
    }
    let mut findings: Vec<_> = letters_outside(text, Script::Latin).into_iter().map(NameFinding::OtherScript).collect();
    for (at, c) in text.chars().enumerate() {
        let position = at + 1;
        if c.is_alphabetic() {
            if let Some(plain) = folding::latin_base(c).filter(|_| !c.is_ascii()) {
                findings.push(NameFinding::MarkedLetter { position, letter: c, plain: plain.to_owned() });
            }
        } else if !(c == ' ' || c == '-' || c == '.' || folding::is_apostrophe(c)) {
            findings.push(NameFinding::NotALetter { position, found: c });
        }
    }
    findings.extend(capitals(text).map(NameFinding::Capitals));
    findings
}

fn joined<'a>(parts: impl IntoIterator<Item = Option<&'a str>>) -> String {
    let mut out = String::new();
    for word in parts.into_iter().flatten().flat_map(str::split_whitespace) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

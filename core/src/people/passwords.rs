//! Passwords: what a new one must be, one-time passwords, and the printed form of recovery codes.
//!
//! No rule asks for digits or signs: length and being unguessable are what counts. The refused words
//! are in `common-passwords.txt`; patterns (runs on the keyboard, repetitions, numbers) are computed.

mod codes;
mod patterns;
#[cfg(test)]
mod tests;

use crate::people::names::plain_letters;

pub use codes::{CodeProblem, decode_code, encode_code, one_time, one_time_as_typed};

/// Characters, not bytes: a Cyrillic password is not twice as long.
pub const MIN_LENGTH: usize = 12;

/// Why a new password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordProblem {
    TooShort {
        min: usize,
    },
    /// On the list of common ones, or a pattern that is tried first: a keyboard run, a repetition, a
    /// number, one or two common words with a year.
    TooCommon,
    /// Contains the person's own name, in either script.
    OwnName,
}

/// Decides whether a person called `name` may take this password.
pub fn check_new(password: &str, name: &str) -> Result<(), PasswordProblem> {
    if password.chars().count() < MIN_LENGTH {
        return Err(PasswordProblem::TooShort { min: MIN_LENGTH });
    }
    if contains_name(password, name) {
        return Err(PasswordProblem::OwnName);
    }
    if patterns::is_pattern(password) || is_common(password) {
        return Err(PasswordProblem::TooCommon);
    }
    Ok(())
}

fn contains_name(password: &str, name: &str) -> bool {
    let (plain, leet) = (plain_letters(password), plain_letters(&patterns::unleet(password, 'i')));
    let words: Vec<String> = password.split(|c: char| !c.is_alphabetic()).map(plain_letters).collect();
    name.split(|c: char| !c.is_alphabetic()).map(plain_letters).any(|part| match part.len() {
        0..=2 => false,
        // Three letters turn up by chance inside longer words; alone they are the name.
        3 => words.contains(&part),
        _ => plain.contains(&part) || leet.contains(&part),
    })
}

/// Whether one or two words of the list make up the password, whatever digits and signs stand around
/// or between them and whichever keyboard layout it was typed in.
fn is_common(password: &str) -> bool {
    let small = password.to_lowercase().replace('ё', "е");
    [small.clone(), patterns::typed_in_latin(&small), patterns::typed_in_russian(&small)]
        .iter()
        .flat_map(|text| patterns::forms(text))
        .any(|form| made_of_listed(&form))
}

fn made_of_listed(form: &str) -> bool {
    // Two words of the list are shorter than this; a longer text need not be searched.
    (1..=160).contains(&form.len())
        && listed()
            .any(|word| form.strip_prefix(word).is_some_and(|rest| rest.is_empty() || listed().any(|w| w == rest)))
}

fn listed() -> impl Iterator<Item = &'static str> {
    include_str!("common-passwords.txt").lines().filter(|l| !l.is_empty() && !l.starts_with('#'))
}

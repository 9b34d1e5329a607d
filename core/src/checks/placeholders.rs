//! Text that fills a required field and says nothing: "-", "нет", "xxx", "n/a", "test".

use crate::applications::sections::Takes;

/// As they stand without signs and capitals. `Жоқ` is "no", `н/д` "no data".
const SAYS_NOTHING: [&str; 22] = [
    "asd",
    "asdf",
    "blank",
    "empty",
    "na",
    "nd",
    "nil",
    "no",
    "none",
    "notknown",
    "null",
    "qwerty",
    "tba",
    "tbc",
    "tbd",
    "test",
    "unknown",
    "жоқ",
    "неизвестно",
    "нет",
    "нд",
    "тест",
];

/// Somebody can be called that.
const NAMES: [&str; 5] = ["asd", "na", "no", "nd", "test"];

pub(super) fn is(text: &str, takes: Takes) -> bool {
    let name = takes == Takes::Name;
    if !(name || matches!(takes, Takes::Text | Takes::Phone | Takes::Email)) {
        return false;
    }
    let plain: String = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let repeated = plain.chars().count() > 2 && plain.chars().all(|c| plain.starts_with(c));
    // A name without a letter has a finding of its own.
    let known = SAYS_NOTHING.contains(&plain.as_str()) && !(name && NAMES.contains(&plain.as_str()));
    if name {
        repeated && plain.chars().all(char::is_alphabetic) || known
    } else {
        plain.is_empty() || repeated || known
    }
}

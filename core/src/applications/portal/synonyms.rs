//! How headers are worded: the portal's own columns (000-10, 000-35) and what people write over their own sheets, in
//! English, Russian and Kazakh. Texts are folded as [`fold`] does it.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::field::Field;

/// Case, ё, marks and white space do not count.
pub(super) fn fold(header: &str) -> String {
    let bare: String = header.chars().map(|c| if "*:.,;()[]?\"_«»".contains(c) { ' ' } else { c }).collect();
    crate::reference::fold(&bare)
}

/// What a header means. A whole wording counts before a wording inside a longer header.
pub(super) fn field_of(header: &str) -> Option<Field> {
    let folded = fold(header);
    if folded.is_empty() || folded.len() > 120 {
        return None;
    }
    let words = words();
    if let Some(field) = words.whole.get(folded.as_str()) {
        return Some(*field);
    }
    if folded.split(' ').count() > 8 || words.other.iter().any(|stem| folded.contains(stem)) {
        return None;
    }
    let padded = format!(" {folded} ");
    let inside = words.telling.iter().filter(|(word, _)| padded.contains(word.as_str()));
    inside.max_by_key(|(word, _)| word.len()).map(|(_, field)| *field)
}

/// The text is, letter for letter, how some column is called.
pub(super) fn is_wording(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.len() <= 60 && words().whole.contains_key(fold(text).as_str())
}

/// The header says outright that it is about something that no column of ours holds.
pub(super) fn is_other_thing(header: &str) -> bool {
    let folded = fold(header);
    words().other.iter().any(|stem| folded.contains(stem))
}

/// A column that may do nothing but count the rows.
pub(super) fn is_counter(header: &str) -> bool {
    let folded = fold(header);
    folded.contains("п/п") || ["№", "#", "no", "n", "nr", "номер", "р/с"].contains(&folded.as_str())
}

/// The text is of a page around a table, whole.
pub(super) fn is_of_a_page(text: &str) -> bool {
    words().page.contains(fold(text).as_str())
}

#[derive(Default)]
struct Words {
    whole: HashMap<&'static str, Field>,
    /// With a space on either side, so that only whole words are found.
    telling: Vec<(String, Field)>,
    other: Vec<&'static str>,
    page: HashSet<&'static str>,
}

fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| {
        let mut words = Words::default();
        let lines = include_str!("headers.txt").lines().filter(|line| !line.starts_with('#'));
        for (field, wordings) in lines.filter_map(|line| line.split_once(": ")) {
            let wordings = wordings.split(" | ");
            match Field::parse(field) {
                Some(field) => wordings.for_each(|word| {
                    let bare = word.trim_start_matches('*');
                    words.whole.insert(bare, field);
                    if bare != word || bare.contains(' ') {
                        words.telling.push((format!(" {bare} "), field));
                    }
                }),
                None if field == "page" => words.page.extend(wordings),
                None => words.other.extend(wordings),
            }
        }
        words
    });
    &WORDS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wording_is_folded_and_means_one_thing() {
        let lines = include_str!("headers.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let mut seen: HashMap<&str, &str> = HashMap::new();
        for (field, wordings) in lines.map(|line| line.split_once(": ").unwrap()) {
            assert!(Field::parse(field).is_some() || ["other", "page"].contains(&field), "{field}");
            for word in wordings.split(" | ").map(|word| word.trim_start_matches('*')) {
                assert_eq!(fold(word), word, "{field}: {word}");
                if Field::parse(field).is_some() {
                    assert_eq!(seen.insert(word, field), None, "{word} stands twice");
                }
            }
        }
    }

    #[test]
    fn a_longer_header_is_known_by_the_words_in_it() {
        for (header, field) in [
            ("Created Date", Some(Field::Created)),
            ("Номер заявки*", Some(Field::Number)),
            ("Срок действия визы (до)", Some(Field::VisaExpiry)),
            ("Visa expiry date (C3)", Some(Field::VisaExpiry)),
            ("Passport No.", Some(Field::Passport)),
            ("Где паспорт?", Some(Field::PassportPlace)),
            ("Passport expiry", None),
            ("Date of birth", None),
            ("Ф.И.О. иностранца", Some(Field::Person)),
            ("Төлқұжат нөмірі", Some(Field::Passport)),
            ("Personal Manager", None),
            ("№ п/п", None),
            ("", None),
        ] {
            assert_eq!(field_of(header), field, "{header}");
        }
    }
}

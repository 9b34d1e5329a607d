//! Where in a comment the words stand that were asked for.

use super::Asked;
use super::text::{bare, written};
use crate::document::Content;
use crate::people::names::fold;

/// So many letters are shown before the first word that was asked for, and from it on.
const BEFORE: usize = 24;
const FROM_IT_ON: usize = 72;

/// Some words of what was written with one entry, around the first that was asked for; none if none of it stands there.
pub fn excerpt(content: &Content, asked: &Asked) -> Option<String> {
    written(content).iter().find_map(|text| around(text, asked))
}

/// The same of one text.
pub fn around(text: &str, asked: &Asked) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|word| is_asked(word, asked))?;
    let first = at - within(words[..at].iter().rev(), BEFORE);
    let end = at + within(words[at..].iter(), FROM_IT_ON).max(1);
    let shown = words[first..end].join(" ");
    Some([if first > 0 { "… " } else { "" }, &shown, if end < words.len() { " …" } else { "" }].concat())
}

fn is_asked(word: &str, asked: &Asked) -> bool {
    let folded = fold(word);
    let whole = folded.replace(' ', "");
    let mut parts = folded.split(' ').chain([whole.as_str()]);
    parts.any(|part| asked.terms.iter().chain(&asked.joined).any(|term| term.fits(bare(part))))
}

/// How many of the words fit into so many letters.
fn within<'a>(words: impl Iterator<Item = &'a &'a str>, letters: usize) -> usize {
    let lengths = words.map(|word| word.chars().count() + 1);
    lengths
        .scan(0, |sum, length| Some(*sum + length).inspect(|now| *sum = *now))
        .take_while(|sum| *sum <= letters)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::cards::{CaseNote, NOTE, NoteKind};
    use crate::document::{Body, CardKey};

    fn around(text: &str, asked: &str) -> Option<String> {
        let note = CaseNote { v: 1, text: text.to_owned(), how: NoteKind::Call };
        let mut content = Content { comment: "Said on the phone".into(), ..Content::default() };
        content.put.insert(CardKey::in_family(NOTE, 1), Body::of(&note).unwrap());
        excerpt(&content, &Asked::read(asked))
    }

    #[test]
    fn the_word_that_was_asked_for_is_seen_with_its_neighbours() {
        assert_eq!(around("Просила апостиль", "апост").as_deref(), Some("Просила апостиль"));
        assert_eq!(around("Просила апостиль", "apost").as_deref(), Some("Просила апостиль"), "in any script");
        assert_eq!(around("Просила апостиль", "phone").as_deref(), Some("Said on the phone"));
        assert_eq!(around("Просила апостиль", "visa"), None);
        let long =
            format!("{}the apostille (of the diploma) {}", "one two three four ".repeat(9), "and so on ".repeat(20));
        let seen = around(&long, "diplom").unwrap();
        assert!(
            seen.starts_with("… ") && seen.ends_with(" …") && seen.contains("apostille (of the diploma) and"),
            "{seen}"
        );
        assert!(seen.chars().count() <= BEFORE + FROM_IT_ON + 4, "{seen}");
    }

    #[test]
    fn a_word_longer_than_the_place_for_it_is_shown_all_the_same() {
        let long = "x".repeat(300);
        assert_eq!(around(&format!("see {long} there"), "xx"), Some(format!("see {long} …")));
    }
}

//! The portal's words, made ready to be found in a line: labels by their folded words, and the words that stand for values.

use std::collections::{HashMap, HashSet};

use super::lines::{Part, parts};
use crate::reference::{Reference, Row, fold};

pub(super) struct Labels<'r> {
    /// Folded words of a label → every row that prints it.
    by_words: HashMap<String, Vec<&'r Row>>,
    /// The first word of labels → how many words the longest of them has.
    reach: HashMap<String, usize>,
    /// Folded words → rows of kind `word`.
    words: HashMap<String, Vec<&'r Row>>,
    /// Paths for whose values there are words.
    offered: HashSet<&'r str>,
    /// Headings of one person: what stands before the number.
    person: Vec<String>,
    /// The longest label, in words.
    longest: usize,
}

/// A label at the beginning of some parts of a line.
pub(super) struct Match<'a, 'r> {
    pub rows: &'a [&'r Row],
    /// How many parts it takes.
    pub parts: usize,
}

impl<'r> Labels<'r> {
    pub fn of(reference: &'r Reference) -> Labels<'r> {
        let mut labels = Labels {
            by_words: HashMap::new(),
            reach: HashMap::new(),
            words: HashMap::new(),
            offered: HashSet::new(),
            person: Vec::new(),
            longest: 0,
        };
        let rows = reference.table("portal-labels").map_or(&[][..], |table| &table.rows);
        for row in rows {
            let texts = [row.text("en"), row.text("ru")];
            for text in texts.into_iter().flatten().chain(row.list("aliases").iter().map(String::as_str)) {
                labels.add(text, row);
            }
        }
        labels
    }

    fn add(&mut self, text: &str, row: &'r Row) {
        if let Some((before, _)) = text.split_once("{n}") {
            self.person.push(numbered(before));
            return;
        }
        let words: Vec<String> = parts(text).iter().filter_map(Part::word).map(folded).collect();
        let Some(first) = words.first() else { return };
        let (count, first) = (words.len(), first.clone());
        let rows = if row.text("kind") == Some("word") { &mut self.words } else { &mut self.by_words };
        let rows = rows.entry(words.join(" ")).or_default();
        if !rows.iter().any(|known| std::ptr::eq(*known, row)) {
            rows.push(row);
        }
        if row.text("kind") == Some("word") {
            self.offered.extend(row.text("path"));
        } else {
            let reach = self.reach.entry(first).or_default();
            *reach = (*reach).max(count);
            self.longest = self.longest.max(count);
        }
    }

    /// The longest label with which these parts begin. `folded` are their words, folded; empty for a mark.
    pub fn at(&self, folded: &[String]) -> Option<Match<'_, 'r>> {
        let reach = *self.reach.get(folded.first()?)?;
        let mut text = String::new();
        let mut found = None;
        for (place, word) in folded.iter().take(reach).enumerate() {
            if word.is_empty() {
                break;
            }
            if place > 0 {
                text.push(' ');
            }
            text.push_str(word);
            if let Some(rows) = self.by_words.get(&text) {
                found = Some(Match { rows, parts: place + 1 });
            }
        }
        found
    }

    /// The label that ends just before a mark at `end`: where it begins. The longest wins.
    pub fn before(&self, folded: &[String], from: usize, end: usize) -> Option<usize> {
        let first = from.max(end.saturating_sub(self.longest));
        (first..end).find(|start| {
            let words = &folded[*start..end];
            !words.iter().any(String::is_empty) && self.by_words.contains_key(&words.join(" "))
        })
    }

    /// What is typed where the portal prints this word as a value of `path`.
    pub fn typed(&self, path: &str, text: &str) -> Option<&'r str> {
        let words: Vec<String> = parts(text).iter().filter_map(Part::word).map(folded).collect();
        let rows = self.words.get(&words.join(" "))?;
        rows.iter().find(|row| row.text("path") == Some(path)).and_then(|row| row.text("value"))
    }

    /// The one row that prints exactly this.
    pub fn named(&self, text: &str) -> Option<&'r Row> {
        let rows = self.by_words.get(&folded(text))?;
        rows.iter().copied().find(|row| row.text("path").is_some())
    }

    /// Whether the portal offers words for the values of `path`.
    pub fn offers(&self, path: &str) -> bool {
        self.offered.contains(path)
    }

    /// The words of something that can be pressed.
    pub fn control(&self, text: &str) -> bool {
        let words: Vec<String> = parts(text).iter().filter_map(Part::word).map(folded).collect();
        let rows = self.by_words.get(&words.join(" "));
        rows.is_some_and(|rows| rows.iter().all(|row| kind(row) == "control"))
    }

    /// `Person N°2:` → 2.
    pub fn person(&self, text: &str) -> Option<u32> {
        let text = numbered(text.trim_end_matches([':', '.', ' ']));
        self.person.iter().filter(|before| !before.is_empty()).find_map(|before| {
            let number = text.strip_prefix(before.as_str())?.trim();
            let sound = number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
            if sound { number.parse().ok().filter(|number| *number > 0) } else { None }
        })
    }
}

pub(super) fn folded(word: &str) -> String {
    fold(word).replace(['“', '”', '«', '»', '„'], "\"")
}

/// All ways to write "number" as one sign, without the space after it.
fn numbered(text: &str) -> String {
    let text = fold(text).replace("n°", "№").replace("nº", "№").replace("no.", "№").replace('#', "№");
    text.replace("№ ", "№").trim_start().to_owned()
}

pub(super) fn kind(row: &Row) -> &str {
    row.text("kind").unwrap_or_default()
}

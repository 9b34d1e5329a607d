//! What the child was told is done, and whether it is still there.

use std::collections::BTreeMap;

use casebook::Casebook;
use casebook::document::{CommandId, DocId};
use casebook::people::rules::INACTIVE;
use casebook::people::staff::Language;

use crate::child::identity;
use crate::ground::person;

#[derive(Default)]
pub struct Ledger {
    pub acknowledged: usize,
    people: Vec<(CommandId, String, DocId)>,
    notes: Vec<(DocId, String)>,
    /// By place or document: what was acknowledged last. What was under way may stand there instead.
    last: BTreeMap<String, usize>,
    staff: BTreeMap<DocId, bool>,
    copies: Vec<String>,
    under_way: Option<String>,
}

const PREFERENCES: &str = "preferences";
const LANGUAGES: [Language; 3] = [Language::En, Language::Ru, Language::Kk];

/// The number that was written last at a place of the casebook.
fn standing(open: &Casebook, what: &str) -> Option<usize> {
    let text = match what.split_once(' ') {
        Some(("draft", place)) => open.draft(&format!("place {place}")).unwrap()?.body,
        Some((_, doc)) => identity(open, id(doc)).original?,
        None => {
            let is = open.staff().unwrap().get(open.me()).unwrap().preferences.language;
            return LANGUAGES.iter().position(|language| *language == is);
        }
    };
    text.parse().ok()
}

fn id(text: &str) -> DocId {
    DocId::parse(text).unwrap()
}

impl Ledger {
    pub fn note(&mut self, said: &[String]) {
        for line in said {
            let words: Vec<&str> = line.split(' ').collect();
            match words[..] {
                ["try", ..] => {
                    self.under_way = Some(line.trim_start_matches("try ").to_owned());
                    continue;
                }
                ["ok", "person", command, iin, doc] => {
                    self.people.push((CommandId::parse(command).unwrap(), iin.to_owned(), id(doc)));
                }
                ["ok", "note", doc, n] => self.notes.push((id(doc), format!("note {n}"))),
                ["ok", verb @ ("draft" | "edit"), what, n] => {
                    self.last.insert(format!("{verb} {what}"), n.parse().unwrap());
                }
                ["ok", PREFERENCES, n] => {
                    self.last.insert(PREFERENCES.to_owned(), n.parse().unwrap());
                }
                ["ok", "staff", doc, ..] => {
                    self.staff.insert(id(doc), true);
                }
                ["ok", "deactivate", doc] => {
                    self.staff.insert(id(doc), false);
                }
                ["ok", "copy", name] => self.copies.push(name.to_owned()),
                _ => panic!("what does it say? {line}"),
            }
            self.acknowledged += 1;
            self.under_way = None;
        }
    }

    /// Everything of the last run, or of all runs where `all`.
    pub fn is_all_there(&self, open: &Casebook, since: (usize, usize)) {
        for (_, iin, doc) in &self.people[since.0..] {
            assert_eq!(open.find_by_number("iin", iin).unwrap(), Some(*doc), "lost: person {iin}");
        }
        for (doc, text) in &self.notes[since.1..] {
            let state = open.document(*doc).unwrap().expect("lost: the document of a note");
            assert!(state.cards.values().any(|card| card.text().contains(&format!("\"{text}\""))), "lost: {text}");
        }
        for (what, n) in &self.last {
            let is = standing(open, what);
            let other = self.under_way.as_deref().and_then(|line| line.strip_prefix(&format!("{what} ")));
            let fits = |n: usize| if what == PREFERENCES { is == Some(n % LANGUAGES.len()) } else { is == Some(n) };
            assert!(fits(*n) || other.is_some_and(|n| fits(n.parse().unwrap())), "lost: {what} was {n} and is {is:?}");
        }
        let staff = open.staff().unwrap();
        for (doc, works) in &self.staff {
            let leaving = self.under_way == Some(format!("deactivate {doc}"));
            let is = staff.get(*doc).expect("lost: a colleague").status != INACTIVE;
            assert!(is == *works || leaving, "lost: whether {doc} works here");
        }
        let listed: Vec<String> = open.door().backups().into_iter().map(|backup| backup.name).collect();
        // The newest five are kept, and one more may have been under way.
        for name in self.copies.iter().rev().take(4) {
            assert!(listed.contains(name), "lost: the copy {name}");
        }
    }

    /// The page asks again for whatever it has had no answer to, and once more for the last answer.
    pub fn is_answered_again(&mut self, open: &Casebook) {
        if let Some((command, iin, doc)) = self.people.last() {
            let again = open.register_person(*command, &person(iin)).unwrap().value;
            assert_eq!(again, *doc, "a repeated command makes another person");
        }
        // Later ones push these out, also such as were never acknowledged.
        self.copies.clear();
        let under_way = self.under_way.take().unwrap_or_default();
        match under_way.split(' ').collect::<Vec<_>>()[..] {
            ["person", command, iin] => {
                let command = CommandId::parse(command).unwrap();
                let doc = open.register_person(command, &person(iin)).unwrap().value;
                assert_eq!(open.find_by_number("iin", iin).unwrap(), Some(doc));
                self.people.push((command, iin.to_owned(), doc));
            }
            // From now on whatever stands there is what stays there.
            [verb @ ("draft" | "edit"), what, _] => {
                let what = format!("{verb} {what}");
                if let Some(is) = standing(open, &what) {
                    self.last.insert(what, is);
                }
            }
            [PREFERENCES, _] => {
                self.last.insert(PREFERENCES.to_owned(), standing(open, PREFERENCES).unwrap());
            }
            ["deactivate", doc] => {
                let works = open.staff().unwrap().get(id(doc)).unwrap().status != INACTIVE;
                self.staff.insert(id(doc), works);
            }
            _ => {}
        }
    }

    pub fn lengths(&self) -> (usize, usize) {
        (self.people.len(), self.notes.len())
    }
}

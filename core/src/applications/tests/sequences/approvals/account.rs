//! Who did what, kept by hand beside the desk: it knows no rules, no cards of approvals and no signatures.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::PEOPLE;
use crate::document::tests::shelf::doc;
use crate::document::{Body, DocId, DocState, Entry};
use crate::people::Role;

/// That the game came by everything that it is about.
#[derive(Debug, Default)]
pub(super) struct Seen {
    approved: usize,
    again: usize,
    as_delegate: usize,
    by_exception: usize,
    reset: usize,
    reopened: usize,
    taken_back: usize,
}

impl Seen {
    pub(super) fn add(&mut self, other: &Seen) {
        self.approved += other.approved;
        self.again += other.again;
        self.as_delegate += other.as_delegate;
        self.by_exception += other.by_exception;
        self.reset += other.reset;
        self.reopened += other.reopened;
        self.taken_back += other.taken_back;
    }

    pub(super) fn all(&self) -> bool {
        let Seen { approved, again, as_delegate, by_exception, reset, reopened, taken_back } = self;
        [approved, again, as_delegate, by_exception, reset, reopened, taken_back].iter().all(|times| **times > 0)
    }
}

/// Of one round: (the director, the person).
type Exceptions = Vec<(DocId, DocId)>;
/// Its editors and exceptions.
type Round = (BTreeSet<DocId>, Exceptions);
type Content = BTreeMap<String, String>;

#[derive(Default)]
pub(super) struct Account {
    recommended: BTreeSet<DocId>,
    /// Who brought in or changed content in this round; and as it was before the last return or resubmission.
    editors: BTreeSet<DocId>,
    before_round: Option<Round>,
    exceptions: Exceptions,
    /// (delegate, director, first day, last day)
    delegations: BTreeMap<DocId, (DocId, NaiveDate, NaiveDate)>,
    /// Who gave the password of the keys that nobody has vouched for yet.
    given_by: BTreeMap<DocId, DocId>,
    left: BTreeSet<DocId>,
    /// The content for which somebody signed last.
    pub approved: Option<Content>,
    pub content_before: Option<Content>,
    content: Option<Content>,
    pub seen: Seen,
}

pub(super) fn content_of(state: &DocState) -> Content {
    let form = |key: &str| {
        ["contact", "organisation", "person", "service", "visa", "offer", "reason"]
            .iter()
            .any(|family| key == *family || key.starts_with(&format!("{family}/")))
    };
    let cards = state.cards.iter().filter(|(key, _)| form(key.as_str()));
    // The order in which the fields were written is no content.
    let plain = |body: &Body| body.read::<BTreeMap<String, serde_json::Value>>().map(|card| format!("{card:?}"));
    cards.map(|(key, body)| (key.as_str().to_owned(), plain(body).unwrap())).collect()
}

impl Account {
    pub(super) fn staff(&mut self, verb: &str, me: DocId, other: DocId, from: NaiveDate, to: NaiveDate) {
        match verb {
            "delegate" => {
                self.delegations.insert(other, (me, from, to));
            }
            "end-delegation" => {
                self.delegations.remove(&other);
            }
            "reset" | "reactivate" => {
                self.seen.reset += 1;
                self.left.remove(&other);
                self.given_by.insert(other, me);
            }
            "deactivate" => {
                self.left.insert(other);
            }
            "confirm-key" => {
                self.given_by.remove(&other);
            }
            _ => {}
        }
    }

    pub(super) fn done(&mut self, entry: &Entry, content: &Content) {
        let who = entry.actor;
        match entry.verb.as_str() {
            "open" | "edit" | "bring-in" => {
                self.editors.insert(who);
            }
            "recommend" => {
                self.recommended.insert(who);
            }
            "return" | "resubmit" => {
                let editors = std::mem::take(&mut self.editors);
                self.before_round = Some((editors, std::mem::take(&mut self.exceptions)));
            }
            // Nothing but notes lies between a step and its undoing.
            "undo" => {
                self.seen.taken_back += 1;
                if let Some((editors, exceptions)) = self.before_round.take() {
                    self.editors.extend(editors);
                    self.exceptions.extend(exceptions);
                }
            }
            "allow-one-person" => {
                let named = entry.content.put.values().find_map(|body| {
                    let card: serde_json::Value = body.read().ok()?;
                    DocId::parse(card.get("person")?.as_str()?)
                });
                self.exceptions.extend(named.map(|person| (who, person)));
            }
            "approve" | "approve-again" => self.approved = Some(content.clone()),
            "reopen" => self.seen.reopened += 1,
            _ => {}
        }
        if !["return", "resubmit", "note"].contains(&entry.verb.as_str()) {
            self.before_round = None;
        }
        self.content_before = self.content.replace(content.clone());
    }

    fn roles(&self, who: DocId) -> &'static [Role] {
        let place = (0..PEOPLE.len()).find(|n| doc(*n as u128 + 1) == who).unwrap();
        if self.left.contains(&who) { &[] } else { PEOPLE[place] }
    }

    fn same(&self, one: DocId, other: DocId) -> bool {
        one == other || self.given_by.get(&one) == Some(&other) || self.given_by.get(&other) == Some(&one)
    }

    pub(super) fn assert_two_people(&mut self, entry: &Entry, today: NaiveDate) {
        let who = entry.actor;
        let second = self.roles(who).iter().any(|role| matches!(role, Role::Supervisor | Role::Director));
        let delegated = self.delegations.get(&who).is_some_and(|(director, from, to)| {
            (*from..=*to).contains(&today) && self.roles(*director).contains(&Role::Director)
        });
        assert!(!self.left.contains(&who), "{who} has left");
        assert!(second || delegated, "{who} had no right to approve on {today}");
        let barred = self.recommended.iter().chain(&self.editors).any(|other| self.same(who, *other));
        let excepted = self.exceptions.iter().any(|(director, person)| *person == who && !self.same(who, *director));
        assert!(!barred || excepted, "one person approved alone");
        assert!(self.recommended.iter().any(|other| *other != who) || excepted, "nobody else has looked at it");
        self.seen.approved += usize::from(entry.verb.as_str() == "approve");
        self.seen.again += usize::from(entry.verb.as_str() == "approve-again");
        self.seen.as_delegate += usize::from(!second);
        self.seen.by_exception += usize::from(barred);
    }
}

//! A casebook in memory, made of `admit` and `apply` alone, and a small workflow to keep in it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::document::rules::NEW;
use crate::document::{
    Act, Actor, Admission, CardKey, CasebookId, Change, DocId, DocState, Entry, EntryId, Need, Rule, Rules, View, Who,
    admit, apply,
};
use crate::people::Role;

pub(crate) const CASE: &str = "case";
pub(crate) const CONTACT: CardKey = CardKey::of("contact");
/// A card of a kind that this program has never heard of.
pub(crate) const TOMORROW: CardKey = CardKey::of("tomorrow/1");
pub(crate) const HOME: CasebookId = CasebookId(Uuid::from_u128(0xCA5E));

const ANY: &[Who] = &[Who::Has(Role::Manager), Who::Has(Role::Supervisor)];
const SECOND: &[Who] = &[Who::Has(Role::Supervisor)];

/// What the sample program knows of a contact; newer ones know more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Contact {
    pub v: u32,
    pub phone: Option<String>,
}

pub(crate) const SAMPLE: Rules = Rules(&[&[
    Rule { kind: CASE, from: &[NEW], verb: "start", to: Some("open"), who: ANY, ..Rule::BASE },
    Rule { kind: CASE, from: &["open"], verb: "edit", who: ANY, needs: &[Need::Card("contact")], ..Rule::BASE },
    Rule { kind: CASE, from: &["open"], verb: "clear", who: ANY, needs: &[Need::Comment], ..Rule::BASE },
    Rule { kind: CASE, from: &["open"], verb: "send", to: Some("sent"), who: ANY, ..Rule::BASE },
    Rule {
        kind: CASE,
        from: &["sent"],
        verb: "return",
        to: Some("open"),
        who: SECOND,
        needs: &[Need::Comment],
        ..Rule::BASE
    },
    Rule {
        kind: CASE,
        from: &["sent"],
        verb: "approve",
        to: Some("approved"),
        who: SECOND,
        not_same_as: &["send"],
        follows: Some("close"),
        ..Rule::BASE
    },
    Rule { kind: CASE, from: &["approved"], verb: "close", to: Some("closed"), who: &[Who::Program], ..Rule::BASE },
    Rule {
        kind: CASE,
        from: &["open", "sent", "closed"],
        verb: "note",
        who: ANY,
        needs: &[Need::Card("note")],
        append_only: true,
        ..Rule::BASE
    },
]]);

pub(crate) fn doc(n: u128) -> DocId {
    DocId(Uuid::from_u128(n))
}

pub(crate) fn actor(n: u128, roles: &[Role]) -> Actor {
    Actor {
        id: doc(n),
        roles: roles.iter().copied().collect(),
        one_with: BTreeSet::new(),
        delegate: false,
        home: HOME,
        program: false,
    }
}

/// How a change was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Taken {
    Done,
    Before,
    Refused,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Shelf {
    pub docs: BTreeMap<DocId, DocState>,
    pub journal: Vec<Entry>,
    known: BTreeSet<EntryId>,
}

impl Shelf {
    pub fn view(&self, id: DocId) -> View {
        let acts = self.journal.iter().filter(|entry| entry.doc == id);
        let acts = acts.map(|entry| Act { verb: entry.verb.clone(), actor: entry.actor }).collect();
        View { state: self.docs.get(&id).cloned(), acts }
    }

    /// All entries of the change, or none.
    pub fn offer(&mut self, change: &Change) -> Taken {
        let mut docs: BTreeMap<DocId, DocState> = BTreeMap::new();
        let mut taken: Vec<&Entry> = Vec::new();
        for entry in &change.entries {
            let current = docs.get(&entry.doc).or_else(|| self.docs.get(&entry.doc));
            let clash = current.is_some_and(|state| entry.content.put.keys().any(|key| state.cards.contains_key(key)));
            match admit(current.map(|state| &state.doc), entry, self.known.contains(&entry.id), clash) {
                Admission::Take => {
                    let state = apply(current.cloned(), entry, HOME);
                    docs.insert(entry.doc, state);
                    taken.push(entry);
                }
                Admission::Repeat => {}
                Admission::Conflict => return Taken::Refused,
            }
        }
        if taken.is_empty() {
            return Taken::Before;
        }
        self.docs.extend(docs);
        self.known.extend(taken.iter().map(|entry| entry.id));
        self.journal.extend(taken.into_iter().cloned());
        Taken::Done
    }

    /// Every document as its history alone makes it.
    pub fn rebuilt(&self) -> BTreeMap<DocId, DocState> {
        let mut docs: BTreeMap<DocId, DocState> = BTreeMap::new();
        for entry in &self.journal {
            let state = apply(docs.remove(&entry.doc), entry, HOME);
            docs.insert(entry.doc, state);
        }
        docs
    }
}

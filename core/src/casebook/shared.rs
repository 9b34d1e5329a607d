//! What people keep for their work: saved views of the list, their own or the office's, and how the columns of old sheets
//! are read.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::founding::only_one;
use super::staff::{head, one};
use super::{Casebook, Done, RULES};
use crate::applications::list::Query;
use crate::document::{Body, CardKey, CommandId, DocId, Kind, Proposal, Verb, decide};
use crate::error::{Code, Failure};
use crate::people::rules::{SHARED, STAFF};
use crate::people::staff::{PORTAL_NAMES, PortalNames, SENTENCE, VIEW};
use crate::storage;

/// The family of remembered columns; the card's id is the digest of the headers.
const COLUMNS: &str = "columns";

/// Names of the portal that are nobody of this staff.
const STRANGERS: CardKey = CardKey::of("portal-strangers");

/// A saved view of the list of applications (F56).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    pub v: u32,
    #[serde(default, skip_serializing)]
    pub id: String,
    pub name: String,
    #[serde(default, skip_serializing)]
    pub shared: bool,
    pub query: Query,
}

/// What each header of a sheet means; null = kept as a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns {
    pub v: u32,
    pub meanings: BTreeMap<String, Option<String>>,
}

/// A sentence that somebody wrote and kept as a return reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    pub v: u32,
    #[serde(default, skip_serializing)]
    pub id: String,
    #[serde(default, skip_serializing)]
    pub shared: bool,
    /// By language: `en`, `ru`, `kk`; at least one.
    pub texts: BTreeMap<String, String>,
}

impl Casebook {
    /// Kept sentences: her own, then the office's.
    pub fn sentences(&self) -> Result<Vec<Sentence>, Failure> {
        self.kept(SENTENCE, |id, shared, body| Ok(Sentence { id, shared, ..body.read()? }))
    }

    /// Keeps a sentence as a return reason. Refused with `ReasonNeeded` without a word.
    pub fn keep_sentence(&self, command: CommandId, sentence: &Sentence) -> Result<Done<String>, Failure> {
        let texts: BTreeMap<String, String> = sentence
            .texts
            .iter()
            .map(|(language, text)| (language.clone(), text.trim().to_owned()))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        if texts.is_empty() {
            return Err(Code::ReasonNeeded.into());
        }
        let id = if sentence.id.is_empty() { self.env().new_command().to_string() } else { sentence.id.clone() };
        let card = Sentence { v: 1, texts, ..Sentence::default() };
        let key = CardKey::in_family(SENTENCE, &id);
        let done = self.keep_for_work(command, sentence.shared, "sentence.keep", &card, |proposal| {
            Ok(proposal.put(key, &card)?)
        })?;
        Ok(Done { value: id, touched: done.touched })
    }

    /// What was written with it stays as it is.
    pub fn drop_sentence(&self, command: CommandId, id: &str, shared: bool) -> Result<Done<()>, Failure> {
        let key = CardKey::in_family(SENTENCE, id);
        self.keep_for_work(command, shared, "sentence.drop", &id, |proposal| Ok(proposal.remove(key)))
    }

    /// Cards of a family that she or the office keeps, hers first.
    fn kept<T>(
        &self,
        family: &str,
        read: impl Fn(String, bool, &Body) -> Result<T, Failure>,
    ) -> Result<Vec<T>, Failure> {
        let (own, office) = self
            .read("kept", |tx| Ok((storage::read::state(tx, self.me)?, storage::read::state(tx, self.shared_id())?)))?;
        let mut found = Vec::new();
        for (state, shared) in [(own, false), (office, true)] {
            let Some(state) = state else { continue };
            for (key, body) in state.cards.iter().filter(|(key, _)| key.family() == family) {
                let id = key.as_str().split('/').nth(1).unwrap_or_default().to_owned();
                found.push(read(id, shared, body)?);
            }
        }
        Ok(found)
    }

    fn shared_id(&self) -> DocId {
        only_one(self.door.casebook(), SHARED)
    }

    /// Saved views: her own, then the office's, each by name.
    pub fn views(&self) -> Result<Vec<View>, Failure> {
        let mut views = self.kept(VIEW, |id, shared, body| Ok(View { id, shared, ..body.read()? }))?;
        views.sort_by_cached_key(|view| (view.shared, view.name.to_lowercase()));
        Ok(views)
    }

    /// Keeps a view under its id; none makes a new one. Refused with `NameEmpty`.
    pub fn keep_view(&self, command: CommandId, view: &View) -> Result<Done<String>, Failure> {
        let name = view.name.trim();
        if name.is_empty() {
            return Err(Code::NameEmpty.into());
        }
        let id = if view.id.is_empty() { self.env().new_command().to_string() } else { view.id.clone() };
        let card = View { v: 1, name: name.to_owned(), ..view.clone() };
        let key = CardKey::in_family(VIEW, &id);
        let done =
            self.keep_for_work(command, view.shared, "view.keep", &card, |proposal| Ok(proposal.put(key, &card)?))?;
        Ok(Done { value: id, touched: done.touched })
    }

    pub fn drop_view(&self, command: CommandId, id: &str, shared: bool) -> Result<Done<()>, Failure> {
        let key = CardKey::in_family(VIEW, id);
        self.keep_for_work(command, shared, "view.drop", &id, |proposal| Ok(proposal.remove(key)))
    }

    /// How a sheet with these headers was read the last time.
    pub fn known_columns(&self, headers: &[String]) -> Result<Option<Columns>, Failure> {
        let state = self.read("columns", |tx| storage::read::state(tx, self.shared_id()))?;
        let card = state.as_ref().and_then(|state| state.cards.get(&columns_key(headers)));
        Ok(card.map(|card| card.read()).transpose()?)
    }

    pub fn keep_columns(&self, command: CommandId, headers: &[String], columns: &Columns) -> Result<Done<()>, Failure> {
        if self.known_columns(headers)?.as_ref() == Some(columns) {
            return Ok(Done { value: (), touched: Default::default() });
        }
        let key = columns_key(headers);
        self.keep_for_work(command, true, "columns.keep", columns, |proposal| Ok(proposal.put(key, columns)?))
    }

    /// Remembers under which name the portal prints a colleague.
    pub fn name_in_portal(&self, command: CommandId, person: DocId, name: &str) -> Result<Done<()>, Failure> {
        let done = self.perform(command, "staff.name-in-portal", &(person, name), |tx, actor, now| {
            let view = storage::read::view(tx, person)?;
            let mut card: PortalNames = view.card(&PORTAL_NAMES)?.unwrap_or_default();
            card.v = 1;
            if !card.names.iter().any(|known| known == name) {
                card.names.push(name.to_owned());
            }
            let verb = Verb::of("name-in-portal");
            let proposal = Proposal::new(self.env().new_entry(), command, person, Kind::of(STAFF), verb, head(&view))
                .put_over(&view, PORTAL_NAMES, &card)?;
            one(decide(&RULES, &view, proposal, actor, now)?)
        })?;
        Ok(Done { value: (), touched: done.touched })
    }

    /// Names of the portal that somebody has said are nobody of this staff.
    pub fn strangers_in_portal(&self) -> Result<BTreeSet<String>, Failure> {
        let state = self.read("strangers", |tx| storage::read::state(tx, self.shared_id()))?;
        let card = state.as_ref().and_then(|state| state.cards.get(&STRANGERS));
        Ok(card.map(|card| card.read::<PortalNames>()).transpose()?.unwrap_or_default().names.into_iter().collect())
    }

    /// Remembers that these names of the portal are nobody of this staff; whoever is named later counts all the same.
    pub fn strange_in_portal(&self, command: CommandId, names: &[&str]) -> Result<Done<()>, Failure> {
        let mut known = self.strangers_in_portal()?;
        let before = known.len();
        known.extend(names.iter().map(|name| (*name).to_owned()));
        if known.len() == before {
            return Ok(Done { value: (), touched: Default::default() });
        }
        let card = PortalNames { v: 1, names: known.into_iter().collect() };
        self.keep_for_work(command, true, "strangers.keep", &names, |proposal| Ok(proposal.put(STRANGERS, &card)?))
    }

    /// Who of the staff a name of the portal is.
    pub fn staff_in_portal(&self, name: &str) -> Result<Option<DocId>, Failure> {
        let staff = self.staff()?;
        let known = staff.0.values().find(|member| member.portal_names.iter().any(|one| one == name));
        // Whoever is called the same here is meant, unless somebody has said otherwise.
        let same = || staff.0.values().find(|member| member.name == name);
        Ok(known.or_else(same).map(|member| member.id))
    }

    fn keep_for_work<A: Serialize>(
        &self,
        command: CommandId,
        shared: bool,
        name: &str,
        args: &A,
        fill: impl FnOnce(Proposal) -> Result<Proposal, Failure>,
    ) -> Result<Done<()>, Failure> {
        let (id, kind, verb) = if shared { (self.shared_id(), SHARED, "keep") } else { (self.me, STAFF, "keep-view") };
        let done = self.perform(command, name, &(shared, args), |tx, actor, now| {
            let view = storage::read::view(tx, id)?;
            let proposal =
                Proposal::new(self.env().new_entry(), command, id, Kind::of(kind), Verb::of(verb), head(&view));
            one(decide(&RULES, &view, fill(proposal)?, actor, now)?)
        })?;
        Ok(Done { value: (), touched: done.touched })
    }
}

fn columns_key(headers: &[String]) -> CardKey {
    let parts: Vec<&[u8]> = headers.iter().map(|header| header.as_bytes()).collect();
    let digest = Sha256::digest(crate::keys::length_prefixed(&parts));
    CardKey::in_family(COLUMNS, data_encoding::HEXLOWER.encode(&digest[..12]))
}

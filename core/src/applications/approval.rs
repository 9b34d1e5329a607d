//! The second person's approval (T06): what of an application it covers, and what voids it.

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::cards::*;
use crate::clock::Moment;
use crate::document::{Body, CardKey, DocId, EntryId, Proposal, Verb, View};
use crate::error::Fault;
use crate::files::cards::{FILE, FileCard, slot_path};
use crate::keys::length_prefixed;

pub const APPROVAL: CardKey = CardKey::of("approval");
pub const VOIDED: CardKey = CardKey::of("voided");
pub const EXCEPTION: CardKey = CardKey::of("exception");

/// Who approved what, and in which round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    pub v: u32,
    pub by: DocId,
    pub at: Moment,
    pub entry: EntryId,
    pub round: u32,
    /// Of the content that was signed.
    pub digest: String,
    /// The director in whose stead she signed.
    #[serde(default)]
    pub delegated_by: Option<DocId>,
    /// The colleague at whose desk she signed.
    #[serde(default)]
    pub at_desk_of: Option<DocId>,
    /// The director who let her sign although she counts as the same person.
    #[serde(default)]
    pub exception_by: Option<DocId>,
    #[serde(default)]
    pub exception_reason: Option<String>,
}

/// Content has changed since the approval: nothing goes on until a second person signs again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voided {
    pub v: u32,
    /// Paths of the values that changed since.
    pub changed: BTreeSet<String>,
    /// Who changed it last, and when.
    pub by: DocId,
    pub at: Moment,
}

/// A director lets one person approve in this round although she counts as the same person (A16).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    pub v: u32,
    pub person: DocId,
    pub by: DocId,
    pub at: Moment,
    pub round: u32,
    pub reason: String,
}

/// Cards that are content; of `case` only what the form asks for.
const CONTENT: [&str; 9] = ["organisation", "contact", "declaration", "offer", SERVICE, PERSON, VISA, REASON, FILE];
const OF_CASE: [&str; 2] = ["city", "channel"];
/// What a card says of the desk, not of the application.
const ASIDE: [&str; 2] = ["v", "link"];
/// Of a file, what it is and where it lies; nothing of what the migration office issued.
const OF_FILE: [&str; 3] = ["slot", "sha256", "replaces"];

/// Whether a card holds any of it.
pub fn is_content(key: &CardKey) -> bool {
    *key == CASE || CONTENT.contains(&key.family())
}

/// Whether `case/city` or `person/2/family` names a value of it.
pub fn is_content_path(path: &str) -> bool {
    match path.rsplit_once('/') {
        Some((card, name)) if card == CASE.as_str() => OF_CASE.contains(&name),
        Some((card, name)) => is_content(&CardKey::read(card)) && !ASIDE.contains(&name),
        None => false,
    }
}

/// A content card's values, by name; empty and absent are the same.
fn values(key: &CardKey, body: &Body) -> Result<BTreeMap<String, String>, Fault> {
    let mut fields: BTreeMap<String, Value> = body.read()?;
    let issued = fields.get("outcome").is_some_and(|value| *value == Value::Bool(true));
    fields.retain(|name, value| {
        let counts = match key.family() {
            FILE => !issued && OF_FILE.contains(&name.as_str()),
            _ if *key == CASE => OF_CASE.contains(&name.as_str()),
            _ => !ASIDE.contains(&name.as_str()),
        };
        counts && !value.is_null() && value.as_str() != Some("")
    });
    Ok(fields.into_iter().map(|(name, value)| (name, value.to_string())).collect())
}

/// SHA-256, hex, over the content alone: sections of the form, lines and prices, persons, visas, reasons. Notes, next
/// steps, money, papers and what the portal showed are not part of it.
pub fn digest(cards: &BTreeMap<CardKey, Body>) -> Result<String, Fault> {
    let mut parts: Vec<String> = Vec::new();
    for (key, body) in cards.iter().filter(|(key, _)| is_content(key)) {
        for (name, value) in values(key, body)? {
            parts.extend([key.as_str().to_owned(), name, value]);
        }
    }
    let parts: Vec<&[u8]> = parts.iter().map(String::as_bytes).collect();
    Ok(HEXLOWER.encode(&Sha256::digest(length_prefixed(&parts))))
}

/// Paths of the content that `proposal` changes.
pub fn changed(view: &View, proposal: &Proposal) -> Result<BTreeSet<String>, Fault> {
    let mut paths = BTreeSet::new();
    let Some(state) = &view.state else { return Ok(paths) };
    let put = proposal.content.put.iter().map(|(key, body)| (key, Some(body)));
    let dropped = proposal.content.drop.iter().map(|key| (key, proposal.content.put.get(key)));
    for (key, body) in dropped.chain(put).filter(|(key, _)| is_content(key)) {
        let before = state.cards.get(key).map_or_else(|| Ok(BTreeMap::new()), |body| values(key, body))?;
        let after = body.map_or_else(|| Ok(BTreeMap::new()), |body| values(key, body))?;
        if key.family() == FILE {
            // A file is told by the slots that it leaves and comes to.
            let cards = [state.cards.get(key), body].into_iter().flatten();
            let slots =
                cards.map(|body| Ok::<_, Fault>(body.read::<FileCard>()?.slot)).collect::<Result<Vec<_>, _>>()?;
            let there = slots.iter().filter(|slot| !slot.is_empty());
            paths.extend(there.filter(|_| before != after).map(|slot| slot_path(slot)));
            continue;
        }
        let names = before.keys().chain(after.keys()).filter(|name| before.get(*name) != after.get(*name));
        paths.extend(names.map(|name| format!("{}/{name}", key.as_str())));
    }
    Ok(paths)
}

/// Whatever is done to an application that stands approved: where it changes content, the approval is void.
pub fn guarded(view: &View, proposal: Proposal, me: DocId, now: Moment) -> Result<Proposal, Fault> {
    let approved = view.state.as_ref().is_some_and(|state| state.cards.contains_key(&APPROVAL));
    let dropped = proposal.content.drop.contains(&APPROVAL) || proposal.content.put.contains_key(&APPROVAL);
    if !approved || dropped {
        return Ok(proposal);
    }
    let mut changed = changed(view, &proposal)?;
    if changed.is_empty() {
        return Ok(proposal);
    }
    if let Some(before) = view.card::<Voided>(&VOIDED)? {
        // What only adds cards of its own cannot put one that is there: it is void already.
        if proposal.verb == Verb::of(FILE) {
            return Ok(proposal);
        }
        changed.extend(before.changed);
    }
    proposal.put_over(view, VOIDED, &Voided { v: 1, changed, by: me, at: now })
}

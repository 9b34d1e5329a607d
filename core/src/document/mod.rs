//! The workflow machine: documents made of cards, changed by entries, allowed by rules. No kind, no SQL, no clock.

mod admit;
mod card;
mod decide;
mod entry;
mod name;
pub mod rules;
#[cfg(test)]
pub(crate) mod tests;

pub use admit::{Admission, admit, apply};
pub use card::Body;
pub use decide::{Act, Actor, Proposal, View, decide, permitted, round_began};
pub use entry::{Change, Claim, Content, Entry, Signature, Use};
pub use name::{CardKey, CasebookId, CommandId, DocId, EntryId, Kind, Status, Verb};
pub use rules::{Bar, Need, Rule, Rules, Unless, Who};

use std::collections::BTreeMap;

/// What lives long. `holder` is the casebook whose staff may change its cards and move its status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc {
    pub id: DocId,
    pub kind: Kind,
    pub status: Status,
    pub holder: CasebookId,
    /// How many entries it has. For people to read; nothing compares it.
    pub version: u64,
    /// The last entry that was not append-only: what the next one must be built on.
    pub head: EntryId,
}

/// A document with its current cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocState {
    pub doc: Doc,
    pub cards: BTreeMap<CardKey, Body>,
}

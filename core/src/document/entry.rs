//! What happened to one document, as it will be read years later.

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};

use super::{Body, CardKey, CommandId, DocId, EntryId, Kind, Status, Verb};
use crate::clock::Moment;
use crate::keys::{length_prefixed, signature_fits};

/// One act on one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    pub doc: DocId,
    pub kind: Kind,
    /// The entry of this document that its author built on. Compare-and-set is on it, never on a number.
    pub after: Option<EntryId>,
    /// The last entry by somebody else that stood on the author's screen.
    pub seen: Option<EntryId>,
    pub command: CommandId,
    pub verb: Verb,
    /// The staff document of whoever did it.
    pub actor: DocId,
    /// When it happened (000-55).
    pub event_time: Moment,
    /// When it was typed.
    pub entry_time: Moment,
    pub content: Content,
}

/// The part of an entry that an erasure may empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
    /// The status that the document has from here on; absent = as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Status>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub put: BTreeMap<CardKey, Body>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub drop: BTreeSet<CardKey>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<Use>,
    /// Adds cards without being compared with anything: notes and files.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub append_only: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sig: Option<Signature>,
}

/// Something of which there is only one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "claim", rename_all = "kebab-case")]
pub enum Claim {
    /// A number by which the document is found: IIN, BIN, passport, portal ID. `unique` ones belong to one document.
    Alias {
        scheme: String,
        value: String,
        #[serde(default)]
        unique: bool,
    },
    /// The document is no longer found by it.
    Release { scheme: String, value: String },
    /// The next number of a series, gapless; written into `field` of `card` before the entry is hashed.
    Number {
        series: String,
        card: CardKey,
        field: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<i64>,
    },
    /// `minutes` of `resource` from `start` (a multiple of 5 minutes).
    Slot { resource: String, start: Moment, minutes: u32 },
}

/// A reference row that the decision depended on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Use {
    pub table: String,
    pub key: String,
    pub valid_from: String,
}

/// A person's own signature under the state that she approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Which message was signed; those of format 1 said nothing of the head.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub format: u32,
    /// The public key, base64.
    pub key: String,
    /// SHA-256 over what was approved, hex: see `signing`.
    pub digest: String,
    /// Ed25519 over the message, base64.
    pub signature: String,
}

fn first() -> u32 {
    1
}

fn is_first(format: &u32) -> bool {
    *format == 1
}

impl Signature {
    pub const FORMAT: u32 = 2;

    /// The bytes that are signed: this entry, on this document as it stood after `after`, with this content.
    pub fn message(
        format: u32,
        entry: EntryId,
        doc: DocId,
        verb: &Verb,
        after: Option<EntryId>,
        digest: &str,
    ) -> Vec<u8> {
        let head = after.map(|after| after.bytes().to_vec()).unwrap_or_default();
        let (entry, doc, verb, digest) = (entry.bytes(), doc.bytes(), verb.as_str().as_bytes(), digest.as_bytes());
        match format {
            1 => length_prefixed(&[b"expat-desk approval 1", entry, doc, verb, digest]),
            _ => length_prefixed(&[b"expat-desk approval 2", entry, doc, verb, &head, digest]),
        }
    }

    /// Whether this is `key`'s owner's own signature under that message.
    pub fn fits(&self, entry: EntryId, doc: DocId, verb: &Verb, after: Option<EntryId>) -> bool {
        let decode = |text: &str| BASE64.decode(text.as_bytes()).unwrap_or_default();
        let message = Self::message(self.format, entry, doc, verb, after, &self.digest);
        (1..=Self::FORMAT).contains(&self.format)
            && signature_fits(&decode(&self.key), &message, &decode(&self.signature))
    }
}

/// What one command does: entries of one or more documents, recorded together or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub command: CommandId,
    pub entries: Vec<Entry>,
}

impl Change {
    pub fn of(entries: Vec<Entry>) -> Option<Change> {
        Some(Change { command: entries.first()?.command, entries })
    }

    pub fn and(mut self, other: Change) -> Change {
        self.entries.extend(other.entries);
        self
    }
}

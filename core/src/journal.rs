//! The hash chain: `SHA-256(prev ‖ seq ‖ head fields ‖ SHA-256(salt ‖ body))` over the stored bytes, length-prefixed.
//! The body's digest is stored beside it: a later erasure can empty salt and body, name the entry, and leave the chain
//! whole. Until there is such a verb an emptied entry counts as changed.

use sha2::{Digest, Sha256};

use crate::clock::Moment;
use crate::keys::length_prefixed;

pub type Hash = [u8; 32];

/// What stands before the first entry.
pub const GENESIS: Hash = [0; 32];
/// A clock set back further than this is marked on the entry and shown.
const STEP_BACK_MILLIS: i64 = 2 * 60 * 1000;

pub fn stepped_back(last: Moment, now: Moment) -> bool {
    last.0.saturating_sub(now.0) > STEP_BACK_MILLIS
}

/// The fields of an entry that are never erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub seq: i64,
    pub id: Vec<u8>,
    pub doc: Vec<u8>,
    pub kind: String,
    pub command: Vec<u8>,
    pub after: Option<Vec<u8>>,
    pub seen: Option<Vec<u8>>,
    pub verb: String,
    pub actor: Vec<u8>,
    pub event_time: i64,
    pub entry_time: i64,
    pub stepped_back: bool,
    pub origin: Vec<u8>,
}

/// An entry's place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chained {
    pub head: Head,
    pub digest: Hash,
    pub hash: Hash,
}

impl Chained {
    pub fn new(head: Head, salt: &[u8], content: &[u8], prev: Hash) -> Chained {
        let digest = content_digest(salt, content);
        let hash = chain(&head, &digest, prev);
        Chained { head, digest, hash }
    }

    /// Whether the row is what was written, after `prev`.
    pub fn fits(&self, salt: &[u8], content: &[u8], prev: Hash) -> bool {
        content_digest(salt, content) == self.digest && chain(&self.head, &self.digest, prev) == self.hash
    }
}

fn content_digest(salt: &[u8], content: &[u8]) -> Hash {
    Sha256::digest(length_prefixed(&[salt, content])).into()
}

fn chain(head: &Head, digest: &Hash, prev: Hash) -> Hash {
    let none: &[u8] = &[];
    Sha256::digest(length_prefixed(&[
        &prev,
        &head.seq.to_le_bytes(),
        &head.id,
        &head.doc,
        head.kind.as_bytes(),
        &head.command,
        head.after.as_deref().unwrap_or(none),
        head.seen.as_deref().unwrap_or(none),
        head.verb.as_bytes(),
        &head.actor,
        &head.event_time.to_le_bytes(),
        &head.entry_time.to_le_bytes(),
        // Nothing and an empty value are not the same.
        &[u8::from(head.stepped_back), u8::from(head.after.is_some()), u8::from(head.seen.is_some())],
        &head.origin,
        digest,
    ]))
    .into()
}

//! An approval is signed for the cards as they stand, with a key of whoever is named as its author.

use data_encoding::BASE64;
use uuid::Uuid;

use super::{Kept, NOW, command};
use crate::document::tests::shelf::{CASE, CONTACT, Contact, SAMPLE, actor, doc};
use crate::document::{Actor, Change, DocId, Entry, EntryId, Kind, Proposal, Signature, Verb, decide};
use crate::error::Code;
use crate::keys::{B64, PersonKeys};
use crate::people::Role;
use crate::people::rules::STAFF;
use crate::people::staff::{KEYS, Keys};
use crate::progress::Reporter;
use crate::storage::history::verify_journal;
use crate::storage::{Store, read, record};

/// A supervisor with known keys, and an open case.
struct Desk {
    kept: Kept,
    store: Store,
    keys: PersonKeys,
}

fn supervisor() -> Actor {
    actor(0xB, &[Role::Supervisor])
}

fn keys_of(kept: &Kept, store: &Store, n: u128, id: DocId, keys: &PersonKeys) {
    let card = Keys {
        v: 1,
        signing: B64(keys.signing_public().to_vec()),
        exchange: B64(keys.exchange_public().to_vec()),
        since: NOW,
        given_by: None,
        awaiting_confirmation: false,
        old: Vec::new(),
    };
    let proposal =
        Proposal::new(EntryId(Uuid::from_u128(n * 2)), command(n), id, Kind::of(STAFF), Verb::of("found"), None);
    let program = Actor { program: true, ..supervisor() };
    let entries =
        decide(&crate::casebook::RULES, &Default::default(), proposal.put(KEYS, &card).unwrap(), &program, NOW);
    kept.record(store, &Change::of(entries.unwrap()).unwrap()).unwrap();
}

fn desk() -> Desk {
    let (kept, store) = Kept::new();
    let keys = PersonKeys::new(&*kept.chance);
    keys_of(&kept, &store, 1, supervisor().id, &keys);
    let desk = Desk { kept, store, keys };
    desk.done(2, "start");
    desk.done(3, "send");
    desk
}

impl Desk {
    fn entry(&self, n: u128, verb: &'static str, author: &Actor) -> Entry {
        let view = self.store.read("test", |tx| read::view(tx, doc(1))).unwrap();
        let head = view.state.as_ref().map(|state| state.doc.head);
        let id = EntryId(Uuid::from_u128(n * 2));
        let proposal = Proposal::new(id, command(n), doc(1), Kind::of(CASE), Verb::of(verb), head).comment("no photo");
        let proposal = proposal.put(CONTACT, &Contact { v: 1, phone: Some(n.to_string()) }).unwrap();
        decide(&SAMPLE, &view, proposal, author, NOW).unwrap().remove(0)
    }

    fn done(&self, n: u128, verb: &'static str) {
        let entry = self.entry(n, verb, &actor(0xA, &[Role::Manager]));
        self.kept.record(&self.store, &Change::of(vec![entry]).unwrap()).unwrap();
    }

    /// The supervisor returns the case and signs with `keys` for `digest`.
    fn signed(&self, n: u128, keys: &PersonKeys, digest: String) -> Change {
        let mut entry = self.entry(n, "return", &supervisor());
        let message = Signature::message(entry.id, entry.doc, &entry.verb, &digest);
        let signature = BASE64.encode(&keys.sign(&message));
        entry.content.sig = Some(Signature { key: BASE64.encode(&keys.signing_public()), digest, signature });
        Change::of(vec![entry]).unwrap()
    }

    fn digest(&self) -> String {
        record::digest_of(&self.store.read("test", |tx| read::state(tx, doc(1))).unwrap().unwrap())
    }

    fn first_bad(&self) -> Option<i64> {
        self.store.read("test", |tx| verify_journal(tx, &Reporter::default())).unwrap()
    }
}

#[test]
fn a_signature_under_the_state_that_is_there_is_taken() {
    let desk = desk();
    desk.kept.record(&desk.store, &desk.signed(4, &desk.keys, desk.digest())).unwrap();
    assert_eq!(desk.first_bad(), None);
}

#[test]
fn a_signature_under_another_state_is_refused() {
    let desk = desk();
    let stale = "00".repeat(32);
    let refused = desk.kept.record(&desk.store, &desk.signed(4, &desk.keys, stale)).unwrap_err();
    assert_eq!(refused.code(), Some(Code::ChangedMeanwhile));
}

#[test]
fn a_signature_moved_to_another_entry_is_refused() {
    let desk = desk();
    let mut change = desk.signed(4, &desk.keys, desk.digest());
    change.entries[0].id = EntryId(Uuid::from_u128(99));
    let refused = desk.kept.record(&desk.store, &change).unwrap_err();
    assert_eq!(refused.code(), Some(Code::ChangedMeanwhile));
}

#[test]
fn a_signature_by_somebody_elses_key_is_found_in_a_chain_that_is_whole() {
    let desk = desk();
    let forger = PersonKeys::new(&*desk.kept.chance);
    desk.kept.record(&desk.store, &desk.signed(4, &forger, desk.digest())).unwrap();
    assert_eq!(desk.first_bad(), Some(4), "nobody here has ever had that key");
}

#[test]
fn a_colleagues_key_is_not_hers() {
    let desk = desk();
    let colleague = PersonKeys::new(&*desk.kept.chance);
    keys_of(&desk.kept, &desk.store, 9, doc(0xC), &colleague);
    desk.kept.record(&desk.store, &desk.signed(4, &colleague, desk.digest())).unwrap();
    assert_eq!(desk.first_bad(), Some(5));
}

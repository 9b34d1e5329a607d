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
use crate::people::staff::{KEYS, Keys, PROFILE, Profile};
use crate::progress::Reporter;
use crate::signing::digest;
use crate::storage::history::verify_journal;
use crate::storage::{Store, read};

/// A supervisor with known keys, and an open case.
struct Desk {
    kept: Kept,
    store: Store,
    keys: PersonKeys,
}

fn supervisor() -> Actor {
    actor(0xB, &[Role::Supervisor])
}

fn keys_card(keys: &PersonKeys) -> Keys {
    Keys {
        v: 1,
        signing: B64(keys.signing_public().to_vec()),
        exchange: B64(keys.exchange_public().to_vec()),
        since: NOW,
        given_by: None,
        awaiting_confirmation: false,
        old: Vec::new(),
    }
}

fn keys_of(kept: &Kept, store: &Store, n: u128, id: DocId, keys: &PersonKeys) {
    let view = store.read("test", |tx| read::view(tx, id)).unwrap();
    let (verb, head) = match &view.state {
        None => ("found", None),
        Some(state) => ("recover", Some(state.doc.head)),
    };
    let proposal =
        Proposal::new(EntryId(Uuid::from_u128(n * 2)), command(n), id, Kind::of(STAFF), Verb::of(verb), head);
    let program = Actor { program: true, ..supervisor() };
    let name = Profile { v: 1, name: format!("SupervisorF {n}") };
    let proposal = proposal.put(PROFILE, &name).unwrap().put(KEYS, &keys_card(keys)).unwrap();
    let entries = decide(&crate::casebook::RULES, &view, proposal, &program, NOW);
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
        let format = Signature::FORMAT;
        let message = Signature::message(format, entry.id, entry.doc, &entry.verb, entry.after, &digest);
        let signature = BASE64.encode(&keys.sign(&message));
        entry.content.sig = Some(Signature { format, key: BASE64.encode(&keys.signing_public()), digest, signature });
        Change::of(vec![entry]).unwrap()
    }

    fn digest(&self) -> String {
        let state = self.store.read("test", |tx| read::state(tx, doc(1))).unwrap().unwrap();
        digest(Signature::FORMAT, &state).unwrap()
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
fn a_signature_of_an_older_message_is_not_taken_any_more() {
    let desk = desk();
    let mut change = desk.signed(4, &desk.keys, desk.digest());
    let entry = &mut change.entries[0];
    let sig = entry.content.sig.as_mut().unwrap();
    let message = Signature::message(1, entry.id, entry.doc, &entry.verb, None, &sig.digest);
    (sig.format, sig.signature) = (1, BASE64.encode(&desk.keys.sign(&message)));
    assert!(sig.fits(entry.id, entry.doc, &entry.verb, entry.after), "it is still genuine where it was taken");
    assert_eq!(desk.kept.record(&desk.store, &change).unwrap_err().code(), Some(Code::ChangedMeanwhile));
}

#[test]
fn a_strangers_key_and_a_colleagues_are_not_hers() {
    let desk = desk();
    let colleague = PersonKeys::new(&*desk.kept.chance);
    keys_of(&desk.kept, &desk.store, 9, doc(0xC), &colleague);
    for keys in [&colleague, &PersonKeys::new(&*desk.kept.chance)] {
        let refused = desk.kept.record(&desk.store, &desk.signed(4, keys, desk.digest())).unwrap_err();
        assert_eq!(refused.code(), Some(Code::NotAllowed));
    }
    desk.kept.record(&desk.store, &desk.signed(4, &desk.keys, desk.digest())).unwrap();
}

#[test]
fn a_signature_whose_key_was_never_hers_is_found_in_a_chain_that_is_whole() {
    let desk = desk();
    desk.kept.record(&desk.store, &desk.signed(4, &desk.keys, desk.digest())).unwrap();
    assert_eq!(desk.first_bad(), None);
    // Her card now names another key and has forgotten this one.
    keys_of(&desk.kept, &desk.store, 9, supervisor().id, &PersonKeys::new(&*desk.kept.chance));
    assert_eq!(desk.first_bad(), Some(4), "the entry that she is said to have signed");
}

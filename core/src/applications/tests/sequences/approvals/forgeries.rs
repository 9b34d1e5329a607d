//! A decided and signed entry, altered in one place: nothing of it is ever taken.

use data_encoding::BASE64;

use super::{CASE_ID, Game};
use crate::applications::cards::{CONTACT, Individual};
use crate::casebook::RULES;
use crate::document::tests::shelf::{HOME, doc};
use crate::document::{Admission, Body, Entry, EntryId, Signature, Status, Verb, View, admit};
use crate::signing;

impl Game<'_> {
    /// The first of these that the record would take.
    fn taken<'e>(&self, entries: impl Iterator<Item = &'e Entry>) -> Option<&'e Entry> {
        let staff = self.staff();
        let desk = signing::Desk { rules: &RULES, staff: &staff, home: HOME, today: self.today() };
        let view = self.shelf.view(doc(CASE_ID));
        let other = View::default();
        entries.into_iter().find(|entry| {
            let view = if entry.doc == doc(CASE_ID) { &view } else { &other };
            let admitted = admit(view.state.as_ref().map(|state| &state.doc), entry, false, false);
            admitted == Admission::Take && signing::check(entry, view, &desk).is_ok()
        })
    }

    /// Every way of altering it that a forger has who cannot sign as somebody else.
    pub(super) fn forge(&mut self, genuine: &Entry) {
        let sig = genuine.content.sig.clone().unwrap();
        let signer = self.people.iter().position(|person| person.id == genuine.actor).unwrap();
        let mut forged: Vec<(&str, Entry)> = Vec::new();
        let mut with = |what: &'static str, change: &dyn Fn(&mut Entry, &mut Signature)| {
            let mut entry = genuine.clone();
            let mut sig = sig.clone();
            change(&mut entry, &mut sig);
            entry.content.sig = Some(sig);
            forged.push((what, entry));
        };
        for other in self.people.iter().filter(|other| other.id != genuine.actor) {
            with("actor", &|entry, _| entry.actor = other.id);
            with("key", &|_, sig| sig.key = BASE64.encode(&other.keys.signing_public()));
            with("somebody else's own signature in her name", &|entry, sig| {
                let message =
                    Signature::message(sig.format, entry.id, entry.doc, &entry.verb, entry.after, &sig.digest);
                sig.key = BASE64.encode(&other.keys.signing_public());
                sig.signature = BASE64.encode(&other.keys.sign(&message));
            });
        }
        for old in &self.people[signer].before {
            with("keys from before a reset", &|entry, sig| {
                let message =
                    Signature::message(sig.format, entry.id, entry.doc, &entry.verb, entry.after, &sig.digest);
                sig.key = BASE64.encode(&old.signing_public());
                sig.signature = BASE64.encode(&old.sign(&message));
            });
        }
        with("entry", &|entry, _| entry.id = EntryId(uuid::Uuid::from_u128(7)));
        with("document", &|entry, _| entry.doc = doc(0xB22));
        with("head", &|entry, _| entry.after = Some(EntryId(uuid::Uuid::from_u128(7))));
        with("digest", &|_, sig| sig.digest = "00".repeat(32));
        with("format", &|_, sig| sig.format = 1);
        with("signature", &|_, sig| {
            let mut bytes = BASE64.decode(sig.signature.as_bytes()).unwrap();
            bytes[17] ^= 1;
            sig.signature = BASE64.encode(&bytes);
        });
        for verb in ["approve", "approve-again", "send-back", "edit", "confirm-portal"] {
            if verb != genuine.verb.as_str() {
                with("verb", &|entry, _| entry.verb = Verb::of(verb));
            }
        }
        with("status", &|entry, _| entry.content.to = Some(Status::of("closed")));
        with("content that rides along", &|entry, _| {
            let card = Individual { v: 1, given: Some("Mallory".into()), ..Individual::default() };
            entry.content.put.insert(CONTACT, Body::of(&card).unwrap());
        });
        let mut unsigned = genuine.clone();
        unsigned.content.sig = None;
        forged.push(("no signature", unsigned));
        if let Some(taken) = self.taken(forged.iter().map(|(_, entry)| entry)) {
            panic!("forged: {:?}", forged.iter().find(|(_, entry)| entry == taken));
        }
        self.forged += forged.len();
        assert!(self.taken([genuine].into_iter()).is_some(), "what is genuine is taken");
    }

    /// Signatures made before a change: whatever has happened since, they are worth nothing. (A note is no change.)
    pub(super) fn try_kept_back(&mut self) {
        let head = self.shelf.docs.get(&doc(CASE_ID)).map(|state| state.doc.head);
        let old: Vec<&Entry> = self.kept_back.iter().filter(|entry| entry.after != head).collect();
        assert_eq!(self.taken(old.iter().copied()), None, "a signature made before a change was taken");
        self.forged += old.len();
    }
}

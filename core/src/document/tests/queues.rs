//! Two people work on copies of one casebook without seeing one another; what they decided is then offered to it in
//! any order, some of it twice. Whatever the order: nothing takes effect on a state that its author did not see,
//! nothing twice, and nothing is dropped that this program does not understand.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use uuid::Uuid;

use super::shelf::{CASE, CONTACT, Contact, HOME, SAMPLE, Shelf, TOMORROW, Taken, actor, doc};
use crate::clock::Moment;
use crate::document::{
    Actor, Body, CardKey, Change, CommandId, DocId, DocState, Entry, EntryId, Kind, Proposal, Status, Verb, decide,
};
use crate::people::Role;

/// Somebody's wish; most are allowed only now and then.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Wish {
    Start,
    Edit(u8),
    /// Drops the contact card: an edit that takes away.
    Clear,
    Note,
    /// Two documents at once, all or nothing.
    EditBoth(u8),
    Send,
    Return,
    Approve,
}

#[derive(Clone, Debug)]
pub(crate) struct Work {
    pub first: Vec<(Wish, u8)>,
    pub second: Vec<(Wish, u8)>,
    /// Which of the waiting changes is offered next; more of them than changes means repeats.
    pub order: Vec<u16>,
}

/// The field and the card of a newer program, byte for byte.
pub(crate) const LATER_FIELD: &str = r#"{ "big":12345678901234567890123, "exact":1.50 }"#;
const LATER_CARD: &str = "{ \"z\":[1.0, 2],\n \"a\":{} }";

fn wish() -> impl Strategy<Value = (Wish, u8)> {
    let wish = prop_oneof![
        1 => Just(Wish::Start),
        5 => any::<u8>().prop_map(Wish::Edit),
        1 => Just(Wish::Clear),
        3 => Just(Wish::Note),
        1 => any::<u8>().prop_map(Wish::EditBoth),
        2 => Just(Wish::Send),
        1 => Just(Wish::Return),
        1 => Just(Wish::Approve),
    ];
    (wish, 0..3_u8)
}

pub(crate) fn rounds() -> impl Strategy<Value = Vec<Work>> {
    let work = (
        proptest::collection::vec(wish(), 0..7),
        proptest::collection::vec(wish(), 0..7),
        proptest::collection::vec(any::<u16>(), 0..24),
    );
    proptest::collection::vec(work.prop_map(|(first, second, order)| Work { first, second, order }), 1..4)
}

/// Numbers the ids of one run; even ones, because what follows an entry takes its odd neighbour.
#[derive(Default)]
pub(crate) struct Ids(u128);

impl Ids {
    fn next(&mut self) -> Uuid {
        self.0 += 2;
        Uuid::from_u128(self.0 << 1)
    }
}

/// What an author had before her when she decided, and the change that came of it.
#[derive(Clone, Debug)]
pub(crate) struct Decided {
    pub change: Change,
    pub saw: BTreeMap<DocId, DocState>,
}

const NOW: Moment = Moment(1_795_150_000_000);

/// The casebook before anybody goes offline: two documents, one with cards of a newer program.
pub(crate) fn opening(ids: &mut Ids) -> Vec<Change> {
    let author = actor(0xA, &[Role::Manager]);
    [doc(1), doc(2)].map(|id| started(ids, &author, id)).to_vec()
}

fn started(ids: &mut Ids, author: &Actor, id: DocId) -> Change {
    let mut proposal = proposal(ids, id, "start", None);
    let contact = format!(r#"{{"v":7,"phone":null,"later":{LATER_FIELD}}}"#);
    proposal.content.put.insert(CONTACT, Body::from_text(contact).unwrap());
    proposal.content.put.insert(TOMORROW, Body::from_text(LATER_CARD.into()).unwrap());
    Change::of(decide(&SAMPLE, &Default::default(), proposal, author, NOW).unwrap()).unwrap()
}

fn proposal(ids: &mut Ids, id: DocId, verb: &'static str, after: Option<EntryId>) -> Proposal {
    Proposal::new(EntryId(ids.next()), CommandId(ids.next()), id, Kind::of(CASE), Verb::of(verb), after)
}

/// What `author` makes of `wish` on her own copy; nothing where the rules refuse it.
fn decided(ids: &mut Ids, copy: &Shelf, author: &Actor, wish: Wish, on: u8) -> Option<Decided> {
    let id = doc(u128::from(on) + 1);
    let fresh = doc(ids.next().as_u128());
    let change = match wish {
        Wish::Start => started(ids, author, fresh),
        Wish::EditBoth(n) => {
            let mut both = edited(ids, copy, author, doc(1), n)?;
            let mut other = edited(ids, copy, author, doc(2), n)?;
            other.entries.iter_mut().for_each(|entry| entry.command = both.command);
            both = both.and(other);
            both
        }
        Wish::Edit(n) => edited(ids, copy, author, id, n)?,
        Wish::Clear => one(ids, copy, author, id, "clear", |proposal| proposal.remove(CONTACT).comment("moved away"))?,
        Wish::Note => {
            let key = CardKey::in_family("note", ids.next());
            one(ids, copy, author, id, "note", |proposal| proposal.put(key, &"a line").unwrap())?
        }
        Wish::Send => one(ids, copy, author, id, "send", |proposal| proposal)?,
        Wish::Return => one(ids, copy, author, id, "return", |proposal| proposal.comment("no photo"))?,
        Wish::Approve => one(ids, copy, author, id, "approve", |proposal| proposal)?,
    };
    let saw = change.entries.iter().filter_map(|entry| Some((entry.doc, copy.docs.get(&entry.doc)?.clone())));
    let saw = saw.collect();
    Some(Decided { change, saw })
}

fn edited(ids: &mut Ids, copy: &Shelf, author: &Actor, id: DocId, n: u8) -> Option<Change> {
    let view = copy.view(id);
    let contact = Contact { v: 7, phone: Some(format!("+7 {n}")) };
    let proposal = proposal(ids, id, "edit", head(copy, id)).put_over(&view, CONTACT, &contact).unwrap();
    Change::of(decide(&SAMPLE, &view, proposal, author, NOW).ok()?)
}

fn one(
    ids: &mut Ids,
    copy: &Shelf,
    author: &Actor,
    id: DocId,
    verb: &'static str,
    fill: impl FnOnce(Proposal) -> Proposal,
) -> Option<Change> {
    let proposal = fill(proposal(ids, id, verb, head(copy, id)));
    Change::of(decide(&SAMPLE, &copy.view(id), proposal, author, NOW).ok()?)
}

fn head(copy: &Shelf, id: DocId) -> Option<EntryId> {
    copy.docs.get(&id).map(|state| state.doc.head)
}

/// A chain of work on a copy of its own.
fn offline(ids: &mut Ids, copy: &Shelf, author: &Actor, wishes: &[(Wish, u8)]) -> Vec<Decided> {
    let mut copy = copy.clone();
    let mut queue = Vec::new();
    for (wish, on) in wishes {
        let Some(decided) = decided(ids, &copy, author, *wish, *on) else { continue };
        assert_eq!(copy.offer(&decided.change), Taken::Done, "a person's own decision fits her own copy");
        queue.push(decided);
    }
    queue
}

/// Everything that is offered over the rounds, in order; `copy` is asked for what the authors see at each start.
pub(crate) fn play(
    ids: &mut Ids,
    rounds: &[Work],
    mut central: impl FnMut() -> Shelf,
    mut offer: impl FnMut(&Decided),
) {
    let first = actor(0xA, &[Role::Manager]);
    let second = actor(0xB, &[Role::Manager, Role::Supervisor]);
    let mut waiting: Vec<Decided> = Vec::new();
    for work in rounds {
        let copy = central();
        waiting.extend(offline(ids, &copy, &first, &work.first));
        waiting.extend(offline(ids, &copy, &second, &work.second));
        for at in &work.order {
            if !waiting.is_empty() {
                offer(&waiting[usize::from(*at) % waiting.len()]);
            }
        }
        // Once more in the order of writing: what was offered too early has its chance, the rest is a repetition.
        waiting.iter().for_each(&mut offer);
    }
}

/// A document without what may be added beside everything else.
pub(crate) fn without_notes(state: &DocState) -> (Status, EntryId, BTreeMap<CardKey, Body>) {
    let cards = state.cards.iter().filter(|(key, _)| key.family() != "note");
    (state.doc.status.clone(), state.doc.head, cards.map(|(key, body)| (key.clone(), body.clone())).collect())
}

/// Whether `entry` is built on another one of its own change.
fn follows(entry: &Entry, change: &Change) -> bool {
    change.entries.iter().any(|first| entry.after == Some(first.id))
}

fn promises(central: &Shelf) {
    let unique: BTreeSet<EntryId> = central.journal.iter().map(|entry| entry.id).collect();
    assert_eq!(unique.len(), central.journal.len(), "an entry took effect twice");
    assert_eq!(central.rebuilt(), central.docs, "the journal makes other documents than there are");
    for (id, state) in &central.docs {
        let entries: Vec<&Entry> = central.journal.iter().filter(|entry| entry.doc == *id).collect();
        assert_eq!(state.doc.version as usize, entries.len());
        assert_eq!(state.doc.holder, HOME);
        assert_eq!(state.cards.get(&TOMORROW).map(Body::text), Some(LATER_CARD), "an unknown card was changed");
        if let Some(contact) = state.cards.get(&CONTACT) {
            let cleared = entries.iter().any(|entry| entry.verb.as_str() == "clear");
            assert!(
                cleared || contact.text().contains(LATER_FIELD),
                "an unknown field was changed: {}",
                contact.text()
            );
        }
        for note in entries.iter().filter(|entry| entry.content.append_only) {
            assert!(note.content.put.iter().all(|(key, body)| state.cards.get(key) == Some(body)), "a note was lost");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_queues_in_any_order(rounds in rounds()) {
        let mut ids = Ids::default();
        let central = std::cell::RefCell::new(Shelf::default());
        for change in opening(&mut ids) {
            assert_eq!(central.borrow_mut().offer(&change), Taken::Done);
        }
        play(&mut ids, &rounds, || central.borrow().clone(), |decided| {
            let before: BTreeMap<DocId, DocState> = decided.saw.keys().filter_map(|id| Some((*id, central.borrow().docs.get(id)?.clone()))).collect();
            let taken = central.borrow_mut().offer(&decided.change);
            let seen = |entry: &&Entry| before.get(&entry.doc).map(without_notes) == decided.saw.get(&entry.doc).map(without_notes);
            let mut compared = decided.change.entries.iter().filter(|entry| !entry.content.append_only);
            match taken {
                Taken::Done => assert!(compared.all(|entry| seen(&entry) || follows(entry, &decided.change)), "took effect on what its author did not see"),
                Taken::Refused => assert!(!decided.change.entries.iter().all(|entry| seen(&entry)), "refused although nothing had changed"),
                Taken::Before => {}
            }
        });
        promises(&central.borrow());
    }
}

//! One proposal at a time: what is refused, what an entry says, and which entries fit a document.

use std::time::Duration;

use uuid::Uuid;

use super::shelf::{CASE, CONTACT, Contact, SAMPLE, Shelf, TOMORROW, Taken, actor, doc};
use crate::clock::Moment;
use crate::document::{
    Actor, Admission, Body, CardKey, Change, CommandId, Entry, EntryId, Kind, Proposal, Verb, View, admit, decide,
};
use crate::error::{Code, Refusal};
use crate::people::Role;

const NOW: Moment = Moment(1_795_150_000_000);

fn manager() -> Actor {
    actor(0xA, &[Role::Manager])
}

fn supervisor() -> Actor {
    actor(0xB, &[Role::Supervisor])
}

fn proposal(n: u128, verb: &'static str, after: Option<EntryId>) -> Proposal {
    let id = Uuid::from_u128(n * 2);
    Proposal::new(EntryId(id), CommandId(id), doc(1), Kind::of(CASE), Verb::of(verb), after)
}

fn ok(shelf: &mut Shelf, proposal: Proposal, actor: &Actor) -> Vec<Entry> {
    let entries = decide(&SAMPLE, &shelf.view(doc(1)), proposal, actor, NOW).unwrap();
    assert_eq!(shelf.offer(&Change::of(entries.clone()).unwrap()), Taken::Done);
    entries
}

/// An open case by the manager.
fn started() -> Shelf {
    let mut shelf = Shelf::default();
    let contact = Contact { v: 1, phone: Some("+7 1".into()) };
    ok(&mut shelf, proposal(1, "start", None).put(CONTACT, &contact).unwrap(), &manager());
    shelf
}

fn head(shelf: &Shelf) -> Option<EntryId> {
    shelf.docs.get(&doc(1)).map(|state| state.doc.head)
}

fn refused(shelf: &Shelf, proposal: Proposal, actor: &Actor) -> Code {
    decide(&SAMPLE, &shelf.view(doc(1)), proposal, actor, NOW).unwrap_err().code
}

#[test]
fn an_event_may_not_lie_in_the_future() {
    let shelf = started();
    let mut tomorrow = proposal(2, "send", head(&shelf));
    tomorrow.event_time = Some(NOW.plus(Duration::from_millis(1)));
    assert_eq!(refused(&shelf, tomorrow, &manager()), Code::InTheFuture);
}

#[test]
fn an_event_of_yesterday_keeps_both_times() {
    let mut shelf = started();
    let mut yesterday = proposal(2, "send", head(&shelf));
    yesterday.event_time = Some(Moment(NOW.0 - 86_400_000));
    let entry = ok(&mut shelf, yesterday, &manager()).remove(0);
    assert_eq!(
        (entry.event_time.0, entry.entry_time),
        (NOW.0 - 86_400_000, NOW),
        "when it happened, when it was typed"
    );
}

#[test]
fn what_was_decided_on_an_older_screen_is_refused() {
    let mut shelf = started();
    let old = head(&shelf);
    ok(&mut shelf, proposal(2, "send", old), &manager());
    assert_eq!(refused(&shelf, proposal(3, "return", old).comment("photo"), &supervisor()), Code::ChangedMeanwhile);
}

#[test]
fn a_verb_without_a_rule_is_refused_with_the_state() {
    let shelf = started();
    let refusal =
        decide(&SAMPLE, &shelf.view(doc(1)), proposal(2, "burn", head(&shelf)), &supervisor(), NOW).unwrap_err();
    assert_eq!(refusal, Refusal::new(Code::NotInThisState).with("verb", "burn").with("status", "open"));
}

#[test]
fn a_comment_of_spaces_is_no_comment() {
    let mut shelf = started();
    let before = head(&shelf);
    ok(&mut shelf, proposal(2, "send", before), &manager());
    assert_eq!(
        refused(&shelf, proposal(3, "return", head(&shelf)).comment("  \n"), &supervisor()),
        Code::CommentNeeded
    );
}

#[test]
fn a_card_that_the_rule_needs_must_come_along() {
    let shelf = started();
    assert_eq!(refused(&shelf, proposal(2, "edit", head(&shelf)), &manager()), Code::BadArguments);
}

#[test]
fn whoever_sent_it_does_not_approve_it_nor_does_anyone_who_counts_as_her() {
    let mut shelf = started();
    let before = head(&shelf);
    let sender = actor(0xA, &[Role::Manager, Role::Supervisor]);
    ok(&mut shelf, proposal(2, "send", before), &sender);
    let approve = || proposal(3, "approve", head(&shelf));
    assert_eq!(refused(&shelf, approve(), &sender), Code::SamePerson, "she sent it herself");
    let reset_by_her = Actor { one_with: [sender.id].into(), ..supervisor() };
    assert_eq!(refused(&shelf, approve(), &reset_by_her), Code::SamePerson, "the sender knows her password");
    assert!(decide(&SAMPLE, &shelf.view(doc(1)), approve(), &supervisor(), NOW).is_ok());
}

#[test]
fn what_follows_happens_in_the_same_change_by_the_same_person() {
    let mut shelf = started();
    let before = head(&shelf);
    ok(&mut shelf, proposal(2, "send", before), &manager());
    let before = head(&shelf);
    let entries = ok(&mut shelf, proposal(3, "approve", before), &supervisor());
    let verbs: Vec<&str> = entries.iter().map(|entry| entry.verb.as_str()).collect();
    assert_eq!(verbs, ["approve", "close"]);
    assert_eq!(entries[1].after, Some(entries[0].id));
    assert_eq!(entries[1].actor, entries[0].actor);
    assert_eq!(shelf.docs[&doc(1)].doc.status.as_str(), "closed");
}

#[test]
fn a_note_lands_beside_an_edit_made_meanwhile() {
    let mut shelf = started();
    let seen = shelf.view(doc(1));
    let note = proposal(2, "note", head(&shelf)).put(CardKey::of("note/1"), &"called back").unwrap();
    let note = Change::of(decide(&SAMPLE, &seen, note, &manager(), NOW).unwrap()).unwrap();
    let before = head(&shelf);
    ok(&mut shelf, proposal(3, "send", before), &manager());
    assert_eq!(shelf.offer(&note), Taken::Done);
    assert_eq!(head(&shelf), Some(EntryId(Uuid::from_u128(6))), "a note is nothing that others must build on");
    let again = Entry { id: EntryId(Uuid::from_u128(8)), ..note.entries[0].clone() };
    assert_eq!(shelf.offer(&Change::of(vec![again]).unwrap()), Taken::Refused, "another note of the same name");
}

#[test]
fn append_only_adds_and_does_nothing_else() {
    let shelf = started();
    let mut entry = decide(
        &SAMPLE,
        &shelf.view(doc(1)),
        proposal(2, "note", head(&shelf)).put(CardKey::of("note/1"), &"x").unwrap(),
        &manager(),
        NOW,
    )
    .unwrap()
    .remove(0);
    let current = shelf.docs[&doc(1)].doc.clone();
    assert_eq!(admit(Some(&current), &entry, false, false), Admission::Take);
    entry.content.drop.insert(CONTACT);
    assert_eq!(
        admit(Some(&current), &entry, false, false),
        Admission::Conflict,
        "it takes away what was never compared"
    );
    entry.content.drop.clear();
    entry.content.to = Some(crate::document::Status::of("closed"));
    assert_eq!(admit(Some(&current), &entry, false, false), Admission::Conflict, "it moves what was never compared");
}

#[test]
fn a_document_of_another_kind_is_not_what_was_meant() {
    let shelf = started();
    let mut other = proposal(2, "send", head(&shelf));
    other.kind = Kind::of("person");
    assert_eq!(refused(&shelf, other, &manager()), Code::NoSuchDocument);
}

#[test]
fn an_entry_of_another_kind_or_document_is_no_fit() {
    let shelf = started();
    let current = shelf.docs[&doc(1)].doc.clone();
    let entry = &shelf.journal[0];
    let built = Entry { id: EntryId(Uuid::from_u128(99)), after: Some(current.head), ..entry.clone() };
    assert_eq!(admit(Some(&current), &built, false, false), Admission::Take);
    let elsewhere = Entry { doc: doc(2), ..built.clone() };
    assert_eq!(admit(Some(&current), &elsewhere, false, false), Admission::Conflict);
    let disguised = Entry { kind: Kind::of("person"), ..built };
    assert_eq!(admit(Some(&current), &disguised, false, false), Admission::Conflict);
    assert_eq!(admit(Some(&current), entry, false, false), Admission::Conflict, "it begins what has begun");
    assert_eq!(admit(None, &Entry { after: Some(current.head), ..entry.clone() }, false, false), Admission::Conflict);
}

#[test]
fn only_the_last_entry_of_somebody_else_was_seen() {
    let mut shelf = started();
    let before = head(&shelf);
    let own = ok(&mut shelf, proposal(2, "send", before), &manager());
    assert_eq!(own[0].seen, None, "nobody else has written yet");
    let before = head(&shelf);
    let other = ok(&mut shelf, proposal(3, "return", before).comment("photo"), &supervisor());
    assert_eq!(other[0].seen, Some(own[0].id));
}

#[test]
fn a_field_that_is_cleared_is_gone() {
    let old = Body::from_text(r#"{"v":1,"phone":"+7 1","later":{"exact":1.50}}"#.into()).unwrap();
    let cleared = old.overlaid(&Contact { v: 1, phone: None }).unwrap();
    let contact: Contact = cleared.read().unwrap();
    assert_eq!(contact.phone, None);
    assert!(cleared.text().contains(r#"{"exact":1.50}"#), "an unknown field is kept verbatim: {}", cleared.text());
}

#[test]
fn a_card_is_the_same_in_the_journal_and_on_the_shelf() {
    let mut shelf = started();
    let mut send = proposal(2, "send", head(&shelf));
    send.content.put.insert(TOMORROW, Body::from_text(" \n{\"a\" : 1.0}\t ".into()).unwrap());
    let entry = ok(&mut shelf, send, &manager()).remove(0);
    let journal: crate::document::Content =
        serde_json::from_str(&serde_json::to_string(&entry.content).unwrap()).unwrap();
    assert_eq!(journal.put[&TOMORROW], shelf.docs[&doc(1)].cards[&TOMORROW], "space around a card is no part of it");
}

#[test]
fn a_view_of_nothing_is_new() {
    assert_eq!(View::default().status().as_str(), "");
}

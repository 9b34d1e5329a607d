//! Numbers that belong to one document, numbers without gaps, minutes that are given once.

use uuid::Uuid;

use super::{Kept, NOW, command};
use crate::clock::Moment;
use crate::document::tests::shelf::{CASE, CONTACT, Contact, SAMPLE, actor, doc};
use crate::document::{Change, Claim, EntryId, Kind, Proposal, Verb, View, decide};
use crate::error::{Code, Failure, Refusal};
use crate::people::Role;
use crate::storage::{Recorded, Store, aliases, read};

fn start(kept: &Kept, store: &Store, n: u128, claims: &[Claim]) -> Result<Recorded, Failure> {
    let entry = EntryId(Uuid::from_u128(n * 2));
    let proposal = Proposal::new(entry, command(n), doc(n), Kind::of(CASE), Verb::of("start"), None);
    let proposal = proposal.put(CONTACT, &Contact { v: 1, phone: None })?;
    let proposal = claims.iter().cloned().fold(proposal, Proposal::claim);
    let entries = decide(&SAMPLE, &View::default(), proposal, &actor(0xA, &[Role::Manager]), NOW)?;
    kept.record(store, &Change::of(entries).unwrap())
}

fn number(series: &str) -> Claim {
    Claim::Number { series: series.into(), card: CONTACT, field: "number".into(), value: None }
}

fn alias(value: &str, unique: bool) -> Claim {
    Claim::Alias { scheme: "iin".into(), value: value.into(), unique }
}

fn slot(start: i64, minutes: u32) -> Claim {
    Claim::Slot { resource: "desk-1".into(), start: Moment(start * 60_000), minutes }
}

#[test]
fn a_series_has_no_gap_although_some_are_refused() {
    let (kept, store) = Kept::new();
    assert_eq!(start(&kept, &store, 1, &[number("invoice"), alias("900101300017", true)]).unwrap().numbers, [1]);
    let taken = start(&kept, &store, 2, &[number("invoice"), alias("900101300017", true)]).unwrap_err();
    assert_eq!(taken, Refusal::new(Code::NumberTaken).with("scheme", "iin").into());
    assert_eq!(start(&kept, &store, 3, &[number("invoice"), number("case")]).unwrap().numbers, [2, 1]);
}

#[test]
fn a_number_stands_in_the_card_and_in_the_answer_to_a_repetition() {
    let (kept, store) = Kept::new();
    let first = start(&kept, &store, 1, &[number("invoice")]).unwrap();
    let again = start(&kept, &store, 1, &[number("invoice")]).unwrap();
    assert_eq!((again.numbers.clone(), again.repeated), (first.numbers, true));
    let card = store.read("test", |tx| read::state(tx, doc(1))).unwrap().unwrap().cards[&CONTACT].clone();
    assert_eq!(card.text(), r#"{"number":1,"phone":null,"v":1}"#);
}

#[test]
fn a_shared_number_finds_the_newest_and_a_unique_one_is_not_shared() {
    let (kept, store) = Kept::new();
    start(&kept, &store, 1, &[alias("N1", false)]).unwrap();
    start(&kept, &store, 2, &[alias("N1", false)]).unwrap();
    assert_eq!(store.read("test", |tx| aliases::find(tx, "iin", "N1")).unwrap(), Some(doc(2)));
    assert_eq!(start(&kept, &store, 3, &[alias("N1", true)]).unwrap_err().code(), Some(Code::NumberTaken));
}

#[test]
fn the_same_minutes_are_never_given_twice() {
    let (kept, store) = Kept::new();
    start(&kept, &store, 1, &[slot(540, 20)]).unwrap();
    for (n, start_at, minutes) in [(2, 555, 5), (3, 530, 15), (4, 520, 60), (5, 540, 20)] {
        let refused = start(&kept, &store, n, &[slot(start_at, minutes)]).unwrap_err();
        assert_eq!(refused.code(), Some(Code::NumberTaken), "{start_at} for {minutes}");
    }
    start(&kept, &store, 6, &[slot(560, 20)]).unwrap();
}

#[test]
fn minutes_between_the_marks_are_refused() {
    let (kept, store) = Kept::new();
    start(&kept, &store, 1, &[slot(540, 20)]).unwrap();
    for (n, start_at, minutes) in [(2, 542, 10), (3, 530, 12), (4, 600, 0)] {
        let refused = start(&kept, &store, n, &[slot(start_at, minutes)]).unwrap_err();
        assert_eq!(
            refused.code(),
            Some(Code::BadArguments),
            "{start_at} for {minutes} would lie across somebody's time unseen"
        );
    }
}

//! The list of applications and finding, on a few applications that are typed here.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Kept, NOW, command, shipped};
use crate::applications::cards::*;
use crate::applications::list::{DueIn, Flag, ListedRow, Looking, Owner, Query, Sort};
use crate::applications::rules::APPLICATION;
use crate::casebook::RULES;
use crate::document::tests::shelf::{HOME, actor, doc};
use crate::document::{CardKey, Change, DocId, EntryId, Kind, Proposal, Verb, decide};
use crate::people::Role;
use crate::people::registers::{IDENTITY, OrganisationIdentity, PersonIdentity};
use crate::people::rules::{ORGANISATION as COMPANY, PERSON as HUMAN};
use crate::progress::Reporter;
use crate::reference::Cell;
use crate::storage::search::{Why, find, merge_when_idle};
use crate::storage::{Store, catch_up, check_database, read, worklist};

pub(super) fn act(
    kept: &Kept,
    store: &Store,
    n: u128,
    (id, kind): (DocId, &'static str),
    verb: &'static str,
    fill: impl FnOnce(Proposal) -> Proposal,
) {
    let view = store.read("test", |tx| read::view(tx, id)).unwrap();
    let head = view.state.as_ref().map(|state| state.doc.head);
    let proposal =
        Proposal::new(EntryId(Uuid::from_u128(n << 8)), command(n), id, Kind::of(kind), Verb::of(verb), head);
    let everybody = [Role::Manager, Role::Supervisor];
    let entries = decide(&RULES, &view, fill(proposal), &actor(0xA, &everybody), NOW).unwrap();
    kept.record(store, &Change::of(entries).unwrap()).unwrap();
}

pub(super) fn person(given: &str, family: &str) -> Individual {
    Individual { v: 1, given: Some(given.into()), family: Some(family.into()), ..Individual::default() }
}

fn opened(kept: &Kept, store: &Store, n: u128, number: &str, given: &str, family: &str, company: &str) {
    act(kept, store, n, (doc(n), APPLICATION), "open", |proposal| {
        let created = Some("2026-11-18T10:00".into());
        let case =
            Case { v: 1, portal_id: Some(number.into()), city: Some("Astana".into()), created, ..Case::default() };
        let organisation = Organisation { v: 1, name: Some(company.into()), ..Organisation::default() };
        let line = ServiceLine { v: 1, service: Some("visa_work_c3_1y".into()), amount: 1, ..ServiceLine::default() };
        proposal
            .put(CASE, &case)
            .and_then(|proposal| proposal.put(ORGANISATION, &organisation))
            .and_then(|proposal| proposal.put(CardKey::in_family(PERSON, 1), &person(given, family)))
            .and_then(|proposal| proposal.put(CardKey::in_family(SERVICE, 1), &line))
            .unwrap()
    });
    act(kept, store, n + 1000, (doc(n), APPLICATION), "submit", |proposal| proposal);
}

pub(super) fn looking() -> Looking {
    Looking { me: doc(0xA), stands_for: Vec::new(), absent: Vec::new(), may_not_sign: None, today: today() }
}

fn today() -> NaiveDate {
    NOW.date()
}

fn three() -> (Kept, Store) {
    let (kept, store) = Kept::new();
    opened(&kept, &store, 1, "1578", "Sophia", "Test", "AIFC Academy Limited");
    opened(&kept, &store, 2, "6234", "Test", "Test", "");
    opened(&kept, &store, 3, "5523", "Anna Maria", "Eriksson", "AIFC Academy Limited");
    (kept, store)
}

fn numbers(store: &Store, query: &Query) -> Vec<String> {
    let rows = store.read("test", |tx| worklist::page(tx, query, &looking(), 0, 50)).unwrap();
    rows.into_iter().map(|row| row.listing.number).collect()
}

#[test]
fn an_application_stands_in_the_list_as_soon_as_it_is_recorded() {
    let (_kept, store) = three();
    assert_eq!(numbers(&store, &Query::default()), ["5523", "6234", "1578"], "newest first where none is due sooner");
    let by = |sort, descending| numbers(&store, &Query { sort, descending, ..Query::default() });
    assert_eq!(by(Sort::Number, false), ["1578", "5523", "6234"]);
    assert_eq!(by(Sort::Person, false), ["5523", "1578", "6234"]);
    assert_eq!(by(Sort::Company, false), ["5523", "1578", "6234"], "without a company last");
    let text = |text: &str| numbers(&store, &Query { text: text.into(), ..Query::default() });
    assert_eq!(text("тест"), ["6234", "1578"]);
    assert_eq!(text("академия"), Vec::<String>::new());
    assert_eq!(text("academ"), ["5523", "1578"]);
    assert_eq!(text("1578"), ["1578"]);
}

#[test]
fn counts_say_what_another_choice_would_show() {
    let (kept, store) = three();
    act(&kept, &store, 50, (doc(1), APPLICATION), "take", |proposal| proposal);
    let query = Query { statuses: vec!["in_progress".into()], ..Query::default() };
    let counts = store.read("test", |tx| worklist::counts(tx, &query, &looking(), &Reporter::default())).unwrap();
    assert_eq!(counts.total, 1);
    assert_eq!(counts.statuses.into_iter().collect::<Vec<_>>(), [("in_progress".into(), 1), ("new".into(), 2)]);
    assert_eq!(counts.owners.into_iter().collect::<Vec<_>>(), [(None, 1)]);
    assert_eq!(counts.services["visa_work_c3_1y"], 1);
    let details = Query { flags: vec![Flag::NeedsDetails], ..Query::default() };
    let due = Query { due: Some(DueIn::Week), owners: vec![Owner::Nobody], ..Query::default() };
    let views =
        store.read("test", |tx| worklist::view_counts(tx, &[query, details, due], &looking(), &Reporter::default()));
    assert_eq!(views.unwrap(), [1, 0, 1], "what is in progress is due on Monday, what is new was due yesterday");
}

#[test]
fn the_one_box_finds_numbers_names_and_words() {
    let (kept, store) = three();
    act(&kept, &store, 60, (doc(0x20), COMPANY), "register", |proposal| {
        let identity = OrganisationIdentity {
            v: 1,
            name: "AIFC Academy Limited".into(),
            bin: Some("190140900037".into()),
            ..OrganisationIdentity::default()
        };
        proposal.put(IDENTITY, &identity).unwrap()
    });
    act(&kept, &store, 61, (doc(0x21), HUMAN), "register", |proposal| {
        let identity =
            PersonIdentity { v: 1, given: "Sophia".into(), family: "Test".into(), ..PersonIdentity::default() };
        proposal.put(IDENTITY, &identity).unwrap()
    });
    act(&kept, &store, 62, (doc(2), APPLICATION), "note", |proposal| {
        let note = CaseNote { v: 1, text: "Просила апостиль".into(), how: NoteKind::Call };
        proposal.put(CardKey::in_family(NOTE, 1), &note).unwrap()
    });
    let found = |typed: &str| {
        let hits = store.read("test", |tx| find(tx, typed, 20)).unwrap();
        hits.into_iter().map(|hit| (hit.doc, hit.why)).collect::<Vec<_>>()
    };
    assert_eq!(
        found("тест"),
        [(doc(0x21), Why::Name), (doc(2), Why::Name), (doc(1), Why::Name)],
        "in any script, newest first"
    );
    assert_eq!(found("1578"), [(doc(1), Why::Number { scheme: "portal", whole: true })]);
    assert_eq!(found("19014"), [(doc(0x20), Why::Number { scheme: "bin", whole: false })]);
    assert_eq!(found("190 140 900 037"), [(doc(0x20), Why::Number { scheme: "bin", whole: true })]);
    assert!(matches!(found("апост")[..], [(id, Why::Words { .. })] if id == doc(2)));
    let hits = store.read("test", |tx| find(tx, "апост", 20)).unwrap();
    assert_eq!(hits[0].excerpt.as_deref(), Some("Просила апостиль"), "where the word stands");
    assert_eq!(found("s").len(), 2, "a single letter finds Sophia twice");
    assert_eq!(found("z"), [], "not the mark of persons and companies");
    assert_eq!(found("https://portal.aifc.kz/applications/expat/edit/6234").len(), 1);
}

#[test]
fn a_check_after_others_have_written_finds_nothing_wrong() {
    let (kept, store) = three();
    let check = || check_database(&store, HOME, shipped(), &Reporter::default()).unwrap();
    assert_eq!(check(), []);
    for n in 0..40 {
        let note = CaseNote { v: 1, text: format!("Asked for the apostille again {n}"), how: NoteKind::Call };
        let noted = |proposal: Proposal| proposal.put(CardKey::in_family(NOTE, n), &note).unwrap();
        act(&kept, &store, 70 + n, (doc(2), APPLICATION), "note", noted);
    }
    while store.write("test", merge_when_idle).unwrap() {}
    assert_eq!(check(), []);
}

#[test]
fn every_beginning_of_a_word_that_is_indexed_finds_its_document() {
    let (kept, store) = Kept::new();
    let plan = crate::generate::plan(5, 60, today());
    for (n, one) in plan.people.iter().enumerate() {
        let identity = PersonIdentity {
            v: 1,
            given: one.name.given.clone(),
            family: one.name.family.clone(),
            original: one.name.display_original(),
            iin: one.iin.clone(),
            ..PersonIdentity::default()
        };
        let n = n as u128 + 1;
        act(&kept, &store, n, (doc(n), HUMAN), "register", |proposal| proposal.put(IDENTITY, &identity).unwrap());
    }
    while store.write("test", merge_when_idle).unwrap() {}
    for (n, one) in plan.people.iter().enumerate() {
        let words = format!("{} {}", one.name.display(), one.name.display_original().unwrap_or_default());
        for word in words.split_whitespace().chain(one.iin.as_deref()) {
            for length in 2..=word.chars().count().min(12) {
                let typed: String = word.chars().take(length).collect();
                let hits = store.read("test", |tx| find(tx, &typed, 200)).unwrap();
                assert!(hits.iter().any(|hit| hit.doc == doc(n as u128 + 1)), "{typed} of {words}");
            }
        }
    }
}

#[test]
fn applications_of_a_company_and_of_a_person_stand_newest_first() {
    let (kept, store) = three();
    let linked = |role: &str, target: u128| {
        let rows = store.read("test", |tx| worklist::linked(tx, doc(target), &[role], 0, 50)).unwrap();
        rows.into_iter().map(|row| row.listing.number).collect::<Vec<_>>()
    };
    for (n, on) in [(80, 1), (81, 3)] {
        let organisation = Organisation { v: 1, link: Some(doc(0x20)), ..Organisation::default() };
        act(&kept, &store, n, (doc(on), APPLICATION), "edit", |proposal| {
            let person = Individual { link: Some(doc(0x21)), ..person("Sophia", "Test") };
            proposal.put(ORGANISATION, &organisation).unwrap().put(CardKey::in_family(PERSON, 1), &person).unwrap()
        });
    }
    assert_eq!(linked("organisation", 0x20), ["5523", "1578"]);
    assert_eq!(linked("person", 0x21), ["5523", "1578"]);
    act(&kept, &store, 82, (doc(3), APPLICATION), "edit", |proposal| {
        proposal.put(ORGANISATION, &Organisation { v: 1, ..Organisation::default() }).unwrap()
    });
    assert_eq!(linked("organisation", 0x20), ["1578"], "a link that was taken away is gone");
}

#[test]
fn a_note_turns_over_no_row_of_the_list() {
    let (kept, store) = three();
    let rows = || store.read("test", |tx| worklist::page(tx, &Query::default(), &looking(), 0, 50)).unwrap();
    let (before, changes) = (rows(), changes(&store));
    let note = CaseNote { v: 1, text: "Rang".into(), how: NoteKind::Call };
    act(&kept, &store, 90, (doc(2), APPLICATION), "note", |proposal| {
        proposal.put(CardKey::in_family(NOTE, 1), &note).unwrap()
    });
    assert_eq!(rows(), before);
    let changed = self::changes(&store) - changes;
    // Document, card, entry, end of the journal, answer; the words and the five rows that FTS5 keeps of them.
    assert!(changed <= 11, "{changed}");
}

fn changes(store: &Store) -> u64 {
    store.write("test", |tx| Ok(tx.total_changes())).unwrap()
}

#[test]
fn due_days_follow_the_norms_that_hold_now() {
    let (kept, store) = three();
    act(&kept, &store, 95, (doc(3), APPLICATION), "reject", |proposal| proposal.comment("Not ours"));
    let reporter = Reporter::default();
    assert!(catch_up(&store, shipped(), &reporter).unwrap(), "nobody has written down by which rows they were made");
    assert!(!catch_up(&store, shipped(), &reporter).unwrap());
    let norms = shipped().table("norms").unwrap();
    let own = |key: &str, waiting: &str| {
        let mut row = norms.rows.iter().find(|row| row.key == "new").unwrap().clone();
        row.key = key.to_owned();
        row.cells.insert("days".into(), Cell::Integer(9));
        row.cells.insert("waiting".into(), Cell::Text(waiting.into()));
        ("norms", row)
    };
    let changed = shipped().merged(&[own("new", "client"), own("rejected", "centre")]);
    assert!(catch_up(&store, &changed, &reporter).unwrap());
    assert_eq!(check_database(&store, HOME, &changed, &reporter).unwrap(), []);
    let all = Query { open: false, ..Query::default() };
    let rows = store.read("test", |tx| worklist::page(tx, &all, &looking(), 0, 50)).unwrap();
    let told = |row: ListedRow| (row.listing.number, row.listing.waiting, row.listing.due.map(|due| due.days));
    assert_eq!(
        rows.into_iter().map(told).collect::<Vec<_>>(),
        [
            ("6234".into(), "client".into(), Some(9)),
            ("1578".into(), "client".into(), Some(9)),
            ("5523".into(), "centre".into(), None)
        ]
    );
}

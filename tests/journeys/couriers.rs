//! The courier's sheet: made for several applications at once, with the step at its time, and compared with what came.

use casebook::applications::cards::Direction;
use casebook::applications::papers::{Brought, Moving};
use casebook::applications::sheet::{Differs, changed};
use casebook::applications::steps::{Facts, Step};
use casebook::casebook::{MadeSheet, NewSheet};
use casebook::clock::Moment;
use casebook::{Casebook, Code, Failure};

use crate::desk::*;
use crate::office::{Office, code, problems};

/// 7001 and 7002 with a passport each at the Centre; 7003 brought none.
fn three() -> Office {
    let office = staffed();
    let hers = manager(&office);
    for number in ["7001", "7002", "7003"] {
        paste(&hers, &list(number, "Awaiting To Receive Documents"), None);
    }
    drop(hers);
    let second = supervisor(&office);
    for number in ["7001", "7002", "7003"] {
        take(&second, number, "confirm-portal");
    }
    drop(second);
    let hers = manager(&office);
    for number in ["7001", "7002"] {
        fill(&hers, number, &[("service/1/amount", "1")], &["services", "persons"]);
        let values = [("person/1/family", "Eriksson"), ("person/1/given", "Anna Maria")];
        fill(&hers, number, &values, &[]);
        fill(&hers, number, &[("person/1/document_number", "L898902C3")], &[]);
        let passport = Brought { person: Some(1), kind: "passport".into(), ..Brought::default() };
        let facts = Facts { originals: Some(vec![passport]), ..Facts::default() };
        try_take(&hers, number, &Step { verb: "collect".into(), facts, ..Step::default() }, None).unwrap();
    }
    drop(hers);
    office
}

fn at(wall: &str) -> Moment {
    Moment::from_wall(chrono::NaiveDateTime::parse_from_str(wall, "%Y-%m-%dT%H:%M").unwrap())
}

fn to_mo() -> NewSheet {
    let at = Some(at("2026-11-20T08:30"));
    NewSheet { direction: Direction::ToMo, courier: "Sophia Test".into(), at, step: true }
}

fn sheet(open: &Casebook, numbers: &[&str], new: &NewSheet) -> Result<MadeSheet, Failure> {
    let ids: Vec<_> = numbers.iter().map(|number| id(open, number)).collect();
    open.make_sheet(open.env().new_command(), &ids, new)
}

fn refusals(made: &MadeSheet) -> Vec<Option<Code>> {
    made.bulk.results.iter().map(|one| one.refusal.as_ref().map(|refusal| refusal.code)).collect()
}

#[test]
fn a_sheet_takes_the_step_where_it_can_and_says_why_it_cannot() {
    let office = three();
    let hers = manager(&office);
    let made = sheet(&hers, &["7001", "7002", "7003"], &to_mo()).unwrap();
    assert_eq!(refusals(&made), [None, None, Some(Code::CardNeeded)], "nothing of 7003 is here to be carried");
    assert_eq!(made.parts.len(), 2);
    let sent = case(&hers, "7001");
    assert_eq!((sent.status(), sent.passport_place()), ("sending_documents_to_mo", Some("courier")));
    assert_eq!(sent.standing.unwrap().since, at("2026-11-20T08:30"), "at the time that stands on the sheet");
    assert_eq!(sent.papers[0].at.whom.as_deref(), Some("Sophia Test"));
    let line = &sent.sheets[&1].lines[0];
    assert_eq!((line.name.as_str(), line.passport.as_str()), ("Eriksson Anna Maria", "L898902C3"));
    // Printed once more, it names the same papers, and the status stays.
    let again = sheet(&hers, &["7001"], &to_mo()).unwrap();
    assert_eq!(refusals(&again), [None]);
    assert_eq!((again.parts.len(), case(&hers, "7001").sheets.len()), (1, 2));
    assert_eq!(problems(&hers), []);
}

#[test]
fn nobody_carries_a_sheet_without_a_name_or_from_tomorrow() {
    let office = three();
    let hers = manager(&office);
    let nobody = NewSheet { courier: " ".into(), ..to_mo() };
    assert_eq!(code(sheet(&hers, &["7001"], &nobody)), Code::CardNeeded);
    let tomorrow = NewSheet { at: Some(at("2027-01-01T09:00")), ..to_mo() };
    assert_eq!(code(sheet(&hers, &["7001"], &tomorrow)), Code::InTheFuture);
    assert_eq!(case(&hers, "7001").sheets.len(), 0);
}

#[test]
fn the_step_taken_back_takes_its_sheet_back() {
    let office = three();
    let hers = manager(&office);
    sheet(&hers, &["7001"], &to_mo()).unwrap();
    let undone = hers.undo_steps(office.command(), &[id(&hers, "7001")]).unwrap();
    assert_eq!(undone.results[0].refusal, None);
    let back = case(&hers, "7001");
    assert_eq!((back.status(), back.passport_place(), back.sheets.len()), ("documents_collected", Some("here"), 0));
}

#[test]
fn what_changed_since_it_was_sent_is_known() {
    let office = three();
    let hers = manager(&office);
    sheet(&hers, &["7001"], &to_mo()).unwrap();
    assert_eq!(changed(&case(&hers, "7001")), []);
    fill(&hers, "7001", &[("person/1/document_number", "L898902C4")], &[]);
    assert_eq!(changed(&case(&hers, "7001")), [(1, Differs::Otherwise)]);
    let moved = |moving: Moving| {
        let head = case(&hers, "7001").doc.head;
        hers.move_papers(office.command(), id(&hers, "7001"), head, &moving).unwrap();
    };
    let later = Moving { brought: vec!["Diploma".into()], place: "courier".into(), ..Moving::default() };
    moved(later);
    moved(Moving { numbers: vec![1], place: "here".into(), ..Moving::default() });
    assert_eq!(changed(&case(&hers, "7001")), [(1, Differs::Gone), (2, Differs::Added)]);
    // Once the papers have come back, the sheet is history.
    for verb in ["lodge", "fetch"] {
        take(&hers, "7001", verb);
    }
    assert_eq!(changed(&case(&hers, "7001")), []);
}

#[test]
fn what_lies_at_the_migration_office_comes_back_on_a_sheet() {
    let office = three();
    let hers = manager(&office);
    sheet(&hers, &["7001"], &to_mo()).unwrap();
    take(&hers, "7001", "lodge");
    let back = NewSheet { direction: Direction::FromMo, at: None, ..to_mo() };
    let made = sheet(&hers, &["7001", "7002"], &back).unwrap();
    assert_eq!(refusals(&made), [None, Some(Code::CardNeeded)]);
    let here = case(&hers, "7001");
    assert_eq!((here.status(), here.passport_place()), ("receiving_documents_from_mo", Some("here")));
    assert_eq!(changed(&here), []);
}

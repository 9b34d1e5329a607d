//! Applications from arrival to closure, on the portal's own lists and histories.

use casebook::Code;
use casebook::applications::list::{Flag, Query};
use casebook::applications::steps::{Facts, Step};
use casebook::casebook::{Edit, NewApplication};
use casebook::clock::Moment;

use crate::desk::*;
use crate::office::{OWN, Office, code, problems};

const ALL: [(&str, Option<&str>); 4] = [
    ("applications.tsv", None),
    ("history-1578.tsv", Some("1578")),
    ("history-5523.tsv", Some("5523")),
    ("history-returned.tsv", Some("1674")),
];

fn with_portal() -> Office {
    let office = staffed();
    let hers = manager(&office);
    for (name, number) in ALL {
        paste(&hers, &fixture(name), number);
    }
    office
}

#[test]
fn the_list_of_the_guide_comes_in_once() {
    let office = staffed();
    let hers = manager(&office);
    let first = paste(&hers, &fixture("applications.tsv"), None);
    assert_eq!((first.new, first.changed, first.known), (12, 0, 0));
    for (name, number) in ALL {
        paste(&hers, &fixture(name), number);
    }
    let entries = hers.storage_facts().unwrap().entries;
    for (name, number) in ALL {
        let again = paste(&hers, &fixture(name), number);
        assert_eq!((again.new, again.changed), (0, 0), "{name} twice changes nothing");
    }
    assert_eq!(hers.storage_facts().unwrap().entries, entries);
    assert_eq!(problems(&hers), []);
}

#[test]
fn each_application_stands_where_the_portal_has_it() {
    let office = with_portal();
    let hers = manager(&office);
    for (number, expected) in [
        ("6234", "draft"),
        ("5523", "in_progress"),
        ("1680", "rejected"),
        ("1674", "returned"),
        ("1578", "closed"),
        ("5398", "draft"),
    ] {
        assert_eq!(portal_status(&hers, number), expected, "{number}");
    }
    assert_eq!(case(&hers, "5398").doc.kind.as_str(), "waiver");
    assert_eq!(case(&hers, "1578").events.len(), 15);
    assert_eq!(case(&hers, "1578").lines.len(), 5);
    let b2 = case(&hers, "5525");
    assert_eq!(b2.lines.len(), 4, "a comma inside a service's name parts nothing");
    let again = case(&hers, "5523").portal.unwrap();
    assert!(again.resubmitted && again.resubmissions == 1, "{again:?}");
}

#[test]
fn the_history_goes_back_to_the_portal_line_by_line() {
    let office = with_portal();
    let hers = manager(&office);
    let text = hers.history_for_portal(id(&hers, "1578")).unwrap();
    let (ours, theirs): (Vec<&str>, String) = (text.lines().collect(), fixture("history-1578.tsv"));
    assert_eq!(ours, theirs.lines().collect::<Vec<_>>());
}

#[test]
fn an_approval_that_only_the_portal_knows_waits_for_a_second_person() {
    let office = with_portal();
    let hers = manager(&office);
    assert!(case(&hers, "1578").unconfirmed);
    assert_eq!(code(try_take(&hers, "1578", &step("confirm-portal"), None)), Code::NotAllowed);
    drop(hers);
    let second = supervisor(&office);
    take(&second, "1578", "confirm-portal");
    let confirmed = case(&second, "1578");
    assert!(!confirmed.unconfirmed && confirmed.status() == "closed");
}

#[test]
fn a_return_that_is_not_typed_in_yet_makes_no_false_resubmission() {
    let office = staffed();
    let hers = manager(&office);
    paste(&hers, &list("7001", "New"), None);
    take(&hers, "7001", "take");
    take(&hers, "7001", "return");
    // The list is imported before anybody has typed the return in: the portal still shows New, then In Progress.
    assert_eq!(paste(&hers, &list("7001", "New"), None).changed, 0);
    let mid = paste(&hers, &list("7001", "In Progress"), None);
    assert_eq!((mid.changed, mid.resubmitted, mid.happened), (1, 0, 0), "the taking was typed in, no more");
    let now = case(&hers, "7001");
    assert_eq!(now.to_enter.len(), 1, "the return still waits to be typed in");
    assert!(now.to_enter[0].1.text.starts_with("Документы возвращены на доработку по следующим причинам: 1. "));
    assert_eq!(hers.lines_to_enter(0, 50).unwrap().1.len(), 1);
    // Typed in and imported: the line leaves the list by itself.
    paste(&hers, &list("7001", "Returned"), None);
    assert!(case(&hers, "7001").to_enter.is_empty());
    // The client sends it in again: now it is a resubmission, and the desk's own status waits for somebody.
    let again = paste(&hers, &list("7001", "In Progress"), None);
    assert_eq!((again.resubmitted, again.happened), (1, 1));
    assert_eq!(status(&hers, "7001"), "returned", "an import moves the portal's status alone");
    let first = listed(&hers, &Query::default());
    assert!(first[0].listing.has(Flag::Resubmitted) && first[0].listing.number == "7001", "on top of the list");
    take(&hers, "7001", "accept-portal");
    let accepted = case(&hers, "7001");
    assert_eq!((accepted.status(), accepted.round), ("in_progress", 2));
    assert!(!accepted.portal.unwrap().resubmitted);
    assert_eq!(problems(&hers), []);
}

#[test]
fn a_draft_of_the_portal_is_completed_at_the_counter_and_goes_all_the_way() {
    let office = with_portal();
    let hers = manager(&office);
    fill(
        &hers,
        "6234",
        &[
            ("case/city", "Astana"),
            ("organisation/participant", "true"),
            ("organisation/bin", "190140900037"),
            ("organisation/name", "AIFC Academy Limited"),
            ("service/1/amount", "1"),
            ("contact/given", "Sophia"),
            ("contact/family", "Test"),
            ("contact/citizenship", "France"),
            ("contact/document_number", "12AB34567"),
            ("person/1/given", "Sophia"),
            ("person/1/family", "Test"),
            ("person/1/citizenship", "France"),
            ("person/1/document_number", "12AB34567"),
            ("person/1/valid_until", "31/12/2031"),
        ],
        &["services", "contact"],
    );
    let filled = case(&hers, "6234");
    assert_eq!(filled.lines[&1].price.as_deref(), Some("370000"), "the price follows the table");
    assert!(filled.organisation.link.is_some(), "the company was registered with the same act");
    assert_eq!(filled.contact.as_ref().unwrap().link, filled.persons[&1].link, "one person, registered once");
    let company = filled.organisation.link.unwrap();
    assert_eq!(numbers(&hers.applications_of(company, 0, 10).unwrap()), ["6234"]);
    for verb in ["submit", "take", "recommend"] {
        take(&hers, "6234", verb);
    }
    assert_eq!(code(try_take(&hers, "6234", &step("approve"), Some(OWN))), Code::NotAllowed);
    drop(hers);
    let second = supervisor(&office);
    take(&second, "6234", "approve");
    assert_eq!(status(&second, "6234"), "awaiting_for_payment", "T07 follows T06 by itself");
    drop(second);
    let hers = manager(&office);
    for verb in ["invoice", "accept-payment"] {
        take(&hers, "6234", verb);
    }
    let paid = case(&hers, "6234");
    assert_eq!(paid.status(), "awaiting_to_receive_documents", "T09 follows T08 by itself");
    assert_eq!(paid.payment.unwrap().valid_until.as_deref(), Some("2026-12-20"), "30 days from its issue (000-43)");
    for verb in ["collect", "send", "lodge", "fetch", "process", "give-back", "hand-over", "close"] {
        take(&hers, "6234", verb);
    }
    let closed = case(&hers, "6234");
    assert_eq!((closed.status(), closed.passport_place()), ("closed", Some("returned")));
    assert_eq!(problems(&hers), []);
}

#[test]
fn six_steps_are_typed_at_once_with_their_true_times() {
    let office = with_portal();
    let second = supervisor(&office);
    take(&second, "1578", "confirm-portal");
    drop(second);
    let hers = manager(&office);
    let at = |wall: &str| {
        let wall = chrono::NaiveDateTime::parse_from_str(wall, "%Y-%m-%dT%H:%M").unwrap();
        Some(Moment::from_wall(wall))
    };
    let fact =
        |facts: Facts, wall: &str| Step { verb: "back-fill".into(), facts, event_time: at(wall), ..Step::default() };
    let steps = [
        fact(step("collect").facts, "2026-01-03T17:58"),
        fact(step("lodge").facts, "2026-01-03T17:58"),
        fact(step("process").facts, "2026-01-03T17:58"),
        fact(step("hand-over").facts, "2026-01-03T17:59"),
    ];
    let head = case(&hers, "1578").doc.head;
    hers.back_fill(office.command(), id(&hers, "1578"), head, &steps).unwrap();
    let filled = case(&hers, "1578");
    assert_eq!(filled.status(), "closed", "facts move nothing");
    assert_eq!(filled.mo.unwrap().date.as_deref(), Some("2026-11-20"));
    assert_eq!(filled.receiver.unwrap().name, "Sophia Test");
    // A step that would lie in the future is refused, and nothing of the command stays.
    let late = [fact(step("lodge").facts, "2027-01-01T09:00")];
    let head = case(&hers, "1578").doc.head;
    assert_eq!(code(hers.back_fill(office.command(), id(&hers, "1578"), head, &late)), Code::InTheFuture);
}

#[test]
fn several_steps_are_one_act_or_none() {
    let office = with_portal();
    let hers = manager(&office);
    paste(&hers, &list("7002", "Awaiting To Receive Documents"), None);
    drop(hers);
    let second = supervisor(&office);
    take(&second, "7002", "confirm-portal");
    drop(second);
    let hers = manager(&office);
    let head = case(&hers, "7002").doc.head;
    let bad = [step("collect"), step("lodge")];
    assert_eq!(code(hers.back_fill(office.command(), id(&hers, "7002"), head, &bad)), Code::NotInThisState);
    assert_eq!(status(&hers, "7002"), "awaiting_to_receive_documents", "the first of the two did not stay");
    let good: Vec<Step> = ["collect", "send", "lodge", "fetch", "process", "give-back"].map(step).into();
    hers.back_fill(office.command(), id(&hers, "7002"), head, &good).unwrap();
    assert_eq!(status(&hers, "7002"), "return_of_documents");
    assert_eq!(case(&hers, "7002").to_enter.len(), 6, "each is typed into the portal too");
    paste(&hers, &list("7002", "Return of documents"), None);
    assert!(case(&hers, "7002").to_enter.is_empty(), "the portal has caught up with all of them");
}

#[test]
fn the_last_step_is_taken_back_while_nothing_has_come_after_it() {
    let office = with_portal();
    let hers = manager(&office);
    paste(&hers, &list("7003", "New"), None);
    take(&hers, "7003", "take");
    take(&hers, "7003", "return");
    let undone = hers.undo_steps(office.command(), &[id(&hers, "7003")]).unwrap();
    assert_eq!(undone.results[0].refusal, None);
    let back = case(&hers, "7003");
    assert_eq!((back.status(), back.reasons.len(), back.returns), ("in_progress", 0, 0));
    assert_eq!(back.to_enter.len(), 1, "only the taking is left to be typed in");
    let again = hers.undo_steps(office.command(), &[id(&hers, "7003")]).unwrap();
    assert_eq!(again.results[0].refusal.as_ref().unwrap().code, Code::NothingToUndo);
    assert_eq!(problems(&hers), []);
}

#[test]
fn an_application_of_the_counter_has_a_number_of_ours_until_the_portal_gives_one() {
    let office = staffed();
    let hers = manager(&office);
    let new = NewApplication {
        channel: casebook::applications::cards::Channel::Counter,
        values: texts(&[("service/1/service", "visa_work_c3_1y"), ("service/1/amount", "2")]),
        ..NewApplication::default()
    };
    let (first, number) = hers.open_application(office.command(), &new).unwrap().value;
    assert_eq!(number, "C-0001");
    assert_eq!(id(&hers, "c-0001"), first);
    let opened = hers.case(first).unwrap().application;
    assert_eq!(opened.persons.len(), 2, "as many persons as the amount says (000-19)");
    assert_eq!(opened.total().unwrap().to_string(), "740000");
    let edit = Edit { portal_id: Some("6300".into()), ..Edit::default() };
    hers.edit_application(office.command(), first, opened.doc.head, &edit).unwrap();
    assert_eq!(case(&hers, "6300").case.shown(), "6300");
    assert_eq!(id(&hers, "C-0001"), first, "the old number still finds it");
    assert_eq!(paste(&hers, &list("6300", "New"), None).new, 0, "the portal's row is this very application");
    assert_eq!(problems(&hers), []);
}

#[test]
fn whoever_is_away_is_stood_in_for() {
    let office = with_portal();
    let hers = manager(&office);
    let me = hers.me();
    let (other, _) = crate::office::staff(&hers, SECOND_MANAGER);
    hers.assign(office.command(), &[id(&hers, "5523")], Some(me), None).unwrap();
    let absence = casebook::people::absence::Absence {
        from: "2026-11-20".parse().ok(),
        to: "2026-11-27".parse().ok(),
        deputy: Some(other),
        note: "1674 calls on Monday".into(),
        ..Default::default()
    };
    hers.set_absence(office.command(), me, &absence).unwrap();
    drop(hers);
    let deputy = office.sign_in(SECOND_MANAGER, OWN);
    let mine = Query { owners: vec![casebook::applications::list::Owner::Me], ..Query::default() };
    assert_eq!(numbers(&listed(&deputy, &mine)), ["5523"]);
    office.clock.pass(std::time::Duration::from_secs(8 * 24 * 3600));
    assert_eq!(numbers(&listed(&deputy, &mine)), Vec::<String>::new(), "she is back");
}

#[test]
fn found_by_a_word_in_any_script_and_by_any_number() {
    let office = with_portal();
    let hers = manager(&office);
    fill(
        &hers,
        "6234",
        &[
            ("organisation/bin", "190140900037"),
            ("organisation/name", "AIFC Academy Limited"),
            ("person/1/given", "Sophia"),
            ("person/1/family", "Test"),
            ("person/1/document_number", "12AB34567"),
        ],
        &[],
    );
    for text in ["тест", "Test", "sophia", "academy", "190140900037", "12AB34567", "6234", "№6234"] {
        let hits = hers.find(text, 10).unwrap();
        let found: Vec<String> =
            hits.iter().filter_map(|hit| Some(hit.application.as_ref()?.listing.number.clone())).collect();
        assert!(found.contains(&"6234".to_owned()), "{text}: {found:?}");
    }
    assert!(
        hers.find("апост", 10).unwrap().iter().any(|hit| hit.kind.as_str() == "application"),
        "a word of a comment"
    );
}

#[test]
fn one_odd_line_stops_no_other_and_one_company_is_registered_once() {
    let office = staffed();
    let hers = manager(&office);
    let sheet = "ID\tService\tStatus\tCompany\tBIN\tApplicant\tPassport\n\
        8001\tApplication for waivers or modifications\tAwaiting To Receive Documents\tAIFC Academy Limited\t190140900037\tTest, Sophia\t12AB34567\n\
        8002\tWork visa C3 (up 1-year validity)\tNot Granted with conditions\tAIFC Academy Limited\t190140900037\tTest, Sophia\t12AB34567\n\
        8003\tWork visa C3 (up 1-year validity)\tNew\tAIFC Academy Limited\t190140900037\tTest, Test\t12AB34568\n";
    let done = paste(&hers, sheet, None);
    assert_eq!((done.new, done.left), (3, 0));
    assert_eq!(case(&hers, "8001").doc.kind.as_str(), "application", "the status is no waiver's");
    assert_eq!(case(&hers, "8002").doc.kind.as_str(), "waiver");
    let companies = ["8001", "8002", "8003"].map(|number| case(&hers, number).organisation.link.unwrap());
    assert!(companies.iter().all(|company| *company == companies[0]));
    assert_eq!(hers.register_page("organisation", 0, 9).unwrap().len(), 1);
    assert_eq!(hers.register_page("person", 0, 9).unwrap().len(), 2);
    assert_eq!(paste(&hers, sheet, None).changed, 0);
    assert_eq!(problems(&hers), []);
}

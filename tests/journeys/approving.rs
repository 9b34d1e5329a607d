//! The second person's approval: two distinct people, her own key, and nothing that survives a change (T05, T06, A16).

use std::time::Duration;

use casebook::applications::list::{Flag, Query};
use casebook::casebook::{BulkResult, Signer};
use casebook::clock::Clock;
use casebook::document::DocId;
use casebook::people::Role;
use casebook::people::absence::Absence;
use casebook::testing::PASSWORD;
use casebook::{Casebook, Code, Failure};
use chrono::NaiveDate;

use crate::desk::*;
use crate::office::{ADMIN, DIRECTOR, NEW, OWN, Office, SUPERVISOR, code, problems, staff};

/// A manager, a colleague who is both, a supervisor and a director; 6234 waits for approval, recommended by the manager.
pub fn pending() -> Office {
    let office = staffed();
    office.with_colleague(office.admin(), DIRECTOR, &[Role::Director]);
    office.with_colleague(office.admin(), BOTH, &[Role::Manager, Role::Supervisor]);
    let hers = manager(&office);
    paste(&hers, &list("6234", "In Progress"), None);
    fill(&hers, "6234", &[("contact/given", "Sophia"), ("contact/family", "Test")], &["contact"]);
    take(&hers, "6234", "recommend");
    office
}

const BOTH: &str = "ManagerF SupervisorL";

pub fn both(office: &Office) -> Casebook {
    office.sign_in(BOTH, OWN)
}

pub fn director(office: &Office) -> Casebook {
    office.sign_in(DIRECTOR, OWN)
}

/// What stands against the signed-in person approving 6234.
pub fn against(open: &Casebook) -> Option<Code> {
    open.may_sign(&open.case(id(open, "6234")).unwrap()).unwrap().map(|refusal| refusal.code)
}

fn sign_as(open: &Casebook, number: &str, person: DocId, password: &str) -> Result<Vec<BulkResult>, Failure> {
    let cases = [(id(open, number), case(open, number).doc.head)];
    let signer = Signer { person, password, device: None };
    Ok(open.approve(open.env().new_command(), &cases, "", &signer)?.results)
}

fn refused(results: &[BulkResult]) -> Vec<Option<Code>> {
    results.iter().map(|one| one.refusal.as_ref().map(|refusal| refusal.code)).collect()
}

pub fn to_sign(open: &Casebook) -> Vec<String> {
    numbers(&listed(open, &Query { to_sign: true, open: false, ..Query::default() }))
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn an_approval_is_a_card_of_who_when_which_round_and_what() {
    let office = pending();
    let hers = supervisor(&office);
    take(&hers, "6234", "approve");
    let approval = case(&hers, "6234").approval.unwrap();
    assert_eq!((approval.by, approval.round, approval.at), (hers.me(), 1, office.clock.now()));
    assert_eq!((approval.delegated_by, approval.at_desk_of, approval.exception_by), (None, None, None));
    assert_eq!(status(&hers, "6234"), "awaiting_for_payment");
    assert_eq!(problems(&hers), [], "the signature fits the content as it was");
}

#[test]
fn whoever_edited_in_this_round_does_not_approve_it() {
    let office = pending();
    let theirs = both(&office);
    assert_eq!(against(&theirs), None);
    fill(&theirs, "6234", &[("contact/phone", "+7 777 000 00 01")], &[]);
    assert_eq!(against(&theirs), Some(Code::SamePerson));
    assert_eq!(code(try_take(&theirs, "6234", &step("approve"), Some(OWN))), Code::SamePerson);
    drop(theirs);
    let hers = supervisor(&office);
    take(&hers, "6234", "send-back");
    drop(hers);
    let hers = manager(&office);
    for verb in ["return", "resubmit", "recommend"] {
        take(&hers, "6234", verb);
    }
    drop(hers);
    let theirs = both(&office);
    assert_eq!(against(&theirs), None, "that was another round");
    take(&theirs, "6234", "approve");
}

#[test]
fn a_return_that_is_taken_back_begins_no_round() {
    let office = pending();
    let theirs = both(&office);
    take(&theirs, "6234", "send-back");
    fill(&theirs, "6234", &[("contact/phone", "+7 777 000 00 01")], &[]);
    take(&theirs, "6234", "return");
    let ids = [id(&theirs, "6234")];
    theirs.undo_steps(office.command(), &ids).unwrap();
    assert_eq!(status(&theirs, "6234"), "in_progress");
    drop(theirs);
    let hers = manager(&office);
    take(&hers, "6234", "recommend");
    drop(hers);
    assert_eq!(against(&both(&office)), Some(Code::SamePerson), "her edit still stands in this round");
}

#[test]
fn a_change_of_content_voids_the_approval_until_a_second_person_signs_again() {
    let office = pending();
    let hers = supervisor(&office);
    take(&hers, "6234", "approve");
    drop(hers);
    let hers = manager(&office);
    fill(&hers, "6234", &[("contact/phone", "+7 777 000 00 01")], &[]);
    let void = case(&hers, "6234").voided.unwrap();
    assert_eq!(void.changed.iter().map(String::as_str).collect::<Vec<_>>(), ["contact/phone"]);
    assert_eq!(void.by, hers.me());
    assert_eq!(numbers(&listed(&hers, &Query { flags: vec![Flag::Voided], ..Query::default() })), ["6234"]);
    assert_eq!(code(try_take(&hers, "6234", &step("invoice"), None)), Code::AwaitsConfirmation);
    assert_eq!(code(try_take(&hers, "6234", &step("approve-again"), Some(OWN))), Code::NotAllowed);
    drop(hers);
    let hers = supervisor(&office);
    assert_eq!(to_sign(&hers), ["6234"]);
    try_take(&hers, "6234", &step("approve-again"), Some(OWN)).unwrap();
    let again = case(&hers, "6234");
    assert_eq!((again.status(), &again.voided), ("awaiting_for_payment", &None));
    assert_eq!(code(try_take(&hers, "6234", &step("approve-again"), Some(OWN))), Code::NotInThisState);
    assert_eq!(problems(&hers), []);
    drop(hers);
    take(&manager(&office), "6234", "invoice");
}

#[test]
fn what_is_no_content_voids_nothing() {
    let office = pending();
    let hers = supervisor(&office);
    take(&hers, "6234", "approve");
    drop(hers);
    let hers = manager(&office);
    let of = id(&hers, "6234");
    hers.add_case_note(office.command(), of, "called back", Default::default()).unwrap();
    hers.assign(office.command(), &[of], Some(hers.me()), None).unwrap();
    // The same words typed again change nothing.
    fill(&hers, "6234", &[("contact/given", "Sophia")], &[]);
    paste(&hers, &fixture("history-returned.tsv"), Some("6234"));
    take(&hers, "6234", "invoice");
    assert_eq!(case(&hers, "6234").voided, None);
}

#[test]
fn content_that_comes_in_while_it_is_suspended_voids_too() {
    let office = pending();
    let hers = supervisor(&office);
    take(&hers, "6234", "approve");
    take(&hers, "6234", "suspend");
    let edit = casebook::casebook::Edit {
        values: texts(&[("contact/family", "Other")]),
        pasted: Some("a page".into()),
        ..Default::default()
    };
    hers.edit_application(office.command(), id(&hers, "6234"), case(&hers, "6234").doc.head, &edit).unwrap();
    take(&hers, "6234", "resume");
    assert_eq!(code(try_take(&hers, "6234", &step("invoice"), None)), Code::AwaitsConfirmation);
    assert_eq!(against(&hers), Some(Code::SamePerson), "she brought it in herself");
}

#[test]
fn a_wrong_password_or_somebody_elses_signs_nothing_and_costs_time() {
    let office = pending();
    let hers = supervisor(&office);
    for password in [PASSWORD, NEW, "not her password", "nor this one"] {
        assert_eq!(code(try_take(&hers, "6234", &step("approve"), Some(password))), Code::WrongPassword);
    }
    assert_eq!(code(try_take(&hers, "6234", &step("approve"), Some("a fifth try"))), Code::Wait);
    assert_eq!(status(&hers, "6234"), "pending_approval");
    office.minutes_pass(20);
    take(&hers, "6234", "approve");
}

#[test]
fn whoever_was_deactivated_meanwhile_signs_nothing() {
    let office = pending();
    let hers = supervisor(&office);
    let (me, before) = (hers.me(), hers.staff().unwrap());
    // Her screen stays open while the administrator works through the same door.
    let admin = hers.door().sign_in(staff(&hers, ADMIN).0, PASSWORD, None).unwrap();
    admin.deactivate_staff(office.command(), me, before.get(me).unwrap().head, "has left").unwrap();
    let refused = try_take(&hers, "6234", &step("approve"), Some(OWN));
    assert!(matches!(code(refused), Code::NotAllowed | Code::NoSuchPerson));
    assert_eq!(status(&admin, "6234"), "pending_approval");
}

#[test]
fn a_clock_that_was_set_back_makes_no_approval_void_and_no_signature_false() {
    let office = pending();
    office.minutes_pass(60);
    let hers = supervisor(&office);
    office.clock.set_back(Duration::from_secs(3 * 60 * 60));
    take(&hers, "6234", "approve");
    assert_eq!(problems(&hers), [], "order is the journal's, never the clock's");
    let entries = hers.history(id(&hers, "6234"), 0, 10).unwrap();
    assert!(entries.iter().any(|entry| entry.verb.as_str() == "approve" && entry.stepped_back), "it is marked");
}

#[test]
fn she_signs_at_the_managers_desk_with_her_own_password_and_key() {
    let office = pending();
    let hers = manager(&office);
    let (second, _) = staff(&hers, SUPERVISOR);
    hers.save_draft("case/6234", None, "half a sentence").unwrap();
    assert_eq!(code(sign_as(&hers, "6234", second, NEW)), Code::WrongPassword);
    let signed = sign_as(&hers, "6234", second, OWN).unwrap();
    assert_eq!(refused(&signed), [None]);
    let approval = case(&hers, "6234").approval.unwrap();
    assert_eq!((approval.by, approval.at_desk_of), (second, Some(hers.me())));
    let line = hers.history(id(&hers, "6234"), 0, 10).unwrap().into_iter().find(|one| one.verb.as_str() == "approve");
    assert_eq!(line.unwrap().actor, second, "the entry is hers");
    assert_eq!(hers.draft("case/6234").unwrap().unwrap().body, "half a sentence", "the manager is still at work");
    assert_eq!(problems(&hers), []);
}

#[test]
fn at_the_managers_desk_too_nobody_signs_what_is_not_hers() {
    let office = pending();
    let theirs = both(&office);
    fill(&theirs, "6234", &[("contact/phone", "+7 777 000 00 01")], &[]);
    drop(theirs);
    let hers = manager(&office);
    let mine = hers.me();
    let (theirs, _) = staff(&hers, BOTH);
    assert_eq!(refused(&sign_as(&hers, "6234", theirs, OWN).unwrap()), [Some(Code::SamePerson)]);
    assert_eq!(refused(&sign_as(&hers, "6234", mine, OWN).unwrap()), [Some(Code::NotAllowed)]);
    let summary = hers.approval_summary(&hers.case(id(&hers, "6234")).unwrap()).unwrap();
    let who: Vec<_> = summary
        .signers
        .iter()
        .map(|one| (one.name.as_str(), one.refusal.as_ref().map(|refusal| refusal.code)))
        .collect();
    assert_eq!(who, [(BOTH, Some(Code::SamePerson)), (DIRECTOR, None), (SUPERVISOR, None)]);
}

#[test]
fn wrong_passwords_at_the_managers_desk_count_for_her_at_the_sign_in() {
    let office = pending();
    let hers = manager(&office);
    let (second, _) = staff(&hers, SUPERVISOR);
    for _ in 0..4 {
        assert_eq!(code(sign_as(&hers, "6234", second, "guessing on and on")), Code::WrongPassword);
    }
    assert_eq!(code(sign_as(&hers, "6234", second, OWN)), Code::Wait);
    drop(hers);
    assert_eq!(code(office.try_sign_in(SUPERVISOR, OWN)), Code::Wait);
}

#[test]
fn one_password_for_a_selection_and_each_answers_for_itself() {
    let office = pending();
    let hers = manager(&office);
    for number in ["6235", "6236", "6237"] {
        paste(&hers, &list(number, "In Progress"), None);
        take(&hers, number, "recommend");
    }
    let heads: Vec<_> = ["6234", "6235", "6236", "6237"]
        .iter()
        .map(|number| (id(&hers, number), case(&hers, number).doc.head))
        .collect();
    drop(hers);
    let theirs = both(&office);
    // Changed after the list was read, by the very person who signs.
    fill(&theirs, "6235", &[("contact/given", "Sophia")], &["contact"]);
    take(&theirs, "6236", "send-back");
    let signer = Signer { person: theirs.me(), password: OWN, device: None };
    let done = theirs.approve(office.command(), &heads, "seen together", &signer).unwrap();
    let codes = refused(&done.results);
    assert_eq!(codes[0], None);
    assert!(matches!(codes[1], Some(Code::SamePerson | Code::ChangedMeanwhile)), "{codes:?}");
    assert_eq!(codes[2], Some(Code::NotInThisState));
    assert_eq!(codes[3], None);
    assert_eq!(status(&theirs, "6237"), "awaiting_for_payment");
    assert_eq!(problems(&theirs), []);
}

#[test]
fn what_changed_after_the_list_was_read_is_not_signed() {
    let office = pending();
    let hers = manager(&office);
    let seen = [(id(&hers, "6234"), case(&hers, "6234").doc.head)];
    fill(&hers, "6234", &[("contact/family", "Other")], &[]);
    drop(hers);
    let hers = supervisor(&office);
    let signer = Signer { person: hers.me(), password: OWN, device: None };
    let done = hers.approve(office.command(), &seen, "", &signer).unwrap();
    assert_eq!(refused(&done.results), [Some(Code::ChangedMeanwhile)]);
}

#[test]
fn what_waits_for_my_signature_is_what_i_may_sign() {
    let office = pending();
    let theirs = both(&office);
    paste(&theirs, &list("6240", "In Progress"), None);
    take(&theirs, "6240", "recommend");
    assert_eq!(to_sign(&theirs), ["6234"], "not what she recommended herself");
    drop(theirs);
    let hers = supervisor(&office);
    assert_eq!(to_sign(&hers), ["6240", "6234"]);
    let query = Query { to_sign: true, open: false, ..Query::default() };
    assert_eq!(hers.view_counts(&[query]).unwrap(), [2]);
    drop(hers);
    // A deputy has no right that she has not had before.
    let hers = manager(&office);
    let me = hers.me();
    assert_eq!(to_sign(&hers), Vec::<String>::new());
    drop(hers);
    let hers = supervisor(&office);
    let away =
        Absence { from: Some(day("2026-11-01")), to: Some(day("2026-12-31")), deputy: Some(me), ..Absence::default() };
    hers.set_absence(office.command(), hers.me(), &away).unwrap();
    drop(hers);
    assert_eq!(to_sign(&manager(&office)), Vec::<String>::new());
}

#[test]
fn the_summary_says_who_did_what_and_what_changed_since_the_last_round() {
    let office = pending();
    let hers = manager(&office);
    let of = id(&hers, "6234");
    let summary = hers.approval_summary(&hers.case(of).unwrap()).unwrap();
    assert_eq!(summary.changed, None, "one round has nothing to be compared with");
    take(&hers, "6234", "withdraw");
    drop(hers);
    let hers = supervisor(&office);
    take(&hers, "6234", "reopen");
    drop(hers);
    let hers = manager(&office);
    take(&hers, "6234", "return");
    take(&hers, "6234", "resubmit");
    let mut words = step("recommend");
    words.comment = "all four reasons are answered".into();
    let summary = hers.approval_summary(&hers.case(of).unwrap()).unwrap();
    assert_eq!(summary.changed, None, "content of round 2 was not brought in");
    fill(&hers, "6234", &[("contact/family", "Testova")], &["contact"]);
    try_take(&hers, "6234", &words, None).unwrap();
    let summary = hers.approval_summary(&hers.case(of).unwrap()).unwrap();
    let changed: Vec<_> = summary.changed.unwrap().into_iter().map(|one| (one.path, one.before, one.after)).collect();
    assert_eq!(changed, [("contact/family".to_owned(), Some("Test".to_owned()), Some("Testova".to_owned()))]);
    let people: Vec<_> = summary.people.iter().map(|did| did.verb.as_str()).collect();
    assert_eq!(people, ["edit", "recommend"]);
    assert_eq!(summary.recommendation.unwrap().comment, "all four reasons are answered");
}

//! A director's word: the right to approve for some days, and the exception for one person and one round (T06, A16).

use std::time::Duration;

use casebook::clock::Clock;
use casebook::{Casebook, Code};

use crate::approving::{against, both, day, director, pending, to_sign};
use crate::desk::*;
use crate::office::{DIRECTOR, MANAGER, OWN, code, problems, staff};

#[test]
fn a_director_delegates_for_days_and_it_ends_by_itself() {
    let office = pending();
    let theirs = director(&office);
    let (delegate, _) = staff(&theirs, SECOND_MANAGER);
    let me = theirs.me();
    let (from, to) = (day("2026-11-25"), day("2026-11-27"));
    assert_eq!(code(theirs.delegate(office.command(), delegate, from, to, " ")), Code::CommentNeeded);
    assert_eq!(code(theirs.delegate(office.command(), delegate, to, from, "leave")), Code::WrongDate);
    assert_eq!(code(theirs.delegate(office.command(), me, from, to, "leave")), Code::SamePerson);
    theirs.delegate(office.command(), delegate, from, to, "annual leave").unwrap();
    drop(theirs);
    let at = |date: &str| {
        let days = (day(date) - office.clock.now().date()).num_days();
        let span = Duration::from_secs(days.unsigned_abs() * 24 * 60 * 60);
        if days < 0 { office.clock.set_back(span) } else { office.clock.pass(span) }
    };
    for (date, against_him) in
        [("2026-11-24", true), ("2026-11-25", false), ("2026-11-27", false), ("2026-11-28", true)]
    {
        at(date);
        let his = office.sign_in(SECOND_MANAGER, OWN);
        let code = against(&his);
        assert_eq!(code, against_him.then_some(Code::NotAllowed), "on {date}");
        assert_eq!(to_sign(&his).is_empty(), against_him, "on {date}");
    }
    at("2026-11-26");
    let his = office.sign_in(SECOND_MANAGER, OWN);
    take(&his, "6234", "approve");
    assert_eq!(case(&his, "6234").approval.unwrap().delegated_by, Some(me));
    assert_eq!(problems(&his), []);
}

#[test]
fn a_delegate_is_no_second_person_to_herself_and_ends_when_told() {
    let office = pending();
    let theirs = director(&office);
    let (delegate, _) = staff(&theirs, MANAGER);
    theirs.delegate(office.command(), delegate, day("2026-11-20"), day("2026-12-20"), "nobody else is here").unwrap();
    drop(theirs);
    assert_eq!(against(&manager(&office)), Some(Code::SamePerson), "she recommended it");
    assert_eq!(code(manager(&office).end_delegation(office.command(), delegate)), Code::NotAllowed);
    director(&office).end_delegation(office.command(), delegate).unwrap();
    assert_eq!(against(&manager(&office)), Some(Code::NotAllowed));
    assert_eq!(code(director(&office).end_delegation(office.command(), delegate)), Code::NotInThisState);
}

#[test]
fn an_exception_is_one_directors_reasoned_word_for_one_person_and_one_round() {
    let office = pending();
    let theirs = both(&office);
    let other = theirs.me();
    fill(&theirs, "6234", &[("contact/phone", "+7 777 000 00 01")], &[]);
    assert_eq!(against(&theirs), Some(Code::SamePerson));
    let allow = |open: &Casebook, person, why: &str| {
        open.allow_one_person(office.command(), id(open, "6234"), case(open, "6234").doc.head, person, why)
    };
    assert_eq!(code(allow(&theirs, staff(&theirs, DIRECTOR).0, "we are two")), Code::NotAllowed);
    drop(theirs);
    let his = director(&office);
    let me = his.me();
    assert_eq!(code(allow(&his, me, "I am alone")), Code::SamePerson);
    assert_eq!(code(allow(&his, other, "")), Code::CommentNeeded);
    allow(&his, other, "nobody else is in the office").unwrap();
    drop(his);
    let theirs = both(&office);
    assert_eq!(against(&theirs), None);
    take(&theirs, "6234", "approve");
    let approval = case(&theirs, "6234").approval.unwrap();
    assert_eq!(
        (approval.exception_by, approval.exception_reason.as_deref()),
        (Some(me), Some("nobody else is in the office"))
    );
    assert_eq!(case(&theirs, "6234").exception, None, "used up");
    assert_eq!(problems(&theirs), []);
}

#[test]
fn an_exception_does_not_outlive_its_round() {
    let office = pending();
    let theirs = both(&office);
    let other = theirs.me();
    drop(theirs);
    let his = director(&office);
    let head = case(&his, "6234").doc.head;
    his.allow_one_person(office.command(), id(&his, "6234"), head, other, "nobody else is in the office").unwrap();
    take(&his, "6234", "send-back");
    drop(his);
    let hers = manager(&office);
    for verb in ["return", "resubmit"] {
        take(&hers, "6234", verb);
    }
    assert_eq!(case(&hers, "6234").exception, None);
    drop(hers);
    let theirs = both(&office);
    take(&theirs, "6234", "recommend");
    assert_eq!(against(&theirs), Some(Code::SamePerson));
}

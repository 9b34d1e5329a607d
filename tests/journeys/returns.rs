//! A return and what came back for it: reason by reason, never a word about content that is not here.

use std::collections::BTreeMap;

use casebook::applications::rounds::{self, Answer, ReasonState};
use casebook::applications::steps::{Facts, NewReason, Step};
use casebook::casebook::Sentence;
use casebook::{Casebook, Code};

use crate::desk::*;
use crate::office::problems;

fn reason(text: &str, at: &[&str]) -> NewReason {
    NewReason { at: at.iter().map(|one| (*one).to_owned()).collect(), ..NewReason::from(text) }
}

fn send_back(open: &Casebook, number: &str, reasons: Vec<NewReason>) {
    let doc = id(open, number);
    let step = Step { verb: "return".into(), facts: Facts { reasons, ..Facts::default() }, ..Step::default() };
    let after = open.case(doc).unwrap().application.doc.head;
    open.take_step(open.env().new_command(), doc, after, &step, None, None).unwrap();
}

/// State and answer of each reason, in words.
fn answers(open: &Casebook, number: &str) -> Vec<String> {
    let case = open.case(id(open, number)).unwrap();
    let changes = open.case_changes(&case).unwrap();
    let said = case.application.reasons.values().map(|reason| {
        let state = match rounds::state_of(reason, &case.application) {
            ReasonState::Open => "open",
            ReasonState::Answered => "answered",
            ReasonState::Accepted => "accepted",
            ReasonState::Repeated => "repeated",
        };
        let answer = match rounds::answer(reason, &case.application, changes.as_ref()) {
            None => "with the client".to_owned(),
            Some(Answer::NoPlace) => "look at the papers".to_owned(),
            Some(Answer::NotBrought) => "not brought in".to_owned(),
            Some(Answer::Changed(places)) => {
                let list = &changes.as_ref().unwrap().list;
                let one = |at: &usize| {
                    let one = &list[*at];
                    let word = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
                    format!("{} {} → {}", one.path, word(&one.before), word(&one.now))
                };
                format!("[{}]", places.iter().map(one).collect::<Vec<_>>().join(", "))
            }
        };
        format!("{} {state} {answer}", reason.number)
    });
    said.collect()
}

fn returned(open: &Casebook) {
    paste(open, &list("6234", "New"), None);
    take(open, "6234", "take");
    let form = [
        ("person/1/given", "Zarina"),
        ("person/1/family", "Test"),
        ("person/1/document_number", "N000000001"),
        ("visa/1/from", "01/02/2027"),
        ("contact/phone", "+7 7172 64 73 40"),
    ];
    fill(open, "6234", &form, &["persons", "contact"]);
    let reasons = vec![
        reason("Имя.", &["person/1/given"]),
        reason("Виза.", &["person/1"]),
        reason("Диплом.", &[]),
        reason("Телефон.", &["contact/phone"]),
    ];
    send_back(open, "6234", reasons);
}

#[test]
fn what_the_client_changed_stands_at_its_reason_and_nothing_is_said_of_what_was_not_brought_in() {
    let office = staffed();
    let hers = manager(&office);
    returned(&hers);
    assert_eq!(
        answers(&hers, "6234"),
        ["1 open with the client", "2 open with the client", "3 open with the client", "4 open with the client"]
    );
    take(&hers, "6234", "resubmit");
    assert_eq!(
        answers(&hers, "6234"),
        [
            "1 answered not brought in",
            "2 answered not brought in",
            "3 answered look at the papers",
            "4 answered not brought in"
        ]
    );
    // The persons come, the contact is still only known from round 1.
    fill(&hers, "6234", &[("visa/1/from", "01/03/2027")], &["persons"]);
    assert_eq!(
        answers(&hers, "6234"),
        [
            "1 answered []",
            "2 answered [visa/1/from 2027-02-01 → 2027-03-01]",
            "3 answered look at the papers",
            "4 answered not brought in"
        ]
    );
    // Accepted, and asked for again: that one takes its place.
    hers.accept_reasons(hers.env().new_command(), id(&hers, "6234"), &[2], true).unwrap();
    send_back(&hers, "6234", vec![NewReason { repeats: Some(1), ..reason("Имя, ещё раз.", &["person/1/given"]) }]);
    let now = answers(&hers, "6234");
    assert_eq!(
        (now[0].as_str(), now[1].as_str()),
        ("1 repeated []", "2 accepted [visa/1/from 2027-02-01 → 2027-03-01]")
    );
    assert_eq!(now[4], "5 open with the client");
    let application = case(&hers, "6234");
    assert_eq!((application.open_reasons(), application.returns, application.round), (3, 2, 2));
    // The return was a slip: what it had put aside waits again.
    hers.undo_steps(hers.env().new_command(), &[id(&hers, "6234")]).unwrap();
    assert_eq!(answers(&hers, "6234")[0], "1 answered []");
    assert_eq!(problems(&hers), []);
}

#[test]
fn content_that_came_before_the_status_begins_the_round_once() {
    let office = staffed();
    let hers = manager(&office);
    returned(&hers);
    paste(&hers, &list("6234", "Returned"), None);
    paste(&hers, &list("6234", "In Progress"), None);
    // The page of round 2 is pasted first, then the portal's status is taken over.
    let doc = id(&hers, "6234");
    let edit = casebook::casebook::Edit {
        values: vec![casebook::casebook::PathText { path: "person/1/given".into(), value: "Sophia".into() }],
        sections: vec!["persons".into()],
        new_round: true,
        ..Default::default()
    };
    let head = hers.case(doc).unwrap().application.doc.head;
    hers.edit_application(hers.env().new_command(), doc, head, &edit).unwrap();
    take(&hers, "6234", "accept-portal");
    let now = case(&hers, "6234");
    assert_eq!((now.status(), now.round), ("in_progress", 2));
    assert_eq!(answers(&hers, "6234")[0], "1 answered [person/1/given Zarina → Sophia]");
}

#[test]
fn a_reviewers_ticks_hold_for_the_value_that_she_saw() {
    let office = staffed();
    let hers = manager(&office);
    returned(&hers);
    let doc = id(&hers, "6234");
    let ticks = |paths: &[(&str, bool)]| paths.iter().map(|(path, on)| ((*path).to_owned(), *on)).collect();
    let keep = |ticks: BTreeMap<String, bool>| hers.keep_review(hers.env().new_command(), doc, &ticks);
    keep(ticks(&[("person/1/family", true), ("person/1/given", true)])).unwrap();
    assert_eq!(keep(ticks(&[("person/1/family", true)])).unwrap_err().code(), Some(Code::NothingNew));
    assert_eq!(keep(ticks(&[("portal/status", true)])).unwrap_err().code(), Some(Code::UnknownField));
    keep(ticks(&[("person/1/given", false)])).unwrap();
    let review = case(&hers, "6234").review.unwrap();
    assert_eq!(review.looked, BTreeMap::from([("person/1/family".to_owned(), "Test".to_owned())]));
    assert_eq!((review.round, review.by), (1, Some(hers.me())));
}

#[test]
fn her_most_used_sentences_stand_first_and_one_that_is_taken_off_the_list_stays_in_what_was_returned() {
    let office = staffed();
    let hers = manager(&office);
    let texts = BTreeMap::from([("ru".to_owned(), " Просим указать этаж. ".to_owned())]);
    let sentence = Sentence { texts, ..Sentence::default() };
    let kept = hers.keep_sentence(hers.env().new_command(), &sentence).unwrap().value;
    let none = Sentence { texts: BTreeMap::from([("ru".to_owned(), " ".to_owned())]), ..Sentence::default() };
    let refused = hers.keep_sentence(hers.env().new_command(), &none).unwrap_err();
    assert_eq!(refused.code(), Some(Code::ReasonNeeded));

    for number in ["7001", "7002"] {
        paste(&hers, &list(number, "New"), None);
        take(&hers, number, "take");
        let row = NewReason { row: Some("diploma_apostille".into()), ..reason("Диплом.", &[]) };
        send_back(&hers, number, vec![row]);
    }
    paste(&hers, &list("7003", "New"), None);
    take(&hers, "7003", "take");
    let own = NewReason { row: Some(format!("own/{kept}")), ..reason("Просим указать этаж.", &[]) };
    send_back(&hers, "7003", vec![own]);
    paste(&hers, &list("7004", "New"), None);
    let picks = hers.reason_picks(&hers.case(id(&hers, "7004")).unwrap(), &[]).unwrap();
    let first: Vec<(&str, usize)> = picks.iter().take(3).map(|pick| (pick.key.as_str(), pick.uses)).collect();
    assert_eq!(first[0], ("diploma_apostille", 2));
    assert_eq!(first[1], (format!("own/{kept}").as_str(), 1));
    assert_eq!(first[2].1, 0);
    // Somebody else has her own ten.
    drop(hers);
    let other = office.sign_in(SECOND_MANAGER, crate::office::OWN);
    let picks = other.reason_picks(&other.case(id(&other, "7004")).unwrap(), &[]).unwrap();
    assert!(picks.iter().all(|pick| pick.uses == 0 && !pick.own));
    drop(other);
    let hers = manager(&office);
    hers.drop_sentence(hers.env().new_command(), &kept, false).unwrap();
    assert_eq!(case(&hers, "7003").reasons[&1].text, "Просим указать этаж.");
    let doc = id(&hers, "7004");
    let gone = hers.word_reason(&hers.case(doc).unwrap(), &format!("own/{kept}"), &[], None).unwrap_err();
    assert_eq!(gone.code(), Some(Code::NoSuchReason));
}

#[test]
fn the_four_reasons_of_the_guide_come_in_and_go_out_as_the_same_text() {
    let office = staffed();
    let hers = manager(&office);
    paste(&hers, &list("5600", "Returned"), None);
    let comment = fixture("history-returned.tsv");
    let comment =
        comment.lines().find(|line| line.contains("Returned")).and_then(|line| line.split('\t').nth(3)).unwrap();
    paste(&hers, &fixture("history-returned.tsv"), Some("5600"));
    let doc = id(&hers, "5600");
    let case = hers.case(doc).unwrap();
    let texts: Vec<String> = case.application.reasons.values().map(|reason| reason.text.clone()).collect();
    assert_eq!(texts.len(), 4);
    let portal = hers.return_comment(&texts, "ru").unwrap();
    let letter = hers.return_letter(&case, &texts, "ru").unwrap().plain();
    assert_eq!(portal, comment);
    assert!(letter.contains("\n2. Просим апостилировать диплом"), "{letter}");
}

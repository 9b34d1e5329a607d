//! Which documents are asked for, and how each stands.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use expect_test::{Expect, expect};
use serde_json::{Value, json};
use uuid::Uuid;

use super::proposal::propose;
use super::slots::{Need, SlotState, slots, values};
use crate::applications::Application;
use crate::document::{Body, CardKey, CasebookId, Doc, DocId, DocState, EntryId, Kind, Status};
use crate::reference::Reference;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 26).unwrap()
}

fn application(cards: &[(&str, Value)]) -> Application {
    let mut bodies: BTreeMap<CardKey, Body> = BTreeMap::new();
    for (key, card) in cards {
        let mut card = card.clone();
        card["v"] = json!(1);
        bodies.insert(CardKey::read((*key).to_owned()), Body::of(&card).unwrap());
    }
    let doc = Doc {
        id: DocId(Uuid::from_u128(1)),
        kind: Kind::of("application"),
        status: Status::of("in_progress"),
        holder: CasebookId(Uuid::from_u128(2)),
        version: 1,
        head: EntryId(Uuid::from_u128(3)),
    };
    Application::of(&DocState { doc, cards: bodies }).unwrap()
}

fn line(service: &str, amount: u32) -> Value {
    json!({ "service": service, "amount": amount })
}

fn person(line: u32, born: &str) -> Value {
    json!({ "line": line, "given": "Sophia", "family": "Test", "birth_date": born })
}

fn file(slot: &str, more: Value) -> Value {
    let mut card = json!({
        "slot": slot, "name": "scan.pdf", "blob": "ab", "round": 1, "at": 1_000, "by": Uuid::from_u128(9).to_string(),
    });
    card.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    card
}

fn table(cards: &[(&str, Value)]) -> String {
    let reference = Reference::shipped().unwrap();
    let lines = slots(&application(cards), &reference, day()).into_iter().map(|slot| {
        let need = match slot.need {
            Need::Required => "required",
            Need::Optional => "optional",
            Need::Outcome => "outcome",
        };
        let state = match slot.state {
            SlotState::Empty => String::new(),
            state => format!(" {state:?}"),
        };
        format!("{need:<9}{}{state}\n", slot.key)
    });
    lines.collect()
}

fn shows(cards: &[(&str, Value)], expected: &Expect) {
    expected.assert_eq(&table(cards));
}

#[test]
fn a_work_visa_asks_for_diploma_and_experience_and_a_child_for_no_fingerprints() {
    shows(
        &[
            ("service/1", line("invitation_work_c3_1y", 1)),
            ("service/2", line("visa_dependent_c3", 1)),
            ("person/1", person(1, "1990-01-25")),
            ("person/2", person(2, "2015-01-25")),
        ],
        &expect![[r#"
            required company_certificate NotCopied
            required first_head_order NotCopied
            required shareholder_resolution NotCopied
            required passport/1 NotCopied
            optional power_of_attorney/1
            required foreign_employee_form/1 NotCopied
            required photo/1 NotCopied
            required diploma/1 NotCopied
            required experience/1 NotCopied
            required passport/2 NotCopied
            optional power_of_attorney/2
            required photo/2 NotCopied
            required visa_form/2 NotCopied
            required invitation_form/2 NotCopied
            required main_worker_visa/2 NotCopied
            required family_certificate/2 NotCopied
            optional residence_proof/2
            required consent_form/2 NotCopied
            required state_fee/2 NotCopied
            optional other
            optional incorporation_certificate
            optional application_pdf
            outcome  invitation_letter/1
            outcome  visa/2
            outcome  notification_extension/2
        "#]],
    );
}

#[test]
fn a_priority_line_asks_for_nothing_that_it_does_not_name() {
    shows(
        &[
            ("service/1", json!({ "service": "invitation_work_c3_1y", "amount": 1, "priority": true })),
            ("person/1", person(1, "1990-01-25")),
        ],
        &expect![[r#"
            optional power_of_attorney/1
            optional other
            optional incorporation_certificate
            optional application_pdf
        "#]],
    );
}

#[test]
fn without_a_service_only_what_anybody_may_bring() {
    shows(
        &[("person/1", person(1, "1990-01-25"))],
        &expect![[r#"
        optional other
        optional incorporation_certificate
        optional application_pdf
    "#]],
    );
}

/// The state of one slot of a visa case with these cards beside it.
fn state(slot: &str, more: &[(&str, Value)]) -> SlotState {
    let mut cards = vec![("service/1", line("visa_work_c3_1y", 1)), ("person/1", person(1, "1990-01-25"))];
    cards.extend(more.iter().cloned());
    let found = slots(&application(&cards), &Reference::shipped().unwrap(), day());
    found.into_iter().find(|one| one.key == slot).unwrap_or_else(|| panic!("no slot {slot}")).state
}

#[test]
fn what_was_not_copied_yet_is_not_missing() {
    assert_eq!(state("passport/1", &[]), SlotState::NotCopied);
    let brought = ("brought", json!({ "sections": { "documents": 1 } }));
    assert_eq!(state("passport/1", std::slice::from_ref(&brought)), SlotState::Missing);
    assert_eq!(state("power_of_attorney/1", &[brought]), SlotState::Empty, "it may be brought, and nobody must");
}

#[test]
fn a_certificate_of_another_year_is_outdated_and_one_without_a_date_is_not() {
    let dated = |date: Value| state("dactyloscopy/1", &[("file/a", file("dactyloscopy/1", json!({ "dated": date })))]);
    assert_eq!(dated(json!("2025-12-31")), SlotState::Outdated);
    assert_eq!(dated(json!("2026-01-02")), SlotState::Present);
    assert_eq!(dated(Value::Null), SlotState::Present);
}

#[test]
fn a_child_of_29_february_is_asked_for_no_fingerprints_before_she_is_of_age() {
    let asked = |born: &str| {
        let cards = [("service/1", line("visa_work_c3_1y", 1)), ("person/1", person(1, born))];
        let found = slots(&application(&cards), &Reference::shipped().unwrap(), day());
        found.iter().any(|slot| slot.key == "dactyloscopy/1")
    };
    assert!(!asked("2012-02-29"));
    assert!(asked("2008-02-29"));
}

#[test]
fn a_slot_is_returned_until_a_new_version_comes_and_accepted_when_somebody_has_looked_at_that_one() {
    let reason = ("reason/0001", json!({ "number": 1, "round": 1, "text": "…", "at": ["file/passport/1"] }));
    let first = ("file/a", file("passport/1", json!({})));
    let second = ("file/b", file("passport/1", json!({ "round": 2, "at": 2_000, "replaces": "a" })));
    let round = ("round", json!({ "round": 2, "returns": 1, "returned": 1 }));
    let looked = |what: &str| ("review", json!({ "round": 2, "looked": { "file/passport/1": what } }));
    assert_eq!(state("passport/1", std::slice::from_ref(&first)), SlotState::Present);
    assert_eq!(state("passport/1", &[first.clone(), reason.clone()]), SlotState::Returned);
    let back = [first, reason, second, round];
    assert_eq!(state("passport/1", &back), SlotState::Present);
    assert_eq!(state("passport/1", &[back.as_slice(), &[looked("b")]].concat()), SlotState::Accepted);
    assert_eq!(
        state("passport/1", &[back.as_slice(), &[looked("a")]].concat()),
        SlotState::Present,
        "an older version"
    );
}

#[test]
fn a_round_holds_the_files_that_had_come_by_then_and_no_outcomes() {
    let application = application(&[
        ("file/a", file("passport/1", json!({}))),
        ("file/b", file("passport/1", json!({ "round": 2, "at": 2_000, "replaces": "a" }))),
        ("file/c", file("experience/1", json!({}))),
        ("file/d", file("experience/1", json!({ "at": 3_000 }))),
        ("file/e", file("", json!({}))),
        ("file/f", file("visa/1", json!({ "outcome": true }))),
    ]);
    let of = |round| values(&application, round).into_iter().collect::<Vec<_>>();
    let pair = |path: &str, held: &str| (path.to_owned(), held.to_owned());
    assert_eq!(of(1), [pair("file/experience/1", "c d"), pair("file/passport/1", "a")]);
    assert_eq!(of(2), [pair("file/experience/1", "c d"), pair("file/passport/1", "b")]);
}

#[test]
fn a_slot_is_proposed_by_the_lines_of_the_passport_then_by_name_then_by_content() {
    let sophia = json!({ "line": 1, "given": "Sophia", "family": "Test", "document_number": "N0000001" });
    let anna = json!({ "line": 1, "given": "Anna Maria", "family": "Eriksson", "document_number": "L898902C3" });
    let application =
        application(&[("service/1", line("visa_work_c3_1y", 2)), ("person/1", sophia), ("person/2", anna)]);
    let slots = slots(&application, &Reference::shipped().unwrap(), day());
    let proposed = |name: &str, page: &str| {
        let pages = [page.to_owned()];
        let found = propose(name, &pages, &application, &slots, day());
        found.map(|one| format!("{} {}", one.slot, one.by.as_str()))
    };
    let lines = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    assert_eq!(proposed("scan0001.pdf", lines).as_deref(), Some("passport/2 passport-lines"));
    assert_eq!(proposed("Паспорт Eriksson.pdf", "").as_deref(), Some("passport/2 name"));
    assert_eq!(proposed("passport_TEST_sophia.jpg", "").as_deref(), Some("passport/1 name"));
    assert_eq!(proposed("passport.pdf", ""), None, "two persons have one");
    assert_eq!(proposed("Приказ 12.pdf", "").as_deref(), Some("first_head_order name"));
    let diploma = "ДИПЛОМ магистра. Выдан: Sophia Test";
    assert_eq!(proposed("scan0002.pdf", diploma).as_deref(), Some("diploma/1 content"));
    assert_eq!(proposed("visa Anna Maria Eriksson.pdf", "").as_deref(), Some("visa/2 name"));
    assert_eq!(proposed("scan0003.pdf", "Nothing of this kind"), None);
}

//! A faultless application, and what each change of it makes the checks say.

mod cases;
mod reasons;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::*;
use crate::applications::path::Path;
use crate::applications::sections::SECTIONS;
use crate::document::{Body, CardKey, CasebookId, Doc, DocId, EntryId, Kind, Status};

/// A path and the value that stands there: empty = nothing, `true` and `false` = a tick.
type Values = &'static [(&'static str, &'static str)];

/// Work visa C3 for one person, asked for by a participant on 25 January 2026.
const FAULTLESS: Values = &[
    ("declaration/state_services", "true"),
    ("declaration/true_information", "true"),
    ("declaration/personal_data", "true"),
    ("case/city", "Astana"),
    ("case/created", "2026-01-25T17:24"),
    ("organisation/participant", "true"),
    ("organisation/bin", "190140900037"),
    ("organisation/name", "AIFC Academy Limited"),
    ("service/1/service", "visa_work_c3_1y"),
    ("service/1/amount", "1"),
    ("contact/given", "Sophia"),
    ("contact/family", "Test"),
    ("contact/citizenship", "KAZ"),
    ("contact/iin", "800101300016"),
    ("contact/birth_date", "1980-01-01"),
    ("contact/sex", "M"),
    ("contact/document_number", "N00000000"),
    ("contact/valid_from", "2023-05-01"),
    ("contact/valid_until", "2033-05-01"),
    ("contact/phone", "+7 (7172) 64-73-40"),
    ("contact/email", "sophia.test@example.com"),
    ("person/1/line", "1"),
    ("person/1/given", "Anna Maria"),
    ("person/1/family", "Eriksson"),
    ("person/1/citizenship", "SWE"),
    ("person/1/birth_date", "1974-08-12"),
    ("person/1/sex", "F"),
    ("person/1/document_number", "L898902C3"),
    ("person/1/valid_from", "2024-01-01"),
    ("person/1/valid_until", "2033-12-31"),
    ("person/1/phone", "77172647340"),
    ("person/1/email", "anna@example.com"),
    ("person/1/position", "Engineer"),
    ("visa/1/from", "2026-03-01"),
    ("visa/1/until", "2027-03-01"),
    ("visa/1/home_address", "Mangilik El 55/18, Astana"),
    ("visa/1/abroad_address", "1 Test Street, Stockholm"),
    ("visa/1/frequency", "multiple"),
    ("offer/accepted", "true"),
];

fn reference() -> &'static Reference {
    static ONCE: LazyLock<Reference> = LazyLock::new(|| Reference::shipped().unwrap());
    &ONCE
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The day after it was made.
fn monday() -> NaiveDate {
    day("2026-01-26")
}

fn value(name: &str, text: &str) -> Value {
    match (name, text) {
        (_, "") => Value::Null,
        (_, "true" | "false") => json!(text == "true"),
        ("amount" | "line", _) => json!(text.parse::<u32>().unwrap()),
        _ => json!(text),
    }
}

/// The faultless application in review with these values over it. `-person/2` takes a card away.
fn made(changed: Values, status: &str, brought: &[&str]) -> DocState {
    let mut cards: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    for (path, text) in FAULTLESS.iter().chain(changed) {
        if let Some(gone) = path.strip_prefix('-') {
            cards.remove(gone);
            continue;
        }
        let (card, name) = path.rsplit_once('/').unwrap();
        cards
            .entry(card)
            .or_insert_with(|| Map::from_iter([("v".into(), json!(1))]))
            .insert(name.into(), value(name, text));
    }
    let sections: BTreeMap<&str, u32> = brought.iter().map(|section| (*section, 1)).collect();
    let mut bodies: BTreeMap<CardKey, Body> =
        cards.iter().map(|(key, card)| (CardKey::read((*key).to_owned()), Body::of(card).unwrap())).collect();
    bodies.insert(CardKey::of("brought"), Body::of(&json!({ "v": 1, "sections": sections })).unwrap());
    let doc = Doc {
        id: DocId(Uuid::from_u128(1)),
        kind: Kind::of("application"),
        status: Status::read(status.to_owned()),
        holder: CasebookId(Uuid::from_u128(2)),
        version: 1,
        head: EntryId(Uuid::from_u128(3)),
    };
    DocState { doc, cards: bodies }
}

fn found_on(at: NaiveDate, state: &DocState, beside: &Beside) -> Vec<Finding> {
    findings(state, &Application::of(state).unwrap(), beside, reference(), at).unwrap()
}

fn found(changed: Values) -> Vec<Finding> {
    found_on(monday(), &made(changed, "in_progress", &SECTIONS), &Beside::default())
}

fn told(findings: &[Finding]) -> Vec<(&str, &str)> {
    findings.iter().map(|finding| (finding.path.as_str(), finding.rule.code())).collect()
}

fn asked(changed: Values, status: &str, brought: &[&str]) -> Vec<Finding> {
    let state = made(changed, status, brought);
    let application = Application::of(&state).unwrap();
    questions(&state, &application, reference(), monday()).unwrap()
}

#[test]
fn what_only_the_papers_show_is_asked_of_each_applicant_until_the_approval() {
    let of_visa = [("person/1/document_number", "blank-pages"), ("person/1/birth_date", "dactyloscopy")];
    assert_eq!(told(&asked(&[], "in_progress", &SECTIONS)), of_visa);
    assert_eq!(asked(&[], "in_progress", &SECTIONS)[1].args["year"], Arg::Text("2026".into()));
    assert_eq!(told(&asked(&[("service/1/service", "invitation_work_c3_1y")], "new", &SECTIONS)), of_visa[..1]);
    // Fingerprints from 16 on; a birth date that is not there is no excuse.
    assert_eq!(told(&asked(&[("person/1/birth_date", "2012-08-12")], "new", &SECTIONS)), of_visa[..1]);
    assert_eq!(told(&asked(&[("person/1/birth_date", "2010-01-26")], "new", &SECTIONS)), of_visa);
    assert_eq!(told(&asked(&[("person/1/birth_date", "")], "new", &SECTIONS)), of_visa);
    assert_eq!(asked(&[("service/1/service", "loyalty_membership")], "new", &SECTIONS), []);
    assert_eq!(asked(&[], "awaiting_for_payment", &SECTIONS), []);
    assert_eq!(asked(&[], "new", &["contact", "services"]), [], "persons were not copied");
}

#[test]
fn a_faultless_application_has_no_finding() {
    assert_eq!(found(&[]), []);
}

#[test]
fn each_case_says_exactly_its_findings() {
    let wrong: Vec<String> = cases::CASES
        .iter()
        .map(|(changed, expected)| (changed, expected, found(changed)))
        .filter(|(_, expected, findings)| told(findings) != **expected)
        .map(|(changed, expected, findings)| format!("{changed:?}\nsaid {:?}\nnot  {expected:?}", told(&findings)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let asked = asked(&[], "in_progress", &SECTIONS);
    let in_table = cases::CASES.iter().flat_map(|(_, expected)| expected.iter().map(|(_, code)| *code));
    // Those of documents have a test of their own.
    let beside = [
        Rule::PassportHolder,
        Rule::PersonElsewhere,
        Rule::ServiceElsewhere,
        Rule::DocumentMissing,
        Rule::CertificateYear,
    ];
    let beside = beside.map(Rule::code);
    let shown: BTreeSet<&str> = in_table.chain(beside).chain(asked.iter().map(|one| one.rule.code())).collect();
    let all: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.code()).collect();
    assert_eq!(shown, all);
    assert_eq!(all.len(), Rule::ALL.len(), "two rules have one code");
}

#[test]
fn a_document_is_missing_once_the_documents_were_brought_in_and_a_certificate_is_of_the_year() {
    let of_documents = |brought: &[&str], dated: Option<&str>| {
        let mut state = made(&[], "in_progress", brought);
        if let Some(dated) = dated {
            let by = state.doc.id;
            let file = json!({ "v": 1, "slot": "dactyloscopy/1", "round": 1, "dated": dated, "at": 0, "by": by });
            state.cards.insert(CardKey::read("file/1".to_owned()), Body::of(&file).unwrap());
        }
        let findings = found_on(monday(), &state, &Beside::default());
        let told = told(&findings).into_iter().filter(|(path, _)| path.starts_with("file/"));
        told.map(|(path, code)| format!("{path} {code}")).collect::<Vec<_>>()
    };
    assert_eq!(of_documents(&SECTIONS, None), [""; 0], "not copied yet is not missing");
    let missing = of_documents(&["documents"], Some("2026-01-02"));
    assert!(missing.contains(&"file/passport/1 document-missing".to_owned()), "{missing:?}");
    assert!(!missing.iter().any(|one| one.contains("dactyloscopy")), "{missing:?}");
    assert_eq!(of_documents(&SECTIONS, Some("2025-12-31")), ["file/dactyloscopy/1 certificate-year"]);
}

#[test]
fn a_finding_has_a_place_in_the_form_and_the_values_of_its_sentence() {
    for finding in cases::CASES.iter().flat_map(|(changed, _)| found(changed)) {
        let path = finding.path.as_str();
        let known = SECTIONS.contains(&path) || path.starts_with("payment/") || Path::read(path).is_ok();
        assert!(known, "{finding:?}");
        let section = finding.section();
        assert!(SECTIONS.contains(&section) || section == PAYMENT, "{finding:?}");
        let mut wanted = finding.rule.args().to_vec();
        wanted.sort();
        assert_eq!(finding.args.keys().copied().collect::<Vec<_>>(), wanted, "{finding:?}");
    }
}

#[test]
fn the_letter_is_named_and_where_it_stands() {
    let text = |finding: &Finding, name: &str| match &finding.args[name] {
        Arg::Text(text) => text.clone(),
        Arg::Number(number) => number.to_string(),
    };
    let said = |changed: Values, names: [&str; 3]| {
        let findings = found(changed);
        names.map(|name| text(&findings[0], name))
    };
    // Cyrillic А in position 2.
    assert_eq!(said(&[("contact/given", "ZАrina")], ["letter", "position", "latin"]), ["А", "2", "A"]);
    assert_eq!(said(&[("person/1/document_number", "N1234567Ж")], ["letter", "position", "latin"]), ["Ж", "9", "Zh"]);
    assert_eq!(
        said(&[("visa/1/home_address", "Office 5, Mаngilik El")], ["letter", "position", "latin"]),
        ["а", "12", "a"]
    );
    let latin = found(&[("contact/given", "Қасым-Жомарт")]);
    assert_eq!(text(&latin[0], "latin"), "Kasym-Zhomart");
    let short = found(&[("person/1/valid_until", "2027-05-31")]);
    assert_eq!(["term", "unit", "date"].map(|name| text(&short[0], name)), ["3", "month", "2027-06-01"]);
}

#[test]
fn nothing_is_said_of_a_section_of_which_nothing_was_brought_in() {
    for section in SECTIONS {
        let others: Vec<&str> = SECTIONS.into_iter().filter(|other| *other != section).collect();
        for (changed, _) in cases::CASES {
            let state = made(changed, "in_progress", &others);
            let findings = found_on(monday(), &state, &Beside::default());
            assert!(
                findings.iter().all(|finding| finding.section() != section),
                "{section}: {changed:?}: {findings:?}"
            );
        }
    }
    let nothing = made(&[("contact/given", "зарина"), ("visa/1/until", "2020-01-01")], "new", &[]);
    assert_eq!(found_on(monday(), &nothing, &Beside::default()), []);
}

#[test]
fn what_the_portal_ticks_or_greys_out_is_not_asked_for() {
    assert_eq!(found(&[("declaration/state_services", "false"), ("declaration/in_portal", "true")]), []);
    let priority: Values =
        &[("service/1/priority", "true"), ("person/1/family", "eriksson"), ("visa/1/until", "2020-01-01")];
    assert_eq!(found(priority), []);
}

#[test]
fn the_day_decides_what_has_run_out() {
    let said = |status: &str, at: &str| {
        let state = made(&[], status, &SECTIONS);
        let findings = found_on(day(at), &state, &Beside::default());
        told(&findings).into_iter().map(|(path, code)| format!("{path} {code}")).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(said("in_progress", "2026-02-12"), "", "ten working days are left");
    assert_eq!(said("in_progress", "2026-02-20"), "visa/1/from visa-soon");
    assert_eq!(said("in_progress", "2026-03-02"), "visa/1/from visa-began");
    assert_eq!(said("documents_collected", "2026-03-02"), "", "the period is no longer asked for");
    assert_eq!(said("documents_collected", "2033-05-02"), "contact/valid_until passport-expired");
    assert_eq!(said("closed", "2034-01-01"), "", "nobody would mend it");
}

#[test]
fn the_centres_own_term_wins() {
    let limits = reference().table("limits").unwrap();
    let mut row = limits.rows.iter().find(|row| row.key == "passport_beyond_visa").unwrap().clone();
    row.cells.insert("value".into(), crate::reference::Cell::Integer(6));
    let own = reference().merged(&[("limits", row)]);
    let state = made(&[("person/1/valid_until", "2027-07-01")], "in_progress", &SECTIONS);
    let application = Application::of(&state).unwrap();
    let by = |reference: &Reference| {
        let findings = findings(&state, &application, &Beside::default(), reference, monday()).unwrap();
        findings.into_iter().map(|finding| finding.rule).collect::<Vec<_>>()
    };
    assert_eq!(by(reference()), []);
    assert_eq!(by(&own), [Rule::PassportShort]);
}

#[test]
fn what_the_caller_knows_of_others_is_said_of_her() {
    let elsewhere = |path: &str, service: &str| Elsewhere {
        path: path.into(),
        number: "1578".into(),
        services: vec![service.into()],
    };
    let beside = Beside {
        elsewhere: vec![
            elsewhere("person/1", "invitation_work_c3_1y"),
            elsewhere("contact", "visa_work_c3_1y"),
            elsewhere("person/9", "visa_work_c3_1y"),
        ],
        holders: vec![Holder { path: "person/1".into(), name: "Maria Anna".into() }],
    };
    let state = made(&[], "new", &SECTIONS);
    let findings = found_on(monday(), &state, &beside);
    let expected = [
        ("contact/family", "service-elsewhere"),
        ("person/1/family", "person-elsewhere"),
        ("person/1/document_number", "passport-holder"),
    ];
    assert_eq!(told(&findings), expected);
    let not_copied = made(&[], "new", &["contact"]);
    assert_eq!(told(&found_on(monday(), &not_copied, &beside)), [("contact/family", "service-elsewhere")]);
}

//! What the checks find on applications as they come in, are mended and end.

use casebook::Casebook;

use crate::desk::*;
use crate::office::problems;

const PERSON: [(&str, &str); 17] = [
    ("person/1/given", "Anna Maria"),
    ("person/1/family", "Eriksson"),
    ("person/1/citizenship", "Sweden"),
    ("person/1/birth_date", "12/08/1974"),
    ("person/1/sex", "F"),
    ("person/1/document_number", "L898902C3"),
    ("person/1/valid_from", "01/01/2024"),
    ("person/1/valid_until", "31/12/2033"),
    ("person/1/phone", "+46 8 123 456"),
    ("person/1/email", "anna@example.com"),
    ("person/1/position", "Engineer"),
    ("visa/1/from", "01/02/2027"),
    ("visa/1/until", "31/01/2028"),
    ("visa/1/home_address", "Mangilik El 55/18"),
    ("visa/1/abroad_address", "1 Test Street, Stockholm"),
    ("visa/1/frequency", "multiple"),
    ("service/1/amount", "1"),
];

fn found(open: &Casebook, number: &str) -> Vec<String> {
    let case = open.case(id(open, number)).unwrap();
    let findings = open.findings(&case).unwrap();
    findings.into_iter().map(|finding| format!("{} {}", finding.path, finding.rule.code())).collect()
}

#[test]
fn what_was_not_copied_has_no_finding_and_what_is_mended_has_none_any_more() {
    let office = staffed();
    let hers = manager(&office);
    paste(&hers, &list("6234", "New"), None);
    assert_eq!(found(&hers, "6234"), [""; 0], "the list brings no content");
    fill(&hers, "6234", &PERSON, &["persons"]);
    assert_eq!(found(&hers, "6234"), [""; 0], "the other sections are still not copied");
    let faults = [
        ("person/1/given", "AnnА"),
        ("person/1/iin", "800101300017"),
        ("person/1/birth_date", "18/11/2026"),
        ("person/1/valid_until", "30/04/2028"),
        ("visa/1/until", "02/02/2028"),
    ];
    fill(&hers, "6234", &faults, &["persons"]);
    assert_eq!(
        found(&hers, "6234"),
        [
            "person/1/given letter-cyrillic",
            "person/1/given name-capital-inside",
            "person/1/iin number-check-digit",
            "person/1/iin iin-birth",
            "person/1/iin iin-sex",
            "person/1/birth_date birth-of-entry",
            "person/1/valid_from passport-before-birth",
            "person/1/valid_until passport-short",
            "visa/1/until visa-long",
        ]
    );
    let entries = hers.storage_facts().unwrap().entries;
    found(&hers, "6234");
    assert_eq!(hers.storage_facts().unwrap().entries, entries, "looking writes nothing");
    fill(&hers, "6234", &PERSON, &["persons"]);
    fill(&hers, "6234", &[("person/1/iin", "")], &["persons"]);
    assert_eq!(found(&hers, "6234"), [""; 0]);
}

#[test]
fn somebody_on_another_open_application_or_with_a_known_passport_is_named() {
    let office = staffed();
    let hers = manager(&office);
    for number in ["6234", "1578"] {
        paste(&hers, &list(number, "New"), None);
        fill(&hers, number, &PERSON, &["persons"]);
    }
    assert_eq!(found(&hers, "1578"), ["person/1/family service-elsewhere"]);
    assert_eq!(found(&hers, "6234"), ["person/1/family service-elsewhere"]);
    fill(&hers, "1578", &[("person/1/family", "Smith")], &["persons"]);
    assert_eq!(found(&hers, "1578"), ["person/1/document_number passport-holder"], "one passport, two people");
    fill(&hers, "1578", &[("person/1/citizenship", "Norway")], &["persons"]);
    assert_eq!(found(&hers, "1578"), [""; 0], "countries reuse numbers");
    fill(&hers, "1578", &PERSON, &["persons"]);
    take(&hers, "6234", "withdraw");
    assert_eq!(found(&hers, "6234"), [""; 0], "nobody would mend it");
    assert_eq!(found(&hers, "1578"), [""; 0], "the other one has ended, and nobody is called Smith any more");
    assert_eq!(problems(&hers), []);
}

//! What the checks find on applications as they come in, are mended and end.

use casebook::Casebook;
use casebook::applications::cards::Individual;
use casebook::casebook::Likely;

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

#[test]
fn somebody_who_is_typed_again_is_recognised_in_either_script() {
    let office = staffed();
    let hers = manager(&office);
    paste(&hers, &list("6234", "New"), None);
    fill(&hers, "6234", &PERSON, &["persons"]);
    fill(&hers, "6234", &[("person/1/iin", "740812400014")], &["persons"]);
    let told = |typed: Individual, of: Option<&str>| -> Vec<String> {
        let likely = hers.likely_same(&typed, of.map(|number| id(&hers, number))).unwrap();
        let open =
            |one: &Likely| one.open.iter().map(|link| format!(" {} {}", link.number, link.status)).collect::<String>();
        likely.iter().map(|one| format!("{} {}{}", one.by.as_str(), one.name, open(one))).collect()
    };
    let named = |family: &str, given: &str, born: Option<&str>| Individual {
        family: Some(family.into()),
        given: Some(given.into()),
        birth_date: born.map(str::to_owned),
        ..Individual::default()
    };
    let known = ["name Eriksson Anna Maria 6234 new"];
    let born = Some("1974-08-12");
    assert_eq!(told(named("Eriksson", "Anna Maria", born), None), known);
    assert_eq!(told(named("ANNA MARIA", "eriksson", born), None), known, "the fields were mixed up");
    assert_eq!(told(named("Эрикссон", "Анна Мариа", born), None), known, "in Cyrillic");
    assert_eq!(told(named("Eriksson", "Anna Maria", Some("1974-08-13")), None), [""; 0], "a namesake");
    assert_eq!(told(named("Eriksson", "Anna Maria", None), None), [""; 0], "half-typed");
    assert_eq!(told(Individual::default(), None), [""; 0]);
    let passport = Individual { document_number: Some("L898902C3".into()), ..Individual::default() };
    assert_eq!(told(passport.clone(), None), ["passport Eriksson Anna Maria 6234 new"]);
    assert_eq!(told(passport, Some("6234")), [""; 0], "she stands here already");
    let iin = Individual { iin: Some("740812400014".into()), ..named("Other", "Name", born) };
    assert_eq!(told(iin.clone(), None), ["iin Eriksson Anna Maria 6234 new"]);
    take(&hers, "6234", "withdraw");
    assert_eq!(told(iin, None), [""; 0], "the register never knew the number, and the application has ended");
    let passport = Individual { document_number: Some("L898902C3".into()), ..Individual::default() };
    assert_eq!(told(passport, None), ["passport Eriksson Anna Maria"], "known, and on nothing open");
}

//! Whoever has typed the beginning of a name sees it, in whatever letters.

use proptest::prelude::*;

use super::{Asked, Found, Held, names_of_application};
use crate::applications::Application;
use crate::applications::cards::{CONTACT, Case, Individual, ORGANISATION, Organisation, PERSON};
use crate::applications::rules::APPLICATION;
use crate::document::tests::shelf::{HOME, doc};
use crate::document::{Body, CardKey, Doc, DocState, EntryId, Kind, Status};

fn application(cards: Vec<(CardKey, Body)>) -> Application {
    let doc = Doc {
        id: doc(1),
        kind: Kind::of(APPLICATION),
        status: Status::of("new"),
        holder: HOME,
        version: 1,
        head: EntryId(uuid::Uuid::nil()),
    };
    Application::of(&DocState { doc, cards: cards.into_iter().collect() }).unwrap()
}

fn named(given: &str, family: &str, company: &str) -> String {
    let person = Individual { v: 1, given: Some(given.into()), family: Some(family.into()), ..Individual::default() };
    let organisation = Organisation { v: 1, name: Some(company.into()), ..Organisation::default() };
    names_of_application(&application(vec![
        (CardKey::in_family(PERSON, 1), Body::of(&person).unwrap()),
        (ORGANISATION, Body::of(&organisation).unwrap()),
    ]))
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{1,14}(['-][A-Z][a-z]{1,8})?",
        "[А-ЯЁ][а-яё]{1,14}(-[А-ЯЁ][а-яё]{1,8})?",
        "[АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ][аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя]{1,14}",
        "[ÀÉÖŞÇĞİ][a-zàéöşçğıßæ]{1,14}",
    ]
}

proptest! {
    #[test]
    fn every_beginning_of_every_name_finds_it(given in name(), family in name(), company in name(), length in 2..13_usize) {
        let held = named(&given, &family, &company);
        for name in [&given, &family, &company] {
            let typed: String = name.chars().take(length).collect();
            prop_assert!(Held(&held).fits(&Asked::read(&typed)), "{} in {}", typed, held);
            let capitals = typed.to_uppercase();
            prop_assert!(Held(&held).fits(&Asked::read(&capitals)), "{} in {}", capitals, held);
        }
        let both = format!("{} {}", family.chars().take(length).collect::<String>(), given);
        prop_assert!(Held(&held).fits(&Asked::read(&both)), "{} in {}", both, held);
    }
}

#[test]
fn names_meet_across_scripts() {
    let held = named("Әсет", "Ержанов", "AIFC Academy Limited");
    for typed in ["asset", "асет", "Erzhan", "yerzhanov", "AIFC acad", "әсет ержан"] {
        assert!(Held(&held).fits(&Asked::read(typed)), "{typed} in {held}");
    }
    for typed in ["sset", "asetov", "aifc ltd"] {
        assert!(!Held(&held).fits(&Asked::read(typed)), "{typed} in {held}");
    }
    let hyphened = named("Anna", "Al-Farabi", "");
    assert!(Held(&hyphened).fits(&Asked::read("alfar")) && Held(&hyphened).fits(&Asked::read("farabi")));
}

#[test]
fn a_number_says_what_it_is() {
    let case = Case { v: 1, portal_id: Some("1578".into()), ..Case::default() };
    let contact = Individual {
        v: 1,
        iin: Some("900101300017".into()),
        document_number: Some("AA 1578001".into()),
        ..Individual::default()
    };
    let held = names_of_application(&application(vec![
        (CardKey::of("case"), Body::of(&case).unwrap()),
        (CONTACT, Body::of(&contact).unwrap()),
    ]));
    let found = |typed: &str| {
        let asked = Asked::read(typed);
        Held(&held).fits(&asked).then(|| Held(&held).found(&asked))
    };
    assert_eq!(found("1578"), Some(Found::Number { scheme: "portal", whole: true }));
    assert_eq!(found("№ 15"), Some(Found::Number { scheme: "portal", whole: false }));
    assert_eq!(found("AA1578001"), Some(Found::Number { scheme: "passport", whole: true }));
    assert_eq!(found("900101 300017"), Some(Found::Number { scheme: "iin", whole: true }));
    assert_eq!(found("https://portal.aifc.kz/applications/expat/edit/157"), None, "an address means the whole number");
}

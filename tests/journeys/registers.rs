//! Persons and organisations: numbers, corrections, notes beside them, and their history.

use casebook::casebook::{NewOrganisation, NewPerson};
use casebook::document::{DocId, EntryId};
use casebook::people::Role;
use casebook::people::registers::{OrganisationIdentity, Passport, PersonIdentity};
use casebook::{Casebook, Code, Refusal};

use crate::office::{MANAGER, OWN, Office, SUPERVISOR, code, eriksson, no_contact, problems};

const HER_IIN: &str = "740812400019";
const OTHER_IIN: &str = "900101300017";

/// A manager signed in, on a day with nobody registered yet.
fn desk() -> (Office, Casebook) {
    let (office, open) = Office::new();
    office.with_colleague(open, SUPERVISOR, &[Role::Supervisor]);
    office.with_colleague(office.admin(), MANAGER, &[Role::Manager]);
    let hers = office.sign_in(MANAGER, OWN);
    (office, hers)
}

fn person(iin: Option<&str>) -> NewPerson {
    let passport =
        Passport { v: 1, number: "L898902C3".into(), valid_from: None, valid_until: Some("2027-04-15".into()) };
    NewPerson { identity: eriksson(iin), passport: Some(passport), contact: no_contact(), employer: None }
}

fn registered(open: &Casebook, iin: Option<&str>) -> DocId {
    open.register_person(open.env().new_command(), &person(iin)).unwrap().value
}

fn head(open: &Casebook, id: DocId) -> EntryId {
    open.document(id).unwrap().unwrap().doc.head
}

fn identity(open: &Casebook, id: DocId) -> PersonIdentity {
    open.document(id).unwrap().unwrap().cards[&casebook::people::registers::IDENTITY].read().unwrap()
}

fn verbs(open: &Casebook, id: DocId) -> Vec<String> {
    open.history(id, 0, 100).unwrap().into_iter().map(|line| line.verb.as_str().to_owned()).collect()
}

#[test]
fn a_person_is_found_by_each_of_her_numbers() {
    let (_office, open) = desk();
    let id = registered(&open, Some(HER_IIN));
    assert_eq!(open.find_by_number("iin", HER_IIN).unwrap(), Some(id));
    assert_eq!(open.find_by_number("passport", "L898902C3").unwrap(), Some(id));
    assert_eq!(open.find_by_number("bin", HER_IIN).unwrap(), None, "a BIN is another kind of number");
    assert_eq!(open.register_page("person", 0, 10).unwrap()[0].name, "ERIKSSON ANNA MARIA");
}

#[test]
fn the_page_is_told_what_was_touched() {
    let (office, open) = desk();
    let done = open.register_person(office.command(), &person(None)).unwrap();
    let kind = casebook::document::Kind::of("person");
    assert_eq!(done.touched.0, [(kind.clone(), Some(vec![done.value]))].into());
    let noted = open.add_note(office.command(), done.value, "called back").unwrap();
    assert_eq!(noted.touched.0, [(kind, Some(vec![done.value]))].into());
}

#[test]
fn an_organisation_is_found_by_its_bin_and_has_it_alone() {
    let (office, open) = desk();
    let identity = OrganisationIdentity {
        v: 1,
        name: "Test Company Ltd.".into(),
        bin: Some("180440000123".into()),
        participant: true,
        city: None,
    };
    let organisation = NewOrganisation { identity, contact: no_contact() };
    let id = open.register_organisation(office.command(), &organisation).unwrap().value;
    assert_eq!(open.find_by_number("bin", "180440000123").unwrap(), Some(id));
    let again = open.register_organisation(office.command(), &organisation).unwrap_err();
    assert_eq!(again, Refusal::new(Code::NumberTaken).with("scheme", "bin").into());
}

#[test]
fn a_taken_iin_is_refused_and_nothing_of_it_stays() {
    let (office, open) = desk();
    registered(&open, Some(HER_IIN));
    let before = open.storage_facts().unwrap().entries;
    let refused = open.register_person(office.command(), &person(Some(HER_IIN))).unwrap_err();
    assert_eq!(refused, Refusal::new(Code::NumberTaken).with("scheme", "iin").into());
    assert_eq!(open.storage_facts().unwrap().entries, before);
    assert_eq!(open.register_page("person", 0, 10).unwrap().len(), 1);
    assert_eq!(problems(&open), []);
}

#[test]
fn two_people_may_show_the_same_passport_number() {
    let (_office, open) = desk();
    registered(&open, Some(HER_IIN));
    let second = registered(&open, Some(OTHER_IIN));
    assert_eq!(
        open.find_by_number("passport", "L898902C3").unwrap(),
        Some(second),
        "countries reuse them; the newest first"
    );
}

#[test]
fn a_corrected_iin_frees_the_wrong_one() {
    let (office, open) = desk();
    let id = registered(&open, Some(OTHER_IIN));
    open.edit_person(office.command(), id, head(&open, id), &eriksson(Some(HER_IIN))).unwrap();
    assert_eq!(open.find_by_number("iin", OTHER_IIN).unwrap(), None);
    let other = registered(&open, Some(OTHER_IIN));
    assert_eq!(open.find_by_number("iin", OTHER_IIN).unwrap(), Some(other));
    let to_taken = open.edit_person(office.command(), id, head(&open, id), &eriksson(Some(OTHER_IIN)));
    assert_eq!(code(to_taken), Code::NumberTaken);
}

#[test]
fn what_is_cleared_is_gone_from_the_card_and_from_the_list() {
    let (office, open) = desk();
    let id = registered(&open, Some(HER_IIN));
    let cleared = PersonIdentity { sex: None, birth_date: None, citizenship: None, ..eriksson(None) };
    open.edit_person(office.command(), id, head(&open, id), &cleared).unwrap();
    assert_eq!(identity(&open, id), cleared);
    assert_eq!(open.register_page("person", 0, 1).unwrap()[0].number, "");
    assert_eq!(open.find_by_number("iin", HER_IIN).unwrap(), None);
}

#[test]
fn an_edit_on_an_older_screen_is_refused() {
    let (office, open) = desk();
    let id = registered(&open, None);
    let seen = head(&open, id);
    let renamed = |given: &str| PersonIdentity { given: given.into(), ..eriksson(None) };
    open.edit_person(office.command(), id, seen, &renamed("ANNA")).unwrap();
    assert_eq!(code(open.edit_person(office.command(), id, seen, &renamed("MARIA"))), Code::ChangedMeanwhile);
    assert_eq!(identity(&open, id).given, "ANNA");
}

#[test]
fn a_note_comes_between_without_disturbing_an_edit() {
    let (office, open) = desk();
    let id = registered(&open, None);
    let seen = head(&open, id);
    open.add_note(office.command(), id, " called back \n").unwrap();
    let renamed = PersonIdentity { given: "ANNA".into(), ..eriksson(None) };
    open.edit_person(office.command(), id, seen, &renamed).unwrap();
    open.add_note(office.command(), id, "and again").unwrap();
    let cards = open.document(id).unwrap().unwrap().cards;
    let notes: Vec<&str> =
        cards.iter().filter(|(key, _)| key.family() == "note").map(|(_, body)| body.text()).collect();
    assert_eq!(notes, [r#"{"v":1,"text":"called back"}"#, r#"{"v":1,"text":"and again"}"#]);
    assert_eq!(problems(&open), []);
}

#[test]
fn an_empty_note_is_none() {
    let (office, open) = desk();
    let id = registered(&open, None);
    assert_eq!(code(open.add_note(office.command(), id, " \n ")), Code::CommentNeeded);
    assert_eq!(verbs(&open, id), ["register"]);
}

#[test]
fn the_history_is_newest_first_and_comes_in_pages() {
    let (office, open) = desk();
    let id = registered(&open, None);
    open.add_note(office.command(), id, "one").unwrap();
    open.edit_person(office.command(), id, head(&open, id), &eriksson(Some(HER_IIN))).unwrap();
    assert_eq!(verbs(&open, id), ["edit", "note", "register"]);
    let second = open.history(id, 1, 1).unwrap().remove(0);
    assert_eq!((second.verb.as_str(), second.actor), ("note", open.me()));
    assert!(second.content.contains("one"));
}

#[test]
fn an_administrator_alone_neither_registers_nor_edits() {
    let (office, open) = desk();
    let id = registered(&open, None);
    let seen = head(&open, id);
    drop(open);
    let admin = office.admin();
    assert_eq!(code(admin.register_person(office.command(), &person(None))), Code::NotAllowed);
    assert_eq!(code(admin.edit_person(office.command(), id, seen, &eriksson(Some(HER_IIN)))), Code::NotAllowed);
    admin.add_note(office.command(), id, "notes are for everybody").unwrap();
}

#[test]
fn a_document_of_another_kind_is_no_person() {
    let (office, open) = desk();
    let (settings, after) = open.office().unwrap();
    assert_eq!(settings.v, 1);
    assert_eq!(
        code(open.edit_person(office.command(), open.office_id(), after, &eriksson(None))),
        Code::NoSuchDocument
    );
    let identity = OrganisationIdentity { v: 1, name: "Test Company Ltd.".into(), ..Default::default() };
    let company = NewOrganisation { identity, contact: no_contact() };
    let company = open.register_organisation(office.command(), &company).unwrap().value;
    let as_person = open.edit_person(office.command(), company, head(&open, company), &eriksson(None));
    assert_eq!(code(as_person), Code::NoSuchDocument, "both are known, and only one is a person");
    let nobody = DocId(office.command().0);
    assert_eq!(code(open.add_note(office.command(), nobody, "to nobody")), Code::NoSuchDocument);
    assert_eq!(open.document(nobody).unwrap(), None);
    assert_eq!(open.history(nobody, 0, 10).unwrap().len(), 0);
}

#[test]
fn an_employer_is_pointed_to() {
    let (office, open) = desk();
    let identity = OrganisationIdentity { v: 1, name: "Test Company Ltd.".into(), ..Default::default() };
    let company = open
        .register_organisation(office.command(), &NewOrganisation { identity, contact: no_contact() })
        .unwrap()
        .value;
    let id =
        open.register_person(office.command(), &NewPerson { employer: Some(company), ..person(None) }).unwrap().value;
    let link = open.document(id).unwrap().unwrap().cards[&casebook::people::registers::EMPLOYER].text().to_owned();
    assert_eq!(link, format!(r#"{{"v":1,"link":"{company}"}}"#));
}

//! A command that comes twice, because an answer was lost on the way, is answered as the first time and does nothing.

use std::collections::BTreeSet;

use casebook::document::CommandId;
use casebook::people::Role;
use casebook::people::staff::{Language, Preferences};
use casebook::testing::PASSWORD;
use casebook::{Casebook, Code};

use crate::office::{ADMIN, MANAGER, NEW, OWN, Office, add, code, eriksson, id_of, no_contact, problems, staff};

fn roles() -> BTreeSet<Role> {
    [Role::Manager].into()
}

fn entries(open: &Casebook) -> u64 {
    open.storage_facts().unwrap().entries
}

#[test]
fn a_colleague_is_added_once_and_her_password_told_once() {
    let (office, open) = Office::new();
    let command = office.command();
    let first = open.add_staff(command, MANAGER, &roles()).unwrap().value;
    let count = entries(&open);
    let again = open.add_staff(command, MANAGER, &roles()).unwrap().value;
    assert_eq!((again.id, again.name), (first.id, first.name));
    assert_eq!(again.password, None);
    assert_eq!(entries(&open), count);
    drop(open);
    office.take_up(MANAGER, &first.password.unwrap(), OWN);
}

#[test]
fn a_name_typed_with_too_many_spaces_is_the_same_words_again() {
    let (office, open) = Office::new();
    let command = office.command();
    let typed = "  ManagerF   ManagerL ";
    let first = open.add_staff(command, typed, &roles()).unwrap().value;
    assert_eq!(open.add_staff(command, typed, &roles()).unwrap().value.id, first.id);
}

#[test]
fn an_id_used_for_other_words_is_refused() {
    let (office, open) = Office::new();
    let command = office.command();
    open.add_staff(command, MANAGER, &roles()).unwrap();
    assert_eq!(code(open.add_staff(command, "Another One", &roles())), Code::CommandReused);
    assert_eq!(code(open.add_staff(command, MANAGER, &[Role::Director].into())), Code::CommandReused);
    assert_eq!(code(open.set_preferences(command, &Preferences::new(Language::Kk))), Code::CommandReused);
    assert_eq!(open.staff().unwrap().0.len(), 2);
}

/// Does it twice with one id; the second time nothing is written.
#[track_caller]
fn twice(open: &Casebook, act: impl Fn(CommandId) -> Result<(), casebook::Failure>) {
    let command = open.env().new_command();
    act(command).unwrap();
    let (count, header) = (entries(open), open.door().header_copies());
    act(command).unwrap();
    assert_eq!((entries(open), open.door().header_copies()), (count, header));
}

#[test]
fn every_change_of_the_staff_can_be_sent_again() {
    let (office, open) = Office::new();
    add(&open, MANAGER, &[Role::Manager]);
    let (id, after) = staff(&open, MANAGER);
    twice(&open, |command| open.rename_staff(command, id, after, "ManagerF OtherL").map(drop));
    let after = staff(&open, "ManagerF OtherL").1;
    twice(&open, |command| open.set_roles(command, id, after, &[Role::Director].into()).map(drop));
    let after = staff(&open, "ManagerF OtherL").1;
    twice(&open, |command| open.reset_staff(command, id, after, "lost it").map(drop));
    let after = staff(&open, "ManagerF OtherL").1;
    twice(&open, |command| open.deactivate_staff(command, id, after, "left").map(drop));
    let after = staff(&open, "ManagerF OtherL").1;
    twice(&open, |command| open.reactivate_staff(command, id, after).map(drop));
    assert_eq!(problems(&open), []);
    drop(office);
}

#[test]
fn settings_and_preferences_can_be_sent_again() {
    let (office, open) = Office::new();
    let (mut settings, after) = open.office().unwrap();
    settings.name = "Another Office".into();
    twice(&open, |command| open.set_office(command, after, &settings).map(drop));
    twice(&open, |command| open.set_preferences(command, &Preferences::new(Language::Ru)).map(drop));
    drop(office);
}

#[test]
fn a_changed_password_is_answered_as_changed_although_the_old_one_is_gone() {
    let (office, open) = Office::new();
    twice(&open, |command| open.change_password(command, PASSWORD, NEW, None).map(drop));
    drop(open);
    office.sign_in(ADMIN, NEW);
}

#[test]
fn a_first_sign_in_whose_answer_was_lost_can_be_sent_again() {
    let (office, open) = Office::new();
    let one_time = add(&open, MANAGER, &[Role::Manager]);
    drop(open);
    let door = office.door();
    let (id, command) = (id_of(&door, MANAGER), office.command());
    drop(door.sign_in_first(command, id, &one_time, OWN, Language::En).unwrap());
    let again = door.sign_in_first(command, id, &one_time, OWN, Language::En).unwrap();
    let keys = again.staff().unwrap().get(id).unwrap().keys.clone().unwrap();
    assert!(keys.old.is_empty(), "her keys were made once");
    drop(again);
    assert_eq!(
        code(door.sign_in_first(command, id, &one_time, NEW, Language::En)),
        Code::WrongPassword,
        "another password is no repetition"
    );
}

#[test]
fn a_person_is_registered_once_also_after_a_restart() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let hers = office.sign_in(MANAGER, OWN);
    let person = casebook::casebook::NewPerson {
        identity: eriksson(Some("740812400019")),
        passport: None,
        contact: no_contact(),
        employer: None,
    };
    let command = office.command();
    let first = hers.register_person(command, &person).unwrap();
    drop(hers);
    let hers = office.sign_in(MANAGER, OWN);
    let again = hers.register_person(command, &person).unwrap();
    assert_eq!(again.value, first.value);
    assert_eq!(again.touched, first.touched, "the page is told the same");
    assert_eq!(hers.register_page("person", 0, 10).unwrap().len(), 1);
}

#[test]
fn a_note_sent_twice_stands_there_once() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let hers = office.sign_in(MANAGER, OWN);
    let person = casebook::casebook::NewPerson {
        identity: eriksson(None),
        passport: None,
        contact: no_contact(),
        employer: None,
    };
    let id = hers.register_person(office.command(), &person).unwrap().value;
    twice(&hers, |command| hers.add_note(command, id, "called back").map(drop));
    let cards = hers.document(id).unwrap().unwrap().cards;
    assert_eq!(cards.keys().filter(|key| key.family() == "note").count(), 1);
}

#[test]
fn somebody_elses_command_is_not_answered() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let open = office.admin();
    let command = office.command();
    open.set_preferences(command, &Preferences::new(Language::Ru)).unwrap();
    drop(open);
    let hers = office.sign_in(MANAGER, OWN);
    assert_eq!(code(hers.set_preferences(command, &Preferences::new(Language::Ru))), Code::CommandReused);
}

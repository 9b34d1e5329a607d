//! Wrong passwords, delays, one-time passwords, changing one's own.

use casebook::people::Role;
use casebook::people::staff::Language;
use casebook::testing::PASSWORD;
use casebook::{Code, Refusal};

use crate::office::{ADMIN, MANAGER, NEW, OWN, Office, SUPERVISOR, add, code, id_of, staff, status};

fn wait_left(office: &Office) -> u64 {
    office.door().people().iter().find(|person| person.name == ADMIN).unwrap().wait_seconds
}

#[test]
fn a_wrong_password_is_told_as_one() {
    let (office, open) = Office::new();
    drop(open);
    let refused = office.try_sign_in(ADMIN, "tulips under the Yesil").err();
    assert_eq!(refused, Some(Refusal::new(Code::WrongPassword).with("wait_seconds", 0).into()));
}

#[test]
fn waits_grow_with_every_wrong_password() {
    let (office, open) = Office::new();
    drop(open);
    let door = office.door();
    let me = id_of(&door, ADMIN);
    let mut waits = Vec::new();
    for _ in 0..6 {
        assert_eq!(code(door.sign_in(me, "wrong wrong wrong", None)), Code::WrongPassword);
        let wait = door.people()[0].wait_seconds;
        waits.push(wait);
        office.clock.pass(std::time::Duration::from_secs(wait));
    }
    assert_eq!(waits, [0, 0, 0, 5, 10, 20]);
}

#[test]
fn while_waiting_even_the_right_password_is_not_tried() {
    let (office, open) = Office::new();
    drop(open);
    let door = office.door();
    let me = id_of(&door, ADMIN);
    for _ in 0..4 {
        let _ = door.sign_in(me, "wrong wrong wrong", None);
    }
    let refused = door.sign_in(me, PASSWORD, None).err();
    assert_eq!(refused, Some(Refusal::new(Code::Wait).with("wait_seconds", 5).into()));
    office.clock.pass(std::time::Duration::from_secs(5));
    assert!(door.sign_in(me, PASSWORD, None).is_ok());
}

#[test]
fn a_restart_does_not_shorten_the_wait() {
    let (office, open) = Office::new();
    drop(open);
    let door = office.door();
    for _ in 0..5 {
        office.minutes_pass(1);
        let _ = door.sign_in(id_of(&door, ADMIN), "wrong wrong wrong", None);
    }
    drop(door);
    assert_eq!(wait_left(&office), 10);
    assert_eq!(code(office.try_sign_in(ADMIN, PASSWORD)), Code::Wait);
}

#[test]
fn setting_the_date_does_not_shorten_the_wait() {
    let (office, open) = Office::new();
    drop(open);
    let door = office.door();
    for _ in 0..4 {
        let _ = door.sign_in(id_of(&door, ADMIN), "wrong wrong wrong", None);
    }
    office.clock.set_back(std::time::Duration::from_secs(86_400));
    assert_eq!(door.people()[0].wait_seconds, 5);
}

#[test]
fn nothing_is_wiped_after_any_number_of_wrong_passwords() {
    let (office, open) = Office::new();
    drop(open);
    let door = office.door();
    for _ in 0..60 {
        office.minutes_pass(15);
        assert_eq!(code(door.sign_in(id_of(&door, ADMIN), "wrong wrong wrong", None)), Code::WrongPassword);
    }
    assert_eq!(door.people()[0].wait_seconds, 900, "a quarter of an hour is the longest");
    office.minutes_pass(15);
    drop(door.sign_in(id_of(&door, ADMIN), PASSWORD, None).unwrap());
    drop(door);
    assert_eq!(wait_left(&office), 0, "the right password ends it");
}

#[test]
fn nobody_waits_for_a_colleagues_mistakes() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let door = office.door();
    for _ in 0..9 {
        office.minutes_pass(15);
        let _ = door.sign_in(id_of(&door, MANAGER), "wrong wrong wrong", None);
    }
    assert!(door.sign_in(id_of(&door, ADMIN), PASSWORD, None).is_ok());
}

#[test]
fn a_one_time_password_must_be_changed_at_once() {
    let (office, open) = Office::new();
    let one_time = add(&open, SUPERVISOR, &[Role::Supervisor]);
    drop(open);
    assert_eq!(code(office.try_sign_in(SUPERVISOR, &one_time)), Code::PasswordMustChange);
    assert_eq!(code(office.try_sign_in(SUPERVISOR, "kcmt-7f3p-hw2x-9dra")), Code::WrongPassword);
}

#[test]
fn with_a_password_of_her_own_the_one_time_one_is_worth_nothing() {
    let (office, open) = Office::new();
    let one_time = add(&open, SUPERVISOR, &[Role::Supervisor]);
    drop(open);
    let hers = office.take_up(SUPERVISOR, &one_time, OWN);
    assert_eq!(status(&hers, SUPERVISOR), "active");
    drop(hers);
    assert_eq!(code(office.try_sign_in(SUPERVISOR, &one_time)), Code::WrongPassword);
    office.sign_in(SUPERVISOR, OWN);
}

#[test]
fn a_one_time_password_is_read_as_people_copy_it() {
    let (office, open) = Office::new();
    let one_time = add(&open, SUPERVISOR, &[Role::Supervisor]);
    drop(open);
    let copied = format!(" {} ", one_time.to_uppercase().replace('-', " "));
    assert_eq!(code(office.try_sign_in(SUPERVISOR, &copied)), Code::PasswordMustChange);
    office.take_up(SUPERVISOR, &copied, OWN);
}

#[test]
fn ones_own_password_is_not_the_one_time_one_again() {
    let (office, open) = Office::new();
    let one_time = add(&open, SUPERVISOR, &[Role::Supervisor]);
    drop(open);
    let door = office.door();
    let hers = id_of(&door, SUPERVISOR);
    for (new, expected) in [
        (one_time.as_str(), Code::PasswordSame),
        ("short", Code::PasswordTooShort),
        ("password2026!", Code::PasswordTooCommon),
    ] {
        assert_eq!(code(door.sign_in_first(office.command(), hers, &one_time, new, Language::En)), expected);
    }
    assert!(
        door.sign_in_first(office.command(), hers, &one_time, OWN, Language::En).is_ok(),
        "the one-time password was not used up"
    );
}

#[test]
fn a_colleague_starts_in_the_language_of_the_office_and_keeps_her_own_after_a_reset() {
    let (office, open) = Office::new();
    let first = add(&open, SUPERVISOR, &[Role::Supervisor]);
    drop(open);
    let spoken = |open: &casebook::Casebook| open.staff().unwrap().get(open.me()).unwrap().preferences.language;
    let door = office.door();
    let hers = id_of(&door, SUPERVISOR);
    let open = door.sign_in_first(office.command(), hers, &first, OWN, Language::Ru).unwrap();
    assert_eq!(spoken(&open), Language::Ru);
    drop((open, door));
    let admin = office.admin();
    let (id, head) = staff(&admin, SUPERVISOR);
    let again = admin.reset_staff(office.command(), id, head, "forgotten").unwrap().value.password.unwrap();
    drop(admin);
    let open = office.door().sign_in_first(office.command(), hers, &again, OWN, Language::Kk).unwrap();
    assert_eq!(spoken(&open), Language::Ru);
}

#[test]
fn a_wrong_one_time_password_counts_like_any_other() {
    let (office, open) = Office::new();
    add(&open, SUPERVISOR, &[Role::Supervisor]);
    drop(open);
    let door = office.door();
    let hers = id_of(&door, SUPERVISOR);
    for _ in 0..4 {
        assert_eq!(
            code(door.sign_in_first(office.command(), hers, "kcmt-7f3p-hw2x-9dra", OWN, Language::En)),
            Code::WrongPassword
        );
    }
    assert_eq!(code(door.sign_in_first(office.command(), hers, "kcmt-7f3p-hw2x-9dra", OWN, Language::En)), Code::Wait);
}

#[test]
fn a_changed_password_opens_and_the_old_one_does_not() {
    let (office, open) = Office::new();
    open.change_password(office.command(), PASSWORD, NEW, None).unwrap();
    drop(open);
    assert_eq!(code(office.try_sign_in(ADMIN, PASSWORD)), Code::WrongPassword);
    office.sign_in(ADMIN, NEW);
}

#[test]
fn a_password_is_changed_only_by_who_knows_the_old_one_and_only_to_a_good_one() {
    let (office, open) = Office::new();
    let change = |old: &str, new: &str| code(open.change_password(office.command(), old, new, None));
    assert_eq!(change("not the old one", NEW), Code::WrongPassword);
    assert_eq!(change(PASSWORD, PASSWORD), Code::PasswordSame);
    assert_eq!(change(PASSWORD, "adminl adminf 1"), Code::PasswordHasName);
    assert_eq!(change(PASSWORD, &"apples ".repeat(1_000)), Code::PasswordTooLong);
    assert_eq!(change(PASSWORD, "eleven char"), Code::PasswordTooShort);
    drop(open);
    office.admin();
}

#[test]
fn a_bound_password_needs_this_computer_until_it_is_free_again() {
    let (office, open) = Office::new();
    let secret: &[u8] = b"what the key store keeps";
    assert_eq!(code(open.bind_to_computer(office.command(), PASSWORD, None, true)), Code::KeyStoreMissing);
    assert!(!open.is_bound(), "without a key store nobody is told that she is bound");
    open.bind_to_computer(office.command(), PASSWORD, Some(secret), true).unwrap();
    drop(open);
    let door = office.door();
    let me = id_of(&door, ADMIN);
    assert_eq!(code(door.sign_in(me, PASSWORD, None)), Code::KeyStoreMissing);
    assert_eq!(code(door.sign_in(me, PASSWORD, Some(b"another computer's"))), Code::WrongPassword);
    let open = door.sign_in(me, PASSWORD, Some(secret)).unwrap();
    open.change_password(office.command(), PASSWORD, NEW, Some(secret)).unwrap();
    assert!(open.is_bound(), "a new password stays bound");
    open.bind_to_computer(office.command(), NEW, Some(secret), false).unwrap();
    drop((open, door));
    office.sign_in(ADMIN, NEW);
}

#[test]
fn hidden_names_stand_nowhere_in_the_header_and_a_typed_one_is_found() {
    let (office, open) = Office::new();
    let (mut settings, after) = open.office().unwrap();
    assert!(!open.door().names_hidden());
    settings.hidden_names = true;
    open.set_office(office.command(), after, &settings).unwrap();
    drop(open);
    let door = office.door();
    assert!(door.names_hidden());
    assert!(door.people().is_empty(), "nobody is listed");
    let header = std::fs::read_to_string(door.folder().join("header.json")).unwrap();
    assert!(!header.contains(ADMIN), "the file beside the database names nobody");
    let found = door.named(&format!("  {}  ", ADMIN.to_uppercase())).expect("a typed name is found in any case");
    assert!(door.named("Nobody").is_none());
    let open = door.sign_in(found.id, PASSWORD, None).unwrap();
    let (mut settings, after) = open.office().unwrap();
    settings.hidden_names = false;
    open.set_office(office.command(), after, &settings).unwrap();
    assert_eq!(door.people()[0].name, ADMIN, "shown again, the list is as before");
}

#[test]
fn a_deactivated_person_is_off_the_list() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let admin = office.admin();
    let (id, after) = staff(&admin, MANAGER);
    admin.deactivate_staff(office.command(), id, after, "left the Centre").unwrap();
    drop(admin);
    let door = office.door();
    assert_eq!(door.people().len(), 1);
    assert_eq!(code(door.sign_in(id, OWN, None)), Code::NoSuchPerson);
}

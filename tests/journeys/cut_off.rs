//! The program is killed between header and database: the database is of before, the header of after (in a
//! deactivation the other way round). Everybody still gets in, and the casebook finds its way back to order.

use std::fs;

use casebook::document::DocId;
use casebook::people::Role;
use casebook::people::staff::{Language, Preferences};
use casebook::testing::PASSWORD;
use casebook::{Casebook, Code};

use crate::office::{ADMIN, DIRECTOR, MANAGER, NEW, OWN, Office, add, code, id_of, problems, staff, status};

/// Does `act` and puts the database of before back.
fn cut_off<T>(office: &Office, act: impl FnOnce() -> T) -> T {
    let file = office.path().join("casebook.db");
    let before = fs::read(&file).unwrap();
    let done = act();
    for suffix in ["-wal", "-shm"] {
        assert!(!office.path().join(format!("casebook.db{suffix}")).exists(), "everything is in the file");
    }
    fs::write(&file, before).unwrap();
    done
}

fn by_admin<T>(office: &Office, act: impl FnOnce(&Casebook) -> T) -> T {
    cut_off(office, || {
        let open = office.admin();
        let done = act(&open);
        open.close().unwrap();
        done
    })
}

fn in_order(open: &Casebook) {
    assert_eq!(problems(open), []);
    open.set_preferences(open.env().new_command(), &Preferences::new(Language::Ru)).unwrap();
}

#[test]
fn in_a_change_of_password_the_new_one_opens() {
    let (office, open) = Office::new();
    open.close().unwrap();
    by_admin(&office, |open| open.change_password(office.command(), PASSWORD, NEW, None).unwrap());
    let open = office.sign_in(ADMIN, NEW);
    in_order(&open);
    open.change_password(office.command(), NEW, OWN, None).unwrap();
    drop(open);
    office.sign_in(ADMIN, OWN);
}

#[test]
fn in_a_first_sign_in_she_is_active_the_next_time() {
    let (office, open) = Office::new();
    let one_time = add(&open, MANAGER, &[Role::Manager]);
    open.close().unwrap();
    cut_off(&office, || office.take_up(MANAGER, &one_time, OWN).close().unwrap());
    let hers = office.sign_in(MANAGER, OWN);
    assert_eq!(status(&hers, MANAGER), "active");
    assert!(hers.staff().unwrap().get(hers.me()).unwrap().keys.as_ref().unwrap().awaiting_confirmation);
    in_order(&hers);
    drop(hers);
    in_order(&office.sign_in(MANAGER, OWN));
}

#[test]
fn in_adding_a_colleague_she_is_off_the_list_again() {
    let (office, open) = Office::new();
    open.close().unwrap();
    let command = office.command();
    by_admin(&office, |open| open.add_staff(command, MANAGER, &[Role::Manager].into()).unwrap());
    let open = office.admin();
    assert_eq!(open.door().people().len(), 1);
    let again = open.add_staff(command, MANAGER, &[Role::Manager].into()).unwrap().value;
    let one_time = again.password.expect("the first time was never done");
    in_order(&open);
    drop(open);
    office.take_up(MANAGER, &one_time, OWN);
}

#[test]
fn in_a_reset_it_can_be_done_again() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    office.admin().close().unwrap();
    by_admin(&office, |open| {
        let (id, after) = staff(open, MANAGER);
        open.reset_staff(office.command(), id, after, "forgot").unwrap()
    });
    assert_eq!(code(office.try_sign_in(MANAGER, OWN)), Code::WrongPassword, "nobody was told the new one");
    let open = office.admin();
    let (id, after) = staff(&open, MANAGER);
    let again = open.reset_staff(office.command(), id, after, "forgot").unwrap().value;
    in_order(&open);
    drop(open);
    in_order(&office.take_up(MANAGER, &again.password.unwrap(), NEW));
}

#[test]
fn in_a_deactivation_the_database_has_the_last_word() {
    let (office, open) = Office::new();
    office.with_colleague(open, DIRECTOR, &[Role::Administrator]);
    let headers = ["header.json", "header-copy.json"].map(|name| (name, fs::read(office.path().join(name)).unwrap()));
    let open = office.admin();
    let (id, after) = staff(&open, DIRECTOR);
    open.deactivate_staff(office.command(), id, after, "left").unwrap();
    open.close().unwrap();
    for (name, bytes) in headers {
        fs::write(office.path().join(name), bytes).unwrap();
    }
    assert_eq!(office.door().people().len(), 2, "the header was still to be written");
    assert_eq!(code(office.try_sign_in(DIRECTOR, OWN)), Code::NoSuchPerson);
    let open = office.admin();
    assert_eq!(open.door().people().len(), 1);
    in_order(&open);
}

#[test]
fn in_a_change_of_names_the_list_says_what_the_database_says() {
    let (office, open) = Office::new();
    open.close().unwrap();
    by_admin(&office, |open| {
        let (me, after) = staff(open, ADMIN);
        open.rename_staff(office.command(), me, after, "AdminF NewL").unwrap();
        let (mut settings, after) = open.office().unwrap();
        (settings.name, settings.hidden_names) = ("Another Office".into(), true);
        open.set_office(office.command(), after, &settings).unwrap();
    });
    let open = office.sign_in("AdminF NewL", PASSWORD);
    in_order(&open);
    let door = open.door();
    assert_eq!(
        (door.people()[0].name.as_str(), door.office().as_str(), door.names_hidden()),
        (ADMIN, "AIFC Expat Centre", false)
    );
}

#[test]
fn in_a_recovery_the_new_password_opens_and_her_key_is_known() {
    let (office, open) = Office::new();
    open.close().unwrap();
    let codes = cut_off(&office, || {
        let door = office.door();
        let (open, parts) = door.recover(office.command(), &office.codes, id_of(&door, ADMIN), NEW).unwrap();
        open.close().unwrap();
        parts.into_iter().map(|part| part.code).collect::<Vec<_>>()
    });
    let open = office.sign_in(ADMIN, NEW);
    in_order(&open);
    let keys = open.staff().unwrap().get(open.me()).unwrap().keys.clone().unwrap();
    assert_eq!(keys.old.len(), 1, "the key that opened is the one that the database knows");
    assert!(keys.awaiting_confirmation);
    drop(open);
    let door = office.door();
    let me: DocId = id_of(&door, ADMIN);
    assert!(door.recover(office.command(), &codes, me, OWN).is_ok());
}

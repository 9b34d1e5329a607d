//! Copies: made, checked, listed, put back, and what was there set aside.

use std::fs;
use std::path::Path;

use casebook::casebook::restore_backup;
use casebook::people::Role;
use casebook::progress::Reporter;
use casebook::testing::PASSWORD;
use casebook::{Casebook, Code};

use crate::office::{ADMIN, DIRECTOR, MANAGER, NEW, OWN, Office, add, code, id_of, problems, staff, status};

fn copy(open: &Casebook) -> String {
    open.back_up(&Reporter::default()).unwrap().name
}

fn put_back(office: &Office, name: &str) -> std::path::PathBuf {
    restore_backup(office.path(), name, office.env.now()).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_copy_is_listed_with_its_time_and_holds_database_and_header() {
    let (office, open) = Office::new();
    let made = open.back_up(&Reporter::default()).unwrap();
    assert_eq!(made.at, office.env.now());
    assert_eq!(open.storage_facts().unwrap().last_backup, Some(made.clone()));
    assert_eq!(open.today().unwrap().last_backup_days, Some(0));
    let inside = names(&office.path().join("backups").join(&made.name));
    assert_eq!(inside, ["casebook.db", "header-copy.json", "header.json"]);
    assert_eq!(office_backups(&office, open), [made.name]);
}

fn office_backups(office: &Office, open: Casebook) -> Vec<String> {
    drop(open);
    office.door().backups().into_iter().map(|backup| backup.name).collect()
}

#[test]
fn writing_goes_on_after_a_copy_and_is_not_in_it() {
    let (office, open) = Office::new();
    let name = copy(&open);
    add(&open, MANAGER, &[Role::Manager]);
    drop(open);
    put_back(&office, &name);
    assert_eq!(office.admin().staff().unwrap().0.len(), 1);
}

#[test]
fn a_damaged_database_is_replaced_and_kept() {
    let (office, open) = Office::new();
    add(&open, MANAGER, &[Role::Manager]);
    let name = copy(&open);
    open.close().unwrap();
    let file = office.path().join("casebook.db");
    let mut damaged = fs::read(&file).unwrap();
    damaged[100] ^= 1;
    fs::write(&file, &damaged).unwrap();
    let refused = office.try_sign_in(ADMIN, PASSWORD).err().unwrap();
    let casebook::Failure::Refused(refusal) = refused else { panic!("{refused}") };
    assert_eq!(refusal.code, Code::DatabaseDamaged);
    assert_eq!(refusal.args["backup"], name.as_str().into(), "the newest good copy is named");
    let aside = put_back(&office, &name);
    assert_eq!(fs::read(aside.join("casebook.db")).unwrap(), damaged, "what was there is set aside, not deleted");
    let open = office.admin();
    assert_eq!((problems(&open), open.staff().unwrap().0.len()), (vec![], 2));
}

#[test]
fn the_newest_copy_that_is_whole_is_offered() {
    let (office, open) = Office::new();
    let good = copy(&open);
    office.minutes_pass(1);
    let bad = copy(&open);
    open.close().unwrap();
    for file in [office.path().join("casebook.db"), office.path().join("backups").join(&bad).join("casebook.db")] {
        let mut bytes = fs::read(&file).unwrap();
        let middle = bytes.len() / 2;
        bytes[20] ^= 4;
        bytes[middle] ^= 4;
        fs::write(&file, bytes).unwrap();
    }
    let casebook::Failure::Refused(refusal) = office.try_sign_in(ADMIN, PASSWORD).err().unwrap() else {
        panic!("a fault")
    };
    assert_eq!(refusal.args["backup"], good.as_str().into());
}

#[test]
fn without_a_copy_none_is_offered() {
    let (office, open) = Office::new();
    open.close().unwrap();
    fs::write(office.path().join("casebook.db"), [0; 8192]).unwrap();
    let casebook::Failure::Refused(refusal) = office.try_sign_in(ADMIN, PASSWORD).err().unwrap() else {
        panic!("a fault")
    };
    assert_eq!((refusal.code, &refusal.args["backup"]), (Code::DatabaseDamaged, &"".into()));
}

#[test]
fn a_missing_database_is_put_back() {
    let (office, open) = Office::new();
    let name = copy(&open);
    open.close().unwrap();
    fs::remove_file(office.path().join("casebook.db")).unwrap();
    assert_eq!(code(office.try_door()), Code::DatabaseMissing);
    put_back(&office, &name);
    assert_eq!(problems(&office.admin()), []);
}

#[test]
fn a_missing_header_is_put_back_with_the_database_of_its_time() {
    let (office, open) = Office::new();
    let name = copy(&open);
    open.change_password(office.command(), PASSWORD, NEW, None).unwrap();
    open.close().unwrap();
    for copy in ["header.json", "header-copy.json"] {
        fs::write(office.path().join(copy), "{}").unwrap();
    }
    assert_eq!(code(office.try_door()), Code::HeaderDamaged);
    put_back(&office, &name);
    assert_eq!(code(office.try_sign_in(ADMIN, NEW)), Code::WrongPassword, "the password is that of the copy, too");
    office.admin();
}

#[test]
fn a_password_changed_since_the_copy_stays_changed() {
    let (office, open) = Office::new();
    let name = copy(&open);
    open.change_password(office.command(), PASSWORD, NEW, None).unwrap();
    drop(open);
    put_back(&office, &name);
    assert_eq!(code(office.try_sign_in(ADMIN, PASSWORD)), Code::WrongPassword);
    assert_eq!(problems(&office.sign_in(ADMIN, NEW)), []);
}

#[test]
fn who_took_up_her_place_since_the_copy_works_on() {
    let (office, open) = Office::new();
    let one_time = add(&open, DIRECTOR, &[Role::Director]);
    let name = copy(&open);
    drop(open);
    drop(office.take_up(DIRECTOR, &one_time, OWN));
    put_back(&office, &name);
    let hers = office.sign_in(DIRECTOR, OWN);
    assert_eq!(status(&hers, DIRECTOR), "active", "her keys are there; the database learns of them again");
    hers.change_password(office.command(), OWN, NEW, None).unwrap();
    assert_eq!(problems(&hers), []);
}

#[test]
fn who_was_added_since_the_copy_is_off_the_list_and_can_be_added_again() {
    let (office, open) = Office::new();
    let name = copy(&open);
    add(&open, MANAGER, &[Role::Manager]);
    drop(open);
    put_back(&office, &name);
    let open = office.admin();
    assert_eq!(open.door().people().len(), 1);
    add(&open, MANAGER, &[Role::Manager]);
}

#[test]
fn an_administrator_who_cannot_sign_in_does_not_count() {
    let (office, open) = Office::new();
    office.with_colleague(open, DIRECTOR, &[Role::Administrator]);
    let open = office.admin();
    let name = copy(&open);
    let (id, after) = staff(&open, DIRECTOR);
    open.deactivate_staff(office.command(), id, after, "left").unwrap();
    drop(open);
    put_back(&office, &name);
    let open = office.admin();
    assert_eq!(status(&open, DIRECTOR), "active", "the copy is from before she left");
    let (me, after) = staff(&open, ADMIN);
    assert_eq!(
        code(open.deactivate_staff(office.command(), me, after, "off")),
        Code::LastAdministrator,
        "nobody else opens this door"
    );
}

#[test]
fn no_such_copy_is_told_and_nothing_is_touched() {
    let (office, open) = Office::new();
    open.close().unwrap();
    let before = names(office.path());
    for name in ["2026-01-01T00-00-00", "..", "", "../../etc"] {
        assert_eq!(code(restore_backup(office.path(), name, office.env.now())), Code::NoSuchBackup, "{name:?}");
    }
    assert_eq!(names(office.path()), before);
}

#[test]
fn an_open_casebook_is_not_replaced() {
    let (office, open) = Office::new();
    let name = copy(&open);
    assert_eq!(code(restore_backup(office.path(), &name, office.env.now())), Code::AlreadyOpen);
    assert_eq!(problems(&open), []);
}

#[test]
fn two_copies_put_back_in_the_same_second_keep_both_that_were_there() {
    let (office, open) = Office::new();
    let name = copy(&open);
    open.close().unwrap();
    let first = put_back(&office, &name);
    let second = put_back(&office, &name);
    assert_ne!(first, second);
    assert!(first.join("casebook.db").exists() && second.join("casebook.db").exists());
    let door = office.door();
    assert!(door.sign_in(id_of(&door, ADMIN), PASSWORD, None).is_ok());
}

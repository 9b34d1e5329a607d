//! Founding a casebook, and what may already lie in the folder.

use std::fs;

use casebook::people::Role;
use casebook::storage::place::Lock;
use casebook::testing::{FixedClock, MORNING, PASSWORD, env, founding};
use casebook::{Casebook, Code, Door};

use crate::office::{ADMIN, Office, code, problems, status};

#[test]
fn made_locked_and_opened_again_it_is_the_same_casebook() {
    let (office, open) = Office::new();
    let (me, id) = (open.me(), open.door().casebook());
    drop(open);
    let again = office.admin();
    assert_eq!((again.me(), again.door().casebook()), (me, id));
    assert_eq!(problems(&again), []);
}

#[test]
fn the_founder_is_an_active_administrator_and_nothing_more() {
    let (_office, open) = Office::new();
    assert_eq!(status(&open, ADMIN), "active");
    assert_eq!(open.actor().unwrap().roles, [Role::Administrator].into());
}

#[test]
fn the_file_on_the_disk_is_encrypted() {
    let (office, open) = Office::new();
    open.close().unwrap();
    let bytes = fs::read(office.path().join("casebook.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    for word in ["AdminF", "Expat Centre", "CREATE TABLE"] {
        let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
        assert!(!found, "{word} can be read in the file");
    }
}

#[test]
fn locking_leaves_no_log_beside_the_database() {
    let (office, open) = Office::new();
    open.close().unwrap();
    for name in ["casebook.db-wal", "casebook.db-shm", "founding"] {
        assert!(!office.path().join(name).exists(), "{name}");
    }
}

#[test]
fn a_second_start_is_told_that_the_casebook_is_open() {
    let (office, open) = Office::new();
    assert_eq!(code(office.try_door()), Code::AlreadyOpen);
    drop(open);
    office.door();
}

#[test]
fn an_empty_or_missing_folder_is_no_database_yet() {
    let folder = tempfile::tempdir().unwrap();
    for place in [folder.path().to_path_buf(), folder.path().join("not/yet")] {
        let door = Door::at(&place, env(FixedClock::at(MORNING), 1));
        assert_eq!(code(door), Code::NoDatabase);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "asking leaves nothing behind");
}

#[test]
fn a_folder_with_somebody_elses_files_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("thesis.docx"), "years of work").unwrap();
    let refused = Casebook::create(folder.path(), founding(), env(FixedClock::at(MORNING), 1));
    assert_eq!(code(refused), Code::FolderNotEmpty);
    let mut left: Vec<String> =
        fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    left.retain(|name| name != Lock::NAME);
    assert_eq!(left, ["thesis.docx"]);
}

#[test]
fn a_synchronised_folder_is_refused_at_the_first_day_and_on_every_other() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("desk");
    let env = env(FixedClock::at(MORNING), 1);
    drop(Casebook::create(&place, founding(), env.clone()).unwrap());
    fs::create_dir(folder.path().join(".stfolder")).unwrap();
    assert_eq!(code(Door::at(&place, env.clone())), Code::FolderSynchronised);
    let beside = folder.path().join("another");
    assert_eq!(code(Casebook::create(&beside, founding(), env)), Code::FolderSynchronised);
    assert!(!beside.exists());
}

#[test]
fn a_folder_that_is_a_casebook_already_is_not_founded_twice() {
    let (office, open) = Office::new();
    drop(open);
    assert_eq!(code(Casebook::create(office.path(), founding(), office.env.clone())), Code::FolderNotEmpty);
    office.admin();
}

#[test]
fn founding_asks_for_names_and_a_password_worth_having() {
    let cases: [(&str, &str, &str, Code); 5] = [
        ("  ", ADMIN, PASSWORD, Code::NameEmpty),
        ("AIFC Expat Centre", " \t", PASSWORD, Code::NameEmpty),
        ("AIFC Expat Centre", ADMIN, "short", Code::PasswordTooShort),
        ("AIFC Expat Centre", ADMIN, "qwertyuiop123", Code::PasswordTooCommon),
        ("AIFC Expat Centre", ADMIN, "AdminL rules this", Code::PasswordHasName),
    ];
    for (office, name, password, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        let mut first = founding();
        (first.office, first.name, first.password) = (office.into(), name.into(), password.into());
        let made = Casebook::create(folder.path(), first, env(FixedClock::at(MORNING), 1));
        assert_eq!(code(made), expected, "{office:?} {name:?} {password:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is made before everything is right");
    }
}

#[test]
fn two_holders_get_two_halves() {
    let (office, open) = Office::with_holders(&["First Holder", "Second Holder"]);
    assert_eq!(office.codes.len(), 2);
    assert_ne!(office.codes[0], office.codes[1]);
    assert_eq!(open.door().recovery_parts(), 2);
}

/// Everything that a founding leaves behind when the program is killed: after each of its steps.
#[test]
fn a_founding_that_was_cut_off_is_cleared_away_and_done_again() {
    let (office, open) = Office::new();
    open.close().unwrap();
    let all = ["casebook.db", "header.json", "header-copy.json"]
        .map(|name| (name, fs::read(office.path().join(name)).unwrap()));
    let leftovers: [&[&str]; 7] = [
        &["founding.part"],
        &["founding"],
        &["founding", "casebook.db", "casebook.db-journal", "casebook.db-wal", "casebook.db-shm"],
        &["founding", "casebook.db", "header.part"],
        &["founding", "casebook.db", "header.part", "header-copy.part"],
        &["founding", "casebook.db", "header.json", "header-copy.part"],
        &["founding", "casebook.db", "header.json", "header-copy.json"],
    ];
    for left in leftovers {
        let folder = tempfile::tempdir().unwrap();
        for name in left {
            let whole = all.iter().find(|(whole, _)| whole == name).map(|(_, bytes)| bytes.clone());
            fs::write(folder.path().join(name), whole.unwrap_or_default()).unwrap();
        }
        let env = env(FixedClock::at(MORNING), 2);
        assert_eq!(
            code(Door::at(folder.path(), env.clone())),
            Code::NoDatabase,
            "nobody has seen the recovery code: {left:?}"
        );
        for name in left {
            fs::write(folder.path().join(name), b"left behind").unwrap();
        }
        let (open, _) =
            Casebook::create(folder.path(), founding(), env).unwrap_or_else(|why| panic!("{left:?}: {why}"));
        assert_eq!(problems(&open), []);
        assert!(!folder.path().join("founding").exists());
    }
}

//! The header beside the database: missing, torn, edited, put back from yesterday.

use std::fs;

use casebook::storage::Store;
use casebook::testing::PASSWORD;
use casebook::{Code, Door};

use crate::office::{ADMIN, NEW, Office, code, id_of, problems};

const COPIES: [&str; 2] = ["header.json", "header-copy.json"];

fn headers(office: &Office) -> [Vec<u8>; 2] {
    COPIES.map(|name| fs::read(office.path().join(name)).unwrap())
}

fn put_headers(office: &Office, bytes: &[Vec<u8>; 2]) {
    for (name, bytes) in COPIES.iter().zip(bytes) {
        fs::write(office.path().join(name), bytes).unwrap();
    }
}

fn notices(door: &Door) -> Vec<Code> {
    door.notices().into_iter().map(|notice| notice.code).collect()
}

#[test]
fn a_missing_copy_is_told_and_made_again_after_sign_in() {
    for name in COPIES {
        let (office, open) = Office::new();
        drop(open);
        fs::remove_file(office.path().join(name)).unwrap();
        let door = office.door();
        assert_eq!((notices(&door), door.header_copies()), (vec![Code::HeaderCopyMissing], 1), "{name}");
        drop(door.sign_in(id_of(&door, ADMIN), PASSWORD, None).unwrap());
        assert_eq!((notices(&door), door.header_copies()), (vec![], 2), "{name}");
        drop(door);
        assert_eq!(notices(&office.door()), []);
        office.admin();
    }
}

#[test]
fn a_torn_copy_counts_as_missing() {
    let (office, open) = Office::new();
    drop(open);
    let [first, _] = headers(&office);
    fs::write(office.path().join(COPIES[0]), &first[..first.len() / 2]).unwrap();
    let door = office.door();
    assert_eq!(notices(&door), [Code::HeaderCopyMissing]);
    drop(door.sign_in(id_of(&door, ADMIN), PASSWORD, None).unwrap());
    drop(door);
    assert_eq!(notices(&office.door()), []);
}

#[test]
fn without_any_header_it_is_missing_and_not_damaged() {
    let (office, open) = Office::new();
    drop(open);
    for name in COPIES {
        fs::remove_file(office.path().join(name)).unwrap();
    }
    assert_eq!(code(office.try_door()), Code::HeaderMissing);
}

#[test]
fn two_torn_copies_are_a_damaged_header() {
    let (office, open) = Office::new();
    drop(open);
    put_headers(&office, &headers(&office).map(|whole| whole[..whole.len() - 1].to_vec()));
    assert_eq!(code(office.try_door()), Code::HeaderDamaged, "and never a wrong password");
}

#[test]
fn a_header_from_before_the_last_change_is_refused() {
    let (office, open) = Office::new();
    let before = headers(&office);
    open.change_password(office.command(), PASSWORD, NEW, None).unwrap();
    drop(open);
    put_headers(&office, &before);
    for password in [PASSWORD, PASSWORD] {
        assert_eq!(code(office.try_sign_in(ADMIN, password)), Code::HeaderOlder);
    }
    assert_eq!(headers(&office), before, "nothing was overwritten");
}

#[test]
fn one_old_copy_does_no_harm() {
    let (office, open) = Office::new();
    let [old, _] = headers(&office);
    open.change_password(office.command(), PASSWORD, NEW, None).unwrap();
    drop(open);
    fs::write(office.path().join(COPIES[0]), old).unwrap();
    assert_eq!(code(office.try_sign_in(ADMIN, PASSWORD)), Code::WrongPassword);
    office.sign_in(ADMIN, NEW);
}

#[test]
fn signing_in_writes_no_header_that_is_in_order() {
    let (office, open) = Office::new();
    drop(open);
    for hidden in [false, true, false] {
        let open = office.admin();
        let (mut settings, after) = open.office().unwrap();
        settings.hidden_names = hidden;
        open.set_office(office.command(), after, &settings).unwrap();
        drop(open);
        let before = headers(&office);
        drop(office.admin());
        assert_eq!(headers(&office), before, "hidden: {hidden}");
    }
}

#[test]
fn a_database_that_is_not_there_is_missing() {
    let (office, open) = Office::new();
    open.close().unwrap();
    fs::remove_file(office.path().join(Store::NAME)).unwrap();
    assert_eq!(code(office.try_door()), Code::DatabaseMissing);
    assert!(!office.path().join(Store::NAME).exists(), "none is made in its place");
}

#[test]
fn somebody_elses_database_does_not_open_with_our_header() {
    let (office, open) = Office::new();
    open.close().unwrap();
    let other = tempfile::tempdir().unwrap();
    let env = casebook::testing::env(office.clock.clone(), 43);
    let (theirs, _) = casebook::testing::create(other.path(), env).unwrap();
    theirs.close().unwrap();
    fs::copy(other.path().join(Store::NAME), office.path().join(Store::NAME)).unwrap();
    assert_eq!(code(office.try_sign_in(ADMIN, PASSWORD)), Code::DatabaseDamaged);
}

#[test]
fn the_header_tells_nothing_but_names() {
    let (office, open) = Office::new();
    drop(open);
    let text = String::from_utf8(headers(&office)[0].clone()).unwrap();
    assert!(text.contains(ADMIN) && text.contains("AIFC Expat Centre"));
    for secret in [PASSWORD, &office.codes[0]] {
        assert!(!text.contains(secret));
    }
    assert_eq!(problems(&office.admin()), []);
}

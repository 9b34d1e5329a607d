//! All passwords are lost; the code on paper is not.

use casebook::people::Role;
use casebook::testing::PASSWORD;
use casebook::{Code, Refusal};

use crate::office::{ADMIN, MANAGER, NEW, OWN, Office, code, id_of, problems};

#[test]
fn the_code_opens_and_gives_a_new_password() {
    let (office, open) = Office::new();
    drop(open);
    let door = office.door();
    let (open, parts) = door.recover(office.command(), &office.codes, id_of(&door, ADMIN), NEW).unwrap();
    assert_eq!(parts.len(), 1);
    assert_eq!(problems(&open), []);
    drop((open, door));
    assert_eq!(code(office.try_sign_in(ADMIN, PASSWORD)), Code::WrongPassword);
    office.sign_in(ADMIN, NEW);
}

#[test]
fn a_code_works_once_and_the_new_one_next_time() {
    let (office, open) = Office::new();
    drop(open);
    let door = office.door();
    let me = id_of(&door, ADMIN);
    let (_, parts) = door.recover(office.command(), &office.codes, me, NEW).unwrap();
    let again = door.recover(office.command(), &office.codes, me, OWN).map(|_| ());
    assert_eq!(code(again), Code::RecoveryWrong, "the old code is worth nothing");
    let new: Vec<String> = parts.into_iter().map(|part| part.code).collect();
    assert!(door.recover(office.command(), &new, me, OWN).is_ok());
}

#[test]
fn two_halves_open_together_in_either_order() {
    for turned in [false, true] {
        let (office, open) = Office::with_holders(&["First Holder", "Second Holder"]);
        drop(open);
        let door = office.door();
        let mut codes = office.codes.clone();
        if turned {
            codes.reverse();
        }
        let (_, parts) = door.recover(office.command(), &codes, id_of(&door, ADMIN), NEW).unwrap();
        assert_eq!(parts.len(), 2, "again one half for each of two holders");
    }
}

#[test]
fn one_half_is_not_enough() {
    let (office, open) = Office::with_holders(&["First Holder", "Second Holder"]);
    drop(open);
    let door = office.door();
    let me = id_of(&door, ADMIN);
    for codes in [vec![office.codes[0].clone()], vec![office.codes[0].clone(), "  ".into()], vec![]] {
        let refused = door.recover(office.command(), &codes, me, NEW).map(|_| ());
        assert_eq!(code(refused), Code::RecoveryHalfMissing, "{} given", codes.len());
    }
    let twice = vec![office.codes[0].clone(), office.codes[0].clone()];
    assert_eq!(
        code(door.recover(office.command(), &twice, me, NEW).map(|_| ())),
        Code::RecoveryWrong,
        "the same half twice"
    );
}

#[test]
fn a_slip_of_the_pen_is_named_by_its_group() {
    let (office, open) = Office::new();
    drop(open);
    let door = office.door();
    let mut groups: Vec<String> = office.codes[0].split('-').map(str::to_owned).collect();
    let wrong = if groups[4].starts_with('7') { "8" } else { "7" };
    groups[4].replace_range(..1, wrong);
    let refused =
        door.recover(office.command(), &[groups.join("-")], id_of(&door, ADMIN), NEW).map(|_| ()).unwrap_err();
    assert_eq!(refused, Refusal::new(Code::RecoveryWrong).with("half", 1).with("group", 5).into());
}

#[test]
fn the_code_is_read_as_people_copy_it() {
    let (office, open) = Office::new();
    drop(open);
    let door = office.door();
    let copied = office.codes[0].to_lowercase().replace('-', " ");
    assert!(door.recover(office.command(), &[copied], id_of(&door, ADMIN), NEW).is_ok());
}

#[test]
fn recovery_makes_no_weak_password() {
    let (office, open) = Office::new();
    drop(open);
    let door = office.door();
    let me = id_of(&door, ADMIN);
    assert_eq!(code(door.recover(office.command(), &office.codes, me, "short").map(|_| ())), Code::PasswordTooShort);
    assert!(door.recover(office.command(), &office.codes, me, NEW).is_ok(), "the code was not used up");
}

#[test]
fn only_an_administrator_is_recovered() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let door = office.door();
    let refused = door.recover(office.command(), &office.codes, id_of(&door, MANAGER), NEW).map(|_| ());
    assert_eq!(code(refused), Code::NotAllowed);
    drop(door);
    office.sign_in(MANAGER, OWN);
    let door = office.door();
    assert!(
        door.recover(office.command(), &office.codes, id_of(&door, ADMIN), NEW).is_ok(),
        "the code was not used up"
    );
}

#[test]
fn waiting_after_wrong_passwords_ends_with_the_code() {
    let (office, open) = Office::new();
    drop(open);
    let door = office.door();
    let me = id_of(&door, ADMIN);
    for _ in 0..6 {
        let _ = door.sign_in(me, "wrong wrong wrong", None);
        office.minutes_pass(1);
    }
    let _ = door.sign_in(me, "wrong wrong wrong", None);
    drop(door.recover(office.command(), &office.codes, me, NEW).unwrap());
    assert!(door.sign_in(me, NEW, None).is_ok());
}

#[test]
fn colleagues_and_what_they_wrote_are_there_afterwards() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let hers = office.sign_in(MANAGER, OWN);
    hers.save_draft("note", None, "half a sentence").unwrap();
    drop(hers);
    let door = office.door();
    drop(door.recover(office.command(), &office.codes, id_of(&door, ADMIN), NEW).unwrap());
    drop(door);
    let hers = office.sign_in(MANAGER, OWN);
    assert_eq!(hers.draft("note").unwrap().unwrap().body, "half a sentence");
}

//! A new key counts as its giver's until a second person vouches for it.

use casebook::people::Role;
use casebook::testing::PASSWORD;
use casebook::{Casebook, Code};

use crate::office::{ADMIN, DIRECTOR, MANAGER, NEW, OWN, Office, SUPERVISOR, code, problems, staff};

fn awaiting(open: &Casebook, name: &str) -> bool {
    open.staff().unwrap().get(staff(open, name).0).unwrap().keys.as_ref().unwrap().awaiting_confirmation
}

fn confirm(office: &Office, open: &Casebook, name: &str, password: &str) -> Result<(), casebook::Failure> {
    let (id, after) = staff(open, name);
    open.confirm_key(office.command(), id, after, password, None).map(|_| ())
}

/// An administrator who is a supervisor too, a second supervisor, a director, and a manager whose key is new.
fn full_office() -> Office {
    let (office, open) = Office::new();
    let (me, after) = staff(&open, ADMIN);
    open.set_roles(office.command(), me, after, &[Role::Administrator, Role::Supervisor].into()).unwrap();
    office.with_colleague(open, SUPERVISOR, &[Role::Supervisor]);
    office.with_colleague(office.admin(), DIRECTOR, &[Role::Director]);
    office.with_colleague(office.admin(), MANAGER, &[Role::Manager]);
    office
}

#[test]
fn a_new_key_waits_for_somebody_to_vouch_for_it() {
    let office = full_office();
    let hers = office.sign_in(SUPERVISOR, OWN);
    assert!(awaiting(&hers, MANAGER));
    assert!(!awaiting(&hers, ADMIN), "the founder's key was made before there was anybody to vouch");
}

#[test]
fn whoever_gave_the_password_does_not_vouch() {
    let office = full_office();
    let admin = office.admin();
    assert_eq!(code(confirm(&office, &admin, MANAGER, PASSWORD)), Code::SamePerson);
}

#[test]
fn nobody_vouches_for_herself() {
    let office = full_office();
    let hers = office.sign_in(SUPERVISOR, OWN);
    assert_eq!(code(confirm(&office, &hers, SUPERVISOR, OWN)), Code::SamePerson);
}

#[test]
fn a_manager_does_not_vouch() {
    let office = full_office();
    let hers = office.sign_in(MANAGER, OWN);
    assert_eq!(code(confirm(&office, &hers, SUPERVISOR, OWN)), Code::NotAllowed);
}

#[test]
fn somebody_who_herself_has_her_password_from_the_giver_does_not_vouch() {
    let office = full_office();
    let hers = office.sign_in(SUPERVISOR, OWN);
    assert_eq!(
        code(confirm(&office, &hers, MANAGER, OWN)),
        Code::SamePerson,
        "the administrator could sit at her desk"
    );
}

/// A second administrator adds a director, so that there is one whose password the founder never knew.
fn with_an_independent_director() -> Office {
    let (office, open) = Office::new();
    office.with_colleague(open, SUPERVISOR, &[Role::Supervisor, Role::Administrator]);
    office.with_colleague(office.admin(), MANAGER, &[Role::Manager, Role::Supervisor]);
    office.with_colleague(office.sign_in(SUPERVISOR, OWN), DIRECTOR, &[Role::Director]);
    office
}

#[test]
fn an_independent_second_person_vouches_with_her_password() {
    let office = with_an_independent_director();
    let hers = office.sign_in(DIRECTOR, OWN);
    assert_eq!(code(confirm(&office, &hers, MANAGER, "not her password")), Code::WrongPassword);
    confirm(&office, &hers, MANAGER, OWN).unwrap();
    assert!(!awaiting(&hers, MANAGER));
    assert_eq!(problems(&hers), [], "her signature fits the state that she saw");
    assert_eq!(code(confirm(&office, &hers, MANAGER, OWN)), Code::NotInThisState, "there is nothing left to vouch for");
}

#[test]
fn once_vouched_for_she_vouches_for_others() {
    let office = with_an_independent_director();
    let hers = office.sign_in(DIRECTOR, OWN);
    assert_eq!(
        code(confirm(&office, &hers, SUPERVISOR, OWN)),
        Code::SamePerson,
        "the supervisor gave her the password"
    );
    confirm(&office, &hers, MANAGER, OWN).unwrap();
    drop(hers);
    let hers = office.sign_in(MANAGER, OWN);
    confirm(&office, &hers, SUPERVISOR, OWN).unwrap();
}

#[test]
fn what_was_vouched_for_on_an_older_screen_is_refused() {
    let office = with_an_independent_director();
    let hers = office.sign_in(DIRECTOR, OWN);
    let (id, seen) = staff(&hers, MANAGER);
    drop(hers);
    let admin = office.admin();
    admin.rename_staff(office.command(), id, seen, "ManagerF OtherL").unwrap();
    drop(admin);
    let hers = office.sign_in(DIRECTOR, OWN);
    assert_eq!(code(hers.confirm_key(office.command(), id, seen, OWN, None)), Code::ChangedMeanwhile);
}

#[test]
fn a_recovered_administrator_does_not_vouch_for_herself() {
    let (office, open) = Office::new();
    let (me, after) = staff(&open, ADMIN);
    open.set_roles(office.command(), me, after, &[Role::Administrator, Role::Supervisor].into()).unwrap();
    drop(open);
    let door = office.door();
    let (open, _) = door.recover(office.command(), &office.codes, me, NEW).unwrap();
    assert!(awaiting(&open, ADMIN));
    assert_eq!(code(confirm(&office, &open, ADMIN, NEW)), Code::SamePerson);
}

#[test]
fn a_director_is_told_how_many_keys_wait() {
    let office = with_an_independent_director();
    let hers = office.sign_in(DIRECTOR, OWN);
    assert_eq!(hers.today().unwrap().keys_to_confirm, 1, "the manager's; neither her own nor the supervisor's");
    assert_eq!(hers.today().unwrap().first_keys, 1, "nobody has reset it");
    confirm(&office, &hers, MANAGER, OWN).unwrap();
    assert_eq!(hers.today().unwrap().keys_to_confirm, 0);
    drop(hers);
    let admin = office.admin();
    let (id, after) = staff(&admin, MANAGER);
    let one_time = admin.reset_staff(office.command(), id, after, "forgotten").unwrap().value.password.unwrap();
    drop(admin);
    drop(office.take_up(MANAGER, &one_time, OWN));
    let today = office.sign_in(DIRECTOR, OWN).today().unwrap();
    assert_eq!((today.keys_to_confirm, today.first_keys), (1, 0));
}

#[test]
fn a_changed_password_is_no_new_key() {
    let office = with_an_independent_director();
    let hers = office.sign_in(DIRECTOR, OWN);
    confirm(&office, &hers, MANAGER, OWN).unwrap();
    drop(hers);
    let hers = office.sign_in(MANAGER, OWN);
    hers.change_password(office.command(), OWN, NEW, None).unwrap();
    assert!(!awaiting(&hers, MANAGER));
}

#[test]
fn in_a_new_office_somebody_is_the_first_to_vouch() {
    let (office, open) = Office::new();
    office.with_colleague(open, SUPERVISOR, &[Role::Supervisor]);
    office.with_colleague(office.admin(), DIRECTOR, &[Role::Director]);
    let hers = office.sign_in(SUPERVISOR, OWN);
    assert_eq!(code(confirm(&office, &hers, SUPERVISOR, OWN)), Code::SamePerson, "never for herself");
    assert_eq!(hers.today().unwrap().keys_to_confirm, 1, "the director's");
    confirm(&office, &hers, DIRECTOR, OWN).unwrap();
    drop(hers);
    let director = office.sign_in(DIRECTOR, OWN);
    confirm(&office, &director, SUPERVISOR, OWN).unwrap();
    assert!(!awaiting(&director, SUPERVISOR) && !awaiting(&director, DIRECTOR));
    assert_eq!(problems(&director), [], "both signatures hold");
}

#[test]
fn once_somebody_is_vouched_for_the_giver_counts_again() {
    let (office, open) = Office::new();
    office.with_colleague(open, SUPERVISOR, &[Role::Supervisor]);
    office.with_colleague(office.admin(), DIRECTOR, &[Role::Director]);
    office.with_colleague(office.admin(), MANAGER, &[Role::Manager]);
    let hers = office.sign_in(SUPERVISOR, OWN);
    confirm(&office, &hers, DIRECTOR, OWN).unwrap();
    assert_eq!(code(confirm(&office, &hers, MANAGER, OWN)), Code::SamePerson, "now the director is there to do it");
}

//! Who works here: adding, naming, roles, leaving, coming back, and the last administrator.

use casebook::people::Role;
use casebook::testing::PASSWORD;
use casebook::{Casebook, Code};

use crate::office::{ADMIN, DIRECTOR, MANAGER, NEW, OWN, Office, SUPERVISOR, add, code, problems, staff, status};

fn manager() -> std::collections::BTreeSet<Role> {
    [Role::Manager].into()
}

#[test]
fn a_colleague_is_invited_until_she_has_signed_in() {
    let (office, open) = Office::new();
    let one_time = add(&open, MANAGER, &[Role::Manager, Role::Director]);
    assert_eq!(status(&open, MANAGER), "invited");
    drop(open);
    let hers = office.take_up(MANAGER, &one_time, OWN);
    assert_eq!(hers.actor().unwrap().roles, [Role::Manager, Role::Director].into());
    assert_eq!(problems(&hers), []);
}

#[test]
fn names_are_not_empty_and_not_somebody_elses() {
    let (office, open) = Office::new();
    add(&open, MANAGER, &[Role::Manager]);
    let name = |name: &str| code(open.add_staff(office.command(), name, &manager()));
    assert_eq!(name(" \u{a0} "), Code::NameEmpty);
    assert_eq!(name("  managerf   MANAGERL "), Code::NameTaken, "neither case nor spaces tell people apart");
    let roles = open.add_staff(office.command(), "Somebody Else", &Default::default());
    assert_eq!(code(roles), Code::RolesEmpty);
}

#[test]
fn a_new_name_is_on_the_sign_in_list() {
    let (office, open) = Office::new();
    let (me, after) = staff(&open, ADMIN);
    open.rename_staff(office.command(), me, after, "  AdminF   NewL ").unwrap();
    drop(open);
    assert_eq!(office.door().people()[0].name, "AdminF NewL");
    office.sign_in("AdminF NewL", PASSWORD);
}

#[test]
fn one_may_keep_ones_own_name_in_other_letters() {
    let (office, open) = Office::new();
    let (me, after) = staff(&open, ADMIN);
    assert!(open.rename_staff(office.command(), me, after, "ADMINF ADMINL").is_ok());
}

#[test]
fn new_roles_hold_at_once() {
    let (office, open) = Office::new();
    let (me, after) = staff(&open, ADMIN);
    open.set_roles(office.command(), me, after, &[Role::Administrator, Role::Manager].into()).unwrap();
    assert!(open.actor().unwrap().roles.contains(&Role::Manager));
    assert_eq!(
        code(open.set_roles(office.command(), me, staff(&open, ADMIN).1, &Default::default())),
        Code::LastAdministrator
    );
}

#[test]
fn only_an_administrator_changes_the_staff() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager, Role::Supervisor, Role::Director]);
    let hers = office.sign_in(MANAGER, OWN);
    let (admin, after) = staff(&hers, ADMIN);
    let command = || office.command();
    assert_eq!(code(hers.add_staff(command(), "Somebody Else", &manager())), Code::NotAllowed);
    assert_eq!(code(hers.rename_staff(command(), admin, after, "Nobody")), Code::NotAllowed);
    assert_eq!(code(hers.set_roles(command(), admin, after, &manager())), Code::NotAllowed);
    assert_eq!(code(hers.deactivate_staff(command(), admin, after, "why not")), Code::NotAllowed);
    assert_eq!(code(hers.reset_staff(command(), admin, after, "why not")), Code::NotAllowed);
    let (settings, head) = hers.office().unwrap();
    assert_eq!(code(hers.set_office(command(), head, &settings)), Code::NotAllowed);
}

#[test]
fn leaving_needs_a_reason() {
    let (office, open) = Office::new();
    add(&open, MANAGER, &[Role::Manager]);
    let (id, after) = staff(&open, MANAGER);
    assert_eq!(code(open.deactivate_staff(office.command(), id, after, "  ")), Code::CommentNeeded);
    open.deactivate_staff(office.command(), id, after, "left the Centre").unwrap();
    assert_eq!(status(&open, MANAGER), "inactive");
}

#[test]
fn who_comes_back_begins_with_a_one_time_password() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let admin = office.admin();
    let (id, after) = staff(&admin, MANAGER);
    admin.deactivate_staff(office.command(), id, after, "leave").unwrap();
    let back = admin.reactivate_staff(office.command(), id, staff(&admin, MANAGER).1).unwrap().value;
    drop(admin);
    assert_eq!(code(office.try_sign_in(MANAGER, OWN)), Code::WrongPassword, "the password of before opens nothing");
    let hers = office.take_up(MANAGER, &back.password.unwrap(), NEW);
    let keys = hers.staff().unwrap().get(id).unwrap().keys.clone().unwrap();
    assert_eq!(keys.old.len(), 1, "her old key stays, dated");
    assert!(keys.awaiting_confirmation);
}

#[test]
fn a_reset_password_is_worth_nothing_from_that_moment() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let admin = office.admin();
    let (id, after) = staff(&admin, MANAGER);
    assert_eq!(code(admin.reset_staff(office.command(), id, after, "")), Code::CommentNeeded);
    let reset = admin.reset_staff(office.command(), id, after, "forgot it").unwrap().value;
    drop(admin);
    assert_eq!(code(office.try_sign_in(MANAGER, OWN)), Code::WrongPassword);
    office.take_up(MANAGER, &reset.password.unwrap(), NEW);
}

#[test]
fn verbs_out_of_their_state_are_refused() {
    let (office, open) = Office::new();
    add(&open, MANAGER, &[Role::Manager]);
    let (id, after) = staff(&open, MANAGER);
    assert_eq!(code(open.reactivate_staff(office.command(), id, after)), Code::NotInThisState);
    open.deactivate_staff(office.command(), id, after, "left").unwrap();
    let after = staff(&open, MANAGER).1;
    assert_eq!(code(open.deactivate_staff(office.command(), id, after, "again")), Code::NotInThisState);
    assert_eq!(code(open.rename_staff(office.command(), id, after, "Other Name")), Code::NotInThisState);
    let nobody = casebook::document::DocId(
        casebook::document::CommandId::parse("00000000-0000-4000-8000-000000000001").unwrap().0,
    );
    assert_eq!(code(open.deactivate_staff(office.command(), nobody, after, "who")), Code::NoSuchPerson);
}

/// Every way in which the last administrator could go.
fn last_one_stays(office: &Office, open: &Casebook) {
    let (me, after) = staff(open, ADMIN);
    assert_eq!(code(open.deactivate_staff(office.command(), me, after, "off")), Code::LastAdministrator);
    assert_eq!(code(open.reset_staff(office.command(), me, after, "off")), Code::LastAdministrator);
    assert_eq!(code(open.set_roles(office.command(), me, after, &manager())), Code::LastAdministrator);
}

#[test]
fn the_last_administrator_stays() {
    let (office, open) = Office::new();
    last_one_stays(&office, &open);
}

#[test]
fn an_invited_administrator_does_not_count_yet() {
    let (office, open) = Office::new();
    add(&open, DIRECTOR, &[Role::Administrator]);
    last_one_stays(&office, &open);
}

#[test]
fn with_a_second_administrator_the_first_may_go_and_then_does_nothing_more() {
    let (office, open) = Office::new();
    office.with_colleague(open, DIRECTOR, &[Role::Administrator]);
    let open = office.admin();
    let (me, after) = staff(&open, ADMIN);
    open.deactivate_staff(office.command(), me, after, "retired").unwrap();
    let still_here = open.add_staff(office.command(), "One More", &manager());
    assert_eq!(code(still_here), Code::NotAllowed, "she has left, although her screen is still open");
    drop(open);
    office.sign_in(DIRECTOR, OWN);
}

#[test]
fn a_person_of_the_register_is_no_colleague() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let hers = office.sign_in(MANAGER, OWN);
    let identity = crate::office::eriksson(None);
    let person = casebook::casebook::NewPerson {
        identity,
        passport: None,
        contact: crate::office::no_contact(),
        employer: None,
    };
    let id = hers.register_person(office.command(), &person).unwrap().value;
    let after = hers.document(id).unwrap().unwrap().doc.head;
    drop(hers);
    let open = office.admin();
    assert_eq!(code(open.deactivate_staff(office.command(), id, after, "who?")), Code::NoSuchPerson);
    assert_eq!(code(open.reset_staff(office.command(), id, after, "who?")), Code::NoSuchPerson);
}

#[test]
fn a_button_that_is_refused_says_why() {
    let (office, open) = Office::new();
    let (me, after) = staff(&open, ADMIN);
    open.set_roles(office.command(), me, after, &[Role::Administrator, Role::Supervisor].into()).unwrap();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let open = office.admin();
    let actions = open.actions("staff", Some(staff(&open, MANAGER).0)).unwrap();
    let refused =
        |verb: &str| actions.iter().find(|(name, _)| *name == verb).unwrap().1.as_ref().map(|refusal| refusal.code);
    assert_eq!(refused("deactivate"), None);
    assert_eq!(refused("reactivate"), Some(Code::NotInThisState));
    assert_eq!(refused("confirm-key"), Some(Code::SamePerson));
    assert_eq!(refused("change-password"), Some(Code::NotAllowed));
    let new = open.actions("person", None).unwrap();
    assert!(
        new.iter().any(|(verb, refusal)| *verb == "register" && refusal.is_none()),
        "a supervisor registers people"
    );
}

#[test]
fn what_changed_meanwhile_is_refused() {
    let (office, open) = Office::new();
    add(&open, SUPERVISOR, &[Role::Supervisor]);
    let (id, seen) = staff(&open, SUPERVISOR);
    open.rename_staff(office.command(), id, seen, "SupervisorF NewL").unwrap();
    assert_eq!(code(open.set_roles(office.command(), id, seen, &manager())), Code::ChangedMeanwhile);
    assert_eq!(open.staff().unwrap().get(id).unwrap().roles, [Role::Supervisor].into(), "nothing of it took effect");
}

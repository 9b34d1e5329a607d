use super::*;
use crate::progress::Reporter;
use crate::testing::{FixedClock, MORNING, PASSWORD, create, env};

#[test]
fn a_demo_casebook_is_generated_once_and_checks_out() {
    let folder = tempfile::tempdir().unwrap();
    let (casebook, parts) = create(folder.path(), env(FixedClock::at(MORNING), 1)).unwrap();
    assert_eq!(parts.len(), 1);
    let first = casebook.generate(7, 50, "steppe grass in May", &Reporter::default()).unwrap();
    assert_eq!((first.organisations, first.people), (4, 65));
    let again = casebook.generate(7, 50, "steppe grass in May", &Reporter::default()).unwrap();
    let nothing = (again.staff, again.organisations, again.people, again.applications);
    assert_eq!(nothing, (0, 0, 0, 0), "the same seed adds nothing twice");
    assert_eq!(casebook.check(&Reporter::default()).unwrap(), []);
    let door = casebook.door().clone();
    let manager = door.people().into_iter().find(|choice| choice.name == "ManagerF ManagerL").unwrap();
    casebook.close().unwrap();
    let hers = door.sign_in(manager.id, "steppe grass in May", None).unwrap();
    assert_eq!(hers.register_page("person", 0, 200).unwrap().len(), 65);
    drop(hers);
    let admin = door.people().into_iter().find(|choice| choice.name == "AdminF AdminL").unwrap();
    assert_eq!(door.sign_in(admin.id, "wrong", None).err().and_then(|f| f.code()), Some(Code::WrongPassword));
    door.sign_in(admin.id, PASSWORD, None).unwrap();
}

/// A step that the rules refuse is left out of a generated story: here it is seen that none was.
#[test]
fn generated_applications_stand_where_their_plan_has_them() {
    let folder = tempfile::tempdir().unwrap();
    let (casebook, _) = create(folder.path(), env(FixedClock::at(MORNING), 1)).unwrap();
    let (seed, count) = (3, 150);
    let made = casebook.generate(seed, count, "steppe grass in May", &Reporter::default()).unwrap();
    assert_eq!(made.applications, count);
    let (reference, today) = (casebook.reference().unwrap(), casebook.env().now().date());
    let plan = crate::generate::plan(seed, count, today);
    let mut met = std::collections::BTreeSet::new();
    for one in crate::generate::applications::applications(&plan, seed, count, today, &reference) {
        let Some(number) = &one.portal_id else { continue };
        let id = casebook.case_by_number(number).unwrap().unwrap();
        let case = casebook.case(id).unwrap().application;
        assert_eq!(case.status(), one.status, "{number}: {:?}", one.steps);
        assert_eq!(case.portal.as_ref().and_then(|seen| seen.status.as_deref()), one.portal_status, "{number}");
        assert_eq!(case.events.len(), one.history.len(), "{number}");
        met.insert(one.status);
    }
    assert!(met.len() > 10, "{met:?}");
    assert_eq!(casebook.check(&Reporter::default()).unwrap(), []);
}

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
    assert_eq!((again.staff, again.organisations, again.people), (0, 0, 0), "the same seed adds nothing twice");
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

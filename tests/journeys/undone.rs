//! What a step brought with it goes when the step is taken back.

use crate::desk::*;
use crate::office::{Office, problems};

fn undo(office: &Office, open: &casebook::Casebook, number: &str) {
    let undone = open.undo_steps(office.command(), &[id(open, number)]).unwrap();
    assert_eq!(undone.results[0].refusal, None);
}

#[test]
fn lines_that_were_marked_as_entered_by_a_slip_wait_again() {
    let office = staffed();
    let hers = manager(&office);
    for number in ["7001", "7002"] {
        paste(&hers, &list(number, "New"), None);
        take(&hers, number, "take");
    }
    let (_, waiting) = hers.lines_to_enter(0, 50).unwrap();
    let lines: Vec<_> = waiting.iter().map(|one| (one.application.doc.id, one.key.clone())).collect();
    assert_eq!(lines.len(), 2);
    hers.lines_entered(office.command(), &lines, true).unwrap();
    assert_eq!(hers.lines_to_enter(0, 50).unwrap().1.len(), 0);
    let back = hers.lines_entered(office.command(), &lines, false).unwrap();
    assert!(back.results.iter().all(|result| result.refusal.is_none()));
    assert_eq!(hers.lines_to_enter(0, 50).unwrap().1.len(), 2, "one undo for both");
    let twice = hers.lines_entered(office.command(), &lines, false).unwrap();
    assert!(twice.results.iter().all(|result| result.refusal.is_some()), "there is nothing to take back");
    assert_eq!(problems(&hers), []);
}

#[test]
fn an_undone_take_leaves_the_owner_as_it_was() {
    let office = staffed();
    let hers = manager(&office);
    let me = hers.me();
    for number in ["7001", "7002"] {
        paste(&hers, &list(number, "New"), None);
    }
    take(&hers, "7001", "take");
    assert_eq!(case(&hers, "7001").case.owner, Some(me), "whoever takes what nobody has, has it");
    undo(&office, &hers, "7001");
    let back = case(&hers, "7001");
    assert_eq!((back.status(), back.case.owner), ("new", None));

    hers.assign(office.command(), &[id(&hers, "7002")], Some(me), None).unwrap();
    take(&hers, "7002", "take");
    undo(&office, &hers, "7002");
    assert_eq!(case(&hers, "7002").case.owner, Some(me), "she had it before the step");
    assert_eq!(problems(&hers), []);
}

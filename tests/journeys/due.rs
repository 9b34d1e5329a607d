//! Until when somebody here should act: not while it is the client's turn.

use casebook::applications::due::{Due, Why, due};
use casebook::casebook::NewApplication;
use casebook::document::DocId;

use crate::desk::*;

#[test]
fn no_day_of_ours_runs_while_the_application_is_with_the_client() {
    let office = staffed();
    let hers = manager(&office);
    let new = NewApplication {
        values: texts(&[("service/1/service", "visa_work_c3_1y"), ("visa/1/from", "23.11.2026")]),
        ..NewApplication::default()
    };
    let id: DocId = hers.open_application(office.command(), &new).unwrap().value.0;
    let reference = hers.reference().unwrap();
    let now = || due(&hers.case(id).unwrap().application, &reference);
    assert_eq!(now(), None, "a draft lies with the client, however near its period is");
    take(&hers, "C-0001", "submit");
    let told = |due: Option<Due>| due.map(|due| (due.why, due.days, due.date.to_string()));
    assert_eq!(told(now()), Some((Why::Period, 10, "2026-11-09".to_owned())), "10 working days before the period");
    take(&hers, "C-0001", "take");
    take(&hers, "C-0001", "return");
    assert_eq!(now(), None);
    hers.plan_next(
        office.command(),
        id,
        &casebook::applications::cards::Next {
            v: 1,
            text: "Ask for the form".into(),
            date: Some("2026-11-24".into()),
            ..Default::default()
        },
    )
    .unwrap();
    assert_eq!(told(now()), Some((Why::NextStep, 0, "2026-11-24".to_owned())), "what she wrote down herself counts");
}

//! An office with case staff, and short words for what they do with applications.

use casebook::applications::Application;
use casebook::applications::cards::{Mo, Outcome, Payment};
use casebook::applications::list::{ListedRow, Query};
use casebook::applications::portal::{self, Source};
use casebook::applications::steps::{Facts, Step};
use casebook::casebook::{Edit, Imported, PathText};
use casebook::document::DocId;
use casebook::people::Role;
use casebook::progress::Reporter;
use casebook::{Casebook, Failure};

use crate::office::{MANAGER, OWN, Office, SUPERVISOR};

/// A supervisor, a second one, two managers; nobody is signed in.
pub fn staffed() -> Office {
    let (office, open) = Office::new();
    office.with_colleague(open, SUPERVISOR, &[Role::Supervisor]);
    office.with_colleague(office.admin(), MANAGER, &[Role::Manager]);
    office.with_colleague(office.admin(), SECOND_MANAGER, &[Role::Manager]);
    office
}

pub const SECOND_MANAGER: &str = "Test Test";

pub fn manager(office: &Office) -> Casebook {
    office.sign_in(MANAGER, OWN)
}

pub fn supervisor(office: &Office) -> Casebook {
    office.sign_in(SUPERVISOR, OWN)
}

pub fn fixture(name: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/fixtures/portal/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Pastes a text as it stands; `number`: whose history it is.
pub fn paste(open: &Casebook, text: &str, number: Option<&str>) -> Imported {
    let reference = open.reference().unwrap();
    let reading = portal::read(&Source::Clipboard { html: None, text }, None, &reference).unwrap();
    let lines = open.incoming(&reading, number).unwrap();
    let lines: Vec<_> = lines.into_iter().map(|line| line.incoming).collect();
    open.import(open.env().new_command(), &lines, &Reporter::default()).unwrap().value
}

/// A list of the portal with one row.
pub fn list(number: &str, status: &str) -> String {
    format!(
        "ID\tService\tCreated Date\tStatus\n{number}\tWork visa C3 (up 1-year validity)\t11.18.2026 10:00\t{status}\n"
    )
}

pub fn id(open: &Casebook, number: &str) -> DocId {
    open.case_by_number(number).unwrap().unwrap_or_else(|| panic!("{number} is here"))
}

pub fn case(open: &Casebook, number: &str) -> Application {
    open.case(id(open, number)).unwrap().application
}

pub fn status(open: &Casebook, number: &str) -> String {
    case(open, number).status().to_owned()
}

pub fn portal_status(open: &Casebook, number: &str) -> String {
    case(open, number).portal.and_then(|portal| portal.status).unwrap_or_default()
}

/// What a step needs, so that a story can be told in verbs.
pub fn step(verb: &str) -> Step {
    let some = |text: &str| Some(text.to_owned());
    let facts = match verb {
        "return" => Facts {
            reasons: vec!["Просим приложить визовую анкету с подписью.".into()], ..Facts::default()
        },
        "invoice" => Facts {
            payment: Some(Payment { invoice: some("P-O/2026/519"), issued: some("2026-11-20"), ..Payment::default() }),
            ..Facts::default()
        },
        "accept-payment" => Facts {
            payment: Some(Payment { paid_on: some("20.11.2026"), proof: some("402487"), ..Payment::default() }),
            ..Facts::default()
        },
        "collect" => Facts { originals: Some(vec!["Passport".into()]), ..Facts::default() },
        "lodge" => Facts { mo: Some(Mo { v: 1, date: some("2026-11-20"), number: None }), ..Facts::default() },
        "process" => {
            Facts { outcome: Some(Outcome { v: 1, result: "granted".into(), words: None }), ..Facts::default() }
        }
        "hand-over" => Facts { receiver: some("Sophia Test"), ..Facts::default() },
        _ => Facts::default(),
    };
    let comment = match verb {
        "reject" | "send-back" | "withdraw" | "suspend" | "resume" | "reopen" => "said on the phone",
        _ => "",
    };
    Step { verb: verb.to_owned(), comment: comment.to_owned(), facts, event_time: None }
}

pub fn try_take(open: &Casebook, number: &str, step: &Step, password: Option<&str>) -> Result<(), Failure> {
    let (id, head) = (id(open, number), case(open, number).doc.head);
    open.take_step(open.env().new_command(), id, head, step, password, None).map(|_| ())
}

#[track_caller]
pub fn take(open: &Casebook, number: &str, verb: &str) {
    let password = (verb == "approve").then_some(OWN);
    if let Err(failure) = try_take(open, number, &step(verb), password) {
        panic!("{verb} on {number} at {}: {failure}", status(open, number));
    }
}

pub fn fill(open: &Casebook, number: &str, values: &[(&str, &str)], sections: &[&str]) {
    let edit = Edit {
        values: texts(values),
        sections: sections.iter().map(|section| (*section).to_owned()).collect(),
        ..Edit::default()
    };
    let head = case(open, number).doc.head;
    open.edit_application(open.env().new_command(), id(open, number), head, &edit).unwrap();
}

pub fn texts(values: &[(&str, &str)]) -> Vec<PathText> {
    values.iter().map(|(path, value)| PathText { path: (*path).to_owned(), value: (*value).to_owned() }).collect()
}

pub fn listed(open: &Casebook, query: &Query) -> Vec<ListedRow> {
    open.applications_page(query, 0, 200).unwrap()
}

pub fn numbers(rows: &[ListedRow]) -> Vec<String> {
    rows.iter().map(|row| row.listing.number.clone()).collect()
}

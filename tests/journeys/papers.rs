//! Original papers: whose each is, where it is now, how it came there, and that no case is closed while one is out.

use casebook::applications::cards::{Paper, WITH_CLIENT};
use casebook::applications::list::Query;
use casebook::applications::papers::{Brought, Moving};
use casebook::applications::steps::{Facts, Step};
use casebook::casebook::HistoryEvent;
use casebook::clock::Moment;
use casebook::error::Arg;
use casebook::{Casebook, Code, Failure};

use crate::desk::*;
use crate::office::{Office, code, problems};

/// 7002, whose papers are awaited, with persons of the specimens' names.
fn awaited(persons: usize) -> Office {
    let office = staffed();
    let hers = manager(&office);
    paste(&hers, &list("7002", "Awaiting To Receive Documents"), None);
    drop(hers);
    let second = supervisor(&office);
    take(&second, "7002", "confirm-portal");
    drop(second);
    let hers = manager(&office);
    let amount = persons.to_string();
    fill(&hers, "7002", &[("service/1/amount", &amount)], &["services", "persons"]);
    for place in 1..=persons {
        let (given, passport) = (format!("person/{place}/given"), format!("person/{place}/document_number"));
        let (family, number) = (format!("person/{place}/family"), format!("L{place:07}"));
        let values = [(given.as_str(), "Anna Maria"), (family.as_str(), "Eriksson"), (&passport, &number)];
        fill(&hers, "7002", &values, &[]);
    }
    drop(hers);
    office
}

fn passport(person: u32) -> Brought {
    Brought { person: Some(person), kind: "passport".into(), ..Brought::default() }
}

fn collected(open: &Casebook, papers: Vec<Brought>) {
    let facts = Facts { originals: Some(papers), ..Facts::default() };
    try_take(open, "7002", &Step { verb: "collect".into(), facts, ..Step::default() }, None).unwrap();
}

fn staying(verb: &str, stay: &[u32]) -> Step {
    let step = step(verb);
    Step { facts: Facts { stay: stay.to_vec(), ..step.facts }, ..step }
}

fn places(open: &Casebook) -> Vec<String> {
    case(open, "7002").papers.iter().map(|paper| paper.at.place.clone()).collect()
}

fn moved(open: &Casebook, moving: &Moving) -> Result<(), Failure> {
    let head = case(open, "7002").doc.head;
    open.move_papers(open.env().new_command(), id(open, "7002"), head, moving).map(|_| ())
}

fn told(failure: Failure, name: &str) -> String {
    let Failure::Refused(refusal) = failure else { panic!("{failure}") };
    match refusal.args.get(name) {
        Some(Arg::Text(text)) => text.clone(),
        Some(Arg::Number(number)) => number.to_string(),
        None => String::new(),
    }
}

#[test]
fn a_case_is_closed_only_when_every_original_is_with_the_client() {
    let office = awaited(2);
    let hers = manager(&office);
    let diploma = Brought { person: Some(2), kind: "diploma".into(), words: "Diploma".into(), ..Brought::default() };
    collected(&hers, vec![passport(1), passport(2), diploma]);
    assert_eq!(places(&hers), ["here"; 3]);
    try_take(&hers, "7002", &staying("send", &[2]), None).unwrap();
    assert_eq!(places(&hers), ["courier", "here", "courier"], "the passport of person 2 stays");
    for verb in ["lodge", "fetch", "process", "give-back"] {
        take(&hers, "7002", verb);
    }
    assert_eq!(places(&hers), ["here"; 3], "what was at the migration office came back");
    try_take(&hers, "7002", &staying("hand-over", &[2]), None).unwrap();
    let closing = try_take(&hers, "7002", &step("close"), None).unwrap_err();
    assert_eq!(closing.code(), Some(Code::PapersOut));
    assert_eq!(told(closing.clone(), "here"), "Eriksson Anna Maria: L0000002", "whose, which, and where");
    assert_eq!((told(closing.clone(), "courier"), told(closing, "count")), ("none".into(), "1".into()));
    // The button says so before it is pressed, and the list refuses it too.
    let read = hers.case(id(&hers, "7002")).unwrap();
    let against = hers.case_actions(&read).unwrap();
    let close = against.into_iter().find(|(verb, _)| *verb == "close").unwrap().1;
    assert_eq!(close.unwrap().code, Code::PapersOut);
    let many = hers.take_steps(office.command(), &[id(&hers, "7002")], &step("close")).unwrap();
    assert_eq!(many.results[0].refusal.as_ref().unwrap().code, Code::PapersOut);
    assert_eq!(code(try_take(&hers, "7002", &step("withdraw"), None)), Code::PapersOut, "nor withdrawn");

    let back = Moving { numbers: vec![2], place: "returned".into(), ..Moving::default() };
    assert_eq!(code(moved(&hers, &back)), Code::CardNeeded, "to whom");
    moved(&hers, &Moving { whom: Some("Sophia Test".into()), ..back }).unwrap();
    take(&hers, "7002", "close");
    assert_eq!(status(&hers, "7002"), "closed");
    assert_eq!(problems(&hers), []);
}

#[test]
fn the_portal_does_not_close_it_over_a_passport_that_is_out() {
    let office = awaited(1);
    let hers = manager(&office);
    collected(&hers, vec![passport(1)]);
    paste(&hers, &list("7002", "Closed"), None);
    assert_eq!(code(try_take(&hers, "7002", &step("accept-portal"), None)), Code::PapersOut);
    let back = Moving { numbers: vec![1], place: WITH_CLIENT.into(), ..Moving::default() };
    moved(&hers, &back).unwrap();
    take(&hers, "7002", "accept-portal");
    assert_eq!(status(&hers, "7002"), "closed");
}

#[test]
fn a_step_taken_back_takes_its_papers_back() {
    let office = awaited(2);
    let hers = manager(&office);
    collected(&hers, vec![passport(1), passport(2)]);
    let before = case(&hers, "7002").papers;
    try_take(&hers, "7002", &staying("send", &[1]), None).unwrap();
    let undo = || hers.undo_steps(office.command(), &[id(&hers, "7002")]).unwrap().results.remove(0).refusal;
    assert_eq!(undo(), None);
    let stands = |papers: &[Paper]| papers.iter().map(|one| one.at.clone()).collect::<Vec<_>>();
    assert_eq!(stands(&case(&hers, "7002").papers), stands(&before));
    // A slip at the counter leaves no papers behind.
    let office = awaited(1);
    let hers = manager(&office);
    collected(&hers, vec![passport(1)]);
    assert_eq!(hers.undo_steps(office.command(), &[id(&hers, "7002")]).unwrap().results[0].refusal, None);
    assert_eq!(case(&hers, "7002").papers, []);
    assert_eq!(case(&hers, "7002").passport_place(), None);
}

#[test]
fn steps_made_before_they_were_typed_move_the_papers_at_their_true_times() {
    let office = awaited(2);
    let hers = manager(&office);
    let at = |wall: &str| {
        let wall = chrono::NaiveDateTime::parse_from_str(wall, "%Y-%m-%dT%H:%M").unwrap();
        Some(Moment::from_wall(wall))
    };
    let facts = Facts { originals: Some(vec![passport(1), passport(2)]), ..Facts::default() };
    let collect = Step { verb: "collect".into(), facts, event_time: at("2026-11-18T10:00"), ..Step::default() };
    let on = |verb: &str, stay: &[u32], wall: &str| Step { event_time: at(wall), ..staying(verb, stay) };
    let steps = [
        collect,
        on("send", &[], "2026-11-18T14:00"),
        on("lodge", &[2], "2026-11-18T16:30"),
        on("fetch", &[], "2026-11-19T11:00"),
        step("process"),
        step("give-back"),
        step("hand-over"),
        step("close"),
    ];
    let fill = |steps: &[Step]| {
        let head = case(&hers, "7002").doc.head;
        hers.back_fill(office.command(), id(&hers, "7002"), head, steps)
    };
    let refused = fill(&steps);
    assert_eq!(code(refused), Code::PapersOut, "the second passport is still with the courier");
    assert_eq!((status(&hers, "7002").as_str(), places(&hers).len()), ("awaiting_to_receive_documents", 0));
    fill(&steps[..7]).unwrap();
    assert_eq!(places(&hers), ["returned", "courier"]);
    let paper = case(&hers, "7002").papers[1].clone();
    assert_eq!(paper.at.since, at("2026-11-18T14:00"), "since it was sent, not since it was typed");
    assert_eq!(case(&hers, "7002").papers[0].at.whom.as_deref(), Some("Sophia Test"));
}

#[test]
fn every_move_of_a_paper_is_in_the_history() {
    let office = awaited(1);
    let hers = manager(&office);
    collected(&hers, vec![passport(1)]);
    take(&hers, "7002", "send");
    let history = hers.case_history(id(&hers, "7002")).unwrap();
    let moves: Vec<String> = history
        .into_iter()
        .filter_map(|line| match line {
            HistoryEvent::Entry(entry) => Some(entry.changes),
            HistoryEvent::Portal(_) => None,
        })
        .flatten()
        .filter(|change| change.path.starts_with("originals/"))
        .map(|change| format!("{} {:?} {:?}", change.path, change.before.unwrap_or_default(), change.after.unwrap()))
        .collect();
    assert_eq!(moves, [r#"originals/1/place "here" "courier""#, r#"originals/1/place "" "here""#]);
}

#[test]
fn sixty_persons_move_in_one_act_and_the_list_says_where_they_are() {
    let office = awaited(60);
    let hers = manager(&office);
    collected(&hers, (1..=60).map(passport).collect());
    try_take(&hers, "7002", &staying("send", &[7]), None).unwrap();
    let row = listed(&hers, &Query::default()).remove(0).listing;
    assert_eq!(row.place.as_deref(), Some("several"));
    assert_eq!(row.places.into_iter().collect::<Vec<_>>(), [("courier".to_owned(), 59), ("here".to_owned(), 1)]);
    let all = Moving { numbers: (1..=60).collect(), place: "here".into(), ..Moving::default() };
    moved(&hers, &all).unwrap();
    assert_eq!(code(moved(&hers, &all)), Code::NothingNew);
    assert_eq!(case(&hers, "7002").passport_place(), Some("here"));
    for verb in ["lodge", "fetch", "process", "give-back"] {
        take(&hers, "7002", verb);
    }
    let closing = try_take(&hers, "7002", &step("withdraw"), None).unwrap_err();
    let here = told(closing, "here");
    assert!(here.ends_with("; +54"), "six by name, the rest as a number: {here}");
    assert_eq!(problems(&hers), []);
}

#[test]
fn a_paper_that_came_later_is_noted_and_one_that_nobody_knows_is_not_moved() {
    let office = awaited(2);
    let hers = manager(&office);
    collected(&hers, vec![passport(1)]);
    let later =
        Moving { brought: vec![passport(2), "Company letter".into()], place: "here".into(), ..Moving::default() };
    moved(&hers, &later).unwrap();
    let papers = case(&hers, "7002").papers;
    let of: Vec<_> = papers.iter().map(|one| (one.number, one.person, one.words.as_str())).collect();
    assert_eq!(of, [(1, Some(1), ""), (2, Some(2), ""), (3, None, "Company letter")]);
    let unknown = Moving { numbers: vec![9], place: "mo".into(), ..Moving::default() };
    assert_eq!(code(moved(&hers, &unknown)), Code::UnknownField);
    let nowhere = Moving { numbers: vec![1], place: "drawer".into(), ..Moving::default() };
    assert_eq!(code(moved(&hers, &nowhere)), Code::CardNeeded);
    let stranger = Moving { brought: vec![passport(9)], place: "here".into(), ..Moving::default() };
    assert_eq!(code(moved(&hers, &stranger)), Code::UnknownField);
}

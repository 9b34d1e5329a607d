//! One application from planted faults to closure on the real core: findings, a return, what came back, two signatures,
//! originals, the courier's sheet, steps with their true times, and no closing while a passport is out.

use casebook::Code;
use casebook::applications::cards::Direction;
use casebook::applications::papers::{Brought, Moving};
use casebook::applications::rounds::{self, Answer, ReasonState};
use casebook::applications::steps::{Facts, NewReason, Step};
use casebook::casebook::{NewSheet, Signer};

use crate::desk::*;
use crate::office::{OWN, code, problems};

/// The four of the guide (000-36), each at a value that the client will change.
const ASKED: [(&str, &str); 4] = [
    ("visa_form_signed", "visa/1/home_address"),
    ("diploma_apostille", "person/1/family"),
    ("experience_letters", "person/1/position"),
    ("dactyloscopy_year", "person/1/email"),
];

#[test]
fn from_planted_faults_to_closure() {
    let office = staffed();
    let hers = manager(&office);
    paste(&hers, &list("6234", "New"), None);
    let doc = id(&hers, "6234");
    let sent = [
        ("person/1/given", "ЗАрина"),
        ("person/1/family", "Test"),
        ("person/1/document_number", "N000000001"),
        ("person/1/position", "Lecturer"),
        ("person/1/email", "expat@aifc.kz"),
        ("visa/1/home_address", "55/18 Mangilik El, Astana"),
        ("service/1/amount", "1"),
    ];
    fill(&hers, "6234", &sent, &["persons", "services"]);
    take(&hers, "6234", "take");
    let case_now = hers.case(doc).unwrap();
    let found = hers.findings(&case_now).unwrap();
    assert!(found.iter().any(|one| one.path == "person/1/given" && one.rule.reason().is_some()), "{found:?}");

    // Returned with four reasons of the table; what waits to be typed in is the guide's own text.
    let reasons = ASKED.map(|(row, at)| {
        let at = vec![at.to_owned()];
        let texts = hers.word_reason(&case_now, row, &at, None).unwrap();
        NewReason { text: texts["ru"].clone(), texts, row: Some(row.to_owned()), at, spot: None, repeats: None }
    });
    let facts = Facts { reasons: reasons.to_vec(), ..Facts::default() };
    try_take(&hers, "6234", &Step { verb: "return".into(), facts, ..Step::default() }, None).unwrap();
    let told = fixture("history-returned.tsv");
    let told = told.lines().find(|line| line.contains("Returned")).and_then(|line| line.split('\t').nth(3)).unwrap();
    assert_eq!(case(&hers, "6234").to_enter.last().unwrap().1.text, told);

    // Round 2: each reason shows its change, and is accepted.
    take(&hers, "6234", "resubmit");
    let mended = [
        ("person/1/given", "Zarina"),
        ("person/1/family", "Test-Marie"),
        ("person/1/position", "Senior Lecturer"),
        ("person/1/email", "sophia.test@example.com"),
        ("visa/1/home_address", "55/20 Mangilik El, Astana"),
    ];
    fill(&hers, "6234", &mended, &["persons"]);
    let read = hers.case(doc).unwrap();
    let changes = hers.case_changes(&read).unwrap().unwrap();
    for ((_, at), reason) in ASKED.iter().zip(read.application.reasons.values()) {
        let Some(Answer::Changed(places)) = rounds::answer(reason, &read.application, Some(&changes)) else {
            panic!("{at} shows no change")
        };
        assert_eq!(places.iter().map(|place| changes.list[*place].path.as_str()).collect::<Vec<_>>(), [*at]);
    }
    hers.accept_reasons(office.command(), doc, &[1, 2, 3, 4], true).unwrap();
    let now = case(&hers, "6234");
    assert!(now.reasons.values().all(|reason| rounds::state_of(reason, &now) == ReasonState::Accepted));

    // Two people: refused to her who recommended, signed at her desk by the supervisor.
    take(&hers, "6234", "recommend");
    let hers_alone = try_take(&hers, "6234", &step("approve"), Some(OWN)).unwrap_err();
    assert!(matches!(hers_alone.code(), Some(Code::NotAllowed | Code::SamePerson)), "{hers_alone}");
    let second = hers.staff().unwrap().0.values().find(|one| one.name == crate::office::SUPERVISOR).unwrap().id;
    let signer = Signer { person: second, password: OWN, device: None };
    let head = case(&hers, "6234").doc.head;
    let signed = hers.approve(office.command(), &[(doc, head)], "", &signer).unwrap();
    assert_eq!(signed.results[0].refusal, None);
    assert_eq!(case(&hers, "6234").approval.unwrap().by, second);

    // Paid; originals received; the sheet takes the step at its time.
    for verb in ["invoice", "accept-payment"] {
        take(&hers, "6234", verb);
    }
    let passport = Brought { person: Some(1), kind: "passport".into(), ..Brought::default() };
    let facts = Facts { originals: Some(vec![passport]), ..Facts::default() };
    try_take(&hers, "6234", &Step { verb: "collect".into(), facts, ..Step::default() }, None).unwrap();
    let sheet = NewSheet { direction: Direction::ToMo, courier: "Test Test".into(), at: None, step: true };
    let made = hers.make_sheet(office.command(), &[doc], &sheet).unwrap();
    assert_eq!((made.parts.len(), &made.bulk.results[0].refusal), (1, &None));
    assert_eq!(status(&hers, "6234"), "sending_documents_to_mo");

    // The steps of the migration office in one go; the passport stays at the Centre, so it is not closed.
    let mut way: Vec<Step> = ["lodge", "fetch", "process", "give-back", "hand-over", "close"].map(step).into();
    way[4].facts.stay = vec![1];
    let head = case(&hers, "6234").doc.head;
    let fill_in = |steps: &[Step]| hers.back_fill(office.command(), doc, head, steps).map(|_| ());
    assert_eq!(code(fill_in(&way)), Code::PapersOut);
    way.pop();
    fill_in(&way).unwrap();
    assert_eq!(code(try_take(&hers, "6234", &step("close"), None)), Code::PapersOut);
    let back =
        Moving { numbers: vec![1], place: "returned".into(), whom: Some("Sophia Test".into()), ..Moving::default() };
    let head = case(&hers, "6234").doc.head;
    hers.move_papers(office.command(), doc, head, &back).unwrap();
    take(&hers, "6234", "close");
    assert_eq!(status(&hers, "6234"), "closed");
    assert_eq!(problems(&hers), []);
}

//! What is kept beside the documents: settings, own reference rows, drafts, the access log, jobs, times.

use std::time::Duration;

use casebook::clock::Clock;
use casebook::people::Role;
use casebook::people::staff::{Density, Language, Preferences, Theme};
use casebook::reference::{Cell, Row, Sureness};
use casebook::storage::JobRow;
use casebook::{Casebook, Code};

use crate::office::{ADMIN, MANAGER, OWN, Office, code, eriksson, no_contact, problems, staff};

#[test]
fn settings_of_the_office_hold_after_a_restart() {
    let (office, open) = Office::new();
    let (mut settings, after) = open.office().unwrap();
    (settings.name, settings.idle_minutes) = ("  The Other Office ".into(), 15);
    open.set_office(office.command(), after, &settings).unwrap();
    drop(open);
    assert_eq!(office.door().office(), "The Other Office", "also on the sign-in page");
    let (kept, _) = office.admin().office().unwrap();
    assert_eq!((kept.name.as_str(), kept.idle_minutes), ("The Other Office", 15));
}

#[test]
fn settings_have_bounds_and_a_head() {
    let (office, open) = Office::new();
    let (settings, after) = open.office().unwrap();
    for minutes in [0, 121] {
        let wrong = casebook::casebook::Office { idle_minutes: minutes, ..settings.clone() };
        assert_eq!(code(open.set_office(office.command(), after, &wrong)), Code::BadArguments);
    }
    let nameless = casebook::casebook::Office { name: " ".into(), ..settings.clone() };
    assert_eq!(code(open.set_office(office.command(), after, &nameless)), Code::NameEmpty);
    open.set_office(office.command(), after, &settings).unwrap();
    assert_eq!(code(open.set_office(office.command(), after, &settings)), Code::ChangedMeanwhile);
}

#[test]
fn preferences_are_each_persons_own() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let hers = office.sign_in(MANAGER, OWN);
    let dark = Preferences {
        v: 1,
        language: Language::Kk,
        theme: Theme::Dark,
        density: Density::Comfortable,
        single_keys: false,
    };
    hers.set_preferences(office.command(), &dark).unwrap();
    let all = hers.staff().unwrap();
    assert_eq!(all.get(hers.me()).unwrap().preferences, dark);
    assert_eq!(all.get(staff(&hers, ADMIN).0).unwrap().preferences, Preferences::new(Language::En));
}

#[test]
fn a_half_typed_sentence_survives_the_lock() {
    let (office, open) = Office::new();
    open.save_draft("settings/office", Some("a-head".into()), "half a sen").unwrap();
    open.save_draft("settings/office", Some("a-head".into()), "half a sentence").unwrap();
    drop(open);
    let again = office.admin();
    let draft = again.draft("settings/office").unwrap().unwrap();
    assert_eq!((draft.body.as_str(), draft.base.as_deref()), ("half a sentence", Some("a-head")));
    assert_eq!(again.drafts().unwrap().len(), 1);
    again.drop_draft("settings/office").unwrap();
    assert_eq!(again.draft("settings/office").unwrap(), None);
}

#[test]
fn a_draft_is_nobody_elses_and_no_entry() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let open = office.admin();
    let before = open.storage_facts().unwrap().entries;
    open.save_draft("note", None, "mine").unwrap();
    assert_eq!(open.storage_facts().unwrap().entries, before, "nobody has said anything yet");
    drop(open);
    let hers = office.sign_in(MANAGER, OWN);
    assert_eq!(hers.draft("note").unwrap(), None);
}

fn own_price(amount: &str) -> (String, Row) {
    let (_office, open) = Office::new();
    let reference = open.reference().unwrap();
    let mut row = reference.table("rates").unwrap().rows_of("mci").next().unwrap().clone();
    row.cells.insert("value".into(), Cell::Text(amount.into()));
    row.sureness = Sureness::High;
    row.source = "the Centre".into();
    ("rates".into(), row)
}

#[test]
fn the_centres_own_row_wins_and_goes_again() {
    let (table, row) = own_price("9999");
    let (office, open) = Office::new();
    let shown = |open: &Casebook| {
        format!("{:?}", open.reference().unwrap().table("rates").unwrap().look_up("mci", row.valid_from).unwrap())
    };
    let shipped = shown(&open);
    open.set_reference_row(office.command(), &table, &row).unwrap();
    assert!(shown(&open).contains("9999"));
    drop(open);
    let again = office.admin();
    assert!(shown(&again).contains("9999"), "also after a restart");
    assert_eq!(code(again.withdraw_reference_row(office.command(), &table, &row, " ")), Code::CommentNeeded);
    again.withdraw_reference_row(office.command(), &table, &row, "typed in error").unwrap();
    assert_eq!(shown(&again), shipped);
    assert_eq!(problems(&again), []);
}

#[test]
fn a_row_for_a_table_that_is_none_is_refused() {
    let (_, row) = own_price("1");
    let (office, open) = Office::new();
    assert_eq!(code(open.set_reference_row(office.command(), "horoscopes", &row)), Code::NoSuchTable);
}

#[test]
fn a_row_that_does_not_fit_its_table_is_refused() {
    let (table, row) = own_price("about ten");
    let (office, open) = Office::new();
    assert_eq!(code(open.set_reference_row(office.command(), &table, &row)), Code::ReferenceBad, "a rate is a number");
    let (table, mut row) = own_price("1");
    row.cells.insert("colour".into(), Cell::Text("red".into()));
    assert_eq!(
        code(open.set_reference_row(office.command(), &table, &row)),
        Code::ReferenceBad,
        "a rate has no colour"
    );
}

#[test]
fn who_was_shown_what_is_kept() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let hers = office.sign_in(MANAGER, OWN);
    let new = casebook::casebook::NewPerson {
        identity: eriksson(Some("740812400019")),
        passport: None,
        contact: no_contact(),
        employer: None,
    };
    let id = hers.register_person(office.command(), &new).unwrap().value;
    hers.document(id).unwrap();
    hers.note_access("exported", "register of persons");
    let log = hers.access_log(0, 3).unwrap();
    let told: Vec<(&str, String)> = log.iter().map(|line| (line.act.as_str(), line.what.clone())).collect();
    let expected = [
        ("exported", "register of persons".to_owned()),
        ("shown", id.to_string()),
        ("signed-in", hers.me().to_string()),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_refused_command_takes_no_line_of_the_access_log_with_it() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let hers = office.sign_in(MANAGER, OWN);
    let new = casebook::casebook::NewPerson {
        identity: eriksson(Some("740812400019")),
        passport: None,
        contact: no_contact(),
        employer: None,
    };
    let id = hers.register_person(office.command(), &new).unwrap().value;
    hers.flush_accesses().unwrap();
    hers.document(id).unwrap();
    assert_eq!(code(hers.register_person(office.command(), &new)), Code::NumberTaken);
    assert_eq!(hers.access_log(0, 1).unwrap()[0].act, "shown", "she saw the document before she was refused");
}

#[test]
fn the_access_log_is_on_the_disk_once_the_casebook_is_closed() {
    let (office, open) = Office::new();
    open.note_access("printed", "a list");
    open.close().unwrap();
    let log = office.admin().access_log(0, 10).unwrap();
    assert!(log.iter().any(|line| line.act == "printed"), "{log:?}");
}

#[test]
fn a_job_that_was_running_when_the_program_stopped_is_told_as_failed() {
    let (office, open) = Office::new();
    let job = JobRow {
        id: office.command().0,
        kind: "backup".into(),
        state: "running".into(),
        done: 3,
        total: 9,
        started: office.env.now(),
        outcome: None,
    };
    open.save_job(&job).unwrap();
    open.forget_job(job.id).unwrap();
    assert_eq!(open.kept_jobs().unwrap(), std::slice::from_ref(&job), "one that runs is not forgotten");
    drop(open);
    let again = office.admin();
    again.settle_jobs().unwrap();
    assert_eq!(again.kept_jobs().unwrap(), [JobRow { state: "failed".into(), ..job.clone() }]);
    again.forget_job(job.id).unwrap();
    assert_eq!(again.kept_jobs().unwrap(), []);
}

fn marks(open: &Casebook) -> Vec<bool> {
    let lines = open.history(open.me(), 0, 50).unwrap();
    lines.iter().rev().map(|line| line.stepped_back).collect()
}

#[test]
fn a_clock_that_was_set_back_is_marked_on_the_entry() {
    let (office, open) = Office::new();
    let change = || open.set_preferences(office.command(), &Preferences::new(Language::Ru)).unwrap();
    office.clock.set_back(Duration::from_secs(120));
    change();
    office.clock.set_back(Duration::from_secs(1));
    change();
    office.minutes_pass(3);
    change();
    assert_eq!(marks(&open), [false, false, true, false], "two minutes are nothing, a second more is marked");
    assert_eq!(problems(&open), [], "the order of the journal is not the clock's");
}

#[test]
fn entries_say_when_they_were_typed() {
    let (office, open) = Office::new();
    office.minutes_pass(61);
    open.set_preferences(office.command(), &Preferences::new(Language::Ru)).unwrap();
    let line = open.history(open.me(), 0, 1).unwrap().remove(0);
    assert_eq!((line.entry_time, line.event_time), (office.clock.now(), office.clock.now()));
    assert_eq!(line.entry_time.wall().to_string(), "2026-11-20 10:01:00");
    assert_eq!(office.elapsed(), Duration::from_secs(61 * 60));
}

#[test]
fn today_is_the_centres_day() {
    let (_office, open) = Office::new();
    open.save_draft("note", None, "x").unwrap();
    let today = open.today().unwrap();
    assert_eq!((today.date.to_string().as_str(), today.weekday), ("2026-11-20", 5));
    assert_eq!((today.drafts.len(), today.last_backup_days, today.keys_to_confirm), (1, None, 0));
}

//! Everything that the portal prints is found (the fixtures are transcribed from its guide).

use expect_test::expect;

use super::{day, key, shipped};
use crate::reference::Sureness;

macro_rules! portal {
    ($name:literal) => {
        include_str!(concat!("../../../../tests/fixtures/portal/", $name))
    };
}

/// The cells of one column of a portal fixture.
fn column<'t>(tsv: &'t str, name: &str) -> Vec<&'t str> {
    let mut lines = tsv.lines();
    let head = lines.next().expect("a head line");
    let at = head.split('\t').position(|cell| cell == name);
    let at = at.unwrap_or_else(|| panic!("no column {name}"));
    let cells = lines.map(|line| line.split('\t').nth(at).unwrap_or_default());
    cells.filter(|cell| !cell.is_empty()).collect()
}

#[test]
fn every_service_that_the_portal_shows_resolves() {
    let reference = shipped();
    for list in column(portal!("applications.tsv"), "Service") {
        for (name, row) in reference.services_in(list) {
            assert!(row.is_some(), "{name} of the applications list");
        }
    }
    assert_eq!(
        reference.services_in(column(portal!("applications.tsv"), "Service")[3]).len(),
        4,
        "the commas inside the name of B2 separate nothing"
    );
    for line in portal!("service-catalogue.tsv").lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let group = reference.table("service-groups").expect("it is shipped");
        assert!(group.rows_labelled(cells[0]).next().is_some(), "{line}");
        if cells[2].is_empty() {
            continue;
        }
        let service = reference.service_by_label(cells[2]);
        let service = service.unwrap_or_else(|| panic!("no service {}", cells[2]));
        assert_eq!(service.text("en"), Some(cells[2]));
        let group = group.rows_labelled(cells[0]).next().map(|row| row.key.as_str());
        assert_eq!(service.text("group"), group, "{line}");
        if !cells[1].is_empty() {
            let path = format!("{} / {} / {}", cells[0], cells[1], cells[2]);
            assert_eq!(reference.service_by_label(&path), Some(service), "{path}");
        }
    }
    for name in column(portal!("prices-seen.tsv"), "Service") {
        assert!(reference.service_by_label(name).is_some(), "{name}");
    }
}

#[test]
fn invitation_and_visa_differ_by_their_brackets() {
    let reference = shipped();
    let found = |label: &str| key(reference.service_by_label(label)).map(str::to_owned);
    assert_eq!(found("Work visa C3 up 1-year validity").as_deref(), Some("invitation_work_c3_1y"));
    assert_eq!(found("work visa c3 (up 1-year validity)").as_deref(), Some("visa_work_c3_1y"));
    assert_eq!(found("Work Visa C3 (Up to 2 years)").as_deref(), Some("visa_work_c3_to_2y"));
    assert_eq!(
        found("Visa & Migration Issues / Letter of Invitation / Work visa C3 (up 1-year validity)"),
        None,
        "a path that contradicts the catalogue is not guessed at"
    );
    let pieces = reference.services_in("Walking the dog, Investor visa A5");
    assert_eq!(pieces[0], ("Walking the dog", None));
    assert_eq!(key(pieces[1].1), Some("visa_investor_a5"));
}

#[test]
fn every_booking_service_resolves_with_its_minutes() {
    let reference = shipped();
    for line in portal!("booking-services.tsv").lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let row = reference.booking_service_by_label(cells[0]);
        let row = row.unwrap_or_else(|| panic!("no booking service {}", cells[0]));
        let answer = reference.explain("booking-services", &row.key, day("2026-02-01"));
        let rows = answer.chosen.iter().chain(&answer.rivals);
        let minutes: Vec<i64> = rows.filter_map(|row| row.integer("minutes")).collect();
        for seen in cells[1..].iter().filter(|seen| !seen.is_empty()) {
            let seen: i64 = seen.parse().expect("minutes");
            assert!(minutes.contains(&seen), "{line}: {minutes:?}");
        }
    }
}

#[test]
fn every_spelling_of_a_status_resolves() {
    let reference = shipped();
    let mut seen = column(portal!("applications.tsv"), "Status");
    seen.extend(column(portal!("history-1578.tsv"), "Status"));
    seen.extend(column(portal!("history-5523.tsv"), "Status"));
    seen.extend(column(portal!("history-returned.tsv"), "Previous Status"));
    seen.extend(column(portal!("history-returned.tsv"), "Current Status"));
    for label in seen {
        assert!(reference.status_by_label(label).is_some(), "{label}");
    }
    for (label, expected) in [
        ("Awaiting Payment", "awaiting_for_payment"),
        ("Awaiting for Payment", "awaiting_for_payment"),
        ("Awaiting Documents", "awaiting_to_receive_documents"),
        ("awaiting to receive documents", "awaiting_to_receive_documents"),
        ("Sending Documents To Mo", "sending_documents_to_mo"),
        ("Application Submitted to MO", "application_submitted_to_migration_office"),
        ("Receiving Documents From Mo", "receiving_documents_from_mo"),
        ("Return of documents", "return_of_documents"),
        ("Rejected By Government Body", "rejected_by_government_body"),
        ("Not Granted with conditions", "waiver_not_granted_with_conditions"),
        ("в работе", "in_progress"),
        ("ЖАБЫҚ", "closed"),
        ("in_progress", "in_progress"),
    ] {
        let row = reference.status_by_label(label);
        assert_eq!(key(row), Some(expected), "{label}");
    }
    assert_eq!(reference.status_by_label("Nearly done"), None);
}

#[test]
fn the_nine_stages_are_each_named_once() {
    let reference = shipped();
    let statuses = reference.table("statuses").expect("it is shipped");
    let named: Vec<String> = statuses
        .rows
        .iter()
        .filter(|row| row.flag("names_stage"))
        .map(|row| format!("{} {}", row.shown("stage"), row.shown("en")))
        .collect();
    expect![[r#"
        1 New
        2 Returned
        3 Pending Approval
        4 Awaiting For Payment
        5 Awaiting To Receive Documents
        6 Sending Documents To MO
        7 Receiving Documents From MO
        8 Return Of Documents
        9 Closed"#]]
    .assert_eq(&named.join("\n"));
    let inferred = statuses.rows.iter().filter(|row| row.sureness == Sureness::Low);
    assert_eq!(inferred.count(), 3, "A07: three waiver decisions are inferred");
}

#[test]
fn the_return_of_the_guide_is_made_of_the_shipped_reasons() {
    let comment = column(portal!("history-returned.tsv"), "Comment")[0];
    let reference = shipped();
    for (n, key) in
        ["visa_form_signed", "diploma_apostille", "experience_letters", "dactyloscopy_year"].into_iter().enumerate()
    {
        let row = reference.look_up("return-reasons", key, day("2026-01-23"));
        let text = row.map(|row| row.shown("ru")).unwrap_or_default();
        assert!(comment.contains(&format!("{}. {text}", n + 1)), "{text}");
    }
    let later = reference.look_up("return-reasons", "dactyloscopy_year", day("2027-01-15"));
    assert!(later.is_some_and(|row| row.shown("ru").contains("{year}")));
}

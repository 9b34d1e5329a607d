//! The fixtures as they are: transcribed from the portal's guide (000-10, 000-35).

use expect_test::expect;

use super::*;

#[test]
fn the_list_of_the_guide() {
    let reading = text(portal!("applications.tsv"));
    assert_eq!((reading.kind, reading.form), (Kind::List, Form::Tabs));
    expect![[r#"
        1  beside: "ID\tService\tCreated Date\tStatus"
        2  6234 [visa_work_c3_1y] 25 Jan 2026 17:24 draft
        3  5529 [visa_dependent_c3_to_2y] 17 Dec 2025 15:52 draft
        4  5528 [visa_dependent_c3_to_2y, visa_dependent_c3_3_to_5y] 17 Dec 2025 15:49 draft
        5  5525 [visa_business_b2_multiple, visa_business_b3_multiple, visa_work_c3_to_2y, visa_work_c3_3_to_5y] 17 Dec 2025 15:28 draft
        6  5523 [visa_work_c3_to_2y] 17 Dec 2025 15:16 in_progress
        7  5522 [invitation_business, visa_business_b3_multiple] 17 Dec 2025 15:03 draft
        8  5516 [visa_investor_a5_to_2y] 17 Dec 2025 12:21 draft
        9  5515 [visa_work_c3_3_to_5y] 17 Dec 2025 12:18 draft
        10 5398 [waiver] 09 Dec 2025 16:20 draft
        11 5355 [visa_work_c3_to_2y, invitation_business] 07 Dec 2025 16:57 draft
        12 1680 [invitation_business] 23 Jan 2026 15:26 rejected
        13 1578 [visa_work_c3_1y, visa_work_c3_2y, visa_work_c3_3y, visa_work_c3_4y, visa_work_c3_5y] - closed
    "#]].assert_eq(&shown(&reading));
}

#[test]
fn the_return_with_its_reasons() {
    let reading = text(portal!("history-returned.tsv"));
    assert_eq!(reading.kind, Kind::History);
    expect![[r#"
        1  beside: "Date\tPrevious Status\tCurrent Status\tComment\tFull Name\tRole"
        2  history of ?
            22 Jan 2026 15:37 Draft → New |  |  | User
            23 Jan 2026 10:15 New → In Progress |  | ManagerF ManagerL | User, Manager
            23 Jan 2026 10:19 In Progress → Returned | Документы возвращены на доработку по сле | ManagerF ManagerL | User, Manager
    "#]].assert_eq(&shown(&reading));
    let Told::Events { events, .. } = &reading.lines[1].told else { panic!("no history") };
    let comment = portal!("history-returned.tsv").lines().nth(3).unwrap().split('\t').nth(3).unwrap();
    assert_eq!(events[2].comment, comment, "nothing of the reasons is lost");
}

#[test]
fn a_history_goes_back_line_by_line() {
    for tsv in [portal!("history-1578.tsv"), portal!("history-5523.tsv")] {
        let reading = text(tsv);
        let Told::Events { events, number: None } = &reading.lines[1].told else { panic!("{reading:#?}") };
        assert_eq!(for_portal(events), tsv);
        assert_eq!(troubles(&reading), []);
    }
}

#[test]
fn list_and_histories_in_one_paste() {
    let all = [portal!("applications.tsv"), portal!("history-5523.tsv"), portal!("history-1578.tsv")].join("\n");
    let reading = text(&all);
    assert_eq!(reading.kind, Kind::List);
    let histories: Vec<usize> = reading
        .lines
        .iter()
        .filter_map(|line| match &line.told {
            Told::Events { events, .. } => Some(events.len()),
            _ => None,
        })
        .collect();
    assert_eq!(histories, [4, 15], "each header begins a history of its own");
    assert_eq!(reading.applications().count(), 12);
}

#[test]
fn the_list_as_a_browser_hands_it_over() {
    let reading = html(portal!("list.html"));
    assert_eq!((reading.kind, reading.form), (Kind::List, Form::Html));
    assert_eq!(troubles(&reading), []);
    let mut listed = applications(&reading);
    let history = |listed: &[Listed], number: &str| {
        let found = listed.iter().find(|listed| listed.number.as_deref() == Some(number)).unwrap();
        for_portal(&found.history)
    };
    assert_eq!(history(&listed, "5523"), portal!("history-5523.tsv"));
    assert_eq!(history(&listed, "1578"), portal!("history-1578.tsv"));
    listed.iter_mut().for_each(|listed| listed.history.clear());
    let expected = applications(&text(portal!("applications.tsv")));
    assert_eq!(listed, expected);
    assert_eq!(applications(&text(portal!("list-cells.txt"))), expected);
    assert_eq!(applications(&text(portal!("list.csv"))), expected);
    assert!(!reading.lines.iter().any(|line| line.told == Told::NotUnderstood), "menus and paging are known");
}

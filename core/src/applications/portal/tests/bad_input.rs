//! What goes wrong on the way: each gives a clear trouble or just works; nothing is lost.

use expect_test::expect;

use super::*;

const HEAD: &str = "ID\tService\tCreated Date\tStatus\n";

fn list(rows: &str) -> Reading {
    text(&format!("{HEAD}{rows}"))
}

#[test]
fn broken_lines_unknown_words_and_dates_that_are_none() {
    let reading = list(
        "6234\tWork visa C3 (up 1-year validity)\tDraft
5529
5528\tDependent Visa C3 (Up to 2 years),
Dependent Visa C3 (From 3 to 5 years)\t12.17.2025 15:49\tDraft
abc\tInvestor visa A5\t12.17.2025 15:49\tDraft
5525\tWalking the dog, Investor visa A5\tyesterday\tNearly done
5523\tInvestor visa A5\t02.30.2026 10:00\tDraft
5522\tInvestor visa A5\t25.01.2026 10:00\tDraft
5516\tInvestor visa A5\t12.17.2025 12:21\tDraft
5516\tInvestor visa A5\t12.17.2025 12:21\tReturned
5516\tInvestor visa A5\t12.17.2025 12:21\tDraft
",
    );
    assert_eq!(reading.order, Order::MonthFirst);
    expect![[r#"
        1  beside: "ID\tService\tCreated Date\tStatus"
        2  6234 [visa_work_c3_1y] - draft
           ! 2: TooFewCells { expected: 4, found: 3 }
        3  not understood: "5529"
        4  5528 [visa_dependent_c3_to_2y, visa_dependent_c3_3_to_5y] 17 Dec 2025 15:49 draft
        6  not understood: "abc\tInvestor visa A5\t12.17.2025 15:49\tDraft"
           ! 6: NotANumber { text: "abc" }
        7  5525 [?, visa_investor_a5] - ?
            created "yesterday"
           ! 7: UnknownService { label: "Walking the dog" }
           ! 7: NotADate { text: "yesterday" }
           ! 7: UnknownStatus { label: "Nearly done" }
        8  5523 [visa_investor_a5] - draft
            created "02.30.2026 10:00"
           ! 8: NotADate { text: "02.30.2026 10:00" }
        9  5522 [visa_investor_a5] 25 Jan 2026 10:00 draft
           ! 9: OtherOrder { text: "25.01.2026 10:00" }
        10 5516 [visa_investor_a5] 17 Dec 2025 12:21 draft
        11 5516 [visa_investor_a5] 17 Dec 2025 12:21 returned
           ! 11: NumberTwice { number: "5516", first: 10, same: false }
        12 5516 [visa_investor_a5] 17 Dec 2025 12:21 draft
           ! 12: NumberTwice { number: "5516", first: 10, same: true }
    "#]]
    .assert_eq(&shown(&reading));
}

#[test]
fn a_list_that_prints_the_day_first() {
    let rows = "1\tInvestor visa A5\t25.01.2026 10:00\tDraft\n2\tInvestor visa A5\t03.02.2026\tDraft\n3\tInvestor visa A5\t12.17.2025\tDraft\n4\tInvestor visa A5\t26.01.2026\tDraft\n";
    let reading = list(rows);
    assert_eq!((reading.order, reading.order_seen), (Order::DayFirst, true));
    let days: Vec<String> =
        applications(&reading).iter().map(|listed| listed.created.unwrap().date().to_string()).collect();
    assert_eq!(days, ["2026-01-25", "2026-02-03", "2025-12-17", "2026-01-26"]);
    assert_eq!(troubles(&reading), [What::OtherOrder { text: "12.17.2025".into() }]);
    let wish = Mapping { order: Some(Order::MonthFirst), ..Mapping::default() };
    let text = format!("{HEAD}{rows}");
    let wished = read(&Source::Clipboard { html: None, text: &text }, Some(&wish), &REFERENCE).unwrap();
    assert_eq!(applications(&wished)[1].created.unwrap().date().to_string(), "2026-03-02");
}

#[test]
fn a_history_that_goes_backwards() {
    let reading = text(
        "Application ID 1578
Date\tPrevious Status\tCurrent Status\tComment\tFull Name\tRole
01.22.2026 15:37\tDraft\tNew\t\t\tUser
01.21.2026 10:15\tNew\tIn Progress\t👍 спасибо\tManagerF ManagerL\tUser, Manager
never\tIn Progress\tLost\t\tManagerF ManagerL\tUser, Manager
",
    );
    expect![[r#"
        1  beside: "Application ID 1578"
        2  beside: "Date\tPrevious Status\tCurrent Status\tComment\tFull Name\tRole"
        3  history of 1578
            22 Jan 2026 15:37 Draft → New |  |  | User
            21 Jan 2026 10:15 New → In Progress | 👍 спасибо | ManagerF ManagerL | User, Manager
            - In Progress → Lost |  | ManagerF ManagerL | User, Manager
           ! 4: Backwards { before: 2026-01-22T15:37:00, then: 2026-01-21T10:15:00 }
           ! 5: UnknownStatus { label: "Lost" }
           ! 5: NotADate { text: "never" }
    "#]]
    .assert_eq(&shown(&reading));
}

#[test]
fn a_comment_with_line_breaks() {
    let reading = text(
        "Date\tPrevious Status\tCurrent Status\tComment\tFull Name\tRole
01.23.2026 10:19\tIn Progress\tReturned\tДокументы возвращены:
1. Анкета.

2. Диплом от 25.01.2026, 5 лет.\tManagerF ManagerL\tUser, Manager
01.24.2026 09:00\tReturned\tIn Progress\t\"two
lines\"\tManagerF ManagerL\tUser, Manager
",
    );
    let Told::Events { events, .. } = &reading.lines[1].told else { panic!("{}", shown(&reading)) };
    assert_eq!(events.len(), 2, "{}", shown(&reading));
    assert_eq!(events[0].comment, "Документы возвращены:\n1. Анкета.\n\n2. Диплом от 25.01.2026, 5 лет.");
    assert_eq!(events[1].comment, "two\nlines");
    assert_eq!(troubles(&reading), []);
}

#[test]
fn persons_of_every_script_and_many_of_them() {
    let sixty: Vec<String> = (1..=60).map(|n| format!("{n}. Test Test")).collect();
    for (cell, count) in [
        ("1. Sophia Test 2. Test Test", 2),
        ("Sophia Test; Test Test", 2),
        ("Sophia Test, Test Test", 2),
        ("Eriksson, Anna Maria", 1),
        ("安娜 玛丽亚", 1),
        ("صوفيا تست", 1),
        (sixty.join(" ").as_str(), 60),
    ] {
        let reading = file(format!("ID,Person,Company\n6234,\"{cell}\",AIFC Academy Limited\n").as_bytes());
        let persons = &applications(&reading)[0].persons;
        assert_eq!(persons.len(), count, "{persons:?}");
        let told = troubles(&reading).contains(&What::SeveralPersons { count: count as u32 });
        assert_eq!(told, count > 1);
    }
}

#[test]
fn a_stray_quotation_mark_breaks_its_own_line_alone() {
    let rows: String = (1000..1200).map(|n| format!("{n},Investor visa A5,01.25.2026 10:00,Draft\n")).collect();
    let broken = format!("ID,Service,Created Date,Status\n999,\"Investor visa A5,01.25.2026 10:00,Draft\n{rows}");
    let reading = file(broken.as_bytes());
    assert_eq!(reading.applications().count(), 201);
}

#[test]
fn numbers_however_they_are_wrapped() {
    for (text, number) in [
        ("6234", Some("6234")),
        (" 6234.0 ", Some("6234")),
        ("№1578", Some("1578")),
        ("№ 1578", Some("1578")),
        ("ID 1578", Some("1578")),
        ("#1578", Some("1578")),
        ("Application ID: 1578", Some("1578")),
        ("Заявка № 1578", Some("1578")),
        ("https://portal.aifc.kz/#/applications/expat/edit/6234", Some("6234")),
        ("https://portal.aifc.kz/#/applications/expat/view/6234?tab=history", Some("6234")),
        ("ID 1674, PMTAS-070, Roga & Kopyta Ltd., 123456789101", Some("1674")),
        ("190140900037", None),
        ("Idaho 5", None),
        ("1578 Work visa", None),
        ("", None),
        ("0", None),
        ("C-0012", None),
    ] {
        assert_eq!(number_in(text).as_deref(), number, "{text}");
    }
}

#[test]
fn nothing_at_all() {
    for nothing in ["", "\n\n", "   ", "hello", "<b>hello</b>"] {
        let reading = text(nothing);
        assert_eq!(reading.kind, Kind::Unknown);
        assert_eq!(reading.applications().count(), 0);
    }
    assert_eq!(text("hello").lines[0].told, Told::NotUnderstood);
}

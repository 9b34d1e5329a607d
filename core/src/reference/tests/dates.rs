//! Look-ups at dates, rivals, working days.

use chrono::NaiveDate;
use expect_test::expect;
use proptest::prelude::*;

use super::{day, shipped};
use crate::reference::{Row, SHIPPED, Why};

#[test]
fn rates_change_at_their_date() {
    let reference = shipped();
    let rate = |key: &str, at: &str| {
        let row = reference.look_up("rates", key, day(at));
        row.map(|row| row.shown("value"))
    };
    assert_eq!(rate("vat", "2025-12-31").as_deref(), Some("12"));
    assert_eq!(rate("vat", "2026-01-01").as_deref(), Some("16"));
    assert_eq!(rate("mci", "2024-06-01").as_deref(), Some("3692"));
    assert_eq!(rate("mci", "2025-12-31").as_deref(), Some("3932"));
    assert_eq!(rate("mci", "2026-01-01").as_deref(), Some("4325"));
    assert_eq!(rate("mci", "2027-01-01"), None, "not known, so not guessed");
    assert_eq!(reference.minutes_east("astana", day("2024-02-29")), Some(360));
    assert_eq!(reference.minutes_east("almaty", day("2024-03-01")), Some(300));
    let hours = reference.look_up("hours", "astana", day("2026-03-02"));
    assert_eq!(hours.map(|row| row.shown("lunch_to")).as_deref(), Some("14:00"));
    assert_eq!(reference.look_up("hours", "almaty", day("2026-03-02")), None);
}

#[test]
fn rivals_are_kept_and_named() {
    let reference = shipped();
    let shown = |table: &str, key: &str, column: &str| {
        let answer = reference.explain(table, key, day("2026-01-25"));
        let rivals: Vec<String> =
            answer.rivals.iter().map(|row| format!("{} ({})", row.shown(column), row.source)).collect();
        let chosen = answer.chosen.map(|row| row.shown(column)).unwrap_or_default();
        format!("{key}: {chosen}, {}, not {}", answer.why.key(), rivals.join(", "))
    };
    let lines = [
        shown("booking-services", "iin", "minutes"),
        shown("booking-services", "eds", "minutes"),
        shown("prices", "visa_work_c3_1y:personal_manager", "amount"),
        shown("prices", "visa_work_c3_1y:priority", "amount"),
        shown("holidays", "2026-08-31", "day"),
    ];
    expect![[r#"
        iin: 30, listed_first, not 20 (000-50, A02: second booking screen; ru and kk: our wording)
        eds: 30, listed_first, not 20 (000-50, A02: second booking screen; ru and kk: our wording)
        visa_work_c3_1y:personal_manager: 370000, surest, not 520000 (000-46, A03: invoice P-O/2026/519 of 25.01.2026, "AEC Personal Manager/Team Assistant"), 520000 (000-47, A03: text of the card payment for application 1674)
        visa_work_c3_1y:priority: 520000, only_one, not 
        2026-08-31: worked, surest, not off (e-gov calendar for 2026 as printed in January 2026, outdated)"#]]
    .assert_eq(&lines.join("\n"));
    let answer = reference.explain("prices", "no_such_service", day("2026-01-25"));
    assert_eq!((answer.chosen, answer.why), (None, Why::Nothing));
}

#[test]
fn working_days_follow_the_calendar() {
    let reference = shipped();
    for (from, n, to) in [
        ("2026-03-19", 3, "2026-03-27"),
        ("2026-05-06", 3, "2026-05-13"),
        ("2026-01-25", 45, "2026-04-02"),
        ("2027-03-12", 1, "2027-03-16"),
        ("2026-08-28", 1, "2026-08-31"),
        ("2025-01-02", 1, "2025-01-05"),
    ] {
        let (from, to) = (day(from), day(to));
        assert_eq!(reference.add_working_days(from, n), to, "{from} + {n}");
        assert_eq!(reference.working_days_between(from, to), usize::from(n));
    }
    assert_eq!(reference.next_working_day(day("2026-12-31")), day("2027-01-05"));
}

#[test]
fn a_day_says_what_it_is() {
    let reference = shipped();
    let constitution_2025 = reference.working_day(day("2025-09-01"));
    assert!(!constitution_2025.working);
    assert_eq!(constitution_2025.moved_from, Some(day("2025-08-30")));
    assert!(reference.working_day(day("2026-08-31")).working);
    assert!(reference.working_day(day("2026-03-16")).working, "15 March only from 2027");
    let constitution_2027 = reference.working_day(day("2027-03-15"));
    let name = constitution_2027.holiday.map(|names| names.kk);
    assert_eq!(name.as_deref(), Some("Қазақстан Республикасының Конституциясы күні"));
    assert!(!reference.working_day(day("2026-05-27")).estimated);
    assert!(reference.working_day(day("2028-05-05")).estimated, "Kurban Ait");
    assert!(reference.estimated_between(day("2028-05-03"), day("2028-05-10")));
    assert!(!reference.estimated_between(day("2026-05-20"), day("2026-06-10")));
    let beyond = reference.working_day(day("2029-01-02"));
    assert!(beyond.working && beyond.estimated, "no calendar of 2029 is known");
}

#[test]
fn weekdays_off_are_those_of_the_published_lists() {
    let reference = shipped();
    let off = |year: i32| {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("1 January");
        let days = first.iter_days().take_while(|day| day.to_string().starts_with(&year.to_string()));
        let weekdays = days.filter(|day| !matches!(day.format("%u").to_string().as_str(), "6" | "7"));
        let off = weekdays.filter(|day| !reference.working_day(*day).working);
        off.map(|day| day.format("%-d.%-m").to_string()).collect::<Vec<_>>().join(" ")
    };
    expect![[r#"
        1.1 2.1 3.1 7.1 10.3 21.3 24.3 25.3 1.5 7.5 9.5 6.6 7.7 1.9 27.10 16.12
        1.1 2.1 7.1 9.3 23.3 24.3 25.3 1.5 7.5 11.5 27.5 6.7 26.10 16.12
        1.1 4.1 7.1 8.3 15.3 22.3 23.3 24.3 3.5 7.5 10.5 6.7 25.10 16.12
        3.1 4.1 7.1 8.3 15.3 21.3 22.3 23.3 1.5 5.5 8.5 9.5 6.7 25.10 18.12"#]]
    .assert_eq(&[2025, 2026, 2027, 2028].map(off).join("\n"));
}

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0..20_000_i64).prop_map(|days| day("1999-12-31") + chrono::TimeDelta::days(days))
}

proptest! {
    #[test]
    fn a_look_up_never_leaves_its_dates(
        at in some_day(),
        table in 0..SHIPPED.len(),
        own in prop::collection::vec((some_day(), prop::option::of(0..900_i64), 0..1000_usize), 0..5),
    ) {
        let reference = shipped();
        let table = &reference.tables()[table];
        let own: Vec<(&str, Row)> = own
            .into_iter()
            .map(|(from, days, pick)| {
                let mut row = table.rows[pick % table.rows.len()].clone();
                row.valid_from = from;
                row.valid_to = days.map(|days| from + chrono::TimeDelta::days(days));
                (table.name, row)
            })
            .collect();
        let reference = reference.merged(&own);
        let table = reference.table(table.name).expect("the same tables");
        for key in table.keys() {
            let answer = table.explain(key, at);
            prop_assert_eq!(answer.chosen.as_ref(), table.look_up(key, at));
            let all: Vec<&Row> = answer.chosen.iter().chain(&answer.rivals).collect();
            prop_assert!(all.iter().all(|row| row.holds_at(at) && row.key == key));
            prop_assert_eq!(all.len(), table.rows_of(key).filter(|row| row.holds_at(at)).count());
            if all.iter().any(|row| row.own) {
                prop_assert!(answer.chosen.is_some_and(|row| row.own));
            }
        }
        prop_assert!(table.chosen_at(at).iter().all(|row| row.holds_at(at)));
        let (total, rows) = table.page(Some(at), "", 0, usize::MAX);
        prop_assert_eq!(total, rows.len());
        prop_assert!(rows.iter().all(|view| view.row.holds_at(at)));
    }
}

//! The shipped rows as they stand, and the rules of looking them up.

mod bad_files;
mod dates;
mod own_rows;
mod portal;

use std::sync::LazyLock;

use chrono::NaiveDate;
use expect_test::expect;

use super::{Reference, Row, SHIPPED};

/// Parsed once for all tests.
fn shipped() -> Reference {
    static ONCE: LazyLock<Reference> = LazyLock::new(|| Reference::shipped().expect("the shipped files are right"));
    ONCE.clone()
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date of the test")
}

fn key(row: Option<&Row>) -> Option<&str> {
    row.map(|row| row.key.as_str())
}

#[test]
fn every_shipped_file_loads_and_is_sourced() {
    let reference = shipped();
    let shown: Vec<String> =
        reference.tables().iter().map(|table| format!("{} {}", table.name, table.rows.len())).collect();
    expect![[r#"
        services 30
        service-groups 9
        prices 5
        booking-services 11
        booking-rules 3
        statuses 25
        norms 21
        limits 19
        return-reasons 66
        originals 6
        documents 23
        document-needs 45
        countries 266
        eaeu 5
        holidays 82
        rates 8
        state-fees 6
        hours 2
        clock 4
        portal-labels 150"#]]
    .assert_eq(&shown.join("\n"));
    for table in reference.tables() {
        assert!(SHIPPED.iter().any(|(file, _)| *file == format!("{}.toml", table.name)));
        for row in &table.rows {
            assert!(!row.source.is_empty() && !row.own, "{} {}", table.name, row.key);
            assert_eq!(reference.check(table.name, row), Ok(()), "{}", row.key);
        }
    }
}

#[test]
fn countries_are_found_by_passport_and_by_name() {
    let reference = shipped();
    let countries = reference.table("countries").expect("it is shipped");
    let of_kind = |kind: &str| countries.rows.iter().filter(|row| row.text("kind") == Some(kind)).count();
    assert_eq!(of_kind("country"), 250, "249 of ISO 3166-1 and Kosovo");
    for (code, expected) in [
        ("D<<", "DEU"),
        ("deu", "DEU"),
        ("KAZ", "KAZ"),
        ("RKS", "XKX"),
        ("XXA", "XXA"),
        ("UNK", "UNK"),
        ("GBN", "GBN"),
        ("EUE", "EUE"),
        ("UTO", "UTO"),
    ] {
        let row = reference.country_by_mrz(code);
        assert_eq!(key(row), Some(expected), "{code}");
    }
    assert_eq!(reference.country_by_mrz("QQQ"), None);
    assert_eq!(reference.country_by_mrz("<<<"), None);
    for (name, expected) in [
        ("лицо без гражданства", "XXA"),
        ("Stateless", "XXA"),
        ("апатрид", "XXA"),
        ("азаматтығы жоқ", "XXA"),
        ("Беженец", "XXB"),
        ("refugee", "XXB"),
        ("босқын", "XXB"),
    ] {
        assert_eq!(key(reference.country_by_label(name)), Some(expected), "{name}");
    }
    for name in ["Kyrgyzstan", "Кыргызстан", "киргизия", "Қырғызстан", "KGZ"] {
        let row = reference.country_by_label(name);
        assert_eq!(key(row), Some("KGZ"), "{name}");
    }
    assert!(reference.in_eaeu("KGZ", day("2026-07-01")));
    assert!(!reference.in_eaeu("KGZ", day("2015-08-11")));
    assert!(!reference.in_eaeu("DEU", day("2026-07-01")));
}

#[test]
fn a_page_filters_by_date_and_by_text_in_any_script() {
    let reference = shipped();
    let page = |at: Option<&str>, text: &str| {
        let found = reference.page("countries", at.map(day), text, 0, 200);
        let (total, rows) = found.expect("a known table");
        (total, rows.into_iter().map(|view| view.row.key).collect::<Vec<_>>())
    };
    assert_eq!(page(None, "ҚАЗАҚСТАН"), (1, vec!["KAZ".to_owned()]));
    assert_eq!(page(Some("2026-01-01"), "кыргыз"), (1, vec!["KGZ".to_owned()]));
    assert_eq!(page(None, "").1.len(), 200, "a page is no longer than its limit");
    assert_eq!(page(Some("1999-01-01"), "").0, 0);
    let (total, rows) = reference.page("rates", None, "", 6, 10).expect("a known table");
    assert_eq!((total, rows.len()), (8, 2));
    let found = reference.page("booking-services", Some(day("2026-02-01")), "ИИН", 0, 9);
    let rivals: Vec<usize> = found.expect("known").1.iter().map(|view| view.rivals).collect();
    assert_eq!(rivals, [1, 1]);
    assert_eq!(reference.page("no such table", None, "", 0, 9), None);
}

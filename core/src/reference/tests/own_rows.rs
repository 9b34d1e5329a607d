//! Rows of the Centre beside the shipped ones.

use expect_test::expect;
use serde_json::json;

use super::{day, shipped};
use crate::reference::{Cell, Row, Why};

pub(super) fn own_iin(minutes: i64, from: &str) -> Row {
    let card = json!({
        "key": "iin",
        "cells": {"en": "IIN", "ru": "ИИН", "kk": "ЖСН", "minutes": minutes},
        "valid_from": from, "valid_to": "2026-12-31",
        "source": "order of the Director", "sureness": "high", "a field of later": 1
    });
    Row::from_card(&card).expect("a good card")
}

#[test]
fn an_own_row_wins_and_the_shipped_ones_become_its_rivals() {
    let own = own_iin(25, "2026-03-01");
    let reference = shipped();
    assert_eq!(reference.check("booking-services", &own), Ok(()));
    let reference = reference.merged(&[("booking-services", own.clone()), ("of later", own)]);
    let answer = reference.explain("booking-services", "iin", day("2026-03-01"));
    let minutes = |row: &Row| row.integer("minutes");
    assert_eq!(answer.chosen.as_ref().and_then(minutes), Some(25));
    assert_eq!(answer.why, Why::Own);
    let rivals: Vec<_> = answer.rivals.iter().filter_map(minutes).collect();
    assert_eq!(rivals, [30, 20]);
    for (at, expected) in [("2026-02-28", 30), ("2026-12-31", 25), ("2027-01-01", 30)] {
        let row = reference.look_up("booking-services", "iin", day(at));
        assert_eq!(row.and_then(minutes), Some(expected), "{at}");
    }
    let found = reference.booking_service_by_label("Individual Identification Number (IIN)");
    assert!(found.is_some(), "the portal's name still leads to the key");
    let table = reference.table("booking-services").expect("it is shipped");
    assert_eq!((table.own_rows(), table.rows.len()), (1, 12));
    assert_eq!(reference.merged::<&str>(&[]).table("booking-services").map(|t| t.own_rows()), Some(0));
}

#[test]
fn the_centre_can_move_a_day() {
    let card = json!({
        "key": "2028-05-05", "cells": {"day": "worked", "en": "Worked", "ru": "Рабочий", "kk": "Жұмыс"},
        "valid_from": "2028-01-01", "valid_to": "2028-12-31", "source": "Government order", "sureness": "high"
    });
    let row = Row::from_card(&card).expect("a good card");
    assert_eq!(row.to_card(), card, "a card survives the way in and out");
    let reference = shipped().merged(&[("holidays", row)]);
    let day = reference.working_day(day("2028-05-05"));
    assert!(day.working && !day.estimated && day.holiday.is_none());
}

#[test]
fn a_card_that_is_no_row_is_refused_in_words() {
    let good = own_iin(25, "2026-03-01");
    let refused = |change: fn(&mut serde_json::Value)| {
        let mut card = good.to_card();
        change(&mut card);
        match Row::from_card(&card) {
            Err(why) => why,
            Ok(row) => shipped().check("booking-services", &row).expect_err("it is wrong"),
        }
    };
    let said = [
        refused(|card| card["valid_to"] = json!("2026-02-01")),
        refused(|card| card["sureness"] = json!("quite")),
        refused(|card| card["source"] = json!(" ")),
        refused(|card| card["key"] = json!("")),
        refused(|card| card["valid_from"] = json!("1.3.2026")),
        refused(|card| card["cells"]["minutes"] = json!("25")),
        refused(|card| card["cells"]["colour"] = json!("red")),
        refused(|card| card["cells"] = json!({"en": "IIN"})),
        refused(|card| *card = json!(["iin"])),
    ];
    expect![[r#"
        valid_to 2026-02-01 lies before valid_from 2026-03-01
        sureness must be one of high, medium, low
        source is empty
        key is empty
        valid_from must be a date like 2026-05-09
        minutes must be a whole number
        colour is no column of booking-services
        ru is missing
        sureness is missing"#]]
    .assert_eq(&said.join("\n"));
    let price = Row { cells: [("service".to_owned(), Cell::Text("nothing".to_owned()))].into(), ..good };
    let why = shipped().check("prices", &price);
    assert_eq!(why, Err("service names nothing, which is no row of services".to_owned()));
}

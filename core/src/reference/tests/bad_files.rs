//! What is refused, and how it is said.

use expect_test::{Expect, expect};

use super::own_rows::own_iin;
use super::{day, shipped};
use crate::reference::read::read;
use crate::reference::{BadReference, Reference, SHIPPED};

/// The shipped set with one file put in place of another.
fn with(file: &'static str, text: &'static str) -> Vec<(&'static str, &'static str)> {
    let kept = SHIPPED.iter().copied().filter(|(name, _)| *name != file);
    kept.chain([(file, text)]).collect()
}

fn check(said: &[BadReference], expected: &Expect) {
    let lines: Vec<String> = said.iter().map(BadReference::to_string).collect();
    expected.assert_eq(&lines.join("\n"));
}

#[test]
fn a_bad_file_is_refused_with_file_line_and_reason() {
    let refused = |file, text| Reference::load(&with(file, text)).expect_err("it is wrong");
    let hours = |text| refused("hours.toml", text);
    let said = [
        hours("# nothing\n"),
        hours("[[row]]\nkey = \"astana\nopens = 1\n"),
        hours("title = \"Hours\"\n"),
        hours("row = [\n  \"astana\",\n]\n"),
        hours(
            r#"

[[row]]
key = "astana"
opens = "09:00"
valid_from = 2026-01-01
source = "x"
sureness = "high""#,
        ),
        hours("[[row]]\nkey = \"astana\"\nopens = \"09:00\"\ncloses = \"25:00\"\n"),
        hours("[[row]]\nkey = \"astana\"\nopens = \"09:00\"\nclose = \"18:00\"\n"),
        hours(
            r#"row = [
{ key = "a", opens = "09:00", closes = "18:00", valid_from = 2026-01-01, valid_to = 2025-01-01, source = "x", sureness = "high" },
]"#,
        ),
        hours(
            r#"row = [
{ key = "a", opens = "09:00", closes = "18:00", valid_from = 2026-01-01, source = "x", sureness = "sure" },
]"#,
        ),
        hours(r#"row = [{ key = "a", opens = "09:00", closes = "18:00", source = "x", sureness = "low" }]"#),
        hours(r#"row = [{ key = "a", valid_from = 2026-01-01T10:00:00 }]"#),
        hours(
            r#"row = [
{ key = "a", opens = "09:00", closes = "18:00", valid_from = 2026-01-01, source = "x", sureness = "low" },
{ key = "a", opens = "09:00", closes = "18:00", valid_from = 2026-01-01, source = "y", sureness = "high" },
]"#,
        ),
        refused("rates.toml", "[[row]]\nkey = \"vat\"\nvalue = 0.16\n"),
        refused(
            "eaeu.toml",
            r#"row = [
{ key = "ABC", country = "ABC", valid_from = 2026-01-01, source = "x", sureness = "low" },
]"#,
        ),
        refused(
            "holidays.toml",
            r#"row = [
{ key = "2026-05-09", day = "off", en = "a", ru = "b", kk = "c", valid_from = 2027-01-01, source = "x", sureness = "low" },
]"#,
        ),
        refused(
            "statuses.toml",
            r#"row = [
{ key = "a", en = "A", ru = "B", kk = "C", kind = "portal", set_by = [], client_edit = "no", valid_from = 2026-01-01, source = "x", sureness = "low" },
{ key = "d", en = "D", ru = "E", kk = "F", aliases = ["a"], kind = "portal", set_by = [], client_edit = "no", valid_from = 2026-01-01, source = "x", sureness = "low" },
]"#,
        ),
        refused("colours.toml", "[[row]]\nkey = \"red\"\n"),
        Reference::load(&SHIPPED[1..]).expect_err("one is missing"),
    ];
    check(
        &said,
        &expect![[r#"
        hours.toml, line 1: the file holds no row
        hours.toml, line 2: invalid basic string, expected `"`
        hours.toml, line 1: title does not belong here: a file holds rows only
        hours.toml, line 2: a row must be a table of fields
        hours.toml, line 3: closes is missing
        hours.toml, line 4: closes must be a time like "09:30"
        hours.toml, line 4: close is no column of hours
        hours.toml, line 2: valid_to 2025-01-01 lies before valid_from 2026-01-01
        hours.toml, line 2: sureness must be one of high, medium, low
        hours.toml, line 1: valid_from is missing
        hours.toml, line 1: valid_from must be a date like 2026-05-09
        hours.toml, line 3: a stands already on line 2, the same in all
        rates.toml, line 3: value must not be a binary fraction: write a decimal number in quotes
        eaeu.toml, line 2: country names ABC, which is no row of countries
        holidays.toml, line 2: key 2026-05-09 must be a date between valid_from and valid_to
        statuses.toml, line 3: "a" already names a on line 2
        colours.toml, line 1: there is no table called colours
        services.toml, line 1: the file is missing"#]],
    );
}

#[test]
fn after_a_bad_file_the_old_rows_stay() {
    let mut reference = shipped().merged(&[("booking-services", own_iin(25, "2026-03-01"))]);
    let bad = with("clock.toml", "[[row]]\nkey = \"astana\"\nminutes_east = \"five hours\"\n");
    let refused = reference.replace_with(&bad).expect_err("it is wrong");
    assert_eq!((refused.file.as_str(), refused.line), ("clock.toml", 3));
    assert_eq!(reference.minutes_east("astana", day("2026-01-01")), Some(300));
    let good =
        "[[row]]\nkey = \"astana\"\nminutes_east = 240\nvalid_from = 2020-01-01\nsource = \"x\"\nsureness = \"low\"\n";
    reference.replace_with(&with("clock.toml", good)).expect("it is right");
    assert_eq!(reference.minutes_east("astana", day("2026-01-01")), Some(240));
    let own = reference.look_up("booking-services", "iin", day("2026-03-01"));
    assert!(own.is_some_and(|row| row.own), "own rows stay beside new shipped ones");
}

#[test]
fn a_file_cut_anywhere_is_refused_or_read_but_never_breaks() {
    for (file, text) in SHIPPED {
        for part in 1..30 {
            let mut end = text.len() * part / 30;
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            if let Err(refused) = read(file, &text[..end]) {
                assert_eq!(refused.file, *file);
                assert!(refused.line >= 1 && refused.line <= text.lines().count());
            }
        }
    }
}

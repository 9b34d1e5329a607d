//! Whatever is pasted: no panic, and every proposal stands in its line.

use proptest::prelude::*;

use super::pages::PAGE_6234;
use super::{read, reference};
use crate::applications::proposals::{Proposals, propose_invoice};

fn stands_in_its_line(text: &str, page: &Proposals) {
    let lines = text.replace("\r\n", "\n");
    let lines: Vec<&str> = lines.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}']).collect();
    for value in &page.values {
        assert_eq!(lines[value.line - 1], value.source);
        assert!(!value.written.is_empty() && value.source.contains(&value.written), "{value:?}");
        let same = value.value == value.written;
        let tick = matches!(value.value.as_str(), "true" | "false");
        let word = ["Astana", "Almaty", "single", "multiple"].contains(&value.value.as_str());
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        assert!(same || tick || word || digits(&value.value) == digits(&value.written), "{value:?}");
    }
    for line in &page.rest {
        assert_eq!(lines[line.line - 1], line.text);
    }
}

/// Words of the page, signs and noise, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let cells: Vec<&str> = PAGE_6234.split(['\n', '\t']).collect();
    prop_oneof![
        6 => proptest::sample::select(cells).prop_map(str::to_owned),
        1 => proptest::sample::select(vec!["Имя*", "Лицо №2", "* :", "[x] ", "☐", "1. ", "Person N°999999", "Total:", "-", "+", "\u{fe0f}☑"])
            .prop_map(str::to_owned),
        2 => "\\PC{0,12}",
        1 => any::<String>(),
    ]
}

fn pages() -> impl Strategy<Value = String> {
    let between = proptest::sample::select(vec!["\n", "\t", " ", "*", ": ", "\r\n", "\n\n", "", "\u{a0}"]);
    proptest::collection::vec((pieces(), between), 0..60)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, between)| piece + between).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn every_proposal_stands_in_its_line(text in pages()) {
        stands_in_its_line(&text, &read(&text));
        let invoice = propose_invoice(&text, reference());
        for value in &invoice.values {
            prop_assert!(value.source.contains(&value.written), "{:?}", value);
        }
    }
}

#[test]
fn the_page_of_the_guide_stands_in_its_lines() {
    stands_in_its_line(PAGE_6234, &read(PAGE_6234));
}

#[test]
fn a_large_paste_is_read_once_through() {
    let text = format!("{PAGE_6234}{}", "a sentence that says nothing * at : all\t".repeat(50_000));
    assert_eq!(read(&text).values.len(), read(PAGE_6234).values.len());
}

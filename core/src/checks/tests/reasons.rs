//! From a finding to the sentence that asks the client to mend it: its row stands there, and all of it can be filled in.

use std::collections::BTreeSet;

use super::{cases, day, found, reference};
use crate::checks::{PAYMENT, Rule};
use crate::reference::Row;

/// What the application itself gives, whatever leads to a reason (reference/README.md).
const ALWAYS: [&str; 5] = ["person", "field", "value", "service", "year"];

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

/// The words in braces.
fn asked_for(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).map(|rest| rest.split_once('}').expect(text).0).collect()
}

fn rows() -> &'static [Row] {
    &reference().table("return-reasons").unwrap().rows
}

#[test]
fn the_reason_of_each_rule_stands_in_the_table_and_can_be_filled_in() {
    for rule in Rule::ALL {
        let Some(key) = rule.reason() else { continue };
        let row = reference().look_up("return-reasons", key, day("2026-01-25"));
        let row = row.unwrap_or_else(|| panic!("{}: no row {key}", rule.code()));
        let known: BTreeSet<&str> = ALWAYS.iter().chain(rule.args()).copied().collect();
        let asked = asked_for(row.text("ru").unwrap());
        assert!(asked.is_subset(&known), "{}: {key} asks for {asked:?}, there is {known:?}", rule.code());
    }
}

#[test]
fn a_reason_asks_for_the_same_in_three_languages_and_one_without_a_rule_for_what_is_always_there() {
    let of_rules: BTreeSet<&str> = Rule::ALL.iter().filter_map(|rule| rule.reason()).collect();
    for row in rows().iter().filter(|row| row.text("about") != Some("introduction")) {
        let [en, ru, kk] = LANGUAGES.map(|language| asked_for(row.text(language).unwrap()));
        assert_eq!((&en, &en), (&ru, &kk), "{}", row.key);
        let always = en.iter().all(|word| ALWAYS.contains(word));
        assert!(always || of_rules.contains(row.key.as_str()), "{}: {en:?}", row.key);
    }
}

#[test]
fn a_finding_of_the_invoice_asks_nothing_of_the_client() {
    let all: Vec<_> = cases::CASES.iter().flat_map(|(changed, _)| found(changed)).collect();
    let (of_invoice, of_form): (Vec<_>, Vec<_>) = all.iter().partition(|finding| finding.section() == PAYMENT);
    assert!(of_invoice.iter().any(|finding| finding.rule == Rule::NumberCheckDigit));
    assert!(of_invoice.iter().all(|finding| finding.reason().is_none()));
    assert!(of_form.iter().all(|finding| finding.reason() == finding.rule.reason()));
}

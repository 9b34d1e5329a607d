//! The invoice, and the proof that it was paid (000-43…48, T08).

use casebook::Code;
use casebook::applications::cards::Payment;
use casebook::applications::steps::{Facts, Step};

use crate::desk::*;
use crate::office::{Office, code};

fn paying(verb: &str, payment: Payment) -> Step {
    Step { verb: verb.to_owned(), facts: Facts { payment: Some(payment), ..Facts::default() }, ..Step::default() }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// 7001, approved and with its invoice.
fn awaiting_payment() -> Office {
    let office = staffed();
    let hers = manager(&office);
    paste(&hers, &list("7001", "New"), None);
    for verb in ["take", "recommend"] {
        take(&hers, "7001", verb);
    }
    drop(hers);
    let second = supervisor(&office);
    take(&second, "7001", "approve");
    let invoice = Payment {
        invoice: some("P-O/2026/519"),
        issued: some("2026-11-20"),
        reference: some("402487"),
        payer: some("AIFC Academy Limited"),
        ..Payment::default()
    };
    try_take(&second, "7001", &paying("invoice", invoice), None).unwrap();
    drop(second);
    office
}

#[test]
fn the_reference_of_the_invoice_proves_no_payment() {
    let office = awaiting_payment();
    let hers = manager(&office);
    let without = Payment { paid_on: some("2026-11-20"), ..Payment::default() };
    for proof in [None, some(" ")] {
        let failure = try_take(&hers, "7001", &paying("accept-payment", Payment { proof, ..without.clone() }), None);
        let refusal = failure.unwrap_err();
        assert!(refusal.to_string().contains("proof"), "{refusal}");
        assert_eq!(code(Err::<(), _>(refusal)), Code::CardNeeded);
    }
    let proved = Payment { proof: some("AB-77"), ..without };
    try_take(&hers, "7001", &paying("accept-payment", proved), None).unwrap();
    let card = case(&hers, "7001").payment.unwrap();
    assert_eq!((card.reference, card.proof, card.invoice), (some("402487"), some("AB-77"), some("P-O/2026/519")));
}

#[test]
fn what_is_emptied_is_empty_and_what_is_not_said_stays() {
    let office = awaiting_payment();
    let hers = manager(&office);
    let change = Payment { reference: some(""), sum: some("520000"), ..Payment::default() };
    try_take(&hers, "7001", &paying("invoice", change), None).unwrap();
    let card = case(&hers, "7001").payment.unwrap();
    assert_eq!((card.reference, card.sum, card.payer), (None, some("520000"), some("AIFC Academy Limited")));
    assert_eq!(card.valid_until, some("2026-12-20"), "30 days from its date, as before");
}

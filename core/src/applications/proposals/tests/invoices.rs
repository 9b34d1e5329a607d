//! Invoices: the page, its Russian twin, and the fixture's JSON.

use expect_test::expect;

use super::reference;
use crate::applications::cards::Case;
use crate::applications::proposals::{InvoiceProposal, propose_invoice};

/// The guide's page of the invoice of application 1674, as its tables are copied.
const PAGE: &str = "\
Invoice

Please make sure that you are familiar with all the necessary information you need to know before making payment.
All bank charges must be paid by the Payer. Invoice is valid for 30 days from the issue date.

Download

Application ID\t1674\tDocument Number\tP-O/2026/519
Document Date\t25.01.2026\tDue Date\t24.02.2026
Currency Code\tKZT\tTotal Amount (including VAT)\t520,000
Account Name\tAstana International Financial Centre Authority\tReference number\t402487

Beneficiary Address

Beneficiary Legal Address\tZ05T3D6, 55/18 Mangilik el Avenue, Block C3.3\tBeneficiary Actual Address\tZ05T3D6, 55/18 Mangilik el Avenue, Block C3.3
Beneficiary Code\t16\tCity\tAstana
Country Code\tKZ\tContact Phone\t+7(7172)647340/7261

Bank Credentials

Beneficiary's Identifications Number\t151240022476\tBeneficiary's Bank\tALTYN BANK JSC
Beneficiary Bank's identification code\tATYNKZKA\tBank account number / IBAN\tKZ149491100000810569 (KZT)
PPC\t859

Payer information

Payer Company Name\tRoga & Kopyta Ltd.\tPayer BIN\t123456789101
Payer Address\tAstana Mangilik Yel ave.

Invoice Lines

Line number\t1\tAmount\t520,000.00
Product code\tPMTA01\tDescription\tAEC Personal Manager/Team Assistant for ID 1674
Unit Price\t\tQuantity\t1
";

fn shown(invoice: &InvoiceProposal) -> String {
    let card = serde_json::to_string_pretty(&invoice.payment).expect("a card is JSON");
    let told: Vec<String> =
        invoice.values.iter().map(|value| format!("{} {}: {:?}", value.line, value.field, value.value)).collect();
    format!("{}\n{card}\n{}", invoice.portal_id.clone().unwrap_or_default(), told.join("\n"))
}

#[test]
fn the_invoice_of_the_guide_fills_the_payment() {
    let invoice = propose_invoice(PAGE, reference());
    expect![[r#"
        1674
        {
          "v": 1,
          "invoice": "P-O/2026/519",
          "issued": "2026-01-25",
          "valid_until": "2026-02-24",
          "sum": "520000",
          "currency": "KZT",
          "paid_on": null,
          "reference": "402487",
          "proof": null,
          "payer": "Roga & Kopyta Ltd.",
          "payer_bin": "123456789101"
        }
        8 invoice: Some("P-O/2026/519")
        9 issued: Some("2026-01-25")
        9 valid_until: Some("2026-02-24")
        10 currency: Some("KZT")
        10 sum: Some("520000")
        11 reference: Some("402487")
        27 payer: Some("Roga & Kopyta Ltd.")
        27 payer_bin: Some("123456789101")"#]]
    .assert_eq(&shown(&invoice));
    let values = crate::applications::proposals::propose(PAGE, reference()).values;
    assert_eq!(values, [], "the beneficiary's city is not the application's");
}

#[test]
fn page_fixture_and_one_cell_a_line_fill_the_same_card() {
    let page = propose_invoice(PAGE, reference()).payment;
    let json = include_str!("../../../../../tests/fixtures/portal/invoice-1674.json");
    let json = propose_invoice(json, reference());
    assert_eq!((json.portal_id.as_deref(), &json.payment), (Some("1674"), &page));
    for value in &json.values {
        assert!(value.source.contains(&value.written), "{value:?}");
    }
    let stacked: Vec<&str> = PAGE.split(['\t', '\n']).map(str::trim).filter(|cell| !cell.is_empty()).collect();
    assert_eq!(propose_invoice(&stacked.join("\n"), reference()).payment, page);
}

#[test]
fn an_invoice_says_whose_it_is() {
    let invoice = propose_invoice(PAGE, reference());
    let numbered = |number: Option<&str>| Case { portal_id: number.map(str::to_owned), ..Case::default() };
    assert_eq!(invoice.of_another(&numbered(Some("1674"))), None);
    assert_eq!(invoice.of_another(&numbered(Some("6234"))), Some("1674"));
    assert_eq!(invoice.of_another(&numbered(None)), Some("1674"), "one without a number there has no invoice there");
    let unsaid = propose_invoice("Document Number: P-O/2026/519", reference());
    assert_eq!(unsaid.of_another(&numbered(Some("6234"))), None);
}

#[test]
fn a_russian_invoice_and_what_cannot_be_a_sum() {
    let invoice = propose_invoice(
        "Номер документа: P-O/2026/520\nДата документа: 26.01.2026\nСрок оплаты: 31.02.2026\n\
         Общая сумма (включая НДС): 370.000\nБИН плательщика: 190140900037\n",
        reference(),
    );
    expect![[r#"

        {
          "v": 1,
          "invoice": "P-O/2026/520",
          "issued": "2026-01-26",
          "valid_until": null,
          "sum": null,
          "currency": null,
          "paid_on": null,
          "reference": null,
          "proof": null,
          "payer": null,
          "payer_bin": "190140900037"
        }
        1 invoice: Some("P-O/2026/520")
        2 issued: Some("2026-01-26")
        3 valid_until: None
        4 sum: None
        5 payer_bin: Some("190140900037")"#]]
    .assert_eq(&shown(&invoice));
    assert!(!propose_invoice("Dear colleague, the invoice follows.", reference()).recognised());
}

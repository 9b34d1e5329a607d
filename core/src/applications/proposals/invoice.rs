//! The facts of a payment out of the text of an invoice (000-43…48): the page as it is pasted, or its JSON.

use serde_json::Value;

use super::gather::read_lines;
use super::labels::Labels;
use super::lines;
use super::reading::Reader;
use super::under::Target;
use super::values::{self, takes};
use crate::applications::cards::{Case, Payment};
use crate::reference::{Reference, Row};

/// One value of the invoice beside its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceValue {
    /// A field of the card: `invoice`, `issued`, `valid_until`, `sum`, `currency`, `reference`, `payer`, `payer_bin`.
    pub field: String,
    /// As the card would hold it; none where the text is no such value.
    pub value: Option<String>,
    pub written: String,
    /// From 1.
    pub line: usize,
    pub source: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvoiceProposal {
    /// The card with everything that was understood. What the text says twice in different ways is left out of it.
    pub payment: Payment,
    pub values: Vec<InvoiceValue>,
    /// The application that it was made for.
    pub portal_id: Option<String>,
}

impl InvoiceProposal {
    pub fn recognised(&self) -> bool {
        !self.values.is_empty()
    }

    /// The number of the application whose invoice this is, where that is not `case`.
    pub fn of_another(&self, case: &Case) -> Option<&str> {
        self.portal_id.as_deref().filter(|number| case.portal_id.as_deref() != Some(*number))
    }
}

pub fn propose_invoice(text: &str, reference: &Reference) -> InvoiceProposal {
    let labels = Labels::of(reference);
    let mut out = InvoiceProposal::default();
    match serde_json::from_str::<Value>(text.trim()) {
        Ok(json @ Value::Object(_)) => from_json(&json, text, &labels, &mut out),
        _ => from_page(text, &labels, reference, &mut out),
    }
    let mut fields = std::collections::BTreeMap::new();
    for value in &out.values {
        let Some(understood) = &value.value else { continue };
        let said: &mut Vec<&String> = fields.entry(value.field.as_str()).or_default();
        if !said.contains(&understood) {
            said.push(understood);
        }
    }
    let one = |field: &str| match fields.get(field).map(Vec::as_slice) {
        Some([one]) => Some((*one).clone()),
        _ => None,
    };
    let payment = Payment {
        v: 1,
        invoice: one("invoice"),
        issued: one("issued"),
        valid_until: one("valid_until"),
        sum: one("sum"),
        currency: one("currency"),
        paid_on: None,
        reference: one("reference"),
        proof: None,
        payer: one("payer"),
        payer_bin: one("payer_bin"),
    };
    out.payment = payment;
    out
}

fn from_page(text: &str, labels: &Labels<'_>, reference: &Reference, out: &mut InvoiceProposal) {
    let lines = read_lines(text, labels, reference);
    for found in Reader::new(&lines, labels, reference).read().found {
        let Target::Value { row, .. } = found.target else { continue };
        let source = lines[found.span.line].text;
        let written = &source[found.span.start..found.span.end];
        take(row, written, found.span.line, source, labels, out);
    }
}

/// Keys stand among the labels' aliases: `document_number`, `payer/name`.
fn from_json(json: &Value, text: &str, labels: &Labels<'_>, out: &mut InvoiceProposal) {
    let lines = lines::split(text);
    let mut flat = Vec::new();
    flatten(json, "", &mut flat);
    for (path, key, value) in flat {
        let Some(row) = labels.named(&path) else { continue };
        let written = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => continue,
        };
        let shown =
            lines.iter().enumerate().find(|(_, line)| line.contains(&format!("\"{key}\"")) && line.contains(&written));
        let Some((line, source)) = shown else { continue };
        take(row, &written, line, source, labels, out);
    }
}

fn flatten<'v>(value: &'v Value, path: &str, out: &mut Vec<(String, &'v str, &'v Value)>) {
    let Value::Object(fields) = value else { return };
    for (key, value) in fields {
        let path = if path.is_empty() { key.clone() } else { format!("{path}/{key}") };
        flatten(value, &path, out);
        out.push((path, key, value));
    }
}

fn take(row: &Row, written: &str, line: usize, source: &str, labels: &Labels<'_>, out: &mut InvoiceProposal) {
    let pattern = row.text("path").unwrap_or_default();
    if pattern == "page/portal_id" && written.bytes().all(|byte| byte.is_ascii_digit()) {
        out.portal_id = out.portal_id.take().or_else(|| Some(written.to_owned()));
    }
    let Some(field) = pattern.strip_prefix("payment/") else { return };
    let Some(typed) = values::typed(pattern, written, None, labels) else { return };
    let value = match takes(pattern) {
        Some(takes) => values::payment(takes, &typed.value),
        None => Some(typed.value),
    };
    let written = written[typed.start..typed.end].to_owned();
    out.values.push(InvoiceValue {
        field: field.to_owned(),
        value,
        written,
        line: line + 1,
        source: source.to_owned(),
    });
}

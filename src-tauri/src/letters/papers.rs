//! Original papers on paper: the receipt for those that lie here, and the courier's sheet.

use casebook::applications::Application;
use casebook::applications::cards::{Direction, HERE, Individual, Paper};
use casebook::applications::papers::holder;
use casebook::error::{Code, Refusal};
use casebook::files::letters::{CourierSheet, Receipt, ReceiptRow, SheetRow, Signature};
use casebook::reference::Reference;

use super::{fact, moment};
use crate::cli::words::Words;
use crate::sheet::{Heading, Row, paper_in_words};

/// The receipt for the papers that lie at the Centre. Refused with `CardNeeded` (`originals`) where none does.
pub fn receipt(
    application: &Application,
    brought_by: &str,
    me: &str,
    reference: &Reference,
    words: &Words,
) -> Result<Receipt, Refusal> {
    let row = |paper: &Paper| {
        let person = holder(application, paper);
        let name = person.map(Individual::shown).filter(|name| !name.is_empty());
        ReceiptRow {
            person: name.unwrap_or_else(|| words.say("papers-of-all")),
            passport: person.and_then(|person| person.document_number.clone()).unwrap_or_default(),
            paper: paper_in_words(paper, reference, words),
            since: paper.at.since.map(|at| moment(words, at)).unwrap_or_default(),
        }
    };
    let here = application.papers.iter().filter(|paper| paper.at.place == HERE);
    let rows: Vec<ReceiptRow> = here.map(row).collect();
    if rows.is_empty() {
        return Err(Refusal::new(Code::CardNeeded).with("what", "papers-here"));
    }
    let mut facts = vec![fact(words.say("courier-case"), application.case.shown())];
    if let Some(company) = &application.organisation.name {
        facts.push(fact(words.say("field-name"), company.as_str()));
    }
    let signature = |key: &str, name: &str| Signature { label: words.say(key), name: name.to_owned() };
    Ok(Receipt {
        number: application.case.shown(),
        facts,
        rows,
        signatures: vec![signature("courier-given", brought_by.trim()), signature("courier-received", me)],
    })
}

/// The courier's sheet as it was made.
pub fn sheet(rows: &[Row], total: String, heading: &Heading, words: &Words) -> CourierSheet {
    let way = match heading.direction {
        Direction::ToMo => "courier-to-mo",
        Direction::FromMo => "courier-from-mo",
    };
    let giver = if heading.direction == Direction::ToMo { heading.giver } else { "" };
    let signature = |key: &str, name: &str| Signature { label: words.say(key), name: name.to_owned() };
    let row = |row: &Row| SheetRow {
        case: row.case.clone(),
        person: row.person.clone(),
        passport: row.passport.clone(),
        papers: row.papers.clone(),
    };
    CourierSheet {
        facts: vec![
            fact(words.say("courier-way"), words.say(way)),
            fact(words.say("courier-when"), heading.at),
            fact(words.say("field-courier"), heading.courier),
        ],
        rows: rows.iter().map(row).collect(),
        total,
        signatures: vec![signature("courier-given", giver), signature("courier-received", heading.courier)],
    }
}

//! What a service costs on a day: from the price rows, never from code (000-18, A03).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::cards::ServiceLine;
use crate::document::Use;
use crate::reference::{Names, Reference, Row};

/// A price and the row that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    pub amount: Decimal,
    pub currency: String,
    /// Where it is written, as a reader of each language is told.
    pub source: Names,
    /// How many rows say otherwise.
    pub rivals: usize,
    pub row: Use,
}

/// The price of one unit with these ticks; none where no row knows it.
pub fn price_of(
    reference: &Reference,
    service: &str,
    personal_manager: bool,
    priority: bool,
    at: NaiveDate,
) -> Option<Price> {
    let ticks = match (personal_manager, priority) {
        (false, false) => "plain",
        (true, false) => "personal_manager",
        (false, true) => "priority",
        (true, true) => "personal_manager_priority",
    };
    let key = format!("{service}:{ticks}");
    let explained = reference.explain("prices", &key, at);
    let row = explained.chosen?;
    Some(Price {
        amount: row.text("amount")?.parse().ok()?,
        currency: row.text("currency")?.to_owned(),
        source: source(&row),
        rivals: explained.rivals.len(),
        row: Use { table: "prices".into(), key, valid_from: row.valid_from.to_string() },
    })
}

fn source(row: &Row) -> Names {
    let said = |column: &str| row.text(column).unwrap_or(&row.source).to_owned();
    Names { en: row.source.clone(), ru: said("source_ru"), kk: said("source_kk") }
}

/// Amount × price of one line (000-17); none without a price.
pub fn total(line: &ServiceLine) -> Option<Decimal> {
    let price: Decimal = line.price.as_deref()?.parse().ok()?;
    price.checked_mul(Decimal::from(line.amount))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prices_that_the_guide_shows() {
        let reference = Reference::shipped().unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 1, 25).unwrap();
        let price =
            |pm, priority| price_of(&reference, "visa_work_c3_1y", pm, priority, day).map(|p| p.amount.to_string());
        assert_eq!(price(false, false).as_deref(), Some("370000"));
        assert_eq!(price(true, false).as_deref(), Some("370000"));
        assert_eq!(price(false, true).as_deref(), Some("520000"));
        assert_eq!(price(true, true), None, "no screen shows both ticks");
        let earlier = NaiveDate::from_ymd_opt(2019, 1, 1).unwrap();
        assert_eq!(price_of(&reference, "visa_work_c3_1y", false, false, earlier), None);
    }

    #[test]
    fn every_price_says_its_source_in_three_languages() {
        let reference = Reference::shipped().unwrap();
        for row in &reference.table("prices").unwrap().rows {
            let Names { en, ru, kk } = source(row);
            assert!(en != ru && ru != kk && kk != en, "{}", row.key);
        }
        let own = Row { cells: Default::default(), ..reference.table("prices").unwrap().rows[0].clone() };
        assert_eq!(source(&own).kk, own.source, "the Centre's own row says it in its one language");
    }

    #[test]
    fn a_line_costs_its_amount_times_its_price() {
        let line = ServiceLine { amount: 3, price: Some("370000".into()), ..ServiceLine::default() };
        assert_eq!(total(&line).map(|sum| sum.to_string()).as_deref(), Some("1110000"));
        assert_eq!(total(&ServiceLine::default()), None);
    }
}

//! What holds for one whole reading: the reference rows, the order of dates, the caller's wishes.

use chrono::NaiveDateTime;

use super::columns::Header;
use super::dates::{self, Written};
use super::field::Field;
use super::grid::Row;
use super::known::{Known, roles_at_end};
use super::number::number_in;
use super::told::{Kind, Mapping, Order, Trouble, What};
use super::walk::written_in;

pub(super) struct Reader<'r> {
    pub known: Known<'r>,
    pub mapping: &'r Mapping,
    pub order: Order,
    /// The form has real columns.
    pub grid: bool,
}

impl Reader<'_> {
    pub fn number(&self, text: &str) -> Option<String> {
        number_in(text)
    }

    /// A number that the text itself calls one; a bare number can be anything.
    pub fn named_number(&self, text: &str) -> Option<String> {
        number_in(text).filter(|_| !text.trim().starts_with(|c: char| c.is_ascii_digit()))
    }

    /// The date in the reading's order; says what is odd about it.
    pub fn date(
        &self,
        written: Option<Written>,
        text: &str,
        place: u32,
        troubles: &mut Vec<Trouble>,
    ) -> Option<NaiveDateTime> {
        let text = text.trim();
        let Some(settled) = written.and_then(|written| dates::settle(&written, self.order)) else {
            if !text.is_empty() {
                troubles.push(Trouble { place, what: What::NotADate { text: text.to_owned() } });
            }
            return None;
        };
        if settled.other_order {
            troubles.push(Trouble { place, what: What::OtherOrder { text: text.to_owned() } });
        }
        Some(settled.at)
    }

    /// Whether a row of this kind is whole once its last column holds this.
    pub fn ends(&self, kind: Kind, text: &str) -> bool {
        match kind {
            Kind::History => roles_at_end(text).is_some_and(|(name, _)| name.is_empty()),
            _ => self.known.is_status(text),
        }
    }

    /// Whether a record of this table begins with the row.
    pub fn begins(&self, header: &Header, row: &Row) -> bool {
        match header.fields.first() {
            Some(Some(Field::Number)) => number_in(row.value(0)).is_some(),
            Some(Some(field)) if field.is_date() => row.cells.first().is_some_and(|cell| written_in(cell).is_some()),
            Some(Some(Field::Status)) => self.known.is_status(row.value(0)),
            _ => false,
        }
    }

    /// A row of a history has a status or a date where they belong, or at least as many cells as the others.
    pub fn may_be_step(&self, header: &Header, row: &Row) -> bool {
        let date = header.column(Field::Date).and_then(|column| row.cells.get(column));
        let status = header.column(Field::Status).map(|column| row.value(column));
        let typed = date.is_some_and(|cell| written_in(cell).is_some())
            || status.is_some_and(|text| self.known.is_status(text));
        typed || (row.cells.len() >= header.width() && status.is_some_and(|text| !text.is_empty()))
    }
}

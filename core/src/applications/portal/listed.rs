//! One row of a list or of a sheet, as an application.

use super::columns::Header;
use super::field::Field;
use super::grid::{Cell, Row, cells, says_something};
use super::number::number_in;
use super::persons::persons_in;
use super::reader::Reader;
use super::synonyms::is_counter;
use super::told::{Kind, Listed, Trouble, What};
use super::walk::written_in;
use crate::people::identity_numbers::check_digit;

/// What a row says under its header, and what is odd about it.
pub(super) fn listed(row: &Row, header: &Header, reader: &Reader) -> (Listed, Vec<Trouble>) {
    let mut troubles = Vec::new();
    let status = header.column(Field::Status);
    let short = header.kind == Kind::List && status.is_some_and(|at| row.cells.len() <= at);
    let aligned: Vec<Cell>;
    let values: &[Cell] = if short {
        let (expected, found) = (count(header.width()), count(row.width()));
        troubles.push(Trouble { place: row.place, what: What::TooFewCells { expected, found } });
        let texts: Vec<&str> = row.cells.iter().map(Cell::value).filter(|text| !text.is_empty()).collect();
        aligned = cells::aligned(header, &texts, &reader.known);
        &aligned
    } else {
        &row.cells
    };
    let mut listed = Listed::default();
    let mut beside: Vec<String> = Vec::new();
    for (column, cell) in values.iter().enumerate() {
        let text = cell.value();
        if text.is_empty() {
            continue;
        }
        let title = header.texts.get(column).map(String::as_str).unwrap_or_default();
        match header.fields.get(column).copied().flatten() {
            Some(field) => put(&mut listed, field, cell, row.place, reader, &mut troubles),
            // Counting rows says nothing of the application.
            None if !says_something(text) || is_counter(title) => {}
            None if title.is_empty() => beside.push(text.to_owned()),
            None => beside.push(format!("{title}: {text}")),
        }
    }
    if !beside.is_empty() {
        beside.splice(..0, Some(listed.note).filter(|note| !note.is_empty()));
        listed.note = beside.join("\n");
    }
    (listed, troubles)
}

fn put(listed: &mut Listed, field: Field, cell: &Cell, place: u32, reader: &Reader, troubles: &mut Vec<Trouble>) {
    let text = cell.value();
    let mut trouble = |what| troubles.push(Trouble { place, what });
    match field {
        Field::Number => {
            listed.number = number_in(text);
            if listed.number.is_none() {
                trouble(What::NotANumber { text: text.to_owned() });
                listed.more.insert(field, text.to_owned());
            }
        }
        Field::Service => {
            listed.services = reader.known.services(text);
            for service in listed.services.iter().filter(|service| service.key.is_none()) {
                trouble(What::UnknownService { label: service.label.clone() });
            }
        }
        Field::Status => {
            let status = reader.known.status(text);
            if status.key.is_none() {
                trouble(What::UnknownStatus { label: status.label.clone() });
            }
            listed.status = Some(status);
        }
        Field::Created => {
            listed.created = reader.date(written_in(cell), text, place, troubles);
            if listed.created.is_none() {
                listed.more.insert(field, text.to_owned());
            }
        }
        Field::VisaExpiry => {
            listed.visa_expiry = reader.date(written_in(cell), text, place, troubles).map(|at| at.date());
            if listed.visa_expiry.is_none() {
                listed.more.insert(field, text.to_owned());
            }
        }
        Field::Person => {
            listed.persons = persons_in(text);
            if listed.persons.len() > 1 {
                trouble(What::SeveralPersons { count: count(listed.persons.len()) });
            }
        }
        Field::Bin => {
            listed.more.insert(field, with_its_zero(text));
        }
        Field::Note => listed.note = text.to_owned(),
        other => {
            listed.more.insert(other, text.to_owned());
        }
    }
}

/// A sheet that took a BIN for a number has lost the zero it began with; only its check digit gives it back.
fn with_its_zero(text: &str) -> String {
    let digits = (10..12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let whole = format!("{text:0>12}");
    let right = digits && check_digit(&whole[..11]).is_some_and(|digit| whole.ends_with(char::from(b'0' + digit)));
    if right { whole } else { text.to_owned() }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

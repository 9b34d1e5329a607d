//! List rows that have lost their header or their columns.

use super::columns::Header;
use super::dates;
use super::expander::{is_step, next_date};
use super::grid::{Cell, Row, cells};
use super::known::roles_at_end;
use super::number::number_in;
use super::reader::Reader;

/// The cells ID, Service, Created Date, Status of a row without a header, or of a line such as
/// `1578 Work visa C3 (up 1-year validity)`. None if it is no such row.
pub(super) fn list_row(row: &Row, reader: &Reader) -> Option<Vec<Cell>> {
    let values: Vec<&str> = row.cells.iter().map(Cell::value).filter(|text| !text.is_empty()).collect();
    let first = *values.first()?;
    if !first.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '#' | '№')) || values.len() > 30 {
        return None;
    }
    if values.len() == 1 {
        return one_text(first, reader);
    }
    number_in(first)?;
    let status = values[1..].iter().any(|text| reader.known.is_status(text));
    let dated = values[1..].iter().any(|text| dates::written(text).is_some());
    // A number and a status alone can be a row of anybody's sheet.
    let own = (status && dated) || values[1..].iter().any(|text| reader.known.has_service(text));
    if !own {
        return None;
    }
    Some(cells::aligned(&Header::of_the_portal(), &values, &reader.known))
}

/// Number, services, perhaps a date and a status, parted by nothing but spaces.
fn one_text(text: &str, reader: &Reader) -> Option<Vec<Cell>> {
    let end = text.find([' ', '\u{a0}'])?;
    let number = number_in(&text[..end])?;
    if dates::at_start(text).is_some() || is_step(text, &reader.known) {
        return None;
    }
    let rest = text[end..].trim();
    let (services, created, status) = match next_date(rest, 0) {
        Some((at, _, used)) => (&rest[..at], &rest[at..at + used], &rest[at + used..]),
        None => (rest, "", ""),
    };
    let understood = reader.known.has_service(services) && (status.trim().is_empty() || reader.known.is_status(status));
    let texts = [number.as_str(), services.trim(), created, status.trim()];
    understood.then(|| texts.into_iter().map(Cell::new).collect())
}

/// Under a list row stand single texts and steps, whole or in pieces.
pub(super) fn may_stand_under(row: &Row, reader: &Reader) -> bool {
    if row.single().is_some() || row.width() == 0 || is_step(&row.raw.replace('\t', " "), &reader.known) {
        return true;
    }
    // A step whose status nobody knows still has its date and its roles.
    let mut values = row.cells.iter().map(Cell::value);
    let dated = values.any(|text| next_date(text, 0).is_some());
    dated && row.width() <= 6 && roles_at_end(row.value(row.width() - 1)).is_some()
}

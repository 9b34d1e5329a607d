//! Which rows are headers, and what each column is.

use super::dates;
use super::field::Field;
use super::grid::{Row, says_something};
use super::number::number_in;
use super::synonyms::{field_of, fold, is_counter, is_other_thing, is_wording};
use super::told::{Kind, Mapping};

/// One table's header: the columns in their order, a text and a field each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub kind: Kind,
    pub texts: Vec<String>,
    pub fields: Vec<Option<Field>>,
    /// How many rows it takes: two where a line of groups stands over it.
    pub rows: usize,
}

impl Header {
    pub fn column(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|known| *known == Some(field))
    }

    /// A column "№" that counts 1, 2, 3 is no number of an application.
    pub fn without_counter(mut self, below: &[Row], mapping: &Mapping) -> Header {
        let Some(column) = self.column(Field::Number) else {
            return self;
        };
        let title = &self.texts[column];
        let wished = mapping.columns.iter().any(|(header, _)| fold(header) == fold(title));
        let values = below.iter().map(|row| row.value(column)).filter(|text| !text.is_empty()).take(3);
        let counts = values.zip(["1", "2", "3"]).filter(|(value, count)| number_in(value).as_deref() == Some(*count));
        if !wished && is_counter(title) && counts.count() >= 2 {
            self.fields[column] = None;
            self.kind = Kind::Sheet;
        }
        self
    }

    /// Up to the last column that has a name.
    pub fn width(&self) -> usize {
        self.texts.iter().rposition(|text| says_something(text) || text == "№").map_or(0, |last| last + 1)
    }

    /// The portal's own list, for rows that were copied without their header (000-10).
    pub fn of_the_portal() -> Header {
        let columns = [("ID", Field::Number), ("Service", Field::Service), ("Created Date", Field::Created)];
        let columns = columns.into_iter().chain([("Status", Field::Status)]);
        let (texts, fields) = columns.map(|(text, field)| (text.to_owned(), Some(field))).unzip();
        Header { kind: Kind::List, texts, fields, rows: 1 }
    }
}

/// The header that begins at this row, or that begins one row above its line of names. `grid`: the form has real
/// columns, so that a sheet of anybody's making may be expected.
/// `again`: a header is known already, and only a row that names a column outright is looked at closely.
pub(super) fn header_at(rows: &[Row], at: usize, grid: bool, mapping: &Mapping, again: bool) -> Option<Header> {
    let row = &rows[at];
    let names_one = || row.cells.iter().any(|cell| is_wording(&cell.text));
    if !may_be_header(row) || (again && !names_one()) {
        return None;
    }
    let below = rows.get(at + 1).filter(|below| below.page == row.page && may_be_header(below));
    let one = header_of(&texts_of(row), grid, mapping);
    // Two lines: the names stand below and groups above, or the other way round.
    let two = below.filter(|below| names(below) >= 2 || fits_mapping(below, mapping)).and_then(|below| {
        let mut header = header_of(&both(row, below), grid, mapping)?;
        header.rows = 2;
        let alone = header_of(&texts_of(below), grid, mapping);
        let beats = |other: &Option<Header>, by: usize| other.as_ref().is_none_or(|o| told(&header) >= told(o) + by);
        (beats(&one, 0) && beats(&alone, 1)).then_some(header)
    });
    two.or(one)
}

/// For a sheet whose headers we know no word of: its first row with two texts and no value.
pub(super) fn any_header(rows: &[Row]) -> Option<(usize, Header)> {
    let at = rows.iter().position(|row| may_be_header(row) && row.width() >= 2 && row.single().is_none())?;
    let texts = texts_of(&rows[at]);
    let fields = texts.iter().map(|text| field_of(text)).collect();
    Some((at, Header { kind: Kind::Sheet, texts, fields, rows: 1 }))
}

fn told(header: &Header) -> usize {
    header.fields.iter().flatten().count()
}

fn texts_of(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn names(row: &Row) -> usize {
    row.cells.iter().filter(|cell| field_of(&cell.text).is_some()).count()
}

fn fits_mapping(row: &Row, mapping: &Mapping) -> bool {
    let known = |text: &str| mapping.columns.iter().any(|(header, _)| fold(header) == fold(text));
    row.cells.iter().filter(|cell| says_something(&cell.text) && known(&cell.text)).count() >= 2
}

/// "Person / Passport" where one line groups and the other names.
fn both(upper: &Row, lower: &Row) -> Vec<String> {
    let (upper, lower) = (texts_of(upper), texts_of(lower));
    let width = upper.len().max(lower.len());
    let at = |texts: &[String], column: usize| texts.get(column).cloned().unwrap_or_default();
    let join = |column| match (at(&upper, column), at(&lower, column)) {
        (upper, lower) if lower.is_empty() || fold(&upper) == fold(&lower) => upper,
        (upper, lower) if upper.is_empty() => lower,
        (upper, lower) => format!("{upper} / {lower}"),
    };
    (0..width).map(join).collect()
}

/// No values in it: no date, no number, no long text.
fn may_be_header(row: &Row) -> bool {
    let mut said = 0;
    for cell in row.cells.iter().filter(|cell| !cell.text.trim().is_empty()) {
        let text = cell.text.trim();
        let value = cell.at.is_some() || text.len() > 120 || dates::written(text).is_some();
        if value || (number_in(text).is_some() && text.starts_with(|c: char| c.is_ascii_digit())) {
            return false;
        }
        said += 1;
    }
    said >= 2 && row.cells.len() <= 300
}

fn header_of(texts: &[String], grid: bool, mapping: &Mapping) -> Option<Header> {
    let mut given = 0;
    let mut fields: Vec<Option<Field>> = Vec::new();
    for text in texts {
        let wished = mapping.columns.iter().find(|(header, _)| !text.is_empty() && fold(header) == fold(text));
        let field = match wished {
            Some((_, field)) => {
                given += 1;
                *field
            }
            None => column_field(text),
        };
        fields.push(field.filter(|field| !fields.contains(&Some(*field))));
    }
    let has = |field: Field| fields.contains(&Some(field));
    let dated = has(Field::Date) || has(Field::Created);
    let sheets_own = fields.iter().flatten().any(|field| field.only_in_sheets());
    let kind = if has(Field::Status) && dated && (has(Field::Roles) || has(Field::Previous)) {
        Kind::History
    } else if has(Field::Number) && has(Field::Status) && (has(Field::Service) || dated) && !sheets_own {
        Kind::List
    } else {
        Kind::Sheet
    };
    let enough = match kind {
        Kind::Sheet => grid && (fields.iter().flatten().count() >= 2 || given >= 2),
        _ => true,
    };
    let kind = mapping.kind.filter(|_| kind != Kind::History).unwrap_or(kind);
    enough.then(|| Header { kind, texts: texts.to_vec(), fields: suited(kind, fields), rows: 1 })
}

/// Of "Company / BIN" the lower line says more, unless both together are a wording of their own.
fn column_field(text: &str) -> Option<Field> {
    let Some((_, lower)) = text.rsplit_once(" / ") else {
        return field_of(text);
    };
    let whole = text.replace(" / ", " ");
    if is_wording(&whole) || !is_wording(lower) || is_other_thing(&whole) { field_of(&whole) } else { field_of(lower) }
}

/// The same word means another thing in another table: a date, a comment, an applicant.
fn suited(kind: Kind, mut fields: Vec<Option<Field>>) -> Vec<Option<Field>> {
    let swaps: &[(Field, Field)] = match kind {
        Kind::History => &[(Field::Created, Field::Date), (Field::Note, Field::Comment), (Field::Owner, Field::Person)],
        Kind::Sheet => {
            &[(Field::Date, Field::Created), (Field::Comment, Field::Note), (Field::Applicant, Field::Person)]
        }
        _ => &[(Field::Date, Field::Created), (Field::Comment, Field::Note)],
    };
    for (from, to) in swaps {
        if !fields.contains(&Some(*to))
            && let Some(field) = fields.iter_mut().find(|field| **field == Some(*from))
        {
            *field = Some(*to);
        }
    }
    fields
}

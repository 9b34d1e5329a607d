//! Workbooks, known by their content. All sheets are read, one after another; real dates stay dates.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Ods, OdsError, Reader, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};
use chrono::{NaiveDateTime, NaiveTime, Timelike};

use super::{Cell, Merged, Row, joined};
use crate::applications::portal::dates;
use crate::applications::portal::looks_like::{Looks, looks_like, refuse_bomb};
use crate::error::{Code, Refusal};

pub struct Workbook {
    pub rows: Vec<Row>,
    pub pages: Vec<String>,
}

/// Columns further right are moved together: a lone cell in the last column must not make thousands before it.
const MOST_COLUMNS: usize = 512;
/// Merged cells reach down no further.
const MOST_MERGED: u32 = 1000;

/// None if the bytes are text. Refused if they are neither a workbook nor text.
pub fn open(bytes: &[u8]) -> Result<Option<Workbook>, Refusal> {
    let looks = looks_like(bytes);
    match looks {
        Looks::Text => return Ok(None),
        Looks::Wrong(what) => return Err(Refusal::new(Code::WrongFile).with("looks_like", what)),
        Looks::Damaged => return Err(Code::FileDamaged.into()),
        Looks::Xlsx | Looks::Xlsb | Looks::Ods => refuse_bomb(bytes)?,
        Looks::Compound => {}
    }
    // The reader of workbooks is not ours: should it stumble over a damaged file, the file is what is wrong.
    let read = catch_unwind(AssertUnwindSafe(|| match looks {
        Looks::Xlsx => xlsx(bytes),
        Looks::Xlsb => xlsb(bytes),
        Looks::Ods => ods(bytes),
        _ => compound(bytes),
    }));
    read.unwrap_or_else(|_| Err(Code::FileDamaged.into())).map(Some)
}

fn xlsx(bytes: &[u8]) -> Result<Workbook, Refusal> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => Refusal::new(Code::FileLocked),
        _ => Refusal::new(Code::FileDamaged),
    })?;
    let damaged = |_| Refusal::new(Code::FileDamaged);
    let names = book.sheet_names();
    let mut sheets = Vec::new();
    for name in &names {
        let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
        let mut sheet = Sheet::default();
        // A chart has a name among the sheets, and no cells.
        if let Ok(mut cells) = book.worksheet_cells_reader(name) {
            while let Some(cell) = cells.next_cell().map_err(damaged)? {
                sheet.put(cell.get_position(), cell_of(cell.get_value()));
            }
        }
        merged.iter().for_each(|merged| sheet.merge(merged));
        sheets.push(sheet);
    }
    Ok(together(sheets, names))
}

fn xlsb(bytes: &[u8]) -> Result<Workbook, Refusal> {
    let book = Xlsb::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsbError::Password => Refusal::new(Code::FileLocked),
        _ => Refusal::new(Code::FileDamaged),
    })?;
    ranges(book)
}

fn ods(bytes: &[u8]) -> Result<Workbook, Refusal> {
    let book = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => Refusal::new(Code::FileLocked),
        _ => Refusal::new(Code::FileDamaged),
    })?;
    ranges(book)
}

/// An old workbook, a new one that is locked, or an old document.
fn compound(bytes: &[u8]) -> Result<Workbook, Refusal> {
    if let Err(XlsxError::Password) = Xlsx::new(Cursor::new(bytes)) {
        return Err(Code::FileLocked.into());
    }
    let book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Refusal::new(Code::FileLocked),
        _ => Refusal::new(Code::WrongFile).with("looks_like", "document"),
    })?;
    ranges(book)
}

fn ranges<'b, R: Reader<Cursor<&'b [u8]>>>(mut book: R) -> Result<Workbook, Refusal> {
    let names = book.sheet_names();
    let mut sheets = Vec::new();
    for name in &names {
        let mut sheet = Sheet::default();
        if let Ok(range) = book.worksheet_range(name) {
            let (top, left) = range.start().unwrap_or_default();
            for (row, column, value) in range.used_cells() {
                let place = |from: u32, at: usize| from.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
                sheet.put((place(top, row), place(left, column)), owned_cell(value));
            }
        }
        sheets.push(sheet);
    }
    Ok(together(sheets, names))
}

fn together(sheets: Vec<Sheet>, pages: Vec<String>) -> Workbook {
    let rows = (0u32..).zip(sheets).flat_map(|(page, sheet)| sheet.rows(page)).collect();
    Workbook { rows, pages }
}

/// Cells by row; a sheet is sparse, and its size is what it claims.
#[derive(Default)]
struct Sheet {
    rows: BTreeMap<u32, Vec<Cell>>,
}

impl Sheet {
    fn put(&mut self, (row, column): (u32, u32), cell: Cell) {
        if cell == Cell::default() {
            return;
        }
        let cells = self.rows.entry(row).or_default();
        let column = column as usize;
        if column >= MOST_COLUMNS {
            cells.push(cell);
            return;
        }
        if cells.len() <= column {
            cells.resize(column + 1, Cell::default());
        }
        cells[column] = cell;
    }

    fn merge(&mut self, merged: &Dimensions) {
        let ((top, left), (bottom, right)) = (merged.start, merged.end);
        let first = self.rows.get(&top).and_then(|cells| cells.get(left as usize)).cloned();
        let Some(first) = first.filter(|cell| cell.text.len() <= 500) else {
            return;
        };
        for row in top..=bottom.min(top.saturating_add(MOST_MERGED)) {
            // Rows that hold nothing else stay blank.
            if row != top && !self.rows.contains_key(&row) {
                continue;
            }
            for column in left..=right.min(MOST_COLUMNS as u32 - 1) {
                if (row, column) != (top, left) {
                    let merged = if column == left { Merged::Above } else { Merged::Left };
                    self.put((row, column), Cell { merged, ..first.clone() });
                }
            }
        }
    }

    fn rows(self, page: u32) -> impl Iterator<Item = Row> {
        let row = move |(at, cells): (u32, Vec<Cell>)| Row { place: at + 1, page, raw: joined(&cells), cells };
        self.rows.into_iter().map(row)
    }
}

fn cell_of(value: &DataRef) -> Cell {
    match value {
        DataRef::Int(number) => Cell::new(number.to_string()),
        DataRef::Float(number) => number_cell(*number),
        DataRef::String(text) => Cell::new(text.as_str()),
        DataRef::SharedString(text) => Cell::new(*text),
        DataRef::Bool(truth) => Cell::new(if *truth { "yes" } else { "no" }),
        DataRef::DateTime(date) => date_cell(date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => iso_cell(text),
        DataRef::Error(error) => Cell::new(error.to_string()),
        DataRef::Empty => Cell::default(),
    }
}

fn owned_cell(value: &Data) -> Cell {
    match value {
        Data::Int(number) => Cell::new(number.to_string()),
        Data::Float(number) => number_cell(*number),
        Data::String(text) => Cell::new(text.as_str()),
        Data::Bool(truth) => Cell::new(if *truth { "yes" } else { "no" }),
        Data::DateTime(date) => date_cell(date),
        Data::DateTimeIso(text) | Data::DurationIso(text) => iso_cell(text),
        Data::Error(error) => Cell::new(error.to_string()),
        Data::Empty => Cell::default(),
    }
}

/// A whole number is written without a point: numbers of applications and BINs are kept as numbers there.
fn number_cell(number: f64) -> Cell {
    Cell::new(number.to_string())
}

fn date_cell(date: &ExcelDateTime) -> Cell {
    // Outside this the number is a time of day, a duration or nonsense.
    let day = date.is_datetime() && (1.0..80_000.0).contains(&date.as_f64());
    match date.as_datetime().filter(|_| day) {
        Some(at) => real_date(at),
        None => number_cell(date.as_f64()),
    }
}

fn iso_cell(text: &str) -> Cell {
    match dates::written(text) {
        Some(dates::Written::Sure(at)) => real_date(at),
        _ => Cell::new(text),
    }
}

/// Floating point loses a millisecond; the text is what the row's raw text shows.
fn real_date(at: NaiveDateTime) -> Cell {
    let at = (at + chrono::TimeDelta::milliseconds(500)).with_nanosecond(0).unwrap_or(at);
    let form = if at.time() == NaiveTime::MIN { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M" };
    Cell { text: at.format(form).to_string(), at: Some(at), merged: Merged::No }
}

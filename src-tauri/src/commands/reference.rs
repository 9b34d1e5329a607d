//! What law or the Centre may change, to look at.

use casebook::error::{Code, Failure};
use casebook::reference::{Reference, Table};
use chrono::NaiveDate;

use super::{Answer, At, told};
use crate::wire::asked::{Nothing, RefExplain, RefRows};
use crate::wire::bad_arguments;
use crate::wire::told::{RefExplained, RefPage, RefRow, RefTable};

const MOST_ROWS: u32 = 200;

fn table<'a>(reference: &'a Reference, name: &str) -> Result<&'a Table, Failure> {
    Ok(reference.table(name).ok_or(Code::NoSuchTable)?)
}

fn day(at: &At, asked: Option<NaiveDate>) -> NaiveDate {
    asked.unwrap_or_else(|| at.session.casebook.env().now().date())
}

pub fn reference_tables(at: &At, _: Nothing) -> Answer<Vec<RefTable>> {
    let listed = |table: &Table| RefTable {
        name: table.name.to_owned(),
        rows: table.rows.len() as u32,
        own_rows: table.own_rows() as u32,
        estimated: table.estimated_rows() as u32,
    };
    told(at.session.casebook.reference()?.tables().iter().map(listed).collect())
}

pub fn reference_rows(at: &At, asked: RefRows) -> Answer<RefPage> {
    if asked.limit > MOST_ROWS {
        return Err(bad_arguments("limit"));
    }
    let (reference, day) = (at.session.casebook.reference()?, day(at, asked.at));
    let table = table(&reference, &asked.table)?;
    let (total, rows) = table.page(Some(day), &asked.text, asked.offset as usize, asked.limit as usize);
    told(RefPage {
        total: total as u32,
        at: day.to_string(),
        columns: table.columns.iter().map(|column| column.name.to_owned()).collect(),
        rows: rows.iter().map(|view| RefRow::of(&view.row, table, view.rivals)).collect(),
    })
}

pub fn reference_explain(at: &At, asked: RefExplain) -> Answer<RefExplained> {
    let reference = at.session.casebook.reference()?;
    let table = table(&reference, &asked.table)?;
    let explained = table.explain(&asked.key, day(at, asked.at));
    let row = |row| RefRow::of(row, table, explained.rivals.len());
    told(RefExplained {
        key: asked.key,
        chosen: explained.chosen.as_ref().map(row),
        why: explained.why.key().to_owned(),
        rivals: explained.rivals.iter().map(row).collect(),
    })
}

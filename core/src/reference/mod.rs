//! What law or the Centre may change, as dated rows (invariant 9): `value, valid_from, valid_to, source, sureness`.
//!
//! Shipped rows come from the TOML files of `reference/`, embedded and read-only. The Centre's own rows are cards
//! of documents; [`Reference::merged`] puts them beside the shipped ones. A look-up is always *at a date*; it picks
//! one row and can name its rivals. Nothing here knows SQL, a clock or a file system.

mod calendar;
mod choose;
mod names;
mod read;
mod schema;
mod table;
mod text;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

pub use calendar::{Day, Names};
pub use choose::{Explanation, RowView, Why};
pub use schema::{Column, Kind};
pub use table::{Cell, Row, Sureness, Table};
pub use text::fold;

use read::Draft;
use schema::{SCHEMAS, Schema, schema_of};

/// A reference file that was refused. Whatever was loaded before stays in use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {why}")]
pub struct BadReference {
    pub file: String,
    pub line: usize,
    pub why: String,
}

macro_rules! shipped_files {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../reference/", $name)))),*]
    };
}

/// The shipped files: name and text.
pub const SHIPPED: &[(&str, &str)] = shipped_files![
    "services.toml",
    "service-groups.toml",
    "prices.toml",
    "booking-services.toml",
    "booking-rules.toml",
    "statuses.toml",
    "norms.toml",
    "limits.toml",
    "return-reasons.toml",
    "originals.toml",
    "documents.toml",
    "document-needs.toml",
    "countries.toml",
    "eaeu.toml",
    "holidays.toml",
    "rates.toml",
    "state-fees.toml",
    "hours.toml",
    "clock.toml",
    "portal-labels.toml",
];

/// All reference tables, shipped and own rows together.
#[derive(Debug, Clone)]
pub struct Reference {
    tables: Vec<Table>,
    /// Years of which a calendar is known; days of other years are estimates.
    calendar_years: BTreeSet<i32>,
}

impl Reference {
    /// The rows that came with the program.
    pub fn shipped() -> Result<Reference, BadReference> {
        Reference::load(SHIPPED)
    }

    /// Reads a whole set of files (name, text): every table must be there, and all of it must be right.
    pub fn load(files: &[(&str, &str)]) -> Result<Reference, BadReference> {
        let mut drafts: Vec<Draft> = Vec::new();
        for (file, text) in files {
            let draft = read::read(file, text)?;
            if drafts.iter().any(|other| other.schema.name == draft.schema.name) {
                return Err(bad(file, 1, "the file is given twice"));
            }
            drafts.push(draft);
        }
        for schema in SCHEMAS {
            if !drafts.iter().any(|draft| draft.schema.name == schema.name) {
                return Err(bad(&format!("{}.toml", schema.name), 1, "the file is missing"));
            }
        }
        check_references(&drafts)?;
        for draft in &drafts {
            check_labels(draft)?;
        }
        drafts.sort_by_key(|draft| place(draft.schema));
        let tables = drafts.into_iter().map(|draft| {
            let rows = draft.rows.into_iter().map(|(row, _)| row).collect();
            Table::new(draft.schema, rows)
        });
        Ok(Reference::of(tables.collect()))
    }

    /// Takes a new set of files in place of the shipped rows; own rows stay. All or nothing: a bad file
    /// changes nothing and is named.
    pub fn replace_with(&mut self, files: &[(&str, &str)]) -> Result<(), BadReference> {
        let fresh = Reference::load(files)?;
        let own: Vec<(&str, Row)> = self
            .tables
            .iter()
            .flat_map(|table| table.rows.iter().map(|row| (table.name, row)))
            .filter(|(_, row)| row.own)
            .map(|(table, row)| (table, row.clone()))
            .collect();
        *self = fresh.merged(&own);
        Ok(())
    }

    /// The shipped rows with these own rows beside them (own rows merged earlier are dropped: give them all).
    /// A row of a table unknown to this version is left out here; its card stays where it is kept.
    pub fn merged<T: AsRef<str>>(&self, own: &[(T, Row)]) -> Reference {
        let tables = self.tables.iter().map(|table| {
            let mine = own.iter().filter(|(name, _)| name.as_ref() == table.name);
            let mine = mine.map(|(_, row)| Row { own: true, ..row.clone() });
            let shipped = table.rows.iter().filter(|row| !row.own).cloned();
            merge(table.name, mine.collect(), shipped.collect())
        });
        Reference::of(tables.collect())
    }

    /// Whether a row fits a table: its columns, their kinds, the keys that it points to. Asked before an own row
    /// is recorded; says in words what is wrong.
    pub fn check(&self, table: &str, row: &Row) -> Result<(), String> {
        let schema = schema_of(table).ok_or_else(|| format!("there is no table called {table}"))?;
        row.check()?;
        for (name, cell) in &row.cells {
            let column = schema.columns.iter().find(|column| column.name == name);
            let column = column.ok_or_else(|| format!("{name} is no column of {table}"))?;
            column.check(cell)?;
            if let (Kind::Ref(target), Cell::Text(key)) = (column.kind, cell)
                && !self.table(target).is_some_and(|other| other.has_key(key))
            {
                return Err(no_such_key(name, key, target));
            }
        }
        let missing = schema.columns.iter().find(|column| column.required && !row.cells.contains_key(column.name));
        if let Some(column) = missing {
            return Err(format!("{} is missing", column.name));
        }
        if schema.key_is_date && !row.key.parse().is_ok_and(|day| row.holds_at(day)) {
            return Err(format!("key {} must be a date between valid_from and valid_to", row.key));
        }
        Ok(())
    }

    /// All tables in the order in which the settings list them.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// The row that holds for a key at a date. Own rows win, then the newest, then the surest, then the first listed.
    pub fn look_up(&self, table: &str, key: &str, at: NaiveDate) -> Option<&Row> {
        self.table(table)?.look_up(key, at)
    }

    /// The same with its reason and with the rows that say otherwise.
    pub fn explain(&self, table: &str, key: &str, at: NaiveDate) -> Explanation {
        let table = self.table(table);
        table
            .map_or(Explanation { chosen: None, why: Why::Nothing, rivals: Vec::new() }, |table| table.explain(key, at))
    }

    /// A page of a table for the settings: how many rows match, and those from `offset`. None: no such table.
    pub fn page(
        &self,
        table: &str,
        at: Option<NaiveDate>,
        text: &str,
        offset: usize,
        limit: usize,
    ) -> Option<(usize, Vec<RowView>)> {
        Some(self.table(table)?.page(at, text, offset, limit))
    }

    fn of(tables: Vec<Table>) -> Reference {
        let holidays = tables.iter().filter(|table| table.name == "holidays");
        let shipped = holidays.flat_map(|table| table.rows.iter().filter(|row| !row.own));
        let days = shipped.filter_map(|row| row.key.parse::<NaiveDate>().ok());
        Reference { calendar_years: days.map(|day| day.year()).collect(), tables }
    }
}

/// Own rows stand before the shipped rows of their key, and those of new keys at the end.
fn merge(name: &'static str, own: Vec<Row>, shipped: Vec<Row>) -> Table {
    let schema = schema_of(name).expect("every table was made from a schema");
    let mut waiting: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    for row in own {
        if !waiting.contains_key(&row.key) {
            order.push(row.key.clone());
        }
        waiting.entry(row.key.clone()).or_default().push(row);
    }
    let mut rows = Vec::new();
    for row in shipped {
        rows.extend(waiting.remove(&row.key).unwrap_or_default());
        rows.push(row);
    }
    for key in order {
        rows.extend(waiting.remove(&key).unwrap_or_default());
    }
    Table::new(schema, rows)
}

fn check_references(drafts: &[Draft]) -> Result<(), BadReference> {
    let keys: BTreeMap<&str, BTreeSet<&str>> = drafts
        .iter()
        .map(|draft| {
            let keys = draft.rows.iter().map(|(row, _)| row.key.as_str());
            (draft.schema.name, keys.collect())
        })
        .collect();
    for draft in drafts {
        for column in draft.schema.columns {
            let Kind::Ref(target) = column.kind else {
                continue;
            };
            for (row, line) in &draft.rows {
                let known = |key: &str| keys.get(target).is_some_and(|keys| keys.contains(key));
                if let Some(key) = row.text(column.name).filter(|key| !known(key)) {
                    return Err(bad(&draft.file, *line, no_such_key(column.name, key, target)));
                }
            }
        }
    }
    Ok(())
}

/// One label never names two keys: an import could not tell them apart.
fn check_labels(draft: &Draft) -> Result<(), BadReference> {
    let mut seen: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    for (row, line) in &draft.rows {
        for label in row.labels(draft.schema.columns) {
            let (key, first) = *seen.entry(fold(label)).or_insert((&row.key, *line));
            if key != row.key {
                let why = format!("\"{label}\" already names {key} on line {first}");
                return Err(bad(&draft.file, *line, why));
            }
        }
    }
    Ok(())
}

fn place(schema: &Schema) -> usize {
    let known = SCHEMAS.iter().position(|other| other.name == schema.name);
    known.unwrap_or(SCHEMAS.len())
}

fn no_such_key(column: &str, key: &str, table: &str) -> String {
    format!("{column} names {key}, which is no row of {table}")
}

fn bad(file: &str, line: usize, why: impl Into<String>) -> BadReference {
    BadReference { file: file.to_owned(), line, why: why.into() }
}

//! Reads one TOML file into rows, and refuses a bad one with its line.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::BadReference;
use super::schema::{Schema, schema_of};
use super::table::{Cell, Row, Sureness};

/// The rows of a file, each with the line on which it begins.
pub(super) struct Draft {
    pub file: String,
    pub schema: &'static Schema,
    pub rows: Vec<(Row, usize)>,
}

pub(super) fn read(file: &str, text: &str) -> Result<Draft, BadReference> {
    let breaks = text.match_indices('\n').map(|(at, _)| at);
    let reader = Reader { file, text, breaks: breaks.collect() };
    reader.draft()
}

struct Reader<'t> {
    file: &'t str,
    text: &'t str,
    breaks: Vec<usize>,
}

/// The four things that every row says beside its key and its cells.
#[derive(Default)]
struct Parts {
    key: Option<String>,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
    source: Option<String>,
    sureness: Option<Sureness>,
    cells: BTreeMap<String, Cell>,
}

impl Reader<'_> {
    fn draft(&self) -> Result<Draft, BadReference> {
        let name = self.file.strip_suffix(".toml").unwrap_or(self.file);
        let Some(schema) = schema_of(name) else {
            return Err(self.bad(0, format!("there is no table called {name}")));
        };
        let top = DeTable::parse(self.text).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            self.bad(offset, error.message())
        })?;
        let mut rows: Vec<(Row, usize)> = Vec::new();
        for (name, value) in top.get_ref().iter() {
            let list = match value.get_ref() {
                DeValue::Array(list) if name.get_ref() == "row" => list,
                _ => {
                    let why = format!("{} does not belong here: a file holds rows only", name.get_ref());
                    return Err(self.bad(name.span().start, why));
                }
            };
            for entry in list.iter() {
                let row = self.row(schema, entry)?;
                if let Some((_, line)) = rows.iter().find(|(earlier, _)| earlier.repeats(&row)) {
                    let why = format!("{} stands already on line {line}, the same in all", row.key);
                    return Err(self.bad(entry.span().start, why));
                }
                rows.push((row, self.line(entry.span().start)));
            }
        }
        if rows.is_empty() {
            return Err(self.bad(0, "the file holds no row"));
        }
        Ok(Draft { file: self.file.to_owned(), schema, rows })
    }

    fn row(&self, schema: &Schema, entry: &Spanned<DeValue<'_>>) -> Result<Row, BadReference> {
        let start = entry.span().start;
        let Some(fields) = entry.get_ref().as_table() else {
            return Err(self.bad(start, "a row must be a table of fields"));
        };
        let mut parts = Parts::default();
        for (name, value) in fields.iter() {
            let at = value.span().start;
            self.field(schema, name, value, &mut parts).map_err(|why| self.bad(at, why))?;
        }
        let missing = |what: &str| self.bad(start, format!("{what} is missing"));
        for column in schema.columns {
            if column.required && !parts.cells.contains_key(column.name) {
                return Err(missing(column.name));
            }
        }
        let row = Row {
            key: parts.key.ok_or_else(|| missing("key"))?,
            cells: parts.cells,
            valid_from: parts.valid_from.ok_or_else(|| missing("valid_from"))?,
            valid_to: parts.valid_to,
            source: parts.source.ok_or_else(|| missing("source"))?,
            sureness: parts.sureness.ok_or_else(|| missing("sureness"))?,
            own: false,
        };
        row.check().map_err(|why| self.bad(start, why))?;
        if schema.key_is_date && !row.key.parse().is_ok_and(|day| row.holds_at(day)) {
            let why = format!("key {} must be a date between valid_from and valid_to", row.key);
            return Err(self.bad(start, why));
        }
        Ok(row)
    }

    fn field(
        &self,
        schema: &Schema,
        name: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
        parts: &mut Parts,
    ) -> Result<(), String> {
        let name = name.get_ref().as_ref();
        let value = value.get_ref();
        let text = || {
            let text = value.as_str().map(str::to_owned);
            text.ok_or_else(|| format!("{name} must be a text"))
        };
        match name {
            "key" => parts.key = Some(text()?),
            "source" => parts.source = Some(text()?),
            "valid_from" => parts.valid_from = Some(date(name, value)?),
            "valid_to" => parts.valid_to = Some(date(name, value)?),
            "sureness" => {
                let sureness = Sureness::from_key(&text()?);
                let why = || "sureness must be one of high, medium, low".to_owned();
                parts.sureness = Some(sureness.ok_or_else(why)?);
            }
            _ => {
                let column = schema.columns.iter().find(|column| column.name == name);
                let column = column.ok_or_else(|| format!("{name} is no column of {}", schema.name))?;
                let cell = cell(name, value)?;
                column.check(&cell)?;
                parts.cells.insert(name.to_owned(), cell);
            }
        }
        Ok(())
    }

    fn line(&self, offset: usize) -> usize {
        self.breaks.partition_point(|&at| at < offset) + 1
    }

    fn bad(&self, offset: usize, why: impl Into<String>) -> BadReference {
        BadReference { file: self.file.to_owned(), line: self.line(offset), why: why.into() }
    }
}

fn date(name: &str, value: &DeValue<'_>) -> Result<NaiveDate, String> {
    let text = match value {
        DeValue::Datetime(date) => date.to_string(),
        DeValue::String(text) => text.to_string(),
        _ => String::new(),
    };
    let date = text.parse().ok();
    date.ok_or_else(|| format!("{name} must be a date like 2026-05-09"))
}

fn cell(name: &str, value: &DeValue<'_>) -> Result<Cell, String> {
    match value {
        DeValue::String(text) => Ok(Cell::Text(text.to_string())),
        DeValue::Datetime(date) => Ok(Cell::Text(date.to_string())),
        DeValue::Boolean(flag) => Ok(Cell::Flag(*flag)),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map(Cell::Integer)
            .map_err(|_| format!("{name} is too large a number")),
        DeValue::Float(_) => Err(format!("{name} must not be a binary fraction: write a decimal number in quotes")),
        DeValue::Array(list) => {
            let texts = list.iter().map(|text| text.get_ref().as_str().map(str::to_owned));
            let texts: Option<Vec<String>> = texts.collect();
            texts.map(Cell::List).ok_or_else(|| format!("{name} must be a list of texts"))
        }
        DeValue::Table(_) => Err(format!("{name} must not be a table")),
    }
}

//! Tables of dated rows, and the form in which a row of the Centre's own travels as a card.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::schema::{Column, Schema};
use super::text::fold;

/// How far a value can be trusted: official or agreeing sources, one decent source, weak or inferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sureness {
    Low,
    Medium,
    High,
}

impl Sureness {
    pub fn key(self) -> &'static str {
        match self {
            Sureness::Low => "low",
            Sureness::Medium => "medium",
            Sureness::High => "high",
        }
    }

    pub fn from_key(key: &str) -> Option<Sureness> {
        [Sureness::Low, Sureness::Medium, Sureness::High].into_iter().find(|sureness| sureness.key() == key)
    }
}

/// One value of a row. Decimals, dates and times are texts: no rate ever touches binary floating point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    Flag(bool),
    Integer(i64),
    Text(String),
    List(Vec<String>),
}

impl Cell {
    /// The cell as the reference page shows it: a list is joined by "; ", a flag is `yes` or `no`.
    pub fn shown(&self) -> String {
        match self {
            Cell::Flag(true) => "yes".to_owned(),
            Cell::Flag(false) => "no".to_owned(),
            Cell::Integer(number) => number.to_string(),
            Cell::Text(text) => text.clone(),
            Cell::List(texts) => texts.join("; "),
        }
    }

    fn texts(&self) -> &[String] {
        match self {
            Cell::Text(text) => std::slice::from_ref(text),
            Cell::List(texts) => texts,
            Cell::Flag(_) | Cell::Integer(_) => &[],
        }
    }
}

/// A value with its dates, its source and how sure it is. `own` rows are the Centre's, the others are shipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub key: String,
    pub cells: BTreeMap<String, Cell>,
    pub valid_from: NaiveDate,
    /// The last day on which the row holds; none while no end is known.
    pub valid_to: Option<NaiveDate>,
    pub source: String,
    pub sureness: Sureness,
    pub own: bool,
}

impl Row {
    pub fn holds_at(&self, at: NaiveDate) -> bool {
        self.valid_from <= at && self.valid_to.is_none_or(|end| at <= end)
    }

    /// Whether some day lies within both rows.
    pub fn overlaps(&self, other: &Row) -> bool {
        self.valid_to.is_none_or(|end| other.valid_from <= end)
            && other.valid_to.is_none_or(|end| self.valid_from <= end)
    }

    pub fn text(&self, column: &str) -> Option<&str> {
        match self.cells.get(column) {
            Some(Cell::Text(text)) => Some(text),
            _ => None,
        }
    }

    pub fn integer(&self, column: &str) -> Option<i64> {
        match self.cells.get(column) {
            Some(Cell::Integer(number)) => Some(*number),
            _ => None,
        }
    }

    /// A flag that is not there is false.
    /// Whether the cell is filled in.
    pub fn has(&self, column: &str) -> bool {
        self.cells.contains_key(column)
    }

    pub fn flag(&self, column: &str) -> bool {
        matches!(self.cells.get(column), Some(Cell::Flag(true)))
    }

    pub fn list(&self, column: &str) -> &[String] {
        match self.cells.get(column) {
            Some(Cell::List(texts)) => texts,
            _ => &[],
        }
    }

    /// The cell for the reference page; empty where the row has none.
    pub fn shown(&self, column: &str) -> String {
        self.cells.get(column).map(Cell::shown).unwrap_or_default()
    }

    /// Reads an own row from the body of its card: `{key, cells, valid_from, valid_to, source, sureness}`.
    /// Fields that it does not know are left to whoever keeps the card. Says in words what is wrong. Whether the cells fit a table is asked of `Reference::check`.
    pub fn from_card(body: &serde_json::Value) -> Result<Row, String> {
        let field = |name: &str| body.get(name).filter(|value| !value.is_null());
        let text = |name: &str| {
            let text = field(name).ok_or_else(|| format!("{name} is missing"))?;
            let text = text.as_str().map(str::to_owned);
            text.ok_or_else(|| format!("{name} must be a text"))
        };
        let date = |name: &str| {
            let date = text(name)?.parse::<NaiveDate>();
            date.map_err(|_| format!("{name} must be a date like 2026-05-09"))
        };
        let sureness = Sureness::from_key(&text("sureness")?);
        let cells = field("cells").ok_or("cells are missing")?;
        let row = Row {
            key: text("key")?,
            cells: BTreeMap::deserialize(cells)
                .map_err(|_| "cells must be texts, lists of texts, whole numbers or flags")?,
            valid_from: date("valid_from")?,
            valid_to: field("valid_to").map(|_| date("valid_to")).transpose()?,
            source: text("source")?,
            sureness: sureness.ok_or("sureness must be one of high, medium, low")?,
            own: true,
        };
        row.check()?;
        Ok(row)
    }

    pub fn to_card(&self) -> serde_json::Value {
        serde_json::json!({
            "key": self.key,
            "cells": self.cells,
            "valid_from": self.valid_from,
            "valid_to": self.valid_to,
            "source": self.source,
            "sureness": self.sureness,
        })
    }

    /// What must hold of every row, whatever its table.
    pub(super) fn check(&self) -> Result<(), String> {
        if self.key.trim().is_empty() {
            return Err("key is empty".to_owned());
        }
        if self.source.trim().is_empty() {
            return Err("source is empty".to_owned());
        }
        match self.valid_to {
            Some(end) if end < self.valid_from => {
                Err(format!("valid_to {end} lies before valid_from {}", self.valid_from))
            }
            _ => Ok(()),
        }
    }

    /// The same statement about the same time, whoever says it.
    pub(super) fn repeats(&self, other: &Row) -> bool {
        self.key == other.key
            && self.valid_from == other.valid_from
            && self.valid_to == other.valid_to
            && self.cells == other.cells
    }

    pub(super) fn labels(&self, columns: &'static [Column]) -> impl Iterator<Item = &str> {
        columns
            .iter()
            .filter(|column| column.label)
            .filter_map(|column| self.cells.get(column.name))
            .flat_map(|cell| cell.texts().iter().map(String::as_str))
    }
}

/// A table in the order of its file; an own row stands before the shipped rows of the same key.
#[derive(Debug, Clone)]
pub struct Table {
    pub name: &'static str,
    pub columns: &'static [Column],
    pub rows: Vec<Row>,
    by_key: BTreeMap<String, Vec<usize>>,
    by_label: BTreeMap<String, Vec<usize>>,
}

impl Table {
    pub(super) fn new(schema: &Schema, rows: Vec<Row>) -> Table {
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut by_label: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            by_key.entry(row.key.clone()).or_default().push(at);
            for label in row.labels(schema.columns) {
                let rows = by_label.entry(fold(label)).or_default();
                if rows.last() != Some(&at) {
                    rows.push(at);
                }
            }
        }
        Table { name: schema.name, columns: schema.columns, rows, by_key, by_label }
    }

    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.by_key.keys().map(String::as_str)
    }

    pub fn has_key(&self, key: &str) -> bool {
        self.by_key.contains_key(key)
    }

    /// Every row of a key, whatever its dates, in table order.
    pub fn rows_of(&self, key: &str) -> impl Iterator<Item = &Row> {
        let places = self.by_key.get(key).map_or(&[][..], Vec::as_slice);
        places.iter().map(|&at| &self.rows[at])
    }

    /// Every row that carries a label (a name in any language or an alias), whatever its dates.
    pub fn rows_labelled(&self, label: &str) -> impl Iterator<Item = &Row> {
        let places = self.by_label.get(&fold(label));
        let places = places.map_or(&[][..], Vec::as_slice);
        places.iter().map(|&at| &self.rows[at])
    }

    pub fn own_rows(&self) -> usize {
        self.rows.iter().filter(|row| row.own).count()
    }

    /// Rows that say of themselves that they are an estimate.
    pub fn estimated_rows(&self) -> usize {
        self.rows.iter().filter(|row| row.flag("estimated")).count()
    }
}

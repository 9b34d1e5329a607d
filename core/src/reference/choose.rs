//! Which row holds at a date, why, and what speaks against it.

use chrono::NaiveDate;

use super::table::{Row, Table};
use super::text::fold;

/// Why one row was chosen among those that hold at a date, in the order in which they are weighed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No row holds at this date.
    Nothing,
    /// No other row holds at this date.
    OnlyOne,
    /// The Centre's own row wins over shipped ones.
    Own,
    /// It began later than the others.
    Newest,
    /// It began with the others, and is surer.
    Surest,
    /// Equal in all: the file lists it first.
    ListedFirst,
}

impl Why {
    pub fn key(self) -> &'static str {
        match self {
            Why::Nothing => "nothing",
            Why::OnlyOne => "only_one",
            Why::Own => "own",
            Why::Newest => "newest",
            Why::Surest => "surest",
            Why::ListedFirst => "listed_first",
        }
    }
}

/// What a look-up answers when it is asked to account for itself. Rivals stand in the order of their weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    pub chosen: Option<Row>,
    pub why: Why,
    pub rivals: Vec<Row>,
}

/// A row as the reference page lists it, with the number of rows that say otherwise of the same key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowView {
    pub row: Row,
    pub rivals: usize,
}

impl Table {
    pub fn look_up(&self, key: &str, at: NaiveDate) -> Option<&Row> {
        self.weighed(key, at).into_iter().next()
    }

    pub fn explain(&self, key: &str, at: NaiveDate) -> Explanation {
        let rows = self.weighed(key, at);
        Explanation {
            why: why(&rows),
            chosen: rows.first().map(|&row| row.clone()),
            rivals: rows.iter().skip(1).map(|&row| row.clone()).collect(),
        }
    }

    /// The chosen row of every key that holds at a date, in table order: what a list on a screen offers.
    pub fn chosen_at(&self, at: NaiveDate) -> Vec<&Row> {
        let chosen =
            |row: &&Row| row.holds_at(at) && self.look_up(&row.key, at).is_some_and(|first| std::ptr::eq(first, *row));
        self.rows.iter().filter(chosen).collect()
    }

    /// The rows that hold at a date (all rows if none is given) and contain a text in any cell, a page of them.
    pub fn page(&self, at: Option<NaiveDate>, text: &str, offset: usize, limit: usize) -> (usize, Vec<RowView>) {
        let text = fold(text);
        let shown: Vec<&Row> = self
            .rows
            .iter()
            .filter(|row| at.is_none_or(|at| row.holds_at(at)))
            .filter(|row| text.is_empty() || self.contains(row, &text))
            .collect();
        let page = shown.iter().skip(offset).take(limit);
        let page = page.map(|row| RowView { row: (*row).clone(), rivals: self.rivals(row, at) });
        (shown.len(), page.collect())
    }

    fn contains(&self, row: &Row, folded: &str) -> bool {
        let found = |text: &str| fold(text).contains(folded);
        found(&row.key) || found(&row.source) || row.cells.values().any(|cell| found(&cell.shown()))
    }

    fn rivals(&self, row: &Row, at: Option<NaiveDate>) -> usize {
        self.rows_of(&row.key)
            .filter(|other| !std::ptr::eq(*other, row))
            .filter(|other| match at {
                Some(at) => other.holds_at(at),
                None => other.overlaps(row),
            })
            .count()
    }

    /// The rows of a key that hold at a date, weightiest first.
    fn weighed(&self, key: &str, at: NaiveDate) -> Vec<&Row> {
        let mut rows: Vec<&Row> = self.rows_of(key).filter(|row| row.holds_at(at)).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(weight(row)));
        rows
    }
}

fn weight(row: &Row) -> impl Ord + use<> {
    (row.own, row.valid_from, row.sureness)
}

fn why(weighed: &[&Row]) -> Why {
    match weighed {
        [] => Why::Nothing,
        [_] => Why::OnlyOne,
        [first, second, ..] if first.own != second.own => Why::Own,
        [first, second, ..] if first.valid_from != second.valid_from => Why::Newest,
        [first, second, ..] if first.sureness != second.sureness => Why::Surest,
        _ => Why::ListedFirst,
    }
}

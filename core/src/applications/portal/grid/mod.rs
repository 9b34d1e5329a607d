//! Every form becomes rows of cells; what they mean is asked later.

pub(super) mod cells;
pub(super) mod delimited;
pub(super) mod html;
mod table;
pub(super) mod workbook;

use chrono::NaiveDateTime;

/// Where the text of a cell comes from when cells are merged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Merged {
    #[default]
    No,
    /// Repeats the cell to its left: headers take it, values do not.
    Left,
    /// Repeats the cell above.
    Above,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub text: String,
    /// A real date of a workbook; it needs no guessing.
    pub at: Option<NaiveDateTime>,
    pub merged: Merged,
}

impl Cell {
    pub fn new(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), ..Cell::default() }
    }

    /// The text as a value: a cell merged with its left neighbour has none of its own.
    pub fn value(&self) -> &str {
        if self.merged == Merged::Left { "" } else { self.text.trim() }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Row {
    pub place: u32,
    pub page: u32,
    /// The row as it came.
    pub raw: String,
    pub cells: Vec<Cell>,
}

impl Row {
    pub fn value(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", Cell::value)
    }

    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.value().is_empty())
    }

    /// The only cell that says something.
    pub fn single(&self) -> Option<&str> {
        let mut said = self.cells.iter().map(Cell::value).filter(|text| says_something(text));
        let one = said.next()?;
        said.next().is_none().then_some(one)
    }

    /// Cells up to the last that says something: menus (…) and arrows (▼) at the end of a row are no values.
    pub fn width(&self) -> usize {
        self.cells.iter().rposition(|cell| says_something(cell.value())).map_or(0, |last| last + 1)
    }
}

/// Has a letter or a digit in it; marks such as ✓, …, ▼ have not.
pub(super) fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// The raw text of a row whose form had no text of its own.
pub(super) fn joined(cells: &[Cell]) -> String {
    let texts: Vec<&str> = cells.iter().filter(|cell| cell.merged == Merged::No).map(|cell| cell.text.trim()).collect();
    texts.join("\t").trim_end().to_owned()
}

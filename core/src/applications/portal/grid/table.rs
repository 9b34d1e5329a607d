//! Rows and cells put together from what a page opens and closes; merged cells repeat their text.

use super::{Cell, Merged, Row, joined};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Table,
    Row,
    Cell,
}

/// A page may claim absurd spans; so many repeated cells are made, and no more.
const MOST_REPEATED: usize = 1_000_000;
/// A longer text is a history or a comment: no header, nothing to repeat.
const LONGEST_REPEATED: usize = 500;

#[derive(Default)]
pub struct Builder {
    tables: Vec<Table>,
    done: Vec<Row>,
    /// Text outside every table.
    beside: Text,
    repeated: usize,
}

#[derive(Default)]
struct Table {
    rows: Vec<Vec<Cell>>,
    row: Option<Vec<Cell>>,
    cell: Option<Open>,
    /// By column: a cell from above that reaches down, and how many more rows.
    hanging: Vec<(String, usize)>,
}

struct Open {
    text: Text,
    columns: usize,
    rows: usize,
}

/// Text as a page shows it: white space is one space, blocks are lines.
#[derive(Default)]
struct Text {
    text: String,
    space: bool,
    /// An element ended here: a space, unless punctuation follows.
    apart: bool,
}

impl Text {
    fn push(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() || c == '\u{200b}' || c == '\u{feff}' {
                self.space = true;
                continue;
            }
            let space = self.space || (self.apart && !matches!(c, ',' | '.' | ';' | ':' | ')'));
            if space && !self.text.is_empty() && !self.text.ends_with(['\n', '\t']) {
                self.text.push(' ');
            }
            (self.space, self.apart) = (false, false);
            self.text.push(c);
        }
    }

    fn line(&mut self) {
        (self.space, self.apart) = (false, false);
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

impl Builder {
    pub fn text(&mut self, text: &str) {
        self.here().push(text);
    }

    pub fn line_break(&mut self) {
        self.here().line();
    }

    pub fn block(&mut self) {
        self.here().line();
    }

    pub fn apart(&mut self) {
        self.here().apart = true;
    }

    pub fn depth(&self) -> usize {
        self.tables.len()
    }

    pub fn open_table(&mut self) {
        if self.tables.is_empty() {
            self.flush_beside();
        }
        self.tables.push(Table::default());
    }

    pub fn open_row(&mut self) {
        self.table().row = Some(Vec::new());
    }

    pub fn open_cell(&mut self, columns: usize, rows: usize) {
        let table = self.table();
        table.row.get_or_insert_default();
        table.cell = Some(Open { text: Text::default(), columns: columns.clamp(1, 100), rows: rows.clamp(1, 1000) });
    }

    pub fn close(&mut self, part: Part) {
        match part {
            Part::Cell => self.close_cell(),
            Part::Row => self.close_row(),
            Part::Table => self.close_table(),
        }
    }

    pub fn finish(mut self) -> Vec<Row> {
        while !self.tables.is_empty() {
            self.close_table();
        }
        self.flush_beside();
        self.done
    }

    /// Where text belongs now: the innermost open cell, else the page.
    fn here(&mut self) -> &mut Text {
        let cell = self.tables.iter_mut().rev().find_map(|table| table.cell.as_mut());
        cell.map_or(&mut self.beside, |cell| &mut cell.text)
    }

    /// A row without a table opens one: a selection inside a table is copied so.
    fn table(&mut self) -> &mut Table {
        if self.tables.is_empty() {
            self.open_table();
        }
        let last = self.tables.len() - 1;
        &mut self.tables[last]
    }

    fn close_cell(&mut self) {
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        let (Some(open), Some(row)) = (table.cell.take(), table.row.as_mut()) else {
            return;
        };
        reach_down(row, &mut table.hanging, &mut self.repeated, false);
        let text = open.text.text.trim_end().to_owned();
        let short = text.len() <= LONGEST_REPEATED;
        let repeat = if short { text.clone() } else { String::new() };
        let first = row.len();
        row.push(Cell::new(text));
        for _ in 1..open.columns {
            if self.repeated < MOST_REPEATED {
                self.repeated += 1;
                row.push(Cell { merged: Merged::Left, ..Cell::new(repeat.as_str()) });
            }
        }
        if open.rows > 1 && self.repeated < MOST_REPEATED {
            table.hanging.resize(table.hanging.len().max(row.len()), (String::new(), 0));
            for hanging in &mut table.hanging[first..row.len()] {
                *hanging = (repeat.clone(), open.rows);
            }
        }
    }

    fn close_row(&mut self) {
        self.close_cell();
        let Some(table) = self.tables.last_mut() else {
            return;
        };
        let Some(mut row) = table.row.take() else {
            return;
        };
        reach_down(&mut row, &mut table.hanging, &mut self.repeated, true);
        for (_, rows) in &mut table.hanging {
            *rows = rows.saturating_sub(1);
        }
        while table.hanging.last().is_some_and(|(_, rows)| *rows == 0) {
            table.hanging.pop();
        }
        if !row.is_empty() {
            table.rows.push(row);
        }
    }

    /// A table inside a cell becomes lines of that cell, its cells parted by tabs; they are read again from there.
    fn close_table(&mut self) {
        self.close_row();
        let Some(table) = self.tables.pop() else {
            return;
        };
        if self.tables.iter().any(|outer| outer.cell.is_some()) {
            let here = self.here();
            for row in table.rows {
                here.line();
                let texts: Vec<String> = row.iter().map(|cell| cell.value().replace('\n', " ")).collect();
                here.text.push_str(texts.join("\t").trim_end());
                here.line();
            }
            return;
        }
        for cells in table.rows {
            self.done.push(Row { raw: joined(&cells), cells, ..Row::default() });
        }
    }

    fn flush_beside(&mut self) {
        for line in std::mem::take(&mut self.beside).text.lines().filter(|line| !line.trim().is_empty()) {
            self.done.push(Row { raw: line.to_owned(), cells: vec![Cell::new(line)], ..Row::default() });
        }
    }
}

/// Puts cells that reach down from above where the row has come to their column; at its end, all that are left.
fn reach_down(row: &mut Vec<Cell>, hanging: &mut [(String, usize)], repeated: &mut usize, to_the_end: bool) {
    while let Some((text, rows)) = hanging.get(row.len()) {
        let more = to_the_end && hanging[row.len()..].iter().any(|(_, rows)| *rows > 0);
        if (*rows == 0 && !more) || *repeated >= MOST_REPEATED {
            return;
        }
        *repeated += 1;
        let text = if *rows > 0 { text.as_str() } else { "" };
        row.push(Cell { merged: Merged::Above, ..Cell::new(text) });
    }
}

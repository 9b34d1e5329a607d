//! From rows to lines: which row is an application, which stands under one, which is a step of a history, and which
//! says nothing. Every row ends up in the raw text of some line.

use super::columns::{Header, any_header, header_at};
use super::dates::Written;
use super::expander::{self, Piece, Step, is_step};
use super::field::Field;
use super::grid::{Cell, Row, says_something};
use super::history::{Steps, step_of};
use super::listed::listed;
use super::loose;
use super::page_text::is_page_text;
use super::reader::Reader;
use super::told::{Column, Kind, Line, Listed, Told, Trouble, What};

/// A broken row is mended with no more rows than this: a comment of so many lines.
const MOST_MENDED: usize = 60;

/// Columns that a person could go through.
const MOST_COLUMNS: usize = 300;

pub(super) struct Walk<'w, 'r> {
    reader: &'w Reader<'r>,
    rows: Vec<Row>,
    header: Option<Header>,
    open: Open,
    /// The number of the page that a history stands on ("Application ID 1578", an address).
    number: Option<String>,
    pub lines: Vec<Line>,
    pub columns: Vec<Column>,
    pub kind: Kind,
}

enum Open {
    Nothing,
    /// A list row and the rows under it.
    Listed {
        line: Line,
        listed: Box<Listed>,
        under: Vec<Row>,
    },
    /// A history under its own header.
    History {
        number: Option<String>,
        rows: Vec<Row>,
        steps: Vec<Step>,
    },
    /// Steps as running text without a list row.
    Loose {
        under: Vec<Row>,
    },
}

impl<'w, 'r> Walk<'w, 'r> {
    pub fn new(reader: &'w Reader<'r>, rows: Vec<Row>) -> Walk<'w, 'r> {
        Walk {
            reader,
            rows,
            header: None,
            open: Open::Nothing,
            number: None,
            lines: Vec::new(),
            columns: Vec::new(),
            kind: Kind::Unknown,
        }
    }

    pub fn go(mut self) -> Self {
        let mut at = 0;
        let mut unknown = if self.reader.grid { self.unknown_header() } else { None };
        while at < self.rows.len() {
            let known = header_at(&self.rows, at, self.reader.grid, self.reader.mapping, self.header.is_some());
            let header = known.or_else(|| unknown.take_if(|(place, _)| *place == at).map(|(_, header)| header));
            if let Some(header) = header {
                self.close();
                at += self.begin(at, header);
                continue;
            }
            at += self.row(at);
        }
        self.close();
        self
    }

    /// Where nothing in the whole file is worded like a header, the first row of texts is taken for one.
    fn unknown_header(&self) -> Option<(usize, Header)> {
        let told = |(at, row): (usize, &Row)| {
            header_at(&self.rows, at, true, self.reader.mapping, false).is_some()
                || is_step(&row.raw, &self.reader.known)
                || loose::list_row(row, self.reader).is_some()
        };
        if self.rows.iter().enumerate().take(200).any(told) {
            return None;
        }
        any_header(&self.rows).filter(|(at, _)| *at < 50)
    }

    fn begin(&mut self, at: usize, header: Header) -> usize {
        let used = header.rows;
        let header = header.without_counter(&self.rows[at + used..], self.reader.mapping);
        let raws: Vec<&str> = self.rows[at..at + used].iter().map(|row| row.raw.as_str()).collect();
        let (place, page, raw) = (self.rows[at].place, self.rows[at].page, raws.join("\n"));
        self.lines.push(Line { place, page, raw, told: Told::Beside, troubles: Vec::new() });
        self.note_columns(at + used, &header);
        if header.kind != Kind::History {
            self.number = None;
        }
        self.header = Some(header);
        used
    }

    fn note_columns(&mut self, from: usize, header: &Header) {
        let below = &self.rows[from..self.rows.len().min(from + 30)];
        for (column, text) in header.texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            if self.columns.len() >= MOST_COLUMNS || self.columns.iter().any(|known| known.header == *text) {
                continue;
            }
            let mut examples: Vec<String> = Vec::new();
            for value in below.iter().map(|row| row.value(column)).filter(|value| !value.is_empty()) {
                if examples.len() < 3 && !examples.iter().any(|known| known == value) {
                    examples.push(value.chars().take(80).collect());
                }
            }
            self.columns.push(Column { header: text.clone(), field: header.fields[column], examples });
        }
    }

    /// Takes the row at this place, and more if it was broken over several. Gives how many.
    fn row(&mut self, at: usize) -> usize {
        if self.rows[at].raw.trim().is_empty() && self.rows[at].is_blank() {
            return 1;
        }
        let kind = self.header.as_ref().map_or(Kind::Unknown, |header| header.kind);
        match kind {
            Kind::List | Kind::Unknown => self.list_row(at),
            Kind::History => self.history_row(at),
            Kind::Sheet => self.sheet_row(at),
        }
    }

    fn list_row(&mut self, at: usize) -> usize {
        let row = &self.rows[at];
        let number = |header: &Header| header.column(Field::Number).map(|column| row.value(column));
        let own = self.header.as_ref().filter(|header| {
            number(header).is_some_and(|text| self.reader.number(text).is_some()) && row.single().is_none()
        });
        if let Some(header) = own {
            let header = header.clone();
            let used = self.mend(at, &header);
            self.open_listed(at, &header);
            return used;
        }
        if let Some(row) = loose::list_row(row, self.reader) {
            self.rows[at].cells = row;
            let portal = Header::of_the_portal();
            self.open_listed(at, &portal);
            return 1;
        }
        let step_in_pieces = self.step_in_pieces(at);
        let row = std::mem::take(&mut self.rows[at]);
        match &mut self.open {
            Open::Listed { under, .. } | Open::Loose { under } if loose::may_stand_under(&row, self.reader) => {
                under.push(row);
            }
            _ if is_step(&row.raw, &self.reader.known) || step_in_pieces => {
                self.close();
                self.open = Open::Loose { under: vec![row] };
            }
            _ => {
                let number = row.cells.first().map(|cell| cell.value().to_owned()).filter(|text| {
                    self.header.as_ref().is_some_and(|header| header.kind == Kind::List)
                        && row.single().is_none()
                        && says_something(text)
                });
                let troubles = number.map(|text| Trouble { place: row.place, what: What::NotANumber { text } });
                self.aside(row, troubles.into_iter().collect());
            }
        }
        1
    }

    /// A status alone in its row and a date at the beginning of the next: steps one piece a line.
    fn step_in_pieces(&self, at: usize) -> bool {
        let status = self.rows[at].single().is_some_and(|text| self.reader.known.is_status(text));
        let next = self.rows[at + 1..].iter().take(3).find_map(Row::single).filter(|_| status);
        next.is_some_and(|text| expander::next_date(text, 0).is_some_and(|(at, ..)| at == 0))
    }

    /// Joins a row that a line break inside a cell has broken with the rows after it. Gives how many rows it took.
    fn mend(&mut self, at: usize, header: &Header) -> usize {
        let last = if header.kind == Kind::History { Field::Roles } else { Field::Status };
        let Some(last) = header.column(last) else {
            return 1;
        };
        let whole = |row: &Row| row.cells.len() > last && self.reader.ends(header.kind, row.value(last));
        if whole(&self.rows[at]) || self.rows[at].cells.len() >= header.width() {
            return 1;
        }
        let mut joined = self.rows[at].clone();
        for used in 2..=MOST_MENDED {
            let Some(next) = self.rows.get(at + used - 1) else {
                break;
            };
            let begins = self.reader.begins(header, next) || next.page != joined.page;
            if begins
                || joined.cells.len() + next.cells.len() > header.width() + 3
                || is_step(&next.raw, &self.reader.known)
            {
                break;
            }
            let mut cells = next.cells.iter().cloned();
            if let (Some(end), Some(first)) = (joined.cells.last_mut(), cells.next()) {
                end.text = format!("{}\n{}", end.text, first.text);
            }
            joined.cells.extend(cells);
            joined.raw = format!("{}\n{}", joined.raw, next.raw);
            if whole(&joined) {
                self.rows[at] = joined;
                return used;
            }
        }
        1
    }

    fn open_listed(&mut self, at: usize, header: &Header) {
        self.close();
        let row = std::mem::take(&mut self.rows[at]);
        let (listed, troubles) = listed(&row, header, self.reader);
        if listed.services.is_empty()
            && listed.status.is_none()
            && listed.persons.is_empty()
            && header.kind == Kind::List
        {
            self.aside(row, troubles);
            return;
        }
        let line = Line { place: row.place, page: row.page, raw: row.raw, told: Told::NotUnderstood, troubles };
        self.kind = self.kind.with(header.kind);
        self.open = Open::Listed { line, listed: Box::new(listed), under: Vec::new() };
    }

    fn sheet_row(&mut self, at: usize) -> usize {
        let Some(header) = self.header.take() else {
            return self.list_row(at);
        };
        let row = std::mem::take(&mut self.rows[at]);
        let (listed, troubles) = listed(&row, &header, self.reader);
        self.header = Some(header);
        let names = [Field::Company, Field::Bin, Field::Passport].iter().any(|field| listed.more.contains_key(field));
        if listed.number.is_none() && listed.persons.is_empty() && !names {
            self.aside(row, troubles);
            return 1;
        }
        self.kind = self.kind.with(Kind::Sheet);
        let told = Told::Application(Box::new(listed));
        self.lines.push(Line { place: row.place, page: row.page, raw: row.raw, told, troubles });
        1
    }

    fn history_row(&mut self, at: usize) -> usize {
        let Some(header) = self.header.clone() else {
            return self.list_row(at);
        };
        let row = &self.rows[at];
        let listed = !header.fields.contains(&Some(Field::Number)) && loose::list_row(row, self.reader).is_some();
        let other = listed || row.single().is_some();
        if other || !self.reader.may_be_step(&header, row) {
            return self.list_row(at);
        }
        let used = self.mend(at, &header);
        let row = std::mem::take(&mut self.rows[at]);
        let number = header.column(Field::Number).and_then(|column| self.reader.number(row.value(column)));
        let number = number.or_else(|| self.number.clone());
        let step = step_of(&row, &header);
        match &mut self.open {
            Open::History { number: known, rows, steps } if *known == number => {
                rows.push(row);
                steps.push(step);
            }
            _ => {
                self.close();
                self.open = Open::History { number, rows: vec![row], steps: vec![step] };
            }
        }
        used
    }

    /// A line that told of no application.
    fn aside(&mut self, row: Row, troubles: Vec<Trouble>) {
        self.close();
        let text = row.raw.trim();
        let listing = self.header.as_ref().is_some_and(|header| header.kind != Kind::History);
        let number = if listing { self.reader.named_number(text) } else { self.reader.number(text) };
        // A bare number of one or two digits is a page of the list.
        let number = number.filter(|number| number.len() > 2);
        let named = number.is_some();
        self.number = number.or_else(|| self.number.take());
        let told = if named || is_page_text(text, &self.reader.known) { Told::Beside } else { Told::NotUnderstood };
        let troubles = if told == Told::Beside { Vec::new() } else { troubles };
        self.lines.push(Line { place: row.place, page: row.page, raw: row.raw, told, troubles });
    }

    fn close(&mut self) {
        match std::mem::replace(&mut self.open, Open::Nothing) {
            Open::Nothing => {}
            Open::Listed { mut line, mut listed, under } => {
                let (steps, own, left) = self.under(under);
                for row in own {
                    line.raw.push('\n');
                    line.raw.push_str(&row.raw);
                }
                let events = Steps { steps, reader: self.reader }.settle(&mut line.troubles);
                listed.history = events;
                line.told = Told::Application(listed);
                self.lines.push(line);
                left.into_iter().for_each(|row| self.aside(row, Vec::new()));
            }
            Open::Loose { under } => {
                let (steps, own, left) = self.under(under);
                self.history(self.number.clone(), own, steps);
                left.into_iter().for_each(|row| self.aside(row, Vec::new()));
            }
            Open::History { number, rows, steps } => self.history(number, rows, steps),
        }
    }

    fn history(&mut self, number: Option<String>, rows: Vec<Row>, steps: Vec<Step>) {
        let Some(first) = rows.first() else {
            return;
        };
        let raws: Vec<&str> = rows.iter().map(|row| row.raw.as_str()).collect();
        let (place, page, raw) = (first.place, first.page, raws.join("\n"));
        let mut troubles = Vec::new();
        let events = Steps { steps, reader: self.reader }.settle(&mut troubles);
        self.kind = self.kind.with(Kind::History);
        self.number = None;
        self.lines.push(Line { place, page, raw, told: Told::Events { number, events }, troubles });
    }

    /// The steps in the rows under a list row; the rows that they took; the rows that are something else.
    fn under(&self, rows: Vec<Row>) -> (Vec<Step>, Vec<Row>, Vec<Row>) {
        let pieces: Vec<Piece> = rows
            .iter()
            .enumerate()
            .map(|(n, row)| {
                let texts: Vec<&str> = row.cells.iter().map(Cell::value).collect();
                // The row's own place is put back below; until then its number tells the pieces apart.
                Piece { place: u32::try_from(n).unwrap_or(u32::MAX), text: texts.join("\t") }
            })
            .collect();
        let mut found = expander::steps(&pieces, &self.reader.known);
        let place = |n: u32| rows.get(n as usize).map_or(0, |row| row.place);
        let taken: Vec<u32> = found.steps.iter().map(|step| step.place).collect();
        let mut left: Vec<u32> = found
            .left
            .iter()
            .filter(|piece| super::synonyms::field_of(&piece.text).is_none())
            .map(|piece| piece.place)
            .collect();
        left.dedup();
        for step in &mut found.steps {
            step.place = place(step.place);
        }
        let mut own = Vec::new();
        let mut others = Vec::new();
        for (n, row) in (0u32..).zip(rows) {
            let is_left = left.binary_search(&n).is_ok() && taken.binary_search(&n).is_err();
            if is_left { others.push(row) } else { own.push(row) }
        }
        (found.steps, own, others)
    }
}

impl Kind {
    /// A list stays a list whatever follows it; a history makes a kind only where there is nothing else.
    fn with(self, other: Kind) -> Kind {
        match (self, other) {
            (Kind::Unknown, other) | (Kind::History, other @ (Kind::List | Kind::Sheet)) => other,
            (known, _) => known,
        }
    }
}

/// A date as written in a cell, or the real date of a workbook.
pub(super) fn written_in(cell: &Cell) -> Option<Written> {
    cell.at.map(Written::Sure).or_else(|| super::dates::written(cell.value()))
}

//! Goes through a pasted page line by line: headings say where it stands, labels wait for their values.

use std::collections::HashSet;

use super::PersonBlock;
use super::labels::{Labels, kind};
use super::lines::{Item, Line, Span};
use super::services::{self, Table};
use super::under::{Target, Under, target};
use super::values::{self, takes};
use crate::applications::sections::Takes;
use crate::reference::{Reference, Row};

/// A value beside its label, before it is made a path and a typed text.
pub(super) struct Found<'r> {
    pub target: Target<'r>,
    pub span: Span,
    pub tick: Option<bool>,
}

#[derive(Default)]
pub(super) struct Reading<'r> {
    pub found: Vec<Found<'r>>,
    /// Sections of which a label stood there, with a value or without.
    pub sections: HashSet<&'r str>,
    pub labels: usize,
    pub persons: Vec<PersonBlock>,
    /// Lines that a table of services used up.
    pub used_lines: HashSet<usize>,
    pub headings: HashSet<usize>,
    /// Choices that were offered, chosen or not: line and beginning.
    pub offered: HashSet<(usize, usize)>,
}

/// A label that waits for what stands under it.
struct Waiting<'r> {
    target: Target<'r>,
    cell: usize,
}

#[derive(Clone, Copy)]
struct Piece {
    span: Span,
    tick: Option<bool>,
    cell: usize,
}

pub(super) struct Reader<'a, 'r> {
    pub lines: &'a [Line<'r>],
    pub labels: &'a Labels<'r>,
    pub reference: &'r Reference,
    under: Under,
    out: Reading<'r>,
    /// Single labels on lines of their own, one under the other.
    stack: Vec<Waiting<'r>>,
    /// Several labels on one line, for a line of values under them.
    grid: Vec<Waiting<'r>>,
    services: u32,
    service_line: Option<u32>,
    persons_before: u32,
}

impl<'a, 'r> Reader<'a, 'r> {
    pub fn new(lines: &'a [Line<'r>], labels: &'a Labels<'r>, reference: &'r Reference) -> Reader<'a, 'r> {
        Reader {
            lines,
            labels,
            reference,
            under: Under::Nothing,
            out: Reading::default(),
            stack: Vec::new(),
            grid: Vec::new(),
            services: 0,
            service_line: None,
            persons_before: 0,
        }
    }

    pub fn read(mut self) -> Reading<'r> {
        let mut at = 0;
        while at < self.lines.len() {
            at = self.step(at).max(at + 1);
        }
        self.out
    }

    /// Reads one line, or as many as belong together; answers where to go on.
    fn step(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        if line.blank() {
            return at + 1;
        }
        if self.heading(at) {
            self.out.headings.insert(at);
            return at + 1;
        }
        if let Some(table) = Table::begins(self.lines, at) {
            self.forget();
            return self.table(&table);
        }
        if line.cells.iter().any(|cell| cell.items.iter().any(|item| matches!(item, Item::Label(_)))) {
            self.labelled(at)
        } else {
            self.run(at)
        }
    }

    fn forget(&mut self) {
        self.stack.clear();
        self.grid.clear();
    }

    /// Whether the line only says where the page goes on, or explains it.
    fn heading(&mut self, at: usize) -> bool {
        let line = &self.lines[at];
        let mut cells = line.cells.iter().filter(|cell| !cell.items.is_empty());
        let (Some(cell), None) = (cells.next(), cells.next()) else { return false };
        if let [Item::Label(rows)] = &cell.items[..] {
            let of = |wanted: &str| rows.iter().find(|row| kind(row) == wanted);
            if let Some(row) = of("heading") {
                self.under = Under::heading(row, &self.under);
                self.forget();
                return true;
            }
            if of("note").is_some() {
                self.forget();
                return true;
            }
        }
        let text = line.text.trim();
        if let Some(number) = self.labels.person(text) {
            let place = self.persons_before + number;
            let block = PersonBlock { place, number, line: self.service_line };
            if !self.out.persons.contains(&block) {
                self.out.persons.push(block);
            }
            self.under = Under::Person { place: Some(place), visa: false };
            self.forget();
            return true;
        }
        let Some(number) = services::heading(text, self.reference) else { return false };
        if self.service_line != Some(number) {
            self.persons_before = self.out.persons.iter().map(|block| block.place).max().unwrap_or(0);
            self.service_line = Some(number);
        }
        self.under = Under::Person { place: None, visa: false };
        self.forget();
        true
    }

    fn table(&mut self, table: &Table<'r>) -> usize {
        let mut cells = Vec::new();
        let read = services::read(self.lines, table, self.labels, self.reference);
        for row in read.rows {
            self.services += 1;
            for (column, span, tick) in row {
                let target = Target::Value { row: column, place: Some(self.services) };
                cells.push(Found { target, span, tick });
            }
        }
        self.out.labels += table.columns.iter().flatten().count();
        self.out.sections.insert(crate::applications::sections::SERVICES);
        self.out.used_lines.extend(read.used);
        self.out.found.extend(cells);
        read.next
    }

    /// A line with a label in it. Labels whose values stand on it are done; a line of labels alone waits.
    fn labelled(&mut self, at: usize) -> usize {
        let mut waiting: Vec<(Waiting<'r>, Vec<Piece>)> = Vec::new();
        let mut next = at + 1;
        for (place, cell) in self.lines[at].cells.iter().enumerate() {
            for item in &cell.items {
                match item {
                    Item::Label(rows) => {
                        let target = self.met(rows);
                        waiting.push((Waiting { target, cell: place }, Vec::new()));
                    }
                    Item::Text { span, tick } => {
                        let Some((label, pieces)) = waiting.last_mut() else { continue };
                        if cell.control.is_none_or(|control| spoken(control, &label.target)) {
                            pieces.push(Piece { span: *span, tick: *tick, cell: place });
                        }
                    }
                }
            }
        }
        self.grid.clear();
        if waiting.iter().all(|(_, pieces)| pieces.is_empty()) {
            let labels: Vec<Waiting<'r>> = waiting.into_iter().map(|(label, _)| label).collect();
            if labels.len() == 1 {
                self.stack.extend(labels);
            } else {
                self.forget();
                self.grid = labels;
            }
            return next;
        }
        self.forget();
        let alone = waiting.len() == 1;
        for (label, mut pieces) in waiting {
            // The other choices of a list may stand on the lines below.
            if alone && self.choice(&label.target) {
                let (more, after) = self.pieces_from(next);
                pieces.extend(more.into_iter().flatten());
                next = if pieces.len() > 1 { after } else { next };
            }
            self.give(label.target, &pieces);
        }
        next
    }

    /// Lines without a label: values of the labels above them, if it is sure which of which.
    fn run(&mut self, at: usize) -> usize {
        let (lines, next) = self.pieces_from(at);
        let lines: Vec<Vec<Piece>> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        let grid = std::mem::take(&mut self.grid);
        let mut stack = std::mem::take(&mut self.stack);
        let Some(first) = lines.first() else { return next };
        if !grid.is_empty() {
            // A line with fewer cells than the labels above it could be shifted.
            let width = self.lines[first[0].span.line].cells.len();
            let whole = grid.iter().all(|label| label.cell < width);
            for label in grid.into_iter().filter(|_| whole) {
                let under: Vec<Piece> = first.iter().filter(|piece| piece.cell == label.cell).copied().collect();
                self.give(label.target, &under);
            }
        } else if let Some(last) = stack.pop() {
            self.stacked(stack, last, &lines);
        }
        next
    }

    fn stacked(&mut self, above: Vec<Waiting<'r>>, last: Waiting<'r>, lines: &[Vec<Piece>]) {
        let several = lines.len() > 1 && !above.is_empty() && !self.choice(&last.target);
        if !several {
            let pieces: Vec<Piece> = if self.choice(&last.target) {
                lines.concat()
            } else {
                lines[0].first().copied().into_iter().collect()
            };
            self.give(last.target, &pieces);
            return;
        }
        let fits = |label: &Waiting<'r>, line: &Vec<Piece>| line.len() == 1 && self.takes(&label.target, line[0]);
        if above.len() + 1 == lines.len() && above.iter().zip(lines).all(|(label, line)| fits(label, line)) {
            let (tail, heads) = (lines.last(), lines.iter());
            for (label, line) in above.into_iter().zip(heads) {
                self.give(label.target, line);
            }
            if let Some(line) = tail {
                self.give(last.target, line);
            }
        } else if !matches!(last.target.takes(), None | Some(Takes::Text | Takes::Name)) && fits(&last, &lines[0]) {
            self.give(last.target, &lines[0]);
        }
    }

    /// Text of the lines from here on as far as they hold nothing else; where the others begin.
    fn pieces_from(&self, at: usize) -> (Vec<Vec<Piece>>, usize) {
        let mut lines = Vec::new();
        let mut next = at;
        while let Some(line) = self.lines.get(next) {
            let text = line.text.trim();
            let ends = self.labels.person(text).is_some() || services::heading(text, self.reference).is_some();
            if ends || line.cells.iter().any(|cell| cell.items.iter().any(|item| matches!(item, Item::Label(_)))) {
                break;
            }
            let cells = line.cells.iter().enumerate().filter(|(_, cell)| cell.control.is_none());
            let pieces = cells.flat_map(|(place, cell)| {
                cell.items.iter().filter_map(move |item| match item {
                    Item::Text { span, tick } => Some(Piece { span: *span, tick: *tick, cell: place }),
                    Item::Label(_) => None,
                })
            });
            lines.push(pieces.collect());
            next += 1;
        }
        (lines, next)
    }

    fn met(&mut self, rows: &[&'r Row]) -> Target<'r> {
        let target = target(rows, &self.under, self.services);
        if let Target::Value { row, .. } = &target {
            let is_form = takes(row.text("path").unwrap_or_default()).is_some();
            self.out.labels += usize::from(is_form);
            self.out.sections.extend(row.text("section").filter(|_| is_form));
        } else if let Target::Unplaced(_) = &target {
            self.out.labels += 1;
        }
        target
    }

    fn text(&self, span: Span) -> &'r str {
        &self.lines[span.line].text[span.start..span.end]
    }

    fn choice(&self, target: &Target<'r>) -> bool {
        target.pattern().is_some_and(|pattern| self.labels.offers(pattern))
    }

    fn takes(&self, target: &Target<'r>, piece: Piece) -> bool {
        let Target::Value { row, place } = target else { return false };
        let pattern = row.text("path").unwrap_or_default();
        let typed = values::typed(pattern, self.text(piece.span), piece.tick, self.labels);
        typed.is_some_and(|typed| super::gather::accepted(pattern, *place, &typed.value, self.reference).is_ok())
    }

    /// One value for one label. Of several words that the portal offers, only the one that is chosen.
    fn give(&mut self, target: Target<'r>, pieces: &[Piece]) {
        let words = target.pattern().filter(|pattern| self.labels.offers(pattern));
        let piece = match words {
            Some(pattern) => {
                let offered = |piece: &&Piece| self.labels.typed(pattern, self.text(piece.span)).is_some();
                let options: Vec<&Piece> = pieces.iter().take_while(offered).collect();
                self.out.offered.extend(options.iter().map(|piece| (piece.span.line, piece.span.start)));
                if options.is_empty() { pieces.first().copied() } else { chosen(&options) }
            }
            None => pieces.first().copied(),
        };
        let Some(piece) = piece else { return };
        if let Target::Value { row, .. } = &target
            && row.text("path") == Some("service/*/service")
        {
            self.services += 1;
            let target = Target::Value { row, place: Some(self.services) };
            self.out.found.push(Found { target, span: piece.span, tick: piece.tick });
            return;
        }
        self.out.found.push(Found { target, span: piece.span, tick: piece.tick });
    }
}

/// The one that is ticked, or the only one.
fn chosen(options: &[&Piece]) -> Option<Piece> {
    let on: Vec<&&Piece> = options.iter().filter(|piece| piece.tick == Some(true)).collect();
    match (&on[..], options) {
        ([one], _) => Some(***one),
        ([], [one]) if one.tick.is_none() => Some(**one),
        _ => None,
    }
}

/// A word that can be pressed may also be somebody's name; the words of an empty field never are.
fn spoken(control: &Row, target: &Target<'_>) -> bool {
    control.text("value") != Some("empty") && target.takes() == Some(Takes::Name)
}

//! The table of services (000-17): by its columns where the paste kept them, by what its cells look like where not.

use std::collections::BTreeSet;

use super::labels::{Labels, kind};
use super::lines::{Item, Line, Span, ticked};
use super::values::{money, yes_or_no};
use crate::reference::{Reference, Row};

/// A head of columns, and where what stands under it begins.
pub(super) struct Table<'r> {
    /// None: a column that names no value of ours.
    pub columns: Vec<Option<&'r Row>>,
    tabs: bool,
    next: usize,
}

pub(super) struct Rows<'r> {
    /// Of each row: column, place of the value, and whether it is ticked.
    pub rows: Vec<Vec<(&'r Row, Span, Option<bool>)>>,
    /// Lines of which nothing is left to say.
    pub used: Vec<usize>,
    pub next: usize,
}

#[derive(Clone, Copy)]
struct Token<'t> {
    span: Span,
    text: &'t str,
    tick: Option<bool>,
    column: usize,
}

impl<'r> Table<'r> {
    pub fn begins(lines: &[Line<'r>], at: usize) -> Option<Table<'r>> {
        let line = lines.get(at)?;
        if line.cells.len() > 2 {
            let columns: Option<Vec<&'r Row>> =
                line.cells.iter().filter(|cell| !cell.items.is_empty()).map(column).collect();
            let columns = columns.filter(|columns| columns.len() > 2)?;
            return Some(Table { columns: columns.into_iter().map(named).collect(), tabs: true, next: at + 1 });
        }
        let mut columns = Vec::new();
        let mut next = at;
        while let Some(line) = lines.get(next) {
            match &line.cells[..] {
                _ if line.blank() => {}
                [cell] => match column(cell) {
                    Some(row) => columns.push(named(row)),
                    None => break,
                },
                _ => break,
            }
            next += 1;
        }
        let whole = columns.len() > 2 && columns[0].and_then(|row| row.text("path")) == Some("service/*/service");
        whole.then_some(Table { columns, tabs: false, next })
    }
}

fn column<'r>(cell: &super::lines::Cell<'r>) -> Option<&'r Row> {
    match &cell.items[..] {
        [Item::Label(rows)] => rows.iter().copied().find(|row| kind(row) == "column"),
        _ => None,
    }
}

fn named(row: &Row) -> Option<&Row> {
    Some(row).filter(|row| row.text("path").is_some())
}

/// `1. Visa & Migration Issues / … / Work visa C3 (up 1-year validity)`: the place of the line whose persons follow.
pub(super) fn heading(text: &str, reference: &Reference) -> Option<u32> {
    let (number, rest) = text.split_once('.')?;
    let number: u32 = number.trim().parse().ok().filter(|number| (1..=500).contains(number))?;
    let rest = &spaced(rest);
    let group = |text: &str| {
        let table = reference.table("service-groups");
        table.is_some_and(|table| table.rows_labelled(text.trim()).next().is_some())
    };
    let sure =
        reference.service_by_label(rest).is_some() || rest.split_once(" / ").is_some_and(|(head, _)| group(head));
    sure.then_some(number)
}

pub(super) fn read<'r>(lines: &[Line<'r>], table: &Table<'r>, labels: &Labels<'r>, reference: &Reference) -> Rows<'r> {
    let mut out = Rows { rows: Vec::new(), used: Vec::new(), next: table.next };
    let mut row: Vec<Token<'_>> = Vec::new();
    let mut column = 0;
    let last = table.columns.len() - 1;
    while let Some(line) = lines.get(out.next) {
        if ends(line, labels, reference) {
            break;
        }
        let cells = cells(out.next, line.text);
        let first = cells.iter().find(|cell| !cell.text.is_empty()).map(|cell| cell.text);
        let Some(first) = first else {
            out.next += 1;
            continue;
        };
        let begins = service(first, reference).is_some() || path(first, reference);
        let full = column > 0 || row.iter().any(|token| service(token.text, reference).is_some());
        if begins && full {
            flush(&mut out, table, &mut row, reference);
            column = 0;
        } else if !begins && row.is_empty() && (!table.tabs || cells.len() != table.columns.len()) {
            break;
        }
        for (place, cell) in cells.into_iter().enumerate() {
            column += usize::from(place > 0);
            if !cell.text.is_empty() {
                row.push(Token { column, ..cell });
            }
        }
        out.next += 1;
        if table.tabs && column >= last {
            flush(&mut out, table, &mut row, reference);
            column = 0;
        }
    }
    flush(&mut out, table, &mut row, reference);
    out
}

fn ends(line: &Line<'_>, labels: &Labels<'_>, reference: &Reference) -> bool {
    let label = |cell: &super::lines::Cell<'_>| {
        cell.control.is_some() || cell.items.iter().any(|item| matches!(item, Item::Label(_)))
    };
    let text = line.text.trim();
    line.cells.iter().any(label) || labels.person(text).is_some() || heading(text, reference).is_some()
}

fn cells(number: usize, line: &str) -> Vec<Token<'_>> {
    let mut start = 0;
    let mut cells = Vec::new();
    for cell in line.split('\t') {
        let text = cell.trim();
        let from = start + (cell.len() - cell.trim_start().len());
        let span = Span { line: number, start: from, end: from + text.len() };
        let tick = yes_or_no(text).or_else(|| ticked(text).0);
        cells.push(Token { span, text, tick, column: 0 });
        start += cell.len() + 1;
    }
    cells
}

/// The part of a text that names a service: all of it, or what stands behind the path.
fn service<'t>(text: &'t str, reference: &Reference) -> Option<(usize, &'t str)> {
    let starts = text.char_indices().filter(|(at, _)| *at == 0 || text[..*at].ends_with(char::is_whitespace));
    let mut starts = starts.map(|(at, _)| at).take(40);
    let known = |at: &usize| reference.service_by_label(&spaced(&text[*at..])).is_some();
    starts.find(known).map(|at| (at, &text[at..]))
}

/// With the spaces that the tables have.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `Visa & Migration Issues / Visa obtaining/extension/cancellation`.
fn path(text: &str, reference: &Reference) -> bool {
    let text = spaced(text);
    let group = text.split(" / ").next().unwrap_or_default();
    let table = reference.table("service-groups");
    table.is_some_and(|table| table.rows_labelled(group).next().is_some())
}

/// Ends a row: by its columns if it has as many as the head, by what its cells look like if not.
fn flush<'r>(out: &mut Rows<'r>, table: &Table<'r>, row: &mut Vec<Token<'_>>, reference: &Reference) {
    let row = std::mem::take(row);
    let Some(end) = row.iter().map(|token| token.column).max() else { return };
    let mut done: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut values: Vec<(&'r Row, Span, Option<bool>)> = Vec::new();
    let by_column = table.tabs && end + 1 == table.columns.len();
    for token in &row {
        if path(token.text, reference) || matches!(token.text, "-" | "−" | "–" | "+") {
            done.insert((token.span.line, token.span.start));
        }
    }
    for (place, column) in table.columns.iter().enumerate() {
        let Some(column) = column else {
            done.extend(
                row.iter().filter(|token| by_column && token.column == place).map(|t| (t.span.line, t.span.start)),
            );
            continue;
        };
        let mine: Vec<&Token<'_>> =
            if by_column { row.iter().filter(|token| token.column == place).collect() } else { row.iter().collect() };
        let found = match column.text("path").unwrap_or_default() {
            "service/*/service" => named_service(&mine, by_column, reference),
            "service/*/price" if by_column => mine.first().map(|token| (token.span, None)),
            "service/*/price" => prices(&row).first().map(|token| (token.span, None)),
            "service/*/amount" => amount(&mine, by_column),
            "service/*/personal_manager" => tick(&mine, by_column, 0),
            "service/*/priority" => tick(&mine, by_column, 1),
            _ => None,
        };
        if let Some((span, tick)) = found {
            done.extend(row.iter().filter(|token| inside(span, token.span)).map(|t| (t.span.line, t.span.start)));
            values.push((column, span, tick));
        }
    }
    if !by_column {
        done.extend(prices(&row).iter().map(|token| (token.span.line, token.span.start)));
    }
    let left: BTreeSet<usize> = row
        .iter()
        .filter(|token| !done.contains(&(token.span.line, token.span.start)))
        .map(|token| token.span.line)
        .collect();
    out.used.extend(row.iter().map(|token| token.span.line).filter(|line| !left.contains(line)));
    if !values.is_empty() {
        out.rows.push(values);
    }
}

fn inside(span: Span, token: Span) -> bool {
    span.line == token.line && span.start >= token.start && span.end <= token.end
}

fn named_service(tokens: &[&Token<'_>], by_column: bool, reference: &Reference) -> Option<(Span, Option<bool>)> {
    let known = tokens.iter().find_map(|token| {
        let (at, _) = service(token.text, reference)?;
        Some((Span { start: token.span.start + at, ..token.span }, None))
    });
    // Words that name no service that we know are proposed all the same, with the refusal.
    known.or_else(|| tokens.last().filter(|_| by_column).map(|token| (token.span, None)))
}

fn prices<'a, 't>(tokens: &'a [Token<'t>]) -> Vec<&'a Token<'t>> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    tokens.iter().filter(|token| digits(token.text) > 3 && sum(token.text).is_some()).collect()
}

fn sum(text: &str) -> Option<String> {
    money(text.trim_end_matches(|c: char| c.is_alphabetic() || c.is_whitespace() || c == '₸'))
}

/// The number between minus and plus; without them the number that makes the total of the price.
fn amount(tokens: &[&Token<'_>], by_column: bool) -> Option<(Span, Option<bool>)> {
    let bare = |text: &str| !text.is_empty() && text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    let stepper = |text: &str| {
        let inner = text.strip_prefix(['-', '−', '–']).and_then(|rest| rest.strip_suffix('+'));
        inner.is_some_and(|inner| bare(inner.trim()))
    };
    if let Some(token) = tokens.iter().find(|token| stepper(token.text)) {
        return Some((token.span, None));
    }
    if by_column {
        return tokens.iter().find(|token| bare(token.text)).or(tokens.first()).map(|token| (token.span, None));
    }
    let between = tokens
        .windows(3)
        .find(|three| matches!(three[0].text, "-" | "−" | "–") && bare(three[1].text) && three[2].text == "+");
    if let Some(three) = between {
        return Some((three[1].span, None));
    }
    let sums: Vec<u64> =
        tokens.iter().filter_map(|token| sum(token.text)?.parse().ok()).filter(|sum| *sum > 999).collect();
    let (price, total) = (sums.first()?, sums.get(1)?);
    let fits = |token: &&&Token<'_>| token.text.parse::<u64>().is_ok_and(|n| price.checked_mul(n) == Some(*total));
    tokens.iter().filter(|token| bare(token.text)).find(fits).map(|token| (token.span, None))
}

/// Ticks without columns are only told apart when both are there.
fn tick(tokens: &[&Token<'_>], by_column: bool, place: usize) -> Option<(Span, Option<bool>)> {
    let ticks: Vec<&&Token<'_>> = tokens.iter().filter(|token| token.tick.is_some()).collect();
    let place = match (by_column, ticks.len()) {
        (true, _) => 0,
        (false, 2) => place,
        (false, _) => return None,
    };
    ticks.get(place).map(|token| (token.span, token.tick))
}

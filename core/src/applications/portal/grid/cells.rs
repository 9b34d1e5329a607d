//! One cell a line: what some browsers make of a copied table. Headers come one a line, then the values of each row;
//! a cell that was empty may be a blank line or no line at all, so values find their column by what they are.

use super::{Cell, Row, says_something};
use crate::applications::portal::columns::{Header, header_at};
use crate::applications::portal::dates;
use crate::applications::portal::expander::is_step;
use crate::applications::portal::field::Field;
use crate::applications::portal::known::{Known, is_role, roles_at_end};
use crate::applications::portal::number::number_in;
use crate::applications::portal::told::{Kind, Mapping};

/// A header has no more lines than this, and a record not many more.
const MOST_LINES: usize = 40;

#[derive(Debug, Clone, Copy)]
struct Text<'t> {
    place: u32,
    text: &'t str,
}

/// Rows of the tables found, and every other line as a row of its own. None if there is no header in the lines, and
/// without one no row of the portal's list either.
pub fn rows(text: &str, known: &Known, mapping: &Mapping) -> Option<Vec<Row>> {
    let lines: Vec<Text> = (1u32..).zip(text.lines()).map(|(place, text)| Text { place, text }).collect();
    let (rows, headers) = rows_under(None, &lines, known, mapping);
    if headers {
        return Some(rows);
    }
    let (rows, _) = rows_under(Some(Header::of_the_portal()), &lines, known, mapping);
    let listed = |row: &Row| known.has_service(row.value(1)) && known.is_status(row.value(3));
    rows.iter().any(listed).then_some(rows)
}

/// The rows, and whether a header stood among the lines.
fn rows_under(start: Option<Header>, lines: &[Text], known: &Known, mapping: &Mapping) -> (Vec<Row>, bool) {
    let mut rows = Vec::new();
    let mut header = start;
    let mut at = 0;
    let mut found = false;
    while at < lines.len() {
        if let Some((next, used)) = header_in(&lines[at..], known, mapping) {
            rows.push(row_of(&lines[at..at + used], next.texts.iter().map(Cell::new).collect()));
            header = Some(next);
            found = true;
            at += used;
            continue;
        }
        match header.as_ref().filter(|header| begins(header, lines, at, known)) {
            Some(header) => {
                let mut end = at + 1;
                while end < lines.len()
                    && end - at < MOST_LINES
                    && !begins(header, lines, end, known)
                    && header_in(&lines[end..], known, mapping).is_none()
                {
                    end += 1;
                }
                rows.extend(record(header, &lines[at..end], known));
                at = end;
            }
            None => {
                rows.push(row_of(&lines[at..=at], vec![Cell::new(lines[at].text)]));
                at += 1;
            }
        }
    }
    (rows, found)
}

fn row_of(lines: &[Text], cells: Vec<Cell>) -> Row {
    let texts: Vec<&str> = lines.iter().map(|line| line.text).collect();
    Row { place: lines.first().map_or(0, |line| line.place), page: 0, raw: texts.join("\n"), cells }
}

/// A header one name a line: it ends where the first value stands.
fn header_in(lines: &[Text], known: &Known, mapping: &Mapping) -> Option<(Header, usize)> {
    let first = lines.first()?.text.trim();
    if first.len() > 60 || super::super::synonyms::field_of(first).is_none() {
        return None;
    }
    let mut texts: Vec<&str> = Vec::new();
    let mut used = 0;
    for line in lines.iter().take(MOST_LINES) {
        let text = line.text.trim();
        let value = dates::written(text).is_some() || is_number(text) || known.is_status(text) || text.len() > 60;
        if value || texts.len() > 20 {
            break;
        }
        used += 1;
        if says_something(text) {
            texts.push(text);
        }
    }
    let row = Row { cells: texts.into_iter().map(Cell::new).collect(), ..Row::default() };
    let header = header_at(&[row], 0, false, mapping, false)?;
    let few = header.fields.iter().flatten().count() < 3;
    (!few && header.fields[0].is_some() && header.kind != Kind::Sheet).then_some((header, used))
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && number_in(text).is_some()
}

/// Whether a record begins in this line: by what its first column holds.
fn begins(header: &Header, lines: &[Text], at: usize, known: &Known) -> bool {
    let text = lines[at].text.trim();
    match header.fields[0] {
        Some(Field::Number) => number_in(text).is_some(),
        Some(Field::Date | Field::Created) => dates::written(text).is_some(),
        Some(Field::Status) => {
            let mut next = lines[at + 1..].iter().take(MOST_LINES).map(|line| line.text.trim());
            let dated = |text: &str| dates::written(text).is_some();
            known.is_status(text) && next.find(|text| !text.is_empty()).is_some_and(dated)
        }
        _ => false,
    }
}

/// The record's own row, then what is left of its lines (the row expander) as rows of one cell.
fn record(header: &Header, lines: &[Text], known: &Known) -> Vec<Row> {
    let end = own_end(header, lines, known);
    let (own, under) = lines.split_at(end);
    let said: Vec<Text> = own.iter().copied().filter(|line| says_something(line.text)).collect();
    let (cells, used) = align(header, &said, known);
    // Lines after the last value are no part of the row.
    let last = used
        .checked_sub(1)
        .and_then(|last| said.get(last))
        .map_or(1, |last| own.iter().position(|line| line.place == last.place).map_or(own.len(), |at| at + 1));
    let mut rows = vec![row_of(&own[..last], cells)];
    rows.extend(own[last..].iter().chain(under).map(|line| row_of(&[*line], vec![Cell::new(line.text)])));
    rows
}

/// Where the expander of a list's row begins: at a second status, before a date.
fn own_end(header: &Header, lines: &[Text], known: &Known) -> usize {
    if header.kind != Kind::List {
        return lines.len();
    }
    let mut statuses = 0;
    for (at, line) in lines.iter().enumerate().skip(1) {
        let text = line.text.trim();
        let next = lines[at + 1..].iter().map(|line| line.text.trim()).find(|text| says_something(text));
        let dated = next.is_some_and(|next| dates::written(next).is_some());
        let status = known.is_status(text);
        if is_step(text, known) || (status && dated && statuses > 0) {
            return at;
        }
        statuses += usize::from(status);
    }
    lines.len()
}

/// Texts put under the columns that they fit best, in their order; one that fits none is dropped here and stays in
/// the row's raw text.
pub fn aligned(header: &Header, texts: &[&str], known: &Known) -> Vec<Cell> {
    let lines: Vec<Text> = texts.iter().take(MOST_LINES).map(|text| Text { place: 0, text }).collect();
    align(header, &lines, known).0
}

/// Puts lines into columns, both in their order, so that each stands where it fits best. Gives the cells and how
/// many lines were used.
fn align(header: &Header, lines: &[Text], known: &Known) -> (Vec<Cell>, usize) {
    const SKIPPED_LINE: i32 = -5;
    let (width, height) = (header.fields.len(), lines.len());
    // best[i][j]: the best that the first i lines in the first j columns can reach, and how.
    let mut best = vec![vec![(0i32, Step::Start); width + 1]; height + 1];
    for i in 0..=height {
        for j in 0..=width {
            let mut options = Vec::new();
            if j > 0 {
                options.push((best[i][j - 1].0, Step::EmptyColumn));
            }
            if i > 0 {
                options.push((best[i - 1][j].0 + SKIPPED_LINE, Step::LeftLine));
            }
            if i > 0 && j > 0 {
                let fit = fit(lines[i - 1].text.trim(), header.fields[j - 1], known);
                options.push((best[i - 1][j - 1].0 + fit, Step::Put));
                if matches!(header.fields[j - 1], Some(Field::Comment | Field::Note | Field::Service)) && fit > 0 {
                    options.push((best[i - 1][j].0 + fit - 2, Step::Append));
                }
            }
            if let Some(option) = options.into_iter().max_by_key(|(score, _)| *score) {
                best[i][j] = option;
            }
        }
    }
    let mut cells: Vec<Vec<&str>> = vec![Vec::new(); width];
    let (mut i, mut j, mut used) = (height, width, 0);
    while i > 0 || j > 0 {
        match best[i][j].1 {
            Step::Start => break,
            Step::EmptyColumn => j -= 1,
            Step::LeftLine => i -= 1,
            Step::Put | Step::Append => {
                cells[j - 1].insert(0, lines[i - 1].text.trim());
                used = used.max(i);
                j -= usize::from(best[i][j].1 == Step::Put);
                i -= 1;
            }
        }
    }
    (cells.into_iter().map(|texts| Cell::new(texts.join("\n"))).collect(), used)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Start,
    EmptyColumn,
    LeftLine,
    Put,
    Append,
}

/// How well a line fits a column.
fn fit(text: &str, field: Option<Field>, known: &Known) -> i32 {
    let date = dates::written(text).is_some();
    let status = known.is_status(text);
    let sure = |right: bool| if right { 6 } else { -4 };
    match field {
        Some(Field::Number) => sure(number_in(text).is_some()),
        Some(field) if field.is_date() => sure(date),
        Some(Field::Status | Field::Previous) => {
            if status {
                6
            } else {
                -2
            }
        }
        Some(Field::Service) if known.has_service(text) => 6,
        Some(Field::Roles) => {
            let roles = is_role(text) || roles_at_end(text).is_some_and(|(name, _)| name.is_empty());
            sure(roles)
        }
        _ if date || status => -6,
        Some(Field::Person) if is_role(text) => -4,
        Some(Field::Person) if text.split_whitespace().count() <= 4 => 2,
        _ => 1,
    }
}

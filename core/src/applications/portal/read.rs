//! The one door: what is it, which form has it, what does it say.

use std::collections::HashMap;

use super::columns::header_at;
use super::dates::{self, Votes};
use super::decode::{decode, refuse_large, refuse_many};
use super::expander::next_date;
use super::grid::{Cell, Row, cells, delimited, html, workbook};
use super::known::Known;
use super::reader::Reader;
use super::spread::spread;
use super::told::{Form, Kind, Line, Mapping, Order, Reading, Source, Told, Trouble, What};
use super::walk::Walk;
use crate::error::Refusal;
use crate::reference::Reference;

/// Reads a paste or a file. Refused only if it is too much or can be no table (`FileTooLarge`, `TooManyRows`,
/// `WrongFile`, `FileLocked`, `FileDamaged`); whatever a line says wrong is told beside the line.
pub fn read(source: &Source, mapping: Option<&Mapping>, reference: &Reference) -> Result<Reading, Refusal> {
    let empty = Mapping::default();
    let mapping = mapping.unwrap_or(&empty);
    match *source {
        Source::Clipboard { html, text } => {
            refuse_large(text.len() + html.map_or(0, str::len))?;
            if let Some(html) = html {
                let reading = understood(Form::Html, html::rows(html), mapping, reference)?;
                if told(&reading) > 0 || text.trim().is_empty() {
                    return Ok(reading);
                }
            }
            of_text(text, mapping, reference)
        }
        Source::File { bytes, .. } => {
            refuse_large(bytes.len())?;
            if let Some(workbook) = workbook::open(bytes)? {
                let mut reading = understood(Form::Workbook, workbook.rows, mapping, reference)?;
                reading.pages = workbook.pages;
                return Ok(reading);
            }
            let decoded = decode(bytes);
            let mut reading = of_text(&decoded.text, mapping, reference)?;
            reading.encoding = Some(decoded.encoding.to_owned());
            Ok(reading)
        }
    }
}

/// How many lines were understood.
fn told(reading: &Reading) -> usize {
    reading.lines.iter().filter(|line| matches!(line.told, Told::Application(_) | Told::Events { .. })).count()
}

fn of_text(text: &str, mapping: &Mapping, reference: &Reference) -> Result<Reading, Refusal> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if looks_like_html(text) {
        let reading = understood(Form::Html, html::rows(text), mapping, reference)?;
        if told(&reading) > 0 {
            return Ok(reading);
        }
    }
    refuse_many(text.bytes().filter(|byte| *byte == b'\n').count())?;
    if text.contains('\t') {
        return understood(Form::Tabs, delimited::rows(text, '\t'), mapping, reference);
    }
    if let Some(rows) = cells::rows(text, &Known::new(reference), mapping) {
        return understood(Form::Cells, rows, mapping, reference);
    }
    if let Some(delimiter) = delimited::delimiter_of(text) {
        return understood(Form::Csv, delimited::rows(text, delimiter), mapping, reference);
    }
    let rows = (1u32..).zip(text.lines());
    let rows = rows.map(|(place, line)| Row { place, page: 0, raw: line.to_owned(), cells: vec![Cell::new(line)] });
    understood(Form::Text, rows.collect(), mapping, reference)
}

fn looks_like_html(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(2000).collect::<String>().to_ascii_lowercase();
    let begins = head.starts_with('<') || head.starts_with("version:");
    begins
        && ["<html", "<table", "<!doctype html", "<body", "<meta", "<tr", "<div"].iter().any(|tag| head.contains(tag))
}

fn understood(form: Form, mut rows: Vec<Row>, mapping: &Mapping, reference: &Reference) -> Result<Reading, Refusal> {
    refuse_many(rows.len())?;
    if form == Form::Html {
        rows = spread(rows, mapping);
        for (place, row) in (1u32..).zip(&mut rows) {
            row.place = place;
        }
    }
    let grid = matches!(form, Form::Csv | Form::Workbook | Form::Html | Form::Tabs);
    let (order, order_seen) = order_of(&rows, grid, mapping);
    let reader = Reader { known: Known::new(reference), mapping, order, grid };
    let walk = Walk::new(&reader, rows).go();
    let Walk { mut lines, columns, kind, .. } = walk;
    tell_repeated(&mut lines);
    Ok(Reading { kind, form, encoding: None, order, order_seen, columns, pages: Vec::new(), lines })
}

/// All dates of the input vote. If they leave it open, the portal's lists print the month first and people's own
/// tables the day (000-11).
fn order_of(rows: &[Row], grid: bool, mapping: &Mapping) -> (Order, bool) {
    let mut votes = Votes::default();
    let mut portal = false;
    let mut sheet = false;
    for (at, row) in rows.iter().enumerate() {
        for text in row.cells.iter().map(Cell::value).filter(|text| text.len() <= 2000) {
            if let Some(written) = dates::written(text) {
                votes.add(&written);
            } else if text.contains(':') {
                vote_in_text(text, &mut votes);
            }
        }
        if !(portal || sheet) && at < 200 {
            let kind = header_at(rows, at, grid, mapping, false).map(|header| header.kind);
            portal = matches!(kind, Some(Kind::List | Kind::History));
            sheet = kind == Some(Kind::Sheet);
        }
    }
    let habit = if !sheet && votes.mostly_dots() { Order::MonthFirst } else { Order::DayFirst };
    let seen = votes.order();
    (mapping.order.or(seen).unwrap_or(habit), mapping.order.is_some() || seen.is_some())
}

/// Steps in running text carry a time of day; a date in a comment mostly does not.
fn vote_in_text(text: &str, votes: &mut Votes) {
    let mut from = 0;
    while let Some((at, written, used)) = next_date(text, from) {
        if text[at..at + used].contains(':') {
            votes.add(&written);
        }
        from = at + used;
    }
}

/// Two lines with one number are both kept; the second says so.
fn tell_repeated(lines: &mut [Line]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for at in 0..lines.len() {
        let Told::Application(listed) = &lines[at].told else {
            continue;
        };
        let Some(number) = listed.number.clone() else {
            continue;
        };
        match seen.get(&number) {
            Some(&first) => {
                let same = lines[first].told == lines[at].told;
                let what = What::NumberTwice { number, first: lines[first].place, same };
                let place = lines[at].place;
                lines[at].troubles.push(Trouble { place, what });
            }
            None => {
                seen.insert(number, at);
            }
        }
    }
}

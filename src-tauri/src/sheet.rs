//! The courier's sheet as the page shows and prints it, and the rows that it has on any paper.

use std::fmt::Write as _;

use casebook::applications::Application;
use casebook::applications::cards::{Direction, Paper, Sheet, SheetLine};
use casebook::reference::Reference;

use crate::cli::words::Words;
use crate::wire::{Detail, Notice};

/// What stands on a sheet beside its papers.
pub struct Heading<'a> {
    pub office: &'a str,
    pub giver: &'a str,
    pub direction: Direction,
    pub courier: &'a str,
    /// `20.11.2026 14:05`
    pub at: &'a str,
}

/// One row: a person of an application with her papers, or what belongs to the application as a whole.
pub struct Row {
    pub case: String,
    pub person: String,
    pub passport: String,
    pub papers: String,
}

// A4 in millimetres, as the style sets it.
const PAGE: f64 = 262.0;
const TOP: f64 = 44.0;
const HEAD: f64 = 13.0;
const FOOT: f64 = 8.0;
const SIGNATURES: f64 = 52.0;
/// As many rows go along where the signatures need a page of their own.
const WITH_SIGNATURES: usize = 3;
const LINE: f64 = 4.8;
const PADDING: f64 = 2.6;
/// Letters that surely fit a line of these columns.
const PERSON: usize = 24;
const PAPERS: usize = 34;

impl Row {
    fn height(&self) -> f64 {
        let lines = |text: &str, fit: usize| text.chars().count().div_ceil(fit).max(1);
        PADDING + LINE * lines(&self.person, PERSON).max(lines(&self.papers, PAPERS)) as f64
    }
}

/// The rows of a sheet, case by case.
pub fn rows_of(parts: &[(Application, Sheet)], reference: &Reference, words: &Words) -> Vec<Row> {
    parts.iter().flat_map(|(case, sheet)| rows(case, sheet, reference, words)).collect()
}

/// How many applications, rows and papers.
pub fn total(parts: &[(Application, Sheet)], rows: &[Row], words: &Words) -> String {
    let papers: usize = parts.iter().map(|(_, sheet)| sheet.lines.len()).sum();
    let counts = notice(&[("cases", parts.len()), ("rows", rows.len()), ("papers", papers)]);
    words.say_with("courier-total", &counts)
}

/// The sheet as one element of the page.
pub fn html(rows: &[Row], total: &str, heading: &Heading, words: &Words) -> String {
    let pages = pages(rows);
    let mut out = format!("<div class=\"courier-sheet\" lang=\"{}\">\n", words.tag());
    let mut number = 0;
    for (place, page) in pages.iter().enumerate() {
        out.push_str("<section class=\"courier-page\">\n");
        if place == 0 {
            top(&mut out, heading, words);
        }
        if !page.is_empty() {
            table(&mut out, page, &mut number, words);
        }
        if place + 1 == pages.len() {
            let _ = writeln!(out, "<p class=\"courier-total\">{}</p>", esc(total));
            signatures(&mut out, heading, words);
        }
        let of = notice(&[("page", place + 1), ("pages", pages.len())]);
        let _ =
            writeln!(out, "<p class=\"courier-foot\">{}</p>\n</section>", esc(&words.say_with("courier-page", &of)));
    }
    out.push_str("</div>\n");
    out
}

fn notice(numbers: &[(&str, usize)]) -> Notice {
    let mut notice = Notice::new("");
    for (name, number) in numbers {
        notice.args.insert((*name).to_owned(), Detail::Number(*number as i64));
    }
    notice
}

/// Rows that share a page; the last page has room for the signatures.
fn pages(rows: &[Row]) -> Vec<Vec<&Row>> {
    let mut pages: Vec<Vec<&Row>> = vec![Vec::new()];
    let mut left = PAGE - TOP - HEAD - FOOT;
    for row in rows {
        if row.height() > left {
            pages.push(Vec::new());
            left = PAGE - HEAD - FOOT;
        }
        left -= row.height();
        if let Some(page) = pages.last_mut() {
            page.push(row);
        }
    }
    if left < SIGNATURES {
        // Nobody signs a page without papers.
        let last = pages.last_mut().map(|page| page.split_off(page.len().saturating_sub(WITH_SIGNATURES)));
        pages.push(last.unwrap_or_default());
    }
    pages
}

fn rows(case: &Application, sheet: &Sheet, reference: &Reference, words: &Words) -> Vec<Row> {
    let mut rows: Vec<(Option<u32>, String, Row)> = Vec::new();
    for line in &sheet.lines {
        let name = paper_name(case, line, reference, words);
        let known =
            rows.iter_mut().find(|(person, named, _)| (*person, named.as_str()) == (line.person, line.name.as_str()));
        if let Some((.., row)) = known {
            let _ = write!(row.papers, ", {name}");
            continue;
        }
        let person = if line.name.is_empty() { words.say("papers-of-all") } else { line.name.clone() };
        let (case, passport) = (case.case.shown(), line.passport.clone());
        rows.push((line.person, line.name.clone(), Row { case, person, passport, papers: name }));
    }
    rows.into_iter().map(|(.., row)| row).collect()
}

/// A paper in the language of the sheet, where its kind is known.
fn paper_name(case: &Application, line: &SheetLine, reference: &Reference, words: &Words) -> String {
    let paper = case.papers.iter().find(|paper| paper.number == line.paper);
    paper.map(|paper| paper_in_words(paper, reference, words)).unwrap_or_default()
}

pub fn paper_in_words(paper: &Paper, reference: &Reference, words: &Words) -> String {
    if paper.is_passport() {
        return words.say("paper-passport-word");
    }
    let row = reference.look_up("originals", &paper.kind, chrono::NaiveDate::MAX);
    row.and_then(|row| row.text(words.tag())).unwrap_or(&paper.words).to_owned()
}

fn top(out: &mut String, heading: &Heading, words: &Words) {
    let way = match heading.direction {
        Direction::ToMo => "courier-to-mo",
        Direction::FromMo => "courier-from-mo",
    };
    let _ = writeln!(
        out,
        "<header>\n<p class=\"courier-office\">{}</p>\n<h1>{}</h1>\n<dl>\n<div><dt>{}</dt><dd>{}</dd></div>\n\
         <div><dt>{}</dt><dd>{}</dd></div>\n<div><dt>{}</dt><dd>{}</dd></div>\n</dl>\n</header>",
        esc(heading.office),
        esc(&words.say("courier-title")),
        esc(&words.say("courier-way")),
        esc(&words.say(way)),
        esc(&words.say("courier-when")),
        esc(heading.at),
        esc(&words.say("field-courier")),
        esc(heading.courier),
    );
}

fn table(out: &mut String, page: &[&Row], number: &mut usize, words: &Words) {
    let head = ["courier-number", "courier-case", "courier-person", "courier-passport", "courier-papers"];
    out.push_str("<table>\n<thead><tr>");
    for one in head {
        let _ = write!(out, "<th scope=\"col\">{}</th>", esc(&words.say(one)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in page {
        *number += 1;
        let cells = [&number.to_string(), &row.case, &row.person, &row.passport, &row.papers].map(|cell| esc(cell));
        let _ = writeln!(out, "<tr><td>{}</td></tr>", cells.join("</td><td>"));
    }
    out.push_str("</tbody>\n</table>\n");
}

fn signatures(out: &mut String, heading: &Heading, words: &Words) {
    let giver = if heading.direction == Direction::ToMo { heading.giver } else { "" };
    out.push_str("<div class=\"courier-signatures\">\n");
    for (label, name) in [("courier-given", giver), ("courier-received", heading.courier)] {
        let _ = writeln!(
            out,
            "<div><p><strong>{}</strong> {}</p><p class=\"courier-line\"></p><p class=\"courier-under\">{}</p></div>",
            esc(&words.say(label)),
            esc(name),
            esc(&words.say("courier-under")),
        );
    }
    out.push_str("</div>\n");
}

fn esc(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

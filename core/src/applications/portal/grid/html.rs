//! The tables of an html text, as a browser copies them (000-10, 000-35) or as some programs "export to Excel".
//!
//! html5ever's tokenizer reads it; tables are put together here, because a tree of the whole page would hold many
//! times the text and nothing of it is needed but cells. Rows without a table, grids made of roles (`role="row"`) and
//! missing end tags all come out right.

use std::cell::RefCell;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

use super::Row;
use super::table::{Builder, Part};

/// All rows of all tables with the text between them, in the order of the page.
pub fn rows(html: &str) -> Vec<Row> {
    // The clipboard of Windows puts lines of its own before the html.
    let html = &html[html.find('<').unwrap_or(0)..];
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let sink = Sink(RefCell::new(Open::default()));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let open = tokenizer.sink.0.into_inner();
    open.builder.finish()
}

struct Sink(RefCell<Open>);

/// What is open at the moment: every element that means something to a table, outermost first.
#[derive(Default)]
struct Open {
    builder: Builder,
    elements: Vec<Element>,
    /// The element whose text nobody sees, while one is open.
    hidden: Option<String>,
}

struct Element {
    name: String,
    part: Part,
    /// Plain elements of the same name that are open inside: their end tags are not its own.
    inside: usize,
}

/// End tags look no further up than this for their beginning.
const MOST_OPEN: usize = 128;

/// Tables inside tables inside tables: deeper ones are read as rows of the last.
const MOST_NESTED: usize = 32;

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut open = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) if open.hidden.is_none() => open.builder.text(&text),
            Token::TagToken(tag) => return open.tag(&tag),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Open {
    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        match tag.kind {
            TagKind::StartTag => {
                if matches!(name, "script" | "style" | "title" | "textarea" | "noscript" | "template" | "select") {
                    self.hidden.get_or_insert_with(|| name.to_owned());
                    let kind = if matches!(name, "title" | "textarea") { RawKind::Rcdata } else { RawKind::Rawtext };
                    if !matches!(name, "template" | "select" | "noscript") {
                        return TokenSinkResult::RawData(kind);
                    }
                    return TokenSinkResult::Continue;
                }
                if self.hidden.is_none() {
                    self.start(name, tag);
                }
            }
            TagKind::EndTag => {
                if self.hidden.as_deref() == Some(name) {
                    self.hidden = None;
                } else if self.hidden.is_none() {
                    self.end(name);
                }
            }
        }
        TokenSinkResult::Continue
    }

    fn start(&mut self, name: &str, tag: &Tag) {
        let part = part_of(name, attribute(tag, "role"));
        let Some(part) = part else {
            if let Some(at) = self.nearest(name) {
                self.elements[at].inside += 1;
            }
            match name {
                "br" | "hr" => self.builder.line_break(),
                "li" | "p" | "div" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "section" | "header"
                | "footer" | "nav" | "main" | "article" | "dl" | "dt" | "dd" | "form" | "button" | "option" => {
                    self.builder.block();
                }
                // Pages draw these apart without any white space between them.
                "span" | "a" | "label" | "small" | "time" | "mat-icon" => self.builder.apart(),
                _ => {}
            }
            return;
        };
        if part == Part::Table && self.builder.depth() >= MOST_NESTED {
            return;
        }
        self.close_implied(part);
        let span = |name: &str| attribute(tag, name).and_then(|n| n.trim().parse().ok()).unwrap_or(1usize);
        match part {
            Part::Table => self.builder.open_table(),
            Part::Row => self.builder.open_row(),
            Part::Cell => self.builder.open_cell(span("colspan"), span("rowspan")),
        }
        if !tag.self_closing || matches!(name, "table" | "tr" | "td" | "th") {
            self.elements.push(Element { name: name.to_owned(), part, inside: 0 });
        } else {
            self.builder.close(part);
        }
    }

    /// `<td>` ends an open cell, `<tr>` an open row: html allows their end tags to be left out.
    fn close_implied(&mut self, part: Part) {
        let ended: &[Part] = match part {
            Part::Table => &[],
            Part::Row => &[Part::Cell, Part::Row],
            Part::Cell => &[Part::Cell],
        };
        while self.elements.last().is_some_and(|open| ended.contains(&open.part)) {
            self.pop();
        }
    }

    fn pop(&mut self) {
        if let Some(element) = self.elements.pop() {
            self.builder.close(element.part);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" | "div" | "li" => self.builder.block(),
            "span" | "a" | "label" | "small" | "time" | "mat-icon" => self.builder.apart(),
            _ => {}
        }
        let Some(at) = self.nearest(name) else {
            return;
        };
        if self.elements[at].inside > 0 {
            self.elements[at].inside -= 1;
            return;
        }
        while self.elements.len() > at {
            self.pop();
        }
    }

    fn nearest(&self, name: &str) -> Option<usize> {
        let near = self.elements.len().saturating_sub(MOST_OPEN);
        let at = self.elements[near..].iter().rposition(|open| open.name == name)?;
        Some(near + at)
    }
}

fn attribute<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

fn part_of(name: &str, role: Option<&str>) -> Option<Part> {
    match (name, role) {
        ("table", _) | (_, Some("table" | "grid" | "treegrid")) => Some(Part::Table),
        ("tr", _) | (_, Some("row")) => Some(Part::Row),
        ("td" | "th", _) | (_, Some("cell" | "gridcell" | "columnheader" | "rowheader")) => Some(Part::Cell),
        _ => None,
    }
}

//! A pasted text as lines, cells and what stands in them: labels of the portal, ticks, other text.

use super::labels::{Labels, folded, kind};
use super::values;
use crate::applications::sections::Takes;
use crate::reference::{Reference, Row};

/// A piece of one line, in bytes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub line: usize,
    pub start: usize,
    pub end: usize,
}

pub(super) enum Item<'r> {
    Label(Vec<&'r Row>),
    /// `tick`: a box or a button that stands before it, and whether it is on.
    Text {
        span: Span,
        tick: Option<bool>,
    },
}

pub(super) struct Cell<'r> {
    pub items: Vec<Item<'r>>,
    /// Something that can be pressed, or the words of an empty field.
    pub control: Option<&'r Row>,
}

pub(super) struct Line<'r> {
    pub text: &'r str,
    pub cells: Vec<Cell<'r>>,
}

impl Line<'_> {
    pub fn blank(&self) -> bool {
        self.text.chars().all(no_letter)
    }
}

/// Lines as every system ends them.
pub(super) fn split(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        lines.extend(line.split(['\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}']));
    }
    lines
}

/// A word of a line, or a mark that stands behind labels.
pub(super) enum Part<'t> {
    Word { text: &'t str, start: usize },
    Mark { start: usize },
}

impl<'t> Part<'t> {
    pub fn word(&self) -> Option<&'t str> {
        match self {
            Part::Word { text, .. } => Some(text),
            Part::Mark { .. } => None,
        }
    }

    fn start(&self) -> usize {
        match self {
            Part::Word { start, .. } | Part::Mark { start } => *start,
        }
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, '*' | ':')
}

/// What may stand at the edges of a cell and says nothing. `\u{fffc}` stands where a picture was.
fn no_letter(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fffc}')
}

/// Signs that the portal draws beside its headings: done, not done, folded, open.
fn ornament(c: char) -> bool {
    no_letter(c)
        || matches!(c, '^' | '•' | '▲' | '▼' | '▴' | '▾' | '▸' | '▶' | '›' | '>' | '\u{e000}'..='\u{f8ff}' | 'ⓘ' | 'ℹ')
}

pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut word: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let breaks = no_letter(c) || is_mark(c);
        if breaks && let Some(start) = word.take() {
            parts.push(Part::Word { text: &text[start..at], start });
        }
        if is_mark(c) {
            parts.push(Part::Mark { start: at });
        } else if !breaks && word.is_none() {
            word = Some(at);
        }
    }
    if let Some(start) = word {
        parts.push(Part::Word { text: &text[start..], start });
    }
    parts
}

pub(super) struct Reader<'a, 'r> {
    pub labels: &'a Labels<'r>,
    pub reference: &'a Reference,
}

impl<'r> Reader<'_, 'r> {
    pub fn line(&self, number: usize, text: &'r str) -> Line<'r> {
        let mut cells = Vec::new();
        let mut start = 0;
        for cell in text.split('\t') {
            cells.push(self.cell(number, start, cell));
            start += cell.len() + 1;
        }
        Line { text, cells }
    }

    fn cell(&self, line: usize, offset: usize, cell: &str) -> Cell<'r> {
        let (tick, begin) = ticked(cell);
        let lead = |c: char| ornament(c) || is_mark(c);
        let begin = begin + (cell[begin..].len() - cell[begin..].trim_start_matches(lead).len());
        let body = cell[begin..].trim_end_matches(ornament);
        let parts = parts(body);
        let words: Vec<String> = parts.iter().map(|part| part.word().map(folded).unwrap_or_default()).collect();
        let at = |part: usize| parts.get(part).map_or(body.len(), Part::start);
        let span = |from: usize, to: usize| trimmed(line, offset + begin, body, from, to);
        let text = |from: usize, to: usize| span(from, to).map(|span| Item::Text { span, tick: None });
        let mut items = Vec::new();
        let mut control = None;
        let mut from = 0;
        if let Some((rows, taken, whole)) = self.leading(body, &parts, &words) {
            if whole && rows.iter().all(|row| kind(row) == "control") {
                // It may still be somebody's name: the reader decides by what stands before it.
                control = rows.first().copied();
                items.extend(text(0, body.len()));
                return Cell { items, control };
            }
            items.push(Item::Label(rows.to_vec()));
            from = if whole { parts.len() } else { taken };
        }
        // Further labels in the same cell need their mark.
        let mut mark = from;
        while mark < parts.len() {
            let label = if words[mark].is_empty() { self.labels.before(&words, from, mark) } else { None };
            if let Some(start) = label
                && let Some(found) = self.labels.at(&words[start..])
            {
                items.extend(text(at(from), at(start)));
                items.push(Item::Label(found.rows.to_vec()));
                from = mark + parts[mark..].iter().take_while(|part| part.word().is_none()).count();
                mark = from;
            } else {
                mark += 1;
            }
        }
        items.extend(text(if from == 0 { 0 } else { at(from) }, body.len()));
        match &mut items[..] {
            [Item::Text { tick: own, .. }, ..] => *own = tick,
            // `☑ I hereby agree…`: the box is the value of the label that stands behind it.
            [Item::Label(rows)] if tick.is_some() && rows.iter().any(|row| ticks(row)) => {
                items.extend(trimmed(line, offset, cell, 0, begin).map(|span| Item::Text { span, tick }));
            }
            [] if tick.is_some() => {
                items.extend(trimmed(line, offset, cell, 0, cell.len()).map(|span| Item::Text { span, tick }));
            }
            _ => {}
        }
        Cell { items, control }
    }

    /// The label with which a cell begins: its rows, the parts that it takes with its marks, and whether nothing else
    /// stands there.
    fn leading<'s>(&'s self, body: &str, parts: &[Part<'_>], words: &[String]) -> Option<(&'s [&'r Row], usize, bool)> {
        let found = self.labels.at(words)?;
        let marks = parts[found.parts..].iter().take_while(|part| part.word().is_none()).count();
        let value = parts.get(found.parts + marks).map_or("", |part| body[part.start()..].trim());
        let whole = value.is_empty() || values::icon(value);
        let alone = found.rows.iter().all(|row| matches!(kind(row), "heading" | "note" | "control"));
        let sure = || marks > 0 || values::unmarked(found.rows, value, self.labels, self.reference);
        (whole || (!alone && sure())).then_some((found.rows, found.parts + marks, whole))
    }
}

fn ticks(row: &Row) -> bool {
    row.text("path").is_some_and(|path| values::takes(path) == Some(Takes::Tick))
}

/// The box or button with which a cell begins: whether it is on, and where the rest begins.
pub(super) fn ticked(cell: &str) -> (Option<bool>, usize) {
    const SIGNS: [(&str, bool); 20] = [
        ("☑", true),
        ("☒", true),
        ("✓", true),
        ("✔", true),
        ("✅", true),
        ("◉", true),
        ("●", true),
        ("🔘", true),
        ("[x]", true),
        ("[X]", true),
        ("[v]", true),
        ("(•)", true),
        ("(x)", true),
        ("☐", false),
        ("□", false),
        ("⬜", false),
        ("○", false),
        ("◯", false),
        ("[ ]", false),
        ("( )", false),
    ];
    let text = cell.trim_start_matches(no_letter);
    let found = SIGNS.iter().find(|(sign, _)| text.starts_with(sign));
    found.map_or((None, 0), |(sign, on)| {
        let rest = &text[sign.len()..];
        let rest = rest.trim_start_matches('\u{fe0f}');
        (Some(*on), cell.len() - rest.len())
    })
}

/// A span of `body` without what says nothing at its edges; none if nothing is left.
fn trimmed(line: usize, offset: usize, body: &str, from: usize, to: usize) -> Option<Span> {
    let text = body.get(from..to)?;
    let start = from + (text.len() - text.trim_start_matches(no_letter).len());
    let text = text.trim_matches(no_letter);
    (!text.is_empty()).then(|| Span { line, start: offset + start, end: offset + start + text.len() })
}

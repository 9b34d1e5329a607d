//! From what was found on a page to proposals: paths, typed texts, refusals, and what is left over.

use std::collections::HashSet;

use super::labels::Labels;
use super::lines::{self, Item, Line};
use super::reading::{Found, Reader, Reading};
use super::under::Target;
use super::values::{self, Typed};
use super::{Proposals, ProposedValue, RestLine, Unplaced};
use crate::applications::path::Path;
use crate::applications::sections::{SECTIONS, Takes, field};
use crate::error::{Code, Refusal};
use crate::reference::Reference;

/// Reads one pasted page. The same text gives the same proposals.
pub fn propose(text: &str, reference: &Reference) -> Proposals {
    let labels = Labels::of(reference);
    let lines = read_lines(text, &labels, reference);
    let reading = Reader::new(&lines, &labels, reference).read();
    let mut out = Proposals { labels: reading.labels, persons: reading.persons.clone(), ..Proposals::default() };
    out.sections = SECTIONS.into_iter().filter(|section| reading.sections.contains(section)).collect();
    let mut used = HashSet::new();
    for found in &reading.found {
        let before = out.values.len();
        take(&mut out, found, &lines, &labels, reference);
        if out.values.len() > before {
            used.insert((found.span.line, found.span.start));
        }
    }
    settle(&mut out.values);
    out.portal_id = out.portal_id.take().or_else(|| address(text));
    out.rest = rest(&lines, &used, &reading);
    out
}

pub(super) fn read_lines<'r>(text: &'r str, labels: &Labels<'r>, reference: &'r Reference) -> Vec<Line<'r>> {
    let reader = lines::Reader { labels, reference };
    lines::split(text).into_iter().enumerate().map(|(number, line)| reader.line(number, line)).collect()
}

fn take(out: &mut Proposals, found: &Found<'_>, lines: &[Line<'_>], labels: &Labels<'_>, reference: &Reference) {
    let source = lines[found.span.line].text;
    let text = &source[found.span.start..found.span.end];
    let line = found.span.line + 1;
    match &found.target {
        Target::Value { row, place } => {
            let pattern = row.text("path").unwrap_or_default();
            let kept = match pattern {
                "page/portal_id" => Some((&mut out.portal_id, number(text))),
                "page/status" => Some((&mut out.status, Some(text.to_owned()))),
                _ => None,
            };
            if let Some((kept, seen)) = kept {
                *kept = kept.take().or(seen);
                return;
            }
            let Some(typed) = values::typed(pattern, text, found.tick, labels) else { return };
            for (pattern, typed) in parted(pattern, text, typed) {
                let Some(section) = section_of(pattern) else { continue };
                out.values.push(ProposedValue {
                    path: path_of(pattern, *place),
                    section,
                    refusal: accepted(pattern, *place, &typed.value, reference).err(),
                    written: text[typed.start..typed.end].to_owned(),
                    value: typed.value,
                    line,
                    source: source.to_owned(),
                    disputed: false,
                });
            }
        }
        Target::Unplaced(rows) => {
            let paths = rows.iter().filter_map(|row| row.text("path").map(str::to_owned)).collect();
            out.unplaced.push(Unplaced { paths, value: text.to_owned(), line, source: source.to_owned() });
        }
        Target::Other => {}
    }
}

/// "BIN and Name of the Organisation": both may stand in one value.
fn parted<'p>(pattern: &'p str, text: &str, typed: Typed) -> Vec<(&'p str, Typed)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if pattern != "organisation/name" || digits != 12 {
        return vec![(pattern, typed)];
    }
    let name = text[digits..].trim_start_matches([' ', '\u{a0}', ',', '-', '–', '/']);
    let start = text.len() - name.len();
    let bin = Typed { value: text[..digits].to_owned(), start: 0, end: digits };
    let mut both = vec![("organisation/bin", bin)];
    if !name.is_empty() && start > digits {
        both.push((pattern, Typed { value: name.to_owned(), start, end: text.len() }));
    }
    both
}

/// Whether the form takes this text there.
pub(super) fn accepted(pattern: &str, place: Option<u32>, typed: &str, reference: &Reference) -> Result<(), Refusal> {
    let path = Path::read(&path_of(pattern, place))?;
    if path.field.takes == Takes::Money && values::money(typed).is_none() {
        let wrong = Refusal::new(Code::WrongValue).with("field", path.field.name);
        return Err(wrong.with("card", path.card.family()).with("value", typed));
    }
    path.put(None, typed, reference).map(drop)
}

fn path_of(pattern: &str, place: Option<u32>) -> String {
    pattern.replace('*', &place.unwrap_or(1).to_string())
}

fn section_of(pattern: &str) -> Option<&'static str> {
    let (family, name) = (pattern.split('/').next()?, pattern.rsplit('/').next()?);
    field(family, name).map(|field| field.section)
}

/// What the page says twice is said once; where it contradicts itself, both stay and are marked.
fn settle(values: &mut Vec<ProposedValue>) {
    let mut seen = HashSet::new();
    values.retain(|value| seen.insert((value.path.clone(), value.value.clone())));
    let mut paths = std::collections::HashMap::new();
    for value in values.iter() {
        *paths.entry(value.path.clone()).or_insert(0usize) += 1;
    }
    for value in values {
        value.disputed = paths.get(&value.path).is_some_and(|times| *times > 1);
    }
}

fn number(text: &str) -> Option<String> {
    let text = text.trim();
    let sound = !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    sound.then(|| text.to_owned())
}

/// The number in the address of the page: `…/applications/expat/edit/6234` (000-09).
fn address(text: &str) -> Option<String> {
    let mut tails = text.match_indices("applications/expat/").map(|(at, mark)| &text[at + mark.len()..]);
    tails.find_map(|tail| {
        let tail = tail.split(|c: char| c.is_whitespace() || c == ')' || c == '"').next()?;
        tail.split('/').find_map(number)
    })
}

/// Lines with text that became no proposal; labels, headings, buttons and the portal's own sentences are not text.
fn rest(lines: &[Line<'_>], used: &HashSet<(usize, usize)>, reading: &Reading<'_>) -> Vec<RestLine> {
    let mut rest = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        if reading.used_lines.contains(&number) || reading.headings.contains(&number) {
            continue;
        }
        let left = line.cells.iter().filter(|cell| cell.control.is_none()).flat_map(|cell| &cell.items);
        let left = left.filter(|item| match item {
            Item::Text { span, .. } => {
                let place = (span.line, span.start);
                !used.contains(&place) && !reading.offered.contains(&place)
            }
            Item::Label(_) => false,
        });
        if left.count() > 0 {
            rest.push(RestLine { line: number + 1, text: line.text.to_owned() });
        }
    }
    rest
}

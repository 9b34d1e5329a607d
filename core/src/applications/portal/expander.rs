//! The row expander of the list (000-10): steps written as running text, `Returned 12.17.2025 15:36 TEST ManagerF
//! ManagerL User, Manager`, or the same in pieces, one a line. A step begins where a status stands before a date.

use std::collections::BTreeSet;

use super::dates::{self, Written};
use super::grid::says_something;
use super::known::{Known, roles_at_end};

/// A piece of text under a list row, and its line.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub place: u32,
    pub text: String,
}

/// One step before its date is settled.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub place: u32,
    pub previous: String,
    pub status: String,
    pub at: Option<Written>,
    /// The date as it came, for the sentence if it is none.
    pub at_text: String,
    pub comment: String,
    pub person: String,
    pub roles: Vec<String>,
    /// Comment and name could not be told apart for sure.
    pub unclear: bool,
    /// Cells that its header has, and that it has itself, where it has fewer.
    pub too_few: Option<(usize, usize)>,
}

struct Open {
    step: Step,
    texts: Vec<Piece>,
    complete: bool,
}

#[derive(Debug, Default)]
pub(super) struct Steps {
    pub steps: Vec<Step>,
    /// Pieces that belong to no step, in their order.
    pub left: Vec<Piece>,
}

/// Reads the steps in these pieces. Tabs and line feeds inside a piece part it further.
pub(super) fn steps(pieces: &[Piece], known: &Known) -> Steps {
    let mut found = Steps::default();
    let mut open: Option<Open> = None;
    let mut done: Vec<Open> = Vec::new();
    for piece in pieces {
        for text in piece.text.split(['\n', '\t', '\r']) {
            let mut rest = text.trim();
            let mut from = 0;
            while let Some((at, written, used)) = next_date(rest, from) {
                let before = rest[..at].trim_end();
                match status_before(before, &mut open, &mut found.left, known) {
                    Some((start, status)) => {
                        let tail = Piece { place: piece.place, text: before[..start].to_owned() };
                        keep(tail, &mut open, &mut found.left);
                        done.extend(open.take());
                        open = Some(Open::new(piece.place, status, written, &rest[at..at + used]));
                        rest = rest[at + used..].trim_start();
                        from = 0;
                    }
                    None => from = at + used,
                }
            }
            keep(Piece { place: piece.place, text: rest.to_owned() }, &mut open, &mut found.left);
        }
    }
    done.extend(open);
    found.steps = closed(done);
    found
}

/// Whether the text holds a step of its own: a known status, then a date.
pub(super) fn is_step(text: &str, known: &Known) -> bool {
    let mut from = 0;
    while let Some((at, _, used)) = next_date(text, from) {
        if known.status_at_end(&text[..at]).is_some() {
            return true;
        }
        from = at + used;
    }
    false
}

/// The next date at a beginning of a word, from a byte on.
pub(super) fn next_date(text: &str, from: usize) -> Option<(usize, Written, usize)> {
    let mut last = text[..from].chars().next_back();
    for (at, c) in text[from..].char_indices() {
        let begins = c.is_ascii_digit() && !last.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '/' | '-'));
        last = Some(c);
        if begins && let Some((written, used)) = dates::at_start(&text[from + at..]) {
            return Some((from + at, written, used));
        }
    }
    None
}

/// The status that a date belongs to: at the end of the text before it, or the whole piece before. Gives where it
/// begins in `before`, and its label. A status that nobody knows counts only where no step can be going on.
fn status_before(
    before: &str,
    open: &mut Option<Open>,
    left: &mut Vec<Piece>,
    known: &Known,
) -> Option<(usize, String)> {
    if let Some(start) = known.status_at_end(before) {
        return Some((start, before[start..].trim().to_owned()));
    }
    let over = open.as_ref().is_none_or(|open| open.complete);
    if says_something(before) {
        let few = before.split_whitespace().take(7).count() <= 6;
        return (over && few).then(|| (0, before.trim().to_owned()));
    }
    let begun = open.is_some();
    let texts = open.as_mut().filter(|open| !open.complete).map_or(left, |open| &mut open.texts);
    let last = texts.last()?;
    if let Some(start) = known.status_at_end(&last.text) {
        let mut last = texts.pop()?;
        let status = last.text.split_off(start);
        if says_something(&last.text) {
            texts.push(last);
        }
        return Some((0, status.trim().to_owned()));
    }
    if begun && over && last.text.split_whitespace().count() <= 4 {
        return texts.pop().map(|piece| (0, piece.text.trim().to_owned()));
    }
    None
}

fn keep(piece: Piece, open: &mut Option<Open>, left: &mut Vec<Piece>) {
    if !says_something(&piece.text) {
        return;
    }
    match open {
        Some(open) if !open.complete => {
            open.complete = roles_at_end(&piece.text).is_some();
            open.texts.push(piece);
        }
        // After the roles nothing more is expected; a status waits here for its date.
        _ => left.push(piece),
    }
}

impl Open {
    fn new(place: u32, status: String, at: Written, at_text: &str) -> Open {
        let step = Step {
            place,
            previous: String::new(),
            status,
            at: Some(at),
            at_text: at_text.to_owned(),
            comment: String::new(),
            person: String::new(),
            roles: Vec::new(),
            unclear: false,
            too_few: None,
        };
        Open { step, texts: Vec::new(), complete: false }
    }
}

/// Gives each step its comment, person and roles. Names that stand alone somewhere tell where a comment ends.
fn closed(mut open: Vec<Open>) -> Vec<Step> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    for one in &mut open {
        let Some(last) = one.texts.pop() else {
            continue;
        };
        let named = match roles_at_end(&last.text) {
            Some((name, roles)) => {
                one.step.roles = roles;
                let mut apart = || one.texts.pop().map(|piece| piece.text).unwrap_or_default();
                if name.is_empty() { apart() } else { name.to_owned() }
            }
            None => last.text,
        };
        let comment: Vec<&str> = one.texts.iter().map(|piece| piece.text.trim()).collect();
        one.step.comment = comment.join("\n");
        if named.split_whitespace().count() <= 2 || !one.texts.is_empty() {
            names.insert(named.trim().to_owned());
        }
        one.step.person = named.trim().to_owned();
    }
    let parted = open.into_iter().map(|one| {
        let mut step = one.step;
        if one.texts.is_empty() && !names.contains(&step.person) {
            part_comment(&mut step, &names);
        }
        step
    });
    parted.collect()
}

/// `TEST ManagerF ManagerL` → comment and name.
fn part_comment(step: &mut Step, names: &BTreeSet<String>) {
    let text = step.person.clone();
    let words: Vec<(usize, &str)> =
        text.split_whitespace().map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word)).collect();
    if words.len() <= 2 {
        return;
    }
    let by_name = words.iter().skip(1).find(|(at, _)| names.contains(text[*at..].trim()));
    let sentence = words.len() > 4 || text.contains(|c: char| c.is_ascii_digit() || ".:;!?".contains(c));
    let start = match by_name {
        Some((at, _)) => *at,
        // The portal's names are a first and a last name.
        None if sentence => words[words.len() - 2].0,
        None => {
            step.unclear = true;
            return;
        }
    };
    step.unclear = by_name.is_none();
    step.comment = text[..start].trim().to_owned();
    step.person = text[start..].trim().to_owned();
}

//! Text whose cells are parted by tabs, commas or semicolons.
//!
//! Written by hand, because a reader that follows the standard takes everything after a stray quotation mark for one
//! cell. Here a mark opens a cell only if a closing one is found within [`MOST_LINES`]; so a broken line breaks
//! itself alone. A text full of marks that open nothing is not searched for ever: the work stays linear.

use super::{Cell, Row};

/// How many lines one quoted cell may have: a comment with a list of reasons has some thirty.
const MOST_LINES: usize = 60;
/// What stands behind so many cells stays in the last one.
const MOST_CELLS: usize = 512;

/// Reads every row. A row's `raw` is its text as it came, which for a quoted cell can be several lines.
pub fn rows(text: &str, delimiter: char) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut reader = Reader { text, at: 0, line: 1, delimiter, searches: text.len() + 100_000 };
    while reader.at < text.len() {
        rows.push(reader.row());
    }
    rows
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    delimiter: char,
    /// How many bytes may still be searched in vain for the end of a quoted cell.
    searches: usize,
}

impl<'t> Reader<'t> {
    fn row(&mut self) -> Row {
        let (start, place) = (self.at, self.line);
        let mut cells = Vec::new();
        loop {
            if cells.len() == MOST_CELLS - 1 {
                let rest = &self.text[self.at..];
                let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
                cells.push(Cell::new(&rest[..end]));
                self.at += end;
                break;
            }
            cells.push(Cell::new(self.cell()));
            match self.text[self.at..].chars().next() {
                Some(mark) if mark == self.delimiter => self.at += mark.len_utf8(),
                _ => break,
            }
        }
        let raw = self.text[start..self.at].to_owned();
        if self.text[self.at..].starts_with("\r\n") {
            self.at += 2;
        } else if self.at < self.text.len() {
            self.at += 1;
        }
        self.line += 1;
        Row { place, page: 0, raw, cells }
    }

    fn cell(&mut self) -> String {
        let rest = &self.text[self.at..];
        if let Some(inside) = rest.strip_prefix('"').filter(|_| self.searches > 0) {
            match quoted(inside, self.delimiter) {
                Ok((text, used)) => {
                    self.line += u32::try_from(rest[..used].matches('\n').count()).unwrap_or(u32::MAX);
                    self.at += used + 1;
                    return text;
                }
                Err(searched) => self.searches = self.searches.saturating_sub(searched),
            }
        }
        let end = rest.find([self.delimiter, '\n', '\r']).unwrap_or(rest.len());
        self.at += end;
        rest[..end].to_owned()
    }
}

/// The text up to the closing mark and how many bytes that takes, the mark included; or how many bytes were
/// searched in vain. A mark closes only before a delimiter or the end of the line; two marks are one.
fn quoted(inside: &str, delimiter: char) -> Result<(String, usize), usize> {
    let mut text = String::new();
    let mut at = 0;
    let mut lines = 0;
    while let Some(found) = inside[at..].find(['"', '\n']).map(|found| at + found) {
        if inside[found..].starts_with('\n') {
            lines += 1;
            if lines > MOST_LINES {
                return Err(found);
            }
            text.push_str(&inside[at..=found]);
            at = found + 1;
            continue;
        }
        text.push_str(&inside[at..found]);
        let after = &inside[found + 1..];
        if after.is_empty() || after.starts_with([delimiter, '\n', '\r']) {
            return Ok((text, found + 1));
        }
        text.push('"');
        at = found + 1 + usize::from(after.starts_with('"'));
    }
    Err(inside.len())
}

/// The delimiter under which most of the first lines fall into the same number of cells; none if nearly none do.
pub fn delimiter_of(text: &str) -> Option<char> {
    let head: String = text.lines().filter(|line| !line.trim().is_empty()).take(40).flat_map(|l| [l, "\n"]).collect();
    let agreeing = |delimiter: char| {
        let widths: Vec<usize> = rows(&head, delimiter).iter().map(|row| row.cells.len()).collect();
        let usual = widths.first().copied().unwrap_or(0);
        let same = widths.iter().filter(|width| **width == usual).count();
        (usual >= 2 && same * 10 >= widths.len() * 6).then_some((same * usual.min(30), delimiter))
    };
    [';', ',', '|'].into_iter().filter_map(agreeing).max_by_key(|(weight, _)| *weight).map(|(_, delimiter)| delimiter)
}

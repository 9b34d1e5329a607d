//! Lines made to fit their layout: fillers that were lost, letters read for digits. Every change is kept to be shown.

use super::{Shape, checks};

/// One character that was read as another. Places count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mended {
    pub line: usize,
    pub position: usize,
    pub from: char,
    pub to: char,
}

/// Lines of the right size, of characters that belong in them.
pub(super) struct Zone {
    pub shape: Shape,
    pub lines: Vec<String>,
    pub mended: Vec<Mended>,
    /// Nothing was added to it or taken away.
    pub whole: bool,
}

/// So many fillers too few or too many can be put right in a line whose check digits prove it.
pub(super) const MOST_FILLERS: usize = 4;

const DIGITS: [(char, char); 11] = [
    ('O', '0'),
    ('Q', '0'),
    ('D', '0'),
    ('I', '1'),
    ('L', '1'),
    ('Z', '2'),
    ('S', '5'),
    ('G', '6'),
    ('T', '7'),
    ('B', '8'),
    ('U', '0'),
];
const LETTERS: [(char, char); 6] = [('0', 'O'), ('1', 'I'), ('2', 'Z'), ('5', 'S'), ('6', 'G'), ('8', 'B')];

/// `whole`: the lines were parted as the text had them. Everything else must be proved by the check digits.
pub(super) fn fitted(shape: Shape, lines: &[&str], whole: bool) -> Option<Zone> {
    let (count, width) = shape.size();
    let names = shape.places().names.0;
    if lines.len() != count || !lines[0].starts_with(shape.codes()) {
        return None;
    }
    let mut resized = !whole;
    let mut fit = |(at, line): (usize, &&str)| {
        let line = if at == names { named(line, width)? } else { sized(line, width)? };
        resized |= at != names && lines[at].len() != width;
        let sound = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '<';
        (line.len() == width && line.chars().all(sound)).then_some(line)
    };
    let lines: Option<Vec<String>> = lines.iter().enumerate().map(&mut fit).collect();
    let mut zone = Zone { shape, lines: lines?, mended: Vec::new(), whole: !resized };
    zone.mend_kinds();
    // What was lengthened or shortened must be proved by its digits.
    let proved = || checks(shape, &zone.lines, None).iter().all(|check| check.right);
    (!resized || proved()).then_some(zone)
}

/// The line with the names ends in fillers only, however many were kept. Readers of pictures take them for K, C or L.
fn named(line: &str, width: usize) -> Option<String> {
    let noise = |c: char| matches!(c, '<' | 'K' | 'C' | 'L');
    let tail = line.len() - line.chars().rev().take_while(|c| noise(*c)).map(char::len_utf8).sum::<usize>();
    // After three fillers no name comes; four K in a row end none.
    let ends = ["<<<", "KKKK"].into_iter().filter_map(|end| line[tail..].find(end)).min();
    let line = ends.map_or(line, |end| &line[..tail + end]).trim_end_matches('<');
    (line.len() <= width && line.is_ascii()).then(|| format!("{line:<<width$}"))
}

/// The longest run of fillers takes up what is too few or too many.
fn sized(line: &str, width: usize) -> Option<String> {
    let off = line.len().abs_diff(width);
    if off == 0 {
        return Some(line.to_owned());
    }
    if off > MOST_FILLERS || !line.is_ascii() {
        return None;
    }
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in line.match_indices('<') {
        match runs.last_mut() {
            Some((start, length)) if *start + *length == at => *length += 1,
            _ => runs.push((at, 1)),
        }
    }
    let (start, length) = runs.into_iter().max_by_key(|(_, length)| *length)?;
    let wanted = (length + width).checked_sub(line.len())?;
    Some(format!("{}{}{}", &line[..start], "<".repeat(wanted), &line[start + length..]))
}

impl Zone {
    /// Letters where only digits can stand, and digits where only letters can. In a number both can: it is left as it is,
    /// because another number with the same check digit is found too easily.
    fn mend_kinds(&mut self) {
        let places = self.shape.places();
        let (line, start) = places.number;
        let (data, birth) = (places.data, places.birth);
        let mut digits = vec![(line, start + 9)];
        digits.extend((0..7).chain(8..15).map(|at| (data, birth + at)));
        let last = self.shape.size().1 - 1;
        match self.shape {
            Shape::Td3 => digits.extend([(1, last - 1), (1, last)]),
            Shape::Td1 | Shape::Td2 => digits.push((1, last)),
            Shape::MrvA | Shape::MrvB => {}
        }
        let nationality = (0..3).map(|at| (data, places.nationality + at));
        let names = (places.names.1..=last).map(|at| (places.names.0, at));
        let letters: Vec<(usize, usize)> = nationality.chain(names).chain((2..5).map(|at| (0, at))).collect();
        for (places, kinds) in [(digits, &DIGITS[..]), (letters, &LETTERS[..])] {
            for (line, at) in places {
                let Some(from) = self.lines[line][at..].chars().next() else { continue };
                if let Some((_, to)) = kinds.iter().find(|(wrong, _)| *wrong == from) {
                    self.put(line, at, from, *to);
                }
            }
        }
    }

    fn put(&mut self, line: usize, at: usize, from: char, to: char) {
        self.lines[line].replace_range(at..=at, to.encode_utf8(&mut [0; 4]));
        self.mended.push(Mended { line: line + 1, position: at + 1, from, to });
    }
}

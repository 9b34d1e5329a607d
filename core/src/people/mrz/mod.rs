//! The machine-readable lines of passports, visas and cards (ICAO Doc 9303), as they are scanned, pasted or typed.
//!
//! A reading says everything that the lines say, each check digit with what it should be, and every character that was
//! mended. What the lines leave unknown stays unknown. The crate `mrz` takes the lines apart; before it, noise and letters
//! of other alphabets are put right, after it come centuries and names, which it gets wrong (DOMAIN 2.2).

mod dates;
mod lines;
mod mend;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use mrz::{MrzData, ParseOptions};

pub use dates::LineDate;
pub use mend::Mended;

use super::identity_numbers::{Sex, read_iin};

/// The five layouts of Doc 9303.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Td1,
    Td2,
    Td3,
    MrvA,
    MrvB,
}

impl Shape {
    pub const ALL: [Shape; 5] = [Shape::Td3, Shape::MrvA, Shape::Td1, Shape::Td2, Shape::MrvB];

    /// How many lines, and of how many characters.
    pub fn size(self) -> (usize, usize) {
        match self {
            Shape::Td1 => (3, 30),
            Shape::Td2 | Shape::MrvB => (2, 36),
            Shape::Td3 | Shape::MrvA => (2, 44),
        }
    }

    /// The first letters of its document code.
    fn codes(self) -> &'static [char] {
        match self {
            Shape::Td3 => &['P'],
            Shape::MrvA | Shape::MrvB => &['V'],
            Shape::Td1 | Shape::Td2 => &['A', 'C', 'I'],
        }
    }

    /// A visa's number and last day are not those of the passport.
    pub fn is_visa(self) -> bool {
        matches!(self, Shape::MrvA | Shape::MrvB)
    }

    /// Where the fields stand: line and columns, counted from 0.
    fn places(self) -> Places {
        match self {
            Shape::Td1 => {
                Places { number: (0, 5), rest: (0, 15, 30), data: 1, birth: 0, nationality: 15, names: (2, 0) }
            }
            _ => Places {
                number: (1, 0),
                rest: (1, 28, self.rest_end()),
                data: 1,
                birth: 13,
                nationality: 10,
                names: (0, 5),
            },
        }
    }

    fn rest_end(self) -> usize {
        match self {
            Shape::Td3 => 42,
            Shape::Td2 => 35,
            _ => self.size().1,
        }
    }
}

#[derive(Clone, Copy)]
struct Places {
    /// Nine characters and their check digit.
    number: (usize, usize),
    /// The field that takes the rest of a long number.
    rest: (usize, usize, usize),
    /// The line with the dates; birth, check digit, sex, expiry, check digit follow one another.
    data: usize,
    birth: usize,
    nationality: usize,
    names: (usize, usize),
}

/// What a check digit stands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    Number,
    Birth,
    Expiry,
    Personal,
    Whole,
}

impl Over {
    pub fn as_str(self) -> &'static str {
        match self {
            Over::Number => "number",
            Over::Birth => "birth",
            Over::Expiry => "expiry",
            Over::Personal => "personal",
            Over::Whole => "whole",
        }
    }
}

/// One check digit: what follows from its field, and what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    pub over: Over,
    pub expected: u8,
    pub found: char,
    pub right: bool,
}

/// Everything that the lines say. Names and codes as printed, in capitals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub shape: Shape,
    pub lines: Vec<String>,
    pub code: String,
    pub issuer: String,
    pub family: String,
    /// Empty where the document has one name only.
    pub given: String,
    /// The names fill their field: more may have been cut off.
    pub names_full: bool,
    pub number: String,
    /// `KAZ`, `D`, `XXA`: as printed.
    pub nationality: String,
    pub birth: LineDate,
    /// None where the document leaves it open.
    pub sex: Option<Sex>,
    pub expiry: LineDate,
    /// A Kazakhstan document's personal number that is a faultless IIN.
    pub iin: Option<String>,
    pub checks: Vec<Check>,
    pub mended: Vec<Mended>,
}

/// Why a text has no lines that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Nothing in it looks like machine-readable lines.
    Nothing,
    /// One of several lines only.
    OneLine,
    /// `line` counts from 1; `expected` is 30, 36 or 44.
    Length { line: usize, expected: usize, found: usize },
    /// A character that such lines do not have; places count from 1.
    Letter { letter: char, line: usize, position: usize },
}

/// Reads what stands in a text that somebody pasted, typed or scanned. `today` decides centuries.
pub fn read(text: &str, today: NaiveDate) -> Result<Reading, Unread> {
    let zones = lines::zones(text)?;
    let readings = zones.into_iter().filter_map(|zone| reading(zone, today));
    // The one with the most right check digits, then the least mended, then the first.
    let worth = |one: &Reading| (one.checks.iter().filter(|check| !check.right).count(), one.mended.len());
    readings.min_by_key(worth).ok_or(Unread::Nothing)
}

fn reading(zone: mend::Zone, today: NaiveDate) -> Option<Reading> {
    let (shape, lines) = (zone.shape, zone.lines);
    let places = shape.places();
    let taken = apart(shape, &lines)?;
    let at = |line: usize, from: usize, to: usize| lines.get(line).and_then(|line| line.get(from..to)).unwrap_or("");
    let data = |from: usize, to: usize| at(places.data, places.birth + from, places.birth + to);
    let names = lines.get(places.names.0)?.get(places.names.1..)?;
    let (family, given) = split_names(names);
    let nationality = at(places.data, places.nationality, places.nationality + 3).trim_end_matches('<').to_owned();
    let (line, start) = places.number;
    let nine = at(line, start, start + 9);
    // A number that begins with a filler is refused by the crate, and read all the same.
    let long = taken.document_number_full.as_deref().filter(|_| !nine.starts_with('<'));
    let number = long.map_or_else(|| nine.trim_matches('<'), |long| long.trim_end_matches('<')).to_owned();
    let issuer = taken.issuing_country.clone();
    let iin = personal(&taken, shape).filter(|_| issuer == HOME);
    let born = iin.as_deref().and_then(|iin| read_iin(iin).birth);
    let birth = LineDate::birth(data(0, 6), born, today);
    let expiry = LineDate::expiry(data(8, 14), birth.date, today);
    Some(Reading {
        shape,
        code: taken.document_type.clone(),
        issuer,
        names_full: !names.ends_with('<'),
        family,
        given,
        number,
        nationality,
        sex: match data(7, 8) {
            "M" => Some(Sex::Male),
            "F" => Some(Sex::Female),
            _ => None,
        },
        birth,
        expiry,
        iin,
        checks: checks(shape, &lines, long),
        mended: zone.mended,
        lines,
    })
}

/// The state whose documents carry the IIN as their personal number.
const HOME: &str = "KAZ";

fn personal(taken: &MrzData, shape: Shape) -> Option<String> {
    let fields = match shape {
        Shape::Td3 | Shape::Td1 | Shape::Td2 => [taken.optional_data_1.as_deref(), taken.optional_data_2.as_deref()],
        _ => [None, None],
    };
    let iin = fields.into_iter().flatten().map(|text| text.trim_matches('<'));
    iin.filter(|text| text.len() == 12).find(|text| read_iin(text).findings.is_empty()).map(str::to_owned)
}

fn apart(shape: Shape, lines: &[String]) -> Option<MrzData> {
    let options = ParseOptions::default();
    let mut lines = lines.to_vec();
    let (line, start) = shape.places().number;
    if lines.get(line)?.get(start..)?.starts_with('<') {
        lines.get_mut(line)?.replace_range(start..=start, "0");
    }
    let line = |at: usize| lines.get(at).map(String::as_str);
    let taken = match shape {
        Shape::Td1 => mrz::parse_td1_with(line(0)?, line(1)?, line(2)?, &options),
        Shape::Td2 => mrz::parse_td2_with(line(0)?, line(1)?, &options),
        Shape::Td3 => mrz::parse_td3_with(line(0)?, line(1)?, &options),
        Shape::MrvA => mrz::parse_mrv_a_with(line(0)?, line(1)?, &options),
        Shape::MrvB => mrz::parse_mrv_b_with(line(0)?, line(1)?, &options),
    };
    taken.ok()
}

/// Primary and secondary identifier. Without the double filler everything is primary: one name only (Doc 9303-3, 4.6).
fn split_names(field: &str) -> (String, String) {
    let trimmed = field.trim_matches('<');
    let (family, given) = trimmed.split_once("<<").unwrap_or((trimmed, ""));
    let words = |text: &str| text.split('<').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    (words(family), words(given))
}

/// The digit that belongs to a field of capitals, digits and fillers.
fn digit_of(field: &str) -> Option<u8> {
    mrz::check_digit(field).ok().and_then(|digit| u8::try_from(digit).ok())
}

fn checks(shape: Shape, lines: &[String], long: Option<&str>) -> Vec<Check> {
    let places = shape.places();
    let at = |line: usize, from: usize, to: usize| lines.get(line).and_then(|line| line.get(from..to)).unwrap_or("");
    let check = |over, field: &str, found: char| {
        let expected = digit_of(field)?;
        // An empty personal number may go without its digit.
        let empty = over == Over::Personal && found == '<' && field.trim_matches('<').is_empty();
        Some(Check { over, expected, found, right: empty || found.to_digit(10) == Some(u32::from(expected)) })
    };
    let after = |line: usize, place: usize| at(line, place, place + 1).chars().next().unwrap_or('<');
    let (line, start) = places.number;
    let number = match long {
        Some(long) => {
            let (line, from, to) = places.rest;
            let rest = at(line, from, to).split('<').next().unwrap_or("");
            check(Over::Number, long, rest.chars().last().unwrap_or('<'))
        }
        None => check(Over::Number, at(line, start, start + 9), after(line, start + 9)),
    };
    let (data, birth) = (places.data, places.birth);
    let mut all = vec![
        number,
        check(Over::Birth, at(data, birth, birth + 6), after(data, birth + 6)),
        check(Over::Expiry, at(data, birth + 8, birth + 14), after(data, birth + 14)),
    ];
    let dates = |line| [at(line, birth, birth + 7), at(line, birth + 8, birth + 15)].concat();
    match shape {
        Shape::Td3 => {
            all.push(check(Over::Personal, at(1, 28, 42), after(1, 42)));
            all.push(check(Over::Whole, &[at(1, 0, 10), &dates(1), at(1, 28, 43)].concat(), after(1, 43)));
        }
        Shape::Td2 => all.push(check(Over::Whole, &[at(1, 0, 10), &dates(1), at(1, 28, 35)].concat(), after(1, 35))),
        Shape::Td1 => {
            all.push(check(Over::Whole, &[at(0, 5, 30), &dates(1), at(1, 18, 29)].concat(), after(1, 29)));
        }
        Shape::MrvA | Shape::MrvB => {}
    }
    all.into_iter().flatten().collect()
}

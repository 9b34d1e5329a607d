//! Kazakhstan's identity numbers: IIN of people, BIN of organisations, IBAN of accounts.
//!
//! A reading never says just "wrong": it lists what is wrong and keeps everything that could still be
//! read, because a record with a placeholder number must be shown with a warning (000-46). What a
//! finding means for a case (warn, block, override with a reason) is decided by the rule that asks.

mod findings;
mod iban;
#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

pub use findings::{NumberFinding, Weight};
pub use iban::{IbanReading, read_iban};

/// Sex as the IIN encodes it; a document with an unspecified sex is `None` where this is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    Male,
    Female,
}

impl Sex {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
    }
}

/// Fifth digit of a BIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BinKind {
    Resident,
    NonResident,
    JointEntrepreneur,
}

/// Sixth digit of a BIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BinAttribute {
    Head,
    Branch,
    RepresentativeOffice,
    PeasantFarm,
}

/// Which of the two twelve-digit numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberKind {
    Iin,
    Bin,
}

/// Which run of weights gave the check digit; the second is needed by about one number in eleven.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pass {
    First,
    Second,
}

/// What a text says when it is read as an IIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IinReading {
    /// The twelve digits without spaces; `None` when there are not twelve digits.
    pub number: Option<String>,
    pub birth: Option<NaiveDate>,
    pub sex: Option<Sex>,
    /// Set when the check digit is right.
    pub pass: Option<Pass>,
    pub findings: Vec<NumberFinding>,
}

impl IinReading {
    /// Compares with what the case says; differences are doubts, never errors (000-22, DOMAIN 1.1).
    pub fn against(&self, birth: Option<NaiveDate>, sex: Option<Sex>, today: NaiveDate) -> Vec<NumberFinding> {
        let mut findings = Vec::new();
        if let Some(in_number) = self.birth {
            if in_number > today {
                findings.push(NumberFinding::BornInFuture { birth: in_number });
            }
            if let Some(in_case) = birth.filter(|b| *b != in_number) {
                findings.push(NumberFinding::OtherBirthDate { in_number, in_case });
            }
        }
        if let (Some(in_number), Some(in_case)) = (self.sex, sex)
            && in_number != in_case
        {
            findings.push(NumberFinding::OtherSex { in_number, in_case });
        }
        findings
    }
}

/// What a text says when it is read as a BIN. A BIN's year has no century, so none is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BinReading {
    /// The twelve digits without spaces; `None` when there are not twelve digits.
    pub number: Option<String>,
    pub year: Option<u8>,
    pub month: Option<u8>,
    pub kind: Option<BinKind>,
    pub attribute: Option<BinAttribute>,
    /// Set when the check digit is right.
    pub pass: Option<Pass>,
    pub findings: Vec<NumberFinding>,
}

/// Reads an IIN. Spaces are ignored, everything else is reported.
pub fn read_iin(text: &str) -> IinReading {
    let digits = match twelve_digits(text) {
        Ok(digits) => digits,
        Err(findings) => {
            return IinReading { number: None, birth: None, sex: None, pass: None, findings };
        }
    };
    let mut reading = iin_of(&digits);
    if !reading.findings.is_empty() && bin_of(&digits).findings.is_empty() {
        reading.findings.push(NumberFinding::LooksLike { kind: NumberKind::Bin });
    }
    reading
}

/// Reads a BIN. Spaces are ignored, everything else is reported.
pub fn read_bin(text: &str) -> BinReading {
    let digits = match twelve_digits(text) {
        Ok(digits) => digits,
        Err(findings) => {
            return BinReading {
                number: None,
                year: None,
                month: None,
                kind: None,
                attribute: None,
                pass: None,
                findings,
            };
        }
    };
    let mut reading = bin_of(&digits);
    if !reading.findings.is_empty() && iin_of(&digits).findings.is_empty() {
        reading.findings.push(NumberFinding::LooksLike { kind: NumberKind::Iin });
    }
    reading
}

/// The twelfth digit that follows from the first eleven; `None` when the stem is not eleven digits or
/// when no number with this stem is ever issued.
pub fn check_digit(stem: &str) -> Option<u8> {
    let digits = digits_in(stem)?;
    passed(&digits.try_into().ok()?).map(|(digit, _)| digit)
}

/// A well-formed IIN for generated people; `None` when the serial is above 9999, the century has no
/// digit, or the stem is unissuable (take the next serial).
pub fn iin_for(birth: NaiveDate, sex: Sex, serial: u16) -> Option<String> {
    let century = match birth.year() {
        1800..=1899 => 1,
        1900..=1999 => 3,
        2000..=2099 => 5,
        _ => return None,
    } + u16::from(sex == Sex::Female);
    if serial > 9999 {
        return None;
    }
    let year = birth.year().rem_euclid(100);
    numbered(format!("{year:02}{:02}{:02}{century}{serial:04}", birth.month(), birth.day()))
}

/// A well-formed BIN for generated organisations; `None` when a part is out of its range or the stem
/// is unissuable (take the next serial).
pub fn bin_for(year: u8, month: u8, kind: BinKind, attribute: BinAttribute, serial: u32) -> Option<String> {
    if year > 99 || !(1..=12).contains(&month) || serial > 99_999 {
        return None;
    }
    let kind = match kind {
        BinKind::Resident => 4,
        BinKind::NonResident => 5,
        BinKind::JointEntrepreneur => 6,
    };
    numbered(format!("{year:02}{month:02}{kind}{}{serial:05}", attribute as u8))
}

fn numbered(mut stem: String) -> Option<String> {
    let digit = check_digit(&stem)?;
    stem.push(char::from(b'0' + digit));
    Some(stem)
}

/// The check digit and the pass that gave it, or `None` when both passes give 10.
fn passed(stem: &[u8; 11]) -> Option<(u8, Pass)> {
    const FIRST: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const SECOND: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    [(FIRST, Pass::First), (SECOND, Pass::Second)].into_iter().find_map(|(weights, pass)| {
        let sum: u32 = stem.iter().zip(weights).map(|(d, w)| u32::from(*d) * w).sum();
        let rest = u8::try_from(sum % 11).ok()?;
        (rest < 10).then_some((rest, pass))
    })
}

fn digits_in(text: &str) -> Option<Vec<u8>> {
    text.bytes().map(|b| b.is_ascii_digit().then(|| b - b'0')).collect()
}

fn twelve_digits(text: &str) -> Result<[u8; 12], Vec<NumberFinding>> {
    let mut digits = Vec::with_capacity(12);
    let mut findings = Vec::new();
    for (at, found) in text.chars().enumerate() {
        if found.is_ascii_digit() {
            digits.push(found as u8 - b'0');
        } else if !found.is_whitespace() {
            findings.push(NumberFinding::WrongCharacter { position: at + 1, found });
        }
    }
    let found = digits.len() + findings.len();
    if found == 0 {
        return Err(vec![NumberFinding::Empty]);
    }
    if found != 12 {
        findings.push(NumberFinding::WrongLength { expected: 12, found });
    }
    digits.try_into().map_err(|_| findings)
}

fn text_of(digits: &[u8; 12]) -> String {
    digits.iter().map(|d| char::from(b'0' + d)).collect()
}

fn two(digits: &[u8; 12], at: usize) -> u8 {
    digits[at] * 10 + digits[at + 1]
}

fn judge_check_digit(digits: &[u8; 12], findings: &mut Vec<NumberFinding>) -> Option<Pass> {
    let (stem, last) = (digits.first_chunk::<11>()?, digits[11]);
    match passed(stem) {
        None => findings.push(NumberFinding::NeverIssued),
        Some((expected, _)) if expected != last => {
            findings.push(NumberFinding::CheckDigit { expected, found: last });
        }
        Some((_, pass)) => return Some(pass),
    }
    None
}

fn iin_of(digits: &[u8; 12]) -> IinReading {
    let mut findings = Vec::new();
    let (yy, month, day) = (i32::from(two(digits, 0)), u32::from(two(digits, 2)), u32::from(two(digits, 4)));
    let (century, sex) = match digits[6] {
        d @ 1..=6 => {
            let sex = if d % 2 == 1 { Sex::Male } else { Sex::Female };
            (Some(1800 + 100 * i32::from((d - 1) / 2)), Some(sex))
        }
        digit => {
            findings.push(NumberFinding::UnknownCentury { digit });
            (None, None)
        }
    };
    let birth = century.and_then(|c| NaiveDate::from_ymd_opt(c + yy, month, day));
    // Without a century the date need only exist in some year: 2000 is the widest (a leap year).
    let exists = match century {
        Some(_) => birth.is_some(),
        None => NaiveDate::from_ymd_opt(2000 + yy, month, day).is_some(),
    };
    if !exists {
        findings.push(NumberFinding::NoSuchDate { year: century.map(|c| c + yy), month, day });
    }
    let pass = judge_check_digit(digits, &mut findings);
    IinReading { number: Some(text_of(digits)), birth, sex, pass, findings }
}

fn bin_of(digits: &[u8; 12]) -> BinReading {
    let mut findings = Vec::new();
    let month = Some(two(digits, 2)).filter(|m| (1..=12).contains(m));
    if month.is_none() {
        findings.push(NumberFinding::NoSuchMonth { month: u32::from(two(digits, 2)) });
    }
    let kind = match digits[4] {
        4 => Some(BinKind::Resident),
        5 => Some(BinKind::NonResident),
        6 => Some(BinKind::JointEntrepreneur),
        digit => {
            findings.push(NumberFinding::UnknownBinKind { digit });
            None
        }
    };
    let attribute = match digits[5] {
        0 => Some(BinAttribute::Head),
        1 => Some(BinAttribute::Branch),
        2 => Some(BinAttribute::RepresentativeOffice),
        3 => Some(BinAttribute::PeasantFarm),
        digit => {
            findings.push(NumberFinding::UnknownBinAttribute { digit });
            None
        }
    };
    let pass = judge_check_digit(digits, &mut findings);
    let (number, year) = (Some(text_of(digits)), Some(two(digits, 0)));
    BinReading { number, year, month, kind, attribute, pass, findings }
}

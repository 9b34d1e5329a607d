//! What can be wrong with a number, and how much it weighs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{NumberKind, Sex};

/// How much a finding weighs on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Can be right all the same; a person decides.
    Doubtful,
    /// The number cannot have been issued like this.
    Wrong,
}

/// One thing that is wrong or odd with a number. Positions count characters from 1, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "finding", rename_all = "kebab-case")]
pub enum NumberFinding {
    Empty,
    WrongCharacter {
        position: usize,
        found: char,
    },
    WrongLength {
        expected: usize,
        found: usize,
    },
    /// The last digit does not follow from the others.
    CheckDigit {
        expected: u8,
        found: u8,
    },
    /// Both passes give 10: no number with this beginning exists.
    NeverIssued,
    /// `year` is missing where the century digit does not say which.
    NoSuchDate {
        year: Option<i32>,
        month: u32,
        day: u32,
    },
    /// Seventh digit 0 or 7–9: nobody could show one, nobody could exclude one.
    UnknownCentury {
        digit: u8,
    },
    NoSuchMonth {
        month: u32,
    },
    UnknownBinKind {
        digit: u8,
    },
    UnknownBinAttribute {
        digit: u8,
    },
    /// Faultless as the other kind of number: probably typed into the wrong field.
    LooksLike {
        kind: NumberKind,
    },
    /// The birth date lies after the day of the check.
    BornInFuture {
        birth: NaiveDate,
    },
    /// An IIN is never issued anew, a passport can be corrected: so a difference is only a doubt.
    OtherBirthDate {
        in_number: NaiveDate,
        in_case: NaiveDate,
    },
    OtherSex {
        in_number: Sex,
        in_case: Sex,
    },
    /// An IBAN of another country.
    OtherCountry {
        found: String,
    },
    /// ISO 7064: the remainder by 97 is not 1.
    IbanCheckDigits,
}

impl NumberFinding {
    /// How much this finding weighs on its own.
    pub fn weight(&self) -> Weight {
        match self {
            Self::UnknownCentury { .. }
            | Self::LooksLike { .. }
            | Self::OtherBirthDate { .. }
            | Self::OtherSex { .. }
            | Self::OtherCountry { .. } => Weight::Doubtful,
            _ => Weight::Wrong,
        }
    }
}

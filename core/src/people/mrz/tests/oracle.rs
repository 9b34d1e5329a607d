//! Ten thousand documents written by this file's own arithmetic, which knows neither the program nor the crate: the alphabet
//! as one string, weights by place, lines put together from their columns.

use chrono::{Datelike, Days};

use super::*;
use crate::generate::Dice;

const ALPHABET: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Doc 9303-3, 4.9: 7, 3, 1, 7, 3, 1 …; a filler counts nothing.
fn digit(text: &str) -> char {
    let mut left = 0;
    for (place, sign) in text.chars().enumerate() {
        let weight = match place % 3 {
            0 => 7,
            1 => 3,
            _ => 1,
        };
        left = (left + ALPHABET.find(sign).unwrap_or(0) * weight) % 10;
    }
    char::from_digit(left as u32, 10).unwrap()
}

struct Made {
    shape: Shape,
    family: Vec<String>,
    given: Vec<String>,
    number: String,
    nationality: &'static str,
    birth: NaiveDate,
    sex: &'static str,
    expiry: NaiveDate,
    personal: String,
}

fn word(dice: &mut Dice, longest: i64) -> String {
    (0..dice.between(2, longest)).map(|_| ALPHABET.as_bytes()[10 + dice.below(26) as usize] as char).collect()
}

fn sign(dice: &mut Dice) -> char {
    ALPHABET.as_bytes()[dice.below(36) as usize] as char
}

fn made(dice: &mut Dice) -> Made {
    let shape = *dice.pick(&Shape::ALL).unwrap();
    let (_, width) = shape.size();
    // Three words with their fillers always fit in the shortest field.
    let longest = if width == 30 { 8 } else { 7 };
    let words = |dice: &mut Dice, fewest: i64, most: i64| -> Vec<String> {
        (0..dice.between(fewest, most)).map(|_| word(dice, longest)).collect()
    };
    let first: NaiveDate = "1935-01-01".parse().unwrap();
    let digits = dice.between(1, 9);
    Made {
        shape,
        family: words(dice, 1, 2),
        given: words(dice, 0, 1),
        number: (0..digits).map(|_| sign(dice)).collect(),
        nationality: dice.pick(&["KAZ", "D", "SWE", "XXA", "GBR", "UTO", "XXX", "RKS"]).unwrap(),
        birth: first + Days::new(dice.below(29_000)),
        sex: dice.pick(&["M", "F", "<"]).unwrap(),
        expiry: first + Days::new(365 * 80 + dice.below(9_000)),
        personal: if dice.percent(50) { String::new() } else { (0..6).map(|_| sign(dice)).collect() },
    }
}

fn filled(text: &str, width: usize) -> String {
    text.chars().chain(std::iter::repeat('<')).take(width).collect()
}

fn six(day: NaiveDate) -> String {
    let year = day.year().to_string();
    format!("{}{:02}{:02}", &year[2..], day.month(), day.day())
}

impl Made {
    fn lines(&self) -> Vec<String> {
        let (_, width) = self.shape.size();
        let mut names = self.family.join("<");
        if !self.given.is_empty() {
            names = names + "<<" + &self.given.join("<");
        }
        let number = filled(&self.number, 9);
        let number = format!("{number}{}", digit(&number));
        let with_digit = |text: String| format!("{text}{}", digit(&text));
        let (birth, expiry) = (with_digit(six(self.birth)), with_digit(six(self.expiry)));
        let dates = format!("{birth}{}{expiry}", self.sex);
        let state = filled(self.nationality, 3);
        let code = match self.shape {
            Shape::Td3 => "P<UTO",
            Shape::MrvA | Shape::MrvB => "V<UTO",
            Shape::Td1 | Shape::Td2 => "I<UTO",
        };
        let second = format!("{number}{state}{dates}");
        match self.shape {
            Shape::Td1 => {
                let first = filled(&format!("{code}{number}{}", self.personal), 30);
                let middle = format!("{dates}{state}<<<<<<<<<<<");
                let whole = digit(&format!("{}{birth}{expiry}<<<<<<<<<<<", &first[5..]));
                vec![first, format!("{middle}{whole}"), filled(&names, 30)]
            }
            Shape::Td3 => {
                let personal = with_digit(filled(&self.personal, 14));
                let whole = digit(&format!("{number}{birth}{expiry}{personal}"));
                vec![filled(&format!("{code}{names}"), width), format!("{second}{personal}{whole}")]
            }
            Shape::Td2 => {
                let rest = filled(&self.personal, 7);
                let whole = digit(&format!("{number}{birth}{expiry}{rest}"));
                vec![filled(&format!("{code}{names}"), width), format!("{second}{rest}{whole}")]
            }
            Shape::MrvA | Shape::MrvB => {
                vec![filled(&format!("{code}{names}"), width), filled(&format!("{second}{}", self.personal), width)]
            }
        }
    }
}

#[test]
fn ten_thousand_documents_are_read_as_they_were_written() {
    let mut dice = Dice::apart(4, "mrz");
    for at in 0..10_000 {
        let made = made(&mut dice);
        let lines = made.lines();
        let text = if dice.percent(50) { lines.join("\n") } else { lines.concat().to_lowercase() };
        let reading = read_today(&text).unwrap_or_else(|unread| panic!("{at}: {text}: {unread:?}"));
        let sex = match made.sex {
            "M" => Some(Sex::Male),
            "F" => Some(Sex::Female),
            _ => None,
        };
        assert_eq!(reading.shape, made.shape, "{at}: {text}");
        assert_eq!((reading.family, reading.given), (made.family.join(" "), made.given.join(" ")), "{at}: {text}");
        assert_eq!((reading.number, reading.nationality.as_str()), (made.number, made.nationality), "{at}: {text}");
        assert_eq!((reading.birth.date, reading.sex), (Some(made.birth), sex), "{at}: {text}");
        assert_eq!(reading.expiry.date, Some(made.expiry), "{at}: {text}");
        assert!(reading.checks.iter().all(|check| check.right), "{at}: {text}: {:?}", reading.checks);
        assert_eq!(reading.mended, [], "{at}: {text}");
    }
}

#[test]
fn a_digit_of_a_date_that_is_another_is_always_found() {
    let mut dice = Dice::apart(4, "mrz wrong");
    for at in 0..10_000 {
        let made = made(&mut dice);
        let mut lines = made.lines();
        let (line, from) = if made.shape == Shape::Td1 { (1, 0) } else { (1, 13) };
        let (over, from) = if dice.percent(50) { (Over::Birth, from) } else { (Over::Expiry, from + 8) };
        let place = from + dice.below(6) as usize;
        let old = lines[line].as_bytes()[place] - b'0';
        let new = (old + 1 + dice.below(9) as u8) % 10;
        let right = digit(&lines[line][from..from + 6]);
        lines[line].replace_range(place..=place, &new.to_string());
        let expected = digit(&lines[line][from..from + 6]);
        let reading = read_today(&lines.join("\n")).unwrap_or_else(|unread| panic!("{at}: {lines:?}: {unread:?}"));
        let check = reading.checks.iter().find(|check| check.over == over).unwrap_or_else(|| panic!("{at}: {lines:?}"));
        assert!(!check.right && check.found == right, "{at}: {lines:?}");
        assert_eq!(u32::from(check.expected), expected.to_digit(10).unwrap(), "{at}: {lines:?}");
    }
}

//! Dates as people and programs write them, with one day-month order for a whole reading (000-11).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::told::Order;

/// A date as written; which of the first two numbers is the month may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    Open { first: u32, second: u32, year: i32, time: NaiveTime, mark: char },
    Sure(NaiveDateTime),
}

/// A date that was settled, and whether it fitted only the other order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Settled {
    pub at: NaiveDateTime,
    pub other_order: bool,
}

/// The whole text is a date, with or without a time of day.
pub(super) fn written(text: &str) -> Option<Written> {
    let text = text.trim().trim_end_matches("г.").trim_end();
    if text.len() > 40 {
        return None;
    }
    let (written, used) = at_start(text)?;
    (used == text.len()).then_some(written)
}

/// The text begins with a date; how many bytes it takes.
pub(super) fn at_start(text: &str) -> Option<(Written, usize)> {
    let mut at = Scan { text, at: 0 };
    let (first, digits) = at.number(4)?;
    let mark = at.one_of(&['.', '/', '-', ' '])?;
    if mark == ' ' {
        return at.with_month_name(first);
    }
    let (second, _) = at.number(2)?;
    at.exactly(mark)?;
    let (third, last_digits) = at.number(4)?;
    let bare = at.at;
    let time = at.time();
    if time.is_none() {
        at.at = bare;
    }
    if at.text[at.at..].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let time = time.unwrap_or(NaiveTime::MIN);
    if digits == 4 {
        let day = NaiveDate::from_ymd_opt(year(first, 4)?, second, third)?;
        return Some((Written::Sure(day.and_time(time)), at.at));
    }
    let year = year(third, last_digits)?;
    let written = Written::Open { first, second, year, time, mark };
    let possible = fits(&written, Order::MonthFirst).or(fits(&written, Order::DayFirst));
    possible.map(|_| (written, at.at))
}

fn year(number: u32, digits: usize) -> Option<i32> {
    let year = if digits == 2 { 2000 + number } else { number };
    let plausible = (digits == 2 || digits == 4) && (1900..=2100).contains(&year);
    plausible.then_some(i32::try_from(year).ok()?)
}

pub(super) fn fits(written: &Written, order: Order) -> Option<NaiveDateTime> {
    match *written {
        Written::Sure(at) => Some(at),
        Written::Open { first, second, year, time, .. } => {
            let (month, day) = match order {
                Order::MonthFirst => (first, second),
                Order::DayFirst => (second, first),
            };
            Some(NaiveDate::from_ymd_opt(year, month, day)?.and_time(time))
        }
    }
}

impl Order {
    pub(super) fn other(self) -> Order {
        match self {
            Order::MonthFirst => Order::DayFirst,
            Order::DayFirst => Order::MonthFirst,
        }
    }
}

pub(super) fn settle(written: &Written, order: Order) -> Option<Settled> {
    let other = || fits(written, order.other()).map(|at| Settled { at, other_order: true });
    fits(written, order).map(|at| Settled { at, other_order: false }).or_else(other)
}

/// What the dates of a reading say about their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Votes {
    month_first: usize,
    day_first: usize,
    dots: usize,
    other_marks: usize,
}

impl Votes {
    pub fn add(&mut self, written: &Written) {
        if let Written::Open { mark, .. } = written {
            match (fits(written, Order::MonthFirst), fits(written, Order::DayFirst)) {
                (Some(_), None) => self.month_first += 1,
                (None, Some(_)) => self.day_first += 1,
                _ => {}
            }
            *(if *mark == '.' { &mut self.dots } else { &mut self.other_marks }) += 1;
        }
    }

    /// The order that more dates ask for, if they ask.
    pub fn order(&self) -> Option<Order> {
        match self.month_first.cmp(&self.day_first) {
            std::cmp::Ordering::Greater => Some(Order::MonthFirst),
            std::cmp::Ordering::Less => Some(Order::DayFirst),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// Dots are how the portal's lists print; its forms have slashes and the day first.
    pub fn mostly_dots(&self) -> bool {
        self.dots >= self.other_marks
    }
}

struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl Scan<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn number(&mut self, most: usize) -> Option<(u32, usize)> {
        let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > most {
            return None;
        }
        let number = self.rest()[..digits].parse().ok()?;
        self.at += digits;
        Some((number, digits))
    }

    fn one_of(&mut self, marks: &[char]) -> Option<char> {
        let mark = self.rest().chars().next().filter(|c| marks.contains(c))?;
        self.at += mark.len_utf8();
        Some(mark)
    }

    fn exactly(&mut self, mark: char) -> Option<char> {
        self.one_of(&[mark])
    }

    /// ` 17:24`, `T17:24:05`, `, 5:24 PM`.
    fn time(&mut self) -> Option<NaiveTime> {
        let before = self.at;
        self.at += self.rest().len() - self.rest().trim_start_matches([' ', '\u{a0}', 'T', ',']).len();
        if self.at == before {
            return None;
        }
        let (hour, _) = self.number(2)?;
        self.exactly(':')?;
        let (minute, _) = self.number(2)?;
        let mut second = 0;
        if self.exactly(':').is_some() {
            second = self.number(2)?.0;
            if self.exactly('.').is_some() {
                self.number(9)?;
            }
        }
        let spaces = self.rest().len() - self.rest().trim_start_matches([' ', '\u{a0}', '\u{202f}']).len();
        let half = self.rest().get(spaces..spaces + 2).map(str::to_ascii_lowercase);
        let parted = !self.rest().get(spaces + 2..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        let hour = match half.as_deref().filter(|_| parted && (1..=12).contains(&hour)) {
            Some("am") => hour % 12,
            Some("pm") => hour % 12 + 12,
            _ => return NaiveTime::from_hms_opt(hour, minute, second),
        };
        self.at += spaces + 2;
        NaiveTime::from_hms_opt(hour, minute, second)
    }

    /// `3 Jan 2026 17:53`, as our own page shows dates, and `3 января 2026`.
    fn with_month_name(mut self, day: u32) -> Option<(Written, usize)> {
        let letters: usize = self.rest().chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
        let word = self.rest()[..letters].to_lowercase();
        let month = month(&word)?;
        self.at += letters;
        self.exactly('.');
        self.exactly(' ')?;
        let (number, digits) = self.number(4)?;
        let bare = self.at;
        let time = self.time();
        if time.is_none() {
            self.at = bare;
        }
        let day = NaiveDate::from_ymd_opt(year(number, digits)?, month, day)?;
        Some((Written::Sure(day.and_time(time.unwrap_or(NaiveTime::MIN))), self.at))
    }
}

/// A month by the beginning of its name in English, Russian or Kazakh.
fn month(word: &str) -> Option<u32> {
    const STEMS: [&[&str]; 12] = [
        &["jan", "янв", "қаң"],
        &["feb", "фев", "ақп"],
        &["mar", "мар", "нау"],
        &["apr", "апр", "сәу"],
        &["may", "май", "мая", "мам"],
        &["jun", "июн", "мау"],
        &["jul", "июл", "шіл"],
        &["aug", "авг", "там"],
        &["sep", "сен", "қыр"],
        &["oct", "окт", "қаз"],
        &["nov", "ноя", "қар"],
        &["dec", "дек", "жел"],
    ];
    let at = STEMS.iter().position(|stems| stems.iter().any(|stem| word.starts_with(stem)))?;
    u32::try_from(at + 1).ok()
}

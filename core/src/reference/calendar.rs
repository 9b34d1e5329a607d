//! Working days of Kazakhstan and the wall clock of the Centre's cities, from the reference rows.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Reference, Row};

/// A name in the three languages of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    pub en: String,
    pub ru: String,
    pub kk: String,
}

impl Names {
    /// The columns `en`, `ru`, `kk`; empty texts where a row lacks them.
    pub fn of(row: &Row) -> Names {
        Names { en: row.shown("en"), ru: row.shown("ru"), kk: row.shown("kk") }
    }
}

/// What the calendar knows of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    pub date: NaiveDate,
    pub working: bool,
    pub holiday: Option<Names>,
    /// The day off stands for this date (a holiday at a weekend, or a swap).
    pub moved_from: Option<NaiveDate>,
    /// The row says so of itself, or no calendar of that year was known.
    pub estimated: bool,
}

impl Reference {
    pub fn working_day(&self, date: NaiveDate) -> Day {
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let Some(row) = self.look_up("holidays", &date.to_string(), date) else {
            return Day {
                date,
                working: !weekend,
                holiday: None,
                moved_from: None,
                estimated: !self.calendar_years.contains(&date.year()),
            };
        };
        let working = row.text("day") == Some("worked");
        Day {
            date,
            working,
            holiday: (!working).then(|| Names::of(row)),
            moved_from: row.text("moved_from").and_then(|day| day.parse().ok()),
            estimated: row.flag("estimated"),
        }
    }

    /// The first working day after a date.
    pub fn next_working_day(&self, date: NaiveDate) -> NaiveDate {
        let mut days = date.iter_days().skip(1);
        let next = days.find(|day| self.working_day(*day).working);
        next.unwrap_or(NaiveDate::MAX)
    }

    /// The nth working day after a date; the date itself is not counted.
    pub fn add_working_days(&self, date: NaiveDate, n: u16) -> NaiveDate {
        (0..n).fold(date, |day, _| self.next_working_day(day))
    }

    /// The day from which `n` working days fit before `date`.
    pub fn working_days_before(&self, date: NaiveDate, n: u16) -> NaiveDate {
        let mut day = date;
        for _ in 0..n {
            let earlier = day.iter_days().rev().skip(1).find(|day| self.working_day(*day).working);
            day = earlier.unwrap_or(NaiveDate::MIN);
        }
        day
    }

    /// Working days after `from` up to and with `to`; 0 if `to` is not later.
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> usize {
        let days = from.iter_days().skip(1).take_while(|day| *day <= to);
        days.filter(|day| self.working_day(*day).working).count()
    }

    /// Whether a day after `from` up to and with `to` rests on an estimate.
    pub fn estimated_between(&self, from: NaiveDate, to: NaiveDate) -> bool {
        let mut days = from.iter_days().skip(1).take_while(|day| *day <= to);
        days.any(|day| self.working_day(day).estimated)
    }

    /// How far the wall clock of a city ("astana", "almaty") runs ahead of UTC on a date, in minutes (invariant 7).
    pub fn minutes_east(&self, city: &str, at: NaiveDate) -> Option<i32> {
        let minutes = self.look_up("clock", city, at)?.integer("minutes_east")?;
        i32::try_from(minutes).ok()
    }
}

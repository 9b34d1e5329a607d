//! Six digits of a machine-readable line as a date. They have no century, and a birth date may have unknown parts.

use chrono::{Datelike, NaiveDate};

/// A date as the lines have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineDate {
    /// Six characters as printed: `YYMMDD`, with `<` for what is unknown.
    pub printed: String,
    /// None where a part is unknown, or where there is no such day.
    pub date: Option<NaiveDate>,
    /// The same day of the century before, where that can be meant as well.
    pub earlier: Option<NaiveDate>,
}

/// Nobody is older than that.
const OLDEST_YEARS: i32 = 120;

/// No document is made out for longer.
const LONGEST_YEARS: i32 = 40;

impl LineDate {
    /// The last such day that has come; `known` is the birth date of the IIN in the same lines, and decides.
    pub(super) fn birth(printed: &str, known: Option<NaiveDate>, today: NaiveDate) -> LineDate {
        let days = days(printed, today);
        let mut past =
            days.iter().rev().copied().filter(|day| *day <= today && today.year() - day.year() <= OLDEST_YEARS);
        let known = known.filter(|known| days.contains(known));
        let date = known.or_else(|| past.next());
        let earlier = past.next().filter(|_| known.is_none());
        LineDate { printed: printed.to_owned(), date, earlier }
    }

    /// Nearest to today, after the holder's birth, and no further ahead than documents last.
    pub(super) fn expiry(printed: &str, born: Option<NaiveDate>, today: NaiveDate) -> LineDate {
        let days = days(printed, today).into_iter().filter(|day| born.is_none_or(|born| *day > born));
        let too_late = |day: &NaiveDate| day.year() - today.year() > LONGEST_YEARS;
        let date = days.min_by_key(|day| (too_late(day), (*day - today).num_days().abs()));
        LineDate { printed: printed.to_owned(), date, earlier: None }
    }

    /// Whether a part is left open in the document.
    pub fn is_unknown(&self) -> bool {
        self.printed.contains('<')
    }

    /// Both readings of the two digits of the year.
    pub fn may_be(&self, day: NaiveDate) -> bool {
        self.date == Some(day) || self.earlier == Some(day)
    }

    /// What is known of it, `85-??-??`: year, month, day.
    pub fn parts(&self) -> String {
        let pair = |from: usize| self.printed.get(from..from + 2).unwrap_or("").replace('<', "?");
        [pair(0), pair(2), pair(4)].join("-")
    }
}

/// In the centuries around today, the earliest first.
fn days(printed: &str, today: NaiveDate) -> Vec<NaiveDate> {
    let pair = |from: usize| printed.get(from..from + 2)?.parse::<u32>().ok();
    let (Some(year), Some(month), Some(day)) = (pair(0), pair(2), pair(4)) else { return Vec::new() };
    let century = today.year() / 100 * 100;
    let year = i32::try_from(year).unwrap_or_default();
    [century - 100, century, century + 100]
        .into_iter()
        .filter_map(|century| NaiveDate::from_ymd_opt(century + year, month, day))
        .collect()
}

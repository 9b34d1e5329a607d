//! How long an application has waited for whom, with the reasoning: which days were not counted, and which norm runs.

use chrono::{Datelike, NaiveDate, Weekday};

use super::application::Application;
use super::due::{Waiting, since, waiting_for};
use super::statuses::is_open;
use crate::reference::{Names, Reference, Sureness};

/// The waiting clock of an application on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    pub owner: Waiting,
    pub since: NaiveDate,
    /// Working days after `since` up to and with that day.
    pub waited: usize,
    /// What was not counted, from `since` to that day or to the end of the norm, whichever is later.
    pub off: Vec<Off>,
    pub norm: Option<Norm>,
    /// Some day rests on an estimate.
    pub estimated: bool,
}

/// Days off in a row for the same reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Off {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// None: a weekend.
    pub holiday: Option<Names>,
    /// The day off stands for this date.
    pub moved_from: Option<NaiveDate>,
}

/// The answer norm of the status: its row, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Norm {
    pub days: u16,
    pub source: String,
    pub sureness: Sureness,
    pub until: NaiveDate,
    /// Working days beyond it.
    pub over: usize,
}

/// None where nobody is waited for.
pub fn clock(application: &Application, reference: &Reference, today: NaiveDate) -> Option<Clock> {
    let status = application.status();
    let owner = waiting_for(status, reference, NaiveDate::MAX);
    let since = since(application).filter(|_| is_open(status) && owner != Waiting::Nobody)?;
    Some(reckoned(status, owner, since, reference, today))
}

fn reckoned(status: &str, owner: Waiting, since: NaiveDate, reference: &Reference, today: NaiveDate) -> Clock {
    let norm = reference.look_up("norms", status, since).and_then(|row| {
        let days = u16::try_from(row.integer("days")?).ok()?;
        let until = reference.add_working_days(since, days);
        let over = reference.working_days_between(until, today);
        Some(Norm { days, source: row.source.clone(), sureness: row.sureness, until, over })
    });
    let end = norm.as_ref().map_or(today, |norm| norm.until.max(today));
    Clock {
        owner,
        since,
        waited: reference.working_days_between(since, today),
        off: off(reference, since, end),
        estimated: reference.estimated_between(since, end),
        norm,
    }
}

fn off(reference: &Reference, since: NaiveDate, end: NaiveDate) -> Vec<Off> {
    let mut spans: Vec<Off> = Vec::new();
    for date in since.iter_days().skip(1).take_while(|date| *date <= end) {
        let day = reference.working_day(date);
        if day.working {
            continue;
        }
        let next = Off { from: date, to: date, holiday: day.holiday, moved_from: day.moved_from };
        match spans.last_mut() {
            Some(last) if joins(last, &next) => last.to = date,
            _ => spans.push(next),
        }
    }
    spans
}

fn joins(last: &Off, next: &Off) -> bool {
    let reason = |off: &Off| (off.holiday.clone(), off.moved_from);
    let weekend = |date: NaiveDate| matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    last.to.succ_opt() == Some(next.from)
        && reason(last) == reason(next)
        && (last.holiday.is_some() || weekend(next.from))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::statuses::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn told(status: &str, since: &str, today: &str) -> String {
        let reference = Reference::shipped().unwrap();
        let owner = waiting_for(status, &reference, NaiveDate::MAX);
        let clock = reckoned(status, owner, day(since), &reference, day(today));
        let off: Vec<String> = clock
            .off
            .iter()
            .map(|off| {
                let name = off.holiday.as_ref().map_or("weekend", |names| names.en.as_str());
                let moved = off.moved_from.map(|from| format!(" for {from}")).unwrap_or_default();
                format!("{}..{} {name}{moved}", off.from.format("%m-%d"), off.to.format("%m-%d"))
            })
            .collect();
        let norm = clock.norm.map(|norm| format!("; {} until {}, over {}", norm.days, norm.until, norm.over));
        format!("{} {} [{}]{}", owner.as_str(), clock.waited, off.join("; "), norm.unwrap_or_default())
    }

    #[test]
    fn the_days_that_are_not_counted_are_named() {
        assert_eq!(
            told(IN_PROGRESS, "2026-11-19", "2026-11-24"),
            "centre 3 [11-21..11-22 weekend]; 3 until 2026-11-24, over 0"
        );
        assert_eq!(
            told(IN_PROGRESS, "2026-10-23", "2026-10-30"),
            "centre 4 [10-24..10-24 weekend; 10-25..10-25 Republic Day; 10-26..10-26 Republic Day for 2026-10-25]; \
             3 until 2026-10-29, over 1"
        );
        assert_eq!(
            told(RETURNED, "2026-12-15", "2026-12-17"),
            "client 1 [12-16..12-16 Independence Day]",
            "it is the client's turn: no norm of ours"
        );
        // Nauryz with two days off moved behind it: a week without a working day.
        assert_eq!(
            told(LODGED, "2026-03-20", "2026-03-26"),
            "mo 1 [03-21..03-23 Nauryz; 03-24..03-24 Nauryz for 2026-03-21; 03-25..03-25 Nauryz for 2026-03-22; \
             03-28..03-29 weekend]; 5 until 2026-04-01, over 0"
        );
        // A day of the printed calendar that is worked after all.
        assert_eq!(
            told(SUBMITTED, "2026-08-28", "2026-08-31"),
            "centre 1 [08-29..08-30 weekend]; 1 until 2026-08-31, over 0"
        );
        assert_eq!(
            told(PENDING, "2026-11-20", "2026-11-20"),
            "supervisor 0 [11-21..11-22 weekend]; 1 until 2026-11-23, over 0"
        );
    }

    #[test]
    fn every_open_status_has_its_owner_and_its_source() {
        let reference = Reference::shipped().unwrap();
        let today = day("2026-11-20");
        for status in OPEN.iter().chain(&[SUSPENDED]) {
            let row = reference.look_up("norms", status, today).unwrap_or_else(|| panic!("{status} has no norm"));
            let owner = row.text("waiting").unwrap_or_default();
            assert!(owner != "nobody" && !owner.is_empty(), "{status}");
            assert!(!row.source.is_empty(), "{status}");
            let ours = ["centre", "supervisor", "mo"].contains(&owner);
            assert_eq!(row.integer("days").is_some(), ours, "{status}: a norm runs while it is not the client's turn");
        }
        for status in ENDED {
            assert_eq!(waiting_for(status, &reference, today), Waiting::Nobody, "{status}");
        }
    }
}

//! Time comes in as an argument. The core asks a [`Clock`] that its caller gives it; the system's own clock
//! lives in the shell.

use std::time::Duration;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

/// A moment in UTC, milliseconds since 1970. Stored and compared in this form only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    pub fn plus(self, span: Duration) -> Moment {
        Moment(self.0.saturating_add(span.as_millis() as i64))
    }

    /// The Centre's wall time: UTC+5, and UTC+6 in Astana and Almaty before 1 March 2024.
    pub fn wall(self) -> NaiveDateTime {
        let utc = DateTime::from_timestamp_millis(self.0).unwrap_or(DateTime::UNIX_EPOCH).naive_utc();
        utc + TimeDelta::hours(if self.0 < ZONE_MOVED { 6 } else { 5 })
    }

    pub fn date(self) -> NaiveDate {
        self.wall().date()
    }

    /// The moment of a wall time at the Centre. The hour that came twice on 1 March 2024 is read as the later one.
    pub fn from_wall(wall: NaiveDateTime) -> Moment {
        let as_utc = wall.and_utc().timestamp_millis();
        let at_five = as_utc - 5 * HOUR;
        Moment(if at_five < ZONE_MOVED { as_utc - 6 * HOUR } else { at_five })
    }
}

const HOUR: i64 = 3_600_000;
/// 1 March 2024, 00:00 at UTC+6: from here the whole country keeps UTC+5.
const ZONE_MOVED: i64 = 1_709_229_600_000;

/// Wall time and elapsed time. `now` may jump when somebody sets the computer's clock; `elapsed` never goes back.
pub trait Clock: Send + Sync {
    fn now(&self) -> Moment;
    fn elapsed(&self) -> Duration;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").unwrap()
    }

    #[test]
    fn the_zone_moved_on_the_first_of_march_2024() {
        assert_eq!(Moment(ZONE_MOVED - 1000).wall(), wall("2024-02-29T23:59:59"));
        assert_eq!(Moment(ZONE_MOVED).wall(), wall("2024-02-29T23:00:00"));
    }

    #[test]
    fn wall_time_comes_back() {
        for text in ["2023-06-01T09:00:00", "2024-02-29T22:59:59", "2024-03-01T00:00:00", "2026-11-22T09:14:00"] {
            assert_eq!(Moment::from_wall(wall(text)).wall(), wall(text), "{text}");
        }
    }
}

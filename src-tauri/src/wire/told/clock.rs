//! What the page is told of the waiting clock, with its reasoning.

use casebook::applications::clock::{Clock, Off};

use super::super::Sureness;
use super::Names;

told! {
    ClockView {
        /// `client`, `centre`, `supervisor`, `mo`
        owner: String,
        since: String,
        /// Working days.
        waited: u32,
        /// Days that were not counted; of many the newest.
        off: Vec<OffView>,
        /// So many stretches before those are left out.
        earlier: u32,
        norm: Option<NormView>,
        /// Some day rests on an estimate.
        estimated: bool,
    }
    OffView {
        from: String,
        to: String,
        /// Null: a weekend.
        holiday: Option<Names>,
        moved_from: Option<String>,
    }
    NormView {
        days: u32,
        source: String,
        sureness: Sureness,
        until: String,
        /// Working days beyond it.
        over: u32,
    }
}

/// Stretches that a person reads; a case of years has hundreds.
const MOST: usize = 8;

impl From<Clock> for ClockView {
    fn from(clock: Clock) -> ClockView {
        let earlier = clock.off.len().saturating_sub(MOST);
        ClockView {
            owner: clock.owner.as_str().to_owned(),
            since: clock.since.to_string(),
            waited: clock.waited as u32,
            off: clock.off.into_iter().skip(earlier).map(OffView::from).collect(),
            earlier: earlier as u32,
            norm: clock.norm.map(|norm| NormView {
                days: u32::from(norm.days),
                source: norm.source,
                sureness: norm.sureness.into(),
                until: norm.until.to_string(),
                over: norm.over as u32,
            }),
            estimated: clock.estimated,
        }
    }
}

impl From<Off> for OffView {
    fn from(off: Off) -> OffView {
        OffView {
            from: off.from.to_string(),
            to: off.to.to_string(),
            holiday: off.holiday.map(Names::from),
            moved_from: off.moved_from.map(|day| day.to_string()),
        }
    }
}

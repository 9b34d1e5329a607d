//! The first screen.

use super::{Answer, At, told};
use crate::wire::asked::Nothing;
use crate::wire::told::{DraftPlace, Today};

pub fn today(at: &At, _: Nothing) -> Answer<Today> {
    let casebook = &at.session.casebook;
    let today = casebook.today()?;
    let day = casebook.reference()?.working_day(today.date);
    told(Today {
        date: today.date.to_string(),
        weekday: today.weekday,
        working: day.working,
        holiday: day.holiday.map(Into::into),
        next_working_day: today.next_working_day.to_string(),
        keys_to_confirm: today.keys_to_confirm,
        first_keys: today.first_keys,
        drafts: today.drafts.into_iter().map(DraftPlace::from).collect(),
        last_backup_days: today.last_backup_days.map(|days| days.max(0) as u32),
    })
}

//! Who cares for it, what comes next, and what was noted on the way.

use chrono::{Days, NaiveTime};

use super::compose::Hands;
use super::office::Office;
use super::words;
use super::{Act, ApplicationPlan, NextPlan, NotePlan};
use crate::applications::cards::NoteKind;
use crate::applications::statuses::*;
use crate::generate::Dice;

pub(super) fn care(plan: &mut ApplicationPlan, dice: &mut Dice, office: &Office<'_>, hands: &Hands) {
    let open = is_open(plan.status);
    let share = match plan.status {
        DRAFT => 10,
        SUBMITTED => 50,
        _ => 95,
    };
    plan.owner = dice.percent(share).then_some(hands.owner);
    plan.deputy = plan.owner.filter(|_| dice.percent(10)).map(|_| hands.colleague);
    if open && plan.status != DRAFT && dice.percent(68) {
        plan.next = next(plan, dice, office);
    }
    let count = if plan.status == DRAFT { 0 } else { [0, 0, 0, 1, 1, 2, 3][dice.below(7) as usize % 7] };
    let from = plan.brought_in.at;
    let until = office.wall(office.end());
    let span = (until - from).num_minutes().clamp(1, 60 * 24 * 20);
    let mut at = from;
    for _ in 0..count {
        let step = dice.between(1, (span / 3).max(1));
        at = (at + chrono::TimeDelta::minutes(step)).min(until);
        let by = plan.owner.unwrap_or(hands.owner);
        let (how, text) = note(plan, dice, office);
        plan.notes.push(NotePlan { act: Act { by, at }, how, text });
    }
}

fn next(plan: &ApplicationPlan, dice: &mut Dice, office: &Office<'_>) -> Option<NextPlan> {
    let (text, visit) = *dice.pick(&words::NEXT_STEPS)?;
    // Some are overdue.
    let days = dice.between(-4, 12);
    let date = if days < 0 {
        office.today.checked_sub_days(Days::new(days.unsigned_abs()))?
    } else {
        office.today.checked_add_days(Days::new(days.unsigned_abs()))?
    };
    let (hour, quarter) = (dice.between(9, 17), dice.between(0, 3));
    let time = NaiveTime::from_hms_opt(u32::try_from(hour).ok()?, u32::try_from(quarter * 15).ok()?, 0);
    let time = time.filter(|_| visit && dice.percent(80));
    Some(NextPlan { text, date, person: plan.owner, visit, time })
}

/// A note; sometimes the name as the passport's own script has it, so that it can be found by it.
fn note(plan: &ApplicationPlan, dice: &mut Dice, office: &Office<'_>) -> (NoteKind, String) {
    let person = plan.persons.first().and_then(|one| office.plan.people.get(one.person));
    let original = person.and_then(|person| person.name.display_original());
    if let Some(original) = original
        && dice.percent(15)
    {
        return (NoteKind::Internal, format!("В паспорте: {original}"));
    }
    dice.pick(&words::NOTES).map_or_else(Default::default, |(how, text)| (*how, (*text).to_owned()))
}

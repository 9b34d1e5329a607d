//! What the portal shows and what was done at the desk: which of them knows more.

use super::compose::Hands;
use super::facts::{of_step, of_way};
use super::office::Office;
use super::way::{Hand, Stop, verb};
use super::words;
use super::{Act, Agreement, ApplicationPlan, StepPlan};
use crate::applications::cards::PortalEvent;
use crate::applications::rules::APPLICATION;
use crate::applications::statuses::*;
use crate::generate::Dice;

/// How many stops the first import showed, and how many the portal shows now.
struct Cut {
    seen_first: usize,
    shown: usize,
    /// How many of them stand at the desk.
    done: usize,
}

pub(super) fn agree(
    plan: &mut ApplicationPlan,
    dice: &mut Dice,
    goal: &'static str,
    stops: &[(Stop, i64)],
    history: Vec<PortalEvent>,
    office: &Office<'_>,
    hands: &Hands,
) {
    let last = stops.len();
    let cut = if plan.portal_id.is_none() {
        Cut { seen_first: 0, shown: 0, done: last }
    } else {
        let waits = dice.percent(6);
        cut(dice, goal, stops, plan.kind == APPLICATION && !waits)
    };
    let status_after = |count: usize| count.checked_sub(1).map_or(DRAFT, |place| stops[place].0.status);
    plan.seen_first = cut.seen_first;
    plan.first_status = status_after(cut.seen_first);
    plan.status = status_after(cut.done);
    if plan.portal_id.is_some() {
        plan.portal_status = Some(status_after(cut.shown));
        plan.portal_label = Some(office.label(status_after(cut.shown)).to_owned());
        plan.history = history.into_iter().take(cut.shown).collect();
    }
    known_here(plan, dice, &stops[..cut.done], &cut, office);
    let first = cut.seen_first.checked_sub(1).map_or(plan.created, |place| office.wall(stops[place].1));
    let pause = chrono::TimeDelta::minutes(dice.between(0, 20));
    let then = stops.get(cut.seen_first).map(|(_, at)| office.wall(*at));
    let at = then.map_or(first + pause, |then| (first + pause).min(then));
    plan.brought_in = Act { by: hands.owner, at };
    let steps = cut.done > cut.seen_first || matches!(goal, WITHDRAWN | SUSPENDED);
    if APPROVED_ON.contains(&plan.first_status) && (steps || dice.percent(92)) && plan.kind != "waiver" {
        plan.confirmed = Some(Act { by: hands.supervisor, at });
    }
    plan.steps = (cut.seen_first..cut.done).filter_map(|place| step(plan, stops, place, office, hands)).collect();
    if matches!(goal, WITHDRAWN | SUSPENDED) {
        own_end(plan, goal, office, hands, dice);
    }
    plan.agreement = match &plan.portal_status {
        None => Agreement::DeskOnly,
        Some(portal) if *portal == plan.status => Agreement::Same,
        Some(_) if cut.shown > cut.done => Agreement::PortalAhead,
        Some(_) => Agreement::DeskAhead,
    };
}

/// What the desk knows of the way that it has gone here: reasons, and the facts of its steps.
fn known_here(plan: &mut ApplicationPlan, dice: &mut Dice, stops: &[(Stop, i64)], cut: &Cut, office: &Office<'_>) {
    let returns = stops.iter().filter(|(stop, _)| stop.status == RETURNED).count();
    plan.returns = u32::try_from(returns).unwrap_or(u32::MAX);
    let (last, open) = (plan.returns, plan.status == RETURNED);
    plan.reasons.retain(|reason| reason.round <= last);
    if open && cut.shown > cut.done {
        plan.reasons.iter_mut().filter(|reason| reason.round == last).for_each(|reason| reason.settled = false);
    }
    let facts = of_way(dice, stops, plan, office);
    // What only the portal went through was not always typed in afterwards.
    let typed = is_open(plan.status) || dice.percent(40);
    let stepped = cut.done > cut.seen_first;
    if stepped || (typed && !plan.needs_details) || plan.kind != APPLICATION {
        plan.facts = facts;
    }
}

/// `desk`: steps may have been made at the desk.
fn cut(dice: &mut Dice, goal: &str, stops: &[(Stop, i64)], desk: bool) -> Cut {
    let last = stops.len();
    let whole = Cut { seen_first: last, shown: last, done: last };
    // The first stop from which on nobody has to approve.
    let free = stops.iter().rposition(|(stop, _)| stop.status == APPROVED).map_or(1, |place| place + 1);
    // What follows by itself is no step of its own: a cut never stands before it.
    let apart = |place: usize| stops.get(place).is_none_or(|(stop, _)| stop.status != AWAITING_DOCUMENTS);
    let own_end = matches!(goal, WITHDRAWN | SUSPENDED);
    let (behind, ahead, own) = if is_open(goal) { (8, 12, 35) } else { (1, 1, 25) };
    match dice.below(100) {
        _ if last < 2 || own_end => whole,
        throw if throw < behind => {
            let back = usize::try_from(dice.between(1, 3)).unwrap_or(1);
            let seen = last.saturating_sub(back).max(1);
            Cut { seen_first: seen, shown: last, done: seen }
        }
        throw if throw < behind + ahead && desk => {
            let back = usize::try_from(dice.between(1, 4)).unwrap_or(1);
            let shown = last.saturating_sub(back).max(free);
            if shown < last && apart(shown) { Cut { seen_first: shown, shown, done: last } } else { whole }
        }
        throw if throw < behind + ahead + own && desk && free < last => {
            let seen = dice.between(free as i64, last as i64 - 1);
            let seen = usize::try_from(seen).unwrap_or(last);
            if apart(seen) { Cut { seen_first: seen, ..whole } } else { whole }
        }
        _ => whole,
    }
}

fn step(
    plan: &ApplicationPlan,
    stops: &[(Stop, i64)],
    place: usize,
    office: &Office<'_>,
    hands: &Hands,
) -> Option<StepPlan> {
    let (stop, at) = stops.get(place)?;
    let from = place.checked_sub(1).map_or(DRAFT, |before| stops[before].0.status);
    let (verb, follows) = verb(from, stop.status)?;
    let by = match stop.by {
        Hand::Supervisor => hands.supervisor,
        Hand::Colleague => hands.colleague,
        Hand::Manager | Hand::Applicant => hands.owner,
    };
    let returned = stops[..=place].iter().filter(|(stop, _)| stop.status == RETURNED).count();
    let round = u32::try_from(returned).unwrap_or(u32::MAX);
    let comment = match verb {
        "reject" => words::REJECTIONS[plan.place % words::REJECTIONS.len()],
        "record-refusal" => words::REFUSALS[plan.place % words::REFUSALS.len()],
        "recommend" => words::RECOMMENDATIONS[plan.place % words::RECOMMENDATIONS.len()],
        _ => "",
    };
    Some(StepPlan {
        verb,
        to: stop.status,
        act: Act { by, at: office.wall(*at) },
        comment: comment.to_owned(),
        facts: of_step(verb, round, plan),
        follows,
    })
}

/// Withdrawn and suspended: the portal has no word for them.
fn own_end(plan: &mut ApplicationPlan, goal: &'static str, office: &Office<'_>, hands: &Hands, dice: &mut Dice) {
    let Some((verb, _)) = verb(plan.status, goal) else { return };
    let pool = if goal == WITHDRAWN { &words::WITHDRAWALS } else { &words::SUSPENSIONS };
    let last = plan.steps.last().map_or(plan.brought_in.at, |step| step.act.at);
    let at = (last + chrono::TimeDelta::minutes(dice.between(1, 10))).min(office.wall(office.end()));
    plan.steps.push(StepPlan {
        verb,
        to: goal,
        act: Act { by: hands.owner, at: at.max(last) },
        comment: pool[plan.place % pool.len()].to_owned(),
        facts: super::Facts::default(),
        follows: false,
    });
    plan.status = goal;
}

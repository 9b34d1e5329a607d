//! The way that an application has gone: its statuses, by whose hand, with how much working time between.

use super::office::DAY;
use crate::applications::statuses::*;
use crate::generate::Dice;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    /// The portal leaves the name blank.
    Applicant,
    Manager,
    Supervisor,
    /// Another manager: handovers happen (000-55).
    Colleague,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Stop {
    pub status: &'static str,
    pub by: Hand,
    /// Working minutes since the stop before; since the draft for the first.
    pub gap: i64,
}

/// Where an application has come to, of a thousand: most are closed, the open ones stand in every status.
const GOALS: [(&str, u64); 21] = [
    (CLOSED, 640),
    (REJECTED, 30),
    (REFUSED_BY_MO, 15),
    (WITHDRAWN, 12),
    (SUSPENDED, 6),
    (DRAFT, 40),
    (SUBMITTED, 14),
    (IN_PROGRESS, 36),
    (RETURNED, 40),
    (PENDING, 12),
    (APPROVED, 4),
    (AWAITING_PAYMENT, 36),
    (PAID, 3),
    (AWAITING_DOCUMENTS, 30),
    (COLLECTED, 10),
    (SENDING, 6),
    (LODGED, 28),
    (RECEIVING, 6),
    (PROCESSED, 5),
    (RETURNING, 8),
    (HANDED_OVER, 6),
];

pub(super) fn goal(dice: &mut Dice) -> &'static str {
    dice.weighted(&GOALS, |(_, weight)| *weight).map_or(CLOSED, |(status, _)| status)
}

/// What never came to the portal has not been approved: that takes a signature at the desk.
pub(super) fn desk_only_goal(dice: &mut Dice) -> &'static str {
    const GOALS: [&str; 8] = [DRAFT, SUBMITTED, SUBMITTED, IN_PROGRESS, IN_PROGRESS, RETURNED, PENDING, WITHDRAWN];
    dice.pick(&GOALS).copied().unwrap_or(DRAFT)
}

pub(super) fn waiver_goal(dice: &mut Dice) -> &'static str {
    let goals = [
        (WAIVER_OUTCOMES[0], 40),
        (WAIVER_OUTCOMES[1], 15),
        (WAIVER_OUTCOMES[2], 12),
        (WAIVER_OUTCOMES[3], 5),
        (DRAFT, 6),
        (SUBMITTED, 6),
        (IN_PROGRESS, 12),
        (RETURNED, 4),
    ];
    dice.weighted(&goals, |(_, weight)| *weight).map_or(IN_PROGRESS, |(status, _)| status)
}

pub(super) fn membership_goal(dice: &mut Dice) -> &'static str {
    let goals = [(CLOSED, 70), (SUBMITTED, 6), (IN_PROGRESS, 8), (PENDING, 6), (APPROVED, 6), (REJECTED, 4)];
    dice.weighted(&goals, |(_, weight)| *weight).map_or(CLOSED, |(status, _)| status)
}

/// How often it came back on the way to its goal.
pub(super) fn rounds(dice: &mut Dice, goal: &str) -> usize {
    let most = match goal {
        DRAFT | SUBMITTED => return 0,
        RETURNED => 1 + usize::from(dice.percent(30)) + usize::from(dice.percent(10)),
        _ => 0,
    };
    if most > 0 { most } else { usize::from(dice.percent(34)) + usize::from(dice.percent(9)) }
}

/// All stops from submission to the goal. Drafts have none.
pub(super) fn stops(dice: &mut Dice, kind: &str, goal: &'static str, rounds: usize) -> Vec<Stop> {
    let mut way = Vec::new();
    if goal == DRAFT {
        return way;
    }
    // One supervisor did everything: the portal does not part the roles (000-56).
    let reviewer = if dice.percent(2) { Hand::Supervisor } else { Hand::Manager };
    way.push(stop(dice, SUBMITTED, Hand::Applicant, 2, 90));
    if goal == SUBMITTED || (goal == REJECTED && dice.percent(25)) {
        return ended(dice, way, goal, reviewer);
    }
    way.push(stop(dice, IN_PROGRESS, reviewer, 5, 700));
    for round in 1..=rounds {
        way.push(stop(dice, RETURNED, reviewer, 10, 900));
        if goal == RETURNED && round == rounds {
            return way;
        }
        way.push(stop(dice, IN_PROGRESS, Hand::Applicant, 200, 10 * DAY));
    }
    if kind == crate::applications::rules::WAIVER {
        if goal != IN_PROGRESS {
            way.push(stop(dice, goal, Hand::Manager, 5 * DAY, 15 * DAY));
        }
        return way;
    }
    if matches!(goal, IN_PROGRESS | REJECTED) {
        return ended(dice, way, goal, reviewer);
    }
    rest(dice, way, kind, goal, reviewer)
}

fn ended(dice: &mut Dice, mut way: Vec<Stop>, goal: &'static str, by: Hand) -> Vec<Stop> {
    if goal == REJECTED {
        way.push(stop(dice, REJECTED, by, 10, 900));
    }
    way
}

/// From the recommendation on.
fn rest(dice: &mut Dice, mut way: Vec<Stop>, kind: &str, goal: &'static str, reviewer: Hand) -> Vec<Stop> {
    let membership = kind == crate::applications::rules::MEMBERSHIP;
    // Six steps are typed in one evening (000-55).
    let at_once = dice.percent(40);
    let last = if dice.percent(12) { Hand::Colleague } else { Hand::Manager };
    let table = [
        (PENDING, reviewer, 5, 600),
        (APPROVED, Hand::Supervisor, 5, 600),
        (AWAITING_PAYMENT, Hand::Supervisor, 0, 0),
        (PAID, Hand::Applicant, 30, 8 * DAY),
        (AWAITING_DOCUMENTS, Hand::Applicant, 0, 0),
        (COLLECTED, Hand::Manager, 300, 6 * DAY),
        (SENDING, Hand::Manager, 5, 500),
        (LODGED, Hand::Manager, 20, 500),
        (RECEIVING, Hand::Manager, 3 * DAY, 7 * DAY),
        (PROCESSED, Hand::Manager, 5, 200),
        (RETURNING, Hand::Manager, 5, 200),
        (HANDED_OVER, last, 60, 4 * DAY),
        (CLOSED, last, 0, 90),
    ];
    let refused_after = if dice.percent(50) { RECEIVING } else { PROCESSED };
    for (status, by, from, to) in table {
        if membership && !matches!(status, PENDING | APPROVED | CLOSED) {
            continue;
        }
        let evening = at_once && matches!(status, SENDING | LODGED | RECEIVING | PROCESSED | RETURNING);
        let stop = if evening { stop(dice, status, by, 0, 1) } else { stop(dice, status, by, from, to) };
        way.push(stop);
        if status == goal {
            break;
        }
        if goal == REFUSED_BY_MO && status == refused_after {
            way.push(self::stop(dice, REFUSED_BY_MO, Hand::Manager, 5, 300));
            break;
        }
    }
    way
}

fn stop(dice: &mut Dice, status: &'static str, by: Hand, from: i64, to: i64) -> Stop {
    Stop { status, by, gap: dice.between(from, to) }
}

/// The verb of the desk that leads from one status to the other, and whether it follows by itself.
pub(super) fn verb(from: &str, to: &str) -> Option<(&'static str, bool)> {
    Some(match (from, to) {
        (DRAFT, SUBMITTED) => ("submit", false),
        (SUBMITTED, IN_PROGRESS) => ("take", false),
        (IN_PROGRESS, RETURNED) => ("return", false),
        (RETURNED, IN_PROGRESS) => ("resubmit", false),
        (IN_PROGRESS, PENDING) => ("recommend", false),
        (APPROVED, AWAITING_PAYMENT) => ("expect-payment", false),
        (AWAITING_PAYMENT, PAID) => ("accept-payment", false),
        (PAID, AWAITING_DOCUMENTS) => ("expect-documents", true),
        (AWAITING_DOCUMENTS, COLLECTED) => ("collect", false),
        (COLLECTED, SENDING) => ("send", false),
        (SENDING, LODGED) => ("lodge", false),
        (LODGED, RECEIVING) => ("fetch", false),
        (RECEIVING, PROCESSED) => ("process", false),
        (PROCESSED, RETURNING) => ("give-back", false),
        (RETURNING, HANDED_OVER) => ("hand-over", false),
        (HANDED_OVER, CLOSED) => ("close", false),
        (SUBMITTED | IN_PROGRESS, REJECTED) => ("reject", false),
        (RECEIVING | PROCESSED, REFUSED_BY_MO) => ("record-refusal", false),
        (_, WITHDRAWN) => ("withdraw", false),
        (_, SUSPENDED) => ("suspend", false),
        _ => return None,
    })
}

//! Waivers and the Loyalty Club: the shared rows, and what is theirs alone. Their own screens come later.

use super::{
    ANYBODY, APPROVERS, CASE_STAFF, COMMENT, MEMBERSHIP, REVIEWERS, SECOND, SETTLED, SIGNED, WAIVER, allow_one_person,
    allow_one_person_again, approve, step,
};
use crate::applications::statuses::*;
use crate::document::rules::NEW;
use crate::document::{Need, Rule};

/// The part of the table that all kinds share, for another kind and its own statuses.
macro_rules! shared {
    ($kind:expr, $portal:expr, $open:expr, $any:expr) => {
        [
            Rule {
                kind: $kind,
                from: &[NEW],
                verb: "import",
                to_one_of: $portal,
                who: CASE_STAFF,
                needs: &[Need::Card("case"), Need::Card("portal")],
                ..Rule::BASE
            },
            Rule { kind: $kind, ..step(&[NEW], "open", DRAFT, &[Need::Card("case")]) },
            Rule { kind: $kind, from: $any, verb: "see", who: CASE_STAFF, ..Rule::BASE },
            Rule { kind: $kind, from: $open, verb: "edit", who: CASE_STAFF, ..Rule::BASE },
            Rule { kind: $kind, from: $any, verb: "bring-in", who: CASE_STAFF, ..Rule::BASE },
            Rule {
                kind: $kind,
                from: $any,
                verb: "assign",
                who: CASE_STAFF,
                needs: &[Need::Card("case")],
                ..Rule::BASE
            },
            Rule { kind: $kind, from: $any, verb: "plan", who: CASE_STAFF, ..Rule::BASE },
            Rule {
                kind: $kind,
                from: $any,
                verb: "note",
                who: ANYBODY,
                needs: &[Need::Card("note")],
                append_only: true,
                ..Rule::BASE
            },
            Rule { kind: $kind, from: $any, verb: "enter", who: CASE_STAFF, ..Rule::BASE },
            Rule { kind: $kind, from: $any, verb: "not-entered", who: CASE_STAFF, ..Rule::BASE },
            Rule {
                kind: $kind,
                from: $open,
                verb: "review",
                who: CASE_STAFF,
                needs: &[Need::Card("review")],
                ..Rule::BASE
            },
            Rule {
                kind: $kind,
                from: $open,
                verb: "accept-reasons",
                who: REVIEWERS,
                needs: &[Need::Card("reason")],
                ..Rule::BASE
            },
            Rule { kind: $kind, ..step(&[DRAFT], "submit", SUBMITTED, &[]) },
            Rule { kind: $kind, ..step(&[SUBMITTED], "take", IN_PROGRESS, &[]) },
            Rule {
                kind: $kind,
                who: REVIEWERS,
                begins_round: true,
                ..step(&[IN_PROGRESS], "return", RETURNED, &[Need::Card("reason")])
            },
            Rule { kind: $kind, begins_round: true, ..step(&[RETURNED], "resubmit", IN_PROGRESS, &[]) },
            Rule { kind: $kind, who: REVIEWERS, ..step(&[SUBMITTED, IN_PROGRESS], "reject", REJECTED, COMMENT) },
            Rule { kind: $kind, ..step($open, "withdraw", WITHDRAWN, COMMENT) },
            Rule {
                kind: $kind,
                from: $any,
                verb: "undo",
                to_one_of: $any,
                who: CASE_STAFF,
                takes_back: true,
                ..Rule::BASE
            },
        ]
    };
}

const WAIVER_PORTAL: &[&str] = &[
    DRAFT,
    SUBMITTED,
    IN_PROGRESS,
    RETURNED,
    REJECTED,
    CLOSED,
    WAIVER_OUTCOMES[0],
    WAIVER_OUTCOMES[1],
    WAIVER_OUTCOMES[2],
    WAIVER_OUTCOMES[3],
];
const WAIVER_OPEN: &[&str] = &[DRAFT, SUBMITTED, IN_PROGRESS, RETURNED];
const WAIVER_ANY: &[&str] = &[
    DRAFT,
    SUBMITTED,
    IN_PROGRESS,
    RETURNED,
    REJECTED,
    CLOSED,
    WITHDRAWN,
    WAIVER_OUTCOMES[0],
    WAIVER_OUTCOMES[1],
    WAIVER_OUTCOMES[2],
    WAIVER_OUTCOMES[3],
];

pub const WAIVER_RULES: [&[Rule]; 2] = [
    &shared!(WAIVER, WAIVER_PORTAL, WAIVER_OPEN, WAIVER_ANY),
    &[
        Rule {
            kind: WAIVER,
            from: &[IN_PROGRESS],
            verb: "record-decision",
            to_one_of: &WAIVER_OUTCOMES,
            who: CASE_STAFF,
            needs: &[Need::Card("decision")],
            ..Rule::BASE
        },
        Rule {
            kind: WAIVER,
            from: WAIVER_ANY,
            verb: "accept-portal",
            to_one_of: WAIVER_PORTAL,
            who: CASE_STAFF,
            needs: &[Need::Card("portal")],
            ..Rule::BASE
        },
    ],
];

const CLUB_PORTAL: &[&str] = &[DRAFT, SUBMITTED, IN_PROGRESS, RETURNED, PENDING, APPROVED, CLOSED, REJECTED];
const CLUB_OPEN: &[&str] = &[DRAFT, SUBMITTED, IN_PROGRESS, RETURNED, PENDING, APPROVED];
const CLUB_ANY: &[&str] = &[DRAFT, SUBMITTED, IN_PROGRESS, RETURNED, PENDING, APPROVED, CLOSED, REJECTED, WITHDRAWN];

pub const MEMBERSHIP_RULES: [&[Rule]; 2] = [
    &shared!(MEMBERSHIP, CLUB_PORTAL, CLUB_OPEN, CLUB_ANY),
    &[
        Rule { kind: MEMBERSHIP, who: REVIEWERS, ..step(&[IN_PROGRESS], "recommend", PENDING, &[]) },
        approve(Rule {
            kind: MEMBERSHIP,
            ..step(&[PENDING], "approve", APPROVED, &[Need::Signature, Need::Card("approval")])
        }),
        approve(Rule {
            kind: MEMBERSHIP,
            from: &[APPROVED, CLOSED],
            verb: "approve-again",
            needs: &[Need::Signature, Need::Card("approval"), Need::Held("voided")],
            ..Rule::BASE
        }),
        allow_one_person(MEMBERSHIP, &[PENDING]),
        allow_one_person_again(MEMBERSHIP, &[APPROVED, CLOSED]),
        Rule { kind: MEMBERSHIP, who: APPROVERS, ..step(&[PENDING], "send-back", IN_PROGRESS, COMMENT) },
        // The card went out by e-mail.
        Rule { kind: MEMBERSHIP, ..step(&[APPROVED], "close", CLOSED, &[SETTLED, SIGNED]) },
        Rule {
            kind: MEMBERSHIP,
            from: &[DRAFT, SUBMITTED, IN_PROGRESS, RETURNED, PENDING],
            verb: "accept-portal",
            to_one_of: &[SUBMITTED, IN_PROGRESS, RETURNED, PENDING, REJECTED],
            who: CASE_STAFF,
            needs: &[Need::Card("portal")],
            ..Rule::BASE
        },
        Rule {
            kind: MEMBERSHIP,
            from: &[APPROVED, CLOSED],
            verb: "accept-portal",
            to_one_of: &[APPROVED, CLOSED],
            who: CASE_STAFF,
            needs: &[Need::Card("portal"), SETTLED, SIGNED],
            ..Rule::BASE
        },
        Rule {
            kind: MEMBERSHIP,
            from: &[DRAFT, SUBMITTED, IN_PROGRESS, RETURNED, PENDING],
            verb: "confirm-portal",
            to_one_of: &[APPROVED, CLOSED],
            who: SECOND,
            needs: &[Need::Card("portal")],
            not_same_as: &["import", "see", "recommend"],
            ..Rule::BASE
        },
        Rule {
            kind: MEMBERSHIP,
            from: &[APPROVED, CLOSED],
            verb: "confirm-portal",
            who: SECOND,
            not_same_as: &["import", "see", "recommend"],
            ..Rule::BASE
        },
    ],
];

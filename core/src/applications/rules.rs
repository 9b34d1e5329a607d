//! The workflow of applications as one table: from which status, which verb, to which status, by whom, with what
//! (T01–T21). Waivers and the Loyalty Club are further tables of the same machine.

mod others;

pub use others::{MEMBERSHIP_RULES, WAIVER_RULES};

use super::statuses::*;
use crate::document::rules::NEW;
use crate::document::{Bar, Need, Rule, Unless, Who};
use crate::people::Role::{Administrator, Director, Manager, Supervisor};

pub const APPLICATION: &str = "application";
/// An application for waivers or modifications: decided by a committee (000-57).
pub const WAIVER: &str = "waiver";
/// An application for the Loyalty Club (000-58).
pub const MEMBERSHIP: &str = "membership";

/// Every kind that stands in the list of applications.
pub const KINDS: [&str; 3] = [APPLICATION, WAIVER, MEMBERSHIP];

pub fn is_case(kind: &str) -> bool {
    KINDS.contains(&kind)
}

const CASE_STAFF: &[Who] = &[Who::Has(Manager), Who::Has(Supervisor), Who::Has(Director)];
const REVIEWERS: &[Who] = &[Who::Has(Manager), Who::Has(Supervisor)];
const SECOND: &[Who] = &[Who::Has(Supervisor), Who::Has(Director)];
const ANYBODY: &[Who] = &[Who::Has(Manager), Who::Has(Supervisor), Who::Has(Director), Who::Has(Administrator)];

const COMMENT: &[Need] = &[Need::Comment];
/// No further step while an approval that only the portal knows waits for its second person here.
const SETTLED: Need = Need::Without("unconfirmed");
/// Nor while what was approved has changed since and nobody has signed for it again.
const SIGNED: Need = Need::Without("voided");

/// Second persons, and whoever stands in for a director by her own word (T06).
const APPROVERS: &[Who] = &[Who::Has(Supervisor), Who::Has(Director), Who::Delegate];
/// Whoever brought the content in or changed it in this round does not approve it.
const EDITORS: &[&str] = &["import", "open", "edit", "bring-in", "file", "place-file"];
const EXCEPTION: Option<Unless> = Some(Unless { card: "exception", verb: "allow-one-person" });
/// Nothing is closed while an original is out (F35).
const PAPERS_HOME: Need = Need::Clear(Bar { name: "papers are out", against: super::papers::still_out });

/// Steps of the ordinary way.
const fn step(from: &'static [&'static str], verb: &'static str, to: &'static str, needs: &'static [Need]) -> Rule {
    Rule { kind: APPLICATION, from, verb, to: Some(to), who: CASE_STAFF, needs, ..Rule::BASE }
}

/// A row that only a second person may do: not whoever recommended, nor an editor of this round (000-56, A16).
const fn approve(rule: Rule) -> Rule {
    Rule {
        who: APPROVERS,
        not_same_as: &["recommend", "accept-portal"],
        not_same_as_in_round: EDITORS,
        unless: EXCEPTION,
        ..rule
    }
}

/// A director's exception: said why, for one person and this round.
const fn allow_one_person(kind: &'static str, from: &'static [&'static str]) -> Rule {
    Rule {
        kind,
        from,
        verb: "allow-one-person",
        who: &[Who::Has(Director)],
        needs: &[Need::Comment, Need::Card("exception")],
        ..Rule::BASE
    }
}

const fn allow_one_person_again(kind: &'static str, from: &'static [&'static str]) -> Rule {
    Rule { needs: &[Need::Comment, Need::Card("exception"), Need::Held("voided")], ..allow_one_person(kind, from) }
}

pub const APPLICATION_RULES: &[Rule] = &[
    // How it comes in.
    Rule {
        kind: APPLICATION,
        from: &[NEW],
        verb: "import",
        to_one_of: SHOWN_BY_PORTAL,
        who: CASE_STAFF,
        needs: &[Need::Card("case"), Need::Card("portal")],
        ..Rule::BASE
    },
    step(&[NEW], "open", DRAFT, &[Need::Card("case")]),
    // What the portal shows of one that is known; moves nothing here.
    Rule { kind: APPLICATION, from: ANY, verb: "see", who: CASE_STAFF, ..Rule::BASE },
    // Content, care, words.
    Rule { kind: APPLICATION, from: OPEN, verb: "edit", who: CASE_STAFF, ..Rule::BASE },
    Rule { kind: APPLICATION, from: ANY, verb: "bring-in", who: CASE_STAFF, ..Rule::BASE },
    Rule { kind: APPLICATION, from: ANY, verb: "assign", who: CASE_STAFF, needs: &[Need::Card("case")], ..Rule::BASE },
    Rule { kind: APPLICATION, from: ANY, verb: "plan", who: CASE_STAFF, ..Rule::BASE },
    Rule {
        kind: APPLICATION,
        from: ANY,
        verb: "note",
        who: ANYBODY,
        needs: &[Need::Card("note")],
        append_only: true,
        ..Rule::BASE
    },
    // Files come, go to the right slot, and are put out as copies.
    Rule {
        kind: APPLICATION,
        from: ANY,
        verb: "file",
        who: CASE_STAFF,
        needs: &[Need::Card("file")],
        append_only: true,
        ..Rule::BASE
    },
    Rule {
        kind: APPLICATION,
        from: ANY,
        verb: "place-file",
        who: CASE_STAFF,
        needs: &[Need::Card("file")],
        ..Rule::BASE
    },
    Rule {
        kind: APPLICATION,
        from: ANY,
        verb: "put-out",
        who: CASE_STAFF,
        needs: &[Need::Card("put-out")],
        append_only: true,
        ..Rule::BASE
    },
    Rule { kind: APPLICATION, from: ANY, verb: "enter", who: CASE_STAFF, ..Rule::BASE },
    Rule { kind: APPLICATION, from: ANY, verb: "not-entered", who: CASE_STAFF, ..Rule::BASE },
    Rule {
        kind: APPLICATION,
        from: OPEN,
        verb: "review",
        who: CASE_STAFF,
        needs: &[Need::Card("review")],
        ..Rule::BASE
    },
    Rule {
        kind: APPLICATION,
        from: OPEN,
        verb: "accept-reasons",
        who: REVIEWERS,
        needs: &[Need::Card("reason")],
        ..Rule::BASE
    },
    // T01–T06.
    step(&[DRAFT], "submit", SUBMITTED, &[]),
    step(&[SUBMITTED], "take", IN_PROGRESS, &[]),
    Rule { who: REVIEWERS, begins_round: true, ..step(&[IN_PROGRESS], "return", RETURNED, &[Need::Card("reason")]) },
    Rule { begins_round: true, ..step(&[RETURNED], "resubmit", IN_PROGRESS, &[]) },
    Rule { who: REVIEWERS, ..step(&[IN_PROGRESS], "recommend", PENDING, &[]) },
    Rule {
        follows: Some("expect-payment"),
        ..approve(step(&[PENDING], "approve", APPROVED, &[Need::Signature, Need::Card("approval")]))
    },
    // What was approved has changed since: signed for again, nothing moves.
    approve(Rule {
        kind: APPLICATION,
        from: APPROVED_ON,
        verb: "approve-again",
        needs: &[Need::Signature, Need::Card("approval"), Need::Held("voided")],
        ..Rule::BASE
    }),
    allow_one_person(APPLICATION, &[PENDING]),
    allow_one_person_again(APPLICATION, APPROVED_ON),
    // T07 follows T06 by itself, T09 follows T08.
    step(&[APPROVED], "expect-payment", AWAITING_PAYMENT, &[SETTLED, SIGNED]),
    Rule {
        kind: APPLICATION,
        from: &[AWAITING_PAYMENT],
        verb: "invoice",
        who: CASE_STAFF,
        needs: &[Need::Card("payment"), SETTLED, SIGNED],
        ..Rule::BASE
    },
    Rule {
        follows: Some("expect-documents"),
        ..step(&[AWAITING_PAYMENT], "accept-payment", PAID, &[Need::Card("payment"), SETTLED, SIGNED])
    },
    step(&[PAID], "expect-documents", AWAITING_DOCUMENTS, &[SETTLED, SIGNED]),
    // T10–T17.
    step(&[AWAITING_DOCUMENTS], "collect", COLLECTED, &[Need::Card("originals"), SETTLED, SIGNED]),
    step(&[COLLECTED], "send", SENDING, &[SETTLED, SIGNED]),
    step(&[SENDING], "lodge", LODGED, &[Need::Card("mo"), SETTLED, SIGNED]),
    step(&[LODGED], "fetch", RECEIVING, &[SETTLED, SIGNED]),
    step(&[RECEIVING], "process", PROCESSED, &[Need::Card("outcome"), SETTLED, SIGNED]),
    step(&[PROCESSED], "give-back", RETURNING, &[SETTLED, SIGNED]),
    step(&[RETURNING], "hand-over", HANDED_OVER, &[Need::Card("receiver"), SETTLED, SIGNED]),
    step(&[HANDED_OVER], "close", CLOSED, &[SETTLED, SIGNED, PAPERS_HOME]),
    // The papers still go back to the client after a refusal (A06).
    Rule {
        kind: APPLICATION,
        from: &[REFUSED_BY_MO],
        verb: "hand-over",
        who: CASE_STAFF,
        needs: &[Need::Card("receiver"), SETTLED, SIGNED],
        ..Rule::BASE
    },
    // T18–T21.
    Rule { who: REVIEWERS, ..step(&[SUBMITTED, IN_PROGRESS], "reject", REJECTED, COMMENT) },
    step(
        &[RECEIVING, PROCESSED],
        "record-refusal",
        REFUSED_BY_MO,
        &[Need::Comment, Need::Card("decision"), SETTLED, SIGNED],
    ),
    Rule { who: APPROVERS, ..step(&[PENDING], "send-back", IN_PROGRESS, COMMENT) },
    step(OPEN, "withdraw", WITHDRAWN, &[Need::Comment, PAPERS_HOME]),
    step(OPEN, "suspend", SUSPENDED, &[Need::Comment, Need::Card("suspended")]),
    Rule {
        kind: APPLICATION,
        from: &[SUSPENDED],
        verb: "resume",
        to_one_of: OPEN,
        who: CASE_STAFF,
        needs: COMMENT,
        ..Rule::BASE
    },
    Rule { who: SECOND, ..step(ENDED, "reopen", IN_PROGRESS, COMMENT) },
    // What happened in the portal is taken over: an approval only by a second person, who did not bring it in.
    Rule {
        kind: APPLICATION,
        from: BEFORE_APPROVAL,
        verb: "accept-portal",
        to_one_of: &[SUBMITTED, IN_PROGRESS, RETURNED, PENDING, REJECTED],
        who: CASE_STAFF,
        needs: &[Need::Card("portal")],
        ..Rule::BASE
    },
    Rule {
        kind: APPLICATION,
        from: APPROVED_ON,
        verb: "accept-portal",
        to_one_of: APPROVED_ON,
        who: CASE_STAFF,
        needs: &[Need::Card("portal"), SETTLED, SIGNED],
        ..Rule::BASE
    },
    Rule {
        kind: APPLICATION,
        from: BEFORE_APPROVAL,
        verb: "confirm-portal",
        to_one_of: APPROVED_ON,
        who: SECOND,
        needs: &[Need::Card("portal")],
        not_same_as: &["import", "see", "recommend"],
        ..Rule::BASE
    },
    Rule {
        kind: APPLICATION,
        from: APPROVED_ON,
        verb: "confirm-portal",
        who: SECOND,
        not_same_as: &["import", "see", "recommend"],
        ..Rule::BASE
    },
    // Facts of steps that were made before they were typed here (000-55): no status moves.
    Rule { kind: APPLICATION, from: APPROVED_ON, verb: "back-fill", who: CASE_STAFF, ..Rule::BASE },
    // A paper goes its own way: given back early, brought later.
    Rule {
        kind: APPLICATION,
        from: ANY,
        verb: "move-papers",
        who: CASE_STAFF,
        needs: &[Need::Card("originals")],
        ..Rule::BASE
    },
    // What the courier signs for; where the papers are, its step or a move says.
    Rule {
        kind: APPLICATION,
        from: ANY,
        verb: "make-sheet",
        who: CASE_STAFF,
        needs: &[Need::Card("sheet")],
        ..Rule::BASE
    },
    // The last step was a slip: back to where it stood, by whoever made it, while nothing has come after it.
    Rule {
        kind: APPLICATION,
        from: ANY,
        verb: "undo",
        to_one_of: ANY,
        who: CASE_STAFF,
        takes_back: true,
        ..Rule::BASE
    },
];

//! The workflow of staff, persons, organisations, office settings and the Centre's own reference rows.

use super::Role::{Administrator, Director, Manager, Supervisor};
use crate::document::rules::NEW;
use crate::document::{Need, Rule, Who};

pub const STAFF: &str = "staff";
pub const PERSON: &str = "person";
pub const ORGANISATION: &str = "organisation";
pub const OFFICE: &str = "office";
pub const REFERENCE: &str = "reference";
pub const SHARED: &str = "shared";

/// Has a one-time password, has not signed in yet.
pub const INVITED: &str = "invited";
pub const ACTIVE: &str = "active";
pub const INACTIVE: &str = "inactive";

const ADMIN: &[Who] = &[Who::Has(Administrator)];
const ANYBODY: &[Who] = &[Who::Has(Manager), Who::Has(Supervisor), Who::Has(Director), Who::Has(Administrator)];
const CASE_STAFF: &[Who] = &[Who::Has(Manager), Who::Has(Supervisor), Who::Has(Director)];
const SECOND: &[Who] = &[Who::Has(Supervisor), Who::Has(Director)];

pub const STAFF_RULES: &[Rule] = &[
    Rule { kind: STAFF, from: &[NEW], verb: "found", to: Some(ACTIVE), who: &[Who::Program], ..Rule::BASE },
    Rule {
        kind: STAFF,
        from: &[NEW],
        verb: "add",
        to: Some(INVITED),
        who: ADMIN,
        needs: &[Need::Card("profile"), Need::Card("roles")],
        ..Rule::BASE
    },
    Rule {
        kind: STAFF,
        from: &[INVITED],
        verb: "take-up",
        to: Some(ACTIVE),
        who: &[Who::Oneself],
        needs: &[Need::Card("keys")],
        ..Rule::BASE
    },
    Rule { kind: STAFF, from: &[ACTIVE, INVITED], verb: "rename", who: ADMIN, ..Rule::BASE },
    Rule {
        kind: STAFF,
        from: &[ACTIVE, INVITED],
        verb: "set-roles",
        who: ADMIN,
        needs: &[Need::Card("roles")],
        ..Rule::BASE
    },
    Rule {
        kind: STAFF,
        from: &[ACTIVE, INVITED],
        verb: "deactivate",
        to: Some(INACTIVE),
        who: ADMIN,
        needs: &[Need::Comment],
        ..Rule::BASE
    },
    Rule { kind: STAFF, from: &[INACTIVE], verb: "reactivate", to: Some(INVITED), who: ADMIN, ..Rule::BASE },
    Rule {
        kind: STAFF,
        from: &[ACTIVE, INVITED],
        verb: "reset",
        to: Some(INVITED),
        who: ADMIN,
        needs: &[Need::Comment],
        ..Rule::BASE
    },
    Rule {
        kind: STAFF,
        from: &[ACTIVE, INVITED, INACTIVE],
        verb: "recover",
        to: Some(ACTIVE),
        who: &[Who::Program],
        ..Rule::BASE
    },
    Rule {
        kind: STAFF,
        from: &[ACTIVE],
        verb: "confirm-key",
        who: SECOND,
        needs: &[Need::Signature],
        not_same_as: &["found", "add", "reset", "reactivate", "take-up", "recover"],
        ..Rule::BASE
    },
    Rule { kind: STAFF, from: &[ACTIVE], verb: "change-password", who: &[Who::Oneself], ..Rule::BASE },
    Rule {
        kind: STAFF,
        from: &[ACTIVE],
        verb: "set-preferences",
        who: &[Who::Oneself],
        needs: &[Need::Card("preferences")],
        ..Rule::BASE
    },
    // Whoever is ill cannot say so herself.
    Rule {
        kind: STAFF,
        from: &[ACTIVE],
        verb: "set-absence",
        who: &[Who::Oneself, Who::Has(Supervisor), Who::Has(Director), Who::Has(Administrator)],
        needs: &[Need::Card("absence")],
        ..Rule::BASE
    },
    // The right to approve, for some days.
    Rule {
        kind: STAFF,
        from: &[ACTIVE],
        verb: "delegate",
        who: &[Who::Has(Director)],
        needs: &[Need::Comment, Need::Card("delegation")],
        ..Rule::BASE
    },
    Rule {
        kind: STAFF,
        from: &[ACTIVE, INVITED, INACTIVE],
        verb: "end-delegation",
        who: &[Who::Has(Director)],
        needs: &[Need::Held("delegation")],
        ..Rule::BASE
    },
    Rule {
        kind: STAFF,
        from: &[ACTIVE, INVITED],
        verb: "name-in-portal",
        who: CASE_STAFF,
        needs: &[Need::Card("portal-names")],
        ..Rule::BASE
    },
    Rule { kind: STAFF, from: &[ACTIVE], verb: "keep-view", who: &[Who::Oneself], ..Rule::BASE },
];

/// What the whole office shares beside its settings: saved views, how columns of old sheets are read.
pub const SHARED_RULES: &[Rule] =
    &[Rule { kind: SHARED, from: &[NEW, "kept"], verb: "keep", to: Some("kept"), who: CASE_STAFF, ..Rule::BASE }];

pub const OFFICE_RULES: &[Rule] = &[
    Rule { kind: OFFICE, from: &[NEW], verb: "found", to: Some("kept"), who: &[Who::Program], ..Rule::BASE },
    Rule { kind: OFFICE, from: &["kept"], verb: "set", who: ADMIN, needs: &[Need::Card("office")], ..Rule::BASE },
    Rule { kind: OFFICE, from: &["kept"], verb: "renew-recovery", who: &[Who::Program], ..Rule::BASE },
];

pub const REGISTER_RULES: &[Rule] = &[
    Rule {
        kind: PERSON,
        from: &[NEW],
        verb: "register",
        to: Some("known"),
        who: CASE_STAFF,
        needs: &[Need::Card("identity")],
        ..Rule::BASE
    },
    Rule { kind: PERSON, from: &["known"], verb: "edit", who: CASE_STAFF, ..Rule::BASE },
    Rule {
        kind: PERSON,
        from: &["known"],
        verb: "note",
        who: ANYBODY,
        needs: &[Need::Card("note")],
        append_only: true,
        ..Rule::BASE
    },
    Rule {
        kind: ORGANISATION,
        from: &[NEW],
        verb: "register",
        to: Some("known"),
        who: CASE_STAFF,
        needs: &[Need::Card("identity")],
        ..Rule::BASE
    },
    Rule { kind: ORGANISATION, from: &["known"], verb: "edit", who: CASE_STAFF, ..Rule::BASE },
    Rule {
        kind: ORGANISATION,
        from: &["known"],
        verb: "note",
        who: ANYBODY,
        needs: &[Need::Card("note")],
        append_only: true,
        ..Rule::BASE
    },
    // Papers of the company, kept once and offered to each new case (000-23).
    Rule {
        kind: ORGANISATION,
        from: &["known"],
        verb: "file",
        who: CASE_STAFF,
        needs: &[Need::Card("file")],
        append_only: true,
        ..Rule::BASE
    },
];

pub const REFERENCE_RULES: &[Rule] = &[
    Rule {
        kind: REFERENCE,
        from: &[NEW, "kept"],
        verb: "set-row",
        to: Some("kept"),
        who: ADMIN,
        needs: &[Need::Card("row")],
        ..Rule::BASE
    },
    Rule { kind: REFERENCE, from: &["kept"], verb: "withdraw-row", who: ADMIN, needs: &[Need::Comment], ..Rule::BASE },
];

//! The workflow is data: one row says from which status a verb leads where, who may do it and what it needs.
//! The page's buttons, the refusals and the printed permission table come from these rows. What has no row is refused.

use std::fmt::Write as _;

use super::{CardKey, DocState, Kind, Status, Verb};
use crate::error::Refusal;
use crate::people::Role;

/// Who may do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Has(Role),
    /// The person whose own staff document it is.
    Oneself,
    /// Somebody to whom a director has delegated it for today.
    Delegate,
    /// The program, on behalf of nobody's role: founding a casebook, recovery by code.
    Program,
}

/// What the entry must bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Comment,
    /// A card of this family is put.
    Card(&'static str),
    /// The password is typed again and the entry is signed.
    Signature,
    /// The document holds no card of this family: something else must be settled first.
    Without(&'static str),
    /// Nothing in the document stands against it.
    Clear(Bar),
    /// The document holds a card of this family: otherwise there is nothing to do.
    Held(&'static str),
}

/// What can stand in a document against an act: its name in the printed table, and why, if it does.
#[derive(Clone, Copy, Debug)]
pub struct Bar {
    pub name: &'static str,
    pub against: fn(&DocState) -> Option<Refusal>,
}

impl PartialEq for Bar {
    fn eq(&self, other: &Bar) -> bool {
        self.name == other.name
    }
}
impl Eq for Bar {}

/// One row of the workflow.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub kind: &'static str,
    /// Statuses from which the verb leads on; [`NEW`] = the document does not exist yet.
    pub from: &'static [&'static str],
    pub verb: &'static str,
    /// The status afterwards; none = as before.
    pub to: Option<&'static str>,
    /// The act itself names the status afterwards, one of these: what somebody else decided is taken over, or a step
    /// is taken back.
    pub to_one_of: &'static [&'static str],
    pub who: &'static [Who],
    pub needs: &'static [Need],
    /// Whoever did one of these on this document may not do this one.
    pub not_same_as: &'static [&'static str],
    /// Nor whoever did one of these since the last act that began a round.
    pub not_same_as_in_round: &'static [&'static str],
    /// What lets one named person do it nevertheless.
    pub unless: Option<Unless>,
    /// A new round begins with it.
    pub begins_round: bool,
    /// It takes back the act before it.
    pub takes_back: bool,
    /// Adds cards of its own and is compared with nothing.
    pub append_only: bool,
    /// What happens by itself right after it.
    pub follows: Option<&'static str>,
}

/// An exception that somebody else has made: a card whose `person` is let through in the round in which it was put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unless {
    pub card: &'static str,
    /// The verb that puts the card; whoever did it does not use it herself.
    pub verb: &'static str,
}

/// The document does not exist yet.
pub const NEW: &str = "";

impl Rule {
    /// A row to be filled in with `..Rule::BASE`.
    pub const BASE: Rule = Rule {
        kind: "",
        from: &[],
        verb: "",
        to: None,
        to_one_of: &[],
        who: &[],
        needs: &[],
        not_same_as: &[],
        not_same_as_in_round: &[],
        unless: None,
        begins_round: false,
        takes_back: false,
        append_only: false,
        follows: None,
    };

    pub fn needs_card(&self, key: &CardKey) -> bool {
        self.needs.iter().any(|need| matches!(need, Need::Card(family) if *family == key.family()))
    }
}

/// All rows of all kinds.
#[derive(Clone, Copy, Debug)]
pub struct Rules(pub &'static [&'static [Rule]]);

impl Rules {
    pub fn all(&self) -> impl Iterator<Item = &'static Rule> {
        self.0.iter().copied().flatten()
    }

    pub fn find(&self, kind: &Kind, from: &Status, verb: &Verb) -> Option<&'static Rule> {
        self.all()
            .find(|rule| rule.kind == kind.as_str() && rule.verb == verb.as_str() && rule.from.contains(&from.as_str()))
    }

    /// The verbs of a kind, each once, in the order of the table.
    pub fn verbs(&self, kind: &str) -> Vec<&'static str> {
        let mut verbs = Vec::new();
        for rule in self.all().filter(|rule| rule.kind == kind) {
            if !verbs.contains(&rule.verb) {
                verbs.push(rule.verb);
            }
        }
        verbs
    }

    /// Verb, states and roles as text, for people and for the test that guards it: a row is a line, and under it the
    /// states from which it leads.
    pub fn printed(&self) -> String {
        let mut out = String::new();
        for rule in self.all() {
            let who: Vec<&str> = rule
                .who
                .iter()
                .map(|who| match who {
                    Who::Has(role) => role.as_str(),
                    Who::Oneself => "oneself",
                    Who::Delegate => "delegate",
                    Who::Program => "program",
                })
                .collect();
            let mut extra = String::new();
            for need in rule.needs {
                let _ = match need {
                    Need::Comment => write!(extra, " needs comment;"),
                    Need::Card(family) => write!(extra, " needs card {family};"),
                    Need::Signature => write!(extra, " needs signature;"),
                    Need::Without(family) => write!(extra, " not while {family};"),
                    Need::Clear(bar) => write!(extra, " not while {};", bar.name),
                    Need::Held(family) => write!(extra, " only while {family};"),
                };
            }
            if !rule.not_same_as.is_empty() {
                let _ = write!(extra, " not by whoever did {};", rule.not_same_as.join(", "));
            }
            if !rule.not_same_as_in_round.is_empty() {
                let did = rule.not_same_as_in_round.join(", ");
                let _ = write!(extra, " nor by whoever did {did} in this round;");
            }
            if let Some(unless) = rule.unless {
                let _ = write!(extra, " unless {} by somebody else names her;", unless.verb);
            }
            if rule.begins_round {
                extra.push_str(" begins a round;");
            }
            if rule.takes_back {
                extra.push_str(" takes back the act before;");
            }
            if rule.append_only {
                extra.push_str(" append-only;");
            }
            if let Some(next) = rule.follows {
                let _ = write!(extra, " then {next} by itself;");
            }
            let to = match rule.to_one_of {
                [] => rule.to.unwrap_or("=").to_owned(),
                many => format!("one of {}", many.join(" ")),
            };
            let from: Vec<&str> = rule.from.iter().map(|from| if *from == NEW { "(new)" } else { from }).collect();
            let _ = writeln!(out, "{} {} -> {to} | {}{extra}", rule.kind, rule.verb, who.join(", "));
            let _ = writeln!(out, "    from {}", from.join(" "));
        }
        out
    }
}

//! The workflow is data: one row says from which status a verb leads where, who may do it and what it needs.
//! The page's buttons, the refusals and the printed permission table come from these rows. What has no row is refused.

use std::fmt::Write as _;

use super::{CardKey, Kind, Status, Verb};
use crate::people::Role;

/// Who may do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Has(Role),
    /// The person whose own staff document it is.
    Oneself,
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
}

/// One row of the workflow.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub kind: &'static str,
    /// Statuses from which the verb leads on; [`NEW`] = the document does not exist yet.
    pub from: &'static [&'static str],
    pub verb: &'static str,
    /// The status afterwards; none = as before.
    pub to: Option<&'static str>,
    pub who: &'static [Who],
    pub needs: &'static [Need],
    /// Whoever did one of these on this document may not do this one.
    pub not_same_as: &'static [&'static str],
    /// Adds cards of its own and is compared with nothing.
    pub append_only: bool,
    /// What happens by itself right after it.
    pub follows: Option<&'static str>,
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
        who: &[],
        needs: &[],
        not_same_as: &[],
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

    /// Verb × role × state as text, for people and for the test that guards it.
    pub fn printed(&self) -> String {
        let mut out = String::new();
        for rule in self.all() {
            for from in rule.from {
                let who: Vec<String> = rule
                    .who
                    .iter()
                    .map(|who| match who {
                        Who::Has(role) => role.as_str().to_owned(),
                        Who::Oneself => "oneself".to_owned(),
                        Who::Program => "program".to_owned(),
                    })
                    .collect();
                let mut extra = String::new();
                for need in rule.needs {
                    let _ = match need {
                        Need::Comment => write!(extra, " needs comment;"),
                        Need::Card(family) => write!(extra, " needs card {family};"),
                        Need::Signature => write!(extra, " needs signature;"),
                    };
                }
                if !rule.not_same_as.is_empty() {
                    let _ = write!(extra, " not by whoever did {};", rule.not_same_as.join(", "));
                }
                if rule.append_only {
                    extra.push_str(" append-only;");
                }
                let from = if *from == NEW { "(new)" } else { from };
                let to = rule.to.unwrap_or("=");
                let _ = writeln!(
                    out,
                    "{:<16} {:<10} {:<16} -> {:<10} {}{}",
                    rule.kind,
                    from,
                    rule.verb,
                    to,
                    who.join(", "),
                    extra
                );
            }
        }
        out
    }
}

//! Who may do what, as a table that a person can read: a changed rule shows here as a changed line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use expect_test::expect_file;
use uuid::Uuid;

use super::shelf::{HOME, actor, doc};
use crate::casebook::RULES;
use crate::document::rules::NEW;
use crate::document::{Actor, Doc, DocState, EntryId, Kind, Status, Verb, View, permitted};
use crate::people::Role;

/// Everybody who could ask: the roles one by one, the person herself without a role, the program, and a stranger.
fn askers() -> Vec<(&'static str, Actor)> {
    let program = Actor { program: true, ..actor(9, &[]) };
    let roles = Role::ALL.map(|role| (role.as_str(), actor(9, &[role])));
    roles.into_iter().chain([("oneself", actor(1, &[])), ("program", program), ("stranger", actor(9, &[]))]).collect()
}

fn standing_at(kind: &Kind, status: &str) -> View {
    if status == NEW {
        return View::default();
    }
    let head = EntryId(Uuid::nil());
    let doc = Doc { id: doc(1), kind: kind.clone(), status: Status::read(status), holder: HOME, version: 1, head };
    View { state: Some(DocState { doc, cards: BTreeMap::new() }), acts: Vec::new() }
}

/// Status × verb × asker, asked of the very function that decides; statuses with the same askers share a line.
fn grid() -> String {
    let mut out = String::new();
    let kinds: Vec<&str> = RULES.all().fold(Vec::new(), |mut kinds, rule| {
        if !kinds.contains(&rule.kind) {
            kinds.push(rule.kind);
        }
        kinds
    });
    for name in kinds {
        let kind = Kind::of(name);
        let statuses: BTreeSet<&str> =
            RULES.all().filter(|rule| rule.kind == name).flat_map(|rule| rule.from).copied().collect();
        let _ = writeln!(out, "{name}");
        for verb in RULES.verbs(name) {
            let mut by_askers: BTreeMap<String, Vec<&str>> = BTreeMap::new();
            for status in &statuses {
                let view = standing_at(&kind, status);
                let may = |who: &Actor| permitted(&RULES, &view, &kind, &Verb::of(verb), who).is_ok();
                let who: Vec<&str> = askers().into_iter().filter(|(_, who)| may(who)).map(|(name, _)| name).collect();
                let shown = if *status == NEW { "(new)" } else { status };
                by_askers.entry(who.join(", ")).or_default().push(shown);
            }
            let nobody = by_askers.remove("").unwrap_or_default();
            let _ = writeln!(out, "  {verb}");
            for (who, statuses) in by_askers {
                let _ = writeln!(out, "    {who}: {}", statuses.join(" "));
            }
            let _ = writeln!(out, "    nobody: {}", if nobody.is_empty() { "-".to_owned() } else { nobody.join(" ") });
        }
    }
    out
}

#[test]
fn the_rules_as_they_are_printed() {
    expect_file!["permissions/rules.txt"].assert_eq(&RULES.printed());
}

#[test]
fn who_may_do_what_where() {
    expect_file!["permissions/grid.txt"].assert_eq(&grid());
}

#[test]
fn what_has_no_row_is_refused_to_everybody() {
    for (who, asker) in askers() {
        for (kind, status, verb) in
            [("staff", "active", "erase"), ("nothing", "", "add"), ("staff", "elsewhere", "rename")]
        {
            let kind = Kind::of(kind);
            assert!(
                permitted(&RULES, &standing_at(&kind, status), &kind, &Verb::of(verb), &asker).is_err(),
                "{who} {verb}"
            );
        }
    }
}

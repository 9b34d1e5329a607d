//! Who may do what, as a table that a person can read: a changed rule shows here as a changed line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use expect_test::expect;
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

/// Status × verb × asker, asked of the very function that decides.
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
        for status in statuses {
            let view = standing_at(&kind, status);
            let _ = writeln!(out, "{name} {}", if status == NEW { "(new)" } else { status });
            for verb in RULES.verbs(name) {
                let may = |who: &Actor| permitted(&RULES, &view, &kind, &Verb::of(verb), who).is_ok();
                let who: Vec<&str> = askers().into_iter().filter(|(_, who)| may(who)).map(|(name, _)| name).collect();
                let _ =
                    writeln!(out, "    {verb:<16} {}", if who.is_empty() { "-".to_owned() } else { who.join(", ") });
            }
        }
    }
    out
}

#[test]
fn the_rules_as_they_are_printed() {
    expect![[r#"
        staff            (new)      found            -> active     program
        staff            (new)      add              -> invited    administrator needs card profile; needs card roles;
        staff            invited    take-up          -> active     oneself needs card keys;
        staff            active     rename           -> =          administrator
        staff            invited    rename           -> =          administrator
        staff            active     set-roles        -> =          administrator needs card roles;
        staff            invited    set-roles        -> =          administrator needs card roles;
        staff            active     deactivate       -> inactive   administrator needs comment;
        staff            invited    deactivate       -> inactive   administrator needs comment;
        staff            inactive   reactivate       -> invited    administrator
        staff            active     reset            -> invited    administrator needs comment;
        staff            invited    reset            -> invited    administrator needs comment;
        staff            active     recover          -> active     program
        staff            invited    recover          -> active     program
        staff            inactive   recover          -> active     program
        staff            active     confirm-key      -> =          supervisor, director needs signature; not by whoever did found, add, reset, reactivate, take-up, recover;
        staff            active     change-password  -> =          oneself
        staff            active     set-preferences  -> =          oneself needs card preferences;
        office           (new)      found            -> kept       program
        office           kept       set              -> =          administrator needs card office;
        office           kept       renew-recovery   -> =          program
        person           (new)      register         -> known      manager, supervisor, director needs card identity;
        person           known      edit             -> =          manager, supervisor, director
        person           known      note             -> =          manager, supervisor, director, administrator needs card note; append-only;
        organisation     (new)      register         -> known      manager, supervisor, director needs card identity;
        organisation     known      edit             -> =          manager, supervisor, director
        organisation     known      note             -> =          manager, supervisor, director, administrator needs card note; append-only;
        reference        (new)      set-row          -> kept       administrator needs card row;
        reference        kept       set-row          -> kept       administrator needs card row;
        reference        kept       withdraw-row     -> =          administrator needs comment;
    "#]].assert_eq(&RULES.printed());
}

#[test]
fn who_may_do_what_where() {
    expect![[r#"
        staff (new)
            found            program
            add              administrator
            take-up          -
            rename           -
            set-roles        -
            deactivate       -
            reactivate       -
            reset            -
            recover          -
            confirm-key      -
            change-password  -
            set-preferences  -
        staff active
            found            -
            add              -
            take-up          -
            rename           administrator
            set-roles        administrator
            deactivate       administrator
            reactivate       -
            reset            administrator
            recover          program
            confirm-key      supervisor, director
            change-password  oneself
            set-preferences  oneself
        staff inactive
            found            -
            add              -
            take-up          -
            rename           -
            set-roles        -
            deactivate       -
            reactivate       administrator
            reset            -
            recover          program
            confirm-key      -
            change-password  -
            set-preferences  -
        staff invited
            found            -
            add              -
            take-up          oneself
            rename           administrator
            set-roles        administrator
            deactivate       administrator
            reactivate       -
            reset            administrator
            recover          program
            confirm-key      -
            change-password  -
            set-preferences  -
        office (new)
            found            program
            set              -
            renew-recovery   -
        office kept
            found            -
            set              administrator
            renew-recovery   program
        person (new)
            register         manager, supervisor, director
            edit             -
            note             -
        person known
            register         -
            edit             manager, supervisor, director
            note             manager, supervisor, director, administrator
        organisation (new)
            register         manager, supervisor, director
            edit             -
            note             -
        organisation known
            register         -
            edit             manager, supervisor, director
            note             manager, supervisor, director, administrator
        reference (new)
            set-row          administrator
            withdraw-row     -
        reference kept
            set-row          administrator
            withdraw-row     administrator
    "#]]
    .assert_eq(&grid());
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

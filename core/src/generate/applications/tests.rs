//! What a generated office must be like, whatever the seed.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use chrono::{Days, NaiveDate, NaiveDateTime, Timelike};

use super::*;
use crate::applications::cards::Channel;
use crate::applications::package::{read_json, write};
use crate::applications::portal::{self, Kind as TableKind, Listed, Order, Source, Told};
use crate::applications::returns::from_portal;
use crate::applications::rules::{APPLICATION, KINDS, WAIVER};
use crate::applications::statuses::*;
use crate::casebook::RULES;
use crate::document::{Kind, Status, Verb, Who};
use crate::generate::plan;

fn reference() -> &'static Reference {
    static ONCE: LazyLock<Reference> = LazyLock::new(|| Reference::shipped().expect("the shipped files are right"));
    &ONCE
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn office(seed: u64, count: usize) -> (Plan, Vec<ApplicationPlan>) {
    let plan = plan(seed, count, today());
    let all: Vec<ApplicationPlan> = applications(&plan, seed, count, today(), reference()).collect();
    assert_eq!(all.len(), count);
    (plan, all)
}

#[test]
fn the_same_seed_gives_the_same_office_byte_for_byte() {
    let bytes = |seed| serde_json::to_vec(&office(seed, 300).1).unwrap();
    assert_eq!(bytes(7), bytes(7));
    assert_ne!(bytes(7), bytes(8));
}

#[test]
fn a_larger_office_begins_like_a_smaller_one() {
    let (small, large) = (office(4, 200).1, office(4, 900).1);
    let alike = |one: &ApplicationPlan| {
        (
            one.portal_id.clone(),
            one.created,
            one.kind,
            one.status,
            one.portal_label.clone(),
            one.services.len(),
            one.returns,
        )
    };
    assert!(small.iter().zip(&large).all(|(one, other)| alike(one) == alike(other)));
}

#[test]
fn every_status_occurs_and_most_are_closed() {
    let (_, all) = office(1, 6_000);
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &all {
        *count.entry(one.status).or_default() += 1;
    }
    for status in PATH.into_iter().chain([DRAFT, RETURNED, REJECTED, WITHDRAWN, SUSPENDED]).chain(WAIVER_OUTCOMES) {
        assert!(count.contains_key(status), "{status}: {count:?}");
    }
    assert!((3_400..4_600).contains(&count[CLOSED]), "{count:?}");
    let share = |what: &dyn Fn(&ApplicationPlan) -> bool| all.iter().filter(|one| what(one)).count();
    for (what, least, most) in [
        (share(&|one| one.needs_details), 500, 900),
        (share(&|one| one.agreement == Agreement::DeskAhead), 100, 700),
        (share(&|one| one.agreement == Agreement::PortalAhead), 60, 400),
        (share(&|one| one.channel != Channel::Portal), 150, 350),
        (share(&|one| one.kind == WAIVER), 60, 200),
        (share(&|one| one.returns > 0), 1_500, 3_500),
        (share(&|one| one.persons.len() > 1), 1_000, 2_200),
        (share(&|one| !one.steps.is_empty()), 600, 3_000),
        (share(&|one| one.owner.is_none()), 300, 900),
        (share(&|one| one.next.is_some()), 500, 1_500),
    ] {
        assert!((least..most).contains(&what), "{what} is not in {least}..{most}");
    }
    assert!(all.iter().all(|one| one.persons.len() <= 8 && KINDS.contains(&one.kind)));
}

/// A casebook that replays it is never refused by the table.
#[test]
fn steps_follow_the_rules_of_the_desk() {
    for seed in [2, 3] {
        let (plan, all) = office(seed, 3_000);
        for one in &all {
            let kind = Kind::of(one.kind);
            let mut status = one.first_status;
            let mut did: Vec<(usize, &str)> = vec![(one.brought_in.by, "import")];
            if APPROVED_ON.contains(&status) && !one.steps.is_empty() {
                assert!(one.confirmed.is_some(), "{one:?}");
            }
            if let Some(act) = one.confirmed {
                assert_ne!(act.by, one.brought_in.by, "confirmed by a second person");
            }
            let mut follows = None;
            for step in &one.steps {
                let rule = RULES.find(&kind, &Status::read(status), &Verb::of(step.verb));
                let rule = rule.unwrap_or_else(|| panic!("{status} {}: {one:#?}", step.verb));
                assert_eq!(rule.to, Some(step.to), "{} from {status}", step.verb);
                assert_eq!(step.follows, follows == Some(step.verb), "{}", step.verb);
                follows = rule.follows;
                let roles = &plan.staff[step.act.by].roles;
                let may = rule.who.iter().any(|who| matches!(who, Who::Has(role) if roles.contains(role)));
                assert!(may, "{roles:?} {}", step.verb);
                assert!(!did.iter().any(|(by, verb)| *by == step.act.by && rule.not_same_as.contains(verb)));
                did.push((step.act.by, step.verb));
                let comment = rule.needs.contains(&crate::document::Need::Comment);
                assert!(!comment || !step.comment.is_empty(), "{}", step.verb);
                match step.verb {
                    "return" => assert!(!step.facts.reasons.is_empty()),
                    "accept-payment" => assert!(step.facts.payment.is_some()),
                    "collect" => assert!(step.facts.originals.is_some()),
                    "lodge" => assert!(step.facts.mo.is_some()),
                    "process" => assert!(step.facts.outcome.is_some()),
                    "hand-over" => assert!(step.facts.receiver.is_some()),
                    "record-refusal" => assert!(step.facts.decision.is_some()),
                    "approve" => panic!("no step approves"),
                    _ => {}
                }
                status = step.to;
            }
            assert_eq!(status, one.status, "{one:#?}");
        }
    }
}

#[test]
fn histories_go_forward_within_two_years_and_end_where_the_portal_stands() {
    let (plan, all) = office(5, 2_000);
    let earliest = today().checked_sub_days(Days::new(731)).unwrap();
    for one in &all {
        let times: Vec<NaiveDateTime> = one
            .history
            .iter()
            .map(|event| NaiveDateTime::parse_from_str(event.at.as_deref().unwrap(), "%Y-%m-%dT%H:%M").unwrap())
            .collect();
        let whole: Vec<NaiveDateTime> = std::iter::once(one.created).chain(times.iter().copied()).collect();
        assert!(whole.is_sorted(), "{one:#?}");
        for at in
            whole.iter().chain(one.steps.iter().map(|step| &step.act.at)).chain(one.notes.iter().map(|n| &n.act.at))
        {
            assert!(at.date() >= earliest && at.date() < today(), "{at}");
        }
        assert!(whole.iter().all(|at| (9..18).contains(&at.hour()) && reference().working_day(at.date()).working));
        assert!(one.steps.iter().map(|step| step.act.at).is_sorted());
        assert!(one.steps.iter().all(|step| step.act.at >= one.brought_in.at), "{one:#?}");
        if let Some(last) = one.history.last() {
            assert_eq!(last.status.as_deref(), one.portal_status);
        }
        assert!(one.seen_first <= one.history.len());
        let staff: HashSet<&str> = plan.staff.iter().map(|one| one.name.as_str()).collect();
        assert!(one.history.iter().all(|event| event.person.is_empty() || staff.contains(event.person.as_str())));
    }
}

#[test]
fn a_return_says_its_reasons_in_numbers() {
    let (_, all) = office(6, 800);
    let mut seen = 0;
    for one in all.iter().filter(|one| one.agreement == Agreement::Same) {
        let returned = one.history.iter().filter(|event| event.status.as_deref() == Some(RETURNED));
        for (event, round) in returned.zip(1..) {
            let texts = from_portal(&event.comment);
            let reasons: Vec<&str> =
                one.reasons.iter().filter(|reason| reason.round == round).map(|reason| reason.text.as_str()).collect();
            assert_eq!(texts, reasons, "{}", event.comment);
            seen += 1;
        }
        let numbers: Vec<u32> = one.reasons.iter().map(|reason| reason.number).collect();
        assert_eq!(numbers, (1..=one.reasons.len() as u32).collect::<Vec<_>>(), "numbers run on");
    }
    assert!(seen > 100, "{seen}");
}

/// By the reader of the import itself: what was planned is what is understood.
#[test]
fn what_is_printed_is_read_again_line_by_line() {
    let (_, all) = office(7, 1_500);
    let list = portal_list(&all);
    let read = |text: &str| portal::read(&Source::Clipboard { html: None, text }, None, reference()).unwrap();
    let reading = read(&list);
    assert_eq!((reading.kind, reading.order), (TableKind::List, Order::MonthFirst));
    let known: Vec<&ApplicationPlan> = all.iter().filter(|one| one.portal_id.is_some()).collect();
    let lines: Vec<&Listed> = reading.applications().map(|(_, listed)| listed).collect();
    assert_eq!(lines.len(), known.len());
    assert!(reading.lines.iter().all(|line| line.troubles.is_empty()));
    for (line, one) in lines.iter().zip(known) {
        assert_eq!((&line.number, line.created), (&one.portal_id, Some(one.created)));
        let keys: Vec<Option<&str>> = line.services.iter().map(|service| service.key.as_deref()).collect();
        let services: Vec<Option<&str>> = one.services.iter().map(|line| line.service.as_deref()).collect();
        assert_eq!(keys, services);
        assert_eq!(line.status.as_ref().and_then(|status| status.key.as_deref()), one.portal_status);
    }
    for one in all.iter().filter(|one| one.history.len() > 1).take(200) {
        let reading = read(&portal_history(one));
        let events = reading.lines.iter().find_map(|line| match &line.told {
            Told::Events { events, .. } => Some((events, &line.troubles)),
            _ => None,
        });
        let (events, troubles) = events.unwrap_or_else(|| panic!("{}", portal_history(one)));
        assert_eq!(troubles, &[]);
        let read: Vec<PortalEvent> = events
            .iter()
            .map(|event| PortalEvent {
                v: 1,
                at: event.at.map(|at| at.format("%Y-%m-%dT%H:%M").to_string()),
                status: event.status.key.clone(),
                label: event.status.label.clone(),
                previous: event.previous.as_ref().map(|status| status.label.clone()),
                comment: event.comment.clone(),
                person: event.person.clone(),
                roles: event.roles.clone(),
            })
            .collect();
        assert_eq!(read, one.history);
    }
}

#[test]
fn packages_are_read_without_a_trouble() {
    let (plan, all) = office(8, 400);
    let packages = packages(&plan, &all);
    assert!(packages.len() > 300);
    let text = write(&packages, "test").unwrap();
    let read = read_json(text.as_bytes(), reference()).unwrap();
    assert_eq!(read.applications, packages);
}

#[test]
fn names_are_in_the_scripts_of_the_office() {
    let (plan, all) = office(9, 2_000);
    let in_notes = |letters: std::ops::RangeInclusive<char>| {
        all.iter().flat_map(|one| &one.notes).any(|note| note.text.contains(|c| letters.contains(&c)))
    };
    let original = |letters: std::ops::RangeInclusive<char>| {
        let named = |one: &crate::generate::PersonPlan| one.name.display_original();
        plan.people.iter().filter_map(named).filter(|name| name.contains(|c| letters.contains(&c))).count()
    };
    assert!(original('\u{4e00}'..='\u{9fff}') > 60 && in_notes('\u{4e00}'..='\u{9fff}'));
    assert!(original('ә'..='ә') > 5 && in_notes('а'..='я'));
    assert!(
        all.iter().filter(|one| one.kind == APPLICATION && !one.needs_details).all(|one| one.organisation.is_some())
    );
}

#[test]
fn nobody_of_kazakhstan_joins_the_club_and_only_participants_ask_for_waivers() {
    let (plan, all) = office(10, 3_000);
    for one in all.iter().filter(|one| !one.needs_details) {
        match one.kind {
            "membership" => assert!(one.persons.iter().all(|p| plan.people[p.person].citizenship != "KAZ")),
            "waiver" => assert!(one.organisation.is_some_and(|place| plan.organisations[place].participant)),
            _ => {}
        }
    }
}

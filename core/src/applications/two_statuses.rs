//! The portal's status as it was last seen, beside the desk's own. An import writes only the first; what differs makes
//! two lists: *To enter in the portal* and *Happened in the portal*.

use std::collections::BTreeMap;

use super::application::Application;
use super::cards::{PortalEvent, PortalSeen, ToEnter};
use super::statuses::*;
use crate::clock::Moment;
use crate::document::CardKey;

/// What the portal showed of one application at an import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Of a list row; none where only a history came. The key is none where nobody knows the words.
    pub status: Option<(Option<String>, String)>,
    pub events: Vec<PortalEvent>,
}

/// What an import changes on one application; nothing at all if the portal shows what it showed before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub portal: PortalSeen,
    /// New lines of the history, and known ones that are fuller now, by their place.
    pub events: BTreeMap<u32, PortalEvent>,
    /// Lines of *To enter in the portal* that stand there now.
    pub entered: Vec<CardKey>,
    /// The portal's status before, for the preview's "old → new".
    pub before: Option<String>,
    pub new_events: usize,
}

/// What the portal shows now, against what is known. `desk` is the application's own status here; none for a new one.
pub fn seen(known: Option<&Application>, shown: &Shown, now: Moment) -> Option<Seen> {
    let nothing = PortalSeen { v: 1, ..PortalSeen::default() };
    let before = known.and_then(|known| known.portal.clone());
    let old = before.clone().unwrap_or(nothing);
    let known_events = known.map(|known| &known.events);
    let (events, new_events) = merged(known_events, &shown.events);
    let mut whole: BTreeMap<u32, PortalEvent> = known_events.cloned().unwrap_or_default();
    whole.extend(events.clone());
    let order = in_order(&whole);
    let latest = latest(shown, &order);

    let mut portal = PortalSeen { v: 1, imported: Some(now), ..old.clone() };
    if let Some((status, label, at)) = latest {
        let same = status == old.status && (status.is_some() || label == old.label);
        // A list has no time of its own: the one that a history gave stays.
        portal.at = if same { at.or(old.at.clone()) } else { at };
        portal.status = status;
        portal.label = label;
    }
    let moved = portal.status != old.status || (portal.status.is_none() && portal.label != old.label);
    let told = resubmissions(&order);
    let list_only = old.status.as_deref() == Some(RETURNED) && portal.status.as_deref() == Some(IN_PROGRESS);
    portal.resubmissions = told.max(old.resubmissions + u32::from(list_only && told <= old.resubmissions));
    if portal.resubmissions > old.resubmissions {
        portal.resubmitted = portal.status.as_deref() == Some(IN_PROGRESS);
    } else if portal.status.as_deref() != Some(IN_PROGRESS) {
        portal.resubmitted = false;
    }
    portal.flags = flags(&order);
    let entered = known.map(|known| entered(known, &portal)).unwrap_or_default();
    if let Some(known) = known {
        let desk = known.status();
        let explained = !entered.is_empty() || on_the_way(known, &portal);
        portal.ahead = match &portal.status {
            Some(status) if status == desk => false,
            _ if moved => !explained,
            _ => old.ahead,
        };
    }
    let same = PortalSeen { imported: old.imported, ..portal.clone() } == old && before.is_some();
    if same && events.is_empty() && entered.is_empty() {
        return None;
    }
    Some(Seen { portal, events, entered, before: old.status, new_events })
}

/// The last status that the portal shows, with its words and its time.
fn latest(shown: &Shown, order: &[&PortalEvent]) -> Option<(Option<String>, String, Option<String>)> {
    let last = order.last();
    if let Some((status, label)) = &shown.status {
        let at = last.filter(|last| last.status == *status).and_then(|last| last.at.clone());
        return Some((status.clone(), label.clone(), at));
    }
    // A page from the middle of a history says nothing of its end.
    let end = shown.events.iter().any(|event| last.is_some_and(|last| same_event(event, last)));
    last.filter(|_| end).map(|last| (last.status.clone(), last.label.clone(), last.at.clone()))
}

/// The lines that are new, and known ones that say more than before.
fn merged(known: Option<&BTreeMap<u32, PortalEvent>>, shown: &[PortalEvent]) -> (BTreeMap<u32, PortalEvent>, usize) {
    let empty = BTreeMap::new();
    let known = known.unwrap_or(&empty);
    let mut taken: Vec<u32> = Vec::new();
    let mut out = BTreeMap::new();
    let mut next = known.keys().next_back().copied().unwrap_or(0);
    let mut new = 0;
    for event in shown {
        let twin = known.iter().find(|(place, one)| !taken.contains(place) && same_event(one, event));
        if let Some((place, one)) = twin {
            taken.push(*place);
            let fuller = fuller(one, event);
            if fuller != *one {
                out.insert(*place, fuller);
            }
        } else {
            next += 1;
            new += 1;
            out.insert(next, PortalEvent { v: 1, ..event.clone() });
        }
    }
    (out, new)
}

fn same_event(one: &PortalEvent, other: &PortalEvent) -> bool {
    let status = match (&one.status, &other.status) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.label == other.label,
        _ => false,
    };
    let either = |one: &str, other: &str| one == other || one.is_empty() || other.is_empty();
    status && one.at == other.at && either(&one.person, &other.person)
}

/// The row expander has no comments and the tab no roles of the other account: together they have both.
fn fuller(one: &PortalEvent, other: &PortalEvent) -> PortalEvent {
    let pick = |one: &String, other: &String| if one.is_empty() { other.clone() } else { one.clone() };
    PortalEvent {
        previous: one.previous.clone().or_else(|| other.previous.clone()),
        comment: pick(&one.comment, &other.comment),
        person: pick(&one.person, &other.person),
        roles: if one.roles.is_empty() { other.roles.clone() } else { one.roles.clone() },
        ..one.clone()
    }
}

/// By time; lines of the same minute as they came.
fn in_order(events: &BTreeMap<u32, PortalEvent>) -> Vec<&PortalEvent> {
    let mut order: Vec<&PortalEvent> = events.values().collect();
    // A line without a time stays behind the one before it.
    let mut last = String::new();
    let mut keys: Vec<String> = Vec::with_capacity(order.len());
    for event in &order {
        if let Some(at) = &event.at {
            last.clone_from(at);
        }
        keys.push(last.clone());
    }
    let mut places: Vec<usize> = (0..order.len()).collect();
    places.sort_by(|a, b| keys[*a].cmp(&keys[*b]));
    order = places.into_iter().map(|place| order[place]).collect();
    order
}

fn resubmissions(order: &[&PortalEvent]) -> u32 {
    let is = |event: &PortalEvent, status: &str| event.status.as_deref() == Some(status);
    let pairs = order.windows(2).filter(|pair| is(pair[0], RETURNED) && is(pair[1], IN_PROGRESS));
    u32::try_from(pairs.count()).unwrap_or(u32::MAX)
}

/// Where the portal's own history breaks our rules (000-56): recorded, never refused.
fn flags(order: &[&PortalEvent]) -> Vec<String> {
    let mut flags = Vec::new();
    let who = |status: &str| {
        let of = order.iter().rev().find(|event| event.status.as_deref() == Some(status));
        of.map(|event| event.person.as_str()).filter(|person| !person.is_empty())
    };
    let twice = |one: Option<&str>, other: Option<&str>| one.is_some() && one == other;
    if twice(who(PENDING), who(APPROVED)) {
        flags.push("four-eyes".to_owned());
    }
    let supervised = |event: &&&PortalEvent| event.roles.iter().any(|role| role == "Supervisor");
    let of = |status: &str| order.iter().find(|event| event.status.as_deref() == Some(status));
    if of(PENDING).filter(supervised).is_some() && twice(who(IN_PROGRESS), who(PENDING)) {
        flags.push("one-person".to_owned());
    }
    let jump = order.windows(2).any(|pair| {
        let (from, to) = (pair[0].status.as_deref(), pair[1].status.as_deref());
        from.zip(to).is_some_and(|(from, to)| from != to && !leads(from, to))
    });
    if jump {
        flags.push("jump".to_owned());
    }
    flags
}

/// Whether our rules know a step from one status to the other, on whatever verb.
fn leads(from: &str, to: &str) -> bool {
    let rules = crate::casebook::RULES;
    rules.all().any(|rule| rule.from.contains(&from) && rule.to == Some(to))
}

/// The lines that the portal's new status answers.
fn entered(known: &Application, portal: &PortalSeen) -> Vec<CardKey> {
    let Some(status) = portal.status.as_deref() else { return Vec::new() };
    let lines = &known.to_enter;
    // The last line that it answers answers all before it.
    let last = lines.iter().rposition(|(_, line)| answers(status, line));
    lines.iter().take(last.map_or(0, |last| last + 1)).map(|(key, _)| key.clone()).collect()
}

fn answers(status: &str, line: &ToEnter) -> bool {
    if status == line.to {
        return true;
    }
    let place = |status: &str| PATH.iter().position(|one| *one == status);
    // The portal goes from Approved to Awaiting For Payment by itself, and may be further on already.
    let forward = !matches!(line.verb.as_str(), "send-back" | "return" | "reject" | "reopen" | "undo");
    forward && place(status).zip(place(&line.to)).is_some_and(|(there, here)| there > here)
}

/// The portal has moved, but not past what was done here: somebody is typing the steps in.
fn on_the_way(known: &Application, portal: &PortalSeen) -> bool {
    let place = |status: &str| PATH.iter().position(|one| *one == status);
    let there = portal.status.as_deref().and_then(place);
    let here = place(known.status());
    !known.to_enter.is_empty() && there.zip(here).is_some_and(|(there, here)| there <= here)
}

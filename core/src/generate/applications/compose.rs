//! Puts one application together.

use chrono::{Days, Months, NaiveDate, NaiveDateTime};

use super::agree::agree;
use super::care::care;
use super::facts::{passport, round_reasons};
use super::office::{DAY, Office, Service};
use super::way::{self, Hand, Stop};
use super::words;
use super::{Act, Agreement, ApplicationPlan, PersonOnLine};
use crate::applications::cards::{Channel, PortalEvent, Reason, ServiceLine, Visa};
use crate::applications::price::price_of;
use crate::applications::returns::PORTAL_LANGUAGE;
use crate::applications::rules::{APPLICATION, MEMBERSHIP, WAIVER};
use crate::applications::statuses::*;
use crate::applications::steps::Facts;
use crate::generate::Dice;

/// Everybody who has a hand in one application.
pub(super) struct Hands {
    pub owner: usize,
    pub supervisor: usize,
    pub colleague: usize,
}

pub(super) fn compose(place: usize, office: &Office<'_>, mut dice: Dice) -> ApplicationPlan {
    let dice = &mut dice;
    let in_portal = !dice.percent(4);
    let kind = match dice.below(1000) {
        _ if !in_portal => APPLICATION,
        0..20 => WAIVER,
        20..45 => MEMBERSHIP,
        _ => APPLICATION,
    };
    let goal = match kind {
        WAIVER => way::waiver_goal(dice),
        MEMBERSHIP => way::membership_goal(dice),
        _ if in_portal => way::goal(dice),
        _ => way::desk_only_goal(dice),
    };
    let hands = hands(office, dice);
    // Withdrawn and suspended are the desk's own: they came from somewhere.
    let reached = match goal {
        WITHDRAWN | SUSPENDED if in_portal => {
            [IN_PROGRESS, RETURNED, AWAITING_PAYMENT, AWAITING_DOCUMENTS][dice.below(4) as usize % 4]
        }
        WITHDRAWN => IN_PROGRESS,
        other => other,
    };
    let rounds = way::rounds(dice, reached);
    let stops = way::stops(dice, kind, reached, rounds);
    let times = times(dice, goal, &stops, office);
    let created = office.wall(times.first().copied().unwrap_or(0) - stops.first().map_or(0, |stop| stop.gap));

    let mut plan = empty(place, kind, office.wall(times[0]).min(created));
    plan.portal_id = in_portal.then(|| (20_000 + place * 3 + dice.below(3) as usize).to_string());
    plan.channel = if in_portal {
        Channel::Portal
    } else {
        [Channel::Counter, Channel::Counter, Channel::Email, Channel::Paper][dice.below(4) as usize % 4]
    };
    people(&mut plan, dice, office);
    services(&mut plan, dice, office);
    let dated: Vec<(Stop, i64)> = stops.into_iter().zip(times.iter().copied()).collect();
    plan.reasons = round_reasons(dice, &dated, office);
    let history: Vec<PortalEvent> = history(&dated, &plan, office, &hands);
    agree(&mut plan, dice, goal, &dated, history, office, &hands);
    plan.passport = passport(plan.status, dice);
    care(&mut plan, dice, office, &hands);
    plan
}

fn empty(place: usize, kind: &'static str, created: NaiveDateTime) -> ApplicationPlan {
    ApplicationPlan {
        place,
        kind,
        portal_id: None,
        channel: Channel::Portal,
        city: "Astana",
        created,
        services: Vec::new(),
        organisation: None,
        contact: None,
        persons: Vec::new(),
        visa: None,
        needs_details: false,
        brought: false,
        status: DRAFT,
        portal_status: None,
        portal_label: None,
        history: Vec::new(),
        seen_first: 0,
        first_status: DRAFT,
        brought_in: Act { by: 0, at: created },
        confirmed: None,
        steps: Vec::new(),
        agreement: Agreement::Same,
        reasons: Vec::new(),
        returns: 0,
        facts: Facts::default(),
        passport: None,
        owner: None,
        deputy: None,
        next: None,
        notes: Vec::new(),
    }
}

fn hands(office: &Office<'_>, dice: &mut Dice) -> Hands {
    let one = |dice: &mut Dice, pool: &[usize], not: Option<usize>| {
        let pool: Vec<usize> = pool.iter().copied().filter(|one| Some(*one) != not).collect();
        dice.pick(&pool).copied().unwrap_or(0)
    };
    let owner = one(dice, &office.managers, None);
    let supervisor = one(dice, &office.supervisors, Some(owner));
    let colleague = one(dice, &office.managers, Some(owner));
    Hands { owner, supervisor, colleague }
}

/// The working minute of each stop; of a draft only its own. Ended ones lie anywhere in two years, open ones near today.
fn times(dice: &mut Dice, goal: &str, stops: &[Stop], office: &Office<'_>) -> Vec<i64> {
    let whole: i64 = stops.iter().map(|stop| stop.gap).sum();
    let latest = office.end() - 30;
    let days = match goal {
        SUBMITTED | PENDING | PAID | APPROVED | SENDING => 2,
        IN_PROGRESS | COLLECTED | RECEIVING | PROCESSED => 5,
        RETURNING | HANDED_OVER | LODGED => 9,
        RETURNED | AWAITING_PAYMENT | AWAITING_DOCUMENTS | SUSPENDED => 22,
        DRAFT => 120,
        _ => 0,
    };
    // One in twenty lies far too long.
    let days = if days > 0 && dice.percent(5) { days * 3 } else { days };
    let end = if days > 0 { latest - dice.between(0, days * DAY) } else { dice.between(whole.min(latest), latest) };
    let mut at = end - whole;
    let mut times: Vec<i64> = Vec::with_capacity(stops.len());
    for stop in stops {
        at += stop.gap;
        times.push(at);
    }
    if times.is_empty() {
        times.push(end);
    }
    times
}

fn people(plan: &mut ApplicationPlan, dice: &mut Dice, office: &Office<'_>) {
    let all = office.plan;
    plan.needs_details = plan.portal_id.is_some() && dice.percent(12);
    let first = plan.place * 13 / 10 % all.people.len();
    let near = (0..all.people.len()).map(|step| (first + step) % all.people.len());
    // Kazakhstan passports are not eligible for the club (000-58).
    let eligible = |person: &usize| plan.kind != MEMBERSHIP || all.people[*person].citizenship != "KAZ";
    let first = near.take(50).find(eligible).unwrap_or(first);
    let known = all.organisations.len().min(((plan.place + 1) * 8).div_ceil(100).max(3));
    let by_chance = dice.below(known as u64) as usize;
    let mut organisation = all.people[first].employer.unwrap_or(by_chance);
    if plan.kind == WAIVER {
        // Only participants may ask for waivers (000-57).
        let participants = (0..all.organisations.len()).map(|step| (organisation + step) % all.organisations.len());
        organisation = participants.into_iter().find(|one| all.organisations[*one].participant).unwrap_or(organisation);
    }
    let sizes = [(1, 700), (2, 130), (3, 70), (4, 50), (5, 20), (6, 12), (7, 8), (8, 10)];
    let size = dice.weighted(&sizes, |(_, weight)| *weight).map_or(1, |(size, _)| *size);
    let size = if plan.kind == APPLICATION { size } else { 1 };
    let mut chosen = vec![first];
    let colleagues = office.employed[organisation].iter().copied().skip_while(|one| *one <= first);
    let neighbours = (1..8usize).map(|step| (first + step) % all.people.len());
    for person in colleagues.chain(neighbours) {
        if chosen.len() >= size {
            break;
        }
        if !chosen.contains(&person) {
            chosen.push(person);
        }
    }
    plan.city = all.organisations[organisation].city;
    let position = |dice: &mut Dice| dice.pick(&words::POSITIONS).copied();
    plan.persons =
        chosen.into_iter().map(|person| PersonOnLine { person, line: 1, position: position(dice) }).collect();
    let somebody_else = dice.percent(40);
    let contact = if somebody_else { (first + 11) % all.people.len() } else { first };
    if plan.needs_details {
        plan.persons.clear();
        return;
    }
    plan.organisation = Some(organisation);
    plan.contact = Some(contact);
    plan.brought = dice.percent(85);
}

fn services(plan: &mut ApplicationPlan, dice: &mut Dice, office: &Office<'_>) {
    let day = plan.created.date();
    let offered: Vec<&(Service<'_>, u64)> =
        office.services(day).iter().filter(|(service, _)| service.case_kind() == plan.kind).collect();
    let several = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3][dice.below(16) as usize % 16];
    let lines = if plan.needs_details { several } else { several.min(plan.persons.len()) };
    let mut chosen: Vec<Service<'_>> = Vec::new();
    for _ in 0..lines * 4 {
        let service = dice.weighted(&offered, |(_, weight)| *weight).map(|(service, _)| *service);
        if let Some(service) = service.filter(|one| chosen.iter().all(|known| known.key != one.key)) {
            chosen.push(service);
        }
        if chosen.len() == lines {
            break;
        }
    }
    let lines = chosen.len().max(1);
    for (place, person) in plan.persons.iter_mut().enumerate() {
        person.line = u32::try_from(place % lines + 1).unwrap_or(1);
    }
    let (manager, priority) = match dice.below(100) {
        0..30 => (true, false),
        30..36 => (false, true),
        _ => (false, false),
    };
    let ticks = plan.kind == APPLICATION && !plan.needs_details;
    for (place, service) in chosen.iter().enumerate() {
        let amount = plan.persons.iter().filter(|person| person.line as usize == place + 1).count().max(1);
        let mut line = ServiceLine {
            v: 1,
            service: Some(service.key.to_owned()),
            label: Some(service.label.to_owned()),
            personal_manager: ticks && manager,
            priority: ticks && priority,
            amount: u32::try_from(amount).unwrap_or(1),
            ..ServiceLine::default()
        };
        if ticks {
            price(&mut line, service.key, office, plan);
        }
        plan.services.push(line);
    }
    // A priority walk-in needs no persons (000-21).
    if ticks && priority {
        plan.persons.clear();
    }
    if ticks && !priority && chosen.iter().any(|service| service.kind != "family") {
        plan.visa = Some(visa(dice, day, chosen[0].years));
    }
}

/// The table's price of that day; where it knows none, the one of the invoice (A03).
fn price(line: &mut ServiceLine, key: &str, office: &Office<'_>, plan: &ApplicationPlan) {
    let day = plan.created.date();
    let known = price_of(office.reference, key, line.personal_manager, line.priority, day);
    line.currency = Some("KZT".to_owned());
    match known {
        Some(price) => line.price = Some(price.amount.to_string()),
        None => {
            line.price = Some(if line.priority { "520000" } else { "370000" }.to_owned());
            line.price_reason = Some("По счёту".to_owned());
        }
    }
}

fn visa(dice: &mut Dice, day: NaiveDate, years: u32) -> Visa {
    let from = day.checked_add_days(Days::new(dice.below(60) + 25)).unwrap_or(day);
    let until = from.checked_add_months(Months::new(12 * years.clamp(1, 5))).unwrap_or(from);
    let until = until.checked_sub_days(Days::new(1)).unwrap_or(until);
    Visa {
        v: 1,
        from: Some(from.to_string()),
        until: Some(until.to_string()),
        home_address: dice.pick(&words::HOME_ADDRESSES).map(|text| (*text).to_owned()),
        abroad_address: None,
        frequency: Some(if dice.percent(70) { "multiple" } else { "single" }.to_owned()),
    }
}

fn history(stops: &[(Stop, i64)], plan: &ApplicationPlan, office: &Office<'_>, hands: &Hands) -> Vec<PortalEvent> {
    let mut previous = DRAFT;
    let mut round = 0;
    let mut events = Vec::with_capacity(stops.len());
    for (stop, at) in stops {
        let (person, roles) = match stop.by {
            Hand::Applicant => (None, &["User"][..]),
            Hand::Manager => (Some(hands.owner), &["User", "Manager"][..]),
            Hand::Colleague => (Some(hands.colleague), &["User", "Manager"][..]),
            Hand::Supervisor => (Some(hands.supervisor), &["User", "Supervisor"][..]),
        };
        round += u32::from(stop.status == RETURNED);
        let comment = match stop.status {
            RETURNED => returned_comment(&plan.reasons, round, office, *at),
            REJECTED => words::REJECTIONS[plan.place % words::REJECTIONS.len()].to_owned(),
            REFUSED_BY_MO => words::REFUSALS[plan.place % words::REFUSALS.len()].to_owned(),
            _ => String::new(),
        };
        events.push(PortalEvent {
            v: 1,
            at: Some(office.wall(*at).format("%Y-%m-%dT%H:%M").to_string()),
            status: Some(stop.status.to_owned()),
            label: office.label(stop.status).to_owned(),
            previous: Some(office.label(previous).to_owned()),
            comment,
            person: person.and_then(|one| office.plan.staff.get(one)).map(|one| one.name.clone()).unwrap_or_default(),
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
        });
        previous = stop.status;
    }
    events
}

fn returned_comment(reasons: &[Reason], round: u32, office: &Office<'_>, at: i64) -> String {
    let texts: Vec<String> =
        reasons.iter().filter(|reason| reason.round == round).map(|reason| reason.text.clone()).collect();
    crate::applications::returns::for_portal(&texts, PORTAL_LANGUAGE, office.reference, office.wall(at).date())
}

//! Facts of the way: reasons for return, payment, papers, days at the migration office, outcome, receiver.

use chrono::{Datelike, Days};

use super::ApplicationPlan;
use super::office::Office;
use super::way::Stop;
use super::words;
use crate::applications::cards::{Decision, Mo, Outcome, Payment, Reason};
use crate::applications::price;
use crate::applications::statuses::*;
use crate::applications::steps::{Facts, NewReason};
use crate::generate::Dice;

/// One to four reasons of every return; those of a round are settled when the client came back.
pub(super) fn round_reasons(dice: &mut Dice, stops: &[(Stop, i64)], office: &Office<'_>) -> Vec<Reason> {
    let mut out: Vec<Reason> = Vec::new();
    let mut round = 0;
    for (place, (stop, at)) in stops.iter().enumerate() {
        if stop.status != RETURNED {
            continue;
        }
        round += 1;
        let day = office.wall(*at).date();
        let pool = office.reasons(day);
        let wanted = dice.between(1, 4);
        let came_back = place + 1 < stops.len();
        let mut seen: Vec<&str> = Vec::new();
        for _ in 0..wanted {
            let Some((row, text)) = dice.pick(pool).filter(|(row, _)| !seen.contains(row)) else { continue };
            seen.push(row);
            let number = u32::try_from(out.len() + 1).unwrap_or(u32::MAX);
            let text = text.replace("{year}", &day.year().to_string());
            // Some are mended before everything is sent again.
            let settled = came_back || dice.percent(25);
            out.push(Reason { v: 1, number, round, text, row: Some((*row).to_owned()), settled, ..Reason::default() });
        }
    }
    out
}

/// Everything that the steps up to here have brought.
pub(super) fn of_way(dice: &mut Dice, stops: &[(Stop, i64)], plan: &ApplicationPlan, office: &Office<'_>) -> Facts {
    let mut facts = Facts::default();
    let day =
        |status: &str| stops.iter().find(|(stop, _)| stop.status == status).map(|(_, at)| office.wall(*at).date());
    if let Some(issued) = day(AWAITING_PAYMENT) {
        let valid_until = issued.checked_add_days(Days::new(30)).unwrap_or(issued);
        let sum: Option<rust_decimal::Decimal> = plan.services.iter().map(price::total).sum();
        let organisation = plan.organisation.and_then(|one| office.plan.organisations.get(one));
        facts.payment = Some(Payment {
            v: 1,
            invoice: Some(format!("P-O/{}/{}", issued.year(), 1_000 + plan.place)),
            issued: Some(issued.to_string()),
            valid_until: Some(valid_until.to_string()),
            sum: sum.map(|sum| sum.to_string()),
            currency: Some("KZT".to_owned()),
            paid_on: day(PAID).map(|day| day.to_string()),
            reference: Some((400_000 + plan.place).to_string()),
            proof: day(PAID).map(|_| (400_000 + plan.place).to_string()),
            payer: organisation.map(|one| one.name.clone()),
            payer_bin: organisation.map(|one| one.bin.clone()),
        });
    }
    if day(COLLECTED).is_some() {
        let count = dice.between(1, words::ORIGINALS.len() as i64) as usize;
        facts.originals = Some(words::ORIGINALS.iter().take(count).map(|text| (*text).into()).collect());
    }
    if let Some(day) = day(LODGED) {
        let number = dice.percent(60).then(|| format!("{}-{:05}", day.year(), plan.place % 100_000));
        facts.mo = Some(Mo { v: 1, date: Some(day.to_string()), number });
    }
    let several = plan.persons.len() > 1;
    if day(PROCESSED).is_some() {
        let result = if several && dice.percent(6) { "partly" } else { "granted" };
        facts.outcome = Some(Outcome { v: 1, result: result.to_owned(), words: None });
    }
    if let Some(day) = day(REFUSED_BY_MO) {
        let words = words::REFUSALS[plan.place % words::REFUSALS.len()].to_owned();
        facts.outcome = Some(Outcome { v: 1, result: "refused".to_owned(), words: Some(words.clone()) });
        facts.decision = Some(Decision { v: 1, words, number: None, date: Some(day.to_string()) });
    }
    let taker = plan.contact.and_then(|one| office.plan.people.get(one)).map(|one| one.name.display());
    if day(HANDED_OVER).is_some() {
        facts.receiver = Some(taker.unwrap_or_else(|| "Курьер".to_owned()));
    }
    if let Some((stop, at)) = stops.last().filter(|(stop, _)| WAIVER_OUTCOMES.contains(&stop.status)) {
        let words = office.label(stop.status).to_owned();
        let number = Some(format!("WMC-{}", plan.place));
        facts.decision = Some(Decision { v: 1, words, number, date: Some(office.wall(*at).date().to_string()) });
        facts.decided = Some(stop.status.to_owned());
    }
    facts
}

fn as_asked(reason: &Reason) -> NewReason {
    NewReason { row: reason.row.clone(), ..NewReason::from(reason.text.as_str()) }
}

/// Of all facts, what one verb brings.
pub(super) fn of_step(verb: &str, round: u32, plan: &ApplicationPlan) -> Facts {
    let all = &plan.facts;
    let mut facts = Facts::default();
    match verb {
        "accept-payment" => facts.payment.clone_from(&all.payment),
        "collect" => facts.originals.clone_from(&all.originals),
        "lodge" => facts.mo.clone_from(&all.mo),
        "process" => facts.outcome.clone_from(&all.outcome),
        "hand-over" => facts.receiver.clone_from(&all.receiver),
        "record-refusal" => facts.decision.clone_from(&all.decision),
        "return" => {
            let reasons = plan.reasons.iter().filter(|reason| reason.round == round);
            facts.reasons = reasons.map(as_asked).collect();
        }
        _ => {}
    }
    facts
}

/// Where the passport is by now.
pub(super) fn passport(status: &str, dice: &mut Dice) -> Option<&'static str> {
    match status {
        COLLECTED | SENDING | PROCESSED | RETURNING => Some(if dice.percent(15) { "courier" } else { "here" }),
        LODGED | RECEIVING => Some("mo"),
        HANDED_OVER | CLOSED => dice.percent(60).then_some("client"),
        REFUSED_BY_MO => Some("here"),
        AWAITING_DOCUMENTS => dice.percent(50).then_some("client"),
        _ => None,
    }
}

//! Content of an application: typed at the counter or brought in from the portal, value by value.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::link::Parties;
use super::open::{PathText, portal_number};
use super::{all, case_view};
use crate::applications::approval;
use crate::applications::cards::{
    BROUGHT, Brought, CASE, Individual, PASTED, PERSON, Pasted, SERVICE, ServiceLine, VISA,
};
use crate::applications::path::{Path, empty};
use crate::applications::price::price_of;
use crate::applications::rounds::open_round;
use crate::applications::sections::{DOCUMENTS, PERSONS, SECTIONS, SERVICES};
use crate::casebook::{Casebook, Done, RULES};
use crate::document::{Body, CardKey, CommandId, DocId, EntryId, Use, decide};
use crate::error::{Code, Failure, Refusal};
use crate::reference::Reference;

/// What changes in the content of one application.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Edit {
    pub values: Vec<PathText>,
    /// Sections of which content is brought in by this: from now on what is empty there is missing.
    pub sections: Vec<String>,
    /// Blocks that fall away: `person/3`, `service/2`.
    pub remove: Vec<String>,
    /// A page that was pasted, kept as it came.
    pub pasted: Option<String>,
    pub new_round: bool,
    /// The portal has given it a number meanwhile.
    pub portal_id: Option<String>,
}

/// Cards with their new values, and what they depended on.
pub(super) struct Put {
    pub cards: BTreeMap<CardKey, Body>,
    /// Sections that were touched.
    pub sections: BTreeSet<String>,
    pub uses: Vec<Use>,
}

impl Casebook {
    /// Changes the content. Refused with `ChangedMeanwhile`, `WrongValue`, `UnknownField`, `NumberTaken`.
    pub fn edit_application(
        &self,
        command: CommandId,
        id: DocId,
        after: EntryId,
        edit: &Edit,
    ) -> Result<Done<EntryId>, Failure> {
        let reference = self.reference()?;
        let done = self.perform(command, "case.edit", &(id, after, edit), |tx, actor, now| {
            let (view, application) = case_view(tx, id)?;
            let state = view.state.as_ref().ok_or(Code::NoSuchDocument)?;
            let author = self.author(command, &application, Some(after), now);
            let verb = if edit.pasted.is_some() { "bring-in" } else { "edit" };
            let mut proposal = author.proposal(&application, verb);
            let put = put_values(&state.cards, &edit.values, &reference, now.date())?;
            proposal.content.put = put.cards;
            proposal.content.uses = put.uses;
            let round = application.round + u32::from(edit.new_round);
            if edit.new_round {
                proposal = open_round(state, &application, proposal)?;
            }
            let brought = brought(&application.brought, &edit.sections, round)?;
            if brought != application.brought {
                proposal = proposal.put_over(&view, BROUGHT, &brought)?;
            }
            for block in &edit.remove {
                proposal = remove_block(proposal, block)?;
            }
            if let Some(text) = &edit.pasted {
                let key = CardKey::in_family(PASTED, format!("{:04}", application.pasted + 1));
                proposal = proposal.put(key, &Pasted { v: 1, round, text: text.clone() })?;
            }
            if let Some(number) = &edit.portal_id {
                let body = proposal.content.put.remove(&CASE).map_or_else(|| Body::of(&application.case), Ok)?;
                let body = body.overlaid(&BTreeMap::from([("portal_id", number)]))?;
                proposal.content.put.insert(CASE, body);
                proposal = proposal.claim(portal_number(number));
            }
            let mut parties = Parties::default();
            let proposal = self.linked(tx, command, proposal, Some(&application), actor, now, &mut parties)?;
            if proposal.content.put.is_empty() && proposal.content.drop.is_empty() {
                return Err(Code::NothingNew.into());
            }
            let proposal = approval::guarded(&view, proposal, actor.id, now)?;
            let mut own = decide(&RULES, &view, proposal, actor, now)?;
            own.append(&mut parties.entries);
            all(own)
        })?;
        let head = done.value.heads.first().copied().ok_or(Code::NothingNew)?;
        Ok(Done { value: head, touched: done.touched })
    }
}

fn brought(before: &Brought, sections: &[String], round: u32) -> Result<Brought, Refusal> {
    let mut after = before.clone();
    after.v = 1;
    for section in sections {
        let known = section == DOCUMENTS || SECTIONS.contains(&section.as_str());
        if !known {
            return Err(Refusal::new(Code::UnknownField).with("field", section.as_str()));
        }
        after.sections.insert(section.clone(), round);
    }
    Ok(after)
}

fn remove_block(proposal: crate::document::Proposal, block: &str) -> Result<crate::document::Proposal, Refusal> {
    match block.split_once('/') {
        Some((PERSON, place)) => {
            Ok(proposal.remove(CardKey::in_family(PERSON, place)).remove(CardKey::in_family(VISA, place)))
        }
        Some((SERVICE, place)) => Ok(proposal.remove(CardKey::in_family(SERVICE, place))),
        _ => Err(Refusal::new(Code::UnknownField).with("field", block)),
    }
}

/// The cards after these values were typed. Prices follow the tables, and each line has its persons.
pub(super) fn put_values(
    held: &BTreeMap<CardKey, Body>,
    values: &[PathText],
    reference: &Reference,
    today: NaiveDate,
) -> Result<Put, Failure> {
    let mut put = Put { cards: BTreeMap::new(), sections: BTreeSet::new(), uses: Vec::new() };
    for value in values {
        let path = Path::read(&value.path)?;
        let old = put.cards.get(&path.card).or_else(|| held.get(&path.card));
        let body = path.put(old, &value.value, reference)?;
        put.sections.insert(path.field.section.to_owned());
        put.cards.insert(path.card, body);
    }
    if put.sections.contains(SERVICES) {
        price_lines(&mut put, values, reference, today)?;
        seat_persons(&mut put, held)?;
    } else if put.sections.contains(PERSONS) {
        seat_persons(&mut put, held)?;
    }
    Ok(put)
}

/// A line whose service or ticks were touched costs what the tables say; another price needs its reason (A03).
fn price_lines(put: &mut Put, values: &[PathText], reference: &Reference, today: NaiveDate) -> Result<(), Failure> {
    let keys: Vec<CardKey> = put.cards.keys().filter(|key| key.family() == SERVICE).cloned().collect();
    for key in keys {
        let Some(body) = put.cards.get(&key) else { continue };
        let mut line: ServiceLine = body.read()?;
        let Some(service) = line.service.clone() else { continue };
        let known = price_of(reference, &service, line.personal_manager, line.priority, today);
        let typed =
            values.iter().any(|value| value.path == format!("{}/price", key.as_str()) && !value.value.is_empty());
        let other = known.as_ref().map(|known| known.amount.normalize().to_string()) != line.price;
        let reason = line.price_reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
        if typed && other && known.is_some() && !reason {
            return Err(Refusal::new(Code::CardNeeded).with("what", "price_reason").into());
        }
        if let Some(known) = known.filter(|_| !typed && !reason) {
            line.price = Some(known.amount.normalize().to_string());
            line.currency = Some(known.currency);
            put.uses.push(known.row);
        } else if !typed && !reason {
            (line.price, line.currency) = (None, None);
        }
        let body = body.overlaid(&line)?;
        put.cards.insert(key, body);
    }
    Ok(())
}

/// If the amount is n, n persons are asked for (000-19): their empty blocks stand ready.
fn seat_persons(put: &mut Put, held: &BTreeMap<CardKey, Body>) -> Result<(), Failure> {
    let place_of = |key: &CardKey| key.as_str().split('/').nth(1).and_then(|place| place.parse::<u32>().ok());
    let mut lines: BTreeMap<u32, ServiceLine> = BTreeMap::new();
    let mut persons: BTreeMap<u32, Individual> = BTreeMap::new();
    for (key, body) in held.iter().chain(&put.cards) {
        match (key.family(), place_of(key)) {
            (SERVICE, Some(place)) => drop(lines.insert(place, body.read()?)),
            (PERSON, Some(place)) => drop(persons.insert(place, body.read()?)),
            _ => {}
        }
    }
    // Whoever has no line yet takes a free seat of the first line that has one.
    let mut next = persons.keys().next_back().copied().unwrap_or(0);
    for (line_place, line) in &lines {
        if line.priority {
            continue;
        }
        let mut seated = persons.values().filter(|person| person.line == Some(*line_place)).count();
        for (place, person) in persons.iter_mut().filter(|(_, person)| person.line.is_none()) {
            if seated >= line.amount as usize {
                break;
            }
            person.line = Some(*line_place);
            seated += 1;
            let key = CardKey::in_family(PERSON, place);
            let old = put.cards.get(&key).or_else(|| held.get(&key)).cloned().map_or_else(|| empty(PERSON), Ok)?;
            put.cards.insert(key, old.overlaid(person)?);
        }
        while seated < line.amount as usize {
            next += 1;
            seated += 1;
            let person = Individual { v: 1, line: Some(*line_place), ..Individual::default() };
            put.cards.insert(CardKey::in_family(PERSON, next), Body::of(&person)?);
        }
    }
    Ok(())
}

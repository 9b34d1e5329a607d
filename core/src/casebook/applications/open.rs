//! An application that begins here: at the counter, by e-mail, on paper, from a package.

use std::collections::BTreeMap;

use serde::Serialize;

use super::edit::put_values;
use super::link::Parties;
use crate::applications::cards::{
    BROUGHT, Brought, CASE, Case, Channel, Individual, OWN_SERIES, PERSON, PORTAL_ID, SERVICE,
};
use crate::applications::rules::{APPLICATION, MEMBERSHIP, WAIVER};
use crate::casebook::{Casebook, Done, RULES};
use crate::document::{Body, CardKey, Change, Claim, CommandId, DocId, Kind, Proposal, Verb, View, decide};
use crate::error::{Code, Failure};
use crate::reference::Reference;

/// One value of the form as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PathText {
    pub path: String,
    pub value: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct NewApplication {
    pub channel: Channel,
    /// Where the portal has a number for it already.
    pub portal_id: Option<String>,
    pub values: Vec<PathText>,
    /// The service line of a person, both by their places; whoever is not named here takes a free seat.
    pub lines: BTreeMap<u32, u32>,
    /// When it was made elsewhere; none = now.
    pub created: Option<String>,
    pub owner: Option<DocId>,
    pub predecessor: Option<DocId>,
    /// By which the same package is known when it comes again.
    pub identity: Option<String>,
}

impl Casebook {
    /// Begins an application as a draft; it is submitted by its own step. Refused with `NumberTaken`, `WrongValue`.
    pub fn open_application(&self, command: CommandId, new: &NewApplication) -> Result<Done<(DocId, String)>, Failure> {
        let reference = self.reference()?;
        let id = self.env().new_doc();
        let done = self.perform(command, "case.open", new, |tx, actor, now| {
            let seats = seats(&new.lines)?;
            let put = put_values(&seats, &new.values, &reference, now.date())?;
            let kind = kind_of(services_of(&put.cards).iter().map(String::as_str), &reference);
            let owner = new.owner.or(Some(self.me()));
            let mut case: Case = put.cards.get(&CASE).map(Body::read).transpose()?.unwrap_or_default();
            case = Case {
                v: 1,
                channel: new.channel,
                portal_id: new.portal_id.clone(),
                owner,
                predecessor: new.predecessor,
                created: new.created.clone().or_else(|| Some(now.wall().format("%Y-%m-%dT%H:%M").to_string())),
                ..case
            };
            let mut proposal =
                Proposal::new(self.env().new_entry(), command, id, Kind::of(kind), Verb::of("open"), None);
            proposal.content.put = put.cards;
            proposal = proposal.put(CASE, &case)?;
            proposal = match &new.portal_id {
                Some(number) => proposal.claim(portal_number(number)),
                None => proposal.claim(own_series()),
            };
            if let Some(identity) = &new.identity {
                let (scheme, value) = (super::packages::SCHEME.to_owned(), identity.clone());
                proposal = proposal.claim(Claim::Alias { scheme, value, unique: true });
            }
            let brought = Brought { v: 1, sections: put.sections.into_iter().map(|section| (section, 1)).collect() };
            proposal = proposal.put(BROUGHT, &brought)?;
            let mut parties = Parties::default();
            let proposal = self.linked(tx, command, proposal, None, actor, now, &mut parties)?;
            let mut own = decide(&RULES, &View::default(), proposal, actor, now)?;
            own.append(&mut parties.entries);
            Ok(Change { command, entries: own })
        })?;
        let id = done.value.docs.first().map(|(_, id)| *id).ok_or(Code::NoSuchDocument)?;
        let number = self.case(id)?.application.case.shown();
        Ok(Done { value: (id, number), touched: done.touched })
    }
}

/// Persons who know their line already: the form then fills in who they are.
fn seats(lines: &BTreeMap<u32, u32>) -> Result<BTreeMap<CardKey, Body>, Failure> {
    let seat = |(person, line): (&u32, &u32)| {
        let card = Individual { v: 1, line: Some(*line), ..Individual::default() };
        Ok((CardKey::in_family(PERSON, person), Body::of(&card)?))
    };
    lines.iter().map(seat).collect()
}

pub(in crate::casebook) fn portal_number(number: &str) -> Claim {
    Claim::Alias { scheme: PORTAL_ID.into(), value: number.to_owned(), unique: true }
}

/// The next number of ours; it is found as C-0012.
pub(in crate::casebook) fn own_series() -> Claim {
    Claim::Number { series: OWN_SERIES.into(), card: CASE, field: "number".into(), value: None }
}

pub(super) fn services_of(cards: &BTreeMap<CardKey, Body>) -> Vec<String> {
    let lines = cards.iter().filter(|(key, _)| key.family() == SERVICE);
    lines.filter_map(|(_, body)| body.read::<crate::applications::cards::ServiceLine>().ok()?.service).collect()
}

/// Waivers and the club go their own ways; everything else is an ordinary application.
pub(super) fn kind_of<'s>(services: impl Iterator<Item = &'s str>, reference: &Reference) -> &'static str {
    for service in services {
        let table = reference.table("services");
        let kind = table.and_then(|table| table.rows_of(service).next()).and_then(|row| row.text("kind"));
        match kind {
            Some("waiver") => return WAIVER,
            Some("club") => return MEMBERSHIP,
            _ => {}
        }
    }
    APPLICATION
}

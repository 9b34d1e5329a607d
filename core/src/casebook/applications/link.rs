//! An application's company and people are found in the registers, or registered with the same act.

use std::collections::BTreeMap;

use super::super::registers::{NewOrganisation, NewPerson};
use crate::applications::Application;
use crate::applications::cards::{CONTACT, Individual, ORGANISATION, Organisation, PERSON};
use crate::casebook::{Casebook, RULES};
use crate::clock::Moment;
use crate::document::{Actor, Body, CardKey, CommandId, DocId, Entry, Proposal, View, decide};
use crate::error::Failure;
use crate::people::names::fold;
use crate::people::registers::{BIN, Contact, IDENTITY, IIN, OrganisationIdentity, PASSPORT, Passport, PersonIdentity};
use crate::storage::{self, Tx};

/// Parties that one command registers: the same company of many lines is one company.
#[derive(Debug, Default)]
pub(crate) struct Parties {
    /// Entries of those that were new.
    pub entries: Vec<Entry>,
    met: BTreeMap<(&'static str, String), DocId>,
}

impl Parties {
    fn find(&self, scheme: &'static str, number: &str) -> Option<DocId> {
        self.met.get(&(scheme, number.to_owned())).copied()
    }

    fn meet(&mut self, scheme: &'static str, number: &str, id: DocId) {
        self.met.insert((scheme, number.to_owned()), id);
    }
}

impl Casebook {
    /// Puts the links of the cards that `proposal` puts; entries of newly registered parties are added to `parties`.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn linked(
        &self,
        tx: &Tx,
        command: CommandId,
        mut proposal: Proposal,
        known: Option<&Application>,
        actor: &Actor,
        now: Moment,
        parties: &mut Parties,
    ) -> Result<Proposal, Failure> {
        let mut company = known.and_then(|known| known.organisation.link);
        if let Some(body) = proposal.content.put.get(&ORGANISATION).cloned() {
            let mut organisation: Organisation = body.read()?;
            organisation.link = self.company(tx, command, &organisation, actor, now, parties)?;
            company = organisation.link;
            proposal.content.put.insert(ORGANISATION, body.overlaid(&organisation)?);
        }
        let keys: Vec<CardKey> = proposal.content.put.keys().cloned().collect();
        let mut met: Vec<(Individual, DocId)> = Vec::new();
        for key in keys.into_iter().filter(|key| *key == CONTACT || key.family() == PERSON) {
            let Some(body) = proposal.content.put.get(&key).cloned() else { continue };
            let mut person: Individual = body.read()?;
            let again = met.iter().find(|(one, _)| same_person(one, &person)).map(|(_, id)| *id);
            person.link = match again {
                Some(id) => Some(id),
                None => self.individual(tx, command, &person, company, actor, now, parties)?,
            };
            if let Some(id) = person.link {
                met.push((person.clone(), id));
            }
            proposal.content.put.insert(key, body.overlaid(&person)?);
        }
        Ok(proposal)
    }

    fn company(
        &self,
        tx: &Tx,
        command: CommandId,
        organisation: &Organisation,
        actor: &Actor,
        now: Moment,
        parties: &mut Parties,
    ) -> Result<Option<DocId>, Failure> {
        let Some(bin) = &organisation.bin else { return Ok(None) };
        if let Some(known) = storage::aliases::find(tx, BIN, bin)?.or_else(|| parties.find(BIN, bin)) {
            return Ok(Some(known));
        }
        let Some(name) = &organisation.name else { return Ok(None) };
        let new = NewOrganisation {
            identity: OrganisationIdentity {
                v: 1,
                name: name.clone(),
                bin: Some(bin.clone()),
                participant: organisation.participant.unwrap_or(false),
                city: None,
            },
            contact: Contact { v: 1, phone: None, email: None },
        };
        let proposal = self.organisation_proposal(command, &new)?;
        let id = proposal.doc;
        parties.meet(BIN, bin, id);
        parties.entries.extend(decide(&RULES, &View::default(), proposal, actor, now)?);
        Ok(Some(id))
    }

    #[allow(clippy::too_many_arguments)]
    fn individual(
        &self,
        tx: &Tx,
        command: CommandId,
        person: &Individual,
        company: Option<DocId>,
        actor: &Actor,
        now: Moment,
        parties: &mut Parties,
    ) -> Result<Option<DocId>, Failure> {
        if let Some(iin) = &person.iin
            && let Some(known) = storage::aliases::find(tx, IIN, iin)?.or_else(|| parties.find(IIN, iin))
        {
            return Ok(Some(known));
        }
        if let Some(number) = &person.document_number {
            for known in storage::aliases::find_all(tx, PASSPORT, number)? {
                if is_her(tx, known, person)? {
                    return Ok(Some(known));
                }
            }
        }
        let hers = format!(
            "{} {}",
            person.document_number.as_deref().unwrap_or_default(),
            fold(person.family.as_deref().unwrap_or_default())
        );
        if let Some(known) = parties.find(PASSPORT, &hers) {
            return Ok(Some(known));
        }
        let (Some(given), Some(family), Some(number)) = (&person.given, &person.family, &person.document_number) else {
            return Ok(None);
        };
        let new = NewPerson {
            identity: PersonIdentity {
                v: 1,
                given: given.clone(),
                family: family.clone(),
                original: None,
                sex: person.sex.clone(),
                birth_date: person.birth_date.clone(),
                citizenship: person.citizenship.clone(),
                iin: person.iin.clone(),
            },
            passport: Some(Passport {
                v: 1,
                number: number.clone(),
                valid_from: person.valid_from.clone(),
                valid_until: person.valid_until.clone(),
            }),
            contact: Contact { v: 1, phone: person.phone.clone(), email: person.email.clone() },
            employer: company,
        };
        let proposal = self.person_proposal(command, &new)?;
        let id = proposal.doc;
        parties.meet(PASSPORT, &hers, id);
        if let Some(iin) = &person.iin {
            parties.meet(IIN, iin, id);
        }
        parties.entries.extend(decide(&RULES, &View::default(), proposal, actor, now)?);
        Ok(Some(id))
    }
}

/// Countries reuse numbers: the family name must fit too.
fn is_her(tx: &Tx, id: DocId, person: &Individual) -> Result<bool, Failure> {
    let Some(state) = storage::read::state(tx, id)? else { return Ok(false) };
    let identity: Option<PersonIdentity> = state.cards.get(&IDENTITY).map(Body::read).transpose()?;
    let family = person.family.as_deref().unwrap_or_default();
    Ok(identity.is_some_and(|identity| fold(&identity.family) == fold(family)))
}

fn same_person(one: &Individual, other: &Individual) -> bool {
    let number = |person: &Individual| person.iin.clone().or_else(|| person.document_number.clone());
    number(one).is_some() && number(one) == number(other)
}

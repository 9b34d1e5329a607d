//! What the checks find on one application, with what only the database knows: who of it is on another open one, and
//! who else has her passport number.

use chrono::NaiveDate;

use super::CaseRead;
use crate::applications::Application;
use crate::applications::cards::{Individual, PERSON};
use crate::applications::sections;
use crate::applications::statuses::is_open;
use crate::casebook::Casebook;
use crate::checks::{self, Beside, Elsewhere, Finding, Holder};
use crate::document::{Body, CardKey, DocState};
use crate::error::Failure;
use crate::people::registers::{IDENTITY, PASSPORT, PersonIdentity, person_title};
use crate::reference::Reference;
use crate::storage::{self, Tx};

impl Casebook {
    /// Everything that is wrong or odd today, in the order of the form; nothing is stored and nothing barred by it.
    pub fn findings(&self, case: &CaseRead) -> Result<Vec<Finding>, Failure> {
        let application = &case.application;
        let (reference, today) = (self.reference()?, self.env().now().date());
        self.read("findings", |tx| found_on(tx, &case.state, application, &reference, today))
    }

    /// What only the papers of its persons show, to be looked at before the approval.
    pub fn paper_questions(&self, case: &CaseRead) -> Result<Vec<Finding>, Failure> {
        Ok(checks::questions(&case.state, &case.application, &*self.reference()?, self.env().now().date())?)
    }
}

/// The same inside of a read; empty for an application that has ended.
pub(super) fn found_on(
    tx: &Tx,
    state: &DocState,
    application: &Application,
    reference: &Reference,
    day: NaiveDate,
) -> Result<Vec<Finding>, Failure> {
    if !is_open(application.status()) {
        return Ok(Vec::new());
    }
    Ok(checks::findings(state, application, &beside(tx, application)?, reference, day)?)
}

fn beside(tx: &Tx, application: &Application) -> Result<Beside, Failure> {
    let mut known = Beside::default();
    for (place, person) in &application.persons {
        let path = CardKey::in_family(PERSON, place).to_string();
        known.elsewhere.extend(elsewhere(tx, application, &path, person)?);
        known.holders.extend(holders(tx, &path, person)?);
    }
    Ok(known)
}

/// A main contact may well stand on many; a person for whom something is asked is asked about.
fn elsewhere(tx: &Tx, of: &Application, path: &str, person: &Individual) -> Result<Vec<Elsewhere>, Failure> {
    let Some(link) = person.link else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for id in storage::register::linked_to(tx, link, PERSON)?.into_iter().filter(|id| *id != of.doc.id) {
        // The ended ones of many years are not read.
        if !storage::read::doc(tx, id)?.is_some_and(|doc| is_open(doc.status.as_str())) {
            continue;
        }
        // Its history is of no interest here, and costs as much as its cards.
        let Some(other) = storage::read::state(tx, id)?.as_ref().map(Application::of).transpose()? else { continue };
        let services = other.lines.values().filter_map(|line| line.service.clone()).collect();
        found.push(Elsewhere { path: path.to_owned(), number: other.case.shown(), services });
    }
    Ok(found)
}

/// Countries reuse numbers: somebody of another citizenship is no finding. Nor is one to whom no application leads any
/// more: a slip of typing that was put right.
fn holders(tx: &Tx, path: &str, person: &Individual) -> Result<Vec<Holder>, Failure> {
    let Some(number) = &person.document_number else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for id in storage::aliases::find_all(tx, PASSPORT, number)?.into_iter().filter(|id| Some(*id) != person.link) {
        let stands_on = |role| Ok::<_, Failure>(!storage::register::linked_to(tx, id, role)?.is_empty());
        if !(stands_on(PERSON)? || stands_on(sections::CONTACT)?) {
            continue;
        }
        let Some(state) = storage::read::state(tx, id)? else { continue };
        let Some(identity) = state.cards.get(&IDENTITY).map(Body::read::<PersonIdentity>).transpose()? else {
            continue;
        };
        let other_country = person.citizenship.is_some() && identity.citizenship.is_some();
        if !(other_country && person.citizenship != identity.citizenship) {
            found.push(Holder { path: path.to_owned(), name: person_title(&identity) });
        }
    }
    Ok(found)
}

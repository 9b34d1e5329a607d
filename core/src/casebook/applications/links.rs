//! What an application hangs together with: the one before it, those after it, and where the registers say otherwise.

use crate::applications::Application;
use crate::applications::cards::{Individual, Stand};
use crate::applications::papers;
use crate::casebook::Casebook;
use crate::document::{Body, CardKey, DocId};
use crate::error::Failure;
use crate::people::registers::{IDENTITY, OrganisationIdentity, PersonIdentity};
use crate::storage::{self, Tx};

use super::case_view;

/// Where a passport is, by which application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub passport: String,
    pub at: Stand,
    pub case: CaseLink,
}

/// Another application, as a link shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLink {
    pub id: DocId,
    pub number: String,
    pub status: String,
}

/// A value of the application that the register has otherwise: shown, never taken over by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    pub path: String,
    pub here: Option<String>,
    pub register: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseLinks {
    pub predecessor: Option<CaseLink>,
    pub successors: Vec<CaseLink>,
    pub differs: Vec<Differs>,
}

/// How somebody can be reached, as an application says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    pub name: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Of the application.
    pub number: String,
}

impl Casebook {
    /// Contacts of a company: the main contacts of its applications; of a person: what they say of herself. In the order
    /// of `cases`, each phone and address once.
    pub fn reached(&self, party: DocId, cases: &[DocId]) -> Result<Vec<Reached>, Failure> {
        self.read("contacts", |tx| {
            let mut found: Vec<Reached> = Vec::new();
            for case in cases {
                let (_, application) = case_view(tx, *case)?;
                let company = application.organisation.link == Some(party);
                let contact = application.contact.iter().filter(|one| company || one.link == Some(party));
                let herself = application.persons.values().filter(|one| one.link == Some(party));
                for one in contact.chain(herself) {
                    let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
                    let (phone, email) = (said(&one.phone), said(&one.email));
                    let known = |other: &Reached| (&other.phone, &other.email) == (&phone, &email);
                    if (phone.is_some() || email.is_some()) && !found.iter().any(known) {
                        found.push(Reached { name: one.shown(), phone, email, number: application.case.shown() });
                    }
                }
            }
            Ok(found)
        })
    }

    /// Where the passports of a person are by these applications, in their order (F30).
    pub fn held(&self, person: DocId, cases: &[DocId]) -> Result<Vec<Held>, Failure> {
        self.read("held", |tx| {
            let mut found = Vec::new();
            for id in cases {
                let (_, application) = case_view(tx, *id)?;
                for paper in application.papers.iter().filter(|paper| paper.is_passport() && !paper.at.place.is_empty())
                {
                    let hers = papers::holder(&application, paper).filter(|one| one.link == Some(person));
                    let Some(number) = hers.and_then(|one| one.document_number.clone()) else { continue };
                    let (case, status) = (application.case.shown(), application.status().to_owned());
                    let case = CaseLink { id: *id, number: case, status };
                    found.push(Held { passport: number, at: paper.at.clone(), case });
                }
            }
            Ok(found)
        })
    }

    pub fn case_links(&self, application: &Application) -> Result<CaseLinks, Failure> {
        self.read("links", |tx| {
            let predecessor = application.case.predecessor.map(|id| link(tx, id)).transpose()?.flatten();
            let after = storage::register::linked_to(tx, application.doc.id, "predecessor")?;
            let successors = after.into_iter().map(|id| link(tx, id)).collect::<Result<Vec<_>, _>>()?;
            let successors = successors.into_iter().flatten().collect();
            Ok(CaseLinks { predecessor, successors, differs: differs(tx, application)? })
        })
    }
}

fn link(tx: &Tx, id: DocId) -> Result<Option<CaseLink>, Failure> {
    match case_view(tx, id) {
        Ok((_, application)) => {
            Ok(Some(CaseLink { id, number: application.case.shown(), status: application.status().to_owned() }))
        }
        Err(Failure::Refused(_)) => Ok(None),
        Err(fault) => Err(fault),
    }
}

fn differs(tx: &Tx, application: &Application) -> Result<Vec<Differs>, Failure> {
    let mut found = Vec::new();
    if let Some(id) = application.organisation.link
        && let Some(register) = identity::<OrganisationIdentity>(tx, id)?
    {
        let here = application.organisation.name.clone();
        push(&mut found, "organisation/name", here, Some(register.name));
    }
    let contact = application.contact.iter().map(|one| ("contact".to_owned(), one));
    let persons = application.persons.iter().map(|(place, one)| (CardKey::in_family("person", place).to_string(), one));
    for (card, person) in contact.chain(persons) {
        let Some(id) = person.link else { continue };
        let Some(register) = identity::<PersonIdentity>(tx, id)? else { continue };
        compare(&mut found, &card, person, register);
    }
    Ok(found)
}

fn compare(found: &mut Vec<Differs>, card: &str, person: &Individual, register: PersonIdentity) {
    let path = |field: &str| format!("{card}/{field}");
    push(found, &path("given"), person.given.clone(), Some(register.given));
    push(found, &path("family"), person.family.clone(), Some(register.family));
    push(found, &path("birth_date"), person.birth_date.clone(), register.birth_date);
    push(found, &path("citizenship"), person.citizenship.clone(), register.citizenship);
    push(found, &path("sex"), person.sex.clone(), register.sex);
    push(found, &path("iin"), person.iin.clone(), register.iin);
}

/// Only where both say something: what is not copied yet is no difference.
fn push(found: &mut Vec<Differs>, path: &str, here: Option<String>, register: Option<String>) {
    let said = |value: &Option<String>| value.as_deref().is_some_and(|value| !value.is_empty());
    if said(&here) && said(&register) && here != register {
        found.push(Differs { path: path.to_owned(), here, register });
    }
}

fn identity<T: serde::de::DeserializeOwned>(tx: &Tx, id: DocId) -> Result<Option<T>, Failure> {
    let state = storage::read::state(tx, id)?;
    Ok(state.as_ref().and_then(|state| state.cards.get(&IDENTITY)).map(Body::read).transpose()?)
}

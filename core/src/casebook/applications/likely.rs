//! Whoever is typed at the counter may be known already: by her number, or by her name and birth date.

use std::collections::BTreeMap;

use super::{CaseLink, case_view};
use crate::applications::cards::{Individual, PERSON};
use crate::applications::sections::CONTACT;
use crate::applications::statuses::is_open;
use crate::casebook::Casebook;
use crate::document::{Body, DocId};
use crate::error::Failure;
use crate::people::names::fold;
use crate::people::registers::{IDENTITY, IIN, PASSPORT, PersonIdentity, person_title};
use crate::people::rules;
use crate::storage::search::Why;
use crate::storage::{self, Tx};

/// By what she was recognised; the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LikelyBy {
    Iin,
    Passport,
    Name,
}

impl LikelyBy {
    pub fn as_str(self) -> &'static str {
        match self {
            LikelyBy::Iin => "iin",
            LikelyBy::Passport => "passport",
            LikelyBy::Name => "name",
        }
    }
}

/// Somebody who may be the one that is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    pub by: LikelyBy,
    /// In the register; none of somebody who stands on an application only.
    pub person: Option<DocId>,
    pub name: String,
    /// Her other open applications.
    pub open: Vec<CaseLink>,
}

/// A question while typing shows so many at most.
const MOST: usize = 3;
/// People of one name that are looked at for the birth date.
const NAMESAKES: usize = 20;

impl Casebook {
    /// Who of the register or of another open application is likely the same person. `of`: the application that is typed.
    pub fn likely_same(&self, typed: &Individual, of: Option<DocId>) -> Result<Vec<Likely>, Failure> {
        self.note_access("searched", "everything");
        self.read("likely", |tx| likely_same(tx, typed, of))
    }
}

/// The same inside of a read.
pub fn likely_same(tx: &Tx, typed: &Individual, of: Option<DocId>) -> Result<Vec<Likely>, Failure> {
    let mut found: BTreeMap<DocId, LikelyBy> = BTreeMap::new();
    let mut unlinked = Vec::new();
    for (scheme, number, by) in
        [(IIN, &typed.iin, LikelyBy::Iin), (PASSPORT, &typed.document_number, LikelyBy::Passport)]
    {
        let Some(number) = number.as_deref() else { continue };
        for id in storage::aliases::find_all(tx, scheme, number)? {
            found.entry(id).or_insert(by);
        }
        // The register need not know the number that stands on an application.
        for hit in storage::search::find(tx, number, NAMESAKES)? {
            let whole = matches!(hit.why, Why::Number { scheme: known, whole: true } if known == scheme);
            if whole && hit.application.is_some() && Some(hit.doc) != of {
                let hers = |one: &Individual| {
                    let other = if by == LikelyBy::Iin { &one.iin } else { &one.document_number };
                    other.as_deref() == Some(number)
                };
                on_application(tx, hit.doc, by, hers, &mut found, &mut unlinked)?;
            }
        }
    }
    if let Some(name) = whole_name(typed) {
        for hit in storage::search::find(tx, &name, NAMESAKES)? {
            if hit.kind.as_str() == rules::PERSON {
                let identity = identity(tx, hit.doc)?;
                if identity.is_some_and(|one| same(typed, &one.given, &one.family, &one.birth_date)) {
                    found.entry(hit.doc).or_insert(LikelyBy::Name);
                }
            } else if hit.application.is_some() && Some(hit.doc) != of {
                let text = |text: &Option<String>| text.clone().unwrap_or_default();
                let hers = |one: &Individual| same(typed, &text(&one.given), &text(&one.family), &one.birth_date);
                on_application(tx, hit.doc, LikelyBy::Name, hers, &mut found, &mut unlinked)?;
            }
        }
    }
    let mut likely = Vec::new();
    for (id, by) in found {
        let Some(identity) = identity(tx, id)? else { continue };
        let (open, own) = open_ones(tx, id, of)?;
        // The one who stands here already is no news, except on another application.
        if !(own && open.is_empty()) {
            likely.push(Likely { by, person: Some(id), name: person_title(&identity), open });
        }
    }
    likely.extend(unlinked);
    likely.sort_by_key(|one| one.by);
    likely.truncate(MOST);
    Ok(likely)
}

/// Only a whole name with a birth date is worth a question.
fn whole_name(typed: &Individual) -> Option<String> {
    let part = |text: &Option<String>| text.clone().filter(|text| !fold(text).is_empty());
    typed.birth_date.as_ref()?;
    Some(format!("{} {}", part(&typed.family)?, part(&typed.given)?))
}

fn identity(tx: &Tx, id: DocId) -> Result<Option<PersonIdentity>, Failure> {
    let state = storage::read::state(tx, id)?;
    Ok(state.and_then(|state| state.cards.get(&IDENTITY).map(Body::read::<PersonIdentity>)).transpose()?)
}

/// The same words in whatever order and script, and the same day.
fn same(typed: &Individual, given: &str, family: &str, born: &Option<String>) -> bool {
    let words = |text: &str| {
        let mut words: Vec<String> = fold(text).split(' ').map(str::to_owned).collect();
        words.sort();
        words
    };
    born == &typed.birth_date && words(&typed.shown()) == words(&format!("{family} {given}"))
}

/// Whoever it is of an open application: by the register, or by the application alone where the register does not know her.
fn on_application(
    tx: &Tx,
    id: DocId,
    by: LikelyBy,
    hers: impl Fn(&Individual) -> bool,
    found: &mut BTreeMap<DocId, LikelyBy>,
    unlinked: &mut Vec<Likely>,
) -> Result<(), Failure> {
    let (_, case) = case_view(tx, id)?;
    if !is_open(case.status()) {
        return Ok(());
    }
    for one in case.contact.iter().chain(case.persons.values()).filter(|one| hers(one)) {
        if let Some(person) = one.link {
            found.entry(person).or_insert(by);
        } else if !unlinked.iter().any(|known| known.open.iter().any(|link| link.id == id)) {
            let link = CaseLink { id, number: case.case.shown(), status: case.status().to_owned() };
            unlinked.push(Likely { by, person: None, name: one.shown(), open: vec![link] });
        }
    }
    Ok(())
}

/// Her open applications but this one, and whether she stands on this one.
fn open_ones(tx: &Tx, person: DocId, of: Option<DocId>) -> Result<(Vec<CaseLink>, bool), Failure> {
    let mut ids = storage::register::linked_to(tx, person, PERSON)?;
    ids.extend(storage::register::linked_to(tx, person, CONTACT)?);
    ids.sort();
    ids.dedup();
    let own = of.is_some_and(|of| ids.contains(&of));
    let mut open = Vec::new();
    for id in ids.into_iter().rev().filter(|id| Some(*id) != of) {
        if !storage::read::doc(tx, id)?.is_some_and(|doc| is_open(doc.status.as_str())) {
            continue;
        }
        let (_, case) = case_view(tx, id)?;
        open.push(CaseLink { id, number: case.case.shown(), status: case.status().to_owned() });
        if open.len() == MOST {
            break;
        }
    }
    Ok((open, own))
}

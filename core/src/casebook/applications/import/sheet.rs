//! What a list that staff kept before says of an application, beyond what the portal's list does.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Incoming;
use crate::applications::Application;
use crate::applications::cards::*;
use crate::document::{CardKey, DocId, EntryId, Proposal, View};
use crate::error::Failure;

/// Lines of old sheets without a number are known again by what they say.
pub(super) const SCHEME: &str = "sheet";

/// One line of an old sheet. Dates are `YYYY-MM-DD`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sheet {
    pub company: Option<String>,
    pub bin: Option<String>,
    /// Names as they stand there, family and given name not told apart.
    pub persons: Vec<String>,
    pub passport: Option<String>,
    pub visa_until: Option<String>,
    pub owner: Option<DocId>,
    pub city: Option<String>,
    /// Of the first person.
    pub phone: Option<String>,
    pub email: Option<String>,
    pub passport_place: Option<String>,
    /// Notes and every column that means nothing to us.
    pub note: String,
}

impl Sheet {
    pub(super) fn identity(&self) -> String {
        let parts = [
            self.company.as_deref().unwrap_or_default(),
            self.bin.as_deref().unwrap_or_default(),
            &self.persons.join("|"),
            self.passport.as_deref().unwrap_or_default(),
            self.visa_until.as_deref().unwrap_or_default(),
        ];
        let bytes: Vec<&[u8]> = parts.iter().map(|part| part.as_bytes()).collect();
        data_encoding::HEXLOWER.encode(&Sha256::digest(crate::keys::length_prefixed(&bytes)))
    }

    fn organisation(&self) -> Option<Organisation> {
        if self.company.is_none() && self.bin.is_none() {
            return None;
        }
        Some(Organisation { v: 1, name: self.company.clone(), bin: self.bin.clone(), ..Organisation::default() })
    }

    fn individuals(&self) -> Vec<Individual> {
        let first = |place: usize, value: &Option<String>| if place == 0 { value.clone() } else { None };
        let people = self.persons.iter().enumerate().map(|(place, name)| {
            let (given, family) = split(name);
            Individual {
                v: 1,
                line: Some(1),
                given,
                family,
                document_number: first(place, &self.passport),
                visa_until: first(place, &self.visa_until),
                phone: first(place, &self.phone),
                email: first(place, &self.email),
                ..Individual::default()
            }
        });
        people.collect()
    }

    /// The place of the passport, where nothing is known of it here.
    fn papers(&self, application: &Application) -> Option<Originals> {
        let place = self.passport_place.as_deref().filter(|_| application.passport_place().is_none())?;
        let first = application.persons.keys().next().copied().or((!self.persons.is_empty()).then_some(1));
        let mut papers = application.papers.clone();
        for paper in &mut papers {
            paper.at.place = place.to_owned();
        }
        Some(if papers.is_empty() { Originals::of_passport(first, place) } else { Originals::of(papers) })
    }

    pub(super) fn put_new(&self, mut proposal: Proposal, entry: EntryId) -> Result<Proposal, Failure> {
        if let Some(organisation) = self.organisation() {
            proposal = proposal.put(ORGANISATION, &organisation)?;
        }
        for (place, person) in (1..).zip(self.individuals()) {
            proposal = proposal.put(CardKey::in_family(PERSON, place), &person)?;
        }
        if let Some(place) = &self.passport_place {
            let first = (!self.persons.is_empty()).then_some(1);
            proposal = proposal.put(ORIGINALS, &Originals::of_passport(first, place))?;
        }
        if !self.note.is_empty() {
            let note = CaseNote { v: 1, text: self.note.clone(), how: NoteKind::Internal };
            proposal = proposal.put(CardKey::in_family(NOTE, entry), &note)?;
        }
        Ok(proposal)
    }
}

/// What a line adds to a known application: only where nothing stands yet.
pub(super) struct More {
    organisation: Option<Organisation>,
    persons: Vec<Individual>,
    papers: Option<Originals>,
    note: Option<String>,
    owner: Option<Case>,
}

pub(super) fn more(view: &View, application: &Application, line: &Incoming) -> Result<Option<More>, Failure> {
    let Some(sheet) = &line.sheet else { return Ok(None) };
    let bare = application.organisation.name.is_none() && application.organisation.bin.is_none();
    let mut noted = false;
    if let Some(state) = &view.state {
        for (_, body) in state.cards.iter().filter(|(key, _)| key.family() == NOTE) {
            noted |= body.read::<CaseNote>()?.text == sheet.note;
        }
    }
    let owner = sheet.owner.or(line.owner).filter(|_| application.case.owner.is_none());
    let more = More {
        organisation: sheet.organisation().filter(|_| bare),
        persons: if application.persons.is_empty() { sheet.individuals() } else { Vec::new() },
        papers: sheet.papers(application),
        note: Some(sheet.note.clone()).filter(|note| !note.is_empty() && !noted),
        owner: owner.map(|owner| Case { owner: Some(owner), ..application.case.clone() }),
    };
    let nothing = more.organisation.is_none()
        && more.persons.is_empty()
        && more.papers.is_none()
        && more.note.is_none()
        && more.owner.is_none();
    Ok((!nothing).then_some(more))
}

impl More {
    pub(super) fn put(self, mut proposal: Proposal, view: &View, entry: EntryId) -> Result<Proposal, Failure> {
        if let Some(organisation) = &self.organisation {
            proposal = proposal.put_over(view, ORGANISATION, organisation)?;
        }
        for (place, person) in (1..).zip(&self.persons) {
            proposal = proposal.put(CardKey::in_family(PERSON, place), person)?;
        }
        if let Some(papers) = self.papers {
            proposal = proposal.put_over(view, ORIGINALS, &papers)?;
        }
        if let Some(text) = self.note {
            let note = CaseNote { v: 1, text, how: NoteKind::Internal };
            proposal = proposal.put(CardKey::in_family(NOTE, entry), &note)?;
        }
        if let Some(case) = &self.owner {
            proposal = proposal.put_over(view, CASE, case)?;
        }
        Ok(proposal)
    }
}

/// `SURNAME Given` or `Surname, Given`: one word alone is the family name.
fn split(name: &str) -> (Option<String>, Option<String>) {
    let whole = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((family, given)) = whole.split_once(',') {
        return (some(given), some(family));
    }
    match whole.split_once(' ') {
        Some((family, given)) => (some(given), some(family)),
        None => (None, some(&whole)),
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

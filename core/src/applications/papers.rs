//! Original papers as steps move them (T10–T16, F30), moved by hand, and what bars a case from being closed (F35). Pure.

use std::collections::BTreeMap;

use serde::Serialize;

use super::application::Application;
use super::cards::*;
use super::statuses::*;
use super::steps::Author;
use crate::clock::Moment;
use crate::document::{DocState, Proposal, View};
use crate::error::{Code, Failure, Refusal};

/// The word of the list where the passports of one application lie apart.
pub const SEVERAL: &str = "several";
/// No application has so many.
const MOST: usize = 2_000;

/// A paper that the client brings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Brought {
    /// It is known already under this number.
    pub number: Option<u32>,
    /// The place of the person; none: of the application as a whole.
    pub person: Option<u32>,
    pub kind: String,
    pub words: String,
}

impl From<&str> for Brought {
    fn from(words: &str) -> Brought {
        Brought { kind: kind_of(words).to_owned(), words: words.trim().to_owned(), ..Brought::default() }
    }
}

/// Papers moved without a step of the workflow: one that is given back early, one that came later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moving {
    pub numbers: Vec<u32>,
    pub brought: Vec<Brought>,
    /// One of [`PLACES`].
    pub place: String,
    pub whom: Option<String>,
    /// None = now.
    pub at: Option<Moment>,
    pub comment: String,
}

/// Where a step takes papers from, and to where.
fn way(verb: &str) -> Option<(&'static [&'static str], &'static str)> {
    match verb {
        "send" => Some((&[HERE], WITH_COURIER)),
        "lodge" => Some((&[WITH_COURIER], AT_MO)),
        "fetch" => Some((&[AT_MO], HERE)),
        "hand-over" => Some((&[HERE], GIVEN_BACK)),
        _ => None,
    }
}

/// Where papers are while an application stands in a status of the migration office's leg: for steps that were made
/// before anybody typed them here.
fn place_in(status: &str) -> &'static str {
    match status {
        SENDING => WITH_COURIER,
        LODGED => AT_MO,
        HANDED_OVER | CLOSED => GIVEN_BACK,
        _ => HERE,
    }
}

/// What a step says of papers beside its own way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'a> {
    pub brought: Option<&'a [Brought]>,
    /// Numbers that stay where they are.
    pub stay: &'a [u32],
    pub whom: Option<&'a str>,
}

/// The papers after a step; none where it moves none. Refused with `CardNeeded` where the client leaves nothing (T10).
pub(super) fn after_step(
    application: &Application,
    verb: &str,
    said: Said,
    author: &Author,
    at: Moment,
) -> Result<Option<Vec<Paper>>, Failure> {
    let stand = |place: &str| stand(place, said.whom, author, at);
    let mut papers = application.papers.clone();
    if let Some(brought) = said.brought {
        let place = if verb == "collect" { HERE } else { place_in(application.status()) };
        let brought = bring(application, brought, &stand(place))?;
        // What was not ticked was not brought; what is on its way is not wished away.
        papers.retain(|paper| [WITH_COURIER, AT_MO].contains(&paper.at.place.as_str()));
        papers.retain(|paper| !brought.iter().any(|one| one.number == paper.number));
        papers.extend(brought);
        papers.sort_by_key(|paper| paper.number);
    }
    if verb == "collect" && !papers.iter().any(Paper::is_out) {
        return Err(Refusal::new(Code::CardNeeded).with("what", "originals").into());
    }
    if let Some((from, to)) = way(verb) {
        let goes = |paper: &&mut Paper| from.contains(&paper.at.place.as_str()) && !said.stay.contains(&paper.number);
        for paper in papers.iter_mut().filter(goes) {
            paper.move_to(stand(to));
        }
    }
    Ok((papers != application.papers || verb == "collect").then_some(papers))
}

fn stand(place: &str, whom: Option<&str>, author: &Author, at: Moment) -> Stand {
    let whom = whom.map(str::trim).filter(|whom| !whom.is_empty()).map(str::to_owned);
    Stand { place: place.to_owned(), since: Some(at), by: Some(author.me), whom, entry: Some(author.entry) }
}

/// Papers as the client brings them: known ones come from where they were, others get the next number.
fn bring(application: &Application, brought: &[Brought], at: &Stand) -> Result<Vec<Paper>, Refusal> {
    let first = application.persons.keys().next().copied();
    let mut last = application.papers.iter().map(|paper| paper.number).max().unwrap_or(0);
    let mut papers: Vec<Paper> = Vec::new();
    for one in brought {
        let (kind, words) = (one.kind.trim(), one.words.trim());
        if let Some(number) = one.number {
            let known = application.papers.iter().find(|paper| paper.number == number);
            let mut paper = known.cloned().ok_or_else(|| unknown(number))?;
            // A fact that is typed once more moves nothing.
            if !paper.is_out() {
                paper.move_to(at.clone());
            }
            papers.push(paper);
            continue;
        }
        if kind.is_empty() && words.is_empty() {
            continue;
        }
        if one.person.is_some_and(|person| !application.persons.contains_key(&person)) {
            return Err(Refusal::new(Code::UnknownField).with("field", format!("person/{}", one.person.unwrap_or(0))));
        }
        last += 1;
        let kind = if kind.is_empty() { kind_of(words) } else { kind }.to_owned();
        let person = one.person.or(first.filter(|_| kind == PASSPORT));
        let words = words.to_owned();
        papers.push(Paper { number: last, person, kind, words, at: at.clone(), was: None });
    }
    if papers.len() + application.papers.len() > MOST {
        return Err(Refusal::new(Code::TooManyRows).with("most", MOST as i64));
    }
    Ok(papers)
}

fn unknown(number: u32) -> Refusal {
    Refusal::new(Code::UnknownField).with("field", format!("originals/{number}"))
}

/// Moves papers by hand. Refused with `CardNeeded` (a place; who took them, where they are given back), `NothingNew`.
pub fn move_papers(
    view: &View,
    application: &Application,
    moving: &Moving,
    author: &Author,
) -> Result<Proposal, Failure> {
    let needed = |what: &str| Refusal::new(Code::CardNeeded).with("what", what);
    if !PLACES.contains(&moving.place.as_str()) {
        return Err(needed("place").into());
    }
    let whom = moving.whom.as_deref().map(str::trim).filter(|whom| !whom.is_empty());
    if moving.place == GIVEN_BACK && whom.is_none() {
        return Err(needed("receiver").into());
    }
    let stand = stand(&moving.place, whom, author, moving.at.unwrap_or(author.now));
    let mut papers = application.papers.clone();
    for number in &moving.numbers {
        let paper = papers.iter_mut().find(|paper| paper.number == *number).ok_or_else(|| unknown(*number))?;
        if (&paper.at.place, &paper.at.whom) != (&stand.place, &stand.whom) {
            paper.move_to(stand.clone());
        }
    }
    papers.extend(bring(application, &moving.brought, &stand)?);
    if papers == application.papers {
        return Err(Code::NothingNew.into());
    }
    let mut proposal = author.proposal(application, "move-papers").comment(moving.comment.as_str());
    proposal.event_time = moving.at;
    Ok(proposal.put_over(view, ORIGINALS, &Originals::of(papers))?)
}

/// The papers before the entry that is taken back; none where it moved none.
pub(super) fn before(application: &Application, entry: crate::document::EntryId) -> Option<Vec<Paper>> {
    let by_it = |paper: &Paper| paper.at.entry == Some(entry);
    application.papers.iter().any(by_it).then(|| {
        let back = |paper: &Paper| match &paper.was {
            _ if !by_it(paper) => Some(paper.clone()),
            Some(was) => Some(Paper { at: was.clone(), was: None, ..paper.clone() }),
            None => None,
        };
        application.papers.iter().filter_map(back).collect()
    })
}

pub(super) fn places(papers: &[Paper]) -> BTreeMap<&str, u32> {
    let passports = papers.iter().any(Paper::is_passport);
    let mut places = BTreeMap::new();
    for paper in papers.iter().filter(|paper| paper.is_passport() == passports && !paper.at.place.is_empty()) {
        *places.entry(paper.at.place.as_str()).or_default() += 1;
    }
    places
}

/// Why an application cannot be closed: which papers are out, whose, and where (F35). None: all are with the client.
pub fn still_out(state: &DocState) -> Option<Refusal> {
    // A card that cannot be read is told by whoever reads the application.
    let application = Application::of(state).ok()?;
    refusal(&application)
}

pub(super) fn refusal(application: &Application) -> Option<Refusal> {
    let count = application.papers.iter().filter(|paper| paper.is_out()).count();
    (count > 0).then(|| {
        let at = |place: &str| named(application, |paper| paper.at.place == place);
        let elsewhere = named(application, |paper| !PLACES.contains(&paper.at.place.as_str()));
        Refusal::new(Code::PapersOut)
            .with("count", count as i64)
            .with("here", at(HERE))
            .with("courier", at(WITH_COURIER))
            .with("mo", at(AT_MO))
            .with("elsewhere", elsewhere)
    })
}

/// Papers named one by one; what comes after these is counted.
const NAMED: usize = 6;

/// `Eriksson Anna Maria L898902C3; Test Sophia: diploma; +3`, or the word `none`.
fn named(application: &Application, is_there: impl Fn(&Paper) -> bool) -> String {
    let there: Vec<&Paper> = application.papers.iter().filter(|paper| paper.is_out() && is_there(paper)).collect();
    if there.is_empty() {
        return "none".to_owned();
    }
    let mut names: Vec<String> = there.iter().take(NAMED).map(|paper| told(application, paper)).collect();
    if there.len() > NAMED {
        names.push(format!("+{}", there.len() - NAMED));
    }
    names.join("; ")
}

/// Whose paper it is, and what: a passport by its number, another one by its words.
fn told(application: &Application, paper: &Paper) -> String {
    let person = holder(application, paper);
    let name = person.map(Individual::shown).unwrap_or_default();
    let number = person.and_then(|person| person.document_number.clone()).unwrap_or_default();
    let what = if paper.is_passport() && !number.is_empty() { number } else { paper.words.clone() };
    let what = if what.is_empty() { paper.kind.replace('_', " ") } else { what };
    if name.is_empty() { what } else { format!("{name}: {what}") }
}

/// Whose a paper is; a passport of an application without persons is the main contact's.
pub fn holder<'a>(application: &'a Application, paper: &Paper) -> Option<&'a Individual> {
    match paper.person {
        Some(place) => application.persons.get(&place),
        None if paper.is_passport() => application.contact.as_ref(),
        None => None,
    }
}

//! From one submission to the next (F12, F14): what the client changed, value by value and reason by reason. Nothing is
//! said of a section whose content of the new round was not brought in.

use std::collections::{BTreeMap, BTreeSet};

use super::application::Application;
use super::cards::{AS_SENT, AsSent, ROUND, Reason, Round};
use super::content;
use super::path::section_of;
use super::sections::{DOCUMENTS, SECTIONS};
use crate::document::{CardKey, DocState, Proposal};
use crate::error::{Failure, Fault};
use crate::files::cards::slot_of;
use crate::files::slots;

/// One value that is not what it was in the round before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub path: String,
    pub before: Option<String>,
    pub now: Option<String>,
}

/// This round against the one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub list: Vec<Changed>,
    /// Sections of which nothing of this round was brought in.
    pub not_brought: BTreeSet<&'static str>,
    /// Nothing of the round before was brought in either: there is nothing to compare with.
    pub unknown_before: bool,
}

/// Where a return reason stands (F11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonState {
    /// The client has it.
    Open,
    /// It came back; somebody has to look.
    Answered,
    Accepted,
    /// A later reason asks again.
    Repeated,
}

/// What came back for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is about no value of the form: its papers have to be looked at.
    NoPlace,
    /// The content of this round was not brought in, or there is nothing to compare it with.
    NotBrought,
    /// Places in [`Changes::list`]; none = the client changed nothing of it.
    Changed(Vec<usize>),
}

/// Every value that is given, by its path; of a slot, the files that it holds. Files of a round that has not begun here
/// are not among them.
pub fn values(state: &DocState, application: &Application) -> Result<BTreeMap<String, String>, Fault> {
    let sections = content::sections(state, application)?;
    let values = sections.into_iter().flat_map(|section| section.blocks).flat_map(|block| block.values);
    let values = values.filter_map(|value| Some((value.path, value.value?)));
    Ok(values.chain(slots::values(application, application.round)).collect())
}

/// What changed since the round before; none in the first.
pub fn changes(state: &DocState, application: &Application) -> Result<Option<Changes>, Fault> {
    if application.round < 2 {
        return Ok(None);
    }
    let brought = |section: &str| application.brought.sections.get(section).copied();
    let all = SECTIONS.into_iter().chain([DOCUMENTS]);
    let not_brought: BTreeSet<&'static str> =
        all.filter(|section| brought(section) != Some(application.round)).collect();
    let Some(body) = state.cards.get(&left_by(application.round - 1)) else {
        return Ok(Some(Changes { list: Vec::new(), not_brought, unknown_before: true }));
    };
    let before = body.read::<AsSent>()?.values;
    let now = values(state, application)?;
    let paths: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
    let list = paths
        .into_iter()
        .filter(|path| before.get(*path) != now.get(*path))
        // A file that is here has come, whatever else of the documents has not.
        .filter(|path| section_of(path).is_some_and(|section| section == DOCUMENTS || !not_brought.contains(section)))
        .map(|path| Changed { path: path.clone(), before: before.get(path).cloned(), now: now.get(path).cloned() });
    Ok(Some(Changes { list: list.collect(), not_brought, unknown_before: false }))
}

pub fn state_of(reason: &Reason, application: &Application) -> ReasonState {
    match reason {
        _ if reason.settled => ReasonState::Accepted,
        _ if reason.repeated => ReasonState::Repeated,
        _ if application.round > reason.round => ReasonState::Answered,
        _ => ReasonState::Open,
    }
}

/// What came back for a reason; none while it waits for the client.
pub fn answer(reason: &Reason, application: &Application, changes: Option<&Changes>) -> Option<Answer> {
    if application.round <= reason.round {
        return None;
    }
    let Some(changes) = changes else { return Some(Answer::NotBrought) };
    let placed: Vec<&str> = reason.at.iter().filter_map(|at| section_of(at)).collect();
    if placed.is_empty() {
        return Some(Answer::NoPlace);
    }
    let about = |path: &str| reason.at.iter().any(|at| covers(at, path));
    let changed: Vec<usize> = (0..).zip(&changes.list).filter(|(_, one)| about(&one.path)).map(|(at, _)| at).collect();
    let untold = changes.unknown_before || placed.iter().any(|section| changes.not_brought.contains(section));
    Some(if changed.is_empty() && untold { Answer::NotBrought } else { Answer::Changed(changed) })
}

/// `person/2` is about her visa and her documents too, a section about all that stands in it.
pub fn covers(at: &str, path: &str) -> bool {
    if at == path || (at == DOCUMENTS || SECTIONS.contains(&at)) && section_of(path) == Some(at) {
        return true;
    }
    let within = |block: &str| path.strip_prefix(block).is_some_and(|rest| rest.starts_with('/'));
    let hers = |place: &str| {
        within(&format!("visa/{place}")) || slot_of(path).is_some_and(|slot| slot.ends_with(&format!("/{place}")))
    };
    within(at) || at.strip_prefix("person/").is_some_and(hers)
}

/// The next round begins: what the last one held stays to be compared with. One that has begun already, because its
/// content was brought in first, does not begin twice.
pub(crate) fn begin_next(state: &DocState, application: &Application, proposal: Proposal) -> Result<Proposal, Failure> {
    if application.returned > 0 && application.round > application.returned {
        return Ok(proposal);
    }
    open_round(state, application, proposal)
}

/// The next round, whether or not it is expected.
pub(crate) fn open_round(state: &DocState, application: &Application, proposal: Proposal) -> Result<Proposal, Failure> {
    let round = Round { round: application.round + 1, ..round_of(application) };
    let mut proposal = proposal.put(ROUND, &round)?;
    if !application.brought.sections.is_empty() || !application.files.is_empty() {
        let left = AsSent { v: 1, values: values(state, application)? };
        proposal = proposal.put(left_by(application.round), &left)?;
    }
    Ok(proposal)
}

pub(crate) fn round_of(application: &Application) -> Round {
    Round { v: 1, round: application.round, returns: application.returns, returned: application.returned }
}

/// What a round left.
pub(crate) fn left_by(round: u32) -> CardKey {
    CardKey::in_family(AS_SENT, format!("{round:04}"))
}

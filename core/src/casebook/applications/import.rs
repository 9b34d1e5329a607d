//! What the portal or an old sheet shows comes in: new applications begin, known ones keep their own status and get the
//! portal's beside it. Twice the same changes nothing.

pub(crate) mod new;
mod sheet;

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::case_view;
use super::link::Parties;
use crate::applications::Application;
use crate::applications::approval;
use crate::applications::cards::{EVENT, PORTAL, PORTAL_ID, Reason, reason_key};
use crate::applications::returns::from_portal;
use crate::applications::statuses::{IN_PROGRESS, RETURNED};
use crate::applications::two_statuses::{Seen, Shown, seen};
use crate::casebook::{Casebook, Done, RULES, Touched};
use crate::chance::new_id;
use crate::clock::Moment;
use crate::document::{CardKey, Change, CommandId, DocId, EntryId, Kind, Proposal, Verb, View, decide};
use crate::error::Failure;
use crate::progress::Reporter;
use crate::storage::{self, Tx};

pub use sheet::Sheet;

/// One application as it was shown.
#[derive(Clone, Debug, Default)]
pub struct Incoming {
    /// The portal's ID; empty where an old sheet had none.
    pub number: String,
    /// Keys of the reference, where the words are known, and the words.
    pub services: Vec<(Option<String>, String)>,
    /// Wall time `2026-01-25T17:24`.
    pub created: Option<String>,
    pub shown: Shown,
    /// Who cares for it, where the portal's names are known here.
    pub owner: Option<DocId>,
    pub sheet: Option<Sheet>,
}

/// How one line stands against what is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    New,
    Changed {
        id: DocId,
        before: Option<String>,
        new_events: usize,
    },
    Known {
        id: DocId,
    },
    /// New, with a status that nobody knows: it cannot begin.
    NoStatus,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    pub new: usize,
    pub changed: usize,
    pub known: usize,
    /// Not begun for want of a status.
    pub left: usize,
    pub resubmitted: usize,
    pub happened: usize,
    /// Somebody has called it off: what comes after this transaction stays outside.
    pub stopped: bool,
}

const AT_ONCE: usize = 500;

impl Casebook {
    /// How each line stands against what is here; changes nothing.
    pub fn preview_import(&self, lines: &[Incoming]) -> Result<Vec<Standing>, Failure> {
        let now = self.env().now();
        self.read("preview", |tx| lines.iter().map(|line| self.standing(tx, line, now)).collect())
    }

    fn standing(&self, tx: &Tx, line: &Incoming, now: Moment) -> Result<Standing, Failure> {
        let Some(id) = find(tx, line)? else {
            return Ok(if new::status_of(line).is_some() { Standing::New } else { Standing::NoStatus });
        };
        let (view, application) = case_view(tx, id)?;
        let update = seen(Some(&application), &line.shown, now);
        let more = sheet::more(&view, &application, line)?;
        Ok(match update {
            Some(update) => Standing::Changed { id, before: update.before, new_events: update.new_events },
            None if more.is_some() => Standing::Changed { id, before: None, new_events: 0 },
            None => Standing::Known { id },
        })
    }

    /// Takes lines in, 500 a transaction: one entry for each application that is new or shows something new. Cancelled
    /// between two transactions, it says what came in until then.
    pub fn import(
        &self,
        command: CommandId,
        lines: &[Incoming],
        reporter: &Reporter,
    ) -> Result<Done<Imported>, Failure> {
        let lines = by_number(lines);
        reporter.expect(lines.len() as u64);
        let mut done = Imported::default();
        let mut touched = Touched::default();
        let mut rest = lines.len();
        for (batch, part) in lines.chunks(AT_ONCE).zip(0_u128..) {
            let command = CommandId(uuid::Uuid::from_u128(command.0.as_u128() ^ (part << 1)));
            let (imported, part) = self.import_batch(command, batch)?;
            done.new += imported.new;
            done.changed += imported.changed;
            done.known += imported.known;
            done.left += imported.left;
            done.resubmitted += imported.resubmitted;
            done.happened += imported.happened;
            touched.join(part);
            rest -= batch.len();
            if reporter.step(batch.len() as u64).is_err() && rest > 0 {
                done.stopped = true;
                break;
            }
        }
        Ok(Done { value: done, touched })
    }

    fn import_batch(&self, command: CommandId, batch: &[Incoming]) -> Result<(Imported, Touched), Failure> {
        let reference = self.reference()?;
        let mut counted = Imported::default();
        let words: Vec<String> = batch.iter().map(digest).collect();
        let done = self.perform(command, "case.import", &words, |tx, actor, now| {
            let mut entries = Vec::new();
            let mut parties = Parties::default();
            for line in batch {
                match find(tx, line)? {
                    Some(id) => {
                        let (view, application) = case_view(tx, id)?;
                        let update = seen(Some(&application), &line.shown, now);
                        let more = sheet::more(&view, &application, line)?;
                        if update.is_none() && more.is_none() {
                            counted.known += 1;
                            continue;
                        }
                        counted.changed += 1;
                        let author = self.author(command, &application, None, now);
                        let mut proposal = author.proposal(&application, "see");
                        if let Some(update) = &update {
                            let before = application.portal.as_ref().map_or(0, |portal| portal.resubmissions);
                            counted.resubmitted += usize::from(update.portal.resubmissions > before);
                            let was = application.portal.as_ref().is_some_and(|portal| portal.ahead);
                            counted.happened += usize::from(update.portal.ahead && !was);
                            proposal = put_seen(proposal, &view, update)?;
                            proposal = new_reasons(proposal, &application, update)?;
                        }
                        if let Some(more) = more {
                            proposal = more.put(proposal, &view, author.entry)?;
                            proposal =
                                self.linked(tx, command, proposal, Some(&application), actor, now, &mut parties)?;
                            proposal = approval::guarded(&view, proposal, actor.id, now)?;
                        }
                        entries.extend(decide(&RULES, &view, proposal, actor, now)?);
                    }
                    None => match self.begin(tx, command, line, &reference, actor, now, &mut parties)? {
                        Some((begun, resubmitted)) => {
                            entries.extend(begun);
                            counted.new += 1;
                            counted.resubmitted += usize::from(resubmitted);
                        }
                        None => counted.left += 1,
                    },
                }
            }
            entries.append(&mut parties.entries);
            Ok(Change { command, entries })
        })?;
        Ok((counted, done.touched))
    }

    pub(super) fn new_case(&self, command: CommandId, kind: &'static str, verb: &'static str) -> Proposal {
        let now = self.env().now();
        let id = DocId(new_id(&*self.env().chance, now));
        Proposal::new(EntryId(new_id(&*self.env().chance, now)), command, id, Kind::of(kind), Verb::of(verb), None)
    }
}

/// The application that a line is about: by its number, or by what the line of an old sheet says.
fn find(tx: &Tx, line: &Incoming) -> Result<Option<DocId>, Failure> {
    if !line.number.is_empty() {
        return storage::aliases::find(tx, PORTAL_ID, &line.number);
    }
    match &line.sheet {
        Some(sheet) => storage::aliases::find(tx, sheet::SCHEME, &sheet.identity()),
        None => Ok(None),
    }
}

/// Lines of one number are one application: their histories come together, the last status counts.
fn by_number(lines: &[Incoming]) -> Vec<Incoming> {
    let mut order: Vec<Incoming> = Vec::with_capacity(lines.len());
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for line in lines {
        let key = if line.number.is_empty() {
            line.sheet.as_ref().map(|sheet| format!("sheet {}", sheet.identity())).unwrap_or_default()
        } else {
            line.number.clone()
        };
        match places.get(&key) {
            Some(place) if !key.is_empty() => {
                let known = &mut order[*place];
                for event in &line.shown.events {
                    if !known.shown.events.contains(event) {
                        known.shown.events.push(event.clone());
                    }
                }
                known.shown.status = line.shown.status.clone().or(known.shown.status.take());
                known.created = known.created.take().or_else(|| line.created.clone());
                known.owner = known.owner.or(line.owner);
                if known.services.is_empty() {
                    known.services.clone_from(&line.services);
                }
            }
            _ => {
                places.insert(key, order.len());
                order.push(line.clone());
            }
        }
    }
    order
}

pub(crate) fn put_seen(mut proposal: Proposal, view: &View, seen: &Seen) -> Result<Proposal, Failure> {
    proposal = proposal.put_over(view, PORTAL, &seen.portal)?;
    for (place, event) in &seen.events {
        proposal = proposal.put_over(view, CardKey::in_family(EVENT, format!("{place:04}")), event)?;
    }
    for line in &seen.entered {
        proposal = proposal.remove(line.clone());
    }
    Ok(proposal)
}

/// A return that was made in the portal brings its numbered reasons (000-36), unless they stand here already.
pub(crate) fn new_reasons(mut proposal: Proposal, application: &Application, seen: &Seen) -> Result<Proposal, Failure> {
    let mut number = application.reasons.keys().next_back().copied().unwrap_or(0);
    for event in seen.events.values().filter(|event| event.status.as_deref() == Some(RETURNED)) {
        for text in from_portal(&event.comment) {
            if application.reasons.values().any(|reason| reason.text == text) {
                continue;
            }
            number += 1;
            let reason = Reason { v: 1, number, round: application.round, text, ..Reason::default() };
            proposal = proposal.put(reason_key(number), &reason)?;
        }
    }
    Ok(proposal)
}

/// Whether the portal shows it as sent in again.
pub(super) fn came_again(seen: &Seen) -> bool {
    seen.portal.resubmissions > 0 && seen.portal.status.as_deref() == Some(IN_PROGRESS)
}

/// What a repeated command is recognised by.
fn digest(line: &Incoming) -> String {
    #[derive(Serialize)]
    struct Words<'a>(
        &'a str,
        &'a [(Option<String>, String)],
        &'a Option<String>,
        &'a Option<(Option<String>, String)>,
        &'a [crate::applications::cards::PortalEvent],
        &'a Option<Sheet>,
    );
    let words = Words(&line.number, &line.services, &line.created, &line.shown.status, &line.shown.events, &line.sheet);
    let bytes = serde_json::to_vec(&words).unwrap_or_default();
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

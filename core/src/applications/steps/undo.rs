//! Taking back the last step: a new entry, never a rewritten one.

use crate::applications::application::Application;
use crate::applications::approval::APPROVAL;
use crate::applications::cards::*;
use crate::applications::papers::before;
use crate::applications::rounds;
use crate::document::{CardKey, EntryId, Proposal, Status, View};
use crate::error::{Code, Failure};

use super::Author;

/// Refused with `NothingToUndo` unless the last thing that happened to the application is a step of the same person
/// that nobody has typed into the portal yet.
pub fn undo(view: &View, application: &Application, author: &Author) -> Result<Proposal, Failure> {
    let standing = application.standing.as_ref().ok_or(Code::NothingToUndo)?;
    // What follows an act by itself takes the neighbouring id.
    let follower = EntryId(uuid::Uuid::from_u128(standing.entry.0.as_u128() ^ 1));
    let last = application.doc.head == standing.entry || application.doc.head == follower;
    let line = CardKey::in_family(TO_ENTER, standing.entry);
    let entered = application.to_enter.iter().any(|(key, line_of)| *key == line && line_of.entered);
    if !last || standing.by != author.me || standing.per_portal || entered || standing.verb == "undo" {
        return Err(Code::NothingToUndo.into());
    }
    let mut proposal = author.proposal(application, "undo");
    proposal.to = Some(Status::read(standing.before.clone()));
    if standing.verb == "return" {
        for (place, reason) in &application.reasons {
            if reason.round != application.round || reason.settled {
                continue;
            }
            proposal = proposal.remove(reason_key(*place));
            // What was asked for again waits to be looked at again.
            if let Some(earlier) = reason.repeats.and_then(|number| application.reasons.get(&number)) {
                let waits = Reason { repeated: false, ..earlier.clone() };
                proposal = proposal.put_over(view, reason_key(earlier.number), &waits)?;
            }
        }
        let before = rounds::round_of(application);
        let (returns, returned) = (before.returns.saturating_sub(1), before.round.saturating_sub(1));
        proposal = proposal.put(ROUND, &Round { returns, returned, ..before })?;
    }
    if standing.verb == "resubmit" {
        let round = application.round.saturating_sub(1).max(1);
        let before = rounds::round_of(application);
        proposal = proposal.put(ROUND, &Round { round, ..before })?.remove(rounds::left_by(round));
    }
    if standing.made_owner {
        proposal = proposal.put_over(view, CASE, &Case { owner: None, ..application.case.clone() })?;
    }
    match standing.verb.as_str() {
        "suspend" => proposal = proposal.remove(SUSPENSION),
        "approve" => proposal = proposal.remove(APPROVAL),
        "resume" => {
            proposal = proposal.put(SUSPENSION, &Suspended { v: 1, before: application.status().to_owned() })?
        }
        _ => {}
    }
    for (place, _) in application.sheets.iter().filter(|(_, sheet)| sheet.entry == standing.entry) {
        proposal = proposal.remove(CardKey::in_family(SHEET, format!("{place:04}")));
    }
    if let Some(papers) = before(application, standing.entry) {
        proposal = proposal.put_over(view, ORIGINALS, &Originals::of(papers))?;
    }
    if application.to_enter.iter().any(|(key, _)| *key == line) {
        proposal = proposal.remove(line);
    }
    let since = author.now;
    let back = Standing {
        v: 1,
        before: application.status().to_owned(),
        verb: "undo".into(),
        by: author.me,
        entry: author.entry,
        since,
        per_portal: false,
        made_owner: false,
    };
    Ok(proposal.put(STANDING, &back)?)
}

//! Steps of the workflow: each asks for what its status needs and no more, and puts the facts into their cards.

mod facts;
mod undo;

pub use facts::{Facts, NewReason};
pub use undo::undo;

use super::application::Application;
use super::approval::{self, APPROVAL, Approval, EXCEPTION, VOIDED};
use super::cards::*;
use super::returns::{PORTAL_LANGUAGE, for_portal};
use super::rounds;
use super::rules::is_case;
use super::statuses::*;
use crate::clock::Moment;
use crate::document::{CardKey, CommandId, DocId, EntryId, Proposal, Status, Verb, View};
use crate::error::{Code, Failure, Refusal};
use crate::reference::Reference;

/// Who takes a step, when, and under which ids.
#[derive(Clone, Copy, Debug)]
pub struct Author {
    pub entry: EntryId,
    pub command: CommandId,
    /// The head that stood on the screen.
    pub after: EntryId,
    pub me: DocId,
    pub now: Moment,
    pub signing: Signing,
}

/// How somebody comes to sign an approval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signing {
    /// The director whose right she has today; none where it is her own.
    pub delegated_by: Option<DocId>,
    /// The colleague at whose desk she signs.
    pub at_desk_of: Option<DocId>,
}

impl Author {
    pub(crate) fn proposal(&self, application: &Application, verb: &str) -> Proposal {
        let doc = &application.doc;
        let verb = Verb::read(verb);
        Proposal::new(self.entry, self.command, doc.id, doc.kind.clone(), verb, Some(self.after))
    }
}

/// What somebody wants to do with one application.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    pub verb: String,
    /// When it happened; none = now (000-55).
    pub event_time: Option<Moment>,
    pub comment: String,
    pub facts: Facts,
}

/// Verbs that the applicant does in the portal herself: nobody types them in for her.
const CLIENTS: [&str; 2] = ["submit", "resubmit"];

/// Makes the proposal of one step. Whether it is allowed, `decide` says by the rules; what is refused here is what a row
/// cannot say: `ReasonNeeded`, `CardNeeded`, `NotInThisState`.
pub fn step(
    view: &View,
    application: &Application,
    step: &Step,
    author: &Author,
    reference: &Reference,
) -> Result<Proposal, Failure> {
    if !is_case(application.doc.kind.as_str()) {
        return Err(Code::NoSuchDocument.into());
    }
    let mut proposal = author.proposal(application, &step.verb).comment(step.comment.as_str());
    proposal.event_time = step.event_time;
    match step.verb.as_str() {
        "suspend" => {
            let card = Suspended { v: 1, before: application.status().to_owned() };
            proposal = proposal.put(SUSPENSION, &card)?;
        }
        "resume" => {
            let before = application.suspended.as_ref().map(|card| Status::read(card.before.clone()));
            proposal.to = before;
            proposal = proposal.remove(SUSPENSION);
        }
        "record-decision" => proposal.to = step.facts.decided.clone().map(Status::read),
        "accept-portal" | "confirm-portal" => {
            return accept(view, application, proposal, author);
        }
        "resubmit" => proposal = next_round(view, application, proposal)?,
        // Whoever takes what nobody has, has it (F04).
        "take" if application.case.owner.is_none() => {
            let case = Case { owner: Some(author.me), ..application.case.clone() };
            proposal = proposal.put_over(view, CASE, &case)?;
        }
        // What the portal alone knew no longer counts once it is decided here.
        "reopen" | "approve" if application.unconfirmed => proposal = proposal.remove(UNCONFIRMED),
        _ => {}
    }
    match step.verb.as_str() {
        "approve" | "approve-again" => proposal = approved(view, application, proposal, author)?,
        "return" | "resubmit" if application.exception.is_some() => proposal = proposal.remove(EXCEPTION),
        _ => {}
    }
    let mut proposal = step.facts.put(view, application, &step.verb, proposal, author, reference)?;
    if let Some(to) = target(application, &proposal) {
        proposal = moved(application, proposal, author, step.event_time, false)?;
        proposal = to_enter(application, proposal, &to, author, step, reference)?;
        proposal = looked_at(application, view, proposal)?;
    }
    Ok(proposal)
}

/// The approval of the content as it stands. Whatever was void is approved again; an exception is used up.
fn approved(
    view: &View,
    application: &Application,
    mut proposal: Proposal,
    author: &Author,
) -> Result<Proposal, Failure> {
    let state = view.state.as_ref().ok_or(Code::NoSuchDocument)?;
    let exception = application.exception.as_ref().filter(|exception| exception.person == author.me);
    let approval = Approval {
        v: 1,
        by: author.me,
        at: author.now,
        entry: author.entry,
        round: application.round,
        digest: approval::digest(&state.cards)?,
        delegated_by: author.signing.delegated_by,
        at_desk_of: author.signing.at_desk_of,
        exception_by: exception.map(|exception| exception.by),
        exception_reason: exception.map(|exception| exception.reason.clone()),
    };
    for (there, card) in [(application.voided.is_some(), VOIDED), (application.exception.is_some(), EXCEPTION)] {
        if there {
            proposal = proposal.remove(card);
        }
    }
    Ok(proposal.put(APPROVAL, &approval)?)
}

/// What was approved here no longer counts where the portal's approval is taken over.
fn without_approval(application: &Application, mut proposal: Proposal) -> Proposal {
    for (there, card) in [(application.approval.is_some(), APPROVAL), (application.voided.is_some(), VOIDED)] {
        if there {
            proposal = proposal.remove(card);
        }
    }
    proposal
}

/// The status to which the step leads; none where it moves nothing.
fn target(application: &Application, proposal: &Proposal) -> Option<String> {
    if let Some(to) = &proposal.to {
        return Some(to.as_str().to_owned());
    }
    let rule = crate::casebook::RULES.find(&application.doc.kind, &application.doc.status, &proposal.verb)?;
    rule.to.map(str::to_owned)
}

/// Where it stands from now on, and how it can be taken back.
fn moved(
    application: &Application,
    proposal: Proposal,
    author: &Author,
    event_time: Option<Moment>,
    per_portal: bool,
) -> Result<Proposal, Failure> {
    let standing = Standing {
        v: 1,
        before: application.status().to_owned(),
        verb: proposal.verb.as_str().to_owned(),
        by: author.me,
        entry: author.entry,
        since: event_time.unwrap_or(author.now),
        per_portal,
        made_owner: proposal.verb.as_str() == "take" && application.case.owner.is_none(),
    };
    Ok(proposal.put(STANDING, &standing)?)
}

/// What is done here must be typed in the portal too, unless it stands there already.
fn to_enter(
    application: &Application,
    proposal: Proposal,
    to: &str,
    author: &Author,
    step: &Step,
    reference: &Reference,
) -> Result<Proposal, Failure> {
    let there = application.portal.as_ref().and_then(|portal| portal.status.as_deref()) == Some(to);
    let unknown_there = to == WITHDRAWN || to == SUSPENDED;
    if application.case.portal_id.is_none() || there || unknown_there || CLIENTS.contains(&step.verb.as_str()) {
        return Ok(proposal);
    }
    let language = step.facts.language.as_deref().unwrap_or(PORTAL_LANGUAGE);
    let text = match step.verb.as_str() {
        "return" => for_portal(&step.facts.reasons, language, reference, author.now.date()),
        _ => step.comment.trim().to_owned(),
    };
    let place = application.to_enter.last().map_or(1, |(_, last)| last.place + 1);
    let line =
        ToEnter { v: 1, verb: step.verb.clone(), to: to.to_owned(), text, at: Some(author.now), place, entered: false };
    Ok(proposal.put(CardKey::in_family(TO_ENTER, author.entry), &line)?)
}

/// Whoever acts has seen the resubmission (A11).
fn looked_at(application: &Application, view: &View, proposal: Proposal) -> Result<Proposal, Failure> {
    match &application.portal {
        Some(portal) if portal.resubmitted => {
            let seen = PortalSeen { resubmitted: false, ..portal.clone() };
            Ok(proposal.put_over(view, PORTAL, &seen)?)
        }
        _ => Ok(proposal),
    }
}

fn next_round(view: &View, application: &Application, proposal: Proposal) -> Result<Proposal, Failure> {
    let state = view.state.as_ref().ok_or(Code::NoSuchDocument)?;
    rounds::begin_next(state, application, proposal)
}

/// Takes over what the portal shows (*Happened in the portal*). An approval only as `confirm-portal`, by a second person.
fn accept(
    view: &View,
    application: &Application,
    mut proposal: Proposal,
    author: &Author,
) -> Result<Proposal, Failure> {
    let Some(portal) = &application.portal else { return Err(Code::NothingNew.into()) };
    let status = portal.status.clone().ok_or(Code::NothingNew)?;
    let confirmed = PortalSeen { ahead: false, resubmitted: false, ..portal.clone() };
    let moves = status != application.status();
    if proposal.verb.as_str() == "confirm-portal" && application.unconfirmed {
        // The status stands already; what was missing is the second person.
        return Ok(proposal.put_over(view, PORTAL, &confirmed)?.remove(UNCONFIRMED));
    }
    if !moves {
        return Err(Code::NothingNew.into());
    }
    if let Some(out) = super::papers::refusal(application).filter(|_| status == CLOSED) {
        return Err(out.into());
    }
    let again = application.status() == RETURNED && status == IN_PROGRESS;
    let returned = status == RETURNED;
    proposal.to = Some(Status::read(status));
    if proposal.verb.as_str() == "confirm-portal" && APPROVED_ON.contains(&application.status()) {
        return Err(Refusal::new(Code::NotInThisState)
            .with("verb", "confirm-portal")
            .with("status", application.status())
            .into());
    }
    let at = portal.at.as_deref().and_then(|wall| chrono::NaiveDateTime::parse_from_str(wall, "%Y-%m-%dT%H:%M").ok());
    let happened = at.map(Moment::from_wall).filter(|at| *at <= author.now);
    proposal.event_time = proposal.event_time.or(happened);
    let since = proposal.event_time;
    if BEFORE_APPROVAL.contains(&application.status()) {
        proposal = without_approval(application, proposal);
    }
    let proposal = match (again, returned) {
        (true, _) => next_round(view, application, proposal)?,
        (_, true) => proposal.put(ROUND, &Round { returned: application.round, ..rounds::round_of(application) })?,
        _ => proposal,
    };
    moved(application, proposal.put_over(view, PORTAL, &confirmed)?, author, since, true)
}

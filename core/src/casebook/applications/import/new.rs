//! An application that nobody here has seen before.

use super::super::link::Parties;
use super::super::open::kind_of;
use super::{Incoming, came_again, put_seen, sheet};
use crate::applications::cards::*;
use crate::applications::returns::from_portal;
use crate::applications::rules::KINDS;
use crate::applications::statuses::{APPROVED_ON, DRAFT, IN_PROGRESS, RETURNED, SUBMITTED};
use crate::applications::two_statuses::{Seen, seen};
use crate::casebook::{Casebook, RULES};
use crate::clock::Moment;
use crate::document::{Actor, CardKey, Claim, CommandId, DocId, Entry, Proposal, Status, View, decide};
use crate::error::Failure;
use crate::reference::Reference;
use crate::storage::Tx;

/// The status with which it would begin here.
pub(super) fn status_of(line: &Incoming) -> Option<String> {
    seen(None, &line.shown, Moment(0)).and_then(|seen| seen.portal.status)
}

impl Casebook {
    /// Begins it with the status that the portal shows, marked as per portal. None: its status is not known. Otherwise
    /// its entries, and whether it was sent in again.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn begin(
        &self,
        tx: &Tx,
        command: CommandId,
        line: &Incoming,
        reference: &Reference,
        actor: &Actor,
        now: Moment,
        parties: &mut Parties,
    ) -> Result<Option<(Vec<Entry>, bool)>, Failure> {
        let Some(seen) = seen(None, &line.shown, now) else { return Ok(None) };
        let Some(status) = seen.portal.status.clone() else { return Ok(None) };
        let kind = kind_of(line.services.iter().filter_map(|(key, _)| key.as_deref()), reference);
        let kind = kind_with(kind, &status);
        let mut proposal = self.new_case(command, kind, "import");
        proposal.to = Some(Status::read(status.clone()));
        proposal = begun(proposal, line, &seen, &status, actor.id, now)?;
        if let Some(sheet) = &line.sheet {
            let entry = proposal.id;
            proposal = sheet.put_new(proposal, entry)?;
            if line.number.is_empty() {
                let (scheme, value) = (sheet::SCHEME.to_owned(), sheet.identity());
                proposal = proposal.claim(Claim::Alias { scheme, value, unique: true });
            }
            proposal = self.linked(tx, command, proposal, None, actor, now, parties)?;
        }
        let entries = decide(&RULES, &View::default(), proposal, actor, now)?;
        Ok(Some((entries, came_again(&seen))))
    }
}

/// The portal can show any status of anything: one that the service's own way does not know goes another way.
fn kind_with(kind: &'static str, status: &str) -> &'static str {
    let begins = |kind: &&str| {
        RULES.all().any(|rule| rule.kind == *kind && rule.verb == "import" && rule.to_one_of.contains(&status))
    };
    [kind].into_iter().chain(KINDS).find(begins).unwrap_or(kind)
}

/// The cards with which it begins. Pure: parties are linked by whoever can look them up.
pub(crate) fn begun(
    mut proposal: Proposal,
    line: &Incoming,
    seen: &Seen,
    status: &str,
    me: DocId,
    now: Moment,
) -> Result<Proposal, Failure> {
    let case = Case {
        v: 1,
        portal_id: Some(line.number.clone()).filter(|number| !number.is_empty()),
        channel: if line.number.is_empty() { Channel::Paper } else { Channel::Portal },
        created: line.created.clone(),
        owner: line.owner,
        city: line.sheet.as_ref().and_then(|sheet| sheet.city.clone()),
        ..Case::default()
    };
    proposal = proposal.put(CASE, &case)?;
    proposal = match &case.portal_id {
        Some(number) => proposal.claim(super::super::open::portal_number(number)),
        None => proposal.claim(super::super::open::own_series()),
    };
    for (place, (service, label)) in (1..).zip(&line.services) {
        let card = ServiceLine {
            v: 1,
            service: service.clone(),
            label: Some(label.clone()),
            amount: 1,
            ..ServiceLine::default()
        };
        proposal = proposal.put(CardKey::in_family(SERVICE, place), &card)?;
    }
    if status != DRAFT && case.portal_id.is_some() {
        let ticked =
            Declaration { v: 1, state_services: true, true_information: true, personal_data: true, in_portal: true };
        proposal = proposal.put(DECLARATION, &ticked)?.put(OFFER, &Offer { v: 1, accepted: true, in_portal: true })?;
    }
    proposal = put_seen(proposal, &View::default(), seen)?;
    proposal = returns(proposal, seen, status)?;
    let at = seen.portal.at.as_deref().or(line.created.as_deref()).and_then(moment).filter(|at| *at <= now);
    let standing = Standing {
        v: 1,
        before: String::new(),
        verb: "import".into(),
        by: me,
        entry: proposal.id,
        since: at.unwrap_or(now),
        per_portal: true,
        made_owner: false,
    };
    proposal = proposal.put(STANDING, &standing)?;
    if APPROVED_ON.contains(&status) {
        proposal = proposal.put(UNCONFIRMED, &Unconfirmed { v: 1, status: status.to_owned() })?;
    }
    Ok(proposal)
}

/// Reasons of the returns that its history tells; those of earlier rounds are settled.
fn returns(mut proposal: Proposal, seen: &Seen, status: &str) -> Result<Proposal, Failure> {
    let returned: Vec<&PortalEvent> =
        seen.events.values().filter(|event| event.status.as_deref() == Some(RETURNED)).collect();
    if returned.is_empty() {
        return Ok(proposal);
    }
    // The portal went on: what it had asked for was mended.
    let past = ![DRAFT, SUBMITTED, IN_PROGRESS, RETURNED].contains(&status);
    let mut number = 0;
    for (round, event) in (1..).zip(&returned) {
        for text in from_portal(&event.comment) {
            number += 1;
            let settled = round < returned.len() || past;
            let round = u32::try_from(round).unwrap_or(1);
            let reason = Reason { v: 1, number, round, text, settled, ..Reason::default() };
            proposal = proposal.put(reason_key(number), &reason)?;
        }
    }
    let returns = u32::try_from(returned.len()).unwrap_or(u32::MAX);
    let round = Round { v: 1, round: seen.portal.resubmissions + 1, returns, returned: returns };
    Ok(proposal.put(ROUND, &round)?)
}

pub(super) fn moment(wall: &str) -> Option<Moment> {
    chrono::NaiveDateTime::parse_from_str(wall, "%Y-%m-%dT%H:%M").ok().map(Moment::from_wall)
}

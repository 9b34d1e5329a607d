//! Signatures under decisions (000-56): what is signed, by whose key, and whether an entry that carries one may take
//! effect. Pure; `record` asks here, and so do the tests of random sequences.

use chrono::NaiveDate;
use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest, Sha256};

use crate::applications::approval;
use crate::applications::rules::is_case;
use crate::document::{
    CasebookId, DocState, Entry, Kind, Need, Proposal, Rules, Signature, Status, Verb, View, apply, permitted,
};
use crate::error::{Code, Failure, Fault, Refusal};
use crate::keys::{PersonKeys, length_prefixed};
use crate::people::rules::STAFF;
use crate::people::staff::Staff;

/// SHA-256, hex, over what a signature of `format` stands under: the content of an application, all cards of anything
/// else and of everything that was signed in format 1.
pub fn digest(format: u32, state: &DocState) -> Result<String, Fault> {
    if format > 1 && is_case(state.doc.kind.as_str()) {
        return approval::digest(&state.cards);
    }
    let mut parts: Vec<&[u8]> = Vec::with_capacity(state.cards.len() * 2);
    for (key, body) in &state.cards {
        parts.push(key.as_str().as_bytes());
        parts.push(body.text().as_bytes());
    }
    Ok(HEXLOWER.encode(&Sha256::digest(length_prefixed(&parts))))
}

/// Signs for the document as it stands: once it has moved on, nobody takes the entry.
pub fn sign(keys: &PersonKeys, view: &View, mut proposal: Proposal) -> Result<Proposal, Failure> {
    let state = view.state.as_ref().ok_or(Code::NoSuchDocument)?;
    let digest = digest(Signature::FORMAT, state)?;
    let (format, after) = (Signature::FORMAT, proposal.after);
    let message = Signature::message(format, proposal.id, proposal.doc, &proposal.verb, after, &digest);
    let signature = BASE64.encode(&keys.sign(&message));
    proposal.content.sig = Some(Signature { format, key: BASE64.encode(&keys.signing_public()), digest, signature });
    Ok(proposal)
}

/// Who stands at the record: everybody's keys and rights of that day.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub rules: &'a Rules,
    pub staff: &'a Staff,
    pub home: CasebookId,
    pub today: NaiveDate,
}

/// Whether an act of this kind is ever signed.
pub fn is_signed(rules: &Rules, kind: &str, verb: &str) -> bool {
    rules.all().any(|rule| rule.kind == kind && rule.verb == verb && rule.needs.contains(&Need::Signature))
}

/// Refuses a decision that is not its author's own, for the document as it stands, or not hers to take: `ChangedMeanwhile`
/// (another state, another entry), `NotAllowed` (no signature, not her key, not her right today), `SamePerson`.
pub fn check(entry: &Entry, view: &View, desk: &Desk) -> Result<(), Failure> {
    let status = view.status();
    let rule = desk.rules.find(&entry.kind, &status, &entry.verb);
    let needs = rule.is_some_and(|rule| rule.needs.contains(&Need::Signature));
    let not_allowed = || Refusal::new(Code::NotAllowed).with("verb", entry.verb.as_str());
    let (Some(sig), Some(state)) = (&entry.content.sig, &view.state) else {
        return if needs { Err(not_allowed().into()) } else { Ok(()) };
    };
    let stands = sig.format == Signature::FORMAT
        && entry.after == Some(state.doc.head)
        && digest(sig.format, state)? == sig.digest
        && sig.fits(entry.id, entry.doc, &entry.verb, entry.after);
    if !stands {
        return Err(Code::ChangedMeanwhile.into());
    }
    let keys = desk.staff.get(entry.actor).ok().and_then(|member| member.keys.as_ref());
    if keys.is_none_or(|keys| BASE64.encode(&keys.signing.0) != sig.key) {
        return Err(not_allowed().into());
    }
    let Some(rule) = rule else { return Ok(()) };
    let mut actor = desk.staff.actor(entry.actor, desk.home, desk.today)?;
    if entry.kind == Kind::of(STAFF) {
        actor = desk.staff.voucher(&actor, entry.doc);
    }
    permitted(desk.rules, view, &entry.kind, &entry.verb, &actor)?;
    // Nothing may ride along: where it leads is the rule's word, and the content afterwards is what was signed.
    let leads = entry.content.to == rule.to.map(Status::of).filter(|to| *to != status);
    let case = is_case(entry.kind.as_str());
    if !leads || (case && digest(sig.format, &apply(Some(state.clone()), entry, desk.home))? != sig.digest) {
        return Err(Code::ChangedMeanwhile.into());
    }
    Ok(())
}

/// Whether a stored signature stands under the document as it was before its entry; what was never signed has none.
pub fn stood(entry: &Entry, before: Option<&DocState>) -> Result<bool, Fault> {
    let Some(sig) = &entry.content.sig else { return Ok(true) };
    before.map_or(Ok(false), |state| Ok(digest(sig.format, state)? == sig.digest))
}

/// The verbs of the ordinary workflow that put an approval.
pub const APPROVE: Verb = Verb::of("approve");
pub const APPROVE_AGAIN: Verb = Verb::of("approve-again");

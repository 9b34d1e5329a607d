//! Turns what somebody wants into an entry, or says why not. Pure: view, rules, person and time come in.

use std::collections::BTreeSet;

use serde::Serialize;

use super::entry::Content;
use super::{
    Body, CardKey, CasebookId, Claim, CommandId, DocId, DocState, Entry, EntryId, Kind, Need, Rule, Rules, Status, Use,
    Verb, Who,
};
use crate::clock::Moment;
use crate::error::{Code, Fault, Refusal};
use crate::people::Role;

/// Who acts. `one_with`: people who count as the same person for four-eyes rules, because one of them has reset
/// the other's password and nobody else has confirmed the new key yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub id: DocId,
    pub roles: BTreeSet<Role>,
    pub one_with: BTreeSet<DocId>,
    /// A director's right to approve is hers today.
    pub delegate: bool,
    /// The casebook in which she acts: documents held elsewhere are not changed here.
    pub home: CasebookId,
    /// The program itself is acting (founding, recovery).
    pub program: bool,
}

/// Somebody did something on the document before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    pub verb: Verb,
    pub actor: DocId,
}

/// What a decision is made from, read in one snapshot.
#[derive(Clone, Debug, Default)]
pub struct View {
    pub state: Option<DocState>,
    pub acts: Vec<Act>,
}

impl View {
    pub fn status(&self) -> Status {
        self.state.as_ref().map_or(Status::of(super::rules::NEW), |state| state.doc.status.clone())
    }

    pub fn card<T: serde::de::DeserializeOwned>(&self, key: &CardKey) -> Result<Option<T>, Fault> {
        self.state.as_ref().and_then(|state| state.cards.get(key)).map(Body::read).transpose()
    }
}

/// What somebody wants to do with one document.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub id: EntryId,
    pub doc: DocId,
    pub kind: Kind,
    pub verb: Verb,
    /// The head that stood on the author's screen; none for a new document.
    pub after: Option<EntryId>,
    pub command: CommandId,
    /// When it happened; none = now.
    pub event_time: Option<Moment>,
    /// The status afterwards, where the rule leaves it open.
    pub to: Option<Status>,
    pub content: Content,
}

impl Proposal {
    pub fn new(
        id: EntryId,
        command: CommandId,
        doc: DocId,
        kind: Kind,
        verb: Verb,
        after: Option<EntryId>,
    ) -> Proposal {
        Proposal { id, doc, kind, verb, after, command, event_time: None, to: None, content: Content::default() }
    }

    pub fn put<T: Serialize>(mut self, key: CardKey, card: &T) -> Result<Proposal, Fault> {
        self.content.put.insert(key, Body::of(card)?);
        Ok(self)
    }

    /// Puts `card` over what is there, keeping the fields that this program does not know.
    pub fn put_over<T: Serialize>(mut self, view: &View, key: CardKey, card: &T) -> Result<Proposal, Fault> {
        let old = view.state.as_ref().and_then(|state| state.cards.get(&key));
        let body = old.map_or_else(|| Body::of(card), |old| old.overlaid(card))?;
        self.content.put.insert(key, body);
        Ok(self)
    }

    pub fn remove(mut self, key: CardKey) -> Proposal {
        self.content.drop.insert(key);
        self
    }

    pub fn comment(mut self, comment: impl Into<String>) -> Proposal {
        self.content.comment = comment.into().trim().to_owned();
        self
    }

    pub fn claim(mut self, claim: Claim) -> Proposal {
        self.content.claims.push(claim);
        self
    }

    pub fn uses(mut self, row: Use) -> Proposal {
        self.content.uses.push(row);
        self
    }
}

/// Decides one proposal. The first entry is the act itself; a second is there where a rule says what follows.
pub fn decide(
    rules: &Rules,
    view: &View,
    proposal: Proposal,
    actor: &Actor,
    now: Moment,
) -> Result<Vec<Entry>, Refusal> {
    let status = view.status();
    let rule = permitted(rules, view, &proposal.kind, &proposal.verb, actor)?;
    for need in rule.needs {
        let missing = match need {
            Need::Comment => proposal.content.comment.is_empty(),
            Need::Card(family) => !proposal.content.put.keys().any(|key| key.family() == *family),
            Need::Signature => proposal.content.sig.is_none(),
            // Asked by `permitted`, so that a button knows it too.
            Need::Without(_) | Need::Held(_) | Need::Clear(_) => false,
        };
        if missing {
            return Err(match need {
                Need::Comment => Code::CommentNeeded.into(),
                Need::Card(family) => Refusal::new(Code::BadArguments).with("why", *family),
                Need::Signature | Need::Without(_) | Need::Held(_) | Need::Clear(_) => {
                    Refusal::new(Code::NotAllowed).with("verb", rule.verb)
                }
            });
        }
    }
    let head = view.state.as_ref().map(|state| state.doc.head);
    let stale = if rule.append_only { proposal.after.is_none() } else { proposal.after != head };
    if stale {
        return Err(Code::ChangedMeanwhile.into());
    }
    let event_time = proposal.event_time.unwrap_or(now);
    if event_time > now {
        return Err(Code::InTheFuture.into());
    }
    let mut content = proposal.content;
    content.append_only = rule.append_only;
    content.to = target(rule, proposal.to)?.filter(|to| *to != status);
    let entry = Entry {
        id: proposal.id,
        doc: proposal.doc,
        kind: proposal.kind,
        after: proposal.after,
        seen: seen_of_others(view, actor),
        command: proposal.command,
        verb: proposal.verb,
        actor: actor.id,
        event_time,
        entry_time: now,
        content,
    };
    let follower = rule.follows.map(|verb| follow(rules, &entry, verb, entry.content.to.as_ref().unwrap_or(&status)));
    Ok(std::iter::once(entry.clone()).chain(follower.transpose()?).collect())
}

/// Where the act leads: by the rule, or by its own word where the rule leaves that open.
fn target(rule: &Rule, named: Option<Status>) -> Result<Option<Status>, Refusal> {
    if rule.to_one_of.is_empty() {
        return Ok(rule.to.map(Status::of));
    }
    match named {
        Some(to) if rule.to_one_of.contains(&to.as_str()) => Ok(Some(to)),
        other => Err(Refusal::new(Code::NotInThisState)
            .with("verb", rule.verb)
            .with("status", other.as_ref().map_or("", Status::as_str))),
    }
}

/// Whether the rules let `actor` do `verb` now: what the page asks before it draws a button.
pub fn permitted<'r>(
    rules: &'r Rules,
    view: &View,
    kind: &Kind,
    verb: &Verb,
    actor: &Actor,
) -> Result<&'r Rule, Refusal> {
    if view.state.as_ref().is_some_and(|state| state.doc.kind != *kind) {
        return Err(Code::NoSuchDocument.into());
    }
    let status = view.status();
    let Some(rule) = rules.find(kind, &status, verb) else {
        return Err(Refusal::new(Code::NotInThisState).with("verb", verb.as_str()).with("status", status.as_str()));
    };
    let oneself = view.state.as_ref().is_some_and(|state| state.doc.id == actor.id);
    let may = rule.who.iter().any(|who| match who {
        Who::Has(role) => actor.roles.contains(role),
        Who::Oneself => oneself,
        Who::Delegate => actor.delegate,
        Who::Program => actor.program,
    });
    if !may {
        return Err(Refusal::new(Code::NotAllowed).with("verb", verb.as_str()));
    }
    let elsewhere = view.state.as_ref().is_some_and(|state| state.doc.holder != actor.home);
    if elsewhere && !rule.append_only {
        return Err(Code::HeldElsewhere.into());
    }
    let held =
        |family: &str| view.state.as_ref().is_some_and(|state| state.cards.keys().any(|key| key.family() == family));
    for need in rule.needs {
        match need {
            Need::Without(card) if held(card) => {
                return Err(Refusal::new(Code::AwaitsConfirmation).with("verb", verb.as_str()).with("card", *card));
            }
            Need::Held(card) if !held(card) => {
                return Err(Refusal::new(Code::NotInThisState)
                    .with("verb", verb.as_str())
                    .with("status", status.as_str()));
            }
            _ => {}
        }
    }
    let bars = rule.needs.iter().filter_map(|need| match need {
        Need::Clear(bar) => view.state.as_ref().and_then(bar.against),
        _ => None,
    });
    if let Some(refusal) = bars.into_iter().next() {
        return Err(refusal);
    }
    if let Some(act) = done_by_the_same(rules, rule, view, actor)
        && !excepted(rules, rule, view, actor)
    {
        let refusal = Refusal::new(Code::SamePerson).with("verb", verb.as_str());
        return Err(refusal.with("did", act.verb.as_str()));
    }
    Ok(rule)
}

impl Actor {
    fn is_one_with(&self, other: DocId) -> bool {
        other == self.id || self.one_with.contains(&other)
    }
}

/// The act of hers, or of somebody who counts as her, that bars the rule to her.
fn done_by_the_same<'v>(rules: &Rules, rule: &Rule, view: &'v View, actor: &Actor) -> Option<&'v Act> {
    let hers = |of: &[&str], act: &&Act| of.contains(&act.verb.as_str()) && actor.is_one_with(act.actor);
    let ever = view.acts.iter().find(|act| hers(rule.not_same_as, act));
    ever.or_else(|| match rule.not_same_as_in_round {
        [] => None,
        of => of_this_round(rules, rule.kind, &view.acts).iter().find(|act| hers(of, act)),
    })
}

/// Whether somebody else has let `actor` through, in this round.
fn excepted(rules: &Rules, rule: &Rule, view: &View, actor: &Actor) -> bool {
    #[derive(serde::Deserialize)]
    struct Named {
        person: DocId,
    }
    let Some(unless) = rule.unless else { return false };
    let card = view.state.as_ref().and_then(|state| state.cards.get(&CardKey::of(unless.card)));
    let named = card.and_then(|card| card.read::<Named>().ok()).is_some_and(|named| named.person == actor.id);
    let acts = of_this_round(rules, rule.kind, &view.acts);
    let allowed = acts.iter().rev().find(|act| act.verb.as_str() == unless.verb);
    named && allowed.is_some_and(|act| !actor.is_one_with(act.actor))
}

fn of_this_round<'v>(rules: &Rules, kind: &str, acts: &'v [Act]) -> &'v [Act] {
    &acts[round_began(rules, kind, acts).unwrap_or(0)..]
}

/// The place of the last act that began a round and was not taken back. Notes may stand between an act and its undoing.
pub fn round_began(rules: &Rules, kind: &str, acts: &[Act]) -> Option<usize> {
    let verbs = |is: fn(&Rule) -> bool| -> Vec<&str> {
        rules.all().filter(|rule| rule.kind == kind && is(rule)).map(|rule| rule.verb).collect()
    };
    let (begin, back) = (verbs(|rule| rule.begins_round), verbs(|rule| rule.takes_back));
    let notes = verbs(|rule| rule.append_only);
    let (mut begun, mut last): (Vec<usize>, Option<usize>) = (Vec::new(), None);
    for (place, act) in acts.iter().enumerate().filter(|(_, act)| !notes.contains(&act.verb.as_str())) {
        if back.contains(&act.verb.as_str()) {
            begun.pop_if(|place| Some(*place) == last);
        } else if begin.contains(&act.verb.as_str()) {
            begun.push(place);
        }
        last = Some(place);
    }
    begun.last().copied()
}

fn seen_of_others(view: &View, actor: &Actor) -> Option<EntryId> {
    let head = view.state.as_ref()?.doc.head;
    (view.acts.last()?.actor != actor.id).then_some(head)
}

/// The automatic successor of `first` (T07, T09): same person, same time, built on it.
fn follow(rules: &Rules, first: &Entry, verb: &'static str, status: &Status) -> Result<Entry, Refusal> {
    let verb = Verb::of(verb);
    let rule = rules.find(&first.kind, status, &verb).ok_or_else(|| {
        Refusal::new(Code::NotInThisState).with("verb", verb.as_str()).with("status", status.as_str())
    })?;
    let mut next = first.clone();
    next.id = EntryId(uuid::Uuid::from_u128(first.id.0.as_u128() ^ 1));
    next.after = Some(first.id);
    next.verb = verb;
    next.content = Content { to: rule.to.map(Status::of), ..Content::default() };
    Ok(next)
}

//! The second person: what she looks at, her signature under it, and what waits for her (T06, T20, 000-56).

use std::collections::BTreeMap;

use super::taking::Words;
use super::{Bulk, CaseRead, case_view};
use crate::applications::approval;
use crate::applications::history::{Changed, Follower};
use crate::applications::rules::is_case;
use crate::applications::statuses::PENDING;
use crate::applications::steps::{self, Signing, Step};
use crate::casebook::staff::one;
use crate::casebook::{Casebook, Done, RULES};
use crate::clock::Moment;
use crate::document::{Act, CommandId, Content, DocId, EntryId, Verb, decide, permitted, round_began};
use crate::error::{Code, Failure, Fault, Refusal};
use crate::keys::PersonKeys;
use crate::signing::{self, APPROVE, APPROVE_AGAIN};
use crate::storage;

/// Whose signature it will be, and what she typed. `device`: this computer's secret, where hers is bound to it.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    pub person: DocId,
    pub password: &'a str,
    pub device: Option<&'a [u8]>,
}

/// A colleague who may sign in general, and what stands against it here.
#[derive(Clone, Debug)]
pub struct MaySign {
    pub id: DocId,
    pub name: String,
    /// The director in whose stead.
    pub delegated_by: Option<DocId>,
    pub refusal: Option<Refusal>,
}

/// Something that was done to the application in this round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Did {
    pub verb: Verb,
    pub actor: DocId,
    pub at: Moment,
    pub comment: String,
}

/// What the second person reads before she signs, beside the application itself.
#[derive(Clone, Debug)]
pub struct Summary {
    /// `approve`, or `approve-again` where what was approved has changed.
    pub verb: Verb,
    pub refusal: Option<Refusal>,
    pub send_back: Option<Refusal>,
    pub recommendation: Option<Did>,
    /// Who brought content in or changed it, and who recommended: oldest first.
    pub people: Vec<Did>,
    /// Values that differ from the round before, or from what was approved; none where content of this round was not
    /// brought in, so that nobody can tell.
    pub changed: Option<Vec<Changed>>,
    pub signers: Vec<MaySign>,
    pub delegated_by: Option<DocId>,
}

/// Acts that a second person wants to know of.
const TELLING: [&str; 6] = ["import", "open", "edit", "bring-in", "recommend", "allow-one-person"];

impl Casebook {
    /// Signs these, each as it stood on the screen, for `signer`: the signed-in person or a colleague who has come to
    /// this desk. Each answers for itself. Refused as a whole with what bars her from signing in.
    pub fn approve(
        &self,
        command: CommandId,
        cases: &[(DocId, EntryId)],
        comment: &str,
        signer: &Signer,
    ) -> Result<Bulk, Failure> {
        let (keys, _) = self.door.proved(signer.person, signer.password, signer.device)?;
        if signer.person != self.me() {
            self.note_access("signed-here", &signer.person.to_string());
        }
        let heads: BTreeMap<DocId, EntryId> = cases.iter().copied().collect();
        let ids: Vec<DocId> = cases.iter().map(|(id, _)| *id).collect();
        self.each(command, &ids, |part, id| {
            let after = heads.get(&id).copied().ok_or(Code::NoSuchDocument)?;
            let verb = self.read("approve", |tx| Ok(verb_for(&case_view(tx, id)?.1)))?;
            let step = Step { verb: verb.as_str().to_owned(), comment: comment.to_owned(), ..Step::default() };
            self.signed_step(part, id, after, &step, signer.person, &keys)
        })
    }

    /// One signed step, decided and recorded as `who`'s own.
    pub(super) fn signed_step(
        &self,
        command: CommandId,
        id: DocId,
        after: EntryId,
        step: &Step,
        who: DocId,
        keys: &PersonKeys,
    ) -> Result<Done<EntryId>, Failure> {
        let reference = self.reference()?;
        let staff = self.staff()?;
        let words = (id, Some(after), Words::of(step));
        let done = self.perform_with_keys(who, command, "case.step", &words, |tx, actor, now| {
            let (view, application) = case_view(tx, id)?;
            let mut author = self.author(command, &application, Some(after), now);
            author.me = who;
            let own = actor.roles.iter().any(|role| role.is_second());
            author.signing = Signing {
                delegated_by: staff.delegated_by(who, now.date()).filter(|_| !own),
                at_desk_of: Some(self.me()).filter(|me| *me != who),
            };
            let proposal = steps::step(&view, &application, step, &author, &reference)?;
            let proposal = approval::guarded(&view, proposal, who, now)?;
            let proposal = signing::sign(keys, &view, proposal)?;
            Ok((one(decide(&RULES, &view, proposal, actor, now)?)?, None))
        })?;
        let head = done.value.heads.last().copied().ok_or(Code::NoSuchDocument)?;
        Ok(Done { value: head, touched: done.touched })
    }

    /// What the second person reads of `case`.
    pub fn approval_summary(&self, case: &CaseRead) -> Result<Summary, Failure> {
        let application = &case.application;
        let (id, kind) = (application.doc.id, &application.doc.kind);
        let entries = self.read("summary", |tx| storage::history::of_doc(tx, id, 0, i64::MAX))?;
        let approved = application.approval.as_ref().filter(|_| application.voided.is_some());
        let acts: Vec<Act> = case.view.acts.clone();
        let began = round_began(&RULES, kind.as_str(), &acts);
        let (mut follower, mut people, mut recommendation) = (Follower::default(), Vec::new(), None);
        let (mut changes, mut since) = (BTreeMap::<String, Changed>::new(), began.is_some_and(|began| began == 0));
        let mut brought = false;
        for (place, entry) in entries.into_iter().rev().enumerate() {
            let content: Content = serde_json::from_str(&entry.content)
                .map_err(|error| Fault::bug(format!("entry from JSON: {error}")))?;
            let of_content = content.put.keys().chain(&content.drop).any(approval::is_content);
            let changed = follower.step(&content)?;
            let did = Did { verb: entry.verb, actor: entry.actor, at: entry.entry_time, comment: content.comment };
            if did.verb.as_str() == "recommend" {
                recommendation = Some(did.clone());
            }
            if since && of_content && !["import", "open"].contains(&did.verb.as_str()) {
                brought |= ["edit", "bring-in"].contains(&did.verb.as_str());
                let of_form = |one: &Changed| approval::is_content_path(&one.path) && !one.path.starts_with("reason/");
                for one in changed.into_iter().filter(of_form) {
                    let before = changes.get(&one.path).map_or(one.before, |first| first.before.clone());
                    changes.insert(one.path.clone(), Changed { path: one.path, before, after: one.after });
                }
            }
            let start = approved.map_or(began == Some(place), |approval| approval.entry == entry.id);
            if start {
                (since, brought) = (true, approved.is_some());
                changes.clear();
            }
            if place >= began.unwrap_or(0) && TELLING.contains(&did.verb.as_str()) {
                people.push(did);
            }
        }
        changes.retain(|_, one| one.before != one.after);
        let verb = verb_for(application);
        let today = self.env().now().date();
        Ok(Summary {
            refusal: self.may_sign(case)?,
            send_back: permitted(&RULES, &case.view, kind, &Verb::of("send-back"), &self.actor()?).err(),
            recommendation: recommendation.filter(|_| application.status() == PENDING || approved.is_some()),
            people,
            changed: brought.then(|| changes.into_values().collect()),
            signers: self.signers(&case.view, &verb)?,
            delegated_by: self.staff()?.delegated_by(self.me(), today),
            verb,
        })
    }

    /// What stands against the signed-in person signing this one; none = nothing.
    pub fn may_sign(&self, case: &CaseRead) -> Result<Option<Refusal>, Failure> {
        let application = &case.application;
        let verb = verb_for(application);
        Ok(permitted(&RULES, &case.view, &application.doc.kind, &verb, &self.actor()?).err())
    }

    /// Everybody else whose right it is today, with what stands against her signing this one; by name.
    fn signers(&self, view: &crate::document::View, verb: &Verb) -> Result<Vec<MaySign>, Failure> {
        let staff = self.staff()?;
        let today = self.env().now().date();
        let Some(state) = &view.state else { return Ok(Vec::new()) };
        let mut signers = Vec::new();
        for member in staff.0.values().filter(|member| member.id != self.me() && member.may_sign_in()) {
            let actor = staff.actor(member.id, self.door.casebook(), today)?;
            let own = actor.roles.iter().any(|role| role.is_second());
            if !(own || actor.delegate) {
                continue;
            }
            signers.push(MaySign {
                id: member.id,
                name: member.name.clone(),
                delegated_by: staff.delegated_by(member.id, today).filter(|_| !own),
                refusal: permitted(&RULES, view, &state.doc.kind, verb, &actor).err(),
            });
        }
        signers.sort_by_key(|signer| signer.name.to_lowercase());
        Ok(signers)
    }

    /// Applications that wait for a second person and that the signed-in person may not sign; none where she may sign
    /// nothing at all.
    pub(super) fn may_not_sign(&self) -> Result<Option<Vec<DocId>>, Failure> {
        let actor = self.actor()?;
        if !(actor.delegate || actor.roles.iter().any(|role| role.is_second())) {
            return Ok(None);
        }
        let hers: Vec<DocId> = actor.one_with.iter().copied().chain([actor.id]).collect();
        self.read("to sign", |tx| {
            let mut barred = Vec::new();
            for id in storage::worklist::touched_by(tx, &hers)? {
                let (view, application) = case_view(tx, id)?;
                if permitted(&RULES, &view, &application.doc.kind, &verb_for(&application), &actor).is_err() {
                    barred.push(id);
                }
            }
            Ok(Some(barred))
        })
    }
}

fn verb_for(application: &crate::applications::Application) -> Verb {
    debug_assert!(is_case(application.doc.kind.as_str()));
    if application.status() == PENDING { APPROVE } else { APPROVE_AGAIN }
}

//! Steps of the workflow: one, several of one application, the same for many, and the last one taken back.

use serde::Serialize;

use super::{all, case_view, part_of};
use crate::applications::Application;
use crate::applications::approval;
use crate::applications::steps::{self, Step};
use crate::casebook::{Casebook, Done, RULES, Touched};
use crate::document::{CommandId, DocId, DocState, EntryId, apply, decide};
use crate::error::{Code, Failure, Refusal};

/// The same for many: each answers for itself.
#[derive(Clone, Debug)]
pub struct Bulk {
    pub results: Vec<BulkResult>,
    pub touched: Touched,
}

#[derive(Clone, Debug)]
pub struct BulkResult {
    pub id: DocId,
    pub refusal: Option<Refusal>,
}

impl Casebook {
    /// Takes a step (T01–T21). `password`: for steps that are signed.
    pub fn take_step(
        &self,
        command: CommandId,
        id: DocId,
        after: EntryId,
        step: &Step,
        password: Option<&str>,
        device: Option<&[u8]>,
    ) -> Result<Done<EntryId>, Failure> {
        if let Some(password) = password {
            let (keys, _) = self.door.proved(self.me(), password, device)?;
            return self.signed_step(command, id, after, step, self.me(), &keys);
        }
        let reference = self.reference()?;
        self.on_case(command, "case.step", id, Some(after), &Words::of(step), |_, view, application, author| {
            steps::step(view, application, step, author, &reference)
        })
    }

    /// Several steps of one application with their true times, all or nothing (000-55).
    pub fn back_fill(
        &self,
        command: CommandId,
        id: DocId,
        after: EntryId,
        back_filled: &[Step],
    ) -> Result<Done<EntryId>, Failure> {
        if back_filled.is_empty() {
            return Err(Code::NothingNew.into());
        }
        let reference = self.reference()?;
        let words: Vec<Words> = back_filled.iter().map(Words::of).collect();
        let done = self.perform(command, "case.back-fill", &(id, after, &words), |tx, actor, now| {
            let (mut view, mut application) = case_view(tx, id)?;
            let mut author = self.author(command, &application, Some(after), now);
            let mut entries = Vec::new();
            for step in back_filled {
                let proposal = steps::step(&view, &application, step, &author, &reference)?;
                let proposal = approval::guarded(&view, proposal, author.me, now)?;
                for entry in decide(&RULES, &view, proposal, actor, now)? {
                    let state: DocState = apply(view.state.take(), &entry, actor.home);
                    view.acts.push(crate::document::Act { verb: entry.verb.clone(), actor: entry.actor });
                    application = Application::of(&state)?;
                    view.state = Some(state);
                    entries.push(entry);
                }
                author.entry = self.env().new_entry();
                author.after = application.doc.head;
            }
            all(entries)
        })?;
        let head = done.value.heads.last().copied().ok_or(Code::NothingNew)?;
        Ok(Done { value: head, touched: done.touched })
    }

    /// The same step for many. Refusals come back one by one; a fault ends it.
    pub fn take_steps(&self, command: CommandId, ids: &[DocId], step: &Step) -> Result<Bulk, Failure> {
        let reference = self.reference()?;
        self.each(command, ids, |part, id| {
            self.on_case(part, "case.step", id, None, &Words::of(step), |_, view, application, author| {
                steps::step(view, application, step, author, &reference)
            })
        })
    }

    /// Takes back the last step of each, where it is the last thing that happened.
    pub fn undo_steps(&self, command: CommandId, ids: &[DocId]) -> Result<Bulk, Failure> {
        self.each(command, ids, |part, id| {
            self.on_case(part, "case.undo", id, None, &(), |_, view, application, author| {
                steps::undo(view, application, author)
            })
        })
    }

    pub(super) fn each(
        &self,
        command: CommandId,
        ids: &[DocId],
        act: impl Fn(CommandId, DocId) -> Result<Done<EntryId>, Failure>,
    ) -> Result<Bulk, Failure> {
        let mut results = Vec::with_capacity(ids.len());
        let mut touched = Touched::default();
        for id in ids {
            match act(part_of(command, *id), *id) {
                Ok(done) => {
                    touched.join(done.touched);
                    results.push(BulkResult { id: *id, refusal: None });
                }
                Err(Failure::Refused(refusal)) => results.push(BulkResult { id: *id, refusal: Some(refusal) }),
                Err(fault) => return Err(fault),
            }
        }
        Ok(Bulk { results, touched })
    }
}

/// What a step is recognised by when its command comes again.
#[derive(Serialize)]
pub(super) struct Words<'a> {
    verb: &'a str,
    event_time: Option<crate::clock::Moment>,
    comment: &'a str,
    facts: &'a steps::Facts,
}

impl Words<'_> {
    pub(super) fn of(step: &Step) -> Words<'_> {
        Words { verb: &step.verb, event_time: step.event_time, comment: &step.comment, facts: &step.facts }
    }
}

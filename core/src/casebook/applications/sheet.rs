//! The courier's sheet of several applications: looked at, made, and recorded with the step that goes with it.

use serde::Serialize;

use super::{Bulk, case_view};
use crate::applications::Application;
use crate::applications::cards::{Direction, Sheet};
use crate::applications::sheet;
use crate::applications::steps::{self, Facts, Step};
use crate::casebook::{Casebook, RULES};
use crate::clock::Moment;
use crate::document::{CommandId, DocId, Verb, permitted};
use crate::error::{Code, Failure, Refusal};

/// What a sheet is made of.
#[derive(Clone, Debug, Serialize)]
pub struct NewSheet {
    pub direction: Direction,
    pub courier: String,
    /// The time on the sheet and of its step; none = now.
    pub at: Option<Moment>,
    /// With the step, where it can be taken.
    pub step: bool,
}

/// One application of a sheet before it is made.
#[derive(Clone, Debug)]
pub struct SheetPreview {
    pub application: Application,
    /// It has nothing to carry this way.
    pub empty: bool,
    /// Why the step cannot be taken with it.
    pub refusal: Option<Refusal>,
}

/// A sheet that was made: the applications on it as they stand now, each with its part; and what became of the steps.
#[derive(Clone, Debug)]
pub struct MadeSheet {
    pub parts: Vec<(Application, Sheet)>,
    /// Those that are not on it, and those on it whose step was refused.
    pub bulk: Bulk,
}

impl Casebook {
    /// What a sheet of these would carry, in their order.
    pub fn sheet_preview(&self, ids: &[DocId], direction: Direction) -> Result<Vec<SheetPreview>, Failure> {
        let actor = self.actor()?;
        self.read("sheet", |tx| {
            let preview = |id: &DocId| {
                let (view, application) = case_view(tx, *id)?;
                let verb = Verb::of(direction.verb());
                let refusal = permitted(&RULES, &view, &application.doc.kind, &verb, &actor).err();
                let empty = sheet::enclosed(&application, direction).is_empty();
                Ok(SheetPreview { application, empty, refusal })
            };
            ids.iter().map(preview).collect()
        })
    }

    /// Makes the sheet and records it on each application; with the step where that can be taken. Refused with
    /// `CardNeeded` without a courier; an application with nothing to carry is not on it and says so.
    pub fn make_sheet(&self, command: CommandId, ids: &[DocId], new: &NewSheet) -> Result<MadeSheet, Failure> {
        if new.courier.trim().is_empty() {
            return Err(Refusal::new(Code::CardNeeded).with("what", "courier").into());
        }
        if new.at.is_some_and(|at| at > self.env().now()) {
            return Err(Code::InTheFuture.into());
        }
        let reference = self.reference()?;
        let facts = Facts { courier: Some(new.courier.clone()), ..Facts::default() };
        let verb = new.direction.verb();
        let step = Step { verb: verb.to_owned(), event_time: new.at, facts, ..Step::default() };
        let mut bulk = self.each(command, ids, |part, id| {
            self.on_case(part, "case.sheet", id, None, new, |_, view, application, author| {
                let at = new.at.unwrap_or(author.now);
                let made = sheet::made(application, new.direction, &new.courier, at, author)?;
                let may = permitted(&RULES, view, &application.doc.kind, &Verb::of(verb), &self.actor()?).is_ok();
                let mut proposal = if new.step && may {
                    steps::step(view, application, &step, author, &reference)?
                } else {
                    author.proposal(application, "make-sheet")
                };
                proposal.event_time = new.at;
                sheet::put(application, proposal, &made)
            })
        })?;
        let mut parts = Vec::new();
        for result in &mut bulk.results {
            let (view, application) = self.read("sheet", |tx| case_view(tx, result.id))?;
            if result.refusal.is_some() {
                continue;
            }
            if new.step && application.standing.as_ref().is_none_or(|standing| standing.verb != verb) {
                result.refusal = permitted(&RULES, &view, &application.doc.kind, &Verb::of(verb), &self.actor()?).err();
            }
            if let Some(made) = application.sheets.values().next_back().cloned() {
                parts.push((application, made));
            }
        }
        Ok(MadeSheet { parts, bulk })
    }
}

//! What staff do with applications. Each act is one transaction: read, decided by the pure core, recorded.

mod approving;
mod care;
mod documents;
mod edit;
mod findings;
pub(crate) mod import;
mod likely;
pub(crate) mod link;
mod links;
mod lists;
pub(crate) mod open;
mod packages;
mod reading;
mod reasons;
mod recheck;
mod sheet;
mod taking;
mod told;

pub use approving::{Did, MaySign, Signer, Summary};
pub use documents::{Documents, NewFile};
pub use edit::Edit;
pub use import::Standing as ImportStanding;
pub use import::{Imported, Incoming, Sheet};
pub use likely::{Likely, LikelyBy, likely_same};
pub use links::{CaseLink, CaseLinks, Differs, Held, Reached};
pub use lists::LineToEnter;
pub use open::{NewApplication, PathText};
pub use reading::{NamedThere, ReadLine};
pub use reasons::Pick;
pub use recheck::{Rechecked, WrongCase, checked, wrong_ones};
pub use sheet::{MadeSheet, NewSheet, SheetPreview};
pub use taking::{Bulk, BulkResult};
pub use told::{EntryLine, Line as HistoryEvent};

use serde::Serialize;

use super::staff::one;
use super::{Casebook, Done, RULES};
use crate::applications::Application;
use crate::applications::approval;
use crate::applications::cards::{OWN_NUMBER, PORTAL_ID};
use crate::applications::rules::{APPLICATION, KINDS, is_case};
use crate::applications::steps::{self, Author, Signing, Step};
use crate::clock::Moment;
use crate::document::{Change, CommandId, DocId, DocState, EntryId, Proposal, Verb, View, decide, permitted};
use crate::error::{Code, Failure, Refusal};
use crate::storage::{self, Tx};

/// An application with what the signed-in person may do with it.
#[derive(Clone, Debug)]
pub struct CaseRead {
    pub state: DocState,
    pub application: Application,
    pub view: View,
}

impl Casebook {
    /// Everything of one application. Refused with `NoSuchDocument`.
    pub fn case(&self, id: DocId) -> Result<CaseRead, Failure> {
        self.note_access("shown", &id.to_string());
        let (view, application) = self.read("case", |tx| case_view(tx, id))?;
        let state = view.state.clone().ok_or(Code::NoSuchDocument)?;
        Ok(CaseRead { state, application, view })
    }

    /// The application that carries a number: the portal's ID or ours (C-0012).
    pub fn case_by_number(&self, number: &str) -> Result<Option<DocId>, Failure> {
        let number = number.trim();
        self.read("case", |tx| {
            let portal = storage::aliases::find(tx, PORTAL_ID, number)?;
            match portal {
                Some(id) => Ok(Some(id)),
                None => storage::aliases::find(tx, OWN_NUMBER, &number.to_uppercase()),
            }
        })
    }

    /// What they are called, in their order; empty for what is no application.
    pub fn numbers_of(&self, ids: &[DocId]) -> Result<Vec<String>, Failure> {
        self.read("numbers", |tx| {
            let number = |id: &DocId| match case_view(tx, *id) {
                Ok((_, application)) => Ok(application.case.shown()),
                Err(Failure::Refused(_)) => Ok(String::new()),
                Err(fault) => Err(fault),
            };
            ids.iter().map(number).collect()
        })
    }

    /// What the signed-in person may do with an application now; every verb of its kind with what stands against it.
    pub fn case_actions(&self, case: &CaseRead) -> Result<Vec<(&'static str, Option<Refusal>)>, Failure> {
        let actor = self.actor()?;
        let application = &case.application;
        let kind = KINDS.into_iter().find(|kind| *kind == application.doc.kind.as_str()).unwrap_or(APPLICATION);
        let author = self.author(self.env().new_command(), application, None, self.env().now());
        let against = |verb: &'static str| {
            let refused = permitted(&RULES, &case.view, &application.doc.kind, &Verb::of(verb), &actor).err();
            refused.or_else(|| match verb {
                "undo" => refusal(steps::undo(&case.view, application, &author)),
                "accept-portal" | "confirm-portal" => {
                    let step = Step { verb: verb.to_owned(), ..Step::default() };
                    let reference = self.reference().ok()?;
                    refusal(steps::step(&case.view, application, &step, &author, &reference).and_then(|proposal| {
                        decide(&RULES, &case.view, proposal, &actor, self.env().now()).map_err(Failure::from)
                    }))
                }
                _ => None,
            })
        };
        Ok(RULES.verbs(kind).into_iter().map(|verb| (verb, against(verb))).collect())
    }

    /// One act on one application; the head that it has afterwards comes back.
    fn on_case<A: Serialize>(
        &self,
        command: CommandId,
        name: &str,
        id: DocId,
        after: Option<EntryId>,
        args: &A,
        make: impl FnOnce(&Tx, &View, &Application, &Author) -> Result<Proposal, Failure>,
    ) -> Result<Done<EntryId>, Failure> {
        let done = self.perform(command, name, &(id, after, args), |tx, actor, now| {
            let (view, application) = case_view(tx, id)?;
            let author = self.author(command, &application, after, now);
            let proposal = make(tx, &view, &application, &author)?;
            let proposal = approval::guarded(&view, proposal, author.me, now)?;
            one(decide(&RULES, &view, proposal, actor, now)?)
        })?;
        let head = done.value.heads.last().copied().ok_or(Code::NoSuchDocument)?;
        Ok(Done { value: head, touched: done.touched })
    }

    /// `after`: none = whatever stands there now, for acts that do not depend on what was on the screen.
    pub(super) fn author(
        &self,
        command: CommandId,
        application: &Application,
        after: Option<EntryId>,
        now: Moment,
    ) -> Author {
        Author {
            entry: self.env().new_entry(),
            command,
            after: after.unwrap_or(application.doc.head),
            me: self.me(),
            now,
            signing: Signing::default(),
        }
    }
}

pub(super) fn case_view(tx: &Tx, id: DocId) -> Result<(View, Application), Failure> {
    let view = storage::read::view(tx, id)?;
    let state = view.state.as_ref().filter(|state| is_case(state.doc.kind.as_str())).ok_or(Code::NoSuchDocument)?;
    let application = Application::of(state)?;
    Ok((view, application))
}

/// Several entries of one command.
fn all(entries: Vec<crate::document::Entry>) -> Result<Change, Failure> {
    one(entries)
}

/// The command of one document among many of the same click: the same again for the same click.
fn part_of(command: CommandId, id: DocId) -> CommandId {
    CommandId(uuid::Uuid::from_u128(command.0.as_u128() ^ id.0.as_u128().rotate_left(64)))
}

fn refusal<T>(tried: Result<T, Failure>) -> Option<Refusal> {
    match tried {
        Err(Failure::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

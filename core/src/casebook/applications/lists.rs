//! The list of applications, what is counted beside it, and finding.

use super::case_view;
use crate::applications::Application;
use crate::applications::cards::ToEnter;
use crate::applications::list::{Counts, Flag, ListedRow, Looking, Query, Work};
use crate::casebook::Casebook;
use crate::document::{CardKey, DocId};
use crate::error::Failure;
use crate::progress::Reporter;
use crate::storage::search::Hit;
use crate::storage::{self, worklist};

/// How many of the cases that were opened last are remembered (Ctrl+E).
const RECENT: usize = 10;

/// One line, and whose it is.
#[derive(Clone, Debug)]
pub struct LineToEnter {
    pub application: Application,
    pub key: CardKey,
    pub line: ToEnter,
}

impl Casebook {
    /// Rows of the list, at most 200.
    pub fn applications_page(&self, query: &Query, offset: usize, limit: usize) -> Result<Vec<ListedRow>, Failure> {
        let looking = self.looking_for(query.to_sign)?;
        self.read("applications", |tx| worklist::page(tx, query, &looking, offset, limit))
    }

    /// How many there are, and how many each other choice would show. Called off through `reporter`.
    pub fn applications_counts(&self, query: &Query, reporter: &Reporter) -> Result<Counts, Failure> {
        let looking = self.looking_for(query.to_sign)?;
        self.read("counts", |tx| worklist::counts(tx, query, &looking, reporter))
    }

    /// How many each of these views holds.
    pub fn view_counts(&self, queries: &[Query]) -> Result<Vec<u64>, Failure> {
        let looking = self.looking_for(queries.iter().any(|query| query.to_sign))?;
        self.read("counts", |tx| worklist::view_counts(tx, queries, &looking, &Reporter::default()))
    }

    /// What she may sign is looked up only where it is asked for.
    fn looking_for(&self, to_sign: bool) -> Result<Looking, Failure> {
        let may_not_sign = if to_sign { self.may_not_sign()? } else { None };
        Ok(Looking { may_not_sign, ..self.looking()? })
    }

    /// What waits for her, and for those whose place she takes today.
    pub fn work(&self) -> Result<Work, Failure> {
        let looking = self.looking()?;
        let owners: Vec<DocId> = looking.stands_for.iter().copied().chain([looking.me]).collect();
        self.read("work", |tx| worklist::work(tx, &owners, &looking))
    }

    /// Lines of *To enter in the portal*, case by case; how many cases there are.
    pub fn lines_to_enter(&self, offset: usize, limit: usize) -> Result<(u64, Vec<LineToEnter>), Failure> {
        let query = Query { flags: vec![Flag::ToEnter], open: false, drafts: true, ..Query::default() };
        let total = self.view_counts(std::slice::from_ref(&query))?.first().copied().unwrap_or(0);
        let rows = self.applications_page(&query, offset, limit)?;
        let lines = self.read("to enter", |tx| {
            let mut lines = Vec::new();
            for row in &rows {
                let (_, application) = case_view(tx, row.id)?;
                let waiting = application.to_enter.iter().filter(|(_, line)| !line.entered);
                lines.extend(waiting.map(|(key, line)| LineToEnter {
                    application: application.clone(),
                    key: key.clone(),
                    line: line.clone(),
                }));
            }
            Ok(lines)
        })?;
        Ok((total, lines))
    }

    /// The ten applications that she opened last, newest first.
    pub fn recent_cases(&self) -> Result<Vec<ListedRow>, Failure> {
        self.flush_accesses()?;
        self.read("recent", |tx| {
            let shown = storage::access::last_shown(tx, self.me())?;
            worklist::of_docs(tx, &shown, RECENT)
        })
    }

    /// Anything by any of its names and numbers; comments and notes last. What was searched is not kept, that it was is.
    pub fn find(&self, text: &str, limit: usize) -> Result<Vec<Hit>, Failure> {
        self.note_access("searched", "everything");
        self.read("find", |tx| storage::search::find(tx, text, limit))
    }

    /// The applications of a company or a person, newest first.
    pub fn applications_of(&self, party: DocId, offset: usize, limit: usize) -> Result<Vec<ListedRow>, Failure> {
        const ROLES: [&str; 3] = ["organisation", "person", "contact"];
        self.read("applications", |tx| worklist::linked(tx, party, &ROLES, offset, limit))
    }
}

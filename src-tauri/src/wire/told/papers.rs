//! What the page is told about couriers' sheets.

use casebook::applications::Application;
use casebook::applications::cards::{Individual, Paper};
use casebook::applications::papers::holder;
use casebook::applications::sheet::{Differs, changed};
use casebook::people::staff::Staff;

use super::super::{Direction, Notice, wall};
use super::PaperView;

told! {
    /// An application before its sheet is made.
    SheetRow {
        id: String,
        number: String,
        person: String,
        more_persons: u32,
        /// How many papers it would carry; 0: it is not on the sheet.
        papers: u32,
        /// Why the step cannot be taken with it.
        refusal: Option<Notice>,
    }
    /// A sheet that was made.
    SheetPage {
        /// One element, black on white; what is saved is this with its style in one file.
        html: String,
        /// How many applications are on it.
        cases: u32,
        /// Those that are not on it.
        off: Vec<SheetResult>,
        /// On it, but the status stays, and why.
        not_stepped: Vec<SheetResult>,
    }
    SheetResult {
        id: String,
        number: String,
        refusal: Notice,
    }
    /// A file that was written; where, the shell alone knows.
    SavedFile {
        name: String,
    }
    /// The last sheet of an application.
    LastSheet {
        direction: Direction,
        at: String,
        courier: String,
        papers: u32,
        /// What has changed since, by the numbers of papers: `added`, `gone`, `otherwise`.
        changes: Vec<SheetChange>,
    }
    SheetChange {
        paper: u32,
        what: String,
    }
}

impl LastSheet {
    pub fn of(application: &Application) -> Option<LastSheet> {
        let sheet = application.sheets.values().next_back()?;
        let change = |(paper, differs): (u32, Differs)| SheetChange {
            paper,
            what: match differs {
                Differs::Added => "added",
                Differs::Gone => "gone",
                Differs::Otherwise => "otherwise",
            }
            .to_owned(),
        };
        Some(LastSheet {
            direction: sheet.direction.into(),
            at: wall(sheet.at),
            courier: sheet.courier.clone(),
            papers: sheet.lines.len() as u32,
            changes: changed(application).into_iter().map(change).collect(),
        })
    }
}

impl PaperView {
    pub fn of(application: &Application, paper: &Paper, staff: &Staff) -> PaperView {
        let holder = holder(application, paper);
        let by = paper.at.by.and_then(|id| staff.get(id).ok()).map(|member| member.name.clone());
        PaperView {
            number: paper.number,
            person: paper.person,
            name: holder.map(Individual::shown).unwrap_or_default(),
            passport: holder.and_then(|one| one.document_number.clone()),
            kind: paper.kind.clone(),
            words: paper.words.clone(),
            place: paper.at.place.clone(),
            since: paper.at.since.map(wall),
            by: by.unwrap_or_default(),
            whom: paper.at.whom.clone(),
            out: paper.is_out(),
        }
    }
}

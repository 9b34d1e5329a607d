//! What the page is told about what comes in.

use super::super::{ColumnMeaning, Notice};

told! {
    ChosenFile {
        file: String,
        name: String,
        size_bytes: u64,
    }
    IntakePreview {
        preview: String,
        /// `list`, `history`, `sheet`, `package`, `unknown`
        kind: String,
        /// `html`, `tabs`, `cells`, `csv`, `xlsx`, `json`, `zip`
        form: String,
        encoding: String,
        /// `month_first`, `day_first`
        order: String,
        columns: Vec<ColumnMeaning>,
        /// What a column of this kind of list may mean.
        meanings: Vec<String>,
        new: u32,
        changed: u32,
        known: u32,
        not_understood: u32,
        left_out: u32,
        total: u32,
        lines: Vec<IntakeLine>,
        /// Staff of the portal that the lines name.
        people: Vec<PortalName>,
        /// Histories that need to be told whose they are.
        needs_number: u32,
    }
    IntakeLine {
        place: u32,
        number: String,
        /// `new`, `changed`, `known`, `not_understood`, `needs_number`, `left_out`
        state: String,
        id: Option<String>,
        services: String,
        status: Option<String>,
        status_words: String,
        before: Option<String>,
        created: Option<String>,
        events: u32,
        new_events: u32,
        raw: String,
        troubles: Vec<Notice>,
    }
    PortalName {
        name: String,
        roles: String,
        staff: Option<String>,
        /// Somebody has said that it is none of this staff: not asked again.
        nobody: bool,
    }
    TakenIn {
        new: u32,
        changed: u32,
        known: u32,
        /// Kept with their text, to be mended and tried again.
        parked: u32,
        resubmitted: u32,
        happened: u32,
        /// Called off: the rest stayed outside.
        stopped: bool,
    }
    Proposals {
        proposals: Vec<Proposal>,
        rest: String,
        recognised: bool,
        /// Sections of which the page held labels: brought in, even where a field is empty.
        sections: Vec<String>,
        /// The number and the status that the page itself names.
        portal_id: Option<String>,
        status: Option<String>,
    }
    Proposal {
        path: String,
        section: String,
        value: String,
        /// What stands there now.
        before: Option<String>,
        /// The line as it stood on the page.
        source: String,
        line: u32,
        /// Why the field does not take it, or why somebody should look: `disputed`, `unplaced`.
        refusal: Option<Notice>,
    }
}

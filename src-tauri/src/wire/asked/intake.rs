//! What the page asks when something comes in.

use casebook::document::{CommandId, DocId};

use super::super::ColumnMeaning;

asked! {
    /// What was pasted, or a file that was chosen or dropped before.
    IntakeSource {
        html: Option<String>,
        text: String,
        /// The id that `choose_file` gave.
        file: Option<String>,
    }
    PreviewIntake {
        source: IntakeSource,
        /// Null: as it was recognised, or as it was last set for these headers.
        columns: Option<Vec<ColumnMeaning>>,
        /// Drafts are left out unless they are asked for.
        drafts: bool,
        /// For a history that does not print the number of its application.
        number: Option<String>,
        offset: u32,
        /// At most 200 lines come back.
        limit: u32,
    }
    PreviewLines {
        preview: String,
        /// Lines of this state alone: `new`, `changed`, `known`, `not_understood`, `needs_number`,
        /// `left_out`.
        state: Option<String>,
        offset: u32,
        limit: u32,
    }
    /// Takes in what `preview_intake` showed under this id.
    TakeIn {
        #[ts(type = "string")]
        command: CommandId,
        preview: String,
        /// Lines that stay outside, by their place.
        leave: Vec<u32>,
        people: Vec<PortalPerson>,
    }
    /// Who a name of the portal is on this staff; null = nobody of us.
    PortalPerson {
        name: String,
        #[ts(type = "string | null")]
        staff: Option<DocId>,
    }
    ProposeContent {
        #[ts(type = "string")]
        id: DocId,
        text: String,
    }
    ReadInvoice {
        #[ts(type = "string")]
        id: DocId,
        text: String,
    }
}

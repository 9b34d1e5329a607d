//! What the page asks about couriers' sheets.

use casebook::document::{CommandId, DocId};

use super::super::{Direction, Language};

asked! {
    SheetAsked {
        #[ts(type = "Array<string>")]
        ids: Vec<DocId>,
        direction: Direction,
    }
    MakeSheet {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "Array<string>")]
        ids: Vec<DocId>,
        direction: Direction,
        courier: String,
        /// `2026-01-25T17:24`, the Centre's wall time; null = now.
        at: Option<String>,
        /// With the step that goes with it, where that can be taken.
        step: bool,
        language: Language,
    }
}

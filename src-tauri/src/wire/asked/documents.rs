//! What the page asks about files and their slots.

use casebook::document::{CommandId, DocId, EntryId};

asked! {
    OnFile {
        #[ts(type = "string")]
        id: DocId,
        file: String,
    }
    /// Rows of the tray into their slots.
    FileDocuments {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        files: Vec<TrayPick>,
    }
    TrayPick {
        /// The row of the tray.
        tray: String,
        /// `passport/1`
        slot: String,
        /// The day that the paper carries, as it was typed.
        dated: Option<String>,
        /// In a slot of several: the file that it takes the place of.
        replaces: Option<String>,
    }
    PlaceFile {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        file: String,
        /// Empty: set aside.
        slot: String,
        dated: Option<String>,
    }
    TakeCompanyPapers {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        papers: Vec<String>,
    }
    /// Everything that the client attached in this round is here: what is not, is missing.
    DocumentsBrought {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        #[ts(type = "string")]
        after: EntryId,
    }
}

//! What the page asks about files and their slots.

use casebook::document::{CommandId, DocId, EntryId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Secret;

/// Folders of this computer from which files come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum FolderKind {
    Scanner,
    Downloads,
}

impl FolderKind {
    pub fn word(self) -> &'static str {
        match self {
            FolderKind::Scanner => "scanner",
            FolderKind::Downloads => "downloads",
        }
    }
}

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
    PutOut {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        files: Vec<String>,
    }
    OpenOutside {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        file: String,
    }
    /// An image of the clipboard.
    PasteImage {
        #[ts(type = "string")]
        id: DocId,
        /// What it is called from now on.
        name: String,
        base64: String,
    }
    BringDownloads {
        #[ts(type = "string")]
        id: DocId,
        files: Vec<String>,
    }
    TrayRows {
        #[ts(type = "string")]
        id: DocId,
        tray: Vec<String>,
    }
    OnTray {
        tray: String,
    }
    UnlockTray {
        #[ts(type = "string")]
        id: DocId,
        tray: String,
        #[ts(type = "string")]
        password: Secret,
    }
    ChooseFolder {
        folder: FolderKind,
        /// Forget it.
        clear: bool,
    }
    SetScanReading {
        on: bool,
    }
}

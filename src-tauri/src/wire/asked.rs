//! What the page asks with: one struct a command. Unknown fields are refused, so that a slip of the page shows at once.

use casebook::document::{CommandId, DocId, EntryId};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::{City, Density, Graphics, Language, Role, Theme};

mod approval;
mod cases;
mod documents;
mod intake;
mod letters;
mod papers;
mod returns;

pub use approval::*;
pub use cases::*;
pub use documents::*;
pub use intake::*;
pub use letters::*;
pub use papers::*;
pub use returns::*;

/// A password on its way in: wiped when it is dropped, never printed.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Secret, D::Error> {
        String::deserialize(deserializer).map(|text| Secret(Zeroizing::new(text)))
    }
}

impl std::ops::Deref for Secret {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// A command that needs no words. In TypeScript it is an object without fields.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

asked! {
    ShapeWindow {
        /// A strip beside another window; false: as it was.
        narrow: bool,
        /// Above all other windows while it is narrow.
        on_top: bool,
    }
    CreateCasebook {
        office: String,
        city: City,
        name: String,
        #[ts(type = "string")]
        password: Secret,
        language: Language,
        /// One or two people who keep the recovery code.
        holders: Vec<String>,
        demo: bool,
    }
    SignIn {
        /// An id of the list, or the name as it was typed where the list is hidden.
        person: String,
        #[ts(type = "string")]
        password: Secret,
    }
    SignInFirst {
        #[ts(type = "string")]
        command: CommandId,
        person: String,
        #[ts(type = "string")]
        one_time: Secret,
        #[ts(type = "string")]
        password: Secret,
    }
    Recover {
        #[ts(type = "string")]
        command: CommandId,
        codes: Vec<String>,
        person: String,
        #[ts(type = "string")]
        password: Secret,
    }
    Active {
        /// Whether somebody typed or moved since the last pulse.
        active: bool,
    }
    SetPreferences {
        #[ts(type = "string")]
        command: CommandId,
        language: Language,
        theme: Theme,
        density: Density,
        single_keys: bool,
    }
    ChangePassword {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        old: Secret,
        #[ts(type = "string")]
        new: Secret,
    }
    BindToComputer {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        password: Secret,
        bind: bool,
    }
    AddStaff {
        #[ts(type = "string")]
        command: CommandId,
        name: String,
        roles: Vec<Role>,
    }
    OnStaff {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        /// The head that stood on the screen.
        #[ts(type = "string")]
        after: EntryId,
    }
    RenameStaff {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        #[ts(type = "string")]
        after: EntryId,
        name: String,
    }
    SetRoles {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        #[ts(type = "string")]
        after: EntryId,
        roles: Vec<Role>,
    }
    WithComment {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        #[ts(type = "string")]
        after: EntryId,
        comment: String,
    }
    ConfirmKey {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        #[ts(type = "string")]
        after: EntryId,
        #[ts(type = "string")]
        password: Secret,
    }
    SetOffice {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        after: EntryId,
        name: String,
        city: City,
        hidden_names: bool,
        idle_minutes: u32,
        /// `https://…{id}…`; null: *Open in portal* is not offered.
        portal_address: Option<String>,
    }
    RefRows {
        table: String,
        /// As of this day; today if none.
        #[ts(type = "string | null")]
        at: Option<NaiveDate>,
        text: String,
        offset: u32,
        /// At most 200.
        limit: u32,
    }
    RefExplain {
        table: String,
        key: String,
        #[ts(type = "string | null")]
        at: Option<NaiveDate>,
    }
    StartBackup {
        #[ts(type = "string")]
        command: CommandId,
    }
    OnJob {
        #[ts(type = "string")]
        job: CommandId,
    }
    RestoreBackup {
        name: String,
    }
    SaveDraft {
        place: String,
        /// The head of the document that it was typed over.
        base: Option<String>,
        body: String,
    }
    Place {
        place: String,
    }
}

/// Kept in `desk.json`: what holds on this computer before anybody has signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LocalPrefs {
    pub language: Language,
    pub theme: Theme,
    pub graphics: Graphics,
}

//! The cards of files: what came in as what, and what was put out. The file itself lies in the vault.

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::document::{CardKey, DocId};

/// Files of a case or of an organisation; the card's id is the file's own.
pub const FILE: &str = "file";
/// What was put out of the program; the card's id is the entry.
pub const PUT_OUT: &str = "put-out";

/// A file as it came in. What it is never changes; in which slot it lies may.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileCard {
    pub v: u32,
    /// `passport/1`: the document and the place of its person; `other` where it is of the case or the company. Empty: set
    /// aside, it was brought by mistake.
    #[serde(default)]
    pub slot: String,
    /// What it was called where it came from.
    #[serde(default)]
    pub name: String,
    /// The vault's name of the file, byte for byte as it came: hex of 32 bytes.
    #[serde(default)]
    pub blob: String,
    /// The vault's name of what is shown in its place: a copy without metadata, or converted. None: the file itself.
    #[serde(default)]
    pub view: Option<String>,
    /// The media type of the file, and of what is shown; the latter empty where nothing of it can be shown here.
    #[serde(default)]
    pub mime: String,
    #[serde(default)]
    pub view_mime: String,
    #[serde(default)]
    pub size: u64,
    #[serde(default)]
    pub pages: Option<u32>,
    /// SHA-256 of the file as it came: hex.
    #[serde(default)]
    pub sha256: String,
    /// The round in which the client sent it.
    #[serde(default)]
    pub round: u32,
    /// It takes the place of this file.
    #[serde(default)]
    pub replaces: Option<String>,
    /// The day that the paper itself carries, `YYYY-MM-DD`.
    #[serde(default)]
    pub dated: Option<String>,
    /// What the migration office issued: no part of what was approved.
    #[serde(default)]
    pub outcome: bool,
    /// By which way: `drop`, `pick`, `paste`, `scanner`, `downloads`, `register`.
    #[serde(default)]
    pub way: String,
    pub at: Moment,
    pub by: DocId,
}

impl FileCard {
    /// `passport` of `passport/1`.
    pub fn document(&self) -> &str {
        self.slot.split('/').next().unwrap_or_default()
    }

    /// The place of its person; none: it is of the case or the company.
    pub fn person(&self) -> Option<u32> {
        self.slot.split_once('/')?.1.parse().ok()
    }

    pub fn is_set_aside(&self) -> bool {
        self.slot.is_empty()
    }

    /// The vault's files that it needs.
    pub fn blobs(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.blob.as_str()).chain(self.view.as_deref())
    }
}

/// Copies that were put out of the program, for the portal or for another program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutOut {
    pub v: u32,
    /// `portal` or `open`
    #[serde(default)]
    pub purpose: String,
    /// The files, and what each copy is called.
    #[serde(default)]
    pub files: Vec<(String, String)>,
}

pub fn file_key(id: &str) -> CardKey {
    CardKey::in_family(FILE, id)
}

/// The path of a slot among the values of an application: `file/passport/1`.
pub fn slot_path(slot: &str) -> String {
    format!("{FILE}/{slot}")
}

/// The slot of such a path.
pub fn slot_of(path: &str) -> Option<&str> {
    path.strip_prefix("file/").filter(|slot| !slot.is_empty())
}

//! What the portal showed, and what is still to be typed there.

use serde::{Deserialize, Serialize};

use crate::clock::Moment;

/// The portal's status as it was last seen. Only an import writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortalSeen {
    pub v: u32,
    /// The status' key; none where its words name no status that we know.
    #[serde(default)]
    pub status: Option<String>,
    /// The words as they came.
    #[serde(default)]
    pub label: String,
    /// The portal's own time of it, wall time; a list prints none.
    #[serde(default)]
    pub at: Option<String>,
    pub imported: Option<Moment>,
    /// The portal has moved on by itself, and nobody here has accepted it yet (*Happened in the portal*).
    #[serde(default)]
    pub ahead: bool,
    /// How many times the portal showed *Returned* and then *In Progress*.
    #[serde(default)]
    pub resubmissions: u32,
    /// The last of them has not been looked at here (A11).
    #[serde(default)]
    pub resubmitted: bool,
    /// Its history breaks our rules (000-56): `four-eyes`, `backwards`, `jump`.
    #[serde(default)]
    pub flags: Vec<String>,
}

/// One line of the portal's own history: evidence, not a decision (000-35). The card's id is its place, `0001` on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortalEvent {
    pub v: u32,
    #[serde(default)]
    pub at: Option<String>,
    #[serde(default)]
    pub status: Option<String>,
    pub label: String,
    #[serde(default)]
    pub previous: Option<String>,
    #[serde(default)]
    pub comment: String,
    #[serde(default)]
    pub person: String,
    #[serde(default)]
    pub roles: Vec<String>,
}

/// Done here, not yet in the portal: one line of *To enter in the portal*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToEnter {
    pub v: u32,
    pub verb: String,
    /// The status that the portal must show afterwards.
    pub to: String,
    /// What is copied into the portal; empty where a click there is all.
    #[serde(default)]
    pub text: String,
    pub at: Option<Moment>,
    /// Lines are typed in the order in which they were made; the clock does not decide it.
    #[serde(default)]
    pub place: u32,
    /// Somebody says that it is typed in; the import has not shown it yet.
    #[serde(default)]
    pub entered: bool,
}

//! Where an application stands, and the facts that its steps ask for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::document::{DocId, EntryId};

/// Where the application stands and since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub v: u32,
    /// The status before the last step.
    pub before: String,
    pub verb: String,
    pub by: DocId,
    pub entry: EntryId,
    /// Event time of the last step.
    pub since: Moment,
    /// The status was taken over from the portal, not decided here.
    #[serde(default)]
    pub per_portal: bool,
    /// Nobody had it before: whoever took the step became its owner by it.
    #[serde(default)]
    pub made_owner: bool,
}

/// *Approved* or later came from the portal and waits for a supervisor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unconfirmed {
    pub v: u32,
    pub status: String,
}

/// The status to which a suspended application goes back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspended {
    pub v: u32,
    pub before: String,
}

/// A place on a page of one of the application's files: thousandths of the page's width and height as it lies in the
/// file, from its upper left corner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The id of the file's card.
    pub file: String,
    /// From 1.
    pub page: u32,
    pub x: u32,
    pub y: u32,
}

impl Spot {
    pub fn lies_on_a_page(&self) -> bool {
        self.page > 0 && self.x <= 1000 && self.y <= 1000
    }
}

/// What the client is asked to mend (T03, 000-36). Numbers run on over the rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    pub v: u32,
    pub number: u32,
    pub round: u32,
    /// As it went out.
    pub text: String,
    /// The same in other languages, where they are known: `en`, `ru`, `kk`.
    #[serde(default)]
    pub texts: BTreeMap<String, String>,
    /// The row of `return-reasons`, or the saved sentence (`own/…`), that it was taken from.
    #[serde(default)]
    pub row: Option<String>,
    /// What it is about: a value (`person/1/given`), a person (`person/2`) or a section. Empty: the whole, or its papers.
    #[serde(default)]
    pub at: Vec<String>,
    /// Where in a file it can be seen.
    #[serde(default)]
    pub spot: Option<Spot>,
    /// The number of the earlier reason that it asks for again.
    #[serde(default)]
    pub repeats: Option<u32>,
    /// The client has mended it, and somebody here has looked.
    #[serde(default)]
    pub settled: bool,
    /// A later one asks for it again.
    #[serde(default)]
    pub repeated: bool,
}

impl Reason {
    /// It still waits for the client, or for somebody to look at what she did.
    pub fn is_open(&self) -> bool {
        !self.settled && !self.repeated
    }

    /// In the language asked for; as it went out where that is not known.
    pub fn in_language(&self, language: &str) -> &str {
        self.texts.get(language).unwrap_or(&self.text)
    }
}

/// The content as a round left it: what a later round is compared with (F14).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsSent {
    pub v: u32,
    /// Path → value as the card holds it.
    pub values: BTreeMap<String, String>,
}

/// What somebody has looked at in this round and found right: path → the value that she saw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub v: u32,
    pub round: u32,
    #[serde(default)]
    pub by: Option<DocId>,
    #[serde(default)]
    pub looked: BTreeMap<String, String>,
}

/// The invoice and how it was paid (000-43…48). Sums are decimal text, days `YYYY-MM-DD`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    pub v: u32,
    #[serde(default)]
    pub invoice: Option<String>,
    #[serde(default)]
    pub issued: Option<String>,
    #[serde(default)]
    pub valid_until: Option<String>,
    #[serde(default)]
    pub sum: Option<String>,
    #[serde(default)]
    pub currency: Option<String>,
    #[serde(default)]
    pub paid_on: Option<String>,
    /// The invoice's own reference number, which is the order number of the e-bank (000-44, 000-47).
    #[serde(default)]
    pub reference: Option<String>,
    /// What proves the payment: the number of the bank's confirmation or of the card payment (T08).
    #[serde(default)]
    pub proof: Option<String>,
    #[serde(default)]
    pub payer: Option<String>,
    #[serde(default)]
    pub payer_bin: Option<String>,
}

/// The day on which the migration office took it (T12), and its own number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mo {
    pub v: u32,
    #[serde(default)]
    pub date: Option<String>,
    #[serde(default)]
    pub number: Option<String>,
}

/// What the migration office decided (T14): `granted`, `refused`, `partly`; and in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    pub v: u32,
    pub result: String,
    #[serde(default)]
    pub words: Option<String>,
}

/// Who took the papers back (T16).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receiver {
    pub v: u32,
    pub name: String,
}

/// What the Committee (000-57) or the migration office (T19) decided, and the paper's number.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub v: u32,
    pub words: String,
    #[serde(default)]
    pub number: Option<String>,
    #[serde(default)]
    pub date: Option<String>,
}

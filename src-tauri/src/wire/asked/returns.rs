//! What the page asks about returns and reviews.

use std::collections::BTreeMap;

use casebook::document::{CommandId, DocId};

use crate::wire::told::Spot;

asked! {
    /// A return reason as it is being written.
    ReasonFacts {
        text: String,
        /// The same in other languages: `en`, `ru`, `kk`.
        #[serde(default)]
        texts: BTreeMap<String, String>,
        /// The row of the table, or `own/…`.
        #[serde(default)]
        row: Option<String>,
        /// `person/1/given`, `person/2`, `contact`; empty = the whole.
        #[serde(default)]
        at: Vec<String>,
        #[serde(default)]
        spot: Option<Spot>,
        /// The number of the earlier reason that it asks for again.
        #[serde(default)]
        repeats: Option<u32>,
    }
    ReasonPicks {
        #[ts(type = "string")]
        id: DocId,
        /// What the next reason is about; empty = the whole.
        at: Vec<String>,
    }
    WordReason {
        #[ts(type = "string")]
        id: DocId,
        row: String,
        at: Vec<String>,
        /// The rule whose values the sentence names.
        finding: Option<String>,
    }
    ReturnTexts {
        #[ts(type = "string")]
        id: DocId,
        reasons: Vec<String>,
        language: String,
    }
    AcceptReasons {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        numbers: Vec<u32>,
        /// False: it was a slip.
        accepted: bool,
    }
    KeepReview {
        #[ts(type = "string")]
        command: CommandId,
        #[ts(type = "string")]
        id: DocId,
        /// Path → whether she found it right.
        looked: BTreeMap<String, bool>,
    }
    KeepSentence {
        #[ts(type = "string")]
        command: CommandId,
        texts: BTreeMap<String, String>,
        /// For everybody, not for her alone.
        shared: bool,
    }
    DropSentence {
        #[ts(type = "string")]
        command: CommandId,
        /// `own/…`
        key: String,
        shared: bool,
    }
}

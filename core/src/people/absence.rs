//! Who is away, until when, and who stands in (F04).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::document::{CardKey, DocId};

pub const ABSENCE: CardKey = CardKey::of("absence");

/// A card of the staff document. Days are `YYYY-MM-DD`, both included; null: she is here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    pub v: u32,
    #[serde(default)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    pub to: Option<NaiveDate>,
    #[serde(default)]
    pub deputy: Option<DocId>,
    /// What the deputy should know.
    #[serde(default)]
    pub note: String,
}

impl Absence {
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from.is_some_and(|from| from <= day) && self.to.is_some_and(|to| day <= to)
    }

    /// Away on that day or later.
    pub fn lies_ahead(&self, day: NaiveDate) -> bool {
        self.from.is_some() && self.to.is_some_and(|to| day <= to)
    }
}

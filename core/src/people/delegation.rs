//! A director gives the right to approve to a named person for some days (T06): said why, and over by itself.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::document::{CardKey, DocId};

pub const DELEGATION: CardKey = CardKey::of("delegation");

/// A card of the staff document of whoever may approve meanwhile. Days are `YYYY-MM-DD`, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    pub v: u32,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// The director whose right it is.
    pub by: DocId,
    pub reason: String,
}

impl Delegation {
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// In force on that day or later.
    pub fn lies_ahead(&self, day: NaiveDate) -> bool {
        day <= self.to
    }
}

//! What an application is made of. Values stand as they were submitted; a link points to the master document of the
//! person or organisation, whose later changes change no application. What is not known is written as null: a field
//! left out would keep what stood there before.

mod evidence;
mod papers;
mod progress;

pub use evidence::*;
pub use papers::*;
pub use progress::*;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::document::{CardKey, DocId};

pub const CASE: CardKey = CardKey::of("case");
pub const ORGANISATION: CardKey = CardKey::of("organisation");
pub const CONTACT: CardKey = CardKey::of("contact");
pub const DECLARATION: CardKey = CardKey::of("declaration");
pub const OFFER: CardKey = CardKey::of("offer");
pub const PORTAL: CardKey = CardKey::of("portal");
pub const BROUGHT: CardKey = CardKey::of("brought");
pub const STANDING: CardKey = CardKey::of("standing");
pub const UNCONFIRMED: CardKey = CardKey::of("unconfirmed");
pub const SUSPENSION: CardKey = CardKey::of("suspended");
pub const NEXT: CardKey = CardKey::of("next");
pub const PAYMENT: CardKey = CardKey::of("payment");
pub const ORIGINALS: CardKey = CardKey::of("originals");
pub const MO: CardKey = CardKey::of("mo");
pub const OUTCOME: CardKey = CardKey::of("outcome");
pub const RECEIVER: CardKey = CardKey::of("receiver");
pub const DECISION: CardKey = CardKey::of("decision");
pub const ROUND: CardKey = CardKey::of("round");
pub const REVIEW: CardKey = CardKey::of("review");

/// Families of cards of which there may be several.
pub const SERVICE: &str = "service";
pub const PERSON: &str = "person";
pub const VISA: &str = "visa";
pub const REASON: &str = "reason";
pub const AS_SENT: &str = "as-sent";
pub const EVENT: &str = "event";
pub const NOTE: &str = "note";
pub const PASTED: &str = "pasted";
/// Couriers' sheets that were made, oldest first.
pub const SHEET: &str = "sheet";
pub const TO_ENTER: &str = "to_enter";

/// Schemes of numbers by which an application is found.
pub const PORTAL_ID: &str = "portal";
pub const OWN_NUMBER: &str = "own";
pub const INVOICE: &str = "invoice";
/// The series of our own numbers (C-0012), given only where the portal has none.
pub const OWN_SERIES: &str = "case";

/// By which way an application came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    #[default]
    Portal,
    Counter,
    Email,
    Paper,
}

/// What an application is known by, and who cares for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub v: u32,
    /// The portal's ID: *the* number (000-09).
    #[serde(default)]
    pub portal_id: Option<String>,
    /// Our own, of the series C-0001, only where there is no portal ID.
    #[serde(default)]
    pub number: Option<u32>,
    #[serde(default)]
    pub channel: Channel,
    #[serde(default)]
    pub city: Option<String>,
    /// The Centre's wall time at which the portal says it was created: `2026-01-25T17:24`.
    #[serde(default)]
    pub created: Option<String>,
    #[serde(default)]
    pub owner: Option<DocId>,
    #[serde(default)]
    pub deputy: Option<DocId>,
    /// The rejected application that this one follows (F36).
    #[serde(default)]
    pub predecessor: Option<DocId>,
}

impl Case {
    /// `6234`, or `C-0012` where the portal has no number.
    pub fn shown(&self) -> String {
        match (&self.portal_id, self.number) {
            (Some(id), _) => id.clone(),
            (None, Some(number)) => own_number(number),
            (None, None) => String::new(),
        }
    }
}

pub fn own_number(number: u32) -> String {
    format!("C-{number:04}")
}

/// A service that is asked for, at its version of that day (000-17…21). The card's id is the line's place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceLine {
    pub v: u32,
    /// The key of the reference row; none where the portal's words name no service that we know.
    #[serde(default)]
    pub service: Option<String>,
    /// The words as they came.
    #[serde(default)]
    pub label: Option<String>,
    #[serde(default)]
    pub personal_manager: bool,
    /// Priority walk-in: no persons need to be filled in (000-21).
    #[serde(default)]
    pub priority: bool,
    /// As many persons as this must be filled in (000-19).
    #[serde(default = "one")]
    pub amount: u32,
    /// Price of one unit at the date, decimal text; none where the tables do not know it.
    #[serde(default)]
    pub price: Option<String>,
    #[serde(default)]
    pub currency: Option<String>,
    /// The price was typed over, with this reason (A03).
    #[serde(default)]
    pub price_reason: Option<String>,
}

fn one() -> u32 {
    1
}

/// The legal entity as it was submitted (000-16).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    pub v: u32,
    #[serde(default)]
    pub name: Option<String>,
    #[serde(default)]
    pub bin: Option<String>,
    #[serde(default)]
    pub participant: Option<bool>,
    #[serde(default)]
    pub link: Option<DocId>,
}

/// The main contact (000-22) and each person for whom a service is asked (000-24), as submitted.
/// Dates are `YYYY-MM-DD`; citizenship is an ISO 3166 alpha-3 code; sex is `M` or `F`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Individual {
    pub v: u32,
    /// The place of the service line that this person belongs to; none for the main contact.
    #[serde(default)]
    pub line: Option<u32>,
    #[serde(default)]
    pub given: Option<String>,
    #[serde(default)]
    pub family: Option<String>,
    #[serde(default)]
    pub citizenship: Option<String>,
    #[serde(default)]
    pub iin: Option<String>,
    #[serde(default)]
    pub birth_date: Option<String>,
    #[serde(default)]
    pub sex: Option<String>,
    #[serde(default)]
    pub document_number: Option<String>,
    #[serde(default)]
    pub valid_from: Option<String>,
    #[serde(default)]
    pub valid_until: Option<String>,
    #[serde(default)]
    pub phone: Option<String>,
    #[serde(default)]
    pub email: Option<String>,
    #[serde(default)]
    pub position: Option<String>,
    /// When the visa that she has now runs out: from lists that staff kept before.
    #[serde(default)]
    pub visa_until: Option<String>,
    #[serde(default)]
    pub link: Option<DocId>,
}

impl Individual {
    /// Family name first, as lists are sorted.
    pub fn shown(&self) -> String {
        let part = |part: &Option<String>| part.clone().unwrap_or_default();
        format!("{} {}", part(&self.family), part(&self.given)).trim().to_owned()
    }
}

/// The visa that is asked for one person (000-25). The card's id is that of the person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visa {
    pub v: u32,
    #[serde(default)]
    pub from: Option<String>,
    #[serde(default)]
    pub until: Option<String>,
    #[serde(default)]
    pub home_address: Option<String>,
    #[serde(default)]
    pub abroad_address: Option<String>,
    #[serde(default)]
    pub frequency: Option<String>,
}

/// The three ticks (000-14).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    pub v: u32,
    #[serde(default)]
    pub state_services: bool,
    #[serde(default)]
    pub true_information: bool,
    #[serde(default)]
    pub personal_data: bool,
    /// Ticked in the portal: never retyped.
    #[serde(default)]
    pub in_portal: bool,
}

/// The public offer (000-30).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub v: u32,
    #[serde(default)]
    pub accepted: bool,
    #[serde(default)]
    pub in_portal: bool,
}

/// Of which sections content was brought in: without it nothing is called missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    pub v: u32,
    /// Section → the round in which its content last came.
    #[serde(default)]
    pub sections: BTreeMap<String, u32>,
}

/// The next step: what, when, who.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    pub v: u32,
    #[serde(default)]
    pub text: String,
    /// `YYYY-MM-DD`
    #[serde(default)]
    pub date: Option<String>,
    #[serde(default)]
    pub person: Option<DocId>,
    /// The client comes on that day; `HH:MM` where it is known.
    #[serde(default)]
    pub visit: bool,
    #[serde(default)]
    pub time: Option<String>,
}

/// How somebody heard of what a note says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoteKind {
    Call,
    Visit,
    Email,
    #[default]
    Internal,
}

/// Notes are only ever added.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseNote {
    pub v: u32,
    pub text: String,
    #[serde(default)]
    pub how: NoteKind,
}

/// Text that was pasted and is kept as it came; what was not understood can be tried again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pasted {
    pub v: u32,
    pub round: u32,
    pub text: String,
}

/// How often it came back (T03, T04). The first submission is round 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub v: u32,
    pub round: u32,
    pub returns: u32,
    /// The round that was last sent back; 0 = none was.
    #[serde(default)]
    pub returned: u32,
}

pub fn reason_key(number: u32) -> CardKey {
    CardKey::in_family(REASON, format!("{number:04}"))
}

//! Persons and organisations of the Centre's own registers (000-16, 000-22). Applications keep their own copies of
//! these values as submitted; a change here changes no application.

use serde::{Deserialize, Serialize};

use crate::document::{CardKey, DocId};

pub const IDENTITY: CardKey = CardKey::of("identity");
pub const CONTACT: CardKey = CardKey::of("contact");
pub const EMPLOYER: CardKey = CardKey::of("employer");

/// Schemes of numbers by which a document is found.
pub const IIN: &str = "iin";
pub const BIN: &str = "bin";
pub const PASSPORT: &str = "passport";

/// Who somebody is. Dates are `YYYY-MM-DD`; citizenship is an ISO 3166 alpha-3 code. What is not known is written
/// as null: a field left out would keep what stood there before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonIdentity {
    pub v: u32,
    /// As in the document, Latin letters (000-28).
    pub given: String,
    pub family: String,
    /// The name in its own script, where it is known.
    #[serde(default)]
    pub original: Option<String>,
    #[serde(default)]
    pub sex: Option<String>,
    #[serde(default)]
    pub birth_date: Option<String>,
    #[serde(default)]
    pub citizenship: Option<String>,
    #[serde(default)]
    pub iin: Option<String>,
}

/// A passport or identity card; old ones stay beside the new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passport {
    pub v: u32,
    pub number: String,
    pub valid_from: Option<String>,
    pub valid_until: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub v: u32,
    pub phone: Option<String>,
    pub email: Option<String>,
}

/// An AIFC participant or not (000-16).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationIdentity {
    pub v: u32,
    pub name: String,
    #[serde(default)]
    pub bin: Option<String>,
    pub participant: bool,
    #[serde(default)]
    pub city: Option<String>,
}

/// Points to another document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub v: u32,
    pub link: DocId,
}

/// A line of somebody's own words. Notes are only ever added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub v: u32,
    pub text: String,
}

/// Family name first, as lists are sorted.
pub fn person_title(person: &PersonIdentity) -> String {
    format!("{} {}", person.family, person.given).trim().to_owned()
}

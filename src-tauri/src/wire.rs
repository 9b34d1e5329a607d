//! What crosses to the page, and nothing else does (invariant 4). Stored cards and core types have their own forms and
//! are converted here, at the edge. Times are the Centre's wall time as text: the page never converts zones.

/// What the page asks with.
macro_rules! asked {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $field:ident: $type:ty),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Clone, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$of])* pub $field: $type),* }
    )* };
}

/// What the page is told.
macro_rules! told {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $field:ident: $type:ty),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub struct $name { $($(#[$of])* pub $field: $type),* }
    )* };
}

pub mod asked;
mod contract;
pub mod told;

pub(crate) use contract::Collector;
pub use contract::contract;

use std::collections::BTreeMap;

use casebook::applications::cards;
use casebook::casebook::Touched as CoreTouched;
use casebook::clock::Moment;
use casebook::error::{Arg, Broken, Code, Failure, Refusal};
use casebook::people::Role as CoreRole;
use casebook::people::staff;
use casebook::reference;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An enum that the core knows too, under the same names.
macro_rules! mirrored {
    ($name:ident = $core:ty, $case:literal { $($variant:ident),* }) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = $case)]
        pub enum $name { $($variant),* }

        impl From<$core> for $name {
            fn from(core: $core) -> $name {
                match core { $(<$core>::$variant => $name::$variant),* }
            }
        }
        impl From<$name> for $core {
            fn from(wire: $name) -> $core {
                match wire { $($name::$variant => <$core>::$variant),* }
            }
        }
    };
}

mirrored!(Role = CoreRole, "lowercase" { Manager, Supervisor, Director, Administrator });
mirrored!(Language = staff::Language, "lowercase" { En, Ru, Kk });
mirrored!(Theme = staff::Theme, "lowercase" { System, Light, Dark });
mirrored!(Density = staff::Density, "lowercase" { Compact, Comfortable });
mirrored!(Direction = cards::Direction, "snake_case" { ToMo, FromMo });
mirrored!(NoteKind = cards::NoteKind, "lowercase" { Call, Visit, Email, Internal });
mirrored!(Sureness = reference::Sureness, "lowercase" { Low, Medium, High });

/// By what the list of applications is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Resubmitted first, then by the due day, then the newest.
    #[default]
    Urgency,
    Number,
    Person,
    Company,
    Status,
    Since,
    Created,
    Owner,
}

/// What a column means; null = kept as a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColumnMeaning {
    pub header: String,
    pub meaning: Option<String>,
}

/// What the list is narrowed to; empty lists narrow nothing. Saved views keep it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct ListFilter {
    /// Typed into the list's own box.
    pub text: String,
    /// `application`, `waiver`, `membership`
    pub kinds: Vec<String>,
    pub statuses: Vec<String>,
    pub services: Vec<String>,
    /// Ids of staff, or `nobody`.
    pub owners: Vec<String>,
    /// `client`, `centre`, `supervisor`, `mo`, `nobody`
    pub waiting: Vec<String>,
    pub cities: Vec<String>,
    pub channels: Vec<String>,
    pub citizenships: Vec<String>,
    /// Where the passport is; empty = not known.
    pub places: Vec<String>,
    /// Calendar days in the present status: `day`, `week`, `month`, `quarter`, `longer`, `unknown`
    pub ages: Vec<String>,
    /// `resubmitted`, `to_enter`, `happened`, `needs_details`, `unconfirmed`, `priority`, `personal_manager`
    pub flags: Vec<String>,
    /// `overdue`, `today`, `week`
    pub due: Option<String>,
    /// Those that have ended too.
    pub ended: bool,
    pub drafts: bool,
    /// Only mine, and those of colleagues whom I stand in for.
    pub mine: bool,
    /// Only what waits for my signature.
    pub to_sign: bool,
    pub sort: Sort,
    pub descending: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum City {
    Astana,
    Almaty,
}

impl City {
    pub const ALL: [City; 2] = [City::Astana, City::Almaty];

    pub fn as_str(self) -> &'static str {
        match self {
            City::Astana => "Astana",
            City::Almaty => "Almaty",
        }
    }

    /// Older or foreign casebooks may hold another word; the offices are these two.
    pub fn read(word: &str) -> City {
        City::ALL.into_iter().find(|city| city.as_str() == word).unwrap_or(City::Astana)
    }
}

/// How the webview draws (UI.md 3.4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Graphics {
    #[default]
    Automatic,
    Compatible,
    Basic,
}

/// A value inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Detail {
    Text(String),
    Number(i64),
}

/// A code and its details; the page has the sentence in the person's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Notice {
    pub code: String,
    pub args: BTreeMap<String, Detail>,
}

impl Notice {
    pub fn new(code: &str) -> Notice {
        Notice { code: code.to_owned(), args: BTreeMap::new() }
    }

    pub fn with(mut self, name: &str, detail: impl Into<Detail>) -> Notice {
        self.args.insert(name.to_owned(), detail.into());
        self
    }
}

impl From<i64> for Detail {
    fn from(number: i64) -> Detail {
        Detail::Number(number)
    }
}
impl From<&str> for Detail {
    fn from(text: &str) -> Detail {
        Detail::Text(text.to_owned())
    }
}
impl From<Arg> for Detail {
    fn from(arg: Arg) -> Detail {
        match arg {
            Arg::Number(number) => Detail::Number(number),
            Arg::Text(text) => Detail::Text(text),
        }
    }
}

impl From<Refusal> for Notice {
    fn from(refusal: Refusal) -> Notice {
        let args = refusal.args.into_iter().map(|(name, arg)| (name.to_owned(), arg.into())).collect();
        Notice { code: word(&refusal.code), args }
    }
}

impl From<Failure> for Notice {
    fn from(failure: Failure) -> Notice {
        Error::from(failure).notice
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ErrorKind {
    /// A rule says no.
    Refusal,
    /// Something broke.
    Fault,
}

/// What a call gives back when it gives no value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Error {
    pub kind: ErrorKind,
    #[serde(flatten)]
    pub notice: Notice,
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Error {
        match failure {
            Failure::Refused(refusal) => Error { kind: ErrorKind::Refusal, notice: refusal.into() },
            Failure::Fault(fault) => {
                let notice = Notice::new(&word(&fault.broken));
                let told = matches!(fault.broken, Broken::Disk | Broken::Database);
                let notice = if told { notice.with("what", fault.what.as_str()) } else { notice };
                Error { kind: ErrorKind::Fault, notice }
            }
        }
    }
}

/// A reply: the value, and which documents changed with it.
#[derive(Debug, Serialize)]
pub struct Reply<T> {
    pub value: T,
    pub touched: Vec<Touched>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Touched {
    pub kind: String,
    pub ids: Option<Vec<String>>,
}

impl Touched {
    pub fn list(touched: &CoreTouched) -> Vec<Touched> {
        let ids = |ids: &Vec<_>| ids.iter().map(ToString::to_string).collect();
        touched.0.iter().map(|(kind, list)| Touched { kind: kind.to_string(), ids: list.as_ref().map(ids) }).collect()
    }
}

/// `2026-11-22T09:14`
pub fn wall(moment: Moment) -> String {
    moment.wall().format("%Y-%m-%dT%H:%M").to_string()
}

/// The word that an enum of the core is written with.
pub fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// A refusal of what a message says about itself.
pub fn bad_arguments(why: impl Into<String>) -> Failure {
    Refusal::new(Code::BadArguments).with("why", why.into()).into()
}

/// The value of the core that a word of the page stands for.
pub fn read_word<T: serde::de::DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::from(word)).ok()
}

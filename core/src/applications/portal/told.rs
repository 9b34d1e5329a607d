//! What a paste or a file told us, as values. Nothing here is a decision; every line keeps its text as it came.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

pub use super::field::Field;

/// What is to be read. The clipboard holds the html of a selection beside its text, and the html says more.
#[derive(Debug, Clone, Copy)]
pub enum Source<'s> {
    Clipboard {
        html: Option<&'s str>,
        text: &'s str,
    },
    /// The name is only shown; what the file is, its bytes say.
    File {
        name: &'s str,
        bytes: &'s [u8],
    },
}

/// What the whole turned out to be. A list with histories under it or after it is a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// "My applications" of the portal, or the staff's longer list (000-10).
    List,
    /// The tab History or the row expander, without a list (000-10, 000-35).
    History,
    /// A table that somebody kept by hand.
    Sheet,
    #[default]
    Unknown,
}

/// In which form the table came.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    Html,
    Tabs,
    /// One cell a line: what some browsers make of a copied table.
    Cells,
    Csv,
    Workbook,
    #[default]
    Text,
}

/// Which of the first two numbers of a date is the month: one answer for a whole reading (000-11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    MonthFirst,
    DayFirst,
}

/// A column of the table and what it was taken for; `None` keeps it as "header: value" in the note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub header: String,
    pub field: Option<Field>,
    /// Up to three values of the column, for whoever corrects the mapping.
    pub examples: Vec<String>,
}

/// What the caller knows better than we do: corrected columns (by their header), the order of dates, the kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    #[serde(default)]
    pub columns: Vec<(String, Option<Field>)>,
    #[serde(default)]
    pub order: Option<Order>,
    #[serde(default)]
    pub kind: Option<Kind>,
}

/// Everything that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    pub kind: Kind,
    pub form: Form,
    /// The encoding of a file by its usual name ("windows-1251"); none where text needed no decoding.
    pub encoding: Option<String>,
    pub order: Order,
    /// Whether the dates themselves decided the order; otherwise it is the habit of the kind.
    pub order_seen: bool,
    /// The columns of every table that carries applications, each header once.
    pub columns: Vec<Column>,
    /// Names of the sheets of a workbook; `Line::page` points into them.
    pub pages: Vec<String>,
    /// In the order of the source. Every non-blank line of it stands in the `raw` of one of them.
    pub lines: Vec<Line>,
}

impl Reading {
    /// The lines that tell of an application.
    pub fn applications(&self) -> impl Iterator<Item = (&Line, &Listed)> {
        self.lines.iter().filter_map(|line| match &line.told {
            Told::Application(listed) => Some((line, listed.as_ref())),
            _ => None,
        })
    }
}

/// One row of a list or sheet with what stands under it, or one history, or a line that told nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Line of the text or row of the sheet, from 1.
    pub place: u32,
    pub page: u32,
    /// The text as it came: cells parted by tabs, rows by line feeds. Never lost, so that it can be mended and retried.
    pub raw: String,
    pub told: Told,
    pub troubles: Vec<Trouble>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    Application(Box<Listed>),
    /// A history that stands alone. The tab History does not print the application's number: if none is given,
    /// the caller asks for it.
    Events {
        number: Option<String>,
        events: Vec<Event>,
    },
    /// Headers, menus, paging: text of the page around its tables. Nothing was expected of it.
    Beside,
    NotUnderstood,
}

/// One application as a list or sheet has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The portal's ID (000-09). Only a row of a sheet may lack it.
    pub number: Option<String>,
    pub services: Vec<ServiceName>,
    /// Wall time at the Centre, as the portal prints it.
    pub created: Option<NaiveDateTime>,
    pub status: Option<StatusName>,
    /// The row expander (000-10).
    pub history: Vec<Event>,
    pub persons: Vec<String>,
    pub visa_expiry: Option<NaiveDate>,
    /// All other fields, as text.
    pub more: BTreeMap<Field, String>,
    /// The note column, then a line "header: value" for each column without a field.
    pub note: String,
}

/// A service as it was spelt, and its row of `reference/services.toml` if it has one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceName {
    pub label: String,
    pub key: Option<String>,
}

/// A status as it was spelt, and its row of `reference/statuses.toml` if it has one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusName {
    pub label: String,
    pub key: Option<String>,
}

/// One step of the portal's own history (000-35). The person may be blank; roles are the portal's words (000-61).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub at: Option<NaiveDateTime>,
    pub previous: Option<StatusName>,
    pub status: StatusName,
    pub comment: String,
    pub person: String,
    pub roles: Vec<String>,
}

/// Something about a line that a person should look at. The line is kept whatever it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// Line of the text or row of the sheet, from 1: a line of a history has troubles of its own.
    pub place: u32,
    pub what: What,
}

/// The facts of a trouble, enough for a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    UnknownStatus {
        label: String,
    },
    UnknownService {
        label: String,
    },
    NotADate {
        text: String,
    },
    /// The date fits only the other order than all others, and was read in that one.
    OtherOrder {
        text: String,
    },
    NotANumber {
        text: String,
    },
    /// The row has fewer cells than its header.
    TooFewCells {
        expected: u32,
        found: u32,
    },
    /// The number stood already in line `first`; `same` if that line said the same.
    NumberTwice {
        number: String,
        first: u32,
        same: bool,
    },
    /// One cell named several persons; they were parted.
    SeveralPersons {
        count: u32,
    },
    /// The step is older than the one before it.
    Backwards {
        before: NaiveDateTime,
        then: NaiveDateTime,
    },
    /// Comment and name stand in one text; where the name begins is a guess.
    NameUnclear {
        text: String,
    },
}

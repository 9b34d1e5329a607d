//! What stands in a letter or a form for paper: every word and date as it is printed, in the language of the reader.
//! The crate `letters` sets it; a template finds these fields under their own names. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One letter, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// `en`, `ru`, `kk`
    pub language: String,
    /// The heading, which is the title of the file too.
    pub title: String,
    pub office: String,
    /// The day in words.
    pub date: String,
    /// The same for the file's own properties: nothing else in it comes from a clock.
    pub day: NaiveDate,
    /// Words of the form by name: the heads of its tables, what stands under a signature. `page` has the places
    /// `{page}` and `{pages}`.
    pub words: BTreeMap<String, String>,
    #[serde(flatten)]
    pub body: Body,
}

/// What kind of letter it is, with what it says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Body {
    Summary(Summary),
    Return(Return),
    Receipt(Receipt),
    Sheet(CourierSheet),
    Pack(Pack),
}

impl Body {
    /// The name of the template that sets it.
    pub fn template(&self) -> &'static str {
        match self {
            Body::Summary(_) => "summary",
            Body::Return(_) => "return",
            Body::Receipt(_) => "receipt",
            Body::Sheet(_) => "sheet",
            Body::Pack(_) => "pack",
        }
    }
}

/// A value with its label.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    pub label: String,
    pub value: String,
}

/// An application on paper.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    pub number: String,
    pub status: String,
    /// Of the application as a whole.
    pub facts: Vec<Fact>,
    pub services: Vec<Service>,
    /// Of all services, with its currency; empty where a price is not known.
    pub total: String,
    pub sections: Vec<Section>,
}

/// A line of the services.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Service {
    pub name: String,
    /// Personal manager, priority.
    pub options: String,
    pub amount: String,
    pub price: String,
    pub total: String,
}

/// A section of the form; its services stand in [`Summary::services`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub title: String,
    /// Instead of values: it was not brought in.
    pub note: String,
    pub blocks: Vec<Block>,
}

/// Values that belong together, such as those of a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Empty where the section has this one alone.
    pub title: String,
    pub facts: Vec<Fact>,
}

/// What the client is asked to mend (000-36).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Return {
    pub number: String,
    pub greeting: String,
    pub introduction: String,
    pub reasons: Vec<Reason>,
    /// Line by line.
    pub closing: Vec<String>,
}

/// One sentence under its number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    pub number: u32,
    pub text: String,
}

/// The client's original papers that lie at the Centre (T10).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Receipt {
    pub number: String,
    pub facts: Vec<Fact>,
    pub rows: Vec<ReceiptRow>,
    pub signatures: Vec<Signature>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReceiptRow {
    pub person: String,
    pub passport: String,
    pub paper: String,
    /// Since when it lies here, in words.
    pub since: String,
}

/// A line to sign on: whose it is, and the name where that is known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Signature {
    pub label: String,
    pub name: String,
}

/// Papers on their way with a courier (F31).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CourierSheet {
    /// Which way, when, by whom.
    pub facts: Vec<Fact>,
    pub rows: Vec<SheetRow>,
    /// How many applications, rows and papers, in one line.
    pub total: String,
    pub signatures: Vec<Signature>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SheetRow {
    pub case: String,
    pub person: String,
    pub passport: String,
    pub papers: String,
}

/// A whole case on paper: the summary, a list of its files, and their pages.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Pack {
    pub summary: Summary,
    pub files: Vec<Enclosed>,
}

/// A file of the pack.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Enclosed {
    /// What it is: its slot, with its person.
    pub title: String,
    /// Its name as it came.
    pub name: String,
    pub form: Form,
    /// Where the template finds it: `/file/1.pdf`.
    pub path: String,
    /// 0: nothing of it can be printed, and `why` says so.
    pub pages: u32,
    pub why: String,
}

/// How the pages of a file are placed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    Pdf,
    Image,
    #[default]
    None,
}

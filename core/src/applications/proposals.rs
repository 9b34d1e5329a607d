//! The content of an application out of a pasted page of the portal: values found by the portal's own labels, each beside
//! the line that it came from (000-13…25). Nothing is read without a label, nothing is taken over by itself, and what no
//! proposal used stays as text.

mod gather;
mod invoice;
mod labels;
mod lines;
mod reading;
mod services;
mod under;
mod values;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use gather::propose;
pub use invoice::{InvoiceProposal, InvoiceValue, propose_invoice};

use crate::error::Refusal;

/// One value that the page seems to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedValue {
    /// `person/1/valid_until`
    pub path: String,
    pub section: &'static str,
    /// As it would be typed: `Path::put` takes it, or says the refusal below.
    pub value: String,
    /// The same as it stands in the line.
    pub written: String,
    /// From 1.
    pub line: usize,
    /// The whole line as it stood.
    pub source: String,
    /// Why the field does not take it.
    pub refusal: Option<Refusal>,
    /// The page says something else of the same field too: somebody has to choose.
    pub disputed: bool,
}

impl ProposedValue {
    /// Whether it may be taken together with the rest of its section.
    pub fn sound(&self) -> bool {
        self.refusal.is_none() && !self.disputed
    }
}

/// A value of which no heading says whose it is: of the contact, or of which person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    /// `contact/given`, `person/*/given`
    pub paths: Vec<String>,
    pub value: String,
    pub line: usize,
    pub source: String,
}

/// A person of the page: her place in the application, the number that the portal prints, and her service line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonBlock {
    pub place: u32,
    pub number: u32,
    pub line: Option<u32>,
}

/// A line of which nothing was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestLine {
    pub line: usize,
    pub text: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposals {
    /// In the order of the page.
    pub values: Vec<ProposedValue>,
    pub unplaced: Vec<Unplaced>,
    /// Sections of which the page holds labels: their content was brought in, even where a field is empty.
    pub sections: BTreeSet<&'static str>,
    pub persons: Vec<PersonBlock>,
    /// The application's own number, if the page says it.
    pub portal_id: Option<String>,
    /// The portal's words of its status.
    pub status: Option<String>,
    /// How many labels of the form were recognised; 0 = another language, or another page.
    pub labels: usize,
    pub rest: Vec<RestLine>,
}

impl Proposals {
    pub fn recognised(&self) -> bool {
        self.labels > 0 || self.portal_id.is_some()
    }

    /// What stays as text.
    pub fn rest_text(&self) -> String {
        let lines: Vec<&str> = self.rest.iter().map(|line| line.text.as_str()).collect();
        lines.join("\n")
    }
}

//! What the page asks about letters and forms on paper.

use casebook::document::DocId;
use serde::Deserialize;

use super::super::Language;

/// Which letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    Summary,
    Return,
    Receipt,
    Pack,
    /// The courier's sheet that was made last.
    Sheet,
}

asked! {
    MakeLetter {
        /// The application; null for the sheet, which is of several.
        #[ts(type = "string | null")]
        id: Option<DocId>,
        kind: LetterKind,
        language: Language,
        /// Of a return: its sentences; null = those of the last return.
        reasons: Option<Vec<String>>,
        /// Of a receipt: who brought the papers.
        brought_by: Option<String>,
        /// By the template that came with the program, whatever the office has put in its place.
        shipped: bool,
    }
}

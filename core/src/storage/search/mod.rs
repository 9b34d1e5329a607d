//! The index behind finding: folded words of names and numbers, a row a document; folded words of comments, notes and
//! reasons, a row an entry. Numbers of an application's persons and company stand in its own row: claims stay what only
//! one document may have, and a changed master touches no application.

mod find;
mod index;

pub use find::{Hit, Matching, Why, find, matching};
pub use index::merge_when_idle;
pub(super) use index::{ToIndex, forget_words, look_afresh, names_fit, reindex, words_fit};

//! What clients bring: files in their slots. Looked at before they come in, encrypted in the vault beside the database,
//! read beside the form.

pub mod cards;
pub mod letters;
pub mod look;
pub mod proposal;
pub mod slots;
pub(crate) mod vault;

pub use cards::{FILE, FileCard, PutOut};
pub use vault::FileReader;

#[cfg(test)]
mod tests;

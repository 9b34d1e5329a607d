//! What clients bring: files in their slots. Looked at before they come in, encrypted in the vault beside the database,
//! read beside the form.

pub mod letters;

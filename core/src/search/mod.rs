//! Finding, without the index: what of a document can be found, and what somebody has asked for. Both sides are folded
//! by one rule (`people::names::fold`), so that "asset", "асет" and "Әсет" find one another.

mod asked;
mod excerpt;
#[cfg(test)]
mod tests;
mod text;

pub use asked::{Asked, Term};
pub use excerpt::{around, excerpt};
pub use text::{Found, Held, PARTY, names_of, names_of_application, words_of};

/// Beginnings of up to so many letters have an index of their own; longer ones are cut and the rest is compared.
pub const INDEXED: usize = 5;

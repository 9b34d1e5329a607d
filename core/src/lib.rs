//! The casebook of the Expat Centre: documents made of cards, a journal of everything that happened to them, and the
//! rules of who may do what. One encrypted folder on one machine, one person signed in at a time.
//!
//! What it keeps: business state changes through [`storage::record`] alone; what was acknowledged is on the disk;
//! the journal is a hash chain that is never rewritten; nobody reads anything without a person's key.
//!
//! What is deliberately absent: windows, async, global state, the wall clock, and the system's randomness except
//! through [`chance::SystemChance`]. `document` knows no kind and no SQL.

#![forbid(unsafe_code)]

pub mod applications;
pub mod casebook;
pub mod chance;
pub mod checks;
pub mod clock;
pub mod document;
pub mod error;
pub mod files;
pub mod generate;
pub mod journal;
pub mod keys;
pub mod people;
pub mod progress;
pub mod reference;
pub mod search;
pub mod signing;
pub mod storage;
#[cfg(any(test, feature = "cheap-kdf"))]
pub mod testing;

pub use casebook::{Casebook, Door, Env};
pub use error::{Code, Failure, Fault, Refusal};

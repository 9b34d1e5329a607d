//! The list of applications: what is asked of it, what a row shows, what is counted beside it (000-08, 000-09, F12).

mod counts;
mod query;
mod row;

pub use counts::{Counts, Work};
pub use query::{Age, DueIn, Looking, Owner, Query, Sort};
pub use row::{DueDay, Flag, ListedRow, Listing, NextStep};

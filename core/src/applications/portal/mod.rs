//! Reading what a browser or a file really gives of the portal: its lists, row expanders and histories, and tables
//! that somebody kept by hand (000-10, 000-11, 000-35).
//!
//! Pure: bytes or text and the reference rows come in, values go out. Nothing that came in is lost: every line keeps
//! its text, and what is odd about it is told beside it. Only what cannot be a table at all is refused.

mod columns;
mod dates;
mod decode;
mod expander;
mod field;
mod for_portal;
mod grid;
mod history;
mod known;
mod listed;
mod looks_like;
mod loose;
mod number;
mod page_text;
mod persons;
mod read;
mod reader;
mod spread;
mod synonyms;
mod told;
mod walk;

#[cfg(test)]
mod tests;

pub use decode::{MOST_BYTES, MOST_ROWS};
pub use for_portal::for_portal;
pub use number::number_in;
pub use read::read;
pub use told::*;

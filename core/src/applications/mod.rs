//! Applications: what a client asks the Expat Centre for, from arrival to closure (000-05…59).
//!
//! Three kinds go through the same cards and lists: an ordinary application, an application for waivers (000-57) and one
//! for the Loyalty Club (000-58). The portal stays the official record: what it showed is kept as evidence beside the
//! desk's own status, and neither overwrites the other.

pub mod application;
pub mod approval;
pub mod cards;
pub mod clock;
pub mod content;
pub mod due;
pub mod history;
pub mod list;
pub mod package;
pub mod papers;
pub mod passport_lines;
pub mod path;
pub mod portal;
pub mod price;
pub mod proposals;
pub mod returns;
pub mod rounds;
pub mod rules;
pub mod sections;
pub mod sheet;
pub mod statuses;
pub mod steps;
pub mod strip;
pub mod two_statuses;

#[cfg(test)]
mod tests;

pub use application::Application;

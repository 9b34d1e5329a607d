//! The shell without a window: what crosses to the page, who may ask, and what the desk does by itself.

#![allow(clippy::unwrap_used)]

mod any_message;
mod binding;
mod boundary;
mod cases;
mod catalogue;
mod command_line;
mod damage;
mod documents;
#[path = "../fixtures/hostile/mod.rs"]
mod foreign;
mod hostile;
mod intake;
mod jobs;
mod languages;
mod letters;
mod room;
#[cfg(target_os = "linux")]
mod scans;
mod two_programs;

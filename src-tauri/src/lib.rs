//! The shell of Expat Desk: the window, the command line, files, key store and jobs around the casebook (core/). It
//! parses, makes one call of the core, and converts the answer; it decides nothing.

mod cli;
mod clock;
mod commands;
mod demo;
mod desk;
mod graphics;
#[cfg(feature = "test-host")]
mod host_http;
mod intake;
mod jobs;
pub mod keystore;
mod letters;
mod local;
mod log;
mod looking;
pub mod ocr;
mod outside;
mod put_out;
mod readout;
mod recent;
mod session;
mod sheet;
mod symbols;
mod tray;
mod viewing;
mod watch;
mod window;
mod wire;

use std::sync::{Mutex, MutexGuard};

pub use cli::main;
pub use clock::SystemClock;
pub use commands::{NAMES as COMMANDS, dispatch};
pub use desk::Desk;
pub use looking::look;
pub use symbols::{exported as exported_symbols, exported_by as exported_symbols_of};
pub use watch::{OnlyWindow, keep_watch};
pub use window::{context, handler};
pub use wire::{Error, contract};

/// A thread that panicked left whole values behind: every write replaces its value at once.
fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

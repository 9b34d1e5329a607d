//! All SQL, and nothing but storage: opening, migrating, reading, recording, backing up.

pub mod access;
pub mod aliases;
mod backup;
pub(crate) mod blobs;
mod check;
mod derived;
pub mod drafts;
pub mod files;
pub mod history;
pub mod jobs;
mod migrate;
mod open;
pub mod place;
pub mod read;
pub mod record;
pub mod register;
pub mod search;
#[cfg(test)]
mod tests;
pub mod worklist;

pub use access::AccessLine;
pub use backup::{Backup, Backups, restore};
pub use check::{Problem, check_database};
pub use derived::{catch_up, rebuild, refresh_due};
pub use drafts::Draft;
pub use history::HistoryLine;
pub use jobs::JobRow;
pub use migrate::{MIGRATIONS, Migration, newest_schema};
pub use open::{Facts, Store};
pub use read::KindCount;
pub use record::{Recorded, Stamp};

/// A snapshot, or a write that is all or nothing.
pub type Tx<'a> = rusqlite::Transaction<'a>;

use crate::error::{Broken, Code, Failure, Fault};

/// Turns what SQLite says into what the program says. Full disks and damage are told apart: the first passes, the
/// second stops all writing.
pub(crate) fn failed(what: &str, error: rusqlite::Error) -> Failure {
    use rusqlite::ErrorCode::{
        CannotOpen, DatabaseCorrupt, DiskFull, NotADatabase, OperationInterrupted, ReadOnly, SystemIoFailure,
    };
    let code = error.sqlite_error_code();
    let extended = error.sqlite_error().map_or(0, |error| error.extended_code);
    match code {
        // The index of the log could not grow: SQLite's own way of saying that the disk is full.
        Some(SystemIoFailure) if extended == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => {
            Fault { broken: Broken::DiskFull, what: what.to_owned() }.into()
        }
        Some(DiskFull) => Fault { broken: Broken::DiskFull, what: what.to_owned() }.into(),
        Some(OperationInterrupted) => Code::Cancelled.into(),
        Some(DatabaseCorrupt | NotADatabase) => Code::DatabaseDamaged.into(),
        Some(ReadOnly) => Code::FolderReadOnly.into(),
        Some(SystemIoFailure | CannotOpen) => {
            Fault { broken: Broken::Disk, what: format!("{what}: {error} ({extended})") }.into()
        }
        // The message of SQLite names tables and columns, never values.
        _ => Fault { broken: Broken::Database, what: format!("{what}: {error}") }.into(),
    }
}

/// `rusqlite` results with the place where they failed.
pub(crate) trait Told<T> {
    fn told(self, what: &str) -> Result<T, Failure>;
}

impl<T> Told<T> for Result<T, rusqlite::Error> {
    fn told(self, what: &str) -> Result<T, Failure> {
        self.map_err(|error| failed(what, error))
    }
}

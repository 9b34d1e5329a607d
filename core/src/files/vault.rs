//! The vault: files that clients bring, encrypted beside the database, each under a key of its own.
//!
//! A file lies at `files/<first two digits>/<name>`, its name the SHA-256 of its bytes there, in hex. It is [`HEADER`] and
//! then chunks of 64 KiB, each followed by its 16-byte tag, the last one shorter or full, never left out: STREAM over
//! XChaCha20-Poly1305, the chunk's number and whether it is the last in the nonce, the header as associated data. So a
//! chunk that is changed, moved, left out or added does not open. Keys lie wrapped in the table `blob`.
//!
//! A file is synced under its name before its row is written: a row always has its file, and a file without a row is of
//! no use to anybody.

mod copy;
mod open;
mod seal;
#[cfg(test)]
mod tests;

pub(crate) use copy::bring_missing;
pub use open::FileReader;
pub(crate) use seal::{Part, Sealed};

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use data_encoding::HEXLOWER;

use crate::clock::Moment;
use crate::error::{Code, Failure, Refusal};
use crate::storage::place::{for_its_owner, sync_folder};

/// What a file begins with: what it is, and the version of this layout.
pub(crate) const HEADER: [u8; 8] = *b"EDVAULT\x01";
/// Bytes of content in a chunk; each has a tag of 16 bytes after it.
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
const PART: &str = ".part-";

/// The SHA-256 of the bytes of a file as they lie on the disk.
pub(crate) type Name = [u8; 32];

pub(crate) fn hex(name: &[u8]) -> String {
    HEXLOWER.encode(name)
}

pub(crate) fn read_name(hex: &str) -> Option<Name> {
    HEXLOWER.decode(hex.as_bytes()).ok()?.try_into().ok()
}

pub(crate) fn damaged(name: &str) -> Refusal {
    Refusal::new(Code::StoredFileDamaged).with("file", name)
}

/// How many chunks a content of `size` bytes is: also an empty one has a last chunk.
fn chunks(size: u64) -> u64 {
    size.div_ceil(CHUNK as u64).max(1)
}

/// How long the file of a content of `size` bytes is.
fn length(size: u64) -> u64 {
    HEADER.len() as u64 + size + chunks(size) * TAG as u64
}

/// What readers found that they could not open; whoever has the database at hand writes it down.
pub(crate) type Found = Arc<Mutex<BTreeSet<Name>>>;

/// The folder of files. One for a door: two sessions that overlap share it.
#[derive(Debug)]
pub(crate) struct Vault {
    folder: PathBuf,
    turn: Mutex<()>,
    /// When this program kept a file, by the time that has passed since it began: no clock set forward makes it old.
    kept: Mutex<BTreeMap<Name, Duration>>,
    found: Found,
}

impl Vault {
    pub const NAME: &'static str = "files";

    pub fn of(casebook: &Path) -> Vault {
        Vault {
            folder: casebook.join(Self::NAME),
            turn: Mutex::default(),
            kept: Mutex::default(),
            found: Found::default(),
        }
    }

    /// Held from the look at what is known until the row is written, and while it is swept.
    pub fn turn(&self) -> MutexGuard<'_, ()> {
        guard(&self.turn)
    }

    pub fn note_kept(&self, name: Name, elapsed: Duration) {
        guard(&self.kept).insert(name, elapsed);
    }

    /// Files that this program has kept within `span`.
    pub fn kept_within(&self, span: Duration, elapsed: Duration) -> BTreeSet<Name> {
        guard(&self.kept).iter().filter(|(_, at)| elapsed.saturating_sub(**at) < span).map(|(name, _)| *name).collect()
    }

    /// What readers have found damaged since this was last asked.
    pub fn found_damaged(&self) -> BTreeSet<Name> {
        std::mem::take(&mut *guard(&self.found))
    }

    fn path(&self, name: &Name) -> PathBuf {
        let hex = hex(name);
        self.folder.join(&hex[..2]).join(hex)
    }

    /// Gives a synced part its name. Afterwards it is there whatever happens to the power.
    pub fn place(&self, part: &mut Part, name: &Name) -> Result<(), Failure> {
        let path = self.path(name);
        let folder = path.parent().unwrap_or(&self.folder);
        own_folder(folder)?;
        fs::rename(part.path(), &path)?;
        part.is_placed();
        sync_folder(folder)
    }

    pub fn remove(&self, name: &Name) -> bool {
        fs::remove_file(self.path(name)).is_ok()
    }

    /// Every file that lies here under a name, and when it was written by its own time.
    pub fn all(&self) -> Vec<(Name, Moment)> {
        let folders = fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let entries = folders.flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten());
        let named = entries.filter_map(|entry| {
            let name = read_name(entry.file_name().to_str()?)?;
            let written = entry.metadata().ok()?.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
            Some((name, Moment(written.as_millis() as i64)))
        });
        named.collect()
    }

    /// Takes away what a program that was stopped in the middle has left. Asked before anybody is signed in.
    pub fn clear_parts(&self) {
        clear_parts(&self.folder);
    }
}

/// Makes sure that `folder` is there, for its owner alone, and stays there whatever happens to the power.
fn own_folder(folder: &Path) -> Result<(), Failure> {
    if !folder.exists() {
        fs::create_dir_all(folder)?;
        for_its_owner(folder)?;
        sync_folder(folder.parent().unwrap_or(Path::new(".")))?;
    }
    Ok(())
}

pub(crate) fn clear_parts(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(PART) {
            // One that stays only takes room; the next start tries again.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

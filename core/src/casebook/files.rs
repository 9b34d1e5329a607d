//! Files in and out of the vault, what nobody names swept, everything read from time to time.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io::Read;
use std::time::Duration;

use super::Casebook;
use crate::clock::Moment;
use crate::error::{Code, Failure, Fault};
use crate::files::vault::{FileReader, Name, Sealed, Vault, damaged, hex, read_name};
use crate::keys::{FileKey, FileKeys, Wrapped};
use crate::progress::Reporter;
use crate::storage::blobs::{self, Blob};
use crate::storage::{self, Problem};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// Files without a row, and when a sweep saw each first.
const STRAYS: &str = "files.strays";
const LAST_CHECK: &str = "files.checked";
/// At least so many bytes are read on a day, and so many parts of a whole make the whole.
const A_DAY: u64 = 256 * 1024 * 1024;
const PARTS: u64 = 30;
/// So many files are read before what was found is written down.
const PAGE: usize = 50;

/// A file that lies in the vault now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// By which cards name it: 64 digits.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Of the content, in hex.
    pub sha256: String,
    /// The same content was here before.
    pub known: bool,
}

/// What is known of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFacts {
    pub size: u64,
    /// The last reading found it missing or changed.
    pub damaged: bool,
}

/// Which files are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichFiles {
    All,
    /// Those that were not read for longest: all of them within about a month.
    OfTheDay,
}

/// What a sweep took away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Files that no card named.
    pub unfiled: u64,
    /// Files that no row named.
    pub strays: u64,
}

impl Casebook {
    /// Encrypts a file into the vault: its row is written once its bytes are on the disk. Nothing of it is left where that
    /// fails. Content that is here already is not stored twice, and makes a damaged copy whole. Counts bytes as steps.
    /// Refused with `DocumentTooLarge` beyond `most` bytes, with `FileUnreadable` when `from` fails, with `Cancelled`.
    /// Unfiled, it is swept after some days.
    pub fn keep_file(&self, from: &mut dyn Read, most: u64, reporter: &Reporter) -> Result<Kept, Failure> {
        self.still_writing()?;
        self.note_damaged();
        let chance = &*self.env().chance;
        let mut sealed = self.watched(self.vault().seal(from, most, FileKey::new(chance), chance, reporter))?;
        let _turn = self.vault().turn();
        let keyed_id = self.file_keys().id_of(&sealed.sha256);
        let before = self.read("file", |tx| blobs::by_content(tx, &keyed_id))?;
        let known = before.is_some();
        let name = match before {
            Some(blob) => self.came_again(&blob, &sealed, reporter)?,
            None => self.first_time(&mut sealed, keyed_id)?,
        };
        self.vault().note_kept(name, self.env().clock.elapsed());
        Ok(Kept { name: hex(&name), size: sealed.size, sha256: hex(&sealed.sha256), known })
    }

    fn first_time(&self, sealed: &mut Sealed, keyed_id: [u8; 32]) -> Result<Name, Failure> {
        let (name, size) = (sealed.name, sealed.size);
        let of = Wrapped { name: &name, keyed_id: &keyed_id, size };
        let wrapped_key = self.file_keys().wrap(&sealed.key, of, &*self.env().chance);
        self.watched(self.vault().place(&mut sealed.part, &name))?;
        let blob = Blob { n: 0, name, keyed_id, wrapped_key, size, damaged: false };
        let now = self.env().now();
        self.keep("file", |tx| blobs::add(tx, &blob, now)).inspect_err(|failure| {
            // After a fault of the disk nobody knows whether the row is there: then the file stays, and is swept.
            if !self.is_stopped() || failure.code() == Some(Code::Stopped) {
                self.vault().remove(&name);
            }
        })?;
        Ok(name)
    }

    /// Throws the new copy away, but not before the one that is here was read.
    fn came_again(&self, blob: &Blob, sealed: &Sealed, reporter: &Reporter) -> Result<Name, Failure> {
        if !self.is_whole(blob, reporter)? {
            let key = self.key_of(blob)?;
            let mut content = self.vault().open_part(sealed)?;
            let chance = &*self.env().chance;
            // The same key makes the same bytes, and so the same name: cards that name it stay right.
            let again = self.vault().seal(&mut content, blob.size, key, chance, &Reporter::default());
            let mut again = self.watched(again)?;
            if again.name != blob.name {
                return Err(Fault::bug("a file that came again got another name").into());
            }
            self.watched(self.vault().place(&mut again.part, &blob.name))?;
        }
        let now = self.env().now();
        self.keep("file", |tx| blobs::came_again(tx, blob.n, now))?;
        Ok(blob.name)
    }

    /// Reads a file of the vault. Refused with `StoredFileDamaged`, here or at the first read that comes upon it; that
    /// costs this file alone, and is remembered.
    pub fn read_file(&self, name: &str) -> Result<FileReader, Failure> {
        self.note_damaged();
        let blob = self.blob(name)?.ok_or_else(|| damaged(name))?;
        self.open_blob(&blob).inspect_err(|failure| {
            if failure.code() == Some(Code::StoredFileDamaged) {
                self.note_look(&[(blob.name, false)]);
            }
        })
    }

    /// None: there is no such file.
    pub fn file_facts(&self, name: &str) -> Result<Option<FileFacts>, Failure> {
        self.note_damaged();
        Ok(self.blob(name)?.map(|blob| FileFacts { size: blob.size, damaged: blob.damaged }))
    }

    /// Removes files that no card names and that came days ago (`limits`, row `file_unfiled`), and files that have no row:
    /// old by their own time, and seen as such by a sweep that is as long ago. A file that this program has kept just now
    /// stays, whatever the clock says.
    pub fn sweep_files(&self, now: Moment) -> Result<Swept, Failure> {
        let span = self.unfiled_span(now)?;
        let oldest = Moment(now.0.saturating_sub(span.as_millis() as i64));
        let _turn = self.vault().turn();
        let kept = self.vault().kept_within(span, self.env().clock.elapsed());
        let gone = self.keep("sweep", |tx| blobs::sweep(tx, oldest, &kept))?;
        gone.iter().for_each(|name| {
            self.vault().remove(name);
        });
        Ok(Swept { unfiled: gone.len() as u64, strays: self.sweep_strays(oldest, now)? })
    }

    fn sweep_strays(&self, oldest: Moment, now: Moment) -> Result<u64, Failure> {
        let (rows, before) = self.read("sweep", |tx| {
            let before: Option<String> = storage::read::meta(tx, STRAYS)?;
            Ok((blobs::names(tx)?, before))
        })?;
        let seen: BTreeMap<String, Moment> =
            before.as_deref().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
        let (mut still, mut swept) = (BTreeMap::new(), 0);
        for (name, written) in self.vault().all().into_iter().filter(|(name, _)| !rows.contains(name)) {
            let first = seen.get(&hex(&name)).copied().unwrap_or(now);
            if written <= oldest && first <= oldest && self.vault().remove(&name) {
                swept += 1;
            } else {
                still.insert(hex(&name), first);
            }
        }
        if still != seen {
            let told = serde_json::to_string(&still).map_err(|e| Fault::bug(e.to_string()))?;
            self.keep("sweep", |tx| storage::read::set_meta(tx, STRAYS, &told))?;
        }
        Ok(swept)
    }

    fn unfiled_span(&self, now: Moment) -> Result<Duration, Failure> {
        let reference = self.reference()?;
        let row = reference.look_up("limits", "file_unfiled", now.date());
        let days = row.and_then(|row| {
            let each = match row.text("unit")? {
                "day" => 1,
                "month" => 31,
                _ => 366,
            };
            u32::try_from(row.integer("value")?).ok()?.checked_mul(each)
        });
        Ok(DAY * days.unwrap_or(7).max(1))
    }

    /// Reads files whole and remembers how that ended; answers those that are damaged ([`Problem::File`]). Counts a step
    /// a file. Cancelled, what was read until then is remembered.
    pub fn check_files(&self, reporter: &Reporter, which: WhichFiles) -> Result<Vec<Problem>, Failure> {
        let mut files = self.read("check", |tx| blobs::by_last_check(tx))?;
        if which == WhichFiles::OfTheDay {
            let all: u64 = files.iter().map(|(_, size)| size).sum();
            let mut left = A_DAY.max(all.div_ceil(PARTS)) as i64;
            files.retain(|(_, size)| {
                let taken = left > 0;
                left -= *size as i64;
                taken
            });
        }
        reporter.expect(reporter.seen().1 + files.len() as u64);
        let mut problems = Vec::new();
        for page in files.chunks(PAGE) {
            let mut looks = Vec::with_capacity(page.len());
            let read = page.iter().try_for_each(|(n, _)| {
                let Some(blob) = self.read("check", |tx| blobs::by_number(tx, *n))? else { return Ok(()) };
                looks.push((blob.name, self.is_whole(&blob, reporter)?));
                reporter.step(1)
            });
            for (name, _) in looks.iter().filter(|(_, whole)| !whole) {
                let (there, docs) =
                    self.read("check", |tx| Ok((blobs::by_name(tx, name)?, blobs::named_by(tx, name)?)))?;
                // One that was swept while it was read is no loss.
                if there.is_some() {
                    problems.push(Problem::File { name: hex(name), docs });
                }
            }
            self.note_look(&looks);
            read?;
        }
        let now = self.env().now();
        // The answer counts, also where there is no room to remember it.
        let _ = self.keep("check", |tx| storage::read::set_meta(tx, LAST_CHECK, now.0));
        Ok(problems)
    }

    /// When files were last read by [`Casebook::check_files`].
    pub fn last_file_check(&self) -> Result<Option<Moment>, Failure> {
        Ok(self.read("check", |tx| storage::read::meta(tx, LAST_CHECK))?.map(Moment))
    }

    fn is_whole(&self, blob: &Blob, reporter: &Reporter) -> Result<bool, Failure> {
        let opened = self.key_of(blob).and_then(|key| self.vault().look(&blob.name, &key, blob.size));
        let read = opened.and_then(|mut file| {
            let mut chunk = vec![0; 64 * 1024];
            while file.read(&mut chunk)? > 0 {
                reporter.step(0)?;
            }
            Ok(())
        });
        match read {
            Err(failure) if failure.code() == Some(Code::StoredFileDamaged) => Ok(false),
            other => other.map(|()| true),
        }
    }

    fn blob(&self, name: &str) -> Result<Option<Blob>, Failure> {
        let Some(name) = read_name(name) else { return Ok(None) };
        self.read("file", |tx| blobs::by_name(tx, &name))
    }

    fn open_blob(&self, blob: &Blob) -> Result<FileReader, Failure> {
        self.vault().open(&blob.name, &self.key_of(blob)?, blob.size)
    }

    fn key_of(&self, blob: &Blob) -> Result<FileKey, Failure> {
        let of = Wrapped { name: &blob.name, keyed_id: &blob.keyed_id, size: blob.size };
        self.file_keys().unwrap(&blob.wrapped_key, of).ok_or_else(|| damaged(&hex(&blob.name)).into())
    }

    fn file_keys(&self) -> FileKeys {
        FileKeys::of(&self.vault)
    }

    fn vault(&self) -> &Vault {
        self.door.vault()
    }

    /// What readers came upon since.
    fn note_damaged(&self) {
        let found = self.vault().found_damaged();
        self.note_look(&found.into_iter().map(|name| (name, false)).collect::<Vec<_>>());
    }

    /// What cannot be written down now is found again by the next reading.
    fn note_look(&self, looks: &[(Name, bool)]) {
        if !looks.is_empty() {
            let now = self.env().now();
            let _ = self
                .keep("file", |tx| looks.iter().try_for_each(|(name, whole)| blobs::looked_at(tx, name, *whole, now)));
        }
    }
}

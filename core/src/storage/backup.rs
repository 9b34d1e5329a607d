//! Checked copies beside the database, and the way back to the newest good one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::Datelike;
use rusqlite::backup::Backup as Copy;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::check::pages_sound;
use super::place::{sync_folder, write_whole};
use super::{Store, Told};
use crate::clock::Moment;
use crate::error::{Code, Failure, Fault};
use crate::files::vault::{self, Vault, bring_missing};
use crate::keys::{HeaderFile, VaultKey};
use crate::progress::Reporter;

const STEP: i32 = 256;
const KEPT: usize = 5;
const KEPT_DAYS: usize = 14;
const KEPT_MONTHS: usize = 12;
const PART: &str = ".part";

/// One copy: database and header together. The files of the vault lie beside all copies, each once: what one copy
/// needed is not taken away with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub name: String,
    pub at: Moment,
    pub size_bytes: u64,
}

/// The folder of copies.
#[derive(Clone, Debug)]
pub struct Backups {
    casebook: PathBuf,
    folder: PathBuf,
}

impl Backups {
    pub const NAME: &'static str = "backups";

    pub fn of(casebook: &Path) -> Backups {
        Backups { casebook: casebook.to_path_buf(), folder: casebook.join(Self::NAME) }
    }

    /// Complete copies, newest first.
    pub fn list(&self) -> Vec<Backup> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut found: Vec<Backup> = entries.filter_map(|entry| self.backup(entry.file_name().to_str()?)).collect();
        found.sort_by_key(|backup| std::cmp::Reverse(backup.at));
        found
    }

    fn backup(&self, name: &str) -> Option<Backup> {
        let at = Moment::from_wall(chrono::NaiveDateTime::parse_from_str(name, STAMP).ok()?);
        let size_bytes = fs::metadata(self.folder.join(name).join(Store::NAME)).ok()?.len();
        Some(Backup { name: name.to_owned(), at, size_bytes })
    }

    /// Copies the open database page by page, checks the copy, and only then gives it its name. Writing goes on.
    pub fn make(&self, store: &Store, now: Moment, reporter: &Reporter) -> Result<Backup, Failure> {
        fs::create_dir_all(&self.folder)?;
        let at = self.next_time(now);
        let name = at.wall().format(STAMP).to_string();
        let part = self.folder.join(format!("{name}{PART}"));
        // A row's file is there before the row: whatever the copied rows name can be copied after them.
        let made = self.copy_into(store, &part, reporter);
        let made = made.and_then(|()| bring_missing(&self.casebook, &self.folder, reporter));
        if let Err(failure) = made {
            let _ = fs::remove_dir_all(&part);
            return Err(failure);
        }
        fs::rename(&part, self.folder.join(&name))?;
        sync_folder(&self.folder)?;
        self.thin_out(at);
        self.backup(&name).ok_or_else(|| Fault::bug("a backup that was just made is not there").into())
    }

    /// Two copies of one second get names of their own, in the order in which they were made.
    fn next_time(&self, now: Moment) -> Moment {
        let (second, soon) = (Duration::from_secs(1), now.plus(Duration::from_secs(60)));
        let last = self.list().into_iter().map(|backup| backup.at).find(|at| *at <= soon);
        let mut at = last.map_or(now, |last| now.max(last.plus(second)));
        while self.folder.join(at.wall().format(STAMP).to_string()).exists() {
            at = at.plus(second);
        }
        at
    }

    /// Takes away what a program that was stopped in the middle has left. Asked when nobody else can be copying.
    pub(super) fn clear_parts(&self) {
        vault::clear_parts(&self.folder.join(Vault::NAME));
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().ends_with(PART) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }

    fn copy_into(&self, store: &Store, part: &Path, reporter: &Reporter) -> Result<(), Failure> {
        fs::create_dir_all(part)?;
        let target = part.join(Store::NAME);
        let mut copy =
            Connection::open_with_flags(&target, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)
                .told("backup")?;
        let pragma = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", data_encoding::HEXLOWER.encode(store.key())));
        copy.execute_batch(&pragma).told("backup")?;
        store.read("backup", |tx| {
            let run = Copy::new(tx, &mut copy).told("backup")?;
            let mut before = 0;
            loop {
                let more = run.step(STEP).told("backup")?;
                let at = run.progress();
                reporter.expect(at.pagecount.max(0) as u64);
                let done = (at.pagecount - at.remaining).max(0) as u64;
                reporter.step(done.saturating_sub(before))?;
                before = done;
                if more == rusqlite::backup::StepResult::Done {
                    return Ok(());
                }
            }
        })?;
        drop(copy);
        for name in HeaderFile::NAMES {
            if let Ok(header) = fs::read(self.casebook.join(name)) {
                write_whole(&part.join(name), &header)?;
            }
        }
        let copy = Store::open_copy(&target, store.key())?;
        if !pages_sound(&copy, reporter)? {
            return Err(Code::DatabaseDamaged.into());
        }
        drop(copy);
        fs::File::open(&target)?.sync_all()?;
        sync_folder(part)
    }

    /// Of many copies the newest few stay, and the last one of each day and each month. One that cannot be removed stays.
    /// Copies that say they are newer than the one just made are from a clock that was wrong: they go first.
    fn thin_out(&self, made: Moment) {
        let (wrong, mut all): (Vec<Backup>, _) = self.list().into_iter().partition(|backup| backup.at > made);
        all.extend(wrong);
        for old in superfluous(&all) {
            let _ = fs::remove_dir_all(self.folder.join(&old.name));
        }
    }

    /// Whether the copy opens and all its pages are as they were written.
    pub fn sound(&self, name: &str, vault: &VaultKey) -> Result<bool, Failure> {
        let path = self.path(name)?;
        let copy = match Store::open_copy(&path.join(Store::NAME), &vault.database()) {
            Ok(copy) => copy,
            Err(failure) if failure.code() == Some(Code::DatabaseDamaged) => return Ok(false),
            Err(failure) => return Err(failure),
        };
        pages_sound(&copy, &Reporter::default())
    }

    fn path(&self, name: &str) -> Result<PathBuf, Failure> {
        self.backup(name).ok_or(Code::NoSuchBackup)?;
        Ok(self.folder.join(name))
    }
}

/// `all`, newest first, without what is kept.
fn superfluous(all: &[Backup]) -> Vec<&Backup> {
    let mut days = BTreeSet::new();
    let mut months = BTreeSet::new();
    let mut kept = |i: usize, backup: &Backup| {
        let day = backup.at.date();
        let of_day = days.insert(day) && days.len() <= KEPT_DAYS;
        let of_month = months.insert((day.year(), day.month())) && months.len() <= KEPT_MONTHS;
        i < KEPT || of_day || of_month
    };
    all.iter().enumerate().filter(|(i, backup)| !kept(*i, backup)).map(|(_, backup)| backup).collect()
}

const STAMP: &str = "%Y-%m-%dT%H-%M-%S";

/// Puts the copy `name` in the place of the database, and files that are missing into the vault. What was there is set aside, never deleted; the casebook must
/// be closed.
pub fn restore(casebook: &Path, name: &str, now: Moment) -> Result<PathBuf, Failure> {
    let source = Backups::of(casebook).path(name)?;
    bring_missing(&Backups::of(casebook).folder, casebook, &Reporter::default())?;
    let mut aside = casebook.join("set-aside").join(now.wall().format(STAMP).to_string());
    while aside.exists() {
        aside.as_mut_os_string().push("-again");
    }
    fs::create_dir_all(&aside)?;
    let copy = casebook.join(format!("{}{PART}", Store::NAME));
    fs::copy(source.join(Store::NAME), &copy)?;
    fs::File::open(&copy)?.sync_all()?;
    for suffix in ["", "-wal", "-shm"] {
        let name = format!("{}{suffix}", Store::NAME);
        let from = casebook.join(&name);
        if from.exists() {
            fs::rename(from, aside.join(name))?;
        }
    }
    fs::rename(&copy, casebook.join(Store::NAME))?;
    // The header stays where it is readable: it is never older than a backup, and passwords changed since stay changed.
    if HeaderFile::in_folder(casebook).read().is_err() {
        for name in HeaderFile::NAMES {
            if casebook.join(name).exists() {
                fs::rename(casebook.join(name), aside.join(name))?;
            }
            if let Ok(header) = fs::read(source.join(name)) {
                write_whole(&casebook.join(name), &header)?;
            }
        }
    }
    sync_folder(casebook)?;
    Ok(aside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_few_stay_and_one_a_day_and_one_a_month() {
        let hour =
            |n: i64| Backup { name: n.to_string(), at: Moment(1_764_000_000_000 - n * 3_600_000), size_bytes: 1 };
        let all: Vec<Backup> = (0..24 * 60).map(hour).collect();
        let gone = superfluous(&all);
        let kept: Vec<&Backup> = all.iter().filter(|backup| !gone.contains(backup)).collect();
        assert_eq!(kept[..5], all[..5].iter().collect::<Vec<_>>()[..]);
        let days: BTreeSet<_> = kept.iter().map(|backup| backup.at.date()).collect();
        let months: BTreeSet<_> = kept.iter().map(|backup| backup.at.date().format("%Y-%m").to_string()).collect();
        assert!((14..=16).contains(&days.len()), "14 days, and the last days of earlier months: {}", days.len());
        assert_eq!(months.len(), 3, "each month that there is");
        assert!(kept.len() < 25);
    }
}

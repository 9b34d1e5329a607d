//! Looking after the casebook itself: facts, backups, checks, drafts, the access log, today.

use chrono::{Datelike, NaiveDate};
use uuid::Uuid;

use super::reference::shipped;
use super::staff::CONFIRM_KEY;
use super::{Casebook, RULES, WhichFiles, guard};
use crate::clock::Moment;
use crate::document::{Kind, permitted};
use crate::error::{Failure, Fault, Refusal};
use crate::people::rules::STAFF;
use crate::progress::Reporter;
use crate::storage::read::KindCount;
use crate::storage::{self, AccessLine, Backup, Backups, Draft, Facts, JobRow, Problem};

const MOST_ACCESSES: usize = 50;
const LAST_CHECK: &str = "check.last";
const READS_SCANS: &str = "scans.read";
const ON: &str = "on";

/// What the storage page tells.
#[derive(Clone, Debug)]
pub struct StorageFacts {
    pub facts: Facts,
    pub documents: Vec<KindCount>,
    pub entries: u64,
    pub last_backup: Option<Backup>,
    /// When everything was last checked, and how many problems were found.
    pub last_check: Option<(Moment, u64)>,
}

/// What the first screen tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    pub date: NaiveDate,
    /// 1 = Monday.
    pub weekday: u32,
    pub next_working_day: NaiveDate,
    /// New keys that the signed-in person may vouch for.
    pub keys_to_confirm: u32,
    /// Those of them that are a colleague's first, not after a reset.
    pub first_keys: u32,
    pub drafts: Vec<Draft>,
    pub last_backup_days: Option<i64>,
}

impl Casebook {
    pub fn storage_facts(&self) -> Result<StorageFacts, Failure> {
        let facts = self.watched(self.store.facts())?;
        let (documents, entries, last_check) = self.read("facts", |tx| {
            let last: Option<String> = storage::read::meta(tx, LAST_CHECK)?;
            let last = last.and_then(|text| serde_json::from_str(&text).ok());
            Ok((storage::read::counts(tx)?, storage::history::count(tx)?, last))
        })?;
        let last_backup = self.backups().list().into_iter().next();
        Ok(StorageFacts { facts, documents, entries, last_backup, last_check })
    }

    fn backups(&self) -> Backups {
        Backups::of(self.store.folder())
    }

    /// A checked copy; writing goes on meanwhile.
    pub fn back_up(&self, reporter: &Reporter) -> Result<Backup, Failure> {
        self.flush_accesses()?;
        self.watched(self.backups().make(&self.store, self.env().now(), reporter))
    }

    /// The newest backup that opens and whose pages are all as they were written.
    pub fn newest_sound_backup(&self) -> Option<String> {
        let backups = self.backups();
        backups
            .list()
            .into_iter()
            .map(|backup| backup.name)
            .find(|name| backups.sound(name, &self.vault).unwrap_or(false))
    }

    /// Is everything as it was written? An empty list says yes.
    pub fn check(&self, reporter: &Reporter) -> Result<Vec<Problem>, Failure> {
        // Where not even these can be read, the check itself says what is wrong.
        let reference = self.reference().or_else(|_| shipped())?;
        let mut problems = storage::check_database(&self.store, self.door.casebook(), &reference, reporter)?;
        let sound = problems.is_empty();
        if !problems.iter().any(|problem| matches!(problem, Problem::Pages(_))) {
            problems.extend(self.check_files(reporter, WhichFiles::All)?);
        }
        let told =
            serde_json::to_string(&(self.env().now(), problems.len() as u64)).map_err(|e| Fault::bug(e.to_string()))?;
        if sound {
            // The answer counts, also where there is no room to remember it.
            let _ = self.keep("check", |tx| storage::read::set_meta(tx, LAST_CHECK, &told));
        }
        Ok(problems)
    }

    /// Lists show days and turns that follow from reference rows: written anew where those have changed, here or with a
    /// new release.
    pub(super) fn catch_up_lists(&self) -> Result<(), Failure> {
        self.still_writing()?;
        let reference = self.reference()?;
        self.watched(storage::catch_up(&self.store, &reference, &Reporter::default())).map(|_| ())
    }

    /// Merges a little of the search index: for when nobody is waiting. True as long as there is more to do.
    pub fn tidy_search(&self) -> Result<bool, Failure> {
        self.keep("search", storage::search::merge_when_idle)
    }

    /// Walks the journal alone: the first bad entry, if there is one.
    pub fn verify_journal(&self, reporter: &Reporter) -> Result<Option<i64>, Failure> {
        self.read("verify", |tx| storage::history::verify_journal(tx, reporter))
    }

    pub fn today(&self) -> Result<Today, Failure> {
        let date = self.env().now().date();
        let actor = self.actor()?;
        let staff = self.staff()?;
        let (mut keys_to_confirm, mut first_keys) = (0, 0);
        for member in staff.0.values() {
            let Some(keys) = member.keys.as_ref().filter(|keys| keys.awaiting_confirmation) else { continue };
            let view = self.read("today", |tx| storage::read::view(tx, member.id))?;
            let may = permitted(&RULES, &view, &Kind::of(STAFF), &CONFIRM_KEY, &staff.voucher(&actor, member.id));
            keys_to_confirm += u32::from(may.is_ok());
            first_keys += u32::from(may.is_ok() && keys.are_first());
        }
        let last = self.backups().list().into_iter().next();
        Ok(Today {
            date,
            weekday: date.weekday().number_from_monday(),
            next_working_day: self.reference()?.next_working_day(date),
            keys_to_confirm,
            first_keys,
            drafts: self.drafts()?,
            last_backup_days: last.map(|backup| (date - backup.at.date()).num_days()),
        })
    }

    /// Keeps half-typed text. Not an entry: nobody has said anything yet.
    pub fn save_draft(&self, place: &str, base: Option<String>, body: &str) -> Result<(), Failure> {
        let draft = Draft { place: place.to_owned(), base, body: body.to_owned(), saved: self.env().now() };
        self.keep("draft", |tx| storage::drafts::save(tx, self.me, &draft))
    }

    pub fn draft(&self, place: &str) -> Result<Option<Draft>, Failure> {
        self.read("draft", |tx| storage::drafts::get(tx, self.me, place))
    }

    pub fn drafts(&self) -> Result<Vec<Draft>, Failure> {
        self.read("drafts", |tx| storage::drafts::all(tx, self.me))
    }

    pub fn drop_draft(&self, place: &str) -> Result<(), Failure> {
        self.keep("draft", |tx| storage::drafts::remove(tx, self.me, place))
    }

    /// A folder of this computer from which files come: `scanner`, `downloads`.
    pub fn computer_folder(&self, which: &str) -> Result<Option<String>, Failure> {
        self.read("folder", |tx| storage::read::meta(tx, &format!("folder.{which}")))
            .map(|path: Option<String>| path.filter(|path| !path.is_empty()))
    }

    pub fn set_computer_folder(&self, which: &str, path: Option<&str>) -> Result<(), Failure> {
        self.keep("folder", |tx| storage::read::set_meta(tx, &format!("folder.{which}"), path.unwrap_or_default()))
    }

    /// Whether a machine reads the scans that come in on this computer: only where somebody has switched it on.
    pub fn reads_scans(&self) -> Result<bool, Failure> {
        let kept: Option<String> = self.read("scans", |tx| storage::read::meta(tx, READS_SCANS))?;
        Ok(kept.is_some_and(|kept| kept == ON))
    }

    pub fn set_reads_scans(&self, on: bool) -> Result<(), Failure> {
        self.keep("scans", |tx| storage::read::set_meta(tx, READS_SCANS, if on { ON } else { "" }))
    }

    pub fn save_job(&self, job: &JobRow) -> Result<(), Failure> {
        self.keep("job", |tx| storage::jobs::save(tx, job))
    }

    pub fn kept_jobs(&self) -> Result<Vec<JobRow>, Failure> {
        self.read("jobs", storage::jobs::all)
    }

    pub fn forget_job(&self, id: Uuid) -> Result<(), Failure> {
        self.keep("job", |tx| storage::jobs::remove(tx, id))
    }

    /// Tells jobs that a stopped program left running as failed.
    pub fn settle_jobs(&self) -> Result<(), Failure> {
        self.keep("jobs", storage::jobs::interrupted)
    }

    /// Remembers that something was shown; written with the next act, or when enough has come together.
    pub fn note_access(&self, act: &str, what: &str) {
        let line = AccessLine { person: self.me, act: act.to_owned(), what: what.to_owned(), time: self.env().now() };
        let full = {
            let mut waiting = guard(&self.accesses);
            waiting.push(line);
            waiting.len() >= MOST_ACCESSES
        };
        if full {
            // A log line that cannot be written now stays in memory and is tried again.
            let _ = self.flush_accesses();
        }
    }

    /// A refusal is worth remembering too.
    pub fn note_refusal(&self, command: &str, refusal: &Refusal) {
        let code = serde_json::to_value(refusal.code)
            .ok()
            .and_then(|code| code.as_str().map(str::to_owned))
            .unwrap_or_default();
        self.note_access("refused", &format!("{command} {code}"));
    }

    pub fn flush_accesses(&self) -> Result<(), Failure> {
        let lines = self.waiting_accesses();
        if lines.is_empty() {
            return Ok(());
        }
        let written = self.keep("access", |tx| storage::access::write(tx, &lines));
        if written.is_err() {
            self.keep_waiting(lines);
        }
        written
    }

    pub(super) fn waiting_accesses(&self) -> Vec<AccessLine> {
        std::mem::take(&mut *guard(&self.accesses))
    }

    /// Puts lines back that could not be written after all.
    pub(super) fn keep_waiting(&self, lines: Vec<AccessLine>) {
        guard(&self.accesses).splice(0..0, lines);
    }

    /// The newest lines of the access log.
    pub fn access_log(&self, offset: i64, limit: i64) -> Result<Vec<AccessLine>, Failure> {
        self.flush_accesses()?;
        self.read("access", |tx| storage::access::page(tx, offset, limit))
    }

    /// Tidies up before the lock: what was shown is written, the log is folded into the file.
    pub fn close(self) -> Result<(), Failure> {
        self.flush_accesses()?;
        self.watched(self.store.checkpoint())
    }

    pub fn checkpoint(&self) -> Result<(), Failure> {
        self.watched(self.store.checkpoint())
    }
}

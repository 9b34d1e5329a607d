//! A signed-in person: the open casebook, its running jobs, and what the shell remembers meanwhile.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::time::{Duration, Instant};

use casebook::files::letters::Letter;
use casebook::people::rules::{OFFICE, STAFF};
use casebook::progress::Reporter;
use casebook::{Casebook, Failure};
use chrono::NaiveDate;
use zeroize::Zeroizing;

use crate::guard;
use crate::intake::{Chosen, Prepared};
use crate::jobs::Jobs;
use crate::ocr::ScanReader;
use crate::tray::Tray;
use crate::viewing::Views;
use crate::wire::told::{Action, Me};

pub struct Session {
    pub casebook: Casebook,
    pub jobs: Jobs,
    /// Files on their way in.
    pub tray: Tray,
    pub scans: Arc<ScanReader>,
    idle_minutes: AtomicU32,
    /// Something was written that no backup holds yet.
    unsaved: AtomicBool,
    /// Something was written that the search index has not merged yet.
    untidy: AtomicBool,
    /// The day for which the automatic backup was already begun.
    backed_up: Mutex<Option<NaiveDate>>,
    /// The day for which the open applications were already begun to be checked.
    rechecked: Mutex<Option<NaiveDate>>,
    /// The day for which files were already begun to be read.
    files_read: Mutex<Option<NaiveDate>>,
    /// What is being looked at before it comes in.
    pub intake: Mutex<Option<Prepared>>,
    /// Files that were chosen or dropped; the page knows their ids alone.
    pub files: Mutex<Vec<Chosen>>,
    /// The courier's sheet that was made last: its name as a file, and what stands on it.
    pub sheet: Mutex<Option<(String, Letter)>>,
    /// The letter that was made last.
    pub made: Mutex<Option<Made>>,
    /// Files that the page may fetch.
    pub views: Views,
    /// The count that is under way: the next one calls it off.
    counting: Mutex<Option<Arc<Reporter>>>,
}

/// A letter as PDF, and its name as a file.
#[derive(Clone)]
pub struct Made {
    pub name: String,
    pub bytes: Arc<Zeroizing<Vec<u8>>>,
}

/// How long a lock waits for calls and jobs that are under way before it leaves the keys to the last of them.
const GRACE: Duration = Duration::from_millis(700);

impl Session {
    pub fn of(casebook: Casebook, scans: Arc<ScanReader>) -> Result<Arc<Session>, Failure> {
        let session = Session {
            idle_minutes: AtomicU32::new(casebook.office()?.0.idle_minutes),
            jobs: Jobs::default(),
            tray: Tray::default(),
            scans,
            unsaved: AtomicBool::new(false),
            untidy: AtomicBool::new(true),
            backed_up: Mutex::default(),
            rechecked: Mutex::default(),
            files_read: Mutex::default(),
            intake: Mutex::default(),
            files: Mutex::default(),
            sheet: Mutex::default(),
            made: Mutex::default(),
            views: Views::default(),
            counting: Mutex::default(),
            casebook,
        };
        // What a program that was stopped left behind is told as failed; if that cannot be written, it is told later.
        let _ = session.casebook.settle_jobs();
        Ok(Arc::new(session))
    }

    /// The reporter of a new count; the one before is called off.
    pub fn next_count(&self) -> Arc<Reporter> {
        let fresh: Arc<Reporter> = Arc::default();
        if let Some(before) = guard(&self.counting).replace(fresh.clone()) {
            before.cancel();
        }
        fresh
    }

    pub fn idle(&self) -> Duration {
        Duration::from_secs(60 * u64::from(self.idle_minutes.load(Ordering::Relaxed)))
    }

    pub fn set_idle(&self, minutes: u32) {
        self.idle_minutes.store(minutes, Ordering::Relaxed);
    }

    pub fn note_written(&self) {
        self.unsaved.store(true, Ordering::Relaxed);
        self.untidy.store(true, Ordering::Relaxed);
    }

    /// One small piece of what the search index has to merge, if there is any.
    pub fn tidy(&self) {
        if self.untidy.load(Ordering::Relaxed) {
            let more = self.casebook.tidy_search().unwrap_or(false);
            self.untidy.fetch_and(more, Ordering::Relaxed);
        }
    }

    pub fn note_saved(&self) {
        self.unsaved.store(false, Ordering::Relaxed);
    }

    pub fn is_unsaved(&self) -> bool {
        self.unsaved.load(Ordering::Relaxed)
    }

    /// True once a day, when no backup of that day is there.
    pub fn wants_backup(&self) -> bool {
        let today = self.casebook.env().now().date();
        first_on(&self.backed_up, today)
            && !self.casebook.door().backups().iter().any(|backup| backup.at.date() == today)
    }

    /// True once a day, when the open applications were not checked on that day.
    pub fn wants_recheck(&self) -> bool {
        let today = self.casebook.env().now().date();
        first_on(&self.rechecked, today)
            && self.casebook.last_recheck().is_ok_and(|last| last.is_none_or(|last| last.at.date() != today))
    }

    /// True once a day, when no files were read on that day.
    pub fn wants_files_read(&self) -> bool {
        let today = self.casebook.env().now().date();
        first_on(&self.files_read, today)
            && self.casebook.last_file_check().is_ok_and(|last| last.is_none_or(|at| at.date() != today))
    }

    pub fn me(&self) -> Result<Me, Failure> {
        let staff = self.casebook.staff()?;
        let actions = self.casebook.actions(STAFF, None)?;
        Ok(Me::of(staff.get(self.casebook.me())?, Action::list(STAFF, actions, &["add"])))
    }

    pub fn office_actions(&self) -> Result<Vec<Action>, Failure> {
        let actions = self.casebook.actions(OFFICE, Some(self.casebook.office_id()))?;
        Ok(Action::list(OFFICE, actions, &["set"]))
    }
}

/// Whether a day is asked about for the first time.
fn first_on(tried: &Mutex<Option<NaiveDate>>, today: NaiveDate) -> bool {
    guard(tried).replace(today) != Some(today)
}

/// Ends a session that nobody can reach any more: jobs hear it at their next step, what was shown is written, and the
/// keys are dropped, here or by the last call that still uses them.
pub fn end(session: Arc<Session>) {
    session.jobs.cancel_all();
    session.tray.cancel_all();
    if let Some(session) = alone(session, GRACE) {
        let told = session.casebook.close();
        tracing::info!(tidy = told.is_ok(), "locked");
    }
}

/// The session itself, once nobody else holds it.
pub fn alone(session: Arc<Session>, patience: Duration) -> Option<Session> {
    let end = Instant::now() + patience;
    while Arc::strong_count(&session) > 1 && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(5));
    }
    Arc::into_inner(session)
}

/// Waits until the keys and the file of an ended session are let go. Opening the file again before that would take
/// away the locks that SQLite holds on it.
pub fn gone(session: &Weak<Session>, patience: Duration) -> bool {
    let end = Instant::now() + patience;
    while session.strong_count() > 0 {
        if Instant::now() >= end {
            return false;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    true
}

//! What the desk does by itself: it locks when nobody is there, makes the day's backup, checks the open
//! applications and reads some of the files while nobody types, and comes to the front when the program is started a second time.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::desk::Desk;
use crate::jobs;
use crate::session::Session;
use crate::wire::told::JobKind;

const TICK: Duration = Duration::from_millis(500);
/// So long nobody has typed before the day's backup begins.
const QUIET: Duration = Duration::from_secs(90);
/// So long nobody has typed before the search index is merged, a few milliseconds at a time.
const PAUSE: Duration = Duration::from_secs(10);
const WARNING: Duration = Duration::from_secs(60);

/// Locks even when the page is dead.
pub fn keep_watch(desk: &Arc<Desk>) {
    // Here and not wherever a desk is made: a command line beside the window leaves an upload alone.
    crate::put_out::sweep(desk.folder());
    let desk = Arc::downgrade(desk);
    std::thread::spawn(move || {
        while let Some(desk) = desk.upgrade() {
            lock_when_idle(&desk);
            back_up_when_quiet(&desk);
            recheck_when_quiet(&desk);
            read_files_when_quiet(&desk);
            tidy_when_quiet(&desk);
            if fs::remove_file(desk.folder().join(FRONT)).is_ok() {
                desk.call_to_front();
            }
            drop(desk);
            std::thread::sleep(TICK);
        }
    });
}

/// How long until the lock falls by itself.
pub fn idle_left(desk: &Desk, session: &Session) -> Duration {
    session.idle().saturating_sub(desk.idle_for())
}

/// From when on the page warns: a minute before, or half of a shorter time.
pub fn warn_at(session: &Session) -> Duration {
    WARNING.min(session.idle() / 2)
}

pub fn lock_when_idle(desk: &Desk) {
    if desk.session().is_ok_and(|session| idle_left(desk, &session).is_zero()) {
        desk.lock();
    }
}

fn back_up_when_quiet(desk: &Desk) {
    let Ok(session) = desk.session() else { return };
    if desk.idle_for() >= QUIET && session.wants_backup() {
        let id = session.casebook.env().new_command();
        // Refused while somebody's own backup runs, which is as good.
        let _ = jobs::start(&session, id, JobKind::Backup, jobs::backup());
    }
}

/// After the day's backup, never beside other long work.
fn recheck_when_quiet(desk: &Desk) {
    let Ok(session) = desk.session() else { return };
    if desk.idle_for() >= QUIET && session.jobs.running() == 0 && session.wants_recheck() {
        let id = session.casebook.env().new_command();
        let _ = jobs::start(&session, id, JobKind::Recheck, jobs::recheck());
    }
}

/// Last of the day's work: it reads for as long as it takes.
fn read_files_when_quiet(desk: &Desk) {
    let Ok(session) = desk.session() else { return };
    if desk.idle_for() >= QUIET && session.jobs.running() == 0 && session.wants_files_read() {
        let id = session.casebook.env().new_command();
        let _ = jobs::start(&session, id, JobKind::Files, jobs::files());
    }
}

fn tidy_when_quiet(desk: &Desk) {
    if let Ok(session) = desk.session()
        && desk.idle_for() >= PAUSE
    {
        session.tidy();
    }
}

const FRONT: &str = "front";

/// Held by the one window of a folder, so that a second start can tell a window from a command.
#[derive(Debug)]
pub struct OnlyWindow {
    _file: Option<File>,
}

impl OnlyWindow {
    const NAME: &str = "window";

    /// None: another window is there; it was asked to come to the front.
    pub fn claim(folder: &Path) -> Option<OnlyWindow> {
        let open = || -> std::io::Result<File> {
            fs::create_dir_all(folder)?;
            OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(Self::NAME))
        };
        // A folder in which nothing can be written is told by the window itself, with its reason.
        let Ok(file) = open() else { return Some(OnlyWindow { _file: None }) };
        match file.try_lock() {
            Err(fs::TryLockError::WouldBlock) => {
                let _ = fs::write(front(folder), b"");
                None
            }
            _ => Some(OnlyWindow { _file: Some(file) }),
        }
    }
}

fn front(folder: &Path) -> PathBuf {
    folder.join(FRONT)
}

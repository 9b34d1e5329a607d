//! Long work beside the screens: threads that report by a core `Reporter`, can be cancelled, and are told again after
//! a restart from the table of jobs.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use casebook::Refusal;
use casebook::casebook::WhichFiles;
use casebook::clock::Moment;
use casebook::document::CommandId;
use casebook::error::{Code, Failure, Fault};
use casebook::progress::Reporter;
use casebook::storage::{JobRow, Problem};

use crate::guard;
use crate::session::Session;
use crate::wire::told::{Job, JobKind, JobState};
use crate::wire::{Notice, read_word, wall, word};

/// The jobs that this session has begun.
#[derive(Default)]
pub struct Jobs(Mutex<Vec<Live>>);

#[derive(Clone)]
struct Live {
    id: CommandId,
    kind: JobKind,
    started: Moment,
    reporter: Arc<Reporter>,
    ended: Option<(JobState, Option<Notice>)>,
}

impl Live {
    fn row(&self) -> JobRow {
        let (done, total) = self.reporter.seen();
        let (state, outcome) = self.ended.clone().unwrap_or((JobState::Running, None));
        JobRow {
            id: self.id.0,
            kind: word(&self.kind),
            state: word(&state),
            done,
            total,
            started: self.started,
            outcome: outcome.and_then(|outcome| serde_json::to_string(&outcome).ok()),
        }
    }
}

impl Jobs {
    pub fn cancel_all(&self) {
        guard(&self.0).iter().for_each(|live| live.reporter.cancel());
    }

    pub fn running(&self) -> u32 {
        guard(&self.0).iter().filter(|live| live.ended.is_none()).count() as u32
    }

    fn live(&self, id: CommandId) -> Option<Live> {
        guard(&self.0).iter().find(|live| live.id == id).cloned()
    }

    /// Takes the place of its kind, or says that it is taken.
    fn take_place(&self, live: Live) -> Result<(), Refusal> {
        let mut jobs = guard(&self.0);
        if jobs.iter().any(|other| other.kind == live.kind && other.ended.is_none()) {
            return Err(Code::JobRunning.into());
        }
        jobs.push(live);
        Ok(())
    }

    fn give_up(&self, id: CommandId) {
        guard(&self.0).retain(|live| live.id != id);
    }

    fn end(&self, id: CommandId, state: JobState, outcome: Option<Notice>) -> Option<JobRow> {
        let mut jobs = guard(&self.0);
        let live = jobs.iter_mut().find(|live| live.id == id)?;
        live.ended = Some((state, outcome));
        Some(live.row())
    }
}

/// What a job does; the notice says how it ended.
pub type Work = Box<dyn FnOnce(&Session, &Reporter) -> Result<Notice, Failure> + Send>;

/// Begins a job; one of a kind at a time. The same id again is the same job.
pub fn start(session: &Arc<Session>, id: CommandId, kind: JobKind, work: Work) -> Result<CommandId, Failure> {
    if known(session, id)? {
        return Ok(id);
    }
    let started = session.casebook.env().now();
    let live = Live { id, kind, started, reporter: Arc::default(), ended: None };
    let (reporter, row) = (live.reporter.clone(), live.row());
    session.jobs.take_place(live)?;
    let begun = session.casebook.save_job(&row).and_then(|()| {
        let session = session.clone();
        let thread = std::thread::Builder::new().name(row.kind.clone());
        thread.spawn(move || run(&session, id, &reporter, work)).map(|_| ()).map_err(Failure::from)
    });
    begun.inspect_err(|_| session.jobs.give_up(id))?;
    Ok(id)
}

/// Long work for whose answer somebody waits: it runs here, and meanwhile it is seen and cancelled like any other job.
/// Answered, it is put away by itself.
pub fn waited_for<T>(
    session: &Session,
    id: CommandId,
    kind: JobKind,
    work: impl FnOnce(&Reporter) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let started = session.casebook.env().now();
    let live = Live { id, kind, started, reporter: Arc::default(), ended: None };
    let (reporter, row) = (live.reporter.clone(), live.row());
    session.jobs.take_place(live)?;
    let done = session.casebook.save_job(&row).and_then(|()| {
        catch_unwind(AssertUnwindSafe(|| work(&reporter))).unwrap_or_else(|_| Err(Fault::bug("a job panicked").into()))
    });
    let state = if done.is_ok() { JobState::Done } else { JobState::Failed };
    // A row that stays behind is told as broken off at the next start.
    if let Some(row) = session.jobs.end(id, state, None) {
        let _ = session.casebook.save_job(&row).and_then(|()| session.casebook.forget_job(id.0));
    }
    session.jobs.give_up(id);
    done
}

fn known(session: &Session, id: CommandId) -> Result<bool, Failure> {
    Ok(session.jobs.live(id).is_some() || session.casebook.kept_jobs()?.iter().any(|row| row.id == id.0))
}

fn run(session: &Session, id: CommandId, reporter: &Reporter, work: Work) {
    let done = catch_unwind(AssertUnwindSafe(|| work(session, reporter)));
    let done = done.unwrap_or_else(|_| Err(Fault::bug("a job panicked").into()));
    let (state, outcome) = match done {
        Ok(notice) => (JobState::Done, notice),
        Err(failure) if failure.code() == Some(Code::Cancelled) => (JobState::Cancelled, failure.into()),
        Err(failure) => (JobState::Failed, failure.into()),
    };
    tracing::info!(job = %id, state = word(&state), code = outcome.code, "job ended");
    if let Some(row) = session.jobs.end(id, state, Some(outcome)) {
        // When the disk takes nothing more, the next start tells the job as failed.
        let _ = session.casebook.save_job(&row);
    }
}

/// All jobs that are not put away, newest first.
pub fn list(session: &Session) -> Result<Vec<Job>, Failure> {
    let rows = session.casebook.kept_jobs()?;
    Ok(rows
        .into_iter()
        .filter_map(|row| told(session.jobs.live(CommandId(row.id)).map(|live| live.row()).unwrap_or(row)))
        .collect())
}

/// A kind or state of a newer program is left out, not guessed.
fn told(row: JobRow) -> Option<Job> {
    Some(Job {
        id: CommandId(row.id).to_string(),
        kind: read_word(&row.kind)?,
        state: read_word(&row.state)?,
        done: row.done,
        total: row.total,
        started: wall(row.started),
        outcome: row.outcome.and_then(|json| serde_json::from_str(&json).ok()),
    })
}

pub fn cancel(session: &Session, id: CommandId) -> Result<(), Failure> {
    match session.jobs.live(id) {
        Some(live) => live.reporter.cancel(),
        None if known(session, id)? => {}
        None => return Err(Code::NoSuchJob.into()),
    }
    Ok(())
}

pub fn dismiss(session: &Session, id: CommandId) -> Result<(), Failure> {
    if !known(session, id)? {
        return Err(Code::NoSuchJob.into());
    }
    if session.jobs.live(id).is_some_and(|live| live.ended.is_none()) {
        return Err(Code::JobRunning.into());
    }
    session.casebook.forget_job(id.0)?;
    session.jobs.give_up(id);
    Ok(())
}

/// A checked copy of everything.
pub fn backup() -> Work {
    Box::new(|session, reporter| {
        session.casebook.back_up(reporter)?;
        session.note_saved();
        Ok(Notice::new("backup-done"))
    })
}

/// Is everything as it was written? Where files alone are damaged, the applications that name them are told.
pub fn check() -> Work {
    Box::new(|session, reporter| {
        let problems = session.casebook.check(reporter)?;
        Ok(match problems.len() {
            0 => Notice::new("check-fine"),
            found if problems.iter().all(is_of_a_file) => files_damaged(session, found, &problems)?,
            found => Notice::new("check-problems").with("problems", found as i64),
        })
    })
}

/// The day's part of the files that clients brought, read whole; what no application names is swept before.
pub fn files() -> Work {
    Box::new(|session, reporter| {
        let casebook = &session.casebook;
        let swept = casebook.sweep_files(casebook.env().now())?;
        tracing::info!(unfiled = swept.unfiled, strays = swept.strays, "files swept");
        let problems = casebook.check_files(reporter, WhichFiles::OfTheDay)?;
        Ok(match problems.len() {
            0 => Notice::new("files-fine").with("read", reporter.seen().0 as i64),
            found => files_damaged(session, found, &problems)?,
        })
    })
}

fn is_of_a_file(problem: &Problem) -> bool {
    matches!(problem, Problem::File { .. })
}

/// So many applications are named in a sentence.
const NAMED: usize = 20;

fn files_damaged(session: &Session, found: usize, problems: &[Problem]) -> Result<Notice, Failure> {
    let docs = problems.iter().flat_map(|problem| match problem {
        Problem::File { docs, .. } => docs.as_slice(),
        _ => &[],
    });
    let mut cases = Vec::new();
    for id in docs.collect::<BTreeSet<_>>().into_iter().take(NAMED) {
        // Of what is no application, or cannot be read, the id says what is meant.
        cases.push(session.casebook.case(*id).map_or_else(|_| id.to_string(), |case| case.application.case.shown()));
    }
    let cases = if cases.is_empty() { "none".to_owned() } else { cases.join(", ") };
    Ok(Notice::new("files-damaged").with("damaged", found as i64).with("cases", cases.as_str()))
}

/// What is wrong with the open applications today?
pub fn recheck() -> Work {
    Box::new(|session, reporter| {
        let found = session.casebook.recheck(reporter)?;
        let (open, wrong) = (found.open as i64, found.wrong as i64);
        Ok(match found.fresh {
            _ if wrong == 0 => Notice::new("recheck-fine").with("open", open),
            None => Notice::new("recheck-found").with("open", open).with("wrong", wrong),
            Some(fresh) => {
                Notice::new("recheck-compared").with("open", open).with("wrong", wrong).with("fresh", fresh as i64)
            }
        })
    })
}

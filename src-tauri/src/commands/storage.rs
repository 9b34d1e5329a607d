//! Where everything lies, and long work on it.

use casebook::casebook::{Rechecked, StorageFacts};
use casebook::document::CommandId;

use super::{Answer, At, told};
use crate::desk::Desk;
use crate::wire::asked::{Nothing, OnJob, RestoreBackup, StartBackup};
use crate::wire::told::{BackupInfo, Job, JobKind, KindCount, LastCheck, LastRecheck, Started, Storage, WrongCase};
use crate::wire::wall;
use crate::{jobs as work, symbols};

pub fn storage(at: &At, _: Nothing) -> Answer<Storage> {
    let casebook = &at.session.casebook;
    let StorageFacts { facts, documents, entries, last_backup, last_check } = casebook.storage_facts()?;
    told(Storage {
        path: at.desk.folder().display().to_string(),
        size_bytes: facts.size_bytes,
        documents: documents
            .into_iter()
            .map(|count| KindCount { kind: count.kind.to_string(), count: count.count })
            .collect(),
        entries,
        schema: facts.schema as u32,
        cipher_version: facts.cipher_version,
        sqlite_version: facts.sqlite_version,
        exported_symbols: symbols::exported(),
        header_copies: casebook.door().header_copies() as u32,
        key_store: at.desk.has_key_store(),
        bound: casebook.is_bound(),
        last_backup: last_backup.map(|backup| BackupInfo::of(backup, None)),
        last_check: last_check.map(|(at, found)| LastCheck { at: wall(at), ok: found == 0, problems: found as u32 }),
        last_recheck: casebook.last_recheck()?.map(LastRecheck::from),
    })
}

impl From<Rechecked> for LastRecheck {
    fn from(found: Rechecked) -> LastRecheck {
        let named = found.named.into_iter();
        LastRecheck {
            at: wall(found.at),
            open: found.open,
            wrong: found.wrong,
            fresh: found.fresh,
            named: named
                .map(|one| WrongCase { id: one.id.to_string(), number: one.number, wrong: one.wrong, fresh: one.fresh })
                .collect(),
        }
    }
}

fn begin(at: &At, id: CommandId, kind: JobKind, work: work::Work) -> Answer<Started> {
    let job = work::start(at.session, id, kind, work)?;
    told(Started { job: job.to_string() })
}

/// The command's id is the job's: sent again, it is the same backup.
pub fn start_backup(at: &At, asked: StartBackup) -> Answer<Started> {
    begin(at, asked.command, JobKind::Backup, work::backup())
}

pub fn start_check(at: &At, _: Nothing) -> Answer<Started> {
    begin(at, at.session.casebook.env().new_command(), JobKind::Check, work::check())
}

pub fn start_recheck(at: &At, _: Nothing) -> Answer<Started> {
    begin(at, at.session.casebook.env().new_command(), JobKind::Recheck, work::recheck())
}

pub fn jobs(at: &At, _: Nothing) -> Answer<Vec<Job>> {
    told(work::list(at.session)?)
}

pub fn cancel_job(at: &At, asked: OnJob) -> Answer<()> {
    told(work::cancel(at.session, asked.job)?)
}

pub fn dismiss_job(at: &At, asked: OnJob) -> Answer<()> {
    told(work::dismiss(at.session, asked.job)?)
}

/// Told while somebody is signed in, or while nothing can be opened; a locked desk says nothing.
pub fn backups(desk: &Desk, _: Nothing) -> Answer<Vec<BackupInfo>> {
    let seen = desk.seen();
    if seen.session.is_none() && seen.stop.is_none() {
        return Err(casebook::Code::NotSignedIn.into());
    }
    told(super::setup::backups(desk, seen.stop.as_ref().and_then(|stop| stop.good_backup())))
}

pub fn restore_backup(desk: &Desk, asked: RestoreBackup) -> Answer<()> {
    told(desk.restore(&asked.name)?)
}

//! Long work and how it ended, so that it is still told after a restart. This file is its only writer.

use rusqlite::{Transaction, params};
use uuid::Uuid;

use super::Told;
use super::read::damaged;
use crate::clock::Moment;
use crate::error::Failure;

/// One job as it was last kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRow {
    pub id: Uuid,
    pub kind: String,
    /// `running`, `done`, `failed`, `cancelled`.
    pub state: String,
    pub done: u64,
    pub total: u64,
    pub started: Moment,
    /// JSON of the notice that says how it ended.
    pub outcome: Option<String>,
}

pub fn save(tx: &Transaction, job: &JobRow) -> Result<(), Failure> {
    tx.prepare_cached(
        "INSERT INTO job (id, kind, state, done, total, started, outcome) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (id) DO UPDATE SET state = excluded.state, done = excluded.done, total = excluded.total, outcome = excluded.outcome",
    )
    .told("job")?
    .execute(params![job.id.as_bytes(), job.kind, job.state, job.done as i64, job.total as i64, job.started.0, job.outcome])
    .told("job")
    .map(|_| ())
}

pub fn all(tx: &Transaction) -> Result<Vec<JobRow>, Failure> {
    let mut statement = tx
        .prepare_cached("SELECT id, kind, state, done, total, started, outcome FROM job ORDER BY started DESC")
        .told("job")?;
    let rows = statement
        .query_map([], |row| {
            Ok((
                row.get::<_, Vec<u8>>(0)?,
                JobRow {
                    id: Uuid::nil(),
                    kind: row.get(1)?,
                    state: row.get(2)?,
                    done: row.get::<_, i64>(3)? as u64,
                    total: row.get::<_, i64>(4)? as u64,
                    started: Moment(row.get(5)?),
                    outcome: row.get(6)?,
                },
            ))
        })
        .told("job")?;
    rows.map(|row| {
        let (id, job) = row.told("job")?;
        Ok(JobRow { id: damaged(Uuid::from_slice(&id).ok())?, ..job })
    })
    .collect()
}

pub fn remove(tx: &Transaction, id: Uuid) -> Result<(), Failure> {
    tx.prepare_cached("DELETE FROM job WHERE id = ?1 AND state <> 'running'")
        .told("job")?
        .execute([id.as_bytes()])
        .told("job")
        .map(|_| ())
}

/// Jobs that were running when the program ended are told as failed.
pub fn interrupted(tx: &Transaction) -> Result<(), Failure> {
    tx.execute("UPDATE job SET state = 'failed' WHERE state = 'running'", []).told("job").map(|_| ())
}

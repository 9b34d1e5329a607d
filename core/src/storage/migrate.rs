//! The schema, moved forward one file at a time. A released file never changes; a newer schema is refused unwritten.

use rusqlite::Connection;

use super::Told;
use crate::error::{Code, Failure, Refusal};

/// One step of the schema.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    pub name: &'static str,
    pub sql: &'static str,
}

pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "0001_foundation", sql: include_str!("../../../migrations/0001_foundation.sql") },
    Migration { name: "0002_applications", sql: include_str!("../../../migrations/0002_applications.sql") },
    Migration { name: "0003_reasons_used", sql: include_str!("../../../migrations/0003_reasons_used.sql") },
    Migration { name: "0004_files", sql: include_str!("../../../migrations/0004_files.sql") },
];

pub fn newest_schema() -> i64 {
    MIGRATIONS.len() as i64
}

pub(super) fn schema_of(connection: &Connection) -> Result<i64, Failure> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0)).told("read schema version")
}

/// Whether `steps` are waiting. Refuses a schema that this program does not know.
pub(super) fn waiting(connection: &Connection, steps: &[Migration]) -> Result<bool, Failure> {
    let found = schema_of(connection)?;
    let known = steps.len() as i64;
    if found > known {
        return Err(Refusal::new(Code::NewerSchema).with("found", found).with("known", known).into());
    }
    Ok(found < known)
}

/// Each step in one transaction with its version number: killed in between, it begins again where it stood.
pub(super) fn migrate(connection: &mut Connection, steps: &[Migration]) -> Result<(), Failure> {
    let found = schema_of(connection)?;
    for (i, step) in steps.iter().enumerate().skip(found.max(0) as usize) {
        let tx = connection.transaction().told(step.name)?;
        tx.execute_batch(step.sql).told(step.name)?;
        // Only now have all tables the shape that the program writes.
        if i + 1 == steps.len() {
            super::derived::fill_missing(&tx)?;
        }
        tx.pragma_update(None, "user_version", i as i64 + 1).told(step.name)?;
        tx.commit().told(step.name)?;
    }
    Ok(())
}

//! Who was shown what: opened, searched, printed, exported. Ids only; this file is its only writer.

use rusqlite::{Transaction, params};

use super::Told;
use super::read::damaged;
use crate::clock::Moment;
use crate::document::DocId;
use crate::error::Failure;

/// One line of the access log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessLine {
    pub person: DocId,
    /// `signed-in`, `shown`, `searched`, `exported` …
    pub act: String,
    /// An id or the name of a list, never content.
    pub what: String,
    pub time: Moment,
}

pub fn write(tx: &Transaction, lines: &[AccessLine]) -> Result<(), Failure> {
    let mut statement =
        tx.prepare_cached("INSERT INTO access (person, act, what, time) VALUES (?1, ?2, ?3, ?4)").told("access")?;
    for line in lines {
        statement.execute(params![line.person.bytes(), line.act, line.what, line.time.0]).told("access")?;
    }
    Ok(())
}

/// The newest lines first.
pub fn page(tx: &Transaction, offset: i64, limit: i64) -> Result<Vec<AccessLine>, Failure> {
    let mut statement = tx
        .prepare_cached("SELECT person, act, what, time FROM access ORDER BY n DESC LIMIT ?1 OFFSET ?2")
        .told("access")?;
    let rows = statement
        .query_map(params![limit, offset], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .told("access")?;
    rows.map(|row| {
        let (person, act, what, time) = row.told("access")?;
        Ok(AccessLine { person: damaged(DocId::from_slice(&person))?, act, what, time: Moment(time) })
    })
    .collect()
}

/// How far back the newest lines are looked through.
const LOOKED_AT: i64 = 2_000;

/// What was shown to a person lately, newest first, each once.
pub fn last_shown(tx: &Transaction, person: DocId) -> Result<Vec<DocId>, Failure> {
    let mut statement = tx
        .prepare_cached("SELECT what FROM (SELECT n, person, act, what FROM access ORDER BY n DESC LIMIT ?2) WHERE person = ?1 AND act = 'shown' ORDER BY n DESC")
        .told("access")?;
    let rows = statement.query_map(params![person.bytes(), LOOKED_AT], |row| row.get::<_, String>(0)).told("access")?;
    let mut shown: Vec<DocId> = Vec::new();
    for row in rows {
        if let Some(id) = DocId::parse(&row.told("access")?).filter(|id| !shown.contains(id)) {
            shown.push(id);
        }
    }
    Ok(shown)
}

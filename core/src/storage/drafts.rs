//! What somebody has typed and not yet sent. An autosave is never an entry; this file is its only writer.

use rusqlite::{OptionalExtension, Transaction, params};

use super::Told;
use crate::clock::Moment;
use crate::document::DocId;
use crate::error::Failure;

/// Half-typed text of one person at one place of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub place: String,
    /// The head of the document that it was typed over.
    pub base: Option<String>,
    pub body: String,
    pub saved: Moment,
}

pub fn save(tx: &Transaction, person: DocId, draft: &Draft) -> Result<(), Failure> {
    tx.prepare_cached(
        "INSERT INTO draft (person, place, base, body, saved) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (person, place) DO UPDATE SET base = excluded.base, body = excluded.body, saved = excluded.saved",
    )
    .told("draft")?
    .execute(params![
        person.bytes(),
        draft.place,
        draft.base.as_ref().map(|base| base.as_bytes()),
        draft.body,
        draft.saved.0
    ])
    .told("draft")
    .map(|_| ())
}

fn row(row: &rusqlite::Row) -> rusqlite::Result<Draft> {
    let base: Option<Vec<u8>> = row.get(1)?;
    Ok(Draft {
        place: row.get(0)?,
        base: base.map(|base| String::from_utf8_lossy(&base).into_owned()),
        body: row.get(2)?,
        saved: Moment(row.get(3)?),
    })
}

pub fn get(tx: &Transaction, person: DocId, place: &str) -> Result<Option<Draft>, Failure> {
    tx.prepare_cached("SELECT place, base, body, saved FROM draft WHERE person = ?1 AND place = ?2")
        .told("draft")?
        .query_row(params![person.bytes(), place], row)
        .optional()
        .told("draft")
}

pub fn all(tx: &Transaction, person: DocId) -> Result<Vec<Draft>, Failure> {
    let mut statement = tx
        .prepare_cached("SELECT place, base, body, saved FROM draft WHERE person = ?1 ORDER BY saved DESC, place")
        .told("draft")?;
    statement.query_map([person.bytes()], row).told("draft")?.collect::<Result<_, _>>().told("draft")
}

pub fn remove(tx: &Transaction, person: DocId, place: &str) -> Result<(), Failure> {
    tx.prepare_cached("DELETE FROM draft WHERE person = ?1 AND place = ?2")
        .told("draft")?
        .execute(params![person.bytes(), place])
        .told("draft")
        .map(|_| ())
}

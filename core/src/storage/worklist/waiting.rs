//! What waits for a second person's signature.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Transaction, params};

use super::words;
use crate::applications::list::Flag;
use crate::applications::statuses::PENDING;
use crate::document::DocId;
use crate::error::Failure;
use crate::storage::Told;
use crate::storage::read::damaged;

/// The number of the document's row; one that no row has where there is none.
pub(super) fn number_of(tx: &Transaction, id: DocId) -> Result<i64, Failure> {
    let found = tx
        .prepare_cached("SELECT n FROM doc WHERE id = ?1")
        .told("to sign")?
        .query_row([id.bytes()], |row| row.get(0))
        .optional()
        .told("to sign")?;
    Ok(found.unwrap_or(-1))
}

/// Applications that wait for a signature and to which one of these people has done anything: of the others she may sign
/// every one.
pub fn touched_by(tx: &Transaction, people: &[DocId]) -> Result<BTreeSet<DocId>, Failure> {
    let mut found = BTreeSet::new();
    let mut statement = tx
        .prepare_cached(
            "SELECT doc.id FROM worklist JOIN doc ON doc.n = worklist.doc
             WHERE (worklist.status = ?1 OR worklist.flags & ?2 != 0)
             AND EXISTS (SELECT 1 FROM entry WHERE entry.doc = doc.id AND entry.actor = ?3)",
        )
        .told("to sign")?;
    let pending = words::known(tx, PENDING)?.unwrap_or(-1);
    for person in people {
        let rows = statement
            .query_map(params![pending, Flag::Voided.bit(), person.bytes()], |row| row.get::<_, Vec<u8>>(0))
            .told("to sign")?;
        for row in rows {
            found.insert(damaged(DocId::from_slice(&row.told("to sign")?))?);
        }
    }
    Ok(found)
}

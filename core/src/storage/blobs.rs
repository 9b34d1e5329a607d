//! The files of the vault: which there are, under which wrapped keys, and how they were found last. Not journalled: the
//! cards that name them are. This file is the only writer of `blob`.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::Told;
use super::read::damaged;
use crate::clock::Moment;
use crate::document::DocId;
use crate::error::Failure;
use crate::files::vault::Name;

/// A file of the vault as its row tells it.
#[derive(Clone, Debug)]
pub(crate) struct Blob {
    pub n: i64,
    pub name: Name,
    pub keyed_id: [u8; 32],
    pub wrapped_key: Vec<u8>,
    /// Bytes of content.
    pub size: u64,
    pub damaged: bool,
}

type Raw = (i64, Vec<u8>, Vec<u8>, Vec<u8>, i64, bool);

fn raw(row: &Row) -> rusqlite::Result<Raw> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
}

fn read((n, name, keyed_id, wrapped_key, size, broken): Raw) -> Result<Blob, Failure> {
    Ok(Blob {
        n,
        name: damaged(name.try_into().ok())?,
        keyed_id: damaged(keyed_id.try_into().ok())?,
        wrapped_key,
        size: damaged(size.try_into().ok())?,
        damaged: broken,
    })
}

const BLOB: &str = "SELECT n, name, keyed_id, wrapped_key, size, damaged FROM blob";

fn one(tx: &Transaction, by: &str, value: impl rusqlite::ToSql) -> Result<Option<Blob>, Failure> {
    let mut statement = tx.prepare_cached(&format!("{BLOB} WHERE {by} = ?1")).told("blob")?;
    statement.query_row([value], raw).optional().told("blob")?.map(read).transpose()
}

pub(crate) fn by_name(tx: &Transaction, name: &Name) -> Result<Option<Blob>, Failure> {
    one(tx, "name", name)
}

pub(crate) fn by_content(tx: &Transaction, keyed_id: &[u8; 32]) -> Result<Option<Blob>, Failure> {
    one(tx, "keyed_id", keyed_id)
}

pub(crate) fn by_number(tx: &Transaction, n: i64) -> Result<Option<Blob>, Failure> {
    one(tx, "n", n)
}

/// The file lies on the disk, synced; `blob.n` is not looked at. Just written, it counts as read.
pub(crate) fn add(tx: &Transaction, blob: &Blob, now: Moment) -> Result<(), Failure> {
    tx.prepare_cached(
        "INSERT INTO blob (name, keyed_id, wrapped_key, size, since, checked) VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
    )
    .told("blob")?
    .execute(params![blob.name, blob.keyed_id, blob.wrapped_key, blob.size as i64, now.0])
    .told("blob")
    .map(|_| ())
}

/// The same content came again and was found whole: the time in which somebody may file it begins anew.
pub(crate) fn came_again(tx: &Transaction, n: i64, now: Moment) -> Result<(), Failure> {
    tx.prepare_cached("UPDATE blob SET since = ?2, checked = ?2, damaged = 0 WHERE n = ?1")
        .told("blob")?
        .execute(params![n, now.0])
        .told("blob")
        .map(|_| ())
}

/// How a whole reading ended.
pub(crate) fn looked_at(tx: &Transaction, name: &Name, whole: bool, now: Moment) -> Result<(), Failure> {
    tx.prepare_cached("UPDATE blob SET checked = ?2, damaged = ?3 WHERE name = ?1")
        .told("blob")?
        .execute(params![name, now.0, !whole])
        .told("blob")
        .map(|_| ())
}

/// Number and size of every file, the least recently checked first.
pub(crate) fn by_last_check(tx: &Transaction) -> Result<Vec<(i64, u64)>, Failure> {
    let mut statement = tx.prepare_cached("SELECT n, size FROM blob ORDER BY checked, n").told("blob")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)? as u64))).told("blob")?;
    rows.collect::<Result<_, _>>().told("blob")
}

pub(crate) fn names(tx: &Transaction) -> Result<BTreeSet<Name>, Failure> {
    let mut statement = tx.prepare_cached("SELECT name FROM blob").told("blob")?;
    let rows = statement.query_map([], |row| row.get::<_, Name>(0)).told("blob")?;
    rows.collect::<Result<_, _>>().told("blob")
}

/// The documents of which a card names the file.
pub(crate) fn named_by(tx: &Transaction, name: &Name) -> Result<Vec<DocId>, Failure> {
    let mut statement = tx
        .prepare_cached(
            "SELECT DISTINCT doc.id FROM filed JOIN doc ON doc.n = filed.doc WHERE blob = ?1 ORDER BY doc.n",
        )
        .told("filed")?;
    let rows = statement.query_map([name], |row| row.get::<_, Vec<u8>>(0)).told("filed")?;
    rows.map(|row| damaged(DocId::from_slice(&row.told("filed")?))).collect()
}

/// Removes the rows of files that came before `oldest`, that no card names, and that are not among `kept`; answers the
/// names of their files.
pub(crate) fn sweep(tx: &Transaction, oldest: Moment, kept: &BTreeSet<Name>) -> Result<Vec<Name>, Failure> {
    let mut statement = tx
        .prepare_cached(
            "SELECT n, name FROM blob WHERE since < ?1 AND NOT EXISTS (SELECT 1 FROM filed WHERE filed.blob = blob.name)",
        )
        .told("sweep")?;
    let rows = statement.query_map([oldest.0], |row| Ok((row.get(0)?, row.get(1)?))).told("sweep")?;
    let unfiled: Vec<(i64, Name)> = rows.collect::<Result<_, _>>().told("sweep")?;
    let mut gone = Vec::new();
    for (n, name) in unfiled.into_iter().filter(|(_, name)| !kept.contains(name)) {
        for remove in [
            "DELETE FROM file_text WHERE blob = ?1",
            "DELETE FROM file_words WHERE rowid = ?1",
            "DELETE FROM blob WHERE n = ?1",
        ] {
            tx.prepare_cached(remove).told("sweep")?.execute([n]).told("sweep")?;
        }
        gone.push(name);
    }
    Ok(gone)
}

/// Says that a card of a document names the file, as the row that follows from that card would.
#[cfg(test)]
pub(crate) fn filed_by(tx: &Transaction, name: &Name, doc: DocId) -> Result<(), Failure> {
    tx.execute(
        "INSERT INTO filed (blob, doc, card) SELECT ?1, n, 'file/1' FROM doc WHERE id = ?2",
        params![name, doc.bytes()],
    )
    .told("filed")
    .map(|_| ())
}

//! Documents, cards and counts out of the database.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::{Told, history};
use crate::document::{Body, CardKey, CasebookId, Doc, DocId, DocState, EntryId, Kind, Status, View};
use crate::error::{Code, Failure};

/// How many documents there are of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindCount {
    pub kind: Kind,
    pub count: u64,
}

pub(super) fn damaged<T>(value: Option<T>) -> Result<T, Failure> {
    value.ok_or_else(|| Code::DatabaseDamaged.into())
}

struct RawDoc {
    n: i64,
    id: Vec<u8>,
    kind: String,
    status: String,
    holder: Vec<u8>,
    version: i64,
    head: Vec<u8>,
}

impl RawDoc {
    fn of(row: &Row) -> rusqlite::Result<RawDoc> {
        Ok(RawDoc {
            n: row.get(0)?,
            id: row.get(1)?,
            kind: row.get(2)?,
            status: row.get(3)?,
            holder: row.get(4)?,
            version: row.get(5)?,
            head: row.get(6)?,
        })
    }

    fn doc(self) -> Result<(i64, Doc), Failure> {
        let doc = Doc {
            id: damaged(DocId::from_slice(&self.id))?,
            kind: Kind::read(self.kind),
            status: Status::read(self.status),
            holder: damaged(CasebookId::from_slice(&self.holder))?,
            version: self.version as u64,
            head: damaged(EntryId::from_slice(&self.head))?,
        };
        Ok((self.n, doc))
    }
}

const DOC: &str = "SELECT n, id, kind, status, holder, version, head FROM doc";

pub(super) fn doc_row(tx: &Transaction, id: DocId) -> Result<Option<(i64, Doc)>, Failure> {
    tx.prepare_cached(&format!("{DOC} WHERE id = ?1"))
        .told("doc")?
        .query_row([id.bytes()], RawDoc::of)
        .optional()
        .told("doc")?
        .map(RawDoc::doc)
        .transpose()
}

pub(super) fn cards(tx: &Transaction, n: i64) -> Result<BTreeMap<CardKey, Body>, Failure> {
    let mut statement = tx.prepare_cached("SELECT key, body FROM card WHERE doc = ?1").told("card")?;
    let rows = statement.query_map([n], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).told("card")?;
    rows.map(|row| row.map(|(key, body)| (CardKey::read(key), Body::stored(body))).told("card")).collect()
}

pub(super) fn any_card<'a>(tx: &Transaction, n: i64, keys: impl Iterator<Item = &'a CardKey>) -> Result<bool, Failure> {
    let mut statement = tx.prepare_cached("SELECT 1 FROM card WHERE doc = ?1 AND key = ?2").told("card")?;
    for key in keys {
        if statement.exists(params![n, key.as_str()]).told("card")? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A document without its cards.
pub fn doc(tx: &Transaction, id: DocId) -> Result<Option<Doc>, Failure> {
    Ok(doc_row(tx, id)?.map(|(_, doc)| doc))
}

/// A document with its cards.
pub fn state(tx: &Transaction, id: DocId) -> Result<Option<DocState>, Failure> {
    let Some((n, doc)) = doc_row(tx, id)? else { return Ok(None) };
    Ok(Some(DocState { doc, cards: cards(tx, n)? }))
}

/// What a decision about `id` is made from.
pub fn view(tx: &Transaction, id: DocId) -> Result<View, Failure> {
    let state = state(tx, id)?;
    let acts = if state.is_some() { history::acts(tx, id)? } else { Vec::new() };
    Ok(View { state, acts })
}

/// All documents of a kind, oldest first. For kinds of which there are few: staff, office, reference tables.
pub fn all_of(tx: &Transaction, kind: &str) -> Result<Vec<DocState>, Failure> {
    let mut statement = tx.prepare_cached(&format!("{DOC} WHERE kind = ?1 ORDER BY n")).told("doc")?;
    let rows: Vec<RawDoc> =
        statement.query_map([kind], RawDoc::of).told("doc")?.collect::<Result<_, _>>().told("doc")?;
    rows.into_iter()
        .map(|row| {
            let (n, doc) = row.doc()?;
            Ok(DocState { doc, cards: cards(tx, n)? })
        })
        .collect()
}

/// One card of each document of a kind that has it, oldest first.
pub(super) fn card_of_all(tx: &Transaction, kind: &str, key: &CardKey) -> Result<Vec<(DocId, Body)>, Failure> {
    let mut statement = tx
        .prepare_cached(
            "SELECT doc.id, card.body FROM doc JOIN card ON card.doc = doc.n AND card.key = ?2 WHERE doc.kind = ?1 ORDER BY doc.n",
        )
        .told("card")?;
    let rows = statement
        .query_map(params![kind, key.as_str()], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, String>(1)?)))
        .told("card")?;
    rows.map(|row| {
        let (id, body) = row.told("card")?;
        Ok((damaged(DocId::from_slice(&id))?, Body::stored(body)))
    })
    .collect()
}

pub fn counts(tx: &Transaction) -> Result<Vec<KindCount>, Failure> {
    let mut statement = tx.prepare_cached("SELECT kind, count(*) FROM doc GROUP BY kind ORDER BY kind").told("doc")?;
    let rows = statement
        .query_map([], |row| {
            Ok(KindCount { kind: Kind::read(row.get::<_, String>(0)?), count: row.get::<_, i64>(1)? as u64 })
        })
        .told("doc")?;
    rows.collect::<Result<_, _>>().told("doc")
}

pub fn meta<T: rusqlite::types::FromSql>(tx: &Transaction, key: &str) -> Result<Option<T>, Failure> {
    tx.prepare_cached("SELECT value FROM meta WHERE key = ?1")
        .told("meta")?
        .query_row([key], |row| row.get(0))
        .optional()
        .told("meta")
}

pub fn set_meta(tx: &Transaction, key: &str, value: impl rusqlite::ToSql) -> Result<(), Failure> {
    tx.prepare_cached(
        "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )
    .told("meta")?
    .execute(params![key, value])
    .told("meta")
    .map(|_| ())
}

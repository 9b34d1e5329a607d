//! Which cards name which file of the vault, and the words that stand in files. The first follows from cards, the second
//! from the content of files.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Transaction, params};

use super::{Told, read};
use crate::applications::rules::is_case;
use crate::document::{Body, CardKey, DocId, DocState, Kind};
use crate::error::Failure;
use crate::files::cards::{FILE, FileCard};
use crate::people::names::fold;
use crate::people::rules::ORGANISATION;

/// Kinds of documents that have files.
pub fn holds_files(kind: &str) -> bool {
    is_case(kind) || kind == ORGANISATION
}

type Filed = BTreeSet<(Vec<u8>, String)>;

fn filed_by(key: &CardKey, body: &Body) -> Result<Filed, Failure> {
    let card: FileCard = body.read()?;
    let names = card.blobs().filter_map(blob_name).map(|name| (name, key.as_str().to_owned()));
    Ok(names.collect())
}

/// The bytes of a name in the vault; none for what is no name.
pub fn blob_name(hex: &str) -> Option<Vec<u8>> {
    data_encoding::HEXLOWER.decode(hex.as_bytes()).ok().filter(|name| name.len() == 32)
}

fn filed_of(state: &DocState) -> Result<Filed, Failure> {
    let mut filed = Filed::new();
    if holds_files(state.doc.kind.as_str()) {
        for (key, body) in state.cards.iter().filter(|(key, _)| key.family() == FILE) {
            filed.extend(filed_by(key, body)?);
        }
    }
    Ok(filed)
}

fn stored(tx: &Transaction, n: i64) -> Result<Filed, Failure> {
    let mut statement = tx.prepare_cached("SELECT blob, card FROM filed WHERE doc = ?1").told("filed")?;
    let rows = statement.query_map([n], |row| Ok((row.get(0)?, row.get(1)?))).told("filed")?;
    rows.collect::<Result<_, _>>().told("filed")
}

fn insert(tx: &Transaction, n: i64, filed: &(Vec<u8>, String)) -> Result<(), Failure> {
    tx.prepare_cached("INSERT OR IGNORE INTO filed (blob, doc, card) VALUES (?1, ?2, ?3)")
        .told("filed")?
        .execute(params![filed.0, n, filed.1])
        .told("filed")
        .map(drop)
}

/// What one card of document `n` names, with the entry that puts it.
pub(super) fn note(tx: &Transaction, n: i64, key: &CardKey, body: &Body) -> Result<(), Failure> {
    filed_by(key, body)?.iter().try_for_each(|one| insert(tx, n, one))
}

/// Writes the rows of document `n` where they differ. A card of a file is never taken away: without one there is nothing
/// to look up.
pub(super) fn refresh(tx: &Transaction, n: i64, state: &DocState) -> Result<(), Failure> {
    let filed = filed_of(state)?;
    if filed.is_empty() {
        return Ok(());
    }
    let before = stored(tx, n)?;
    for (blob, card) in before.difference(&filed) {
        tx.prepare_cached("DELETE FROM filed WHERE blob = ?1 AND doc = ?2 AND card = ?3")
            .told("filed")?
            .execute(params![blob, n, card])
            .told("filed")?;
    }
    filed.difference(&before).try_for_each(|one| insert(tx, n, one))
}

/// Before all rows are written anew.
pub(super) fn clear(tx: &Transaction) -> Result<(), Failure> {
    tx.execute("DELETE FROM filed", []).told("filed").map(drop)
}

pub(super) fn fits(tx: &Transaction, n: i64, state: &DocState) -> Result<bool, Failure> {
    Ok(stored(tx, n)? == filed_of(state)?)
}

/// The documents whose cards name a file of the vault, each with its kind and the card's id.
pub fn filed_at(tx: &Transaction, name: &str) -> Result<Vec<(DocId, Kind, String)>, Failure> {
    let Some(name) = blob_name(name) else { return Ok(Vec::new()) };
    let mut statement = tx
        .prepare_cached("SELECT doc.id, doc.kind, card FROM filed JOIN doc ON doc.n = filed.doc WHERE blob = ?1")
        .told("filed")?;
    let rows = statement
        .query_map([name], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)))
        .told("filed")?;
    rows.map(|row| {
        let (id, kind, card) = row.told("filed")?;
        let file = card.split_once('/').map(|(_, file)| file.to_owned()).unwrap_or_default();
        Ok((read::damaged(DocId::from_slice(&id))?, Kind::read(kind), file))
    })
    .collect()
}

/// Keeps the text of a file's pages, and its words for searching. What was kept before is replaced; a file that the
/// vault does not know is passed over.
pub fn keep_text(tx: &Transaction, name: &str, pages: &[String]) -> Result<(), Failure> {
    let Some(n) = number_of(tx, name)? else { return Ok(()) };
    tx.execute("DELETE FROM file_text WHERE blob = ?1", [n]).told("file text")?;
    tx.execute("DELETE FROM file_words WHERE rowid = ?1", [n]).told("file words")?;
    let mut words: BTreeSet<String> = BTreeSet::new();
    for (page, text) in (1..).zip(pages).filter(|(_, text)| !text.trim().is_empty()) {
        tx.prepare_cached("INSERT INTO file_text (blob, page, text) VALUES (?1, ?2, ?3)")
            .told("file text")?
            .execute(params![n, page as i64, text])
            .told("file text")?;
        words.extend(fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned));
    }
    if !words.is_empty() {
        let text = words.into_iter().collect::<Vec<_>>().join(" ");
        tx.prepare_cached("INSERT INTO file_words (rowid, text) VALUES (?1, ?2)")
            .told("file words")?
            .execute(params![n, text])
            .told("file words")?;
    }
    Ok(())
}

/// The text of a file, page by page; empty where it has none or nobody has looked.
pub fn text_of(tx: &Transaction, name: &str) -> Result<Vec<(u32, String)>, Failure> {
    let Some(n) = number_of(tx, name)? else { return Ok(Vec::new()) };
    let mut statement =
        tx.prepare_cached("SELECT page, text FROM file_text WHERE blob = ?1 ORDER BY page").told("file text")?;
    let rows = statement.query_map([n], |row| Ok((row.get(0)?, row.get(1)?))).told("file text")?;
    rows.collect::<Result<_, _>>().told("file text")
}

fn number_of(tx: &Transaction, name: &str) -> Result<Option<i64>, Failure> {
    let Some(name) = blob_name(name) else { return Ok(None) };
    tx.prepare_cached("SELECT n FROM blob WHERE name = ?1")
        .told("blob")?
        .query_row([name], |row| row.get(0))
        .optional()
        .told("blob")
}

/// Whether the last reading found the file missing or changed. One that the vault does not know is missing.
pub fn is_damaged(tx: &Transaction, name: &str) -> Result<bool, Failure> {
    let Some(name) = blob_name(name) else { return Ok(true) };
    let damaged: Option<bool> = tx
        .prepare_cached("SELECT damaged FROM blob WHERE name = ?1")
        .told("blob")?
        .query_row([name], |row| row.get(0))
        .optional()
        .told("blob")?;
    Ok(damaged.unwrap_or(true))
}

/// Takes away what is known of the words of files that the vault has no more.
pub fn forget_text_of(tx: &Transaction, n: i64) -> Result<(), Failure> {
    tx.execute("DELETE FROM file_text WHERE blob = ?1", [n]).told("file text")?;
    tx.execute("DELETE FROM file_words WHERE rowid = ?1", [n]).told("file words").map(drop)
}

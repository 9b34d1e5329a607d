//! Writing the index.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Transaction, params};

use crate::document::Content;
use crate::error::Failure;
use crate::search::words_of;
use crate::storage::Told;

/// Names and numbers, words of entries, words of files.
const INDEXES: [&str; 3] = ["names", "words", "file_words"];

/// What waits to be indexed. Any other statement that could be undone by itself makes FTS5 write out what it has gathered,
/// a segment each time: so the index is written last, and all at once.
#[derive(Default)]
pub(in crate::storage) struct ToIndex {
    /// By the document's `n`: its names and numbers; false = it cannot have been indexed before.
    names: BTreeMap<i64, (String, bool)>,
    /// `seq` and document of an entry, and its words.
    words: Vec<(i64, i64, String)>,
}

impl ToIndex {
    pub(in crate::storage) fn names(&mut self, n: i64, text: String, known: bool) {
        self.names.insert(n, (text, known));
    }

    /// The words of the entry at `seq`, if it has any. Nothing that was written before is touched.
    pub(in crate::storage) fn words(&mut self, n: i64, seq: i64, content: &Content) {
        let text = words_of(content);
        if !text.is_empty() {
            self.words.push((seq, n, text));
        }
    }

    pub(in crate::storage) fn len(&self) -> usize {
        self.names.len() + self.words.len()
    }

    pub(in crate::storage) fn write(&mut self, tx: &Transaction) -> Result<(), Failure> {
        for (n, (text, known)) in std::mem::take(&mut self.names) {
            let before = if known { names_of(tx, n)? } else { None };
            match before {
                Some(before) if before == text => {}
                Some(_) => {
                    let mut statement =
                        tx.prepare_cached("UPDATE names SET text = ?2 WHERE rowid = ?1").told("names")?;
                    statement.execute(params![n, text]).told("names")?;
                }
                None => {
                    let mut statement =
                        tx.prepare_cached("INSERT INTO names (rowid, text) VALUES (?1, ?2)").told("names")?;
                    statement.execute(params![n, text]).told("names")?;
                }
            }
        }
        let mut statement =
            tx.prepare_cached("INSERT INTO words (rowid, text, doc) VALUES (?1, ?2, ?3)").told("words")?;
        for (seq, n, text) in self.words.drain(..) {
            statement.execute(params![seq, text, n]).told("words")?;
        }
        Ok(())
    }
}

/// Takes away what is indexed of the entry at `seq`.
pub(in crate::storage) fn forget_words(tx: &Transaction, seq: i64) -> Result<(), Failure> {
    tx.prepare_cached("DELETE FROM words WHERE rowid = ?1").told("words")?.execute([seq]).told("words").map(|_| ())
}

/// Makes the index anew from the text that it keeps.
pub(in crate::storage) fn reindex(tx: &Transaction) -> Result<(), Failure> {
    for table in INDEXES {
        tx.execute(&format!("INSERT INTO {table} ({table}) VALUES ('rebuild')"), []).told(table)?;
    }
    Ok(())
}

fn names_of(tx: &Transaction, n: i64) -> Result<Option<String>, Failure> {
    tx.prepare_cached("SELECT text FROM names WHERE rowid = ?1")
        .told("names")?
        .query_row([n], |row| row.get(0))
        .optional()
        .told("names")
}

/// Whether the names of document `n` are indexed as `text`.
pub(in crate::storage) fn names_fit(tx: &Transaction, n: i64, text: Option<&str>) -> Result<bool, Failure> {
    Ok(names_of(tx, n)?.as_deref() == text)
}

/// Whether the words of the entry at `seq` are indexed as they stand in it.
pub(in crate::storage) fn words_fit(tx: &Transaction, n: i64, seq: i64, content: &Content) -> Result<bool, Failure> {
    let stored: Option<(String, i64)> = tx
        .prepare_cached("SELECT text, doc FROM words WHERE rowid = ?1")
        .told("words")?
        .query_row([seq], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
        .told("words")?;
    let text = words_of(content);
    Ok(stored == (!text.is_empty()).then_some((text, n)))
}

/// FTS5 checks itself by what it remembers of its segments; only a query makes it notice that others have written since.
pub(in crate::storage) fn look_afresh(tx: &Transaction) -> Result<(), Failure> {
    for table in INDEXES {
        tx.prepare_cached(&format!("SELECT 1 FROM {table} LIMIT 1")).told(table)?.exists([]).told(table)?;
    }
    Ok(())
}

/// Merges a little of the index. Called again and again while nobody is waiting, until it says that nothing is left.
pub fn merge_when_idle(tx: &Transaction) -> Result<bool, Failure> {
    /// Pages of 4 KB: a few milliseconds.
    const A_LITTLE: i64 = 64;
    let mut more = false;
    for table in INDEXES {
        let before = tx.total_changes();
        tx.prepare_cached(&format!("INSERT INTO {table} ({table}, rank) VALUES ('merge', ?1)"))
            .told(table)?
            .execute([A_LITTLE])
            .told(table)?;
        // FTS5 writes two rows or more for a merge that did something.
        more |= tx.total_changes() - before >= 2;
    }
    Ok(more)
}

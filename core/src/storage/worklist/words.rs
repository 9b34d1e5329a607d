//! Words of lists as small numbers: a row of the list stays narrow, and equal words are equal numbers.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Transaction};

use crate::document::DocId;
use crate::error::Failure;
use crate::storage::Told;

/// No word at all.
pub(super) const NONE: i64 = 0;

/// The number of a word, given to it now if it has none. The empty word is 0.
pub(super) fn number(tx: &Transaction, word: &str) -> Result<i64, Failure> {
    match known(tx, word)? {
        Some(number) => Ok(number),
        None => tx.prepare_cached("INSERT INTO word (word) VALUES (?1)").told("word")?.insert([word]).told("word"),
    }
}

/// None for a word that no row has ever used.
pub(super) fn known(tx: &Transaction, word: &str) -> Result<Option<i64>, Failure> {
    if word.is_empty() {
        return Ok(Some(NONE));
    }
    tx.prepare_cached("SELECT n FROM word WHERE word = ?1")
        .told("word")?
        .query_row([word], |row| row.get(0))
        .optional()
        .told("word")
}

pub(super) fn of_owner(tx: &Transaction, owner: Option<DocId>) -> Result<i64, Failure> {
    owner.map_or(Ok(NONE), |owner| number(tx, &owner.to_string()))
}

/// `,3,17,`; empty for no words.
pub(super) fn list(tx: &Transaction, words: &[String]) -> Result<String, Failure> {
    let mut out = String::new();
    for word in words {
        let number = number(tx, word)?;
        out.push_str(if out.is_empty() { "," } else { "" });
        out.push_str(&format!("{number},"));
    }
    Ok(out)
}

/// The numbers in such a list.
pub(super) fn listed(list: &str) -> impl Iterator<Item = i64> {
    list.split(',').filter_map(|number| number.parse().ok())
}

/// Numbers back to words.
pub(super) struct Words(BTreeMap<i64, String>);

impl Words {
    /// A few hundred at most: statuses, services, cities, countries, staff.
    pub(super) fn all(tx: &Transaction) -> Result<Words, Failure> {
        let mut statement = tx.prepare_cached("SELECT n, word FROM word").told("word")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).told("word")?;
        Ok(Words(rows.collect::<Result<_, _>>().told("word")?))
    }

    pub(super) fn word(&self, number: i64) -> String {
        self.0.get(&number).cloned().unwrap_or_default()
    }

    pub(super) fn owner(&self, number: i64) -> Option<DocId> {
        self.0.get(&number).and_then(|word| DocId::parse(word))
    }
}

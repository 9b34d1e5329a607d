//! The list of applications: a narrow row for filters, order and counts, and what the screen shows of it. Written by
//! `record` in the transaction of the cards that they follow from, never after.

mod counts;
mod filter;
mod order;
mod page;
mod row;
#[cfg(test)]
mod tests;
mod waiting;
mod words;

pub use counts::{counts, view_counts, work};
pub(super) use page::rows;
pub use page::{MOST_ROWS, linked, of_docs, owners, page};
pub use waiting::touched_by;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::Transaction;

use super::{Told, read};
use crate::applications::Application;
use crate::applications::due::waiting_for;
use crate::applications::list::Listing;
use crate::document::DocId;
use crate::error::Failure;
use crate::reference::Reference;

/// Writes the rows of application `n`. `known` = it may have rows already.
pub(super) fn refresh(
    tx: &Transaction,
    n: i64,
    application: &Application,
    reference: &Reference,
    known: bool,
) -> Result<(), Failure> {
    row::write(tx, n, &Listing::of(application, reference), known)
}

/// Whether the rows of application `n` are what its cards say.
pub(super) fn fits(
    tx: &Transaction,
    n: i64,
    application: &Application,
    reference: &Reference,
) -> Result<bool, Failure> {
    row::fits(tx, n, &Listing::of(application, reference))
}

/// All open applications, oldest first; a draft is not yet one.
pub fn open_ones(tx: &Transaction) -> Result<Vec<DocId>, Failure> {
    let mut statement = tx
        .prepare("SELECT doc.id FROM worklist JOIN doc ON doc.n = worklist.doc WHERE shelf = ?1 ORDER BY worklist.doc")
        .told("worklist")?;
    let ids = statement.query_map([row::OPEN], |row| row.get::<_, Vec<u8>>(0)).told("worklist")?;
    ids.map(|id| read::damaged(DocId::from_slice(&id.told("worklist")?))).collect()
}

/// The applications whose rows follow from reference rows too: all that are not ended, and those for which another than
/// the row says is waited for now.
pub(super) fn depending(tx: &Transaction, reference: &Reference) -> Result<Vec<i64>, Failure> {
    let words = words::Words::all(tx)?;
    let mut other = BTreeSet::new();
    let mut pairs = tx.prepare_cached("SELECT DISTINCT status, waiting FROM worklist WHERE shelf = ?1").told("due")?;
    let mut rows = pairs.query([row::ENDED]).told("due")?;
    while let Some(found) = rows.next().told("due")? {
        let (status, waiting): (i64, i64) = found.try_into().told("due")?;
        if waiting_for(&words.word(status), reference, NaiveDate::MAX) as i64 != waiting {
            other.insert(status);
        }
    }
    let other = filter::joined(&other);
    let sql = format!("SELECT doc FROM worklist WHERE shelf <> {} OR status IN ({other}) ORDER BY doc", row::ENDED);
    let mut statement = tx.prepare(&sql).told("due")?;
    let docs = statement.query_map([], |row| row.get(0)).told("due")?;
    docs.collect::<Result<_, _>>().told("due")
}

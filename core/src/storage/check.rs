//! Is everything as it was written? Pages, rows, journal, and whether the current cards are what the journal says.

use rusqlite::{Connection, Transaction};

use super::history::{self, ENTRY, stored};
use super::{Store, Told, derived, read, search};
use crate::document::{CasebookId, DocId, DocState, Entry, EntryId, Kind, Verb, apply};
use crate::error::{Code, Failure, Fault};
use crate::progress::Reporter;
use crate::reference::Reference;
use crate::signing;

/// Of rows that can be written anew, the first few are enough to see what is wrong.
const MOST_ROWS: usize = 20;

/// What is wrong, named as exactly as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Pages of the file that were changed outside or damaged on the disk.
    Pages(String),
    /// The first entry of the journal that is not as it was written.
    Journal { seq: i64 },
    /// A document whose current cards are not what its history says.
    Document(DocId),
    /// A document whose rows in lists, links or search are not what its cards and entries say. The first few are named;
    /// `rebuild` puts all of them right.
    Rows(DocId),
    /// A file of the vault that is missing or does not open, and the documents of which a card names it.
    File { name: String, docs: Vec<DocId> },
}

/// Asks SQLCipher for every page's authentication and SQLite for the structure.
pub(super) fn pages_sound(connection: &Connection, reporter: &Reporter) -> Result<bool, Failure> {
    Ok(page_problem(connection, reporter)?.is_none())
}

fn page_problem(connection: &Connection, reporter: &Reporter) -> Result<Option<String>, Failure> {
    for check in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check(1)"] {
        reporter.step(0)?;
        let handle = connection.get_interrupt_handle();
        let found = reporter.interruptible(move || handle.interrupt(), || first_complaint(connection, check))?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

fn first_complaint(connection: &Connection, check: &str) -> Result<Option<String>, Failure> {
    let mut statement = connection.prepare(check).told(check)?;
    let mut rows = statement.query([]).told(check)?;
    while let Some(row) = rows.next().told(check)? {
        let line: String = row.get(0).told(check)?;
        if line != "ok" {
            return Ok(Some(line));
        }
    }
    Ok(None)
}

/// The whole check. Writing goes on meanwhile: it reads one snapshot.
pub fn check_database(
    store: &Store,
    home: CasebookId,
    reference: &Reference,
    reporter: &Reporter,
) -> Result<Vec<Problem>, Failure> {
    let found = store.read("check", |tx| {
        let mut problems = Vec::new();
        let documents: u64 = read::counts(tx)?.iter().map(|kind| kind.count).sum();
        reporter.expect(history::count(tx)? + documents);
        search::look_afresh(tx)?;
        if let Some(line) = page_problem(tx, reporter)? {
            problems.push(Problem::Pages(line));
            return Ok(problems);
        }
        if let Some(seq) = history::verify_journal(tx, reporter)? {
            problems.push(Problem::Journal { seq });
            return Ok(problems);
        }
        problems.extend(rebuilt_differs(tx, home, reference, reporter)?);
        Ok(problems)
    });
    match found {
        Err(Failure::Refused(refusal)) if refusal.code == Code::DatabaseDamaged => {
            Ok(vec![Problem::Pages("unreadable".into())])
        }
        other => other,
    }
}

/// Documents rebuilt from the journal, compared with the current cards and with every row that follows from them.
fn rebuilt_differs(
    tx: &Transaction,
    home: CasebookId,
    reference: &Reference,
    reporter: &Reporter,
) -> Result<Vec<Problem>, Failure> {
    let (mut documents, mut rows, mut unsigned) = (Vec::new(), Vec::new(), Vec::new());
    let mut ids = tx.prepare("SELECT n, id FROM doc ORDER BY n").told("check")?;
    let ids: Vec<(i64, Vec<u8>)> = ids
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .told("check")?
        .collect::<Result<_, _>>()
        .told("check")?;
    let mut entries = tx.prepare(&format!("{ENTRY} WHERE doc = ?1 ORDER BY seq")).told("check")?;
    for (n, id) in ids {
        let id = read::damaged(DocId::from_slice(&id))?;
        let mut stored = entries.query([id.bytes()]).told("check")?;
        let mut rebuilt: Option<DocState> = None;
        let mut fits = true;
        while let Some(row) = stored.next().told("check")? {
            let entry = entry_of(row)?;
            if !signing::stood(&entry, rebuilt.as_ref())? {
                unsigned.push(Problem::Journal { seq: row.get(0).told("check")? });
            }
            fits &= search::words_fit(tx, n, row.get(0).told("check")?, &entry.content)?;
            rebuilt = Some(apply(rebuilt, &entry, home));
        }
        let current = read::state(tx, id)?;
        fits &= current.as_ref().map_or(Ok(true), |state| derived::fits(tx, n, state, reference))?;
        if current != rebuilt {
            documents.push(id);
        } else if !fits && rows.len() < MOST_ROWS {
            rows.push(id);
        }
        reporter.step(1)?;
    }
    // A history without a document is as wrong as a document without a history.
    let mut orphans =
        tx.prepare("SELECT DISTINCT doc FROM entry WHERE doc NOT IN (SELECT id FROM doc)").told("check")?;
    let orphans = orphans.query_map([], |row| row.get::<_, Vec<u8>>(0)).told("check")?;
    for orphan in orphans {
        documents.push(read::damaged(DocId::from_slice(&orphan.told("check")?))?);
    }
    if documents.is_empty() && rows.is_empty() {
        rows.extend(derived::stray(tx)?);
    }
    let found = documents.into_iter().map(Problem::Document).chain(rows.into_iter().map(Problem::Rows));
    Ok(unsigned.into_iter().chain(found).collect())
}

fn entry_of(row: &rusqlite::Row) -> Result<Entry, Failure> {
    let stored = stored(row).told("check")?;
    let head = stored.chained.head;
    Ok(Entry {
        id: read::damaged(EntryId::from_slice(&head.id))?,
        doc: read::damaged(DocId::from_slice(&head.doc))?,
        kind: Kind::read(head.kind),
        after: head.after.as_deref().and_then(EntryId::from_slice),
        seen: head.seen.as_deref().and_then(EntryId::from_slice),
        command: read::damaged(crate::document::CommandId::from_slice(&head.command))?,
        verb: Verb::read(head.verb),
        actor: read::damaged(DocId::from_slice(&head.actor))?,
        event_time: crate::clock::Moment(head.event_time),
        entry_time: crate::clock::Moment(head.entry_time),
        content: serde_json::from_slice(&stored.content).map_err(|e| Fault::bug(format!("entry from JSON: {e}")))?,
    })
}

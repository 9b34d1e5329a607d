//! Rows that follow from cards and entries: lists, links, search. `record` writes them with what they follow from; here
//! they are also written anew, and compared.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use rusqlite::{OptionalExtension, Transaction};
use sha2::{Digest, Sha256};

use super::search::{self, ToIndex};
use super::{Store, Told, files, history, read, register, worklist};
use crate::applications::Application;
use crate::applications::cards::NOTE;
use crate::applications::rules::{KINDS, is_case};
use crate::document::{Body, CardKey, CasebookId, DocId, DocState, Entry, apply};
use crate::error::{Failure, Fault};
use crate::files::cards::{FILE, PUT_OUT};
use crate::people::rules::{ORGANISATION, PERSON};
use crate::progress::Reporter;
use crate::reference::Reference;
use crate::search::{names_of, names_of_application};

/// What one change has touched: written when all of its entries are, each document once.
#[derive(Default)]
pub(super) struct Touched {
    documents: BTreeMap<i64, Document>,
    /// Cards of files that were only added.
    filed: Vec<(i64, CardKey, Body)>,
    index: ToIndex,
}

struct Document {
    id: DocId,
    /// False = it cannot have rows yet.
    known: bool,
    /// As the entries of this change have made it; none = it was there before and is read.
    state: Option<DocState>,
}

impl Touched {
    /// After the entry at `seq`: whatever it can have changed. `known` = the document was there before it.
    pub(super) fn note(&mut self, n: i64, seq: i64, entry: &Entry, home: CasebookId, known: bool) {
        self.index.words(n, seq, &entry.content);
        if !stands_in_lists(entry.kind.as_str()) {
            return;
        }
        // Notes and files stand in no list.
        if known && entry.content.append_only && entry.content.put.keys().all(is_beside_lists) {
            let files = entry.content.put.iter().filter(|(key, _)| key.family() == FILE);
            self.filed.extend(files.map(|(key, body)| (n, key.clone(), body.clone())));
            return;
        }
        let document = self.documents.entry(n).or_insert(Document { id: entry.doc, known, state: None });
        if !document.known {
            document.state = Some(apply(document.state.take(), entry, home));
        }
    }

    pub(super) fn write(mut self, tx: &Transaction, reference: &Reference) -> Result<(), Failure> {
        for (n, document) in self.documents {
            let state = document.state.map_or_else(|| read::state(tx, document.id), |state| Ok(Some(state)))?;
            refresh_document(tx, n, &read::damaged(state)?, reference, document.known, &mut self.index)?;
        }
        for (n, key, body) in &self.filed {
            files::note(tx, *n, key, body)?;
        }
        self.index.write(tx)
    }
}

/// Cards of which no row of a list says anything.
fn is_beside_lists(key: &CardKey) -> bool {
    [NOTE, FILE, PUT_OUT].contains(&key.family())
}

fn stands_in_lists(kind: &str) -> bool {
    is_case(kind) || [PERSON, ORGANISATION].contains(&kind)
}

fn refresh_document(
    tx: &Transaction,
    n: i64,
    state: &DocState,
    reference: &Reference,
    known: bool,
    index: &mut ToIndex,
) -> Result<(), Failure> {
    if is_case(state.doc.kind.as_str()) {
        let application = Application::of(state)?;
        worklist::refresh(tx, n, &application, reference, known)?;
        index.names(n, names_of_application(&application), known);
    } else {
        register::refresh(tx, n, state)?;
        if let Some(names) = names_of(state)? {
            index.names(n, names, known);
        }
    }
    if files::holds_files(state.doc.kind.as_str()) {
        files::refresh(tx, n, state)?;
    }
    register::refresh_links(tx, n, state, known)
}

/// Whether every row that follows from the cards of document `n` says what they say.
pub(super) fn fits(tx: &Transaction, n: i64, state: &DocState, reference: &Reference) -> Result<bool, Failure> {
    if is_case(state.doc.kind.as_str()) {
        let application = Application::of(state)?;
        return Ok(worklist::fits(tx, n, &application, reference)?
            && files::fits(tx, n, state)?
            && search::names_fit(tx, n, Some(&names_of_application(&application)))?
            && register::links_fit(tx, n, state)?);
    }
    if [PERSON, ORGANISATION].contains(&state.doc.kind.as_str()) {
        return Ok(register::fits(tx, n, state)?
            && files::fits(tx, n, state)?
            && search::names_fit(tx, n, names_of(state)?.as_deref())?
            && register::links_fit(tx, n, state)?);
    }
    Ok(true)
}

/// Each table, its column that names the document, and the kinds of documents that have rows in it, as SQL.
fn tables() -> [(&'static str, &'static str, String); 6] {
    let cases = KINDS.map(|kind| format!("'{kind}'")).join(", ");
    let masters = format!("'{PERSON}', '{ORGANISATION}'");
    let all = format!("{cases}, {masters}");
    let with_files = format!("{cases}, '{ORGANISATION}'");
    [
        ("worklist", "doc", cases.clone()),
        ("listing", "doc", cases),
        ("register", "doc", masters),
        ("link", "source", all.clone()),
        ("names", "rowid", all),
        ("filed", "doc", with_files),
    ]
}

/// A row of a document that should have none; the id of no document where there is none either.
pub(super) fn stray(tx: &Transaction) -> Result<Option<DocId>, Failure> {
    for (table, column, kinds) in tables() {
        let sql = format!(
            "SELECT doc.id FROM {table} AS t LEFT JOIN doc ON doc.n = t.{column} WHERE doc.n IS NULL OR doc.kind NOT IN ({kinds}) LIMIT 1"
        );
        let mut statement = tx.prepare(&sql).told("check")?;
        let found = statement.query_row([], |row| row.get::<_, Option<Vec<u8>>>(0)).optional().told("check")?;
        if let Some(id) = found {
            return Ok(Some(id.and_then(|id| DocId::from_slice(&id)).unwrap_or(NO_DOCUMENT)));
        }
    }
    let mut statement =
        tx.prepare("SELECT 1 FROM words WHERE rowid NOT IN (SELECT seq FROM entry) LIMIT 1").told("check")?;
    Ok(statement.exists([]).told("check")?.then_some(NO_DOCUMENT))
}

const NO_DOCUMENT: DocId = DocId(uuid::Uuid::nil());

/// Set by a migration whose tables are still empty.
const MISSING: &str = "derived.missing";

/// After the last step of a migration, in its transaction: what the new tables say of documents that were there before.
pub(super) fn fill_missing(tx: &Transaction) -> Result<(), Failure> {
    if read::meta::<i64>(tx, MISSING)?.is_none() {
        return Ok(());
    }
    let reference = Reference::shipped().map_err(|bad| Fault::bug(bad.to_string()))?;
    fill(tx, &reference, &Reporter::default())?;
    tx.execute("DELETE FROM meta WHERE key = ?1", [MISSING]).told("derived")?;
    Ok(())
}

/// Puts every list row, link and search row right, and makes the search index anew.
pub fn rebuild(tx: &Transaction, reference: &Reference, reporter: &Reporter) -> Result<(), Failure> {
    for (table, column, kinds) in tables() {
        let sql = format!("DELETE FROM {table} WHERE {column} NOT IN (SELECT n FROM doc WHERE kind IN ({kinds}))");
        tx.execute(&sql, []).told("derived")?;
    }
    tx.execute("DELETE FROM words WHERE rowid NOT IN (SELECT seq FROM entry)", []).told("derived")?;
    files::clear(tx)?;
    fill(tx, reference, reporter)?;
    search::reindex(tx)
}

/// So many search rows are gathered before they are written.
const AT_ONCE: usize = 2_000;

fn fill(tx: &Transaction, reference: &Reference, reporter: &Reporter) -> Result<(), Failure> {
    let mut index = ToIndex::default();
    for kind in KINDS.into_iter().chain([PERSON, ORGANISATION]) {
        let mut ids = tx.prepare("SELECT n, id FROM doc WHERE kind = ?1 ORDER BY n").told("derived")?;
        let mut rows = ids.query([kind]).told("derived")?;
        while let Some(row) = rows.next().told("derived")? {
            let n: i64 = row.get(0).told("derived")?;
            let id: Vec<u8> = row.get(1).told("derived")?;
            let state = read::damaged(read::state(tx, read::damaged(DocId::from_slice(&id))?)?)?;
            refresh_document(tx, n, &state, reference, true, &mut index)?;
            if index.len() >= AT_ONCE {
                index.write(tx)?;
            }
            reporter.step(1)?;
        }
    }
    index.write(tx)?;
    history::each_content(tx, |seq, n, content| {
        if !search::words_fit(tx, n, seq, content)? {
            search::forget_words(tx, seq)?;
            index.words(n, seq, content);
        }
        if index.len() >= AT_ONCE { index.write(tx) } else { Ok(()) }
    })?;
    index.write(tx)
}

/// Writes the rows of open applications anew, and of ended ones for whom another waits now: norms, holidays or services
/// have changed, and with them due days.
pub fn refresh_due(tx: &Transaction, reference: &Reference) -> Result<(), Failure> {
    for n in worklist::depending(tx, reference)? {
        let id: Vec<u8> = tx
            .prepare_cached("SELECT id FROM doc WHERE n = ?1")
            .told("due")?
            .query_row([n], |row| row.get(0))
            .told("due")?;
        let state = read::damaged(read::state(tx, read::damaged(DocId::from_slice(&id))?)?)?;
        worklist::refresh(tx, n, &Application::of(&state)?, reference, true)?;
    }
    Ok(())
}

/// Raised with every change of what a row says of the same cards.
const FORM: u32 = 1;
/// By which form and which reference rows the rows were last written.
const BASIS: &str = "derived.basis";

/// The reference tables from which turns and days follow.
const READ: [&str; 3] = ["norms", "services", "holidays"];

fn basis(reference: &Reference) -> (String, String) {
    let mut digest = Sha256::new();
    for row in READ.iter().filter_map(|name| reference.table(name)).flat_map(|table| &table.rows) {
        digest.update(row.to_card().to_string());
    }
    (FORM.to_string(), HEXLOWER.encode(&digest.finalize()))
}

/// Brings the rows to today's form and reference rows, if they are of others. Says whether anything had to be written.
pub fn catch_up(store: &Store, reference: &Reference, reporter: &Reporter) -> Result<bool, Failure> {
    let (form, rows) = basis(reference);
    let current = format!("{form} {rows}");
    let before: Option<String> = store.read("derived", |tx| read::meta(tx, BASIS))?;
    if before.as_ref() == Some(&current) {
        return Ok(false);
    }
    store.write("derived", |tx| {
        match before.as_deref().and_then(|before| before.split(' ').next()) {
            Some(before) if before != form => rebuild(tx, reference, reporter)?,
            _ => refresh_due(tx, reference)?,
        }
        read::set_meta(tx, BASIS, &current)
    })?;
    Ok(true)
}

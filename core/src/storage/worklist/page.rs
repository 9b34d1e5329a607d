//! Rows of the list, page by page.

use rusqlite::{OptionalExtension, Transaction};

use super::filter::{Filter, joined};
use super::order::{BY_OWNER, BY_STATUS, Order, present};
use super::words::Words;
use crate::applications::list::{ListedRow, Looking, Query};
use crate::document::{DocId, EntryId};
use crate::error::{Code, Failure, Fault, Refusal};
use crate::storage::search::Matching;
use crate::storage::{Told, read};

/// More rows than that no screen shows at once.
pub const MOST_ROWS: usize = 200;
/// Up to so many hits are looked up one by one; more are met on the way through the list.
const FEW: usize = 1_000;
/// Up to so many applications of an owner or in a status are fetched and then put in order: some milliseconds.
const FETCHED: i64 = 5_000;

/// Rows of the list from `offset` in its order.
pub fn page(
    tx: &Transaction,
    query: &Query,
    looking: &Looking,
    offset: usize,
    limit: usize,
) -> Result<Vec<ListedRow>, Failure> {
    if limit > MOST_ROWS {
        return Err(Refusal::new(Code::BadArguments).with("why", "limit").into());
    }
    let docs = places(tx, query, looking, (offset, limit), FETCHED)?;
    rows(tx, &docs)
}

/// The documents of a page by their `n`. Up to `fetched` applications of an owner or in a status are fetched and then put
/// in order.
pub(super) fn places(
    tx: &Transaction,
    query: &Query,
    looking: &Looking,
    (offset, limit): (usize, usize),
    fetched: i64,
) -> Result<Vec<i64>, Failure> {
    let filter = Filter::of(tx, query, looking)?;
    let order = Order::of(tx, query, &filter)?;
    let conditions = filter.conditions();
    let text = filter.text.as_ref();
    let few = match text.filter(|matching| matching.len() <= FEW) {
        Some(matching) => Some(format!("worklist WHERE doc IN ({})", joined(&matching.iter().collect()))),
        None => few_by_index(tx, &filter, &order, fetched)?,
    };
    let mut page = Page { docs: Vec::with_capacity(limit), offset, limit };
    if let Some(few) = few {
        let sql = format!("SELECT doc FROM {few} AND {conditions} ORDER BY {}", order.whole);
        page.take(tx, &sql, text, true)?;
        return Ok(page.docs);
    }
    for (place, stretch) in order.stretches.iter().enumerate() {
        page.take(tx, &stretch.sql(&conditions), text, place + 1 == order.stretches.len())?;
        if page.docs.len() == limit {
            break;
        }
    }
    Ok(page.docs)
}

/// Where the applications of the owners or in the statuses that are asked for lie, if they are few.
fn few_by_index(tx: &Transaction, filter: &Filter, order: &Order, fetched: i64) -> Result<Option<String>, Failure> {
    for (index, column, numbers) in
        [(BY_OWNER, "owner", filter.all_owners()), (BY_STATUS, "status", filter.statuses.clone())]
    {
        let Some(numbers) = numbers.filter(|_| !order.stretches.iter().all(|stretch| stretch.index == index)) else {
            continue;
        };
        let few =
            format!("worklist INDEXED BY {index} WHERE {column} IN ({}) AND {}", joined(&numbers), filter.reach());
        let sql = format!("SELECT count(*) FROM (SELECT 1 FROM {few} LIMIT {})", fetched + 1);
        let count: i64 = tx.prepare_cached(&sql).told("list")?.query_row([], |row| row.get(0)).told("list")?;
        if count <= fetched {
            return Ok(Some(few));
        }
    }
    Ok(None)
}

/// A page as it fills.
struct Page {
    docs: Vec<i64>,
    /// Rows still to be passed over.
    offset: usize,
    limit: usize,
}

impl Page {
    /// `last` = nothing comes behind it.
    fn take(&mut self, tx: &Transaction, sql: &str, text: Option<&Matching>, last: bool) -> Result<(), Failure> {
        let mut page = sql.to_owned();
        // SQLite passes rows over three times as fast as they are handed out.
        if text.is_none() {
            if self.offset > 0 && !last {
                let count = format!("SELECT count(*) FROM ({sql} LIMIT {})", self.offset);
                let passed =
                    tx.prepare_cached(&count).told("list")?.query_row([], |row| row.get::<_, i64>(0)).told("list")?;
                if (passed as usize) < self.offset {
                    self.offset -= passed as usize;
                    return Ok(());
                }
            }
            page.push_str(&format!(" LIMIT {} OFFSET {}", self.limit - self.docs.len(), self.offset));
            self.offset = 0;
        }
        let mut statement = tx.prepare_cached(&page).told("list")?;
        let mut rows = statement.query([]).told("list")?;
        while self.docs.len() < self.limit {
            let Some(row) = rows.next().told("list")? else { break };
            let doc: i64 = row.get(0).told("list")?;
            if text.is_some_and(|matching| !matching.has(doc)) {
                continue;
            }
            if self.offset > 0 {
                self.offset -= 1;
            } else {
                self.docs.push(doc);
            }
        }
        Ok(())
    }
}

/// What the screen shows of these documents, in their order.
pub(crate) fn rows(tx: &Transaction, docs: &[i64]) -> Result<Vec<ListedRow>, Failure> {
    let mut statement = tx
        .prepare_cached(
            "SELECT doc.id, doc.head, listing.body FROM listing JOIN doc ON doc.n = listing.doc WHERE listing.doc = ?1",
        )
        .told("listing")?;
    let mut rows = Vec::with_capacity(docs.len());
    for doc in docs {
        let mut found = statement.query([doc]).told("listing")?;
        let row = read::damaged(found.next().told("listing")?)?;
        let id = row.get_ref(0).and_then(|id| Ok(DocId::from_slice(id.as_blob()?))).told("listing")?;
        let head = row.get_ref(1).and_then(|head| Ok(EntryId::from_slice(head.as_blob()?))).told("listing")?;
        let body = row.get_ref(2).told("listing")?.as_str().map_err(|_| Failure::from(Code::DatabaseDamaged))?;
        let listing = serde_json::from_str(body).map_err(|error| Fault::bug(format!("listing: {error}")))?;
        rows.push(ListedRow { id: read::damaged(id)?, head: read::damaged(head)?, listing });
    }
    Ok(rows)
}

/// Applications that point to `target` with one of these roles (`organisation`, `person`, `contact`), newest first.
pub fn linked(
    tx: &Transaction,
    target: DocId,
    roles: &[&str],
    offset: usize,
    limit: usize,
) -> Result<Vec<ListedRow>, Failure> {
    let mut docs: Vec<i64> = Vec::new();
    let mut statement = tx
        .prepare_cached("SELECT source FROM link WHERE target = ?1 AND role = ?2 AND EXISTS (SELECT 1 FROM worklist WHERE doc = link.source) ORDER BY source DESC")
        .told("link")?;
    for role in roles {
        let found =
            statement.query_map(rusqlite::params![target.bytes(), role], |row| row.get::<_, i64>(0)).told("link")?;
        for doc in found {
            docs.push(doc.told("link")?);
        }
    }
    docs.sort_unstable_by(|a, b| b.cmp(a));
    docs.dedup();
    let page: Vec<i64> = docs.into_iter().skip(offset).take(limit.min(MOST_ROWS)).collect();
    rows(tx, &page)
}

/// Owners whose applications are in the list.
pub fn owners(tx: &Transaction) -> Result<Vec<DocId>, Failure> {
    let words = Words::all(tx)?;
    let found = present(tx, "owner")?;
    Ok(found.into_iter().filter_map(|number| words.owner(number)).collect())
}

/// The rows of these documents in their order; what is no application is passed over.
pub fn of_docs(tx: &Transaction, ids: &[DocId], most: usize) -> Result<Vec<ListedRow>, Failure> {
    let mut statement = tx
        .prepare_cached("SELECT doc.n FROM doc JOIN listing ON listing.doc = doc.n WHERE doc.id = ?1")
        .told("list")?;
    let mut docs: Vec<i64> = Vec::new();
    for id in ids {
        if docs.len() == most {
            break;
        }
        docs.extend(statement.query_row([id.bytes()], |row| row.get::<_, i64>(0)).optional().told("list")?);
    }
    rows(tx, &docs)
}

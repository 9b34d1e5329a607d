//! Rows of the list, page by page.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Transaction};

use super::filter::{Filter, joined};
use super::row::{ENDED, behind};
use super::words::Words;
use crate::applications::list::{ListedRow, Looking, Query, Sort};
use crate::applications::statuses;
use crate::document::{DocId, EntryId};
use crate::error::{Code, Failure, Fault, Refusal};
use crate::people::names::sort_key;
use crate::people::rules::STAFF;
use crate::people::staff::{PROFILE, Profile};
use crate::storage::search::Matching;
use crate::storage::{Told, read};

/// More rows than that no screen shows at once.
pub const MOST_ROWS: usize = 200;
/// Up to so many hits are looked up one by one; more are met on the way through the list.
const FEW: usize = 400;

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
    let docs = places(tx, query, looking, offset, limit)?;
    rows(tx, &docs)
}

/// The documents of a page by their `n`.
fn places(
    tx: &Transaction,
    query: &Query,
    looking: &Looking,
    offset: usize,
    limit: usize,
) -> Result<Vec<i64>, Failure> {
    let filter = Filter::of(tx, query, looking)?;
    let order = order(tx, query)?;
    let mut conditions = filter.conditions();
    // Ended ones stand at the end of the default order: it need not be walked to there.
    let last = filter.shelves.as_ref().and_then(BTreeSet::last).filter(|last| **last < ENDED);
    if let (Sort::Default, Some(last)) = (query.sort, last) {
        conditions.push_str(&format!(" AND rank < {}", behind(*last)));
    }
    let on_the_way = match &filter.text {
        None => None,
        Some(matching) if matching.len() <= FEW => {
            let few = joined(&matching.iter().collect());
            let sql = format!(
                "SELECT doc FROM worklist WHERE doc IN ({few}) AND {conditions} ORDER BY {order} LIMIT {limit} OFFSET {offset}"
            );
            return collected(tx, &sql, None, 0, limit);
        }
        Some(matching) => Some(matching),
    };
    match on_the_way {
        None => {
            let sql =
                format!("SELECT doc FROM worklist WHERE {conditions} ORDER BY {order} LIMIT {limit} OFFSET {offset}");
            collected(tx, &sql, None, 0, limit)
        }
        Some(matching) => {
            let sql = format!("SELECT doc FROM worklist WHERE {conditions} ORDER BY {order}");
            collected(tx, &sql, Some(matching), offset, limit)
        }
    }
}

fn collected(
    tx: &Transaction,
    sql: &str,
    matching: Option<&Matching>,
    offset: usize,
    limit: usize,
) -> Result<Vec<i64>, Failure> {
    let mut statement = tx.prepare_cached(sql).told("list")?;
    let mut rows = statement.query([]).told("list")?;
    let mut docs = Vec::with_capacity(limit);
    let mut passed = 0;
    while docs.len() < limit {
        let Some(row) = rows.next().told("list")? else { break };
        let doc: i64 = row.get(0).told("list")?;
        if matching.is_some_and(|matching| !matching.has(doc)) {
            continue;
        }
        if passed < offset {
            passed += 1;
        } else {
            docs.push(doc);
        }
    }
    Ok(docs)
}

fn order(tx: &Transaction, query: &Query) -> Result<String, Failure> {
    // Both directions of an index: equal ones stand newest first, and oldest first when the order is turned round.
    let (way, back) = if query.descending { ("DESC", "ASC") } else { ("ASC", "DESC") };
    Ok(match query.sort {
        Sort::Default if query.descending => "rank DESC, doc ASC".to_owned(),
        Sort::Default => "rank, doc DESC".to_owned(),
        Sort::Number => format!("number {way}, doc {back}"),
        Sort::Person => format!("person {way}, doc {back}"),
        Sort::Company => format!("company {way}, doc {back}"),
        Sort::Since => format!("since {way} NULLS LAST, doc DESC"),
        Sort::Created => format!("created {way} NULLS LAST, doc DESC"),
        Sort::Status => format!("{} {way}, doc DESC", by_place(tx, "status", &status_order())?),
        Sort::Owner => format!("owner = 0, {} {way}, doc DESC", by_place(tx, "owner", &owner_order(tx)?)?),
    })
}

/// A number in a column as the place of its word in `order`; words that are not in it stand behind.
fn by_place(tx: &Transaction, column: &str, order: &[String]) -> Result<String, Failure> {
    let mut places = String::new();
    for (place, word) in order.iter().enumerate() {
        if let Some(number) = super::words::known(tx, word)? {
            places.push_str(&format!(" WHEN {number} THEN {place}"));
        }
    }
    Ok(if places.is_empty() { column.to_owned() } else { format!("CASE {column}{places} ELSE {} END", order.len()) })
}

/// Drafts, the way from submission to closure with its detours, then the other ends.
fn status_order() -> Vec<String> {
    let mut order: Vec<&str> = vec![statuses::DRAFT];
    order.extend(statuses::PATH);
    let returned = order.iter().position(|status| *status == statuses::PENDING).unwrap_or(order.len());
    order.insert(returned, statuses::RETURNED);
    order.extend([statuses::REJECTED, statuses::WITHDRAWN, statuses::SUSPENDED]);
    order.extend(statuses::WAIVER_OUTCOMES);
    order.into_iter().map(str::to_owned).collect()
}

/// Members of staff in the order of their names.
fn owner_order(tx: &Transaction) -> Result<Vec<String>, Failure> {
    let mut staff = Vec::new();
    for state in read::all_of(tx, STAFF)? {
        let profile: Option<Profile> = state.cards.get(&PROFILE).map(|body| body.read()).transpose()?;
        let name = profile.map(|profile| profile.name).unwrap_or_default();
        staff.push((sort_key(&name), state.doc.id.to_string()));
    }
    staff.sort();
    Ok(staff.into_iter().map(|(_, id)| id).collect())
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
    let mut statement = tx.prepare_cached("SELECT DISTINCT owner FROM worklist").told("list")?;
    let found = statement.query_map([], |row| row.get::<_, i64>(0)).told("list")?;
    let found: Vec<i64> = found.collect::<Result<_, _>>().told("list")?;
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

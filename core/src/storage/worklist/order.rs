//! The orders of the list: each as one whole, and as stretches that an index gives row by row.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;

use super::filter::Filter;
use super::words;
use crate::applications::list::{Query, Sort};
use crate::applications::statuses;
use crate::error::Failure;
use crate::people::names::sort_key;
use crate::people::rules::STAFF;
use crate::people::staff::{PROFILE, Profile};
use crate::storage::{Told, read};

const BY_RANK: &str = "worklist_by_rank";
pub(super) const BY_OWNER: &str = "worklist_by_owner";
pub(super) const BY_STATUS: &str = "worklist_by_status";

/// A part of the list that is read off one index. The index is named: SQLite would guess by what it knows of an empty
/// table, and put 100 000 rows in order where fifty are wanted.
pub(super) struct Stretch {
    pub index: &'static str,
    /// Which rows are in it.
    pub only: String,
    pub by: String,
}

impl Stretch {
    pub(super) fn sql(&self, conditions: &str) -> String {
        let Stretch { index, only, by } = self;
        format!("SELECT doc FROM worklist INDEXED BY {index} WHERE {only} AND {conditions} ORDER BY {by}")
    }
}

pub(super) struct Order {
    /// The same order for rows that were fetched some other way.
    pub whole: String,
    pub stretches: Vec<Stretch>,
}

impl Order {
    pub(super) fn of(tx: &Transaction, query: &Query, filter: &Filter) -> Result<Order, Failure> {
        // Both directions of an index: equal ones stand newest first, and oldest first when the order is turned round.
        let (way, back) = if query.descending { ("DESC", "ASC") } else { ("ASC", "DESC") };
        let plain = |column: &str, index| {
            let by = format!("{column} {way}, doc {back}");
            Order { whole: by.clone(), stretches: vec![Stretch { index, only: "1".to_owned(), by }] }
        };
        let known_last = |column: &str, index| Order {
            whole: format!("{column} {way} NULLS LAST, doc {back}"),
            stretches: vec![
                Stretch { index, only: format!("{column} IS NOT NULL"), by: format!("{column} {way}, doc {back}") },
                Stretch { index, only: format!("{column} IS NULL"), by: format!("doc {back}") },
            ],
        };
        Ok(match query.sort {
            Sort::Default => by_rank(filter, way, back),
            Sort::Number => plain("number", "worklist_by_number"),
            Sort::Person => plain("person", "worklist_by_person"),
            Sort::Company => plain("company", "worklist_by_company"),
            Sort::Since => known_last("since", "worklist_by_since"),
            Sort::Created => known_last("created", "worklist_by_created"),
            Sort::Status => {
                let order = numbers(tx, status_order().into_iter())?;
                let mut found = present(tx, "status")?;
                found.retain(|number| filter.statuses.as_ref().is_none_or(|asked| asked.contains(number)));
                found.sort_by_key(|number| (order.get(number).copied().unwrap_or(usize::MAX), *number));
                if query.descending {
                    found.reverse();
                }
                by_word("status", BY_STATUS, &found, filter)
            }
            Sort::Owner => {
                let order = numbers(tx, owner_order(tx)?.into_iter())?;
                let mut found = present(tx, "owner")?;
                let asked = filter.all_owners();
                found.retain(|number| asked.as_ref().is_none_or(|asked| asked.contains(number)));
                found.sort_by_key(|number| (order.get(number).copied().unwrap_or(usize::MAX), *number));
                if query.descending {
                    found.reverse();
                }
                // Nobody's stand last in both directions.
                found.sort_by_key(|number| *number == words::NONE);
                by_word("owner", BY_OWNER, &found, filter)
            }
        })
    }
}

/// Resubmitted, then by due day. One owner's applications, and those in one status, have an index in this order too.
fn by_rank(filter: &Filter, way: &str, back: &str) -> Order {
    let by = format!("rank {way}, doc {back}");
    let only_one = |numbers: &Option<BTreeSet<i64>>| {
        numbers.as_ref().filter(|numbers| numbers.len() == 1).and_then(|numbers| numbers.first().copied())
    };
    let (index, one) = match (only_one(&filter.all_owners()), only_one(&filter.statuses)) {
        (Some(owner), _) => (BY_OWNER, format!("owner = {owner} AND ")),
        (None, Some(status)) => (BY_STATUS, format!("status = {status} AND ")),
        (None, None) => (BY_RANK, String::new()),
    };
    let only = format!("{one}{}", filter.reach());
    Order { whole: by.clone(), stretches: vec![Stretch { index, only, by }] }
}

/// Words in this order; within one the default order, whichever way the words go.
fn by_word(column: &str, index: &'static str, numbers: &[i64], filter: &Filter) -> Order {
    let places: String =
        numbers.iter().enumerate().map(|(place, number)| format!(" WHEN {number} THEN {place}")).collect();
    let whole =
        if places.is_empty() { column.to_owned() } else { format!("CASE {column}{places} END, rank, doc DESC") };
    let reach = filter.reach();
    let stretch = |number: &i64| Stretch {
        index,
        only: format!("{column} = {number} AND {reach}"),
        by: "rank, doc DESC".to_owned(),
    };
    Order { whole, stretches: numbers.iter().map(stretch).collect() }
}

/// The numbers of words, each with its place.
fn numbers(tx: &Transaction, order: impl Iterator<Item = String>) -> Result<BTreeMap<i64, usize>, Failure> {
    let mut places = BTreeMap::new();
    for (place, word) in order.enumerate() {
        places.extend(words::known(tx, &word)?.map(|number| (number, place)));
    }
    Ok(places)
}

/// The numbers that occur in an indexed column: from one to the next, not row by row.
pub(super) fn present(tx: &Transaction, column: &str) -> Result<Vec<i64>, Failure> {
    let sql = format!(
        "WITH RECURSIVE one (n) AS (SELECT min({column}) FROM worklist
         UNION ALL SELECT (SELECT min({column}) FROM worklist WHERE {column} > one.n) FROM one WHERE one.n IS NOT NULL)
         SELECT n FROM one WHERE n IS NOT NULL"
    );
    let mut statement = tx.prepare_cached(&sql).told("list")?;
    let numbers = statement.query_map([], |row| row.get(0)).told("list")?;
    numbers.collect::<Result<_, _>>().told("list")
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
    for (id, body) in read::card_of_all(tx, STAFF, &PROFILE)? {
        staff.push((sort_key(&body.read::<Profile>()?.name), id.to_string()));
    }
    staff.sort();
    Ok(staff.into_iter().map(|(_, id)| id).collect())
}

//! The two rows of one application: narrow, for filters and counts; wide, for the screen.

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Transaction, params, params_from_iter};

use super::words;
use crate::applications::cards::Channel;
use crate::applications::due::Waiting;
use crate::applications::list::{Flag, Listing};
use crate::applications::statuses;
use crate::error::{Failure, Fault};
use crate::people::names::sort_key;
use crate::storage::Told;

/// Which part of the list an application stands in.
pub(super) const OPEN: i64 = 0;
pub(super) const DRAFT: i64 = 1;
pub(super) const ENDED: i64 = 2;

/// As much of a name as the order of a list needs.
const KEY: usize = 24;
/// Behind every portal number.
const OWN_NUMBERS: i64 = 1 << 40;
const NO_NUMBER: i64 = 1 << 62;

/// Days since 1970-01-01.
pub(super) fn day(date: NaiveDate) -> i64 {
    date.signed_duration_since(NaiveDate::default()).num_days()
}

/// The columns of `worklist` beside `doc`, in the order of [`narrow`].
const COLUMNS: [&str; 20] = [
    "rank",
    "shelf",
    "kind",
    "status",
    "owner",
    "deputy",
    "waiting",
    "city",
    "channel",
    "flags",
    "place",
    "since",
    "due",
    "visit",
    "created",
    "services",
    "citizenships",
    "number",
    "person",
    "company",
];

type Narrow = [Value; COLUMNS.len()];

fn narrow(tx: &Transaction, listing: &Listing) -> Result<Narrow, Failure> {
    let shelf = shelf(&listing.status);
    let due = listing.due.as_ref().map(|due| day(due.date));
    let word = |word: &Option<String>| words::number(tx, word.as_deref().unwrap_or_default());
    let visit = listing.next.as_ref().filter(|next| next.visit).and_then(|next| next.date);
    Ok([
        rank(shelf, listing.has(Flag::Resubmitted), due).into(),
        shelf.into(),
        words::number(tx, &listing.kind)?.into(),
        words::number(tx, &listing.status)?.into(),
        words::of_owner(tx, listing.owner)?.into(),
        words::of_owner(tx, listing.deputy)?.into(),
        (Waiting::read(&listing.waiting) as i64).into(),
        word(&listing.city)?.into(),
        (listing.channel as i64).into(),
        listing.flags.iter().fold(0, |flags, flag| flags | flag.bit()).into(),
        word(&listing.place)?.into(),
        listing.since.map(day).into(),
        due.into(),
        visit.map(day).into(),
        listing.created.map(day).into(),
        words::list(tx, &listing.services)?.into(),
        words::list(tx, &listing.citizenships)?.into(),
        number(&listing.number).into(),
        key(&listing.person).into(),
        key(&listing.company).into(),
    ])
}

const GROUP: i64 = 1 << 32;

/// The first rank that no application of this shelf or of one before it has.
pub(super) fn behind(shelf: i64) -> i64 {
    (shelf + 2) * GROUP
}

/// The least rank of this shelf.
pub(super) fn before(shelf: i64) -> i64 {
    if shelf == OPEN { 0 } else { behind(shelf - 1) }
}

/// The default order: resubmitted, then by due day, then without one; drafts and ended ones behind.
pub(super) fn rank(shelf: i64, resubmitted: bool, due: Option<i64>) -> i64 {
    let group = if shelf == OPEN { i64::from(!resubmitted) } else { shelf + 1 };
    let due = due.filter(|_| shelf == OPEN).map_or(GROUP - 1, |due| due.clamp(0, GROUP - 2));
    group * GROUP + due
}

pub(super) fn shelf(status: &str) -> i64 {
    if status == statuses::DRAFT {
        DRAFT
    } else if statuses::is_open(status) {
        OPEN
    } else {
        ENDED
    }
}

/// Portal numbers as numbers, our own behind them, then whatever has none.
fn number(shown: &str) -> i64 {
    let number = match shown.strip_prefix("C-") {
        Some(own) => own.parse::<i64>().ok().map(|own| OWN_NUMBERS + own),
        None => shown.parse::<i64>().ok().filter(|number| (0..OWN_NUMBERS).contains(number)),
    };
    number.unwrap_or(NO_NUMBER)
}

/// Behind every name where there is none.
fn key(name: &str) -> Vec<u8> {
    if name.is_empty() {
        return vec![0xff];
    }
    let mut key = sort_key(name);
    key.truncate(KEY);
    key
}

pub(super) const CHANNELS: [(Channel, &str); 4] =
    [(Channel::Portal, "portal"), (Channel::Counter, "counter"), (Channel::Email, "email"), (Channel::Paper, "paper")];

fn stored(tx: &Transaction, n: i64) -> Result<Option<Narrow>, Failure> {
    let mut statement =
        tx.prepare_cached(&format!("SELECT {} FROM worklist WHERE doc = ?1", COLUMNS.join(", "))).told("worklist")?;
    let mut rows = statement.query([n]).told("worklist")?;
    let Some(row) = rows.next().told("worklist")? else { return Ok(None) };
    let mut narrow: Narrow = std::array::from_fn(|_| Value::Null);
    for (i, value) in narrow.iter_mut().enumerate() {
        *value = row.get(i).told("worklist")?;
    }
    Ok(Some(narrow))
}

fn stored_body(tx: &Transaction, n: i64) -> Result<Option<String>, Failure> {
    tx.prepare_cached("SELECT body FROM listing WHERE doc = ?1")
        .told("listing")?
        .query_row([n], |row| row.get(0))
        .optional()
        .told("listing")
}

fn body(listing: &Listing) -> Result<String, Failure> {
    Ok(serde_json::to_string(listing).map_err(|error| Fault::bug(format!("listing to JSON: {error}")))?)
}

/// Writes both rows, of the narrow one the columns that differ: an index is not turned over for nothing.
pub(super) fn write(tx: &Transaction, n: i64, listing: &Listing, known: bool) -> Result<(), Failure> {
    let (narrow, body) = (narrow(tx, listing)?, body(listing)?);
    let (before, before_body) = if known { (stored(tx, n)?, stored_body(tx, n)?) } else { (None, None) };
    match before {
        None => insert(tx, n, &narrow)?,
        Some(before) => update(tx, n, &narrow, &before)?,
    }
    match before_body {
        Some(before) if before == body => {}
        Some(_) => {
            let mut statement = tx.prepare_cached("UPDATE listing SET body = ?2 WHERE doc = ?1").told("listing")?;
            statement.execute(params![n, body]).told("listing")?;
        }
        None => {
            let mut statement = tx.prepare_cached("INSERT INTO listing (doc, body) VALUES (?1, ?2)").told("listing")?;
            statement.execute(params![n, body]).told("listing")?;
        }
    }
    Ok(())
}

fn insert(tx: &Transaction, n: i64, narrow: &Narrow) -> Result<(), Failure> {
    let places: Vec<String> = (1..=COLUMNS.len() + 1).map(|place| format!("?{place}")).collect();
    let sql = format!("INSERT INTO worklist ({}, doc) VALUES ({})", COLUMNS.join(", "), places.join(", "));
    let values = narrow.iter().cloned().chain([n.into()]);
    tx.prepare_cached(&sql).told("worklist")?.execute(params_from_iter(values)).told("worklist").map(|_| ())
}

fn update(tx: &Transaction, n: i64, narrow: &Narrow, before: &Narrow) -> Result<(), Failure> {
    let differing: Vec<usize> = (0..COLUMNS.len()).filter(|i| narrow[*i] != before[*i]).collect();
    if differing.is_empty() {
        return Ok(());
    }
    let set: Vec<String> = differing.iter().map(|i| format!("{} = ?", COLUMNS[*i])).collect();
    let sql = format!("UPDATE worklist SET {} WHERE doc = ?", set.join(", "));
    let values = differing.iter().map(|i| narrow[*i].clone()).chain([n.into()]);
    tx.prepare_cached(&sql).told("worklist")?.execute(params_from_iter(values)).told("worklist").map(|_| ())
}

/// Whether both rows are what they would be if they were written now.
pub(super) fn fits(tx: &Transaction, n: i64, listing: &Listing) -> Result<bool, Failure> {
    Ok(stored(tx, n)? == Some(narrow(tx, listing)?) && stored_body(tx, n)? == Some(body(listing)?))
}

//! Every order under every filter, beside the same list made by hand.

use rusqlite::{Connection, Transaction, params};

use super::filter::Filter;
use super::order::Order;
use super::page::places;
use super::row::{behind, rank, shelf};
use super::{counts, words};
use crate::applications::due::Waiting;
use crate::applications::list::{Age, DueIn, Flag, Looking, Owner, Query, Sort};
use crate::clock::Moment;
use crate::document::DocId;
use crate::generate::Dice;
use crate::progress::Reporter;
use crate::storage::MIGRATIONS;

const ROWS: i64 = 900;
const STATUSES: [&str; 7] = ["new", "draft", "in_progress", "closed", "closed", "rejected", "of a newer program"];
const SORTS: [Sort; 8] =
    [Sort::Default, Sort::Number, Sort::Person, Sort::Company, Sort::Status, Sort::Since, Sort::Created, Sort::Owner];

fn looking() -> Looking {
    let today = Moment(1_795_147_200_000).date();
    Looking {
        me: person(1),
        stands_for: vec![person(2)],
        absent: vec![person(2), person(3)],
        may_not_sign: None,
        today,
    }
}

fn person(n: u128) -> DocId {
    DocId(uuid::Uuid::from_u128(n))
}

fn office() -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    for step in MIGRATIONS {
        connection.execute_batch(step.sql).unwrap();
    }
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    let tx = connection.transaction().unwrap();
    let today = super::row::day(looking().today);
    let mut dice = Dice::new(5);
    for doc in 1..=ROWS {
        let status = *dice.pick(&STATUSES).unwrap();
        let owner = dice.below(6);
        let owner = if owner == 0 { 0 } else { words::number(&tx, &person(owner.into()).to_string()).unwrap() };
        let deputy = words::number(&tx, &person(1 + u128::from(dice.below(3))).to_string()).unwrap();
        let city = words::number(&tx, if dice.percent(70) { "Astana" } else { "Almaty" }).unwrap();
        let due = dice.percent(60).then(|| today + dice.between(-3, 9));
        let flags = dice.below(4) as i64;
        let day = |dice: &mut Dice| dice.percent(80).then(|| today - dice.between(0, 120));
        let (since, created) = (day(&mut dice), day(&mut dice));
        tx.execute(
            "INSERT INTO worklist (doc, rank, shelf, kind, status, owner, deputy, waiting, city, channel, flags, place, since, due,
             created, services, citizenships, number, person, company)
             VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7, ?8, 0, ?9, 0, ?10, ?11, ?12, '', '', ?13, ?14, ?15)",
            params![
                doc,
                rank(shelf(status), flags & 1 == 1, due),
                shelf(status),
                words::number(&tx, status).unwrap(),
                owner,
                deputy,
                Waiting::Client as i64,
                city,
                flags,
                since,
                due,
                created,
                dice.below(400) as i64,
                vec![dice.below(40) as u8],
                vec![dice.below(9) as u8],
            ],
        )
        .unwrap();
    }
    tx.commit().unwrap();
    connection
}

fn filters() -> Vec<Query> {
    let any = Query::default();
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    vec![
        any.clone(),
        Query { drafts: true, ..any.clone() },
        Query { open: false, ..any.clone() },
        Query { open: false, drafts: true, ..any.clone() },
        Query { statuses: words(&["closed"]), ..any.clone() },
        Query { statuses: words(&["draft"]), ..any.clone() },
        Query { statuses: words(&["new", "rejected"]), ..any.clone() },
        Query { statuses: words(&["nobody knows this"]), ..any.clone() },
        Query { owners: vec![Owner::Me], ..any.clone() },
        Query { owners: vec![Owner::Nobody], open: false, ..any.clone() },
        Query { owners: vec![Owner::Of(person(4)), Owner::Nobody], ..any.clone() },
        Query { owners: vec![Owner::Of(person(99))], open: false, ..any.clone() },
        Query { owners: vec![Owner::Of(person(4))], statuses: words(&["closed"]), ..any.clone() },
        Query { cities: words(&["Almaty"]), flags: vec![Flag::Resubmitted], ..any.clone() },
        Query { due: Some(DueIn::Week), open: false, ..any.clone() },
        Query { ages: vec![Age::Month, Age::Unknown], open: false, ..any },
    ]
}

fn each(mut with: impl FnMut(&Transaction, &Query, &str)) {
    let mut connection = office();
    let tx = connection.transaction().unwrap();
    for filter in filters() {
        for sort in SORTS {
            for descending in [false, true] {
                let query = Query { sort, descending, ..filter.clone() };
                with(&tx, &query, &format!("{query:?}"));
            }
        }
    }
}

/// What the whole order says of all rows that the filter lets through, put in order by SQLite.
fn by_hand(tx: &Transaction, query: &Query) -> Vec<i64> {
    let filter = Filter::of(tx, query, &looking()).unwrap();
    let order = Order::of(tx, query, &filter).unwrap();
    let sql = format!("SELECT doc FROM worklist NOT INDEXED WHERE {} ORDER BY {}", filter.conditions(), order.whole);
    let mut statement = tx.prepare(&sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn a_list_is_the_same_read_off_an_index_and_put_in_order_by_hand() {
    each(|tx, query, what| {
        let all = by_hand(tx, query);
        let total = counts(tx, query, &looking(), &Reporter::default()).unwrap().total;
        assert_eq!(all.len() as u64, total, "{what}");
        for fetched in [0, 100_000] {
            let mut pages = Vec::new();
            for offset in (0..ROWS as usize).step_by(200) {
                pages.extend(places(tx, query, &looking(), (offset, 200), fetched).unwrap());
            }
            assert_eq!(pages, all, "{what}, {fetched}");
        }
    });
}

#[test]
fn no_stretch_of_any_list_is_put_in_order_first() {
    each(|tx, query, what| {
        let filter = Filter::of(tx, query, &looking()).unwrap();
        let order = Order::of(tx, query, &filter).unwrap();
        let nothing_meets_it = filter.conditions().contains("IN ()");
        for stretch in order.stretches.iter().filter(|_| !nothing_meets_it) {
            let sql = format!("EXPLAIN QUERY PLAN {}", stretch.sql(&filter.conditions()));
            let mut statement = tx.prepare(&sql).unwrap();
            let plan = statement.query_map([], |row| row.get::<_, String>(3)).unwrap().map(Result::unwrap);
            let plan = plan.collect::<Vec<_>>().join("; ");
            assert!(plan.contains(stretch.index) && !plan.contains("B-TREE"), "{what}: {plan}");
        }
    });
}

#[test]
fn a_shelf_ends_where_the_next_begins() {
    assert!(rank(0, false, None) < behind(0) && rank(1, true, None) >= behind(0));
    assert!(rank(1, false, Some(9)) < behind(1) && rank(2, false, None) >= behind(1));
}

//! What the checks cost: on one application, on all open ones, and the question who is typed at the counter.

use casebook::applications::Application;
use casebook::applications::cards::{Individual, PERSON};
use casebook::casebook::{checked, likely_same, wrong_ones};
use casebook::document::{Body, CardKey, DocId};
use casebook::generate::Dice;
use casebook::progress::Reporter;
use casebook::storage::{self, worklist};
use rusqlite::Connection;

use crate::lists::Bench;
use crate::measure::{HEAD, RUNS, Times, alone, compared};
use crate::office::NOW;

/// An application's cards by hand.
fn raw_cards(plain: &Connection, id: DocId) -> usize {
    let mut doc = plain.prepare_cached("SELECT n FROM doc WHERE id = ?1").unwrap();
    let n: i64 = doc.query_row([id.bytes()], |row| row.get(0)).unwrap();
    let mut cards = plain.prepare_cached("SELECT key, body FROM card WHERE doc = ?1").unwrap();
    let cards = cards.query_map([n], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
    cards.map(|card| card.unwrap().1.len()).sum()
}

/// Every application opened by hand, as if all of its content had been brought in: without that nothing is checked.
const OPENED: &str = "UPDATE doc SET status = 'in_progress' WHERE n IN (SELECT doc FROM worklist WHERE shelf <> 0);
    UPDATE worklist SET shelf = 0;
    INSERT OR REPLACE INTO card SELECT doc, 'brought',
      '{\"v\":1,\"sections\":{\"services\":1,\"contact\":1,\"persons\":1,\"offer\":1,\"declaration\":1}}' FROM worklist;
    UPDATE card SET body = json_set(body, '$.sex', 'F', '$.valid_from', '2022-01-01', '$.position', 'Engineer')
      WHERE (key = 'contact' OR key GLOB 'person/*') AND doc IN (SELECT doc FROM worklist);
    UPDATE card SET body = json_set(body, '$.until', '2028-01-31', '$.home_address', 'Mangilik El 55/18, Astana',
      '$.abroad_address', '1 Test Street, Stockholm', '$.frequency', 'multiple') WHERE key GLOB 'visa/*';";

/// Comes last: what follows from the cards is not written anew.
pub fn checks(bench: &Bench, plain: &Connection) {
    let opened = bench.store.write("bench", |tx| {
        tx.execute_batch(OPENED).unwrap();
        worklist::open_ones(tx)
    });
    let ids = opened.unwrap();
    bench.store.checkpoint().unwrap();
    plain.execute_batch(OPENED).unwrap();
    let (mut dice, day) = (Dice::new(17), NOW.date());
    println!("\n{} open applications\n\n{HEAD}", ids.len());
    let (mut ours, mut raw, mut found) = (Times::default(), Times::default(), 0);
    for _ in 0..RUNS {
        let id = *dice.pick(&ids).unwrap();
        let one = ours.add(|| bench.store.read("checks", |tx| checked(tx, id, bench.reference, day)).unwrap());
        found += one.unwrap().1.len();
        raw.add(|| raw_cards(plain, id));
    }
    compared("all checks on one application; raw: its cards", &ours, &raw);
    let (mut latin, mut numbers) = (Times::default(), Times::default());
    for _ in 0..RUNS {
        let id = *dice.pick(&ids).unwrap();
        let state = bench.store.read("bench", |tx| storage::read::state(tx, id)).unwrap().unwrap();
        let typed: Individual = state.cards.get(&CardKey::in_family(PERSON, 1)).map(Body::read).unwrap().unwrap();
        let named = Individual { iin: None, document_number: None, ..typed.clone() };
        latin.add(|| bench.store.read("likely", |tx| likely_same(tx, &named, None)).unwrap());
        numbers.add(|| bench.store.read("likely", |tx| likely_same(tx, &typed, None)).unwrap());
    }
    alone("who is it likely, by name and birth date", &latin);
    alone("who is it likely, by name, IIN and passport", &numbers);
    let (mut ours, mut raw, mut read) = (Times::default(), Times::default(), Times::default());
    let reporter = Reporter::default();
    let wrong = ours.add(|| wrong_ones(&bench.store, &ids, bench.reference, day, &reporter).unwrap());
    raw.add(|| ids.iter().map(|id| raw_cards(plain, *id)).sum::<usize>());
    read.add(|| {
        for page in ids.chunks(50) {
            let states = |tx: &storage::Tx| page.iter().map(|id| storage::read::state(tx, *id)).collect();
            let states: Vec<_> = bench.store.read("bench", states).unwrap();
            states.iter().flatten().for_each(|state| drop(Application::of(state).unwrap()));
        }
    });
    compared("all checks on all open applications; raw: their cards", &ours, &raw);
    alone("… their cards read and typed alone", &read);
    println!(
        "\n{} open applications checked in {:.1} CPU-s, their cards by hand in {:.1}; something wrong with {}; {:.1} findings on one",
        reporter.seen().0,
        ours.cpu_seconds(),
        raw.cpu_seconds(),
        wrong.len(),
        found as f64 / RUNS as f64
    );
}

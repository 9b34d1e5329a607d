//! What finding costs, beside the same question asked by hand.

use casebook::generate::Dice;
use casebook::storage::search;
use rusqlite::Connection;

use crate::lists::{Bench, ROWS};
use crate::measure::{RUNS, Times, compared};
use crate::office::Office;

/// A beginning of 2 to 12 letters.
fn beginning(dice: &mut Dice, word: &str) -> String {
    let length = word.chars().count().min(12) as i64;
    let taken = dice.between(2.min(length), length) as usize;
    word.chars().take(taken).collect()
}

pub fn finding(bench: &Bench, office: &Office, plain: &Connection) {
    let mut dice = Dice::new(11);
    let latin: Vec<(String, String)> =
        office.plan.people.iter().map(|one| (one.name.given.clone(), one.name.family.clone())).collect();
    let cyrillic: Vec<(String, String)> = office
        .plan
        .people
        .iter()
        .filter_map(|one| one.name.original.as_ref().map(|name| (name.given.clone(), name.family.clone())))
        .collect();
    let kazakh: Vec<(String, String)> = cyrillic
        .iter()
        .filter(|(given, family)| {
            format!("{given}{family}").contains(['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'і', 'Ә', 'Қ'])
        })
        .cloned()
        .collect();
    for (what, names) in [("Latin", &latin), ("Russian", &cyrillic), ("Kazakh", &kazakh)] {
        let (mut ours, mut raw) = (Times::default(), Times::default());
        for _ in 0..RUNS {
            let (given, family) = dice.pick(names).unwrap();
            let typed = format!("{} {}", beginning(&mut dice, given), beginning(&mut dice, family));
            ours.add(|| bench.store.read("find", |tx| search::find(tx, &typed, 50)).unwrap());
            raw.add(|| raw_find(plain, &typed));
        }
        compared(&format!("find two beginnings of 2 to 12 letters, {what}, first 50"), &ours, &raw);
    }
    for (what, typed) in [
        ("1 letter", "а"),
        ("2 letters", "an"),
        ("3 letters", "қай"),
        ("a word in everything", "visa"),
        ("a number", "1578"),
        ("half an IIN", "900101"),
    ] {
        let (mut ours, mut raw) = (Times::default(), Times::default());
        for _ in 0..50 {
            ours.add(|| bench.store.read("find", |tx| search::find(tx, typed, 50)).unwrap());
            raw.add(|| raw_find(plain, typed));
        }
        compared(&format!("find {what}"), &ours, &raw);
    }
}

/// Both tables by hand: cut to five letters, newest first, and what is shown of each.
fn raw_find(plain: &Connection, typed: &str) -> usize {
    let folded = casebook::people::names::fold(typed);
    let words = folded.split(' ').map(|word| format!("\"{}\"*", word.chars().take(5).collect::<String>()));
    let words = words.collect::<Vec<_>>().join(" AND ");
    let mut bytes = 0;
    for sql in [
        "SELECT rowid, text FROM names WHERE names MATCH ?1 ORDER BY rowid DESC LIMIT 50",
        "SELECT doc, text FROM words WHERE words MATCH ?1 ORDER BY rowid DESC LIMIT 10",
    ] {
        let mut statement = plain.prepare_cached(sql).unwrap();
        let found: Vec<i64> = statement.query_map([&words], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let mut shown = plain.prepare_cached(ROWS).unwrap();
        let mut master = plain.prepare_cached("SELECT doc.id, register.name, register.number FROM register JOIN doc ON doc.n = register.doc WHERE doc = ?1").unwrap();
        let enough = found.len() == 50;
        for doc in found {
            bytes += shown
                .query_row([doc], |row| row.get::<_, String>(2))
                .or_else(|_| master.query_row([doc], |row| row.get::<_, String>(1)))
                .unwrap()
                .len();
        }
        if enough {
            break;
        }
    }
    bytes
}

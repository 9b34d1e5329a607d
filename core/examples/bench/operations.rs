//! Unlocking, single operations, checking and backup: on a casebook of people.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use casebook::casebook::{Founding, NewPerson};
use casebook::chance::SystemChance;
use casebook::clock::{Clock, Moment};
use casebook::keys::Cost;
use casebook::people::registers::{Contact, IDENTITY, PersonIdentity};
use casebook::people::staff::Language;
use casebook::progress::Reporter;
use casebook::{Casebook, Door, Env};

use crate::measure::{RUNS, at, line, timed};

const PASSWORD: &str = "tulips over the Yesil";

struct WallClock(Instant);

impl Clock for WallClock {
    fn now(&self) -> Moment {
        Moment(SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_millis() as i64)
    }
    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

fn env() -> Env {
    Env { clock: Arc::new(WallClock(Instant::now())), chance: Arc::new(SystemChance), cost: Cost::STATED }
}

/// Eight pages appended to a log and synced, as a small transaction does it: what the disk itself takes.
fn append_and_sync(file: &mut File) {
    file.write_all(&[7; 8 * 4096]).unwrap();
    file.sync_data().unwrap();
}

/// The same rows that a note makes, written by hand into an encrypted database in one transaction.
fn write_raw(raw: &mut rusqlite::Connection, i: usize) {
    let tx = raw.transaction().unwrap();
    tx.execute("INSERT INTO entry (body, hash) VALUES (?1, ?2)", rusqlite::params![vec![i as u8; 400], vec![0_u8; 32]])
        .unwrap();
    tx.execute("INSERT INTO card VALUES (?1, ?2, ?3)", rusqlite::params![1, format!("note/{i}"), "x".repeat(80)])
        .unwrap();
    tx.execute("UPDATE doc SET version = version + 1 WHERE n = 1", []).unwrap();
    tx.execute("INSERT INTO command VALUES (?1, ?2)", rusqlite::params![format!("{i:032}"), "{}"]).unwrap();
    tx.commit().unwrap();
}

/// Several kinds of work in turn, so that a disk whose speed drifts is equally fast or slow for all.
fn in_turn<const N: usize>(mut works: [Box<dyn FnMut(usize) + '_>; N]) -> [Vec<Duration>; N] {
    let mut times: [Vec<Duration>; N] = std::array::from_fn(|_| Vec::with_capacity(RUNS));
    for i in 0..RUNS {
        for (work, times) in works.iter_mut().zip(&mut times) {
            let start = Instant::now();
            work(i);
            times.push(start.elapsed());
        }
    }
    times
}

fn raw_database(folder: &Path) -> rusqlite::Connection {
    let raw = rusqlite::Connection::open(folder.join("raw.db")).unwrap();
    raw.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "5a".repeat(32))).unwrap();
    raw.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
    raw.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
         CREATE TABLE doc (n INTEGER PRIMARY KEY, version INTEGER); INSERT INTO doc VALUES (1, 0);
         CREATE TABLE card (doc INTEGER, key TEXT, body TEXT, PRIMARY KEY (doc, key)) WITHOUT ROWID;
         CREATE TABLE entry (seq INTEGER PRIMARY KEY, body BLOB, hash BLOB);
         CREATE TABLE command (id TEXT PRIMARY KEY, reply TEXT) WITHOUT ROWID;",
    )
    .unwrap();
    raw
}

/// A folder on the disk that is measured; gone with the value.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in(std::env::var("DESK_BENCH_DIR").unwrap_or_else(|_| "target".into())).unwrap()
}

pub fn founded(home: &Path) -> Casebook {
    let founding = Founding {
        office: "AIFC Expat Centre".into(),
        city: "Astana".into(),
        name: "AdminF AdminL".into(),
        password: PASSWORD.into(),
        language: Language::En,
        holders: vec!["AdminF AdminL".into()],
        demo: true,
    };
    Casebook::create(home, founding, env()).unwrap().0
}

pub fn run() {
    let folder = folder();
    let home = folder.path().join("casebook");
    let book = founded(&home);
    let started = Instant::now();
    let made = book.generate(1, 10_000, PASSWORD, &Reporter::default()).unwrap();
    let generated = started.elapsed().as_secs_f64();
    let door = book.door().clone();
    let manager = door.people().into_iter().find(|person| person.name == "ManagerF ManagerL").unwrap().id;
    book.close().unwrap();
    drop(door);
    println!(
        "{} people and {} organisations registered in {generated:.1} s, 500 a transaction\n",
        made.people, made.organisations
    );

    println!("| what | p50 ms | p99 ms | beside, p50 ms | ratio |\n|---|---|---|---|---|");
    let mut unlocks = Vec::new();
    let mut derivations = Vec::new();
    for _ in 0..9 {
        let start = Instant::now();
        let params =
            argon2::Params::new(Cost::STATED.memory_kib, Cost::STATED.passes, Cost::STATED.lanes, Some(32)).unwrap();
        argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params)
            .hash_password_into(PASSWORD.as_bytes(), &[3; 16], &mut [0; 32])
            .unwrap();
        derivations.push(start.elapsed());
        let start = Instant::now();
        let door = Arc::new(Door::at(&home, env()).unwrap());
        let open = door.sign_in(manager, PASSWORD, None).unwrap();
        unlocks.push(start.elapsed());
        drop(open);
    }
    line("unlock a casebook of 10 000 applications' people", &unlocks, "key derivation", &derivations);

    let door = Arc::new(Door::at(&home, env()).unwrap());
    let book = door.sign_in(manager, PASSWORD, None).unwrap();
    let people = book.register_page("person", 100, 100).unwrap();
    let person = people[0].id;
    let mut log = File::create(folder.path().join("log")).unwrap();
    let mut raw = raw_database(folder.path());
    let state = book.document(person).unwrap().unwrap();
    let identity: PersonIdentity = state.cards[&IDENTITY].read().unwrap();
    let mut after = state.doc.head;
    let [sync, raw, notes, edits, registered] = in_turn([
        Box::new(|_| append_and_sync(&mut log)),
        Box::new(|i| write_raw(&mut raw, i)),
        Box::new(|i| {
            let person = people[1 + i % (people.len() - 1)].id;
            book.add_note(book.env().new_command(), person, &format!("Asked for the apostille again ({i})")).unwrap();
        }),
        Box::new(|i| {
            let identity = PersonIdentity { original: Some(format!("{i}")), ..identity.clone() };
            book.edit_person(book.env().new_command(), person, after, &identity).unwrap();
            after = book.document(person).unwrap().unwrap().doc.head;
        }),
        Box::new(|i| {
            let identity = PersonIdentity {
                v: 1,
                given: "Anna Maria".into(),
                family: format!("Eriksson {i}"),
                ..Default::default()
            };
            let contact = Contact { v: 1, phone: None, email: None };
            let person = NewPerson { identity, passport: None, contact, employer: None };
            book.register_person(book.env().new_command(), &person).unwrap();
        }),
    ]);
    line("one durable operation: a note (entry, card, row, answer)", &notes, "8 pages and one fsync", &sync);
    line("the same operation", &notes, "raw SQLCipher, same rows", &raw);
    line("one durable operation: a corrected person, read again", &edits, "8 pages and one fsync", &sync);
    line("one durable operation: a new person", &registered, "8 pages and one fsync", &sync);
    let opened = timed(|i| {
        let id = book.register_page("person", (i * 31 % 13_000) as i64, 1).unwrap()[0].id;
        book.document(id).unwrap();
        book.history(id, 0, 50).unwrap();
    });
    println!(
        "| a person with history, found by place in the list | {:.2} | {:.2} | – | – |",
        at(opened.clone(), 50),
        at(opened, 99)
    );
    println!();
    crate::intake::intake(&book);
    let start = Instant::now();
    assert_eq!(book.check(&Reporter::default()).unwrap(), []);
    let entries = book.storage_facts().unwrap().entries;
    println!("\nchecking everything: {entries} entries in {:.2} s", start.elapsed().as_secs_f64());
    let start = Instant::now();
    let backup = book.back_up(&Reporter::default()).unwrap();
    println!("backup, checked: {} MB in {:.2} s", backup.size_bytes / 1_000_000, start.elapsed().as_secs_f64());
}

//! From one schema to the next, as a released program will live it.

use std::fs;
use std::time::Duration;

use uuid::Uuid;

use super::lists::act;
use super::{Kept, NOW, command, shipped};
use crate::clock::Moment;
use crate::document::tests::shelf::{CASE, CONTACT, Contact, HOME, SAMPLE, actor, doc};
use crate::document::{CardKey, Change, EntryId, Kind, Proposal, Verb, View, decide};
use crate::error::{Code, Refusal};
use crate::people::Role;
use crate::people::registers::{IDENTITY, Note, OrganisationIdentity, PersonIdentity};
use crate::people::rules::{ORGANISATION, PERSON};
use crate::progress::Reporter;
use crate::storage::search::find;
use crate::storage::{Backups, MIGRATIONS, Migration, Store, check_database, newest_schema, read};

/// What a next release might bring: a column that is filled from the rows that are there.
const COUNTED: Migration = Migration {
    name: "0002_counted",
    sql: "ALTER TABLE register ADD COLUMN cards INTEGER NOT NULL DEFAULT 0;
          INSERT INTO meta (key, value) SELECT 'cards', count(*) FROM card;",
};
const THIRD: Migration = Migration { name: "0003_third", sql: "CREATE TABLE third (n INTEGER PRIMARY KEY) STRICT;" };
/// Half of it works: what a program that is killed in the middle leaves behind.
const CUT_OFF: Migration = Migration {
    name: "0003_third",
    sql: "CREATE TABLE third (n INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);",
};

fn steps(more: &[Migration]) -> Vec<Migration> {
    MIGRATIONS.iter().chain(more).copied().collect()
}

/// A store of today's schema with one document in it, closed.
fn filled() -> Kept {
    let (kept, store) = Kept::new();
    let entry = EntryId(Uuid::from_u128(2));
    let proposal = Proposal::new(entry, command(1), doc(1), Kind::of(CASE), Verb::of("start"), None);
    let proposal = proposal.put(CONTACT, &Contact { v: 1, phone: None }).unwrap();
    let entries = decide(&SAMPLE, &View::default(), proposal, &actor(0xA, &[Role::Manager]), NOW).unwrap();
    kept.record(&store, &Change::of(entries).unwrap()).unwrap();
    kept
}

fn opened(kept: &Kept, more: &[Migration]) -> Result<Store, crate::error::Failure> {
    Store::open(kept.path(), &kept.vault, &steps(more), NOW)
}

#[test]
fn a_step_moves_the_schema_and_keeps_the_rows() {
    let kept = filled();
    let store = opened(&kept, &[COUNTED]).unwrap();
    assert_eq!(store.facts().unwrap().schema, newest_schema() + 1);
    assert_eq!(store.read("test", |tx| read::meta::<i64>(tx, "cards")).unwrap(), Some(1), "filled from what was there");
    assert_eq!(check_database(&store, HOME, shipped(), &Reporter::default()).unwrap(), []);
}

#[test]
fn a_checked_backup_of_the_old_schema_comes_before() {
    let kept = filled();
    drop(opened(&kept, &[COUNTED]).unwrap());
    let backups = Backups::of(kept.path());
    let [made] = &backups.list()[..] else { panic!("one backup, not {:?}", backups.list()) };
    assert!(backups.sound(&made.name, &kept.vault).unwrap());
    let old = Store::open_copy(&kept.path().join("backups").join(&made.name).join(Store::NAME), &kept.vault.database())
        .unwrap();
    let schema: i64 = old.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(schema, newest_schema(), "the way back is the schema that the old program knows");
}

#[test]
fn a_schema_of_today_needs_neither_step_nor_backup() {
    let kept = filled();
    drop(opened(&kept, &[]).unwrap());
    assert_eq!(Backups::of(kept.path()).list(), []);
}

#[test]
fn cut_off_in_a_step_it_begins_again_there() {
    let kept = filled();
    opened(&kept, &[COUNTED, CUT_OFF]).err().expect("the third step fails half way");
    let known = newest_schema() + 1;
    let half: Result<bool, _> =
        opened(&kept, &[COUNTED]).unwrap().read("test", |tx| Ok(tx.prepare("SELECT * FROM third").is_ok()));
    assert!(!half.unwrap(), "nothing of the cut-off step is there");
    let store = opened(&kept, &[COUNTED, THIRD]).unwrap();
    assert_eq!(store.facts().unwrap().schema, known + 1);
    assert_eq!(
        store.read("test", |tx| read::meta::<i64>(tx, "cards")).unwrap(),
        Some(1),
        "the second step was not done twice"
    );
}

#[test]
fn a_newer_schema_is_refused_unwritten() {
    let kept = filled();
    let store = opened(&kept, &[COUNTED]).unwrap();
    store.checkpoint().unwrap();
    drop(store);
    let file = kept.path().join(Store::NAME);
    let before = fs::read(&file).unwrap();
    let known = newest_schema();
    let refused = opened(&kept, &[]).err().unwrap();
    assert_eq!(refused, Refusal::new(Code::NewerSchema).with("found", known + 1).with("known", known).into());
    assert_eq!(fs::read(&file).unwrap(), before, "byte for byte");
}

#[test]
fn a_copy_that_was_cut_off_is_cleared_away_and_never_listed() {
    let kept = filled();
    let store = opened(&kept, &[]).unwrap();
    let cut = kept.path().join("backups/2026-11-19T09-00-00.part");
    fs::create_dir_all(&cut).unwrap();
    fs::write(cut.join(Store::NAME), [7; 9000]).unwrap();
    let backups = Backups::of(kept.path());
    assert_eq!(backups.list(), []);
    drop(store);
    let store = opened(&kept, &[]).unwrap();
    assert!(!cut.exists(), "nobody else would ever take it away");
    backups.make(&store, NOW, &Reporter::default()).unwrap();
    assert_eq!(backups.list().len(), 1);
}

#[test]
fn a_copy_that_is_called_off_leaves_nothing() {
    let kept = filled();
    let store = opened(&kept, &[]).unwrap();
    let reporter = Reporter::default();
    reporter.cancel();
    let backups = Backups::of(kept.path());
    assert_eq!(backups.make(&store, NOW, &reporter).unwrap_err().code(), Some(Code::Cancelled));
    assert_eq!(fs::read_dir(kept.path().join("backups")).unwrap().count(), 0);
}

fn copies(backups: &Backups, store: &Store, now: Moment, count: usize) -> Vec<String> {
    (0..count).map(|_| backups.make(store, now, &Reporter::default()).unwrap().name).collect()
}

fn names(backups: &Backups) -> Vec<String> {
    backups.list().into_iter().map(|backup| backup.name).collect()
}

#[test]
fn of_many_copies_of_one_second_the_last_ones_stay() {
    let kept = filled();
    let store = opened(&kept, &[]).unwrap();
    let backups = Backups::of(kept.path());
    let mut made = copies(&backups, &store, NOW, 12);
    made.reverse();
    assert_eq!(names(&backups), made[..5], "newest first, each with a name of its own");
}

#[test]
fn copies_of_a_clock_that_was_wrong_do_not_push_out_the_right_ones() {
    for wrong_by in [Duration::from_secs(3_600), Duration::from_secs(90 * 86_400)] {
        let kept = filled();
        let store = opened(&kept, &[]).unwrap();
        let backups = Backups::of(kept.path());
        copies(&backups, &store, NOW.plus(wrong_by), 6);
        let made = copies(&backups, &store, NOW, 4);
        let left = names(&backups);
        assert!(made.iter().all(|name| left.contains(name)), "{made:?} of {left:?}");
    }
}

#[test]
fn a_database_in_plain_text_is_no_database_of_ours() {
    let kept = filled();
    let file = kept.path().join(Store::NAME);
    fs::remove_file(&file).unwrap();
    let plain = rusqlite::Connection::open(&file).unwrap();
    plain.execute_batch("CREATE TABLE doc (n)").unwrap();
    drop(plain);
    let before = fs::read(&file).unwrap();
    assert_eq!(opened(&kept, &[]).err().unwrap().code(), Some(Code::DatabaseDamaged));
    assert_eq!(fs::read(&file).unwrap(), before);
}

/// As the first release left it: its tables with these rows, nothing else.
fn of_the_first_release(kept: &Kept) -> Kept {
    let old = Kept { folder: tempfile::tempdir().unwrap(), vault: kept.vault.clone(), chance: kept.chance.clone() };
    drop(Store::create(old.path(), &old.vault, &MIGRATIONS[..1]).unwrap());
    let key = old.vault.database();
    let copy = Store::open_copy(&old.path().join(Store::NAME), &key).unwrap();
    let from = kept.path().join(Store::NAME);
    let key = data_encoding::HEXLOWER.encode(&*key);
    copy.execute_batch(&format!("ATTACH '{}' AS filled KEY \"x'{key}'\"", from.display())).unwrap();
    for table in ["doc", "card", "entry", "command", "alias", "link", "register"] {
        copy.execute_batch(&format!("INSERT INTO {table} SELECT * FROM filled.{table}")).unwrap();
    }
    copy.execute_batch("INSERT INTO meta SELECT * FROM filled.meta").unwrap();
    old
}

#[test]
fn persons_and_notes_of_the_first_release_are_found_after_the_step() {
    let (kept, store) = Kept::new();
    let sophia = PersonIdentity { v: 1, given: "Sophia".into(), family: "Test".into(), ..PersonIdentity::default() };
    act(&kept, &store, 1, (doc(1), PERSON), "register", |proposal| proposal.put(IDENTITY, &sophia).unwrap());
    let note = Note { v: 1, text: "Asked for the apostille".into() };
    let noted = |proposal: Proposal| proposal.put(CardKey::in_family("note", 1), &note).unwrap();
    act(&kept, &store, 2, (doc(1), PERSON), "note", noted);
    let company = OrganisationIdentity { v: 1, name: "AIFC Academy Limited".into(), ..OrganisationIdentity::default() };
    act(&kept, &store, 3, (doc(2), ORGANISATION), "register", |proposal| proposal.put(IDENTITY, &company).unwrap());
    drop(store);
    let old = of_the_first_release(&kept);
    let store = opened(&old, &[]).unwrap();
    assert_eq!(store.facts().unwrap().schema, newest_schema());
    assert_eq!(Backups::of(old.path()).list().len(), 1);
    let found = |typed: &str| store.read("test", |tx| find(tx, typed, 9)).unwrap().into_iter().map(|hit| hit.doc);
    assert_eq!(found("тест").collect::<Vec<_>>(), [doc(1)]);
    assert_eq!(found("академ").count() + found("academ").count(), 1);
    assert_eq!(found("apost").collect::<Vec<_>>(), [doc(1)], "by what somebody wrote about her");
    assert_eq!(check_database(&store, HOME, shipped(), &Reporter::default()).unwrap(), []);
}

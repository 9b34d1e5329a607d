//! A new release opens the database of the one before on a full disk.

use std::path::Path;

use casebook::chance::SystemChance;
use casebook::error::Broken;
use casebook::keys::VaultKey;
use casebook::storage::{Backups, MIGRATIONS, Migration, Store, newest_schema};
use casebook::{Failure, storage};

use crate::Times;
use crate::ground::{SmallDisk, env};

/// Copies every row: the dearest kind of step.
const NEXT: Migration = Migration {
    name: "0002_next",
    sql: "CREATE TABLE access_again (n INTEGER PRIMARY KEY, what TEXT NOT NULL) STRICT;
          INSERT INTO access_again (n, what) SELECT n, what || what FROM access;",
};

pub fn steps() -> Vec<Migration> {
    MIGRATIONS.iter().copied().chain([NEXT]).collect()
}

pub fn rows(store: &Store) -> i64 {
    let count = |tx: &storage::Tx| {
        Ok(tx.query_row("SELECT count(*) FROM access WHERE what <> ''", [], |row| row.get(0)).unwrap())
    };
    store.read("count", count).unwrap()
}

pub fn filled(folder: &Path, vault: &VaultKey, rows: usize) {
    std::fs::create_dir_all(folder).unwrap();
    let store = Store::create(folder, vault, MIGRATIONS).unwrap();
    let insert = "INSERT INTO access (person, act, what, time)
                  WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ?1)
                  SELECT zeroblob(16), 'shown', hex(randomblob(40)), n FROM counted";
    let filled = store.write("fill", |tx| Ok(tx.execute(insert, [rows as i64]).unwrap())).unwrap();
    assert_eq!(filled, rows);
    store.checkpoint().unwrap();
}

pub fn on_a_full_disk(_: Times) -> String {
    let (mut refused, mut moved) = (0, 0);
    let now = env().clock.now();
    for room in (0..=3_000).step_by(75) {
        let disk = SmallDisk::of_kib(8192);
        let vault = VaultKey::new(&SystemChance);
        filled(&disk.folder(), &vault, 3_000);
        disk.fill_but(room);
        let opened = Store::open(&disk.folder(), &vault, &steps(), now);
        let full = match &opened {
            Ok(_) => false,
            Err(Failure::Fault(fault)) if fault.broken == Broken::DiskFull => true,
            Err(other) => panic!("a full disk was told as {other}, with {room} KiB of room"),
        };
        drop(opened);
        disk.free();
        if full {
            let store =
                Store::open(&disk.folder(), &vault, MIGRATIONS, now).expect("the program of before still opens it");
            assert_eq!((store.facts().unwrap().schema, rows(&store)), (newest_schema(), 3_000), "{room} KiB");
            refused += 1;
        } else {
            moved += 1;
        }
        let store = Store::open(&disk.folder(), &vault, &steps(), now).expect("there is room again");
        assert_eq!((store.facts().unwrap().schema, rows(&store)), (newest_schema() + 1, 3_000));
        let backups = Backups::of(&disk.folder());
        assert!(
            backups.list().iter().any(|backup| backups.sound(&backup.name, &vault).unwrap()),
            "a copy comes before"
        );
    }
    assert!(refused > 5 && moved > 5, "{refused} refused, {moved} moved");
    format!("{refused} refused with every row where it was, {moved} moved")
}

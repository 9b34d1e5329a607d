//! kill -9 while the whole database moves: to the next schema, and back to a copy.

use std::fs;
use std::path::Path;

use casebook::casebook::restore_backup;
use casebook::keys::VaultKey;
use casebook::progress::Reporter;
use casebook::storage::{Backups, MIGRATIONS, Store, newest_schema};
use casebook::testing::SeededChance;

use crate::Times;
use crate::child::Victim;
use crate::ground::{below, env, founded, sign_in, sound};
use crate::migrating::{filled, rows, steps};

/// Both processes know it: the same dice.
pub fn vault() -> VaultKey {
    VaultKey::new(&*SeededChance::new(11))
}

pub fn while_it_migrates(times: Times) -> String {
    let (mut before, mut after) = (0, 0);
    for _ in 0..times.doors {
        let folder = tempfile::tempdir().unwrap();
        filled(folder.path(), &vault(), 6_000);
        Victim::start("migrate", folder.path(), 0).killed_after(below(160));
        // A program of the release before opens what has not moved, and says of the rest that it is newer.
        let old = Store::open(folder.path(), &vault(), MIGRATIONS, env().now());
        if old.is_ok() {
            before += 1
        } else {
            after += 1
        }
        drop(old);
        let store = Store::open(folder.path(), &vault(), &steps(), env().now()).unwrap();
        assert_eq!((store.facts().unwrap().schema, rows(&store)), (newest_schema() + 1, 6_000));
        let backups = Backups::of(folder.path());
        assert!(backups.list().iter().all(|backup| backups.sound(&backup.name, &vault()).unwrap()));
        assert!(!backups.list().is_empty(), "a copy comes before");
    }
    format!("{} kills: {before} before the step, {after} after it, every row there", times.doors)
}

pub fn while_a_copy_is_put_back(times: Times) -> String {
    let source = tempfile::tempdir().unwrap();
    founded(source.path());
    let open = sign_in(source.path(), 0).unwrap();
    let name = open.back_up(&Reporter::default()).unwrap().name;
    open.save_draft("since the copy", None, "x").unwrap();
    open.close().unwrap();
    let lost = fs::read(source.path().join(Store::NAME)).unwrap();
    let mut finished = 0;
    for _ in 0..times.doors {
        let folder = tempfile::tempdir().unwrap();
        copied(source.path(), folder.path());
        let said = Victim::start("put-back", folder.path(), 0).killed_after(below(12));
        finished += usize::from(said.iter().any(|line| line == "ok"));
        assert!(anywhere(folder.path(), &lost), "what was there is gone");
        restore_backup(folder.path(), &name, env().now()).expect("once more");
        assert!(anywhere(folder.path(), &lost), "what was there is gone");
        let open = sign_in(folder.path(), 0).unwrap();
        assert_eq!(open.draft("since the copy").unwrap(), None);
        sound(&open);
    }
    format!("{} kills, {finished} had finished: put back at the second go, nothing deleted", times.doors)
}

/// Puts the only copy of `folder` back, as the child.
pub fn put_back(folder: &Path) {
    let copy = Backups::of(folder).list().remove(0);
    restore_backup(folder, &copy.name, env().now()).unwrap();
}

fn copied(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir(&target).unwrap();
            copied(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn anywhere(folder: &Path, bytes: &[u8]) -> bool {
    let mut entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.any(|path| if path.is_dir() { anywhere(&path, bytes) } else { fs::read(path).unwrap() == bytes })
}

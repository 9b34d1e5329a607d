use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::*;
use crate::clock::Clock;
use crate::testing::{FixedClock, MORNING, PASSWORD, create, env};

const MOST: u64 = 1 << 20;

struct Ground {
    open: Casebook,
    clock: Arc<FixedClock>,
    folder: tempfile::TempDir,
}

fn ground() -> Ground {
    let (folder, clock) = (tempfile::tempdir().unwrap(), FixedClock::at(MORNING));
    let (open, _) = create(folder.path(), env(clock.clone(), 1)).unwrap();
    Ground { open, clock, folder }
}

impl Ground {
    fn keep(&self, bytes: &[u8]) -> Kept {
        self.open.keep_file(&mut &*bytes, MOST, &Reporter::default()).unwrap()
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        self.open.read_file(name)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("files").join(&name[..2]).join(name)
    }

    fn damage(&self, name: &str) {
        let mut lies = fs::read(self.path(name)).unwrap();
        let last = lies.len() - 1;
        lies[last] ^= 1;
        fs::write(self.path(name), lies).unwrap();
    }

    fn file(&self, name: &str) {
        self.open.keep("filed", |tx| blobs::filed_by(tx, &read_name(name).unwrap(), self.open.me())).unwrap();
    }

    fn sweep(&self) -> (u64, u64) {
        let swept = self.open.sweep_files(self.clock.now()).unwrap();
        (swept.unfiled, swept.strays)
    }

    fn check(&self) -> Vec<Problem> {
        self.open.check_files(&Reporter::default(), WhichFiles::All).unwrap()
    }

    /// The program ends and is started again.
    fn started_again(self) -> Ground {
        let me = self.open.me();
        let door_env = self.open.env().clone();
        self.open.close().unwrap();
        let door = Arc::new(crate::Door::at(self.folder.path(), door_env).unwrap());
        Ground { open: door.sign_in(me, PASSWORD, None).unwrap(), ..self }
    }
}

fn files_in(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.map(|path| if path.is_dir() { files_in(&path) } else { 1 }).sum()
}

#[test]
fn a_file_is_kept_and_read() {
    let ground = ground();
    let kept = ground.keep(b"passport of Test Sophia");
    assert_eq!((kept.size, kept.known), (23, false));
    assert_eq!(kept.sha256.len(), 64);
    assert_eq!(ground.open.file_facts(&kept.name).unwrap(), Some(FileFacts { size: 23, damaged: false }));
    let ground = ground.started_again();
    assert_eq!(ground.bytes(&kept.name).unwrap(), b"passport of Test Sophia");
    assert_eq!(ground.check(), []);
}

#[test]
fn the_same_content_is_stored_once() {
    let ground = ground();
    let (first, second) = (ground.keep(b"the charter"), ground.keep(b"the charter"));
    assert_eq!(second, Kept { known: true, ..first });
    assert_eq!(files_in(&ground.folder.path().join("files")), 1);
    let other = ground.keep(b"another charter");
    assert!(!other.known);
    let kept: Vec<Kept> = std::thread::scope(|scope| {
        let keep = || ground.keep(&[9; 70_000]);
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(keep)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(kept.iter().filter(|one| !one.known).count(), 1);
    assert!(kept.iter().all(|one| one.name == kept[0].name));
    assert_eq!(files_in(&ground.folder.path().join("files")), 3);
}

#[test]
fn the_same_content_in_another_casebook_lies_under_another_name() {
    let (one, other) = (ground(), tempfile::tempdir().unwrap());
    let (other, _) = create(other.path(), env(FixedClock::at(MORNING), 2)).unwrap();
    let theirs = other.keep_file(&mut &b"the charter"[..], MOST, &Reporter::default()).unwrap();
    assert_ne!(one.keep(b"the charter").name, theirs.name);
}

#[test]
fn a_damaged_file_costs_itself_alone() {
    let ground = ground();
    let (bad, gone, good) = (ground.keep(b"bad"), ground.keep(b"gone"), ground.keep(b"good"));
    ground.file(&bad.name);
    ground.damage(&bad.name);
    fs::remove_file(ground.path(&gone.name)).unwrap();
    for name in [&bad.name, &gone.name] {
        assert_eq!(ground.bytes(name).unwrap_err(), damaged(name).into());
        assert!(ground.open.file_facts(name).unwrap().unwrap().damaged);
    }
    assert!(!ground.open.is_stopped());
    assert_eq!(ground.bytes(&good.name).unwrap(), b"good");
    let told = [
        Problem::File { name: bad.name.clone(), docs: vec![ground.open.me()] },
        Problem::File { name: gone.name.clone(), docs: vec![] },
    ];
    assert_eq!(ground.check(), told);
}

#[test]
fn the_check_of_everything_names_damaged_files_too() {
    let ground = ground();
    let bad = ground.keep(b"bad");
    ground.damage(&bad.name);
    let told = [Problem::File { name: bad.name, docs: vec![] }];
    assert_eq!(ground.open.check(&Reporter::default()).unwrap(), told);
    assert_eq!(ground.open.storage_facts().unwrap().last_check.map(|(_, found)| found), Some(1));
}

#[test]
fn damage_deep_in_a_file_is_remembered() {
    let ground = ground();
    let kept = ground.keep(&[3; 200_000]);
    ground.damage(&kept.name);
    assert_eq!(ground.bytes(&kept.name).unwrap_err(), damaged(&kept.name).into());
    assert!(ground.open.file_facts(&kept.name).unwrap().unwrap().damaged);
}

#[test]
fn brought_in_again_a_damaged_file_is_whole() {
    let ground = ground();
    let kept = ground.keep(&[3; 200_000]);
    for spoil in [Ground::damage, |ground: &Ground, name: &str| fs::remove_file(ground.path(name)).unwrap()] {
        spoil(&ground, &kept.name);
        assert_eq!(ground.keep(&[3; 200_000]), Kept { known: true, ..kept.clone() });
        assert_eq!(ground.bytes(&kept.name).unwrap(), [3; 200_000]);
        assert!(!ground.open.file_facts(&kept.name).unwrap().unwrap().damaged);
        assert_eq!(files_in(&ground.folder.path().join("files")), 1);
    }
}

#[test]
fn what_nobody_files_is_swept_after_a_week() {
    let ground = ground();
    let (filed, unfiled) = (ground.keep(b"filed"), ground.keep(b"unfiled"));
    ground.file(&filed.name);
    ground.clock.pass(DAY * 6);
    let again = ground.keep(b"comes again");
    assert_eq!(ground.sweep(), (0, 0));
    ground.clock.pass(DAY + Duration::from_secs(1));
    assert_eq!(ground.sweep(), (1, 0));
    assert!(!ground.path(&unfiled.name).exists());
    assert_eq!(ground.open.file_facts(&unfiled.name).unwrap(), None);
    assert_eq!(ground.bytes(&filed.name).unwrap(), b"filed");
    ground.clock.pass(DAY * 5);
    assert!(ground.keep(b"comes again").known);
    ground.clock.pass(DAY * 6);
    assert_eq!(ground.sweep(), (0, 0), "its week begins anew when it comes again");
    ground.clock.pass(DAY * 2);
    assert_eq!(ground.sweep(), (1, 0));
    assert!(!ground.path(&again.name).exists());
    assert_eq!(ground.check(), []);
}

#[test]
fn a_clock_set_forward_sweeps_nothing_that_was_just_kept() {
    let ground = ground();
    let kept = ground.keep(b"just kept");
    ground.clock.set_forward(DAY * 400);
    assert_eq!(ground.sweep(), (0, 0));
    assert_eq!(ground.bytes(&kept.name).unwrap(), b"just kept");
}

#[test]
fn the_centre_says_how_long() {
    let ground = ground();
    let reference = ground.open.reference().unwrap();
    let mut row = reference.look_up("limits", "file_unfiled", ground.clock.now().date()).unwrap().clone();
    row.cells.insert("value".into(), crate::reference::Cell::Integer(1));
    ground.open.set_reference_row(ground.open.env().new_command(), "limits", &row).unwrap();
    ground.keep(b"unfiled");
    ground.clock.pass(DAY + Duration::from_secs(1));
    assert_eq!(ground.sweep(), (1, 0));
}

#[test]
fn a_file_without_a_row_is_swept_at_the_second_look() {
    let ground = ground();
    let stray = ground.path(&"ab".repeat(32));
    fs::create_dir_all(stray.parent().unwrap()).unwrap();
    fs::write(&stray, b"x").unwrap();
    let written = |at: Moment| {
        let time = std::time::UNIX_EPOCH + Duration::from_millis(at.0 as u64);
        fs::File::options().write(true).open(&stray).unwrap().set_modified(time).unwrap();
    };
    written(Moment(0));
    assert_eq!(ground.sweep(), (0, 0), "old by its own time, but seen for the first time");
    ground.clock.pass(DAY * 3);
    assert_eq!(ground.sweep(), (0, 0));
    ground.clock.pass(DAY * 5);
    written(ground.clock.now());
    assert_eq!(ground.sweep(), (0, 0), "young by its own time");
    written(Moment(0));
    assert_eq!(ground.sweep(), (0, 1));
    assert!(!stray.exists());
}

#[test]
fn a_day_reads_what_was_not_read_for_longest() {
    let ground = ground();
    let kept: Vec<Kept> = (0..3u8).map(|n| ground.keep(&[n])).collect();
    ground.damage(&kept[2].name);
    let day = || ground.open.check_files(&Reporter::default(), WhichFiles::OfTheDay).unwrap();
    assert_eq!(day(), [Problem::File { name: kept[2].name.clone(), docs: vec![] }]);
    assert_eq!(ground.open.last_file_check().unwrap(), Some(ground.clock.now()));
    let cancelled = Reporter::default();
    cancelled.cancel();
    let stopped = ground.open.check_files(&cancelled, WhichFiles::All).unwrap_err();
    assert_eq!(stopped.code(), Some(Code::Cancelled));
}

#[test]
fn a_copy_brings_missing_files_back() {
    let ground = ground();
    let (first, second) = (ground.keep(b"first"), ground.keep(b"second"));
    let backup = ground.open.back_up(&Reporter::default()).unwrap();
    let copies = ground.folder.path().join("backups/files");
    assert_eq!(files_in(&copies), 2);
    let third = ground.keep(b"third");
    ground.damage(&second.name);
    ground.open.back_up(&Reporter::default()).unwrap();
    assert_eq!(files_in(&copies), 3, "only what was missing");
    fs::remove_file(ground.path(&first.name)).unwrap();
    let (folder, clock, me) = (ground.folder, ground.clock, ground.open.me());
    let door_env = ground.open.env().clone();
    drop(ground.open);
    super::super::restore_backup(folder.path(), &backup.name, clock.now()).unwrap();
    let door = Arc::new(crate::Door::at(folder.path(), door_env).unwrap());
    let ground = Ground { open: door.sign_in(me, PASSWORD, None).unwrap(), clock, folder };
    assert_eq!(ground.bytes(&first.name).unwrap(), b"first");
    assert_eq!(ground.bytes(&second.name).unwrap_err(), damaged(&second.name).into(), "there, but not whole");
    assert_eq!(ground.open.file_facts(&third.name).unwrap(), None, "the copy is from before it");
}

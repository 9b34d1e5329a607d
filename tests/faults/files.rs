//! kill -9 and a full disk while files come into the vault: every row has its file, every file opens, what was
//! acknowledged is there as it came, and what is left over is swept.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use casebook::casebook::Kept;
use casebook::chance::Chance;
use casebook::clock::Moment;
use casebook::progress::Reporter;
use casebook::testing::SeededChance;
use casebook::{Casebook, Failure};

use crate::Times;
use crate::child::{Victim, say};
use crate::ground::{SmallDisk, below, disk_full, founded, sign_in, sound};

const A_FOLDER: usize = 10;
const MOST: u64 = 1 << 20;
/// Longer than an unfiled file stays.
const LATER: Duration = Duration::from_secs(8 * 24 * 60 * 60);

/// The n-th file, the same in both processes: every seventh is one that was there before.
fn content(n: usize) -> Vec<u8> {
    let n = if n % 7 == 6 { n - 3 } else { n };
    let mut bytes = vec![0; [0, 300, 65_536, 20_000, 150_000][n % 5] + n % 11];
    SeededChance::new(n as u64).fill(&mut bytes);
    bytes
}

fn keep(open: &Casebook, n: usize) -> Result<Kept, Failure> {
    open.keep_file(&mut content(n).as_slice(), MOST, &Reporter::default())
}

/// What the child does: files, the odd copy, and sweeps that find nothing old.
pub fn bring_in(open: &Casebook, from: usize) {
    say("ready");
    for n in from.. {
        say("try");
        let kept = keep(open, n).unwrap();
        say(&format!("ok {n} {}", kept.name));
        match below(12) {
            0 => drop(open.back_up(&Reporter::default()).unwrap()),
            1 => drop(open.sweep_files(open.env().now()).unwrap()),
            _ => {}
        }
    }
}

#[derive(Default)]
struct Acknowledged(Vec<(usize, String)>);

impl Acknowledged {
    fn note(&mut self, said: &[String]) {
        for line in said.iter().filter_map(|line| line.strip_prefix("ok ")) {
            let (n, name) = line.split_once(' ').unwrap();
            self.0.push((n.parse().unwrap(), name.to_owned()));
        }
    }

    fn are_there(&self, open: &Casebook, since: usize) {
        for (n, name) in &self.0[since..] {
            let mut bytes = Vec::new();
            let read = open.read_file(name).and_then(|mut file| Ok(file.read_to_end(&mut bytes)?));
            read.unwrap_or_else(|why| panic!("lost: file {n}: {why}"));
            assert!(bytes == content(*n), "file {n} is another one");
        }
    }

    fn different(&self) -> u64 {
        let mut names: Vec<&String> = self.0.iter().map(|(_, name)| name).collect();
        names.sort();
        names.dedup();
        names.len() as u64
    }
}

/// Files under their names, and parts.
fn lying(folder: &Path) -> (u64, u64) {
    let (mut files, mut parts) = (0, 0);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.path() {
            path if path.is_dir() => files += fs::read_dir(path).unwrap().count() as u64,
            _ => parts += 1,
        }
    }
    (files, parts)
}

/// Two sweeps a week apart: afterwards nothing lies there, for no card names anything.
fn all_swept(open: &Casebook, folder: &Path) -> (u64, u64) {
    let now = open.env().now();
    let first = open.sweep_files(now).unwrap();
    assert_eq!((first.unfiled, first.strays), (0, 0), "swept although it is young");
    let later = Moment(now.0 + LATER.as_millis() as i64);
    let swept = open.sweep_files(later).unwrap();
    assert_eq!(lying(&folder.join("files")), (0, 0), "something stays for ever");
    sound(open);
    (swept.unfiled, swept.strays)
}

pub fn while_they_come_in(times: Times) -> String {
    let (mut kills, mut acknowledged, mut orphans, mut parts) = (0, 0, 0, 0);
    while kills < times.files {
        let folder = tempfile::tempdir().unwrap();
        founded(folder.path());
        let mut ledger = Acknowledged::default();
        let kills_here = A_FOLDER.min(times.files - kills);
        for _ in 0..kills_here {
            let before = ledger.0.len();
            let said = Victim::start("files", folder.path(), kills * 10_000).killed_after(below(500));
            ledger.note(&said);
            parts += lying(&folder.path().join("files")).1;
            let open = sign_in(folder.path(), 0).unwrap_or_else(|why| panic!("after kill {kills}: {why}"));
            assert_eq!(lying(&folder.path().join("files")).1, 0, "parts are cleared away at the start");
            ledger.are_there(&open, before);
            // Reads every file that has a row.
            sound(&open);
            kills += 1;
        }
        let open = sign_in(folder.path(), 0).unwrap();
        ledger.are_there(&open, 0);
        open.back_up(&Reporter::default()).unwrap();
        let (rows, strays) = all_swept(&open, folder.path());
        let made = ledger.different();
        assert!((made..=made + kills_here as u64).contains(&rows), "{rows} rows of {made} files");
        assert!(strays <= kills_here as u64, "{strays} orphans after {kills_here} kills");
        orphans += strays;
        acknowledged += ledger.0.len();
    }
    format!(
        "{kills} kills, {acknowledged} files acknowledged, 0 lost, 0 damaged; {parts} parts and {orphans} orphans gone"
    )
}

pub fn on_a_full_disk(times: Times) -> String {
    let (mut refused, mut kept_all) = (0, 0);
    for round in 0..times.files {
        let disk = SmallDisk::of_kib(8192);
        founded(&disk.folder());
        let open = sign_in(&disk.folder(), 0).unwrap();
        let files = disk.folder().join("files");
        let mut ledger = Acknowledged::default();
        let mut keep_one = |n: usize| {
            let kept = keep(&open, n);
            let full = disk_full(&kept);
            if let Ok(kept) = kept {
                ledger.0.push((n, kept.name));
            }
            full
        };
        assert!(!keep_one(round * 100), "there is room");
        disk.fill_but(below(1_000));
        let full = (1..90).any(|n| keep_one(round * 100 + n));
        assert!(full, "the disk was never full");
        refused += 1;
        assert!(!open.is_stopped(), "a full disk passes; it is no damage");
        assert_eq!(lying(&files), (ledger.different(), 0), "something is half stored");
        ledger.are_there(&open, 0);
        sound(&open);
        if disk_full(&open.back_up(&Reporter::default())) {
            assert_eq!(lying(&disk.folder().join("backups/files")).1, 0, "half a copy");
        }
        disk.free();
        ledger.0.push((round * 100 + 99, keep(&open, round * 100 + 99).expect("in the same session").name));
        open.back_up(&Reporter::default()).expect("there is room again");
        assert_eq!(lying(&disk.folder().join("backups/files")), (ledger.different(), 0));
        drop(open);
        let open = sign_in(&disk.folder(), 0).unwrap();
        ledger.are_there(&open, 0);
        sound(&open);
        kept_all += ledger.0.len();
    }
    format!("{refused} times full, {kept_all} files acknowledged, 0 lost, nothing half stored")
}

//! Files from outside, changed at random, through the real child. A panic in code of ours is a failure; one in a library is
//! counted and named: the child turns it into a refusal, as it does when it is ended for time or memory.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use casebook::files::look::Limits;

use crate::Times;
use crate::foreign::{Foreign, all};

/// Larger ones hold the same few ideas many times over.
const LARGEST: usize = 64 * 1024;
const FIXED: u64 = 6234;
/// What the child ends with where a reader panicked.
const PANICKED: i32 = 70;

pub fn of_foreign_files(times: Times) -> String {
    let files: Vec<Foreign> = all().into_iter().filter(|file| file.bytes.len() <= LARGEST).collect();
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let fresh = since.as_nanos() as u64;
    let half = Duration::from_secs(times.mutation_seconds) / 2;
    let told: Vec<String> = [FIXED, fresh].iter().map(|seed| changed(&files, *seed, half)).collect();
    told.join(", ")
}

fn changed(files: &[Foreign], seed: u64, time: Duration) -> String {
    let (began, next) = (Instant::now(), AtomicUsize::new(0));
    let panics: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while began.elapsed() < time {
                    let n = next.fetch_add(1, Ordering::Relaxed) as u64;
                    let mut dice = Dice(seed.wrapping_add(n.wrapping_mul(0x9e37_79b9_7f4a_7c15)) | 1);
                    let file = &files[dice.below(files.len())];
                    let bytes = mutated(&file.bytes, &files[dice.below(files.len())].bytes, &mut dice);
                    if let Some(place) = panicked(&file.name, &bytes) {
                        *panics.lock().unwrap().entry(place).or_default() += 1;
                    }
                }
            });
        }
    });
    let panics = panics.into_inner().unwrap();
    let ours: Vec<&String> = panics.keys().filter(|place| !place.contains(".cargo")).collect();
    assert!(ours.is_empty(), "seed {seed}: panics in {ours:?}");
    let others: usize = panics.values().sum();
    let places =
        if others > 0 { format!(" ({others} refused after a panic in {:?})", panics.keys()) } else { String::new() };
    format!("{} files of seed {seed}{places}", next.into_inner())
}

/// Where the child panicked; `none said` if it broke without a word.
fn panicked(name: &str, bytes: &[u8]) -> Option<String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_expat-desk"))
        .arg("look-at")
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let head = serde_json::json!({ "name": name, "password": "test", "limits": Limits::USUAL, "pictures": 3, "size": bytes.len() });
    let head = serde_json::to_vec(&head).unwrap();
    let mut input = child.stdin.take().unwrap();
    // A child that ends early has closed its end.
    let _ = input.write_all(&(head.len() as u32).to_be_bytes());
    let _ = input.write_all(&head).and_then(|()| input.write_all(bytes));
    drop(input);
    let mut said = String::new();
    let _ = child.stderr.take().unwrap().read_to_string(&mut said);
    let ended = child.wait().unwrap();
    match ended.code() {
        Some(0) | None => None,
        Some(PANICKED) => Some(said.trim().to_owned()),
        Some(code) => Some(format!("none said, ended with {code}: {name:?}")),
    }
}

/// Up to eight changes, the like of which real damage and real attackers make.
fn mutated(bytes: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    const EDGES: [&[u8]; 8] = [
        b"\0\0\0\0",
        b"\xff\xff\xff\xff",
        b"\x7f\xff\xff\xff",
        b"\xff\xff\xff\x7f",
        b"-1",
        b"99999999999",
        b"[[[[[[",
        b"<<<<",
    ];
    let mut out = bytes.to_vec();
    for _ in 0..=dice.below(8) {
        let at = dice.below(out.len() + 1);
        let end = (at + dice.below(64)).min(out.len());
        match dice.below(7) {
            0 => out.truncate(at),
            1 => drop(out.drain(at..end)),
            2 => {
                let again = out[at..end].to_vec();
                out.splice(at..at, again);
            }
            3 => {
                let from = dice.below(other.len() + 1);
                let piece = &other[from..(from + dice.below(256)).min(other.len())];
                out.splice(at..end, piece.iter().copied());
            }
            4 => {
                let edge = EDGES[dice.below(EDGES.len())];
                out.splice(at..(at + edge.len()).min(out.len()), edge.iter().copied());
            }
            _ => {
                if let Some(byte) = out.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
    }
    out
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }
}

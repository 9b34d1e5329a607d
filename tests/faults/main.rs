//! What must hold when the program is killed at any moment and when the disk is full or read-only. Run by
//! `./desk faults`: it takes minutes, so without `DESK_FAULTS=short` or `long` it does nothing.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod child;
mod doors;
mod files;
mod full;
mod ground;
mod kills;
mod ledger;
mod migrating;
mod moves;
mod read_only;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant;

/// How often everything is done: `./desk faults` or `./desk faults --long`.
#[derive(Clone, Copy)]
pub struct Times {
    pub writes: usize,
    pub doors: usize,
    pub people: usize,
    pub files: usize,
}

const SHORT: Times = Times { writes: 60, doors: 20, people: 20, files: 30 };
const LONG: Times = Times { writes: 2_000, doors: 200, people: 200, files: 1_000 };

type Story = (&'static str, fn(Times) -> String);

const KILLED: [Story; 7] = [
    ("killed while it writes", kills::while_it_writes),
    ("killed while a password changes", doors::while_a_password_changes),
    ("killed while it is founded", doors::while_it_is_founded),
    ("killed while keys are given and taken", doors::while_keys_change_hands),
    ("killed while files come in", files::while_they_come_in),
    ("killed while the schema moves", moves::while_it_migrates),
    ("killed while a copy is put back", moves::while_a_copy_is_put_back),
];

const DISKS: [Story; 7] = [
    ("full disk: founding", full::founding),
    ("full disk: writing", full::writing),
    ("full disk: password change", full::password_change),
    ("full disk: copy", full::copying),
    ("full disk: files", files::on_a_full_disk),
    ("full disk: migration", migrating::on_a_full_disk),
    ("read-only folder", read_only::folder),
];

fn main() {
    if let Ok(role) = std::env::var(child::ROLE) {
        return child::play(&role);
    }
    // nextest asks for the names of the tests that it should run: there are none for it.
    if std::env::args().any(|arg| arg == "--list") {
        return;
    }
    let times = match std::env::var("DESK_FAULTS").as_deref() {
        Ok("short") => SHORT,
        Ok("long") => LONG,
        _ => return told(0, 0, 0),
    };
    // As with cargo's own tests, a word picks the stories that have it in their name.
    let word = std::env::args().skip(1).find(|arg| !arg.starts_with('-')).unwrap_or_default();
    let picked = |story: &&Story| story.0.contains(&word);
    let mounts = std::env::var("DESK_MAY_MOUNT").as_deref() == Ok("1");
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for (name, story) in KILLED.iter().filter(picked) {
        let good = run(name, || story(times));
        (passed, failed) = (passed + usize::from(good), failed + usize::from(!good));
    }
    for (name, story) in DISKS.iter().filter(picked) {
        if !mounts {
            println!("{name:<40} not shown here: no right to mount a small disk on this machine");
            skipped += 1;
            continue;
        }
        let good = run(name, || story(times));
        (passed, failed) = (passed + usize::from(good), failed + usize::from(!good));
    }
    told(passed, failed, skipped);
    if failed > 0 {
        std::process::exit(1);
    }
}

fn run(name: &str, story: impl FnOnce() -> String) -> bool {
    let began = Instant::now();
    let told = catch_unwind(AssertUnwindSafe(story));
    let seconds = began.elapsed().as_secs_f32();
    match told {
        Ok(figures) => {
            println!("{name:<40} {figures} ({seconds:.0} s)");
            true
        }
        Err(_) => {
            println!("{name:<40} FAILED ({seconds:.0} s)");
            false
        }
    }
}

/// The line that `./desk faults` adds up, as cargo's own tests write it.
fn told(passed: usize, failed: usize, skipped: usize) {
    let result = if failed == 0 { "ok" } else { "FAILED" };
    println!("\ntest result: {result}. {passed} passed; {failed} failed; {skipped} ignored");
    println!("{passed} passed, {failed} failed");
}

//! Every hostile file through the real child: what becomes of it is a table, and no child may break.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use casebook::error::{Code, Failure};
use casebook::files::look::Limits;
use expat_desk_lib::look;
use expect_test::expect_file;
use serde_json::{Value, json};

use crate::foreign::{Foreign, all};

/// All that one child may have in memory at once, its own code with it.
const MOST_KIB: u64 = 512 * 1024;
/// Seconds of the processor are bounded by the system; this is for a computer that does much else.
const PATIENCE: Duration = Duration::from_secs(60);

struct Seen {
    told: String,
    broke: Option<String>,
    kib: u64,
}

#[test]
fn no_hostile_file_breaks_the_child_and_each_has_its_outcome() {
    let files = all();
    assert!(files.len() >= 200, "{} files", files.len());
    if let Some(folder) = std::env::var_os("DESK_HOSTILE_TO") {
        return write_to(Path::new(&folder), &files);
    }
    let seen = each(&files, &looked_at);
    let broke: Vec<&String> = seen.iter().filter_map(|seen| seen.broke.as_ref()).collect();
    assert!(broke.is_empty(), "{broke:#?}");
    let most = seen.iter().map(|seen| seen.kib).max().unwrap_or(0);
    assert!(most <= MOST_KIB, "a child held {most} KiB");
    let table: String = files.iter().zip(&seen).map(|(file, seen)| line(&file.name, &seen.told)).collect();
    expect_file!["../fixtures/hostile/outcomes.txt"].assert_eq(&table);
}

/// What the shell makes of it: never a fault, whatever happened to the child.
#[test]
fn what_ends_the_child_is_a_refusal() {
    let files = all();
    for name in ["zeros-2-gb.pdf", "letters-ranges-many.pdf", "swells-1-gb.docx"] {
        let file = files.iter().find(|file| file.name == name).unwrap();
        let mut bytes = file.bytes.as_slice();
        let done = look(&mut bytes, file.bytes.len() as u64, name, None, &Limits::USUAL, 3);
        assert!(!matches!(done, Err(Failure::Fault(_))), "{name}");
    }
}

#[test]
fn a_file_that_grows_or_shrinks_while_it_is_read_is_refused() {
    for said in [4, 6] {
        let done = look(&mut b"hello".as_slice(), said, "a.txt", None, &Limits::USUAL, 0);
        let Err(Failure::Refused(refusal)) = done else { panic!("taken") };
        assert_eq!((refusal.code, refusal.args["why"].clone()), (Code::FileRefused, "changed".into()));
    }
}

#[test]
fn a_drive_that_fails_is_no_refusal_of_the_file() {
    struct Torn;
    impl Read for Torn {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("gone"))
        }
    }
    let done = look(&mut Torn, 9, "a.txt", None, &Limits::USUAL, 0);
    assert!(matches!(done, Err(Failure::Fault(_))));
}

#[test]
fn nothing_of_a_file_that_is_too_large_is_read() {
    struct Never;
    impl Read for Never {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            panic!("read");
        }
    }
    let done = look(&mut Never, 10 << 30, "a.pdf", None, &Limits::USUAL, 0);
    assert_eq!(done.err().and_then(|failure| failure.code()), Some(Code::FileRefused));
}

fn line(name: &str, told: &str) -> String {
    let name: String = name.chars().flat_map(char::escape_default).collect();
    let name = if name.len() > 60 { format!("{}… ({} letters)", &name[..50], name.len()) } else { name };
    format!("{name:<36} {told}\n")
}

/// Two at a time: the machines that run this have no more.
fn each(files: &[Foreign], ask: &(dyn Fn(&Foreign) -> Seen + Sync)) -> Vec<Seen> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((at, file)) =
                    Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|at| Some((at, files.get(at)?)))
                {
                    let seen = ask(file);
                    done.lock().unwrap().push((at, seen));
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap();
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, seen)| seen).collect()
}

/// The child without the shell around it, so that it shows how it ended.
fn looked_at(file: &Foreign) -> Seen {
    let mut child = Command::new(env!("CARGO_BIN_EXE_expat-desk"))
        .arg("look-at")
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let peak = Arc::new(AtomicUsize::new(0));
    let head = json!({ "name": file.name, "password": null, "limits": Limits::USUAL, "pictures": 3, "size": file.bytes.len() });
    let head = serde_json::to_vec(&head).unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    let mut answer = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // A child that ends early has closed its end.
            let _ = input.write_all(&(head.len() as u32).to_be_bytes());
            let _ = input.write_all(&head).and_then(|()| input.write_all(&file.bytes));
        });
        let reading = scope.spawn(|| {
            let _ = output.read_to_end(&mut answer);
        });
        watch(&mut child, &peak);
        reading.join().unwrap();
    });
    let ended = child.wait().unwrap();
    let kib = peak.load(Ordering::Relaxed) as u64;
    let told = told(&answer);
    let broke = match (&told, ended.code()) {
        (Some(_), Some(0)) => None,
        (_, Some(code)) => Some(format!("{}: ended with {code}", file.name)),
        // The system ended it, for time or for memory.
        (_, None) => None,
    };
    Seen { told: told.unwrap_or_else(|| "refused: unsafe (ended by the system)".into()), broke, kib }
}

/// Until it ends: how much it held at most, as often as that can be asked.
fn watch(child: &mut Child, peak: &AtomicUsize) {
    let began = Instant::now();
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0);
        peak.fetch_max(kib, Ordering::Relaxed);
        if began.elapsed() > PATIENCE {
            child.kill().unwrap();
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// One line of the child's answer.
fn told(answer: &[u8]) -> Option<String> {
    let (length, rest) = answer.split_first_chunk::<4>()?;
    let (head, view) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
    let head: Value = serde_json::from_slice(head).ok()?;
    if let Some(why) = head["Refused"]["why"].as_str() {
        return Some(format!("refused: {why}"));
    }
    let looked = &head["Looked"]["looked"];
    let mut told = looked["kind"].as_str()?.to_owned();
    if let Some(pages) = looked["pages"].as_u64() {
        told.push_str(&format!(", {pages} p."));
    }
    if looked["text"].is_array() {
        told.push_str(", text");
    }
    if let (Some(kind), false) = (head["Looked"]["view"].as_str(), view.is_empty()) {
        told.push_str(&format!(", seen as {kind}"));
    }
    for note in looked["notes"].as_array()? {
        told.push_str(&format!(", {}", note.as_str()?));
    }
    Some(told)
}

/// The names on the disk are numbers: half of the others are no names there.
fn write_to(folder: &Path, files: &[Foreign]) {
    std::fs::create_dir_all(folder).unwrap();
    let mut list = String::new();
    for (n, file) in files.iter().enumerate() {
        std::fs::write(folder.join(format!("{n:03}")), &file.bytes).unwrap();
        list.push_str(&format!("{n:03} {:?}\n", file.name));
    }
    std::fs::write(folder.join("list.txt"), list).unwrap();
}

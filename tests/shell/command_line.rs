//! The program without a window: exit codes, sentences, and that a password is never an argument.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use casebook::testing::PASSWORD;
use serde_json::{Value, json};
use tempfile::TempDir;

/// The built program, without a screen.
pub fn desk(folder: &Path) -> Command {
    let mut desk = Command::new(env!("CARGO_BIN_EXE_expat-desk"));
    desk.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env("LC_ALL", "C").arg("--data").arg(folder);
    desk
}

/// Exit code, output, errors; `input` is what lies behind descriptor 0.
pub fn run(desk: &mut Command, input: &str) -> (i32, String, String) {
    let mut running = desk.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A program that is refused before it reads has closed its end.
    let _ = running.stdin.take().unwrap().write_all(format!("{input}\n").as_bytes());
    let done = running.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (done.status.code().unwrap_or(-1), text(done.stdout), text(done.stderr))
}

fn create(folder: &Path, more: &[&str]) -> (i32, String, String) {
    let words = ["create", "--office", "AIFC Expat Centre", "--city", "astana", "--name", "AdminF AdminL"];
    run(desk(folder).args(words).args(["--holder", "AdminF AdminL", "--password-fd", "0"]).args(more), PASSWORD)
}

fn ask(folder: &Path, words: &[&str]) -> (i32, String, String) {
    run(desk(folder).args(words).args(["--as", "adminf adminl", "--password-fd", "0", "--json"]), PASSWORD)
}

fn founded(more: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, told) = create(folder.path(), more);
    assert_eq!(code, 0, "{told}");
    folder
}

#[test]
fn the_recovery_code_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let (code, out, _) = create(folder.path(), &["--json"]);
    let made: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((code, made["recovery"][0]["code"].as_str().map(str::len).unwrap_or(0) > 60), (0, true), "{out}");
    let (code, out, told) = create(folder.path(), &[]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(told.contains("already holds"), "{told}");
}

#[test]
fn a_demo_is_filled_and_a_working_database_is_not() {
    let demo = founded(&["--demo"]);
    let generate = ["generate", "--applications", "10", "--seed", "7"];
    let (code, out, _) = ask(demo.path(), &generate);
    assert_eq!((code, serde_json::from_str::<Value>(&out).unwrap()["people"].clone()), (0, json!(13)));
    let (_, out, _) = ask(demo.path(), &["staff", "list"]);
    assert_eq!(serde_json::from_str::<Value>(&out).unwrap().as_array().unwrap().len(), 6);
    let working = founded(&[]);
    let (code, _, told) = ask(working.path(), &generate);
    assert_eq!((code, told.contains("not-a-demo")), (2, true), "{told}");
}

#[test]
fn reference_rows_are_shown_as_of_a_day() {
    let folder = founded(&[]);
    let mci = |at: &str| {
        let (code, out, told) = ask(folder.path(), &["reference", "show", "rates", "--at", at]);
        assert_eq!(code, 0, "{told}");
        let table: Value = serde_json::from_str(&out).unwrap();
        table["rows"].as_array().unwrap().iter().find(|row| row["key"] == "mci").unwrap()["cells"]["value"].clone()
    };
    assert_ne!(mci("2025-06-01"), mci("2026-06-01"));
    let (code, _, told) = ask(folder.path(), &["reference", "show", "nothing"]);
    assert_eq!((code, told.contains("no-such-table")), (2, true), "{told}");
}

#[test]
fn the_history_is_verified_and_everything_checked() {
    let folder = founded(&[]);
    for (words, answer) in
        [(&["journal", "verify"][..], json!({ "ok": true })), (&["check"][..], json!({ "ok": true, "problems": [] }))]
    {
        let (code, out, told) = ask(folder.path(), words);
        assert_eq!((code, serde_json::from_str(&out).ok()), (0, Some(answer)), "{told}");
    }
}

#[test]
fn refusals_are_sentences_in_the_language_of_the_computer() {
    let folder = founded(&[]);
    let wrong = |locale: &str| {
        let words = ["check", "--as", "AdminF AdminL", "--password-fd", "0"];
        run(desk(folder.path()).env("LC_ALL", locale).args(words), "not the password")
    };
    let (code, out, told) = wrong("C");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(told.starts_with("expat-desk: This password does not open the database."), "{told}");
    assert!(wrong("ru_RU.UTF-8").2.contains("пароль"), "Russian");
}

#[test]
fn wrong_usage_ends_with_64_and_help_with_0() {
    let folder = tempfile::tempdir().unwrap();
    for words in [
        &["check"][..],
        &["nonsense"],
        &["reference", "show", "rates", "--at", "soon", "--as", "x"],
        &["check", "--as", "x", "--password", "y"],
    ] {
        assert_eq!(run(desk(folder.path()).args(words), "").0, 64, "{words:?}");
    }
    assert_eq!(run(desk(folder.path()).arg("--help"), "").0, 0);
    assert_eq!(ask(folder.path(), &["check"]).0, 2, "no database yet");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "and none was made");
}

#[test]
fn without_a_screen_the_window_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, told) = run(&mut desk(folder.path()), "");
    assert_eq!((code, told.contains("no screen")), (3, true), "{told}");
}

/// DESIGN 6: two database libraries must never meet in one process.
#[test]
fn the_program_offers_no_database_symbols() {
    let exported = expat_desk_lib::exported_symbols_of(Path::new(env!("CARGO_BIN_EXE_expat-desk")));
    assert_eq!(exported, Some(0));
}

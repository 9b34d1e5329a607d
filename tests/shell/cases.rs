//! Applications from the command line: the same rights and the same refusals as in the window.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::command_line::{desk, run};

const PRACTICE: &str = "practice makes perfect";

fn fixture(name: &str) -> String {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", "portal", name].iter().collect();
    path.display().to_string()
}

/// A practice office: the generator's staff is there, and three applications.
fn office() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let create = ["create", "--office", "AIFC Expat Centre", "--city", "astana", "--name", "AdminF AdminL", "--demo"];
    let (code, _, told) =
        run(desk(folder.path()).args(create).args(["--holder", "AdminF AdminL", "--password-fd", "0"]), PRACTICE);
    assert_eq!(code, 0, "{told}");
    let generate = ["generate", "--applications", "3", "--seed", "7"];
    let (code, _, told) = ask(folder.path(), "AdminF AdminL", &generate);
    assert_eq!(code, 0, "{told}");
    folder
}

fn ask(folder: &Path, who: &str, words: &[&str]) -> (i32, Value, String) {
    let (code, out, told) = run(desk(folder).args(words).args(["--as", who, "--password-fd", "0", "--json"]), PRACTICE);
    (code, serde_json::from_str(&out).unwrap_or(Value::Null), told)
}

#[test]
fn a_list_comes_in_is_found_and_taken_by_the_command_line() {
    let folder = office();
    let manager = |words: &[&str]| ask(folder.path(), "ManagerF ManagerL", words);
    let list = fixture("applications.tsv");
    let (code, dry, told) = manager(&["intake", &list, "--drafts", "--dry-run"]);
    assert_eq!((code, dry[0]["new"].as_i64()), (0, Some(12)), "{told}");
    let (_, taken, _) = manager(&["intake", &list, "--drafts", "--form", "portal-list"]);
    assert_eq!(taken[0]["taken"]["new"], 12, "the dry run took nothing");
    let (_, again, _) = manager(&["intake", &list, "--drafts"]);
    assert_eq!((&again[0]["taken"]["new"], &again[0]["taken"]["changed"]), (&0.into(), &0.into()));
    let (code, _, told) = manager(&["intake", &list, "--form", "package"]);
    assert_eq!(code, 2, "a list is no package: {told}");
    for number in ["1578", "5523"] {
        let history = fixture(&format!("history-{number}.tsv"));
        assert_eq!(manager(&["intake", &history, "--number", number]).1[0]["taken"]["changed"], 1);
    }

    let (_, hits, _) = manager(&["find", "https://portal.aifc.kz/#/applications/expat/edit/5523"]);
    assert_eq!(hits[0]["title"], "5523");
    let (_, page, _) = manager(&["show", "5523"]);
    assert_eq!((&page["row"]["status"], &page["row"]["resubmitted"]), (&"in_progress".into(), &true.into()));
    let (_, rows, _) = manager(&["list", "--flag", "resubmitted", "--status", "in_progress"]);
    assert_eq!(rows["rows"][0]["number"], "5523");
    let (_, rows, _) = manager(&["list", "--view", "unconfirmed"]);
    assert!(rows["rows"].as_array().unwrap().iter().any(|row| row["number"] == "1578"));

    // A draft that its client has submitted in the portal stands where what happened there is looked for.
    let submitted = folder.path().join("submitted.tsv");
    std::fs::write(&submitted, "ID\tService\tCreated Date\tStatus\n6234\tWork visa C3 (up 1-year validity)\t\tNew\n")
        .unwrap();
    assert_eq!(manager(&["intake", &submitted.display().to_string()]).1[0]["taken"]["changed"], 1);
    let (_, rows, _) = manager(&["list", "--view", "happened"]);
    assert!(rows["rows"].as_array().unwrap().iter().any(|row| row["number"] == "6234"), "{rows}");

    let listed = |words: &[&str]| {
        let (code, rows, told) = manager(&[&["list", "--ended"], words].concat());
        assert_eq!(code, 0, "{told}");
        rows["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["number"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(listed(&["--passport", "client", "--passport", "mo", "--kind", "waiver"]), [""; 0], "no waiver has one");
    let ages = ["day", "week", "month", "quarter", "longer", "unknown"];
    let by_age: usize = ages.iter().map(|age| listed(&["--kind", "application", "--age", age]).len()).sum();
    assert_eq!(by_age, listed(&["--kind", "application"]).len(), "every application is of one age");

    let (code, _, told) = manager(&["do", "return", "5523"]);
    let refused: Value = serde_json::from_str(told.trim_start_matches("expat-desk: ")).unwrap();
    assert_eq!((code, &refused["code"]), (2, &"reason-needed".into()));
    let (code, page, told) = manager(&["do", "return", "5523", "--reason", "Нет подписи."]);
    assert_eq!((code, &page["row"]["status"]), (0, &"returned".into()), "{told}");
    let (_, page, _) = manager(&["do", "undo", "5523"]);
    assert_eq!(page["row"]["status"], "in_progress");
    let (code, _, told) = manager(&["do", "confirm-portal", "1578"]);
    assert_eq!(code, 2, "a manager does not confirm: {told}");
    let (code, _, told) = ask(folder.path(), "AdminF AdminL", &["do", "take", "5523"]);
    assert_eq!(code, 2, "an administrator works on no applications: {told}");
    assert_eq!(manager(&["show", "999999"]).0, 2);
}

#[test]
fn what_waits_for_her_signature_is_listed_and_signed_by_the_command_line() {
    let folder = office();
    let as_one = |who: &str, words: &[&str]| ask(folder.path(), who, words);
    let (manager, supervisor) = ("ManagerF ManagerL", "SupervisorF SupervisorL");
    let list = folder.path().join("list.tsv");
    let line = "ID\tService\tCreated Date\tStatus\n6234\tWork visa C3 (up 1-year validity)\t\tIn Progress\n";
    std::fs::write(&list, line).unwrap();
    assert_eq!(as_one(manager, &["intake", &list.display().to_string()]).0, 0);
    let (code, _, told) = as_one(manager, &["do", "recommend", "6234", "--comment", "all papers are here"]);
    assert_eq!(code, 0, "{told}");
    let to_sign = |who: &str| {
        let (_, rows, _) = as_one(who, &["list", "--view", "to-sign"]);
        rows["rows"].as_array().unwrap().iter().any(|row| row["number"] == "6234")
    };
    assert!(to_sign(supervisor) && !to_sign(manager), "only who may sign it is asked for it");
    let (code, _, told) = as_one(manager, &["do", "approve", "6234"]);
    let refused: Value = serde_json::from_str(told.trim_start_matches("expat-desk: ")).unwrap();
    assert_eq!((code, &refused["code"]), (2, &"not-allowed".into()));
    let (code, page, told) = as_one(supervisor, &["do", "approve", "6234"]);
    assert_eq!((code, &page["row"]["status"]), (0, &"awaiting_for_payment".into()), "{told}");
    assert_eq!(page["approval"]["by"], supervisor);
    let (code, _, told) = as_one("AdminF AdminL", &["journal", "verify"]);
    assert_eq!(code, 0, "{told}");
}

#[test]
fn an_application_is_shown_with_what_the_checks_find() {
    let folder = office();
    let words = ["show", "C-0001", "--as", "ManagerF ManagerL", "--password-fd", "0"];
    let (code, out, told) = run(desk(folder.path()).args(words), PRACTICE);
    let found: Vec<&str> = out.lines().filter_map(|line| line.strip_prefix("! ")).collect();
    assert!(code == 0 && !found.is_empty(), "{told}{out}");
    for line in &found {
        let (path, sentence) = line.split_once(": ").unwrap();
        assert!(path.contains('/') && sentence.ends_with('.'), "{line}");
    }
    let (_, page, _) = ask(folder.path(), "ManagerF ManagerL", &["show", "C-0001"]);
    let shown = page["findings"].as_array().unwrap();
    assert!(!shown.is_empty() && shown.len() < found.len(), "what is missing stands at its value in the window");
}

//! Who may name what: invariants 1 and 3 of ARCHITECTURE.md.

use crate::tree::{Text, repository};
use crate::{assert_clean, of_one};

const PAGE: [&str; 4] = ["ts", "svelte", "js", "mjs"];

/// Only the shell names Tauri. The root Cargo.toml is the shell's manifest.
fn tauri_stays_in_the_shell(files: &[Text]) -> Vec<String> {
    let outside = files.iter().filter(|file| {
        let rust = file.is(&["rs"]) && !file.under("src-tauri/") && !file.under("tests/");
        let manifest = file.path.ends_with("Cargo.toml") && file.path != "Cargo.toml";
        rust || manifest
    });
    outside.flat_map(|file| file.lines_where(|line| has_word(line, "tauri"))).collect()
}

/// The core is pure: no webview, no async, no clock of its own, no changing global.
fn core_is_pure(files: &[Text]) -> Vec<String> {
    const WORDS: [&str; 8] = ["tauri", "wry", "tokio", "async", "await", "webkit2gtk", "Local", "thread_local"];
    const CALLS: [&str; 5] = ["SystemTime::now", "Instant::now", "Utc::now", "Local::now", "static mut "];
    let core = files.iter().filter(|file| file.under("core/src/") && file.is(&["rs"]));
    let bad =
        |line: &str| WORDS.iter().any(|word| has_word(line, word)) || CALLS.iter().any(|call| line.contains(call));
    core.flat_map(|file| file.lines_where(bad)).collect()
}

/// Randomness comes in as an argument: one file of the core may ask the system for it.
fn chance_has_one_door(files: &[Text]) -> Vec<String> {
    let core =
        files.iter().filter(|file| file.under("core/src/") && file.is(&["rs"]) && file.path != "core/src/chance.rs");
    core.flat_map(|file| file.lines_where(|line| has_word(line, "getrandom"))).collect()
}

/// One folder of the page talks to its host; nothing else fetches anything from anywhere.
fn host_has_one_door(files: &[Text]) -> Vec<String> {
    const HOST: [&str; 6] = ["@tauri-apps", "__TAURI", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon"];
    let page = files.iter().filter(|file| file.under("ui/src/") && !file.under("ui/src/backend/") && file.is(&PAGE));
    let bad = |line: &str| fetches(line) || HOST.iter().any(|name| line.contains(name));
    page.flat_map(|file| file.lines_where(bad)).collect()
}

/// The platform's `fetch`; a method of ours may have that name.
fn fetches(line: &str) -> bool {
    line.match_indices("fetch(").any(|(at, _)| {
        let before = &line[..at];
        let global = ["window.", "globalThis.", "self."];
        let own = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '#' | '.'));
        !own || global.iter().any(|name| before.ends_with(name))
    })
}

/// `word` with no letter, digit or underscore on either side.
fn has_word(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| !line[..at].ends_with(part) && !line[at + word.len()..].starts_with(part))
}

#[test]
fn only_the_shell_names_tauri() {
    assert_clean(tauri_stays_in_the_shell(&repository()));
}

#[test]
fn tauri_elsewhere_is_found() {
    let found = of_one(tauri_stays_in_the_shell, "core/src/desk.rs", "// tauri\nuse tauri::State;\n");
    assert_eq!(found, vec!["core/src/desk.rs:2: use tauri::State;"]);
    let found = of_one(tauri_stays_in_the_shell, "core/Cargo.toml", "[dependencies]\ntauri = \"2\"\n");
    assert_eq!(found.len(), 1);
}

#[test]
fn the_core_knows_no_clock_and_no_async() {
    assert_clean(core_is_pure(&repository()));
}

#[test]
fn a_clock_in_the_core_is_found() {
    for bad in [
        "let now = SystemTime::now();",
        "let now = std::time::Instant::now();",
        "let now = Utc::now();",
        "pub async fn record() {}",
        "static mut OPEN: bool = false;",
    ] {
        assert_eq!(of_one(core_is_pure, "core/src/journal.rs", bad).len(), 1, "{bad}");
        assert!(of_one(core_is_pure, "src-tauri/src/clock.rs", bad).is_empty(), "{bad}");
    }
}

#[test]
fn the_core_takes_chance_by_one_door() {
    assert_clean(chance_has_one_door(&repository()));
}

#[test]
fn a_second_door_for_chance_is_found() {
    let bad = "getrandom::fill(&mut key)?;";
    assert_eq!(of_one(chance_has_one_door, "core/src/keys/vault.rs", bad).len(), 1);
}

#[test]
fn only_the_backend_talks_to_the_host() {
    assert_clean(host_has_one_door(&repository()));
}

#[test]
fn a_screen_that_fetches_is_found() {
    for bad in ["import { invoke } from '@tauri-apps/api/core'", "await fetch('/rows')", "void window.fetch('/rows')"] {
        assert_eq!(of_one(host_has_one_door, "ui/src/screens/today/Screen.svelte", bad).len(), 1);
        assert!(of_one(host_has_one_door, "ui/src/backend/http.ts", bad).is_empty());
    }
}

#[test]
fn a_method_called_fetch_is_not_the_platforms() {
    let own = "await this.#fetch(0, true);";
    assert!(of_one(host_has_one_door, "ui/src/screens/settings/reference.svelte.ts", own).is_empty());
}

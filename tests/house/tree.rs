//! The repository's text files, as a rule sees them.

use std::fs;
use std::path::{Path, PathBuf};

#[derive(Clone, Debug)]
pub struct Text {
    /// From the repository's root, with `/` on every system.
    pub path: String,
    pub body: String,
}

/// What builds and tools put beside the sources; the same places that .gitignore names.
const NOT_OURS: [&str; 12] = [
    ".git",
    ".svelte-kit",
    ".tools",
    "demo",
    "dist",
    "dist-test",
    "gen",
    "node_modules",
    "playwright-report",
    "proptest-regressions",
    "target",
    "test-results",
];

impl Text {
    pub fn new(path: &str, body: &str) -> Self {
        Self { path: path.to_owned(), body: body.to_owned() }
    }

    pub fn is(&self, endings: &[&str]) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending))
    }

    pub fn under(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Line numbers and lines without comments, for rules about what code does rather than what it says.
    pub fn code(&self) -> Vec<(usize, String)> {
        let bare = without_block_comments(&self.body);
        let numbered = bare.lines().enumerate();
        numbered.map(|(n, line)| (n + 1, without_line_comment(line).to_owned())).collect()
    }

    /// `path:line` of every line of code that `bad` recognises.
    pub fn lines_where(&self, bad: impl Fn(&str) -> bool) -> Vec<String> {
        let hits = self.code().into_iter().filter(|(_, line)| bad(line));
        hits.map(|(n, line)| format!("{}:{n}: {}", self.path, line.trim())).collect()
    }
}

/// Cargo runs a test in the folder of its package, and that is the root here.
pub fn root() -> PathBuf {
    PathBuf::from(".")
}

pub fn repository() -> Vec<Text> {
    let mut found = Vec::new();
    collect(&root(), &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 50, "the repository is not here");
    found
}

fn collect(folder: &Path, found: &mut Vec<Text>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository can be read") {
        let path = entry.expect("a folder entry can be read").path();
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                collect(&path, found);
            }
        } else if let Ok(body) = fs::read_to_string(&path) {
            // What is not UTF-8 is a picture or a font, and no rule reads those.
            let relative = path.strip_prefix(root()).expect("found below the root");
            let relative = relative.to_string_lossy().replace('\\', "/");
            found.push(Text { path: relative, body });
        }
    }
}

/// Comments become spaces, so that line numbers stay true.
fn without_block_comments(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(start) = rest.find("/*") {
        let (before, comment) = rest.split_at(start);
        out.push_str(before);
        let end = comment.find("*/").map_or(comment.len(), |at| at + 2);
        out.extend(comment[..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &comment[end..];
    }
    out.push_str(rest);
    out
}

/// A `//` inside a quoted string (an address) is not a comment.
fn without_line_comment(line: &str) -> &str {
    let mut from = 0;
    while let Some(at) = line[from..].find("//").map(|at| at + from) {
        let quotes = line[..at].matches(['"', '`']).count();
        if quotes.is_multiple_of(2) {
            return &line[..at];
        }
        from = at + 2;
    }
    line
}

#[test]
fn comments_are_not_code_and_line_numbers_stay() {
    let text = Text::new("a.rs", "//! tauri\n/* tauri\n */ let a = \"http://tauri\"; // tauri\nlet b;\n");
    assert_eq!(text.lines_where(|line| line.contains("tauri")), vec!["a.rs:3: let a = \"http://tauri\";".to_owned()]);
}

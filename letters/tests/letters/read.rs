//! A PDF as another program reads it: poppler.

use std::process::Command;

use serde_json::Value;

pub struct Read {
    /// All text in the order in which it was written, every gap one space.
    pub text: String,
    pub pages: Vec<String>,
    pub metadata: String,
    info: String,
}

fn told(program: &str, args: &[&str]) -> String {
    let out = Command::new(program).args(args).output().expect("apt-get install poppler-utils");
    assert!(out.status.success(), "{program}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).expect("UTF-8")
}

/// Every gap one space.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the words stand in a text in this order and together.
pub fn is_in(text: &str, typed: &str) -> bool {
    text.contains(&plain(typed))
}

/// Every text of a value that is not empty.
pub fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if !text.is_empty() => vec![text.clone()],
        Value::Array(list) => list.iter().flat_map(strings).collect(),
        Value::Object(map) => map.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

impl Read {
    pub fn of(bytes: &[u8]) -> Read {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("letter.pdf");
        std::fs::write(&path, bytes).unwrap();
        let path = path.to_str().unwrap();
        let text = told("pdftotext", &["-raw", "-enc", "UTF-8", path, "-"]);
        let pages: Vec<String> = text.split_terminator('\u{c}').map(plain).collect();
        let (info, metadata) = (told("pdfinfo", &[path]), told("pdfinfo", &["-meta", path]));
        Read { text: plain(&text), pages, metadata, info }
    }

    /// A line of `pdfinfo`.
    pub fn info(&self, name: &str) -> String {
        let line = self.info.lines().find_map(|line| line.strip_prefix(&format!("{name}:")));
        line.unwrap_or_default().trim().to_owned()
    }
}

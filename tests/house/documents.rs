//! A document that points at something points at something that is there.

use std::collections::BTreeSet;

use crate::assert_clean;
use crate::tree::{Text, repository, root};

/// A code span that begins with one of these is read as a path of the repository.
const TOP: [&str; 13] = [
    ".ci/",
    ".config/",
    "core/",
    "docs/",
    "icons/",
    "letters/",
    "migrations/",
    "reference/",
    "src-tauri/",
    "tests/",
    "ui/",
    "./desk",
    "scripts/",
];

/// Made by a build, or meant as a pattern: not to be looked for.
const NOT_A_PATH: [&str; 7] = ["<", "{", "*", "…", "ui/dist", " ", "::"];

fn broken_paths(files: &[Text], exists: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is(&["md"])) {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (n, line) in prose(&file.body) {
            let links = links(line).filter_map(|link| {
                let path = link.split('#').next().unwrap_or_default();
                let ours = !path.is_empty() && !path.contains("://") && !path.starts_with("mailto:");
                ours.then(|| resolve(folder, path))
            });
            let spans = spans(line).filter(|span| {
                TOP.iter().any(|top| span.starts_with(top)) && !NOT_A_PATH.iter().any(|no| span.contains(no))
            });
            let spans = spans.map(|span| resolve("", span));
            let missing = links.chain(spans).filter(|path| !exists(path));
            found.extend(missing.map(|path| format!("{}:{n}: {path} is not there", file.path)));
        }
    }
    found
}

/// Lines outside fenced blocks; a fence shows commands or a picture, not references.
fn prose(body: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fenced = false;
    body.lines().enumerate().filter_map(move |(n, line)| {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
            return None;
        }
        (!fenced).then_some((n + 1, line))
    })
}

fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next())
}

fn spans(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

fn resolve(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

#[test]
fn no_document_points_at_nothing() {
    let exists = |path: &str| root().join(path).exists();
    assert_clean(broken_paths(&repository(), &exists));
}

#[test]
fn a_broken_path_is_found() {
    let there = BTreeSet::from(["docs/security.md", "core/src/lib.rs", "README.md", "desk"]);
    let exists = |path: &str| there.contains(path);
    let body = "See [keys](security.md#keys), [up](../README.md), [gone](gone.md)\n\
                and `core/src/lib.rs`, `core/src/gone.rs`, `./desk`, `core/src/<kind>/`.\n\
                ```\n[a](fence.md) `core/fence`\n```\n[out](https://example.org/x.md)\n";
    let found = broken_paths(&[Text::new("docs/guide.en.md", body)], &exists);
    assert_eq!(
        found,
        vec!["docs/guide.en.md:1: docs/gone.md is not there", "docs/guide.en.md:2: core/src/gone.rs is not there",]
    );
}

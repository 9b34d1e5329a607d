//! Nothing is used that docs/dependencies.md does not name, with what it is for.

use crate::assert_clean;
use crate::tree::{Text, repository};

const DOCUMENT: &str = "docs/dependencies.md";

fn unnamed(files: &[Text]) -> Vec<String> {
    let named = files.iter().find(|file| file.path == DOCUMENT).map_or("", |file| file.body.as_str());
    let known = |name: &str| named.split(|c: char| c.is_whitespace() || "|,:;()`".contains(c)).any(|word| word == name);
    let mut found = Vec::new();
    for file in files {
        let names = match file.path.rsplit('/').next() {
            Some("Cargo.toml") => crates(&file.body),
            Some("package.json") => packages(&file.body),
            _ => continue,
        };
        let missing = names.into_iter().filter(|name| !known(name));
        found.extend(missing.map(|name| format!("{}: {name} is not in {DOCUMENT}", file.path)));
    }
    found
}

/// The keys of every section whose name ends in `dependencies`.
fn crates(manifest: &str) -> Vec<String> {
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.trim_end_matches(']').ends_with("dependencies") && !line.starts_with("[workspace");
        } else if let (true, Some((name, rest))) = (inside, line.split_once(" = "))
            && !rest.contains("path = ")
        {
            names.push(name.trim().to_owned());
        }
    }
    names
}

/// The keys inside `"dependencies": { … }` and its like.
fn packages(manifest: &str) -> Vec<String> {
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if line.ends_with('{') {
            inside = line.to_lowercase().contains("dependencies\"");
        } else if line.starts_with('}') {
            inside = false;
        } else if inside && let Some(name) = line.split('"').nth(1) {
            names.push(name.to_owned());
        }
    }
    names
}

#[test]
fn every_dependency_is_explained() {
    assert_clean(unnamed(&repository()));
}

#[test]
fn an_unexplained_dependency_is_found() {
    let texts = [
        Text::new(DOCUMENT, "| serde, serde_json | the wire |\n| @scope/one | words |\n"),
        Text::new(
            "Cargo.toml",
            "[dependencies]\ncore = { path = \"core\" }\nserde = \"1\"\n[target.'cfg(unix)'.dependencies]\nlibc = \"0\"\n[lib]\nname = \"x\"\n",
        ),
        Text::new(
            "package.json",
            "{\n  \"devDependencies\": {\n    \"@scope/one\": \"1\",\n    \"two\": \"2\"\n  }\n}\n",
        ),
    ];
    assert_eq!(
        unnamed(&texts),
        vec!["Cargo.toml: libc is not in docs/dependencies.md", "package.json: two is not in docs/dependencies.md"]
    );
}

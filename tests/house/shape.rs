//! The shape of files: how long, how named, how their lines end, and which version they say.

use crate::tree::{Text, repository};
use crate::{assert_clean, of_one};

const LONGEST: usize = 400;

/// Generated or locked: not read from top to bottom by anybody. Rows and word lists are data, not code.
const MAY_BE_LONG: [&str; 7] = [
    "Cargo.lock",
    "LICENSE",
    "core/src/people/common-passwords.txt",
    "package-lock.json",
    "reference/",
    "tests/fixtures/hostile/outcomes.txt",
    "ui/src/backend/wire.ts",
];

/// Names that say nothing of what is inside, so that everything ends up inside.
const SAYS_NOTHING: [&str; 8] = ["helper", "helpers", "manager", "managers", "service", "util", "utils", "misc"];

fn files_are_short(files: &[Text]) -> Vec<String> {
    let long = files.iter().filter_map(|file| {
        let lines = file.body.lines().count();
        let may = MAY_BE_LONG.iter().any(|path| file.under(path));
        (lines > LONGEST && !may).then(|| format!("{} has {lines} lines: split it by verb", file.path))
    });
    long.collect()
}

fn names_say_something(files: &[Text]) -> Vec<String> {
    let code = files.iter().filter(|file| file.is(&["rs", "ts", "svelte", "js", "mjs"]));
    let empty = code.filter(|file| {
        let parts = file.path.split('/').map(|part| part.split('.').next().unwrap_or(part));
        parts.into_iter().any(|part| SAYS_NOTHING.contains(&part.to_lowercase().as_str()))
    });
    empty.map(|file| format!("{}: call it after what it does", file.path)).collect()
}

fn lines_end_in_lf(files: &[Text]) -> Vec<String> {
    let wrong = files.iter().filter(|file| file.body.contains('\r'));
    wrong.map(|file| format!("{} has carriage returns", file.path)).collect()
}

/// The page and the program are one release.
fn one_version(files: &[Text]) -> Vec<String> {
    let of = |path: &str, mark: &str| {
        let file = files.iter().find(|file| file.path == path)?;
        let line = file.body.lines().find(|line| line.trim_start().starts_with(mark))?;
        line.split('"').rev().find(|part| part.starts_with(|c: char| c.is_ascii_digit())).map(str::to_owned)
    };
    let rust = of("Cargo.toml", "version = ");
    let page = of("package.json", "\"version\":");
    if rust.is_some() && rust == page {
        return Vec::new();
    }
    vec![format!("Cargo.toml says {rust:?}, package.json says {page:?}")]
}

#[test]
fn no_file_is_longer_than_400_lines() {
    assert_clean(files_are_short(&repository()));
}

#[test]
fn a_long_file_is_found() {
    let long = "x\n".repeat(401);
    assert_eq!(of_one(files_are_short, "core/src/casebook.rs", &long).len(), 1);
    assert!(of_one(files_are_short, "ui/src/backend/wire.ts", &long).is_empty());
    assert!(of_one(files_are_short, "core/src/casebook.rs", &"x\n".repeat(400)).is_empty());
}

#[test]
fn every_file_says_what_it_is_for() {
    assert_clean(names_say_something(&repository()));
}

#[test]
fn an_empty_name_is_found() {
    for path in ["core/src/utils.rs", "ui/src/helpers/dates.ts", "src-tauri/src/Manager.svelte"] {
        assert_eq!(of_one(names_say_something, path, "").len(), 1, "{path}");
    }
    assert!(of_one(names_say_something, "core/src/reference/services.rs", "").is_empty());
}

#[test]
fn lines_end_as_gitattributes_says() {
    assert_clean(lines_end_in_lf(&repository()));
}

#[test]
fn a_carriage_return_is_found() {
    assert_eq!(of_one(lines_end_in_lf, "README.md", "one\r\ntwo\r\n").len(), 1);
}

#[test]
fn the_page_and_the_program_have_one_version() {
    assert_clean(one_version(&repository()));
}

#[test]
fn two_versions_are_found() {
    let cargo = Text::new("Cargo.toml", "[workspace.package]\nversion = \"0.2.0\"\n");
    let page = |version: &str| Text::new("package.json", &format!("{{\n  \"version\": \"{version}\",\n}}\n"));
    assert_eq!(one_version(&[cargo.clone(), page("0.1.0")]).len(), 1);
    assert!(one_version(&[cargo, page("0.2.0")]).is_empty());
}

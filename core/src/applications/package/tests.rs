//! Packages as they are written, as they should not be written, and as somebody harmful writes them.

mod content;
mod schema;
mod zips;

use std::sync::LazyLock;

use super::{Package, PackagedApplication, Trouble, What};
use crate::reference::Reference;

fn reference() -> &'static Reference {
    static ONCE: LazyLock<Reference> = LazyLock::new(|| Reference::shipped().expect("the shipped files are right"));
    &ONCE
}

/// The example of `docs/intake-format.md`, with a hash.
fn example() -> String {
    let document = include_str!("../../../../docs/intake-format.md");
    let json = document.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    json.replace("…64 hexadecimal digits…", PASSPORT_SHA256)
}

const PASSPORT: &[u8] = b"%PDF-1.7 passport";
const PASSPORT_SHA256: &str = "5ec8e2e940d607acdc57f49d9ae7bc0deb0df04d635d2ae9096ea515f3306825";

fn troubles(list: &[Trouble]) -> String {
    let line = |trouble: &Trouble| {
        let code = match &trouble.what {
            What::Refused(refusal) => format!("{:?}", refusal.code),
            other => other.key().to_owned(),
        };
        format!("{} {code}: {}", trouble.pointer, trouble.text.chars().take(60).collect::<String>())
    };
    list.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn only(package: &Package) -> &PackagedApplication {
    assert_eq!(package.applications.len(), 1);
    &package.applications[0]
}

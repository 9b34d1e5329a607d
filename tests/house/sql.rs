//! Only `core/src/storage/` holds SQL (invariant 3).

use crate::tree::{Text, repository};
use crate::{assert_clean, of_one};

/// A statement begins a string, or a line inside one; a lone capital word in a sentence does not.
const BEGINNINGS: [&str; 12] = [
    "SELECT ",
    "INSERT INTO ",
    "INSERT OR ",
    "UPDATE ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "CREATE INDEX ",
    "DROP TABLE ",
    "ALTER TABLE ",
    "PRAGMA ",
    "SAVEPOINT ",
    "BEGIN IMMEDIATE",
];

fn sql_stays_in_storage(files: &[Text]) -> Vec<String> {
    let sources = files.iter().filter(|file| {
        let ours = file.under("core/src/") || file.under("src-tauri/src/") || file.under("ui/src/");
        ours && !file.under("core/src/storage/") && file.is(&["rs", "ts", "svelte"])
    });
    let mut found: Vec<String> = sources.flat_map(|file| file.lines_where(is_sql)).collect();
    let astray = files.iter().filter(|file| {
        let home = file.under("core/src/storage/") || file.under("migrations/");
        file.is(&["sql"]) && !home
    });
    found.extend(astray.map(|file| format!("{}: SQL lives in migrations/ or core/src/storage/", file.path)));
    found
}

fn is_sql(line: &str) -> bool {
    let begins = |text: &str| BEGINNINGS.iter().any(|beginning| text.starts_with(beginning));
    line.contains("rusqlite") || begins(line.trim_start()) || line.split('"').skip(1).any(begins)
}

#[test]
fn only_storage_speaks_sql() {
    assert_clean(sql_stays_in_storage(&repository()));
}

#[test]
fn sql_elsewhere_is_found() {
    for bad in [
        "let mut q = conn.prepare(\"SELECT id FROM doc\")?;",
        "        UPDATE doc SET head = ?1",
        "use rusqlite::Connection;",
        "conn.execute_batch(\"PRAGMA cipher_version\")?;",
    ] {
        assert_eq!(of_one(sql_stays_in_storage, "core/src/casebook/record.rs", bad).len(), 1, "{bad}");
        assert!(of_one(sql_stays_in_storage, "core/src/storage/doc.rs", bad).is_empty(), "{bad}");
    }
    assert_eq!(of_one(sql_stays_in_storage, "reference/prices.sql", "").len(), 1);
}

#[test]
fn a_sentence_is_not_sql() {
    let sentence = "let why = \"This person may not UPDATE the office\";";
    assert!(of_one(sql_stays_in_storage, "core/src/error.rs", sentence).is_empty());
}

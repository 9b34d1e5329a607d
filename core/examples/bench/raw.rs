//! Raw SQLCipher doing the same work: the same schema, the same rows, written and asked by hand.

use std::path::Path;

use casebook::storage::{MIGRATIONS, Store, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::measure::{Going, Times};

pub const KEY: &str = "5a";

pub fn connect(path: &Path) -> Connection {
    let raw = Connection::open(path).unwrap();
    raw.execute_batch(&format!("PRAGMA key = \"x'{}'\"", KEY.repeat(32))).unwrap();
    raw.execute_batch(
        "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;
         PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;",
    )
    .unwrap();
    raw.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
    raw.execute_batch("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;").unwrap();
    raw.set_prepared_statement_cache_capacity(128);
    raw
}

pub fn create(path: &Path) -> Connection {
    let raw = connect(path);
    for step in MIGRATIONS {
        raw.execute_batch(step.sql).unwrap();
    }
    raw
}

/// Table, columns, and where its rows of the documents `?1 < n <= ?2` are.
const TABLES: [(&str, &str, &str); 11] = [
    ("doc", "n, id, kind, status, holder, version, head", "n > ?1 AND n <= ?2"),
    ("card", "doc, key, body", "doc > ?1 AND doc <= ?2"),
    (
        "entry",
        "seq, id, doc, kind, command, after, seen, verb, actor, event_time, entry_time, stepped_back, origin, salt, content, digest, hash",
        "doc IN (SELECT id FROM doc WHERE n > ?1 AND n <= ?2)",
    ),
    ("alias", "scheme, value, doc, only", "doc > ?1 AND doc <= ?2"),
    ("link", "source, role, target", "source > ?1 AND source <= ?2"),
    ("register", "doc, kind, name, number", "doc > ?1 AND doc <= ?2"),
    ("worklist", "*", "doc > ?1 AND doc <= ?2"),
    ("listing", "doc, body", "doc > ?1 AND doc <= ?2"),
    ("names", "rowid, text", "rowid > ?1 AND rowid <= ?2"),
    (
        "words",
        "rowid, text, doc",
        "rowid IN (SELECT seq FROM entry WHERE doc IN (SELECT id FROM doc WHERE n > ?1 AND n <= ?2))",
    ),
    ("command", "*", "id IN (SELECT command FROM entry WHERE doc IN (SELECT id FROM doc WHERE n > ?1 AND n <= ?2))"),
];

type Rows = Vec<Vec<Value>>;

fn rows(tx: &Tx, table: &str, columns: &str, of: &str, from: i64, to: i64) -> Rows {
    let mut statement = tx.prepare(&format!("SELECT {columns} FROM {table} WHERE {of}")).unwrap();
    let width = statement.column_count();
    let rows = statement.query_map([from, to], |row| (0..width).map(|i| row.get::<_, Value>(i)).collect());
    rows.unwrap().map(Result::unwrap).collect()
}

/// Writes every row of the documents up to `last` again, so many documents a transaction. What is timed is the writing.
pub fn copy(store: &Store, raw: &mut Connection, from: i64, last: i64, at_once: i64) -> Times {
    let mut times = Times::default();
    let mut from = from;
    let mut going = Going::begins("the same rows by hand, documents", last as usize);
    while from < last {
        let to = (from + at_once).min(last);
        let batch: Vec<(String, Rows)> = store
            .read("bench", |tx| {
                Ok(TABLES
                    .iter()
                    .map(|(table, columns, of)| {
                        let rows = rows(tx, table, columns, of, from, to);
                        let places = vec!["?"; rows.first().map_or(0, Vec::len)].join(", ");
                        let into = if *columns == "*" { String::new() } else { format!(" ({columns})") };
                        (format!("INSERT OR IGNORE INTO {table}{into} VALUES ({places})"), rows)
                    })
                    .collect())
            })
            .unwrap();
        times.add(|| {
            let tx = raw.transaction().unwrap();
            for (sql, rows) in &batch {
                if rows.is_empty() {
                    continue;
                }
                let mut insert = tx.prepare_cached(sql).unwrap();
                for row in rows {
                    insert.execute(params_from_iter(row)).unwrap();
                }
            }
            tx.commit().unwrap();
        });
        from = to;
        going.on(from as usize);
    }
    times
}

//! Somebody who has the key edits the journal of 1 000 rows with a database tool: it is always found, and the first
//! bad entry is named.

use rusqlite::types::Value;
use rusqlite::{Transaction, params};
use uuid::Uuid;

use super::{Kept, NOW, command, shipped};
use crate::document::tests::shelf::{CASE, CONTACT, Contact, HOME, SAMPLE, actor, doc};
use crate::document::{Change, CommandId, EntryId, Kind, Proposal, Verb, decide};
use crate::error::{Code, Failure};
use crate::journal::{Chained, Hash};
use crate::people::Role;
use crate::progress::Reporter;
use crate::storage::history::{ENTRY, set_end, stored, verify_journal};
use crate::storage::{Problem, Store, check_database, read};

const ROWS: i64 = 1_000;

/// A hundred documents of ten entries each, written in turns.
fn journal() -> (Kept, Store) {
    let (kept, store) = Kept::new();
    let author = actor(0xA, &[Role::Manager]);
    store
        .write("fill", |tx| {
            for n in 0..ROWS as u128 {
                let id = doc(n % 100 + 1);
                let view = read::view(tx, id)?;
                let head = view.state.as_ref().map(|state| state.doc.head);
                let verb = Verb::of(if head.is_none() { "start" } else { "edit" });
                let contact = Contact { v: 1, phone: Some(n.to_string()) };
                let entry = EntryId(Uuid::from_u128((n + 1) * 2));
                let proposal = Proposal::new(entry, command(n), id, Kind::of(CASE), verb, head)
                    .put_over(&view, CONTACT, &contact)?;
                let change = Change::of(decide(&SAMPLE, &view, proposal, &author, NOW)?).unwrap();
                kept.record_in(tx, &change, change.command)?;
            }
            Ok(())
        })
        .unwrap();
    (kept, store)
}

/// What the check finds after `edit`, which is then undone.
fn found_after(store: &Store, edit: impl FnOnce(&Transaction)) -> Option<i64> {
    let mut found = None;
    let undone: Result<(), Failure> = store.write("tamper", |tx| {
        edit(tx);
        found = verify_journal(tx, &Reporter::default())?;
        Err(Code::Cancelled.into())
    });
    assert_eq!(undone.unwrap_err().code(), Some(Code::Cancelled), "the check itself must not fail");
    found
}

const COLUMNS: [&str; 17] = [
    "seq",
    "id",
    "doc",
    "kind",
    "command",
    "after",
    "seen",
    "verb",
    "actor",
    "event_time",
    "entry_time",
    "stepped_back",
    "origin",
    "salt",
    "content",
    "digest",
    "hash",
];

/// The smallest change of a value that is still one of its column.
fn nudged(value: Value, n: i64) -> Value {
    match value {
        Value::Null => Value::Blob(Vec::new()),
        Value::Integer(number) => Value::Integer(number + 2_000 * (n % 2) + 2),
        Value::Text(text) => Value::Text(if n % 2 == 0 { format!("{text} ") } else { text.to_uppercase() }),
        Value::Blob(mut bytes) if !bytes.is_empty() => {
            let at = n as usize % bytes.len().min(8);
            bytes[at] ^= 1 << (n % 8);
            Value::Blob(bytes)
        }
        Value::Blob(_) | Value::Real(_) => Value::Null,
    }
}

fn nudge(tx: &Transaction, seq: i64, column: &str) {
    let old: Value =
        tx.query_row(&format!("SELECT {column} FROM entry WHERE seq = ?1"), [seq], |row| row.get(0)).unwrap();
    let new = nudged(old.clone(), if column == "seq" { 1 } else { seq });
    assert_ne!(old, new);
    tx.execute(&format!("UPDATE entry SET {column} = ?2 WHERE seq = ?1"), params![seq, new]).unwrap();
}

/// Makes room at `at`, or closes the gap there.
fn shift(tx: &Transaction, at: i64, by: i64) {
    tx.execute("UPDATE entry SET seq = -(seq + ?2) WHERE seq >= ?1", [at, by]).unwrap();
    tx.execute("UPDATE entry SET seq = -seq WHERE seq < 0", []).unwrap();
}

fn remove(tx: &Transaction, seq: i64) {
    assert_eq!(tx.execute("DELETE FROM entry WHERE seq = ?1", [seq]).unwrap(), 1);
}

fn hash_of(tx: &Transaction, seq: i64) -> Hash {
    let hash: Vec<u8> = tx.query_row("SELECT hash FROM entry WHERE seq = ?1", [seq], |row| row.get(0)).unwrap();
    hash.try_into().unwrap()
}

/// Puts a row at `seq` that hangs on the one before, as a careful forger would.
fn forge(tx: &Transaction, seq: i64) {
    let mut row = tx.query_row(&format!("{ENTRY} ORDER BY seq DESC LIMIT 1"), [], stored).unwrap();
    row.chained.head.seq = seq;
    row.chained.head.id = Uuid::from_u128(u128::MAX).as_bytes().to_vec();
    let prev = if seq == 1 { [0; 32] } else { hash_of(tx, seq - 1) };
    let forged = Chained::new(row.chained.head, &row.salt, &row.content, prev);
    let h = forged.head;
    tx.execute(
        "INSERT INTO entry (seq, id, doc, kind, command, after, seen, verb, actor, event_time, entry_time, stepped_back, origin, salt, content, digest, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        params![
            h.seq, h.id, h.doc, h.kind, h.command, h.after, h.seen, h.verb, h.actor, h.event_time, h.entry_time,
            h.stepped_back, h.origin, row.salt, row.content, forged.digest, forged.hash
        ],
    )
    .unwrap();
}

#[test]
fn an_untouched_journal_is_sound() {
    let (_kept, store) = journal();
    assert_eq!(found_after(&store, |_| {}), None);
    assert_eq!(check_database(&store, HOME, shipped(), &Reporter::default()).unwrap(), []);
}

#[test]
fn an_edit_of_any_column_is_found() {
    let (_kept, store) = journal();
    for column in COLUMNS {
        for seq in [1, 2, 101, 500, 999, 1_000] {
            assert_eq!(found_after(&store, |tx| nudge(tx, seq, column)), Some(seq), "{column} of {seq}");
        }
    }
}

#[test]
fn an_edit_of_any_row_is_found() {
    let (_kept, store) = journal();
    for seq in (1..=ROWS).step_by(4) {
        let column = COLUMNS[seq as usize % COLUMNS.len()];
        assert_eq!(found_after(&store, |tx| nudge(tx, seq, column)), Some(seq), "{column} of {seq}");
    }
}

#[test]
fn a_removed_row_is_found_also_when_the_gap_is_closed() {
    let (_kept, store) = journal();
    for seq in [1, 2, 500, 999, 1_000] {
        assert_eq!(found_after(&store, |tx| remove(tx, seq)), Some(seq));
        let closed = found_after(&store, |tx| {
            remove(tx, seq);
            shift(tx, seq + 1, -1);
        });
        assert_eq!(closed, Some(seq), "closed up at {seq}");
    }
    let emptied = found_after(&store, |tx| assert_eq!(tx.execute("DELETE FROM entry", []).unwrap() as i64, ROWS));
    assert_eq!(emptied, Some(1));
}

#[test]
fn a_row_that_was_put_in_is_found() {
    let (_kept, store) = journal();
    for seq in [1, 2, 500, 1_000] {
        let found = found_after(&store, |tx| {
            shift(tx, seq, 1);
            forge(tx, seq);
        });
        // The forged row hangs on the one before; the next one does not hang on it. At the end it is not the last one.
        assert_eq!(found, Some((seq + 1).min(ROWS)));
    }
    assert_eq!(found_after(&store, |tx| forge(tx, ROWS + 1)), Some(ROWS + 1), "put at the end");
    let replaced = found_after(&store, |tx| {
        remove(tx, ROWS);
        forge(tx, ROWS);
    });
    assert_eq!(replaced, Some(ROWS), "put in the place of the last one");
}

#[test]
fn two_rows_that_changed_places_are_found() {
    let (_kept, store) = journal();
    for (one, other) in [(1, 2), (1, 1_000), (500, 501), (999, 1_000)] {
        let found = found_after(&store, |tx| {
            for (from, to) in [(one, -1), (other, one), (-1, other)] {
                tx.execute("UPDATE entry SET seq = ?2 WHERE seq = ?1", [from, to]).unwrap();
            }
        });
        assert_eq!(found, Some(one), "{one} and {other}");
    }
}

#[test]
fn a_journal_that_was_cut_cleanly_no_longer_makes_the_documents() {
    let (_kept, store) = journal();
    store
        .write("tamper", |tx| {
            let hash = hash_of(tx, ROWS - 1);
            remove(tx, ROWS);
            set_end(tx, ROWS - 1, hash, NOW)
        })
        .unwrap();
    assert_eq!(check_database(&store, HOME, shipped(), &Reporter::default()).unwrap(), [Problem::Document(doc(100))]);
}

#[test]
fn an_end_of_the_chain_that_was_edited_is_found() {
    let (_kept, store) = journal();
    let edited = found_after(&store, |tx| set_end(tx, ROWS, [7; 32], NOW).unwrap());
    assert_eq!(edited, Some(ROWS), "the last row is not the one that was written last");
    let shorter = found_after(&store, |tx| set_end(tx, 998, hash_of(tx, 998), NOW).unwrap());
    assert_eq!(shorter, Some(999), "two rows too many");
}

#[test]
fn a_row_edited_behind_the_journal_is_named() {
    let (_kept, store) = journal();
    let edits = [
        "UPDATE card SET body = '{\"v\":1,\"phone\":\"+7\"}' WHERE doc = (SELECT n FROM doc WHERE id = ?1)",
        "DELETE FROM card WHERE doc = (SELECT n FROM doc WHERE id = ?1)",
        "INSERT INTO card (doc, key, body) SELECT n, 'gift', '{}' FROM doc WHERE id = ?1",
        "UPDATE doc SET status = 'closed' WHERE id = ?1",
        "UPDATE doc SET version = version + 1 WHERE id = ?1",
        "UPDATE doc SET holder = x'00000000000000000000000000000001' WHERE id = ?1",
        "UPDATE doc SET head = x'00000000000000000000000000000002' WHERE id = ?1",
        "UPDATE doc SET kind = 'person' WHERE id = ?1",
    ];
    for (n, edit) in edits.into_iter().enumerate() {
        let id = doc(n as u128 + 1);
        assert_eq!(store.write("tamper", |tx| Ok(tx.execute(edit, [id.bytes()]).unwrap())).unwrap(), 1);
        let problems = check_database(&store, HOME, shipped(), &Reporter::default()).unwrap();
        assert_eq!(problems.last(), Some(&Problem::Document(id)), "{edit}");
    }
}

#[test]
fn a_check_can_be_called_off() {
    let (_kept, store) = journal();
    let reporter = Reporter::default();
    reporter.cancel();
    let refused = check_database(&store, HOME, shipped(), &reporter).unwrap_err();
    assert_eq!(refused.code(), Some(Code::Cancelled));
    assert_eq!(store.read("test", |tx| verify_journal(tx, &Reporter::default())).unwrap(), None, "and asked again");
}

#[test]
fn a_command_that_is_known_is_answered_and_one_with_other_words_is_refused() {
    let (kept, store) = journal();
    let known = command(5);
    let first = store.read("test", |tx| super::record::answered(tx, known, &[1; 32])).unwrap().unwrap();
    assert!(first.repeated && first.docs == [(Kind::of(CASE), doc(6))]);
    let other = store.read("test", |tx| super::record::answered(tx, known, &[2; 32])).unwrap_err();
    assert_eq!(other.code(), Some(Code::CommandReused));
    let nobody = CommandId(Uuid::from_u128(1));
    assert_eq!(store.read("test", |tx| super::record::answered(tx, nobody, &[1; 32])).unwrap(), None);
    drop(kept);
}

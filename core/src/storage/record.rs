//! The one door for writes: a decided change becomes journal, cards and indexes in one transaction, or nothing.

use rusqlite::{OptionalExtension, Transaction, params};
use serde::{Deserialize, Serialize};

use super::{Told, aliases, derived, history, read};
use crate::casebook::RULES;
use crate::chance::Chance;
use crate::clock::Moment;
use crate::document::{Admission, CasebookId, Change, CommandId, DocId, Entry, EntryId, Kind, admit};
use crate::error::{Code, Failure, Fault};
use crate::people::rules::STAFF;
use crate::people::staff::Staff;
use crate::reference::Reference;
use crate::signing;

/// What every record needs from outside.
pub struct Stamp<'a> {
    pub home: CasebookId,
    pub now: Moment,
    pub chance: &'a dyn Chance,
    /// Lists show dates that follow from these rows.
    pub reference: &'a Reference,
}

/// What a command did. Kept, so that the same command is answered the same again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// The documents, in the order of the entries.
    pub docs: Vec<(Kind, DocId)>,
    pub heads: Vec<EntryId>,
    /// Numbers that were claimed, in order.
    pub numbers: Vec<i64>,
    #[serde(skip)]
    pub repeated: bool,
}

/// The answer that `command` was given before, if it was. `digest` tells a repetition from an id used twice.
pub fn answered(tx: &Transaction, command: CommandId, digest: &[u8; 32]) -> Result<Option<Recorded>, Failure> {
    let found: Option<(Vec<u8>, String)> = tx
        .prepare_cached("SELECT digest, reply FROM command WHERE id = ?1")
        .told("command")?
        .query_row([command.bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
        .told("command")?;
    match found {
        None => Ok(None),
        Some((before, _)) if before != digest => Err(Code::CommandReused.into()),
        Some((_, reply)) => {
            let recorded = serde_json::from_str(&reply).map_err(|e| Fault::bug(format!("stored reply: {e}")))?;
            Ok(Some(Recorded { repeated: true, ..recorded }))
        }
    }
}

/// Whether `command` has been done before, whatever it was.
pub fn knows_command(tx: &Transaction, command: CommandId) -> Result<bool, Failure> {
    tx.prepare_cached("SELECT 1 FROM command WHERE id = ?1").told("command")?.exists([command.bytes()]).told("command")
}

/// Records `change`. Refused as a whole with `ChangedMeanwhile` when a document has moved on, and when a decision that
/// must be signed is not its author's own (`signing::check`).
pub fn record(tx: &Transaction, change: Change, digest: &[u8; 32], stamp: &Stamp) -> Result<Recorded, Failure> {
    let mut recorded = Recorded { docs: Vec::new(), heads: Vec::new(), numbers: Vec::new(), repeated: false };
    let mut touched = derived::Touched::default();
    for mut entry in change.entries {
        let row = read::doc_row(tx, entry.doc)?;
        let known = history::knows(tx, entry.id)?;
        let clash = match (&row, entry.content.append_only) {
            (Some((n, _)), true) => read::any_card(tx, *n, entry.content.put.keys())?,
            _ => false,
        };
        match admit(row.as_ref().map(|(_, doc)| doc), &entry, known, clash) {
            Admission::Take => {}
            Admission::Repeat => continue,
            Admission::Conflict => return Err(Code::ChangedMeanwhile.into()),
        }
        if entry.content.sig.is_some() || signing::is_signed(&RULES, entry.kind.as_str(), entry.verb.as_str()) {
            let staff = Staff::of(&read::all_of(tx, STAFF)?)?;
            let desk = signing::Desk { rules: &RULES, staff: &staff, home: stamp.home, today: stamp.now.date() };
            signing::check(&entry, &read::view(tx, entry.doc)?, &desk)?;
        }
        recorded.numbers.extend(aliases::number(tx, &mut entry)?);
        let known = row.is_some();
        let n = write_cards(tx, row.map(|(n, _)| n), &entry, stamp.home)?;
        aliases::settle(tx, n, &entry)?;
        let seq = history::append(tx, &entry, stamp)?;
        touched.note(n, seq, &entry, stamp.home, known);
        recorded.docs.push((entry.kind.clone(), entry.doc));
        recorded.heads.push(entry.id);
    }
    let reply = serde_json::to_string(&recorded).map_err(|e| Fault::bug(format!("reply: {e}")))?;
    tx.prepare_cached("INSERT INTO command (id, digest, reply) VALUES (?1, ?2, ?3)")
        .told("command")?
        .execute(params![change.command.bytes(), digest, reply])
        .told("command")?;
    touched.write(tx, stamp.reference)?;
    Ok(recorded)
}

/// The row and the cards after the entry: `document::apply`, said in SQL.
fn write_cards(tx: &Transaction, n: Option<i64>, entry: &Entry, home: CasebookId) -> Result<i64, Failure> {
    let content = &entry.content;
    let n = match n {
        None => {
            let status = content.to.as_ref().map_or("", |to| to.as_str());
            tx.prepare_cached(
                "INSERT INTO doc (id, kind, status, holder, version, head) VALUES (?1, ?2, ?3, ?4, 1, ?5)",
            )
            .told("doc")?
            .insert(params![entry.doc.bytes(), entry.kind.as_str(), status, home.bytes(), entry.id.bytes()])
            .told("doc")?
        }
        Some(n) => {
            let head = (!content.append_only).then(|| entry.id.bytes());
            tx.prepare_cached("UPDATE doc SET status = coalesce(?2, status), version = version + 1, head = coalesce(?3, head) WHERE n = ?1")
                .told("doc")?
                .execute(params![n, content.to.as_ref().map(|to| to.as_str()), head])
                .told("doc")?;
            n
        }
    };
    for key in &content.drop {
        tx.prepare_cached("DELETE FROM card WHERE doc = ?1 AND key = ?2")
            .told("card")?
            .execute(params![n, key.as_str()])
            .told("card")?;
    }
    for (key, body) in &content.put {
        tx.prepare_cached("INSERT INTO card (doc, key, body) VALUES (?1, ?2, ?3) ON CONFLICT (doc, key) DO UPDATE SET body = excluded.body")
            .told("card")?
            .execute(params![n, key.as_str(), body.text()])
            .told("card")?;
    }
    Ok(n)
}

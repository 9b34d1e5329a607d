//! The journal's rows: appending to the hash chain, reading back, and finding the first row that somebody changed.

use std::collections::BTreeMap;

use data_encoding::BASE64;
use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::read::{damaged, meta, set_meta};
use super::{Told, record::Stamp};
use crate::casebook::RULES;
use crate::chance::bytes;
use crate::clock::Moment;
use crate::document::{Act, Content, DocId, Entry, EntryId, Verb};
use crate::error::{Failure, Fault};
use crate::journal::{Chained, GENESIS, Hash, Head, stepped_back};
use crate::people::rules::STAFF;
use crate::people::staff::{KEYS, Keys};
use crate::progress::Reporter;
use crate::signing;

/// One line of a document's history.
#[derive(Clone, Debug)]
pub struct HistoryLine {
    pub seq: i64,
    pub id: EntryId,
    pub verb: Verb,
    pub actor: DocId,
    pub event_time: Moment,
    pub entry_time: Moment,
    /// The computer's clock had been set back before this entry (invariant 7).
    pub stepped_back: bool,
    pub content: String,
}

pub(super) fn knows(tx: &Transaction, id: EntryId) -> Result<bool, Failure> {
    tx.prepare_cached("SELECT 1 FROM entry WHERE id = ?1").told("entry")?.exists([id.bytes()]).told("entry")
}

pub(super) fn acts(tx: &Transaction, doc: DocId) -> Result<Vec<Act>, Failure> {
    let mut statement = tx.prepare_cached("SELECT verb, actor FROM entry WHERE doc = ?1 ORDER BY seq").told("entry")?;
    let rows = statement
        .query_map([doc.bytes()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?)))
        .told("entry")?;
    rows.map(|row| {
        let (verb, actor) = row.told("entry")?;
        Ok(Act { verb: Verb::read(verb), actor: damaged(DocId::from_slice(&actor))? })
    })
    .collect()
}

/// The end of the chain as the last record left it.
fn end(tx: &Transaction) -> Result<(i64, Hash, Moment), Failure> {
    let Some(kept) = meta::<Vec<u8>>(tx, END)? else { return Ok((0, GENESIS, Moment(i64::MIN))) };
    let (seq, rest) = damaged(kept.split_first_chunk::<8>())?;
    let (time, hash) = damaged(rest.split_first_chunk::<8>())?;
    let hash = damaged(hash.try_into().ok())?;
    Ok((i64::from_le_bytes(*seq), hash, Moment(i64::from_le_bytes(*time))))
}

pub(super) fn set_end(tx: &Transaction, seq: i64, hash: Hash, time: Moment) -> Result<(), Failure> {
    set_meta(tx, END, [seq.to_le_bytes().as_slice(), &time.0.to_le_bytes(), &hash].concat())
}

/// `seq`, latest entry time and hash of the last entry: what is cut off the end of the journal shows here.
const END: &str = "journal.end";

/// Puts the entry at the end of the chain and says where that is.
pub(super) fn append(tx: &Transaction, entry: &Entry, stamp: &Stamp) -> Result<i64, Failure> {
    let (last, prev, last_time) = end(tx)?;
    let content = serde_json::to_vec(&entry.content).map_err(|e| Fault::bug(format!("entry to JSON: {e}")))?;
    let salt = bytes::<16>(stamp.chance);
    let head = Head {
        seq: last + 1,
        id: entry.id.bytes().to_vec(),
        doc: entry.doc.bytes().to_vec(),
        kind: entry.kind.as_str().to_owned(),
        command: entry.command.bytes().to_vec(),
        after: entry.after.map(|id| id.bytes().to_vec()),
        seen: entry.seen.map(|id| id.bytes().to_vec()),
        verb: entry.verb.as_str().to_owned(),
        actor: entry.actor.bytes().to_vec(),
        event_time: entry.event_time.0,
        entry_time: entry.entry_time.0,
        stepped_back: stepped_back(last_time, stamp.now),
        origin: stamp.home.bytes().to_vec(),
    };
    let chained = Chained::new(head, &salt, &content, prev);
    let h = &chained.head;
    tx.prepare_cached(
        "INSERT INTO entry (seq, id, doc, kind, command, after, seen, verb, actor, event_time, entry_time, stepped_back, origin, salt, content, digest, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
    )
    .told("entry")?
    .execute(params![
        h.seq, h.id, h.doc, h.kind, h.command, h.after, h.seen, h.verb, h.actor, h.event_time, h.entry_time, h.stepped_back,
        h.origin, salt, content, chained.digest, chained.hash
    ])
    .told("entry")?;
    set_end(tx, h.seq, chained.hash, last_time.max(stamp.now))?;
    Ok(h.seq)
}

pub(super) const ENTRY: &str = "SELECT seq, id, doc, kind, command, after, seen, verb, actor, event_time, entry_time, stepped_back, origin, salt, content, digest, hash FROM entry";

pub(super) struct StoredEntry {
    pub chained: Chained,
    pub salt: Vec<u8>,
    pub content: Vec<u8>,
}

pub(super) fn stored(row: &Row) -> rusqlite::Result<StoredEntry> {
    let head = Head {
        seq: row.get(0)?,
        id: row.get(1)?,
        doc: row.get(2)?,
        kind: row.get(3)?,
        command: row.get(4)?,
        after: row.get(5)?,
        seen: row.get(6)?,
        verb: row.get(7)?,
        actor: row.get(8)?,
        event_time: row.get(9)?,
        entry_time: row.get(10)?,
        stepped_back: match row.get::<_, i64>(11)? {
            0 => false,
            1 => true,
            other => return Err(rusqlite::Error::IntegralValueOutOfRange(11, other)),
        },
        origin: row.get(12)?,
    };
    let chained = Chained {
        head,
        digest: row.get::<_, Vec<u8>>(15)?.try_into().unwrap_or(GENESIS),
        hash: row.get::<_, Vec<u8>>(16)?.try_into().unwrap_or(GENESIS),
    };
    Ok(StoredEntry { chained, salt: row.get(13)?, content: row.get(14)? })
}

/// Walks the whole chain and every signature in it. `None` = sound; otherwise the `seq` of the first bad or missing row.
pub fn verify_journal(tx: &Transaction, reporter: &Reporter) -> Result<Option<i64>, Failure> {
    let (last, end_hash, _) = end(tx)?;
    let signers = signers(tx)?;
    if reporter.seen().1 == 0 {
        reporter.expect(last.max(0) as u64);
    }
    let mut prev = GENESIS;
    let mut expected = 1;
    let mut statement = tx.prepare(&format!("{ENTRY} ORDER BY seq")).told("entry")?;
    let mut rows = statement.query([]).told("entry")?;
    while let Some(row) = rows.next().told("entry")? {
        let Ok(entry) = stored(row) else { return Ok(Some(expected)) };
        let whole = entry.chained.head.seq == expected && entry.chained.fits(&entry.salt, &entry.content, prev);
        // A row after the last one, or another one in its place, is bad however well it hangs on the one before.
        let written = expected < last || (expected == last && entry.chained.hash == end_hash);
        if !whole || !written || !signature_genuine(&entry, &signers) {
            return Ok(Some(expected));
        }
        prev = entry.chained.hash;
        expected += 1;
        reporter.step(1)?;
    }
    Ok((expected <= last).then_some(expected))
}

/// The signing keys that each member of staff has or had, base64.
fn signers(tx: &Transaction) -> Result<BTreeMap<Vec<u8>, Vec<String>>, Failure> {
    let mut keys = BTreeMap::new();
    for state in super::read::all_of(tx, STAFF)? {
        let Some(card) = state.cards.get(&KEYS) else { continue };
        let card: Keys = card.read()?;
        let own = card.old.into_iter().map(|old| old.signing).chain([card.signing]);
        keys.insert(state.doc.id.bytes().to_vec(), own.map(|key| BASE64.encode(&key.0)).collect());
    }
    Ok(keys)
}

/// An entry that needs no signature is genuine without; one with a signature must carry its author's own.
fn signature_genuine(entry: &StoredEntry, signers: &BTreeMap<Vec<u8>, Vec<String>>) -> bool {
    let Ok(content) = serde_json::from_slice::<Content>(&entry.content) else { return false };
    let head = &entry.chained.head;
    // An approval is never without one.
    let Some(sig) = content.sig else { return !signing::is_signed(&RULES, &head.kind, &head.verb) };
    let (Some(id), Some(doc)) = (EntryId::from_slice(&head.id), DocId::from_slice(&head.doc)) else { return false };
    let his = signers.get(&head.actor).is_some_and(|keys| keys.contains(&sig.key));
    his && sig.fits(id, doc, &Verb::read(head.verb.as_str()), head.after.as_deref().and_then(EntryId::from_slice))
}

/// A document's history, newest first.
pub fn of_doc(tx: &Transaction, doc: DocId, offset: i64, limit: i64) -> Result<Vec<HistoryLine>, Failure> {
    let mut statement = tx
        .prepare_cached(
            "SELECT seq, id, verb, actor, event_time, entry_time, stepped_back, content
             FROM entry WHERE doc = ?1 ORDER BY seq DESC LIMIT ?2 OFFSET ?3",
        )
        .told("entry")?;
    let mut rows = statement.query(params![doc.bytes(), limit, offset]).told("entry")?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next().told("entry")? {
        let blob = |at: usize| row.get_ref(at).and_then(|value| Ok(value.as_blob()?)).told("entry");
        lines.push(HistoryLine {
            seq: row.get(0).told("entry")?,
            id: damaged(EntryId::from_slice(blob(1)?))?,
            verb: Verb::read(row.get::<_, String>(2).told("entry")?),
            actor: damaged(DocId::from_slice(blob(3)?))?,
            event_time: Moment(row.get(4).told("entry")?),
            entry_time: Moment(row.get(5).told("entry")?),
            stepped_back: row.get(6).told("entry")?,
            content: String::from_utf8_lossy(blob(7)?).into_owned(),
        });
    }
    Ok(lines)
}

/// What came with the entry at `seq`; none if that is no longer there.
pub(super) fn content_of(tx: &Transaction, seq: i64) -> Result<Option<Content>, Failure> {
    let content: Option<Vec<u8>> = tx
        .prepare_cached("SELECT content FROM entry WHERE seq = ?1")
        .told("entry")?
        .query_row([seq], |row| row.get(0))
        .optional()
        .told("entry")?;
    Ok(content.and_then(|content| serde_json::from_slice(&content).ok()))
}

/// Every entry whose content is still there, with the `n` of its document, oldest first.
pub(super) fn each_content(
    tx: &Transaction,
    mut each: impl FnMut(i64, i64, &Content) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let mut statement = tx
        .prepare("SELECT entry.seq, doc.n, entry.content FROM entry JOIN doc ON doc.id = entry.doc ORDER BY entry.seq")
        .told("entry")?;
    let mut rows = statement.query([]).told("entry")?;
    while let Some(row) = rows.next().told("entry")? {
        let content = row.get_ref(2).and_then(|content| Ok(content.as_blob()?)).told("entry")?;
        if let Ok(content) = serde_json::from_slice::<Content>(content) {
            each(row.get(0).told("entry")?, row.get(1).told("entry")?, &content)?;
        }
    }
    Ok(())
}

pub fn count(tx: &Transaction) -> Result<u64, Failure> {
    Ok(end(tx)?.0.max(0) as u64)
}

/// When `verb` last happened to `doc`.
pub fn last_time(tx: &Transaction, doc: DocId, verb: &str) -> Result<Option<Moment>, Failure> {
    tx.prepare_cached("SELECT entry_time FROM entry WHERE doc = ?1 AND verb = ?2 ORDER BY seq DESC LIMIT 1")
        .told("entry")?
        .query_row(params![doc.bytes(), verb], |row| row.get(0).map(Moment))
        .optional()
        .told("entry")
}

/// Somebody's newest returns: the application, and what came with it.
pub fn returns_by(tx: &Transaction, actor: DocId, limit: i64) -> Result<Vec<(DocId, Content)>, Failure> {
    let mut statement = tx
        .prepare_cached(
            "SELECT doc, content FROM entry WHERE verb = 'return' AND actor = ?1 ORDER BY seq DESC LIMIT ?2",
        )
        .told("entry")?;
    let mut rows = statement.query(params![actor.bytes(), limit]).told("entry")?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().told("entry")? {
        let blob = |at: usize| row.get_ref(at).and_then(|value| Ok(value.as_blob()?)).told("entry");
        // What was erased tells nothing.
        if let Ok(content) = serde_json::from_slice(blob(1)?) {
            found.push((damaged(DocId::from_slice(blob(0)?))?, content));
        }
    }
    Ok(found)
}

//! The narrow rows behind the lists of persons and organisations, and the links between documents.

use rusqlite::{Transaction, params};
use serde::Deserialize;

use super::{Told, read};
use crate::document::{CardKey, DocId, Entry};
use crate::error::Failure;
use crate::people::registers::{OrganisationIdentity, PersonIdentity, person_title};
use crate::people::rules::{ORGANISATION, PERSON};

/// One line of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterRow {
    pub id: DocId,
    pub name: String,
    pub number: String,
}

/// Any card may point to another document: `{"link": "<id>"}`; the card's family is the role.
#[derive(Deserialize)]
struct Linked {
    link: Option<DocId>,
}

/// Writes the register row and the links of document `n` anew from its cards, unless the entry cannot change them.
pub(super) fn refresh(tx: &Transaction, n: i64, entry: &Entry) -> Result<(), Failure> {
    let kind = &entry.kind;
    if ![PERSON, ORGANISATION].contains(&kind.as_str()) || entry.content.append_only {
        return Ok(());
    }
    let cards = read::cards(tx, n)?;
    let identity = cards.get(&CardKey::of("identity"));
    let (name, number) = match (kind.as_str(), identity) {
        (PERSON, Some(body)) => {
            let person: PersonIdentity = body.read()?;
            (person_title(&person), person.iin.unwrap_or_default())
        }
        (ORGANISATION, Some(body)) => {
            let organisation: OrganisationIdentity = body.read()?;
            (organisation.name, organisation.bin.unwrap_or_default())
        }
        _ => Default::default(),
    };
    tx.prepare_cached("INSERT INTO register (doc, kind, name, number) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (doc) DO UPDATE SET name = excluded.name, number = excluded.number")
        .told("register")?
        .execute(params![n, kind.as_str(), name, number])
        .told("register")?;
    tx.prepare_cached("DELETE FROM link WHERE source = ?1").told("link")?.execute([n]).told("link")?;
    for (key, body) in &cards {
        if let Ok(Linked { link: Some(target) }) = body.read::<Linked>() {
            tx.prepare_cached("INSERT INTO link (source, role, target) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .told("link")?
                .execute(params![n, key.family(), target.bytes()])
                .told("link")?;
        }
    }
    Ok(())
}

/// A page of a register by name.
pub fn page(tx: &Transaction, kind: &str, offset: i64, limit: i64) -> Result<Vec<RegisterRow>, Failure> {
    let mut statement = tx
        .prepare_cached(
            "SELECT doc.id, r.name, r.number
             FROM (SELECT doc, name, number FROM register WHERE kind = ?1 ORDER BY name, doc LIMIT ?2 OFFSET ?3) AS r
             JOIN doc ON doc.n = r.doc ORDER BY r.name, r.doc",
        )
        .told("register")?;
    let rows = statement
        .query_map(params![kind, limit, offset], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?, row.get(2)?)))
        .told("register")?;
    rows.map(|row| {
        let (id, name, number) = row.told("register")?;
        Ok(RegisterRow { id: read::damaged(DocId::from_slice(&id))?, name, number })
    })
    .collect()
}

/// The documents that point to `target` in `role`.
pub fn linked_to(tx: &Transaction, target: DocId, role: &str) -> Result<Vec<DocId>, Failure> {
    let mut statement = tx
        .prepare_cached(
            "SELECT doc.id FROM link JOIN doc ON doc.n = link.source WHERE target = ?1 AND role = ?2 ORDER BY doc.n",
        )
        .told("link")?;
    let rows = statement.query_map(params![target.bytes(), role], |row| row.get::<_, Vec<u8>>(0)).told("link")?;
    rows.map(|row| read::damaged(DocId::from_slice(&row.told("link")?))).collect()
}

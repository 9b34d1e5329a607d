//! The narrow rows behind the lists of persons and organisations, and the links between documents.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, Transaction, params};
use serde::Deserialize;

use super::{Told, read};
use crate::document::{CardKey, DocId, DocState};
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
    /// The application before this one (F36).
    predecessor: Option<DocId>,
}

/// Writes the register row of document `n` from its cards.
pub(super) fn refresh(tx: &Transaction, n: i64, state: &DocState) -> Result<(), Failure> {
    let (name, number) = row_of(state)?;
    tx.prepare_cached("INSERT INTO register (doc, kind, name, number) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (doc) DO UPDATE SET name = excluded.name, number = excluded.number")
        .told("register")?
        .execute(params![n, state.doc.kind.as_str(), name, number])
        .told("register")?;
    Ok(())
}

fn row_of(state: &DocState) -> Result<(String, String), Failure> {
    let identity = state.cards.get(&CardKey::of("identity"));
    Ok(match (state.doc.kind.as_str(), identity) {
        (PERSON, Some(body)) => {
            let person: PersonIdentity = body.read()?;
            (person_title(&person), person.iin.unwrap_or_default())
        }
        (ORGANISATION, Some(body)) => {
            let organisation: OrganisationIdentity = body.read()?;
            (organisation.name, organisation.bin.unwrap_or_default())
        }
        _ => Default::default(),
    })
}

/// Whether the register row of document `n` is what its cards say.
pub(super) fn fits(tx: &Transaction, n: i64, state: &DocState) -> Result<bool, Failure> {
    let stored = tx
        .prepare_cached("SELECT name, number FROM register WHERE doc = ?1")
        .told("register")?
        .query_row([n], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
        .told("register")?;
    Ok(stored == Some(row_of(state)?))
}

type Links = BTreeSet<(String, Vec<u8>)>;

fn links_of(state: &DocState) -> Links {
    let mut links = Links::new();
    for (key, body) in &state.cards {
        let Ok(Linked { link, predecessor }) = body.read::<Linked>() else { continue };
        links.extend(link.map(|target| (key.family().to_owned(), target.bytes().to_vec())));
        links.extend(predecessor.map(|target| ("predecessor".to_owned(), target.bytes().to_vec())));
    }
    links
}

fn stored_links(tx: &Transaction, n: i64) -> Result<Links, Failure> {
    let mut statement = tx.prepare_cached("SELECT role, target FROM link WHERE source = ?1").told("link")?;
    let rows = statement.query_map([n], |row| Ok((row.get(0)?, row.get(1)?))).told("link")?;
    rows.collect::<Result<_, _>>().told("link")
}

/// Writes the links of document `n` where they differ. `known` = it may have some already.
pub(super) fn refresh_links(tx: &Transaction, n: i64, state: &DocState, known: bool) -> Result<(), Failure> {
    let links = links_of(state);
    let before = if known { stored_links(tx, n)? } else { Links::new() };
    for (role, target) in before.difference(&links) {
        tx.prepare_cached("DELETE FROM link WHERE source = ?1 AND role = ?2 AND target = ?3")
            .told("link")?
            .execute(params![n, role, target])
            .told("link")?;
    }
    for (role, target) in links.difference(&before) {
        tx.prepare_cached("INSERT INTO link (source, role, target) VALUES (?1, ?2, ?3)")
            .told("link")?
            .execute(params![n, role, target])
            .told("link")?;
    }
    Ok(())
}

/// Whether the links of document `n` are those of its cards.
pub(super) fn links_fit(tx: &Transaction, n: i64, state: &DocState) -> Result<bool, Failure> {
    Ok(stored_links(tx, n)? == links_of(state))
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

//! Claims: numbers by which a document is found, numbers of a series, minutes of a desk.

use rusqlite::{OptionalExtension, Transaction, params};
use serde_json::Value;

use super::Told;
use crate::applications::cards::{OWN_NUMBER, OWN_SERIES, own_number};
use crate::document::{Claim, DocId, Entry};
use crate::error::{Code, Failure, Fault, Refusal};

const FIVE_MINUTES: i64 = 5 * 60 * 1000;

/// Gives the entry the next number of each series that it asks for, in its card and in its claim.
pub(super) fn number(tx: &Transaction, entry: &mut Entry) -> Result<Vec<i64>, Failure> {
    let mut given = Vec::new();
    for claim in &mut entry.content.claims {
        let Claim::Number { series, card, field, value } = claim else { continue };
        let next: i64 = tx
            .prepare_cached("INSERT INTO series (name, last) VALUES (?1, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last")
            .told("series")?
            .query_row([&*series], |row| row.get(0))
            .told("series")?;
        let body = entry
            .content
            .put
            .get_mut(card)
            .ok_or_else(|| Fault::bug("a number is claimed for a card that is not put"))?;
        *body = body.with_field(field, Value::from(next))?;
        *value = Some(next);
        given.push(next);
    }
    Ok(given)
}

/// Writes aliases and slots. Refused with `NumberTaken` when a unique one belongs to another document.
pub(super) fn settle(tx: &Transaction, n: i64, entry: &Entry) -> Result<(), Failure> {
    for claim in &entry.content.claims {
        match claim {
            // Our own numbers are typed as they are printed: C-0012.
            Claim::Number { series, value: Some(number), .. } if series == OWN_SERIES => {
                let shown = own_number(u32::try_from(*number).unwrap_or(u32::MAX));
                tx.prepare_cached("INSERT INTO alias (scheme, value, doc, only) VALUES (?1, ?2, ?3, 1)")
                    .told("alias")?
                    .execute(params![OWN_NUMBER, shown, n])
                    .told("alias")?;
            }
            Claim::Number { .. } => {}
            Claim::Alias { scheme, value, unique } => {
                if *unique && taken(tx, n, scheme, value)? {
                    return Err(Refusal::new(Code::NumberTaken).with("scheme", scheme.as_str()).into());
                }
                tx.prepare_cached(
                    "INSERT INTO alias (scheme, value, doc, only) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                )
                .told("alias")?
                .execute(params![scheme, value, n, unique])
                .told("alias")?;
            }
            Claim::Release { scheme, value } => {
                tx.prepare_cached("DELETE FROM alias WHERE scheme = ?1 AND value = ?2 AND doc = ?3")
                    .told("alias")?
                    .execute(params![scheme, value, n])
                    .told("alias")?;
            }
            Claim::Slot { resource, start, minutes } => {
                let length = i64::from(*minutes) * 60_000;
                if length == 0 || start.0 % FIVE_MINUTES != 0 || length % FIVE_MINUTES != 0 {
                    return Err(Refusal::new(Code::BadArguments).with("why", "slot").into());
                }
                let end = start.0 + length;
                for time in (start.0..end).step_by(FIVE_MINUTES as usize) {
                    let free = tx
                        .prepare_cached(
                            "INSERT INTO slot (resource, start, doc) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                        )
                        .told("slot")?
                        .execute(params![resource, time, n])
                        .told("slot")?;
                    if free == 0 {
                        return Err(Refusal::new(Code::NumberTaken).with("scheme", "slot").into());
                    }
                }
            }
        }
    }
    Ok(())
}

fn taken(tx: &Transaction, n: i64, scheme: &str, value: &str) -> Result<bool, Failure> {
    tx.prepare_cached("SELECT 1 FROM alias WHERE scheme = ?1 AND value = ?2 AND doc <> ?3")
        .told("alias")?
        .exists(params![scheme, value, n])
        .told("alias")
}

/// Every document that carries a number, the newest first.
pub fn find_all(tx: &Transaction, scheme: &str, value: &str) -> Result<Vec<DocId>, Failure> {
    let mut statement = tx
        .prepare_cached("SELECT doc.id FROM alias JOIN doc ON doc.n = alias.doc WHERE scheme = ?1 AND value = ?2 ORDER BY doc.n DESC")
        .told("alias")?;
    let rows = statement.query_map(params![scheme, value], |row| row.get::<_, Vec<u8>>(0)).told("alias")?;
    rows.map(|row| super::read::damaged(DocId::from_slice(&row.told("alias")?))).collect()
}

/// The document that a number belongs to.
pub fn find(tx: &Transaction, scheme: &str, value: &str) -> Result<Option<DocId>, Failure> {
    let id: Option<Vec<u8>> = tx
        .prepare_cached("SELECT doc.id FROM alias JOIN doc ON doc.n = alias.doc WHERE scheme = ?1 AND value = ?2 ORDER BY doc.n DESC LIMIT 1")
        .told("alias")?
        .query_row(params![scheme, value], |row| row.get(0))
        .optional()
        .told("alias")?;
    id.map(|id| super::read::damaged(DocId::from_slice(&id))).transpose()
}

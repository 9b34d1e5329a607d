//! Reference rows as they hold here: the shipped ones and the Centre's own, merged.

use std::sync::Arc;

use serde_json::Value;

use super::founding::only_one;
use super::staff::{head, one};
use super::{Casebook, Done, RULES, read_lock, write_lock};
use crate::document::{CardKey, CommandId, DocId, Kind, Proposal, Verb, decide};
use crate::error::{Code, Failure, Fault, Refusal};
use crate::people::rules::REFERENCE;
use crate::reference::{Reference, Row};
use crate::storage;

/// The family of a table's own rows; the card is `row/<key>/<valid_from>`.
const ROW: &str = "row";

impl Casebook {
    pub fn reference(&self) -> Result<Arc<Reference>, Failure> {
        if let Some(reference) = &*read_lock(&self.reference) {
            return Ok(reference.clone());
        }
        let shipped = shipped()?;
        let own = self.own_rows()?;
        let merged = if own.is_empty() { shipped } else { Arc::new(shipped.merged(&own)) };
        *write_lock(&self.reference) = Some(merged.clone());
        Ok(merged)
    }

    fn own_rows(&self) -> Result<Vec<(String, Row)>, Failure> {
        let tables = self.read("reference", |tx| storage::read::all_of(tx, REFERENCE))?;
        let mut rows = Vec::new();
        for table in tables {
            for (key, body) in table.cards.iter().filter(|(key, _)| key.family() == ROW) {
                let card: Value = body.read()?;
                let row = Row::from_card(&card).map_err(|why| Fault::bug(format!("own reference row {key}: {why}")))?;
                let name = card.get("table").and_then(Value::as_str).unwrap_or_default();
                rows.push((name.to_owned(), row));
            }
        }
        Ok(rows)
    }

    /// Puts one of the Centre's own rows. A row with the same key and start replaces the one before.
    pub fn set_reference_row(&self, command: CommandId, table: &str, row: &Row) -> Result<Done<()>, Failure> {
        let reference = self.reference()?;
        if reference.table(table).is_none() {
            return Err(Code::NoSuchTable.into());
        }
        let mut card = row.to_card();
        if let Value::Object(fields) = &mut card {
            fields.insert("v".into(), Value::from(1));
            fields.insert("table".into(), Value::from(table));
        }
        let fits = Row::from_card(&card).and_then(|row| reference.check(table, &row));
        fits.map_err(|why| Refusal::new(Code::ReferenceBad).with("file", table).with("line", 0).with("why", why))?;
        let key = CardKey::read(format!("{ROW}/{}/{}", row.key, row.valid_from));
        self.on_table(command, table, "set-row", &card, |proposal| Ok(proposal.put(key, &card)?))
    }

    /// Takes one of the Centre's own rows out of use, with the reason.
    pub fn withdraw_reference_row(
        &self,
        command: CommandId,
        table: &str,
        row: &Row,
        comment: &str,
    ) -> Result<Done<()>, Failure> {
        let key = CardKey::read(format!("{ROW}/{}/{}", row.key, row.valid_from));
        self.on_table(command, table, "withdraw-row", &Value::from(comment), |proposal| {
            Ok(proposal.remove(key).comment(comment))
        })
    }

    fn on_table(
        &self,
        command: CommandId,
        table: &str,
        verb: &'static str,
        words: &Value,
        fill: impl FnOnce(Proposal) -> Result<Proposal, Failure>,
    ) -> Result<Done<()>, Failure> {
        let id: DocId = only_one(self.door.casebook(), &format!("{REFERENCE} {table}"));
        let done = self.perform(command, verb, &(table, words), |tx, actor, now| {
            let view = storage::read::view(tx, id)?;
            let proposal =
                Proposal::new(self.env().new_entry(), command, id, Kind::of(REFERENCE), Verb::of(verb), head(&view));
            one(decide(&RULES, &view, fill(proposal)?, actor, now)?)
        })?;
        self.catch_up_lists()?;
        Ok(Done { value: (), touched: done.touched })
    }
}

/// The shipped rows, parsed once for the life of the program.
pub(super) fn shipped() -> Result<Arc<Reference>, Failure> {
    static SHIPPED: std::sync::OnceLock<Arc<Reference>> = std::sync::OnceLock::new();
    if let Some(shipped) = SHIPPED.get() {
        return Ok(shipped.clone());
    }
    let shipped = Reference::shipped().map_err(|bad| {
        Refusal::new(Code::ReferenceBad).with("file", bad.file).with("line", bad.line as i64).with("why", bad.why)
    })?;
    Ok(SHIPPED.get_or_init(|| Arc::new(shipped)).clone())
}

//! All open applications looked through anew: reference rows, days and other applications change while nobody opens them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::findings::found_on;
use crate::applications::Application;
use crate::applications::rules::is_case;
use crate::casebook::Casebook;
use crate::checks::Finding;
use crate::clock::Moment;
use crate::document::DocId;
use crate::error::{Failure, Fault};
use crate::people::identity_numbers::Weight;
use crate::progress::Reporter;
use crate::reference::Reference;
use crate::storage::{self, Store, Tx};

/// Applications of one read: some milliseconds, so that a write or a cancel never waits long for it.
const PAGE: usize = 50;
/// So many of those with something wrong are named; the others are counted.
const NAMED: usize = 200;

const LAST: &str = "recheck.last";
/// The ids of all that had something wrong, one after another.
const WRONG: &str = "recheck.wrong";

/// An application with something wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongCase {
    pub id: DocId,
    pub number: String,
    /// How many of its findings are wrong, not only odd.
    pub wrong: u32,
    /// Nothing was wrong with it at the recheck before.
    pub fresh: bool,
}

/// What the last recheck found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rechecked {
    pub at: Moment,
    pub open: u64,
    /// Applications with something wrong.
    pub wrong: u64,
    /// Those of them with which nothing was wrong at the recheck before; none where there was none.
    pub fresh: Option<u64>,
    /// Up to 200 of them, the fresh ones first, each part newest first.
    pub named: Vec<WrongCase>,
}

/// Everything wrong or odd with one application, read anew; none where it is no application any more.
pub fn checked(
    tx: &Tx,
    id: DocId,
    reference: &Reference,
    day: chrono::NaiveDate,
) -> Result<Option<(Application, Vec<Finding>)>, Failure> {
    let Some(state) = storage::read::state(tx, id)?.filter(|state| is_case(state.doc.kind.as_str())) else {
        return Ok(None);
    };
    let application = Application::of(&state)?;
    let found = found_on(tx, &state, &application, reference, day)?;
    Ok(Some((application, found)))
}

/// The applications of which something is wrong on a day, oldest first; `fresh` is for the caller to say. Refused with
/// `Cancelled` at most a page after somebody cancels.
pub fn wrong_ones(
    store: &Store,
    ids: &[DocId],
    reference: &Reference,
    day: chrono::NaiveDate,
    reporter: &Reporter,
) -> Result<Vec<WrongCase>, Failure> {
    reporter.expect(ids.len() as u64);
    let mut wrong = Vec::new();
    for page in ids.chunks(PAGE) {
        store.read("recheck", |tx| {
            for id in page {
                let Some((application, found)) = checked(tx, *id, reference, day)? else { continue };
                let count = found.iter().filter(|one| one.rule.weight() == Weight::Wrong).count() as u32;
                if count > 0 {
                    wrong.push(WrongCase { id: *id, number: application.case.shown(), wrong: count, fresh: false });
                }
            }
            Ok(())
        })?;
        reporter.step(page.len() as u64)?;
    }
    Ok(wrong)
}

impl Casebook {
    /// Checks every open application and remembers the answer. Cancelled, the answer before stays.
    pub fn recheck(&self, reporter: &Reporter) -> Result<Rechecked, Failure> {
        let (ids, before) = self.read("recheck", |tx| Ok((storage::worklist::open_ones(tx)?, wrong_before(tx)?)))?;
        let (reference, at) = (self.reference()?, self.env().now());
        let mut named = self.watched(wrong_ones(&self.store, &ids, &reference, at.date(), reporter))?;
        let wrong: Vec<u8> = named.iter().flat_map(|one| *one.id.bytes()).collect();
        for one in &mut named {
            one.fresh = before.as_ref().is_some_and(|before| !before.contains(&one.id));
        }
        named.reverse();
        named.sort_by_key(|one| !one.fresh);
        let count = named.len() as u64;
        let fresh = before.map(|_| named.iter().filter(|one| one.fresh).count() as u64);
        named.truncate(NAMED);
        let done = Rechecked { at, open: ids.len() as u64, wrong: count, fresh, named };
        let told = serde_json::to_string(&done).map_err(|e| Fault::bug(e.to_string()))?;
        self.keep("recheck", |tx| {
            storage::read::set_meta(tx, WRONG, wrong)?;
            storage::read::set_meta(tx, LAST, told)
        })?;
        Ok(done)
    }

    /// What the last recheck found; none before the first.
    pub fn last_recheck(&self) -> Result<Option<Rechecked>, Failure> {
        let last: Option<String> = self.read("recheck", |tx| storage::read::meta(tx, LAST))?;
        // What another version of the program remembered is found out anew by the next recheck.
        Ok(last.and_then(|told| serde_json::from_str(&told).ok()))
    }
}

fn wrong_before(tx: &Tx) -> Result<Option<BTreeSet<DocId>>, Failure> {
    let bytes: Option<Vec<u8>> = storage::read::meta(tx, WRONG)?;
    Ok(bytes.map(|bytes| bytes.chunks(size_of::<DocId>()).filter_map(DocId::from_slice).collect()))
}

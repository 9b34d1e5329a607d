//! The one handle. A [`Door`] is a closed casebook on this machine; signing in through it gives a [`Casebook`], and
//! dropping that locks it again.

mod absence;
pub(crate) mod applications;
mod delegation;
mod demo;
mod door;
mod files;
mod founding;
mod office;
mod passwords;
mod reference;
mod registers;
mod shared;
mod staff;
mod upkeep;

#[cfg(test)]
mod tests;

pub use applications::*;
pub use demo::Generated;
pub use door::{Choice, Door, restore_backup};
pub use files::{FileFacts, Kept, Swept, WhichFiles};
pub use founding::{Founding, RecoveryPart};
pub use office::{OFFICE_CARD, Office};
pub use registers::{NewOrganisation, NewPerson};
pub use shared::{Columns, Sentence, View as SavedView};
pub use staff::OneTime;
pub use upkeep::{StorageFacts, Today};

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, RwLock};

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::applications::rules as application_rules;
use crate::chance::{Chance, new_id};
use crate::clock::{Clock, Moment};
use crate::document::{Actor, Change, CommandId, DocId, EntryId, Kind, Rules, Verb, View, permitted};
use crate::error::{Broken, Code, Failure, Fault, Refusal};
use crate::keys::{Cost, Header, PersonKeys, VaultKey};
use crate::people::rules as people_rules;
use crate::people::staff::Staff;
use crate::reference::Reference;
use crate::storage::{self, AccessLine, Recorded, Stamp, Store, Tx};

/// The whole workflow of this program.
pub const RULES: Rules = Rules(&[
    people_rules::STAFF_RULES,
    people_rules::OFFICE_RULES,
    people_rules::REGISTER_RULES,
    people_rules::REFERENCE_RULES,
    people_rules::SHARED_RULES,
    application_rules::APPLICATION_RULES,
    application_rules::WAIVER_RULES[0],
    application_rules::WAIVER_RULES[1],
    application_rules::MEMBERSHIP_RULES[0],
    application_rules::MEMBERSHIP_RULES[1],
]);

/// The epoch of the header that the database was last written with.
pub(crate) const HEADER_EPOCH: &str = "header.epoch";

/// What the core may not fetch by itself: time, chance, and what key derivation costs.
#[derive(Clone)]
pub struct Env {
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub cost: Cost,
}

impl Env {
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    pub(crate) fn new_doc(&self) -> DocId {
        DocId(new_id(&*self.chance, self.now()))
    }

    pub(crate) fn new_entry(&self) -> EntryId {
        EntryId(new_id(&*self.chance, self.now()))
    }

    pub fn new_command(&self) -> CommandId {
        CommandId(new_id(&*self.chance, self.now()))
    }
}

/// Which documents a call changed: told after the commit, never before (invariant 2). More than 50 of a kind are
/// told without their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched(pub BTreeMap<Kind, Option<Vec<DocId>>>);

impl Touched {
    const MOST_IDS: usize = 50;

    /// What several commands touched together.
    pub fn join(&mut self, other: Touched) {
        for (kind, ids) in other.0 {
            let mine = self.0.entry(kind).or_insert_with(|| Some(Vec::new()));
            match (mine.as_mut(), ids) {
                (Some(mine), Some(ids)) if mine.len() + ids.len() <= Self::MOST_IDS => mine.extend(ids),
                _ => *mine = None,
            }
        }
    }

    fn of(recorded: &Recorded) -> Touched {
        let mut kinds: BTreeMap<Kind, Option<Vec<DocId>>> = BTreeMap::new();
        for (kind, id) in &recorded.docs {
            let ids = kinds.entry(kind.clone()).or_insert_with(|| Some(Vec::new()));
            match ids {
                Some(list) if list.len() < Self::MOST_IDS => list.push(*id),
                _ => *ids = None,
            }
        }
        Touched(kinds)
    }
}

/// What a write gives back.
#[derive(Clone, Debug)]
pub struct Done<T> {
    pub value: T,
    pub touched: Touched,
}

/// An open casebook and the person who is signed in.
pub struct Casebook {
    door: Arc<Door>,
    store: Store,
    vault: VaultKey,
    keys: PersonKeys,
    me: DocId,
    staff: RwLock<Option<Arc<Staff>>>,
    reference: RwLock<Option<Arc<Reference>>>,
    accesses: Mutex<Vec<AccessLine>>,
    stopped: AtomicBool,
}

impl Casebook {
    pub fn me(&self) -> DocId {
        self.me
    }

    pub fn env(&self) -> &Env {
        &self.door.env
    }

    pub fn door(&self) -> &Arc<Door> {
        &self.door
    }

    /// Everybody on the staff.
    pub fn staff(&self) -> Result<Arc<Staff>, Failure> {
        if let Some(staff) = &*read_lock(&self.staff) {
            return Ok(staff.clone());
        }
        // Held while reading: what is forgotten meanwhile must not be remembered from before.
        let mut kept = write_lock(&self.staff);
        let states = self.read("staff", |tx| storage::read::all_of(tx, people_rules::STAFF))?;
        let staff = Arc::new(Staff::of(&states)?);
        *kept = Some(staff.clone());
        Ok(staff)
    }

    pub fn actor(&self) -> Result<Actor, Failure> {
        Ok(self.staff()?.actor(self.me, self.door.casebook(), self.env().now().date())?)
    }

    /// What the signed-in person may do with `id` now, each verb of its kind with the refusal that stands against it.
    pub fn actions(
        &self,
        kind: &'static str,
        id: Option<DocId>,
    ) -> Result<Vec<(&'static str, Option<Refusal>)>, Failure> {
        let actor = self.actor()?;
        let view = match id {
            Some(id) => self.read("actions", |tx| storage::read::view(tx, id))?,
            None => View::default(),
        };
        let kind_of = Kind::of(kind);
        let voucher = id.map(|id| Ok::<_, Failure>(self.staff()?.voucher(&actor, id))).transpose()?;
        let against = |verb: &'static str| {
            let verb_of = Verb::of(verb);
            let vouching = kind == people_rules::STAFF && verb_of == staff::CONFIRM_KEY;
            let who = voucher.as_ref().filter(|_| vouching).unwrap_or(&actor);
            let refused = permitted(&RULES, &view, &kind_of, &verb_of, who).err();
            // Beyond the rules' own words: what the last administrator may not suffer.
            let ends = kind == people_rules::STAFF && matches!(verb, "deactivate" | "reset");
            refused.or_else(|| match id.filter(|_| ends).map(|id| self.keep_an_administrator(id)) {
                Some(Err(Failure::Refused(refusal))) => Some(refusal),
                _ => None,
            })
        };
        Ok(RULES.verbs(kind).into_iter().map(|verb| (verb, against(verb))).collect())
    }

    pub(crate) fn read<T>(&self, what: &str, work: impl FnOnce(&Tx) -> Result<T, Failure>) -> Result<T, Failure> {
        self.watched(self.store.read(what, work))
    }

    /// Writes one of the unjournalled tables.
    fn keep<T>(&self, what: &str, work: impl FnOnce(&Tx) -> Result<T, Failure>) -> Result<T, Failure> {
        self.still_writing()?;
        self.watched(self.store.write(what, work))
    }

    /// One act of the signed-in person: read, decided and recorded in one transaction. Sent again with the same
    /// `command` and the same words it is answered as the first time.
    pub(crate) fn perform<A: Serialize>(
        &self,
        command: CommandId,
        name: &str,
        args: &A,
        decide: impl FnOnce(&Tx, &Actor, Moment) -> Result<Change, Failure>,
    ) -> Result<Done<Recorded>, Failure> {
        self.perform_with_keys(self.me, command, name, args, |tx, actor, now| Ok((decide(tx, actor, now)?, None)))
    }

    /// As [`Casebook::perform`], for what also changes who can open the casebook. The header is written before the
    /// commit: a header newer than the database opens, one older than it is refused.
    fn perform_with_keys<A: Serialize>(
        &self,
        who: DocId,
        command: CommandId,
        name: &str,
        args: &A,
        decide: impl FnOnce(&Tx, &Actor, Moment) -> Result<(Change, Option<Header>), Failure>,
    ) -> Result<Done<Recorded>, Failure> {
        self.still_writing()?;
        let digest = digest_of(name, args, who)?;
        let now = self.env().now();
        let actor = self.staff()?.actor(who, self.door.casebook(), now.date())?;
        let reference = self.reference()?;
        let mut written: Option<Header> = None;
        let mut accesses = Vec::new();
        let turn = self.door.turn();
        let done = self.store.write(name, |tx| {
            if let Some(before) = storage::record::answered(tx, command, &digest)? {
                return Ok(before);
            }
            let (change, header) = decide(tx, &actor, now)?;
            accesses = self.waiting_accesses();
            storage::access::write(tx, &accesses)?;
            let chance = &*self.env().chance;
            let stamp = Stamp { home: self.door.casebook(), now, chance, reference: &reference };
            let recorded = storage::record::record(tx, change, &digest, &stamp)?;
            if let Some(mut header) = header {
                self.door.switch_header(&mut header, &self.vault)?;
                let epoch = header.epoch as i64;
                written = Some(header);
                storage::read::set_meta(tx, HEADER_EPOCH, epoch)?;
            }
            Ok(recorded)
        });
        if done.is_err() {
            self.keep_waiting(accesses);
        }
        if let Some(header) = written {
            self.door.settle_header(header, done.is_ok())?;
        }
        drop(turn);
        let recorded = self.watched(done)?;
        self.forget_cached(&recorded);
        Ok(Done { touched: Touched::of(&recorded), value: recorded })
    }

    fn forget_cached(&self, recorded: &Recorded) {
        for (kind, _) in &recorded.docs {
            match kind.as_str() {
                people_rules::STAFF => *write_lock(&self.staff) = None,
                people_rules::REFERENCE => *write_lock(&self.reference) = None,
                _ => {}
            }
        }
    }

    /// After damage nothing is written any more: what is on the disk stays as it is until a person has decided.
    fn watched<T>(&self, result: Result<T, Failure>) -> Result<T, Failure> {
        let stops = match &result {
            Err(Failure::Refused(refusal)) => refusal.code == Code::DatabaseDamaged,
            Err(Failure::Fault(fault)) => fault.broken == Broken::Disk,
            Ok(_) => false,
        };
        if stops {
            self.stopped.store(true, Ordering::SeqCst);
        }
        result
    }

    fn still_writing(&self) -> Result<(), Refusal> {
        if self.stopped.load(Ordering::SeqCst) { Err(Code::Stopped.into()) } else { Ok(()) }
    }

    /// Whether damage has stopped all writing.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }
}

fn digest_of<A: Serialize>(name: &str, args: &A, actor: DocId) -> Result<[u8; 32], Fault> {
    let args = serde_json::to_vec(args).map_err(|e| Fault::bug(format!("command to JSON: {e}")))?;
    Ok(Sha256::digest(crate::keys::length_prefixed(&[name.as_bytes(), &args, actor.bytes()])).into())
}

/// A thread that panicked left whole values behind: every write here replaces the value at once.
fn read_lock<T>(lock: &RwLock<T>) -> std::sync::RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(|poisoned| poisoned.into_inner())
}

fn write_lock<T>(lock: &RwLock<T>) -> std::sync::RwLockWriteGuard<'_, T> {
    lock.write().unwrap_or_else(|poisoned| poisoned.into_inner())
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

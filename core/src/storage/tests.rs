//! The store by itself: what the door for writes promises, and what is noticed when somebody goes round it.

mod claims;
mod lists;
mod migrations;
mod queues;
mod rebuilt;
mod signatures;
mod tamper;

use std::path::Path;
use std::sync::Arc;

use std::sync::LazyLock;

use uuid::Uuid;

use crate::reference::Reference;

use super::{MIGRATIONS, Recorded, Stamp, Store, Tx, record};
use crate::chance::Chance;
use crate::clock::Moment;
use crate::document::tests::shelf::HOME;
use crate::document::{Change, CommandId};
use crate::error::Failure;
use crate::keys::VaultKey;
use crate::testing::SeededChance;

const NOW: Moment = Moment(1_795_150_000_000);

/// A store in a folder that goes away, with the key that opens it again.
struct Kept {
    folder: tempfile::TempDir,
    vault: VaultKey,
    chance: Arc<SeededChance>,
}

impl Kept {
    fn new() -> (Kept, Store) {
        let chance = SeededChance::new(7);
        let kept = Kept { folder: tempfile::tempdir().unwrap(), vault: VaultKey::new(&*chance), chance };
        let store = Store::create(kept.path(), &kept.vault, MIGRATIONS).unwrap();
        (kept, store)
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn stamp(&self) -> Stamp<'_> {
        Stamp { home: HOME, now: NOW, chance: &*self.chance as &dyn Chance, reference: shipped() }
    }

    /// As the casebook does it: a command that is known is answered as before.
    fn record(&self, store: &Store, change: &Change) -> Result<Recorded, Failure> {
        store.write("test", |tx| self.record_in(tx, change, change.command))
    }

    fn record_in(&self, tx: &Tx, change: &Change, command: CommandId) -> Result<Recorded, Failure> {
        let digest = [1; 32];
        match record::answered(tx, command, &digest)? {
            Some(before) => Ok(before),
            None => record::record(tx, Change { command, ..change.clone() }, &digest, &self.stamp()),
        }
    }
}

fn shipped() -> &'static Reference {
    static SHIPPED: LazyLock<Reference> = LazyLock::new(|| Reference::shipped().unwrap());
    &SHIPPED
}

fn command(n: u128) -> CommandId {
    CommandId(Uuid::from_u128(0xC0 << 64 | n))
}

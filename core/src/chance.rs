//! Randomness comes in as an argument, like time.

use uuid::{Builder, Uuid};

use crate::clock::Moment;

/// Bytes that nobody can guess. Tests give a seeded one.
pub trait Chance: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's own source.
#[derive(Debug, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, bytes: &mut [u8]) {
        // A system without randomness cannot make keys; going on would be worse than stopping.
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}

pub fn bytes<const N: usize>(chance: &dyn Chance) -> [u8; N] {
    let mut out = [0; N];
    chance.fill(&mut out);
    out
}

/// A new id. It starts with the time so that new rows lie side by side in the index; nothing reads the time back.
pub fn new_id(chance: &dyn Chance, now: Moment) -> Uuid {
    Builder::from_unix_timestamp_millis(now.0.max(0) as u64, &bytes(chance)).into_uuid()
}

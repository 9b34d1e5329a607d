//! Wrong passwords cost time, more each time, also over restarts. Nothing is ever wiped.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::clock::Clock;
use crate::document::DocId;
use crate::error::{Code, Failure, Fault, Refusal};
use crate::storage::place::write_whole;

const FREE_TRIES: u32 = 3;
const LONGEST: u64 = 15 * 60;

/// Counts wrong passwords per person. The wait runs by the monotonic clock: setting the computer's date does not
/// shorten it, and a restart begins it anew.
#[derive(Debug)]
pub struct Delays {
    path: PathBuf,
    wrong: BTreeMap<DocId, u32>,
    until: BTreeMap<DocId, Duration>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    wrong: BTreeMap<DocId, u32>,
}

impl Delays {
    /// A missing or unreadable file counts as no wrong passwords: it must never lock honest people out.
    pub fn read(path: PathBuf, clock: &dyn Clock) -> Delays {
        let kept = std::fs::read(&path).ok().and_then(|bytes| serde_json::from_slice::<Kept>(&bytes).ok());
        let wrong = kept.map(|kept| kept.wrong).unwrap_or_default();
        let until = wrong.iter().map(|(id, count)| (*id, clock.elapsed() + wait_after(*count))).collect();
        Delays { path, wrong, until }
    }

    /// Seconds that this person still has to wait.
    pub fn left(&self, person: DocId, clock: &dyn Clock) -> u64 {
        let until = self.until.get(&person).copied().unwrap_or_default();
        until.saturating_sub(clock.elapsed()).as_millis().div_ceil(1000) as u64
    }

    pub fn check(&self, person: DocId, clock: &dyn Clock) -> Result<(), Refusal> {
        match self.left(person, clock) {
            0 => Ok(()),
            left => Err(Refusal::new(Code::Wait).with("wait_seconds", left as i64)),
        }
    }

    /// Counts a wrong password before it is answered, so that killing the program does not give a free try.
    pub fn wrong(&mut self, person: DocId, clock: &dyn Clock) -> Result<Refusal, Failure> {
        let count = self.wrong.entry(person).or_default();
        *count = count.saturating_add(1);
        let wait = wait_after(*count);
        self.until.insert(person, clock.elapsed() + wait);
        self.keep()?;
        Ok(Refusal::new(Code::WrongPassword).with("wait_seconds", wait.as_secs() as i64))
    }

    /// Ends the wait. A counter that cannot be written keeps nobody out: at worst she waits after the next start.
    pub fn right(&mut self, person: DocId) {
        self.until.remove(&person);
        if self.wrong.remove(&person).is_some() {
            let _ = self.keep();
        }
    }

    fn keep(&self) -> Result<(), Failure> {
        let kept = serde_json::to_vec(&Kept { wrong: self.wrong.clone() }).map_err(|e| Fault::bug(e.to_string()))?;
        write_whole(&self.path, &kept)
    }
}

fn wait_after(wrong: u32) -> Duration {
    let seconds = match wrong.checked_sub(FREE_TRIES + 1) {
        None => 0,
        Some(doublings) => 5_u64.checked_shl(doublings.min(20)).unwrap_or(LONGEST).min(LONGEST),
    };
    Duration::from_secs(seconds)
}

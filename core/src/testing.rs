//! For tests: a clock that stands still, dice that repeat, and a casebook in a folder that goes away.

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

use crate::casebook::{Casebook, Env, Founding, RecoveryPart};
use crate::chance::Chance;
use crate::clock::{Clock, Moment};
use crate::error::Failure;
use crate::keys::Cost;
use crate::people::staff::Language;

/// A clock that moves only when it is told to.
#[derive(Debug)]
pub struct FixedClock(Mutex<(Moment, Duration)>);

impl FixedClock {
    /// `wall` is the Centre's time: `2026-11-20T09:00:00`. A wrong one is a wrong test.
    pub fn at(wall: &str) -> Arc<FixedClock> {
        let wall = chrono::NaiveDateTime::parse_from_str(wall, "%Y-%m-%dT%H:%M:%S").expect("a wall time with seconds");
        Arc::new(FixedClock(Mutex::new((Moment::from_wall(wall), Duration::ZERO))))
    }

    pub fn pass(&self, span: Duration) {
        let mut now = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        *now = (now.0.plus(span), now.1 + span);
    }

    /// Somebody sets the computer's clock: elapsed time goes on as before.
    pub fn set_back(&self, span: Duration) {
        let mut now = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        now.0 = Moment(now.0.0 - span.as_millis() as i64);
    }

    pub fn set_forward(&self, span: Duration) {
        let mut now = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        now.0 = now.0.plus(span);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Moment {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).0
    }
    fn elapsed(&self) -> Duration {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).1
    }
}

/// Bytes that repeat with the seed. Keys made from them are worth nothing.
#[derive(Debug)]
pub struct SeededChance(Mutex<u64>);

impl SeededChance {
    pub fn new(seed: u64) -> Arc<SeededChance> {
        Arc::new(SeededChance(Mutex::new(seed)))
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        for byte in bytes {
            *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut z = *state;
            z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            *byte = (z ^ (z >> 31)) as u8;
        }
    }
}

/// Friday, 20 November 2026, nine in the morning.
pub const MORNING: &str = "2026-11-20T09:00:00";
pub const PASSWORD: &str = "tulips over the Yesil";

pub fn env(clock: Arc<FixedClock>, seed: u64) -> Env {
    Env { clock, chance: SeededChance::new(seed), cost: Cost::CHEAP }
}

pub fn founding() -> Founding {
    Founding {
        office: "AIFC Expat Centre".into(),
        city: "Astana".into(),
        name: "AdminF AdminL".into(),
        password: PASSWORD.into(),
        language: Language::En,
        holders: vec!["AdminF AdminL".into()],
        demo: true,
    }
}

/// A new casebook in `folder`, its administrator signed in.
pub fn create(folder: &Path, env: Env) -> Result<(Casebook, Vec<RecoveryPart>), Failure> {
    Casebook::create(folder, founding(), env)
}

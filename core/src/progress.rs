//! How a long job tells what it has done, and hears that nobody wants it any more.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::error::{Code, Failure};

/// Shared between the job and whoever watches it. Watching costs two atomic loads.
#[derive(Debug, Default)]
pub struct Reporter {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
}

impl Reporter {
    pub fn expect(&self, total: u64) {
        self.total.store(total, Ordering::Relaxed);
    }

    /// Counts `steps` and refuses with [`Code::Cancelled`] once somebody has cancelled.
    pub fn step(&self, steps: u64) -> Result<(), Failure> {
        self.done.fetch_add(steps, Ordering::Relaxed);
        if self.cancelled.load(Ordering::Relaxed) { Err(Code::Cancelled.into()) } else { Ok(()) }
    }

    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Steps done and steps expected (0 while unknown).
    pub fn seen(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}

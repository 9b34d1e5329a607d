//! How a long job tells what it has done, and hears that nobody wants it any more.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard};

use crate::error::{Code, Failure};

struct Interrupt(Box<dyn Fn() + Send>);

impl std::fmt::Debug for Interrupt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Interrupt")
    }
}

/// Shared between the job and whoever watches it. Watching costs two atomic loads.
#[derive(Debug, Default)]
pub struct Reporter {
    done: AtomicU64,
    total: AtomicU64,
    cancelled: AtomicBool,
    interrupt: Mutex<Option<Interrupt>>,
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

    /// Work in one piece that takes no steps: cancelling calls `interrupt`, from another thread.
    pub fn interruptible<T>(&self, interrupt: impl Fn() + Send + 'static, work: impl FnOnce() -> T) -> T {
        *self.interrupt() = Some(Interrupt(Box::new(interrupt)));
        let done = work();
        *self.interrupt() = None;
        done
    }

    fn interrupt(&self) -> MutexGuard<'_, Option<Interrupt>> {
        self.interrupt.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
        if let Some(Interrupt(interrupt)) = &*self.interrupt() {
            interrupt();
        }
    }

    /// Steps done and steps expected (0 while unknown).
    pub fn seen(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}

//! Times of one kind of work: the wall's, and the processor's own for this thread.

use std::time::{Duration, Instant};

pub const RUNS: usize = 400;

/// How long this thread has run on a processor; nothing where the system does not tell.
#[cfg(target_os = "linux")]
pub fn cpu() -> Duration {
    let told = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(told.tv_sec.unsigned_abs(), u32::try_from(told.tv_nsec).unwrap_or(0))
}

#[cfg(not(target_os = "linux"))]
pub fn cpu() -> Duration {
    Duration::ZERO
}

/// What several runs of the same work took.
#[derive(Default)]
pub struct Times {
    pub wall: Vec<Duration>,
    pub cpu: Vec<Duration>,
}

impl Times {
    pub fn add<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let (before, start) = (cpu(), Instant::now());
        let done = work();
        self.wall.push(start.elapsed());
        self.cpu.push(cpu() - before);
        done
    }

    /// Milliseconds that `percent` of the runs stayed under.
    pub fn at(&self, percent: usize) -> f64 {
        at(self.wall.clone(), percent)
    }

    /// The same of the processor's time: what others do on this machine is not in it.
    pub fn cpu_at(&self, percent: usize) -> f64 {
        at(self.cpu.clone(), percent)
    }

    /// Seconds of processor time.
    pub fn cpu_seconds(&self) -> f64 {
        self.cpu.iter().sum::<Duration>().as_secs_f64()
    }
}

pub fn timed(mut work: impl FnMut(usize)) -> Vec<Duration> {
    (0..RUNS)
        .map(|i| {
            let start = Instant::now();
            work(i);
            start.elapsed()
        })
        .collect()
}

pub fn at(mut times: Vec<Duration>, percent: usize) -> f64 {
    times.sort();
    times[(times.len() - 1) * percent / 100].as_secs_f64() * 1000.0
}

pub fn line(what: &str, ours: &[Duration], beside: &str, raw: &[Duration]) {
    let (p50, p99, base) = (at(ours.to_vec(), 50), at(ours.to_vec(), 99), at(raw.to_vec(), 50));
    println!("| {what} | {p50:.2} | {p99:.2} | {beside} {base:.2} | {:.2} |", p50 / base);
}

pub const HEAD: &str =
    "| what | p50 ms | CPU p50 | CPU p99 | raw CPU p50 | raw CPU p99 | CPU ratio |\n|---|---|---|---|---|---|---|";

/// The processor's time of ours and of the raw thing, in milliseconds, and the ratio of all of it.
pub fn compared(what: &str, ours: &Times, raw: &Times) {
    println!(
        "| {what} | {:.2} | {:.2} | {:.2} | {:.2} | {:.2} | {:.2} |",
        ours.at(50),
        ours.cpu_at(50),
        ours.cpu_at(99),
        raw.cpu_at(50),
        raw.cpu_at(99),
        ours.cpu_seconds() / raw.cpu_seconds()
    );
}

/// How far a long part is, every few seconds, beside the tables: whoever waits sees that it goes on.
pub struct Going {
    what: &'static str,
    of: usize,
    told: Instant,
}

impl Going {
    pub fn begins(what: &'static str, of: usize) -> Going {
        Going { what, of, told: Instant::now() }
    }

    pub fn on(&mut self, done: usize) {
        if self.told.elapsed() >= Duration::from_secs(5) {
            self.told = Instant::now();
            eprintln!("{}: {done} of {}", self.what, self.of);
        }
    }
}

/// What has nothing raw beside it.
pub fn alone(what: &str, ours: &Times) {
    println!("| {what} | {:.2} | {:.2} | {:.2} | – | – | – |", ours.at(50), ours.cpu_at(50), ours.cpu_at(99));
}

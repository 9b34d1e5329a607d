//! The child that reads one file from outside: its bytes on the input, its answer on the output. It opens nothing, and what
//! it may use is bounded before the first byte comes in.

use std::io::{Read, Write};
use std::process::ExitCode;

use casebook::files::look::{Looked, Question, Refused, Why, look};
use zeroize::Zeroizing;

use super::tell;
use crate::looking::{Answer, Asked, read_head, write_head};

/// Bytes of memory beside the program's own code and libraries: all in all less than 512 MiB.
const MEMORY: u64 = 448 * 1024 * 1024;
/// Seconds of the processor; then the system ends this process.
const SECONDS: u64 = 5;
/// After so long no more text is read: pages and view are worth more than the search.
const ENOUGH_MILLISECONDS: u64 = 2_500;
/// For readers that go down into what is nested.
const STACK: usize = 32 * 1024 * 1024;

/// Answered all the same, but a reader panicked: tests look for it.
const PANICKED: u8 = 70;

pub fn look_at() -> ExitCode {
    bound(MEMORY, SECONDS);
    // What a panic says may hold a piece of the file; where it happened does not.
    std::panic::set_hook(Box::new(|panic| {
        tell::error(&panic.location().map(ToString::to_string).unwrap_or_default());
    }));
    match answer() {
        Some(fine) if fine => ExitCode::SUCCESS,
        Some(_) => ExitCode::from(PANICKED),
        None => ExitCode::FAILURE,
    }
}

/// Answers, and says whether no reader panicked; `None` where there was nothing to answer to.
fn answer() -> Option<bool> {
    let mut input = std::io::stdin().lock();
    let asked: Asked = serde_json::from_slice(&read_head(&mut input).ok()?).ok()?;
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(usize::try_from(asked.size).ok()?).ok()?;
    input.take(asked.size).read_to_end(&mut bytes).ok()?;
    let looking = std::thread::Builder::new().stack_size(STACK).spawn(move || {
        alone();
        looked(bytes, &asked)
    });
    let joined = looking.ok()?.join();
    let fine = joined.is_ok();
    let done = joined.unwrap_or_else(|_| Err(Why::Unsafe.into()));
    let (head, bytes): (Answer, Vec<Vec<u8>>) = match done {
        Ok(mut looked) => {
            let (view, pictures) = (looked.view.take(), std::mem::take(&mut looked.pictures));
            let lengths = pictures.iter().map(Vec::len).collect();
            let kind = view.as_ref().map(|view| view.kind);
            let bytes = pictures.into_iter().chain(view.map(|view| view.bytes)).collect();
            (Answer::Looked { looked, pictures: lengths, view: kind }, bytes)
        }
        Err(refused) => (Answer::Refused(refused), Vec::new()),
    };
    let head = Zeroizing::new(serde_json::to_vec(&head).ok()?);
    let mut output = std::io::stdout().lock();
    write_head(&mut output, &head).ok()?;
    for bytes in bytes {
        output.write_all(&bytes).ok()?;
    }
    output.flush().ok()?;
    Some(fine)
}

fn looked(bytes: Vec<u8>, asked: &Asked) -> Result<Looked, Refused> {
    let question = Question {
        name: &asked.name,
        password: asked.password.as_deref(),
        limits: asked.limits,
        pictures: asked.pictures,
        enough: &|| worked() > ENOUGH_MILLISECONDS,
    };
    look(bytes, &question)
}

/// Milliseconds of the processor that went into this process.
#[cfg(target_os = "linux")]
fn worked() -> u64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    u64::try_from(time.tv_sec * 1000 + time.tv_nsec / 1_000_000).unwrap_or(0)
}

#[cfg(not(target_os = "linux"))]
fn worked() -> u64 {
    use std::sync::OnceLock;
    use std::time::Instant;
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    u64::try_from(BEGAN.get_or_init(Instant::now).elapsed().as_millis()).unwrap_or(u64::MAX)
}

/// Memory beside what is mapped already, seconds of the processor, and nothing to open.
#[cfg(target_os = "linux")]
pub fn bound(memory: u64, seconds: u64) {
    use rustix::process::Resource;
    // What is mapped already is the program and its libraries: read by nobody here, but counted by the system.
    let mapped = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: u64 = mapped.split(' ').next().and_then(|pages| pages.parse().ok()).unwrap_or(0);
    most(Resource::As, pages * rustix::param::page_size() as u64 + memory);
    most(Resource::Data, memory);
    most(Resource::Cpu, seconds);
    most(Resource::Fsize, 0);
    most(Resource::Nofile, 3);
    most(Resource::Core, 0);
}

/// From here on no further thread and no further process.
#[cfg(target_os = "linux")]
fn alone() {
    most(rustix::process::Resource::Nproc, 0);
}

#[cfg(target_os = "linux")]
fn most(what: rustix::process::Resource, most: u64) {
    let limit = rustix::process::Rlimit { current: Some(most), maximum: Some(most) };
    let _ = rustix::process::setrlimit(what, limit);
}

#[cfg(not(target_os = "linux"))]
pub fn bound(_: u64, _: u64) {
    worked();
}

#[cfg(not(target_os = "linux"))]
fn alone() {}

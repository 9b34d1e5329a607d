//! The child that sets a letter whose pages come from files of other programs: letter and files on its input, the PDF on
//! its output. It opens nothing, and what it may use is bounded before the first byte comes in.

use std::io::{Read, Write};
use std::process::ExitCode;

use letters::{File, pdf};

use super::look_at::bound;
use crate::letters::child::{Answer, Asked};
use crate::looking::{read_head, write_head};

/// Bytes of memory beside the program's own.
const MEMORY: u64 = 1_536 * 1024 * 1024;
/// Seconds of the processor.
const SECONDS: u64 = 60;

pub fn set_letter() -> ExitCode {
    bound(MEMORY, SECONDS);
    // What a panic says may hold a piece of a file.
    std::panic::set_hook(Box::new(|_| {}));
    if answer().is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn answer() -> Option<()> {
    let mut input = std::io::stdin().lock();
    let asked: Asked = serde_json::from_slice(&read_head(&mut input).ok()?).ok()?;
    let mut files = Vec::new();
    for (path, size) in asked.files {
        let mut bytes = Vec::new();
        input.by_ref().take(size).read_to_end(&mut bytes).ok()?;
        files.push(File { path, bytes });
    }
    let (answer, bytes) = match pdf(&asked.letter, &files, asked.own.as_deref()) {
        Ok(bytes) => (Answer::Set, bytes),
        Err(broken) => (Answer::Broken { line: broken.line, message: broken.message }, Vec::new()),
    };
    let mut output = std::io::stdout().lock();
    write_head(&mut output, &serde_json::to_vec(&answer).ok()?).ok()?;
    output.write_all(&bytes).ok()?;
    output.flush().ok()
}

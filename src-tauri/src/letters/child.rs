//! Pages of files from outside are placed by a child of this program, never by the program itself: with limits on memory
//! and time, and nothing to open.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use casebook::files::letters::Letter;
use letters::{Broken, File};
use serde::{Deserialize, Serialize};

use crate::looking::{program, read_head, write_head};

/// The hidden word of the command line that makes this program the child.
pub const SET_LETTER: &str = "set-letter";
/// From the start to the whole answer; the child's own limit is in seconds of the processor.
const PATIENCE: Duration = Duration::from_secs(90);

/// Before the bytes of the files, on the child's input.
#[derive(Serialize, Deserialize)]
pub struct Asked {
    pub letter: Letter,
    pub own: Option<String>,
    /// Path and size of each.
    pub files: Vec<(String, u64)>,
}

/// Before the bytes of the PDF, on the child's output.
#[derive(Serialize, Deserialize)]
pub enum Answer {
    Set,
    Broken { line: Option<usize>, message: String },
}

/// Sets a letter in a child. One that breaks, hangs or is ended has not set it.
pub fn pdf(letter: &Letter, files: &[File], own: Option<&str>) -> Result<Vec<u8>, Broken> {
    let ended = || Broken { line: None, message: "the pages could not be placed".to_owned() };
    match told(letter, files, own).ok_or_else(ended)? {
        (Answer::Set, bytes) => Ok(bytes),
        (Answer::Broken { line, message }, _) => Err(Broken { line, message }),
    }
}

/// Ended when it is let go, whatever it does.
struct OneChild(Child);

impl Drop for OneChild {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn told(letter: &Letter, files: &[File], own: Option<&str>) -> Option<(Answer, Vec<u8>)> {
    let sizes = files.iter().map(|file| (file.path.clone(), file.bytes.len() as u64)).collect();
    let head = Asked { letter: letter.clone(), own: own.map(str::to_owned), files: sizes };
    let head = serde_json::to_vec(&head).ok()?;
    let mut command = Command::new(program().ok()?);
    command.arg(SET_LETTER).env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    #[cfg(windows)]
    for name in ["SystemRoot", "windir"] {
        command.envs(std::env::var_os(name).map(|value| (name, value)));
    }
    let mut child = OneChild(command.spawn().ok()?);
    let mut output = child.0.stdout.take()?;
    let (tell, told) = channel();
    // The thread ends with the child, whose end of the pipe is the only one.
    std::thread::spawn(move || {
        let mut answer = || {
            let answer = serde_json::from_slice(&read_head(&mut output).ok()?).ok()?;
            let mut bytes = Vec::new();
            output.read_to_end(&mut bytes).ok()?;
            Some((answer, bytes))
        };
        let _ = tell.send(answer());
    });
    let mut input = child.0.stdin.take()?;
    write_head(&mut input, &head).ok()?;
    for file in files {
        input.write_all(&file.bytes).ok()?;
    }
    drop(input);
    told.recv_timeout(PATIENCE).ok()?
}

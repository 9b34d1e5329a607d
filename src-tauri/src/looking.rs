//! Files from outside are read by a child of this program, never by the program itself: with limits on memory and time, and
//! nothing to open. A child that breaks, hangs or is ended is a file that is refused; the program goes on.

use std::io::{ErrorKind, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use casebook::error::{Failure, Fault};
use casebook::files::look::{Kind, Limits, Looked, Refused, View, Why};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

/// The hidden word of the command line that makes this program the child.
pub const LOOK_AT: &str = "look-at";
/// From the last byte sent to the whole answer. The child's own limit is in seconds of the processor, which a busy computer
/// stretches.
const PATIENCE: Duration = Duration::from_secs(8);
/// The largest answer that is read: a copy for viewing and the words of a thousand pages.
const MOST_ANSWER: u64 = 512 * 1024 * 1024;
/// The largest head of a message: names, facts and the words of all pages.
const MOST_HEAD: u32 = 64 * 1024 * 1024;

/// Before the bytes of the file, on the child's input.
#[derive(Serialize, Deserialize)]
pub struct Asked {
    pub name: String,
    pub password: Option<String>,
    pub limits: Limits,
    pub pictures: usize,
    pub size: u64,
}

impl Drop for Asked {
    fn drop(&mut self) {
        self.password.zeroize();
    }
}

/// Before the bytes of the pictures and of the copy for viewing, on the child's output.
#[derive(Serialize, Deserialize)]
pub enum Answer {
    Looked {
        looked: Looked,
        /// The length of each.
        pictures: Vec<usize>,
        view: Option<Kind>,
    },
    Refused(Refused),
}

/// Looks at one file of `size` bytes, read from `from` once and to its end. `pictures`: of how many first pages of a scan an
/// image is wanted.
///
/// Refused with `FileRefused` (`why`, `most`, `found`: see [`Why`]) or, where a PDF wants its password, `FilePassword`
/// (`why`: `password` or `wrong-password`). A failing drive is what its error says it is.
pub fn look(
    from: &mut dyn Read,
    size: u64,
    name: &str,
    password: Option<&str>,
    limits: &Limits,
    pictures: usize,
) -> Result<Looked, Failure> {
    limits.size(size).map_err(refused)?;
    let mut child = OneChild::start()?;
    let asked = Asked { name: name.to_owned(), password: password.map(str::to_owned), limits: *limits, pictures, size };
    if !child.tell(&asked, from)? {
        return Err(refused(Why::Unsafe.into()));
    }
    match child.answer() {
        Some((Answer::Looked { mut looked, pictures, view }, mut bytes)) => {
            for length in pictures {
                let rest = bytes.split_off(length.min(bytes.len()));
                looked.pictures.push(std::mem::replace(&mut bytes, rest));
            }
            looked.view = view.map(|kind| View { kind, bytes });
            Ok(looked)
        }
        Some((Answer::Refused(why), _)) => Err(refused(why)),
        None => Err(refused(Why::Unsafe.into())),
    }
}

fn refused(refused: Refused) -> Failure {
    Failure::Refused(refused.into())
}

/// Ended when it is let go, whatever it does.
struct OneChild(Child);

impl OneChild {
    fn start() -> Result<OneChild, Failure> {
        let mut command = Command::new(program()?);
        command.arg(LOOK_AT).env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        #[cfg(windows)]
        for name in ["SystemRoot", "windir"] {
            command.envs(std::env::var_os(name).map(|value| (name, value)));
        }
        Ok(OneChild(command.spawn()?))
    }

    /// Whether the child took it all. Fails only as the reading of the file fails.
    fn tell(&mut self, asked: &Asked, from: &mut dyn Read) -> Result<bool, Failure> {
        let mut input = self.0.stdin.take().ok_or_else(|| Fault::bug("a child without an input"))?;
        let head = Zeroizing::new(serde_json::to_vec(asked).map_err(|error| Fault::bug(error.to_string()))?);
        if write_head(&mut input, &head).is_err() {
            return Ok(false);
        }
        let mut block = vec![0; 256 * 1024];
        let mut sent = 0;
        loop {
            let read = match from.read(&mut block) {
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error.into()),
            };
            sent += read as u64;
            if sent > asked.size || read == 0 && sent < asked.size {
                return Err(refused(Why::Changed.into()));
            }
            if read == 0 {
                return Ok(true);
            }
            if input.write_all(&block[..read]).is_err() {
                return Ok(false);
            }
        }
    }

    /// `None` if none came in time, or it cannot be understood.
    fn answer(&mut self) -> Option<(Answer, Vec<u8>)> {
        let output = self.0.stdout.take()?;
        let (tell, told) = channel();
        std::thread::spawn(move || {
            let _ = tell.send(read_answer(&mut output.take(MOST_ANSWER)));
        });
        // The thread ends with the child, whose end of the pipe is the only one.
        told.recv_timeout(PATIENCE).ok()?
    }
}

impl Drop for OneChild {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn read_answer(output: &mut dyn Read) -> Option<(Answer, Vec<u8>)> {
    let head = read_head(output).ok()?;
    let answer = serde_json::from_slice(&head).ok()?;
    let mut bytes = Vec::new();
    output.read_to_end(&mut bytes).ok()?;
    Some((answer, bytes))
}

/// A length of four bytes, the highest first, and what is so long.
pub fn write_head(to: &mut dyn Write, head: &[u8]) -> std::io::Result<()> {
    let length = u32::try_from(head.len()).map_err(std::io::Error::other)?;
    to.write_all(&length.to_be_bytes())?;
    to.write_all(head)
}

pub fn read_head(from: &mut dyn Read) -> std::io::Result<Zeroizing<Vec<u8>>> {
    let mut length = [0; 4];
    from.read_exact(&mut length)?;
    let length = u32::from_be_bytes(length);
    if length > MOST_HEAD {
        return Err(ErrorKind::InvalidData.into());
    }
    let mut head = Zeroizing::new(Vec::new());
    from.take(length.into()).read_to_end(&mut head)?;
    if head.len() == length as usize { Ok(head) } else { Err(ErrorKind::UnexpectedEof.into()) }
}

/// This program, also when a newer one has been put in its place meanwhile.
pub fn program() -> Result<PathBuf, Failure> {
    let itself = std::env::current_exe()?;
    // A test is another program; the one that it tests lies one folder above.
    #[cfg(feature = "test-host")]
    if let Some(built) = itself.parent().filter(|folder| folder.ends_with("deps")).and_then(|folder| folder.parent()) {
        return Ok(built.join("expat-desk").with_extension(std::env::consts::EXE_EXTENSION));
    }
    Ok(if cfg!(target_os = "linux") { "/proc/self/exe".into() } else { itself })
}

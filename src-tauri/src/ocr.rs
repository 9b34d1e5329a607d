//! What a machine reads on scans: Tesseract, where it is installed on this computer and somebody has switched it on. It is
//! a program of others that reads files of others: bytes on its input, text on its output, with limits on memory and time
//! and nothing on the disk. A run that breaks or hangs is no error: there is no text.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// Of how many first pages of a scan the text is read.
pub const PAGES: usize = 3;
/// Those of the Centre's papers, in this order.
const LANGUAGES: [&str; 3] = ["eng", "rus", "kaz"];
const LATIN: &str = "eng";
/// Letters of the shortest machine-readable line that is tried.
const SHORTEST_CODED: usize = 26;
/// It finds out which way up a page lies.
const TURNS: &str = "osd";
/// For one page, from start to text.
const PATIENCE: Duration = Duration::from_secs(40);
/// For the list of languages.
const ASKING: Duration = Duration::from_secs(5);
/// A lock ends a run within so long.
const GLANCE: Duration = Duration::from_millis(50);
/// Bytes of text of one page.
const MOST_TEXT: u64 = 1024 * 1024;
/// Bytes of memory: three languages and a page of A3 at 300 dots an inch.
#[cfg(target_os = "linux")]
const MEMORY: u64 = 1024 * 1024 * 1024;
/// Seconds of the processor; then the system ends it.
#[cfg(target_os = "linux")]
const SECONDS: u64 = 30;

/// Whether this computer reads scans: looked for once, when somebody first asks.
#[derive(Default)]
pub struct ScanReader(OnceLock<Option<Tesseract>>);

impl ScanReader {
    pub fn found(&self) -> Option<&Tesseract> {
        self.0.get_or_init(|| Tesseract::at(&installed()?, PATIENCE)).as_ref()
    }

    /// Another program in its place, or none.
    #[cfg(feature = "test-host")]
    pub fn put(&self, program: Option<Tesseract>) {
        let _ = self.0.set(program);
    }
}

pub struct Tesseract {
    program: PathBuf,
    /// Of [`LANGUAGES`] those that are installed; at least one.
    languages: Vec<&'static str>,
    turns: bool,
    patience: Duration,
}

impl Tesseract {
    /// `None` where it does not answer, or has none of the languages.
    pub fn at(program: &Path, patience: Duration) -> Option<Tesseract> {
        let told = run(program, &["--list-langs"], Vec::new(), ASKING.min(patience), &|| false)?;
        let has = |language: &str| told.lines().any(|line| line.trim() == language);
        let languages: Vec<_> = LANGUAGES.into_iter().filter(|language| has(language)).collect();
        (!languages.is_empty()).then(|| Tesseract {
            program: program.to_owned(),
            languages,
            turns: has(TURNS),
            patience,
        })
    }

    /// `eng`, `rus`, `kaz`: as far as they are installed.
    pub fn languages(&self) -> &[&'static str] {
        &self.languages
    }

    /// What stands on an image. `ended` is asked again and again: then there is no text.
    pub fn text_of(&self, image: Vec<u8>, ended: &dyn Fn() -> bool) -> Option<String> {
        let mut text = self.read(&self.languages.join("+"), image.clone(), ended)?;
        // Beside other alphabets the machine-readable lines of a passport get letters of those.
        if self.languages.len() > 1 && self.languages.contains(&LATIN) && text.lines().any(is_coded) {
            let again = self.read(LATIN, image, ended).unwrap_or_default();
            for line in again.lines().filter(|line| is_coded(line)) {
                text.push('\n');
                text.push_str(line);
            }
        }
        (!text.trim().is_empty()).then_some(text)
    }

    fn read(&self, languages: &str, image: Vec<u8>, ended: &dyn Fn() -> bool) -> Option<String> {
        let layout = if self.turns { "1" } else { "3" };
        let asked = ["stdin", "stdout", "-l", languages, "--psm", layout];
        Some(run(&self.program, &asked, image, self.patience, ended)?.replace('\u{c}', ""))
    }
}

/// Whether it may be one of the machine-readable lines, or what became of it.
fn is_coded(line: &str) -> bool {
    line.chars().count() >= SHORTEST_CODED && line.contains('<')
}

/// In a folder of PATH, or where its installer for Windows puts it.
fn installed() -> Option<PathBuf> {
    let name = Path::new("tesseract").with_extension(std::env::consts::EXE_EXTENSION);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let usual = std::env::var_os("ProgramFiles").map(|folder| PathBuf::from(folder).join("Tesseract-OCR"));
    // Not where the program happens to have been started.
    let folders = std::env::split_paths(&path).filter(|folder| folder.is_absolute()).chain(usual);
    folders.map(|folder| folder.join(&name)).find(|program| program.is_file())
}

/// What it wrote, if it was done in time.
fn run(
    program: &Path,
    arguments: &[&str],
    input: Vec<u8>,
    patience: Duration,
    ended: &dyn Fn() -> bool,
) -> Option<String> {
    let mut child = OneRun::start(program, arguments)?;
    let (mut to, from) = (child.0.stdin.take()?, child.0.stdout.take()?);
    // Both threads end with the child: then nobody else holds the other ends of their pipes.
    std::thread::spawn(move || {
        let _ = to.write_all(&input);
    });
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let mut text = Vec::new();
        let whole = from.take(MOST_TEXT).read_to_end(&mut text).is_ok();
        let _ = tell.send(whole.then_some(text));
    });
    let end = Instant::now() + patience;
    loop {
        match told.recv_timeout(GLANCE) {
            Ok(text) => return text.map(|text| String::from_utf8_lossy(&text).into_owned()),
            Err(RecvTimeoutError::Timeout) if Instant::now() < end && !ended() => {}
            Err(_) => return None,
        }
    }
}

/// Ended when it is let go, with whatever it has started.
struct OneRun(Child);

impl OneRun {
    fn start(program: &Path, arguments: &[&str]) -> Option<OneRun> {
        let mut command = Command::new(program);
        // One thread: the other pages and the person's own work go on beside it.
        command.args(arguments).env_clear().env("OMP_THREAD_LIMIT", "1");
        for name in ["TESSDATA_PREFIX", "SystemRoot", "windir"] {
            command.envs(std::env::var_os(name).map(|value| (name, value)));
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let run = OneRun(command.spawn().ok()?);
        #[cfg(target_os = "linux")]
        bound(&run.0)?;
        Some(run)
    }
}

impl Drop for OneRun {
    fn drop(&mut self) {
        #[cfg(target_os = "linux")]
        let _ = rustix::process::kill_process_group(
            rustix::process::Pid::from_child(&self.0),
            rustix::process::Signal::KILL,
        );
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Set from outside, before it has seen a byte of the image.
#[cfg(target_os = "linux")]
fn bound(child: &Child) -> Option<()> {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    let limits = [(Resource::As, MEMORY), (Resource::Cpu, SECONDS), (Resource::Fsize, 0), (Resource::Core, 0)];
    for (what, most) in limits {
        let limit = Rlimit { current: Some(most), maximum: Some(most) };
        prlimit(Some(Pid::from_child(child)), what, limit).ok()?;
    }
    Some(())
}

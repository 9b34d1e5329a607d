//! One file after the other: read to its end, into the vault, through the child, and back into its row.

use std::fs::File;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::SystemTime;

use casebook::casebook::Kept;
use casebook::document::DocId;
use casebook::error::{Code, Failure, Refusal};
use casebook::files::look::{Kind, Limits, View, Why};
use casebook::progress::Reporter;

use super::{Ready, State, Way, keep, proposed};
use crate::looking::look;
use crate::ocr::{PAGES, Tesseract};
use crate::session::Session;
use crate::wire::{Notice, bad_arguments};

/// Where the bytes of a file are.
pub enum Source {
    Path(PathBuf),
    /// An image of the clipboard.
    Bytes(Vec<u8>),
}

struct Waiting {
    id: String,
    name: String,
    source: Source,
    reporter: Arc<Reporter>,
}

/// A line beside the row, as those of the look at the file.
const READ_BY_MACHINE: &str = "read-by-machine";
const MEGABYTE: u64 = 1024 * 1024;

/// Puts rows for these files and takes them in behind the page's back. A drive that does not answer holds up nothing else.
pub fn bring(session: &Arc<Session>, case: DocId, files: Vec<(Source, String, Way)>) {
    if files.is_empty() {
        return;
    }
    let mut waiting = Vec::new();
    for (source, name, way) in files {
        let id = session.casebook.env().new_command().to_string();
        let reporter = session.tray.add(case, id.clone(), name.clone(), way);
        waiting.push(Waiting { id, name, source, reporter });
    }
    // Not the session itself: a lock does not wait for a long queue.
    let session = Arc::downgrade(session);
    std::thread::spawn(move || waiting.into_iter().for_each(|one| take_in(&session, case, one)));
}

fn take_in(session: &Weak<Session>, case: DocId, one: Waiting) {
    let Some(session) = session.upgrade() else { return };
    let came = came(&session, case, &one);
    let state = match came {
        Ok(state) => state,
        Err(failure) => {
            if let Failure::Fault(fault) = &failure {
                tracing::error!(what = fault.what, "a file did not come in");
            }
            State::Refused(Notice::from(failure))
        }
    };
    session.tray.settle(&one.id, state);
    keep(&session, case);
}

fn came(session: &Session, case: DocId, one: &Waiting) -> Result<State, Failure> {
    let casebook = &session.casebook;
    let limits = Limits::at(&*casebook.reference()?, casebook.env().now().date());
    let kept = match &one.source {
        Source::Bytes(bytes) => {
            limits.size(bytes.len() as u64).map_err(refused)?;
            casebook.keep_file(&mut Cursor::new(bytes), limits.megabytes * MEGABYTE, &one.reporter)?
        }
        Source::Path(path) => from_drive(session, path, &limits, &one.reporter)?,
    };
    looked_at(session, case, &one.name, kept, None, &limits, Some(&one.reporter))
}

/// Reads a file that others may write meanwhile, or that lies on a drive that goes away.
fn from_drive(session: &Session, path: &Path, limits: &Limits, reporter: &Reporter) -> Result<Kept, Failure> {
    let gone = |_| Failure::from(Code::FileUnreadable);
    let before = std::fs::metadata(path).map_err(gone)?;
    if before.is_dir() {
        return Err(Refusal::new(Code::FileRefused).with("why", "folder").into());
    }
    limits.size(before.len()).map_err(refused)?;
    reporter.expect(before.len());
    let mut file = File::open(path).map_err(gone)?;
    let kept = session.casebook.keep_file(&mut file, limits.megabytes * MEGABYTE, reporter)?;
    let after = std::fs::metadata(path).map_err(gone)?;
    let time = |of: &std::fs::Metadata| of.modified().unwrap_or(SystemTime::UNIX_EPOCH);
    if (kept.size, before.len(), time(&before)) != (before.len(), after.len(), time(&after)) {
        return Err(refused(Why::Changed.into()));
    }
    Ok(kept)
}

fn refused(why: casebook::files::look::Refused) -> Failure {
    Failure::Refused(why.into())
}

fn looked_at(
    session: &Session,
    case: DocId,
    name: &str,
    kept: Kept,
    password: Option<&str>,
    limits: &Limits,
    reading: Option<&Reporter>,
) -> Result<State, Failure> {
    let casebook = &session.casebook;
    let mut content = casebook.read_file(&kept.name)?;
    let mut ready = Ready { blob: kept.name.clone(), size: kept.size, sha256: kept.sha256.clone(), ..Ready::default() };
    let reader = reading.filter(|_| casebook.reads_scans().unwrap_or(false)).and_then(|_| session.scans.found());
    let pictures = if reader.is_some() { PAGES } else { 0 };
    let mut looked = match look(&mut content, kept.size, name, password, limits, pictures) {
        Err(Failure::Refused(refusal)) if refusal.code == Code::FilePassword && password.is_none() => {
            return Ok(State::Locked(ready));
        }
        other => other?,
    };
    if let Some(view) = &looked.view {
        let most = limits.megabytes * MEGABYTE;
        let copy = casebook.keep_file(&mut view.bytes.as_slice(), most, &Reporter::default())?;
        ready.view = Some(copy.name);
        view.kind.mime().clone_into(&mut ready.view_mime);
    } else if looked.kind.is_viewed() {
        looked.kind.mime().clone_into(&mut ready.view_mime);
    }
    let mut pages = looked.text.take().unwrap_or_default();
    ready.scan = looked.kind == Kind::Pdf && pages.is_empty();
    ready.notes = looked.notes.iter().map(|note| note.as_str().to_owned()).collect();
    if let (true, Some(reader), Some(reading)) = (pages.is_empty(), reader, reading) {
        pages = read_by_machine(reader, pictures_of(looked.pictures, looked.view), reading);
        if !pages.is_empty() {
            ready.scan = false;
            ready.notes.push(READ_BY_MACHINE.to_owned());
        }
    }
    if !pages.is_empty() {
        casebook.keep_file_text(&kept.name, &pages)?;
    }
    looked.kind.mime().clone_into(&mut ready.mime);
    ready.pages = looked.pages;
    ready.proposed = proposed(session, case, name, &pages);
    Ok(State::Ready(ready))
}

/// An image is its own picture.
fn pictures_of(pictures: Vec<Vec<u8>>, view: Option<View>) -> Vec<Vec<u8>> {
    match view {
        Some(view) if pictures.is_empty() && view.kind.is_image() => vec![view.bytes],
        _ => pictures,
    }
}

/// Page by page; empty where nothing stands on any of them. Whoever locks or takes the row away ends it.
fn read_by_machine(reader: &Tesseract, pictures: Vec<Vec<u8>>, reading: &Reporter) -> Vec<String> {
    let ended = || reading.step(0).is_err();
    let read = pictures.into_iter().map(|picture| {
        let wanted = !picture.is_empty() && !ended();
        wanted.then(|| reader.text_of(picture, &ended)).flatten().unwrap_or_default()
    });
    let pages: Vec<String> = read.collect();
    if pages.iter().all(String::is_empty) { Vec::new() } else { pages }
}

/// Tries a password on a row that waits for one. Refused with `FilePassword`, `NoPreview`.
pub fn unlock(session: &Session, id: &str, password: &str) -> Result<(), Failure> {
    let (case, name, ready) = session.tray.locked(id).ok_or(Code::NoPreview)?;
    let limits = Limits::at(&*session.casebook.reference()?, session.casebook.env().now().date());
    let kept = Kept { name: ready.blob, size: ready.size, sha256: ready.sha256, known: true };
    // Somebody waits for the answer: what a machine would read takes too long.
    let state = looked_at(session, case, &name, kept, Some(password), &limits, None)?;
    session.tray.settle(id, state);
    keep(session, case);
    Ok(())
}

/// Files of a folder with their sizes and times, newest first; folders and hidden files are left out.
pub fn files_in(folder: &Path) -> Result<Vec<(PathBuf, u64, SystemTime)>, Failure> {
    let gone = |_: std::io::Error| Failure::from(Code::FileUnreadable);
    let mut found: Vec<(PathBuf, u64, SystemTime)> = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(gone)? {
        let Ok(entry) = entry else { continue };
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let Ok(facts) = entry.metadata() else { continue };
        if !hidden && facts.is_file() {
            found.push((entry.path(), facts.len(), facts.modified().unwrap_or(SystemTime::UNIX_EPOCH)));
        }
    }
    found.sort_by_key(|(_, _, time)| std::cmp::Reverse(*time));
    Ok(found)
}

pub fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Bytes of an image as the page hands them over: base64.
pub fn pasted(base64: &str) -> Result<Vec<u8>, Failure> {
    data_encoding::BASE64.decode(base64.as_bytes()).map_err(|_| bad_arguments("not base64"))
}

//! Files on their way into an application: taken into the vault, looked at by the child, and shown with a slot to choose.
//! Nothing is filed until somebody says where. What lies here outlives a lock and a crash as a draft.

mod coming;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use casebook::casebook::NewFile;
use casebook::document::DocId;
use casebook::error::{Code, Failure};
use casebook::files::proposal::propose;
use casebook::files::slots;
use casebook::progress::Reporter;
use serde::{Deserialize, Serialize};

use crate::guard;
use crate::session::Session;
use crate::wire::Notice;
use crate::wire::told::{Proposed, TrayRow};

pub use coming::{Source, bring, files_in, name_of, pasted, unlock};

/// What is on its way in one session.
#[derive(Default)]
pub struct Tray {
    /// Oldest first.
    items: Mutex<Vec<Item>>,
    /// What lay in the scanner's folder at the last look.
    scans: Mutex<Vec<(PathBuf, u64, SystemTime)>>,
    looking: AtomicBool,
}

struct Item {
    id: String,
    case: DocId,
    name: String,
    way: Way,
    reporter: Arc<Reporter>,
    state: State,
}

/// By which way a file came, and what becomes of it there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Way {
    Drop,
    Pick,
    Paste,
    Downloads,
    /// Taken away there once it is filed.
    Scanner(PathBuf),
}

impl Way {
    pub fn word(&self) -> &'static str {
        match self {
            Way::Drop => "drop",
            Way::Pick => "pick",
            Way::Paste => "paste",
            Way::Downloads => "downloads",
            Way::Scanner(_) => "scanner",
        }
    }
}

enum State {
    Reading,
    Refused(Notice),
    /// In the vault, and needs its password to be looked at.
    Locked(Ready),
    Ready(Ready),
}

/// A file that lies in the vault and can be filed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Ready {
    blob: String,
    view: Option<String>,
    mime: String,
    view_mime: String,
    size: u64,
    pages: Option<u32>,
    sha256: String,
    notes: Vec<String>,
    scan: bool,
    /// The slot that it seems to belong into, and by what.
    proposed: Option<(String, String)>,
}

/// What of a row outlives the session.
#[derive(Serialize, Deserialize)]
struct Saved {
    id: String,
    name: String,
    way: Way,
    ready: Ready,
}

fn place_of(case: DocId) -> String {
    format!("case/{case}/tray")
}

impl Tray {
    pub fn cancel_all(&self) {
        guard(&self.items).iter().for_each(|item| item.reporter.cancel());
    }

    fn add(&self, case: DocId, id: String, name: String, way: Way) -> Arc<Reporter> {
        let reporter: Arc<Reporter> = Arc::default();
        guard(&self.items).push(Item { id, case, name, way, reporter: reporter.clone(), state: State::Reading });
        reporter
    }

    fn settle(&self, id: &str, state: State) {
        if let Some(item) = guard(&self.items).iter_mut().find(|item| item.id == id) {
            item.state = state;
        }
    }

    fn holds(&self, case: DocId) -> bool {
        guard(&self.items).iter().any(|item| item.case == case)
    }

    /// Whether a file of the scanner's folder lies here already.
    fn has_scan(&self, path: &Path) -> bool {
        guard(&self.items).iter().any(|item| matches!(&item.way, Way::Scanner(from) if from == path))
    }

    fn locked(&self, id: &str) -> Option<(DocId, String, Ready)> {
        guard(&self.items).iter().find(|item| item.id == id).and_then(|item| match &item.state {
            State::Locked(ready) => Some((item.case, item.name.clone(), ready.clone())),
            _ => None,
        })
    }

    fn rows(&self, case: DocId) -> Vec<TrayRow> {
        let items = guard(&self.items);
        items.iter().filter(|item| item.case == case).map(Item::row).collect()
    }

    fn saved(&self, case: DocId) -> Vec<Saved> {
        let items = guard(&self.items);
        let ready = items.iter().filter(|item| item.case == case).filter_map(|item| match &item.state {
            State::Ready(ready) => Some(Saved {
                id: item.id.clone(),
                name: item.name.clone(),
                way: item.way.clone(),
                ready: ready.clone(),
            }),
            _ => None,
        });
        ready.collect()
    }
}

impl Item {
    fn row(&self) -> TrayRow {
        let (done, total) = self.reporter.seen();
        let (state, ready, trouble) = match &self.state {
            State::Reading => ("reading", None, None),
            State::Refused(notice) => ("refused", None, Some(notice.clone())),
            State::Locked(ready) => ("locked", Some(ready), None),
            State::Ready(ready) => ("ready", Some(ready), None),
        };
        let proposed = ready.and_then(|ready| ready.proposed.clone());
        TrayRow {
            tray: self.id.clone(),
            name: casebook::files::look::shown_name(&self.name),
            way: self.way.word().to_owned(),
            state: state.to_owned(),
            done,
            total,
            size: ready.map(|ready| ready.size),
            pages: ready.and_then(|ready| ready.pages),
            scan: ready.is_some_and(|ready| ready.scan),
            notes: ready.map(|ready| ready.notes.clone()).unwrap_or_default(),
            proposed: proposed.map(|(slot, by)| Proposed { slot, by }),
            trouble,
        }
    }
}

/// Rows of an application. What a session before this one left there is taken up again.
pub fn rows(session: &Session, case: DocId) -> Result<Vec<TrayRow>, Failure> {
    if !session.tray.holds(case)
        && let Some(draft) = session.casebook.draft(&place_of(case))?
    {
        let saved: Vec<Saved> = serde_json::from_str(&draft.body).unwrap_or_default();
        let mut items = guard(&session.tray.items);
        for Saved { id, name, way, ready } in saved {
            if session.casebook.file_facts(&ready.blob)?.is_some() && !items.iter().any(|item| item.id == id) {
                items.push(Item { id, case, name, way, reporter: Arc::default(), state: State::Ready(ready) });
            }
        }
    }
    Ok(session.tray.rows(case))
}

/// What lies ready is kept over a lock.
fn keep(session: &Session, case: DocId) {
    let saved = session.tray.saved(case);
    let place = place_of(case);
    let kept = match serde_json::to_string(&saved) {
        Ok(body) if !saved.is_empty() => session.casebook.save_draft(&place, None, &body),
        _ => session.casebook.drop_draft(&place),
    };
    if let Err(failure) = kept {
        tracing::warn!(failure = %failure, "the tray is not kept");
    }
}

/// Takes rows away; files of the scanner stay where they are.
pub fn drop_rows(session: &Session, case: DocId, ids: &[String]) {
    {
        let mut items = guard(&session.tray.items);
        for item in items.iter().filter(|item| ids.contains(&item.id)) {
            item.reporter.cancel();
        }
        items.retain(|item| !ids.contains(&item.id));
    }
    keep(session, case);
}

/// The row as a file for a slot. Refused with `NoPreview` where it is not ready.
pub fn picked(session: &Session, id: &str, slot: &str) -> Result<NewFile, Failure> {
    let items = guard(&session.tray.items);
    let found = items.iter().find(|item| item.id == id);
    match found.map(|item| (item, &item.state)) {
        Some((item, State::Ready(ready))) => Ok(NewFile {
            slot: slot.to_owned(),
            name: item.name.clone(),
            blob: ready.blob.clone(),
            view: ready.view.clone(),
            mime: ready.mime.clone(),
            view_mime: ready.view_mime.clone(),
            size: ready.size,
            pages: ready.pages,
            sha256: ready.sha256.clone(),
            dated: None,
            replaces: None,
            way: item.way.word().to_owned(),
        }),
        _ => Err(Code::NoPreview.into()),
    }
}

/// After they are filed: scans leave the scanner's folder, rows leave the tray.
pub fn filed(session: &Session, case: DocId, ids: &[String]) {
    let scans: Vec<(PathBuf, u64)> = {
        let items = guard(&session.tray.items);
        let mine = items.iter().filter(|item| ids.contains(&item.id));
        let scans = mine.filter_map(|item| match (&item.way, &item.state) {
            (Way::Scanner(path), State::Ready(ready)) => Some((path.clone(), ready.size)),
            _ => None,
        });
        scans.collect()
    };
    drop_rows(session, case, ids);
    for (path, size) in scans {
        // Another file may have come under the same name meanwhile.
        if std::fs::metadata(&path).is_ok_and(|now| now.len() == size)
            && let Err(error) = std::fs::remove_file(&path)
        {
            tracing::warn!(kind = %error.kind(), "a scan stays in the scanner's folder");
        }
    }
}

/// Of a row that lies ready: the vault's file that is shown, its media type, its name and pages.
pub fn shown(session: &Session, id: &str) -> Result<(String, String, String, Option<u32>), Failure> {
    let items = guard(&session.tray.items);
    let found = items.iter().find(|item| item.id == id).map(|item| (item, &item.state));
    match found {
        Some((item, State::Ready(ready))) => {
            let blob = ready.view.clone().unwrap_or_else(|| ready.blob.clone());
            let name = casebook::files::look::shown_name(&item.name);
            Ok((blob, ready.view_mime.clone(), name, ready.pages))
        }
        _ => Err(Code::NoPreview.into()),
    }
}

/// Scans that have come since the last look join the rows of the application that is on the screen. A file that still
/// grows waits for the next look. On a thread of its own: the folder may lie on a drive that does not answer.
pub fn look_at_scanner(session: &Arc<Session>, case: DocId) {
    let folder = session.casebook.computer_folder("scanner").ok().flatten();
    let Some(folder) = folder.map(PathBuf::from) else { return };
    if session.tray.looking.swap(true, Ordering::AcqRel) {
        return;
    }
    let session = Arc::downgrade(session);
    std::thread::spawn(move || {
        let found = files_in(&folder);
        let Some(session) = session.upgrade() else { return };
        let found = found.unwrap_or_default();
        let before = std::mem::replace(&mut *guard(&session.tray.scans), found.clone());
        let whole = found.into_iter().filter(|scan| before.contains(scan));
        let fresh = whole.map(|(path, ..)| path).filter(|path| !session.tray.has_scan(path));
        let files = fresh.map(|path| (Source::Path(path.clone()), name_of(&path), Way::Scanner(path)));
        let files: Vec<_> = files.collect();
        if !files.is_empty() {
            bring(&session, case, files);
        }
        session.tray.looking.store(false, Ordering::Release);
    });
}

/// Where a file seems to belong.
fn proposed(session: &Session, case: DocId, name: &str, pages: &[String]) -> Option<(String, String)> {
    let casebook = &session.casebook;
    let application = casebook.case(case).ok()?.application;
    let (reference, day) = (casebook.reference().ok()?, casebook.env().now().date());
    let slots = slots::slots(&application, &reference, day);
    let found = propose(name, pages, &application, &slots, day)?;
    Some((found.slot, found.by.as_str().to_owned()))
}

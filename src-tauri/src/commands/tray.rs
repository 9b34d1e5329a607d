//! Files on their way in: from a dialog, a drop, the clipboard, the scanner's folder, the browser's downloads.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use casebook::document::DocId;
use casebook::error::{Code, Failure};

use super::{Answer, At, told};
use crate::desk::Desk;
use crate::guard;
use crate::intake::Chosen;
use crate::session::Session;
use crate::tray::{self, Source, Way};
use crate::viewing::View;
use crate::wire::asked::{
    BringDownloads, ChooseFolder, FolderKind, Nothing, OnCase, OnTray, PasteImage, SetScanReading, TrayRows, UnlockTray,
};
use crate::wire::told::{Download, FileView, Folders, ScanReading, TrayPage, view_of};

/// Downloads of the last quarter of an hour are shown.
const RECENT: Duration = Duration::from_secs(15 * 60);
const MOST_DOWNLOADS: usize = 30;

fn page(session: &Session, id: DocId) -> Result<TrayPage, Failure> {
    Ok(TrayPage { rows: tray::rows(session, id)? })
}

/// What is on its way. What was dropped on the window, and new scans, join it by themselves.
pub fn tray(at: &At, asked: OnCase) -> Answer<TrayPage> {
    tray::look_at_scanner(at.session, asked.id);
    bring(at.session, asked.id, at.desk.outside.take_dropped(), &Way::Drop)
}

fn bring(session: &Arc<Session>, id: DocId, paths: Vec<PathBuf>, way: &Way) -> Answer<TrayPage> {
    if !paths.is_empty() {
        session.casebook.case(id)?;
    }
    let files = paths.into_iter().map(|path| {
        let name = tray::name_of(&path);
        (Source::Path(path), name, way.clone())
    });
    tray::bring(session, id, files.collect());
    told(page(session, id)?)
}

/// Nothing of the session is held while somebody chooses: a lock in between drops the keys at once.
pub fn pick_files(desk: &Desk, asked: OnCase) -> Answer<TrayPage> {
    let before = Arc::downgrade(&desk.session()?);
    let paths = desk.outside.files.get().map(|pick| pick()).unwrap_or_default();
    let session = desk.session()?;
    if !before.ptr_eq(&Arc::downgrade(&session)) {
        return Err(Code::NotSignedIn.into());
    }
    bring(&session, asked.id, paths, &Way::Pick)
}

pub fn paste_image(at: &At, asked: PasteImage) -> Answer<TrayPage> {
    let bytes = tray::pasted(&asked.base64)?;
    tray::bring(at.session, asked.id, vec![(Source::Bytes(bytes), asked.name, Way::Paste)]);
    told(page(at.session, asked.id)?)
}

fn downloads(at: &At) -> Result<PathBuf, Failure> {
    let chosen = at.session.casebook.computer_folder(FolderKind::Downloads.word())?;
    let usual = at.desk.outside.downloads.get().cloned();
    chosen.map(PathBuf::from).or(usual).ok_or_else(|| Code::FileUnreadable.into())
}

/// The newest files of the browser's folder; nothing of them is read yet.
pub fn newest_downloads(at: &At, _: Nothing) -> Answer<Vec<Download>> {
    let now = SystemTime::now();
    let age = |time: SystemTime| now.duration_since(time).unwrap_or_default();
    let found = tray::files_in(&downloads(at)?)?.into_iter().filter(|(_, _, time)| age(*time) <= RECENT);
    let mut files = guard(&at.session.files);
    let mut rows = Vec::new();
    for (path, size, time) in found.take(MOST_DOWNLOADS) {
        let file = at.session.casebook.env().new_command().to_string();
        let name = casebook::files::look::shown_name(&tray::name_of(&path));
        files.push(Chosen { id: file.clone(), path });
        rows.push(Download { file, name, size, minutes: (age(time).as_secs() / 60) as u32 });
    }
    let over = files.len().saturating_sub(2 * MOST_DOWNLOADS);
    files.drain(..over);
    told(rows)
}

/// Copies of these; the browser's own files stay where they are.
pub fn bring_downloads(at: &At, asked: BringDownloads) -> Answer<TrayPage> {
    let paths: Vec<PathBuf> = {
        let files = guard(&at.session.files);
        files.iter().filter(|chosen| asked.files.contains(&chosen.id)).map(|chosen| chosen.path.clone()).collect()
    };
    bring(at.session, asked.id, paths, &Way::Downloads)
}

pub fn drop_tray(at: &At, asked: TrayRows) -> Answer<TrayPage> {
    tray::drop_rows(at.session, asked.id, &asked.tray);
    told(page(at.session, asked.id)?)
}

/// Refused with `FilePassword` where it is not the password.
pub fn unlock_tray(at: &At, asked: UnlockTray) -> Answer<TrayPage> {
    tray::unlock(at.session, &asked.tray, &asked.password)?;
    told(page(at.session, asked.id)?)
}

/// A row that lies ready, looked at before it is filed.
pub fn open_tray(at: &At, asked: OnTray) -> Answer<FileView> {
    let (blob, mime, name, pages) = tray::shown(at.session, &asked.tray)?;
    let kind = view_of(&mime).ok_or(Code::NotViewable)?.to_owned();
    let token = at.session.show(View::Stored { mime: mime.clone(), blob });
    told(FileView { token, name, mime, kind, pages })
}

pub fn folders(at: &At, _: Nothing) -> Answer<Folders> {
    told(shown(at)?)
}

fn shown(at: &At) -> Result<Folders, Failure> {
    let usual = at.desk.outside.downloads.get().map(|path| path.to_string_lossy().into_owned());
    Ok(Folders {
        scanner: at.session.casebook.computer_folder(FolderKind::Scanner.word())?,
        downloads: at.session.casebook.computer_folder(FolderKind::Downloads.word())?.or(usual),
    })
}

/// Asks for a folder of this computer; `clear` forgets it.
pub fn choose_folder(desk: &Desk, asked: ChooseFolder) -> Answer<Folders> {
    let before = Arc::downgrade(&desk.session()?);
    let chosen = if asked.clear { None } else { desk.outside.folder.get().and_then(|pick| pick()) };
    let session = desk.session()?;
    if !before.ptr_eq(&Arc::downgrade(&session)) {
        return Err(Code::NotSignedIn.into());
    }
    if asked.clear || chosen.is_some() {
        let path = chosen.map(|path| path.to_string_lossy().into_owned());
        session.casebook.set_computer_folder(asked.folder.word(), path.as_deref())?;
    }
    told(shown(&At { desk, session: &session })?)
}

/// Whether a machine reads scans here, and in which languages it could.
pub fn scan_reading(at: &At, _: Nothing) -> Answer<ScanReading> {
    let languages = at.session.scans.found().map(|reader| reader.languages().to_vec()).unwrap_or_default();
    told(ScanReading {
        languages: languages.into_iter().map(str::to_owned).collect(),
        on: at.session.casebook.reads_scans()?,
    })
}

pub fn set_scan_reading(at: &At, asked: SetScanReading) -> Answer<ScanReading> {
    at.session.casebook.set_reads_scans(asked.on)?;
    scan_reading(at, Nothing {})
}

//! What lies outside of the program and comes in by the window: chosen and dropped files, folders, other programs.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use crate::guard;
use crate::ocr::ScanReader;

pub type FilesPicker = Box<dyn Fn() -> Vec<PathBuf> + Send + Sync>;
pub type FolderPicker = Box<dyn Fn() -> Option<PathBuf> + Send + Sync>;
/// Whether the file could be handed to another program.
pub type FileOpener = Box<dyn Fn(&Path) -> bool + Send + Sync>;

#[derive(Default)]
pub struct Outside {
    /// Asks the person for files, where there is a window.
    pub files: OnceLock<FilesPicker>,
    /// Asks for a folder.
    pub folder: OnceLock<FolderPicker>,
    /// Shows a file in the program that the person has for it.
    pub opener: OnceLock<FileOpener>,
    /// Where the browser puts what it loads down, unless somebody has chosen another folder.
    pub downloads: OnceLock<PathBuf>,
    /// The program that reads scans, where it is installed.
    pub scans: Arc<ScanReader>,
    /// Files that were dropped on the window and that the page has not heard of yet, each with when.
    dropped: Mutex<Vec<(Instant, PathBuf)>>,
}

/// A drop that no screen has asked about for so long was meant for none.
const FORGOTTEN: Duration = Duration::from_secs(5);

impl Outside {
    pub fn drop_here(&self, paths: impl IntoIterator<Item = PathBuf>) {
        let now = Instant::now();
        guard(&self.dropped).extend(paths.into_iter().map(|path| (now, path)));
    }

    pub fn take_dropped(&self) -> Vec<PathBuf> {
        let dropped = std::mem::take(&mut *guard(&self.dropped));
        dropped.into_iter().filter(|(at, _)| at.elapsed() < FORGOTTEN).map(|(_, path)| path).collect()
    }
}

//! `desk.json`: what holds on this computer before anybody has signed in. No personal data.

use std::path::{Path, PathBuf};

use casebook::Failure;
use casebook::storage::place::write_whole;
use serde::{Deserialize, Serialize};

use crate::wire::asked::LocalPrefs;
use crate::wire::{Graphics, Language, Theme};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Local {
    pub language: Language,
    pub theme: Theme,
    pub graphics: Graphics,
    pub window: Option<Place>,
    /// Set before the webview starts and cleared when the page has reported itself: if it is still set at the next
    /// start, the graphics of this computer did not work (UI.md 3.4).
    pub start_unfinished: bool,
    /// The program itself has made a practice database here; its password may be shown.
    pub practice: bool,
}

/// Where the window stood.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
    pub maximized: bool,
}

impl Default for Local {
    fn default() -> Local {
        Local {
            language: language_of_the_computer(|name| std::env::var(name).ok()),
            theme: Theme::System,
            graphics: Graphics::Automatic,
            window: None,
            start_unfinished: false,
            practice: false,
        }
    }
}

impl Local {
    pub const NAME: &str = "desk.json";

    /// A file that is missing or cannot be read counts as one with nothing chosen: it only holds tastes.
    pub fn read(folder: &Path) -> Local {
        let bytes = std::fs::read(folder.join(Self::NAME)).ok();
        bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    pub fn keep(&self, folder: &Path) -> Result<(), Failure> {
        let text = serde_json::to_vec_pretty(self).map_err(|e| casebook::Fault::bug(e.to_string()))?;
        std::fs::create_dir_all(folder)?;
        write_whole(&folder.join(Self::NAME), &text)
    }

    pub fn prefs(&self) -> LocalPrefs {
        LocalPrefs { language: self.language, theme: self.theme, graphics: self.graphics }
    }

    pub fn set(&mut self, prefs: LocalPrefs) {
        self.language = prefs.language;
        self.theme = prefs.theme;
        self.graphics = prefs.graphics;
    }
}

fn language_of_the_computer(variable: impl Fn(&str) -> Option<String>) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let locale = names.into_iter().filter_map(variable).find(|locale| !locale.is_empty()).unwrap_or_default();
    match locale.get(..2) {
        Some("ru") => Language::Ru,
        Some("kk") => Language::Kk,
        _ => Language::En,
    }
}

/// `$XDG_DATA_HOME/kz.aifc.expatdesk/database`, or what corresponds to it on other systems. A folder of its own: the
/// webview regards the one above as its own.
pub fn usual_folder() -> PathBuf {
    let home = || std::env::home_dir().unwrap_or_default();
    let data = if cfg!(windows) {
        std::env::var_os("APPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        Some(home().join("Library/Application Support"))
    } else {
        std::env::var_os("XDG_DATA_HOME").map(PathBuf::from).filter(|path| path.is_absolute())
    };
    data.unwrap_or_else(|| home().join(".local/share")).join(IDENTIFIER).join("database")
}

/// Where the webview puts what it insists on keeping, for as long as this window is open: in memory where the system
/// offers that, and never beside the database.
pub fn webview_folder() -> PathBuf {
    let set = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let cache = || std::env::home_dir().unwrap_or_default().join(".cache");
    let above = set("XDG_RUNTIME_DIR").filter(|path| path.is_dir()).or_else(|| set("XDG_CACHE_HOME"));
    above.unwrap_or_else(cache).join(IDENTIFIER).join(std::process::id().to_string())
}

const IDENTIFIER: &str = "kz.aifc.expatdesk";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_comes_from_the_first_variable_that_is_set() {
        let asked = |all: &'static str, lang: &'static str| {
            language_of_the_computer(move |name| match name {
                "LC_ALL" => Some(all.into()),
                "LANG" => Some(lang.into()),
                _ => None,
            })
        };
        assert_eq!(asked("", "ru_RU.UTF-8"), Language::Ru);
        assert_eq!(asked("kk_KZ", "ru_RU.UTF-8"), Language::Kk);
        assert_eq!(asked("C", "ru_RU.UTF-8"), Language::En);
    }

    #[test]
    fn an_unreadable_file_is_a_file_with_nothing_chosen() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(Local::NAME), "{ torn").unwrap();
        assert_eq!(Local::read(folder.path()), Local::default());
        let chosen = Local { theme: Theme::Dark, start_unfinished: true, ..Local::default() };
        chosen.keep(folder.path()).unwrap();
        assert_eq!(Local::read(folder.path()), chosen);
    }
}

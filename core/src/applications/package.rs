//! The intake package: applications as documented JSON, alone or with the files beside it in a folder or a zip
//! (`docs/intake-format.md`). It is read strictly: what does not fit is told with its place and kept as text; nothing is
//! unpacked, files are only listed with their size and hash.

mod hash;
mod open;
mod read;
mod write;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use open::{read_file, read_folder, read_zip};
pub use read::read_json;
pub use write::write;

use super::cards::Channel;
use crate::error::Refusal;

/// What the first field of a package says.
pub const FORMAT: &str = "expat-desk-intake";
/// The versions that this program reads: 1 to this one.
pub const VERSION: u64 = 1;
/// The name of the JSON inside a folder or a zip.
pub const INSIDE: &str = "intake.json";

/// Bounds of one package, in bytes where nothing else is said. What is larger is refused before it is held in memory.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub json: u64,
    pub files: usize,
    pub one_file: u64,
    /// Of everything together, unpacked.
    pub all_files: u64,
    /// How many times larger than in the zip a file may become, once it is past 16 MB.
    pub swelling: u64,
}

impl Bounds {
    pub const USUAL: Bounds = Bounds {
        json: 64 * MEGABYTE,
        files: 10_000,
        one_file: 512 * MEGABYTE,
        all_files: 2048 * MEGABYTE,
        swelling: 200,
    };
}

pub(super) const MEGABYTE: u64 = 1024 * 1024;

/// A package that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    /// The program that wrote it, and when, in its own words.
    pub made_by: Option<String>,
    pub made: Option<String>,
    pub applications: Vec<PackagedApplication>,
    /// Every file beside the JSON.
    pub files: Vec<SeenFile>,
    /// What does not belong to one application.
    pub troubles: Vec<Trouble>,
}

/// One application of a package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackagedApplication {
    pub portal_id: Option<String>,
    pub channel: Option<Channel>,
    /// The Centre's wall time: `2026-01-25T17:24`.
    pub created: Option<String>,
    /// Path → typed text; `Path::put` takes every one of them.
    pub values: BTreeMap<String, String>,
    /// The place of a person → the place of her service line.
    pub lines: BTreeMap<u32, u32>,
    pub files: Vec<ListedFile>,
    pub note: Option<String>,
    pub troubles: Vec<Trouble>,
}

impl PackagedApplication {
    /// The note, and under it everything that found no place, each with where it stood: `contact/telegram: …`.
    pub fn note_text(&self) -> Option<String> {
        let kept = self.troubles.iter().filter(|trouble| trouble.what.keeps() && !trouble.text.is_empty());
        let kept = kept.map(|trouble| {
            let within = trouble.pointer.splitn(4, '/').nth(3).unwrap_or_default();
            if within.is_empty() { trouble.text.clone() } else { format!("{within}: {}", trouble.text) }
        });
        let lines: Vec<String> = self.note.iter().cloned().chain(kept).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

/// A file that an application names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedFile {
    /// Inside the package, parted by `/`.
    pub name: String,
    pub slot: Option<String>,
    /// As the package says it, lower case hex.
    pub sha256: Option<String>,
    pub state: FileState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileState {
    /// There is nothing beside the JSON to look at.
    NotLookedFor,
    /// There, and the same if a hash was given.
    There {
        size: u64,
    },
    Missing,
    /// There, with another content than the package says.
    Differs {
        size: u64,
    },
}

/// A file beside the JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenFile {
    pub name: String,
    pub size: u64,
    pub sha256: String,
    /// Some application names it.
    pub listed: bool,
}

/// What is wrong at one place of a package. None of it stops the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// JSON pointer (RFC 6901): `/applications/0/persons/1/birth_date`; the name of a file where it is about one.
    pub pointer: String,
    pub what: What,
    /// What stood there, kept as text; empty where nothing is to be kept.
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// This version has no such field.
    UnknownField,
    /// The field does not take it.
    Refused(Refusal),
    /// An object, a list or a text was expected.
    WrongShape,
    /// The service line that a person names is not there.
    NoSuchLine,
    /// More than an application can have.
    TooMany,
    /// Another application of the package has this number.
    NumberTwice,
    FileMissing,
    FileDiffers,
    /// A link, which is not followed.
    FileLink,
}

impl What {
    /// Whether its text has no other place than the note.
    pub fn keeps(&self) -> bool {
        use What::{NoSuchLine, Refused, TooMany, UnknownField, WrongShape};
        matches!(self, UnknownField | Refused(_) | WrongShape | NoSuchLine | TooMany)
    }

    /// The key of its sentence: `package-trouble-…`.
    pub fn key(&self) -> &'static str {
        match self {
            What::UnknownField => "unknown-field",
            What::Refused(_) => "refused",
            What::WrongShape => "wrong-shape",
            What::NoSuchLine => "no-such-line",
            What::TooMany => "too-many",
            What::NumberTwice => "number-twice",
            What::FileMissing => "file-missing",
            What::FileDiffers => "file-differs",
            What::FileLink => "file-link",
        }
    }
}

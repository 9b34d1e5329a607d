//! What a template can see: its letter, the files that go with it, the frame and two fonts. Nothing else is there.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _};

/// The letter's values.
pub const LETTER: &str = "/letter.json";
const MAIN: &str = "/template.typ";

const FONTS: [&[u8]; 2] =
    [include_bytes!("../fonts/GolosText-Regular.ttf"), include_bytes!("../fonts/GolosText-Bold.ttf")];

/// What is the same for every letter; made when the first one is wanted.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

fn shared() -> &'static Shared {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    SHARED.get_or_init(|| {
        let fonts: Vec<Font> = FONTS.iter().filter_map(|font| Font::new(Bytes::new(*font), 0)).collect();
        Shared { library: LazyHash::new(Library::default()), book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    })
}

pub struct World {
    main: Source,
    /// What a template may import.
    parts: Vec<Source>,
    files: Vec<(FileId, Bytes)>,
}

impl World {
    pub fn new(template: &str, parts: &[(&str, &str)], files: Vec<(String, Bytes)>) -> World {
        World {
            main: Source::new(inside(MAIN), template.to_owned()),
            parts: parts.iter().map(|(path, text)| Source::new(inside(path), (*text).to_owned())).collect(),
            files: files.into_iter().map(|(path, bytes)| (inside(&path), bytes)).collect(),
        }
    }
}

/// A path of this small world, not of any disk.
fn inside(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("paths here are ours: a slash, letters, a dot");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn not_here(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &shared().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &shared().book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut known = std::iter::once(&self.main).chain(&self.parts);
        known.find(|source| source.id() == id).cloned().ok_or_else(|| not_here(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(known, _)| *known == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or_else(|| not_here(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        shared().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

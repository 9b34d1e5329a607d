//! Letters and forms as PDF: a letter's values and a template in, bytes out. The same values give the same bytes. A crate
//! of its own because Typst, which sets them, is slow to build.
//!
//! A template sees nothing but its letter (`/letter.json`), the files that go with it (`/file/…`), the shared `/frame.typ`
//! and the fonts that lie here: no disk, no network, no packages, no clock. Values reach it as strings, which are never
//! read as markup.

#![forbid(unsafe_code)]

mod files;
mod shown;
mod world;

use casebook::files::letters::{Body, Letter};
use chrono::Datelike;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst::{World as _, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

pub use files::pack;
use world::{LETTER, World};

/// Names of the templates, as [`Body::template`] gives them.
pub const TEMPLATES: [&str; 5] = ["summary", "return", "receipt", "sheet", "pack"];

/// The template that is shipped under a name.
pub fn shipped(name: &str) -> Option<&'static str> {
    Some(match name {
        "summary" => include_str!("../templates/summary.typ"),
        "return" => include_str!("../templates/return.typ"),
        "receipt" => include_str!("../templates/receipt.typ"),
        "sheet" => include_str!("../templates/sheet.typ"),
        "pack" => include_str!("../templates/pack.typ"),
        _ => return None,
    })
}

/// What templates share and may import.
const PARTS: [(&str, &str); 2] = [
    ("/frame.typ", include_str!("../templates/frame.typ")),
    ("/summary.typ", include_str!("../templates/summary.typ")),
];

/// A file whose pages stand in a letter: its place as the letter names it (`/file/1.pdf`), and its bytes.
#[derive(Clone, Debug)]
pub struct File {
    pub path: String,
    pub bytes: Vec<u8>,
}

/// Why a letter could not be set: the template is at fault, at a line (from 1) where that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    pub line: Option<usize>,
    pub message: String,
}

/// A letter as PDF. `own`: a template in place of the shipped one. `files`: those that a pack names.
pub fn pdf(letter: &Letter, files: &[File], own: Option<&str>) -> Result<Vec<u8>, Broken> {
    let template = own.or_else(|| shipped(letter.body.template())).unwrap_or_default();
    let values = shown::json(letter);
    let mut inside: Vec<(String, Bytes)> = vec![(LETTER.to_owned(), Bytes::new(values))];
    inside.extend(files.iter().map(|file| (file.path.clone(), Bytes::new(file.bytes.clone()))));
    let world = World::new(template, &PARTS, inside);
    let made = set(&world, letter);
    // Nothing of the letter stays behind in the compiler's memory.
    typst::comemo::evict(0);
    made
}

fn set(world: &World, letter: &Letter) -> Result<Vec<u8>, Broken> {
    let at_fault = |found: &[SourceDiagnostic]| Broken::of(world, found);
    let document: PagedDocument = typst::compile(world).output.map_err(|found| at_fault(&found))?;
    // Pages of other files bring their own faults along: no promise can be made for them.
    if !matches!(letter.body, Body::Pack(_)) {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).unwrap_or_default();
        // A template of the office's own may leave out what the standard asks for.
        if let Ok(bytes) = typst_pdf::pdf(&document, &options(letter, standards)) {
            return Ok(bytes);
        }
    }
    typst_pdf::pdf(&document, &options(letter, PdfStandards::default())).map_err(|found| at_fault(&found))
}

fn options(letter: &Letter, standards: PdfStandards) -> PdfOptions {
    let day = letter.day;
    let made = Datetime::from_ymd_hms(day.year(), day.month() as u8, day.day() as u8, 0, 0, 0);
    PdfOptions {
        ident: Smart::Custom(format!("{} {}", letter.title, letter.day)),
        creator: Smart::Custom(Some("Expat Desk".to_owned())),
        timestamp: made.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    }
}

impl Broken {
    fn of(world: &World, found: &[SourceDiagnostic]) -> Broken {
        let Some(first) = found.first() else { return Broken { line: None, message: String::new() } };
        // Where the template itself is left, such as into the frame, its own line is the one that called.
        let spans = std::iter::once(first.span).chain(first.trace.iter().map(|point| point.span.into()));
        let line = spans.into_iter().find_map(|span| {
            let main = world.main();
            if span.id() != Some(main) {
                return None;
            }
            let source = world.source(main).ok()?;
            source.lines().byte_to_line(world.range(span)?.start).map(|line| line + 1)
        });
        let hints = first.hints.iter().map(|hint| hint.v.as_str());
        let message = std::iter::once(first.message.as_str()).chain(hints).collect::<Vec<_>>().join("; ");
        Broken { line, message }
    }
}

//! What a file from outside is: its bytes, its name and perhaps its password in, facts and a copy for viewing out, or the
//! reason why it is not taken.
//!
//! What the bytes are decides, never the name alone: `scan.pdf` that is a photograph is taken as a photograph, and that is
//! said. A name that begins programs is refused whatever lies behind it. PDF and images are viewed; text, letters and office
//! files without macros are kept and only opened outside. Nothing here trusts a length, a count or an offset of the file.
//!
//! The program never calls [`look`] on its own memory: a child with limits does (`expat-desk look-at`). What ends the child
//! is a refusal as well.

mod names;
mod office;
mod page_text;
mod pdf;
mod picture;
mod refused;
mod sniff;
#[cfg(test)]
mod tests;
mod tiff;
mod written;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use names::{latin_name, shown_name};
pub use refused::{Refused, Why};

use crate::reference::Reference;

/// What is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Pdf,
    Jpeg,
    Png,
    Gif,
    Webp,
    Tiff,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Doc,
    Xls,
    Ppt,
    Text,
    Mail,
    /// A detached or enveloping signature (CMS), as NCALayer makes them.
    Signature,
}

impl Kind {
    /// Each with its word, its MIME type and the endings of names that fit it; the first one is used for a new name.
    const ALL: [(Kind, &str, &str, &[&str]); 17] = [
        (Kind::Pdf, "pdf", "application/pdf", &["pdf"]),
        (Kind::Jpeg, "jpeg", "image/jpeg", &["jpg", "jpeg", "jpe", "jfif"]),
        (Kind::Png, "png", "image/png", &["png"]),
        (Kind::Gif, "gif", "image/gif", &["gif"]),
        (Kind::Webp, "webp", "image/webp", &["webp"]),
        (Kind::Tiff, "tiff", "image/tiff", &["tif", "tiff"]),
        (Kind::Docx, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", &["docx"]),
        (Kind::Xlsx, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &["xlsx"]),
        (Kind::Pptx, "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", &["pptx"]),
        (Kind::Odt, "odt", "application/vnd.oasis.opendocument.text", &["odt"]),
        (Kind::Ods, "ods", "application/vnd.oasis.opendocument.spreadsheet", &["ods"]),
        (Kind::Doc, "doc", "application/msword", &["doc"]),
        (Kind::Xls, "xls", "application/vnd.ms-excel", &["xls"]),
        (Kind::Ppt, "ppt", "application/vnd.ms-powerpoint", &["ppt"]),
        (Kind::Text, "text", "text/plain", &["txt", "csv", "tsv", "log", "md"]),
        (Kind::Mail, "mail", "message/rfc822", &["eml"]),
        (Kind::Signature, "signature", "application/pkcs7-signature", &["p7s", "p7m", "cms", "sig"]),
    ];

    fn row(self) -> &'static (Kind, &'static str, &'static str, &'static [&'static str]) {
        Kind::ALL.iter().find(|row| row.0 == self).expect("every kind has its row")
    }

    /// The word under which cards keep it; also what serde writes.
    pub fn as_str(self) -> &'static str {
        self.row().1
    }

    pub fn named(word: &str) -> Option<Kind> {
        Kind::ALL.iter().find(|row| row.1 == word).map(|row| row.0)
    }

    pub fn of_mime(mime: &str) -> Option<Kind> {
        Kind::ALL.iter().find(|row| row.2 == mime).map(|row| row.0)
    }

    pub fn mime(self) -> &'static str {
        self.row().2
    }

    /// For a new name: `jpg`, without the dot.
    pub fn ending(self) -> &'static str {
        self.row().3[0]
    }

    /// Whether a name with this ending (lower case, without the dot) leads one to expect this kind.
    fn fits(self, ending: &str) -> bool {
        self.row().3.contains(&ending)
    }

    pub fn is_image(self) -> bool {
        matches!(self, Kind::Jpeg | Kind::Png | Kind::Gif | Kind::Webp | Kind::Tiff)
    }

    /// Shown beside the form. Everything else is kept, and opened outside only.
    pub fn is_viewed(self) -> bool {
        self == Kind::Pdf || self.is_image()
    }
}

/// The sizes that the Centre sets (`reference/limits.toml`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// megabytes of 1 048 576 bytes
    pub megabytes: u64,
    /// of a PDF or a TIFF
    pub pages: u32,
    /// millions of pixels of one image
    pub megapixels: u64,
    /// The longer side of a copy for viewing, in pixels.
    pub side: u32,
}

impl Limits {
    pub const USUAL: Limits = Limits { megabytes: 200, pages: 1000, megapixels: 100, side: 4000 };

    /// Rows `file_size`, `file_pages`, `file_pixels` and `file_view_side` of `limits`; a row that is missing counts as usual.
    pub fn at(reference: &Reference, day: NaiveDate) -> Limits {
        let row = |key: &str| u64::try_from(reference.look_up("limits", key, day)?.integer("value")?).ok();
        let small = |key: &str| u32::try_from(row(key)?).ok();
        let usual = Limits::USUAL;
        Limits {
            megabytes: row("file_size").unwrap_or(usual.megabytes),
            pages: small("file_pages").unwrap_or(usual.pages),
            megapixels: row("file_pixels").unwrap_or(usual.megapixels),
            side: small("file_view_side").unwrap_or(usual.side).max(1),
        }
    }

    /// Asked before anything of the file is read.
    pub fn size(&self, bytes: u64) -> Result<(), Refused> {
        const MEGABYTE: u64 = 1024 * 1024;
        match bytes {
            0 => Err(Why::Empty.into()),
            n if n > self.megabytes.saturating_mul(MEGABYTE) => {
                Err(Refused::over(Why::TooLarge, self.megabytes, n.div_ceil(MEGABYTE)))
            }
            _ => Ok(()),
        }
    }
}

/// Something worth a line beside a file that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// The ending of the name says something else than the content.
    NamedOtherwise,
    /// The name held signs that do not show or that turn the order of letters.
    OddName,
    /// More text than is kept for the search.
    TextCut,
    /// The end of the file is missing, as when a download broke off: pages or a part of the image may be missing.
    Incomplete,
    /// Some pages could not be read; the others are there.
    PagesUnread,
    /// The PDF holds scripts; they never run here, a program outside may run them.
    Scripts,
    /// The PDF asks to start a program or to open an address.
    Starts,
    /// Other files lie inside the PDF.
    Attachments,
    /// The copy for viewing is smaller than the original.
    ScaledDown,
    /// Of a moving picture the first one is shown.
    FirstPicture,
}

impl Note {
    /// As serde writes it: the page finds the sentence by it.
    pub fn as_str(self) -> &'static str {
        match self {
            Note::NamedOtherwise => "named-otherwise",
            Note::OddName => "odd-name",
            Note::TextCut => "text-cut",
            Note::Incomplete => "incomplete",
            Note::PagesUnread => "pages-unread",
            Note::Scripts => "scripts",
            Note::Starts => "starts",
            Note::Attachments => "attachments",
            Note::ScaledDown => "scaled-down",
            Note::FirstPicture => "first-picture",
        }
    }
}

/// What is shown in place of the original: an image or a PDF without anything but what is seen.
#[derive(Clone, PartialEq, Eq)]
pub struct View {
    /// `Pdf`, `Jpeg` or `Png`
    pub kind: Kind,
    pub bytes: Vec<u8>,
}

/// A file that may come in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looked {
    pub kind: Kind,
    /// The name as it may be shown: nothing in it is invisible or turns the order of letters.
    pub name: String,
    /// Of a PDF or an image.
    pub pages: Option<u32>,
    /// Of a PDF, one entry for each page; `None`: no page has text, so it is a scan. Bounded, see [`Note::TextCut`].
    pub text: Option<Vec<String>>,
    /// Width and height of an image's first page as it is seen, in pixels of the original.
    pub seen: Option<(u32, u32)>,
    /// It needs its password outside.
    pub encrypted: bool,
    /// In order, each once.
    pub notes: Vec<Note>,
    /// `None`: the original is what is shown, or nothing is (see [`Kind::is_viewed`]).
    #[serde(skip)]
    pub view: Option<View>,
    /// What a machine may read: the first pages of a scan as JPEG, where [`Question::pictures`] asks for them and `view` is
    /// not such an image itself. Of a PDF a page without a JPEG is empty here.
    #[serde(skip)]
    pub pictures: Vec<Vec<u8>>,
}

impl Looked {
    fn new(kind: Kind) -> Looked {
        Looked {
            kind,
            name: String::new(),
            pages: None,
            text: None,
            seen: None,
            encrypted: false,
            notes: Vec::new(),
            view: None,
            pictures: Vec::new(),
        }
    }

    fn note(&mut self, note: Note) {
        self.notes.push(note);
    }
}

/// What is asked about a file.
pub struct Question<'a> {
    /// As it came, without folders.
    pub name: &'a str,
    /// Of an encrypted PDF.
    pub password: Option<&'a str>,
    pub limits: Limits,
    /// Of how many first pages of a scan an image is wanted.
    pub pictures: usize,
    /// Whether it is time to stop reading text; asked between pages.
    pub enough: &'a dyn Fn() -> bool,
}

/// A page that is one image, and no larger than a sheet of A3 at 300 dots an inch.
fn picture_of(jpeg: &[u8], limits: Limits) -> Option<Vec<u8>> {
    let limits = Limits { megapixels: limits.megapixels.min(18), ..limits };
    picture::look(Kind::Jpeg, jpeg, limits).ok()?.view.map(|view| view.bytes)
}

/// Looks at one file. Refused with the reason; nothing is ever half taken.
pub fn look(bytes: Vec<u8>, question: &Question) -> Result<Looked, Refused> {
    question.limits.size(bytes.len() as u64)?;
    let ending = names::ending(question.name);
    let kind = sniff::kind(&bytes, &ending)?;
    let mut looked = match kind {
        Kind::Pdf => pdf::look(bytes, question)?,
        Kind::Tiff => tiff::look(bytes, question)?,
        kind if kind.is_image() => picture::look(kind, &bytes, question.limits)?,
        kind => Looked::new(kind),
    };
    looked.name = shown_name(question.name);
    if !kind.fits(&ending) {
        looked.note(Note::NamedOtherwise);
    }
    if looked.name != question.name {
        looked.note(Note::OddName);
    }
    looked.notes.sort();
    looked.notes.dedup();
    Ok(looked)
}

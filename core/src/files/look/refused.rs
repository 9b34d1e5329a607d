//! Why a file is not taken.

use serde::{Deserialize, Serialize};

use crate::error::{Code, Refusal};

/// One reason, one sentence (`refusal-file-refused`, by the word).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    Empty,
    /// `most` and `found` in megabytes
    TooLarge,
    /// `most` pages
    TooManyPages,
    /// `most` and `found` in millions of pixels
    TooManyPixels,
    /// A program, or a name that starts one.
    Program,
    Script,
    Shortcut,
    /// An office file with macros.
    Macros,
    /// An office file with a program, a control or a template from elsewhere in it.
    Embedded,
    /// An office file that opens with a password only.
    Locked,
    /// HTML or SVG: both can hold scripts.
    WebPage,
    /// HEIC, AVIF, JPEG 2000 and the like: to be saved as JPEG or PDF.
    ImageFormat,
    /// RTF, DjVu, XPS and the like: to be saved as PDF.
    DocumentFormat,
    Archive,
    Recording,
    /// Two formats at once, as harmful files have it.
    TwoInOne,
    /// It becomes out of all proportion larger when it is unpacked.
    Swollen,
    /// It begins like a known format and cannot be read as one.
    Damaged,
    /// The reading took too long, too much memory, or broke.
    Unsafe,
    Unknown,
    /// It grew or shrank while it was read.
    Changed,
    /// A PDF that opens with a password only.
    Password,
    /// … and this is not the one.
    WrongPassword,
}

impl Why {
    pub fn as_str(self) -> &'static str {
        match self {
            Why::Empty => "empty",
            Why::TooLarge => "too-large",
            Why::TooManyPages => "too-many-pages",
            Why::TooManyPixels => "too-many-pixels",
            Why::Program => "program",
            Why::Script => "script",
            Why::Shortcut => "shortcut",
            Why::Macros => "macros",
            Why::Embedded => "embedded",
            Why::Locked => "locked",
            Why::WebPage => "web-page",
            Why::ImageFormat => "image-format",
            Why::DocumentFormat => "document-format",
            Why::Archive => "archive",
            Why::Recording => "recording",
            Why::TwoInOne => "two-in-one",
            Why::Swollen => "swollen",
            Why::Damaged => "damaged",
            Why::Unsafe => "unsafe",
            Why::Unknown => "unknown",
            Why::Changed => "changed",
            Why::Password => "password",
            Why::WrongPassword => "wrong-password",
        }
    }
}

/// As it crosses from the child that looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    pub why: Why,
    /// What is allowed, where the reason is a limit.
    pub most: u64,
    /// What this file has of it; 0 where it was not counted to the end.
    pub found: u64,
}

impl Refused {
    pub fn over(why: Why, most: u64, found: u64) -> Refused {
        Refused { why, most, found }
    }
}

impl From<Why> for Refused {
    fn from(why: Why) -> Refused {
        Refused { why, most: 0, found: 0 }
    }
}

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Refusal {
        let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        match refused.why {
            // The page asks for the password here, so it must know.
            Why::Password | Why::WrongPassword => Refusal::new(Code::FilePassword).with("why", refused.why.as_str()),
            why => Refusal::new(Code::FileRefused)
                .with("why", why.as_str())
                .with("most", number(refused.most))
                .with("found", number(refused.found)),
        }
    }
}

//! Bytes of a file to text, with the encoding that it turned out to have. What can be no table is refused by name.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::{Code, Refusal};

/// Larger inputs are refused before anything is made of them: 50 MB, a list of a hundred thousand rows has 15.
pub const MOST_BYTES: usize = 50 * 1024 * 1024;

/// What a reading holds at most.
pub const MOST_ROWS: usize = 1_000_000;

/// Text and encoding of a file that is text.
pub(super) struct Decoded {
    pub text: String,
    pub encoding: &'static str,
}

pub(super) fn refuse_large(bytes: usize) -> Result<(), Refusal> {
    if bytes <= MOST_BYTES {
        return Ok(());
    }
    let megabytes = |bytes: usize| i64::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(i64::MAX);
    Err(Refusal::new(Code::FileTooLarge).with("megabytes", megabytes(bytes)).with("most", megabytes(MOST_BYTES)))
}

/// More rows than a sheet can hold are no list of anybody's; each costs some hundred bytes while it is looked at.
pub(super) fn refuse_many(rows: usize) -> Result<(), Refusal> {
    if rows <= MOST_ROWS {
        return Ok(());
    }
    let number = |rows: usize| i64::try_from(rows).unwrap_or(i64::MAX);
    Err(Refusal::new(Code::TooManyRows).with("rows", number(rows)).with("most", number(MOST_ROWS)))
}

/// UTF-8 and UTF-16 with and without their marks; anything else as its letters suggest.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return with(encoding, &bytes[mark..]);
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return with(encoding, bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: text.to_owned(), encoding: UTF_8.name() };
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    with(detector.guess(Some(b"kz"), Utf8Detection::Allow), bytes)
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), encoding: encoding.name() }
}

/// Digits, tabs and spaces have a zero byte in UTF-16, on one side only; and all of it must decode.
pub(super) fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |side: usize| head.iter().skip(side).step_by(2).filter(|byte| **byte == 0).count();
    let (high_first, low_first) = (zeros(0), zeros(1));
    let many = (head.len() / 20).max(2);
    let encoding = match () {
        () if low_first >= many && high_first == 0 => UTF_16LE,
        () if high_first >= many && low_first == 0 => UTF_16BE,
        () => return None,
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(head)?;
    (!text.contains(|c: char| c.is_control() && !c.is_whitespace())).then_some(encoding)
}

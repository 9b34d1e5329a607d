//! TIFF, as scanners write it: one image or many pages. No web view shows it, so its pages become JPEGs in a PDF.

use std::io::Cursor;

use image::codecs::tiff::TiffDecoder;

use super::picture::{decoded, fitted, jpeg, why};
use super::written::{JpegPage, of_jpegs};
use super::{Kind, Limits, Looked, Note, Question, Refused, Why};

pub fn look(mut bytes: Vec<u8>, question: &Question) -> Result<Looked, Refused> {
    let limits = question.limits;
    let places = places(&bytes, limits)?;
    let mut looked = Looked::new(Kind::Tiff);
    looked.pages = Some(places.len() as u32);
    let mut pages = Vec::with_capacity(places.len());
    let order = Order::of(&bytes)?;
    // All pages together may be no more than so many sheets of the largest kind allow.
    let mut pixels = 0;
    for place in places {
        // The decoder reads the first page: so each page in turn is made the first.
        bytes[4..8].copy_from_slice(&order.bytes(place));
        let image = decoded(TiffDecoder::new(Cursor::new(&bytes)).map_err(why)?, limits)?;
        let size = (image.width(), image.height());
        pixels += u64::from(size.0) * u64::from(size.1);
        looked.seen.get_or_insert(size);
        let smaller = fitted(image, limits.side);
        if (smaller.width(), smaller.height()) != size {
            looked.note(Note::ScaledDown);
        }
        let (width, height) = (smaller.width(), smaller.height());
        let gray = smaller.as_luma8().is_some();
        pages.push(JpegPage { bytes: jpeg(&smaller)?.bytes, width, height, gray });
        let most = limits.megapixels.saturating_mul(1_000_000).saturating_mul(u64::from(limits.pages).min(20));
        if pixels > most {
            return Err(Refused::over(Why::TooManyPixels, most / 1_000_000, pixels.div_ceil(1_000_000)));
        }
    }
    looked.view = Some(match <[JpegPage; 1]>::try_from(pages) {
        Ok([only]) => super::View { kind: Kind::Jpeg, bytes: only.bytes },
        Err(pages) => {
            looked.pictures = pages.iter().take(question.pictures).map(|page| page.bytes.clone()).collect();
            of_jpegs(&pages)
        }
    });
    Ok(looked)
}

#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

impl Order {
    fn of(bytes: &[u8]) -> Result<Order, Refused> {
        match bytes {
            [b'I', b'I', 42, 0, ..] => Ok(Order::Little),
            [b'M', b'M', 0, 42, ..] => Ok(Order::Big),
            _ => Err(Why::ImageFormat.into()),
        }
    }

    fn number(self, bytes: [u8; 4]) -> u32 {
        match self {
            Order::Little => u32::from_le_bytes(bytes),
            Order::Big => u32::from_be_bytes(bytes),
        }
    }

    fn bytes(self, number: u32) -> [u8; 4] {
        match self {
            Order::Little => number.to_le_bytes(),
            Order::Big => number.to_be_bytes(),
        }
    }

    fn short(self, bytes: [u8; 2]) -> u16 {
        match self {
            Order::Little => u16::from_le_bytes(bytes),
            Order::Big => u16::from_be_bytes(bytes),
        }
    }
}

/// Where the directory of each page lies. A chain that comes back to itself, or leads out of the file, is damage.
fn places(bytes: &[u8], limits: Limits) -> Result<Vec<u32>, Refused> {
    /// Bytes of one entry of a directory.
    const ENTRY: usize = 12;
    let order = Order::of(bytes)?;
    let four = |at: usize| bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(|four| order.number(four));
    let two = |at: usize| bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(|two| order.short(two));
    let mut places = Vec::new();
    let mut next = four(4).ok_or(Why::Damaged)?;
    while next != 0 {
        if places.contains(&next) {
            return Err(Why::Damaged.into());
        }
        if places.len() >= limits.pages as usize {
            return Err(Refused::over(Why::TooManyPages, limits.pages.into(), 0));
        }
        places.push(next);
        let at = next as usize;
        let entries = usize::from(two(at).ok_or(Why::Damaged)?);
        next = four(at + 2 + entries * ENTRY).ok_or(Why::Damaged)?;
    }
    if places.is_empty() { Err(Why::Damaged.into()) } else { Ok(places) }
}

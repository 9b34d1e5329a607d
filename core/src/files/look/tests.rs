//! What the corpus of hostile files (`tests/fixtures/hostile`) does not show: passwords, turned images, what a copy for viewing
//! leaves out, and that limits come from the reference rows.

use std::io::Cursor;

use chrono::NaiveDate;
use image::{DynamicImage, GrayImage, ImageFormat, Luma};

use super::*;
use crate::error::{Code, Refusal};

/// One page, `Test Sophia`, made once with `qpdf --encrypt test test 256`.
const LOCKED: &[u8] = include_bytes!("../../../../tests/fixtures/locked.pdf");

fn asked<'a>(name: &'a str, password: Option<&'a str>) -> Question<'a> {
    Question { name, password, limits: Limits::USUAL, pictures: 0, enough: &|| false }
}

fn why(bytes: &[u8], name: &str) -> Why {
    look(bytes.to_vec(), &asked(name, None)).err().expect("refused").why
}

/// Dark on its left half, so that a turn shows.
fn half_dark(format: ImageFormat) -> Vec<u8> {
    let image = GrayImage::from_fn(64, 32, |x, _| Luma([if x < 32 { 0 } else { 255 }]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageLuma8(image).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

#[test]
fn a_locked_pdf_asks_for_its_password_and_is_seen_without_it() {
    let refused = look(LOCKED.to_vec(), &asked("a.pdf", None)).err().unwrap();
    assert_eq!(Refusal::from(refused), Refusal::new(Code::FilePassword).with("why", "password"));
    assert_eq!(look(LOCKED.to_vec(), &asked("a.pdf", Some("no"))).err().unwrap().why, Why::WrongPassword);
    let looked = look(LOCKED.to_vec(), &asked("a.pdf", Some("test"))).ok().unwrap();
    assert_eq!((looked.encrypted, looked.pages, looked.text), (true, Some(1), Some(vec!["Test Sophia".to_owned()])));
    let view = looked.view.unwrap();
    let again = look(view.bytes, &asked("a.pdf", None)).ok().unwrap();
    assert_eq!((again.encrypted, again.text), (false, Some(vec!["Test Sophia".to_owned()])));
}

#[test]
fn reading_of_text_stops_when_it_is_enough() {
    let question = Question { enough: &|| true, ..asked("a.pdf", Some("test")) };
    let looked = look(LOCKED.to_vec(), &question).ok().unwrap();
    assert_eq!((looked.text, looked.notes), (None, vec![Note::TextCut]));
}

#[test]
fn a_photograph_is_seen_upright_and_says_nothing_else() {
    let plain = half_dark(ImageFormat::Jpeg);
    let exif = b"\xff\xe1\0\x2aExif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0TestSophia";
    let turned = [&plain[..2], exif, &plain[2..]].concat();
    let looked = look(turned, &asked("a.jpg", None)).ok().unwrap();
    assert_eq!((looked.seen, looked.notes), (Some((32, 64)), vec![]));
    let view = looked.view.unwrap();
    assert!(sniff::find(&view.bytes, b"Exif").is_none() && sniff::find(&view.bytes, b"TestSophia").is_none());
    let upright = image::load_from_memory(&view.bytes).unwrap().to_luma8();
    assert!(upright.get_pixel(16, 4).0[0] < 40 && upright.get_pixel(16, 60).0[0] > 200);
}

#[test]
fn half_a_photograph_is_taken_and_said_to_be_half() {
    let whole = half_dark(ImageFormat::Jpeg);
    let looked = look(whole[..whole.len() - 20].to_vec(), &asked("a.jpg", None)).ok().unwrap();
    assert_eq!(looked.notes, vec![Note::Incomplete]);
}

#[test]
fn a_large_image_is_seen_smaller() {
    let question = Question { limits: Limits { side: 16, ..Limits::USUAL }, ..asked("a.png", None) };
    let looked = look(half_dark(ImageFormat::Png), &question).ok().unwrap();
    assert_eq!((looked.seen, looked.notes), (Some((64, 32)), vec![Note::ScaledDown]));
    let seen = image::load_from_memory(&looked.view.unwrap().bytes).unwrap();
    assert_eq!((seen.width(), seen.height()), (16, 8));
}

#[test]
fn a_scan_of_tiff_is_seen_as_jpeg() {
    let looked = look(half_dark(ImageFormat::Tiff), &asked("a.tif", None)).ok().unwrap();
    assert_eq!((looked.pages, looked.view.map(|view| view.kind)), (Some(1), Some(Kind::Jpeg)));
}

#[test]
fn limits_are_reference_rows() {
    let reference = Reference::shipped().unwrap();
    let day = |year| NaiveDate::from_ymd_opt(year, 11, 24).unwrap();
    assert_eq!(Limits::at(&reference, day(2026)), Limits::USUAL);
    assert_eq!(Limits::at(&reference, day(2019)), Limits::USUAL, "no row is no reason to take everything");
    let large = Limits { megabytes: 1, ..Limits::USUAL }.size(3 << 20).unwrap_err();
    assert_eq!(Refusal::from(large).args["found"], 3.into());
    assert_eq!(Limits::USUAL.size(0).unwrap_err().why, Why::Empty);
}

#[test]
fn words_of_cards_are_those_of_serde() {
    for (kind, word, _, endings) in Kind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), word);
        assert_eq!((Kind::named(word), kind.ending()), (Some(kind), endings[0]));
    }
    for note in
        [Note::NamedOtherwise, Note::OddName, Note::TextCut, Note::Incomplete, Note::PagesUnread, Note::FirstPicture]
    {
        assert_eq!(serde_json::to_value(note).unwrap(), note.as_str());
    }
    for why in [Why::Empty, Why::TooManyPixels, Why::TwoInOne, Why::WrongPassword, Why::Changed] {
        assert_eq!(serde_json::to_value(why).unwrap(), why.as_str());
    }
}

#[test]
fn each_reason_is_told() {
    for (bytes, name, reason) in [
        (b"".as_slice(), "a.pdf", Why::Empty),
        (b"%PDF-1.7", "a.pdf", Why::Damaged),
        (b"hello", "a.exe", Why::Program),
        (b"hello", "a.ps1", Why::Script),
        (b"hello", "a.lnk", Why::Shortcut),
        (b"hello", "a.docm", Why::Macros),
        (b"<svg/>", "a.png", Why::WebPage),
        (b"Rar!\x1a\x07\x01\0", "a.pdf", Why::Archive),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "a.jpg", Why::ImageFormat),
        (b"{\\rtf1}", "a.doc", Why::DocumentFormat),
        (b"<b>%PDF-1.7", "a.pdf", Why::TwoInOne),
        (b"\x01\x02\x03", "a.pdf", Why::Unknown),
    ] {
        assert_eq!(why(bytes, name), reason, "{name} {bytes:?}");
    }
}

//! A whole case on paper: pages of other files behind its index.

use casebook::files::letters::{Enclosed, Form, Letter};
use letters::{Broken, File};

use crate::read::{Read, is_in};
use crate::{made, sample};

const WHY: &str = "This file cannot be printed here.";

fn enclosed(n: usize, title: &str, form: Form, pages: u32) -> Enclosed {
    let ext = if form == Form::Pdf { "pdf" } else { "png" };
    let path = format!("/file/{n}.{ext}");
    Enclosed { title: title.to_owned(), name: format!("{title}.{ext}"), form, path, pages, why: String::new() }
}

/// A square of 2 × 2 grey points.
const PNG: &[u8] = b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x02\x00\x00\x00\x02\
    \x08\x00\x00\x00\x00\x57\xdd\x52\xf8\x00\x00\x00\x0e\x49\x44\x41\x54\x78\x9c\x63\x48\x58\xc0\xb0\
    \x20\x01\x00\x06\x06\x02\x01\x4f\x4a\x5a\xc6\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

fn pack(letter: &Letter, files: &[File], own: Option<&str>, why: &str) -> Result<Vec<u8>, Broken> {
    letters::pack(letter, files, own, why, &letters::pdf)
}

fn three() -> (Letter, Vec<File>) {
    let files = vec![
        enclosed(1, "Passport", Form::Pdf, 2),
        enclosed(2, "Photo", Form::Image, 1),
        Enclosed { why: "Only the copy on disk".to_owned(), ..enclosed(3, "Archive", Form::None, 0) },
    ];
    let two_pages = {
        let mut letter = sample::returned("en");
        letter.title = "Scan of two pages".to_owned();
        let casebook::files::letters::Body::Return(body) = &mut letter.body else { panic!("a return letter") };
        body.introduction = "line\n".repeat(60);
        made(&letter)
    };
    let file = |n: usize, bytes: &[u8]| File { path: files[n].path.clone(), bytes: bytes.to_vec() };
    let bytes = vec![file(0, &two_pages), file(1, PNG)];
    (sample::pack("ru", files), bytes)
}

#[test]
fn the_index_says_on_which_page_each_file_begins() {
    let (letter, files) = three();
    let first = pack(&letter, &files, None, WHY).unwrap();
    assert!(first == pack(&letter, &files, None, WHY).unwrap(), "the same bytes");
    let read = Read::of(&first);
    assert_eq!(read.info("Pages"), "5");
    assert!(is_in(&read.pages[1], "1 Passport Passport.pdf 2 3"), "{}", read.pages[1]);
    assert!(is_in(&read.pages[1], "2 Photo Photo.png 1 5"), "{}", read.pages[1]);
    assert!(is_in(&read.pages[1], "Archive.png Only the copy on disk – –"), "{}", read.pages[1]);
    assert!(is_in(&read.pages[2], "1. Passport, 1/2") && is_in(&read.pages[3], "1. Passport, 2/2"));
    assert!(is_in(&read.pages[2], "Scan of two pages"), "the pages themselves, with their text: {}", read.pages[2]);
    assert!(is_in(&read.pages[4], "Стр. 5 из 5"));
}

#[test]
fn a_file_that_cannot_be_placed_costs_only_itself() {
    let (letter, files) = three();
    let cut = files[0].bytes[..files[0].bytes.len() / 3].to_vec();
    for bad in [cut, b"%PDF-1.7\nno pages".to_vec(), Vec::new(), PNG.to_vec()] {
        let mut files = files.clone();
        files[0].bytes = bad;
        let read = Read::of(&pack(&letter, &files, None, WHY).unwrap());
        assert!(is_in(&read.pages[1], &format!("Passport.pdf {WHY} – –")), "{}", read.pages[1]);
        assert!(is_in(&read.pages[1], "2 Photo Photo.png 1 3"), "{}", read.pages[1]);
        assert_eq!(read.info("Pages"), "3");
    }
}

#[test]
fn a_card_that_counts_more_pages_than_there_are_is_no_disaster() {
    let (mut letter, files) = three();
    let casebook::files::letters::Body::Pack(body) = &mut letter.body else { panic!("a pack") };
    body.files[0].pages = 9;
    let read = Read::of(&pack(&letter, &files, None, WHY).unwrap());
    assert!(is_in(&read.text, WHY), "{}", read.text);
}

#[test]
fn a_broken_template_of_a_pack_is_told_as_such() {
    let (letter, files) = three();
    assert_eq!(pack(&letter, &files, Some("\n#nothing"), WHY).unwrap_err().line, Some(2));
}

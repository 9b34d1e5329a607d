//! Letters as their readers get them: set, read again by another program, compared byte by byte.

#![allow(clippy::unwrap_used)]

mod hostile;
mod packs;
mod read;
mod sample;
mod templates;

use casebook::files::letters::*;
use read::{Read, is_in, strings};

fn all(language: &str) -> Vec<Letter> {
    vec![
        sample::summary(language),
        sample::returned(language),
        sample::receipt(language),
        sample::sheet(language),
        sample::pack(language, Vec::new()),
    ]
}

fn made(letter: &Letter) -> Vec<u8> {
    letters::pdf(letter, &[], None).unwrap()
}

#[test]
fn every_letter_extracts_as_it_was_typed_in_each_language() {
    for letter in sample::LANGUAGES.into_iter().flat_map(all) {
        let read = Read::of(&made(&letter));
        let name = (letter.body.template(), &letter.language);
        let body = serde_json::to_value(&letter.body).unwrap();
        let mut typed = strings(&body);
        typed.retain(|text| *text != letter.body.template());
        typed.extend([letter.title.clone(), letter.office.clone()]);
        if !matches!(letter.body, Body::Sheet(_)) {
            typed.push(letter.date.clone());
        }
        assert!(typed.len() > 8, "{name:?}");
        let missing: Vec<_> = typed.iter().filter(|text| !is_in(&read.text, text)).collect();
        assert!(missing.is_empty(), "{name:?}: {missing:#?} in {}", read.text);
    }
}

#[test]
fn each_kazakh_letter_comes_back_as_itself() {
    for language in sample::LANGUAGES {
        let read = Read::of(&made(&sample::summary(language)));
        for letter in sample::KAZAKH.chars() {
            assert!(read.text.contains(letter), "{language}: {letter}");
        }
        assert!(is_in(&read.text, sample::KAZAKH), "{}", read.text);
    }
}

#[test]
fn the_same_letter_is_the_same_bytes_and_another_day_is_not() {
    for letter in all("kk") {
        let first = made(&letter);
        assert!(first == made(&letter), "{}", letter.body.template());
        let later = Letter { day: letter.day.succ_opt().unwrap(), ..letter.clone() };
        assert!(first != made(&later), "{}", letter.body.template());
    }
}

#[test]
fn its_title_language_and_tags_stand_in_the_file() {
    for language in sample::LANGUAGES {
        for letter in all(language) {
            let read = Read::of(&made(&letter));
            let name = letter.body.template();
            assert_eq!(read.info("Title"), letter.title, "{name}");
            assert_eq!(read.info("Tagged"), "yes", "{name}");
            assert!(read.metadata.contains(&format!("<rdf:li>{language}</rdf:li>")), "{name}: {}", read.metadata);
            // Pages of other files cannot keep the promise of PDF/UA.
            let promised = read.metadata.contains("<pdfuaid:part>1</pdfuaid:part>");
            assert_eq!(promised, name != "pack", "{name}: {}", read.metadata);
            assert!(read.info("CreationDate").contains("Nov 24 00:00:00 2026"), "{}", read.info("CreationDate"));
        }
    }
}

#[test]
fn five_hundred_persons_are_all_there() {
    let mut summary = sample::summary_of("ru");
    let persons = &mut summary.sections[1].blocks;
    let first = persons[0].facts.clone();
    *persons = (1..=500)
        .map(|n| {
            let mut facts = first.clone();
            facts[1].value = format!("TEST{n:04}");
            Block { title: format!("{n}. TEST{n:04} SOPHIA"), facts }
        })
        .collect();
    let read = Read::of(&made(&sample::letter("ru", ["", "Заявка 6234", ""], Body::Summary(summary))));
    let pages: usize = read.info("Pages").parse().unwrap();
    assert!((60..200).contains(&pages), "{pages}");
    assert!(is_in(&read.text, &format!("Стр. {pages} из {pages}")));
    for n in 1..=500 {
        assert!(is_in(&read.text, &format!("{n}. TEST{n:04} SOPHIA")), "{n}");
    }
}

#[test]
fn a_long_sheet_keeps_its_head_on_each_page_and_its_signatures_together() {
    let mut letter = sample::sheet("en");
    let Body::Sheet(sheet) = &mut letter.body else { panic!("a sheet") };
    for n in 0..120 {
        sheet.rows.push(SheetRow {
            case: format!("{n}"),
            papers: "Passport, diploma, ".repeat(n % 7),
            ..sheet.rows[0].clone()
        });
    }
    let read = Read::of(&made(&letter));
    let pages: usize = read.info("Pages").parse().unwrap();
    assert!(pages > 3, "{pages}");
    assert_eq!(read.text.matches("Papers enclosed").count(), pages, "the head of the table");
    let last = read.pages.last().unwrap();
    assert!(is_in(last, "Given by:") && is_in(last, "Received by:"), "{last}");
}

//! A whole case on paper: its summary, and every file that holds now, slot by slot.

use std::io::Read;

use casebook::Casebook;
use casebook::applications::Application;
use casebook::casebook::CaseRead;
use casebook::error::{Code, Failure};
use casebook::files::FileCard;
use casebook::files::letters::{Enclosed, Form, Pack, Summary};
use casebook::files::slots::{Slot, slots};
use casebook::reference::Reference;
use chrono::NaiveDate;
use letters::File;

use crate::cli::words::Words;
use crate::wire::{Language, Notice};

/// So many pages and bytes are put on paper at a time; a file beyond them is named, not placed.
const MOST_PAGES: u32 = 500;
const MOST_BYTES: u64 = 150 * 1024 * 1024;

/// What is said of a file whose pages cannot be read.
pub fn why(language: &str) -> String {
    let language = match language {
        "ru" => Language::Ru,
        "kk" => Language::Kk,
        _ => Language::En,
    };
    Words::of(language).say("letter-unread")
}

pub fn pack(
    casebook: &Casebook,
    case: &CaseRead,
    summary: Summary,
    reference: &Reference,
    words: &Words,
    today: NaiveDate,
) -> Result<(Pack, Vec<File>), Failure> {
    let (mut enclosed, mut files) = (Vec::new(), Vec::new());
    let (mut pages, mut bytes) = (0, 0);
    let application = &case.application;
    for slot in slots(application, reference, today) {
        for card in slot.current.iter().filter_map(|id| application.files.get(id)) {
            let mut one =
                Enclosed { title: title(&slot, application, words), name: card.name.clone(), ..Enclosed::default() };
            let (form, ext) = form_of(card);
            let count = if form == Form::Image { 1 } else { card.pages.unwrap_or(0) };
            let why = match form {
                Form::None => "letter-outside",
                _ if count == 0 => "letter-unread",
                _ if pages + count > MOST_PAGES || bytes + card.size > MOST_BYTES => "letter-too-much",
                _ => "",
            };
            if why.is_empty() {
                match content(casebook, card) {
                    Ok(content) => {
                        one.form = form;
                        one.path = format!("/file/{}.{ext}", files.len() + 1);
                        one.pages = count;
                        (pages, bytes) = (pages + count, bytes + card.size);
                        files.push(File { path: one.path.clone(), bytes: content });
                    }
                    Err(failure) if failure.code() == Some(Code::StoredFileDamaged) => {
                        one.why = words.say("letter-damaged");
                    }
                    Err(failure) => return Err(failure),
                }
            } else {
                one.why = words.say(why);
            }
            enclosed.push(one);
        }
    }
    Ok((Pack { summary, files: enclosed }, files))
}

/// The cleaned copy where there is one, as it is shown in the window.
fn content(casebook: &Casebook, card: &FileCard) -> Result<Vec<u8>, Failure> {
    let mut content = Vec::new();
    casebook.read_file(card.view.as_deref().unwrap_or(&card.blob))?.read_to_end(&mut content).map_err(Failure::from)?;
    Ok(content)
}

fn form_of(card: &FileCard) -> (Form, &'static str) {
    match card.view_mime.as_str() {
        "application/pdf" => (Form::Pdf, "pdf"),
        "image/png" => (Form::Image, "png"),
        "image/jpeg" => (Form::Image, "jpg"),
        "image/webp" => (Form::Image, "webp"),
        "image/gif" => (Form::Image, "gif"),
        _ => (Form::None, ""),
    }
}

fn title(slot: &Slot, application: &Application, words: &Words) -> String {
    let said = slot.row.as_ref().and_then(|row| row.text(words.tag()).or_else(|| row.text("en")));
    let said = said.unwrap_or(&slot.document).to_owned();
    let person = slot.person.and_then(|place| application.persons.get(&place)).map(|person| person.shown());
    match person.filter(|name| !name.is_empty()) {
        Some(person) => words.say_with(
            "letter-of-person",
            &Notice::new("").with("document", said.as_str()).with("person", person.as_str()),
        ),
        None => said,
    }
}

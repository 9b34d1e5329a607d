//! Letters and forms as PDF: made in memory, shown, saved.

use std::sync::Arc;

use ::letters::File;
use casebook::casebook::CaseRead;
use casebook::document::DocId;
use casebook::error::{Code, Failure};
use casebook::files::letters::{Body, Letter};
use zeroize::Zeroizing;

use super::{Answer, At, told};
use crate::cli::words::Words;
use crate::desk::Desk;
use crate::guard;
use crate::letters;
use crate::session::Made;
use crate::viewing::View;
use crate::wire::asked::{LetterKind, MakeLetter, Nothing};
use crate::wire::told::{LetterPage, SavedFile};
use crate::wire::{Notice, bad_arguments};

const PDF: &str = "application/pdf";

/// Makes a letter and keeps it until the next one. Refused with `NoPreview` where no sheet was made, `ReasonNeeded`,
/// `CardNeeded` (`papers-here`), `TemplateBroken`.
pub fn make_letter(at: &At, asked: MakeLetter) -> Answer<LetterPage> {
    let casebook = &at.session.casebook;
    let (name, letter, files) = match (asked.kind, asked.id) {
        (LetterKind::Sheet, _) => {
            let (name, letter) = guard(&at.session.sheet).clone().ok_or(Code::NoPreview)?;
            (name, letter, Vec::new())
        }
        (_, Some(id)) => of_case(at, id, &asked)?,
        (_, None) => return Err(bad_arguments("id")),
    };
    let bytes = Arc::new(Zeroizing::new(letters::pdf(casebook, &letter, &files, asked.shipped)?));
    let token = at.session.show(View::Memory { mime: PDF.to_owned(), bytes: bytes.clone() });
    let page = LetterPage { name: name.clone(), token, mime: PDF.to_owned() };
    *guard(&at.session.made) = Some(Made { name, bytes });
    told(page)
}

fn of_case(at: &At, id: DocId, asked: &MakeLetter) -> Result<(String, Letter, Vec<File>), Failure> {
    let casebook = &at.session.casebook;
    let case = casebook.case(id)?;
    let words = Words::of(asked.language);
    let reference = casebook.reference()?;
    let today = casebook.env().now().date();
    let number = case.application.case.shown();
    let mut files = Vec::new();
    let body = match asked.kind {
        LetterKind::Return => {
            let reasons = asked.reasons.clone().unwrap_or_else(|| last_reasons(&case, words.tag()));
            let text = casebook.return_letter(&case, &reasons, words.tag())?;
            if text.reasons.is_empty() {
                return Err(Code::ReasonNeeded.into());
            }
            letters::returned(number.clone(), text)
        }
        LetterKind::Receipt => {
            let me = casebook.staff()?.get(casebook.me())?.name.clone();
            let by = asked.brought_by.as_deref().unwrap_or_default();
            Body::Receipt(letters::receipt(&case.application, by, &me, &reference, &words)?)
        }
        LetterKind::Pack => {
            let summary = letters::summary(&case, &reference, &words, today)?;
            let (pack, content) = letters::pack(casebook, &case, summary, &reference, &words, today)?;
            files = content;
            Body::Pack(pack)
        }
        LetterKind::Summary | LetterKind::Sheet => Body::Summary(letters::summary(&case, &reference, &words, today)?),
    };
    casebook.note_access("printed", &id.to_string());
    let kind = body.template();
    let of = Notice::new("").with("number", number.as_str());
    let title = words.say_with(&format!("letter-title-{kind}"), &of);
    Ok((format!("{number}-{kind}-{}.pdf", words.tag()), letters::letter(casebook, &words, title, body)?, files))
}

/// What the client was asked last.
fn last_reasons(case: &CaseRead, language: &str) -> Vec<String> {
    let application = &case.application;
    let last = application.reasons.values().filter(|reason| reason.round == application.returned);
    last.map(|reason| reason.in_language(language).to_owned()).collect()
}

/// Writes what was made last where somebody chooses. Nothing of the session is held meanwhile.
/// Refused with `NotSignedIn`, `NoPreview` where there is none.
pub fn save_letter(desk: &Desk, _: Nothing) -> Answer<Option<SavedFile>> {
    let Made { name, bytes } = guard(&desk.session()?.made).clone().ok_or(Code::NoPreview)?;
    let Some(path) = desk.saver.get().and_then(|ask| ask(&name)) else { return told(None) };
    desk.session()?;
    std::fs::write(&path, bytes.as_slice())?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or(name);
    told(Some(SavedFile { name }))
}

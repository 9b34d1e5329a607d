//! Bringing in: a file or a paste is looked at, then taken in.

use std::path::PathBuf;
use std::sync::Arc;

use casebook::casebook::Done;
use casebook::error::{Code, Failure};
use casebook::progress::Reporter;

use super::{Answer, At, told};
use crate::desk::Desk;
use crate::intake::{Chosen, From, Prepared, bytes_of, package};
use crate::wire::asked::{Nothing, PreviewIntake, PreviewLines, ProposeContent, ReadInvoice, TakeIn};
use crate::wire::bad_arguments;
use crate::wire::told::{ChosenFile, IntakePreview, InvoiceRead, JobKind, PaymentView, Proposals, TakenIn};
use crate::{guard, jobs};

const MOST_LINES: u32 = 200;
/// Chosen files that are remembered; older ones are forgotten.
const MOST_FILES: usize = 8;

/// Nothing of the session is held while somebody chooses: a lock in between drops the keys at once.
/// Refused with `NotSignedIn` before sign-in, and after it for what was chosen in an earlier session.
pub fn choose_file(desk: &Desk, _: Nothing) -> Answer<Option<ChosenFile>> {
    let before = Arc::downgrade(&desk.session()?);
    let chosen = desk.picker.get().and_then(|pick| pick());
    let session = desk.session()?;
    if !before.ptr_eq(&Arc::downgrade(&session)) {
        return Err(Code::NotSignedIn.into());
    }
    let at = At { desk, session: &session };
    told(chosen.map(|path| keep(&at, path)).transpose()?)
}

/// Gives a file an id. Its path stays here.
fn keep(at: &At, path: PathBuf) -> Result<ChosenFile, Failure> {
    let size_bytes = std::fs::metadata(&path)?.len();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let id = at.session.casebook.env().new_command().to_string();
    let mut files = guard(&at.session.files);
    files.push(Chosen { id: id.clone(), path });
    let over = files.len().saturating_sub(MOST_FILES);
    files.drain(..over);
    Ok(ChosenFile { file: id, name, size_bytes })
}

/// A file that was dropped on the window since the page asked last.
pub fn dropped_file(at: &At, _: Nothing) -> Answer<Option<ChosenFile>> {
    let path = at.desk.outside.take_dropped().into_iter().next();
    told(path.map(|path| keep(at, path)).transpose()?)
}

pub fn preview_intake(at: &At, asked: PreviewIntake) -> Answer<IntakePreview> {
    if asked.limit > MOST_LINES {
        return Err(bad_arguments("limit"));
    }
    let casebook = &at.session.casebook;
    let id = casebook.env().new_command().to_string();
    let number = asked.number.as_deref().and_then(casebook::applications::portal::number_in);
    let file = asked.source.file.as_deref();
    let chosen = file.map(|file| {
        let files = guard(&at.session.files);
        files.iter().find(|chosen| chosen.id == file).cloned().ok_or(Code::NoPreview)
    });
    let prepared = match chosen.transpose()? {
        Some(chosen) => {
            // A folder is a package, or nothing.
            let bytes = if chosen.path.is_dir() { Vec::new() } else { bytes_of(&chosen)? };
            let name = chosen.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            match package::read(&chosen.path, &bytes, &*casebook.reference()?)? {
                Some(package) => Prepared::of_package(casebook, id, package)?,
                None => {
                    let from = From::File { name: &name, bytes: &bytes };
                    Prepared::read(casebook, id, &from, asked.columns, number, asked.drafts)?
                }
            }
        }
        None => {
            let from = From::Clipboard { html: asked.source.html.as_deref(), text: &asked.source.text };
            Prepared::read(casebook, id, &from, asked.columns, number, asked.drafts)?
        }
    };
    let shown = prepared.told(asked.offset as usize, asked.limit as usize, None);
    *guard(&at.session.intake) = Some(prepared);
    told(shown)
}

/// More lines of what is being looked at.
pub fn preview_lines(at: &At, asked: PreviewLines) -> Answer<IntakePreview> {
    if asked.limit > MOST_LINES {
        return Err(bad_arguments("limit"));
    }
    let held = guard(&at.session.intake);
    let prepared = held.as_ref().filter(|prepared| prepared.id == asked.preview).ok_or(Code::NoPreview)?;
    told(prepared.told(asked.offset as usize, asked.limit as usize, asked.state.as_deref()))
}

pub fn take_in(at: &At, asked: TakeIn) -> Answer<TakenIn> {
    let mut held = guard(&at.session.intake);
    let prepared = held.as_mut().filter(|prepared| prepared.id == asked.preview).ok_or(Code::NoPreview)?;
    let long = prepared.is_long();
    let people: Vec<_> = asked.people.into_iter().map(|one| (one.name, one.staff)).collect();
    let casebook = &at.session.casebook;
    let mut take = |reporter: &Reporter| prepared.take_in(casebook, asked.command, &asked.leave, &people, reporter);
    let (taken, touched) = if long {
        jobs::waited_for(at.session, asked.command, JobKind::Intake, take)?
    } else {
        take(&Reporter::default())?
    };
    Ok(Done { value: taken, touched })
}

/// What a pasted page says, value by value beside its line; nothing is changed by asking.
pub fn propose_content(at: &At, asked: ProposeContent) -> Answer<Proposals> {
    if asked.text.len() > LONGEST_PAGE {
        return Err(bad_arguments("too long"));
    }
    let casebook = &at.session.casebook;
    let case = casebook.case(asked.id)?;
    let proposals = casebook::applications::proposals::propose(&asked.text, &*casebook.reference()?);
    told(Proposals::of(proposals, &case)?)
}

/// A page of the portal with hundreds of persons is far shorter.
const LONGEST_PAGE: usize = 4 * 1024 * 1024;

/// The facts of an invoice, and whether it is this application's; nothing is changed by asking.
pub fn read_invoice(at: &At, asked: ReadInvoice) -> Answer<InvoiceRead> {
    if asked.text.len() > LONGEST_PAGE {
        return Err(bad_arguments("too long"));
    }
    let casebook = &at.session.casebook;
    let case = casebook.case(asked.id)?.application.case;
    let read = casebook::applications::proposals::propose_invoice(&asked.text, &*casebook.reference()?);
    if !read.recognised() {
        return Err(Code::TableEmpty.into());
    }
    told(InvoiceRead {
        payment: PaymentView::of(&read.payment, casebook.env().now().date()),
        of_another: read.of_another(&case).map(str::to_owned),
    })
}

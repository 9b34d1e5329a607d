//! Files of an application and their slots.

use casebook::applications::sections::DOCUMENTS;
use casebook::casebook::Edit;
use casebook::document::DocId;
use casebook::error::Failure;

use super::{Answer, At, told, with};
use crate::wire::asked::{DocumentsBrought, OnCase, PlaceFile, TakeCompanyPapers};
use crate::wire::told::DocumentsPage;

pub fn documents(at: &At, asked: OnCase) -> Answer<DocumentsPage> {
    told(page(at, asked.id)?)
}

pub(super) fn page(at: &At, id: DocId) -> Result<DocumentsPage, Failure> {
    let casebook = &at.session.casebook;
    DocumentsPage::of(casebook, &casebook.case(id)?)
}

pub fn place_file(at: &At, asked: PlaceFile) -> Answer<DocumentsPage> {
    let casebook = &at.session.casebook;
    let done = casebook.place_file(asked.command, asked.id, &asked.file, &asked.slot, asked.dated.as_deref())?;
    with(done, page(at, asked.id)?)
}

pub fn take_company_papers(at: &At, asked: TakeCompanyPapers) -> Answer<DocumentsPage> {
    let done = at.session.casebook.take_company_papers(asked.command, asked.id, &asked.papers)?;
    with(done, page(at, asked.id)?)
}

pub fn documents_brought(at: &At, asked: DocumentsBrought) -> Answer<DocumentsPage> {
    let edit = Edit { sections: vec![DOCUMENTS.to_owned()], ..Edit::default() };
    let done = at.session.casebook.edit_application(asked.command, asked.id, asked.after, &edit)?;
    with(done, page(at, asked.id)?)
}

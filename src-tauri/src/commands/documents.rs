//! Files of an application: its slots, what is looked at, what is put out as copies.

use casebook::applications::sections::DOCUMENTS;
use casebook::casebook::Edit;
use casebook::document::DocId;
use casebook::error::{Code, Failure};
use casebook::files::look::{Kind, latin_name};

use super::{Answer, At, told, with};
use crate::viewing::View;
use crate::wire::asked::{
    DocumentsBrought, FileDocuments, Nothing, OnCase, OnFile, OpenOutside, PlaceFile, PutOut, TakeCompanyPapers,
};
use crate::wire::told::{DocumentsPage, FileView, PutOutFile, view_of};
use crate::{put_out, tray};

pub fn documents(at: &At, asked: OnCase) -> Answer<DocumentsPage> {
    told(page(at, asked.id)?)
}

fn page(at: &At, id: DocId) -> Result<DocumentsPage, Failure> {
    let casebook = &at.session.casebook;
    DocumentsPage::of(casebook, &casebook.case(id)?)
}

pub fn file_documents(at: &At, asked: FileDocuments) -> Answer<DocumentsPage> {
    let picked = asked.files.iter().map(|pick| {
        let mut file = tray::picked(at.session, &pick.tray, &pick.slot)?;
        file.dated.clone_from(&pick.dated);
        file.replaces.clone_from(&pick.replaces);
        Ok(file)
    });
    let files = picked.collect::<Result<Vec<_>, Failure>>()?;
    let done = at.session.casebook.file_documents(asked.command, asked.id, &files)?;
    let rows: Vec<String> = asked.files.into_iter().map(|pick| pick.tray).collect();
    tray::filed(at.session, asked.id, &rows);
    with(done, page(at, asked.id)?)
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

/// A token for one file. Refused with `NoSuchFile`, `NotViewable` where it can be opened outside only.
pub fn open_file(at: &At, asked: OnFile) -> Answer<FileView> {
    let card = at.session.casebook.case_file(asked.id, &asked.file)?;
    let kind = view_of(&card.view_mime).ok_or(Code::NotViewable)?;
    let blob = card.view.clone().unwrap_or_else(|| card.blob.clone());
    let token = at.session.show(View::Stored { mime: card.view_mime.clone(), blob });
    let name = casebook::files::look::shown_name(&card.name);
    told(FileView { token, name, mime: card.view_mime, kind: kind.to_owned(), pages: card.pages })
}

/// What stands on the pages of a file; empty for a scan.
pub fn file_text(at: &At, asked: OnFile) -> Answer<String> {
    let casebook = &at.session.casebook;
    let card = casebook.case_file(asked.id, &asked.file)?;
    let pages = casebook.file_text(&card.blob)?;
    told(pages.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n"))
}

/// Copies under names that the portal takes. The history says it before the first is written.
pub fn put_out(at: &At, asked: PutOut) -> Answer<Vec<PutOutFile>> {
    out(at, asked.command, asked.id, &asked.files, "portal")
}

fn out(
    at: &At,
    command: casebook::document::CommandId,
    id: DocId,
    files: &[String],
    purpose: &str,
) -> Answer<Vec<PutOutFile>> {
    let casebook = &at.session.casebook;
    let application = casebook.case(id)?.application;
    let folder = at.desk.folder();
    let mut named: Vec<(String, String, String)> = Vec::new();
    let mut taken = put_out::lying(folder);
    for file in files {
        let card = application.files.get(file).ok_or(Code::NoSuchFile)?;
        let person = card.person().and_then(|place| application.persons.get(&place)).map(|one| one.shown());
        let ending = Kind::of_mime(&card.mime).map(Kind::ending);
        let name = latin_name(&application.case.shown(), person.as_deref(), card.document(), ending.unwrap_or(""));
        let name = put_out::free_name(&name, &taken);
        taken.push(name.clone());
        named.push((file.clone(), card.blob.clone(), name));
    }
    let told_names: Vec<(String, String)> = named.iter().map(|(file, _, name)| (file.clone(), name.clone())).collect();
    let done = casebook.note_put_out(command, id, purpose, &told_names)?;
    let mut out = Vec::new();
    for (file, blob, name) in named {
        let path = put_out::write(folder, &name, casebook.read_file(&blob)?)?;
        out.push(PutOutFile { file, name, path: path.to_string_lossy().into_owned() });
    }
    with(done, out)
}

/// Shows a copy in another program. Refused with `NoProgram`.
pub fn open_outside(at: &At, asked: OpenOutside) -> Answer<()> {
    let done = out(at, asked.command, asked.id, &[asked.file], "open")?;
    let path = done.value.first().map(|one| std::path::PathBuf::from(&one.path)).ok_or(Code::NoSuchFile)?;
    match at.desk.outside.opener.get() {
        Some(open) if open(&path) => Ok(casebook::casebook::Done { value: (), touched: done.touched }),
        _ => Err(Code::NoProgram.into()),
    }
}

/// Copies that lie outside now.
pub fn put_outs(at: &At, _: Nothing) -> Answer<Vec<String>> {
    told(put_out::lying(at.desk.folder()))
}

/// The upload is through: the copies go away.
pub fn put_out_done(at: &At, _: Nothing) -> Answer<()> {
    put_out::sweep(at.desk.folder());
    told(())
}

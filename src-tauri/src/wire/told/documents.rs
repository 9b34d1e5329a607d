//! The documents of an application, slot by slot.

use casebook::Casebook;
use casebook::applications::Application;
use casebook::applications::sections::DOCUMENTS;
use casebook::casebook::{CaseRead, Documents};
use casebook::error::Failure;
use casebook::files::look::shown_name;
use casebook::files::slots::{Need, Slot, SlotState, slots};
use casebook::people::staff::Staff;
use casebook::reference::{Reference, Row};
use chrono::NaiveDate;

use super::super::{Notice, wall};
use super::{Action, BlockView, Names, SectionView, ValueView};

told! {
    DocumentsPage {
        head: String,
        round: u32,
        slots: Vec<SlotView>,
        /// Brought by mistake.
        set_aside: Vec<FileRow>,
        /// Papers of the company that this application does not hold.
        of_company: Vec<CompanyPaper>,
        /// Somebody has said that all documents of this round are here.
        brought: bool,
        /// Required ones that are not here although all were brought.
        missing: u32,
        actions: Vec<Action>,
    }
    SlotView {
        /// `passport/1`
        key: String,
        /// Among the values of the form: `file/passport/1`.
        path: String,
        document: String,
        names: Names,
        note: Option<Names>,
        person: Option<u32>,
        /// As in her passport.
        person_name: Option<String>,
        /// `company`, `person`, `case`, `outcome`
        of: String,
        /// `required`, `optional`, `outcome`
        need: String,
        /// `not_copied`, `missing`, `empty`, `present`, `outdated`, `accepted`, `returned`
        state: String,
        /// The open return reason against it.
        reason: Option<u32>,
        most: u32,
        counter: bool,
        /// The paper's own date matters.
        dated: bool,
        template: Option<String>,
        /// Where it is written that the document is asked for.
        source: Option<String>,
        files: Vec<FileRow>,
        /// Earlier versions, newest first.
        older: Vec<FileRow>,
    }
    FileRow {
        id: String,
        /// Signs that cannot be seen are made visible.
        name: String,
        mime: String,
        /// It can be shown here: `pdf` or `image`; null: only outside.
        view: Option<String>,
        #[ts(type = "number")]
        size: u64,
        pages: Option<u32>,
        sha256: String,
        round: u32,
        at: String,
        by: String,
        way: String,
        dated: Option<String>,
        /// The last reading found it missing or changed.
        damaged: bool,
        /// Other applications that hold the same file.
        elsewhere: Vec<ElsewhereView>,
    }
    ElsewhereView {
        id: String,
        number: String,
    }
    CompanyPaper {
        id: String,
        document: String,
        names: Names,
        name: String,
        at: String,
        dated: Option<String>,
        pages: Option<u32>,
    }
    TrayPage {
        rows: Vec<TrayRow>,
    }
    /// A file on its way in.
    TrayRow {
        tray: String,
        name: String,
        way: String,
        /// `reading`, `ready`, `locked` (it wants its password), `refused`
        state: String,
        #[ts(type = "number")]
        done: u64,
        #[ts(type = "number")]
        total: u64,
        #[ts(type = "number | null")]
        size: Option<u64>,
        pages: Option<u32>,
        /// A PDF without text.
        scan: bool,
        /// What is worth a line: words of `file-note-…`.
        notes: Vec<String>,
        proposed: Option<Proposed>,
        trouble: Option<Notice>,
    }
    Proposed {
        slot: String,
        /// `passport-lines`, `name`, `content`
        by: String,
    }
    Download {
        file: String,
        name: String,
        #[ts(type = "number")]
        size: u64,
        /// How many minutes ago it came.
        minutes: u32,
    }
    Folders {
        scanner: Option<String>,
        downloads: Option<String>,
    }
    ScanReading {
        /// Those in which scans can be read: `eng`, `rus`, `kaz`; none where Tesseract is not installed.
        languages: Vec<String>,
        on: bool,
    }
    /// A copy that lies outside.
    PutOutFile {
        file: String,
        name: String,
        /// For the clipboard.
        path: String,
    }
    /// A file that is shown in the window.
    FileView {
        /// The page fetches the bytes by it.
        token: String,
        name: String,
        mime: String,
        /// `pdf` or `image`
        kind: String,
        pages: Option<u32>,
    }
}

fn names(row: Option<&Row>, key: &str) -> Names {
    match row {
        Some(row) => casebook::reference::Names::of(row).into(),
        None => Names { en: key.to_owned(), ru: key.to_owned(), kk: key.to_owned() },
    }
}

fn note(row: &Row) -> Option<Names> {
    let text = |language: &str| row.text(&format!("note_{language}")).map(str::to_owned);
    Some(Names { en: text("en")?, ru: text("ru")?, kk: text("kk")? })
}

/// `pdf` or `image`, for what the window can show.
pub fn view_of(mime: &str) -> Option<&'static str> {
    match mime {
        "application/pdf" => Some("pdf"),
        mime if mime.starts_with("image/") => Some("image"),
        _ => None,
    }
}

struct Shown<'a> {
    application: &'a Application,
    documents: &'a Documents,
    staff: &'a Staff,
}

impl Shown<'_> {
    fn file(&self, id: &str) -> Option<FileRow> {
        let card = self.application.files.get(id)?;
        let elsewhere = self.documents.elsewhere.get(&card.blob).map(Vec::as_slice).unwrap_or_default();
        let elsewhere =
            elsewhere.iter().map(|(id, number)| ElsewhereView { id: id.to_string(), number: number.clone() });
        Some(FileRow {
            id: id.to_owned(),
            name: shown_name(&card.name),
            mime: card.mime.clone(),
            view: view_of(&card.view_mime).map(str::to_owned),
            size: card.size,
            pages: card.pages,
            sha256: card.sha256.clone(),
            round: card.round,
            at: wall(card.at),
            by: self.staff.get(card.by).map(|member| member.name.clone()).unwrap_or_default(),
            way: card.way.clone(),
            dated: card.dated.clone(),
            damaged: card.blobs().any(|blob| self.documents.damaged.iter().any(|one| one == blob)),
            elsewhere: elsewhere.collect(),
        })
    }

    fn slot(&self, slot: &Slot) -> SlotView {
        let row = slot.row.as_ref();
        let person = slot.person.and_then(|place| self.application.persons.get(&place));
        let need = match slot.need {
            Need::Required => "required",
            Need::Optional => "optional",
            Need::Outcome => "outcome",
        };
        let state = match slot.state {
            SlotState::NotCopied => "not_copied",
            SlotState::Missing => "missing",
            SlotState::Empty => "empty",
            SlotState::Present => "present",
            SlotState::Outdated => "outdated",
            SlotState::Accepted => "accepted",
            SlotState::Returned => "returned",
        };
        SlotView {
            key: slot.key.clone(),
            path: slot.path(),
            document: slot.document.clone(),
            names: names(row, &slot.document),
            note: row.and_then(note),
            person: slot.person,
            person_name: person.map(|person| person.shown()).filter(|name| !name.is_empty()),
            of: row.and_then(|row| row.text("of")).unwrap_or("case").to_owned(),
            need: need.to_owned(),
            state: state.to_owned(),
            reason: slot.reason,
            most: slot.most,
            counter: row.is_some_and(|row| row.flag("counter")),
            dated: row.is_some_and(|row| row.has("fresh")),
            template: row.and_then(|row| row.text("template")).map(str::to_owned),
            source: slot.asked_by.as_ref().map(|row| row.source.clone()),
            files: slot.current.iter().filter_map(|id| self.file(id)).collect(),
            older: slot.older.iter().filter_map(|id| self.file(id)).collect(),
        }
    }
}

/// The documents as one more section of the form: a value for each slot that holds something or that lacks it. The value
/// is what its files are called.
pub fn documents_section(application: &Application, reference: &Reference, day: NaiveDate) -> SectionView {
    let round = application.brought.sections.get(DOCUMENTS).copied();
    let slots = slots(application, reference, day);
    let missing = slots.iter().filter(|slot| slot.state == SlotState::Missing).count() as u32;
    let told = slots.into_iter().filter(|slot| slot.need != Need::Outcome);
    let told = told.filter(|slot| !slot.current.is_empty() || slot.state == SlotState::Missing);
    let values = told.map(|slot| {
        let names = slot.current.iter().filter_map(|id| application.files.get(id)).map(|file| shown_name(&file.name));
        let names = names.collect::<Vec<_>>().join(", ");
        ValueView {
            path: slot.path(),
            name: slot.document,
            takes: "file".to_owned(),
            state: if names.is_empty() { "missing" } else { "given" }.to_owned(),
            value: Some(names).filter(|names| !names.is_empty()),
            typed: None,
        }
    });
    let state = match (round, missing) {
        (None, _) => "not_copied",
        (Some(_), 0) => "complete",
        _ => "missing",
    };
    SectionView {
        key: DOCUMENTS.to_owned(),
        state: state.to_owned(),
        missing,
        round,
        blocks: vec![BlockView { key: DOCUMENTS.to_owned(), values: values.collect(), price: None }],
    }
}

impl DocumentsPage {
    pub fn of(casebook: &Casebook, case: &CaseRead) -> Result<DocumentsPage, Failure> {
        let documents = casebook.documents(case)?;
        let application = &case.application;
        let (staff, reference) = (casebook.staff()?, casebook.reference()?);
        let shown = Shown { application, documents: &documents, staff: &staff };
        let day = casebook.env().now().date();
        let offered = ["file", "place-file", "put-out", "bring-in", "edit", "return"];
        let actions = Action::list(application.doc.kind.as_str(), casebook.case_actions(case)?, &offered);
        let set_aside = application.files.iter().filter(|(_, card)| card.is_set_aside());
        Ok(DocumentsPage {
            head: application.doc.head.to_string(),
            round: application.round,
            slots: documents.slots.iter().map(|slot| shown.slot(slot)).collect(),
            set_aside: set_aside.filter_map(|(id, _)| shown.file(id)).collect(),
            of_company: documents
                .of_company
                .iter()
                .map(|(id, card)| CompanyPaper {
                    id: id.clone(),
                    document: card.document().to_owned(),
                    names: names(reference.look_up("documents", card.document(), day), card.document()),
                    name: shown_name(&card.name),
                    at: wall(card.at),
                    dated: card.dated.clone(),
                    pages: card.pages,
                })
                .collect(),
            brought: application.brought.sections.contains_key(DOCUMENTS),
            missing: documents.slots.iter().filter(|slot| slot.state == SlotState::Missing).count() as u32,
            actions,
        })
    }
}

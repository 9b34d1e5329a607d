//! Files of an application: filed into their slots, put right, taken over from the company's papers, put out as copies.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{CaseRead, all, case_view};
use crate::applications::Application;
use crate::applications::approval;
use crate::applications::path::read_date;
use crate::applications::statuses::RETURNED;
use crate::casebook::{Casebook, Done, RULES};
use crate::document::{Body, CardKey, CommandId, DocId, Entry, EntryId, Proposal, Verb, decide};
use crate::error::{Code, Failure, Refusal};
use crate::files::cards::{FILE, FileCard, PUT_OUT, PutOut, file_key};
use crate::files::slots::{self, Need, Slot};
use crate::people::rules::ORGANISATION;
use crate::storage::{self, Tx};

/// A file that lies in the vault and is to go into a slot.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewFile {
    /// `passport/1`, `other`
    pub slot: String,
    pub name: String,
    pub blob: String,
    pub view: Option<String>,
    pub mime: String,
    pub view_mime: String,
    pub size: u64,
    pub pages: Option<u32>,
    pub sha256: String,
    /// The day that the paper carries, as it was typed.
    pub dated: Option<String>,
    /// In a slot of several files: the one that it takes the place of.
    pub replaces: Option<String>,
    pub way: String,
}

/// What the page of an application's documents shows.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    pub slots: Vec<Slot>,
    /// Vault name → numbers of other applications that hold the same file.
    pub elsewhere: BTreeMap<String, Vec<(DocId, String)>>,
    /// Papers of its company that it does not hold yet, the newest of each document.
    pub of_company: Vec<(String, FileCard)>,
    /// Files that the last check could not read.
    pub damaged: Vec<String>,
}

impl Casebook {
    /// Files into their slots, all or none; their ids come back in order. In a slot of one file the newest takes the place
    /// of the one before it. Papers of the company are kept with the company too (000-23).
    /// Refused with `UnknownField` (no such slot), `SlotFull`, `WrongValue` (no date), `NothingNew`.
    pub fn file_documents(
        &self,
        command: CommandId,
        id: DocId,
        files: &[NewFile],
    ) -> Result<Done<Vec<String>>, Failure> {
        if files.is_empty() {
            return Err(Code::NothingNew.into());
        }
        let reference = self.reference()?;
        let ids: Vec<String> = (0..files.len()).map(|place| file_id(command, place)).collect();
        let done = self.perform(command, "case.file", &(id, files), |tx, actor, now| {
            let (view, mut application) = case_view(tx, id)?;
            let author = self.author(command, &application, None, now);
            let mut proposal = author.proposal(&application, FILE);
            let mut of_company: Vec<(String, FileCard)> = Vec::new();
            for (file, new) in ids.iter().zip(files) {
                let slots = slots::slots(&application, &reference, now.date());
                let slot = place(&slots, &application, new)?;
                let card = FileCard {
                    v: 1,
                    slot: new.slot.clone(),
                    name: new.name.clone(),
                    blob: new.blob.clone(),
                    view: new.view.clone(),
                    mime: new.mime.clone(),
                    view_mime: new.view_mime.clone(),
                    size: new.size,
                    pages: new.pages,
                    sha256: new.sha256.clone(),
                    round: round_of_new(&application),
                    replaces: replaced(slot, new)?,
                    dated: dated(new.dated.as_deref())?,
                    outcome: slot.need == Need::Outcome,
                    way: new.way.clone(),
                    at: now,
                    by: actor.id,
                };
                if slot.row.as_ref().is_some_and(|row| row.text("of") == Some("company")) {
                    of_company.push((file.clone(), card.clone()));
                }
                proposal = proposal.put(file_key(file), &card)?;
                application.files.insert(file.clone(), card);
            }
            let proposal = approval::guarded(&view, proposal, actor.id, now)?;
            let mut own = decide(&RULES, &view, proposal, actor, now)?;
            own.extend(self.kept_with_company(tx, command, &application, of_company, actor, now)?);
            all(own)
        })?;
        Ok(Done { value: ids, touched: done.touched })
    }

    fn kept_with_company(
        &self,
        tx: &Tx,
        command: CommandId,
        application: &Application,
        papers: Vec<(String, FileCard)>,
        actor: &crate::document::Actor,
        now: crate::clock::Moment,
    ) -> Result<Vec<Entry>, Failure> {
        let Some(company) = application.organisation.link.filter(|_| !papers.is_empty()) else {
            return Ok(Vec::new());
        };
        let view = storage::read::view(tx, company)?;
        let Some(state) = view.state.as_ref().filter(|state| state.doc.kind.as_str() == ORGANISATION) else {
            return Ok(Vec::new());
        };
        let known: Vec<FileCard> = company_files(&state.cards)?.into_iter().map(|(_, card)| card).collect();
        let fresh = papers.into_iter().filter(|(_, paper)| {
            !known.iter().any(|one| one.blob == paper.blob && one.slot == paper.slot && one.dated == paper.dated)
        });
        let head = state.doc.head;
        let mut proposal =
            Proposal::new(self.env().new_entry(), command, company, state.doc.kind.clone(), Verb::of(FILE), Some(head));
        for (file, paper) in fresh {
            proposal = proposal.put(file_key(&file), &paper)?;
        }
        if proposal.content.put.is_empty() {
            return Ok(Vec::new());
        }
        Ok(decide(&RULES, &view, proposal, actor, now)?)
    }

    /// Into another slot, another date, or set aside (`slot` empty) as brought by mistake; the file itself stays.
    /// Refused with `NoSuchFile`, `UnknownField`, `SlotFull`, `WrongValue`, `NothingNew`.
    pub fn place_file(
        &self,
        command: CommandId,
        id: DocId,
        file: &str,
        slot: &str,
        typed_date: Option<&str>,
    ) -> Result<Done<EntryId>, Failure> {
        let reference = self.reference()?;
        let day = self.env().now().date();
        self.on_case(command, "case.place-file", id, None, &(file, slot, typed_date), |_, view, application, author| {
            let before = application.files.get(file).ok_or(Code::NoSuchFile)?;
            let mut card = FileCard { dated: dated(typed_date)?, ..before.clone() };
            if card.slot != slot {
                let mut others = application.clone();
                others.files.remove(file);
                slot.clone_into(&mut card.slot);
                card.replaces = None;
                if !slot.is_empty() {
                    let new = NewFile { slot: slot.to_owned(), blob: card.blob.clone(), ..NewFile::default() };
                    let slots = slots::slots(&others, &reference, day);
                    let to = place(&slots, &others, &new)?;
                    card.replaces = replaced(to, &new)?;
                    card.outcome = to.need == Need::Outcome;
                }
            }
            if card == *before {
                return Err(Code::NothingNew.into());
            }
            Ok(author.proposal(application, "place-file").put_over(view, file_key(file), &card)?)
        })
    }

    /// The papers of its company, taken over into this application (000-23).
    pub fn take_company_papers(
        &self,
        command: CommandId,
        id: DocId,
        papers: &[String],
    ) -> Result<Done<Vec<String>>, Failure> {
        let case = self.read("case", |tx| case_view(tx, id))?.1;
        let company = case.organisation.link.ok_or(Code::NoSuchFile)?;
        let state = self.read("company", |tx| storage::read::state(tx, company))?.ok_or(Code::NoSuchDocument)?;
        let kept = company_files(&state.cards)?;
        let wanted = papers.iter().map(|id| kept.iter().find(|(one, _)| one == id).ok_or(Code::NoSuchFile));
        let files = wanted.map(|found| {
            let (_, card) = found?;
            Ok(NewFile {
                slot: card.slot.clone(),
                name: card.name.clone(),
                blob: card.blob.clone(),
                view: card.view.clone(),
                mime: card.mime.clone(),
                view_mime: card.view_mime.clone(),
                size: card.size,
                pages: card.pages,
                sha256: card.sha256.clone(),
                dated: card.dated.clone(),
                replaces: None,
                way: "register".to_owned(),
            })
        });
        let files = files.collect::<Result<Vec<_>, Refusal>>()?;
        self.file_documents(command, id, &files)
    }

    /// Everything about the documents of an application.
    pub fn documents(&self, case: &CaseRead) -> Result<Documents, Failure> {
        let (reference, day) = (self.reference()?, self.env().now().date());
        let application = &case.application;
        let slots = slots::slots(application, &reference, day);
        self.read("documents", |tx| {
            let mut documents = Documents { slots, ..Documents::default() };
            for card in application.files.values() {
                let found = storage::files::filed_at(tx, &card.blob)?;
                let mut others: Vec<(DocId, String)> = Vec::new();
                for (other, kind, _) in found {
                    let new = other != application.doc.id && !others.iter().any(|(known, _)| *known == other);
                    if new && crate::applications::rules::is_case(kind.as_str()) {
                        others.push((other, case_view(tx, other)?.1.case.shown()));
                    }
                }
                if !others.is_empty() {
                    documents.elsewhere.insert(card.blob.clone(), others);
                }
                for blob in card.blobs() {
                    if storage::files::is_damaged(tx, blob)? {
                        documents.damaged.push(blob.to_owned());
                    }
                }
            }
            if let Some(company) = application.organisation.link
                && let Some(state) = storage::read::state(tx, company)?
            {
                documents.of_company = offered(&company_files(&state.cards)?, application);
            }
            Ok(documents)
        })
    }

    /// One file of an application. Refused with `NoSuchFile`. Told to the access log.
    pub fn case_file(&self, id: DocId, file: &str) -> Result<FileCard, Failure> {
        let (_, application) = self.read("file", |tx| case_view(tx, id))?;
        let card = application.files.get(file).cloned().ok_or(Code::NoSuchFile)?;
        self.note_access("file", &format!("{id} {file}"));
        Ok(card)
    }

    /// Copies are put out of the program: said in the history before it happens.
    pub fn note_put_out(
        &self,
        command: CommandId,
        id: DocId,
        purpose: &str,
        files: &[(String, String)],
    ) -> Result<Done<EntryId>, Failure> {
        let card = PutOut { v: 1, purpose: purpose.to_owned(), files: files.to_vec() };
        self.on_case(command, "case.put-out", id, None, &(purpose, files), |_, _, application, author| {
            if files.iter().any(|(file, _)| !application.files.contains_key(file)) {
                return Err(Code::NoSuchFile.into());
            }
            let key = CardKey::in_family(PUT_OUT, author.entry);
            Ok(author.proposal(application, PUT_OUT).put(key, &card)?)
        })
    }

    /// Keeps what stands on the pages of a file, so that it is found by it.
    pub fn keep_file_text(&self, blob: &str, pages: &[String]) -> Result<(), Failure> {
        self.keep("file text", |tx| storage::files::keep_text(tx, blob, pages))
    }

    /// The text of a file, page by page.
    pub fn file_text(&self, blob: &str) -> Result<Vec<(u32, String)>, Failure> {
        self.read("file text", |tx| storage::files::text_of(tx, blob))
    }
}

/// The same command gives the same ids.
fn file_id(command: CommandId, place: usize) -> String {
    uuid::Uuid::from_u128(command.0.as_u128().wrapping_add(place as u128)).simple().to_string()
}

/// A file that comes while the application lies with the client belongs to the round that begins when it is back.
fn round_of_new(application: &Application) -> u32 {
    let with_client = application.status() == RETURNED && application.returned == application.round;
    application.round + u32::from(with_client)
}

fn place<'s>(slots: &'s [Slot], application: &Application, new: &NewFile) -> Result<&'s Slot, Refusal> {
    let unknown = || Refusal::new(Code::UnknownField).with("field", new.slot.as_str());
    let slot = slots.iter().find(|slot| slot.key == new.slot).ok_or_else(unknown)?;
    let same = |id: &String| application.files.get(id).is_some_and(|held| held.blob == new.blob);
    if slot.current.iter().any(same) {
        return Err(Refusal::new(Code::SameFile).with("slot", slot.key.as_str()));
    }
    Ok(slot)
}

/// The file whose place a new one takes. Refused with `SlotFull` where there is no place and none is named.
fn replaced(slot: &Slot, new: &NewFile) -> Result<Option<String>, Refusal> {
    match &new.replaces {
        Some(named) if slot.current.contains(named) => Ok(Some(named.clone())),
        Some(_) => Err(Code::NoSuchFile.into()),
        None if slot.most == 1 => Ok(slot.current.last().cloned()),
        None if slot.current.len() < slot.most as usize => Ok(None),
        None => Err(Refusal::new(Code::SlotFull).with("most", i64::from(slot.most))),
    }
}

fn dated(typed: Option<&str>) -> Result<Option<String>, Refusal> {
    let typed = typed.map(str::trim).filter(|text| !text.is_empty());
    let wrong = |text: &str| Refusal::new(Code::WrongDate).with("value", text);
    typed.map(|text| read_date(text).map(|date| date.to_string()).ok_or_else(|| wrong(text))).transpose()
}

fn company_files(cards: &BTreeMap<CardKey, Body>) -> Result<Vec<(String, FileCard)>, Failure> {
    let files = cards.iter().filter(|(key, _)| key.family() == FILE);
    let mut files = files
        .map(|(key, body)| Ok((key.as_str().split_once('/').map_or("", |(_, id)| id).to_owned(), body.read()?)))
        .collect::<Result<Vec<(String, FileCard)>, Failure>>()?;
    files.sort_by_key(|(_, card)| card.at);
    Ok(files)
}

/// The newest of each document that the application does not hold itself.
fn offered(kept: &[(String, FileCard)], application: &Application) -> Vec<(String, FileCard)> {
    let mut newest: BTreeMap<&str, &(String, FileCard)> = BTreeMap::new();
    for one in kept {
        newest.insert(&one.1.slot, one);
    }
    let holds = |card: &FileCard| application.files.values().any(|own| own.slot == card.slot);
    newest.into_values().filter(|(_, card)| !holds(card)).cloned().collect()
}

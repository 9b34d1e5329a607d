//! Registering persons and organisations.

use serde::Serialize;

use super::staff::{head, one};
use super::{Casebook, Done, RULES};
use crate::document::{CardKey, Change, Claim, CommandId, DocId, EntryId, Kind, Proposal, Verb, View, decide};
use crate::error::{Code, Failure, Fault};
use crate::people::registers::{
    BIN, CONTACT, Contact, EMPLOYER, IDENTITY, IIN, Link, Note, OrganisationIdentity, PASSPORT, Passport,
    PersonIdentity,
};
use crate::people::rules::{ORGANISATION, PERSON};
use crate::progress::Reporter;
use crate::storage::register::RegisterRow;
use crate::storage::{self, HistoryLine};

/// A person as she is first known (000-22).
#[derive(Clone, Debug, Serialize)]
pub struct NewPerson {
    pub identity: PersonIdentity,
    pub passport: Option<Passport>,
    pub contact: Contact,
    pub employer: Option<DocId>,
}

/// An organisation as it is first known (000-16).
#[derive(Clone, Debug, Serialize)]
pub struct NewOrganisation {
    pub identity: OrganisationIdentity,
    pub contact: Contact,
}

/// How many documents one transaction registers.
const AT_ONCE: usize = 500;

impl Casebook {
    /// Refused with `NumberTaken` when the IIN is another person's.
    pub fn register_person(&self, command: CommandId, person: &NewPerson) -> Result<Done<DocId>, Failure> {
        let done = self.register(self.me, command, std::slice::from_ref(person), Self::person_proposal)?;
        first(done)
    }

    /// Refused with `NumberTaken` when the BIN is another organisation's.
    pub fn register_organisation(
        &self,
        command: CommandId,
        organisation: &NewOrganisation,
    ) -> Result<Done<DocId>, Failure> {
        let done = self.register(self.me, command, std::slice::from_ref(organisation), Self::organisation_proposal)?;
        first(done)
    }

    /// Many at once, up to 500 in a transaction; the ids come back in order.
    pub(super) fn register_people(
        &self,
        who: DocId,
        people: &[NewPerson],
        reporter: &Reporter,
    ) -> Result<Vec<DocId>, Failure> {
        self.in_batches(who, people, Self::person_proposal, reporter)
    }

    pub(super) fn register_organisations(
        &self,
        who: DocId,
        organisations: &[NewOrganisation],
        reporter: &Reporter,
    ) -> Result<Vec<DocId>, Failure> {
        self.in_batches(who, organisations, Self::organisation_proposal, reporter)
    }

    fn in_batches<T: Serialize>(
        &self,
        who: DocId,
        all: &[T],
        proposal: impl Fn(&Casebook, CommandId, &T) -> Result<Proposal, Failure> + Copy,
        reporter: &Reporter,
    ) -> Result<Vec<DocId>, Failure> {
        let mut ids = Vec::with_capacity(all.len());
        for batch in all.chunks(AT_ONCE) {
            ids.extend(self.register(who, self.env().new_command(), batch, proposal)?.value);
            reporter.step(batch.len() as u64)?;
        }
        Ok(ids)
    }

    fn register<T: Serialize>(
        &self,
        who: DocId,
        command: CommandId,
        all: &[T],
        proposal: impl Fn(&Casebook, CommandId, &T) -> Result<Proposal, Failure>,
    ) -> Result<Done<Vec<DocId>>, Failure> {
        let done = self.perform_with_keys(who, command, "register", &all, |_, actor, now| {
            let mut entries = Vec::with_capacity(all.len());
            for one in all {
                entries.extend(decide(&RULES, &View::default(), proposal(self, command, one)?, actor, now)?);
            }
            Ok((Change { command, entries }, None))
        })?;
        Ok(Done { value: done.value.docs.into_iter().map(|(_, id)| id).collect(), touched: done.touched })
    }

    pub(super) fn person_proposal(&self, command: CommandId, person: &NewPerson) -> Result<Proposal, Failure> {
        let mut proposal =
            self.new_proposal(command, PERSON).put(IDENTITY, &person.identity)?.put(CONTACT, &person.contact)?;
        if let Some(iin) = &person.identity.iin {
            proposal = proposal.claim(Claim::Alias { scheme: IIN.into(), value: iin.clone(), unique: true });
        }
        if let Some(passport) = &person.passport {
            let key = CardKey::in_family("passport", &passport.number);
            // Two people may show the same number: countries reuse them. It finds both.
            proposal = proposal.put(key, passport)?.claim(Claim::Alias {
                scheme: PASSPORT.into(),
                value: passport.number.clone(),
                unique: false,
            });
        }
        if let Some(employer) = person.employer {
            proposal = proposal.put(EMPLOYER, &Link { v: 1, link: employer })?;
        }
        Ok(proposal)
    }

    pub(super) fn organisation_proposal(
        &self,
        command: CommandId,
        organisation: &NewOrganisation,
    ) -> Result<Proposal, Failure> {
        let mut proposal = self
            .new_proposal(command, ORGANISATION)
            .put(IDENTITY, &organisation.identity)?
            .put(CONTACT, &organisation.contact)?;
        if let Some(bin) = &organisation.identity.bin {
            proposal = proposal.claim(Claim::Alias { scheme: BIN.into(), value: bin.clone(), unique: true });
        }
        Ok(proposal)
    }

    fn new_proposal(&self, command: CommandId, kind: &'static str) -> Proposal {
        Proposal::new(self.env().new_entry(), command, self.env().new_doc(), Kind::of(kind), Verb::of("register"), None)
    }

    /// Adds a note to a person or an organisation. Others may write at the same time: nothing is compared.
    pub fn add_note(&self, command: CommandId, id: DocId, text: &str) -> Result<Done<()>, Failure> {
        let note = Note { v: 1, text: text.trim().to_owned() };
        if note.text.is_empty() {
            return Err(Code::CommentNeeded.into());
        }
        let done = self.perform(command, "register.note", &(id, &note), |tx, actor, now| {
            let view = storage::read::view(tx, id)?;
            let kind = view.state.as_ref().ok_or(Code::NoSuchDocument)?.doc.kind.clone();
            let entry = self.env().new_entry();
            let proposal = Proposal::new(entry, command, id, kind, Verb::of("note"), head(&view))
                .put(CardKey::in_family("note", entry), &note)?;
            one(decide(&RULES, &view, proposal, actor, now)?)
        })?;
        Ok(Done { value: (), touched: done.touched })
    }

    /// Corrects who a person is. Refused with `ChangedMeanwhile` when somebody else has changed her since `after`.
    pub fn edit_person(
        &self,
        command: CommandId,
        id: DocId,
        after: EntryId,
        identity: &PersonIdentity,
    ) -> Result<Done<()>, Failure> {
        let done = self.perform(command, "person.edit", &(id, after, identity), |tx, actor, now| {
            let view = storage::read::view(tx, id)?;
            if view.state.as_ref().is_none_or(|state| state.doc.kind.as_str() != PERSON) {
                return Err(Code::NoSuchDocument.into());
            }
            let before: PersonIdentity = view.card(&IDENTITY)?.ok_or(Code::NoSuchDocument)?;
            let mut proposal =
                Proposal::new(self.env().new_entry(), command, id, Kind::of(PERSON), Verb::of("edit"), Some(after))
                    .put_over(&view, IDENTITY, identity)?;
            if before.iin != identity.iin {
                let gone = before.iin.map(|value| Claim::Release { scheme: IIN.into(), value });
                let new = identity.iin.clone().map(|value| Claim::Alias { scheme: IIN.into(), value, unique: true });
                proposal = gone.into_iter().chain(new).fold(proposal, Proposal::claim);
            }
            one(decide(&RULES, &view, proposal, actor, now)?)
        })?;
        Ok(Done { value: (), touched: done.touched })
    }

    /// A page of persons or organisations by name.
    pub fn register_page(&self, kind: &str, offset: i64, limit: i64) -> Result<Vec<RegisterRow>, Failure> {
        self.read("register", |tx| storage::register::page(tx, kind, offset, limit))
    }

    /// The document that carries a number: IIN, BIN or passport.
    pub fn find_by_number(&self, scheme: &str, value: &str) -> Result<Option<DocId>, Failure> {
        self.read("find", |tx| storage::aliases::find(tx, scheme, value))
    }

    pub fn document(&self, id: DocId) -> Result<Option<crate::document::DocState>, Failure> {
        self.note_access("shown", &id.to_string());
        self.read("document", |tx| storage::read::state(tx, id))
    }

    /// What happened to a document, newest first.
    pub fn history(&self, id: DocId, offset: i64, limit: i64) -> Result<Vec<HistoryLine>, Failure> {
        self.read("history", |tx| storage::history::of_doc(tx, id, offset, limit))
    }
}

fn first(done: Done<Vec<DocId>>) -> Result<Done<DocId>, Failure> {
    let id = *done.value.first().ok_or_else(|| Fault::bug("registered nothing"))?;
    Ok(Done { value: id, touched: done.touched })
}

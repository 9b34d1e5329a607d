//! Delegating the right to approve, and the exception that a director makes for one application.

use chrono::NaiveDate;

use super::applications::case_view;
use super::staff::{head, one};
use super::{Casebook, Done, RULES};
use crate::applications::approval::{EXCEPTION, Exception};
use crate::document::{CommandId, DocId, EntryId, Kind, Proposal, Verb, decide};
use crate::error::{Code, Failure, Refusal};
use crate::people::delegation::{DELEGATION, Delegation};
use crate::people::rules::STAFF;
use crate::storage;

impl Casebook {
    /// From `from` to `to` this person approves in the director's stead. Refused with `WrongDate` when it ends before it
    /// begins or has ended already, with `SamePerson` for herself, with `NoSuchPerson` for who does not work here.
    pub fn delegate(
        &self,
        command: CommandId,
        person: DocId,
        from: NaiveDate,
        to: NaiveDate,
        reason: &str,
    ) -> Result<Done<()>, Failure> {
        if to < from || to < self.env().now().date() {
            return Err(Refusal::new(Code::WrongDate).with("value", to.to_string()).into());
        }
        if person == self.me() {
            return Err(Refusal::new(Code::SamePerson).with("did", "herself").into());
        }
        if !self.staff()?.get(person)?.may_sign_in() {
            return Err(Code::NoSuchPerson.into());
        }
        let card = Delegation { v: 1, from, to, by: self.me(), reason: reason.trim().to_owned() };
        let done = self.perform(command, "staff.delegate", &(person, &card), |tx, actor, now| {
            let view = storage::read::view(tx, person)?;
            let verb = Verb::of("delegate");
            let proposal = Proposal::new(self.env().new_entry(), command, person, Kind::of(STAFF), verb, head(&view))
                .put_over(&view, DELEGATION, &card)?
                .comment(reason);
            one(decide(&RULES, &view, proposal, actor, now)?)
        })?;
        Ok(Done { value: (), touched: done.touched })
    }

    /// Before its last day. What was approved meanwhile stays approved.
    pub fn end_delegation(&self, command: CommandId, person: DocId) -> Result<Done<()>, Failure> {
        let done = self.perform(command, "staff.end-delegation", &person, |tx, actor, now| {
            let view = storage::read::view(tx, person)?;
            let verb = Verb::of("end-delegation");
            let proposal = Proposal::new(self.env().new_entry(), command, person, Kind::of(STAFF), verb, head(&view));
            one(decide(&RULES, &view, proposal.remove(DELEGATION), actor, now)?)
        })?;
        Ok(Done { value: (), touched: done.touched })
    }

    /// Lets one person approve this application in this round although she counts as the same person (A16). Refused with
    /// `SamePerson` for the director herself.
    pub fn allow_one_person(
        &self,
        command: CommandId,
        id: DocId,
        after: EntryId,
        person: DocId,
        reason: &str,
    ) -> Result<Done<EntryId>, Failure> {
        if person == self.me() {
            return Err(Refusal::new(Code::SamePerson).with("did", "herself").into());
        }
        if !self.staff()?.get(person)?.may_sign_in() {
            return Err(Code::NoSuchPerson.into());
        }
        let reason = reason.trim();
        let done = self.perform(command, "case.allow-one-person", &(id, after, person, reason), |tx, actor, now| {
            let (view, application) = case_view(tx, id)?;
            let author = self.author(command, &application, Some(after), now);
            let (by, reason) = (self.me(), reason.to_owned());
            let card = Exception { v: 1, person, by, at: now, round: application.round, reason };
            let proposal = author.proposal(&application, "allow-one-person").put(EXCEPTION, &card)?;
            one(decide(&RULES, &view, proposal.comment(card.reason.as_str()), actor, now)?)
        })?;
        let head = done.value.heads.last().copied().ok_or(Code::NoSuchDocument)?;
        Ok(Done { value: head, touched: done.touched })
    }
}

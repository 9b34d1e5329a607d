//! Absences: the absent owner's applications stand with the deputy, marked.

use std::collections::BTreeSet;

use super::staff::{head, one};
use super::{Casebook, Done, RULES};
use crate::applications::list::Looking;
use crate::document::{CommandId, DocId, Kind, Proposal, Verb, decide};
use crate::error::{Code, Failure, Refusal};
use crate::people::absence::{ABSENCE, Absence};
use crate::people::rules::STAFF;
use crate::storage;

impl Casebook {
    /// Refused with `WrongDate` when it ends before it begins, with `NoSuchPerson` for a deputy who does not work here.
    pub fn set_absence(&self, command: CommandId, person: DocId, absence: &Absence) -> Result<Done<()>, Failure> {
        if let (Some(from), Some(to)) = (absence.from, absence.to)
            && to < from
        {
            return Err(Refusal::new(Code::WrongDate).with("value", to.to_string()).into());
        }
        let staff = self.staff()?;
        if let Some(deputy) = absence.deputy
            && (deputy == person || !staff.get(deputy)?.may_sign_in())
        {
            return Err(Code::NoSuchPerson.into());
        }
        let absence = Absence { v: 1, note: absence.note.trim().to_owned(), ..absence.clone() };
        let done = self.perform(command, "staff.set-absence", &(person, &absence), |tx, actor, now| {
            let view = storage::read::view(tx, person)?;
            let verb = Verb::of("set-absence");
            let proposal = Proposal::new(self.env().new_entry(), command, person, Kind::of(STAFF), verb, head(&view))
                .put_over(&view, ABSENCE, &absence)?;
            one(decide(&RULES, &view, proposal, actor, now)?)
        })?;
        Ok(Done { value: (), touched: done.touched })
    }

    /// Whose applications the signed-in person cares for today because they are away.
    pub fn standing_in_for(&self) -> Result<BTreeSet<DocId>, Failure> {
        let today = self.env().now().date();
        let staff = self.staff()?;
        let mine =
            staff.0.values().filter(|member| member.absence.covers(today) && member.absence.deputy == Some(self.me()));
        Ok(mine.map(|member| member.id).collect())
    }

    /// Who looks at lists, and when.
    pub fn looking(&self) -> Result<Looking, Failure> {
        let today = self.env().now().date();
        let staff = self.staff()?;
        let absent = staff.0.values().filter(|member| member.absence.covers(today)).map(|member| member.id);
        Ok(Looking {
            me: self.me(),
            stands_for: self.standing_in_for()?.into_iter().collect(),
            absent: absent.collect(),
            may_not_sign: None,
            today,
        })
    }
}

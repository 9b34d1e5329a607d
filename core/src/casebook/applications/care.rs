//! Who cares for an application, what comes next, what was said, and what has been typed into the portal.

use super::Bulk;
use crate::applications::cards::{CASE, CaseNote, NEXT, NOTE, Next, NoteKind};
use crate::applications::papers::{self, Moving};
use crate::applications::path::read_date;
use crate::casebook::{Casebook, Done};
use crate::document::{CardKey, CommandId, DocId, EntryId};
use crate::error::{Code, Failure, Refusal};

impl Casebook {
    /// Gives each to an owner and a deputy (F04).
    pub fn assign(
        &self,
        command: CommandId,
        ids: &[DocId],
        owner: Option<DocId>,
        deputy: Option<DocId>,
    ) -> Result<Bulk, Failure> {
        let staff = self.staff()?;
        for id in owner.iter().chain(&deputy) {
            if !staff.get(*id)?.may_sign_in() {
                return Err(Code::NoSuchPerson.into());
            }
        }
        self.each(command, ids, |part, id| {
            self.on_case(part, "case.assign", id, None, &(owner, deputy), |_, view, application, author| {
                let mut case = application.case.clone();
                (case.owner, case.deputy) = (owner, deputy);
                Ok(author.proposal(application, "assign").put_over(view, CASE, &case)?)
            })
        })
    }

    /// Adds a note. Others may write at the same time: nothing is compared.
    pub fn add_case_note(
        &self,
        command: CommandId,
        id: DocId,
        text: &str,
        how: NoteKind,
    ) -> Result<Done<EntryId>, Failure> {
        let note = CaseNote { v: 1, text: text.trim().to_owned(), how };
        if note.text.is_empty() {
            return Err(Code::CommentNeeded.into());
        }
        self.on_case(command, "case.note", id, None, &note, |_, _, application, author| {
            let key = CardKey::in_family(NOTE, author.entry);
            Ok(author.proposal(application, "note").put(key, &note)?)
        })
    }

    /// Moves papers by hand, or notes ones that came later. Refused with `CardNeeded`, `NothingNew`, `ChangedMeanwhile`.
    pub fn move_papers(
        &self,
        command: CommandId,
        id: DocId,
        after: EntryId,
        moving: &Moving,
    ) -> Result<Done<EntryId>, Failure> {
        self.on_case(command, "case.papers", id, Some(after), moving, |_, view, application, author| {
            papers::move_papers(view, application, moving, author)
        })
    }

    /// The next step: what, when, who. Without a text and a date nothing is planned any more.
    pub fn plan_next(&self, command: CommandId, id: DocId, next: &Next) -> Result<Done<EntryId>, Failure> {
        let wrong = |text: &str| Refusal::new(Code::WrongDate).with("value", text);
        let date = next.date.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let date = date.map(|text| read_date(text).ok_or_else(|| wrong(text))).transpose()?;
        let time = next.time.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let clock = |text: &str| chrono::NaiveTime::parse_from_str(text, "%H:%M").is_ok();
        if let Some(text) = time.filter(|text| !clock(text)) {
            return Err(wrong(text).into());
        }
        if let Some(person) = next.person {
            self.staff()?.get(person)?;
        }
        let next = Next {
            v: 1,
            text: next.text.trim().to_owned(),
            date: date.map(|date| date.to_string()),
            person: next.person,
            visit: next.visit,
            time: time.map(str::to_owned),
        };
        let gone = next.text.is_empty() && next.date.is_none();
        self.on_case(command, "case.plan", id, None, &next, |_, view, application, author| {
            let proposal = author.proposal(application, "plan");
            Ok(if gone { proposal.remove(NEXT) } else { proposal.put_over(view, NEXT, &next)? })
        })
    }

    /// These lines of *To enter in the portal* are typed in, or, where that was a slip, are not: they wait again.
    pub fn lines_entered(
        &self,
        command: CommandId,
        lines: &[(DocId, CardKey)],
        entered: bool,
    ) -> Result<Bulk, Failure> {
        let verb = if entered { "enter" } else { "not-entered" };
        let mut ids: Vec<DocId> = lines.iter().map(|(id, _)| *id).collect();
        ids.dedup();
        self.each(command, &ids, |part, id| {
            let mine: Vec<&CardKey> = lines.iter().filter(|(of, _)| *of == id).map(|(_, key)| key).collect();
            let words: Vec<&str> = mine.iter().map(|key| key.as_str()).collect();
            self.on_case(part, "case.enter", id, None, &(verb, words), |_, view, application, author| {
                let mut proposal = author.proposal(application, verb);
                let mut any = false;
                for (key, line) in
                    application.to_enter.iter().filter(|(key, line)| mine.contains(&key) && line.entered != entered)
                {
                    let mut line = line.clone();
                    line.entered = entered;
                    any = true;
                    proposal = proposal.put_over(view, key.clone(), &line)?;
                }
                if any { Ok(proposal) } else { Err(Code::NothingNew.into()) }
            })
        })
    }
}

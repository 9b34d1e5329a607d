//! The second person: what she reads, her signature, a director's exception and delegation.

use casebook::casebook::Signer;
use casebook::document::DocId;
use casebook::error::Code;
use casebook::error::{Failure, Refusal};
use chrono::NaiveDate;

use super::cases::{few, page, results};
use super::people::row_of;
use super::{Answer, At, told, with};
use crate::wire::asked::{AllowOnePerson, ApprovalLines, Approve, Delegate, OnCase, OnStaff};
use crate::wire::told::{self, ApprovalLine, ApprovalSummary, CasePage, StaffRow, StepResult};

pub fn approval_summary(at: &At, asked: OnCase) -> Answer<ApprovalSummary> {
    told(told::approval_summary(&at.session.casebook, asked.id)?)
}

pub fn approval_lines(at: &At, asked: ApprovalLines) -> Answer<Vec<ApprovalLine>> {
    few(&asked.ids)?;
    let line = |id: &DocId| told::approval_line(&at.session.casebook, *id);
    told(asked.ids.iter().map(line).collect::<Result<_, _>>()?)
}

pub fn approve(at: &At, asked: Approve) -> Answer<Vec<StepResult>> {
    let casebook = &at.session.casebook;
    let cases: Vec<_> = asked.cases.iter().map(|case| (case.id, case.after)).collect();
    few(&cases)?;
    let person = asked.signer.unwrap_or(casebook.me());
    let bound = casebook.door().is_bound(person);
    let device = bound.then(|| at.desk.device(casebook.door(), person)).transpose()?;
    let signer = Signer { person, password: &asked.password, device: device.as_deref().map(Vec::as_slice) };
    results(at, casebook.approve(asked.command, &cases, asked.comment.trim(), &signer)?)
}

pub fn allow_one_person(at: &At, asked: AllowOnePerson) -> Answer<CasePage> {
    let casebook = &at.session.casebook;
    let done = casebook.allow_one_person(asked.command, asked.id, asked.after, asked.person, &asked.comment)?;
    with(done, page(at, asked.id)?)
}

fn day(text: &str) -> Result<NaiveDate, Failure> {
    let read = casebook::applications::path::read_date(text);
    read.ok_or_else(|| Refusal::new(Code::WrongDate).with("value", text).into())
}

pub fn delegate(at: &At, asked: Delegate) -> Answer<StaffRow> {
    let (from, to) = (day(&asked.from)?, day(&asked.to)?);
    let done = at.session.casebook.delegate(asked.command, asked.id, from, to, &asked.comment)?;
    with(done, row_of(at, asked.id)?)
}

pub fn end_delegation(at: &At, asked: OnStaff) -> Answer<StaffRow> {
    let done = at.session.casebook.end_delegation(asked.command, asked.id)?;
    with(done, row_of(at, asked.id)?)
}

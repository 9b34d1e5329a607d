//! Applications: read, take a step, undo it, care for them.

use casebook::applications::cards::{Decision, Mo, Next, Outcome, Payment};
use casebook::applications::papers::{Brought, Moving};
use casebook::applications::steps::{Facts, NewReason, Step};
use casebook::casebook::Edit;
use casebook::casebook::{Bulk, NewApplication, PathText};
use casebook::clock::Moment;
use casebook::document::{CardKey, DocId};
use casebook::error::{Code, Failure, Refusal};
use chrono::NaiveDateTime;

use super::{Answer, At, told, with};
use crate::wire::asked::{
    AddCaseNote, Assign, BackFill, BroughtPaper, CaseByNumber, CaseHistory, EditApplication, LinesEntered, MovePapers,
    OnCase, OpenApplication, PathValue, PaymentFacts, PlanNext, ReasonFacts, StepFacts, TakeStep, TakeSteps, UndoStep,
};
use crate::wire::bad_arguments;
use crate::wire::told::{CasePage, CaseRef, FindingView, HistoryPage, HistoryView, StepResult};

pub fn application(at: &At, asked: OnCase) -> Answer<CasePage> {
    told(page(at, asked.id)?)
}

pub fn findings(at: &At, asked: OnCase) -> Answer<Vec<FindingView>> {
    let casebook = &at.session.casebook;
    let found = casebook.findings(&casebook.case(asked.id)?)?;
    told(found.into_iter().map(FindingView::from).collect())
}

pub(super) fn page(at: &At, id: DocId) -> Result<CasePage, Failure> {
    crate::wire::told::case_page(&at.session.casebook, id)
}

pub fn case_by_number(at: &At, asked: CaseByNumber) -> Answer<Option<CaseRef>> {
    let number = casebook::applications::portal::number_in(&asked.number).unwrap_or(asked.number);
    let found = at.session.casebook.case_by_number(&number)?;
    told(found.map(|id| reference(at, id)).transpose()?)
}

fn reference(at: &At, id: DocId) -> Result<CaseRef, Failure> {
    let case = at.session.casebook.case(id)?;
    Ok(CaseRef {
        id: id.to_string(),
        number: case.application.case.shown(),
        head: case.application.doc.head.to_string(),
    })
}

pub(super) fn moment(wall: &str) -> Result<Moment, Failure> {
    let wrong = || Refusal::new(Code::WrongDate).with("value", wall);
    let read = NaiveDateTime::parse_from_str(wall, "%Y-%m-%dT%H:%M").map_err(|_| wrong())?;
    Ok(Moment::from_wall(read))
}

fn payment(facts: PaymentFacts) -> Payment {
    Payment {
        v: 1,
        invoice: facts.invoice,
        issued: facts.issued,
        valid_until: facts.valid_until,
        sum: facts.sum,
        currency: facts.currency,
        paid_on: facts.paid_on,
        reference: facts.reference,
        proof: facts.proof,
        payer: facts.payer,
        payer_bin: facts.payer_bin,
    }
}

fn reason(facts: ReasonFacts) -> NewReason {
    let spot = facts.spot.map(Into::into);
    NewReason { text: facts.text, texts: facts.texts, row: facts.row, at: facts.at, spot, repeats: facts.repeats }
}

fn step(verb: String, facts: StepFacts) -> Result<Step, Failure> {
    let mo = (facts.mo_date.is_some() || facts.mo_number.is_some()).then_some(Mo {
        v: 1,
        date: facts.mo_date,
        number: facts.mo_number,
    });
    let papers = facts.originals.map(|said| (said.brought.map(brought), said.stay, said.courier));
    let (originals, stay, courier) = papers.unwrap_or_default();
    let outcome = facts.outcome.map(|result| Outcome { v: 1, result, words: facts.outcome_words });
    let decision = facts.decision.map(|words| Decision { v: 1, words, number: facts.decision_number, date: None });
    Ok(Step {
        verb,
        event_time: facts.event_time.as_deref().map(moment).transpose()?,
        comment: facts.comment,
        facts: Facts {
            payment: facts.payment.map(payment),
            originals,
            stay,
            courier,
            mo,
            outcome,
            receiver: facts.receiver,
            decision,
            decided: facts.decided,
            reasons: facts.reasons.into_iter().map(reason).collect(),
            language: facts.language,
        },
    })
}

fn brought(papers: Vec<BroughtPaper>) -> Vec<Brought> {
    let of = |one: BroughtPaper| Brought { number: one.number, person: one.person, kind: one.kind, words: one.words };
    papers.into_iter().map(of).collect()
}

pub fn move_papers(at: &At, asked: MovePapers) -> Answer<CasePage> {
    let moving = Moving {
        numbers: asked.numbers,
        brought: brought(asked.brought),
        place: asked.place,
        whom: asked.whom,
        at: asked.at.as_deref().map(moment).transpose()?,
        comment: asked.comment,
    };
    let done = at.session.casebook.move_papers(asked.command, asked.id, asked.after, &moving)?;
    with(done, page(at, asked.id)?)
}

pub fn take_step(at: &At, asked: TakeStep) -> Answer<CasePage> {
    let casebook = &at.session.casebook;
    let step = step(asked.verb, asked.facts)?;
    let device = super::people::device(at)?;
    let device = device.as_deref().map(Vec::as_slice);
    let password = asked.password.as_deref();
    let done = casebook.take_step(asked.command, asked.id, asked.after, &step, password, device)?;
    with(done, page(at, asked.id)?)
}

pub fn back_fill(at: &At, asked: BackFill) -> Answer<CasePage> {
    let steps = asked.steps.into_iter().map(|one| step(one.verb, one.facts)).collect::<Result<Vec<_>, _>>()?;
    let done = at.session.casebook.back_fill(asked.command, asked.id, asked.after, &steps)?;
    with(done, page(at, asked.id)?)
}

/// More than a screen of them at once is a slip.
const MOST_AT_ONCE: usize = 500;

pub(super) fn results(at: &At, bulk: Bulk) -> Answer<Vec<StepResult>> {
    let casebook = &at.session.casebook;
    let ids: Vec<DocId> = bulk.results.iter().map(|result| result.id).collect();
    let numbers = casebook.numbers_of(&ids)?;
    let results = bulk.results.into_iter().zip(numbers).map(|(result, number)| StepResult {
        id: result.id.to_string(),
        number,
        refusal: result.refusal.map(Into::into),
    });
    let value = results.collect();
    Ok(casebook::casebook::Done { value, touched: bulk.touched })
}

pub(super) fn few<T>(ids: &[T]) -> Result<(), Failure> {
    if ids.len() > MOST_AT_ONCE { Err(bad_arguments("ids")) } else { Ok(()) }
}

pub fn take_steps(at: &At, asked: TakeSteps) -> Answer<Vec<StepResult>> {
    few(&asked.ids)?;
    let step = step(asked.verb, asked.facts)?;
    results(at, at.session.casebook.take_steps(asked.command, &asked.ids, &step)?)
}

pub fn undo_steps(at: &At, asked: UndoStep) -> Answer<Vec<StepResult>> {
    few(&asked.ids)?;
    results(at, at.session.casebook.undo_steps(asked.command, &asked.ids)?)
}

pub fn assign(at: &At, asked: Assign) -> Answer<Vec<StepResult>> {
    few(&asked.ids)?;
    results(at, at.session.casebook.assign(asked.command, &asked.ids, asked.owner, asked.deputy)?)
}

pub fn add_case_note(at: &At, asked: AddCaseNote) -> Answer<CasePage> {
    let done = at.session.casebook.add_case_note(asked.command, asked.id, &asked.text, asked.how.into())?;
    with(done, page(at, asked.id)?)
}

pub fn plan_next(at: &At, asked: PlanNext) -> Answer<CasePage> {
    let next =
        Next { v: 1, text: asked.text, date: asked.date, person: asked.person, visit: asked.visit, time: asked.time };
    let done = at.session.casebook.plan_next(asked.command, asked.id, &next)?;
    with(done, page(at, asked.id)?)
}

fn values(values: Vec<PathValue>) -> Vec<PathText> {
    values.into_iter().map(|one| PathText { path: one.path, value: one.value }).collect()
}

pub fn open_application(at: &At, asked: OpenApplication) -> Answer<CaseRef> {
    let channel = crate::wire::read_word(&asked.channel).ok_or_else(|| bad_arguments("channel"))?;
    let new = NewApplication {
        channel,
        values: values(asked.values),
        predecessor: asked.predecessor,
        ..NewApplication::default()
    };
    let done = at.session.casebook.open_application(asked.command, &new)?;
    let case = reference(at, done.value.0)?;
    with(done, case)
}

pub fn edit_application(at: &At, asked: EditApplication) -> Answer<CasePage> {
    let edit = Edit {
        values: values(asked.values),
        sections: asked.sections,
        remove: asked.remove,
        pasted: asked.pasted,
        new_round: asked.new_round,
        portal_id: asked.portal_id.map(|number| number.trim().to_owned()).filter(|number| !number.is_empty()),
    };
    let done = at.session.casebook.edit_application(asked.command, asked.id, asked.after, &edit)?;
    with(done, page(at, asked.id)?)
}

pub fn lines_entered(at: &At, asked: LinesEntered) -> Answer<Vec<StepResult>> {
    let lines: Vec<(DocId, CardKey)> = asked.lines.into_iter().map(|one| (one.id, CardKey::read(one.line))).collect();
    results(at, at.session.casebook.lines_entered(asked.command, &lines, asked.entered)?)
}

pub fn case_history(at: &At, asked: CaseHistory) -> Answer<HistoryPage> {
    let casebook = &at.session.casebook;
    let staff = casebook.staff()?;
    let lines = casebook.case_history(asked.id)?;
    let total = lines.len() as u32;
    let page = lines.into_iter().skip(asked.offset as usize).take(asked.limit.min(MOST_LINES) as usize);
    told(HistoryPage { total, lines: page.map(|line| HistoryView::of(line, &staff)).collect() })
}

const MOST_LINES: u32 = 200;

/// The portal's own history, written as the portal prints it.
pub fn history_for_portal(at: &At, asked: OnCase) -> Answer<String> {
    told(at.session.casebook.history_for_portal(asked.id)?)
}

/// Opens the application in the person's browser. Refused with `NoPortalAddress`.
pub fn open_in_portal(at: &At, asked: OnCase) -> Answer<()> {
    let casebook = &at.session.casebook;
    let number = casebook.case(asked.id)?.application.case.portal_id;
    let address = casebook.office()?.0.portal_address;
    let (Some(address), Some(number)) = (address, number) else { return Err(Code::NoPortalAddress.into()) };
    // The number is the portal's own: digits alone reach the address.
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Code::NoPortalAddress.into());
    }
    let opened = at.desk.opener.get().is_some_and(|open| open(&address.replace("{id}", &number)));
    if opened { told(()) } else { Err(Code::NoBrowser.into()) }
}

//! One application as its page shows it, from the core's own form.

use casebook::Casebook;
use casebook::applications::application::Application;
use casebook::applications::cards::{self, PortalEvent};
use casebook::applications::clock;
use casebook::applications::content::{self, SectionState, ValueState};
use casebook::applications::price::{self, price_of};
use casebook::applications::sections::Takes;
use casebook::applications::statuses::*;
use casebook::applications::strip;
use casebook::casebook::CaseRead;
use casebook::checks::{Finding, Rule};
use casebook::document::DocId;
use casebook::error::Failure;
use casebook::people::identity_numbers::Weight;
use casebook::reference::{self, Reference};
use chrono::NaiveDate;

use super::super::{Notice, wall, word};
use super::*;

/// Verbs that a case page offers, in the order of its menu.
const OFFERED: &[&str] = &[
    "submit",
    "take",
    "return",
    "resubmit",
    "recommend",
    "approve",
    "approve-again",
    "allow-one-person",
    "send-back",
    "invoice",
    "accept-payment",
    "collect",
    "send",
    "lodge",
    "fetch",
    "process",
    "give-back",
    "hand-over",
    "close",
    "accept-portal",
    "confirm-portal",
    "record-decision",
    "record-refusal",
    "reject",
    "back-fill",
    "suspend",
    "resume",
    "withdraw",
    "reopen",
    "undo",
    "edit",
    "bring-in",
    "move-papers",
    "file",
    "place-file",
    "put-out",
    "assign",
    "plan",
    "note",
    "enter",
    "review",
    "accept-reasons",
];

pub fn case_page(casebook: &Casebook, id: DocId) -> Result<CasePage, Failure> {
    let case = casebook.case(id)?;
    let reference = casebook.reference()?;
    let today = casebook.env().now().date();
    let application = &case.application;
    let row = row_of(application, &reference, &casebook.looking()?);
    // Without an approval that is void there is nothing to approve again.
    let again = |verb: &str| verb != "approve-again" || row.voided;
    let mut actions = Action::list(application.doc.kind.as_str(), casebook.case_actions(&case)?, OFFERED);
    actions.retain(|action| again(&action.verb));
    let primary = primary(application, &actions);
    let money = application.payment.as_ref();
    let outcome = application.outcome.as_ref();
    let mo = application.mo.as_ref();
    let contact = application.contact.as_ref();
    let first = application.people().into_iter().next();
    let staff = casebook.staff()?;
    let links = casebook.case_links(application)?;
    // What is missing stands at its value already.
    let findings = casebook.findings(&case)?.into_iter().filter(|finding| finding.rule != Rule::Required);
    let changes = casebook.case_changes(&case)?;
    let reasons = application.reasons.values();
    let link = |link: &casebook::casebook::CaseLink| CaseLink {
        id: link.id.to_string(),
        number: link.number.clone(),
        status: link.status.clone(),
    };
    Ok(CasePage {
        clock: clock::clock(application, &reference, today).map(Into::into),
        channel: word(&application.case.channel),
        city: application.case.city.clone(),
        created: application.case.created.clone(),
        portal: application.portal.as_ref().map(portal),
        returns: application.returns.max(portal_returns(application)),
        phone: contact.and_then(|one| one.phone.clone()).or_else(|| first.and_then(|one| one.phone.clone())),
        email: contact.and_then(|one| one.email.clone()).or_else(|| first.and_then(|one| one.email.clone())),
        last_note: application.last_note.as_ref().map(|note| note.text.lines().next().unwrap_or_default().to_owned()),
        stages: stages(application, &reference, today),
        sections: sections(&case, &reference, today)?,
        documents: documents_section(application, &reference, today),
        findings: findings.map(FindingView::from).collect(),
        asked: casebook.paper_questions(&case)?.into_iter().map(FindingView::from).collect(),
        total: application.total().map(|total| total.normalize().to_string()),
        approval: approval_view(application, &*casebook.staff()?),
        to_enter: application.to_enter.iter().map(|(key, line)| enter_line(application, key.as_str(), line)).collect(),
        reasons: reasons.map(|reason| ReasonView::of(reason, application, changes.as_ref())).collect(),
        changes: changes.as_ref().map(|changes| RoundChanges::of(changes, application)),
        looked: looked(&case.state, application)?,
        events: application.events.values().map(event).collect(),
        payment: money.map(|money| PaymentView::of(money, today)),
        papers: application.papers.iter().map(|one| PaperView::of(application, one, &staff)).collect(),
        sheet: LastSheet::of(application),
        mo_date: mo.and_then(|mo| mo.date.clone()),
        mo_number: mo.and_then(|mo| mo.number.clone()),
        outcome: outcome.map(|outcome| outcome.result.clone()),
        outcome_words: outcome.and_then(|outcome| outcome.words.clone()),
        receiver: application.receiver.as_ref().map(|receiver| receiver.name.clone()),
        decision: application.decision.as_ref().map(|decision| decision.words.clone()),
        to_back_fill: to_back_fill(application),
        predecessor: links.predecessor.as_ref().map(link),
        successors: links.successors.iter().map(link).collect(),
        contact_id: contact.and_then(|one| one.link).map(|id| id.to_string()),
        person_ids: application.persons.values().filter_map(|one| one.link).map(|id| id.to_string()).collect(),
        differs: links.differs.iter().map(differs).collect(),
        pasted: application.pasted as u32,
        row,
        actions,
        primary,
    })
}

impl From<Finding> for FindingView {
    fn from(finding: Finding) -> FindingView {
        let args = finding.args.iter().map(|(name, arg)| ((*name).to_owned(), arg.clone().into())).collect();
        FindingView {
            section: finding.section().to_owned(),
            wrong: finding.rule.weight() == Weight::Wrong,
            source: finding.rule.source().to_owned(),
            reason: finding.reason().map(str::to_owned),
            said: Notice { code: finding.rule.code().to_owned(), args },
            path: finding.path,
        }
    }
}

fn differs(differs: &casebook::casebook::Differs) -> Differs {
    Differs { path: differs.path.clone(), here: differs.here.clone(), register: differs.register.clone() }
}

fn portal_returns(application: &Application) -> u32 {
    let returned = application.events.values().filter(|event| event.status.as_deref() == Some(RETURNED));
    returned.count() as u32
}

fn portal(seen: &cards::PortalSeen) -> PortalStatus {
    PortalStatus {
        status: seen.status.clone(),
        label: seen.label.clone(),
        at: seen.at.clone(),
        imported: seen.imported.map(wall),
        ahead: seen.ahead,
        flags: seen.flags.clone(),
    }
}

fn stage_of(reference: &Reference, status: &str, at: NaiveDate) -> Option<u32> {
    let stage = reference.look_up("statuses", status, at)?.integer("stage")?;
    u32::try_from(stage).ok()
}

/// Where the portal's bar has *Returned*.
const RETURN_STAGE: u32 = 2;

/// The nine stages; *Returned* is a loop, hollow if it never happened.
fn stages(application: &Application, reference: &Reference, today: NaiveDate) -> Vec<StageState> {
    let here = match application.suspended.as_ref().map(|suspended| suspended.before.as_str()) {
        Some(before) => stage_of(reference, before, today),
        None => stage_of(reference, application.status(), today),
    };
    let returns = application.returns.max(portal_returns(application));
    let Some(table) = reference.table("statuses") else { return Vec::new() };
    let mut named: Vec<(u32, Names)> = table
        .chosen_at(today)
        .into_iter()
        .filter(|row| row.flag("names_stage"))
        .filter_map(|row| Some((u32::try_from(row.integer("stage")?).ok()?, reference::Names::of(row).into())))
        .collect();
    named.sort_by_key(|(stage, _)| *stage);
    let state = |stage: u32| match here {
        Some(here) if here == stage => "current",
        _ if stage == RETURN_STAGE && returns > 0 => "done",
        _ if stage == RETURN_STAGE => "never",
        Some(here) if stage < here => "done",
        Some(_) => "ahead",
        None => "never",
    };
    named
        .into_iter()
        .map(|(stage, names)| StageState {
            stage,
            names,
            state: state(stage).to_owned(),
            loops: if stage == RETURN_STAGE { returns } else { 0 },
        })
        .collect()
}

/// The step that comes next; the first of these that is allowed.
fn primary(application: &Application, actions: &[Action]) -> Option<String> {
    let allowed = |verb: &&&str| actions.iter().any(|action| action.verb == **verb && action.allowed);
    let first: &[&str] = match application.status() {
        _ if actions.iter().any(|action| action.verb == "approve-again") => &["approve-again"],
        _ if application.unconfirmed => &["confirm-portal"],
        _ if application.portal.as_ref().is_some_and(|portal| portal.ahead) => &["confirm-portal", "accept-portal"],
        DRAFT => &["submit"],
        SUBMITTED => &["take"],
        IN_PROGRESS => &["recommend", "record-decision"],
        RETURNED => &["resubmit"],
        PENDING => &["approve"],
        AWAITING_PAYMENT if application.payment.is_none() => &["invoice"],
        AWAITING_PAYMENT => &["accept-payment"],
        AWAITING_DOCUMENTS => &["collect"],
        COLLECTED => &["send"],
        SENDING => &["lodge"],
        LODGED => &["fetch"],
        RECEIVING => &["process"],
        PROCESSED => &["give-back"],
        RETURNING => &["hand-over"],
        HANDED_OVER | APPROVED => &["close"],
        SUSPENDED => &["resume"],
        _ => &[],
    };
    let chosen = first.iter().find(allowed).or_else(|| first.first());
    chosen.filter(|verb| actions.iter().any(|action| action.verb == **verb)).map(|verb| (*verb).to_owned())
}

fn sections(case: &CaseRead, reference: &Reference, today: NaiveDate) -> Result<Vec<SectionView>, Failure> {
    let sections = content::sections(&case.state, &case.application)?;
    let view = |section: content::Section| {
        let (state, missing) = match section.state {
            SectionState::NotCopied => ("not_copied", 0),
            SectionState::Missing(missing) => ("missing", missing),
            SectionState::Complete => ("complete", 0),
            SectionState::InPortal => ("in_portal", 0),
            SectionState::Skipped => ("skipped", 0),
        };
        SectionView {
            key: section.key.to_owned(),
            state: state.to_owned(),
            missing: missing as u32,
            round: section.round,
            blocks: section.blocks.into_iter().map(|block| block_view(block, case, reference, today)).collect(),
        }
    };
    Ok(sections.into_iter().map(view).collect())
}

fn block_view(block: content::Block, case: &CaseRead, reference: &Reference, today: NaiveDate) -> BlockView {
    let place = block.key.strip_prefix("service/").and_then(|place| place.parse().ok());
    let line = place.and_then(|place: u32| case.application.lines.get(&place));
    BlockView {
        price: line.map(|line| price_view(line, reference, today)),
        key: block.key,
        values: block.values.into_iter().map(|value| value_view(value, reference, today)).collect(),
    }
}

fn price_view(line: &cards::ServiceLine, reference: &Reference, today: NaiveDate) -> PriceView {
    let known = line
        .service
        .as_deref()
        .and_then(|service| price_of(reference, service, line.personal_manager, line.priority, today));
    PriceView {
        amount: line.price.clone(),
        currency: line.currency.clone().unwrap_or_else(|| "KZT".to_owned()),
        total: price::total(line).map(|total| total.normalize().to_string()),
        known: known.as_ref().map(|known| known.amount.normalize().to_string()),
        source: known.as_ref().map(|known| known.source.clone().into()),
        rivals: known.map_or(0, |known| known.rivals as u32),
    }
}

fn value_view(value: content::Value, reference: &Reference, today: NaiveDate) -> ValueView {
    let state = match value.state {
        ValueState::Given => "given",
        ValueState::Missing => "missing",
        ValueState::NotCopied => "not_copied",
        ValueState::Optional => "optional",
    };
    ValueView {
        path: value.path,
        name: value.field.name.to_owned(),
        takes: takes(value.field.takes).to_owned(),
        typed: value.value.as_deref().map(|text| strip::typed(value.field, text, reference, today)),
        value: value.value,
        state: state.to_owned(),
    }
}

pub fn takes(takes: Takes) -> &'static str {
    match takes {
        Takes::Text => "text",
        Takes::Name => "name",
        Takes::Date => "date",
        Takes::Country => "country",
        Takes::Sex => "sex",
        Takes::Phone => "phone",
        Takes::Email => "email",
        Takes::Iin => "iin",
        Takes::Bin => "bin",
        Takes::Tick => "tick",
        Takes::Count => "count",
        Takes::Service => "service",
        Takes::City => "city",
        Takes::Participant => "participant",
        Takes::Money => "money",
        Takes::Entries => "entries",
    }
}

pub fn enter_line(application: &Application, key: &str, line: &cards::ToEnter) -> EnterLine {
    EnterLine {
        id: application.doc.id.to_string(),
        line: key.to_owned(),
        number: application.case.shown(),
        person: application.people().first().map(|person| person.shown()).unwrap_or_default(),
        company: application.organisation.name.clone().unwrap_or_default(),
        verb: line.verb.clone(),
        to: line.to.clone(),
        text: line.text.clone(),
        at: line.at.map(wall).unwrap_or_default(),
        entered: line.entered,
    }
}

fn event(event: &PortalEvent) -> PortalEventView {
    PortalEventView {
        at: event.at.clone(),
        status: event.status.clone(),
        label: event.label.clone(),
        comment: event.comment.clone(),
        person: event.person.clone(),
        roles: event.roles.clone(),
    }
}

/// Steps of the migration office's leg (T10–T17) that can be recorded in one go, with what the portal's history knows.
fn to_back_fill(application: &Application) -> Vec<BackFillLine> {
    let steps = [
        ("collect", COLLECTED),
        ("send", SENDING),
        ("lodge", LODGED),
        ("fetch", RECEIVING),
        ("process", PROCESSED),
        ("give-back", RETURNING),
        ("hand-over", HANDED_OVER),
        ("close", CLOSED),
    ];
    let place = |status: &str| PATH.iter().position(|one| *one == status);
    let Some(here) = place(application.status()).filter(|here| Some(*here) >= place(AWAITING_DOCUMENTS)) else {
        return Vec::new();
    };
    let papers = !application.papers.is_empty();
    let recorded = |verb: &str| match verb {
        "collect" => papers,
        "lodge" => application.mo.is_some(),
        "process" => application.outcome.is_some(),
        "hand-over" => application.receiver.is_some(),
        _ => true,
    };
    let line = |(verb, status): (&str, &str)| {
        let moves = place(status) > Some(here);
        let event = application.events.values().rev().find(|event| event.status.as_deref() == Some(status));
        (moves || !recorded(verb)).then(|| BackFillLine {
            verb: verb.to_owned(),
            status: status.to_owned(),
            at: event.and_then(|event| event.at.clone()),
            moves,
        })
    };
    steps.into_iter().filter_map(line).collect()
}

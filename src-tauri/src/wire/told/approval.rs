//! What the page is told about approvals.

use casebook::Casebook;
use casebook::applications::Application;
use casebook::applications::approval;
use casebook::applications::content::{self, SectionState};
use casebook::casebook::{Did, MaySign, Summary};
use casebook::document::{DocId, Verb};
use casebook::error::{Failure, Refusal};
use casebook::people::identity_numbers::Weight;
use casebook::people::staff::{Member, Staff};
use chrono::NaiveDate;

use super::super::{Notice, wall};
use super::{Action, CasePage, ChangedValue, case_page};

told! {
    /// What a second person reads before she signs.
    ApprovalSummary {
        page: CasePage,
        /// `approve` or `approve-again`, and whether I may.
        sign: Action,
        send_back: Action,
        recommendation: Option<DidView>,
        /// Who brought content in, changed it or recommended in this round; oldest first.
        people: Vec<DidView>,
        /// Against the round before, or against what was approved; null: nobody can tell.
        changed: Option<Vec<ChangedValue>>,
        /// Colleagues whose right it is today.
        signers: Vec<SignerView>,
        exception: Option<ExceptionView>,
        /// The director in whose stead I sign.
        delegated_by: Option<String>,
    }
    DidView {
        verb: String,
        actor: String,
        at: String,
        comment: String,
    }
    SignerView {
        id: String,
        name: String,
        delegated_by: Option<String>,
        /// Her password opens only together with a computer's key store.
        bound: bool,
        refusal: Option<Notice>,
    }
    ExceptionView {
        person: String,
        by: String,
        at: String,
        reason: String,
    }
    ApprovalView {
        by: String,
        at: String,
        round: u32,
        delegated_by: Option<String>,
        at_desk_of: Option<String>,
        exception_by: Option<String>,
        exception_reason: Option<String>,
        /// Content has changed since.
        void: Option<VoidView>,
    }
    VoidView {
        /// Paths of the values that changed.
        changed: Vec<String>,
        by: String,
        at: String,
    }
    /// One of several that are approved at once.
    ApprovalLine {
        id: String,
        after: String,
        number: String,
        person: String,
        company: String,
        findings: u32,
        wrong: u32,
        /// Sections of which nothing was brought in.
        not_copied: u32,
        recommended_by: Option<String>,
        refusal: Option<Notice>,
    }
    DelegationView {
        from: String,
        to: String,
        by: String,
        reason: String,
        /// Today; otherwise it begins later.
        in_force: bool,
    }
}

fn name(staff: &Staff, id: DocId) -> String {
    staff.get(id).map(|member| member.name.clone()).unwrap_or_default()
}

fn action(verb: &str, refusal: Option<Refusal>) -> Action {
    Action { verb: verb.to_owned(), allowed: refusal.is_none(), refusal: refusal.map(Into::into), from: Vec::new() }
}

fn did(did: Did, staff: &Staff) -> DidView {
    let (verb, actor) = (did.verb.as_str().to_owned(), name(staff, did.actor));
    DidView { verb, actor, at: wall(did.at), comment: did.comment }
}

pub fn approval_summary(casebook: &Casebook, id: DocId) -> Result<ApprovalSummary, Failure> {
    let staff = casebook.staff()?;
    let case = casebook.case(id)?;
    let Summary { verb, refusal, send_back, recommendation, people, changed, signers, delegated_by } =
        casebook.approval_summary(&case)?;
    let signer = |signer: MaySign| SignerView {
        bound: casebook.door().is_bound(signer.id),
        id: signer.id.to_string(),
        delegated_by: signer.delegated_by.map(|id| name(&staff, id)),
        name: signer.name,
        refusal: signer.refusal.map(Into::into),
    };
    let value = |one: casebook::applications::history::Changed| ChangedValue {
        path: one.path,
        before: one.before,
        after: one.after,
    };
    Ok(ApprovalSummary {
        page: case_page(casebook, id)?,
        sign: action(verb.as_str(), refusal),
        send_back: action("send-back", send_back),
        recommendation: recommendation.map(|one| did(one, &staff)),
        people: people.into_iter().map(|one| did(one, &staff)).collect(),
        changed: changed.map(|changed| changed.into_iter().map(value).collect()),
        signers: signers.into_iter().map(signer).collect(),
        exception: case.application.exception.as_ref().map(|exception| ExceptionView {
            person: name(&staff, exception.person),
            by: name(&staff, exception.by),
            at: wall(exception.at),
            reason: exception.reason.clone(),
        }),
        delegated_by: delegated_by.map(|id| name(&staff, id)),
    })
}

/// The approval that the application stands under, or stood under until it was changed.
pub fn approval_view(application: &Application, staff: &Staff) -> Option<ApprovalView> {
    let approval: &approval::Approval = application.approval.as_ref()?;
    let named = |id: Option<DocId>| id.map(|id| name(staff, id));
    Some(ApprovalView {
        by: name(staff, approval.by),
        at: wall(approval.at),
        round: approval.round,
        delegated_by: named(approval.delegated_by),
        at_desk_of: named(approval.at_desk_of),
        exception_by: named(approval.exception_by),
        exception_reason: approval.exception_reason.clone(),
        void: application.voided.as_ref().map(|void| VoidView {
            changed: void.changed.iter().cloned().collect(),
            by: name(staff, void.by),
            at: wall(void.at),
        }),
    })
}

/// One line of a selection; what bars me from signing it stands in it.
pub fn approval_line(casebook: &Casebook, id: DocId) -> Result<ApprovalLine, Failure> {
    let staff = casebook.staff()?;
    let case = casebook.case(id)?;
    let application = &case.application;
    let findings = casebook.findings(&case)?;
    let sections = content::sections(&case.state, application)?;
    let recommended = case.view.acts.iter().rev().find(|act| act.verb == Verb::of("recommend"));
    Ok(ApprovalLine {
        id: id.to_string(),
        after: application.doc.head.to_string(),
        number: application.case.shown(),
        person: application.people().first().map(|person| person.shown()).unwrap_or_default(),
        company: application.organisation.name.clone().unwrap_or_default(),
        findings: findings.len() as u32,
        wrong: findings.iter().filter(|one| one.rule.weight() == Weight::Wrong).count() as u32,
        not_copied: sections.iter().filter(|section| section.state == SectionState::NotCopied).count() as u32,
        recommended_by: recommended.map(|act| name(&staff, act.actor)),
        refusal: casebook.may_sign(&case)?.map(Into::into),
    })
}

/// In force on that day or later.
pub fn delegation_view(member: &Member, staff: &Staff, today: NaiveDate) -> Option<DelegationView> {
    let delegation = member.delegation.as_ref().filter(|delegation| delegation.lies_ahead(today))?;
    Some(DelegationView {
        from: delegation.from.to_string(),
        to: delegation.to.to_string(),
        by: name(staff, delegation.by),
        reason: delegation.reason.clone(),
        in_force: staff.delegated_by(member.id, today).is_some(),
    })
}

//! What a pasted page or invoice says.

use casebook::applications::cards;
use casebook::applications::content;
use casebook::applications::proposals;
use casebook::casebook::CaseRead;
use casebook::error::Failure;
use chrono::NaiveDate;

use super::super::Notice;
use super::{PaymentView, Proposal, Proposals};

impl Proposals {
    /// Beside each value stands what the application has now.
    pub fn of(found: proposals::Proposals, case: &CaseRead) -> Result<Proposals, Failure> {
        let sections = content::sections(&case.state, &case.application)?;
        let values = sections.into_iter().flat_map(|section| section.blocks).flat_map(|block| block.values);
        let held: std::collections::BTreeMap<String, String> =
            values.filter_map(|value| Some((value.path, value.value?))).collect();
        let mut told: Vec<Proposal> = Vec::new();
        for value in &found.values {
            let refusal = value.refusal.clone().map(Notice::from);
            told.push(Proposal {
                path: value.path.clone(),
                section: value.section.to_owned(),
                value: value.value.clone(),
                before: held.get(&value.path).cloned(),
                source: value.source.clone(),
                line: value.line as u32,
                refusal: refusal.or_else(|| value.disputed.then(|| Notice::new("disputed"))),
            });
        }
        for value in &found.unplaced {
            let Some(path) = value.paths.first() else { continue };
            let path = path.replace('*', "1");
            let family = path.split('/').next().unwrap_or_default();
            told.push(Proposal {
                section: if family == "contact" { "contact" } else { "persons" }.to_owned(),
                before: held.get(&path).cloned(),
                path,
                value: value.value.clone(),
                source: value.source.clone(),
                line: value.line as u32,
                refusal: Some(Notice::new("unplaced")),
            });
        }
        told.sort_by_key(|proposal| proposal.line);
        Ok(Proposals {
            proposals: told,
            rest: found.rest_text(),
            recognised: found.recognised(),
            sections: found.sections.iter().map(|section| (*section).to_owned()).collect(),
            portal_id: found.portal_id.clone(),
            status: found.status.clone(),
        })
    }
}

impl PaymentView {
    pub fn of(money: &cards::Payment, today: NaiveDate) -> PaymentView {
        let end: Option<NaiveDate> = money.valid_until.as_deref().and_then(|day| day.parse().ok());
        PaymentView {
            invoice: money.invoice.clone(),
            issued: money.issued.clone(),
            valid_until: money.valid_until.clone(),
            expired: money.paid_on.is_none() && end.is_some_and(|end| end < today),
            sum: money.sum.clone(),
            currency: money.currency.clone(),
            paid_on: money.paid_on.clone(),
            reference: money.reference.clone(),
            proof: money.proof.clone(),
            payer: money.payer.clone(),
            payer_bin: money.payer_bin.clone(),
        }
    }
}

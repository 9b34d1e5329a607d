//! The facts that a step brings: payment, papers, day at the migration office, outcome, receiver, reasons.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Author;
use crate::applications::application::Application;
use crate::applications::cards::*;
use crate::applications::papers::{Brought, Said, after_step};
use crate::applications::path::read_date;
use crate::applications::rounds;
use crate::document::{Claim, Proposal, View};
use crate::error::{Code, Failure, Refusal};
use crate::reference::Reference;

/// Whatever of it a step needs; the rest stays empty. Of a payment, what is none stays as known and what is blank is
/// emptied.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    pub payment: Option<Payment>,
    /// The papers that the client leaves (T10); none: nothing is said of them.
    pub originals: Option<Vec<Brought>>,
    /// Numbers of papers that the step leaves where they are.
    pub stay: Vec<u32>,
    /// Who carries the papers.
    pub courier: Option<String>,
    pub mo: Option<Mo>,
    pub outcome: Option<Outcome>,
    pub receiver: Option<String>,
    pub decision: Option<Decision>,
    /// The committee's outcome, a status.
    pub decided: Option<String>,
    /// What the client is asked to mend (T03).
    pub reasons: Vec<NewReason>,
    /// In which language they go out; none = Russian, as the portal's comments are (000-36).
    pub language: Option<String>,
}

/// A reason as it is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NewReason {
    pub text: String,
    pub texts: BTreeMap<String, String>,
    pub row: Option<String>,
    pub at: Vec<String>,
    pub spot: Option<Spot>,
    pub repeats: Option<u32>,
}

impl AsRef<str> for NewReason {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl<T: Into<String>> From<T> for NewReason {
    fn from(text: T) -> NewReason {
        NewReason { text: text.into(), ..NewReason::default() }
    }
}

impl Facts {
    /// Puts the facts into their cards. Refused with `ReasonNeeded`, `CardNeeded` or `WrongDate`.
    pub(super) fn put(
        &self,
        view: &View,
        application: &Application,
        verb: &str,
        mut proposal: Proposal,
        author: &Author,
        reference: &Reference,
    ) -> Result<Proposal, Failure> {
        if verb == "return" {
            proposal = self.put_reasons(view, application, proposal)?;
        }
        if let Some(payment) = &self.payment {
            proposal = put_payment(view, application, payment, verb, proposal, reference)?;
        }
        if let Some(mo) = &self.mo {
            let date = filled(&mo.date, "mo")?;
            let mo = Mo { v: 1, date: Some(date_of(&date)?), number: mo.number.clone() };
            proposal = proposal.put_over(view, MO, &mo)?;
        }
        if let Some(outcome) = &self.outcome {
            filled(&Some(outcome.result.clone()), "outcome")?;
            proposal = proposal.put_over(view, OUTCOME, &Outcome { v: 1, ..outcome.clone() })?;
        }
        if let Some(name) = &self.receiver {
            let name = filled(&Some(name.clone()), "receiver")?;
            proposal = proposal.put_over(view, RECEIVER, &Receiver { v: 1, name })?;
        }
        if let Some(decision) = &self.decision {
            filled(&Some(decision.words.clone()), "decision")?;
            proposal = proposal.put_over(view, DECISION, &Decision { v: 1, ..decision.clone() })?;
        }
        self.put_originals(view, application, verb, proposal, author)
    }

    /// A reason that asks for an earlier one again takes its place: that one no longer waits.
    fn put_reasons(&self, view: &View, application: &Application, mut proposal: Proposal) -> Result<Proposal, Failure> {
        let asked: Vec<&NewReason> = self.reasons.iter().filter(|reason| !reason.text.trim().is_empty()).collect();
        if asked.is_empty() {
            return Err(Code::ReasonNeeded.into());
        }
        if !asked.iter().filter_map(|reason| reason.spot.as_ref()).all(Spot::lies_on_a_page) {
            return Err(Refusal::new(Code::BadArguments).with("why", "spot").into());
        }
        let last = application.reasons.keys().next_back().copied().unwrap_or(0);
        for (number, asked) in (last + 1..).zip(asked) {
            let earlier = asked.repeats.and_then(|number| application.reasons.get(&number));
            if let Some(earlier) = earlier {
                let again = Reason { repeated: true, settled: false, ..earlier.clone() };
                proposal = proposal.put_over(view, reason_key(earlier.number), &again)?;
            }
            let reason = Reason {
                v: 1,
                number,
                round: application.round,
                text: asked.text.trim().to_owned(),
                texts: asked.texts.clone(),
                row: asked.row.clone(),
                at: asked.at.clone(),
                spot: asked.spot.clone(),
                repeats: earlier.map(|earlier| earlier.number),
                ..Reason::default()
            };
            proposal = proposal.put(reason_key(number), &reason)?;
        }
        let before = rounds::round_of(application);
        let round = Round { returns: before.returns + 1, returned: before.round, ..before };
        Ok(proposal.put(ROUND, &round)?)
    }

    /// Papers move with their application, each by itself (F30).
    fn put_originals(
        &self,
        view: &View,
        application: &Application,
        verb: &str,
        proposal: Proposal,
        author: &Author,
    ) -> Result<Proposal, Failure> {
        let whom = if verb == "hand-over" { self.receiver.as_deref() } else { self.courier.as_deref() };
        let said = Said { brought: self.originals.as_deref(), stay: &self.stay, whom };
        let at = proposal.event_time.unwrap_or(author.now);
        match after_step(application, verb, said, author, at)? {
            Some(papers) => Ok(proposal.put_over(view, ORIGINALS, &Originals::of(papers))?),
            None => Ok(proposal),
        }
    }
}

/// The invoice is valid for as many days as the norm says (000-43); accepting money needs a proof (T08).
fn put_payment(
    view: &View,
    application: &Application,
    payment: &Payment,
    verb: &str,
    mut proposal: Proposal,
    reference: &Reference,
) -> Result<Proposal, Failure> {
    // What the invoice said stays when its payment is recorded, unless it is emptied.
    let known = application.payment.clone().unwrap_or_default();
    let said = |text: &Option<String>, known: Option<String>| match text {
        None => known,
        Some(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
    };
    let day = |text: &Option<String>, known| said(text, known).as_deref().map(date_of).transpose();
    let mut card = Payment {
        v: 1,
        invoice: said(&payment.invoice, known.invoice),
        issued: day(&payment.issued, known.issued)?,
        valid_until: day(&payment.valid_until, known.valid_until)?,
        sum: said(&payment.sum, known.sum),
        currency: said(&payment.currency, known.currency),
        paid_on: day(&payment.paid_on, known.paid_on)?,
        reference: said(&payment.reference, known.reference),
        proof: said(&payment.proof, known.proof),
        payer: said(&payment.payer, known.payer),
        payer_bin: said(&payment.payer_bin, known.payer_bin),
    };
    if card.valid_until.is_none()
        && let Some(issued) = card.issued.as_deref().and_then(|issued| issued.parse::<chrono::NaiveDate>().ok())
    {
        let days = reference.look_up("norms", "invoice_valid", issued).and_then(|row| row.integer("days"));
        let end = days.and_then(|days| issued.checked_add_signed(chrono::TimeDelta::days(days)));
        card.valid_until = end.map(|end| end.to_string());
    }
    if verb == "accept-payment" {
        filled(&card.paid_on, "paid_on")?;
        filled(&card.proof, "proof")?;
    }
    let before = application.payment.as_ref().and_then(|before| before.invoice.clone());
    if let Some(invoice) = card.invoice.as_deref().map(str::trim)
        && before.as_deref() != Some(invoice)
    {
        let (scheme, value) = (INVOICE.to_owned(), invoice.to_owned());
        proposal = proposal.claim(Claim::Alias { scheme, value, unique: false });
    }
    Ok(proposal.put_over(view, PAYMENT, &card)?)
}

fn filled(value: &Option<String>, what: &'static str) -> Result<String, Failure> {
    let value = value.as_deref().map(str::trim).filter(|value| !value.is_empty());
    value.map(str::to_owned).ok_or_else(|| needed(what))
}

fn needed(what: &'static str) -> Failure {
    Refusal::new(Code::CardNeeded).with("what", what).into()
}

fn date_of(text: &str) -> Result<String, Failure> {
    let date = read_date(text).ok_or_else(|| Refusal::new(Code::WrongDate).with("value", text))?;
    Ok(date.to_string())
}

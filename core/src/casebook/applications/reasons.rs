//! Return reasons: what can be picked, how it reads for one application, and what becomes of it (000-36, F11).

use std::collections::BTreeMap;

use super::{CaseRead, case_view};
use crate::applications::cards::{REASON, REVIEW, Reason, Review, reason_key};
use crate::applications::path::section_of;
use crate::applications::returns::{self, About, FRAME, LetterText, TABLE};
use crate::applications::rounds::{self, Changes};
use crate::casebook::{Casebook, Done};
use crate::checks::Finding;
use crate::document::{CommandId, DocId, EntryId};
use crate::error::{Code, Failure, Refusal};
use crate::files::cards::slot_of;
use crate::storage;

/// One sentence to pick from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The row of `return-reasons`, or `own/<id>`.
    pub key: String,
    /// By language, worded for the places that were asked about.
    pub texts: BTreeMap<String, String>,
    /// What it belongs to: form, diploma, data …; empty for kept sentences.
    pub about: String,
    /// The appointment that it proposes (F25).
    pub booking: Option<String>,
    /// How often she picked it lately for such a service.
    pub uses: usize,
    /// Kept by her or by the office: it can be taken off the list.
    pub own: bool,
    pub shared: bool,
}

/// So many of the sentences that she uses most stand first.
const MINE_FIRST: usize = 10;
/// So many of her newest returns are counted.
const RETURNS_COUNTED: i64 = 200;
const OWN: &str = "own/";

impl Casebook {
    /// What can be picked for an application, worded for these places: her ten most used for such a service first, then
    /// what she and the office keep, then the table.
    pub fn reason_picks(&self, case: &CaseRead, at: &[String]) -> Result<Vec<Pick>, Failure> {
        let reference = self.reference()?;
        let today = self.env().now().date();
        let rows = reference.table(TABLE).map(|table| table.chosen_at(today)).unwrap_or_default();
        let mut picks: Vec<Pick> = Vec::new();
        let value = value_at(case, at)?;
        let of = About { application: &case.application, at, args: &BTreeMap::new(), value: value.as_deref() };
        for kept in self.sentences()? {
            let key = format!("{OWN}{}", kept.id);
            let (about, booking) = (String::new(), None);
            let texts =
                kept.texts.into_iter().map(|(language, text)| (language, returns::for_whom(&text, &of))).collect();
            picks.push(Pick { key, texts, about, booking, uses: 0, own: true, shared: kept.shared });
        }
        for row in rows.into_iter().filter(|row| row.text("about") != Some(FRAME)) {
            picks.push(Pick {
                key: row.key.clone(),
                texts: returns::worded(row, &of, &reference, today),
                about: row.text("about").unwrap_or_default().to_owned(),
                booking: row.text("booking").map(str::to_owned),
                uses: 0,
                own: false,
                shared: false,
            });
        }
        let used = self.reasons_used(case)?;
        for pick in &mut picks {
            pick.uses = used.get(&pick.key).copied().unwrap_or(0);
        }
        let mut most: Vec<(usize, String)> =
            picks.iter().filter(|pick| pick.uses > 0).map(|pick| (pick.uses, pick.key.clone())).collect();
        most.sort_by(|a, b| b.cmp(a));
        most.truncate(MINE_FIRST);
        let rank = |key: &str| most.iter().position(|(_, one)| one == key).unwrap_or(MINE_FIRST);
        picks.sort_by_key(|pick| rank(&pick.key));
        Ok(picks)
    }

    /// Row → how often she asked for it lately, on applications for one of the same services.
    fn reasons_used(&self, case: &CaseRead) -> Result<BTreeMap<String, usize>, Failure> {
        let services: Vec<String> = case.application.lines.values().filter_map(|line| line.service.clone()).collect();
        self.read("reasons used", |tx| {
            let mut used = BTreeMap::new();
            let mut alike: BTreeMap<DocId, bool> = BTreeMap::new();
            for (id, content) in storage::history::returns_by(tx, self.me(), RETURNS_COUNTED)? {
                let like = match alike.get(&id) {
                    Some(like) => *like,
                    None => {
                        let (_, other) = case_view(tx, id)?;
                        let like = services.is_empty()
                            || other
                                .lines
                                .values()
                                .any(|line| line.service.as_ref().is_some_and(|one| services.contains(one)));
                        alike.insert(id, like);
                        like
                    }
                };
                let cards = content.put.iter().filter(|(key, _)| like && key.family() == REASON);
                for (_, body) in cards {
                    let reason: Reason = body.read()?;
                    if let Some(row) = reason.row.filter(|_| !reason.repeated) {
                        *used.entry(row).or_insert(0) += 1;
                    }
                }
            }
            Ok(used)
        })
    }

    /// The sentence of a row or kept sentence for these places, by language. `finding`: the rule whose values it names.
    pub fn word_reason(
        &self,
        case: &CaseRead,
        key: &str,
        at: &[String],
        finding: Option<&str>,
    ) -> Result<BTreeMap<String, String>, Failure> {
        if let Some(id) = key.strip_prefix(OWN) {
            let kept = self.sentences()?.into_iter().find(|one| one.id == id).ok_or(Code::NoSuchReason)?;
            let about = About { application: &case.application, at, args: &BTreeMap::new(), value: None };
            let texts = kept.texts.into_iter().map(|(language, text)| (language, returns::for_whom(&text, &about)));
            return Ok(texts.collect());
        }
        let reference = self.reference()?;
        let today = self.env().now().date();
        let row = reference.look_up(TABLE, key, today).ok_or(Code::NoSuchReason)?;
        let found = match finding {
            Some(code) => {
                self.findings(case)?.into_iter().find(|one| one.rule.code() == code && at.contains(&one.path))
            }
            None => None,
        };
        let args = found.map(|one: Finding| one.args).unwrap_or_default();
        let value = value_at(case, at)?;
        let about = About { application: &case.application, at, args: &args, value: value.as_deref() };
        Ok(returns::worded(row, &about, &reference, today))
    }

    /// The portal's comment for these sentences.
    pub fn return_comment(&self, reasons: &[String], language: &str) -> Result<String, Failure> {
        Ok(returns::for_portal(reasons, language, &*self.reference()?, self.env().now().date()))
    }

    /// The letter to the client for these sentences, signed by whoever is here.
    pub fn return_letter(&self, case: &CaseRead, reasons: &[String], language: &str) -> Result<LetterText, Failure> {
        let application = &case.application;
        let contact = application.contact.as_ref().map(|one| one.shown());
        let first = || application.people().first().map(|one| one.shown());
        let named = contact.filter(|name| !name.is_empty()).or_else(first).unwrap_or_default();
        let me = self.staff()?.get(self.me())?.name.clone();
        let values = BTreeMap::from([
            ("contact", named),
            ("number", application.case.shown()),
            ("office", self.office()?.0.name),
            ("manager", me),
        ]);
        Ok(returns::letter(reasons, language, &values, &*self.reference()?, self.env().now().date()))
    }

    /// What the client changed since the round before; none in the first.
    pub fn case_changes(&self, case: &CaseRead) -> Result<Option<Changes>, Failure> {
        Ok(rounds::changes(&case.state, &case.application)?)
    }

    /// Somebody has looked: these reasons are mended, or, where that was a slip, are not.
    pub fn accept_reasons(
        &self,
        command: CommandId,
        id: DocId,
        numbers: &[u32],
        accepted: bool,
    ) -> Result<Done<EntryId>, Failure> {
        self.on_case(command, "case.accept-reasons", id, None, &(numbers, accepted), |_, view, application, author| {
            let mut proposal = author.proposal(application, "accept-reasons");
            let mut any = false;
            for number in numbers {
                let reason = application.reasons.get(number).ok_or(Code::NoSuchReason)?;
                if reason.settled != accepted && !reason.repeated {
                    any = true;
                    let reason = Reason { settled: accepted, ..reason.clone() };
                    proposal = proposal.put_over(view, reason_key(*number), &reason)?;
                }
            }
            if any { Ok(proposal) } else { Err(Code::NothingNew.into()) }
        })
    }

    /// What she has looked at and found right in this round; a value that changes later has to be looked at again.
    /// `looked`: path → whether she has. Refused with `UnknownField`, `NothingNew`.
    pub fn keep_review(
        &self,
        command: CommandId,
        id: DocId,
        looked: &BTreeMap<String, bool>,
    ) -> Result<Done<EntryId>, Failure> {
        self.on_case(command, "case.review", id, None, looked, |_, view, application, author| {
            let state = view.state.as_ref().ok_or(Code::NoSuchDocument)?;
            let values = rounds::values(state, application)?;
            let before = application.review.clone().filter(|review| review.round == application.round);
            let mut review = Review { v: 1, round: application.round, by: Some(author.me), ..Review::default() };
            review.looked = before.clone().map(|before| before.looked).unwrap_or_default();
            for (path, seen) in looked {
                if section_of(path).is_none() {
                    return Err(Refusal::new(Code::UnknownField).with("field", path.as_str()).into());
                }
                match values.get(path).filter(|_| *seen) {
                    Some(value) => drop(review.looked.insert(path.clone(), value.clone())),
                    None => drop(review.looked.remove(path)),
                }
            }
            if before.is_some_and(|before| before.looked == review.looked) {
                return Err(Code::NothingNew.into());
            }
            Ok(author.proposal(application, "review").put(REVIEW, &review)?)
        })
    }
}

/// The value that the first place holds, as people write it.
fn value_at(case: &CaseRead, at: &[String]) -> Result<Option<String>, Failure> {
    let Some(path) = at.first() else { return Ok(None) };
    let values = rounds::values(&case.state, &case.application)?;
    Ok(values.get(path).map(|value| match slot_of(path) {
        Some(_) => case.application.files_named(value),
        None => returns::day_first(value),
    }))
}

//! Return reasons: what can be picked, how it reads, what became of it; and what a reviewer has looked at.

use super::cases::page;
use super::{Answer, At, told, with};
use crate::wire::asked::{AcceptReasons, DropSentence, KeepReview, KeepSentence, ReasonPicks, ReturnTexts, WordReason};
use crate::wire::told::{CasePage, ReasonPick, ReturnText};
use casebook::casebook::Sentence;

pub fn reason_picks(at: &At, asked: ReasonPicks) -> Answer<Vec<ReasonPick>> {
    let casebook = &at.session.casebook;
    let picks = casebook.reason_picks(&casebook.case(asked.id)?, &asked.at)?;
    told(picks.into_iter().map(ReasonPick::from).collect())
}

pub fn word_reason(at: &At, asked: WordReason) -> Answer<std::collections::BTreeMap<String, String>> {
    let casebook = &at.session.casebook;
    let case = casebook.case(asked.id)?;
    told(casebook.word_reason(&case, &asked.row, &asked.at, asked.finding.as_deref())?)
}

pub fn return_texts(at: &At, asked: ReturnTexts) -> Answer<ReturnText> {
    let casebook = &at.session.casebook;
    let portal = casebook.return_comment(&asked.reasons, &asked.language)?;
    let letter = casebook.return_letter(&casebook.case(asked.id)?, &asked.reasons, &asked.language)?;
    told(ReturnText { portal, email: letter.plain() })
}

pub fn accept_reasons(at: &At, asked: AcceptReasons) -> Answer<CasePage> {
    let done = at.session.casebook.accept_reasons(asked.command, asked.id, &asked.numbers, asked.accepted)?;
    with(done, page(at, asked.id)?)
}

pub fn keep_review(at: &At, asked: KeepReview) -> Answer<CasePage> {
    let done = at.session.casebook.keep_review(asked.command, asked.id, &asked.looked)?;
    with(done, page(at, asked.id)?)
}

pub fn keep_sentence(at: &At, asked: KeepSentence) -> Answer<String> {
    let sentence = Sentence { texts: asked.texts, shared: asked.shared, ..Sentence::default() };
    at.session.casebook.keep_sentence(asked.command, &sentence)
}

pub fn drop_sentence(at: &At, asked: DropSentence) -> Answer<()> {
    let id = asked.key.strip_prefix("own/").unwrap_or(&asked.key);
    at.session.casebook.drop_sentence(asked.command, id, asked.shared)
}

//! What of a document goes into the index: folded words, and numbers marked with what they are.

use serde::Deserialize;

use super::{Asked, Term};
use crate::applications::Application;
use crate::applications::cards::{EVENT, INVOICE, NEXT, NOTE, OWN_NUMBER, PORTAL_ID, REASON, own_number};
use crate::applications::rules::is_case;
use crate::document::{Content, DocState};
use crate::error::Fault;
use crate::people::names::{fold, fold_word};
use crate::people::registers::{BIN, IDENTITY, IIN, OrganisationIdentity, PASSPORT, Passport, PersonIdentity};
use crate::people::rules::{ORGANISATION, PERSON};

/// The index parts words at these signs too, so a mark is never part of a number.
const MARKS: [(char, &str); 6] =
    [('#', PORTAL_ID), ('!', OWN_NUMBER), ('$', INVOICE), ('%', IIN), ('&', BIN), ('@', PASSPORT)];

/// Stands beside the names of every person and organisation, so that they are found apart from the applications that
/// name them. Folding never leaves a letter doubled: nobody can type it.
pub const PARTY: &str = "zzparty";

/// Words and numbers of one document, each once.
#[derive(Default)]
struct Words(Vec<String>);

impl Words {
    fn add(&mut self, word: String) {
        if !word.is_empty() && !self.0.contains(&word) {
            self.0.push(word);
        }
    }

    /// A name: its words, and one that is parted by a hyphen also as a whole.
    fn name(&mut self, text: &str) {
        for part in text.split_whitespace() {
            let folded = fold(part);
            for word in folded.split(' ') {
                self.add(word.to_owned());
            }
            if folded.contains(' ') {
                self.add(folded.replace(' ', ""));
            }
        }
    }

    fn names<'a>(&mut self, texts: impl IntoIterator<Item = &'a Option<String>>) {
        texts.into_iter().flatten().for_each(|text| self.name(text));
    }

    fn number(&mut self, scheme: &str, number: &Option<String>) {
        let mark = MARKS.iter().find(|(_, of)| *of == scheme).map(|(mark, _)| mark);
        if let (Some(mark), Some(number)) = (mark, number) {
            let folded = fold_word(number);
            if !folded.is_empty() {
                self.add(format!("{mark}{folded}"));
            }
        }
    }
}

/// The names and numbers by which a document is found; none for kinds that nobody looks for.
pub fn names_of(state: &DocState) -> Result<Option<String>, Fault> {
    let mut words = Words::default();
    match state.doc.kind.as_str() {
        kind if is_case(kind) => return Ok(Some(names_of_application(&Application::of(state)?))),
        PERSON => {
            if let Some(person) = state.cards.get(&IDENTITY).map(|body| body.read::<PersonIdentity>()).transpose()? {
                words.name(&person.family);
                words.name(&person.given);
                words.names([&person.original]);
                words.number(IIN, &person.iin);
            }
            for (_, body) in state.cards.iter().filter(|(key, _)| key.family() == "passport") {
                words.number(PASSPORT, &Some(body.read::<Passport>()?.number));
            }
        }
        ORGANISATION => {
            let identity = state.cards.get(&IDENTITY).map(|body| body.read::<OrganisationIdentity>()).transpose()?;
            if let Some(organisation) = identity {
                words.name(&organisation.name);
                words.number(BIN, &organisation.bin);
            }
        }
        _ => return Ok(None),
    }
    words.add(PARTY.to_owned());
    Ok(Some(words.0.join(" ")))
}

/// As [`names_of`], from an application that has been read already.
pub fn names_of_application(application: &Application) -> String {
    let mut words = Words::default();
    let case = &application.case;
    words.number(PORTAL_ID, &case.portal_id);
    words.number(OWN_NUMBER, &case.number.map(own_number));
    for person in application.persons.values().chain(&application.contact) {
        words.names([&person.family, &person.given]);
        words.number(IIN, &person.iin);
        words.number(PASSPORT, &person.document_number);
    }
    words.names([&application.organisation.name]);
    words.number(BIN, &application.organisation.bin);
    words.number(INVOICE, &application.payment.as_ref().and_then(|payment| payment.invoice.clone()));
    for line in application.lines.values() {
        words.names([&line.label]);
        if let (Some(key), None) = (&line.service, &line.label) {
            words.name(&key.replace('_', " "));
        }
    }
    words.0.join(" ")
}

/// The words that somebody wrote with one entry: comment, note, return reason, next step, the portal's comments.
pub fn words_of(content: &Content) -> String {
    let mut words = Words::default();
    written(content).iter().for_each(|text| words.name(text));
    words.0.join(" ")
}

/// The same as it was written, text by text.
pub(super) fn written(content: &Content) -> Vec<String> {
    let mut texts = vec![content.comment.clone()];
    for (key, body) in &content.put {
        if [NOTE, REASON, EVENT].contains(&key.family()) || *key == NEXT {
            // A card of another shape than ours has no words for us.
            let Written { text, comment } = body.read().unwrap_or_default();
            texts.extend(text.into_iter().chain(comment));
        }
    }
    texts
}

/// What notes, reasons and next steps call their text, and what the portal calls it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Written {
    text: Option<String>,
    comment: Option<String>,
}

/// By what a document was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A number of this scheme; all of it, or its beginning.
    Number {
        scheme: &'static str,
        whole: bool,
    },
    Name,
}

/// Indexed text of one document, to be compared with what was asked.
pub struct Held<'a>(pub &'a str);

impl Held<'_> {
    /// Every term begins one of its words, or all of them together are its number.
    pub fn fits(&self, asked: &Asked) -> bool {
        asked.terms.iter().all(|term| self.has(term)) || asked.joined.as_ref().is_some_and(|one| self.has(one))
    }

    fn has(&self, term: &Term) -> bool {
        self.0.split(' ').any(|word| word != PARTY && term.fits(bare(word)))
    }

    /// Whether it is a person or an organisation.
    pub fn is_party(&self) -> bool {
        self.0.ends_with(PARTY)
    }

    /// By what, given that it fits.
    pub fn found(&self, asked: &Asked) -> Found {
        let numbers = asked.joined.iter().chain(&asked.terms).filter(|term| term.is_number());
        for term in numbers {
            let mut best: Option<Found> = None;
            for word in self.0.split(' ') {
                let Some((_, scheme)) = MARKS.iter().find(|(mark, _)| word.starts_with(*mark)) else { continue };
                let number = &word[1..];
                if term.fits(number) {
                    let whole = number == term.text;
                    if whole || best.is_none() {
                        best = Some(Found::Number { scheme, whole });
                    }
                    if whole {
                        break;
                    }
                }
            }
            if let Some(best) = best {
                return best;
            }
        }
        Found::Name
    }
}

/// A word without the mark that says what number it is.
pub(super) fn bare(word: &str) -> &str {
    word.trim_start_matches(|c| MARKS.iter().any(|(mark, _)| *mark == c))
}

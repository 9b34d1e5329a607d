//! What the client reads when an application comes back: numbered sentences under one introduction (000-36), as the
//! portal's comment and as a letter.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::application::Application;
use super::cards::Individual;
use super::path::section_of;
use crate::error::Arg;
use crate::files::cards::slot_of;
use crate::reference::{Reference, Row};

/// The table of sentences.
pub const TABLE: &str = "return-reasons";
/// Rows of the table that are no reasons: what stands before and after them.
pub const FRAME: &str = "introduction";
/// The languages in which the table has its sentences.
pub const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];
/// The portal's comments are in Russian (000-36).
pub const PORTAL_LANGUAGE: &str = "ru";

/// The text that is copied into the portal's comment: `… причинам: 1. … 2. …`.
pub fn for_portal<S: AsRef<str>>(reasons: &[S], language: &str, reference: &Reference, at: NaiveDate) -> String {
    let numbered = numbered(reasons);
    if numbered.is_empty() {
        return String::new();
    }
    let introduction = frame(reference, FRAME, language, at);
    format!("{introduction} {}", numbered.join(" ")).trim().to_owned()
}

/// The letter to the client in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterText {
    pub greeting: String,
    pub about: String,
    /// Without their numbers, which run from 1.
    pub reasons: Vec<String>,
    pub closing: String,
}

/// The same as a letter. `values`: `contact`, `number`, `office`, `manager`.
pub fn letter<S: AsRef<str>>(
    reasons: &[S],
    language: &str,
    values: &BTreeMap<&str, String>,
    reference: &Reference,
    at: NaiveDate,
) -> LetterText {
    let part = |key| fill(frame(reference, key, language, at), &|name| values.get(name).cloned());
    LetterText {
        greeting: part("email_greeting"),
        about: part("email_about"),
        reasons: sentences(reasons).map(str::to_owned).collect(),
        closing: part("email_closing"),
    }
}

impl LetterText {
    /// As it goes into an e-mail, a reason a line.
    pub fn plain(&self) -> String {
        let about = format!("{}\n{}", self.about, numbered(&self.reasons).join("\n"));
        [self.greeting.as_str(), &about, &self.closing].join("\n\n")
    }
}

fn sentences<S: AsRef<str>>(reasons: &[S]) -> impl Iterator<Item = &str> {
    reasons.iter().map(|text| text.as_ref().trim()).filter(|text| !text.is_empty())
}

fn numbered<S: AsRef<str>>(reasons: &[S]) -> Vec<String> {
    (1..).zip(sentences(reasons)).map(|(number, text)| format!("{number}. {text}")).collect()
}

fn frame<'r>(reference: &'r Reference, key: &str, language: &str, at: NaiveDate) -> &'r str {
    reference.look_up(TABLE, key, at).and_then(|row| row.text(language)).unwrap_or_default()
}

/// What a sentence is about, for its variables.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    pub application: &'a Application,
    /// Values, persons or sections.
    pub at: &'a [String],
    /// What a finding says of the value.
    pub args: &'a BTreeMap<&'static str, Arg>,
    /// The value that the place holds now, in words.
    pub value: Option<&'a str>,
}

/// The sentence of a row in each language, its variables filled: `{person}`, `{field}`, `{value}`, `{service}`,
/// `{company}`, `{number}`, `{year}` and those of the finding. What nobody knows becomes `…`.
pub fn worded(row: &Row, about: &About, reference: &Reference, at: NaiveDate) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for language in LANGUAGES {
        if let Some(text) = row.text(language) {
            let text = for_whom(text, about);
            texts.insert(language.to_owned(), fill(&text, &|name| variable(name, about, language, reference, at)));
        }
    }
    texts
}

/// A sentence that is meant for some of several persons names them; one that names nobody begins without a name.
pub fn for_whom(text: &str, about: &About) -> String {
    let whole = |place: &String| place.starts_with("person/") && place.matches('/').count() == 1;
    let named = persons(about.application, about.at);
    match text.strip_prefix(PERSON) {
        Some(rest) if named.is_none() => {
            let mut letters = rest.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }
        None if !text.contains("{person}") && about.at.iter().any(whole) && about.application.persons.len() > 1 => {
            named.map_or_else(|| text.to_owned(), |names| format!("{names}: {text}"))
        }
        _ => text.to_owned(),
    }
}

/// How a sentence about one person begins.
const PERSON: &str = "{person}: ";

fn variable(name: &str, about: &About, language: &str, reference: &Reference, day: NaiveDate) -> Option<String> {
    let application = about.application;
    match name {
        "year" => Some(day.year().to_string()),
        "person" => persons(application, about.at),
        "field" => about.at.first().and_then(|path| label(path, language, reference, day)),
        "value" => about.value.map(str::to_owned),
        "company" => application.organisation.name.clone(),
        "number" => Some(application.case.shown()),
        "service" => {
            let keys = application.lines.values().filter_map(|line| line.service.as_deref());
            let names = keys.filter_map(|key| reference.look_up("services", key, day)?.text(language));
            Some(names.collect::<Vec<_>>().join(", ")).filter(|names| !names.is_empty())
        }
        other => about.args.get(other).map(|arg| match arg {
            Arg::Number(number) => number.to_string(),
            Arg::Text(text) => day_first(text),
        }),
    }
}

/// Dates of the cards as people here write them.
pub fn day_first(text: &str) -> String {
    text.parse::<NaiveDate>().map_or_else(|_| text.to_owned(), |date| date.format("%d.%m.%Y").to_string())
}

/// Names of the persons whom these places are about, each once.
fn persons(application: &Application, at: &[String]) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for place in at {
        let mut parts = place.split('/');
        let person = match (parts.next(), parts.next().and_then(|place| place.parse().ok())) {
            (Some("person" | "visa"), Some(place)) => application.persons.get(&place),
            (Some("contact"), _) => application.contact.as_ref(),
            _ => place_of_slot(place).and_then(|place| application.persons.get(&place)),
        };
        let name = person.map(as_in_passport).filter(|name| !name.is_empty());
        names.extend(name.filter(|name| !names.contains(name)));
    }
    Some(names.join(", ")).filter(|names| !names.is_empty())
}

/// Whose document lies in a slot (`file/passport/2`).
fn place_of_slot(path: &str) -> Option<u32> {
    slot_of(path)?.split_once('/')?.1.parse().ok()
}

fn as_in_passport(person: &Individual) -> String {
    let parts = [&person.given, &person.family];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// What the portal calls a value: the client has that word before her. It has no Kazakh page.
fn label(path: &str, language: &str, reference: &Reference, at: NaiveDate) -> Option<String> {
    section_of(path)?;
    if let Some(slot) = slot_of(path) {
        let document = slot.split('/').next().unwrap_or_default();
        return reference.look_up("documents", document, at)?.text(language).map(str::to_owned);
    }
    let (card, field) = path.split_once('/')?;
    let field = field.rsplit('/').next()?;
    let known = [format!("{card}/*/{field}"), format!("{card}/{field}")];
    let rows = reference.table("portal-labels")?.chosen_at(at);
    let row = rows.into_iter().find(|row| row.text("path").is_some_and(|path| known.iter().any(|one| one == path)))?;
    row.text(if language == "kk" { "en" } else { language }).map(str::to_owned)
}

/// Replaces `{name}` by what is known of it.
fn fill(text: &str, known: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        out.push_str(before);
        out.push_str(&known(name).unwrap_or_else(|| "…".to_owned()));
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The sentences of a comment that was written that way; the whole comment as one where it was not.
pub fn from_portal(comment: &str) -> Vec<String> {
    let comment = comment.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut sentences = Vec::new();
    let mut rest = comment.as_str();
    let mut number = 1;
    let mut before: Option<&str> = None;
    while let Some(at) = place_of(rest, number) {
        if let Some(start) = before {
            sentences.push(start[..start.len() - rest.len() + at].trim().to_owned());
        }
        let mark = format!("{number}.");
        rest = rest[at + mark.len()..].trim_start();
        before = Some(rest);
        number += 1;
    }
    match before {
        Some(last) => sentences.push(last.trim().to_owned()),
        None if !comment.is_empty() => sentences.push(comment.clone()),
        None => {}
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Where `3.` stands as a number of the list: at the beginning or after a space.
fn place_of(text: &str, number: u32) -> Option<usize> {
    let mark = format!("{number}. ");
    text.match_indices(&mark).map(|(at, _)| at).find(|at| *at == 0 || text[..*at].ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_reasons_come_in_and_go_out_as_the_same_text() {
        let history = include_str!("../../../tests/fixtures/portal/history-returned.tsv");
        let comment = history.lines().find(|line| line.contains("Returned")).unwrap();
        let comment = comment.split('\t').nth(3).unwrap();
        let reasons = from_portal(comment);
        assert_eq!(reasons.len(), 4, "{reasons:#?}");
        assert!(reasons[1].starts_with("Просим апостилировать"), "{}", reasons[1]);
        assert!(reasons[3].contains("от 2026 года."), "a year is no number of the list");
        let (reference, day) = (Reference::shipped().unwrap(), NaiveDate::from_ymd_opt(2026, 1, 23).unwrap());
        assert_eq!(for_portal(&reasons, PORTAL_LANGUAGE, &reference, day), comment);
    }

    #[test]
    fn a_comment_without_numbers_is_one_reason() {
        assert_eq!(from_portal("  Нет подписи  "), ["Нет подписи"]);
        assert_eq!(from_portal(""), Vec::<String>::new());
    }

    #[test]
    fn a_variable_that_nobody_knows_is_left_for_the_writer_to_see() {
        let known = |name: &str| (name == "person").then(|| "Sophia Test".to_owned());
        assert_eq!(fill("{person}: {field} is {value}.", &known), "Sophia Test: … is ….");
        assert_eq!(fill("an open { stays", &known), "an open { stays");
    }
}

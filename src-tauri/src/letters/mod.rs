//! Letters and forms on paper: values of a case in the words of a language, and the template that sets them. The crate
//! `letters` is asked only when somebody wants one.

pub mod child;
mod pack;
mod papers;
mod summary;

use std::collections::BTreeMap;
use std::path::Path;

use casebook::Casebook;
use casebook::applications::returns::LetterText;
use casebook::clock::Moment;
use casebook::error::{Code, Failure, Fault, Refusal};
use casebook::files::letters::{Body, Fact, Letter, Reason, Return};
use casebook::reference::Reference;
use chrono::{Datelike, NaiveDate};
use letters::{Broken, File};

pub use pack::pack;
pub use papers::{receipt, sheet};
pub use summary::summary;

use crate::cli::words::Words;
use crate::wire::Notice;

/// Beside the database: templates of the office's own, one file a letter.
const FOLDER: &str = "templates";
/// No template is so long.
const LONGEST: u64 = 1024 * 1024;

/// Words that the page does not show.
pub const fn strings(language: &str) -> &'static str {
    match language.as_bytes() {
        b"ru" => include_str!("strings/ru.ftl"),
        b"kk" => include_str!("strings/kk.ftl"),
        _ => include_str!("strings/en.ftl"),
    }
}

/// A letter of today.
pub fn letter(casebook: &Casebook, words: &Words, title: String, body: Body) -> Result<Letter, Failure> {
    let day = casebook.env().now().date();
    Ok(Letter {
        language: words.tag().to_owned(),
        title,
        office: casebook.office()?.0.name,
        date: day_of(words, day),
        day,
        words: heads(words),
        body,
    })
}

/// Heads of tables and what stands under them, by the names that templates use.
fn heads(words: &Words) -> BTreeMap<String, String> {
    const NAMES: [(&str, &str); 20] = [
        ("under", "courier-under"),
        ("number", "courier-number"),
        ("case", "courier-case"),
        ("person", "courier-person"),
        ("passport", "courier-passport"),
        ("papers", "courier-papers"),
        ("paper", "letter-paper"),
        ("since", "letter-since"),
        ("services", "section-services"),
        ("service", "field-service"),
        ("options", "letter-options"),
        ("amount", "field-amount"),
        ("price", "field-price"),
        ("sum", "letter-sum"),
        ("total", "letter-total"),
        ("index", "letter-index"),
        ("file", "letter-document"),
        ("name", "letter-file"),
        ("pages", "letter-pages"),
        ("at", "letter-from-page"),
    ];
    let mut heads: BTreeMap<String, String> =
        NAMES.into_iter().map(|(name, key)| (name.to_owned(), words.say(key))).collect();
    let places = Notice::new("").with("page", "{page}").with("pages", "{pages}");
    heads.insert("page".to_owned(), words.say_with("courier-page", &places));
    heads
}

/// The return letter from its text.
pub fn returned(number: String, text: LetterText) -> Body {
    Body::Return(Return {
        number,
        greeting: text.greeting,
        introduction: text.about,
        reasons: (1..).zip(text.reasons).map(|(number, text)| Reason { number, text }).collect(),
        closing: text.closing.lines().map(str::to_owned).collect(),
    })
}

/// The letter as PDF. `shipped`: the template that came with the program, whatever the office has put in its place.
/// Refused with `TemplateBroken` (`file`, `line`; 0 where it is not known, `message`).
pub fn pdf(casebook: &Casebook, letter: &Letter, files: &[File], shipped: bool) -> Result<Vec<u8>, Failure> {
    let name = letter.body.template();
    let own = if shipped { None } else { own_template(casebook.door().folder(), name)? };
    let made = match &letter.body {
        Body::Pack(_) => letters::pack(letter, files, own.as_deref(), &pack::why(&letter.language), &child::pdf),
        _ => letters::pdf(letter, files, own.as_deref()),
    };
    made.map_err(|broken| match own {
        Some(_) => refused(name, &broken),
        // What it said may hold words of the letter.
        None => Fault::bug(format!("the shipped template {name}, line {:?}", broken.line)).into(),
    })
}

fn refused(name: &str, broken: &Broken) -> Failure {
    let refusal = Refusal::new(Code::TemplateBroken)
        .with("file", format!("{FOLDER}/{name}.typ"))
        .with("line", broken.line.map_or(0, |line| line as i64))
        .with("message", broken.message.as_str());
    refusal.into()
}

/// What the office has put in the place of a shipped template; none where it has not.
fn own_template(folder: &Path, name: &str) -> Result<Option<String>, Failure> {
    let unread = |message: String| refused(name, &Broken { line: None, message });
    let path = folder.join(FOLDER).join(format!("{name}.typ"));
    match std::fs::metadata(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unread(error.to_string())),
        Ok(facts) if facts.len() > LONGEST => return Err(unread(format!("{} > {LONGEST}", facts.len()))),
        Ok(_) => {}
    }
    std::fs::read_to_string(&path).map(Some).map_err(|error| unread(error.to_string()))
}

/// A day with its month as a word.
fn day_of(words: &Words, day: NaiveDate) -> String {
    let date = Notice::new("")
        .with("day", i64::from(day.day()))
        .with("month", i64::from(day.month()))
        .with("year", day.year().to_string().as_str());
    words.say_with("readout-day", &date)
}

/// `2026-01-25` or `2026-01-25T17:24` in words; what is no date stays as it is.
fn in_words(words: &Words, text: &str) -> String {
    let Some(day) = text.get(..10).and_then(|day| day.parse().ok()) else { return text.to_owned() };
    let time = text.get(11..16).map(|time| format!(", {time}")).unwrap_or_default();
    day_of(words, day) + &time
}

fn moment(words: &Words, at: Moment) -> String {
    in_words(words, &at.wall().format("%Y-%m-%dT%H:%M").to_string())
}

fn fact(label: String, value: impl Into<String>) -> Fact {
    Fact { label, value: value.into() }
}

/// The name of a row in the language; its key where the row is gone.
fn named(reference: &Reference, table: &str, key: &str, words: &Words, day: NaiveDate) -> String {
    let newest = || reference.table(table).and_then(|table| table.rows_of(key).max_by_key(|row| row.valid_from));
    let row = reference.look_up(table, key, day).or_else(newest);
    row.and_then(|row| row.text(words.tag()).or_else(|| row.text("en"))).unwrap_or(key).to_owned()
}

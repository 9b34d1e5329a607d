//! What one value says of itself: letters, numbers, addresses. Chosen by what its field takes.

use super::{Finding, PAYMENT, Rule, Seen};
use crate::applications::Application;
use crate::applications::sections::{Field, Takes};
use crate::people::identity_numbers::{NumberFinding, NumberKind, read_bin, read_iban, read_iin};
use crate::people::names::{
    CapitalFinding, LetterFound, NameFinding, Script, TextScript, check_latin, letters_outside, script_of,
};
use crate::people::transliteration;

/// Of so many stray letters of one value each is named; more would say nothing new.
const NAMED: usize = 3;

/// Subscriber numbers of ITU-T E.164: with its country's code a number has at most fifteen digits.
const PHONE: std::ops::RangeInclusive<usize> = 7..=15;

/// Stateless persons (1954 Convention) and refugees (1951 Convention and others), ICAO Doc 9303-3.
const STATELESS: [&str; 3] = ["XXA", "XXB", "XXC"];

pub(super) fn of(field: &Field, path: &str, text: &str, seen: &Seen) -> Vec<Finding> {
    let new = |rule| Finding::new(rule, path);
    match field.takes {
        Takes::Name => name(path, text),
        Takes::Iin => numbers(path, read_iin(text).findings),
        Takes::Bin => numbers(path, read_bin(text).findings),
        Takes::Date if text.parse::<chrono::NaiveDate>().is_err() => vec![new(Rule::DateForm)],
        Takes::Email => email(path, text),
        Takes::Phone => phone(path, text),
        Takes::Country => {
            let row = seen.reference.table("countries").and_then(|table| table.rows_of(text).next());
            let rule = match row.and_then(|row| row.text("kind")) {
                None => Rule::CitizenshipUnknown,
                Some("specimen") => Rule::CitizenshipSpecimen,
                // Of a union or an organisation, or not said; stateless people and refugees have codes of their own.
                Some("mrz_only")
                    if !STATELESS.contains(&text) && row.and_then(|row| row.text("belongs_to")).is_none() =>
                {
                    Rule::CitizenshipNoState
                }
                Some(_) => return Vec::new(),
            };
            vec![new(rule).with("code", text)]
        }
        Takes::Text if field.name == "document_number" => document(path, text),
        Takes::Text => words(path, text),
        _ => Vec::new(),
    }
}

fn name(path: &str, text: &str) -> Vec<Finding> {
    let new = |rule| Finding::new(rule, path);
    if !text.chars().any(char::is_alphabetic) {
        return vec![new(Rule::NameNoLetters)];
    }
    let cyrillic = script_of(text) == TextScript::Cyrillic;
    let mut found = Vec::new();
    if cyrillic {
        found.push(new(Rule::NameCyrillic).with("latin", transliteration::hint(text)));
    }
    let mut strays = 0;
    for one in check_latin(text) {
        found.push(match one {
            NameFinding::OtherScript(letter) => {
                strays += 1;
                if cyrillic || strays > NAMED {
                    continue;
                }
                stray(path, letter)
            }
            NameFinding::MarkedLetter { position, letter, plain } => {
                new(Rule::LetterMarked).letter(letter, position).with("latin", plain)
            }
            NameFinding::NotALetter { position, found } => new(Rule::NameSign).letter(found, position),
            NameFinding::Capitals(CapitalFinding::AllSmall) => new(Rule::NameSmall),
            NameFinding::Capitals(CapitalFinding::AllCapitals) => new(Rule::NameCapitals),
            NameFinding::Capitals(CapitalFinding::SmallAtHead { position, letter }) => {
                new(Rule::NameSmallHead).letter(letter, position)
            }
            NameFinding::Capitals(CapitalFinding::CapitalInside { position, letter }) => {
                new(Rule::NameCapitalInside).letter(letter, position)
            }
            NameFinding::Empty => continue,
        });
    }
    found
}

/// "Cyrillic А in position 2": the Latin letter that looks like it, or that it is printed as.
fn stray(path: &str, found: LetterFound) -> Finding {
    if found.script != Script::Cyrillic {
        return Finding::new(Rule::LetterOther, path).letter(found.letter, found.position);
    }
    let printed = || transliteration::hint(&found.letter.to_string());
    let latin = found.looks_like.map_or_else(printed, String::from);
    Finding::new(Rule::LetterCyrillic, path).letter(found.letter, found.position).with("latin", latin)
}

fn strays(path: &str, text: &str) -> Vec<Finding> {
    letters_outside(text, Script::Latin).into_iter().take(NAMED).map(|letter| stray(path, letter)).collect()
}

/// Free text may be in any language; only a word that mixes two scripts is a slip.
fn words(path: &str, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut before = 0;
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let mixed = script_of(word) == TextScript::Mixed;
        if let Some(letter) = letters_outside(word, Script::Latin).into_iter().next().filter(|_| mixed) {
            found.push(stray(path, LetterFound { position: before + letter.position, ..letter }));
        }
        before += word.chars().count() + 1;
    }
    found.truncate(NAMED);
    found
}

/// A machine-readable zone has capitals and digits alone; other Latin signs are asked about, not refused.
fn document(path: &str, text: &str) -> Vec<Finding> {
    let odd = text.chars().enumerate().find(|(_, c)| {
        let fits = c.is_ascii_uppercase() || c.is_ascii_digit() || Script::of(*c).is_some_and(|s| s != Script::Latin);
        !fits
    });
    let odd = odd.map(|(at, c)| Finding::new(Rule::DocumentForm, path).letter(c, at + 1));
    strays(path, text).into_iter().chain(odd).collect()
}

fn email(path: &str, text: &str) -> Vec<Finding> {
    let found = strays(path, text);
    if !found.is_empty() {
        return found;
    }
    let (name, host) = text.split_once('@').unwrap_or_default();
    let sign = |c: char| c.is_ascii_graphic() && !matches!(c, '@' | ',' | ';' | '<' | '>' | '(' | ')' | '"');
    let labels: Vec<&str> = host.split('.').collect();
    let label = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let named = !name.is_empty() && name.chars().all(sign) && name.split('.').all(|part| !part.is_empty());
    let hosted = labels.len() > 1 && labels.iter().all(label) && labels.last().is_some_and(|last| last.len() > 1);
    if named && hosted { found } else { vec![Finding::new(Rule::EmailForm, path)] }
}

fn phone(path: &str, text: &str) -> Vec<Finding> {
    let odd = text.chars().enumerate().find(|(at, c)| {
        let sign = matches!(c, ' ' | '-' | '(' | ')' | '.') || (*at == 0 && *c == '+');
        !(c.is_ascii_digit() || sign)
    });
    if let Some((at, c)) = odd {
        return vec![Finding::new(Rule::PhoneSign, path).letter(c, at + 1)];
    }
    let count = text.bytes().filter(u8::is_ascii_digit).count();
    if PHONE.contains(&count) {
        return Vec::new();
    }
    vec![Finding::new(Rule::PhoneLength, path).with("count", count as i64)]
}

/// What a reading of an IIN, BIN or IBAN found, as findings of the value.
pub(super) fn numbers(path: &str, read: Vec<NumberFinding>) -> Vec<Finding> {
    let new = |rule| Finding::new(rule, path);
    let mut found: Vec<Finding> = read
        .into_iter()
        .filter_map(|one| {
            Some(match one {
                NumberFinding::Empty | NumberFinding::OtherCountry { .. } => return None,
                NumberFinding::WrongCharacter { .. } | NumberFinding::WrongLength { .. } => new(Rule::NumberForm),
                NumberFinding::CheckDigit { expected, found } => {
                    new(Rule::NumberCheckDigit).with("expected", i64::from(expected)).with("found", i64::from(found))
                }
                NumberFinding::NeverIssued => new(Rule::NumberNeverIssued),
                NumberFinding::NoSuchDate { .. } => new(Rule::IinDate),
                NumberFinding::UnknownCentury { digit } => new(Rule::IinCentury).with("digit", i64::from(digit)),
                NumberFinding::NoSuchMonth { month } => new(Rule::BinMonth).with("month", i64::from(month)),
                NumberFinding::UnknownBinKind { digit } => new(Rule::BinKind).with("digit", i64::from(digit)),
                NumberFinding::UnknownBinAttribute { digit } => new(Rule::BinAttribute).with("digit", i64::from(digit)),
                NumberFinding::LooksLike { kind: NumberKind::Bin } => new(Rule::IinIsBin),
                NumberFinding::LooksLike { kind: NumberKind::Iin } => new(Rule::BinIsIin),
                NumberFinding::BornInFuture { birth } => new(Rule::IinBornLater).date(birth),
                NumberFinding::OtherBirthDate { in_number, .. } => new(Rule::IinBirth).date(in_number),
                NumberFinding::OtherSex { .. } => new(Rule::IinSex),
                NumberFinding::IbanCheckDigits => new(Rule::IbanCheckDigits),
            })
        })
        .collect();
    found.dedup();
    found
}

/// The payer of the invoice is whoever pays: a company, a person with her IIN, or somebody abroad with a number of another
/// form (000-41), and it may be a placeholder (000-46): said, never refused.
pub(super) fn of_payment(application: &Application) -> Vec<Finding> {
    let Some(payment) = &application.payment else { return Vec::new() };
    let bin = payment.payer_bin.as_deref().map(|bin| payer(&format!("{PAYMENT}/payer_bin"), read_bin(bin).findings));
    let texts = [("reference", &payment.reference), ("proof", &payment.proof)];
    let accounts = texts.into_iter().filter_map(|(name, text)| {
        let text = text.as_deref().filter(|text| is_account(text))?;
        let mut found = numbers(&format!("{PAYMENT}/{name}"), read_iban(text).findings);
        for one in found.iter_mut().filter(|one| one.rule == Rule::NumberForm) {
            one.rule = Rule::IbanForm;
        }
        Some(found)
    });
    bin.into_iter().chain(accounts).flatten().collect()
}

fn payer(path: &str, read: Vec<NumberFinding>) -> Vec<Finding> {
    let found = numbers(path, read);
    if found.iter().any(|one| one.rule == Rule::NumberForm) {
        return Vec::new();
    }
    let person = found.iter().any(|one| one.rule == Rule::BinIsIin);
    found.into_iter().filter(|one| !person || one.rule == Rule::BinIsIin).collect()
}

/// An account that somebody put as a reference of the payment: `KZ14 9491 …`.
fn is_account(text: &str) -> bool {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let head = plain.get(..4).is_some_and(|head| head[2..].bytes().all(|b| b.is_ascii_digit()));
    head && plain.get(..2).is_some_and(|country| country.eq_ignore_ascii_case("kz")) && plain.len() > 8
}

//! What is wrong or odd in the content of an application, found before the migration office finds it (000-28, F07…F10).
//!
//! Pure: an application, what the caller knows beside it, the reference rows and a day come in; findings come out, each
//! with its rule, its place and the values of its sentence. Nothing is corrected and nothing refused. A section of which
//! nothing was brought in has no finding: not copied yet is not wrong.

mod dates;
mod documents;
mod papers;
mod people;
mod placeholders;
mod rule;
mod services;
#[cfg(test)]
mod tests;
mod texts;

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};

pub use rule::Rule;

use crate::applications::Application;
use crate::applications::cards::Individual;
use crate::applications::content::{self, Section, SectionState, ValueState};
use crate::applications::sections::{CONTACT, DOCUMENTS, PERSONS, SERVICES};
use crate::applications::statuses::is_open;
use crate::document::DocState;
use crate::error::{Arg, Fault};
use crate::files::slots::made_on;
use crate::reference::{Reference, Row};

/// The place of what the invoice says; no section of the form.
pub const PAYMENT: &str = "payment";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub rule: Rule,
    /// The value's path (`person/2/family`, `payment/payer_bin`), or the section's name.
    pub path: String,
    /// What the rule's sentence says: exactly the values of `Rule::args`. Dates are `YYYY-MM-DD`.
    pub args: BTreeMap<&'static str, Arg>,
}

impl Finding {
    fn new(rule: Rule, path: impl Into<String>) -> Finding {
        Finding { rule, path: path.into(), args: BTreeMap::new() }
    }

    fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Finding {
        self.args.insert(name, value.into());
        self
    }

    fn date(self, date: NaiveDate) -> Finding {
        self.with("date", date.to_string())
    }

    /// A letter and where it stands, counted from 1.
    fn letter(self, letter: char, position: usize) -> Finding {
        self.with("letter", letter.to_string()).with("position", position as i64)
    }

    /// The row of `return-reasons` that asks the client to mend it. What the invoice says is the Centre's to mend.
    pub fn reason(&self) -> Option<&'static str> {
        self.rule.reason().filter(|_| self.section() != PAYMENT)
    }

    /// The section under which it is shown.
    pub fn section(&self) -> &str {
        match self.path.split('/').next().unwrap_or_default() {
            "case" | "organisation" | "service" => SERVICES,
            "person" | "visa" => PERSONS,
            "file" => DOCUMENTS,
            other => other,
        }
    }
}

/// Somebody of this application who is on another open one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// `person/2`
    pub path: String,
    /// The other application's number.
    pub number: String,
    /// Keys of the services that it asks for.
    pub services: Vec<String>,
}

/// Somebody else in the register who has the same passport number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// `person/2`
    pub path: String,
    pub name: String,
}

/// What only the caller can know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    pub elsewhere: Vec<Elsewhere>,
    pub holders: Vec<Holder>,
}

/// Everything that is wrong or odd, in the order of the form. An application that has ended has none: nobody would mend it.
pub fn findings(
    state: &DocState,
    application: &Application,
    beside: &Beside,
    reference: &Reference,
    day: NaiveDate,
) -> Result<Vec<Finding>, Fault> {
    if !is_open(application.status()) {
        return Ok(Vec::new());
    }
    let sections: Vec<Section> = content::sections(state, application)?.into_iter().filter(checked).collect();
    // Of documents it is known slot by slot what was brought in.
    let brought = |key: &str| [PAYMENT, DOCUMENTS].contains(&key) || sections.iter().any(|section| section.key == key);
    let seen = Seen { application, reference, day };
    let mut found = Vec::new();
    for section in &sections {
        for value in section.blocks.iter().flat_map(|block| &block.values) {
            match &value.value {
                _ if value.state == ValueState::Missing => found.push(people::missing(&value.path, &seen)),
                Some(text) if value.field.required && placeholders::is(text, value.field.takes) => {
                    found.push(Finding::new(Rule::Placeholder, &value.path));
                }
                Some(text) => found.extend(texts::of(value.field, &value.path, text, &seen)),
                None => {}
            }
        }
    }
    found.extend(services::findings(&seen));
    if brought(PERSONS) {
        found.extend(services::quantity(&seen));
    }
    for one in seen.individuals() {
        found.extend(dates::findings(&seen, &one));
        found.extend(services::of_person(&seen, &one));
    }
    found.extend(people::findings(&seen, beside));
    found.extend(texts::of_payment(application));
    found.extend(documents::findings(&seen));
    found.retain(|finding| brought(finding.section()));
    let place = order(&sections);
    found.sort_by_key(|finding| place.get(&finding.path).copied().unwrap_or(usize::MAX));
    Ok(found)
}

/// What only the papers show, to be asked of each applicant before the approval. No finding: nothing says that it is wrong.
pub fn questions(
    state: &DocState,
    application: &Application,
    reference: &Reference,
    day: NaiveDate,
) -> Result<Vec<Finding>, Fault> {
    let mut sections = content::sections(state, application)?.into_iter().filter(checked);
    let asked = sections.any(|section| section.key == PERSONS);
    let seen = Seen { application, reference, day };
    Ok(if asked { papers::questions(&seen) } else { Vec::new() })
}

/// Of which something was brought in, and which is neither ticked in the portal nor greyed out there.
fn checked(section: &Section) -> bool {
    matches!(section.state, SectionState::Missing(_) | SectionState::Complete)
}

/// Where each path stands in the form: a section's own findings stand before its values.
fn order(sections: &[Section]) -> BTreeMap<String, usize> {
    let paths = sections.iter().flat_map(|section| {
        let values = section.blocks.iter().flat_map(|block| &block.values).map(|value| value.path.clone());
        std::iter::once(section.key.to_owned()).chain(values)
    });
    paths.enumerate().map(|(place, path)| (path, place)).collect()
}

/// One application under review.
struct Seen<'a> {
    application: &'a Application,
    reference: &'a Reference,
    day: NaiveDate,
}

/// The main contact or a person.
struct Someone<'a> {
    /// `contact`, `person/2`
    path: String,
    who: &'a Individual,
    /// The place of her visa; none for the main contact.
    place: Option<u32>,
}

impl Someone<'_> {
    fn at(&self, field: &str) -> String {
        format!("{}/{field}", self.path)
    }
}

impl<'a> Seen<'a> {
    /// In the order of the form.
    fn individuals(&self) -> Vec<Someone<'a>> {
        let contact = self.application.contact.iter();
        let contact = contact.map(|who| Someone { path: CONTACT.to_owned(), who, place: None });
        let persons = self.application.persons.iter();
        let persons = persons.map(|(place, who)| Someone { path: format!("person/{place}"), who, place: Some(*place) });
        contact.chain(persons).collect()
    }

    /// The day on which it was made: the reference rows of its services are those of that day.
    fn made(&self) -> NaiveDate {
        made_on(self.application, self.day)
    }

    fn service(&self, key: &str) -> Option<&'a Row> {
        let table = self.reference.table("services")?;
        table.look_up(key, self.made()).or_else(|| table.rows_of(key).next())
    }

    /// The services that are asked for one person: those of her line, or all where she belongs to none.
    fn services_of(&self, who: &Individual) -> Vec<&'a Row> {
        let lines = &self.application.lines;
        let own = who.line.and_then(|place| lines.get(&place));
        let all = lines.values().filter(|line| own.is_none_or(|own| std::ptr::eq(own, *line)));
        all.filter_map(|line| self.service(line.service.as_deref()?)).collect()
    }

    fn limit(&self, key: &str) -> Option<Limit> {
        let row = self.reference.look_up("limits", key, self.day)?;
        Some(Limit { value: row.integer("value")?, unit: row.text("unit")?.to_owned() })
    }
}

/// A span of time that a reference row gives.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Limit {
    value: i64,
    /// `day`, `month` or `year`
    unit: String,
}

impl Limit {
    fn years(value: i64) -> Limit {
        Limit { value, unit: "year".to_owned() }
    }

    fn after(&self, date: NaiveDate) -> Option<NaiveDate> {
        let value = u32::try_from(self.value).ok()?;
        match self.unit.as_str() {
            "day" => date.checked_add_days(Days::new(value.into())),
            "month" => date.checked_add_months(Months::new(value)),
            _ => date.checked_add_months(Months::new(value.checked_mul(12)?)),
        }
    }
}

fn read_date(text: &Option<String>) -> Option<NaiveDate> {
    text.as_deref()?.parse().ok()
}

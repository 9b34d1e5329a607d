//! An application on paper, from the same sections that its page shows.

use casebook::applications::Application;
use casebook::applications::cards::ServiceLine;
use casebook::applications::content::{self, SectionState, ValueState};
use casebook::applications::price;
use casebook::applications::sections::{DOCUMENTS, SERVICES, Takes};
use casebook::casebook::CaseRead;
use casebook::error::Failure;
use casebook::files::letters::{Block, Fact, Section, Service, Summary};
use casebook::reference::Reference;
use chrono::NaiveDate;

use super::{fact, in_words, named};
use crate::cli::words::Words;
use crate::wire::Notice;

pub fn summary(case: &CaseRead, reference: &Reference, words: &Words, today: NaiveDate) -> Result<Summary, Failure> {
    let one = Writer { application: &case.application, reference, words, today };
    let all = content::sections(&case.state, &case.application)?;
    let mut facts = vec![fact(words.say("field-status"), one.name("statuses", one.application.status()))];
    if let Some(created) = &one.application.case.created {
        facts.push(fact(words.say("field-created"), in_words(words, created)));
    }
    let of_all = all.iter().find(|section| section.key == SERVICES).and_then(|section| section.blocks.first());
    facts.extend(of_all.into_iter().flat_map(|block| one.facts(block)));
    let rest = all.iter().filter(|section| section.key != SERVICES && section.key != DOCUMENTS);
    Ok(Summary {
        number: one.application.case.shown(),
        status: one.name("statuses", one.application.status()),
        facts,
        services: one.application.lines.values().map(|line| one.service(line)).collect(),
        total: one.total(),
        sections: rest.map(|section| one.section(section)).collect(),
    })
}

struct Writer<'a> {
    application: &'a Application,
    reference: &'a Reference,
    words: &'a Words,
    today: NaiveDate,
}

impl Writer<'_> {
    fn name(&self, table: &str, key: &str) -> String {
        named(self.reference, table, key, self.words, self.today)
    }

    fn section(&self, section: &content::Section) -> Section {
        let note = match section.state {
            SectionState::NotCopied => "section-state-not-copied",
            SectionState::InPortal => "section-state-in-portal",
            SectionState::Skipped => "section-state-skipped",
            SectionState::Missing(_) | SectionState::Complete => "",
        };
        let empty = |block: &content::Block| block.values.iter().all(|value| value.value.is_none());
        let blocks = section.blocks.iter().filter(|block| note.is_empty() || !empty(block));
        Section {
            title: self.words.say(&format!("section-{}", section.key)),
            note: if note.is_empty() { String::new() } else { self.words.say(note) },
            blocks: blocks.map(|block| Block { title: self.title(&block.key), facts: self.facts(block) }).collect(),
        }
    }

    /// `1. ERIKSSON ANNA MARIA` of a person; nothing of a block that is alone.
    fn title(&self, key: &str) -> String {
        let Some(place) = key.strip_prefix("person/").and_then(|place| place.parse::<u32>().ok()) else {
            return String::new();
        };
        let name = self.application.persons.get(&place).map(|person| person.shown()).unwrap_or_default();
        let name = if name.is_empty() { self.words.say("person-unknown") } else { name };
        format!("{place}. {name}")
    }

    /// What was given, and what is missing; a field that may stay empty is not told.
    fn facts(&self, block: &content::Block) -> Vec<Fact> {
        let told = block.values.iter().filter_map(|value| {
            let said = match (&value.value, value.state) {
                (Some(text), _) => self.value(value.field.takes, text),
                (None, ValueState::Missing) => self.words.say("letter-empty"),
                (None, _) => return None,
            };
            Some(fact(self.words.say(&format!("field-{}", value.field.name.replace('_', "-"))), said))
        });
        told.collect()
    }

    /// A value in words.
    fn value(&self, takes: Takes, value: &str) -> String {
        let say = |key: String| self.words.say(&key);
        let yes = value == "true";
        match takes {
            Takes::Date => in_words(self.words, value),
            Takes::Country => self.name("countries", value),
            Takes::Service => self.name("services", value),
            Takes::Tick => say(if yes { "yes" } else { "no" }.to_owned()),
            Takes::Participant => say(if yes { "participant-yes" } else { "participant-no" }.to_owned()),
            Takes::City if ["Astana", "Almaty"].contains(&value) => say(format!("city-{value}")),
            Takes::Sex if ["F", "M"].contains(&value) => say(format!("sex-{value}")),
            Takes::Entries if ["single", "multiple"].contains(&value) => say(format!("entries-{value}")),
            _ => value.to_owned(),
        }
    }

    fn service(&self, line: &ServiceLine) -> Service {
        let known = line.service.as_deref().map(|key| self.name("services", key));
        let options = [(line.personal_manager, "field-personal-manager"), (line.priority, "field-priority")];
        let options = options.into_iter().filter(|(ticked, _)| *ticked).map(|(_, key)| self.words.say(key));
        let money = |sum: String| self.money(&sum, line.currency.as_deref());
        Service {
            name: known.or_else(|| line.label.clone()).unwrap_or_else(|| self.words.say("service-unknown")),
            options: options.collect::<Vec<_>>().join(", "),
            amount: line.amount.to_string(),
            price: line.price.clone().map(money).unwrap_or_else(|| "–".to_owned()),
            total: price::total(line).map(|sum| money(sum.normalize().to_string())).unwrap_or_else(|| "–".to_owned()),
        }
    }

    /// Of all lines, where each has a price in the same currency.
    fn total(&self) -> String {
        let currency = |line: &ServiceLine| line.currency.clone();
        let mut currencies: Vec<_> = self.application.lines.values().map(currency).collect();
        currencies.dedup();
        match (self.application.total(), currencies.as_slice()) {
            (Some(sum), [one]) => self.money(&sum.normalize().to_string(), one.as_deref()),
            _ => String::new(),
        }
    }

    /// `25 000 ₸`
    fn money(&self, sum: &str, currency: Option<&str>) -> String {
        let sign = match currency.unwrap_or("KZT") {
            "KZT" => "₸",
            other => other,
        };
        self.words.say_with("letter-money", &Notice::new("").with("sum", grouped(sum).as_str()).with("currency", sign))
    }
}

/// Digits of the whole part in threes, kept together.
fn grouped(number: &str) -> String {
    let (whole, rest) =
        number.split_once('.').map_or((number, String::new()), |(whole, rest)| (whole, format!(",{rest}")));
    if !whole.chars().all(|digit| digit.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut out = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    out + &rest
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn sums_stand_in_threes() {
        let told = ["0", "999", "4325", "25000", "1234567.5", "-5"].map(grouped);
        assert_eq!(told.map(|one| one.replace('\u{a0}', " ")), ["0", "999", "4 325", "25 000", "1 234 567,5", "-5"]);
    }
}

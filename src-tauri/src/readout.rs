//! What is said to somebody on the phone: three plain sentences, in English and in Russian (F39).

use casebook::applications::list::Looking;
use casebook::reference::{Names, Reference};
use chrono::{Datelike, NaiveDate};

use crate::cli::words::Words;
use crate::wire::told::{ListRow, ReadOut};
use crate::wire::{Language, Notice};

/// How many stand open; where the most urgent one is and for whom it waits; what comes next.
pub fn of(name: &str, open: &[ListRow], reference: &Reference, looking: &Looking) -> ReadOut {
    let sentences = |language| sentences(&Words::of(language), language, name, open, reference, looking.today);
    ReadOut { en: sentences(Language::En), ru: sentences(Language::Ru) }
}

fn sentences(
    words: &Words,
    language: Language,
    name: &str,
    open: &[ListRow],
    reference: &Reference,
    today: NaiveDate,
) -> String {
    let count = Notice::new("").with("name", name).with("count", open.len() as i64);
    let mut said = vec![words.say_with("readout-count", &count)];
    if let Some(row) = open.first() {
        let named = |table: &str, key: &str| {
            // Old applications carry services that do not hold any more.
            let newest =
                || reference.table(table).and_then(|table| table.rows_of(key).max_by_key(|row| row.valid_from));
            let row = reference.look_up(table, key, today).or_else(newest);
            row.map(|row| in_language(Names::of(row), language)).unwrap_or_else(|| key.to_owned())
        };
        let service =
            row.services.first().map(|key| named("services", key)).unwrap_or_else(|| row.service_words.clone());
        let place = Notice::new("")
            .with("number", row.number.as_str())
            .with("service", service.as_str())
            .with("status", named("statuses", &row.status).as_str())
            .with("waiting", row.waiting.as_str())
            .with("dated", if row.since.is_some() { "yes" } else { "no" })
            .with("since", day(words, row.since.as_deref()).as_str());
        said.push(words.say_with("readout-place", &place));
        // A caller is promised no day that is over.
        let ahead = |day: &&str| day.get(..10).is_some_and(|day| day >= today.to_string().as_str());
        let next = [("visit", &row.visit), ("step", &row.next_date), ("due", &row.due)]
            .into_iter()
            .find_map(|(what, day)| day.as_deref().filter(ahead).map(|day| (what, day)))
            .or(row.due.as_deref().map(|day| ("late", day)));
        let (what, next) = next.map_or(("nothing", None), |(what, day)| (what, Some(day)));
        let next = Notice::new("")
            .with("what", what)
            .with("said", if row.next_text.is_empty() { "no" } else { "yes" })
            .with("text", row.next_text.as_str())
            .with("day", day(words, next).as_str());
        said.push(words.say_with("readout-next", &next));
    }
    said.join(" ")
}

fn in_language(names: Names, language: Language) -> String {
    match language {
        Language::En => names.en,
        Language::Ru => names.ru,
        Language::Kk => names.kk,
    }
}

fn day(words: &Words, day: Option<&str>) -> String {
    let Some(date) = day.and_then(|day| day.get(..10)?.parse::<NaiveDate>().ok()) else { return String::new() };
    let date = Notice::new("")
        .with("day", i64::from(date.day()))
        .with("month", i64::from(date.month()))
        .with("year", date.year().to_string().as_str());
    words.say_with("readout-day", &date)
}

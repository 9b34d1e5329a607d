//! What the portal gives, in every form in which a browser or a program hands it over.

mod any_text;
mod bad_input;
mod fixtures;
mod forms;
mod sheets;
mod workbooks;

use std::sync::LazyLock;

use super::*;
use crate::reference::Reference;

static REFERENCE: LazyLock<Reference> = LazyLock::new(|| Reference::shipped().expect("the shipped files are right"));

macro_rules! portal {
    ($name:literal) => {
        include_str!(concat!("../../../../../tests/fixtures/portal/", $name))
    };
}
use portal;

fn text(text: &str) -> Reading {
    read(&Source::Clipboard { html: None, text }, None, &REFERENCE).unwrap()
}

fn html(html: &str) -> Reading {
    read(&Source::Clipboard { html: Some(html), text: "" }, None, &REFERENCE).unwrap()
}

fn file(bytes: &[u8]) -> Reading {
    read(&Source::File { name: "list", bytes }, None, &REFERENCE).unwrap()
}

/// The applications of a reading, without their places.
fn applications(reading: &Reading) -> Vec<Listed> {
    reading.applications().map(|(_, listed)| listed.clone()).collect()
}

fn troubles(reading: &Reading) -> Vec<What> {
    reading.lines.iter().flat_map(|line| &line.troubles).map(|trouble| trouble.what.clone()).collect()
}

/// Number, status, services, created: one application a line, for tables of expectations.
fn shown(reading: &Reading) -> String {
    let mut lines = String::new();
    for line in &reading.lines {
        let told = match &line.told {
            Told::Application(listed) => application(listed),
            Told::Events { number, events } => {
                let events: String = events.iter().map(|event| format!("\n    {}", step(event))).collect();
                format!("history of {}{events}", number.as_deref().unwrap_or("?"))
            }
            Told::Beside => format!("beside: {:?}", line.raw),
            Told::NotUnderstood => format!("not understood: {:?}", line.raw),
        };
        lines.push_str(&format!("{:<3}{told}\n", line.place));
        for trouble in &line.troubles {
            lines.push_str(&format!("   ! {}: {:?}\n", trouble.place, trouble.what));
        }
    }
    lines
}

fn application(listed: &Listed) -> String {
    let services: Vec<&str> = listed.services.iter().map(|service| service.key.as_deref().unwrap_or("?")).collect();
    let mut text = format!(
        "{} [{}] {} {}",
        listed.number.as_deref().unwrap_or("-"),
        services.join(", "),
        listed.created.map_or("-".to_owned(), |at| at.format("%d %b %Y %H:%M").to_string()),
        listed.status.as_ref().map_or("-", |status| status.key.as_deref().unwrap_or("?")),
    );
    for person in &listed.persons {
        text.push_str(&format!("\n    person {person}"));
    }
    if let Some(expiry) = listed.visa_expiry {
        text.push_str(&format!("\n    visa expiry {expiry}"));
    }
    for (field, value) in &listed.more {
        text.push_str(&format!("\n    {} {value:?}", field.as_str()));
    }
    if !listed.note.is_empty() {
        text.push_str(&format!("\n    note {:?}", listed.note));
    }
    for event in &listed.history {
        text.push_str(&format!("\n    {}", step(event)));
    }
    text
}

fn step(event: &Event) -> String {
    let at = event.at.map_or("-".to_owned(), |at| at.format("%d %b %Y %H:%M").to_string());
    let previous = event.previous.as_ref().map(|status| format!("{} → ", status.label)).unwrap_or_default();
    let comment: String = event.comment.chars().take(40).collect();
    format!("{at} {previous}{} | {comment} | {} | {}", event.status.label, event.person, event.roles.join(", "))
}

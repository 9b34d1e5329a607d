//! From applications to JSON, one application a line: a package of many can still be looked through.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{FORMAT, PackagedApplication, VERSION};
use crate::applications::cards::Channel;
use crate::applications::sections::{FIELDS, Takes};

#[derive(Serialize)]
struct Written<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    portal_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    channel: Option<Channel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<&'a str>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    organisation: Map<String, Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    services: Vec<Map<String, Value>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    contact: Map<String, Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    persons: Vec<Map<String, Value>>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    declaration: Map<String, Value>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    offer: Map<String, Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    files: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

/// The package as text. `made_by` is the program that writes it.
pub fn write(applications: &[PackagedApplication], made_by: &str) -> Result<String, serde_json::Error> {
    let mut out = format!(
        "{{\n\"format\": {}, \"version\": {VERSION}, \"made_by\": {},\n\"applications\": [",
        Value::from(FORMAT),
        Value::from(made_by)
    );
    for (place, application) in applications.iter().enumerate() {
        out.push_str(if place == 0 { "\n" } else { ",\n" });
        out.push_str(&serde_json::to_string(&written(application))?);
    }
    out.push_str("\n]}\n");
    Ok(out)
}

fn written(application: &PackagedApplication) -> Written<'_> {
    let card = |card: &str| fields(application, card);
    let several = |family: &str| -> Vec<Map<String, Value>> {
        let last = application.values.keys().filter_map(|path| place_of(path, family)).max().unwrap_or(0);
        (1..=last).map(|place| card(&format!("{family}/{place}"))).collect()
    };
    let mut persons = several("person");
    let visas = several("visa");
    let lines = application.lines.keys().next_back().copied().unwrap_or(0) as usize;
    persons.resize_with(persons.len().max(visas.len()).max(lines), Map::new);
    for (place, visa) in visas.into_iter().enumerate().filter(|(_, visa)| !visa.is_empty()) {
        persons[place].insert("visa".to_owned(), Value::Object(visa));
    }
    for (person, line) in &application.lines {
        if let Some(fields) = (*person as usize).checked_sub(1).and_then(|place| persons.get_mut(place)) {
            fields.insert("line".to_owned(), Value::from(*line));
        }
    }
    let files = application.files.iter().map(|file| {
        let mut fields = BTreeMap::from([("name", file.name.as_str())]);
        fields.extend(file.slot.as_deref().map(|slot| ("slot", slot)));
        fields.extend(file.sha256.as_deref().map(|hash| ("sha256", hash)));
        json!(fields)
    });
    Written {
        portal_id: application.portal_id.as_deref(),
        channel: application.channel,
        city: card("case").remove("city"),
        created: application.created.as_deref(),
        organisation: card("organisation"),
        services: several("service"),
        contact: card("contact"),
        persons,
        declaration: card("declaration"),
        offer: card("offer"),
        files: files.collect(),
        note: application.note.as_deref(),
    }
}

fn place_of(path: &str, family: &str) -> Option<u32> {
    path.strip_prefix(family)?.strip_prefix('/')?.split('/').next()?.parse().ok()
}

fn fields(application: &PackagedApplication, card: &str) -> Map<String, Value> {
    let family = card.split('/').next().unwrap_or_default();
    let mut out = Map::new();
    for field in FIELDS.iter().filter(|field| field.card == family) {
        let Some(typed) = application.values.get(&format!("{card}/{}", field.name)) else { continue };
        let value = match (field.takes, typed.as_str(), typed.parse::<u32>()) {
            (Takes::Tick | Takes::Participant, "true" | "false", _) => Value::Bool(typed == "true"),
            (Takes::Count, _, Ok(count)) => Value::from(count),
            _ => Value::from(typed.as_str()),
        };
        out.insert(field.name.to_owned(), value);
    }
    out
}

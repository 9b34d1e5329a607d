//! The history of an application for people: one line an event, with what each value was before and after.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::applications::cards::{ORIGINALS, Originals};
use crate::document::{Body, CardKey, Content};
use crate::error::Fault;
use crate::files::cards::{FILE, FileCard, PUT_OUT, PutOut, slot_path};

/// A value that an entry changed, by its path. Empty and absent are the same to a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub path: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// Cards that are the program's own book-keeping, not content.
const SILENT: [&str; 11] = [
    "standing",
    "brought",
    "to_enter",
    "event",
    "unconfirmed",
    "round",
    "review",
    "as-sent",
    "approval",
    "voided",
    "sheet",
];

/// Follows the cards of one document from entry to entry, oldest first.
#[derive(Debug, Default)]
pub struct Follower {
    cards: BTreeMap<CardKey, BTreeMap<String, String>>,
}

impl Follower {
    /// What this entry changed.
    pub fn step(&mut self, content: &Content) -> Result<Vec<Changed>, Fault> {
        let mut changed = Vec::new();
        for key in &content.drop {
            let before = self.cards.remove(key).unwrap_or_default();
            note(key, &before, &BTreeMap::new(), &mut changed);
        }
        for (key, body) in &content.put {
            let after = values(key, body)?;
            let before = self.cards.insert(key.clone(), after.clone()).unwrap_or_default();
            note(key, &before, &after, &mut changed);
        }
        Ok(changed)
    }
}

fn note(
    key: &CardKey,
    before: &BTreeMap<String, String>,
    after: &BTreeMap<String, String>,
    changed: &mut Vec<Changed>,
) {
    if SILENT.contains(&key.family()) {
        return;
    }
    let mut fields: Vec<&String> = before.keys().chain(after.keys()).collect();
    fields.sort_unstable();
    fields.dedup();
    for field in fields {
        let (old, new) = (before.get(field), after.get(field));
        if old != new {
            let path = if key.family() == FILE { slot_path(field) } else { format!("{}/{field}", key.as_str()) };
            changed.push(Changed { path, before: old.cloned(), after: new.cloned() });
        }
    }
}

fn values(key: &CardKey, body: &Body) -> Result<BTreeMap<String, String>, Fault> {
    if *key == ORIGINALS {
        return papers(body);
    }
    if key.family() == FILE {
        // A file is told by its slot: what it is called, and the day that it carries.
        let file: FileCard = body.read()?;
        let told = std::iter::once(file.name).chain(file.dated).collect::<Vec<_>>().join(", ");
        return Ok(BTreeMap::from([(file.slot, told)]));
    }
    if key.family() == PUT_OUT {
        let out: PutOut = body.read()?;
        let names: Vec<String> = out.files.into_iter().map(|(_, name)| name).collect();
        return Ok(BTreeMap::from([("files".to_owned(), names.join("; ")), ("purpose".to_owned(), out.purpose)]));
    }
    let card: BTreeMap<String, Value> = body.read()?;
    let shown = card.into_iter().filter(|(name, _)| name != "v" && name != "link");
    Ok(shown.filter_map(|(name, value)| Some((name, text(value)?))).collect())
}

/// Every paper's place, and who has it, each under the paper's own number.
fn papers(body: &Body) -> Result<BTreeMap<String, String>, Fault> {
    let papers = body.read::<Originals>()?.papers(&BTreeMap::new());
    let fields = papers.into_iter().flat_map(|paper| {
        let field = |name: &str, value: String| (format!("{}/{name}", paper.number), value);
        [field("place", paper.at.place), field("whom", paper.at.whom.unwrap_or_default())]
    });
    Ok(fields.filter(|(_, value)| !value.is_empty()).collect())
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text).filter(|text| !text.is_empty()),
        Value::Array(items) => {
            let items: Vec<String> = items.into_iter().filter_map(text).collect();
            Some(items.join("; ")).filter(|text| !text.is_empty())
        }
        // What is made of several values is the program's own.
        Value::Object(_) => None,
        other => Some(other.to_string()),
    }
}

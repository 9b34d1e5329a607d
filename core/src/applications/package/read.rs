//! From JSON to applications.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDateTime;
use serde_json::{Map, Value};

use super::{Bounds, FORMAT, FileState, ListedFile, MEGABYTE, Package, PackagedApplication, Trouble, VERSION, What};
use crate::applications::cards::Channel;
use crate::applications::path::Path;
use crate::applications::sections::field;
use crate::error::{Code, Refusal};
use crate::reference::Reference;

/// More persons or service lines than that is no application.
const MOST_PLACES: usize = 500;
/// In characters; a form's fields are shorter.
const LONGEST_VALUE: usize = 4_000;

/// Reads a package without files. Refused with `PackageTooLarge`, `PackageWrong`, `PackageVersion`; everything smaller
/// is a trouble of its place.
pub fn read_json(bytes: &[u8], reference: &Reference) -> Result<Package, Refusal> {
    if bytes.len() as u64 > Bounds::USUAL.json {
        return Err(too_large("json", Bounds::USUAL.json));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let json: Value = serde_json::from_slice(bytes)
        .map_err(|error| wrong("json").with("line", i64::try_from(error.line()).unwrap_or(0)))?;
    let Value::Object(whole) = json else { return Err(wrong("format")) };
    if whole.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(wrong("format"));
    }
    match whole.get("version").and_then(Value::as_u64) {
        Some(1..=VERSION) => {}
        found => {
            let found = found.map_or_else(|| shown(whole.get("version").unwrap_or(&Value::Null)), |n| n.to_string());
            let known = i64::try_from(VERSION).unwrap_or(i64::MAX);
            return Err(Refusal::new(Code::PackageVersion).with("found", found).with("known", known));
        }
    }
    let Some(Value::Array(applications)) = whole.get("applications") else { return Err(wrong("list")) };
    let mut out = Package::default();
    let mut at = Place { pointer: String::new(), troubles: Vec::new(), reference };
    for (name, value) in &whole {
        match name.as_str() {
            "format" | "version" | "applications" => {}
            "made_by" => out.made_by = at.text(name, value),
            "made" => out.made = at.text(name, value),
            _ => at.unknown(name, value),
        }
    }
    out.troubles = at.troubles;
    let mut numbers = HashSet::new();
    for (place, value) in applications.iter().enumerate() {
        let mut one = application(place, value, reference);
        if let Some(id) = &one.portal_id
            && !numbers.insert(id.clone())
        {
            let pointer = format!("/applications/{place}/portal_id");
            one.troubles.push(Trouble { pointer, what: What::NumberTwice, text: id.clone() });
        }
        out.applications.push(one);
    }
    Ok(out)
}

pub(super) fn wrong(what: &str) -> Refusal {
    Refusal::new(Code::PackageWrong).with("what", what).with("line", 0)
}

pub(super) fn too_large(what: &str, most: u64) -> Refusal {
    let most = i64::try_from(most / MEGABYTE).unwrap_or(i64::MAX);
    Refusal::new(Code::PackageTooLarge).with("what", what).with("most", most)
}

/// Where the reader is, and what was wrong so far.
struct Place<'r> {
    pointer: String,
    troubles: Vec<Trouble>,
    reference: &'r Reference,
}

impl Place<'_> {
    /// Goes one step down, and up again.
    fn within<T>(&mut self, step: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(&step.replace('~', "~0").replace('/', "~1"));
        let done = read(self);
        self.pointer.truncate(before);
        done
    }

    fn trouble(&mut self, what: What, value: &Value) {
        let text = shown(value);
        self.troubles.push(Trouble { pointer: self.pointer.clone(), what, text });
    }

    fn unknown(&mut self, name: &str, value: &Value) {
        self.within(name, |at| at.trouble(What::UnknownField, value));
    }

    /// A text that is no field of a card.
    fn text(&mut self, name: &str, value: &Value) -> Option<String> {
        match value {
            Value::Null => None,
            Value::String(text) if text.trim().is_empty() => None,
            Value::String(text) => Some(text.clone()),
            other => {
                self.within(name, |at| at.trouble(What::WrongShape, other));
                None
            }
        }
    }

    fn refused(&mut self, name: &str, value: &Value) {
        let refusal = Refusal::new(Code::WrongValue).with("field", name).with("card", "case");
        let refusal = refusal.with("value", shown(value));
        self.within(name, |at| at.trouble(What::Refused(refusal), value));
    }

    fn object<'v>(&mut self, name: &str, value: &'v Value) -> Option<&'v Map<String, Value>> {
        match value {
            Value::Object(fields) => Some(fields),
            Value::Null => None,
            other => {
                self.within(name, |at| at.trouble(What::WrongShape, other));
                None
            }
        }
    }

    fn list<'v>(&mut self, name: &str, value: &'v Value) -> &'v [Value] {
        match value {
            Value::Array(list) => list,
            Value::Null => &[],
            other => {
                self.within(name, |at| at.trouble(What::WrongShape, other));
                &[]
            }
        }
    }

    /// One value of a card, by the rules by which it is typed.
    fn value(&mut self, card: &str, name: &str, value: &Value, out: &mut BTreeMap<String, String>) {
        let typed = match value {
            Value::Null => return,
            Value::String(text) if text.trim().is_empty() => return,
            Value::String(text) => text.trim().to_owned(),
            Value::Bool(on) => on.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Array(_) | Value::Object(_) => {
                return self.within(name, |at| at.trouble(What::WrongShape, value));
            }
        };
        let path = format!("{card}/{name}");
        let put = if typed.chars().count() > LONGEST_VALUE {
            Err(Refusal::new(Code::WrongValue).with("field", name).with("card", card).with("value", ""))
        } else {
            Path::read(&path).and_then(|read| read.put(None, &typed, self.reference).map(drop))
        };
        match put {
            Ok(()) => {
                out.insert(path, typed);
            }
            Err(refusal) => self.within(name, |at| at.trouble(What::Refused(refusal), value)),
        }
    }

    /// The fields of one card; others are told.
    fn card(&mut self, card: &str, fields: &Map<String, Value>, others: &[&str], out: &mut BTreeMap<String, String>) {
        let family = card.split('/').next().unwrap_or_default();
        for (name, value) in fields {
            if field(family, name).is_some() {
                self.value(card, name, value, out);
            } else if !others.contains(&name.as_str()) {
                self.unknown(name, value);
            }
        }
    }
}

fn application(place: usize, value: &Value, reference: &Reference) -> PackagedApplication {
    let mut out = PackagedApplication::default();
    let pointer = format!("/applications/{place}");
    let mut at = Place { pointer, troubles: Vec::new(), reference };
    if let Value::Object(fields) = value {
        for (name, value) in fields {
            part(name, value, &mut at, &mut out);
        }
        lines_are_there(fields, &mut at, &mut out);
    } else {
        at.trouble(What::WrongShape, value);
    }
    out.troubles = at.troubles;
    out
}

fn part(name: &str, value: &Value, at: &mut Place<'_>, out: &mut PackagedApplication) {
    match name {
        "portal_id" => match number(value) {
            Some(id) => out.portal_id = Some(id),
            None if value.is_null() => {}
            None => at.refused(name, value),
        },
        "channel" => match serde_json::from_value::<Option<Channel>>(value.clone()) {
            Ok(channel) => out.channel = channel,
            Err(_) => at.refused(name, value),
        },
        "created" => match value {
            Value::Null => {}
            Value::String(text) if wall(text).is_some() => out.created = wall(text),
            _ => at.refused(name, value),
        },
        "city" => at.value("case", "city", value, &mut out.values),
        "organisation" | "contact" | "declaration" | "offer" => {
            if let Some(fields) = at.object(name, value) {
                at.within(name, |at| at.card(name, fields, &[], &mut out.values));
            }
        }
        "services" => {
            for (place, value) in at.list(name, value).iter().enumerate() {
                at.within(name, |at| at.within(&place.to_string(), |at| service(place, value, at, out)));
            }
        }
        "persons" => {
            for (place, value) in at.list(name, value).iter().enumerate() {
                at.within(name, |at| at.within(&place.to_string(), |at| person(place, value, at, out)));
            }
        }
        "files" => {
            for (place, value) in at.list(name, value).iter().enumerate() {
                at.within(name, |at| at.within(&place.to_string(), |at| out.files.extend(file(value, at))));
            }
        }
        "note" => out.note = at.text(name, value),
        _ => at.unknown(name, value),
    }
}

fn service(place: usize, value: &Value, at: &mut Place<'_>, out: &mut PackagedApplication) {
    match value {
        Value::Object(fields) if place < MOST_PLACES => {
            at.card(&format!("service/{}", place + 1), fields, &[], &mut out.values);
        }
        Value::Object(_) => at.trouble(What::TooMany, value),
        _ => at.trouble(What::WrongShape, value),
    }
}

fn person(place: usize, value: &Value, at: &mut Place<'_>, out: &mut PackagedApplication) {
    let fields = match value {
        Value::Object(fields) if place < MOST_PLACES => fields,
        Value::Object(_) => return at.trouble(What::TooMany, value),
        _ => return at.trouble(What::WrongShape, value),
    };
    let number = place + 1;
    at.card(&format!("person/{number}"), fields, &["line", "visa"], &mut out.values);
    match fields.get("line") {
        None | Some(Value::Null) => {}
        Some(line) => match line.as_u64().and_then(|line| u32::try_from(line).ok()) {
            Some(line) => {
                out.lines.insert(u32::try_from(number).unwrap_or(u32::MAX), line);
            }
            None => at.within("line", |at| at.trouble(What::WrongShape, line)),
        },
    }
    if let Some(visa) = fields.get("visa").and_then(|visa| at.object("visa", visa)) {
        at.within("visa", |at| at.card(&format!("visa/{number}"), visa, &[], &mut out.values));
    }
}

/// A person's line must be one of the services above.
fn lines_are_there(fields: &Map<String, Value>, at: &mut Place<'_>, out: &mut PackagedApplication) {
    let services = fields.get("services").and_then(Value::as_array).map_or(0, Vec::len);
    let known = |line: u32| line > 0 && line as usize <= services;
    let lost: Vec<(u32, u32)> = out.lines.iter().map(|(a, b)| (*a, *b)).filter(|(_, line)| !known(*line)).collect();
    for (person, line) in lost {
        out.lines.remove(&person);
        let steps = format!("{}/persons/{}/line", at.pointer, person - 1);
        at.troubles.push(Trouble { pointer: steps, what: What::NoSuchLine, text: line.to_string() });
    }
}

fn file(value: &Value, at: &mut Place<'_>) -> Option<ListedFile> {
    let Value::Object(fields) = value else {
        at.trouble(What::WrongShape, value);
        return None;
    };
    let mut out = ListedFile { name: String::new(), slot: None, sha256: None, state: FileState::NotLookedFor };
    for (name, value) in fields {
        match name.as_str() {
            "name" => out.name = at.text(name, value).unwrap_or_default(),
            "slot" => out.slot = at.text(name, value),
            "sha256" => match at.text(name, value).map(|text| text.to_lowercase()) {
                Some(text) if text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                    out.sha256 = Some(text);
                }
                None => {}
                Some(_) => at.within(name, |at| at.trouble(What::WrongShape, value)),
            },
            _ => at.unknown(name, value),
        }
    }
    if stays_inside(&out.name) {
        return Some(out);
    }
    at.within("name", |at| at.trouble(What::WrongShape, &Value::from(out.name.clone())));
    None
}

/// A relative name that leads nowhere else, on any system.
pub(super) fn stays_inside(name: &str) -> bool {
    let step = |step: &str| !step.is_empty() && step != "." && step != ".." && step.len() <= 255;
    let bad = |c: char| c.is_control() || matches!(c, '\\' | ':');
    name.len() <= 1_000 && !name.contains(bad) && name.split('/').all(step)
}

fn number(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let sound = !text.is_empty() && text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    sound.then_some(text)
}

/// `2026-01-25T17:24`, with seconds or without.
fn wall(text: &str) -> Option<String> {
    let read = |form| NaiveDateTime::parse_from_str(text.trim(), form).ok();
    let wall = read("%Y-%m-%dT%H:%M").or_else(|| read("%Y-%m-%dT%H:%M:%S"))?;
    Some(wall.format("%Y-%m-%dT%H:%M").to_string())
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

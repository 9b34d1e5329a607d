//! The schema says what the reader reads: checked key by key, and by a validator of the few words that it uses.

use serde_json::{Map, Value, json};

use super::{example, reference};
use crate::applications::package::{read_json, write};
use crate::applications::sections::{FIELDS, Takes};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../../../docs/intake-format.schema.json")).expect("JSON")
}

/// What is wrong, with its place.
fn check(schema: &Value, root: &Value, value: &Value, at: &str, out: &mut Vec<String>) {
    let Some(rules) = schema.as_object() else { return };
    if let Some(target) = rules.get("$ref").and_then(Value::as_str) {
        let target = root.pointer(target.trim_start_matches('#')).expect("a definition");
        return check(target, root, value, at, out);
    }
    let empty = Map::new();
    let properties = rules.get("properties").and_then(Value::as_object).unwrap_or(&empty);
    for (word, rule) in rules {
        let fits = match word.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" | "properties" | "additionalProperties" => true,
            "type" => match rule.as_str() {
                Some("object") => value.is_object(),
                Some("array") => value.is_array(),
                Some("string") => value.is_string(),
                Some("boolean") => value.is_boolean(),
                Some("integer") => value.is_i64() || value.is_u64(),
                _ => panic!("the validator does not know the type {rule}"),
            },
            "const" => rule == value,
            "enum" => rule.as_array().is_some_and(|known| known.contains(value)),
            "minimum" => value.as_i64() >= rule.as_i64(),
            "maximum" => value.as_i64() <= rule.as_i64(),
            "maxItems" => value.as_array().is_none_or(|list| list.len() as u64 <= rule.as_u64().unwrap_or(0)),
            "required" => {
                let wanted = rule.as_array().into_iter().flatten().filter_map(Value::as_str);
                wanted.into_iter().all(|name| value.get(name).is_some())
            }
            "items" => {
                for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(rule, root, item, &format!("{at}/{place}"), out);
                }
                true
            }
            "pattern" => matches_pattern(rule.as_str().unwrap_or_default(), value.as_str().unwrap_or_default()),
            other => panic!("the validator does not know {other}"),
        };
        if !fits {
            out.push(format!("{at}: {word}"));
        }
    }
    for (name, inner) in value.as_object().into_iter().flatten() {
        match properties.get(name) {
            Some(schema) => check(schema, root, inner, &format!("{at}/{name}"), out),
            None if rules.get("additionalProperties") == Some(&json!(false)) => {
                out.push(format!("{at}/{name}: unknown"))
            }
            None => {}
        }
    }
}

/// The patterns that the schema has, and no other.
fn matches_pattern(pattern: &str, text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match pattern {
        r"^\d{12}$" => text.len() == 12 && digits(text),
        r"^\d{1,12}$" => text.len() <= 12 && digits(text),
        r"^\d{4}-\d{2}-\d{2}$" => text.parse::<chrono::NaiveDate>().is_ok() && text.len() == 10,
        r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$" => text.len() >= 16 && text.as_bytes()[10] == b'T',
        r"^\d+(\.\d{1,2})?$" => {
            text.split_once('.').map_or(digits(text), |(a, b)| digits(a) && digits(b) && b.len() < 3)
        }
        r"^[^@\s]+@[^@\s]+\.[^@\s]+$" => text.split_once('@').is_some_and(|(_, host)| host.contains('.')),
        "^[0-9a-fA-F]{64}$" => text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit()),
        other => panic!("the validator does not know the pattern {other}"),
    }
}

pub(crate) fn faults(text: &str) -> Vec<String> {
    let (schema, value) = (schema(), serde_json::from_str(text).expect("JSON"));
    let mut out = Vec::new();
    check(&schema, &schema, &value, "", &mut out);
    out
}

#[test]
fn the_example_and_what_is_written_fit_the_schema() {
    assert_eq!(faults(&example()), Vec::<String>::new());
    let package = read_json(example().as_bytes(), reference()).expect("a package");
    let text = write(&package.applications, "test").expect("JSON");
    assert_eq!(faults(&text), Vec::<String>::new());
    assert_eq!(read_json(text.as_bytes(), reference()).expect("a package").applications, package.applications);
}

#[test]
fn what_does_not_fit_is_found() {
    let bad = r#"{"format": "expat-desk-intake", "version": 2, "applications": [{"colour": "red", "city": "Paris",
        "services": [{"amount": 0}], "persons": [{"birth_date": "25.01.1990"}]}]}"#;
    let mut found = faults(bad);
    found.sort();
    let expected = [
        "/applications/0/city: enum",
        "/applications/0/colour: unknown",
        "/applications/0/persons/0/birth_date: pattern",
        "/applications/0/services/0/amount: minimum",
        "/version: const",
    ];
    assert_eq!(found, expected);
}

/// A new field of the form cannot be forgotten in the schema, and no field of the schema is unknown to the form.
#[test]
fn the_schema_has_the_fields_of_the_form() {
    let schema = schema();
    let of = |pointer: &str| -> Vec<String> {
        let found = schema.pointer(pointer).and_then(|p| p.get("properties")).and_then(Value::as_object);
        let mut names: Vec<String> = found.expect(pointer).keys().cloned().collect();
        names.retain(|name| !matches!(name.as_str(), "line" | "visa"));
        names
    };
    for (card, pointer) in [
        ("organisation", "/$defs/application/properties/organisation"),
        ("declaration", "/$defs/application/properties/declaration"),
        ("offer", "/$defs/application/properties/offer"),
        ("service", "/$defs/service"),
        ("contact", "/$defs/contact"),
        ("person", "/$defs/person"),
        ("visa", "/$defs/visa"),
    ] {
        let mut fields: Vec<&str> = FIELDS.iter().filter(|field| field.card == card).map(|field| field.name).collect();
        let mut named = of(pointer);
        fields.sort_unstable();
        named.sort_unstable();
        assert_eq!(named, fields, "{card}");
        for field in FIELDS.iter().filter(|field| field.card == card) {
            let rule = schema.pointer(&format!("{pointer}/properties/{}", field.name)).expect(field.name);
            let boolean = rule.get("type") == Some(&json!("boolean"));
            assert_eq!(boolean, matches!(field.takes, Takes::Tick | Takes::Participant), "{card}/{}", field.name);
        }
    }
}

//! One value of an application by its path: `contact/given`, `person/2/document_number`, `service/1/amount`. The text
//! that somebody typed becomes the value of a card, or is refused with the reason.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::Value;

use super::cards::{Case, Declaration, Individual, Offer, Organisation, ServiceLine, Visa};
use super::sections::{DOCUMENTS, FIELDS, Field, SECTIONS, Takes, field};
use crate::document::{Body, CardKey};
use crate::error::{Code, Fault, Refusal};
use crate::files::cards::slot_of;
use crate::reference::Reference;

/// Where a value stands: its card and its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    pub card: CardKey,
    pub field: &'static Field,
}

/// The section of a value (`visa/2/from`), a block (`person/2`) or itself; none for what is not of the form.
pub fn section_of(path: &str) -> Option<&'static str> {
    if let Some(section) = SECTIONS.into_iter().find(|section| *section == path) {
        return Some(section);
    }
    if path == DOCUMENTS || slot_of(path).is_some() {
        return Some(DOCUMENTS);
    }
    let card = path.split('/').next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    let of_card = || FIELDS.iter().find(|field| field.card == card);
    field(card, name).or_else(of_card).map(|field| field.section)
}

impl PartialEq for Field {
    fn eq(&self, other: &Field) -> bool {
        (self.card, self.name) == (other.card, other.name)
    }
}
impl Eq for Field {}

impl Path {
    /// Refused with `UnknownField` where the form has no such field.
    pub fn read(text: &str) -> Result<Path, Refusal> {
        let unknown = || Refusal::new(Code::UnknownField).with("field", text);
        let (card, name) = text.rsplit_once('/').ok_or_else(unknown)?;
        let mut parts = card.split('/');
        let family = parts.next().unwrap_or_default();
        let place = parts.next();
        let field = field(family, name).ok_or_else(unknown)?;
        let several = matches!(family, "service" | "person" | "visa");
        let placed = place.is_some_and(|place| place.parse::<u16>().is_ok_and(|n| n > 0 && n.to_string() == place));
        if several != placed || place.is_some() != several || parts.next().is_some() {
            return Err(unknown());
        }
        Ok(Path { card: CardKey::read(card.to_owned()), field })
    }

    /// The card with this field set; empty text clears it.
    pub fn put(&self, old: Option<&Body>, typed: &str, reference: &Reference) -> Result<Body, Refusal> {
        let value = self.value(typed.trim(), reference)?;
        let old = old.cloned().map_or_else(|| empty(self.card.family()), Ok);
        let body = old.and_then(|old| old.overlaid(&BTreeMap::from([(self.field.name, value)])));
        body.map_err(|_| Refusal::new(Code::UnknownField).with("field", self.card.as_str()))
    }

    fn value(&self, typed: &str, reference: &Reference) -> Result<Value, Refusal> {
        let wrong = || {
            Refusal::new(Code::WrongValue)
                .with("field", self.field.name)
                .with("card", self.card.family())
                .with("value", typed)
        };
        if typed.is_empty() {
            return Ok(match self.field.takes {
                Takes::Tick => Value::Bool(false),
                Takes::Count => Value::from(1),
                _ => Value::Null,
            });
        }
        let text = |text: String| Ok(Value::from(text));
        match self.field.takes {
            Takes::Text | Takes::Name => text(typed.split_whitespace().collect::<Vec<_>>().join(" ")),
            Takes::Date => read_date(typed).map(|date| Value::from(date.to_string())).ok_or_else(wrong),
            Takes::Country => reference
                .country_by_label(typed)
                .or_else(|| reference.country_by_mrz(typed))
                .map(|row| Value::from(row.key.clone()))
                .ok_or_else(wrong),
            Takes::Sex => match typed.to_lowercase().chars().next() {
                Some('m' | 'м' | 'е') => text("M".into()),
                Some('f' | 'ж' | 'ә') => text("F".into()),
                _ => Err(wrong()),
            },
            Takes::Phone => text(typed.chars().filter(|c| !c.is_control()).collect()),
            Takes::Email => {
                let (name, host) = typed.split_once('@').ok_or_else(wrong)?;
                let whole = !name.is_empty() && host.contains('.') && !typed.contains(char::is_whitespace);
                if whole { text(typed.to_owned()) } else { Err(wrong()) }
            }
            // A wrong check digit is a finding, not a refusal (000-46): the portal takes such numbers.
            Takes::Iin | Takes::Bin => text(digits(typed).ok_or_else(wrong)?),
            Takes::Tick | Takes::Participant => match typed {
                "true" => Ok(Value::Bool(true)),
                "false" => Ok(Value::Bool(false)),
                _ => Err(wrong()),
            },
            Takes::Count => match typed.parse::<u32>() {
                Ok(count @ 1..=MOST_PERSONS) => Ok(Value::from(count)),
                _ => Err(wrong()),
            },
            Takes::Service => {
                let row = reference.table("services").filter(|table| table.has_key(typed));
                let row = row.map(|_| typed.to_owned());
                row.or_else(|| reference.service_by_label(typed).map(|row| row.key.clone()))
                    .map(Value::from)
                    .ok_or_else(wrong)
            }
            Takes::City => ["Astana", "Almaty"]
                .into_iter()
                .find(|city| city.eq_ignore_ascii_case(typed))
                .map(Value::from)
                .ok_or_else(wrong),
            Takes::Money => {
                let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
                let sum: Decimal = plain.replace(',', ".").parse().map_err(|_| wrong())?;
                if sum.is_sign_negative() { Err(wrong()) } else { text(sum.normalize().to_string()) }
            }
            Takes::Entries => match typed.to_lowercase().as_str() {
                "single" | "multiple" => text(typed.to_lowercase()),
                _ => Err(wrong()),
            },
        }
    }
}

/// More persons than that is a slip of the finger.
const MOST_PERSONS: u32 = 500;

fn digits(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    (digits.len() == 12 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// `25/01/2026`, `25.01.2026`, `2026-01-25`: day first, as the portal's form fields have it (000-11).
pub fn read_date(typed: &str) -> Option<NaiveDate> {
    ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%d %m %Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(typed.trim(), form).ok())
        .filter(|date| (1880..=2200).contains(&chrono::Datelike::year(date)))
}

/// A card of a family with nothing in it yet.
pub fn empty(family: &str) -> Result<Body, Fault> {
    match family {
        "case" => Body::of(&Case { v: 1, ..Case::default() }),
        "organisation" => Body::of(&Organisation { v: 1, ..Organisation::default() }),
        "service" => Body::of(&ServiceLine { v: 1, amount: 1, ..ServiceLine::default() }),
        "contact" | "person" => Body::of(&Individual { v: 1, ..Individual::default() }),
        "visa" => Body::of(&Visa { v: 1, ..Visa::default() }),
        "declaration" => Body::of(&Declaration { v: 1, ..Declaration::default() }),
        "offer" => Body::of(&Offer { v: 1, ..Offer::default() }),
        other => Err(Fault::bug(format!("no form has the card {other}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::sections::FIELDS;

    fn reference() -> Reference {
        Reference::shipped().unwrap()
    }

    #[test]
    fn every_field_of_the_form_is_a_field_of_its_card() {
        for field in FIELDS {
            let card: BTreeMap<String, Value> = empty(field.card).unwrap().read().unwrap();
            assert!(card.contains_key(field.name), "{}/{}", field.card, field.name);
        }
    }

    #[test]
    fn a_citizenship_is_understood_as_passports_print_it() {
        let (reference, path) = (reference(), Path::read("person/1/citizenship").unwrap());
        let read = |typed: &str| {
            let body = path.put(None, typed, &reference).unwrap();
            body.read::<Individual>().unwrap().citizenship
        };
        for (typed, expected) in [
            ("D", "DEU"),
            ("D<<", "DEU"),
            ("RKS", "XKX"),
            ("XXA", "XXA"),
            ("xxb", "XXB"),
            ("XXC", "XXC"),
            ("XXX", "XXX"),
        ] {
            assert_eq!(read(typed).as_deref(), Some(expected), "{typed}");
        }
    }

    #[test]
    fn paths_name_one_value_or_nothing() {
        for good in ["contact/given", "person/2/family", "visa/60/from", "service/1/amount", "case/city"] {
            assert!(Path::read(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "contact",
            "person/given",
            "person/0/given",
            "person/02/given",
            "contact/1/given",
            "case/owner",
            "person/1/2/given",
        ] {
            assert_eq!(Path::read(bad).unwrap_err().code, Code::UnknownField, "{bad}");
        }
    }

    #[test]
    fn typed_text_becomes_the_value_of_its_field() {
        let reference = reference();
        let put = |path: &str, typed: &str| {
            let path = Path::read(path).unwrap();
            let body = path.put(None, typed, &reference).map_err(|refusal| refusal.code)?;
            let card: BTreeMap<String, Value> = body.read().unwrap();
            Ok::<Value, Code>(card[path.field.name].clone())
        };
        assert_eq!(put("contact/birth_date", "25/01/1990"), Ok(Value::from("1990-01-25")));
        assert_eq!(put("contact/birth_date", "31.02.1990"), Err(Code::WrongValue));
        assert_eq!(put("contact/citizenship", "Франция"), Ok(Value::from("FRA")));
        assert_eq!(put("contact/citizenship", "d"), Ok(Value::from("DEU")));
        assert_eq!(put("organisation/bin", "190140900037"), Ok(Value::from("190140900037")));
        assert_eq!(
            put("organisation/bin", "123456789101"),
            Ok(Value::from("123456789101")),
            "shown with a warning later"
        );
        assert_eq!(put("organisation/bin", "12345"), Err(Code::WrongValue));
        assert_eq!(put("person/1/sex", "жен"), Ok(Value::from("F")));
        assert_eq!(put("service/1/price", "370 000"), Ok(Value::from("370000")));
        assert_eq!(put("service/1/amount", "0"), Err(Code::WrongValue));
        assert_eq!(put("contact/email", "nobody"), Err(Code::WrongValue));
        assert_eq!(put("contact/phone", ""), Ok(Value::Null));
    }
}

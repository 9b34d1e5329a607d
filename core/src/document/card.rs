//! A card's content is kept as the JSON text that was written, byte for byte: what a newer program added survives.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::error::Fault;

/// The fields of a card as they are written: numbers are not read on the way through.
type Fields = BTreeMap<String, Box<RawValue>>;

/// The stored JSON text of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body(String);

impl Body {
    /// Takes text that is one JSON value; anything else is nothing. Space around the value is not part of it: the
    /// journal would not keep it either.
    pub fn from_text(text: String) -> Option<Body> {
        serde_json::from_str::<&RawValue>(&text).ok().map(|raw| Body(raw.get().to_owned()))
    }

    /// Text that this program has stored itself and checks by hash.
    pub(crate) fn stored(text: String) -> Body {
        Body(text)
    }

    pub fn of<T: Serialize>(card: &T) -> Result<Body, Fault> {
        serde_json::to_string(card).map(Body).map_err(|e| Fault::bug(format!("card to JSON: {e}")))
    }

    pub fn text(&self) -> &str {
        &self.0
    }

    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        serde_json::from_str(&self.0).map_err(|e| Fault::bug(format!("card from JSON: {e}")))
    }

    /// Writes the fields of `card` over this body. Fields that this program does not know stay as they are, byte for
    /// byte. A field that `card` leaves out stays too: what can be cleared must be written as null.
    pub fn overlaid<T: Serialize>(&self, card: &T) -> Result<Body, Fault> {
        let mut fields: Fields = self.read()?;
        fields.extend(Body::of(card)?.read::<Fields>()?);
        Body::of(&fields)
    }

    /// Puts a settled number at `field` of the object.
    pub(crate) fn with_field(&self, field: &str, value: Value) -> Result<Body, Fault> {
        let mut fields: Fields = self.read()?;
        fields.extend(Body::of(&BTreeMap::from([(field, value)]))?.read::<Fields>()?);
        Body::of(&fields)
    }
}

impl Serialize for Body {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw: &RawValue = serde_json::from_str(&self.0).map_err(serde::ser::Error::custom)?;
        raw.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Body {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Body, D::Error> {
        Box::<RawValue>::deserialize(deserializer).map(|raw| Body(raw.get().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize, Deserialize)]
    struct Contact {
        v: u32,
        phone: String,
    }

    #[test]
    fn unknown_fields_survive_an_edit() {
        let newer = Body::from_text(r#"{"v":9,"phone":"1","tomorrow":{"deep":[1,2]}}"#.into()).unwrap();
        let mut contact: Contact = newer.read().unwrap();
        contact.phone = "2".into();
        contact.v = 9;
        let edited: Value = newer.overlaid(&contact).unwrap().read().unwrap();
        assert_eq!(edited["phone"], "2");
        assert_eq!(edited["tomorrow"]["deep"][1], 2, "a newer program's field was dropped");
    }

    #[test]
    fn text_is_kept_byte_for_byte() {
        let text = r#"{ "b": 1.50, "a": 12345678901234567890123 }"#;
        let body = Body::from_text(text.into()).unwrap();
        let through: Body = serde_json::from_str(&serde_json::to_string(&body).unwrap()).unwrap();
        assert_eq!(through.text(), text);
    }

    #[test]
    fn what_is_not_json_is_no_card() {
        assert_eq!(Body::from_text("{".into()), None);
    }
}

//! A letter's values as a template reads them. Characters that print nothing and turn the text around them are made
//! visible: who reads a letter sees what stands in it.

use casebook::files::letters::Letter;
use serde_json::Value;

/// The letter as JSON.
pub fn json(letter: &Letter) -> Vec<u8> {
    let mut value = serde_json::to_value(letter).unwrap_or_default();
    each(&mut value);
    value.to_string().into_bytes()
}

fn each(value: &mut Value) {
    match value {
        Value::String(text) if text.contains(hidden) => *text = text.replace(hidden, "?"),
        Value::Array(list) => list.iter_mut().for_each(each),
        Value::Object(map) => map.values_mut().for_each(each),
        _ => {}
    }
}

/// Control characters but the end of a line, marks of direction, and what has no width.
fn hidden(letter: char) -> bool {
    let bidi =
        matches!(letter, '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    bidi || letter == '\u{feff}' || letter.is_control() && letter != '\n' && letter != '\t'
}

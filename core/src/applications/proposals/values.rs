//! What stands beside a label, as it would be typed. Nothing is guessed: text that is no value of its field goes on as it
//! stands, and the field says why it does not take it.

use super::labels::Labels;
use super::lines::{parts, ticked};
use crate::applications::path::Path;
use crate::applications::sections::{Takes, field};
use crate::reference::{Reference, Row, fold};

/// The value as it would be typed, and the part of the text in which it stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Typed {
    pub value: String,
    pub start: usize,
    pub end: usize,
}

/// What the field behind `person/*/given` takes; none where it is no field of the form.
pub(super) fn takes(pattern: &str) -> Option<Takes> {
    let (family, name) = (pattern.split('/').next()?, pattern.rsplit('/').next()?);
    match pattern {
        "payment/issued" | "payment/valid_until" => Some(Takes::Date),
        "payment/sum" => Some(Takes::Money),
        "payment/payer_bin" => Some(Takes::Bin),
        _ => field(family, name).map(|field| field.takes),
    }
}

/// None where nothing of the text can be the value: an empty box of a field that is not a tick.
pub(super) fn typed(pattern: &str, text: &str, tick: Option<bool>, labels: &Labels<'_>) -> Option<Typed> {
    let whole = |value: &str| Typed { value: value.to_owned(), start: 0, end: text.len() };
    let part = |start: usize, end: usize| Typed { value: text[start..end].to_owned(), start, end };
    match takes(pattern) {
        Some(Takes::Tick) => {
            let on = tick.or_else(|| yes_or_no(text))?;
            Some(whole(if on { "true" } else { "false" }))
        }
        Some(Takes::Participant | Takes::City | Takes::Entries) => {
            Some(whole(labels.typed(pattern, text).unwrap_or(text)))
        }
        Some(Takes::Money) => {
            let end = text.trim_end_matches(currency).len();
            Some(Typed { value: money(&text[..end]).unwrap_or_else(|| text.to_owned()), start: 0, end })
        }
        Some(Takes::Count) => {
            let start = text.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
            let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(text.len(), |at| at + 1);
            let stepper = |side: &str| side.trim().is_empty() || matches!(side.trim(), "-" | "−" | "–" | "+");
            let alone = stepper(&text[..start]) && stepper(&text[end..]);
            Some(if alone { part(start, end) } else { whole(text) })
        }
        Some(Takes::Text | Takes::Name | Takes::Service) | None => Some(whole(text)),
        Some(_) => Some(part(0, without_control(text, labels))),
    }
}

/// Where a value ends before the words of a button: `190140900037 Search`.
fn without_control(text: &str, labels: &Labels<'_>) -> usize {
    let cut = text.char_indices().filter(|(_, c)| c.is_whitespace()).find(|(at, _)| {
        let rest = text[*at..].trim();
        icon(rest) || labels.control(rest)
    });
    cut.map_or(text.len(), |(at, _)| at)
}

fn currency(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '₸' | '.')
        || matches!(c.to_ascii_uppercase(), 'K' | 'Z' | 'T')
        || matches!(c, 'т' | 'г' | 'Т' | 'Г')
}

/// `370 000`, `520,000.00`, `370 000,50` → decimal text. A sign with three digits behind it parts thousands; a point
/// never does: 520.000 is no sum.
pub(super) fn money(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’')).collect();
    let (whole, fraction) = match (plain.rfind('.'), plain.rfind(',')) {
        (Some(point), _) => (&plain[..point], Some(&plain[point + 1..])),
        (None, Some(comma)) if plain.len() - comma != 4 => (&plain[..comma], Some(&plain[comma + 1..])),
        _ => (plain.as_str(), None),
    };
    let groups: Vec<&str> = whole.split(',').collect();
    let sound = groups.iter().enumerate().all(|(place, group)| {
        let digits = !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
        digits && (place == 0 || group.len() == 3)
    });
    let cents =
        fraction.is_none_or(|part| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
    let fraction = fraction.map(|part| format!(".{part}")).unwrap_or_default();
    (sound && cents).then(|| format!("{}{fraction}", groups.concat()))
}

pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    if let (Some(on), end) = ticked(text)
        && text[end..].trim().is_empty()
    {
        return Some(on);
    }
    match fold(text).as_str() {
        "true" | "yes" | "да" => Some(true),
        "false" | "no" | "нет" => Some(false),
        _ => None,
    }
}

/// A little picture or a counter behind a label: nothing that somebody typed.
pub(super) fn icon(text: &str) -> bool {
    let counter = |text: &str| {
        let inner = text.trim_start_matches('(').trim_end_matches(')');
        let digits = |part: &str| !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        text.starts_with('(') && inner.split_once('/').is_some_and(|(one, other)| digits(one) && digits(other))
    };
    matches!(text, "i" | "?" | "ⓘ" | "📅" | "🗓" | "-" | "–" | "—") || counter(text)
}

/// Whether text behind a label without `*` or `:` is surely its value, and not the rest of a sentence that begins with
/// the same words.
pub(super) fn unmarked(rows: &[&Row], text: &str, labels: &Labels<'_>, reference: &Reference) -> bool {
    let words = parts(text).iter().filter(|part| part.word().is_some()).count();
    let digit = || text.contains(|c: char| c.is_ascii_digit());
    let letters = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '\'' | '’');
    rows.iter().filter_map(|row| row.text("path")).any(|pattern| match (takes(pattern), pattern) {
        (_, "page/portal_id") => text.bytes().all(|byte| byte.is_ascii_digit()),
        (_, "page/status") => reference.status_by_label(text).is_some(),
        (Some(Takes::Text), _) if pattern.ends_with("/document_number") => words == 1 && digit(),
        (None, "payment/invoice" | "payment/reference") => words == 1 && digit(),
        (None, "payment/currency") => text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()),
        (None, _) | (Some(Takes::Text | Takes::Service), _) => false,
        (Some(Takes::Name), _) => {
            (1..=4).contains(&words) && text.chars().all(letters) && text.starts_with(char::is_uppercase)
        }
        (Some(Takes::Sex), _) => words == 1,
        (Some(Takes::Tick), _) => yes_or_no(text).is_some(),
        (Some(Takes::Phone), _) => digit() && text.chars().all(|c| !c.is_alphabetic()),
        (Some(taken), _) => {
            let Some(typed) = typed(pattern, text, None, labels) else { return false };
            match pattern.strip_prefix("payment/") {
                Some(_) => payment(taken, &typed.value).is_some(),
                None => {
                    let path = Path::read(&pattern.replace('*', "1"));
                    path.is_ok_and(|path| path.put(None, &typed.value, reference).is_ok())
                }
            }
        }
    })
}

/// A value of the invoice as its card holds it; none where it is no such value.
pub(super) fn payment(takes: Takes, typed: &str) -> Option<String> {
    match takes {
        Takes::Date => crate::applications::path::read_date(typed).map(|date| date.to_string()),
        Takes::Money => {
            let sum: rust_decimal::Decimal = money(typed)?.parse().ok()?;
            Some(sum.normalize().to_string())
        }
        Takes::Bin => {
            let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
            (digits.len() == 12 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
        }
        _ => Some(typed.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_the_portal_prints_them() {
        for (printed, sum) in [
            ("370 000", Some("370000")),
            ("370\u{a0}000", Some("370000")),
            ("520,000", Some("520000")),
            ("520,000.00", Some("520000.00")),
            ("1,520,000", Some("1520000")),
            ("370 000,50", Some("370000.50")),
            ("520.000", None),
            ("52,00,000", None),
            ("", None),
            ("many", None),
        ] {
            assert_eq!(money(printed).as_deref(), sum, "{printed}");
        }
    }

    #[test]
    fn what_is_drawn_is_no_value() {
        for drawn in ["i", "(0/10)", "—"] {
            assert!(icon(drawn), "{drawn}");
        }
        for typed in ["Li", "10/12", "(a/b)"] {
            assert!(!icon(typed), "{typed}");
        }
    }
}

//! The application's number, in whatever it comes wrapped (000-09).

/// Longer runs of digits are identity numbers, phones or accounts.
const MOST_DIGITS: usize = 9;

/// The number in `6234`, `№1578`, `ID 1578`, `#1578`, `Application ID: 1578` or
/// `https://portal.aifc.kz/#/applications/expat/edit/6234`. None where the text says anything else.
pub fn number_in(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(number) = digits(text) {
        return Some(number);
    }
    if text.len() > 400 {
        return None;
    }
    if text.contains("://") || text.contains("#/") || text.starts_with("portal.") {
        let text = text.split_whitespace().next()?;
        return text.split(['/', '?', '&', '=']).rev().find_map(digits);
    }
    let lower = text.to_lowercase();
    let rest =
        ["application id", "application no", "application", "заявка", "заявление", "өтінім", "id", "№", "no", "#"]
            .iter()
            .find_map(|word| lower.strip_prefix(word))?;
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\t', ':', '.', '№', '#']);
    let rest = rest.strip_prefix("id").unwrap_or(rest).trim_start_matches([' ', '\u{a0}', ':', '№', '#']);
    let end = rest.bytes().take_while(u8::is_ascii_digit).count();
    // "ID 1674, PMTAS-070, …" is the text of an e-bank's receipt (000-47).
    let closed = rest[end..].trim_start().is_empty() || rest[end..].starts_with(',');
    digits(&rest[..end]).filter(|_| closed)
}

/// Nothing but digits, few enough; a workbook may have made `6234` a `6234.0`.
fn digits(text: &str) -> Option<String> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let right = !text.is_empty() && text.len() <= MOST_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.trim_start_matches('0');
    (right && !number.is_empty()).then(|| number.to_owned())
}

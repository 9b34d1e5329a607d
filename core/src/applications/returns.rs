//! What the client reads when an application comes back: numbered sentences under one introduction (000-36).

use chrono::NaiveDate;

use crate::reference::Reference;

/// The text that is copied into the portal's comment, in Russian: `… причинам: 1. … 2. …`.
pub fn for_portal(reasons: &[String], reference: &Reference, at: NaiveDate) -> String {
    let introduction = reference.look_up("return-reasons", "introduction", at).and_then(|row| row.text("ru"));
    let introduction = introduction.unwrap_or_default();
    let sentences = reasons.iter().map(|text| text.trim()).filter(|text| !text.is_empty());
    let numbered: Vec<String> = (1..).zip(sentences).map(|(number, text)| format!("{number}. {text}")).collect();
    if numbered.is_empty() { String::new() } else { format!("{introduction} {}", numbered.join(" ")).trim().to_owned() }
}

/// The sentences of a comment that was written that way; the whole comment as one where it was not.
pub fn from_portal(comment: &str) -> Vec<String> {
    let comment = comment.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut sentences = Vec::new();
    let mut rest = comment.as_str();
    let mut number = 1;
    let mut before: Option<&str> = None;
    while let Some(at) = place_of(rest, number) {
        if let Some(start) = before {
            sentences.push(start[..start.len() - rest.len() + at].trim().to_owned());
        }
        let mark = format!("{number}.");
        rest = rest[at + mark.len()..].trim_start();
        before = Some(rest);
        number += 1;
    }
    match before {
        Some(last) => sentences.push(last.trim().to_owned()),
        None if !comment.is_empty() => sentences.push(comment.clone()),
        None => {}
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Where `3.` stands as a number of the list: at the beginning or after a space.
fn place_of(text: &str, number: u32) -> Option<usize> {
    let mark = format!("{number}. ");
    text.match_indices(&mark).map(|(at, _)| at).find(|at| *at == 0 || text[..*at].ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_reasons_come_in_and_go_out_as_the_same_text() {
        let history = include_str!("../../../tests/fixtures/portal/history-returned.tsv");
        let comment = history.lines().find(|line| line.contains("Returned")).unwrap();
        let comment = comment.split('\t').nth(3).unwrap();
        let reasons = from_portal(comment);
        assert_eq!(reasons.len(), 4, "{reasons:#?}");
        assert!(reasons[1].starts_with("Просим апостилировать"), "{}", reasons[1]);
        assert!(reasons[3].contains("от 2026 года."), "a year is no number of the list");
        let (reference, day) = (Reference::shipped().unwrap(), NaiveDate::from_ymd_opt(2026, 1, 23).unwrap());
        assert_eq!(for_portal(&reasons, &reference, day), comment);
    }

    #[test]
    fn a_comment_without_numbers_is_one_reason() {
        assert_eq!(from_portal("  Нет подписи  "), ["Нет подписи"]);
        assert_eq!(from_portal(""), Vec::<String>::new());
    }
}

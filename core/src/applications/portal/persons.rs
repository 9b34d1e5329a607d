//! Several persons in one cell (000-52 numbers them: `1. Sophia Test 2. Test Test`).

/// The persons that a cell names, parted by lines, semicolons, numbers, or commas between whole names.
/// "Eriksson, Anna Maria" is one person.
pub(super) fn persons_in(text: &str) -> Vec<String> {
    let mut persons = Vec::new();
    for part in text.split(['\n', ';', '|']) {
        let mut rest = part;
        while let Some((one, after)) = numbered(rest) {
            push(&mut persons, one);
            rest = after;
        }
        push(&mut persons, rest);
    }
    persons
}

/// Cuts before the next `2. ` or `2) `.
fn numbered(text: &str) -> Option<(&str, &str)> {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if at > 0 && c.is_ascii_digit() && before.is_whitespace() && mark_length(&text[at..]).is_some() {
            return Some(text.split_at(at));
        }
        before = c;
    }
    None
}

/// The length of `12. ` or `3)` at the beginning.
fn mark_length(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marked = (1..=3).contains(&digits) && text[digits..].starts_with(['.', ')']);
    marked.then_some(digits + 1)
}

fn push(persons: &mut Vec<String>, text: &str) {
    let text = text.trim();
    let text = text[mark_length(text).unwrap_or(0)..].trim().trim_end_matches(',').trim_end();
    let pieces: Vec<&str> = text.split(',').map(str::trim).filter(|piece| !piece.is_empty()).collect();
    let whole_names = pieces.len() > 1 && pieces.iter().all(|piece| piece.split_whitespace().count() >= 2);
    let names = if whole_names { pieces } else { vec![text] };
    persons.extend(names.into_iter().filter(|name| name.chars().any(char::is_alphanumeric)).map(str::to_owned));
}

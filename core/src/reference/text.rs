//! Texts made comparable.

/// Folds what people type and portals print to one form: case, white space, ё, dashes, apostrophes.
/// Brackets stay: the portal tells two services apart by them (000-05, 000-06).
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        for letter in word.chars().flat_map(char::to_lowercase) {
            folded.push(match letter {
                'ё' => 'е',
                '\u{2010}'..='\u{2015}' => '-',
                '\u{2018}' | '\u{2019}' | '\u{02bc}' => '\'',
                other => other,
            });
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spelling_differences_of_the_portal_fold_away() {
        assert_eq!(fold("  Sending\u{a0}Documents  To MO "), "sending documents to mo");
        assert_eq!(fold("B3 – Single"), fold("b3 - single"));
        assert_eq!(fold("Приём"), "прием");
        assert_eq!(fold("ҚҰЖАТТАР"), "құжаттар");
        assert_ne!(fold("C3 (up 1-year)"), fold("C3 up 1-year"));
    }
}

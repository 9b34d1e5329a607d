//! What somebody typed into the search box, as words and numbers.

use super::INDEXED;
use crate::applications::portal::number_in;
use crate::people::names::fold;

/// One word or number. Whatever begins with it is found; all of them must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Folded.
    pub text: String,
    /// Nothing longer is meant: a number out of a pasted address.
    pub whole: bool,
}

impl Term {
    fn beginning(text: impl Into<String>) -> Term {
        Term { text: text.into(), whole: false }
    }

    fn whole(text: impl Into<String>) -> Term {
        Term { text: text.into(), whole: true }
    }

    pub fn fits(&self, word: &str) -> bool {
        if self.whole { word == self.text } else { word.starts_with(&self.text) }
    }

    /// As much of it as the index answers; none for a single letter, with which half of everything begins.
    pub fn indexed(&self) -> Option<&str> {
        let end = self.text.char_indices().nth(INDEXED).map_or(self.text.len(), |(at, _)| at);
        (self.whole || self.text.chars().nth(1).is_some() || !self.text.is_ascii()).then(|| &self.text[..end])
    }

    /// Whether the index has compared all of it already.
    pub fn settled(&self) -> bool {
        self.whole || self.indexed().is_some_and(|indexed| indexed.len() == self.text.len())
    }

    pub fn is_number(&self) -> bool {
        self.text.bytes().any(|byte| byte.is_ascii_digit())
    }
}

/// A question to the index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub terms: Vec<Term>,
    /// The same as one number: `190 140 900 037`.
    pub joined: Option<Term>,
}

impl Asked {
    pub fn read(typed: &str) -> Asked {
        let mut terms = Vec::new();
        let mut pieces: Vec<String> = Vec::new();
        for part in typed.split_whitespace() {
            if let Some(number) = of_address(part) {
                terms.push(Term::whole(number));
            } else if let Some(number) = own_number(part) {
                terms.push(Term::whole(number));
            } else {
                let folded = fold(part);
                pieces.push(folded.replace(' ', ""));
                terms.extend(folded.split(' ').filter(|word| !word.is_empty()).map(Term::beginning));
            }
        }
        let mut seen: Vec<Term> = Vec::with_capacity(terms.len());
        for term in terms {
            if !seen.contains(&term) {
                seen.push(term);
            }
        }
        Asked { joined: joined(&pieces).filter(|one| !seen.contains(one)), terms: seen }
    }

    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    pub fn has_number(&self) -> bool {
        self.terms.iter().any(Term::is_number)
    }
}

/// `https://portal.aifc.kz/#/applications/expat/edit/6234` → `6234`
fn of_address(part: &str) -> Option<String> {
    part.contains("://").then(|| number_in(part)).flatten()
}

/// `C-12`, `с-0012` (Cyrillic) → `c0012`, as our own numbers are printed.
fn own_number(part: &str) -> Option<String> {
    let rest = part.strip_prefix(['c', 'C', 'с', 'С'])?.strip_prefix(['-', '–', '‑'])?;
    let number: u32 = rest.parse().ok()?;
    Some(fold(&crate::applications::cards::own_number(number)).replace(' ', ""))
}

/// Digits that were typed in groups, perhaps with a letter or two before them: one number.
fn joined(pieces: &[String]) -> Option<Term> {
    let plain = |piece: &String| piece.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) = pieces.split_first()?;
    let begins = plain(first) || (first.is_ascii() && first.len() <= 3);
    let all: String = pieces.concat();
    let digits = all.bytes().filter(u8::is_ascii_digit).count();
    (!rest.is_empty() && begins && rest.iter().all(plain) && digits >= 6).then(|| Term::beginning(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(typed: &str) -> Vec<String> {
        let asked = Asked::read(typed);
        let shown = |term: &Term| format!("{}{}", term.text, if term.whole { "" } else { "*" });
        asked.terms.iter().chain(&asked.joined).map(shown).collect()
    }

    #[test]
    fn words_and_numbers_however_they_are_typed() {
        assert_eq!(terms("тест"), ["test*"]);
        assert_eq!(terms("Sophia  TEST test"), ["sophia*", "test*"]);
        assert_eq!(terms("1578"), ["1578*"]);
        assert_eq!(terms("№1578"), ["1578*"]);
        assert_eq!(terms("C-12"), ["c0012"]);
        assert_eq!(terms("с-0012"), ["c0012"]);
        assert_eq!(terms("https://portal.aifc.kz/#/applications/expat/edit/6234"), ["6234"], "as the portal writes it");
        assert_eq!(terms("https://portal.aifc.kz/applications/expat/edit/6234"), ["6234"]);
        assert_eq!(terms("https://portal.aifc.kz/applications/expat/edit/6234/?tab=2#x9"), ["6234"]);
        assert_eq!(terms("190 140 900 037"), ["190*", "140*", "900*", "037*", "190140900037*"]);
        assert_eq!(terms("N 1234567"), ["n*", "1234567*", "n1234567*"]);
        assert_eq!(terms("Al-Farabi"), ["al*", "farabi*"]);
        assert_eq!(terms(" — «»"), Vec::<String>::new());
    }

    #[test]
    fn one_letter_is_not_asked_of_the_index_and_a_long_word_is_cut() {
        let one = |text: &str| Term::beginning(text);
        assert_eq!(one("a").indexed(), None);
        assert_eq!(one("ab").indexed(), Some("ab"));
        assert!(one("abcde").settled() && !one("abcdef").settled() && !one("a").settled());
        assert_eq!(one("abcdefgh").indexed(), Some("abcde"));
        assert_eq!(one("王").indexed(), Some("王"), "a single sign of a script without an alphabet is a whole word");
    }
}

//! From a text to its lines: what scanners, readers of pictures, mail programs and a wrong keyboard make of them.

use super::mend::{MOST_FILLERS, Zone, fitted};
use super::{Shape, Unread};
use crate::people::names::{Script, letters_outside};
use crate::people::transliteration;

/// A line shorter than this is other text of the page.
const SHORTEST: usize = 26;

/// Code, issuing state and a name of two letters: a first line that lost all its fillers.
const FEWEST: usize = 7;

/// Nobody pastes more than a page of a document.
const LONGEST: usize = 20_000;

/// Everything that the text can be read as.
pub(super) fn zones(text: &str) -> Result<Vec<Zone>, Unread> {
    let text = text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end]);
    let plain = cleaned(text, plain);
    let mut found = of(&plain);
    let typed = cleaned(text, other_layout);
    if typed != plain {
        found.extend(of(&typed));
    }
    if found.iter().any(|zone| zone.whole) {
        found.retain(|zone| zone.whole);
    }
    if found.is_empty() { Err(why(&plain)) } else { Ok(found) }
}

/// Without spaces, in capitals, one entry a line that is not empty.
fn cleaned(text: &str, letter: fn(char) -> Option<String>) -> Vec<String> {
    let text = text.replace("&lt;", "<").replace("&LT;", "<");
    let one = |line: &str| {
        line.chars().filter(|c| !c.is_whitespace()).fold(String::new(), |mut out, c| {
            match letter(c) {
                Some(read) => out.push_str(&read),
                None => out.push(c),
            }
            out
        })
    };
    text.lines().map(one).filter(|line| !line.is_empty()).collect()
}

fn plain(c: char) -> Option<String> {
    Some(match c {
        '«' | '≪' | '《' => "<<".to_owned(),
        '‹' | '〈' | '＜' | '˂' | '(' | '{' | '[' | '-' | '–' | '—' => "<".to_owned(),
        '\u{feff}' | '\u{200b}' => String::new(),
        c if c.is_ascii() => c.to_ascii_uppercase().to_string(),
        c => {
            // A Cyrillic or Kazakh letter: the Latin one that looks the same, or the only one that it is printed as.
            let capital: String = c.to_uppercase().collect();
            let alike = letters_outside(&capital, Script::Latin).first().and_then(|found| found.looks_like);
            let printed = || transliteration::letter(c).filter(|latin| latin.len() == 1).map(str::to_owned);
            return alike.map(String::from).or_else(printed);
        }
    })
}

/// A scanner types keys: under a Russian or Kazakh layout `P<` comes as `ЗБ`, and a Kazakh one has letters for digits.
fn other_layout(c: char) -> Option<String> {
    const KEYS: &str = "йQцWуEкRеTнYгUшIщOзPфAыSвDаFпGрHоJлKдLяZчXсCмVиBтNьMб<\"1ә2і3ң4ғ5,6.7ү8ұ9қ0";
    let small = c.to_lowercase().next()?;
    let pairs: Vec<char> = KEYS.chars().collect();
    let key = pairs.chunks_exact(2).find(|pair| pair[0] == small).map(|pair| pair[1].to_string());
    key.or_else(|| plain(c))
}

fn of(lines: &[String]) -> Vec<Zone> {
    let all = lines.concat();
    let mut found = Vec::new();
    for shape in Shape::ALL {
        let (count, width) = shape.size();
        let whole = lines.windows(count).map(|lines| (lines.iter().map(String::as_str).collect(), true));
        let mut tried: Vec<(Vec<&str>, bool)> = whole.collect();
        // Breaks were lost, or stand elsewhere.
        let joined = lines.iter().chain((lines.len() > 1).then_some(&all));
        tried.extend(joined.filter_map(|text| parted(text, count, width)));
        found.extend(tried.into_iter().filter_map(|(lines, whole)| fitted(shape, &lines, whole)));
    }
    found
}

/// One text as lines of a width, and whether it has their length. Where fillers of the first line were lost or doubled, the
/// last line is still whole.
fn parted(text: &str, count: usize, width: usize) -> Option<(Vec<&str>, bool)> {
    if !text.is_ascii() {
        return None;
    }
    if count == 2 && (width + FEWEST..=count * width + MOST_FILLERS).contains(&text.len()) {
        let (first, last) = text.split_at_checked(text.len().checked_sub(width)?)?;
        return Some((vec![first, last], text.len() == count * width));
    }
    if text.len() != count * width {
        return None;
    }
    Some(((0..count).filter_map(|at| text.get(at * width..(at + 1) * width)).collect(), true))
}

fn why(lines: &[String]) -> Unread {
    let mut long = lines.iter().enumerate().filter(|(_, line)| {
        line.chars().count() >= SHORTEST && line.contains('<') && line.contains(|c: char| c != '<')
    });
    let Some((first, line)) = long.next() else { return Unread::Nothing };
    for (at, line) in lines.iter().enumerate().skip(first) {
        let odd = line.chars().enumerate().find(|(_, c)| !(c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '<'));
        if let Some((position, letter)) = odd.filter(|_| line.chars().count() >= SHORTEST) {
            return Unread::Letter { letter, line: at - first + 1, position: position + 1 };
        }
    }
    let nearest =
        |found: usize| [30, 36, 44].into_iter().min_by_key(|width: &usize| width.abs_diff(found)).unwrap_or(44);
    let lengths: Vec<usize> = lines.iter().skip(first).map(|line| line.chars().count()).collect();
    if lengths.len() == 1 {
        return Unread::OneLine;
    }
    let expected = nearest(line.chars().count());
    let odd = lengths.iter().enumerate().find(|(_, found)| **found != expected);
    odd.map_or(Unread::Nothing, |(at, found)| Unread::Length { line: at + 1, expected, found: *found })
}

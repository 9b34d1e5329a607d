//! Into which slot a file seems to belong, by what it is called and what stands on it. Only proposed: nothing is filed by
//! it alone.

use chrono::NaiveDate;

use super::slots::{Need, Slot};
use crate::applications::Application;
use crate::people::mrz;
use crate::people::names::fold;

/// By what a slot was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The two or three lines of a travel document.
    PassportLines,
    Name,
    Content,
}

impl By {
    pub fn as_str(self) -> &'static str {
        match self {
            By::PassportLines => "passport-lines",
            By::Name => "name",
            By::Content => "content",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// `passport/1`
    pub slot: String,
    pub by: By,
}

/// So much of the text is looked at: headings stand at the beginning.
const HEAD: usize = 600;

/// `name` as the file came, `pages` = its text page by page, where it has some.
pub fn propose(
    name: &str,
    pages: &[String],
    application: &Application,
    slots: &[Slot],
    day: NaiveDate,
) -> Option<Proposal> {
    if let Some(slot) = by_lines(pages, application, slots, day) {
        return Some(Proposal { slot, by: By::PassportLines });
    }
    let head: String = pages.iter().flat_map(|page| page.chars()).take(HEAD).collect();
    let whole = pages.join(" ");
    let texts = [(fold(name), By::Name), (fold(&head), By::Content)];
    texts.iter().find_map(|(text, by)| {
        let slot = by_words(text, &format!("{} {}", fold(name), fold(&whole)), application, slots)?;
        Some(Proposal { slot, by: *by })
    })
}

fn by_lines(pages: &[String], application: &Application, slots: &[Slot], day: NaiveDate) -> Option<String> {
    let reading = pages.iter().find_map(|page| mrz::read(&lines_of(page), day).ok())?;
    let number = plain(&reading.number);
    let place = application.persons.iter().find_map(|(place, person)| {
        let own = person.document_number.as_deref().map(plain)?;
        (!own.is_empty() && own == number).then_some(*place)
    });
    let key = format!("passport/{}", place?);
    slots.iter().any(|slot| slot.key == key).then_some(key)
}

/// The lines of a page that can be those of a travel document.
fn lines_of(page: &str) -> String {
    let lines = page.lines().map(str::trim).filter(|line| line.len() >= 28 && line.matches('<').count() >= 2);
    lines.collect::<Vec<_>>().join("\n")
}

fn plain(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect()
}

/// The document whose words stand there, the longest first; of whom, by the names that stand there too. Where two persons
/// could be meant, nobody is.
fn by_words(text: &str, all: &str, application: &Application, slots: &[Slot]) -> Option<String> {
    let named = |slot: &&Slot| {
        let person = slot.person.and_then(|place| application.persons.get(&place))?;
        let parts = [&person.family, &person.given];
        let words = parts.into_iter().flatten().map(|part| fold(part)).filter(|part| !part.is_empty());
        Some(words.filter(|part| has_word(all, part)).count())
    };
    let mut fitting: Vec<(usize, &Slot)> = slots.iter().filter_map(|slot| Some((fits(text, slot)?, slot))).collect();
    let longest = fitting.iter().map(|(length, _)| *length).max()?;
    fitting.retain(|(length, _)| *length == longest);
    // What the client brings before what the migration office issued, under the same word.
    if fitting.iter().any(|(_, slot)| slot.need != Need::Outcome) {
        fitting.retain(|(_, slot)| slot.need != Need::Outcome);
    }
    let slots: Vec<&Slot> = fitting.into_iter().map(|(_, slot)| slot).collect();
    if let [only] = slots.as_slice() {
        return Some(only.key.clone());
    }
    let most = slots.iter().filter_map(named).max().filter(|most| *most > 0)?;
    let best: Vec<&&Slot> = slots.iter().filter(|slot| named(slot) == Some(most)).collect();
    match best.as_slice() {
        [one] => Some(one.key.clone()),
        _ => None,
    }
}

/// How long the longest word of the document is that stands in the text.
fn fits(text: &str, slot: &Slot) -> Option<usize> {
    let row = slot.row.as_ref()?;
    let labels = ["en", "ru", "kk"].into_iter().filter_map(|language| row.text(language));
    let words = row.list("aliases").iter().map(String::as_str).chain(labels).map(fold);
    words.filter(|word| !word.is_empty() && starts_a_word(text, word)).map(|word| word.chars().count()).max()
}

fn starts_a_word(text: &str, word: &str) -> bool {
    format!(" {text}").contains(&format!(" {word}"))
}

fn has_word(text: &str, word: &str) -> bool {
    format!(" {text} ").contains(&format!(" {word} "))
}

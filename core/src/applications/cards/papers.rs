//! The client's original papers (T10): whose each is, where it is, and since when.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Individual;
use crate::clock::Moment;
use crate::document::{DocId, EntryId};

/// Where a paper can be. `client`: it has not been brought, or lies with her again without a word of who took it;
/// `returned`: somebody took it back.
pub const WITH_CLIENT: &str = "client";
pub const HERE: &str = "here";
pub const WITH_COURIER: &str = "courier";
pub const AT_MO: &str = "mo";
pub const GIVEN_BACK: &str = "returned";
pub const PLACES: [&str; 5] = [WITH_CLIENT, HERE, WITH_COURIER, AT_MO, GIVEN_BACK];

/// The kind of paper that every person has one of.
pub const PASSPORT: &str = "passport";

/// All papers of an application. Version 1 was one list and one place for the whole application.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Originals {
    pub v: u32,
    #[serde(default)]
    list: Vec<String>,
    #[serde(default)]
    place: Option<String>,
    #[serde(default)]
    papers: Vec<Paper>,
}

/// One paper.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Its own within the application, never given again.
    pub number: u32,
    /// The place of the person in the form; none: it belongs to the application as a whole.
    #[serde(default)]
    pub person: Option<u32>,
    /// [`PASSPORT`], the key of a row of `originals`, or empty where only its words are known.
    #[serde(default)]
    pub kind: String,
    /// As it was ticked or typed; may be empty where the kind says it.
    #[serde(default)]
    pub words: String,
    #[serde(flatten)]
    pub at: Stand,
    /// Where it was before its last move, for whoever takes that back.
    #[serde(default)]
    pub was: Option<Stand>,
}

/// Where a paper is since its last move.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    /// One of [`PLACES`], or words of a list that staff kept before.
    #[serde(default)]
    pub place: String,
    /// Event time of the move.
    #[serde(default)]
    pub since: Option<Moment>,
    /// Who recorded it.
    #[serde(default)]
    pub by: Option<DocId>,
    /// Who took it: the courier, or whoever the paper was handed to.
    #[serde(default)]
    pub whom: Option<String>,
    /// The entry that moved it.
    #[serde(default)]
    pub entry: Option<EntryId>,
}

/// Which way a courier goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    ToMo,
    FromMo,
}

/// A courier's sheet as it was printed for one application (F31). The card's id is its place among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub v: u32,
    pub direction: Direction,
    /// The time that stands on it.
    pub at: Moment,
    pub courier: String,
    pub by: DocId,
    pub entry: EntryId,
    pub lines: Vec<SheetLine>,
}

/// A paper on a sheet, with what was printed of its person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetLine {
    pub paper: u32,
    #[serde(default)]
    pub person: Option<u32>,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub passport: String,
}

impl Paper {
    pub fn is_passport(&self) -> bool {
        self.kind == PASSPORT
    }

    /// Not with the client. Where nobody ever said, nothing is known to be out.
    pub fn is_out(&self) -> bool {
        !["", WITH_CLIENT, GIVEN_BACK].contains(&self.at.place.as_str())
    }

    pub fn move_to(&mut self, at: Stand) {
        self.was = Some(std::mem::replace(&mut self.at, at));
    }
}

impl Originals {
    pub fn of(papers: Vec<Paper>) -> Originals {
        Originals { v: 2, list: Vec::new(), place: None, papers }
    }

    /// One passport of the first person at a place, as lists of staff and imports say it.
    pub fn of_passport(person: Option<u32>, place: &str) -> Originals {
        let at = Stand { place: place.to_owned(), ..Stand::default() };
        let passport = Paper { number: 1, person, kind: PASSPORT.to_owned(), at, ..Paper::default() };
        Originals::of(vec![passport])
    }

    /// Every paper. What version 1 knew are papers of the first person.
    pub fn papers(&self, persons: &BTreeMap<u32, Individual>) -> Vec<Paper> {
        if self.v >= 2 {
            return self.papers.clone();
        }
        let person = persons.keys().next().copied();
        let place = self.place.clone().unwrap_or_default();
        if self.list.is_empty() {
            return if place.is_empty() { Vec::new() } else { Originals::of_passport(person, &place).papers };
        }
        let paper = |(number, words): (u32, &String)| {
            let at = Stand { place: place.clone(), ..Stand::default() };
            Paper { number, person, kind: kind_of(words).to_owned(), words: words.clone(), at, was: None }
        };
        (1..).zip(&self.list).map(paper).collect()
    }
}

/// A passport by its own word in any of the three languages; otherwise nothing but its words is known.
pub fn kind_of(words: &str) -> &'static str {
    let words = words.trim().to_lowercase();
    if ["passport", "паспорт", "төлқұжат"].iter().any(|word| words.starts_with(word)) {
        PASSPORT
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn persons() -> BTreeMap<u32, Individual> {
        BTreeMap::from([(2, Individual::default()), (3, Individual::default())])
    }

    fn read(json: &str) -> Vec<(u32, Option<u32>, String, String, String)> {
        let card: Originals = serde_json::from_str(json).unwrap();
        let told = |one: Paper| (one.number, one.person, one.kind, one.words, one.at.place);
        card.papers(&persons()).into_iter().map(told).collect()
    }

    #[test]
    fn the_one_list_and_place_of_before_are_papers_of_the_first_person() {
        let row = |number, kind: &str, words: &str, place: &str| {
            (number, Some(2), kind.to_owned(), words.to_owned(), place.to_owned())
        };
        assert_eq!(
            read(r#"{"v":1,"list":["Паспорт","Диплом"],"place":"courier"}"#),
            [row(1, PASSPORT, "Паспорт", "courier"), row(2, "", "Диплом", "courier")]
        );
        assert_eq!(read(r#"{"v":1,"list":[],"place":"mo"}"#), [row(1, PASSPORT, "", "mo")]);
        assert_eq!(read(r#"{"v":1,"list":["Passport"],"place":null}"#), [row(1, PASSPORT, "Passport", "")]);
        assert_eq!(read(r#"{"v":1}"#), []);
    }

    #[test]
    fn what_this_version_writes_it_reads_again() {
        let at = Stand { place: HERE.into(), since: Some(Moment(5)), whom: Some("Test".into()), ..Stand::default() };
        let mut paper = Paper { number: 4, kind: "diploma".into(), at, ..Paper::default() };
        paper.move_to(Stand { place: AT_MO.into(), ..Stand::default() });
        let text = serde_json::to_string(&Originals::of(vec![paper.clone()])).unwrap();
        let card: Originals = serde_json::from_str(&text).unwrap();
        assert_eq!(card.papers(&persons()), [paper]);
    }
}

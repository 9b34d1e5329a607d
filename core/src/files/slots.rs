//! Which documents an application needs, by service, option, person and date (F07, 000-23…26), and which are there. A
//! document that was never brought in is *not copied yet*, not *missing*.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Months, NaiveDate};

use super::cards::{FileCard, slot_path};
use crate::applications::Application;
use crate::applications::cards::{Individual, Reason, ServiceLine};
use crate::applications::rounds::covers;
use crate::applications::sections::DOCUMENTS;
use crate::reference::{Reference, Row};

const TABLE: &str = "documents";
const NEEDS: &str = "document-needs";

/// Why a slot is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    Required,
    Optional,
    /// The migration office issues it (000-53).
    Outcome,
}

/// How a slot stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlotState {
    /// Nobody has brought in what the portal holds: nothing is known of it.
    NotCopied,
    /// The documents of this round were brought in, and it is not among them.
    Missing,
    /// It may be there and is not.
    Empty,
    Present,
    /// Its own date does not fit.
    Outdated,
    /// Somebody has looked at it in this round.
    Accepted,
    /// A return reason stands open against it.
    Returned,
}

/// A place for one document of one person, of the case or of the company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// `passport/1`, `other`
    pub key: String,
    /// The row of `documents`; the key alone where the row is gone.
    pub document: String,
    pub row: Option<Row>,
    /// The place of its person.
    pub person: Option<u32>,
    pub need: Need,
    /// The row of `document-needs` that asks for it; none: it is there because a file lies in it.
    pub asked_by: Option<Row>,
    /// As many files at a time.
    pub most: u32,
    pub state: SlotState,
    /// The open reason against it.
    pub reason: Option<u32>,
    /// Files that hold now, oldest first.
    pub current: Vec<String>,
    /// Earlier versions, newest first.
    pub older: Vec<String>,
}

impl Slot {
    pub fn path(&self) -> String {
        slot_path(&self.key)
    }
}

/// Every slot in the order of the table: the company's, then person by person, then those of the case, then outcomes.
pub fn slots(application: &Application, reference: &Reference, day: NaiveDate) -> Vec<Slot> {
    let made = made_on(application, day);
    let seen = Seen { application, reference, made, day };
    let mut places: BTreeMap<(u8, u32, i64, String), Slot> = BTreeMap::new();
    let mut put = |slot: Slot| {
        let order = slot.row.as_ref().and_then(|row| row.integer("place")).unwrap_or(i64::MAX);
        let group = match (slot.need, slot.person, slot.row.as_ref().and_then(|row| row.text("of"))) {
            (Need::Outcome, ..) => 3,
            (_, Some(_), _) => 1,
            (_, _, Some("company")) => 0,
            _ => 2,
        };
        let place = (group, slot.person.unwrap_or_default(), order, slot.key.clone());
        places.entry(place).or_insert(slot);
    };
    for (key, (need, row)) in seen.asked() {
        put(seen.slot(&key, need, Some(row)));
    }
    // What lies in a slot that nothing asks for is shown all the same.
    let used: BTreeSet<&str> = application.files.values().map(|file| file.slot.as_str()).collect();
    for key in used.into_iter().filter(|key| !key.is_empty()) {
        put(seen.slot(key, Need::Optional, None));
    }
    places.into_values().collect()
}

/// The day by which reference rows are read: when the application was made.
pub fn made_on(application: &Application, day: NaiveDate) -> NaiveDate {
    application.case.created.as_deref().and_then(|wall| wall.get(..10)?.parse().ok()).unwrap_or(day)
}

/// The files of a slot that held in a round, oldest first, and those that they took the place of, newest first.
pub fn versions(files: &BTreeMap<String, FileCard>, slot: &str, round: u32) -> (Vec<String>, Vec<String>) {
    let mut mine: Vec<(&String, &FileCard)> =
        files.iter().filter(|(_, file)| file.slot == slot && file.round <= round).collect();
    mine.sort_by_key(|(id, file)| (file.at, *id));
    let replaced: BTreeSet<&str> = mine.iter().filter_map(|(_, file)| file.replaces.as_deref()).collect();
    let ids = |gone: bool| -> Vec<String> {
        mine.iter().map(|(id, _)| (*id).clone()).filter(|id| replaced.contains(id.as_str()) == gone).collect()
    };
    let (current, mut older) = (ids(false), ids(true));
    older.reverse();
    (current, older)
}

/// Slot path → the files that held in a round, as one text: what a review looks at and a later round is compared with.
/// Outcomes are no content and are left out.
pub fn values(application: &Application, round: u32) -> BTreeMap<String, String> {
    let files = &application.files;
    let slots: BTreeSet<&str> =
        files.values().filter(|file| !file.outcome && !file.is_set_aside()).map(|file| file.slot.as_str()).collect();
    let held = slots.into_iter().filter_map(|slot| {
        let (current, _) = versions(files, slot, round);
        (!current.is_empty()).then(|| (slot_path(slot), current.join(" ")))
    });
    held.collect()
}

struct Seen<'a> {
    application: &'a Application,
    reference: &'a Reference,
    made: NaiveDate,
    day: NaiveDate,
}

impl<'a> Seen<'a> {
    /// Slot key → how much it is needed, and the surest row that says so.
    fn asked(&self) -> BTreeMap<String, (Need, Row)> {
        let mut asked: BTreeMap<String, (Need, Row)> = BTreeMap::new();
        let Some(needs) = self.reference.table(NEEDS) else { return asked };
        for row in needs.chosen_at(self.made) {
            let Some(document) = row.text("document").and_then(|key| self.document(key)) else { continue };
            let lines = self.application.lines.iter().filter(|(_, line)| self.fits(row, line));
            let lines: Vec<u32> = lines.map(|(place, _)| *place).collect();
            let of_any = conditions(row) == 0;
            if lines.is_empty() && !of_any {
                continue;
            }
            let need = match document.text("of") {
                Some("outcome") => Need::Outcome,
                _ if row.flag("required") => Need::Required,
                _ => Need::Optional,
            };
            let of_persons = matches!(document.text("of"), Some("person" | "outcome"));
            let persons = self.application.persons.iter();
            let persons: Vec<Option<u32>> = match of_persons {
                true => persons.filter(|(_, who)| self.is_for(document, who, &lines)).map(|(n, _)| Some(*n)).collect(),
                false => vec![None],
            };
            for person in persons {
                let key = person.map_or_else(|| document.key.clone(), |place| format!("{}/{place}", document.key));
                let better = asked.get(&key).is_none_or(|(before, _)| need < *before);
                if better {
                    asked.insert(key, (need, row.clone()));
                }
            }
        }
        asked
    }

    fn document(&self, key: &str) -> Option<&'a Row> {
        let table = self.reference.table(TABLE)?;
        table.look_up(key, self.made).or_else(|| table.look_up(key, self.day))
    }

    /// Whether a row of needs speaks of this line.
    fn fits(&self, row: &Row, line: &ServiceLine) -> bool {
        let Some(service) = line.service.as_deref() else { return false };
        let Some(table) = self.reference.table("services") else { return false };
        let Some(of) = table.look_up(service, self.made).or_else(|| table.rows_of(service).next()) else {
            return false;
        };
        let is = |column: &str, value: Option<&str>| row.text(column).is_none_or(|wanted| Some(wanted) == value);
        let flag = |column: &str, value: bool| !row.has(column) || row.flag(column) == value;
        // A priority line needs nobody filled in (000-21): only rows that name it ask for anything.
        (row.flag("priority") || !line.priority)
            && is("kind", of.text("kind"))
            && is("service", Some(service))
            && is("visa", of.text("visa"))
            && flag("dependent", of.flag("dependent"))
            && flag("personal_manager", line.personal_manager)
            && flag("priority", line.priority)
    }

    fn is_for(&self, document: &Row, who: &Individual, lines: &[u32]) -> bool {
        let of_line = who.line.is_none_or(|line| lines.contains(&line) || !self.application.lines.contains_key(&line));
        of_line && !self.is_too_young(document, who)
    }

    /// Who does not say her birth date is asked all the same.
    fn is_too_young(&self, document: &Row, who: &Individual) -> bool {
        let limit = document.text("age").and_then(|key| self.reference.look_up("limits", key, self.day));
        let years = limit.and_then(|row| row.integer("value")).and_then(|years| u32::try_from(years).ok());
        let born: Option<NaiveDate> = who.birth_date.as_deref().and_then(|text| text.parse().ok());
        // By months: whoever was born on 29 February comes of age on the 28th.
        let of_age = years.zip(born).and_then(|(years, born)| born.checked_add_months(Months::new(years * 12)));
        of_age.is_some_and(|of_age| of_age > self.day)
    }

    fn slot(&self, key: &str, need: Need, asked_by: Option<Row>) -> Slot {
        let (document, person) = match key.split_once('/') {
            Some((document, place)) => (document, place.parse().ok()),
            None => (key, None),
        };
        let row = self.document(document).cloned();
        let need = if row.as_ref().is_some_and(|row| row.text("of") == Some("outcome")) { Need::Outcome } else { need };
        let most = row.as_ref().and_then(|row| row.integer("most")).and_then(|most| u32::try_from(most).ok());
        let most = most.unwrap_or(1);
        let (current, older) = versions(&self.application.files, key, u32::MAX);
        let path = slot_path(key);
        let against = |reason: &Reason| reason.is_open() && reason.at.iter().any(|at| covers(at, &path));
        let reason = self.application.reasons.iter().find(|(_, reason)| against(reason)).map(|(number, _)| *number);
        let mut slot = Slot {
            key: key.to_owned(),
            document: document.to_owned(),
            row,
            person,
            need,
            asked_by,
            most,
            state: SlotState::Empty,
            reason,
            current,
            older,
        };
        slot.state = self.state_of(&slot);
        slot
    }

    fn state_of(&self, slot: &Slot) -> SlotState {
        let application = self.application;
        let brought = application.brought.sections.contains_key(DOCUMENTS);
        if slot.current.is_empty() {
            return match slot.need {
                _ if slot.reason.is_some() => SlotState::Returned,
                Need::Outcome | Need::Optional => SlotState::Empty,
                Need::Required if brought => SlotState::Missing,
                Need::Required => SlotState::NotCopied,
            };
        }
        // A version that came after the reason waits for somebody to look.
        let answered = slot.reason.and_then(|number| application.reasons.get(&number)).is_some_and(|reason| {
            let newest = slot.current.iter().filter_map(|id| application.files.get(id)).map(|file| file.round).max();
            newest > Some(reason.round)
        });
        if slot.reason.is_some() && !answered {
            return SlotState::Returned;
        }
        if self.is_outdated(slot) {
            return SlotState::Outdated;
        }
        let held = values(application, u32::MAX).remove(&slot.path());
        let looked = application.review.as_ref().filter(|review| review.round == application.round);
        match looked.and_then(|review| review.looked.get(&slot.path())) {
            Some(seen) if Some(seen) == held.as_ref() => SlotState::Accepted,
            _ => SlotState::Present,
        }
    }

    /// A certificate must be of the year of the application (000-36, reason 4). Of one that says no date nothing is known.
    fn is_outdated(&self, slot: &Slot) -> bool {
        let by_year = slot.row.as_ref().is_some_and(|row| row.text("fresh") == Some("year"));
        let dated = |id: &String| self.application.files.get(id)?.dated.as_deref()?.parse::<NaiveDate>().ok();
        by_year && slot.current.iter().filter_map(dated).any(|dated| dated.year() != self.made.year())
    }
}

/// How many conditions a row of needs names.
fn conditions(row: &Row) -> usize {
    ["kind", "service", "visa", "dependent", "personal_manager", "priority"]
        .into_iter()
        .filter(|name| row.has(name))
        .count()
}

//! The courier's sheet: which papers of an application go to the migration office or come back, and what has changed
//! since it was made (F31). Pure.

use super::application::Application;
use super::cards::*;
use super::papers::holder;
use super::statuses::*;
use super::steps::Author;
use crate::clock::Moment;
use crate::document::{CardKey, Proposal};
use crate::error::{Code, Failure, Refusal};

impl Direction {
    /// The step that is made with the sheet.
    pub fn verb(self) -> &'static str {
        match self {
            Direction::ToMo => "send",
            Direction::FromMo => "fetch",
        }
    }
}

/// The papers that a sheet names: those that its step takes along, or, when that is made already, those under way.
pub fn enclosed(application: &Application, direction: Direction) -> Vec<&Paper> {
    let place = match (direction, application.status()) {
        (Direction::ToMo, SENDING) => WITH_COURIER,
        (Direction::ToMo, _) => HERE,
        (Direction::FromMo, _) => AT_MO,
    };
    application.papers.iter().filter(|paper| paper.at.place == place).collect()
}

/// A sheet of these papers. Refused with `CardNeeded` where there is nothing to carry or nobody who carries it.
pub fn made(
    application: &Application,
    direction: Direction,
    courier: &str,
    at: Moment,
    author: &Author,
) -> Result<Sheet, Refusal> {
    let needed = |what: &str| Refusal::new(Code::CardNeeded).with("what", what);
    let courier = courier.trim();
    if courier.is_empty() {
        return Err(needed("courier"));
    }
    let lines: Vec<SheetLine> = enclosed(application, direction)
        .into_iter()
        .map(|paper| {
            let (name, passport) = printed(application, paper);
            SheetLine { paper: paper.number, person: paper.person, name, passport }
        })
        .collect();
    if lines.is_empty() {
        return Err(needed("papers"));
    }
    Ok(Sheet { v: 1, direction, at, courier: courier.to_owned(), by: author.me, entry: author.entry, lines })
}

/// Puts the sheet beside those that were made before.
pub fn put(application: &Application, proposal: Proposal, sheet: &Sheet) -> Result<Proposal, Failure> {
    let next = application.sheets.keys().next_back().map_or(1, |last| last + 1);
    Ok(proposal.put(CardKey::in_family(SHEET, format!("{next:04}")), sheet)?)
}

/// Name and passport number as they are printed.
fn printed(application: &Application, paper: &Paper) -> (String, String) {
    let person = holder(application, paper);
    let name = person.map(Individual::shown).unwrap_or_default();
    (name, person.and_then(|person| person.document_number.clone()).unwrap_or_default())
}

/// How the papers differ from a sheet that is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    /// Under way, and not on the sheet.
    Added,
    /// On the sheet, and no longer under way.
    Gone,
    /// The sheet prints another name or passport number.
    Otherwise,
}

/// What has changed since the last sheet was made: by the numbers of the papers. While the application stands where the
/// sheet left it; afterwards the sheet is history.
pub fn changed(application: &Application) -> Vec<(u32, Differs)> {
    let Some(sheet) = application.sheets.values().next_back() else { return Vec::new() };
    let under_way: &[&str] = match (sheet.direction, application.status()) {
        (Direction::ToMo, COLLECTED) => &[HERE],
        (Direction::ToMo, SENDING | LODGED) => &[WITH_COURIER, AT_MO],
        (Direction::FromMo, RECEIVING) => &[HERE],
        (Direction::FromMo, LODGED) => &[AT_MO],
        _ => return Vec::new(),
    };
    let is_there = |paper: &Paper| under_way.contains(&paper.at.place.as_str());
    let mut found: Vec<(u32, Differs)> = sheet
        .lines
        .iter()
        .filter_map(|line| {
            let paper = application.papers.iter().find(|paper| paper.number == line.paper);
            match paper.filter(|paper| is_there(paper)) {
                None => Some((line.paper, Differs::Gone)),
                Some(paper) => {
                    let same = printed(application, paper) == (line.name.clone(), line.passport.clone());
                    (!same).then_some((line.paper, Differs::Otherwise))
                }
            }
        })
        .collect();
    // What lay here before the papers came back was never away.
    if sheet.direction == Direction::ToMo && application.status() != COLLECTED {
        let named = |paper: &&Paper| sheet.lines.iter().any(|line| line.paper == paper.number);
        let added = application.papers.iter().filter(|paper| is_there(paper)).filter(|paper| !named(paper));
        found.extend(added.map(|paper| (paper.number, Differs::Added)));
    }
    found
}

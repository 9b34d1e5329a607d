//! Under which heading a label stands, and so which of the values that it may name is meant.

use super::values::takes;
use crate::applications::sections::Takes;
use crate::reference::Row;

/// Where the page is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Under {
    Nothing,
    /// A card of which there is one: `contact`, `organisation`, `payment`.
    Card(String),
    /// The persons, with the place of one of them once it was said; `visa`: under the period that is asked for her.
    Person {
        place: Option<u32>,
        visa: bool,
    },
    /// A part of the page that holds nothing of an application's form.
    Elsewhere,
}

impl Under {
    pub fn heading(row: &Row, before: &Under) -> Under {
        let family = row.text("path").map(|path| path.split('/').next().unwrap_or_default());
        match (family, before) {
            (None, _) => Under::Elsewhere,
            (Some("person"), _) => Under::Person { place: None, visa: false },
            (Some("visa"), Under::Person { place, .. }) => Under::Person { place: *place, visa: true },
            (Some("visa"), _) => Under::Person { place: None, visa: true },
            (Some(family), _) => Under::Card(family.to_owned()),
        }
    }
}

/// What a label names.
#[derive(Clone, Debug)]
pub(super) enum Target<'r> {
    Value {
        row: &'r Row,
        place: Option<u32>,
    },
    /// It may name several values, and no heading says which.
    Unplaced(Vec<&'r Row>),
    /// Known, and no value of ours.
    Other,
}

impl<'r> Target<'r> {
    pub fn pattern(&self) -> Option<&'r str> {
        match self {
            Target::Value { row, .. } => row.text("path"),
            Target::Unplaced(rows) => rows.first().and_then(|row| row.text("path")),
            Target::Other => None,
        }
    }

    pub fn takes(&self) -> Option<Takes> {
        takes(self.pattern()?)
    }
}

/// `services`: the place of the last service line that was named.
pub(super) fn target<'r>(rows: &[&'r Row], under: &Under, services: u32) -> Target<'r> {
    let family = |row: &Row| row.text("path").and_then(|path| path.split('/').next().map(str::to_owned));
    let of = |wanted: &str| rows.iter().copied().find(|row| family(row).as_deref() == Some(wanted));
    let form: Vec<&'r Row> =
        rows.iter().copied().filter(|row| family(row).is_some_and(|one| one != "payment" && one != "page")).collect();
    let placed =
        |row: &'r Row, place: Option<u32>| match (row.text("path").is_some_and(|path| path.contains('*')), place) {
            (true, None) => Target::Unplaced(vec![row]),
            (true, place) => Target::Value { row, place },
            (false, _) => Target::Value { row, place: None },
        };
    let apart = |row: &'r Row| match family(row).as_deref() {
        Some("service") => placed(row, Some(services).filter(|_| services > 0)),
        _ => placed(row, None),
    };
    if let Some(row) = of("page") {
        return Target::Value { row, place: None };
    }
    match under {
        Under::Person { place, visa } => {
            let row = of("visa").filter(|_| *visa).or_else(|| of("person")).or_else(|| of("visa"));
            if let Some(row) = row {
                return placed(row, *place);
            }
        }
        Under::Card(card) => {
            if let Some(row) = of(card) {
                return placed(row, None);
            }
            if card == "payment" && !form.is_empty() {
                return of("payment").map_or(Target::Other, |row| placed(row, None));
            }
        }
        Under::Elsewhere => return of("payment").map_or(Target::Other, |row| placed(row, None)),
        Under::Nothing => {}
    }
    match (&form[..], of("payment")) {
        ([row], _) if row.text("path") == Some("service/*/service") => Target::Value { row, place: None },
        ([row], _) => apart(row),
        ([], Some(row)) => placed(row, None),
        ([], None) => Target::Other,
        (several, _) => Target::Unplaced(several.to_vec()),
    }
}

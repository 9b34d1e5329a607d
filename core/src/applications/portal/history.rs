//! Steps of a history: rows of the tab History (000-35) and of the expander, with their dates settled.

use super::columns::Header;
use super::expander::Step;
use super::field::Field;
use super::grid::{Cell, Row};
use super::reader::Reader;
use super::told::{Event, Trouble, What};
use super::walk::written_in;

/// A row under a history's header. Columns that a history does not have go to the comment, nothing is lost.
pub(super) fn step_of(row: &Row, header: &Header) -> Step {
    let text = |field| header.column(field).map(|column| row.value(column)).unwrap_or_default();
    let date = header.column(Field::Date).and_then(|column| row.cells.get(column));
    let mut comment = text(Field::Comment).to_owned();
    for (column, cell) in row.cells.iter().enumerate() {
        let named = header.fields.get(column).copied().flatten();
        let others = !matches!(
            named,
            Some(
                Field::Date
                    | Field::Previous
                    | Field::Status
                    | Field::Comment
                    | Field::Person
                    | Field::Roles
                    | Field::Number
            )
        );
        if others && super::grid::says_something(cell.value()) {
            let title = header.texts.get(column).map(String::as_str).unwrap_or_default();
            let line = if title.is_empty() { cell.value().to_owned() } else { format!("{title}: {}", cell.value()) };
            comment = if comment.is_empty() { line } else { format!("{comment}\n{line}") };
        }
    }
    Step {
        place: row.place,
        previous: text(Field::Previous).to_owned(),
        status: text(Field::Status).to_owned(),
        at: date.and_then(written_in),
        at_text: date.map(Cell::value).unwrap_or_default().to_owned(),
        comment,
        person: text(Field::Person).to_owned(),
        roles: text(Field::Roles)
            .split(',')
            .map(str::trim)
            .filter(|role| !role.is_empty())
            .map(str::to_owned)
            .collect(),
        unclear: false,
        too_few: Some((header.width(), row.cells.len())).filter(|(expected, found)| found < expected),
    }
}

/// The steps of one application, in the order in which they came.
pub(super) struct Steps<'s, 'r> {
    pub steps: Vec<Step>,
    pub reader: &'s Reader<'r>,
}

impl Steps<'_, '_> {
    /// Settles dates and statuses. The order is left as it came: a history that goes backwards is evidence too.
    pub fn settle(self, troubles: &mut Vec<Trouble>) -> Vec<Event> {
        let mut before = None;
        let mut events = Vec::with_capacity(self.steps.len());
        for step in self.steps {
            let place = step.place;
            let status = self.reader.known.status(&step.status);
            let previous = Some(step.previous.as_str()).filter(|text| !text.is_empty());
            let previous = previous.map(|text| self.reader.known.status(text));
            for unknown in previous.iter().chain([&status]).filter(|status| status.key.is_none()) {
                troubles.push(Trouble { place, what: What::UnknownStatus { label: unknown.label.clone() } });
            }
            let at = self.reader.date(step.at, &step.at_text, place, troubles);
            if let (Some(before), Some(then)) = (before, at)
                && then < before
            {
                troubles.push(Trouble { place, what: What::Backwards { before, then } });
            }
            before = at.or(before);
            if let Some((expected, found)) = step.too_few {
                let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
                let what = What::TooFewCells { expected: count(expected), found: count(found) };
                troubles.push(Trouble { place, what });
            }
            if step.unclear {
                let text = format!("{} {}", step.comment, step.person).trim().to_owned();
                troubles.push(Trouble { place, what: What::NameUnclear { text } });
            }
            let Step { comment, person, roles, .. } = step;
            events.push(Event { at, previous, status, comment, person, roles });
        }
        events
    }
}

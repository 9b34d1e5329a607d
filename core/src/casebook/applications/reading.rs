//! From what was read of a paste or file to what comes in, line by line.

use super::import::{Incoming, Sheet};
use crate::applications::cards::PortalEvent;
use crate::applications::portal::{Event, Field, Kind, Listed, Reading, ServiceName, StatusName, Told};
use crate::applications::two_statuses::Shown;
use crate::casebook::Casebook;
use crate::document::DocId;
use crate::error::Failure;

/// A line of the reading that tells of an application: its place among the lines, and what comes in.
#[derive(Clone, Debug)]
pub struct ReadLine {
    pub index: usize,
    pub incoming: Incoming,
}

/// A name of the portal, its roles there, and who of the staff that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedThere {
    pub name: String,
    pub roles: String,
    pub staff: Option<DocId>,
    /// Somebody has said that it is none of the staff.
    pub nobody: bool,
}

impl Casebook {
    /// What comes in. `number`: whose history it is, where the history does not say.
    pub fn incoming(&self, reading: &Reading, number: Option<&str>) -> Result<Vec<ReadLine>, Failure> {
        let mut lines = Vec::new();
        for (index, line) in reading.lines.iter().enumerate() {
            let incoming = match &line.told {
                Told::Application(listed) => Some(self.listed(listed, reading.kind)?),
                Told::Events { number: own, events } => {
                    let number = own.as_deref().or(number).unwrap_or_default();
                    (!number.is_empty()).then(|| Incoming {
                        number: number.to_owned(),
                        shown: Shown { status: None, events: events.iter().map(event).collect() },
                        ..Incoming::default()
                    })
                }
                Told::Beside | Told::NotUnderstood => None,
            };
            lines.extend(incoming.map(|incoming| ReadLine { index, incoming }));
        }
        Ok(lines)
    }

    fn listed(&self, listed: &Listed, kind: Kind) -> Result<Incoming, Failure> {
        let of =
            |field: Field| listed.more.get(&field).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let owner = of(Field::Owner).map(|name| self.staff_in_portal(&name)).transpose()?.flatten();
        let mut note = listed.note.clone();
        // Who it was there and is nobody here is worth a line.
        if let Some(name) = of(Field::Owner).filter(|_| owner.is_none()) {
            note = if note.is_empty() { name } else { format!("{note}\n{name}") };
        }
        let mut persons = listed.persons.clone();
        persons.extend(of(Field::Applicant).filter(|_| listed.persons.is_empty()));
        let sheet = Sheet {
            company: of(Field::Company),
            bin: of(Field::Bin),
            persons,
            passport: of(Field::Passport),
            visa_until: listed.visa_expiry.map(|day| day.to_string()),
            owner,
            city: of(Field::City),
            phone: of(Field::Phone),
            email: of(Field::Email),
            passport_place: of(Field::PassportPlace),
            note,
        };
        let says = sheet != Sheet { owner, ..Sheet::default() };
        let manager = listed.history.iter().rev().find(|event| event.roles.iter().any(|role| role == "Manager"));
        let manager = manager.map(|event| self.staff_in_portal(&event.person)).transpose()?.flatten();
        Ok(Incoming {
            number: listed.number.clone().unwrap_or_default(),
            services: listed.services.iter().map(|ServiceName { label, key }| (key.clone(), label.clone())).collect(),
            created: listed.created.map(wall),
            shown: Shown {
                status: listed.status.as_ref().map(|StatusName { label, key }| (key.clone(), label.clone())),
                events: listed.history.iter().map(event).collect(),
            },
            owner: owner.or(manager),
            sheet: (says || kind == Kind::Sheet).then_some(sheet),
        })
    }

    /// The staff of the portal that a reading names, each once.
    pub fn named_there(&self, reading: &Reading) -> Result<Vec<NamedThere>, Failure> {
        let strangers = self.strangers_in_portal()?;
        let mut named: Vec<NamedThere> = Vec::new();
        for line in &reading.lines {
            let events = match &line.told {
                Told::Application(listed) => &listed.history,
                Told::Events { events, .. } => events,
                Told::Beside | Told::NotUnderstood => continue,
            };
            for event in events.iter().filter(|event| is_staff(event) && !event.person.is_empty()) {
                if named.iter().any(|known| known.name == event.person) {
                    continue;
                }
                let staff = self.staff_in_portal(&event.person)?;
                let nobody = staff.is_none() && strangers.contains(&event.person);
                named.push(NamedThere { name: event.person.clone(), roles: event.roles.join(", "), staff, nobody });
            }
        }
        Ok(named)
    }
}

/// Applicants have the role User alone, or those of other parts of the portal.
fn is_staff(event: &Event) -> bool {
    event.roles.iter().any(|role| matches!(role.as_str(), "Manager" | "Supervisor" | "Director"))
}

fn event(event: &Event) -> PortalEvent {
    PortalEvent {
        v: 1,
        at: event.at.map(wall),
        status: event.status.key.clone(),
        label: event.status.label.clone(),
        previous: event.previous.as_ref().map(|previous| previous.label.clone()),
        comment: event.comment.clone(),
        person: event.person.clone(),
        roles: event.roles.clone(),
    }
}

fn wall(at: chrono::NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M").to_string()
}

//! An application's history as it is shown: our entries and the portal's own lines, newest first.

use crate::applications::cards::{CaseNote, NoteKind, PortalEvent};
use crate::applications::history::{Changed, Follower};
use crate::applications::portal::{Event, StatusName, for_portal};
use crate::casebook::Casebook;
use crate::clock::Moment;
use crate::document::{Content, DocId, Verb};
use crate::error::{Failure, Fault};
use crate::storage;

/// One event of the history.
#[derive(Clone, Debug)]
pub enum Line {
    Entry(Box<EntryLine>),
    Portal(PortalEvent),
}

/// What somebody did here.
#[derive(Clone, Debug)]
pub struct EntryLine {
    pub id: String,
    pub verb: Verb,
    pub actor: DocId,
    pub event_time: Moment,
    pub entry_time: Moment,
    pub stepped_back: bool,
    pub to: Option<String>,
    pub comment: String,
    pub how: Option<NoteKind>,
    pub changes: Vec<Changed>,
}

impl Casebook {
    /// The portal's own history as it prints it, in the order in which it came.
    pub fn history_for_portal(&self, id: DocId) -> Result<String, Failure> {
        let events = self.case(id)?.application.events;
        let events: Vec<Event> = events.values().map(event).collect();
        Ok(for_portal(&events))
    }

    /// Notes alone, newest first.
    pub fn notes_of(&self, id: DocId) -> Result<Vec<EntryLine>, Failure> {
        let lines = self.case_history(id)?.into_iter().filter_map(|line| match line {
            Line::Entry(entry) if entry.how.is_some() => Some(*entry),
            _ => None,
        });
        Ok(lines.collect())
    }

    /// Every event of an application, newest first by the time at which it happened.
    pub fn case_history(&self, id: DocId) -> Result<Vec<Line>, Failure> {
        let case = self.case(id)?;
        let entries = self.read("history", |tx| storage::history::of_doc(tx, id, 0, i64::MAX))?;
        let mut follower = Follower::default();
        let mut lines: Vec<(i64, i64, Line)> = Vec::with_capacity(entries.len());
        for entry in entries.into_iter().rev() {
            let content: Content = serde_json::from_str(&entry.content)
                .map_err(|error| Fault::bug(format!("entry from JSON: {error}")))?;
            let changes = follower.step(&content)?;
            let note = content.put.iter().find(|(key, _)| key.family() == "note");
            let note: Option<CaseNote> = note.map(|(_, body)| body.read()).transpose()?;
            let told = EntryLine {
                id: entry.id.to_string(),
                verb: entry.verb,
                actor: entry.actor,
                event_time: entry.event_time,
                entry_time: entry.entry_time,
                stepped_back: entry.stepped_back,
                to: content.to.map(|to| to.as_str().to_owned()),
                comment: note.as_ref().map_or(content.comment, |note| note.text.clone()),
                how: note.map(|note| note.how),
                changes,
            };
            lines.push((entry.event_time.0, entry.seq, Line::Entry(Box::new(told))));
        }
        let mut last = i64::MIN;
        for (place, event) in &case.application.events {
            let at = event.at.as_deref().and_then(wall).map_or(last, |at| at.0);
            last = at;
            // Of the same minute the portal's line is the older one.
            lines.push((at, i64::from(*place) - (1 << 32), Line::Portal(event.clone())));
        }
        lines.sort_by_key(|(at, seq, _)| std::cmp::Reverse((*at, *seq)));
        Ok(lines.into_iter().map(|(.., line)| line).collect())
    }
}

fn wall(text: &str) -> Option<Moment> {
    chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok().map(Moment::from_wall)
}

fn event(event: &PortalEvent) -> Event {
    let at = event.at.as_deref().and_then(|at| chrono::NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M").ok());
    Event {
        at,
        previous: None,
        status: StatusName { label: event.label.clone(), key: event.status.clone() },
        comment: event.comment.clone(),
        person: event.person.clone(),
        roles: event.roles.clone(),
    }
}

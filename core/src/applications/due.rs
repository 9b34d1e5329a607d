//! For whom an application waits, since when, and until when somebody here should act; each date says why.

use chrono::NaiveDate;

use super::application::Application;
use super::rules::is_case;
use super::statuses::is_open;
use crate::reference::Reference;

/// Whose turn it is (F12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Waiting {
    Client,
    Centre,
    Supervisor,
    Mo,
    Nobody,
}

impl Waiting {
    pub const ALL: [Waiting; 5] = [Waiting::Client, Waiting::Centre, Waiting::Supervisor, Waiting::Mo, Waiting::Nobody];

    pub fn as_str(self) -> &'static str {
        match self {
            Waiting::Client => "client",
            Waiting::Centre => "centre",
            Waiting::Supervisor => "supervisor",
            Waiting::Mo => "mo",
            Waiting::Nobody => "nobody",
        }
    }

    pub fn read(word: &str) -> Waiting {
        Waiting::ALL.into_iter().find(|one| one.as_str() == word).unwrap_or(Waiting::Nobody)
    }
}

/// Why a day is the due one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Somebody wrote down a next step.
    NextStep,
    /// The answer norm of the status, from the day on which it was reached.
    Norm,
    /// The requested period begins, less the working days that the service takes.
    Period,
}

impl Why {
    pub fn as_str(self) -> &'static str {
        match self {
            Why::NextStep => "next_step",
            Why::Norm => "norm",
            Why::Period => "period",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    pub date: NaiveDate,
    pub why: Why,
    /// Working days counted: of the norm, or of the service.
    pub days: u16,
}

/// For whom an application in this status waits: from the norms of that day.
pub fn waiting_for(status: &str, reference: &Reference, at: NaiveDate) -> Waiting {
    let row = reference.look_up("norms", status, at);
    Waiting::read(row.and_then(|row| row.text("waiting")).unwrap_or_default())
}

/// The day since which it stands in its status: of the last step, of the portal's own time, of its creation.
pub fn since(application: &Application) -> Option<NaiveDate> {
    let day = |wall: &Option<String>| wall.as_deref().and_then(|wall| wall.get(..10)?.parse().ok());
    let portal = application.portal.as_ref();
    match &application.standing {
        Some(standing) if !standing.per_portal => Some(standing.since.date()),
        standing => portal
            .and_then(|portal| day(&portal.at))
            .or_else(|| day(&application.case.created))
            .or_else(|| standing.as_ref().map(|standing| standing.since.date())),
    }
}

/// The earliest of next step, answer norm, and requested period less the service's working days.
pub fn due(application: &Application, reference: &Reference) -> Option<Due> {
    let status = application.status();
    if !is_open(status) || !is_case(application.doc.kind.as_str()) {
        return None;
    }
    let next = application.next.as_ref().and_then(|next| next.date.as_deref()?.parse().ok());
    let next = next.map(|date| Due { date, why: Why::NextStep, days: 0 });
    let since = since(application);
    let norm = since.and_then(|since| {
        let days = norm_days(reference, status, since)?;
        Some(Due { date: reference.add_working_days(since, days), why: Why::Norm, days })
    });
    next.into_iter().chain(norm).chain(period(application, reference)).min()
}

/// Working days of a norm's row; none where it names none.
pub(crate) fn norm_days(reference: &Reference, key: &str, at: NaiveDate) -> Option<u16> {
    reference.look_up("norms", key, at)?.integer("days").and_then(|days| u16::try_from(days).ok())
}

/// While the papers are with the migration office or it is the client's turn, the day is not ours to keep.
fn period(application: &Application, reference: &Reference) -> Option<Due> {
    if matches!(waiting_for(application.status(), reference, NaiveDate::MAX), Waiting::Mo | Waiting::Client) {
        return None;
    }
    let begins = application.visas.values().filter_map(|visa| visa.from.as_deref()?.parse::<NaiveDate>().ok()).min()?;
    let services = application.lines.values().filter_map(|line| line.service.as_deref());
    let kinds = services.filter_map(|service| reference.look_up("services", service, begins)?.text("kind"));
    let days = kinds.filter_map(|kind| norm_days(reference, &format!("lead_{kind}"), begins)).max()?;
    let date = reference.working_days_before(begins, days);
    Some(Due { date, why: Why::Period, days })
}

//! Lists and histories as the portal prints them, for the tests of the import.

use std::fmt::Write as _;

use chrono::NaiveDateTime;

use super::ApplicationPlan;

/// `My applications` (000-10) as its table is copied: tabs, dates MM.DD.YYYY HH:MM, services parted by commas.
pub fn portal_list(applications: &[ApplicationPlan]) -> String {
    let mut out = String::from("ID\tService\tCreated Date\tStatus\n");
    for one in applications {
        let (Some(id), Some(status)) = (&one.portal_id, &one.portal_label) else { continue };
        let services: Vec<&str> = one.services.iter().filter_map(|line| line.label.as_deref()).collect();
        let _ = writeln!(out, "{id}\t{}\t{}\t{status}", services.join(", "), printed(one.created));
    }
    out
}

/// The tab *History* of one application (000-35).
pub fn portal_history(application: &ApplicationPlan) -> String {
    let mut out = String::from("Date\tPrevious Status\tCurrent Status\tComment\tFull Name\tRole\n");
    for event in &application.history {
        let at = event.at.as_deref().and_then(|at| NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M").ok());
        let at = at.map(printed).unwrap_or_default();
        let (previous, roles) = (event.previous.as_deref().unwrap_or_default(), event.roles.join(", "));
        let _ = writeln!(out, "{at}\t{previous}\t{}\t{}\t{}\t{roles}", event.label, event.comment, event.person);
    }
    out
}

fn printed(at: NaiveDateTime) -> String {
    at.format("%m.%d.%Y %H:%M").to_string()
}

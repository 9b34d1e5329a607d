//! A history written back as the portal shows it, for comparison and for pasting.

use super::told::Event;

/// Status, Date, Full Name, Role: parted by tabs, one step a line, the portal's own spellings as they came.
pub fn for_portal(events: &[Event]) -> String {
    let mut text = String::from("Status\tDate\tFull Name\tRole\n");
    for event in events {
        let at = event.at.map(|at| at.format("%m.%d.%Y %H:%M").to_string()).unwrap_or_default();
        let cells = [event.status.label.as_str(), &at, &event.person, &event.roles.join(", ")];
        text.push_str(&cells.map(|cell| cell.replace(['\t', '\n'], " ")).join("\t"));
        text.push('\n');
    }
    text
}

//! What the reference rows and the portal's habits let us recognise, remembered for the length of one reading.

use std::cell::RefCell;
use std::collections::HashMap;

use super::told::{ServiceName, StatusName};
use crate::reference::Reference;

/// The portal's roles (000-61). Each person has the first of them.
const ROLES: [&str; 8] = [
    "user",
    "manager",
    "supervisor",
    "director",
    "administrator",
    "marketplace admin",
    "property admin",
    "property super admin",
];

/// No status has more words or bytes than this.
const MOST_WORDS: usize = 8;
const LONGEST_STATUS: usize = 120;
/// An application with a hundred services is none; the row's raw text keeps what it is.
const LONGEST_SERVICES: usize = 10_000;

pub(super) struct Known<'r> {
    reference: &'r Reference,
    statuses: RefCell<HashMap<String, Option<String>>>,
    services: RefCell<HashMap<String, Vec<ServiceName>>>,
}

impl<'r> Known<'r> {
    pub fn new(reference: &'r Reference) -> Known<'r> {
        Known { reference, statuses: RefCell::default(), services: RefCell::default() }
    }

    pub fn status_key(&self, label: &str) -> Option<String> {
        let label = without_marks(label);
        if label.is_empty() || label.len() > LONGEST_STATUS {
            return None;
        }
        if let Some(known) = self.statuses.borrow().get(label) {
            return known.clone();
        }
        let key = self.reference.status_by_label(label).map(|row| row.key.clone());
        self.statuses.borrow_mut().insert(label.to_owned(), key.clone());
        key
    }

    pub fn is_status(&self, label: &str) -> bool {
        self.status_key(label).is_some()
    }

    pub fn status(&self, label: &str) -> StatusName {
        StatusName { label: without_marks(label).to_owned(), key: self.status_key(label) }
    }

    /// Where the longest status that ends the text begins: `AdminL User, Property admin In Progress`.
    pub fn status_at_end(&self, text: &str) -> Option<usize> {
        let text = text.trim_end();
        let mut starts: Vec<usize> = Vec::new();
        let mut in_word = false;
        for (at, c) in text.char_indices().rev() {
            if text.len() - at > LONGEST_STATUS {
                break;
            }
            if c.is_whitespace() {
                if in_word {
                    starts.push(at + c.len_utf8());
                }
                in_word = false;
            } else {
                in_word = true;
                if at == 0 {
                    starts.push(0);
                }
            }
            if starts.len() == MOST_WORDS {
                break;
            }
        }
        // A key such as `new` is a label too, but with an underscore it is no word of the portal.
        starts.into_iter().rev().find(|&at| !text[at..].contains('_') && self.is_status(&text[at..]))
    }

    /// Commas part services and stand inside their names (000-10).
    pub fn services(&self, text: &str) -> Vec<ServiceName> {
        let text = text.trim();
        if text.len() > LONGEST_SERVICES {
            let label = text.chars().take(200).chain("…".chars()).collect();
            return vec![ServiceName { label, key: None }];
        }
        if let Some(known) = self.services.borrow().get(text) {
            return known.clone();
        }
        let flat = text.replace(['\n', '\t'], " ");
        let found: Vec<ServiceName> = self
            .reference
            .services_in(&flat)
            .into_iter()
            .map(|(label, row)| ServiceName { label: label.to_owned(), key: row.map(|row| row.key.clone()) })
            .collect();
        self.services.borrow_mut().insert(text.to_owned(), found.clone());
        found
    }

    /// At least one service of the text is known.
    pub fn has_service(&self, text: &str) -> bool {
        self.services(text).iter().any(|service| service.key.is_some())
    }
}

/// Without the tick or dot that a page draws before a status.
fn without_marks(label: &str) -> &str {
    label.trim_end().trim_start_matches(|c: char| !c.is_alphanumeric())
}

pub(super) fn is_role(text: &str) -> bool {
    let text = text.trim();
    ROLES.iter().any(|role| role.eq_ignore_ascii_case(text))
}

/// `AdminF AdminL User, Property admin` → the text before the roles, and the roles. None if it ends in no role.
pub(super) fn roles_at_end(text: &str) -> Option<(&str, Vec<String>)> {
    let text = text.trim();
    let mut end = text.len();
    let mut roles: Vec<String> = Vec::new();
    loop {
        let start = text[..end].rfind(',').map_or(0, |comma| comma + 1);
        let piece = text[start..end].trim();
        if is_role(piece) {
            roles.push(piece.to_owned());
            if start > 0 {
                end = start - 1;
                continue;
            }
            end = 0;
        } else if let Some((name, role)) = role_at_end(piece) {
            roles.push(role.to_owned());
            end = start + text[start..end].find(piece)? + name.len();
        } else if roles.is_empty() {
            return None;
        } else {
            // The comma belonged to what stands before the roles.
            end = text[..end].trim_end().len();
        }
        break;
    }
    roles.reverse();
    Some((text[..end].trim().trim_end_matches(',').trim_end(), roles))
}

/// `AdminL Property super admin` → the name and the longest role that ends it.
fn role_at_end(piece: &str) -> Option<(&str, &str)> {
    let role = ROLES.iter().filter(|role| {
        let at = piece.len().checked_sub(role.len());
        at.and_then(|at| piece.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(role))
    });
    let role = role.max_by_key(|role| role.len())?;
    let (name, role) = piece.split_at(piece.len() - role.len());
    name.ends_with(char::is_whitespace).then(|| (name.trim_end(), role))
}

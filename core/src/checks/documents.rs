//! Documents that are not there, and those whose own date does not fit (F07, 000-36).

use chrono::Datelike;

use super::{Finding, Rule, Seen};
use crate::files::slots::{self, SlotState};

pub(super) fn findings(seen: &Seen) -> Vec<Finding> {
    let application = seen.application;
    if application.files.is_empty() && !application.brought.sections.contains_key(super::DOCUMENTS) {
        return Vec::new();
    }
    let slots = slots::slots(application, seen.reference, seen.day);
    let found = slots.iter().filter_map(|slot| match slot.state {
        SlotState::Missing => Some(Finding::new(Rule::DocumentMissing, slot.path())),
        SlotState::Outdated => {
            Some(Finding::new(Rule::CertificateYear, slot.path()).with("year", seen.made().year().to_string()))
        }
        _ => None,
    });
    found.collect()
}

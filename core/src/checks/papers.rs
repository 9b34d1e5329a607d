//! What only the papers show, asked until somebody has looked: no finding, because nothing here says that it is wrong.
//! A certificate in its slot that says its date is checked by that.

use chrono::{Datelike, NaiveDate};

use super::{Finding, Rule, Seen, Someone, read_date};
use crate::applications::statuses::BEFORE_APPROVAL;

pub(super) fn questions(seen: &Seen) -> Vec<Finding> {
    if !BEFORE_APPROVAL.contains(&seen.application.status()) {
        return Vec::new();
    }
    let applicants = seen.individuals().into_iter().filter(|one| one.place.is_some());
    applicants.flat_map(|one| of_person(seen, &one)).collect()
}

fn of_person(seen: &Seen, one: &Someone) -> Vec<Finding> {
    let services = seen.services_of(one.who);
    let mut asked = Vec::new();
    if services.iter().any(|row| row.text("visa").is_some())
        && let Some(pages) = seen.limit("passport_blank_pages")
    {
        asked.push(Finding::new(Rule::BlankPages, one.at("document_number")).with("pages", pages.value));
    }
    let visa = services.iter().any(|row| row.text("kind") == Some("visa"));
    if visa && !is_too_young(seen, one) && !has_dated_certificate(seen, one) {
        let year = seen.made().year().to_string();
        asked.push(Finding::new(Rule::Dactyloscopy, one.at("birth_date")).with("year", year));
    }
    asked
}

/// Its date is compared by a check then.
fn has_dated_certificate(seen: &Seen, one: &Someone) -> bool {
    let slot = one.place.map(|place| format!("dactyloscopy/{place}"));
    seen.application.files.values().any(|file| Some(&file.slot) == slot.as_ref() && file.dated.is_some())
}

/// Fingerprints are taken from an age on (DOMAIN 3.3); who does not say her birth date is asked all the same.
fn is_too_young(seen: &Seen, one: &Someone) -> bool {
    let of_age = |born: NaiveDate| seen.limit("age_dactyloscopy")?.after(born);
    read_date(&one.who.birth_date).and_then(of_age).is_some_and(|of_age| of_age > seen.day)
}

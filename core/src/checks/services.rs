//! Services, how many persons they are asked for, and who may ask for them.

use std::collections::BTreeMap;

use super::{Finding, Rule, Seen, Someone};
use crate::applications::content::persons_short;
use crate::applications::sections::{PERSONS, SERVICES};

/// The state whose own citizens need no leave to enter.
const HOME: &str = "KAZ";

pub(super) fn findings(seen: &Seen) -> Vec<Finding> {
    let mut found = Vec::new();
    lines(seen, &mut found);
    company(seen, &mut found);
    found
}

fn lines(seen: &Seen, found: &mut Vec<Finding>) {
    let application = seen.application;
    if application.lines.is_empty() {
        found.push(Finding::new(Rule::ServiceNone, SERVICES));
    }
    for (place, line) in &application.lines {
        let at = |field: &str| format!("service/{place}/{field}");
        let Some(service) = &line.service else {
            if let Some(label) = &line.label {
                found.push(Finding::new(Rule::ServiceUnknown, at("service")).with("label", label.as_str()));
            }
            continue;
        };
        if seen.reference.look_up("services", service, seen.made()).is_none() {
            found.push(Finding::new(Rule::ServiceNotThen, at("service")).date(seen.made()));
        }
        let Some(row) = seen.service(service) else { continue };
        if let Some(most) = row.integer("most_persons").filter(|most| i64::from(line.amount) > *most) {
            found.push(Finding::new(Rule::PersonsMost, at("amount")).with("most", most));
        }
        if row.flag("participants_only") && application.organisation.participant == Some(false) {
            found.push(Finding::new(Rule::ParticipantsOnly, at("service")));
        }
    }
}

fn company(seen: &Seen, found: &mut Vec<Finding>) {
    let company = &seen.application.organisation;
    let given = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    let (bin, name) = (given(&company.bin), given(&company.name));
    if !bin && (name || company.participant == Some(true)) {
        found.push(Finding::new(Rule::CompanyBin, "organisation/bin"));
    }
    if !name && (bin || company.participant == Some(true)) {
        found.push(Finding::new(Rule::CompanyName, "organisation/name"));
    }
}

/// As many persons as the lines ask for (000-19). With a priority line among them nobody can count: its persons may be
/// left out (000-21).
pub(super) fn quantity(seen: &Seen) -> Vec<Finding> {
    let application = seen.application;
    let there = application.persons.len();
    let short = persons_short(application);
    let counted = |rule, path: String, wanted: usize, there: usize| {
        Finding::new(rule, path).with("wanted", wanted as i64).with("there", there as i64)
    };
    if short > 0 {
        return vec![counted(Rule::PersonsFewer, PERSONS.to_owned(), there + short, there)];
    }
    if application.lines.is_empty() || application.lines.values().any(|line| line.priority) {
        return Vec::new();
    }
    let wanted: usize = application.lines.values().map(|line| line.amount as usize).sum();
    if there > wanted {
        return vec![counted(Rule::PersonsMore, PERSONS.to_owned(), wanted, there)];
    }
    let mut seated: BTreeMap<u32, usize> = BTreeMap::new();
    for person in application.persons.values() {
        let Some(line) = person.line else { return Vec::new() };
        *seated.entry(line).or_default() += 1;
    }
    let lines = application.lines.iter().filter_map(|(place, line)| {
        let (wanted, there) = (line.amount as usize, seated.get(place).copied().unwrap_or_default());
        (wanted != there).then(|| counted(Rule::LinePersons, format!("service/{place}/amount"), wanted, there))
    });
    lines.collect()
}

/// Her citizenship against what is asked for her. The main contact asks for herself only where no persons are named.
pub(super) fn of_person(seen: &Seen, one: &Someone) -> Vec<Finding> {
    let applicant = one.place.is_some() || seen.application.persons.is_empty();
    let Some(country) = one.who.citizenship.as_deref().filter(|_| applicant) else { return Vec::new() };
    let services = seen.services_of(one.who);
    let new = |rule| Finding::new(rule, one.at("citizenship"));
    let mut found = Vec::new();
    if services.iter().any(|row| row.list("not_for").iter().any(|excluded| excluded == country)) {
        found.push(new(Rule::CitizensExcluded));
    }
    if services.iter().any(|row| row.text("visa").is_some()) && one.place.is_some() {
        if country == HOME {
            found.push(new(Rule::VisaOfCitizen));
        } else if seen.reference.in_eaeu(country, seen.day) {
            found.push(new(Rule::VisaInUnion));
        }
    }
    found
}

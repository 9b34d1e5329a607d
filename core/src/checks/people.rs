//! People against one another: the same passport or IIN under two names, somebody twice, somebody on another application.

use super::{Beside, Finding, Rule, Seen, Someone};
use crate::applications::cards::Individual;
use crate::people::identity_numbers::read_iin;
use crate::people::names::fold;

/// Characters of the name field of a passport's machine-readable zone (ICAO Doc 9303-4); longer names are cut there.
const MRZ_NAME: usize = 39;

pub(super) fn findings(seen: &Seen, beside: &Beside) -> Vec<Finding> {
    let people = seen.individuals();
    let mut found: Vec<Finding> = people.iter().flat_map(name).collect();
    for (at, one) in people.iter().enumerate() {
        found.extend(document(seen, one));
        for other in &people[..at] {
            found.extend(pair(other, one));
        }
    }
    let known = |path: &str| people.iter().any(|one| one.path == path);
    for holder in beside.holders.iter().filter(|holder| known(&holder.path)) {
        let finding = Finding::new(Rule::PassportHolder, format!("{}/document_number", holder.path));
        found.push(finding.with("name", holder.name.as_str()));
    }
    let asked: Vec<&str> = seen.application.lines.values().filter_map(|line| line.service.as_deref()).collect();
    for other in beside.elsewhere.iter().filter(|other| known(&other.path)) {
        let same = other.services.iter().any(|service| asked.contains(&service.as_str()));
        let rule = if same { Rule::ServiceElsewhere } else { Rule::PersonElsewhere };
        found.push(Finding::new(rule, format!("{}/family", other.path)).with("number", other.number.as_str()));
    }
    found
}

/// A required value that is not there. Where one of the two names is, the other may be missing in the passport too.
pub(super) fn missing(path: &str, seen: &Seen) -> Finding {
    let of = |one: &Someone| {
        let (given, family) = (one.who.given.is_some(), one.who.family.is_some());
        path == one.at("given") && family || path == one.at("family") && given
    };
    let rule = if seen.individuals().iter().any(of) { Rule::NameOne } else { Rule::Required };
    Finding::new(rule, path)
}

/// A passport's number that is somebody's IIN: the two fields were mixed up.
fn document(seen: &Seen, one: &Someone) -> Option<Finding> {
    let number = one.who.document_number.as_deref()?;
    let read = read_iin(number);
    let known = |other: &Someone| read.number.is_some() && other.who.iin == read.number;
    let is_iin = read.number.is_some() && read.findings.is_empty() || seen.individuals().iter().any(known);
    is_iin.then(|| Finding::new(Rule::DocumentIsIin, one.at("document_number")))
}

fn name(one: &Someone) -> Vec<Finding> {
    let (Some(given), Some(family)) = (&one.who.given, &one.who.family) else { return Vec::new() };
    let mut found = Vec::new();
    if fold(given) == fold(family) && !fold(given).is_empty() {
        found.push(Finding::new(Rule::NamesSame, one.at("given")));
    }
    // Family name, two fillers, given names.
    let length = family.chars().count() + 2 + given.chars().count();
    if length > MRZ_NAME {
        found.push(Finding::new(Rule::NameLong, one.at("family")).with("most", MRZ_NAME as i64));
    }
    found
}

/// Said of the second of two. The main contact may well be one of the persons, so only persons stand there twice.
fn pair(first: &Someone, second: &Someone) -> Vec<Finding> {
    let said = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let mut found = Vec::new();
    let same_name = names(first.who) == names(second.who);
    let named = !names(first.who).is_empty() && !names(second.who).is_empty();
    let same_iin = said(&first.who.iin).is_some_and(|iin| Some(iin) == said(&second.who.iin));
    let same_passport = same_passport(first.who, second.who);
    if same_passport && named && !same_name {
        found.push(Finding::new(Rule::PassportOtherName, second.at("document_number")).with("name", first.who.shown()));
    }
    let births = (said(&first.who.birth_date), said(&second.who.birth_date));
    if let (true, (Some(hers), Some(other))) = (same_passport && same_name, births)
        && hers != other
    {
        found.push(Finding::new(Rule::PassportOtherBirth, second.at("birth_date")).with("date", hers));
    }
    if same_iin && named && !same_name {
        found.push(Finding::new(Rule::IinOtherName, second.at("iin")).with("name", first.who.shown()));
    }
    if let (Some(place), Some(_)) = (first.place, second.place)
        && (same_passport || same_iin)
        && same_name
    {
        found.push(Finding::new(Rule::PersonTwice, second.at("family")).with("place", i64::from(place)));
    }
    found
}

/// Whichever part was typed into which field; a Cyrillic spelling is its Latin one.
fn names(who: &Individual) -> Vec<String> {
    let mut words: Vec<String> = fold(&who.shown()).split_whitespace().map(str::to_owned).collect();
    words.sort();
    words
}

/// Countries reuse numbers: where both say their citizenship it must be the same.
fn same_passport(one: &Individual, other: &Individual) -> bool {
    let number = |who: &Individual| {
        let text = who.document_number.as_deref().unwrap_or_default().to_uppercase();
        text.chars().filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    let country = match (&one.citizenship, &other.citizenship) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    country && !number(one).is_empty() && number(one) == number(other)
}

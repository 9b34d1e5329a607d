//! Dates of one person against one another, against her IIN, and against the day: birth, passport, requested period.

use chrono::NaiveDate;

use super::{Finding, Limit, Rule, Seen, Someone, read_date, texts};
use crate::applications::cards::Visa;
use crate::applications::due::norm_days;
use crate::applications::statuses::BEFORE_APPROVAL;
use crate::people::identity_numbers::{Sex, read_iin};
use crate::reference::Row;

pub(super) fn findings(seen: &Seen, one: &Someone) -> Vec<Finding> {
    let services = seen.services_of(one.who);
    let visa = one.place.and_then(|place| Some((place, seen.application.visas.get(&place)?)));
    let mut found = birth(seen, one, &services);
    found.extend(passport(seen, one, visa.and_then(|(_, visa)| read_date(&visa.until))));
    if let Some((place, visa)) = visa {
        found.extend(period(seen, place, visa, &services));
    }
    found
}

fn birth(seen: &Seen, one: &Someone, services: &[&Row]) -> Vec<Finding> {
    let path = one.at("birth_date");
    let new = |rule| Finding::new(rule, path.as_str());
    let born = read_date(&one.who.birth_date);
    let mut found = Vec::new();
    if let Some(iin) = &one.who.iin {
        let sex = match one.who.sex.as_deref() {
            Some("M") => Some(Sex::Male),
            Some("F") => Some(Sex::Female),
            _ => None,
        };
        found.extend(texts::numbers(&one.at("iin"), read_iin(iin).against(born, sex, seen.day)));
    }
    let Some(born) = born else { return found };
    let younger = |limit: &Limit, at: NaiveDate| limit.after(born).is_some_and(|of_age| of_age > at);
    let mut too_young = |rule, key: &str, at: NaiveDate| {
        if let Some(limit) = seen.limit(key).filter(|limit| younger(limit, at)) {
            found.push(new(rule).with("years", limit.value));
        }
    };
    if born > seen.day {
        found.push(new(Rule::BirthFuture));
    } else if born >= seen.made() {
        found.push(new(Rule::BirthOfEntry).date(seen.made()));
    } else if one.place.is_none() {
        too_young(Rule::ContactYoung, "age_contact", seen.day);
    } else if services.iter().any(|row| row.text("visa") == Some("C3") && !row.flag("dependent")) {
        let begins = one.place.and_then(|place| read_date(&seen.application.visas.get(&place)?.from));
        too_young(Rule::WorkerYoung, "age_work", begins.unwrap_or(seen.day));
    }
    if let Some(limit) = seen.limit("age_oldest").filter(|limit| limit.after(born).is_some_and(|end| end < seen.day)) {
        found.push(new(Rule::BirthOld).with("years", limit.value));
    }
    found
}

fn passport(seen: &Seen, one: &Someone, visa_ends: Option<NaiveDate>) -> Vec<Finding> {
    let (from, until) = (read_date(&one.who.valid_from), read_date(&one.who.valid_until));
    let new = |rule, field| Finding::new(rule, one.at(field));
    let mut found = Vec::new();
    if let Some(from) = from {
        if from > seen.day {
            found.push(new(Rule::PassportLater, "valid_from"));
        }
        if read_date(&one.who.birth_date).is_some_and(|born| from < born) {
            found.push(new(Rule::PassportBeforeBirth, "valid_from"));
        }
    }
    let Some(until) = until else { return found };
    if until < seen.day {
        found.push(new(Rule::PassportExpired, "valid_until"));
    } else if let (Some(ends), Some(limit)) = (visa_ends, seen.limit("passport_beyond_visa"))
        && let Some(wanted) = limit.after(ends).filter(|wanted| until < *wanted)
    {
        let short = new(Rule::PassportShort, "valid_until").with("term", limit.value).with("unit", limit.unit);
        found.push(short.date(wanted));
    }
    if let Some(from) = from {
        if from >= until {
            found.push(new(Rule::PassportOrder, "valid_until"));
        } else if let Some(limit) = seen.limit("passport_longest")
            && limit.after(from).is_some_and(|longest| until > longest)
        {
            found.push(new(Rule::PassportLong, "valid_until"));
        }
    }
    found
}

fn period(seen: &Seen, place: u32, visa: &Visa, services: &[&Row]) -> Vec<Finding> {
    let new = |rule, field: &str| Finding::new(rule, format!("visa/{place}/{field}"));
    let (from, until) = (read_date(&visa.from), read_date(&visa.until));
    let mut found = Vec::new();
    // Once it is approved, the period that was asked for is no longer anybody's to move.
    if let Some(from) = from.filter(|_| BEFORE_APPROVAL.contains(&seen.application.status())) {
        let leads = services.iter().filter_map(|row| row.text("kind"));
        let lead = leads.filter_map(|kind| norm_days(seen.reference, &format!("lead_{kind}"), from)).max();
        if from < seen.day {
            found.push(new(Rule::VisaBegan, "from"));
        } else if let Some(days) = lead
            && seen.reference.working_days_before(from, days) < seen.day
        {
            found.push(new(Rule::VisaSoon, "from").with("days", i64::from(days)));
        }
    }
    if let (Some(from), Some(until)) = (from, until) {
        if from > until {
            found.push(new(Rule::VisaOrder, "until"));
        } else if let Some(latest) = longest(seen, from, visa.frequency.as_deref(), services).filter(|end| until > *end)
        {
            found.push(new(Rule::VisaLong, "until").date(latest));
        }
    }
    let asked = visa.frequency.as_deref().filter(|_| !services.is_empty());
    if let Some(asked) = asked
        && services.iter().all(|row| row.text("entries").is_some_and(|entries| entries != asked))
    {
        found.push(new(Rule::VisaEntries, "frequency"));
    }
    let folded = |text: &Option<String>| text.as_deref().map(crate::reference::fold).filter(|text| !text.is_empty());
    if folded(&visa.home_address).is_some_and(|home| Some(home) == folded(&visa.abroad_address)) {
        found.push(new(Rule::VisaAddresses, "abroad_address"));
    }
    found
}

/// The last day of the longest period that the services allow; none where one of them has no known term.
fn longest(seen: &Seen, from: NaiveDate, frequency: Option<&str>, services: &[&Row]) -> Option<NaiveDate> {
    let of_service = |row: &&Row| {
        if let Some(years) = row.integer("years") {
            return Limit::years(years).after(from);
        }
        let frequency = row.text("entries").or(frequency)?;
        let categories = row.text("visa")?.split('/').map(|category| {
            let key = format!("period_{}_{frequency}", category.trim().to_lowercase());
            seen.limit(&key)?.after(from)
        });
        latest(categories)
    };
    latest(services.iter().map(of_service))
}

fn latest(mut days: impl Iterator<Item = Option<NaiveDate>>) -> Option<NaiveDate> {
    days.try_fold(NaiveDate::MIN, |latest, day| Some(latest.max(day?))).filter(|latest| *latest > NaiveDate::MIN)
}

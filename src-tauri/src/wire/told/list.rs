//! The list of applications, from the core's own rows.

use casebook::applications::due::Waiting;
use casebook::applications::list::{
    self, Age, Counts as CoreCounts, DueIn, Flag, ListedRow, Listing, Looking, Owner, Query,
};
use casebook::casebook::HistoryEvent;
use casebook::document::DocId;
use casebook::people::staff::Staff;
use casebook::reference::Reference;

use super::super::{ListFilter, Sort, wall};
use super::*;

impl ListRow {
    pub fn of(row: &ListedRow, reference: &Reference, looking: &Looking) -> ListRow {
        let listing = &row.listing;
        let next = listing.next.as_ref();
        let waited = listing.since.map_or(0, |since| reference.working_days_between(since, looking.today));
        let named = listing.deputy == Some(looking.me);
        let stands_in = |owner| looking.stands_for.contains(&owner) || (named && looking.absent.contains(&owner));
        ListRow {
            id: row.id.to_string(),
            head: row.head.to_string(),
            kind: listing.kind.clone(),
            number: listing.number.clone(),
            in_portal: !listing.number.starts_with("C-"),
            person: listing.person.clone(),
            more_persons: listing.persons.saturating_sub(1) as u32,
            company: listing.company.clone(),
            company_id: None,
            services: listing.services.clone(),
            service_words: listing.service_label.clone().unwrap_or_default(),
            personal_manager: listing.has(Flag::PersonalManager),
            priority: listing.has(Flag::Priority),
            status: listing.status.clone(),
            portal_status: listing.portal_status.clone().or_else(|| listing.portal_label.clone()),
            round: listing.round,
            reasons_open: listing.reasons_open as u32,
            reasons_total: listing.reasons as u32,
            waiting: listing.waiting.clone(),
            waited: waited as u32,
            since: listing.since.map(|day| day.to_string()),
            due: listing.due.as_ref().map(|due| due.date.to_string()),
            due_why: listing.due.as_ref().map(|due| due.why.clone()),
            due_days: listing.due.as_ref().map_or(0, |due| u32::from(due.days)),
            next_text: next.map(|next| next.text.clone()).unwrap_or_default(),
            next_date: next.and_then(|next| next.date).map(|day| day.to_string()),
            visit: next.filter(|next| next.visit).and_then(visit),
            passport_place: listing.place.clone(),
            passport_places: places(&listing.places),
            owner: listing.owner.map(|id| id.to_string()),
            deputy: listing.deputy.map(|id| id.to_string()),
            standing_in: listing.owner.is_some_and(stands_in),
            resubmitted: listing.has(Flag::Resubmitted),
            to_enter: listing.has(Flag::ToEnter),
            happened: listing.has(Flag::Happened),
            unconfirmed: listing.has(Flag::Unconfirmed),
            voided: listing.has(Flag::Voided),
            needs_details: listing.has(Flag::NeedsDetails),
        }
    }
}

fn places(places: &std::collections::BTreeMap<String, u32>) -> Vec<PlaceCount> {
    places.iter().map(|(place, count)| PlaceCount { place: place.clone(), count: *count }).collect()
}

/// The day of the visit, with the time where it is known.
fn visit(next: &list::NextStep) -> Option<String> {
    let day = next.date?;
    Some(next.time.as_ref().map_or_else(|| day.to_string(), |time| format!("{day}T{time}")))
}

/// The row of an application that was read whole.
pub fn row_of(application: &casebook::applications::Application, reference: &Reference, looking: &Looking) -> ListRow {
    let doc = &application.doc;
    let listed = ListedRow { id: doc.id, head: doc.head, listing: Listing::of(application, reference) };
    let mut row = ListRow::of(&listed, reference, looking);
    row.company_id = application.organisation.link.map(|id| id.to_string());
    row
}

impl ListFilter {
    pub fn query(&self) -> Query {
        let mut owners: Vec<Owner> = self.owners.iter().cloned().map(Owner::from).collect();
        if self.mine && !owners.contains(&Owner::Me) {
            owners.push(Owner::Me);
        }
        Query {
            v: 1,
            text: self.text.clone(),
            kinds: self.kinds.clone(),
            statuses: self.statuses.clone(),
            services: self.services.clone(),
            owners,
            waiting: self.waiting.clone(),
            cities: self.cities.clone(),
            channels: self.channels.clone(),
            flags: self.flags.iter().cloned().map(Flag::from).collect(),
            citizenships: self.citizenships.clone(),
            places: self.places.clone(),
            ages: self.ages.iter().cloned().map(Age::from).collect(),
            due: self.due.clone().map(DueIn::from),
            open: !self.ended,
            drafts: self.drafts,
            to_sign: self.to_sign,
            sort: match self.sort {
                Sort::Urgency => list::Sort::Default,
                Sort::Number => list::Sort::Number,
                Sort::Person => list::Sort::Person,
                Sort::Company => list::Sort::Company,
                Sort::Status => list::Sort::Status,
                Sort::Since => list::Sort::Since,
                Sort::Created => list::Sort::Created,
                Sort::Owner => list::Sort::Owner,
            },
            descending: self.descending,
        }
    }

    pub fn of(query: &Query) -> ListFilter {
        let mine = query.owners.contains(&Owner::Me);
        let owners = query.owners.iter().filter(|owner| **owner != Owner::Me).map(|owner| String::from(*owner));
        ListFilter {
            text: query.text.clone(),
            kinds: query.kinds.clone(),
            statuses: query.statuses.clone(),
            services: query.services.clone(),
            owners: owners.collect(),
            waiting: query.waiting.clone(),
            cities: query.cities.clone(),
            channels: query.channels.clone(),
            citizenships: query.citizenships.clone(),
            places: query.places.clone(),
            ages: query.ages.iter().map(|age| age.as_str().to_owned()).collect(),
            flags: query.flags.iter().map(|flag| flag.as_str().to_owned()).collect(),
            due: query.due.map(|due| due.as_str().to_owned()),
            ended: !query.open,
            drafts: query.drafts,
            to_sign: query.to_sign,
            mine,
            sort: match query.sort {
                list::Sort::Default => Sort::Urgency,
                list::Sort::Number => Sort::Number,
                list::Sort::Person => Sort::Person,
                list::Sort::Company => Sort::Company,
                list::Sort::Status => Sort::Status,
                list::Sort::Since => Sort::Since,
                list::Sort::Created => Sort::Created,
                list::Sort::Owner => Sort::Owner,
            },
            descending: query.descending,
        }
    }
}

impl Counts {
    pub fn of(counts: CoreCounts) -> Counts {
        let facet = |name: &str, values: Vec<(String, u64)>| Facet {
            name: name.to_owned(),
            values: values.into_iter().map(|(key, count)| FacetValue { key, count: count as u32 }).collect(),
        };
        let nobody = |owner: Option<DocId>| owner.map_or_else(|| "nobody".to_owned(), |id| id.to_string());
        let waiting = |waiting: Waiting| waiting.as_str().to_owned();
        Counts {
            total: counts.total as u32,
            facets: vec![
                facet("kinds", counts.kinds.into_iter().collect()),
                facet("statuses", counts.statuses.into_iter().collect()),
                facet("services", counts.services.into_iter().collect()),
                facet("owners", counts.owners.into_iter().map(|(owner, count)| (nobody(owner), count)).collect()),
                facet("waiting", counts.waiting.into_iter().map(|(who, count)| (waiting(who), count)).collect()),
                facet("cities", counts.cities.into_iter().collect()),
                facet("channels", counts.channels.into_iter().collect()),
                facet(
                    "flags",
                    counts.flags.into_iter().map(|(flag, count)| (flag.as_str().to_owned(), count)).collect(),
                ),
                facet("citizenships", counts.citizenships.into_iter().collect()),
                facet("places", counts.places.into_iter().collect()),
                facet("ages", counts.ages.into_iter().map(|(age, count)| (age.as_str().to_owned(), count)).collect()),
                facet("due", counts.due.into_iter().map(|(due, count)| (due.as_str().to_owned(), count)).collect()),
            ],
        }
    }
}

impl HistoryView {
    pub fn of(line: HistoryEvent, staff: &Staff) -> HistoryView {
        let name = |id: DocId| staff.get(id).map(|member| member.name.clone()).unwrap_or_default();
        match line {
            HistoryEvent::Entry(entry) => HistoryView {
                id: entry.id,
                source: "entry".into(),
                verb: entry.verb.as_str().to_owned(),
                to: entry.to,
                actor: name(entry.actor),
                event_time: Some(wall(entry.event_time)),
                entry_time: Some(wall(entry.entry_time)),
                stepped_back: entry.stepped_back,
                comment: entry.comment,
                how: entry.how.map(Into::into),
                changes: entry
                    .changes
                    .into_iter()
                    .map(|one| ChangedValue { path: one.path, before: one.before, after: one.after })
                    .collect(),
            },
            HistoryEvent::Portal(event) => HistoryView {
                id: format!("portal {} {}", event.at.as_deref().unwrap_or_default(), event.label),
                source: "portal".into(),
                verb: "portal".into(),
                to: Some(event.status.unwrap_or(event.label)),
                actor: [event.person, event.roles.join(", ")]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · "),
                event_time: event.at,
                entry_time: None,
                stepped_back: false,
                comment: event.comment,
                how: None,
                changes: Vec::new(),
            },
        }
    }
}

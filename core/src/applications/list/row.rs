//! What a row of the list shows, made of the application alone.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::query::words;
use crate::applications::application::Application;
use crate::applications::cards::Channel;
use crate::applications::due;
use crate::applications::statuses;
use crate::document::{DocId, EntryId};
use crate::reference::Reference;

words! {
    /// What makes an application stand out.
    Flag {
        Resubmitted = "resubmitted",
        /// A step made here is not in the portal yet.
        ToEnter = "to_enter",
        /// The portal has moved on by itself.
        Happened = "happened",
        Unconfirmed = "unconfirmed",
        NeedsDetails = "needs_details",
        UnknownStatus = "unknown_status",
        UnknownService = "unknown_service",
        Suspended = "suspended",
        PersonalManager = "personal_manager",
        Priority = "priority",
        Participant = "participant",
        PerPortal = "per_portal",
        /// The portal's own history breaks our rules (000-56).
        BreaksRules = "breaks_rules",
        Visit = "visit",
        /// What was approved has changed since.
        Voided = "voided",
        /// Never set: a newer program's word.
        Unknown = "unknown",
    } else Unknown
}

impl Flag {
    pub fn bit(self) -> i64 {
        1 << (self as i64)
    }
}

/// Days since 1970: a third of the time that a written date takes to read, in the largest list that there is.
mod days {
    use chrono::{NaiveDate, TimeDelta};
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(date.signed_duration_since(NaiveDate::default()).num_days())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        let days = TimeDelta::try_days(i64::deserialize(deserializer)?);
        let date = days.and_then(|days| NaiveDate::default().checked_add_signed(days));
        date.ok_or_else(|| serde::de::Error::custom("no day"))
    }

    pub(super) mod maybe {
        use chrono::NaiveDate;
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        #[derive(Serialize, Deserialize)]
        #[serde(transparent)]
        struct Day(#[serde(with = "super")] NaiveDate);

        pub(in super::super) fn serialize<S: Serializer>(
            date: &Option<NaiveDate>,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            date.map(Day).serialize(serializer)
        }

        pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Option<NaiveDate>, D::Error> {
            Ok(Option::<Day>::deserialize(deserializer)?.map(|day| day.0))
        }
    }
}

/// Several flags as one number.
mod bits {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::Flag;

    pub(super) fn serialize<S: Serializer>(flags: &[Flag], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(flags.iter().fold(0, |bits, flag| bits | flag.bit()))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Flag>, D::Error> {
        let bits = i64::deserialize(deserializer)?;
        Ok(Flag::ALL.iter().copied().filter(|flag| bits & flag.bit() != 0).collect())
    }
}

/// The next step in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none", with = "days::maybe")]
    pub date: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<DocId>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub visit: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
}

/// When somebody should act, and why then: a word of `due::Why` and the working days that were counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueDay {
    #[serde(with = "days")]
    pub date: NaiveDate,
    pub why: String,
    pub days: u16,
}

/// What the list keeps of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    pub kind: String,
    /// `6234` or `C-0012`.
    pub number: String,
    pub status: String,
    /// The portal's, as last seen: its key, or its words where nobody knows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portal_status: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portal_label: Option<String>,
    /// The first of them, family name first.
    pub person: String,
    pub persons: usize,
    pub company: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    /// The words of the first line as they came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_label: Option<String>,
    /// Keys, each once, in the order of the form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<String>,
    pub lines: usize,
    pub round: u32,
    pub returns: u32,
    pub reasons_open: usize,
    pub reasons: usize,
    pub waiting: String,
    #[serde(default, skip_serializing_if = "Option::is_none", with = "days::maybe")]
    pub since: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<DueDay>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NextStep>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How many passports lie where, where they lie apart.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub places: BTreeMap<String, u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<DocId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deputy: Option<DocId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    pub channel: Channel,
    #[serde(default, skip_serializing_if = "Option::is_none", with = "days::maybe")]
    pub created: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub citizenships: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "bits")]
    pub flags: Vec<Flag>,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedRow {
    pub id: DocId,
    /// What a step from the list is built on.
    pub head: EntryId,
    pub listing: Listing,
}

impl Listing {
    pub fn of(application: &Application, reference: &Reference) -> Listing {
        let case = &application.case;
        let people = application.people();
        let first = application.lines.values().next();
        let portal = application.portal.as_ref();
        let mut places = application.passport_places();
        if places.len() < 2 {
            places.clear();
        }
        let next = application.next.as_ref().filter(|next| !next.text.is_empty() || next.date.is_some());
        Listing {
            kind: application.doc.kind.as_str().to_owned(),
            number: case.shown(),
            status: application.status().to_owned(),
            portal_status: portal.and_then(|portal| portal.status.clone()),
            portal_label: portal.filter(|portal| portal.status.is_none()).map(|portal| portal.label.clone()),
            person: people.first().map(|person| person.shown()).unwrap_or_default(),
            persons: people.len(),
            company: application.organisation.name.clone().unwrap_or_default(),
            bin: application.organisation.bin.clone(),
            service_label: first.and_then(|line| line.label.clone()),
            services: each_once(application.lines.values().filter_map(|line| line.service.as_deref())),
            lines: application.lines.len(),
            round: application.round,
            returns: application.returns,
            reasons_open: application.open_reasons(),
            reasons: application.reasons.len(),
            waiting: due::waiting_for(application.status(), reference, NaiveDate::MAX).as_str().to_owned(),
            since: due::since(application),
            due: due::due(application, reference).map(|due| DueDay {
                date: due.date,
                why: due.why.as_str().to_owned(),
                days: due.days,
            }),
            next: next.map(|next| NextStep {
                text: next.text.clone(),
                date: next.date.as_deref().and_then(|date| date.parse().ok()),
                person: next.person,
                visit: next.visit,
                time: next.time.clone(),
            }),
            place: application.passport_place().map(str::to_owned),
            places: places.into_iter().map(|(place, count)| (place.to_owned(), count)).collect(),
            owner: case.owner,
            deputy: case.deputy,
            city: case.city.clone(),
            channel: case.channel,
            created: case.created.as_deref().and_then(|wall| wall.get(..10)?.parse().ok()),
            citizenships: each_once(people.iter().filter_map(|person| person.citizenship.as_deref())),
            flags: Flag::ALL.iter().copied().filter(|flag| set(*flag, application)).collect(),
        }
    }

    pub fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }
}

fn set(flag: Flag, application: &Application) -> bool {
    let portal = application.portal.as_ref();
    match flag {
        Flag::Resubmitted => portal.is_some_and(|portal| portal.resubmitted),
        Flag::ToEnter => application.waits_for_portal(),
        Flag::Happened => portal.is_some_and(|portal| portal.ahead),
        Flag::Unconfirmed => application.unconfirmed,
        Flag::NeedsDetails => application.needs_details(),
        Flag::UnknownStatus => portal.is_some_and(|portal| portal.status.is_none() && !portal.label.is_empty()),
        Flag::UnknownService => application.lines.values().any(|line| line.service.is_none()),
        Flag::Suspended => application.status() == statuses::SUSPENDED,
        Flag::PersonalManager => application.lines.values().any(|line| line.personal_manager),
        Flag::Priority => application.lines.values().any(|line| line.priority),
        Flag::Participant => application.organisation.participant == Some(true),
        Flag::PerPortal => application.standing.as_ref().is_some_and(|standing| standing.per_portal),
        Flag::BreaksRules => portal.is_some_and(|portal| !portal.flags.is_empty()),
        Flag::Visit => application.next.as_ref().is_some_and(|next| next.visit),
        Flag::Voided => stands_void(application),
        Flag::Unknown => false,
    }
}

/// Reopened ones are approved anew, whatever was void before.
fn stands_void(application: &Application) -> bool {
    let before = application.suspended.as_ref().map_or(application.status(), |suspended| suspended.before.as_str());
    application.voided.is_some() && statuses::APPROVED_ON.contains(&before)
}

fn each_once<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in words {
        if !out.iter().any(|one| one == word) {
            out.push(word.to_owned());
        }
    }
    out
}

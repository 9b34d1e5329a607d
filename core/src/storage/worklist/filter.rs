//! A query with its words as numbers: as SQL for a page, as a test of one row for the counts. Both say the same.

use std::collections::BTreeSet;

use rusqlite::Transaction;

use super::row::{CHANNELS, DRAFT, ENDED, OPEN, before, behind, day, shelf};
use super::waiting::number_of;
use super::words;
use crate::applications::due::Waiting;
use crate::applications::list::{Age, DueIn, Flag, Looking, Owner, Query};
use crate::applications::statuses::{PENDING, SUSPENDED};
use crate::document::DocId;
use crate::error::Failure;
use crate::storage::search::{Matching, matching};

/// A filter that a row may fail, in the order of the counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Facet {
    Status,
    Kind,
    Service,
    Owner,
    Waiting,
    City,
    Channel,
    Citizenship,
    Place,
    Age,
    Due,
    Flags,
}

/// Whose applications are asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Owners {
    pub any: BTreeSet<i64>,
    /// Seen by their own deputy while these are away: (owners who are absent, the deputy).
    pub deputy: Option<(BTreeSet<i64>, i64)>,
}

/// What waits for a second person: at this status, or with this flag and not suspended; without these.
pub(super) struct ToSign {
    pending: i64,
    suspended: i64,
    void: i64,
    barred: BTreeSet<i64>,
    nothing: bool,
}

impl ToSign {
    pub(super) fn holds(&self, doc: i64, status: i64, flags: i64) -> bool {
        let waits = status == self.pending || (flags & self.void != 0 && status != self.suspended);
        !self.nothing && waits && !self.barred.contains(&doc)
    }

    fn condition(&self) -> String {
        if self.nothing {
            return "0".to_owned();
        }
        let ToSign { pending, suspended, void, .. } = self;
        let waits = format!("(status = {pending} OR (flags & {void} != 0 AND status != {suspended}))");
        format!("({waits} AND doc NOT IN ({}))", joined(&self.barred))
    }
}

/// None = the filter is not set.
pub(super) struct Filter {
    pub shelves: Option<BTreeSet<i64>>,
    /// The shelves on which anything can stand that is asked for: the first and the last.
    reach: (i64, i64),
    pub statuses: Option<BTreeSet<i64>>,
    pub kinds: Option<BTreeSet<i64>>,
    pub services: Option<BTreeSet<i64>>,
    pub owners: Option<Owners>,
    pub waiting: Option<BTreeSet<i64>>,
    pub cities: Option<BTreeSet<i64>>,
    pub channels: Option<BTreeSet<i64>>,
    pub citizenships: Option<BTreeSet<i64>>,
    pub places: Option<BTreeSet<i64>>,
    pub ages: Option<Vec<Age>>,
    pub due: Option<DueIn>,
    pub flags: i64,
    pub today: i64,
    pub to_sign: Option<ToSign>,
    pub text: Option<Matching>,
}

impl Filter {
    pub(super) fn of(tx: &Transaction, query: &Query, looking: &Looking) -> Result<Filter, Failure> {
        let numbers = |words: &[String]| {
            let known = words.iter().map(|word| words::known(tx, word));
            let known: BTreeSet<i64> = known.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
            Ok::<_, Failure>((!words.is_empty()).then_some(known))
        };
        let statuses = numbers(&query.statuses)?;
        let mut shelves = BTreeSet::from([OPEN]);
        if query.drafts {
            shelves.insert(DRAFT);
        }
        if !query.open {
            shelves.insert(ENDED);
        }
        let channels = CHANNELS.iter().filter(|(_, word)| query.channels.iter().any(|one| one == word));
        let waiting = Waiting::ALL.iter().filter(|one| query.waiting.iter().any(|word| word == one.as_str()));
        let all = if statuses.is_none() {
            shelves.clone()
        } else {
            query.statuses.iter().map(|status| shelf(status)).collect()
        };
        Ok(Filter {
            reach: (all.first().copied().unwrap_or(OPEN), all.last().copied().unwrap_or(ENDED)),
            // Whoever names a status means whatever is in it.
            shelves: (statuses.is_none() && shelves.len() < 3).then_some(shelves),
            statuses,
            kinds: numbers(&query.kinds)?,
            services: numbers(&query.services)?,
            owners: (!query.owners.is_empty()).then(|| owners(tx, &query.owners, looking)).transpose()?,
            waiting: (!query.waiting.is_empty()).then(|| waiting.map(|one| *one as i64).collect()),
            cities: numbers(&query.cities)?,
            channels: (!query.channels.is_empty()).then(|| channels.map(|(channel, _)| *channel as i64).collect()),
            citizenships: numbers(&query.citizenships)?,
            places: numbers(&query.places)?,
            ages: (!query.ages.is_empty()).then(|| query.ages.clone()),
            due: query.due,
            flags: query.flags.iter().fold(0, |flags, flag| flags | flag.bit()),
            today: day(looking.today),
            to_sign: query.to_sign.then(|| to_sign(tx, looking)).transpose()?,
            text: matching(tx, &query.text)?,
        })
    }

    /// Everybody whose applications can be among those that are asked for.
    pub(super) fn all_owners(&self) -> Option<BTreeSet<i64>> {
        self.owners.as_ref().map(|owners| {
            let absent = owners.deputy.iter().flat_map(|(absent, _)| absent);
            owners.any.iter().chain(absent).copied().collect()
        })
    }

    /// The ranks between which everything stands that is asked for, as a condition.
    pub(super) fn reach(&self) -> String {
        let (first, last) = self.reach;
        format!("rank >= {} AND rank < {}", before(first), behind(last))
    }

    /// The filter as conditions on `worklist`; the text is not among them.
    pub(super) fn conditions(&self) -> String {
        let mut all: Vec<String> = Vec::new();
        let mut one_of = |column: &str, numbers: &Option<BTreeSet<i64>>| {
            all.extend(numbers.as_ref().map(|numbers| format!("{column} IN ({})", joined(numbers))));
        };
        one_of("shelf", &self.shelves);
        one_of("status", &self.statuses);
        one_of("kind", &self.kinds);
        one_of("waiting", &self.waiting);
        one_of("city", &self.cities);
        one_of("channel", &self.channels);
        one_of("place", &self.places);
        for (column, numbers) in [("services", &self.services), ("citizenships", &self.citizenships)] {
            all.extend(numbers.as_ref().map(|numbers| {
                let any = numbers.iter().map(|number| match number {
                    0 => format!("{column} = ''"),
                    _ => format!("instr({column}, ',{number},')"),
                });
                either(any.collect())
            }));
        }
        if let Some(owners) = &self.owners {
            let mut any = vec![format!("owner IN ({})", joined(&owners.any))];
            any.extend(
                owners
                    .deputy
                    .as_ref()
                    .map(|(absent, deputy)| format!("(deputy = {deputy} AND owner IN ({}))", joined(absent))),
            );
            all.push(either(any));
        }
        if let Some(ages) = &self.ages {
            let today = self.today;
            // Of several ranges SQLite would make several searches, and put what they find in order.
            let since = if ages.len() > 1 { "+since" } else { "since" };
            let any = ages.iter().map(|age| match age {
                Age::Day => format!("{since} >= {}", today - 1),
                Age::Week => format!("{since} BETWEEN {} AND {}", today - 7, today - 2),
                Age::Month => format!("{since} BETWEEN {} AND {}", today - 30, today - 8),
                Age::Quarter => format!("{since} BETWEEN {} AND {}", today - 91, today - 31),
                Age::Longer => format!("{since} < {}", today - 91),
                Age::Unknown => format!("{since} IS NULL"),
            });
            all.push(either(any.collect()));
        }
        let today = self.today;
        all.extend(self.due.map(|due| match due {
            DueIn::Overdue => format!("due < {today}"),
            DueIn::Today => format!("due = {today}"),
            DueIn::Week => format!("due BETWEEN {today} AND {}", today + 6),
            DueIn::Unknown => "0".to_owned(),
        }));
        all.extend(self.to_sign.as_ref().map(ToSign::condition));
        if self.flags != 0 {
            all.push(format!("flags & {0} = {0}", self.flags));
        }
        if all.is_empty() { "1".to_owned() } else { all.join(" AND ") }
    }
}

fn to_sign(tx: &Transaction, looking: &Looking) -> Result<ToSign, Failure> {
    // A word that no row has yet is a number that none has.
    let number = |word: &str| Ok::<_, Failure>(words::known(tx, word)?.unwrap_or(-1));
    let barred = looking.may_not_sign.iter().flatten().map(|id| number_of(tx, *id));
    Ok(ToSign {
        pending: number(PENDING)?,
        suspended: number(SUSPENDED)?,
        void: Flag::Voided.bit(),
        barred: barred.collect::<Result<_, _>>()?,
        nothing: looking.may_not_sign.is_none(),
    })
}

fn owners(tx: &Transaction, asked: &[Owner], looking: &Looking) -> Result<Owners, Failure> {
    let mut owners = Owners::default();
    let number = |id: &DocId| words::known(tx, &id.to_string());
    for owner in asked {
        match owner {
            Owner::Nobody => owners.any.extend([words::NONE]),
            Owner::Of(id) => owners.any.extend(number(id)?),
            Owner::Me => {
                for id in looking.stands_for.iter().chain([&looking.me]) {
                    owners.any.extend(number(id)?);
                }
                let absent = looking.absent.iter().map(number).collect::<Result<Vec<_>, _>>()?;
                let absent: BTreeSet<i64> = absent.into_iter().flatten().collect();
                owners.deputy = number(&looking.me)?.filter(|_| !absent.is_empty()).map(|me| (absent, me));
            }
        }
    }
    Ok(owners)
}

fn either(any: Vec<String>) -> String {
    if any.is_empty() { "0".to_owned() } else { format!("({})", any.join(" OR ")) }
}

pub(super) fn joined(numbers: &BTreeSet<i64>) -> String {
    numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}

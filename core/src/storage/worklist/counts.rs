//! How many rows a query finds, and how many each choice of each filter would: one pass over the narrow rows.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Row, Transaction};

use super::filter::{Facet, Filter, joined};
use super::row::{CHANNELS, OPEN, day};
use super::words::{self, Words};
use crate::applications::due::Waiting;
use crate::applications::list::{Age, Counts, DueIn, Flag, Looking, Query, Work};
use crate::document::DocId;
use crate::error::Failure;
use crate::progress::Reporter;
use crate::storage::Told;

/// So many rows between two looks at whether anybody still wants the answer.
const BETWEEN_LOOKS: u64 = 2_000;

const PASS: &str = "SELECT doc, shelf, kind, status, owner, deputy, waiting, city, channel, flags, place, since, due, services, citizenships FROM worklist";

struct Seen<'r> {
    doc: i64,
    shelf: i64,
    kind: i64,
    status: i64,
    owner: i64,
    deputy: i64,
    waiting: i64,
    city: i64,
    channel: i64,
    flags: i64,
    place: i64,
    since: Option<i64>,
    due: Option<i64>,
    services: &'r str,
    citizenships: &'r str,
}

impl<'r> Seen<'r> {
    fn of(row: &'r Row) -> rusqlite::Result<Seen<'r>> {
        Ok(Seen {
            doc: row.get(0)?,
            shelf: row.get(1)?,
            kind: row.get(2)?,
            status: row.get(3)?,
            owner: row.get(4)?,
            deputy: row.get(5)?,
            waiting: row.get(6)?,
            city: row.get(7)?,
            channel: row.get(8)?,
            flags: row.get(9)?,
            place: row.get(10)?,
            since: row.get(11)?,
            due: row.get(12)?,
            services: row.get_ref(13)?.as_str()?,
            citizenships: row.get_ref(14)?.as_str()?,
        })
    }

    /// Whether every filter but `except` lets the row through; the second that does not ends the question.
    fn failing(&self, filter: &Filter) -> Failing {
        let beyond =
            |numbers: &Option<BTreeSet<i64>>, one: i64| numbers.as_ref().is_some_and(|numbers| !numbers.contains(&one));
        let outside = |numbers: &Option<BTreeSet<i64>>, list: &str| {
            numbers.as_ref().is_some_and(|numbers| {
                let named = words::listed(list).any(|number| numbers.contains(&number));
                let none = list.is_empty() && numbers.contains(&words::NONE);
                !(named || none)
            })
        };
        let unsigned = filter.to_sign.as_ref().is_some_and(|sign| !sign.holds(self.doc, self.status, self.flags));
        if unsigned
            || beyond(&filter.shelves, self.shelf)
            || filter.text.as_ref().is_some_and(|text| !text.has(self.doc))
        {
            return Failing::Several;
        }
        let mut failing = Failing::None;
        let mut at = |facet: Facet, fails: bool| {
            if fails {
                failing = if matches!(failing, Failing::None) { Failing::One(facet) } else { Failing::Several };
            }
        };
        at(Facet::Status, beyond(&filter.statuses, self.status));
        at(Facet::Kind, beyond(&filter.kinds, self.kind));
        at(Facet::Waiting, beyond(&filter.waiting, self.waiting));
        at(Facet::City, beyond(&filter.cities, self.city));
        at(Facet::Channel, beyond(&filter.channels, self.channel));
        at(Facet::Place, beyond(&filter.places, self.place));
        at(Facet::Service, outside(&filter.services, self.services));
        at(Facet::Citizenship, outside(&filter.citizenships, self.citizenships));
        at(Facet::Age, filter.ages.as_ref().is_some_and(|ages| !ages.contains(&Age::of(self.since, filter.today))));
        at(Facet::Due, filter.due.is_some_and(|due| !due.holds(self.due, filter.today)));
        at(Facet::Flags, self.flags & filter.flags != filter.flags);
        at(
            Facet::Owner,
            filter.owners.as_ref().is_some_and(|owners| {
                let deputy = owners.deputy.as_ref();
                !owners.any.contains(&self.owner)
                    && !deputy.is_some_and(|(absent, me)| self.deputy == *me && absent.contains(&self.owner))
            }),
        );
        failing
    }
}

enum Failing {
    None,
    One(Facet),
    Several,
}

/// How often each number occurs: there are few words, so a number is a place.
#[derive(Default)]
struct Tallies {
    total: u64,
    by: [Vec<u64>; 12],
}

impl Tallies {
    fn add(&mut self, row: &Seen, filter: &Filter) {
        let only = match row.failing(filter) {
            Failing::Several => return,
            Failing::None => {
                self.total += 1;
                None
            }
            Failing::One(facet) => Some(facet),
        };
        let mut count = |facet: Facet, number: i64| {
            if only.is_none_or(|only| only == facet) {
                let (tally, place) = (&mut self.by[facet as usize], number as usize);
                if tally.len() <= place {
                    tally.resize(place + 1, 0);
                }
                tally[place] += 1;
            }
        };
        count(Facet::Status, row.status);
        count(Facet::Kind, row.kind);
        count(Facet::Owner, row.owner);
        count(Facet::Waiting, row.waiting);
        count(Facet::City, row.city);
        count(Facet::Channel, row.channel);
        count(Facet::Place, row.place);
        count(Facet::Age, Age::of(row.since, filter.today) as i64);
        for due in DueIn::ALL.iter().filter(|due| due.holds(row.due, filter.today)) {
            count(Facet::Due, *due as i64);
        }
        let mut flags = row.flags;
        while flags != 0 {
            count(Facet::Flags, i64::from(flags.trailing_zeros()));
            flags &= flags - 1;
        }
        for (facet, list) in [(Facet::Service, row.services), (Facet::Citizenship, row.citizenships)] {
            if list.is_empty() {
                count(facet, words::NONE);
            }
            words::listed(list).for_each(|number| count(facet, number));
        }
    }

    fn named<K: Ord>(&self, facet: Facet, name: impl Fn(i64) -> K) -> BTreeMap<K, u64> {
        let counted = self.by[facet as usize].iter().enumerate().filter(|(_, count)| **count > 0);
        counted.map(|(number, count)| (name(number as i64), *count)).collect()
    }
}

/// Counts the rows of a query and of each other choice. Called off through `reporter`: the next key makes the answer
/// useless.
pub fn counts(tx: &Transaction, query: &Query, looking: &Looking, reporter: &Reporter) -> Result<Counts, Failure> {
    let mut tallies = Tallies::default();
    callable_off(tx, reporter, || {
        let filter = Filter::of(tx, query, looking)?;
        pass(tx, std::slice::from_ref(&filter), reporter, |row| tallies.add(row, &filter))
    })?;
    let words = Words::all(tx)?;
    let word = |number: i64| words.word(number);
    let at = |number: i64| usize::try_from(number).unwrap_or(usize::MAX);
    Ok(Counts {
        total: tallies.total,
        kinds: tallies.named(Facet::Kind, word),
        statuses: tallies.named(Facet::Status, word),
        services: tallies.named(Facet::Service, word),
        owners: tallies.named(Facet::Owner, |number| words.owner(number)),
        waiting: tallies.named(Facet::Waiting, |n| Waiting::ALL.get(at(n)).copied().unwrap_or(Waiting::Nobody)),
        cities: tallies.named(Facet::City, word),
        channels: tallies.named(Facet::Channel, |n| CHANNELS.get(at(n)).map_or("", |(_, word)| word).to_owned()),
        flags: tallies.named(Facet::Flags, |n| Flag::ALL.get(at(n)).copied().unwrap_or(Flag::Unknown)),
        citizenships: tallies.named(Facet::Citizenship, word),
        places: tallies.named(Facet::Place, word),
        ages: tallies.named(Facet::Age, |n| Age::ALL.get(at(n)).copied().unwrap_or(Age::Unknown)),
        due: tallies.named(Facet::Due, |n| DueIn::ALL.get(at(n)).copied().unwrap_or(DueIn::Unknown)),
    })
}

/// How many rows each of several queries finds: the numbers beside saved views.
pub fn view_counts(
    tx: &Transaction,
    queries: &[Query],
    looking: &Looking,
    reporter: &Reporter,
) -> Result<Vec<u64>, Failure> {
    let mut totals = vec![0; queries.len()];
    callable_off(tx, reporter, || {
        let filters = queries.iter().map(|query| Filter::of(tx, query, looking)).collect::<Result<Vec<_>, _>>()?;
        pass(tx, &filters, reporter, |row| {
            for (filter, total) in filters.iter().zip(&mut totals) {
                *total += u64::from(matches!(row.failing(filter), Failing::None));
            }
        })
    })?;
    Ok(totals)
}

/// Also while the index of names is asked: it takes no steps.
fn callable_off(
    tx: &Transaction,
    reporter: &Reporter,
    work: impl FnOnce() -> Result<(), Failure>,
) -> Result<(), Failure> {
    reporter.step(0)?;
    let handle = tx.get_interrupt_handle();
    reporter.interruptible(move || handle.interrupt(), work)
}

/// One pass over the rows of all shelves that any of the filters wants.
fn pass(tx: &Transaction, filters: &[Filter], reporter: &Reporter, mut each: impl FnMut(&Seen)) -> Result<(), Failure> {
    let shelves: Option<Vec<&BTreeSet<i64>>> = filters.iter().map(|filter| filter.shelves.as_ref()).collect();
    let shelves = shelves.map(|shelves| joined(&shelves.into_iter().flatten().copied().collect()));
    let conditions = shelves.map(|shelves| format!(" WHERE shelf IN ({shelves})")).unwrap_or_default();
    let mut statement = tx.prepare_cached(&format!("{PASS}{conditions}")).told("counts")?;
    let mut rows = statement.query([]).told("counts")?;
    let mut since_look = 0;
    while let Some(row) = rows.next().told("counts")? {
        each(&Seen::of(row).told("counts")?);
        since_look += 1;
        if since_look == BETWEEN_LOOKS {
            reporter.step(since_look)?;
            since_look = 0;
        }
    }
    Ok(())
}

/// What waits for somebody and for those whose place she takes.
pub fn work(tx: &Transaction, owners: &[DocId], looking: &Looking) -> Result<Work, Failure> {
    let numbers = owners.iter().map(|owner| words::known(tx, &owner.to_string())).collect::<Result<Vec<_>, _>>()?;
    let numbers: BTreeSet<i64> = numbers.into_iter().flatten().collect();
    let sql =
        format!("SELECT flags, due, visit FROM worklist WHERE owner IN ({}) AND shelf = {OPEN}", joined(&numbers));
    let mut statement = tx.prepare_cached(&sql).told("work")?;
    let mut rows = statement.query([]).told("work")?;
    let today = day(looking.today);
    let mut work = Work::default();
    while let Some(row) = rows.next().told("work")? {
        let (flags, due, visit): (i64, Option<i64>, Option<i64>) = row.try_into().told("work")?;
        let has = |flag: Flag| u64::from(flags & flag.bit() != 0);
        work.open += 1;
        work.overdue += u64::from(DueIn::Overdue.holds(due, today));
        work.due_today += u64::from(DueIn::Today.holds(due, today));
        work.resubmitted += has(Flag::Resubmitted);
        work.needs_details += has(Flag::NeedsDetails);
        work.to_enter += has(Flag::ToEnter);
        work.visits_today += u64::from(visit == Some(today));
    }
    Ok(work)
}

//! What stands beside the list: how many there are, and how many each choice of a filter would show.

use std::collections::BTreeMap;

use super::{Age, DueIn, Flag};
use crate::applications::due::Waiting;
use crate::document::DocId;

/// The counts of a filter leave out that filter's own choice: they say what another choice would show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub total: u64,
    pub kinds: BTreeMap<String, u64>,
    pub statuses: BTreeMap<String, u64>,
    pub services: BTreeMap<String, u64>,
    /// None = nobody's.
    pub owners: BTreeMap<Option<DocId>, u64>,
    pub waiting: BTreeMap<Waiting, u64>,
    pub cities: BTreeMap<String, u64>,
    pub channels: BTreeMap<String, u64>,
    pub flags: BTreeMap<Flag, u64>,
    pub citizenships: BTreeMap<String, u64>,
    pub places: BTreeMap<String, u64>,
    pub ages: BTreeMap<Age, u64>,
    pub due: BTreeMap<DueIn, u64>,
}

/// What waits for one person: the numbers of her first screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    pub open: u64,
    pub overdue: u64,
    pub due_today: u64,
    pub resubmitted: u64,
    pub needs_details: u64,
    pub to_enter: u64,
    pub visits_today: u64,
}

//! Applications of the plan's people and organisations: what the portal showed, what was done at the desk, how it stands.
//!
//! Plain data, independent of storage. Times are the Centre's wall time; people are places in the plan's lists.

mod agree;
mod care;
mod compose;
mod facts;
mod office;
mod packages;
mod print;
mod way;
mod words;

#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;

pub use packages::packages;
pub use print::{portal_history, portal_list};

use super::{Dice, Plan};
use crate::applications::cards::{Channel, NoteKind, PortalEvent, Reason, ServiceLine, Visa};
use crate::applications::steps::Facts;
use crate::reference::Reference;
use office::Office;

/// One application as it stands on the day of the plan. A casebook makes of it, in this order: an `import` with the first
/// `seen_first` lines of `history` (or an `open` where there are none), `confirmed`, the content, `steps`, and a second
/// import (`see`) with all of `history` and `portal_status`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ApplicationPlan {
    /// Its place in the list, from 0.
    pub place: usize,
    /// `application`, `waiver`, `membership`.
    pub kind: &'static str,
    /// None: it came over the counter, by e-mail or on paper, and has a number of ours.
    pub portal_id: Option<String>,
    pub channel: Channel,
    pub city: &'static str,
    pub created: NaiveDateTime,
    pub services: Vec<ServiceLine>,
    /// Place in `Plan::organisations`; none while only the portal's row is known.
    pub organisation: Option<usize>,
    /// Place in `Plan::people`.
    pub contact: Option<usize>,
    pub persons: Vec<PersonOnLine>,
    /// The visa that is asked for each of the persons.
    pub visa: Option<Visa>,
    /// Only the portal's row is here: the view *Needs details*.
    pub needs_details: bool,
    /// Content of the sections was brought in, so that gaps are missing and not just unknown.
    pub brought: bool,
    /// The desk's own status now.
    pub status: &'static str,
    /// The portal's status and its words now; none where the portal does not know it.
    pub portal_status: Option<&'static str>,
    pub portal_label: Option<String>,
    /// What the portal's own history shows now, oldest first.
    pub history: Vec<PortalEvent>,
    /// How many lines of it the first import showed, when that was, and who did it (a place in `Plan::staff`).
    pub seen_first: usize,
    /// The status with which it began at the desk: of the first import, or `draft`.
    pub first_status: &'static str,
    pub brought_in: Act,
    /// A second person has confirmed an approval that only the portal knew.
    pub confirmed: Option<Act>,
    /// At the desk after the first import, oldest first. No step approves: that takes somebody's signature.
    pub steps: Vec<StepPlan>,
    pub agreement: Agreement,
    /// Of all rounds; numbers run on.
    pub reasons: Vec<Reason>,
    pub returns: u32,
    /// Everything that its steps brought, or were back-filled with.
    pub facts: Facts,
    /// `client`, `here`, `courier`, `mo`.
    pub passport: Option<&'static str>,
    /// Places in `Plan::staff`.
    pub owner: Option<usize>,
    pub deputy: Option<usize>,
    pub next: Option<NextPlan>,
    /// Oldest first.
    pub notes: Vec<NotePlan>,
}

/// Whether desk and portal show the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Agreement {
    Same,
    /// Lines stand in *To enter in the portal*.
    DeskAhead,
    /// It stands in *Happened in the portal*.
    PortalAhead,
    /// The portal does not know it.
    DeskOnly,
}

/// A person of the form: a place in `Plan::people`, and the place of her service line, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonOnLine {
    pub person: usize,
    pub line: u32,
    pub position: Option<&'static str>,
}

/// Somebody of `Plan::staff` did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Act {
    pub by: usize,
    pub at: NaiveDateTime,
}

/// A step of the workflow, as `applications::steps::step` takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepPlan {
    pub verb: &'static str,
    pub to: &'static str,
    pub act: Act,
    pub comment: String,
    pub facts: Facts,
    /// The rule before it makes it happen by itself: it is in the list to be counted, not to be done.
    pub follows: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextPlan {
    pub text: &'static str,
    pub date: NaiveDate,
    pub person: Option<usize>,
    pub visit: bool,
    pub time: Option<NaiveTime>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotePlan {
    pub act: Act,
    pub how: NoteKind,
    pub text: String,
}

/// So many applications of the plan's people and organisations, up to the day before `today`, one after the other: a
/// hundred thousand of them need not be held at once. The same seed, size and day give the same, byte for byte. A larger
/// list begins like a smaller one, apart from who employs and who cares for whom. None without people and staff.
pub fn applications<'a>(
    plan: &'a Plan,
    seed: u64,
    count: usize,
    today: NaiveDate,
    reference: &'a Reference,
) -> impl Iterator<Item = ApplicationPlan> + 'a {
    let office = Office::of(plan, today, reference);
    (0..count).filter_map(move |place| {
        let dice = Dice::apart(seed, &format!("application {place}"));
        office.as_ref().map(|office| compose::compose(place, office, dice))
    })
}

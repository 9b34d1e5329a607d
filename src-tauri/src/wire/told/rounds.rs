//! Return reasons and what a round changed, as the page shows them.

use std::collections::BTreeMap;

use casebook::applications::application::Application;
use casebook::applications::cards::{self, Reason};
use casebook::applications::rounds::{self, Answer, Changed, Changes, ReasonState};
use casebook::casebook::Pick;
use casebook::error::Fault;
use casebook::files::cards::slot_of;

use super::ChangedValue;

told! {
    /// Where in a file a reason can be seen: page from 1, thousandths of its width and height.
    Spot {
        file: String,
        page: u32,
        x: u32,
        y: u32,
    }
    ReasonView {
        number: u32,
        round: u32,
        text: String,
        texts: BTreeMap<String, String>,
        row: Option<String>,
        at: Vec<String>,
        spot: Option<Spot>,
        repeats: Option<u32>,
        /// `open`, `answered`, `accepted`, `repeated`
        state: String,
        /// What came back for it: `no_place`, `not_brought`, `changed`, `unchanged`; null while the client has it.
        answer: Option<String>,
        changes: Vec<ChangedValue>,
    }
    /// This round against the one before.
    RoundChanges {
        list: Vec<ChangedValue>,
        /// Sections of which nothing of this round was brought in.
        not_brought: Vec<String>,
        /// Nothing of the round before was brought in either.
        unknown_before: bool,
    }
    /// A sentence to pick from.
    ReasonPick {
        key: String,
        texts: BTreeMap<String, String>,
        about: String,
        booking: Option<String>,
        /// How often she used it lately for such a service.
        uses: u32,
        own: bool,
        shared: bool,
    }
    ReturnText {
        portal: String,
        email: String,
    }
}

impl From<cards::Spot> for Spot {
    fn from(spot: cards::Spot) -> Spot {
        Spot { file: spot.file, page: spot.page, x: spot.x, y: spot.y }
    }
}

impl From<Spot> for cards::Spot {
    fn from(spot: Spot) -> cards::Spot {
        cards::Spot { file: spot.file, page: spot.page, x: spot.x, y: spot.y }
    }
}

impl ChangedValue {
    /// Of a slot, what its files are called.
    fn of(changed: &Changed, application: &Application) -> ChangedValue {
        let shown = |value: &Option<String>| match (value, slot_of(&changed.path)) {
            (Some(value), Some(_)) => Some(application.files_named(value)),
            (value, _) => value.clone(),
        };
        ChangedValue { path: changed.path.clone(), before: shown(&changed.before), after: shown(&changed.now) }
    }
}

impl RoundChanges {
    pub fn of(changes: &Changes, application: &Application) -> RoundChanges {
        RoundChanges {
            list: changes.list.iter().map(|one| ChangedValue::of(one, application)).collect(),
            not_brought: changes.not_brought.iter().map(|one| (*one).to_owned()).collect(),
            unknown_before: changes.unknown_before,
        }
    }
}

impl From<Pick> for ReasonPick {
    fn from(pick: Pick) -> ReasonPick {
        ReasonPick {
            key: pick.key,
            texts: pick.texts,
            about: pick.about,
            booking: pick.booking,
            uses: pick.uses as u32,
            own: pick.own,
            shared: pick.shared,
        }
    }
}

impl ReasonView {
    pub fn of(reason: &Reason, application: &Application, changes: Option<&Changes>) -> ReasonView {
        let state = match rounds::state_of(reason, application) {
            ReasonState::Open => "open",
            ReasonState::Answered => "answered",
            ReasonState::Accepted => "accepted",
            ReasonState::Repeated => "repeated",
        };
        let answer = rounds::answer(reason, application, changes);
        let places: &[usize] = match &answer {
            Some(Answer::Changed(places)) => places,
            _ => &[],
        };
        let list = changes.map(|changes| changes.list.as_slice()).unwrap_or_default();
        ReasonView {
            number: reason.number,
            round: reason.round,
            text: reason.text.clone(),
            texts: reason.texts.clone(),
            row: reason.row.clone(),
            at: reason.at.clone(),
            spot: reason.spot.clone().map(Into::into),
            repeats: reason.repeats,
            state: state.to_owned(),
            changes: places
                .iter()
                .filter_map(|at| list.get(*at))
                .map(|one| ChangedValue::of(one, application))
                .collect(),
            answer: answer.map(|answer| {
                let word = match answer {
                    Answer::NoPlace => "no_place",
                    Answer::NotBrought => "not_brought",
                    Answer::Changed(places) if places.is_empty() => "unchanged",
                    Answer::Changed(_) => "changed",
                };
                word.to_owned()
            }),
        }
    }
}

/// The paths that somebody has found right in this round and that still hold what she saw.
pub fn looked(state: &casebook::document::DocState, application: &Application) -> Result<Vec<String>, Fault> {
    let Some(review) = application.review.as_ref().filter(|review| review.round == application.round) else {
        return Ok(Vec::new());
    };
    let now = rounds::values(state, application)?;
    let same = review.looked.iter().filter(|(path, value)| now.get(*path) == Some(value));
    Ok(same.map(|(path, _)| path.clone()).collect())
}

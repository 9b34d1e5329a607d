//! Members of staff: what their cards hold, and what must be true before one is changed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Role;
use super::absence::{ABSENCE, Absence};
use super::delegation::{DELEGATION, Delegation};
use super::rules::{ACTIVE, INVITED};
use crate::clock::Moment;
use crate::document::{Actor, CardKey, CasebookId, DocId, DocState, EntryId};
use crate::error::{Code, Fault, Refusal};
use crate::keys::B64;

pub const PROFILE: CardKey = CardKey::of("profile");
pub const ROLES: CardKey = CardKey::of("roles");
pub const KEYS: CardKey = CardKey::of("keys");
pub const PREFERENCES: CardKey = CardKey::of("preferences");
pub const PORTAL_NAMES: CardKey = CardKey::of("portal-names");
/// Saved views of her own: `view/<id>`.
pub const VIEW: &str = "view";
/// Sentences that she keeps as return reasons: `sentence/<id>`.
pub const SENTENCE: &str = "sentence";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    pub v: u32,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roles {
    pub v: u32,
    pub roles: BTreeSet<Role>,
}

#[derive(Default, Deserialize)]
struct RoleWords {
    roles: Vec<String>,
}

/// The public halves. Old ones stay, dated, so that old signatures can be checked years later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    pub v: u32,
    pub signing: B64,
    pub exchange: B64,
    pub since: Moment,
    /// Who gave out the one-time password; counts as one with this person until somebody else confirms the key.
    pub given_by: Option<DocId>,
    pub awaiting_confirmation: bool,
    #[serde(default)]
    pub old: Vec<OldKey>,
}

impl Keys {
    /// The one-time password was her first here, not one after a reset.
    pub fn are_first(&self) -> bool {
        self.old.is_empty()
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldKey {
    pub signing: B64,
    pub since: Moment,
    pub until: Moment,
}

/// The names under which the portal prints this person: asked once, at an import.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortalNames {
    pub v: u32,
    #[serde(default)]
    pub names: Vec<String>,
}

/// How the program looks and speaks to this person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    pub v: u32,
    pub language: Language,
    pub theme: Theme,
    pub density: Density,
    pub single_keys: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    En,
    Ru,
    Kk,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Density {
    #[default]
    Compact,
    Comfortable,
}

impl Preferences {
    pub fn new(language: Language) -> Preferences {
        Preferences { v: 1, language, theme: Theme::default(), density: Density::default(), single_keys: true }
    }
}

/// A member of staff as the program reads her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: DocId,
    pub head: EntryId,
    pub status: String,
    pub name: String,
    pub roles: BTreeSet<Role>,
    pub keys: Option<Keys>,
    pub preferences: Preferences,
    pub absence: Absence,
    pub delegation: Option<Delegation>,
    /// Names under which the portal knows her.
    pub portal_names: Vec<String>,
}

impl Member {
    pub fn of(state: &DocState) -> Result<Member, Fault> {
        let profile: Profile =
            state.cards.get(&PROFILE).ok_or_else(|| Fault::bug("staff without a profile"))?.read()?;
        // Words of a newer program are passed over: one of them must not lock everybody out.
        let roles = state.cards.get(&ROLES).map(|card| card.read::<RoleWords>()).transpose()?.unwrap_or_default();
        let preferences = state.cards.get(&PREFERENCES).and_then(|card| card.read().ok());
        Ok(Member {
            id: state.doc.id,
            head: state.doc.head,
            status: state.doc.status.as_str().to_owned(),
            name: profile.name,
            roles: roles.roles.iter().filter_map(|word| Role::parse(word)).collect(),
            keys: state.cards.get(&KEYS).map(|card| card.read()).transpose()?,
            preferences: preferences.unwrap_or_else(|| Preferences::new(Language::default())),
            absence: state.cards.get(&ABSENCE).map(|card| card.read()).transpose()?.unwrap_or_default(),
            delegation: state.cards.get(&DELEGATION).map(|card| card.read()).transpose()?,
            portal_names: state
                .cards
                .get(&PORTAL_NAMES)
                .map(|card| card.read::<PortalNames>())
                .transpose()?
                .unwrap_or_default()
                .names,
        })
    }

    pub fn may_sign_in(&self) -> bool {
        self.status == ACTIVE || self.status == INVITED
    }

    fn leads(&self) -> bool {
        self.status == ACTIVE && self.roles.contains(&Role::Administrator)
    }
}

/// Everybody who works here or has worked here.
#[derive(Clone, Debug, Default)]
pub struct Staff(pub BTreeMap<DocId, Member>);

impl Staff {
    pub fn of(states: &[DocState]) -> Result<Staff, Fault> {
        states
            .iter()
            .map(|state| Member::of(state).map(|member| (member.id, member)))
            .collect::<Result<_, _>>()
            .map(Staff)
    }

    pub fn get(&self, id: DocId) -> Result<&Member, Refusal> {
        self.0.get(&id).ok_or_else(|| Code::NoSuchPerson.into())
    }

    /// The director whose right to approve is `id`'s on that day: as long as both work here and he is a director.
    pub fn delegated_by(&self, id: DocId, day: NaiveDate) -> Option<DocId> {
        let member = self.0.get(&id).filter(|member| member.status == ACTIVE)?;
        let delegation = member.delegation.as_ref().filter(|delegation| delegation.covers(day))?;
        let director = self.0.get(&delegation.by).filter(|director| director.may_sign_in())?;
        director.roles.contains(&Role::Director).then_some(director.id)
    }

    /// `id` as somebody who acts on that day.
    pub fn actor(&self, id: DocId, home: CasebookId, day: NaiveDate) -> Result<Actor, Refusal> {
        let member = self.get(id)?;
        let unconfirmed = |other: &&Member| other.keys.as_ref().is_some_and(|keys| keys.awaiting_confirmation);
        let given_by = |other: &Member| other.keys.as_ref().and_then(|keys| keys.given_by);
        let mine = Some(member).filter(unconfirmed).and_then(given_by);
        let theirs =
            self.0.values().filter(unconfirmed).filter(|other| given_by(other) == Some(id)).map(|other| other.id);
        let one_with = mine.into_iter().chain(theirs).collect();
        // Who has left has no roles any more, although her screen may still be open.
        let roles = if member.may_sign_in() { member.roles.clone() } else { BTreeSet::new() };
        let delegate = self.delegated_by(id, day).is_some();
        Ok(Actor { id, roles, one_with, delegate, home, program: false })
    }

    /// `actor` as she counts for vouching for `other`'s key. Somebody has to be the first: while there is no supervisor
    /// or director with a confirmed key, having her password from the same giver is no bar. Being the giver still is.
    pub fn voucher(&self, actor: &Actor, other: DocId) -> Actor {
        let vouches = |member: &Member| {
            let confirmed = member.keys.as_ref().is_some_and(|keys| !keys.awaiting_confirmation);
            member.status == ACTIVE && confirmed && member.roles.iter().any(|role| role.is_second())
        };
        let mut voucher = actor.clone();
        if !self.0.values().any(vouches) {
            let giver = self.0.get(&actor.id).and_then(|member| member.keys.as_ref()?.given_by);
            voucher.one_with.retain(|one| Some(*one) != giver || *one == other);
        }
        voucher
    }

    /// Refuses what would leave nobody to run the place: `changed` is no longer an active administrator.
    pub fn keep_an_administrator(&self, changed: DocId) -> Result<(), Refusal> {
        let someone_else = self.0.values().any(|member| member.id != changed && member.leads());
        let was_one = self.0.get(&changed).is_some_and(Member::leads);
        if was_one && !someone_else { Err(Code::LastAdministrator.into()) } else { Ok(()) }
    }

    /// A name that a colleague can be found by: not empty, not somebody else's.
    pub fn free_name(&self, name: &str, own: Option<DocId>) -> Result<String, Refusal> {
        let name = in_one_line(name);
        if name.is_empty() {
            return Err(Code::NameEmpty.into());
        }
        let lower = name.to_lowercase();
        let taken = self.0.values().any(|member| Some(member.id) != own && member.name.to_lowercase() == lower);
        if taken { Err(Code::NameTaken.into()) } else { Ok(name) }
    }
}

/// A name as it is kept, however many spaces were typed.
pub fn in_one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Body, Doc, Kind, Status};

    fn member(n: u128, given_by: Option<u128>) -> Member {
        let id = |n| DocId(uuid::Uuid::from_u128(n));
        Member {
            id: id(n),
            head: EntryId(uuid::Uuid::nil()),
            status: ACTIVE.into(),
            name: format!("Person {n}"),
            roles: BTreeSet::from([Role::Administrator]),
            keys: Some(Keys {
                v: 1,
                signing: B64::default(),
                exchange: B64::default(),
                since: Moment(0),
                given_by: given_by.map(id),
                awaiting_confirmation: given_by.is_some(),
                old: Vec::new(),
            }),
            preferences: Preferences::new(Language::En),
            absence: Absence::default(),
            delegation: None,
            portal_names: Vec::new(),
        }
    }

    fn staff(members: &[(u128, Option<u128>)]) -> Staff {
        Staff(members.iter().map(|(n, by)| member(*n, *by)).map(|member| (member.id, member)).collect())
    }

    #[test]
    fn whoever_gave_the_password_counts_as_the_same_person_both_ways() {
        let staff = staff(&[(1, None), (2, Some(1)), (3, None)]);
        let one_with = |n| {
            staff
                .actor(DocId(uuid::Uuid::from_u128(n)), CasebookId(uuid::Uuid::nil()), NaiveDate::MIN)
                .unwrap()
                .one_with
                .len()
        };
        assert_eq!((one_with(1), one_with(2), one_with(3)), (1, 1, 0));
    }

    #[test]
    fn the_last_administrator_stays() {
        let alone = staff(&[(1, None)]);
        assert_eq!(alone.keep_an_administrator(DocId(uuid::Uuid::from_u128(1))), Err(Code::LastAdministrator.into()));
        let two = staff(&[(1, None), (2, None)]);
        assert_eq!(two.keep_an_administrator(DocId(uuid::Uuid::from_u128(1))), Ok(()));
    }

    #[test]
    fn a_word_of_a_newer_program_locks_nobody_out() {
        let card = |text: &str| Body::from_text(text.to_owned()).unwrap();
        let cards = [
            (PROFILE, card(r#"{"v":1,"name":"Person 1"}"#)),
            (ROLES, card(r#"{"v":2,"roles":["auditor","manager"]}"#)),
            (PREFERENCES, card(r#"{"v":2,"language":"uz","theme":"sepia","density":"compact","single_keys":true}"#)),
        ];
        let doc = Doc {
            id: DocId(uuid::Uuid::from_u128(1)),
            kind: Kind::of(super::super::rules::STAFF),
            status: Status::of(ACTIVE),
            holder: CasebookId(uuid::Uuid::nil()),
            version: 1,
            head: EntryId(uuid::Uuid::nil()),
        };
        let member = Member::of(&DocState { doc, cards: cards.into() }).unwrap();
        assert_eq!(member.roles, [Role::Manager].into(), "a role that this program does not know allows nothing");
        assert_eq!(member.preferences, Preferences::new(Language::En));
    }

    #[test]
    fn names_are_told_apart_without_case_and_spaces() {
        let staff = staff(&[(1, None)]);
        assert_eq!(staff.free_name("  person   1 ", None), Err(Code::NameTaken.into()));
        assert_eq!(staff.free_name(" ", None), Err(Code::NameEmpty.into()));
        assert_eq!(staff.free_name("Person 9", None).as_deref(), Ok("Person 9"));
    }
}

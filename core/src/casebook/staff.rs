//! Changing who works here and how they get in.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Casebook, Done, RULES};
use crate::chance::bytes;
use crate::document::{Change, CommandId, DocId, Entry, EntryId, Kind, Proposal, Verb, View, decide};
use crate::error::{Code, Failure, Fault, Refusal};
use crate::keys::{Header, PersonSlots};
use crate::people::rules::STAFF;
use crate::people::staff::{KEYS, Keys, PREFERENCES, PROFILE, Preferences, Profile, ROLES, Roles, Staff, in_one_line};
use crate::people::{Role, passwords};
use crate::signing;
use crate::storage;

/// A person and the password with which she signs in once. A repeated command tells no password again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneTime {
    pub id: DocId,
    pub name: String,
    pub password: Option<String>,
}

/// What a command on one member of staff is recognised by when it comes again.
#[derive(Serialize)]
struct Words<'a, T: Serialize> {
    person: Option<DocId>,
    after: Option<EntryId>,
    value: &'a T,
}

impl Casebook {
    /// Adds a colleague (000-61). Refusals: `NameEmpty`, `NameTaken`, `RolesEmpty`, `NotAllowed`.
    pub fn add_staff(&self, command: CommandId, name: &str, roles: &BTreeSet<Role>) -> Result<Done<OneTime>, Failure> {
        let name = self.staff()?.free_name(name, None).or_else(|refusal| match refusal.code {
            // Perhaps it is this very command that has added her; the record knows.
            Code::NameTaken if self.knows(command)? => Ok(in_one_line(name)),
            _ => Err(Failure::from(refusal)),
        })?;
        let id = self.env().new_doc();
        let mut secret = None;
        let words = Words { person: None, after: None, value: &(&name, roles) };
        let done = self.perform_with_keys(self.me, command, "staff.add", &words, |_, actor, now| {
            let proposal = self
                .staff_proposal(command, id, "add", None)
                .put(PROFILE, &Profile { v: 1, name: name.clone() })?
                .put(ROLES, &Roles { v: 1, roles: some_roles(roles)? })?;
            let change = one(decide(&RULES, &View::default(), proposal, actor, now)?)?;
            let header = self.invited(id, &name, &mut secret)?;
            Ok((change, Some(header)))
        })?;
        let id = done.value.docs.first().map_or(id, |(_, id)| *id);
        Ok(Done { value: OneTime { id, name, password: secret }, touched: done.touched })
    }

    pub fn rename_staff(&self, command: CommandId, id: DocId, after: EntryId, name: &str) -> Result<Done<()>, Failure> {
        let name = self.staff()?.free_name(name, Some(id))?;
        self.on_person(command, "staff.rename", id, after, &name, |view, proposal| {
            let mut header = self.door.header();
            let slots = header.people.iter_mut().find(|person| person.id == id);
            slots.ok_or(Code::NoSuchPerson)?.name.clone_from(&name);
            Ok((proposal.put_over(view, PROFILE, &Profile { v: 1, name: name.clone() })?, Some(header)))
        })
    }

    /// Refused with `LastAdministrator` when nobody would be left to run the place.
    pub fn set_roles(
        &self,
        command: CommandId,
        id: DocId,
        after: EntryId,
        roles: &BTreeSet<Role>,
    ) -> Result<Done<()>, Failure> {
        self.on_person(command, "staff.set-roles", id, after, roles, |view, proposal| {
            if !roles.contains(&Role::Administrator) {
                self.keep_an_administrator(id)?;
            }
            Ok((proposal.put_over(view, ROLES, &Roles { v: 1, roles: some_roles(roles)? })?, None))
        })
    }

    /// She can no longer sign in here; everything that she did keeps her name.
    pub fn deactivate_staff(
        &self,
        command: CommandId,
        id: DocId,
        after: EntryId,
        comment: &str,
    ) -> Result<Done<()>, Failure> {
        let done = self.on_person(command, "staff.deactivate", id, after, &comment, |_, proposal| {
            self.keep_an_administrator(id)?;
            Ok((proposal.comment(comment), None))
        })?;
        // Only now: cut off in between, she would be gone from the header and still count as an administrator.
        self.door.put_in_order(self);
        Ok(done)
    }

    /// Only who has a way in counts: after an older copy was put back the database may know others.
    pub(super) fn keep_an_administrator(&self, changed: DocId) -> Result<(), Failure> {
        let header = self.door.header();
        let way_in = |id: &DocId| header.person(*id).is_some_and(|slots| !slots.one_time());
        let staff = self.staff()?;
        let reachable = staff.0.iter().filter(|(id, _)| way_in(id)).map(|(id, member)| (*id, member.clone()));
        Ok(Staff(reachable.collect()).keep_an_administrator(changed)?)
    }

    pub fn reactivate_staff(&self, command: CommandId, id: DocId, after: EntryId) -> Result<Done<OneTime>, Failure> {
        self.give_one_time(command, "staff.reactivate", id, after, "")
    }

    /// A new one-time password; the old one opens nothing any more, and her keys are made anew when she uses it.
    pub fn reset_staff(
        &self,
        command: CommandId,
        id: DocId,
        after: EntryId,
        comment: &str,
    ) -> Result<Done<OneTime>, Failure> {
        self.give_one_time(command, "staff.reset", id, after, comment)
    }

    fn give_one_time(
        &self,
        command: CommandId,
        verb: &str,
        id: DocId,
        after: EntryId,
        comment: &str,
    ) -> Result<Done<OneTime>, Failure> {
        let name = self.staff()?.get(id)?.name.clone();
        let mut secret = None;
        let done = self.on_person(command, verb, id, after, &comment, |_, proposal| {
            if verb == "staff.reset" {
                self.keep_an_administrator(id)?;
            }
            Ok((proposal.comment(comment), Some(self.invited(id, &name, &mut secret)?)))
        })?;
        Ok(Done { value: OneTime { id, name, password: secret }, touched: done.touched })
    }

    /// A second supervisor or director vouches for a colleague's new key, signed with her own password.
    pub fn confirm_key(
        &self,
        command: CommandId,
        id: DocId,
        after: EntryId,
        password: &str,
        device: Option<&[u8]>,
    ) -> Result<Done<()>, Failure> {
        self.prove(password, device)?;
        self.on_person(command, "staff.confirm-key", id, after, &(), |view, proposal| {
            let mut keys: Keys = view.card(&KEYS)?.ok_or(Code::NoSuchDocument)?;
            if !keys.awaiting_confirmation {
                let status = view.status();
                return Err(Refusal::new(Code::NotInThisState)
                    .with("verb", "confirm-key")
                    .with("status", status.as_str())
                    .into());
            }
            keys.awaiting_confirmation = false;
            let proposal = proposal.put_over(view, KEYS, &keys)?;
            Ok((signing::sign(&self.keys, view, proposal)?, None))
        })
    }

    /// How the program looks and speaks to the signed-in person.
    pub fn set_preferences(&self, command: CommandId, preferences: &Preferences) -> Result<Done<()>, Failure> {
        let me = self.me;
        let done = self.perform(command, "staff.set-preferences", preferences, |tx, actor, now| {
            let view = storage::read::view(tx, me)?;
            let proposal = self.staff_proposal(command, me, "set-preferences", head(&view)).put_over(
                &view,
                PREFERENCES,
                preferences,
            )?;
            one(decide(&RULES, &view, proposal, actor, now)?)
        })?;
        Ok(Done { value: (), touched: done.touched })
    }

    fn invited(&self, id: DocId, name: &str, secret: &mut Option<String>) -> Result<Header, Failure> {
        let env = self.env();
        let one_time = passwords::one_time(bytes(&*env.chance));
        let mut header = self.door.header();
        let slots = PersonSlots::invited(&header, id, name, &one_time, &self.vault, env.cost, &*env.chance)?;
        header.set_person(slots);
        *secret = Some(one_time);
        Ok(header)
    }

    pub(super) fn staff_proposal(
        &self,
        command: CommandId,
        id: DocId,
        verb: &'static str,
        after: Option<EntryId>,
    ) -> Proposal {
        Proposal::new(self.env().new_entry(), command, id, Kind::of(STAFF), Verb::of(verb), after)
    }

    pub(super) fn knows(&self, command: CommandId) -> Result<bool, Failure> {
        self.read("command", |tx| storage::record::knows_command(tx, command))
    }

    fn on_person<T: Serialize>(
        &self,
        command: CommandId,
        name: &str,
        id: DocId,
        after: EntryId,
        value: &T,
        fill: impl FnOnce(&View, Proposal) -> Result<(Proposal, Option<Header>), Failure>,
    ) -> Result<Done<()>, Failure> {
        let verb = Verb::read(name.trim_start_matches("staff."));
        let words = Words { person: Some(id), after: Some(after), value };
        let done = self.perform_with_keys(self.me, command, name, &words, |tx, actor, now| {
            let view = storage::read::view(tx, id)?;
            if view.state.as_ref().is_none_or(|state| state.doc.kind.as_str() != STAFF) {
                return Err(Code::NoSuchPerson.into());
            }
            let staff = self.staff()?;
            let vouching = (verb == CONFIRM_KEY).then(|| staff.voucher(actor, id));
            let actor = vouching.as_ref().unwrap_or(actor);
            crate::document::permitted(&RULES, &view, &Kind::of(STAFF), &verb, actor)?;
            let proposal = Proposal::new(self.env().new_entry(), command, id, Kind::of(STAFF), verb, Some(after));
            let (proposal, header) = fill(&view, proposal)?;
            Ok((one(decide(&RULES, &view, proposal, actor, now)?)?, header))
        })?;
        Ok(Done { value: (), touched: done.touched })
    }
}

pub(super) const CONFIRM_KEY: Verb = Verb::of("confirm-key");

fn some_roles(roles: &BTreeSet<Role>) -> Result<BTreeSet<Role>, Refusal> {
    if roles.is_empty() { Err(Code::RolesEmpty.into()) } else { Ok(roles.clone()) }
}

pub(super) fn one(entries: Vec<Entry>) -> Result<Change, Failure> {
    Change::of(entries).ok_or_else(|| Fault::bug("a decision without an entry").into())
}

pub(super) fn head(view: &View) -> Option<EntryId> {
    view.state.as_ref().map(|state| state.doc.head)
}

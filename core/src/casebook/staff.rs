//! Changing who works here and how they get in.

use std::collections::BTreeSet;

use data_encoding::BASE64;
use serde::Serialize;

use super::door::new_password;
use super::founding::key_card;
use super::office::office_id;
use super::{Casebook, Done, RULES, RecoveryPart};
use crate::chance::bytes;
use crate::clock::Moment;
use crate::document::{Actor, Change, CommandId, DocId, Entry, EntryId, Kind, Proposal, Signature, Verb, View, decide};
use crate::error::{Code, Failure, Fault, Refusal};
use crate::keys::{Header, PersonKeys, PersonSlots};
use crate::people::rules::{OFFICE, STAFF};
use crate::people::staff::{Keys, KEYS, OldKey, PREFERENCES, PROFILE, Preferences, Profile, ROLES, Roles};
use crate::people::{Role, passwords};
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
            Code::NameTaken if self.knows(command)? => Ok(name.to_owned()),
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
    pub fn set_roles(&self, command: CommandId, id: DocId, after: EntryId, roles: &BTreeSet<Role>) -> Result<Done<()>, Failure> {
        self.on_person(command, "staff.set-roles", id, after, roles, |view, proposal| {
            if !roles.contains(&Role::Administrator) {
                self.staff()?.keep_an_administrator(id)?;
            }
            Ok((proposal.put_over(view, ROLES, &Roles { v: 1, roles: some_roles(roles)? })?, None))
        })
    }

    /// She can no longer sign in here; everything that she did keeps her name.
    pub fn deactivate_staff(&self, command: CommandId, id: DocId, after: EntryId, comment: &str) -> Result<Done<()>, Failure> {
        self.on_person(command, "staff.deactivate", id, after, &comment, |_, proposal| {
            self.staff()?.keep_an_administrator(id)?;
            let mut header = self.door.header();
            header.people.retain(|person| person.id != id);
            Ok((proposal.comment(comment), Some(header)))
        })
    }

    pub fn reactivate_staff(&self, command: CommandId, id: DocId, after: EntryId) -> Result<Done<OneTime>, Failure> {
        self.give_one_time(command, "staff.reactivate", id, after, "")
    }

    /// A new one-time password; the old one opens nothing any more, and her keys are made anew when she uses it.
    pub fn reset_staff(&self, command: CommandId, id: DocId, after: EntryId, comment: &str) -> Result<Done<OneTime>, Failure> {
        self.give_one_time(command, "staff.reset", id, after, comment)
    }

    fn give_one_time(&self, command: CommandId, verb: &str, id: DocId, after: EntryId, comment: &str) -> Result<Done<OneTime>, Failure> {
        let name = self.staff()?.get(id)?.name.clone();
        let mut secret = None;
        let done = self.on_person(command, verb, id, after, &comment, |_, proposal| {
            if verb == "staff.reset" {
                self.staff()?.keep_an_administrator(id)?;
            }
            Ok((proposal.comment(comment), Some(self.invited(id, &name, &mut secret)?)))
        })?;
        Ok(Done { value: OneTime { id, name, password: secret }, touched: done.touched })
    }

    /// A second supervisor or director vouches for a colleague's new key, signed with her own password.
    pub fn confirm_key(&self, command: CommandId, id: DocId, after: EntryId, password: &str, device: Option<&[u8]>) -> Result<Done<()>, Failure> {
        self.prove(password, device)?;
        self.on_person(command, "staff.confirm-key", id, after, &(), |view, proposal| {
            let mut keys: Keys = view.card(&KEYS)?.ok_or(Code::NoSuchDocument)?;
            if !keys.awaiting_confirmation {
                let status = view.status();
                return Err(Refusal::new(Code::NotInThisState).with("verb", "confirm-key").with("status", status.as_str()).into());
            }
            keys.awaiting_confirmation = false;
            let signed = self.signed(view, proposal)?;
            Ok((signed.put_over(view, KEYS, &keys)?, None))
        })
    }

    /// How the program looks and speaks to the signed-in person.
    pub fn set_preferences(&self, command: CommandId, preferences: &Preferences) -> Result<Done<()>, Failure> {
        let me = self.me;
        let done = self.perform(command, "staff.set-preferences", preferences, |tx, actor, now| {
            let view = storage::read::view(tx, me)?;
            let proposal = self.staff_proposal(command, me, "set-preferences", head(&view)).put_over(&view, PREFERENCES, preferences)?;
            one(decide(&RULES, &view, proposal, actor, now)?)
        })?;
        Ok(Done { value: (), touched: done.touched })
    }

    /// A new password for the signed-in person. Killed at any moment, either the old or the new one opens.
    /// Refusals: `WrongPassword`, `PasswordSame`, `PasswordTooShort`, `PasswordTooCommon`.
    pub fn change_password(&self, command: CommandId, old: &str, new: &str, device: Option<&[u8]>) -> Result<Done<()>, Failure> {
        let bound = self.is_bound();
        self.prove(old, device)?;
        let name = self.staff()?.get(self.me)?.name.clone();
        new_password(new, &name, Some(old))?;
        self.new_slots(command, "staff.change-password", new, device.filter(|_| bound), "")
    }

    /// From now on the password opens only together with the secret that this computer's key store holds, or again
    /// without it.
    pub fn bind_to_computer(&self, command: CommandId, password: &str, device: Option<&[u8]>, bind: bool) -> Result<Done<()>, Failure> {
        self.prove(password, device)?;
        let comment = if bind { "bound to this computer" } else { "no longer bound to a computer" };
        self.new_slots(command, "staff.bind", password, device.filter(|_| bind), comment)
    }

    /// Whether the signed-in person needs this computer's key store beside her password.
    pub fn is_bound(&self) -> bool {
        self.door.header().person(self.me).is_some_and(PersonSlots::bound)
    }

    fn new_slots(&self, command: CommandId, what: &str, password: &str, device: Option<&[u8]>, comment: &str) -> Result<Done<()>, Failure> {
        let env = self.env();
        let name = self.staff()?.get(self.me)?.name.clone();
        let mut header = self.door.header();
        let slots = PersonSlots::settled(&header, self.me, &name, &self.keys, password, device, &self.vault, env.cost, &*env.chance)?;
        header.set_person(slots);
        let done = self.perform_with_keys(self.me, command, what, &comment, |tx, actor, now| {
            let view = storage::read::view(tx, self.me)?;
            let proposal = self.staff_proposal(command, self.me, "change-password", head(&view)).comment(comment);
            Ok((one(decide(&RULES, &view, proposal, actor, now)?)?, Some(header)))
        })?;
        Ok(Done { value: (), touched: done.touched })
    }

    /// The first sign-in of a new or reset person.
    pub(super) fn take_up(&self, command: CommandId, name: &str, password: &str) -> Result<(), Failure> {
        let me = self.me;
        let header = self.own_header(name, password)?;
        self.perform_with_keys(self.me, command, "staff.take-up", &super::door::OnPerson { person: me }, |tx, actor, now| {
            let view = storage::read::view(tx, me)?;
            let giver = view.acts.iter().rev().find(|act| ["add", "reset", "reactivate"].contains(&act.verb.as_str()));
            let keys = self.next_keys(&view, giver.map(|act| act.actor), now)?;
            let proposal = self.staff_proposal(command, me, "take-up", head(&view)).put_over(&view, KEYS, &keys)?;
            Ok((one(decide(&RULES, &view, proposal, actor, now)?)?, Some(header)))
        })?;
        Ok(())
    }

    /// Recovery by code: new keys and password for an administrator, and a new code.
    pub(super) fn take_over(&self, command: CommandId, name: &str, password: &str, holders: usize) -> Result<Vec<RecoveryPart>, Failure> {
        let me = self.me;
        if !self.staff()?.get(me)?.roles.contains(&Role::Administrator) {
            return Err(Refusal::new(Code::NotAllowed).with("verb", "recover").into());
        }
        let mut header = self.own_header(name, password)?;
        let parts = self.new_recovery(&mut header, &vec![String::new(); holders]);
        self.perform_with_keys(self.me, command, "staff.recover", &super::door::OnPerson { person: me }, |tx, actor, now| {
            let program = Actor { program: true, ..actor.clone() };
            let view = storage::read::view(tx, me)?;
            let keys = self.next_keys(&view, None, now)?;
            let person = self.staff_proposal(command, me, "recover", head(&view)).put_over(&view, KEYS, &keys)?;
            let office = storage::read::view(tx, office_id(self.door.casebook()))?;
            let kept = office.state.as_ref().ok_or_else(|| Fault::bug("a casebook without its office"))?.doc.clone();
            let code = Proposal::new(self.env().new_entry(), command, kept.id, Kind::of(OFFICE), Verb::of("renew-recovery"), Some(kept.head));
            let change = one(decide(&RULES, &view, person, &program, now)?)?;
            Ok((change.and(one(decide(&RULES, &office, code, &program, now)?)?), Some(header)))
        })?;
        Ok(parts)
    }

    fn own_header(&self, name: &str, password: &str) -> Result<Header, Failure> {
        let env = self.env();
        let mut header = self.door.header();
        let slots = PersonSlots::settled(&header, self.me, name, &self.keys, password, None, &self.vault, env.cost, &*env.chance)?;
        header.set_person(slots);
        Ok(header)
    }

    /// The public halves of the keys in hand; the ones before stay, dated.
    fn next_keys(&self, view: &View, given_by: Option<DocId>, now: Moment) -> Result<Keys, Failure> {
        let before: Option<Keys> = view.card(&KEYS)?;
        let mut old = Vec::new();
        if let Some(before) = before {
            old = before.old;
            old.push(OldKey { signing: before.signing, since: before.since, until: now });
        }
        Ok(Keys { old, ..key_card(&self.keys, now, given_by, true) })
    }

    /// Whether the person at the keyboard still knows the password.
    fn prove(&self, password: &str, device: Option<&[u8]>) -> Result<PersonKeys, Failure> {
        let header = self.door.header();
        let slots = header.person(self.me).ok_or(Code::NoSuchPerson)?;
        let opened = slots.open(header.casebook, password, device);
        opened.map(|(keys, _)| keys).ok_or_else(|| Refusal::new(Code::WrongPassword).with("wait_seconds", 0).into())
    }

    /// Signs for the document as it stands: `record` refuses it once a card has changed.
    fn signed(&self, view: &View, mut proposal: Proposal) -> Result<Proposal, Failure> {
        let state = view.state.as_ref().ok_or(Code::NoSuchDocument)?;
        let digest = storage::record::digest_of(state);
        let message = Signature::message(proposal.id, proposal.doc, &proposal.verb, &digest);
        proposal.content.sig = Some(Signature {
            key: BASE64.encode(&self.keys.signing_public()),
            digest,
            signature: BASE64.encode(&self.keys.sign(&message)),
        });
        Ok(proposal)
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

    fn staff_proposal(&self, command: CommandId, id: DocId, verb: &'static str, after: Option<EntryId>) -> Proposal {
        Proposal::new(self.env().new_entry(), command, id, Kind::of(STAFF), Verb::of(verb), after)
    }

    fn knows(&self, command: CommandId) -> Result<bool, Failure> {
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
            if view.state.is_none() {
                return Err(Code::NoSuchPerson.into());
            }
            crate::document::permitted(&RULES, &view, &Kind::of(STAFF), &verb, actor)?;
            let proposal = Proposal::new(self.env().new_entry(), command, id, Kind::of(STAFF), verb, Some(after));
            let (proposal, header) = fill(&view, proposal)?;
            Ok((one(decide(&RULES, &view, proposal, actor, now)?)?, header))
        })?;
        Ok(Done { value: (), touched: done.touched })
    }
}

fn some_roles(roles: &BTreeSet<Role>) -> Result<BTreeSet<Role>, Refusal> {
    if roles.is_empty() { Err(Code::RolesEmpty.into()) } else { Ok(roles.clone()) }
}

pub(super) fn one(entries: Vec<Entry>) -> Result<Change, Failure> {
    Change::of(entries).ok_or_else(|| Fault::bug("a decision without an entry").into())
}

pub(super) fn head(view: &View) -> Option<EntryId> {
    view.state.as_ref().map(|state| state.doc.head)
}


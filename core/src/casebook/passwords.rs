//! Passwords and keys of the signed-in person: her first ones, new ones, and those after a recovery.

use super::door::new_password;
use super::founding::key_card;
use super::office::office_id;
use super::staff::{head, one};
use super::{Casebook, Done, RULES, RecoveryPart};
use crate::clock::Moment;
use crate::document::{Actor, CommandId, DocId, Kind, Proposal, Verb, View, decide};
use crate::error::{Code, Failure, Fault, Refusal};
use crate::keys::{Header, PersonKeys, PersonSlots, Way};
use crate::people::Role;
use crate::people::rules::{ACTIVE, OFFICE};
use crate::people::staff::{KEYS, Keys, Language, OldKey, PREFERENCES, Preferences};
use crate::storage;

impl Casebook {
    /// A new password for the signed-in person. Killed at any moment, either the old or the new one opens.
    /// Refusals: `WrongPassword`, `PasswordSame`, `PasswordTooShort`, `PasswordTooCommon`.
    pub fn change_password(
        &self,
        command: CommandId,
        old: &str,
        new: &str,
        device: Option<&[u8]>,
    ) -> Result<Done<()>, Failure> {
        let bound = self.is_bound();
        // Sent again, the old one opens nothing any more.
        if !self.knows(command)? {
            self.prove(old, device)?;
            let name = self.staff()?.get(self.me)?.name.clone();
            new_password(new, &name, Some(old))?;
        }
        self.new_slots(command, "staff.change-password", new, device.filter(|_| bound), "")
    }

    /// From now on the password opens only together with the secret that this computer's key store holds, or again
    /// without it.
    pub fn bind_to_computer(
        &self,
        command: CommandId,
        password: &str,
        device: Option<&[u8]>,
        bind: bool,
    ) -> Result<Done<()>, Failure> {
        if bind && device.is_none() {
            return Err(Code::KeyStoreMissing.into());
        }
        self.prove(password, device)?;
        let comment = if bind { "bound to this computer" } else { "no longer bound to a computer" };
        self.new_slots(command, "staff.bind", password, device.filter(|_| bind), comment)
    }

    /// Whether the signed-in person needs this computer's key store beside her password.
    pub fn is_bound(&self) -> bool {
        self.door.header().person(self.me).is_some_and(PersonSlots::bound)
    }

    fn new_slots(
        &self,
        command: CommandId,
        what: &str,
        password: &str,
        device: Option<&[u8]>,
        comment: &str,
    ) -> Result<Done<()>, Failure> {
        let done = self.perform_with_keys(self.me, command, what, &comment, |tx, actor, now| {
            let view = storage::read::view(tx, self.me)?;
            let proposal = self.staff_proposal(command, self.me, "change-password", head(&view)).comment(comment);
            let change = one(decide(&RULES, &view, proposal, actor, now)?)?;
            let name = self.staff()?.get(self.me)?.name.clone();
            Ok((change, Some(self.own_header(&name, password, device)?)))
        })?;
        Ok(Done { value: (), touched: done.touched })
    }

    /// The first sign-in of a new or reset person.
    pub(super) fn take_up(
        &self,
        command: CommandId,
        name: &str,
        password: &str,
        language: Language,
    ) -> Result<(), Failure> {
        let me = self.me;
        let header = self.own_header(name, password, None)?;
        self.perform_with_keys(
            self.me,
            command,
            "staff.take-up",
            &super::door::OnPerson { person: me },
            |tx, actor, now| {
                let view = storage::read::view(tx, me)?;
                let keys = self.next_keys(&view, giver(&view), now)?;
                let mut proposal =
                    self.staff_proposal(command, me, "take-up", head(&view)).put_over(&view, KEYS, &keys)?;
                if view.card::<Preferences>(&PREFERENCES)?.is_none() {
                    proposal = proposal.put(PREFERENCES, &Preferences::new(language))?;
                }
                Ok((one(decide(&RULES, &view, proposal, actor, now)?)?, Some(header)))
            },
        )?;
        Ok(())
    }

    /// Records keys with which she has signed in and which the database has never seen: the program was stopped
    /// between header and database, or an older copy was put back.
    pub(super) fn catch_up(&self) -> Result<(), Failure> {
        let me = self.me;
        let member = self.staff()?.get(me)?.clone();
        let known = member.keys.is_some_and(|keys| keys.signing.0 == self.keys.signing_public());
        if known && member.status == ACTIVE {
            return Ok(());
        }
        let (command, verb) = (self.env().new_command(), if member.status == ACTIVE { "recover" } else { "take-up" });
        self.perform(command, "staff.catch-up", &super::door::OnPerson { person: me }, |tx, actor, now| {
            let program = Actor { program: true, ..actor.clone() };
            let view = storage::read::view(tx, me)?;
            let keys = self.next_keys(&view, giver(&view), now)?;
            let proposal = self.staff_proposal(command, me, verb, head(&view)).comment("keys newer than the database");
            one(decide(&RULES, &view, proposal.put_over(&view, KEYS, &keys)?, &program, now)?)
        })?;
        Ok(())
    }

    /// Recovery by code: new keys and password for an administrator, and a new code.
    pub(super) fn take_over(
        &self,
        command: CommandId,
        name: &str,
        password: &str,
        holders: usize,
    ) -> Result<Vec<RecoveryPart>, Failure> {
        let me = self.me;
        if !self.staff()?.get(me)?.roles.contains(&Role::Administrator) {
            return Err(Refusal::new(Code::NotAllowed).with("verb", "recover").into());
        }
        let mut header = self.own_header(name, password, None)?;
        let parts = self.new_recovery(&mut header, &vec![String::new(); holders]);
        self.perform_with_keys(
            self.me,
            command,
            "staff.recover",
            &super::door::OnPerson { person: me },
            |tx, actor, now| {
                let program = Actor { program: true, ..actor.clone() };
                let view = storage::read::view(tx, me)?;
                let keys = self.next_keys(&view, None, now)?;
                let person = self.staff_proposal(command, me, "recover", head(&view)).put_over(&view, KEYS, &keys)?;
                let office = storage::read::view(tx, office_id(self.door.casebook()))?;
                let kept =
                    office.state.as_ref().ok_or_else(|| Fault::bug("a casebook without its office"))?.doc.clone();
                let code = Proposal::new(
                    self.env().new_entry(),
                    command,
                    kept.id,
                    Kind::of(OFFICE),
                    Verb::of("renew-recovery"),
                    Some(kept.head),
                );
                let change = one(decide(&RULES, &view, person, &program, now)?)?;
                Ok((change.and(one(decide(&RULES, &office, code, &program, now)?)?), Some(header)))
            },
        )?;
        Ok(parts)
    }

    fn own_header(&self, name: &str, password: &str, device: Option<&[u8]>) -> Result<Header, Failure> {
        let _env = self.env();
        let mut header = self.door.header();
        let slots = self.slots_for(&header, self.me, name, &self.keys, password, device)?;
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
    pub(super) fn prove(&self, password: &str, device: Option<&[u8]>) -> Result<PersonKeys, Failure> {
        let header = self.door.header();
        let slots = header.person(self.me).ok_or(Code::NoSuchPerson)?;
        let opened = slots.open(header.casebook, password, device);
        opened.map(|(keys, _)| keys).ok_or_else(|| Refusal::new(Code::WrongPassword).with("wait_seconds", 0).into())
    }

    /// What somebody comes in with from now on.
    pub(super) fn slots_for(
        &self,
        header: &Header,
        id: DocId,
        name: &str,
        keys: &PersonKeys,
        password: &str,
        device: Option<&[u8]>,
    ) -> Result<PersonSlots, Fault> {
        let env = self.env();
        let way = Way { password, device, cost: env.cost };
        PersonSlots::settled(header, id, name, keys, way, &self.vault, &*env.chance)
    }
}

/// Who gave the one-time password with which she came in last.
fn giver(view: &View) -> Option<DocId> {
    let given = view.acts.iter().rev().find(|act| ["add", "reset", "reactivate"].contains(&act.verb.as_str()));
    given.map(|act| act.actor)
}

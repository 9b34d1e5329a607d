//! An office for one story: a folder that goes away, a clock that stands still, and the ways in.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use casebook::clock::Clock;
use casebook::document::{CommandId, DocId, EntryId};
use casebook::people::Role;
use casebook::people::registers::{Contact, PersonIdentity};
use casebook::people::staff::Language;
use casebook::progress::Reporter;
use casebook::storage::Problem;
use casebook::testing::{FixedClock, MORNING, PASSWORD, env, founding};
use casebook::{Casebook, Code, Door, Env, Failure};
use tempfile::TempDir;

pub const ADMIN: &str = "AdminF AdminL";
pub const SUPERVISOR: &str = "SupervisorF SupervisorL";
pub const MANAGER: &str = "ManagerF ManagerL";
pub const DIRECTOR: &str = "Sophia Test";
/// Nobody's first choice: what everybody here takes after the one-time password.
pub const OWN: &str = "apples of Almaty in May";
pub const NEW: &str = "seven bridges, one river";

pub struct Office {
    pub folder: TempDir,
    pub clock: Arc<FixedClock>,
    pub env: Env,
    pub codes: Vec<String>,
}

impl Office {
    /// The first day: the administrator is signed in.
    pub fn new() -> (Office, Casebook) {
        Office::with_holders(&[ADMIN])
    }

    pub fn with_holders(holders: &[&str]) -> (Office, Casebook) {
        let clock = FixedClock::at(MORNING);
        let env = env(clock.clone(), 42);
        let folder = tempfile::tempdir().unwrap();
        let mut first = founding();
        first.holders = holders.iter().map(|holder| (*holder).to_owned()).collect();
        let (open, parts) = Casebook::create(folder.path(), first, env.clone()).unwrap();
        let codes = parts.into_iter().map(|part| part.code).collect();
        (Office { folder, clock, env, codes }, open)
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn try_door(&self) -> Result<Arc<Door>, Failure> {
        Door::at(self.path(), self.env.clone()).map(Arc::new)
    }

    pub fn door(&self) -> Arc<Door> {
        self.try_door().unwrap()
    }

    /// A new start of the program.
    pub fn sign_in(&self, name: &str, password: &str) -> Casebook {
        self.try_sign_in(name, password).unwrap()
    }

    pub fn try_sign_in(&self, name: &str, password: &str) -> Result<Casebook, Failure> {
        let door = self.try_door()?;
        door.sign_in(id_of(&door, name), password, None)
    }

    pub fn admin(&self) -> Casebook {
        self.sign_in(ADMIN, PASSWORD)
    }

    /// The first sign-in of somebody who was given a one-time password.
    pub fn take_up(&self, name: &str, one_time: &str, password: &str) -> Casebook {
        let door = self.door();
        door.sign_in_first(self.command(), id_of(&door, name), one_time, password, Language::En).unwrap()
    }

    /// A colleague with a password of her own; nobody is signed in afterwards.
    pub fn with_colleague(&self, admin: Casebook, name: &str, roles: &[Role]) {
        let one_time = add(&admin, name, roles);
        drop(admin);
        drop(self.take_up(name, &one_time, OWN));
    }

    pub fn command(&self) -> CommandId {
        self.env.new_command()
    }

    pub fn minutes_pass(&self, minutes: u64) {
        self.clock.pass(Duration::from_secs(60 * minutes));
    }

    pub fn elapsed(&self) -> Duration {
        self.clock.elapsed()
    }
}

pub fn add(admin: &Casebook, name: &str, roles: &[Role]) -> String {
    let added = admin.add_staff(admin.env().new_command(), name, &roles.iter().copied().collect()).unwrap();
    added.value.password.unwrap()
}

pub fn id_of(door: &Door, name: &str) -> DocId {
    door.named(name).unwrap_or_else(|| panic!("{name} may sign in")).id
}

/// The person and what a change of her must be built on.
pub fn staff(open: &Casebook, name: &str) -> (DocId, EntryId) {
    let staff = open.staff().unwrap();
    let member = staff.0.values().find(|member| member.name == name).unwrap_or_else(|| panic!("{name} works here"));
    (member.id, member.head)
}

pub fn status(open: &Casebook, name: &str) -> String {
    open.staff().unwrap().get(staff(open, name).0).unwrap().status.clone()
}

#[track_caller]
pub fn code<T>(result: Result<T, Failure>) -> Code {
    match result {
        Ok(_) => panic!("this should have been refused"),
        Err(failure) => failure.code().unwrap_or_else(|| panic!("a fault, not a refusal: {failure}")),
    }
}

pub fn problems(open: &Casebook) -> Vec<Problem> {
    open.check(&Reporter::default()).unwrap()
}

/// The specimen of ICAO 9303.
pub fn eriksson(iin: Option<&str>) -> PersonIdentity {
    PersonIdentity {
        v: 1,
        given: "ANNA MARIA".into(),
        family: "ERIKSSON".into(),
        sex: Some("F".into()),
        birth_date: Some("1974-08-12".into()),
        citizenship: Some("UTO".into()),
        iin: iin.map(str::to_owned),
        ..PersonIdentity::default()
    }
}

pub fn no_contact() -> Contact {
    Contact { v: 1, ..Contact::default() }
}

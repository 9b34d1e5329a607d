//! The closed casebook: what can be seen without a password, and the ways in.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, RwLock};

use serde::Serialize;

use super::founding::unfinished;
use super::{Casebook, Env, HEADER_EPOCH, RecoveryPart, guard};
use crate::clock::Moment;
use crate::document::{CasebookId, CommandId, DocId};
use crate::error::{Code, Failure, Refusal};
use crate::files::vault::Vault;
use crate::keys::{Delays, Header, HeaderFile, PersonKeys, PersonSlots, RecoveryCode, VaultKey};
use crate::people::passwords;
use crate::people::staff::Language;
use crate::storage::place::{self, Lock};
use crate::storage::{self, Backup, Backups, MIGRATIONS, Store};

/// A casebook on this machine, held by this program, with nobody signed in.
pub struct Door {
    pub(super) env: Env,
    folder: PathBuf,
    header: Mutex<Header>,
    /// The header as it was read from the disk, to be proved genuine with the first vault key that opens it.
    unproved: Mutex<Option<crate::keys::Read>>,
    delays: Mutex<Delays>,
    notices: Mutex<Vec<Refusal>>,
    turn: Mutex<()>,
    vault: Vault,
    _lock: Lock,
}

/// A line of the sign-in list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: DocId,
    pub name: String,
    pub one_time: bool,
    pub bound: bool,
    pub wait_seconds: u64,
}

/// Checking a password costs time by its length; nobody types a longer one.
const LONGEST_PASSWORD: usize = 1000;
const ATTEMPTS: &str = "attempts.json";

impl Door {
    /// Takes the casebook in `folder`. Refusals: `NoDatabase` (nothing there yet), `AlreadyOpen`, the folder's own
    /// (`FolderOnNetwork` …), `HeaderMissing`, `HeaderDamaged`, `NewerSchema`, `DatabaseMissing`.
    pub fn at(folder: &Path, env: Env) -> Result<Door, Failure> {
        let strange = place::guard(folder)?;
        if !folder.join(Lock::NAME).exists() && !folder.join(Store::NAME).exists() && !has_header(folder) {
            return Err(Code::NoDatabase.into());
        }
        let lock = Lock::take(folder)?;
        unfinished(folder)?;
        if !folder.join(Store::NAME).exists() && !has_header(folder) {
            return Err(Code::NoDatabase.into());
        }
        let file = HeaderFile::in_folder(folder);
        file.stay();
        let read = file.read()?;
        if !folder.join(Store::NAME).exists() {
            return Err(Code::DatabaseMissing.into());
        }
        let copy = read.copy_missing.then(|| Refusal::new(Code::HeaderCopyMissing));
        let door = Door::holding(folder, env, lock, read.header.clone());
        *guard(&door.unproved) = Some(read);
        guard(&door.notices).extend(strange.into_iter().chain(copy));
        Ok(door)
    }

    pub(super) fn holding(folder: &Path, env: Env, lock: Lock, header: Header) -> Door {
        let delays = Delays::read(folder.join(ATTEMPTS), &*env.clock);
        let vault = Vault::of(folder);
        vault.clear_parts();
        Door {
            folder: folder.to_path_buf(),
            header: Mutex::new(header),
            unproved: Mutex::default(),
            delays: Mutex::new(delays),
            notices: Mutex::default(),
            turn: Mutex::default(),
            vault,
            _lock: lock,
            env,
        }
    }

    pub(super) fn vault(&self) -> &Vault {
        &self.vault
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn casebook(&self) -> CasebookId {
        guard(&self.header).casebook
    }

    pub fn office(&self) -> String {
        guard(&self.header).office.clone()
    }

    pub fn is_demo(&self) -> bool {
        guard(&self.header).demo
    }

    pub fn names_hidden(&self) -> bool {
        guard(&self.header).hidden_names
    }

    /// How many parts of the recovery code are asked for.
    pub fn recovery_parts(&self) -> usize {
        guard(&self.header).recovery.as_ref().map_or(0, |slot| slot.parts)
    }

    pub fn notices(&self) -> Vec<Refusal> {
        guard(&self.notices).clone()
    }

    pub fn header_copies(&self) -> usize {
        HeaderFile::NAMES.iter().filter(|name| self.folder.join(name).exists()).count()
    }

    /// Who may sign in, by name. Nobody is listed where the office hides names: [`Door::named`] finds them.
    pub fn people(&self) -> Vec<Choice> {
        let header = self.header();
        let listed = header.people.iter().filter(|_| !header.hidden_names);
        let mut people: Vec<Choice> = listed.map(|person| self.choice(person)).collect();
        people.sort_by_cached_key(|person| person.name.to_lowercase());
        people
    }

    pub fn named(&self, name: &str) -> Option<Choice> {
        self.header().named(name).map(|person| self.choice(person))
    }

    /// Whether this person's password opens only together with a computer's key store.
    pub fn is_bound(&self, person: DocId) -> bool {
        self.header().person(person).is_some_and(PersonSlots::bound)
    }

    fn choice(&self, person: &PersonSlots) -> Choice {
        Choice {
            id: person.id,
            name: person.name.clone(),
            one_time: person.one_time(),
            bound: person.bound(),
            wait_seconds: guard(&self.delays).left(person.id, &*self.env.clock),
        }
    }

    pub fn backups(&self) -> Vec<Backup> {
        Backups::of(&self.folder).list()
    }

    /// Signs in. `device`: the secret that this computer's key store holds for this casebook.
    /// Refusals: `WrongPassword`, `Wait`, `PasswordMustChange` (a one-time password that is right),
    /// `KeyStoreMissing`, `BoundToOtherComputer`, `HeaderOlder`, `DatabaseDamaged`, `NewerSchema`.
    pub fn sign_in(
        self: &Arc<Door>,
        person: DocId,
        password: &str,
        device: Option<&[u8]>,
    ) -> Result<Casebook, Failure> {
        let (keys, vault) = self.proved(person, password, device)?;
        let open = self.open(person, keys, vault)?;
        open.catch_up()?;
        open.note_access("signed-in", &person.to_string());
        Ok(open)
    }

    /// The keys that this person's password opens; wrong ones cost her time. Refused as [`Door::sign_in`].
    pub(super) fn proved(
        &self,
        person: DocId,
        password: &str,
        device: Option<&[u8]>,
    ) -> Result<(PersonKeys, VaultKey), Failure> {
        let slots = self.slots(person)?;
        guard(&self.delays).check(person, &*self.env.clock)?;
        let casebook = self.casebook();
        if slots.one_time() {
            return match slots.open_one_time(casebook, &passwords::one_time_as_typed(password)) {
                Some(_) => Err(Code::PasswordMustChange.into()),
                None => Err(self.wrong(person)?.into()),
            };
        }
        if slots.bound() && device.is_none() {
            return Err(Code::KeyStoreMissing.into());
        }
        let Some(opened) = slots.open(casebook, password, device) else {
            return Err(self.wrong(person)?.into());
        };
        guard(&self.delays).right(person);
        Ok(opened)
    }

    /// The first sign-in: the one-time password is right, her own takes its place and her keys are made. `language`: in
    /// which the program speaks to her until she chooses; after a reset her own choice stays.
    pub fn sign_in_first(
        self: &Arc<Door>,
        command: CommandId,
        person: DocId,
        one_time: &str,
        password: &str,
        language: Language,
    ) -> Result<Casebook, Failure> {
        let one_time = &passwords::one_time_as_typed(one_time);
        let slots = self.slots(person)?;
        if !slots.one_time() {
            // Perhaps the answer to this very command was lost: then her own password opens.
            return self.sign_in(person, password, None);
        }
        guard(&self.delays).check(person, &*self.env.clock)?;
        let Some(vault) = slots.open_one_time(self.casebook(), one_time) else {
            return Err(self.wrong(person)?.into());
        };
        guard(&self.delays).right(person);
        let open = self.open(person, PersonKeys::new(&*self.env.chance), vault)?;
        let name = open.staff()?.get(person)?.name.clone();
        new_password(password, &name, Some(one_time))?;
        open.take_up(command, &name, password, language)?;
        open.note_access("signed-in", &person.to_string());
        Ok(open)
    }

    /// Opens with the recovery code and gives `person`, an administrator, a new password. The code that was used is
    /// worth nothing afterwards; a new one comes back.
    pub fn recover(
        self: &Arc<Door>,
        command: CommandId,
        codes: &[String],
        person: DocId,
        password: &str,
    ) -> Result<(Casebook, Vec<RecoveryPart>), Failure> {
        self.slots(person)?;
        let slot = guard(&self.header).recovery.clone().ok_or(Code::RecoveryWrong)?;
        let given: Vec<&String> = codes.iter().filter(|code| !code.trim().is_empty()).collect();
        if given.len() < slot.parts {
            return Err(Code::RecoveryHalfMissing.into());
        }
        let parts = given.iter().enumerate().map(|(i, code)| {
            passwords::decode_code(code).map_err(|problem| {
                let group = problem.group().unwrap_or(0) as i64;
                Refusal::new(Code::RecoveryWrong).with("half", i as i64 + 1).with("group", group)
            })
        });
        let parts = parts.collect::<Result<Vec<_>, _>>()?;
        let vault = RecoveryCode::from_parts(&parts).and_then(|code| slot.open(&code, self.casebook()));
        let vault = vault.ok_or_else(|| Refusal::new(Code::RecoveryWrong).with("half", 0).with("group", 0))?;
        let open = self.open(person, PersonKeys::new(&*self.env.chance), vault)?;
        let name = open.staff()?.get(person)?.name.clone();
        new_password(password, &name, None)?;
        let parts = open.take_over(command, &name, password, slot.parts)?;
        guard(&self.delays).right(person);
        Ok((open, parts))
    }

    fn slots(&self, person: DocId) -> Result<PersonSlots, Refusal> {
        guard(&self.header).person(person).cloned().ok_or_else(|| Code::NoSuchPerson.into())
    }

    fn wrong(&self, person: DocId) -> Result<Refusal, Failure> {
        guard(&self.delays).wrong(person, &*self.env.clock)
    }

    fn open(self: &Arc<Door>, person: DocId, keys: PersonKeys, vault: VaultKey) -> Result<Casebook, Failure> {
        if guard(&self.unproved).as_ref().is_some_and(|read| !read.genuine(&vault)) {
            return Err(Code::HeaderDamaged.into());
        }
        let store = Store::open(&self.folder, &vault, MIGRATIONS, self.env.now())
            .map_err(|failure| self.with_backup(failure, &vault))?;
        let epoch = store.read("open", |tx| storage::read::meta::<i64>(tx, HEADER_EPOCH))?.unwrap_or(0);
        if (guard(&self.header).epoch as i64) < epoch {
            return Err(Code::HeaderOlder.into());
        }
        let open = Casebook {
            door: self.clone(),
            store,
            vault,
            keys,
            me: person,
            staff: RwLock::default(),
            reference: RwLock::default(),
            accesses: Mutex::default(),
            stopped: Default::default(),
        };
        if !open.staff()?.get(person)?.may_sign_in() {
            return Err(Code::NoSuchPerson.into());
        }
        self.put_in_order(&open);
        // Where that cannot be written or a row cannot be read, the casebook still opens and says so where it is used.
        let _ = open.catch_up_lists();
        Ok(open)
    }

    /// Names the newest backup that opens and is whole, so that it can be offered.
    fn with_backup(&self, failure: Failure, vault: &VaultKey) -> Failure {
        let Failure::Refused(refusal) = failure else { return failure };
        if refusal.code != Code::DatabaseDamaged {
            return refusal.into();
        }
        let backups = Backups::of(&self.folder);
        let good = backups.list().into_iter().find(|backup| backups.sound(&backup.name, vault).unwrap_or(false));
        refusal.with("backup", good.map(|backup| backup.name).unwrap_or_default()).into()
    }

    /// Makes the header say what the database says: people who were never added or have left, names, a copy that is
    /// missing. A crash between the two, or an older copy put back, can have left them apart.
    pub(super) fn put_in_order(&self, open: &Casebook) {
        let (Ok(staff), Ok((office, _))) = (open.staff(), open.office()) else { return };
        let _turn = self.turn();
        let mut header = guard(&self.header).clone();
        let before = header.clone();
        header.people.retain(|person| staff.get(person.id).is_ok_and(|member| member.may_sign_in()));
        for person in &mut header.people {
            person.name = staff.get(person.id).map(|member| member.name.clone()).unwrap_or_default();
        }
        (header.office, header.hidden_names) = (office.name, office.hidden_names);
        header.veiled();
        let copy_missing = guard(&self.unproved).take().is_some_and(|read| read.copy_missing);
        if (header != before || copy_missing) && self.write_header(&mut header, &open.vault).is_ok() {
            *guard(&self.header) = header;
            guard(&self.notices).retain(|notice| notice.code != Code::HeaderCopyMissing);
        }
    }

    pub(super) fn header(&self) -> Header {
        guard(&self.header).clone()
    }

    pub(super) fn write_header(&self, header: &mut Header, vault: &VaultKey) -> Result<(), Failure> {
        HeaderFile::in_folder(&self.folder).write(header, vault)
    }

    /// Writes `header` so that [`Door::settle_header`] can take it back.
    pub(super) fn switch_header(&self, header: &mut Header, vault: &VaultKey) -> Result<(), Failure> {
        HeaderFile::in_folder(&self.folder).switch(header, vault)
    }

    /// After the database has answered: keeps the new header, or puts the old one back.
    pub(super) fn settle_header(&self, written: Header, committed: bool) -> Result<(), Failure> {
        let file = HeaderFile::in_folder(&self.folder);
        if !committed {
            return file.go_back();
        }
        file.stay();
        *guard(&self.header) = written;
        Ok(())
    }

    /// One change at a time: a header that is made from an older one would forget what came between.
    pub(super) fn turn(&self) -> MutexGuard<'_, ()> {
        guard(&self.turn)
    }
}

fn has_header(folder: &Path) -> bool {
    HeaderFile::NAMES.iter().any(|name| folder.join(name).exists())
}

/// Whether somebody may have `password` from now on.
pub(super) fn new_password(password: &str, name: &str, before: Option<&str>) -> Result<(), Refusal> {
    if before == Some(password) {
        return Err(Code::PasswordSame.into());
    }
    if password.chars().count() > LONGEST_PASSWORD {
        return Err(Refusal::new(Code::PasswordTooLong).with("max", LONGEST_PASSWORD as i64));
    }
    passwords::check_new(password, name).map_err(|problem| match problem {
        passwords::PasswordProblem::TooShort { min } => Refusal::new(Code::PasswordTooShort).with("min", min as i64),
        passwords::PasswordProblem::OwnName => Code::PasswordHasName.into(),
        passwords::PasswordProblem::TooCommon => Code::PasswordTooCommon.into(),
    })
}

/// Puts a backup in the place of a database that cannot be opened. Nothing is deleted: what was there lies under
/// `set-aside`. The casebook must not be open.
pub fn restore_backup(folder: &Path, name: &str, now: Moment) -> Result<PathBuf, Failure> {
    let _lock = Lock::take(folder)?;
    storage::restore(folder, name, now)
}

/// Words of a command that are kept to recognise it when it comes again; secrets are not among them.
#[derive(Serialize)]
pub(super) struct OnPerson {
    pub person: DocId,
}

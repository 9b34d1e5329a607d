//! The desk: one folder, locked or open. It holds the door for as long as the program runs and gives the open casebook
//! to nobody who is not signed in. No lock in here is held while something slow happens.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, Weak};
use std::time::Duration;

use casebook::casebook::{Founding, RecoveryPart, restore_backup};
use casebook::document::{CommandId, DocId};
use casebook::error::{Arg, Code, Failure, Refusal};
use casebook::storage::{Backup, Backups};
use casebook::{Casebook, Door, Env};

use crate::guard;
use crate::keystore::{Entry, KeyStore, Secret};
use crate::local::Local;
use crate::outside::Outside;
use crate::session::{self, Session};
use crate::wire::told::Phase;

pub struct Desk {
    folder: PathBuf,
    env: Env,
    key_store: Arc<dyn KeyStore>,
    key_store_there: Arc<AtomicBool>,
    local: Mutex<Local>,
    state: Mutex<State>,
    /// One way in or out at a time; calls of signed-in people do not wait for it.
    gate: Mutex<()>,
    /// Elapsed time at the last key or click.
    active: Mutex<Duration>,
    /// The session that ended last: its file must be let go before the file is opened again.
    last: Mutex<Weak<Session>>,
    called_to_front: AtomicBool,
    pub on_front: OnceLock<Box<dyn Fn() + Send + Sync>>,
    /// Asks the person for a file, where there is a window.
    pub picker: OnceLock<Box<dyn Fn() -> Option<PathBuf> + Send + Sync>>,
    /// Asks where a file of this name is to be saved, where there is a window.
    pub saver: OnceLock<Saver>,
    /// Makes the window a narrow strip, above all others if that is wished, and what it was again.
    pub shaper: OnceLock<Shaper>,
    /// Opens an address in the person's browser, where there is one.
    pub opener: OnceLock<Opener>,
    pub outside: Outside,
}

/// Whether the window is to be narrow, and whether it stays above others.
pub type Shaper = Box<dyn Fn(bool, bool) + Send + Sync>;

/// The path that somebody chose for a file.
pub type Saver = Box<dyn Fn(&str) -> Option<PathBuf> + Send + Sync>;

/// Whether the address could be handed to a browser.
pub type Opener = Box<dyn Fn(&str) -> bool + Send + Sync>;

enum State {
    None,
    Locked(Arc<Door>),
    Open(Arc<Session>),
    Stopped(Stop),
}

/// Why nothing goes on, and whether the page knows already: asking again then means trying again.
#[derive(Clone)]
pub struct Stop {
    pub trouble: Failure,
    told: bool,
}

impl Stop {
    /// The newest backup that was opened again and found whole, where that was tried: empty if none was.
    pub fn good_backup(&self) -> Option<&str> {
        match &self.trouble {
            Failure::Refused(refusal) => match refusal.args.get("backup") {
                Some(Arg::Text(name)) => Some(name),
                _ => None,
            },
            Failure::Fault(_) => None,
        }
    }
}

/// What can be seen of the desk from outside.
pub struct Seen {
    pub phase: Phase,
    pub door: Option<Arc<Door>>,
    pub session: Option<Arc<Session>>,
    pub stop: Option<Stop>,
}

const UNTIL_GONE: Duration = Duration::from_secs(20);

impl Desk {
    pub fn new(folder: &Path, env: Env, key_store: Arc<dyn KeyStore>) -> Arc<Desk> {
        let desk = Desk {
            folder: folder.to_path_buf(),
            key_store_there: Arc::default(),
            local: Mutex::new(Local::read(folder)),
            state: Mutex::new(State::None),
            gate: Mutex::default(),
            active: Mutex::new(env.clock.elapsed()),
            last: Mutex::default(),
            called_to_front: AtomicBool::new(false),
            on_front: OnceLock::new(),
            picker: OnceLock::new(),
            saver: OnceLock::new(),
            shaper: OnceLock::new(),
            opener: OnceLock::new(),
            outside: Outside::default(),
            key_store,
            env,
        };
        *guard(&desk.state) = desk.at_the_door();
        let (store, there) = (desk.key_store.clone(), desk.key_store_there.clone());
        std::thread::spawn(move || there.store(store.present(), Ordering::Relaxed));
        Arc::new(desk)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn env(&self) -> &Env {
        &self.env
    }

    pub fn has_key_store(&self) -> bool {
        self.key_store_there.load(Ordering::Relaxed)
    }

    pub fn local(&self) -> Local {
        guard(&self.local).clone()
    }

    pub fn change_local(&self, change: impl FnOnce(&mut Local)) -> Result<(), Failure> {
        let mut local = guard(&self.local);
        let mut changed = local.clone();
        change(&mut changed);
        changed.keep(&self.folder)?;
        *local = changed;
        Ok(())
    }

    fn at_the_door(&self) -> State {
        match Door::at(&self.folder, self.env.clone()) {
            Ok(door) => State::Locked(Arc::new(door)),
            Err(failure) if failure.code() == Some(Code::NoDatabase) => State::None,
            Err(trouble) => State::Stopped(Stop { trouble, told: false }),
        }
    }

    pub fn seen(&self) -> Seen {
        match &*guard(&self.state) {
            State::None => Seen { phase: Phase::None, door: None, session: None, stop: None },
            State::Locked(door) => Seen { phase: Phase::Locked, door: Some(door.clone()), session: None, stop: None },
            State::Open(session) => Seen {
                phase: Phase::Open,
                door: Some(session.casebook.door().clone()),
                session: Some(session.clone()),
                stop: None,
            },
            State::Stopped(stop) => Seen { phase: Phase::Stopped, door: None, session: None, stop: Some(stop.clone()) },
        }
    }

    /// As [`Desk::seen`]. Whoever asks again after a trouble wants it tried again.
    pub fn look_again(&self) -> Seen {
        if let Ok(_gate) = self.gate.try_lock()
            && session::gone(&guard(&self.last), Duration::ZERO)
        {
            let mut state = guard(&self.state);
            match &mut *state {
                State::Stopped(stop) if !stop.told => stop.told = true,
                State::Stopped(_) | State::None => {
                    *state = self.at_the_door();
                    if let State::Stopped(stop) = &mut *state {
                        stop.told = true;
                    }
                }
                State::Locked(_) | State::Open(_) => {}
            }
        }
        self.seen()
    }

    /// The only way to an open casebook.
    pub fn session(&self) -> Result<Arc<Session>, Refusal> {
        match &*guard(&self.state) {
            State::Open(session) => Ok(session.clone()),
            _ => Err(Code::NotSignedIn.into()),
        }
    }

    pub fn create(&self, founding: Founding) -> Result<(Arc<Session>, Vec<RecoveryPart>), Failure> {
        let _gate = guard(&self.gate);
        if !matches!(*guard(&self.state), State::None) {
            return Err(Code::FolderNotEmpty.into());
        }
        let (casebook, parts) = Casebook::create(&self.folder, founding, self.env.clone())?;
        Ok((self.enter(casebook)?, parts))
    }

    pub fn sign_in(&self, person: DocId, password: &str) -> Result<Arc<Session>, Failure> {
        self.come_in("sign-in", |door| {
            let device = if door.is_bound(person) { Some(self.device(door, person)?) } else { None };
            Ok((door.sign_in(person, password, device.as_deref().map(Vec::as_slice))?, ()))
        })
        .map(|(session, ())| session)
    }

    pub fn sign_in_first(
        &self,
        command: CommandId,
        person: DocId,
        one_time: &str,
        password: &str,
    ) -> Result<Arc<Session>, Failure> {
        // She goes on in the language in which this place speaks before anybody has signed in.
        let language = self.local().language.into();
        self.come_in("sign-in", |door| Ok((door.sign_in_first(command, person, one_time, password, language)?, ())))
            .map(|(session, ())| session)
    }

    pub fn recover(
        &self,
        command: CommandId,
        codes: &[String],
        person: DocId,
        password: &str,
    ) -> Result<(Arc<Session>, Vec<RecoveryPart>), Failure> {
        self.come_in("recover", |door| door.recover(command, codes, person, password))
    }

    fn come_in<T>(
        &self,
        verb: &str,
        way: impl FnOnce(&Arc<Door>) -> Result<(Casebook, T), Failure>,
    ) -> Result<(Arc<Session>, T), Failure> {
        let _gate = guard(&self.gate);
        let door = self.closed_door(verb)?;
        if !session::gone(&guard(&self.last), UNTIL_GONE) {
            return Err(Code::JobRunning.into());
        }
        match way(&door) {
            Ok((casebook, more)) => Ok((self.enter(casebook)?, more)),
            Err(failure) => {
                if stops_everything(&failure) {
                    *guard(&self.state) = State::Stopped(Stop { trouble: failure.clone(), told: false });
                }
                Err(failure)
            }
        }
    }

    fn closed_door(&self, verb: &str) -> Result<Arc<Door>, Refusal> {
        let wrong = |status: &str| Refusal::new(Code::NotInThisState).with("verb", verb).with("status", status);
        match &*guard(&self.state) {
            State::Locked(door) => Ok(door.clone()),
            State::None => Err(Code::NoDatabase.into()),
            State::Open(_) => Err(wrong("open")),
            State::Stopped(_) => Err(wrong("stopped")),
        }
    }

    fn enter(&self, casebook: Casebook) -> Result<Arc<Session>, Failure> {
        let session = Session::of(casebook, self.outside.scans.clone())?;
        *guard(&self.last) = Arc::downgrade(&session);
        *guard(&self.active) = self.env.clock.elapsed();
        *guard(&self.state) = State::Open(session.clone());
        tracing::info!(person = %session.casebook.me(), "open");
        Ok(session)
    }

    /// The secret that this computer's key store holds for a person.
    pub fn device(&self, door: &Door, person: DocId) -> Result<Secret, Failure> {
        match self.key_store.get(&Entry::of(door.casebook(), person)) {
            Ok(Some(secret)) => Ok(secret),
            Ok(None) => Err(Code::BoundToOtherComputer.into()),
            Err(_) => Err(Code::KeyStoreMissing.into()),
        }
    }

    pub fn keep_device(&self, door: &Door, person: DocId, secret: &[u8]) -> Result<(), Failure> {
        let entry = Entry::of(door.casebook(), person);
        self.key_store.set(&entry, secret).map_err(|_| Code::KeyStoreMissing)?;
        // A store that only pretends would shut the person out.
        let kept = self.key_store.get(&entry).ok().flatten();
        if kept.is_some_and(|kept| kept.as_slice() == secret) { Ok(()) } else { Err(Code::KeyStoreMissing.into()) }
    }

    /// A secret that nothing needs any more may stay behind; it opens nothing by itself.
    pub fn forget_device(&self, door: &Door, person: DocId) {
        let _ = self.key_store.remove(&Entry::of(door.casebook(), person));
    }

    /// Drops the keys within a second. Whoever is in the middle of a call keeps them until its end, and no longer.
    pub fn lock(&self) {
        if let Some(session) = self.leave() {
            session::end(session);
        }
    }

    fn leave(&self) -> Option<Arc<Session>> {
        let mut state = guard(&self.state);
        let State::Open(session) = &*state else { return None };
        let session = session.clone();
        *state = State::Locked(session.casebook.door().clone());
        Some(session)
    }

    /// Before the program ends: what was written since the last backup is copied, then the lock falls.
    pub fn quit(&self) {
        crate::put_out::sweep(&self.folder);
        let Some(session) = self.leave() else { return };
        session.jobs.cancel_all();
        if session.is_unsaved() {
            let made = session.casebook.back_up(&Default::default());
            tracing::info!(made = made.is_ok(), "backup at the end");
        }
        session::end(session);
    }

    /// Ends everything after damage: nothing is read or written until a person has decided.
    pub fn stop_if_damaged(&self, session: &Arc<Session>, failure: Option<&Failure>) {
        if !session.casebook.is_stopped() || self.session().is_ok_and(|now| !Arc::ptr_eq(&now, session)) {
            return;
        }
        let mut trouble = failure.cloned().unwrap_or(Code::DatabaseDamaged.into());
        if trouble.code() == Some(Code::DatabaseDamaged) {
            let good = session.casebook.newest_sound_backup();
            trouble = Refusal::new(Code::DatabaseDamaged).with("backup", good.unwrap_or_default()).into();
        }
        tracing::error!(trouble = %trouble, "stopped");
        *guard(&self.state) = State::Stopped(Stop { trouble, told: false });
        session.jobs.cancel_all();
    }

    pub fn backups(&self) -> Vec<Backup> {
        Backups::of(&self.folder).list()
    }

    /// Puts a backup in the place of what cannot be opened.
    pub fn restore(&self, name: &str) -> Result<(), Failure> {
        let _gate = guard(&self.gate);
        let stop = match &*guard(&self.state) {
            State::Stopped(stop) => stop.clone(),
            State::None => return Err(Refusal::new(Code::NoDatabase).into()),
            State::Locked(_) => return Err(not_stopped("locked")),
            State::Open(_) => return Err(not_stopped("open")),
        };
        if !session::gone(&guard(&self.last), UNTIL_GONE) {
            return Err(Code::JobRunning.into());
        }
        // Where it may not be opened, it may not be mended either.
        if let Failure::Refused(Refusal {
            code: Code::NewerSchema | Code::FolderOnNetwork | Code::FolderSynchronised | Code::AlreadyOpen,
            ..
        }) = &stop.trouble
        {
            return Err(stop.trouble);
        }
        restore_backup(&self.folder, name, self.env.now())?;
        tracing::info!("restored");
        *guard(&self.state) = self.at_the_door();
        Ok(())
    }

    /// Somebody typed, clicked or moved.
    pub fn touch(&self) {
        *guard(&self.active) = self.env.clock.elapsed();
    }

    pub fn idle_for(&self) -> Duration {
        self.env.clock.elapsed().saturating_sub(*guard(&self.active))
    }

    pub fn call_to_front(&self) {
        self.called_to_front.store(true, Ordering::Relaxed);
        if let Some(raise) = self.on_front.get() {
            raise();
        }
    }

    pub fn take_call_to_front(&self) -> bool {
        self.called_to_front.swap(false, Ordering::Relaxed)
    }
}

fn not_stopped(status: &str) -> Failure {
    Refusal::new(Code::NotInThisState).with("verb", "restore").with("status", status).into()
}

/// Refusals at sign-in that no other password changes.
fn stops_everything(failure: &Failure) -> bool {
    use Code::{DatabaseDamaged, DatabaseMissing, HeaderDamaged, HeaderOlder, NewerSchema};
    matches!(failure.code(), Some(DatabaseDamaged | DatabaseMissing | HeaderDamaged | HeaderOlder | NewerSchema))
}

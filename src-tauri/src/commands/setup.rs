//! Before and around the sign-in.

use std::time::Duration;

use casebook::Door;
use casebook::casebook::Founding;
use casebook::document::DocId;
use casebook::error::{Code, Failure, Refusal};

use super::{Answer, told};
use crate::demo;
use crate::desk::{Desk, Seen};
use crate::session::Session;
use crate::watch::{idle_left, lock_when_idle, warn_at};
use crate::wire::asked::{Active, CreateCasebook, LocalPrefs, Nothing, Recover, ShapeWindow, SignIn, SignInFirst};
use crate::wire::told::{BackupInfo, DeskState, Me, PersonChoice, Phase, Pulse, RecoverySheet};
use crate::wire::{Notice, bad_arguments, wall};

pub fn desk_state(desk: &Desk, _: Nothing) -> Answer<DeskState> {
    let Seen { phase, door, session, stop } = desk.look_again();
    let local = desk.local();
    let demo = door.as_ref().is_some_and(|door| door.is_demo());
    told(DeskState {
        phase,
        version: env!("CARGO_PKG_VERSION").into(),
        now: wall(desk.env().now()),
        office: door.as_ref().map(|door| door.office()),
        city: session.as_ref().map(|session| session.casebook.office().map(|(office, _)| office.city)).transpose()?,
        demo,
        demo_password: (demo && local.practice).then(|| demo::PASSWORD.to_owned()),
        people: door.as_ref().map(|door| people(door)).unwrap_or_default(),
        hidden_names: door.as_ref().is_some_and(|door| door.names_hidden()),
        recovery_parts: door.as_ref().map_or(0, |door| door.recovery_parts() as u32),
        local: local.prefs(),
        notices: door.as_ref().map(|door| door.notices().into_iter().map(Notice::from).collect()).unwrap_or_default(),
        me: session.as_ref().map(|session| session.me()).transpose()?,
        backups: stop.as_ref().map(|stop| backups(desk, stop.good_backup())).unwrap_or_default(),
        trouble: stop.map(|stop| stop.trouble.into()),
        key_store: desk.has_key_store(),
    })
}

/// Hidden names say nothing about themselves, not even who waits.
fn people(door: &Door) -> Vec<PersonChoice> {
    if door.names_hidden() {
        return Vec::new();
    }
    let choice = |choice: casebook::casebook::Choice| PersonChoice {
        id: choice.id.to_string(),
        name: choice.name,
        one_time: choice.one_time,
        wait_seconds: choice.wait_seconds as u32,
    };
    door.people().into_iter().map(choice).collect()
}

pub(super) fn backups(desk: &Desk, good: Option<&str>) -> Vec<BackupInfo> {
    desk.backups().into_iter().map(|backup| BackupInfo::of(backup, good)).collect()
}

pub fn set_local(desk: &Desk, asked: LocalPrefs) -> Answer<()> {
    told(desk.change_local(|local| local.set(asked))?)
}

pub fn create_casebook(desk: &Desk, asked: CreateCasebook) -> Answer<RecoverySheet> {
    if !(1..=2).contains(&asked.holders.len()) {
        return Err(bad_arguments("one or two holders"));
    }
    let founding = Founding {
        office: asked.office,
        city: asked.city.as_str().into(),
        name: asked.name,
        password: asked.password.to_string(),
        language: asked.language.into(),
        holders: asked.holders,
        demo: asked.demo,
    };
    let (session, parts) = desk.create(founding)?;
    // Colleagues read the sign-in in the office's language. A taste: the office stands without it.
    let _ = desk.change_local(|local| local.language = asked.language);
    told(RecoverySheet { halves: parts.into_iter().map(Into::into).collect(), me: session.me()? })
}

/// An id of the list, or a name that was typed where the list is hidden. An unknown name is answered as a wrong
/// password is: it must not be found out who works here.
fn person(desk: &Desk, asked: &str) -> Result<DocId, Failure> {
    let Some(door) = desk.seen().door else { return Err(Code::NoDatabase.into()) };
    if !door.names_hidden() {
        return DocId::parse(asked).ok_or(Code::NoSuchPerson.into());
    }
    door.named(asked).map(|choice| choice.id).ok_or(Refusal::new(Code::WrongPassword).with("wait_seconds", 0).into())
}

pub fn sign_in(desk: &Desk, asked: SignIn) -> Answer<Me> {
    let session = desk.sign_in(person(desk, &asked.person)?, &asked.password)?;
    told(session.me()?)
}

pub fn sign_in_first(desk: &Desk, asked: SignInFirst) -> Answer<Me> {
    let person = person(desk, &asked.person)?;
    let session = desk.sign_in_first(asked.command, person, &asked.one_time, &asked.password)?;
    told(session.me()?)
}

pub fn recover(desk: &Desk, asked: Recover) -> Answer<RecoverySheet> {
    let person = person(desk, &asked.person)?;
    let (session, parts) = desk.recover(asked.command, &asked.codes, person, &asked.password)?;
    told(RecoverySheet { halves: parts.into_iter().map(Into::into).collect(), me: session.me()? })
}

pub fn lock(desk: &Desk, _: Nothing) -> Answer<()> {
    // Whoever signs out has no upload under way any more; an idle lock leaves it alone.
    crate::put_out::sweep(desk.folder());
    desk.lock();
    told(())
}

pub fn pulse(desk: &Desk, asked: Active) -> Answer<Pulse> {
    lock_when_idle(desk);
    if asked.active {
        desk.touch();
    }
    if let Ok(session) = desk.session() {
        desk.stop_if_damaged(&session, None);
    }
    let Seen { phase, session, .. } = desk.seen();
    let seconds = |span: Duration| span.as_secs() as u32;
    let of = |value: fn(&Session) -> u32| session.as_deref().map_or(0, value);
    told(Pulse {
        phase,
        now: wall(desk.env().now()),
        idle_left: session.as_ref().filter(|_| phase == Phase::Open).map(|session| seconds(idle_left(desk, session))),
        warn_at: of(|session| warn_at(session).as_secs() as u32),
        jobs_running: of(|session| session.jobs.running()),
        come_to_front: desk.take_call_to_front(),
    })
}

/// The page has painted itself: the graphics of this computer work.
pub fn page_ready(desk: &Desk, _: Nothing) -> Answer<()> {
    if desk.local().start_unfinished {
        desk.change_local(|local| local.start_unfinished = false)?;
    }
    told(())
}

/// The portal's strip beside the browser, or the whole window again. False where there is no window to shape.
pub fn shape_window(desk: &Desk, asked: ShapeWindow) -> Answer<bool> {
    let shape = desk.shaper.get();
    if let Some(shape) = shape {
        shape(asked.narrow, asked.narrow && asked.on_top);
    }
    told(shape.is_some())
}

//! What the page may ask. One list gives Tauri its permissions and handlers, the test host its routes and TypeScript its
//! contract. A handler parses nothing and decides nothing: it makes one call of the core and converts the answer.

mod approval;
mod cases;
mod documents;
mod drafts;
mod finding;
mod intake;
mod letters;
mod lists;
mod office;
mod passport;
mod people;
mod reference;
mod returns;
mod setup;
mod sheet;
mod storage;
mod today;
mod tray;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Instant;

use casebook::casebook::{Done, Touched};
use casebook::error::{Code, Failure, Fault};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};

use crate::desk::Desk;
use crate::session::Session;
use crate::wire::{self, Reply, bad_arguments};

type Answer<T> = Result<Done<T>, Failure>;

/// A signed-in person at the desk.
struct At<'a> {
    desk: &'a Desk,
    session: &'a Arc<Session>,
}

macro_rules! commands {
    ($($who:ident $noun:ident::$name:ident($args:ty) -> $value:ty;)*) => {
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        fn route(desk: &Desk, name: &str, args: Value) -> Result<Box<RawValue>, Failure> {
            use crate::wire::asked::*;
            use crate::wire::told::*;
            match name {
                $(stringify!($name) => $who::<$args, $value>(desk, name, args, $noun::$name),)*
                _ => Err(bad_arguments("no such command")),
            }
        }

        pub(crate) fn describe(known: &mut crate::wire::Collector) {
            use crate::wire::asked::*;
            use crate::wire::told::*;
            $(known.command::<$args, $value>(stringify!($name));)*
        }
    };
}

include!("list.rs");

/// Runs one command. Whatever happens inside, a typed answer comes out.
pub fn dispatch(desk: &Desk, name: &str, args: Value) -> Result<Box<RawValue>, wire::Error> {
    let began = Instant::now();
    let answer = catch_unwind(AssertUnwindSafe(|| route(desk, name, args)));
    let answer = answer.unwrap_or_else(|_| Err(Fault::bug("a command panicked").into()));
    let millis = began.elapsed().as_millis() as u64;
    match &answer {
        Ok(_) => tracing::debug!(name, millis, "done"),
        Err(Failure::Refused(refusal)) => tracing::info!(name, millis, code = wire::word(&refusal.code), "refused"),
        Err(Failure::Fault(fault)) => tracing::error!(name, millis, what = fault.what, "fault"),
    }
    answer.map_err(wire::Error::from)
}

fn anybody<A: DeserializeOwned, V: Serialize>(
    desk: &Desk,
    _: &str,
    args: Value,
    handler: fn(&Desk, A) -> Answer<V>,
) -> Result<Box<RawValue>, Failure> {
    reply(handler(desk, read(args)?)?)
}

/// For a signed-in person who is asked by a dialog of the system: the session is not held meanwhile, so that a lock drops
/// the keys at once.
fn asked_outside<A: DeserializeOwned, V: Serialize>(
    desk: &Desk,
    _: &str,
    args: Value,
    handler: fn(&Desk, A) -> Answer<V>,
) -> Result<Box<RawValue>, Failure> {
    desk.session()?;
    reply(handler(desk, read(args)?)?)
}

/// Denied by default: without an open casebook there is nothing to hand to the handler.
fn signed_in<A: DeserializeOwned, V: Serialize>(
    desk: &Desk,
    name: &str,
    args: Value,
    handler: fn(&At, A) -> Answer<V>,
) -> Result<Box<RawValue>, Failure> {
    let session = desk.session()?;
    let done = read(args).and_then(|args| handler(&At { desk, session: &session }, args));
    if let Err(failure) = &done {
        if let Failure::Refused(refusal) = failure {
            // What the next key called off is no refusal.
            if refusal.code != Code::Cancelled {
                session.casebook.note_refusal(name, refusal);
            }
        }
        desk.stop_if_damaged(&session, Some(failure));
    }
    let done = done?;
    if !done.touched.0.is_empty() {
        session.note_written();
    }
    reply(done)
}

/// The reason is told without the words of the message: a password may be among them.
fn read<A: DeserializeOwned>(args: Value) -> Result<A, Failure> {
    serde_json::from_value(args).map_err(|error| {
        let told = error.to_string();
        let harmless = ["missing field", "unknown field"].iter().any(|start| told.starts_with(start));
        bad_arguments(if harmless { &told } else { "a value of the wrong kind" })
    })
}

fn reply<V: Serialize>(done: Done<V>) -> Result<Box<RawValue>, Failure> {
    let reply = Reply { value: done.value, touched: wire::Touched::list(&done.touched) };
    to_raw_value(&reply).map_err(|error| Fault::bug(format!("reply to JSON: {error}")).into())
}

/// An answer that changed no document.
fn told<T>(value: T) -> Answer<T> {
    Ok(Done { value, touched: Touched::default() })
}

/// The value as the page knows it, and what the core says was touched.
fn with<T, V>(done: Done<T>, value: V) -> Answer<V> {
    Ok(Done { value, touched: done.touched })
}

//! A desk in a folder that goes away, asked as the page asks it.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use casebook::testing::{FixedClock, MORNING, PASSWORD, env};
use expat_desk_lib::keystore::{InMemory, KeyStore};
use expat_desk_lib::{Desk, dispatch};
use serde_json::{Value, json};
use tempfile::TempDir;

pub struct Room {
    pub folder: TempDir,
    pub clock: Arc<FixedClock>,
    pub desk: Arc<Desk>,
}

impl Room {
    pub fn empty() -> Room {
        Room::with(Arc::new(InMemory::default()))
    }

    pub fn with(store: Arc<dyn KeyStore>) -> Room {
        let (folder, clock) = (tempfile::tempdir().unwrap(), FixedClock::at(MORNING));
        let desk = Desk::new(folder.path(), env(clock.clone(), 1), store);
        Room { folder, clock, desk }
    }

    /// With a casebook, its administrator signed in; her id comes back.
    pub fn founded() -> (Room, String) {
        let room = Room::empty();
        let me = room.found();
        (room, me)
    }

    pub fn found(&self) -> String {
        let sheet = self.ask("create_casebook", founding());
        text(&sheet["me"]["id"])
    }

    /// The program ends and starts again, perhaps with another key store.
    pub fn restart(self, store: Arc<dyn KeyStore>) -> Room {
        let Room { folder, clock, desk } = self;
        desk.quit();
        drop(desk);
        // Chance of its own: the first one would make the first ids again.
        let desk = Desk::new(folder.path(), env(clock.clone(), 2), store);
        Room { folder, clock, desk }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The value; a refusal fails the test.
    pub fn ask(&self, name: &str, args: Value) -> Value {
        self.reply(name, args)["value"].clone()
    }

    pub fn reply(&self, name: &str, args: Value) -> Value {
        let reply = dispatch(&self.desk, name, args).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        serde_json::from_str(reply.get()).unwrap()
    }

    /// The code of the refusal; a reply fails the test.
    pub fn refused(&self, name: &str, args: Value) -> String {
        self.refusal(name, args).notice.code
    }

    pub fn refusal(&self, name: &str, args: Value) -> expat_desk_lib::Error {
        match dispatch(&self.desk, name, args) {
            Ok(reply) => panic!("{name} was not refused: {reply}"),
            Err(error) => error,
        }
    }

    pub fn sign_in(&self, person: &str) -> Value {
        self.ask("sign_in", json!({ "person": person, "password": PASSWORD }))
    }

    pub fn phase(&self) -> String {
        text(&self.ask("pulse", json!({ "active": false }))["phase"])
    }

    pub fn pass(&self, minutes: u64) {
        self.clock.pass(Duration::from_secs(60 * minutes));
    }

    /// Waits for every job to end and tells them.
    pub fn jobs(&self) -> Vec<Value> {
        for _ in 0..1000 {
            let jobs = self.ask("jobs", json!({})).as_array().cloned().unwrap();
            if jobs.iter().all(|job| job["state"] != "running") {
                return jobs;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("a job does not end");
    }
}

pub fn founding() -> Value {
    json!({ "office": "AIFC Expat Centre", "city": "Astana", "name": "AdminF AdminL", "password": PASSWORD,
            "language": "en", "holders": ["AdminF AdminL"], "demo": true })
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}")).to_owned()
}

/// A command id of its own.
pub fn command(n: u128) -> String {
    let hex = format!("{n:032x}");
    format!("{}-{}-4{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..])
}

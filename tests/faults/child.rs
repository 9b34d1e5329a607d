//! The program that is killed: this binary once more, doing one of these. It tells what it is about to do, and what
//! it was told is done: that must never be lost.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use casebook::Casebook;
use casebook::document::DocId;
use casebook::people::Role;
use casebook::people::registers::PersonIdentity;
use casebook::people::staff::{Language, Preferences};
use casebook::progress::Reporter;
use casebook::storage::Store;

use crate::ground::{self, below, door, founding, password, person, sign_in};
use crate::{files, migrating, moves};

pub const ROLE: &str = "DESK_FAULTS_CHILD";
const FOLDER: &str = "DESK_FAULTS_FOLDER";
const FROM: &str = "DESK_FAULTS_FROM";

/// One line to whoever will kill us; it is out of this process before anything else happens.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).unwrap();
}

pub fn play(role: &str) {
    let folder = std::env::var(FOLDER).unwrap();
    let from: usize = std::env::var(FROM).unwrap().parse().unwrap();
    let folder = Path::new(&folder);
    match role {
        "write" => write(&sign_in(folder, 0).unwrap(), from),
        "change-password" => change_passwords(&sign_in(folder, from).unwrap(), from),
        "files" => files::bring_in(&sign_in(folder, 0).unwrap(), from),
        "found" => {
            say("ready");
            let (_open, parts) = Casebook::create(folder, founding(), ground::env()).unwrap();
            say(&format!("ok {}", parts[0].code));
        }
        "keys" => give_and_take_keys(folder, from),
        "migrate" => {
            say("ready");
            drop(Store::open(folder, &moves::vault(), &migrating::steps(), ground::env().now()).unwrap());
        }
        "put-back" => {
            say("ready");
            moves::put_back(folder);
            say("ok");
        }
        other => panic!("no such part: {other}"),
    }
}

fn write(open: &Casebook, from: usize) {
    say("ready");
    let mut people: Vec<DocId> = Vec::new();
    let mut staff: Vec<(DocId, String)> = Vec::new();
    for n in from.. {
        let command = open.env().new_command();
        let some = |list: &[DocId]| list.get(below(list.len().max(1) as u64) as usize).copied();
        match (below(18), some(&people)) {
            (0..=4, _) | (_, None) => {
                let iin = format!("{n:012}");
                say(&format!("try person {command} {iin}"));
                let id = open.register_person(command, &person(&iin)).unwrap().value;
                say(&format!("ok person {command} {iin} {id}"));
                people.push(id);
            }
            (5..=7, Some(id)) => {
                say(&format!("try note {n}"));
                open.add_note(command, id, &format!("note {n}")).unwrap();
                say(&format!("ok note {id} {n}"));
            }
            (8..=10, _) => {
                let place = below(4);
                say(&format!("try draft {place} {n}"));
                open.save_draft(&format!("place {place}"), None, &n.to_string()).unwrap();
                say(&format!("ok draft {place} {n}"));
            }
            (11..=12, Some(id)) => {
                let after = open.document(id).unwrap().unwrap().doc.head;
                let identity = PersonIdentity { original: Some(n.to_string()), ..identity(open, id) };
                say(&format!("try edit {id} {n}"));
                open.edit_person(command, id, after, &identity).unwrap();
                say(&format!("ok edit {id} {n}"));
            }
            (13..=14, _) => {
                let language = [Language::En, Language::Ru, Language::Kk][n % 3];
                say(&format!("try preferences {n}"));
                open.set_preferences(command, &Preferences::new(language)).unwrap();
                say(&format!("ok preferences {n}"));
            }
            (15, _) => {
                let name = format!("Test Person {n}");
                say(&format!("try staff {name}"));
                let id = open.add_staff(command, &name, &[Role::Manager].into()).unwrap().value.id;
                say(&format!("ok staff {id} {name}"));
                staff.push((id, name));
            }
            (16, _) => {
                let Some((id, _)) = staff.pop() else { continue };
                let after = open.staff().unwrap().get(id).unwrap().head;
                say(&format!("try deactivate {id}"));
                open.deactivate_staff(command, id, after, "left").unwrap();
                say(&format!("ok deactivate {id}"));
            }
            _ if below(4) == 0 => {
                say("try copy");
                let name = open.back_up(&Reporter::default()).unwrap().name;
                say(&format!("ok copy {name}"));
            }
            _ => open.checkpoint().unwrap(),
        }
    }
}

pub fn identity(open: &Casebook, id: DocId) -> PersonIdentity {
    let state = open.document(id).unwrap().unwrap();
    state.cards[&casebook::people::registers::IDENTITY].read().unwrap()
}

fn change_passwords(open: &Casebook, from: usize) {
    say("ready");
    for n in from + 1.. {
        say(&format!("try {n}"));
        open.change_password(open.env().new_command(), &password(n - 1), &password(n), None).unwrap();
        say(&format!("ok {n}"));
    }
}

/// An administrator resets a colleague, who then takes a password of her own, over and over.
fn give_and_take_keys(folder: &Path, from: usize) {
    say("ready");
    for n in from + 1.. {
        let open = sign_in(folder, 0).unwrap();
        let staff = open.staff().unwrap();
        let colleague = staff.0.values().find(|member| member.id != open.me()).unwrap();
        say("try reset");
        let reset =
            open.reset_staff(open.env().new_command(), colleague.id, colleague.head, "once more").unwrap().value;
        let one_time = reset.password.unwrap();
        say(&format!("ok reset {one_time}"));
        drop(open);
        let door = door(folder);
        say(&format!("try take {n}"));
        door.sign_in_first(ground::env().new_command(), colleague.id, &one_time, &password(n), Language::En).unwrap();
        say(&format!("ok take {n}"));
    }
}

/// The child as its killer sees it.
pub struct Victim {
    child: Child,
    lines: Receiver<String>,
}

impl Victim {
    /// Starts `role` and waits until it is at work.
    pub fn start(role: &str, folder: &Path, from: usize) -> Victim {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .env(ROLE, role)
            .env(FOLDER, folder)
            .env(FROM, from.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (send, lines) = channel();
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        let victim = Victim { child, lines };
        let first = victim.lines.recv_timeout(Duration::from_secs(60)).expect("the child begins");
        assert_eq!(first, "ready");
        victim
    }

    /// Kills it (SIGKILL) after `millis`, and gives everything that it had said.
    pub fn killed_after(mut self, millis: u64) -> Vec<String> {
        std::thread::sleep(Duration::from_millis(millis));
        let ended = self.child.try_wait().unwrap().is_some_and(|status| !status.success());
        assert!(!ended, "the child failed by itself; what it said stands above");
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        let mut said = Vec::new();
        loop {
            match self.lines.recv_timeout(Duration::from_secs(10)) {
                Ok(line) => said.push(line),
                Err(RecvTimeoutError::Disconnected) => return said,
                Err(RecvTimeoutError::Timeout) => panic!("the pipe of a dead child stays open"),
            }
        }
    }
}

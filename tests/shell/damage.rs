//! When the database cannot be opened: what is told, what is offered, and that nothing is overwritten.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::sync::Arc;

use casebook::testing::PASSWORD;
use expat_desk_lib::keystore::Absent;
use serde_json::json;

use crate::room::{Room, command};

fn with_a_backup() -> (Room, String) {
    let (room, me) = Room::founded();
    room.ask("start_backup", json!({ "command": command(1) }));
    assert_eq!(room.jobs()[0]["outcome"]["code"], "backup-done");
    room.ask("lock", json!({}));
    (room, me)
}

fn tear(room: &Room) {
    let mut file = fs::OpenOptions::new().write(true).open(room.path().join("casebook.db")).unwrap();
    for page in 0..8 {
        file.seek(SeekFrom::Start(page * 4096 + 100)).unwrap();
        file.write_all(b"torn").unwrap();
    }
}

#[test]
fn a_damaged_file_is_set_aside_and_the_good_backup_opens() {
    let (room, me) = with_a_backup();
    tear(&room);
    let torn = fs::read(room.path().join("casebook.db")).unwrap();
    let sign_in = json!({ "person": me, "password": PASSWORD });
    assert_eq!(room.refused("sign_in", sign_in.clone()), "database-damaged");

    let state = room.ask("desk_state", json!({}));
    assert_eq!((&state["phase"], &state["trouble"]["code"]), (&json!("stopped"), &json!("database-damaged")));
    assert_eq!(state["backups"][0]["checked"], true, "it was opened again and found whole");
    assert_eq!(fs::read(room.path().join("casebook.db")).unwrap(), torn, "nothing was overwritten");

    let name = state["backups"][0]["name"].clone();
    room.ask("restore_backup", json!({ "name": name }));
    assert_eq!(room.phase(), "locked");
    room.ask("sign_in", sign_in);
    let aside = fs::read_dir(room.path().join("set-aside")).unwrap().next().unwrap().unwrap();
    assert_eq!(fs::read(aside.path().join("casebook.db")).unwrap(), torn, "the damaged file is kept");
}

#[test]
fn a_backup_is_not_put_over_a_database_that_opens() {
    let (room, me) = with_a_backup();
    let name = room.desk.backups()[0].name.clone();
    assert_eq!(room.refused("restore_backup", json!({ "name": name })), "not-in-this-state");
    room.sign_in(&me);
    assert_eq!(room.refused("restore_backup", json!({ "name": name })), "not-in-this-state");
    assert_eq!(room.phase(), "open");
}

#[test]
fn asking_again_tries_again() {
    let (room, _) = with_a_backup();
    let database = room.path().join("casebook.db");
    fs::rename(&database, room.path().join("elsewhere")).unwrap();
    let room = room.restart(Arc::new(Absent));
    for _ in 0..2 {
        let state = room.ask("desk_state", json!({}));
        assert_eq!((&state["phase"], &state["trouble"]["code"]), (&json!("stopped"), &json!("database-missing")));
    }
    fs::rename(room.path().join("elsewhere"), database).unwrap();
    assert_eq!(room.ask("desk_state", json!({}))["phase"], "locked");
}

#[test]
fn a_missing_copy_of_the_keys_is_a_notice_and_is_mended() {
    let (room, me) = with_a_backup();
    fs::remove_file(room.path().join(casebook::keys::HeaderFile::NAMES[1])).unwrap();
    let room = room.restart(Arc::new(Absent));
    assert_eq!(room.ask("desk_state", json!({}))["notices"][0]["code"], "header-copy-missing");
    room.sign_in(&me);
    assert_eq!(room.ask("storage", json!({}))["header_copies"], 2);
    assert_eq!(room.ask("desk_state", json!({}))["notices"], json!([]));
}

//! A password bound to this computer, and computers without a key store.

use std::sync::Arc;

use casebook::testing::PASSWORD;
use expat_desk_lib::keystore::{Absent, InMemory};
use serde_json::json;

use crate::room::{Room, command};

fn bind(n: u128, bind: bool) -> serde_json::Value {
    json!({ "command": command(n), "password": PASSWORD, "bind": bind })
}

#[test]
fn a_bound_password_opens_here_and_nowhere_else() {
    let store = Arc::new(InMemory::default());
    let room = Room::with(store.clone());
    let me = room.found();
    room.ask("bind_to_computer", bind(1, true));
    assert_eq!(room.ask("storage", json!({}))["bound"], true);

    let room = room.restart(store.clone());
    room.sign_in(&me);

    let room = room.restart(Arc::new(InMemory::default()));
    let sign_in = json!({ "person": me, "password": PASSWORD });
    assert_eq!(room.refused("sign_in", sign_in.clone()), "bound-to-other-computer");

    let room = room.restart(Arc::new(Absent));
    assert_eq!(room.refused("sign_in", sign_in), "key-store-missing");

    let room = room.restart(store);
    room.sign_in(&me);
    room.ask("bind_to_computer", bind(2, false));
    let room = room.restart(Arc::new(Absent));
    room.sign_in(&me);
}

#[test]
fn without_a_key_store_everything_works_but_binding() {
    let room = Room::with(Arc::new(Absent));
    let me = room.found();
    assert_eq!(room.refused("bind_to_computer", bind(1, true)), "key-store-missing");
    assert_eq!(room.ask("storage", json!({}))["key_store"], false);
    room.ask("lock", json!({}));
    room.sign_in(&me);
    let changed = json!({ "command": command(2), "old": PASSWORD, "new": "kettle on the balcony" });
    room.ask("change_password", changed);
    room.ask("start_backup", json!({ "command": command(3) }));
    assert_eq!(room.jobs()[0]["state"], "done");
}

#[test]
fn binding_with_a_wrong_password_changes_nothing() {
    let (room, me) = Room::founded();
    let wrong = json!({ "command": command(1), "password": "not this one", "bind": true });
    assert_eq!(room.refused("bind_to_computer", wrong), "wrong-password");
    room.ask("lock", json!({}));
    room.sign_in(&me);
}

#[test]
fn where_names_are_hidden_a_name_is_typed() {
    let (room, _) = Room::founded();
    let office = room.ask("office", json!({}));
    let hidden = json!({ "command": command(1), "after": office["head"], "name": "AIFC Expat Centre", "city": "Astana",
                         "hidden_names": true, "idle_minutes": 10 });
    room.ask("set_office", hidden);
    room.ask("bind_to_computer", bind(2, true));
    room.ask("lock", json!({}));
    let state = room.ask("desk_state", json!({}));
    assert_eq!((&state["people"], &state["hidden_names"]), (&json!([]), &json!(true)));
    // Who does not work here is answered as a wrong password is.
    for (name, password) in [("Sophia Test", PASSWORD), ("AdminF AdminL", "not this one")] {
        let refusal = room.refusal("sign_in", json!({ "person": name, "password": password }));
        assert_eq!(
            serde_json::to_value(refusal).unwrap(),
            json!({ "kind": "refusal", "code": "wrong-password", "args": { "wait_seconds": 0 } })
        );
    }
    room.sign_in("  adminf   ADMINL ");
}

#[test]
fn the_last_administrator_is_not_offered_to_be_removed() {
    let (room, _) = Room::founded();
    let row = room.ask("staff_list", json!({}))[0].clone();
    for action in row["actions"].as_array().unwrap() {
        if ["deactivate", "reset"].contains(&action["verb"].as_str().unwrap()) {
            assert_eq!(
                (&action["allowed"], &action["refusal"]["code"]),
                (&json!(false), &json!("last-administrator")),
                "{action}"
            );
        }
    }
}

//! In which language the program speaks to whom.

use casebook::testing::PASSWORD;
use serde_json::json;

use crate::room::{Room, command, founding};

#[test]
fn a_russian_office_speaks_russian_at_the_sign_in_and_to_a_new_colleague() {
    let room = Room::empty();
    let mut russian = founding();
    russian["language"] = json!("ru");
    room.ask("create_casebook", russian);
    let new = json!({ "command": command(1), "name": "ManagerF ManagerL", "roles": ["manager"] });
    let given = room.ask("add_staff", new);
    room.ask("lock", json!({}));
    assert_eq!(room.ask("desk_state", json!({}))["local"]["language"], "ru");
    let first = json!({ "command": command(2), "person": given["id"], "one_time": given["one_time_password"],
                        "password": PASSWORD });
    assert_eq!(room.ask("sign_in_first", first)["language"], "ru");
}

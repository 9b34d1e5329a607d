//! One program at a time; a second window calls the first one.

use std::process::Command;

use casebook::testing::PASSWORD;
use expat_desk_lib::OnlyWindow;
use serde_json::json;

use crate::command_line::{desk, run};
use crate::room::Room;

#[test]
fn a_command_is_refused_while_a_window_has_the_database() {
    let (room, _) = Room::founded();
    let check = |room: &Room| {
        run(desk(room.path()).args(["check", "--as", "AdminF AdminL", "--password-fd", "0", "--json"]), PASSWORD)
    };
    let (code, _, told) = check(&room);
    let told: serde_json::Value = serde_json::from_str(told.trim_start_matches("expat-desk: ")).unwrap();
    assert_eq!((code, &told["code"]), (2, &json!("already-open")));
    assert_eq!(room.phase(), "open", "the window does not notice");

    let Room { folder, desk: held, .. } = room;
    held.quit();
    drop(held);
    let (code, out, _) =
        run(desk(folder.path()).args(["check", "--as", "AdminF AdminL", "--password-fd", "0", "--json"]), PASSWORD);
    assert_eq!((code, out.trim()), (0, r#"{"ok":true,"problems":[]}"#));
}

#[test]
fn a_second_window_calls_the_first_to_the_front_and_ends() {
    let (room, _) = Room::founded();
    let _only = OnlyWindow::claim(room.path()).unwrap();
    expat_desk_lib::keep_watch(&room.desk);
    let mut second = Command::new(env!("CARGO_BIN_EXE_expat-desk"));
    // A screen is named and never reached: the second start ends before it would open anything.
    second.env("DISPLAY", ":none").env("LC_ALL", "C").arg("--data").arg(room.path());
    let (code, out, _) = run(&mut second, "");
    assert_eq!((code, out.contains("asked to come to the front")), (0, true), "{out}");
    let called = (0..60).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        room.ask("pulse", json!({ "active": false }))["come_to_front"] == true
    });
    assert!(called);
    assert!(!room.path().join("front").exists());
}

//! Long work, the idle lock, and what happens at quitting.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use casebook::progress::Reporter;
use casebook::testing::PASSWORD;
use expat_desk_lib::dispatch;
use expat_desk_lib::keystore::Absent;
use serde_json::{Value, json};

use crate::intake::look;
use crate::room::{Room, command, text};

#[test]
fn a_job_is_told_again_after_a_restart() {
    let (room, me) = Room::founded();
    let job = text(&room.ask("start_backup", json!({ "command": command(1) }))["job"]);
    assert_eq!(
        text(&room.ask("start_backup", json!({ "command": command(1) }))["job"]),
        job,
        "sent again, it is the same"
    );
    assert_eq!(room.jobs().len(), 1);
    assert_eq!(room.ask("backups", json!({})).as_array().unwrap().len(), 1);
    let room = room.restart(Arc::new(Absent));
    room.sign_in(&me);
    let jobs = room.jobs();
    assert_eq!((&jobs[0]["id"], &jobs[0]["state"]), (&json!(job), &json!("done")));
    room.ask("dismiss_job", json!({ "job": job }));
    assert_eq!(room.jobs().len(), 0);
    assert_eq!(room.refused("dismiss_job", json!({ "job": job })), "no-such-job");
    assert_eq!(room.refused("cancel_job", json!({ "job": command(9) })), "no-such-job");
}

#[test]
fn a_check_finds_nothing_and_is_remembered() {
    let (room, _) = Room::founded();
    room.ask("start_check", json!({}));
    assert_eq!(room.jobs()[0]["outcome"], json!({ "code": "check-fine", "args": {} }));
    assert_eq!(
        room.ask("storage", json!({}))["last_check"],
        json!({ "at": "2026-11-20T09:00", "ok": true, "problems": 0 })
    );
}

#[test]
fn a_damaged_file_is_told_and_stops_nothing() {
    let (room, me) = Room::founded();
    let keep = |bytes: &[u8]| {
        let session = room.desk.session().unwrap();
        session.casebook.keep_file(&mut &*bytes, 100, &Reporter::default()).unwrap().name
    };
    let (bad, good) = (keep(b"bad"), keep(b"good"));
    std::fs::write(room.path().join("files").join(&bad[..2]).join(&bad), b"torn").unwrap();
    room.ask("start_check", json!({}));
    let told = json!({ "code": "files-damaged", "args": { "damaged": 1, "cases": "none" } });
    assert_eq!(room.jobs()[0]["outcome"], told);
    assert_eq!(room.ask("storage", json!({}))["last_check"]["problems"], 1);
    assert!(room.desk.session().unwrap().casebook.read_file(&good).is_ok());
    assert_eq!(keep(b"bad"), bad, "brought in again it has its name");
    room.pass(1);
    room.ask("start_check", json!({}));
    assert_eq!(room.jobs()[0]["outcome"]["code"], "check-fine");
    room.ask("lock", json!({}));
    room.sign_in(&me);
}

#[test]
fn the_lock_falls_when_nobody_is_there_even_without_a_page() {
    let (room, me) = Room::founded();
    room.pass(9);
    let pulse = room.ask("pulse", json!({ "active": false }));
    assert_eq!((&pulse["idle_left"], &pulse["warn_at"]), (&json!(60), &json!(60)));
    room.ask("pulse", json!({ "active": true }));
    room.pass(9);
    assert_eq!(room.phase(), "open", "somebody moved");
    expat_desk_lib::keep_watch(&room.desk);
    room.pass(1);
    // Nobody asks meanwhile: a pulse would lock by itself.
    std::thread::sleep(std::time::Duration::from_millis(1500));
    assert_eq!(room.refused("today", json!({})), "not-signed-in");
    room.sign_in(&me);
}

#[test]
fn a_lock_while_a_file_is_chosen_lets_the_keys_go_at_once() {
    let (room, me) = Room::founded();
    let list = room.path().join("list.csv");
    std::fs::write(&list, "ID,Status\n6234,Draft\n").unwrap();
    let (desk, returned) = (Arc::downgrade(&room.desk), Arc::new(AtomicBool::new(false)));
    let back = returned.clone();
    // The dialog stands open, the lock falls, and she comes back before it is closed.
    let pick = move || {
        let desk = desk.upgrade()?;
        desk.lock();
        back.store(dispatch(&desk, "sign_in", json!({ "person": me, "password": PASSWORD })).is_ok(), Relaxed);
        Some(list.clone())
    };
    assert!(room.desk.picker.set(Box::new(pick)).is_ok());
    assert_eq!(room.refused("choose_file", json!({})), "not-signed-in", "what an earlier session chose is nobody's");
    assert!(returned.load(Relaxed), "nothing of the session was held");
}

#[test]
fn a_touch_after_the_time_comes_too_late() {
    let (room, _) = Room::founded();
    room.pass(10);
    assert_eq!(room.ask("pulse", json!({ "active": true }))["phase"], "locked");
}

#[test]
fn the_office_sets_the_idle_time() {
    let (room, _) = Room::founded();
    let office = room.ask("office", json!({}));
    let set = json!({ "command": command(1), "after": office["head"], "name": office["name"], "city": "Almaty",
                      "hidden_names": false, "idle_minutes": 1 });
    assert_eq!(room.ask("set_office", set)["city"], "Almaty");
    let pulse = room.ask("pulse", json!({ "active": true }));
    assert_eq!((&pulse["idle_left"], &pulse["warn_at"]), (&json!(60), &json!(30)));
}

#[test]
fn what_was_written_is_copied_at_quitting_and_only_then() {
    let (room, me) = Room::founded();
    let add = json!({ "command": command(1), "name": "ManagerF ManagerL", "roles": ["manager"] });
    assert_eq!(room.reply("add_staff", add)["touched"][0]["kind"], "staff");
    room.desk.quit();
    assert_eq!(room.desk.backups().len(), 1);
    room.sign_in(&me);
    room.desk.quit();
    assert_eq!(room.desk.backups().len(), 1, "nothing new to copy");
}

#[test]
fn the_days_backup_is_made_while_nobody_types() {
    let (room, _) = Room::founded();
    expat_desk_lib::keep_watch(&room.desk);
    room.pass(2);
    for _ in 0..100 {
        if !room.desk.backups().is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert_eq!(room.jobs().last().unwrap()["kind"], "backup");
    assert_eq!(room.desk.backups().len(), 1);
    let rechecked = || room.ask("storage", json!({}))["last_recheck"]["at"] == "2026-11-20T09:02";
    for _ in 0..100 {
        if rechecked() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert!(rechecked(), "the open applications are looked through after it");
    for _ in 0..100 {
        if room.jobs().len() == 3 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let told: Vec<(Value, Value)> =
        room.jobs().iter().map(|job| (job["kind"].clone(), job["outcome"]["code"].clone())).collect();
    let each = [("files", "files-fine"), ("recheck", "recheck-fine"), ("backup", "backup-done")];
    assert_eq!(told.len(), 3, "once a day");
    for (kind, code) in each {
        assert!(told.contains(&(json!(kind), json!(code))), "{told:?}");
    }
}

#[test]
fn a_lock_ends_the_jobs_and_lets_the_keys_go() {
    let (room, me) = Room::founded();
    let began = std::time::Instant::now();
    room.ask("start_check", json!({}));
    room.ask("lock", json!({}));
    assert!(began.elapsed() < std::time::Duration::from_secs(1), "{:?}", began.elapsed());
    room.sign_in(&me);
}

#[test]
fn a_recheck_is_called_off_and_what_the_next_one_finds_is_there_after_a_restart() {
    let (room, me) = Room::founded();
    let head = &room.ask("staff_list", json!({}))[0]["head"];
    let roles = json!(["administrator", "manager"]);
    room.ask("set_roles", json!({ "command": command(1), "id": me, "after": head, "roles": roles }));
    let row = |i| format!("{}\tInvestor Visa A5 (Up to 2 years)\t11.18.2026 10:00\tNew\n", 7000 + i);
    let list = "ID\tService\tCreated Date\tStatus\n".to_owned() + &(0..1000).map(row).collect::<String>();
    let preview = text(&look(&room, &list, None)["preview"]);
    room.ask("take_in", json!({ "command": command(2), "preview": preview, "leave": [], "people": [] }));

    let job = text(&room.ask("start_recheck", json!({}))["job"]);
    room.ask("cancel_job", json!({ "job": job }));
    let told = &room.jobs()[0];
    assert_eq!((&told["kind"], &told["state"]), (&json!("recheck"), &json!("cancelled")));
    assert!(told["done"].as_u64() < told["total"].as_u64(), "{told}");
    assert_eq!(room.ask("storage", json!({}))["last_recheck"], json!(null));

    room.pass(1);
    room.ask("start_recheck", json!({}));
    let outcome = json!({ "code": "recheck-fine", "args": { "open": 1000 } });
    assert_eq!(room.jobs()[0]["outcome"], outcome);
    let room = room.restart(Arc::new(Absent));
    room.sign_in(&me);
    let states: Vec<Value> = room.jobs().iter().map(|job| job["state"].clone()).collect();
    assert_eq!((states, &room.jobs()[0]["outcome"]), (vec![json!("done"), json!("cancelled")], &outcome));
    assert_eq!(
        room.ask("storage", json!({}))["last_recheck"],
        json!({ "at": "2026-11-20T09:01", "open": 1000, "wrong": 0, "fresh": null, "named": [] })
    );
}

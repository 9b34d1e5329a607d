//! What is looked at before it comes in.

use serde_json::{Value, json};

use crate::room::{Room, command, text};

fn fixture(name: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/fixtures/portal/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

pub fn look(room: &Room, pasted: &str, number: Option<&str>) -> Value {
    let source = json!({ "html": null, "text": pasted, "file": null });
    let asked =
        json!({ "source": source, "columns": null, "drafts": true, "number": number, "offset": 0, "limit": 50 });
    room.ask("preview_intake", asked)
}

#[test]
fn a_name_of_the_portal_that_is_nobody_of_us_is_asked_for_once() {
    let (room, me) = Room::founded();
    let head = &room.ask("staff_list", json!({}))[0]["head"];
    let roles = json!(["administrator", "manager"]);
    room.ask("set_roles", json!({ "command": command(1), "id": me, "after": head, "roles": roles }));
    let history = fixture("history-1578.tsv");
    let shown = look(&room, &history, Some("1578"));
    let [first, second] = [&shown["people"][0], &shown["people"][1]];
    assert_eq!([&first["nobody"], &second["nobody"]], [&json!(false), &json!(false)]);
    let people = json!([{ "name": first["name"], "staff": null }, { "name": second["name"], "staff": me }]);
    let taking = json!({ "command": command(2), "preview": shown["preview"], "leave": [], "people": people });
    room.ask("take_in", taking);
    let again = look(&room, &history, Some("1578"));
    assert_eq!((&again["people"][0]["nobody"], &again["people"][0]["staff"]), (&json!(true), &json!(null)));
    assert_eq!((&again["people"][1]["nobody"], &again["people"][1]["staff"]), (&json!(false), &json!(me)));
}

#[test]
fn a_history_without_its_number_is_counted_as_that() {
    let (room, _) = Room::founded();
    let history = fixture("history-1578.tsv");
    let shown = look(&room, &history, None);
    assert_eq!((&shown["needs_number"], &shown["not_understood"]), (&json!(1), &json!(0)));
    assert_eq!(shown["lines"][0]["state"], "needs_number");
    let shown = look(&room, &history, Some("1578"));
    assert_eq!((&shown["needs_number"], &shown["new"]), (&json!(0), &json!(1)));
    let odd = look(&room, &format!("{}\n6\tno such line\n", fixture("applications.tsv").trim_end()), None);
    assert_eq!((&odd["needs_number"], &odd["not_understood"]), (&json!(0), &json!(1)));
}

#[test]
fn a_long_list_is_a_job_while_it_comes_in_and_can_be_called_off() {
    let (room, me) = Room::founded();
    let head = &room.ask("staff_list", json!({}))[0]["head"];
    let roles = json!(["administrator", "manager"]);
    room.ask("set_roles", json!({ "command": command(1), "id": me, "after": head, "roles": roles }));
    let row = |i| format!("{}\tInvestor Visa A5 (Up to 2 years)\t11.18.2026 10:00\tNew\n", 7000 + i);
    let list = "ID\tService\tCreated Date\tStatus\n".to_owned() + &(0..2001).map(row).collect::<String>();
    let preview = text(&look(&room, &list, None)["preview"]);
    let taking = json!({ "command": command(2), "preview": preview, "leave": [], "people": [] });
    let taken = std::thread::scope(|scope| {
        let taken = scope.spawn(|| room.ask("take_in", taking));
        let job = loop {
            assert!(!taken.is_finished(), "it was never seen as a job");
            if let Some(job) = room.ask("jobs", json!({})).as_array().unwrap().first() {
                break job.clone();
            }
        };
        assert_eq!((&job["kind"], &job["state"]), (&json!("intake"), &json!("running")));
        room.ask("cancel_job", json!({ "job": job["id"] }));
        taken.join().unwrap()
    });
    let new = taken["new"].as_u64().unwrap();
    // A starved machine calls it off only when all is in; between two transactions is journeys/called_off's.
    assert_eq!(taken["stopped"], new < 2001, "{taken}");
    assert!(new == 2001 || new % 500 == 0, "{taken}");
    assert_eq!(room.jobs(), [] as [Value; 0], "who waits for the answer needs no row to put away");
    assert_eq!(look(&room, &list, None)["known"], new);
}

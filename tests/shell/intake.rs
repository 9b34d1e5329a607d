//! What is looked at before it comes in.

use serde_json::{Value, json};

use crate::room::Room;

fn fixture(name: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/fixtures/portal/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn look(room: &Room, pasted: &str, number: Option<&str>) -> Value {
    let source = json!({ "html": null, "text": pasted, "file": null });
    let asked =
        json!({ "source": source, "columns": null, "drafts": true, "number": number, "offset": 0, "limit": 50 });
    room.ask("preview_intake", asked)
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

//! The words that lists and pages use come from dated rows.

use serde_json::json;

use crate::room::Room;

#[test]
fn the_usual_original_papers_are_reference_rows_in_three_languages() {
    let (room, _) = Room::founded();
    let papers = room.ask("catalogue", json!({}))["originals"].as_array().cloned().unwrap();
    let rows = json!({ "table": "originals", "text": "", "at": null, "offset": 0, "limit": 20 });
    let rows = room.ask("reference_rows", rows)["rows"].as_array().cloned().unwrap();
    assert_eq!(papers.len(), rows.len());
    assert_eq!(papers[1]["names"], json!({ "en": "Photo", "ru": "Фотография", "kk": "Фотосурет" }));
    assert!(rows.iter().all(|row| !row["source"].as_str().unwrap().is_empty()), "{rows:?}");
}

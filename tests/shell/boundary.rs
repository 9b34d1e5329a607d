//! One list of commands: Tauri's permissions, the capability, the TypeScript. What is not on it is refused.

use std::sync::Arc;

use expat_desk_lib::keystore::Absent;
use expat_desk_lib::{COMMANDS, context, contract, handler};
use serde_json::{Value, json};
use tauri::WebviewWindowBuilder;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;

use crate::room::Room;

#[test]
fn the_page_has_the_newest_contract() {
    let kept = std::fs::read_to_string("ui/src/backend/wire.ts").unwrap();
    assert!(kept == contract(), "ui/src/backend/wire.ts is behind src-tauri/src/wire.rs: ./desk gen");
}

#[test]
fn the_capability_allows_our_commands_and_listening_and_nothing_else() {
    let file = std::fs::read_to_string("src-tauri/capabilities/main.json").unwrap();
    let capability: Value = serde_json::from_str(&file).unwrap();
    let mut allowed: Vec<String> = serde_json::from_value(capability["permissions"].clone()).unwrap();
    let mut ours: Vec<String> = COMMANDS.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    ours.push("core:event:allow-listen".into());
    allowed.sort();
    ours.sort();
    assert_eq!(allowed, ours);
    assert_eq!(capability["windows"], json!(["main"]));
    assert_eq!(std::fs::read_dir("src-tauri/capabilities").unwrap().count(), 1, "one capability for one window");
}

/// Asks over Tauri's own way, permissions and all.
fn ask(window: &str, commands: &[&str]) -> Vec<Result<Value, Value>> {
    let room = Room::with(Arc::new(Absent));
    let app = mock_builder().invoke_handler(handler(room.desk.clone())).build(context::<MockRuntime>()).unwrap();
    let window = WebviewWindowBuilder::new(&app, window, Default::default()).build().unwrap();
    let request = |name: &&str| InvokeRequest {
        cmd: (*name).into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().unwrap(),
        body: InvokeBody::Json(json!({ "args": {} })),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.into(),
    };
    let answer = |name| get_ipc_response(&window, request(name)).map(|body| body.deserialize().unwrap());
    commands.iter().map(answer).collect()
}

#[test]
fn the_window_may_ask_our_commands() {
    let answers = ask("main", &["desk_state", "staff_list"]);
    assert_eq!(answers[0].as_ref().unwrap()["value"]["phase"], "none");
    assert_eq!(answers[1], Err(json!({ "kind": "refusal", "code": "not-signed-in", "args": {} })));
}

#[test]
fn what_is_not_declared_never_comes_to_the_handler() {
    let undeclared = ["drop_everything", "plugin:fs|read_file", "plugin:shell|execute", "plugin:window|close"];
    for (name, answer) in undeclared.iter().zip(ask("main", &undeclared)) {
        let told = answer.expect_err(name);
        assert!(
            told.as_str().is_some_and(|told| told.contains("not allowed") || told.contains("not found")),
            "{name}: {told}"
        );
    }
    // No other window is ever made; one that were could ask nothing.
    assert!(ask("other", &["desk_state"])[0].as_ref().is_err_and(|told| told.is_string()));
}

/// The program counts itself (DESIGN 6). This test is linked without the flag that hides the symbols: the control.
#[test]
fn without_its_link_flag_the_database_library_would_be_offered_to_webkit() {
    let here = expat_desk_lib::exported_symbols().unwrap();
    assert!(here > 0, "the control shows nothing: {here}");
}

//! Scans that a machine reads, by a script in the place of Tesseract: only where it is switched on, and never for longer
//! than it may.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use expat_desk_lib::ocr::Tesseract;
use image::ImageFormat;
use serde_json::{Value, json};

use crate::documents::Counter;
use crate::foreign::images::picture;
use crate::foreign::pdfs::{FONT, page_with, stream};

const LONG: Duration = Duration::from_secs(60);
/// The specimen of ICAO Doc 9303. With several alphabets it is read as Tesseract 5.3 did.
const LINES: &str = "cat > /dev/null
echo 'Surname ERIKSSON'
echo 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'
case $4 in
  eng) echo 'L898902C36UT07408122F1204159ZE184226B<<<<<10' ;;
  *) echo '1898902С360707408122Ғ12041597Е184226В<<<<<10' ;;
esac";
/// A second process that waits too, and holds the output open.
const HANGS: &str = "sh -c 'sleep 600; :' \"$0\" &\nwait";

fn script(folder: &Path, reading: &str) -> PathBuf {
    let path = folder.join("tesseract");
    let text = format!(
        "#!/bin/sh\nif [ \"$1\" = --list-langs ]; then\n  echo 'List of available languages (3):'\n  echo deu\n  echo kaz\n  echo eng\n  exit\nfi\n{reading}\n"
    );
    fs::write(&path, text).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
    path
}

fn at_with(reading: &str, patience: Duration) -> (Counter, PathBuf, tempfile::TempDir) {
    let (at, folder) = (Counter::new(), tempfile::tempdir().unwrap());
    let program = script(folder.path(), reading);
    at.room.desk.outside.scans.put(Tesseract::at(&program, patience));
    (at, program, folder)
}

fn on(at: &Counter) {
    let told = at.room.ask("set_scan_reading", json!({ "on": true }));
    assert_eq!(told, json!({ "languages": ["eng", "kaz"], "on": true }));
}

/// A page that is one JPEG.
fn scanned() -> Vec<u8> {
    let dict =
        "/Type/XObject/Subtype/Image/Width 48/Height 32/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode";
    let image = stream(dict, &picture(ImageFormat::Jpeg));
    page_with(b"q 595 0 0 842 0 0 cm /X Do Q", &[FONT.into(), image])
}

fn notes(row: &Value) -> Vec<&str> {
    row["notes"].as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

/// Processes that were started with the script's path.
fn running(program: &Path) -> usize {
    let all = fs::read_dir("/proc").unwrap().flatten();
    let lines = all.filter_map(|process| fs::read(process.path().join("cmdline")).ok());
    let path = program.to_str().unwrap().as_bytes();
    lines.filter(|line| line.split(|byte| *byte == 0).any(|word| word == path)).count()
}

fn until(what: &str, is: impl Fn() -> bool) {
    let begun = std::time::Instant::now();
    while !is() {
        assert!(begun.elapsed() < LONG, "{what}");
        std::thread::yield_now();
    }
}

#[test]
fn scans_are_read_only_where_it_is_switched_on_and_their_lines_propose_the_passports_slot() {
    let (at, _, _folder) = at_with(LINES, LONG);
    assert_eq!(at.room.ask("scan_reading", json!({})), json!({ "languages": ["eng", "kaz"], "on": false }));
    let row = at.dropped(&[at.write("scan0001.pdf", &scanned())]).remove(0);
    assert_eq!((&row["state"], &row["scan"], &row["proposed"]), (&json!("ready"), &json!(true), &Value::Null));
    assert_eq!(at.room.ask("drop_tray", json!({ "id": at.id, "tray": [row["tray"]] }))["rows"], json!([]));

    on(&at);
    let files = [at.write("scan0001.pdf", &scanned()), at.write("scan0002.png", &picture(ImageFormat::Png))];
    let rows = at.dropped(&files);
    for row in &rows {
        assert_eq!((&row["state"], &row["scan"]), (&json!("ready"), &json!(false)), "{row}");
        assert_eq!(row["proposed"], json!({ "slot": "passport/1", "by": "passport-lines" }), "{row}");
        assert_eq!(notes(row), ["read-by-machine"]);
    }
    assert_eq!(at.room.ask("find", json!({ "text": "Eriksson" })), json!([]));
    at.file(&rows[1], "passport/1");
    let hits = at.room.ask("find", json!({ "text": "Eriksson" }));
    assert_eq!(hits[0]["id"], json!(at.id), "{hits}");
    let page = at.room.ask("application", at.on_case()).to_string();
    assert!(!page.to_uppercase().contains("ERIKSSON"), "the form is not filled");
}

#[test]
fn a_reading_that_hangs_is_ended_with_all_that_it_started_and_the_file_comes_in() {
    let (at, program, _folder) = at_with(HANGS, Duration::from_millis(300));
    on(&at);
    let row = at.dropped(&[at.write("scan0001.jpg", &picture(ImageFormat::Jpeg))]).remove(0);
    assert_eq!((&row["state"], &row["proposed"]), (&json!("ready"), &Value::Null), "{row}");
    assert_eq!(notes(&row), Vec::<&str>::new());
    until("something of it still runs", || running(&program) == 0);
}

#[test]
fn a_lock_waits_for_no_reading() {
    let (at, program, _folder) = at_with(HANGS, Duration::from_secs(600));
    on(&at);
    at.room.desk.outside.drop_here([at.write("scan0001.jpg", &picture(ImageFormat::Jpeg))]);
    at.room.ask("tray", at.on_case());
    until("it does not begin", || running(&program) > 0);
    at.room.desk.lock();
    at.room.sign_in(&at.manager);
    until("it still runs", || running(&program) == 0);
}

#[test]
fn a_program_that_fails_or_is_missing_means_no_text() {
    let (at, _, _folder) = at_with("exit 1", LONG);
    on(&at);
    let row = at.dropped(&[at.write("scan0001.jpg", &picture(ImageFormat::Jpeg))]).remove(0);
    assert_eq!((&row["state"], notes(&row).len()), (&json!("ready"), 0), "{row}");

    let folder = tempfile::tempdir().unwrap();
    assert!(Tesseract::at(&folder.path().join("tesseract"), LONG).is_none());
    let none = Counter::new();
    none.room.desk.outside.scans.put(None);
    let told = none.room.ask("set_scan_reading", json!({ "on": true }));
    assert_eq!(told, json!({ "languages": [], "on": true }));
    let row = none.dropped(&[none.write("scan0001.jpg", &picture(ImageFormat::Jpeg))]).remove(0);
    assert_eq!(row["state"], "ready", "{row}");
}

#[test]
fn before_a_byte_of_the_image_comes_the_limits_stand() {
    let folder = tempfile::tempdir().unwrap();
    let told = "read -r line\necho \"$line $(ulimit -t) $(ulimit -f) $(ulimit -c) $(ulimit -v) ${HOME-none} $OMP_THREAD_LIMIT $*\"";
    let reader = Tesseract::at(&script(folder.path(), told), LONG).unwrap();
    let text = reader.text_of(b"image\n".to_vec(), &|| false).unwrap();
    assert_eq!(text.trim(), "image 30 0 0 1048576 none 1 stdin stdout -l eng+kaz --psm 3");
}

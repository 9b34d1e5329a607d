//! Files on their way through the shell: in from a drop, into a slot, shown, put out, and gone again.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::foreign::images::picture;
use crate::foreign::pdfs::page_with;
use crate::room::{Room, command, text};

/// A manager at a desk with one application for one person.
pub struct Counter {
    pub room: Room,
    pub manager: String,
    pub id: String,
    next: std::cell::Cell<u128>,
    drive: tempfile::TempDir,
}

impl Counter {
    pub fn new() -> Counter {
        let (room, _) = Room::founded();
        let asked = json!({ "command": command(1), "name": "ManagerF ManagerL", "roles": ["manager"] });
        let one = room.ask("add_staff", asked);
        room.ask("lock", json!({}));
        let first = json!({ "command": command(2), "person": one["id"], "one_time": one["one_time_password"],
                            "password": casebook::testing::PASSWORD });
        room.ask("sign_in_first", first);
        let value = |path: &str, value: &str| json!({ "path": path, "value": value });
        let values = json!([
            value("case/city", "Astana"),
            value("service/1/service", "visa_work_c3_1y"),
            value("service/1/amount", "1"),
            value("person/1/given", "Sophia"),
            value("person/1/family", "Test"),
            value("person/1/document_number", "L898902C3"),
            value("organisation/name", "AIFC Academy Limited"),
            value("organisation/bin", "190140900037"),
        ]);
        let opened = room.ask(
            "open_application",
            json!({ "command": command(3), "channel": "counter", "values": values, "predecessor": null }),
        );
        let manager = text(&one["id"]);
        Counter { room, manager, id: text(&opened["id"]), next: 100.into(), drive: tempfile::tempdir().unwrap() }
    }

    fn command(&self) -> String {
        self.next.set(self.next.get() + 1);
        command(self.next.get())
    }

    pub fn on_case(&self) -> Value {
        json!({ "id": self.id })
    }

    pub fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.drive.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Drops files on the window and waits until each has come in or was refused.
    pub fn dropped(&self, paths: &[PathBuf]) -> Vec<Value> {
        self.room.desk.outside.drop_here(paths.iter().cloned());
        self.settled()
    }

    pub fn settled(&self) -> Vec<Value> {
        for _ in 0..2000 {
            let rows = self.room.ask("tray", self.on_case())["rows"].as_array().cloned().unwrap();
            if rows.iter().all(|row| row["state"] != "reading") {
                return rows;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        panic!("a file does not come in")
    }

    pub fn file(&self, row: &Value, slot: &str) -> Value {
        let pick = json!({ "tray": row["tray"], "slot": slot, "dated": null, "replaces": null });
        self.room.ask("file_documents", json!({ "command": self.command(), "id": self.id, "files": [pick] }))
    }

    fn slot(&self, key: &str) -> Value {
        let page = self.room.ask("documents", self.on_case());
        page["slots"].as_array().unwrap().iter().find(|slot| slot["key"] == key).cloned().unwrap()
    }
}

fn pdf(words: &str) -> Vec<u8> {
    page_with(format!("BT /F 24 Tf 72 700 Td ({words}) Tj ET").as_bytes(), &[])
}

#[test]
fn a_passport_comes_in_is_shown_is_put_out_and_a_new_version_takes_its_place() {
    let at = Counter::new();
    let scan = pdf("Passport of Sophia Test");
    let rows = at.dropped(&[at.write("passport.pdf", &scan), at.write("setup.exe", b"MZ\x90\0\x03\0\0\0\x04\0\0\0")]);
    let (passport, program) = (&rows[0], &rows[1]);
    assert_eq!((&passport["state"], &passport["pages"]), (&json!("ready"), &json!(1)), "{passport}");
    assert_eq!(passport["proposed"], json!({ "slot": "passport/1", "by": "name" }));
    assert_eq!((&program["state"], &program["trouble"]["args"]["why"]), (&json!("refused"), &json!("program")));
    assert_eq!(at.slot("passport/1")["state"], "not_copied", "nothing is filed silently");

    at.file(passport, "passport/1");
    let slot = at.slot("passport/1");
    assert_eq!(slot["state"], "present");
    let first = slot["files"][0].clone();
    assert_eq!((&first["name"], &first["size"]), (&json!("passport.pdf"), &json!(scan.len())));
    assert_eq!(at.settled().len(), 1, "the refused one alone is left");

    let view = at.room.ask("open_file", json!({ "id": at.id, "file": first["id"] }));
    let (mime, bytes) = at.room.desk.viewed(view["token"].as_str().unwrap()).unwrap();
    assert_eq!((mime.as_str(), bytes.as_slice()), ("application/pdf", scan.as_slice()));
    let hits = at.room.ask("find", json!({ "text": "passport of sophia" }));
    assert_eq!(hits[0]["id"], json!(at.id), "{hits}");

    let out = at.room.ask("put_out", json!({ "command": at.command(), "id": at.id, "files": [first["id"]] }));
    assert_eq!(out[0]["name"], "C-0001_Test_Sophia_passport.pdf");
    let path = PathBuf::from(text(&out[0]["path"]));
    assert_eq!(fs::read(&path).unwrap(), scan);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(path.parent().unwrap()), mode(&path)), (0o700, 0o600));
    }
    at.room.desk.lock();
    assert!(path.exists(), "an idle lock leaves the upload alone");
    assert!(at.room.desk.viewed(view["token"].as_str().unwrap()).is_none(), "and tokens die");
    at.room.sign_in(&at.manager);
    at.room.ask("put_out_done", json!({}));
    assert!(!path.exists());

    let rows = at.dropped(&[at.write("better.pdf", &pdf("Passport, clear copy"))]);
    let better = rows.iter().find(|row| row["state"] == "ready").unwrap();
    at.file(better, "passport/1");
    let slot = at.slot("passport/1");
    assert_eq!((&slot["files"][0]["name"], &slot["older"][0]["name"]), (&json!("better.pdf"), &json!("passport.pdf")));
}

#[test]
fn the_same_file_again_is_refused_in_its_slot_and_told_of_elsewhere() {
    let at = Counter::new();
    let path = at.write("order.pdf", &pdf("Order"));
    let row = at.dropped(std::slice::from_ref(&path)).remove(0);
    at.file(&row, "first_head_order");
    let again = at.dropped(&[path]).remove(0);
    let pick = json!({ "tray": again["tray"], "slot": "first_head_order", "dated": null, "replaces": null });
    let asked = json!({ "command": at.command(), "id": at.id, "files": [pick] });
    assert_eq!(at.room.refused("file_documents", asked), "same-file");
    assert_eq!(at.settled().len(), 1, "nothing is lost by the refusal");

    // The company's next application is offered the same paper.
    let values = json!([
        { "path": "service/1/service", "value": "visa_work_c3_1y" },
        { "path": "organisation/name", "value": "AIFC Academy Limited" },
        { "path": "organisation/bin", "value": "190140900037" },
    ]);
    let opened = at.room.ask(
        "open_application",
        json!({ "command": at.command(), "channel": "counter", "values": values, "predecessor": null }),
    );
    let page = at.room.ask("documents", json!({ "id": opened["id"] }));
    let offered = &page["of_company"][0];
    assert_eq!(offered["document"], "first_head_order");
    let taken = json!({ "command": at.command(), "id": opened["id"], "papers": [offered["id"]] });
    let page = at.room.ask("take_company_papers", taken);
    let slot = page["slots"].as_array().unwrap().iter().find(|slot| slot["key"] == "first_head_order").unwrap();
    assert_eq!(slot["files"][0]["elsewhere"][0]["id"], json!(at.id));
}

#[test]
fn a_scan_leaves_the_scanners_folder_only_when_it_is_filed_and_a_download_never() {
    let at = Counter::new();
    let scans = at.drive.path().join("scans");
    fs::create_dir(&scans).unwrap();
    let folder = scans.clone();
    at.room.desk.outside.folder.set(Box::new(move || Some(folder.clone()))).unwrap_or_else(|_| panic!("set before"));
    at.room.ask("choose_folder", json!({ "folder": "scanner", "clear": false }));
    fs::write(scans.join("scan0001.png"), picture(image::ImageFormat::Png)).unwrap();
    let row = (0..2000)
        .find_map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(5));
            at.settled().into_iter().find(|row| row["state"] == "ready")
        })
        .unwrap();
    assert_eq!(row["way"], "scanner");
    assert!(scans.join("scan0001.png").exists(), "it is not filed yet");
    at.file(&row, "photo/1");
    assert!(!scans.join("scan0001.png").exists());
    assert_eq!(at.slot("photo/1")["files"][0]["view"], "image");

    let downloads = at.drive.path().join("downloads");
    fs::create_dir(&downloads).unwrap();
    at.room.desk.outside.downloads.set(downloads.clone()).unwrap();
    fs::write(downloads.join("visa.pdf"), pdf("Visa")).unwrap();
    let newest = at.room.ask("newest_downloads", json!({}));
    assert_eq!((newest.as_array().unwrap().len(), &newest[0]["name"]), (1, &json!("visa.pdf")));
    at.room.ask("bring_downloads", json!({ "id": at.id, "files": [newest[0]["file"]] }));
    let row = at.settled().remove(0);
    at.file(&row, "visa/1");
    assert!(downloads.join("visa.pdf").exists());
    assert_eq!(at.slot("visa/1")["need"], "outcome");
}

#[test]
fn what_lies_ready_is_there_after_a_lock_and_after_a_restart() {
    let mut at = Counter::new();
    at.dropped(&[at.write("diploma.pdf", &pdf("Diploma of Sophia Test"))]);
    at.room.desk.lock();
    at.room.sign_in(&at.manager);
    assert_eq!(at.settled()[0]["name"], "diploma.pdf");
    at.room = at.room.restart(std::sync::Arc::new(expat_desk_lib::keystore::InMemory::default()));
    at.room.sign_in(&at.manager);
    let row = at.settled().remove(0);
    at.file(&row, "diploma/1");
    assert_eq!(at.slot("diploma/1")["state"], "present");
    assert_eq!(at.room.ask("drafts", json!({})), json!([]), "a tray that is empty is no draft");
}

#[test]
fn what_cannot_come_in_says_why_and_leaves_nothing() {
    let at = Counter::new();
    let gone = at.drive.path().join("gone.pdf");
    let folder = at.drive.path().join("folder");
    fs::create_dir(&folder).unwrap();
    let rows =
        at.dropped(&[gone, folder, at.write("empty.pdf", b""), at.write("page.html", b"<html><script>1</script>")]);
    let told = rows.iter().map(|row| {
        let why = row["trouble"]["args"]["why"].as_str().unwrap_or("-");
        format!("{} {} {why}", row["name"].as_str().unwrap(), row["trouble"]["code"].as_str().unwrap())
    });
    let expected = [
        "gone.pdf file-unreadable -",
        "folder file-refused folder",
        "empty.pdf file-refused empty",
        "page.html file-refused web-page",
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    assert!(
        at.room.ask("documents", at.on_case())["slots"]
            .as_array()
            .unwrap()
            .iter()
            .all(|slot| slot["files"] == json!([]))
    );
    let ids: Vec<Value> = rows.iter().map(|row| row["tray"].clone()).collect();
    assert_eq!(at.room.ask("drop_tray", json!({ "id": at.id, "tray": ids }))["rows"], json!([]));
}

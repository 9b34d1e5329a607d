//! What is read of the JSON.

use expect_test::expect;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{example, only, reference, troubles};
use crate::applications::package::{FileState, Package, PackagedApplication, read_json, write};
use crate::applications::path::Path;
use crate::error::{Code, Refusal};

fn read(json: &Value) -> Result<Package, Refusal> {
    read_json(&serde_json::to_vec(json).expect("JSON"), reference())
}

fn one(application: &Value) -> PackagedApplication {
    let package = read(&json!({"format": "expat-desk-intake", "version": 1, "applications": [application]}));
    only(&package.expect("a package")).clone()
}

#[test]
fn the_documented_example_is_read_whole() {
    let package = read_json(example().as_bytes(), reference()).expect("a package");
    let one = only(&package);
    assert_eq!((package.made_by.as_deref(), &package.troubles[..]), (Some("Sheet of the front desk"), &[][..]));
    assert_eq!(troubles(&one.troubles), "");
    let values: Vec<String> = one.values.iter().map(|(path, typed)| format!("{path} = {typed}")).collect();
    expect![[r#"
        case/city = Astana
        contact/email = expat@aifc.kz
        contact/family = Test
        contact/given = Sophia
        declaration/personal_data = true
        declaration/state_services = true
        declaration/true_information = true
        offer/accepted = true
        organisation/bin = 190140900037
        organisation/name = AIFC Academy Limited
        organisation/participant = true
        person/1/birth_date = 1990-01-25
        person/1/citizenship = FRA
        person/1/family = Test
        person/1/given = Test
        service/1/amount = 1
        service/1/personal_manager = true
        service/1/price = 370000
        service/1/service = visa_work_c3_1y
        visa/1/frequency = multiple
        visa/1/from = 2026-03-01
        visa/1/until = 2027-02-28"#]]
    .assert_eq(&values.join("\n"));
    assert_eq!((one.portal_id.as_deref(), one.created.as_deref()), (Some("6234"), Some("2026-01-25T17:24")));
    assert_eq!(one.lines.get(&1), Some(&1));
    assert_eq!(one.files[0].state, FileState::NotLookedFor);
    assert_eq!(one.note_text().as_deref(), Some("Came by e-mail."));
}

#[test]
fn every_value_that_is_read_can_be_put() {
    let package = read_json(example().as_bytes(), reference()).expect("a package");
    for (path, typed) in &only(&package).values {
        let path = Path::read(path).expect("a path");
        assert!(path.put(None, typed, reference()).is_ok(), "{path:?} {typed}");
    }
}

#[test]
fn what_does_not_fit_is_told_with_its_place_and_kept() {
    let one = one(&json!({
        "portal_id": "C-12", "channel": "pigeon", "city": "Paris", "created": "yesterday", "colour": {"of": "folder"},
        "organisation": {"bin": "12345", "name": "AIFC Academy Limited", "seal": true},
        "services": [{"service": "Unknown service", "amount": 0}, 7],
        "contact": {"email": "nobody", "given": ["Sophia"], "a/b~c": 1},
        "persons": [{"birth_date": "1990-02-31", "line": 3, "family": "Test", "visa": []}, "Test Test"],
        "declaration": "yes",
        "files": [{"name": "../../etc/passwd"}, {"name": "a.pdf", "sha256": "12", "pages": 2}],
        "note": 12
    }));
    expect![[r#"
        /applications/0/channel WrongValue: pigeon
        /applications/0/city WrongValue: Paris
        /applications/0/colour unknown-field: {"of":"folder"}
        /applications/0/contact/a~1b~0c unknown-field: 1
        /applications/0/contact/email WrongValue: nobody
        /applications/0/contact/given wrong-shape: ["Sophia"]
        /applications/0/created WrongValue: yesterday
        /applications/0/declaration wrong-shape: yes
        /applications/0/files/0/name wrong-shape: ../../etc/passwd
        /applications/0/files/1/pages unknown-field: 2
        /applications/0/files/1/sha256 wrong-shape: 12
        /applications/0/note wrong-shape: 12
        /applications/0/organisation/bin WrongValue: 12345
        /applications/0/organisation/seal unknown-field: true
        /applications/0/persons/0/birth_date WrongValue: 1990-02-31
        /applications/0/persons/0/visa wrong-shape: []
        /applications/0/persons/1 wrong-shape: Test Test
        /applications/0/portal_id WrongValue: C-12
        /applications/0/services/0/amount WrongValue: 0
        /applications/0/services/0/service WrongValue: Unknown service
        /applications/0/services/1 wrong-shape: 7
        /applications/0/persons/0/line no-such-line: 3"#]]
    .assert_eq(&troubles(&one.troubles));
    let note = one.note_text().expect("a note");
    for kept in ["C-12", "pigeon", "folder", "12345", "1990-02-31", "Test Test", "../../etc/passwd"] {
        assert!(note.contains(kept), "{kept}: {note}");
    }
    assert!(note.lines().any(|line| line == "persons/0/birth_date: 1990-02-31"), "{note}");
    let values: Vec<&str> = one.values.keys().map(String::as_str).collect();
    assert_eq!(values, ["organisation/name", "person/1/family"], "the rest is taken");
}

#[test]
fn other_versions_and_other_files_are_refused_by_name() {
    let refused = |json: Value| read(&json).map(drop).map_err(|refusal| (refusal.code, refusal.args));
    let what = |json: Value| match refused(json) {
        Err((Code::PackageWrong, args)) => format!("{:?}", args["what"]),
        other => format!("{other:?}"),
    };
    let newer = refused(json!({"format": "expat-desk-intake", "version": 2, "applications": []})).expect_err("newer");
    assert_eq!(newer.0, Code::PackageVersion);
    expect![[r#"{"found": Text("2"), "known": Number(1)}"#]].assert_eq(&format!("{:?}", newer.1));
    for version in [json!(0), json!(-1), json!("1"), json!(null), json!(1.5)] {
        let package = json!({"format": "expat-desk-intake", "version": version, "applications": []});
        assert_eq!(refused(package).expect_err("no version of ours").0, Code::PackageVersion, "{version}");
    }
    let said = [
        what(json!({"version": 1, "applications": []})),
        what(json!([1])),
        what(json!({"format": "expat-desk-intake", "version": 1})),
        what(json!({"format": "expat-desk-intake", "version": 1, "applications": {}})),
    ];
    expect![[r#"
        Text("format")
        Text("format")
        Text("list")
        Text("list")"#]]
    .assert_eq(&said.join("\n"));
    let broken = read_json(b"{\n\"format\": \"expat-desk-intake\",\n oops", reference()).expect_err("no JSON");
    expect![[r#"Refusal { code: PackageWrong, args: {"line": Number(3), "what": Text("json")} }"#]]
        .assert_eq(&format!("{broken:?}"));
    let deep = "[".repeat(100_000);
    assert_eq!(read_json(deep.as_bytes(), reference()).expect_err("deep").code, Code::PackageWrong);
}

#[test]
fn one_number_twice_and_more_than_an_application_can_have() {
    let package = read(&json!({"format": "expat-desk-intake", "version": 1, "later": 1, "applications": [
        {"portal_id": 7}, {"portal_id": "7"}, null,
        {"persons": vec![json!({"family": "Test"}); 501]},
    ]}))
    .expect("a package");
    let all: Vec<String> = std::iter::once(troubles(&package.troubles))
        .chain(package.applications.iter().map(|one| troubles(&one.troubles)))
        .collect();
    expect![[r#"
        /later unknown-field: 1

        /applications/1/portal_id number-twice: 7
        /applications/2 wrong-shape: 
        /applications/3/persons/500 too-many: {"family":"Test"}"#]]
    .assert_eq(&all.join("\n"));
    assert_eq!(package.applications[3].values.len(), 500);
}

#[test]
fn a_mark_of_windows_before_the_text_does_not_matter() {
    let text = format!("\u{feff}{}", example());
    assert!(read_json(text.as_bytes(), reference()).is_ok());
}

fn applications() -> impl Strategy<Value = PackagedApplication> {
    let values = proptest::collection::btree_map(
        proptest::sample::select(vec![
            ("case/city", "Almaty"),
            ("organisation/participant", "false"),
            ("organisation/bin", "190140900037"),
            ("service/1/service", "visa_work_c3_1y"),
            ("service/3/amount", "12"),
            ("service/3/priority", "true"),
            ("service/2/price", "370000"),
            ("contact/family", "Test"),
            ("contact/birth_date", "25/01/1990"),
            ("person/2/citizenship", "Франция"),
            ("person/2/sex", "f"),
            ("visa/5/frequency", "multiple"),
            ("declaration/personal_data", "true"),
            ("offer/accepted", "false"),
        ]),
        Just(()),
        0..12,
    );
    let note = proptest::option::of("[^\\x00-\\x20]\\PC{0,20}");
    (values, note, proptest::option::of(1u32..3), proptest::option::of("[0-9]{1,9}")).prop_map(
        |(values, note, line, portal_id)| {
            let values = values.into_keys().map(|(path, typed)| (path.to_owned(), typed.to_owned())).collect();
            let mut one = PackagedApplication { values, note, portal_id, ..PackagedApplication::default() };
            let services = one.values.keys().filter(|path| path.starts_with("service/3/")).count();
            one.lines = line.filter(|_| services > 0).map(|line| (4, line)).into_iter().collect();
            one
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(applications in proptest::collection::vec(applications(), 0..4)) {
        let mut applications = applications;
        for (place, one) in applications.iter_mut().enumerate() {
            // Each has a number of its own.
            one.portal_id = one.portal_id.take().map(|id| format!("{place}{id}"));
        }
        let text = write(&applications, "test").expect("JSON");
        let read = read_json(text.as_bytes(), reference()).expect("a package");
        prop_assert_eq!(read.applications, applications);
    }

    #[test]
    fn no_bytes_break_the_reader(text in "\\PC{0,80}", cut in 0usize..900) {
        let _ = read_json(text.as_bytes(), reference());
        let example = example();
        let cut = cut.min(example.len());
        let _ = read_json(&example.as_bytes()[..cut], reference());
        let mut changed = example.into_bytes();
        let at = cut.min(changed.len() - 1);
        changed[at] = changed[at].wrapping_add(1);
        let _ = read_json(&changed, reference());
    }
}

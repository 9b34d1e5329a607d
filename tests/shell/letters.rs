//! The child that sets a letter with pages of other files: what it is given, it places; what it cannot, it says.

use std::io::{Read, Write};
use std::process::{Command, Stdio};

use casebook::files::letters::{Body, Enclosed, Form, Letter, Pack, Summary};
use serde_json::{Value, json};

fn pack(pages: u32) -> Letter {
    let words = ["page", "services", "index", "number", "file", "name", "pages", "at", "service", "options", "amount"];
    let file = Enclosed {
        title: "Passport".into(),
        name: "scan.pdf".into(),
        form: Form::Pdf,
        path: "/file/1.pdf".into(),
        pages,
        why: String::new(),
    };
    Letter {
        language: "en".into(),
        title: "Application 6234".into(),
        office: "Expat Centre".into(),
        date: "20 November 2026".into(),
        day: chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
        words: words.map(|word| (word.to_owned(), word.to_owned())).into(),
        body: Body::Pack(Pack { summary: Summary::default(), files: if pages > 0 { vec![file] } else { Vec::new() } }),
    }
}

fn set(letter: &Letter, bytes: &[u8]) -> Option<(Value, Vec<u8>)> {
    let head = json!({ "letter": letter, "own": null, "files": [["/file/1.pdf", bytes.len()]] }).to_string();
    let mut child = Command::new(env!("CARGO_BIN_EXE_expat-desk"))
        .arg("set-letter")
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(&(head.len() as u32).to_be_bytes()).unwrap();
    input.write_all(head.as_bytes()).unwrap();
    let _ = input.write_all(bytes);
    drop(input);
    let mut told = Vec::new();
    child.stdout.take().unwrap().read_to_end(&mut told).unwrap();
    child.wait().unwrap().success().then(|| {
        let length = u32::from_be_bytes(told[..4].try_into().unwrap()) as usize;
        (serde_json::from_slice(&told[4..4 + length]).unwrap(), told[4 + length..].to_vec())
    })
}

#[test]
fn the_child_places_pages_and_says_where_it_cannot() {
    let plain = ::letters::pdf(&pack(0), &[], None).unwrap();
    let (answer, made) = set(&pack(1), &plain).expect("an answer");
    assert_eq!(answer, json!("Set"));
    assert!(made.starts_with(b"%PDF-") && made.len() > plain.len());
    assert!(made == set(&pack(1), &plain).unwrap().1, "the same bytes");
    let (answer, made) = set(&pack(1), b"%PDF-1.7 and nothing").expect("an answer");
    assert!(answer["Broken"]["message"].as_str().unwrap().contains("PDF"), "{answer}");
    assert!(made.is_empty());
}

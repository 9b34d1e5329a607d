//! What a client has typed is text, whatever it looks like.

use casebook::files::letters::*;

use crate::read::{Read, is_in};
use crate::{made, sample};

/// Each of them means something in a template.
const HOSTILE: [&str; 14] = [
    "#import \"@preview/cetz:0.1.0\": *",
    "#read(\"/etc/passwd\")",
    "#panic(1)",
    "*bold* _thin_ `raw`",
    "$x^2 + 1$",
    "= Heading",
    "- item / term: it",
    "] #text(red)[x",
    "\"quoted\" \\ \\u{41}",
    "<label> @label",
    "// no comment /* none */",
    "{\"json\": null}",
    "a~b -- c --- d ... 'e'",
    "https://example.test/?a=1&b=%20",
];

#[test]
fn markup_in_values_is_printed_as_it_was_typed() {
    let mut letter = sample::returned("en");
    let Body::Return(body) = &mut letter.body else { panic!("a return letter") };
    body.reasons = (1..).zip(HOSTILE).map(|(number, text)| Reason { number, text: text.to_owned() }).collect();
    body.greeting = HOSTILE.join(" ");
    letter.title = HOSTILE[0].to_owned();
    letter.office = HOSTILE[3].to_owned();
    let read = Read::of(&made(&letter));
    for text in HOSTILE {
        assert!(is_in(&read.text, text), "{text}: {}", read.text);
    }
    assert_eq!(read.info("Title"), HOSTILE[0]);
}

#[test]
fn labels_are_data_too() {
    let mut letter = sample::receipt("en");
    for word in letter.words.values_mut() {
        *word = "#panic(\"label\") *".to_owned();
    }
    assert!(is_in(&Read::of(&made(&letter)).text, "#panic(\"label\") *"));
}

#[test]
fn what_turns_or_hides_the_text_around_it_is_made_visible() {
    let mut letter = sample::returned("en");
    let Body::Return(body) = &mut letter.body else { panic!("a return letter") };
    body.greeting = "Dear \u{202e}aihpoS\u{202c}\u{0} tseT\u{200b},\u{1b}[31m".to_owned();
    let read = Read::of(&made(&letter));
    assert!(is_in(&read.text, "Dear ?aihpoS?? tseT?,?[31m"), "{}", read.text);
}

#[test]
fn a_word_of_thousands_of_letters_and_a_text_of_many_lines_stay_on_the_paper() {
    let mut letter = sample::returned("ru");
    let Body::Return(body) = &mut letter.body else { panic!("a return letter") };
    body.introduction = "строка\n".repeat(300);
    body.reasons[0].text = "Ы".repeat(5_000);
    let read = Read::of(&made(&letter));
    assert_eq!(read.text.matches("строка").count(), 300);
    assert_eq!(read.text.matches('Ы').count(), 5_000);
    let mut letter = sample::sheet("ru");
    let Body::Sheet(sheet) = &mut letter.body else { panic!("a sheet") };
    sheet.rows[0].person = "TEST ".repeat(400);
    assert_eq!(Read::of(&made(&letter)).text.matches("TEST").count(), 400);
}

#[test]
fn letters_that_the_face_has_not_are_told_all_the_same() {
    let mut letter = sample::returned("en");
    let Body::Return(body) = &mut letter.body else { panic!("a return letter") };
    body.greeting = "Dear 王小明 Ạ Ω,".to_owned();
    assert!(is_in(&Read::of(&made(&letter)).text, "Dear"), "the letter is made");
}

//! Templates of the office's own, and what is said of one that cannot be used.

use letters::{Broken, TEMPLATES, pdf, shipped};

use crate::read::Read;
use crate::sample;

fn broken(template: &str) -> Broken {
    pdf(&sample::returned("en"), &[], Some(template)).unwrap_err()
}

#[test]
fn a_template_of_the_offices_own_takes_the_place_of_the_shipped_one() {
    let own = "#import \"/frame.typ\": *\n#set page(paper: \"a5\")\nNumber #letter.number\n\n#typed(letter.greeting)";
    let read = Read::of(&pdf(&sample::returned("kk"), &[], Some(own)).unwrap());
    assert_eq!(read.text, "Number 6234 Сәлеметсіз бе, Test Sophia!");
    assert!(read.info("Page size").starts_with("419"), "{}", read.info("Page size"));
    assert_eq!(read.info("Tagged"), "yes");
}

#[test]
fn the_shipped_ones_can_be_taken_as_ones_own() {
    for letter in crate::all("ru") {
        let own = shipped(letter.body.template()).unwrap();
        assert!(pdf(&letter, &[], Some(own)).unwrap() == pdf(&letter, &[], None).unwrap());
    }
    assert_eq!(TEMPLATES.map(|name| shipped(name).is_some()), [true; 5]);
    assert!(shipped("frame.typ").is_none());
}

#[test]
fn a_template_that_does_not_compile_is_told_with_its_line() {
    let found = broken("#import \"/frame.typ\": *\n\n#letter.nothing-there\n");
    assert_eq!(found.line, Some(3), "{found:?}");
    assert!(found.message.contains("nothing-there"), "{found:?}");
    assert_eq!(broken("One\n#let x = (\n").line, Some(2));
    // The fault shows in the frame; the line is the one that called it.
    let found = broken("#import \"/frame.typ\": *\nText\n#typed(12)\n");
    assert_eq!(found.line, Some(3), "{found:?}");
}

#[test]
fn a_template_reaches_nothing_but_its_letter() {
    for wish in [
        "#read(\"/etc/passwd\")",
        "#read(\"../../Cargo.toml\")",
        "#image(\"/file/1.png\")",
        "#import \"@preview/cetz:0.3.0\"",
        "#import \"@local/own:0.1.0\"",
        "#include \"/return.typ\"",
        "#datetime.today().display()",
    ] {
        let found = broken(wish);
        assert_eq!(found.line, Some(1), "{wish}: {found:?}");
        assert!(!found.message.is_empty(), "{wish}");
    }
}

#[test]
fn a_template_without_an_end_is_stopped() {
    for wish in ["#while true {}", "#let f(x) = f(x)\n#f(1)"] {
        assert!(broken(wish).line.is_some(), "{wish}");
    }
}

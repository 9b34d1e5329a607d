//! A long list of the portal, from the paste to the casebook, and what somebody else waits meanwhile.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use casebook::Casebook;
use casebook::applications::list::Query;
use casebook::applications::portal::{self, Source};
use casebook::casebook::Incoming;
use casebook::progress::Reporter;
use casebook::reference::Reference;

use crate::measure::{Times, cpu};

const LINES: usize = 5_000;

fn list(reference: &Reference) -> String {
    let services: Vec<&str> =
        reference.table("services").unwrap().rows.iter().filter_map(|row| row.text("en")).collect();
    let mut text = String::from("ID\tService\tCreated Date\tStatus\n");
    for i in 0..LINES {
        let status = ["New", "In Progress", "Returned", "Closed"][i % 4];
        let (month, day) = (1 + i % 10, 1 + i % 28);
        let service = services[i % services.len()];
        writeln!(text, "{}\t{service}\t{month:02}.{day:02}.2026 10:24\t{status}", 500_000 + i).unwrap();
    }
    text
}

pub fn intake(book: &Casebook) {
    let reference = book.reference().unwrap();
    let text = list(&reference);
    let mut told = String::new();
    let mut part = |what: &str, work: &mut dyn FnMut()| {
        let (before, start) = (cpu(), Instant::now());
        work();
        write!(told, "{what} {:.2} s (CPU {:.2}), ", start.elapsed().as_secs_f64(), (cpu() - before).as_secs_f64())
            .unwrap();
    };
    let mut lines: Vec<Incoming> = Vec::new();
    part("read", &mut || {
        let reading = portal::read(&Source::Clipboard { html: None, text: &text }, None, &reference).unwrap();
        lines = book.incoming(&reading, None).unwrap().into_iter().map(|line| line.incoming).collect();
    });
    assert_eq!(lines.len(), LINES);
    part("compared", &mut || {
        book.preview_import(&lines).unwrap();
    });
    let mut asked = Times::default();
    let through = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !through.load(Ordering::Relaxed) {
                asked.add(|| book.applications_page(&Query::default(), 0, 50).unwrap());
            }
        });
        part("taken in", &mut || {
            let done = book.import(book.env().new_command(), &lines, &Reporter::default()).unwrap();
            assert_eq!(done.value.new, LINES);
        });
        through.store(true, Ordering::Relaxed);
    });
    part("once more, nothing new", &mut || {
        let done = book.import(book.env().new_command(), &lines, &Reporter::default()).unwrap();
        assert_eq!(done.value.known, LINES);
    });
    println!("a list of {LINES} lines: {}", told.trim_end_matches(", "));
    println!(
        "its first page, asked {} times meanwhile: p50 {:.2} ms, the longest {:.1} ms",
        asked.wall.len(),
        asked.at(50),
        asked.at(100)
    );
}

//! Writing to the terminal. A reader that has gone away is no fault.

use std::io::Write;

pub fn text(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

pub fn line(line: &str) {
    text(&format!("{line}\n"));
}

pub fn error(line: &str) {
    let _ = writeln!(std::io::stderr(), "expat-desk: {line}");
}

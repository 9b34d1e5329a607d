//! Pages as a browser gives them, composed from the guide's own screens.

mod any_text;
mod invoices;
mod pages;
mod tables;

use std::sync::LazyLock;

use super::{Proposals, propose};
use crate::reference::Reference;

fn reference() -> &'static Reference {
    static ONCE: LazyLock<Reference> = LazyLock::new(|| Reference::shipped().expect("the shipped files are right"));
    &ONCE
}

fn read(page: &str) -> Proposals {
    propose(page, reference())
}

/// `line path = value`, as somebody would see them.
fn shown(page: &Proposals) -> String {
    let mut lines: Vec<String> = Vec::new();
    for value in &page.values {
        let refused = value.refusal.as_ref().map(|refusal| format!(" ({:?})", refusal.code)).unwrap_or_default();
        let disputed = if value.disputed { " (disputed)" } else { "" };
        lines.push(format!("{} {} = {}{refused}{disputed}", value.line, value.path, value.value));
    }
    for value in &page.unplaced {
        lines.push(format!("{} {} ? {}", value.line, value.paths.join(" or "), value.value));
    }
    for line in &page.rest {
        lines.push(format!("{} rest: {}", line.line, line.text));
    }
    lines.join("\n")
}

//! What a command found, for a person or as JSON.

use std::path::Path;

use casebook::casebook::{Generated, RecoveryPart};
use casebook::error::{Code, Failure};
use casebook::people::rules::{ACTIVE, INVITED};
use casebook::progress::Reporter;
use casebook::storage::Problem;
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::words::Words;
use crate::session::Session;
use crate::wire::Notice;

/// An answer in both forms. `fine` is false when a check has found something.
pub struct Printed {
    pub fine: bool,
    value: Value,
    lines: Vec<Line>,
}

enum Line {
    Said(&'static str, Notice),
    Plain(String),
    /// What a check says, and of which value.
    Found(String, Notice),
}

impl Printed {
    pub fn new(value: Value) -> Printed {
        Printed { fine: true, value, lines: Vec::new() }
    }

    pub fn say(mut self, key: &'static str, args: Notice) -> Printed {
        self.lines.push(Line::Said(key, args));
        self
    }

    pub fn plain_line(mut self, line: String) -> Printed {
        self.lines.push(Line::Plain(line));
        self
    }

    pub fn finding(mut self, path: &str, said: Notice) -> Printed {
        self.lines.push(Line::Found(path.to_owned(), said));
        self
    }

    pub fn json(&self) -> String {
        format!("{}\n", self.value)
    }

    pub fn plain(&self, words: &Words) -> String {
        let line = |line: &Line| match line {
            Line::Said(key, args) => words.say_with(key, args) + "\n",
            Line::Plain(text) => format!("{text}\n"),
            Line::Found(path, said) => format!("! {path}: {}\n", words.finding(said)),
        };
        self.lines.iter().map(line).collect()
    }
}

fn no_args() -> Notice {
    Notice::new("")
}

pub fn recovery(folder: &Path, parts: Vec<RecoveryPart>) -> Printed {
    let path = folder.display().to_string();
    let halves: Vec<Value> = parts.iter().map(|part| json!({ "holder": part.holder, "code": part.code })).collect();
    let made = Printed::new(json!({ "path": path, "recovery": halves }))
        .say("cli-created", no_args().with("path", path.as_str()))
        .say("cli-recovery", no_args());
    parts.into_iter().fold(made, |made, part| made.plain_line(format!("{}: {}", part.holder, part.code)))
}

pub fn staff(session: &Session) -> Result<Printed, Failure> {
    let staff = session.casebook.staff()?;
    let mut members: Vec<_> = staff.0.values().collect();
    members.sort_by_key(|member| member.name.to_lowercase());
    let row = |member: &&casebook::people::staff::Member| {
        let roles: Vec<&str> = member.roles.iter().map(|role| role.as_str()).collect();
        let awaiting = member.keys.as_ref().is_some_and(|keys| keys.awaiting_confirmation);
        json!({ "id": member.id, "name": member.name, "roles": roles, "status": member.status, "awaiting_confirmation": awaiting })
    };
    let printed = Printed::new(members.iter().map(row).collect());
    Ok(members.iter().fold(printed, |printed, member| {
        let roles: Vec<&str> = member.roles.iter().map(|role| role.as_str()).collect();
        let mark = match member.status.as_str() {
            ACTIVE => "+",
            INVITED => "?",
            _ => "-",
        };
        printed.plain_line(format!("{mark} {}\t{}\t{}", member.name, roles.join(", "), member.status))
    }))
}

pub fn generated(added: Generated) -> Printed {
    let Generated { staff, organisations, people, applications } = added;
    let args =
        no_args().with("staff", staff as i64).with("organisations", organisations as i64).with("people", people as i64);
    let args = args.with("applications", applications as i64);
    Printed::new(
        json!({ "staff": staff, "organisations": organisations, "people": people, "applications": applications }),
    )
    .say("cli-generated", args)
}

pub fn reference(session: &Session, name: &str, at: Option<NaiveDate>) -> Result<Printed, Failure> {
    let reference = session.casebook.reference()?;
    let table = reference.table(name).ok_or(Code::NoSuchTable)?;
    let at = at.unwrap_or_else(|| session.casebook.env().now().date());
    let rows = table.chosen_at(at);
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    let head = [&["key"], columns.as_slice(), &["valid_from", "valid_to", "sureness", "source"]].concat();
    let values = rows.iter().map(|row| {
        json!({ "key": row.key, "cells": row.cells, "valid_from": row.valid_from, "valid_to": row.valid_to,
                "sureness": row.sureness.key(), "source": row.source, "own": row.own })
    });
    let printed = Printed::new(json!({ "table": name, "at": at, "rows": values.collect::<Vec<_>>() }))
        .plain_line(head.join("\t"));
    Ok(rows.iter().fold(printed, |printed, row| {
        let mut cells = vec![row.key.clone()];
        cells.extend(columns.iter().map(|column| row.shown(column)));
        cells.push(row.valid_from.to_string());
        cells.push(row.valid_to.map(|end| end.to_string()).unwrap_or_default());
        cells.extend([row.sureness.key().to_owned(), row.source.clone()]);
        printed.plain_line(cells.join("\t"))
    }))
}

pub fn verified(session: &Session) -> Result<Printed, Failure> {
    Ok(match session.casebook.verify_journal(&Reporter::default())? {
        None => Printed::new(json!({ "ok": true })).say("cli-journal-fine", no_args()),
        Some(seq) => {
            let args = no_args().with("entry", seq);
            Printed { fine: false, ..Printed::new(json!({ "ok": false, "first_bad_entry": seq })) }
                .say("cli-journal-bad", args)
        }
    })
}

pub fn checked(session: &Session) -> Result<Printed, Failure> {
    let problems = session.casebook.check(&Reporter::default())?;
    let named = |problem: &Problem| match problem {
        Problem::Pages(what) => json!({ "problem": "pages", "what": what }),
        Problem::Journal { seq } => json!({ "problem": "journal", "first_bad_entry": seq }),
        Problem::Document(id) => json!({ "problem": "document", "id": id }),
        Problem::Rows(id) => json!({ "problem": "rows", "id": id }),
        Problem::File { name, docs } => json!({ "problem": "file", "file": name, "named_by": docs }),
    };
    let value = json!({ "ok": problems.is_empty(), "problems": problems.iter().map(named).collect::<Vec<_>>() });
    if problems.is_empty() {
        return Ok(Printed::new(value).say("notice-check-fine", no_args()));
    }
    let found = Printed { fine: false, ..Printed::new(value) };
    let found = found.say("notice-check-problems", no_args().with("problems", problems.len() as i64));
    Ok(problems.iter().fold(found, |found, problem| match problem {
        Problem::Pages(what) => found.say("cli-bad-pages", no_args().with("what", what.as_str())),
        Problem::Journal { seq } => found.say("cli-journal-bad", no_args().with("entry", *seq)),
        Problem::Document(id) => found.say("cli-bad-document", no_args().with("id", id.to_string().as_str())),
        Problem::Rows(id) => found.say("cli-bad-rows", no_args().with("id", id.to_string().as_str())),
        Problem::File { name, docs } => {
            let docs = docs.iter().map(|id| id.to_string()).collect::<Vec<_>>().join(", ");
            found.say("cli-bad-file", no_args().with("file", name.as_str()).with("docs", docs.as_str()))
        }
    }))
}

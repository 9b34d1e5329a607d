//! What somebody is looking at before it comes in: read once, paged through, taken in as it was shown.

pub mod package;

use std::collections::BTreeSet;
use std::path::PathBuf;

use casebook::Casebook;
use casebook::applications::portal;
use casebook::applications::portal::{Field, Form, Kind, MOST_BYTES, Mapping, Order, Reading, Source, Told, What};
use casebook::applications::statuses::DRAFT;
use casebook::casebook::{Columns, ImportStanding, Imported, NamedThere, ReadLine};
use casebook::document::{CommandId, DocId};
use casebook::error::{Code, Failure, Refusal};
use casebook::progress::Reporter;

use self::package::Packaged;
use crate::wire::told::{IntakeLine, IntakePreview, PortalName, TakenIn};
use crate::wire::{ColumnMeaning, Notice};

/// A file that was chosen or dropped; the page knows its id alone.
#[derive(Clone, Debug)]
pub struct Chosen {
    pub id: String,
    pub path: PathBuf,
}

/// Where it came from.
pub enum From<'a> {
    Clipboard { html: Option<&'a str>, text: &'a str },
    File { name: &'a str, bytes: &'a [u8] },
}

/// What is being looked at.
pub struct Prepared {
    pub id: String,
    reading: Reading,
    lines: Vec<ReadLine>,
    standings: Vec<ImportStanding>,
    named: Vec<NamedThere>,
    number: Option<String>,
    drafts: bool,
    columns: Option<Vec<ColumnMeaning>>,
    /// An intake package instead of a table.
    package: Option<Packaged>,
}

/// Refused with `FileTooLarge` before anything is read.
pub fn bytes_of(chosen: &Chosen) -> Result<Vec<u8>, Failure> {
    let size = std::fs::metadata(&chosen.path)?.len();
    let most = MOST_BYTES as u64;
    if size > most {
        const MEGABYTE: u64 = 1024 * 1024;
        return Err(Refusal::new(Code::FileTooLarge)
            .with("megabytes", size.div_ceil(MEGABYTE) as i64)
            .with("most", (most / MEGABYTE) as i64)
            .into());
    }
    Ok(std::fs::read(&chosen.path)?)
}

impl Prepared {
    fn nothing(id: String) -> Prepared {
        let reading = Reading {
            kind: Kind::Unknown,
            form: Form::Text,
            encoding: None,
            order: Order::DayFirst,
            order_seen: false,
            columns: Vec::new(),
            pages: Vec::new(),
            lines: Vec::new(),
        };
        Prepared {
            id,
            reading,
            lines: Vec::new(),
            standings: Vec::new(),
            named: Vec::new(),
            number: None,
            drafts: false,
            columns: None,
            package: None,
        }
    }

    pub fn read(
        casebook: &Casebook,
        id: String,
        from: &From,
        columns: Option<Vec<ColumnMeaning>>,
        number: Option<String>,
        drafts: bool,
    ) -> Result<Prepared, Failure> {
        let reference = casebook.reference()?;
        let source = match from {
            From::Clipboard { html, text } => Source::Clipboard { html: *html, text },
            From::File { name, bytes } => Source::File { name, bytes },
        };
        let mut reading = portal::read(&source, columns.as_deref().map(mapping).as_ref(), &reference)?;
        if columns.is_none() {
            let headers: Vec<String> = reading.columns.iter().map(|column| column.header.clone()).collect();
            if let Some(known) = casebook.known_columns(&headers)? {
                let known: Vec<ColumnMeaning> =
                    known.meanings.into_iter().map(|(header, meaning)| ColumnMeaning { header, meaning }).collect();
                reading = portal::read(&source, Some(&mapping(&known)), &reference)?;
            }
        }
        if !reading
            .lines
            .iter()
            .any(|line| matches!(line.told, Told::Application(_) | Told::Events { .. } | Told::NotUnderstood))
        {
            return Err(Code::TableEmpty.into());
        }
        let named = casebook.named_there(&reading)?;
        let mut prepared = Prepared { reading, named, number, drafts, columns, ..Prepared::nothing(id) };
        prepared.stand(casebook)?;
        Ok(prepared)
    }

    /// So many lines take longer than somebody looks on: one transaction is the measure.
    pub fn is_long(&self) -> bool {
        self.lines.len() > 500
    }

    /// How each line stands against what is here now.
    fn stand(&mut self, casebook: &Casebook) -> Result<(), Failure> {
        self.lines = casebook.incoming(&self.reading, self.number.as_deref())?;
        let incoming: Vec<_> = self.lines.iter().map(|line| line.incoming.clone()).collect();
        self.standings = casebook.preview_import(&incoming)?;
        Ok(())
    }

    fn is_draft(line: &ReadLine) -> bool {
        let status = line.incoming.shown.status.as_ref().and_then(|(key, _)| key.as_deref());
        status == Some(DRAFT)
    }

    /// One word a line: what will happen to it.
    fn state(&self, at: usize) -> &'static str {
        let Some((line, standing)) = self.lines.get(at).zip(self.standings.get(at)) else { return "not_understood" };
        match standing {
            ImportStanding::NoStatus => "not_understood",
            ImportStanding::New if Self::is_draft(line) && !self.drafts => "left_out",
            ImportStanding::New => "new",
            ImportStanding::Changed { .. } => "changed",
            ImportStanding::Known { .. } => "known",
        }
    }

    /// `only`: the lines of one state.
    pub fn told(&self, offset: usize, limit: usize, only: Option<&str>) -> IntakePreview {
        if let Some(package) = &self.package {
            return package.told(&self.id, offset, limit, only);
        }
        let reading = &self.reading;
        let mut states = Vec::with_capacity(reading.lines.len());
        let mut next = 0;
        for (index, line) in reading.lines.iter().enumerate() {
            if matches!(line.told, Told::Beside) {
                continue;
            }
            let at = self.lines.get(next).filter(|line| line.index == index).map(|_| next);
            next += usize::from(at.is_some());
            let lost = if is_nobodys(&line.told) { "needs_number" } else { "not_understood" };
            states.push((index, at, at.map_or(lost, |at| self.state(at))));
        }
        let count = |word: &str| states.iter().filter(|(.., state)| *state == word).count() as u32;
        let shown = states.iter().filter(|(.., state)| only.is_none_or(|only| only == *state));
        let page = shown.skip(offset).take(limit);
        IntakePreview {
            preview: self.id.clone(),
            kind: kind(reading.kind).to_owned(),
            form: form(reading.form).to_owned(),
            encoding: reading.encoding.clone().unwrap_or_default(),
            order: if reading.order == Order::MonthFirst { "month_first" } else { "day_first" }.to_owned(),
            columns: reading
                .columns
                .iter()
                .map(|column| ColumnMeaning {
                    header: column.header.clone(),
                    meaning: column.field.map(|field| field.as_str().to_owned()),
                })
                .collect(),
            meanings: Field::ALL.iter().map(|field| field.as_str().to_owned()).collect(),
            new: count("new"),
            changed: count("changed"),
            known: count("known"),
            not_understood: count("not_understood"),
            left_out: count("left_out"),
            total: states.len() as u32,
            lines: page.map(|(index, at, state)| self.line(*index, *at, state)).collect(),
            people: self
                .named
                .iter()
                .map(|one| PortalName {
                    name: one.name.clone(),
                    roles: one.roles.clone(),
                    staff: one.staff.map(|id| id.to_string()),
                    nobody: one.nobody,
                })
                .collect(),
            needs_number: count("needs_number"),
        }
    }

    fn line(&self, index: usize, at: Option<usize>, state: &str) -> IntakeLine {
        let line = &self.reading.lines[index];
        let known = at.and_then(|at| self.lines.get(at).zip(self.standings.get(at)));
        let incoming = known.map(|(line, _)| &line.incoming);
        let mut troubles: Vec<Notice> =
            line.troubles.iter().map(|trouble| notice(trouble.place, &trouble.what)).collect();
        let (id, before, new_events) = match known.map(|(_, standing)| standing) {
            Some(ImportStanding::Changed { id, before, new_events }) => {
                (Some(id.to_string()), before.clone(), *new_events)
            }
            Some(ImportStanding::Known { id }) => (Some(id.to_string()), None, 0),
            Some(ImportStanding::New) => (None, None, incoming.map_or(0, |incoming| incoming.shown.events.len())),
            Some(ImportStanding::NoStatus) => {
                troubles.push(Notice::new("no-status"));
                (None, None, 0)
            }
            None => (None, None, 0),
        };
        let last = incoming.and_then(|incoming| incoming.shown.events.last());
        let status = incoming.and_then(|incoming| incoming.shown.status.clone());
        let status = status.or_else(|| last.map(|event| (event.status.clone(), event.label.clone())));
        let services =
            incoming.map(|incoming| incoming.services.iter().map(|(_, label)| label.as_str()).collect::<Vec<_>>());
        IntakeLine {
            place: index as u32 + 1,
            number: incoming.map(|incoming| incoming.number.clone()).unwrap_or_default(),
            state: state.to_owned(),
            id,
            services: services.map(|services| services.join(", ")).unwrap_or_default(),
            status: status.as_ref().and_then(|(key, _)| key.clone()),
            status_words: status.map(|(_, label)| label).unwrap_or_default(),
            before,
            created: incoming.and_then(|incoming| incoming.created.clone()),
            events: incoming.map_or(0, |incoming| incoming.shown.events.len() as u32),
            new_events: new_events as u32,
            raw: line.raw.clone(),
            troubles,
        }
    }

    /// Takes in what was shown, but for the lines that stay outside; what was not understood is kept as text.
    pub fn take_in(
        &mut self,
        casebook: &Casebook,
        command: CommandId,
        leave: &[u32],
        people: &[(String, Option<DocId>)],
        reporter: &Reporter,
    ) -> Result<(TakenIn, casebook::casebook::Touched), Failure> {
        if let Some(package) = &self.package {
            return package.take_in(casebook, command, leave);
        }
        for (name, staff) in people {
            if let Some(person) = staff
                && casebook.staff_in_portal(name)? != Some(*person)
            {
                casebook.name_in_portal(casebook.env().new_command(), *person, name)?;
            }
        }
        let strangers: Vec<&str> =
            people.iter().filter(|(_, staff)| staff.is_none()).map(|(name, _)| name.as_str()).collect();
        casebook.strange_in_portal(casebook.env().new_command(), &strangers)?;
        if let Some(columns) = &self.columns {
            let headers: Vec<String> = self.reading.columns.iter().map(|column| column.header.clone()).collect();
            let meanings = columns.iter().map(|one| (one.header.clone(), one.meaning.clone())).collect();
            casebook.keep_columns(casebook.env().new_command(), &headers, &Columns { v: 1, meanings })?;
        }
        self.stand(casebook)?;
        let leave: BTreeSet<u32> = leave.iter().copied().collect();
        let mut lines = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            let wanted = matches!(self.state(at), "new" | "changed" | "known");
            if wanted && !leave.contains(&(line.index as u32 + 1)) {
                lines.push(line.incoming.clone());
            }
        }
        let done = casebook.import(command, &lines, reporter)?;
        // Called off, all of it still stands where it was pasted.
        let parked = if done.value.stopped { 0 } else { self.park(casebook)? };
        Ok((taken(done.value, parked), done.touched))
    }

    /// Lines that nobody could read, and histories of nobody, stay as a draft of hers, to be mended and tried again.
    fn park(&self, casebook: &Casebook) -> Result<u32, Failure> {
        let told = self.told(0, usize::MAX, None);
        let odd = |line: &&IntakeLine| matches!(line.state.as_str(), "not_understood" | "needs_number");
        let odd: Vec<&str> = told.lines.iter().filter(odd).map(|line| line.raw.as_str()).collect();
        if odd.is_empty() {
            return Ok(0);
        }
        let before = casebook.draft(KEPT)?.map(|draft| draft.body).unwrap_or_default();
        let mut text: String = serde_json::from_str::<serde_json::Value>(&before)
            .ok()
            .and_then(|body| body.get("text")?.as_str().map(str::to_owned))
            .unwrap_or_default();
        let mut kept = 0;
        for raw in odd {
            if !text.contains(raw) {
                text.push_str(raw);
                text.push('\n');
                kept += 1;
            }
        }
        casebook.save_draft(KEPT, None, &serde_json::json!({ "text": text }).to_string())?;
        Ok(kept)
    }
}

/// The place of the draft with what was not understood.
const KEPT: &str = "intake/kept";

/// A history that does not print whose it is; nobody has said it either.
fn is_nobodys(told: &Told) -> bool {
    matches!(told, Told::Events { number: None, .. })
}

fn taken(imported: Imported, parked: u32) -> TakenIn {
    TakenIn {
        new: imported.new as u32,
        changed: imported.changed as u32,
        known: imported.known as u32,
        parked,
        resubmitted: imported.resubmitted as u32,
        happened: imported.happened as u32,
        stopped: imported.stopped,
    }
}

fn mapping(columns: &[ColumnMeaning]) -> Mapping {
    let field = |meaning: &Option<String>| meaning.as_deref().and_then(Field::parse);
    Mapping {
        columns: columns.iter().map(|one| (one.header.clone(), field(&one.meaning))).collect(),
        ..Mapping::default()
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::List => "list",
        Kind::History => "history",
        Kind::Sheet => "sheet",
        Kind::Unknown => "unknown",
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Html => "html",
        Form::Tabs => "tabs",
        Form::Cells => "cells",
        Form::Csv => "csv",
        Form::Workbook => "xlsx",
        Form::Text => "text",
    }
}

fn notice(place: u32, what: &What) -> Notice {
    let wall = |at: &chrono::NaiveDateTime| at.format("%Y-%m-%dT%H:%M").to_string();
    let notice = match what {
        What::UnknownStatus { label } => Notice::new("unknown-status").with("label", label.as_str()),
        What::UnknownService { label } => Notice::new("unknown-service").with("label", label.as_str()),
        What::NotADate { text } => Notice::new("not-a-date").with("text", text.as_str()),
        What::OtherOrder { text } => Notice::new("other-order").with("text", text.as_str()),
        What::NotANumber { text } => Notice::new("not-a-number").with("text", text.as_str()),
        What::TooFewCells { expected, found } => {
            Notice::new("too-few-cells").with("expected", i64::from(*expected)).with("found", i64::from(*found))
        }
        What::NumberTwice { number, first, same } => Notice::new("number-twice")
            .with("number", number.as_str())
            .with("first", i64::from(*first))
            .with("same", if *same { "yes" } else { "no" }),
        What::SeveralPersons { count } => Notice::new("several-persons").with("count", i64::from(*count)),
        What::Backwards { before, then } => {
            Notice::new("backwards").with("before", wall(before).as_str()).with("then", wall(then).as_str())
        }
        What::NameUnclear { text } => Notice::new("name-unclear").with("text", text.as_str()),
    };
    notice.with("line", i64::from(place))
}

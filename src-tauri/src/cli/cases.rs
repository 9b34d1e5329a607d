//! Applications without the window: bring in, find, list, show, do. The same commands as the page's, with the same
//! rights and the same refusals.

use std::path::PathBuf;

use casebook::document::CommandId;
use casebook::error::{Code, Failure};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::Person;
use super::print::Printed;
use crate::commands::dispatch;
use crate::desk::Desk;
use crate::guard;
use crate::intake::Chosen;
use crate::wire::{Error, Notice};

#[derive(Subcommand)]
pub enum CaseCommand {
    /// Brings in lists and histories of the portal, old sheets, intake packages
    Intake(Box<Intake>),
    /// Finds applications, persons and companies by names, numbers and words of comments
    Find {
        text: String,
        #[command(flatten)]
        person: Person,
    },
    /// Lists applications as the window does
    List(Box<List>),
    /// Shows one application
    Show {
        /// The portal's ID, C-0012, or an address of the portal
        number: String,
        #[command(flatten)]
        person: Person,
    },
    /// Takes a step: take, return, recommend, collect, assign, note …
    Do(Box<Do>),
}

#[derive(Args)]
pub struct Intake {
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// What the files are [default: as they are recognised]
    #[arg(long, value_enum)]
    form: Option<Form>,
    /// Whose history it is, where the history does not say
    #[arg(long)]
    number: Option<String>,
    /// Drafts too
    #[arg(long)]
    drafts: bool,
    /// Shows what would come in, and takes nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    person: Person,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Form {
    PortalList,
    PortalHistory,
    Sheet,
    Package,
}

impl Form {
    fn kind(self) -> &'static str {
        match self {
            Form::PortalList => "list",
            Form::PortalHistory => "history",
            Form::Sheet => "sheet",
            Form::Package => "package",
        }
    }
}

#[derive(Args)]
pub struct List {
    /// A saved view, by its name
    #[arg(long)]
    view: Option<String>,
    #[arg(long)]
    text: Option<String>,
    /// application, waiver, membership
    #[arg(long = "kind")]
    kinds: Vec<String>,
    #[arg(long = "status")]
    statuses: Vec<String>,
    #[arg(long = "flag")]
    flags: Vec<String>,
    /// Where the passport is: client, here, courier, mo
    #[arg(long = "passport")]
    places: Vec<String>,
    /// How long in its status: day, week, month, quarter, longer, unknown
    #[arg(long = "age")]
    ages: Vec<String>,
    /// overdue, today, week
    #[arg(long)]
    due: Option<String>,
    /// Those that have ended too
    #[arg(long)]
    ended: bool,
    #[arg(long)]
    drafts: bool,
    #[arg(long)]
    mine: bool,
    #[arg(long, default_value_t = 50)]
    limit: u32,
    #[command(flatten)]
    person: Person,
}

#[derive(Args)]
pub struct Do {
    action: String,
    number: String,
    #[arg(long, default_value = "")]
    comment: String,
    /// When it happened, like 2026-01-25T17:24
    #[arg(long)]
    at: Option<String>,
    /// A sentence for the client; may be given several times
    #[arg(long = "reason")]
    reasons: Vec<String>,
    /// A paper; may be given several times
    #[arg(long = "original")]
    originals: Vec<String>,
    #[arg(long)]
    mo_date: Option<String>,
    /// granted, refused, partly
    #[arg(long)]
    outcome: Option<String>,
    #[arg(long)]
    receiver: Option<String>,
    #[arg(long)]
    decision: Option<String>,
    #[arg(long)]
    invoice: Option<String>,
    #[arg(long)]
    issued: Option<String>,
    #[arg(long)]
    paid_on: Option<String>,
    /// The reference that stands on the invoice
    #[arg(long)]
    reference: Option<String>,
    /// The number of the payment itself, as the bank has it
    #[arg(long)]
    proof: Option<String>,
    /// For `assign`: the colleague's name
    #[arg(long)]
    to: Option<String>,
    #[command(flatten)]
    person: Person,
}

impl CaseCommand {
    pub fn person(&self) -> &Person {
        match self {
            CaseCommand::Intake(intake) => &intake.person,
            CaseCommand::Find { person, .. } | CaseCommand::Show { person, .. } => person,
            CaseCommand::List(list) => &list.person,
            CaseCommand::Do(act) => &act.person,
        }
    }

    /// `secret`: the password, for steps that are signed.
    pub fn run(self, desk: &Desk, secret: &Zeroizing<String>) -> Result<Printed, Error> {
        match self {
            CaseCommand::Intake(intake) => bring_in(desk, &intake),
            CaseCommand::Find { text, .. } => found(desk, &text),
            CaseCommand::List(list) => listed(desk, *list),
            CaseCommand::Show { number, .. } => {
                let page = page(desk, &number)?;
                let findings = ask(desk, "findings", json!({ "id": page["row"]["id"] }))?;
                let printed = shown(&page).into_iter().fold(Printed::new(page), Printed::plain_line);
                Ok(list_of(&findings).iter().fold(printed, with_finding))
            }
            CaseCommand::Do(act) => done(desk, *act, secret),
        }
    }
}

/// One command of the page; its value.
fn ask(desk: &Desk, name: &str, args: Value) -> Result<Value, Error> {
    let reply = dispatch(desk, name, args)?;
    let reply: Value = serde_json::from_str(reply.get()).unwrap_or_default();
    Ok(reply.get("value").cloned().unwrap_or_default())
}

fn fresh(desk: &Desk) -> Result<CommandId, Error> {
    Ok(desk.session().map_err(Failure::from)?.casebook.env().new_command())
}

fn page(desk: &Desk, number: &str) -> Result<Value, Error> {
    let found = ask(desk, "case_by_number", json!({ "number": number }))?;
    match found.get("id") {
        Some(id) => ask(desk, "application", json!({ "id": id })),
        None => Err(Failure::from(Code::NoSuchDocument).into()),
    }
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}

fn number(value: &Value, field: &str) -> i64 {
    value.get(field).and_then(Value::as_i64).unwrap_or_default()
}

/// The page's line of the list, parted by tabs.
fn row_line(row: &Value) -> String {
    let services = row.get("services").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let services: Vec<&str> = services.iter().filter_map(Value::as_str).collect();
    let service = if services.is_empty() { text(row, "service_words").to_owned() } else { services.join(", ") };
    [
        text(row, "number"),
        text(row, "status"),
        text(row, "person"),
        text(row, "company"),
        &service,
        text(row, "waiting"),
        text(row, "due"),
        text(row, "next_text"),
    ]
    .join("\t")
}

fn found(desk: &Desk, typed: &str) -> Result<Printed, Error> {
    let hits = ask(desk, "find", json!({ "text": typed }))?;
    let lines: Vec<String> = hits
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .map(|hit| [text(hit, "kind"), text(hit, "title"), text(hit, "more"), text(hit, "status")].join("\t"))
        .collect();
    Ok(lines.into_iter().fold(Printed::new(hits), Printed::plain_line))
}

fn listed(desk: &Desk, list: List) -> Result<Printed, Error> {
    let mut filter = json!({
        "text": list.text.unwrap_or_default(),
        "kinds": list.kinds,
        "statuses": list.statuses,
        "flags": list.flags,
        "places": list.places,
        "ages": list.ages,
        "due": list.due,
        "ended": list.ended,
        "drafts": list.drafts,
        "mine": list.mine,
    });
    if let Some(name) = list.view {
        let views = ask(desk, "views", json!({}))?;
        let view = list_of(&views).iter().find(|view| text(view, "name") == name || text(view, "id") == name);
        filter = view.and_then(|view| view.get("filter")).cloned().ok_or(Failure::from(Code::NoSuchDocument))?;
    }
    let page = ask(desk, "applications", json!({ "filter": filter, "offset": 0, "limit": list.limit }))?;
    let rows = page.get("rows").and_then(Value::as_array).cloned().unwrap_or_default();
    Ok(rows.iter().map(row_line).fold(Printed::new(page), Printed::plain_line))
}

fn shown(page: &Value) -> Vec<String> {
    let mut lines = vec![row_line(&page["row"])];
    for field in ["phone", "email", "created", "mo_date", "outcome", "receiver", "total"] {
        if !text(page, field).is_empty() {
            lines.push(format!("{field}: {}", text(page, field)));
        }
    }
    for line in list_of(&page["to_enter"]) {
        lines.push(format!("⇄ {}: {}", text(line, "to"), text(line, "text")));
    }
    lines
}

fn list_of(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn with_finding(printed: Printed, finding: &Value) -> Printed {
    let said =
        serde_json::from_value(finding["said"].clone()).unwrap_or_else(|_| Notice::new(text(&finding["said"], "code")));
    printed.finding(text(finding, "path"), said)
}

fn bring_in(desk: &Desk, intake: &Intake) -> Result<Printed, Error> {
    let session = desk.session().map_err(Failure::from)?;
    let mut told = Vec::new();
    let mut lines = Vec::new();
    for path in &intake.files {
        let id = fresh(desk)?.to_string();
        guard(&session.files).push(Chosen { id: id.clone(), path: path.clone() });
        let source = json!({ "html": null, "text": "", "file": id });
        let asked = json!({
            "source": source, "columns": null, "drafts": intake.drafts, "number": intake.number, "offset": 0, "limit": 200
        });
        let preview = ask(desk, "preview_intake", asked)?;
        if let Some(form) = intake.form
            && text(&preview, "kind") != form.kind()
        {
            return Err(Failure::from(
                casebook::Refusal::new(Code::WrongFile).with("looks_like", text(&preview, "kind")),
            )
            .into());
        }
        let counts = |value: &Value| {
            let words = ["new", "changed", "known", "not_understood", "needs_number", "left_out", "parked"];
            let parts = words.iter().filter(|word| value.get(**word).is_some());
            parts.map(|word| format!("{word} {}", number(value, word))).collect::<Vec<_>>().join(", ")
        };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if intake.dry_run {
            lines.push(format!("{name}: {}", counts(&preview)));
            told.push(preview);
            continue;
        }
        let asked = json!({ "command": fresh(desk)?, "preview": preview["preview"], "leave": [], "people": [] });
        let taken = ask(desk, "take_in", asked)?;
        lines.push(format!("{name}: {}", counts(&taken)));
        told.push(json!({ "file": name, "kind": preview["kind"], "taken": taken }));
    }
    Ok(lines.into_iter().fold(Printed::new(Value::Array(told)), Printed::plain_line))
}

fn done(desk: &Desk, act: Do, secret: &Zeroizing<String>) -> Result<Printed, Error> {
    let before = page(desk, &act.number)?;
    let (id, head) = (before["row"]["id"].clone(), before["row"]["head"].clone());
    let command = fresh(desk)?;
    let after = match act.action.as_str() {
        "note" => {
            let note = json!({ "command": command, "id": id, "text": act.comment, "how": "internal" });
            ask(desk, "add_case_note", note)?
        }
        "assign" => {
            let staff = desk.session().map_err(Failure::from)?.casebook.staff().map_err(Error::from)?;
            let owner = act.to.as_ref().map(|name| {
                let found = staff.0.values().find(|member| member.name == *name);
                found.map(|member| member.id.to_string()).ok_or(Failure::from(Code::NoSuchPerson))
            });
            let owner = owner.transpose()?;
            let asked = json!({ "command": command, "ids": [id], "owner": owner, "deputy": null });
            answered(ask(desk, "assign", asked)?)?;
            page(desk, &act.number)?
        }
        "undo" => {
            answered(ask(desk, "undo_steps", json!({ "command": command, "ids": [id] }))?)?;
            page(desk, &act.number)?
        }
        verb => {
            let paid =
                [&act.invoice, &act.issued, &act.paid_on, &act.reference, &act.proof].iter().any(|one| one.is_some());
            let payment = paid.then(|| {
                json!({
                    "invoice": act.invoice, "issued": act.issued, "valid_until": null, "sum": null, "currency": null,
                    "paid_on": act.paid_on, "reference": act.reference, "proof": act.proof, "payer": null, "payer_bin": null
                })
            });
            let paper = |words| json!({ "number": null, "person": null, "kind": "", "words": words });
            let brought: Vec<_> = act.originals.into_iter().map(paper).collect();
            let originals = (!brought.is_empty()).then(|| json!({ "brought": brought, "stay": [], "courier": null }));
            let reasons: Vec<Value> = act.reasons.iter().map(|text| json!({ "text": text })).collect();
            let facts = json!({
                "comment": act.comment, "event_time": act.at, "reasons": reasons, "payment": payment,
                "originals": originals, "mo_date": act.mo_date, "mo_number": null, "outcome": act.outcome,
                "outcome_words": null, "receiver": act.receiver, "decision": act.decision, "decision_number": null,
                "decided": null
            });
            let signed = ["approve", "approve-again"].contains(&verb).then(|| secret.as_str());
            let step = json!({
                "command": command, "id": id, "after": head, "verb": verb, "facts": facts, "password": signed
            });
            ask(desk, "take_step", step)?
        }
    };
    let args =
        Notice::new("").with("number", text(&after["row"], "number")).with("status", text(&after["row"], "status"));
    let line = row_line(&after["row"]);
    Ok(Printed::new(after).say("cli-done", args).plain_line(line))
}

/// A refusal of the one application that was asked for.
fn answered(results: Value) -> Result<(), Error> {
    match results.get(0).and_then(|result| result.get("refusal")).filter(|refusal| !refusal.is_null()) {
        Some(refusal) => {
            let notice = serde_json::from_value(refusal.clone()).unwrap_or_else(|_| Notice::new("bad-arguments"));
            Err(Error { kind: crate::wire::ErrorKind::Refusal, notice })
        }
        None => Ok(()),
    }
}

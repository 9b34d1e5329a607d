//! The same program without a window, for the Centre's IT staff and for tests. It needs no display.
//! Ends with 0 done, 2 refused, 3 fault or damage found, 64 wrong usage.

mod cases;
mod look_at;
mod password;
mod print;
mod set_letter;
mod tell;
pub mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use casebook::Env;
use casebook::casebook::Founding;
use casebook::chance::SystemChance;
use casebook::error::{Code, Failure, Refusal};
use casebook::keys::Cost;
use casebook::progress::Reporter;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::keystore::System;
use crate::letters::child::SET_LETTER;
use crate::local::{Local, usual_folder};
use crate::looking::LOOK_AT;
use crate::session::Session;
use crate::wire::{City, Error, ErrorKind};
use crate::{OnlyWindow, SystemClock, demo, log, watch, window};
use print::Printed;
use words::Words;

/// The case managers' desk of the AIFC Expat Centre. Without a command it opens its window.
#[derive(Parser)]
#[command(name = "expat-desk", version, args_conflicts_with_subcommands = false)]
struct Cli {
    /// The folder of the database [default: the person's data folder]
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Opens a practice database, and makes one where there is none
    #[arg(long)]
    demo: bool,
    /// Draws without the graphics card's help
    #[arg(long)]
    safe_graphics: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Args)]
struct Ways {
    /// Reads the password from this file descriptor instead of asking for it
    #[arg(long, value_name = "N")]
    password_fd: Option<u32>,
    /// Answers in JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Person {
    /// Who signs in
    #[arg(long = "as", value_name = "NAME")]
    name: String,
    #[command(flatten)]
    ways: Ways,
}

#[derive(Subcommand)]
enum Command {
    /// Makes a database and prints its recovery code, once
    Create {
        #[arg(long)]
        office: String,
        #[arg(long, value_parser = city)]
        city: City,
        /// The first administrator
        #[arg(long)]
        name: String,
        /// Who keeps the recovery code: one person, or two with a half each
        #[arg(long = "holder", required = true, num_args = 1)]
        holders: Vec<String>,
        /// For practice: only such a database can be filled by `generate`
        #[arg(long)]
        demo: bool,
        #[command(flatten)]
        ways: Ways,
    },
    /// The people who work here
    #[command(subcommand)]
    Staff(StaffCommand),
    /// Fills a practice database with invented people and organisations
    Generate {
        #[arg(long)]
        applications: usize,
        #[arg(long)]
        seed: u64,
        #[command(flatten)]
        person: Person,
    },
    /// The reference tables
    #[command(subcommand)]
    Reference(ReferenceCommand),
    /// The history of everything
    #[command(subcommand)]
    Journal(JournalCommand),
    /// Checks everything: pages, history, and whether the one says what the other holds
    Check {
        #[command(flatten)]
        person: Person,
    },
    #[command(flatten)]
    Cases(cases::CaseCommand),
    #[cfg(feature = "test-host")]
    #[command(hide = true)]
    Contract,
    #[cfg(feature = "test-host")]
    #[command(hide = true)]
    Serve(serve::Serve),
}

#[derive(Subcommand)]
enum StaffCommand {
    List {
        #[command(flatten)]
        person: Person,
    },
}

#[derive(Subcommand)]
enum ReferenceCommand {
    Show {
        table: String,
        /// As of this day, like 2026-11-22 [default: today]
        #[arg(long, value_name = "DATE")]
        at: Option<NaiveDate>,
        #[command(flatten)]
        person: Person,
    },
}

#[derive(Subcommand)]
enum JournalCommand {
    Verify {
        #[command(flatten)]
        person: Person,
    },
}

#[cfg(feature = "test-host")]
mod serve;

fn city(word: &str) -> Result<City, String> {
    let known = City::ALL.into_iter().find(|city| city.as_str().eq_ignore_ascii_case(word));
    known.ok_or_else(|| "Astana or Almaty".into())
}

const REFUSED: u8 = 2;
const FAULT: u8 = 3;
const USAGE: u8 = 64;

/// The whole program: a window, or one command.
pub fn main() -> ExitCode {
    log::no_core_dumps();
    // The children that read foreign files have limits before they do anything, so nothing else comes before them.
    if std::env::args_os().nth(1).is_some_and(|word| word == LOOK_AT) {
        return look_at::look_at();
    }
    if std::env::args_os().nth(1).is_some_and(|word| word == SET_LETTER) {
        return set_letter::set_letter();
    }
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(usage) => {
            let _ = usage.print();
            return ExitCode::from(if usage.use_stderr() { USAGE } else { 0 });
        }
    };
    let folder = cli.data.clone().unwrap_or_else(usual_folder);
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    let words = Words::of(Local::read(&folder).language);
    match cli.command {
        Some(command) => run(&folder, command, &words),
        None => show(&folder, &cli, &words),
    }
}

fn env() -> Env {
    Env { clock: Arc::new(SystemClock), chance: Arc::new(SystemChance), cost: Cost::of_this_build() }
}

fn show(folder: &Path, cli: &Cli, words: &Words) -> ExitCode {
    if let Some(code) = window::in_its_environment(folder, cli.safe_graphics) {
        return code;
    }
    let seen = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if cfg!(target_os = "linux") && !seen("DISPLAY") && !seen("WAYLAND_DISPLAY") {
        tell::error(&words.say("cli-no-display"));
        return ExitCode::from(FAULT);
    }
    let Some(_only) = OnlyWindow::claim(folder) else {
        tell::line(&words.say("cli-in-front"));
        return ExitCode::SUCCESS;
    };
    if cli.demo
        && let Err(failure) = demo::prepare(folder, &env())
    {
        return ended(Err(failure.into()), false, words);
    }
    // Where a database may not lie, a log may not either.
    if casebook::storage::place::guard(folder).is_ok() {
        log::begin(folder);
    }
    let desk = Desk::new(folder, env(), Arc::new(System));
    watch::keep_watch(&desk);
    match window::open(desk) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!(%error, "window");
            tell::error(&error.to_string());
            ExitCode::from(FAULT)
        }
    }
}

fn run(folder: &Path, command: Command, words: &Words) -> ExitCode {
    match command {
        Command::Create { office, city, name, holders, demo, ways } => {
            let json = ways.json;
            let founding = |password: &str| Founding {
                office,
                city: city.as_str().into(),
                name,
                password: password.to_owned(),
                language: words.language().into(),
                holders,
                demo,
            };
            let made = password::new(ways.password_fd, words).and_then(|password| create(folder, founding(&password)));
            ended(made.map_err(Error::from), json, words)
        }
        Command::Staff(StaffCommand::List { person }) => signed_in(folder, person, words, print::staff),
        Command::Generate { applications, seed, person } => signed_in(folder, person, words, move |session| {
            let added = session.casebook.generate(seed, applications, demo::PASSWORD, &Reporter::default())?;
            Ok(print::generated(added))
        }),
        Command::Reference(ReferenceCommand::Show { table, at, person }) => {
            signed_in(folder, person, words, move |session| print::reference(session, &table, at))
        }
        Command::Journal(JournalCommand::Verify { person }) => signed_in(folder, person, words, print::verified),
        Command::Check { person } => signed_in(folder, person, words, print::checked),
        Command::Cases(command) => {
            let json = command.person().ways.json;
            ended(on_cases(folder, command, words), json, words)
        }
        #[cfg(feature = "test-host")]
        Command::Contract => {
            tell::text(&crate::wire::contract());
            ExitCode::SUCCESS
        }
        #[cfg(feature = "test-host")]
        Command::Serve(serve) => serve::serve(folder, serve),
    }
}

fn create(folder: &Path, founding: Founding) -> Result<Printed, Failure> {
    if founding.holders.len() > 2 {
        return Err(Refusal::new(Code::BadArguments).with("why", "holder").into());
    }
    let desk = Desk::new(folder, env(), Arc::new(System));
    if let Some(stop) = desk.seen().stop {
        return Err(stop.trouble);
    }
    let (session, parts) = desk.create(founding)?;
    drop(session);
    desk.lock();
    Ok(print::recovery(folder, parts))
}

fn signed_in(
    folder: &Path,
    person: Person,
    words: &Words,
    work: impl FnOnce(&Session) -> Result<Printed, Failure>,
) -> ExitCode {
    let json = person.ways.json;
    ended(at_the_desk(folder, &person, words, work), json, words)
}

fn at_the_desk(
    folder: &Path,
    person: &Person,
    words: &Words,
    work: impl FnOnce(&Session) -> Result<Printed, Failure>,
) -> Result<Printed, Error> {
    let (desk, _) = entered(folder, person, words)?;
    let done = work(&*desk.session().map_err(Failure::from)?).map_err(Error::from);
    desk.lock();
    done
}

fn on_cases(folder: &Path, command: cases::CaseCommand, words: &Words) -> Result<Printed, Error> {
    let (desk, secret) = entered(folder, command.person(), words)?;
    let done = command.run(&desk, &secret);
    desk.lock();
    done
}

/// The desk with that person signed in, and her password for what she signs.
fn entered(folder: &Path, person: &Person, words: &Words) -> Result<(Arc<Desk>, Zeroizing<String>), Failure> {
    let desk = Desk::new(folder, env(), Arc::new(System));
    let seen = desk.seen();
    if let Some(stop) = seen.stop {
        return Err(stop.trouble);
    }
    let door = seen.door.ok_or(Code::NoDatabase)?;
    let choice = door.named(&person.name).ok_or(Code::NoSuchPerson)?;
    let password = password::of(person.ways.password_fd, words)?;
    desk.sign_in(choice.id, &password)?;
    Ok((desk, password))
}

fn ended(done: Result<Printed, Error>, json: bool, words: &Words) -> ExitCode {
    match done {
        Ok(printed) => {
            tell::text(&if json { printed.json() } else { printed.plain(words) });
            ExitCode::from(if printed.fine { 0 } else { FAULT })
        }
        Err(error) => {
            let code = if error.kind == ErrorKind::Fault { FAULT } else { REFUSED };
            tell::error(&if json { serde_json::to_string(&error).unwrap_or_default() } else { words.notice(&error) });
            ExitCode::from(code)
        }
    }
}

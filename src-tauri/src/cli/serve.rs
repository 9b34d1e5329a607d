//! Starts the page's test host.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use casebook::Env;
use casebook::chance::SystemChance;
use casebook::clock::Moment;
use casebook::keys::Cost;
use chrono::NaiveDateTime;
use clap::{Args, ValueEnum};

use super::{FAULT, USAGE, tell};
use crate::desk::Desk;
use crate::host_http::{Host, MovedClock};
use crate::keystore::{Absent, InMemory, KeyStore, System};
use crate::{log, watch};

#[derive(Args)]
pub struct Serve {
    /// 0: any that is free
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The folder of the page
    #[arg(long, default_value = "ui/dist-test")]
    ui: PathBuf,
    /// The Centre's wall time at the start, like 2026-11-20T09:00
    #[arg(long, value_parser = wall)]
    clock: Option<Moment>,
    #[arg(long, value_enum, default_value_t = Store::Memory)]
    key_store: Store,
    /// Makes and fills a practice database first
    #[arg(long)]
    practice: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Store {
    Memory,
    None,
    System,
}

fn wall(text: &str) -> Result<Moment, String> {
    let wall = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").map_err(|error| error.to_string())?;
    Ok(Moment::from_wall(wall))
}

pub fn serve(folder: &Path, serve: Serve) -> ExitCode {
    let clock = MovedClock::at(serve.clock);
    let env = Env { clock: clock.clone(), chance: Arc::new(SystemChance), cost: Cost::of_this_build() };
    if serve.practice
        && let Err(failure) = crate::demo::prepare(folder, &env)
    {
        tell::error(&failure.to_string());
        return ExitCode::from(USAGE);
    }
    log::begin(folder);
    let key_store: Arc<dyn KeyStore> = match serve.key_store {
        Store::Memory => Arc::new(InMemory::default()),
        Store::None => Arc::new(Absent),
        Store::System => Arc::new(System),
    };
    let desk = Desk::new(folder, env, key_store);
    watch::keep_watch(&desk);
    // Without a window nobody is asked: what is saved lies beside the database.
    let saved = folder.to_owned();
    let _ = desk.saver.set(Box::new(move |name| Some(saved.join(name))));
    let _ = desk.outside.downloads.set(folder.join("downloads"));
    let scanner = folder.join("scanner");
    let _ = desk.outside.folder.set(Box::new(move || Some(scanner.clone())));
    let _ = desk.outside.opener.set(Box::new(Path::exists));
    let ready = |url: &str| tell::line(&serde_json::json!({ "url": url }).to_string());
    match Host::new(desk, clock, serve.ui).serve(serve.port, ready) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell::error(&error.to_string());
            ExitCode::from(FAULT)
        }
    }
}

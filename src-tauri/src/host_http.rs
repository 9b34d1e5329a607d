//! The page's host in tests: the same commands on the loopback of this computer. Never in a release.

mod connection;

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use casebook::chance::{Chance, SystemChance, bytes};
use casebook::clock::{Clock, Moment};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::commands::dispatch;
use crate::desk::Desk;
use crate::guard;
use crate::wire::{Error, ErrorKind, bad_arguments};
use connection::{Answer, Request};

/// Begins at a given moment, goes on with real time, and can be moved.
pub struct MovedClock {
    start: Moment,
    began: Instant,
    passed: Mutex<Duration>,
}

impl MovedClock {
    /// None: now, by the computer's clock.
    pub fn at(start: Option<Moment>) -> Arc<MovedClock> {
        let start = start.unwrap_or_else(|| crate::SystemClock.now());
        Arc::new(MovedClock { start, began: Instant::now(), passed: Mutex::default() })
    }

    fn pass(&self, span: Duration) {
        *guard(&self.passed) += span;
    }
}

impl Clock for MovedClock {
    fn now(&self) -> Moment {
        self.start.plus(self.elapsed())
    }
    fn elapsed(&self) -> Duration {
        self.began.elapsed() + *guard(&self.passed)
    }
}

/// What every thread shares.
pub struct Host {
    pub desk: Arc<Desk>,
    pub clock: Arc<MovedClock>,
    pub page: PathBuf,
    token: String,
}

impl Host {
    pub fn new(desk: Arc<Desk>, clock: Arc<MovedClock>, page: PathBuf) -> Host {
        let token = bytes::<16>(&SystemChance as &dyn Chance).iter().map(|byte| format!("{byte:02x}")).collect();
        Host { desk, clock, page, token }
    }

    /// Serves until the process ends; `ready` hears the address first. A thread for each request, so that a pulse does
    /// not wait behind a slow call.
    pub fn serve(self, port: u16, ready: impl FnOnce(&str)) -> std::io::Result<()> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        ready(&format!("http://{}/?token={}", listener.local_addr()?, self.token));
        let host = Arc::new(self);
        for stream in listener.incoming() {
            let (stream, host) = (stream?, host.clone());
            std::thread::spawn(move || {
                if let Some(request) = connection::read(&stream) {
                    connection::write(&stream, &host.answer(&request));
                }
            });
        }
        Ok(())
    }

    fn answer(&self, request: &Request) -> Answer {
        match request.method.as_str() {
            "GET" if request.path.starts_with("/doc/") => self.document(request),
            "GET" => self.file(&request.path),
            "POST" if request.authorization != format!("Bearer {}", self.token) => plain(401, "no token"),
            "POST" => match serde_json::from_slice(&request.body) {
                Ok(body) => self.call(&request.path, body),
                Err(_) => refused(&Error::from(bad_arguments("not JSON"))),
            },
            _ => plain(405, ""),
        }
    }

    fn call(&self, path: &str, body: Value) -> Answer {
        if let Some(name) = path.strip_prefix("/call/") {
            return match dispatch(&self.desk, name, body) {
                Ok(reply) => json_text(200, reply.get()),
                Err(error) => refused(&error),
            };
        }
        if let ("/test/drop", Some(path)) = (path, body.get("path").and_then(Value::as_str)) {
            *guard(&self.desk.dropped) = Some(path.into());
            return json_text(200, "null");
        }
        match (path, serde_json::from_value::<Pass>(body)) {
            ("/test/pass", Ok(pass)) => {
                self.clock.pass(Duration::from_secs(pass.seconds));
                json_text(200, "null")
            }
            ("/test/front", _) => {
                self.desk.call_to_front();
                json_text(200, "null")
            }
            _ => plain(404, "no such test"),
        }
    }

    /// As the window's scheme `doc`; the bearer says that it is the page that asks.
    fn document(&self, request: &Request) -> Answer {
        if request.authorization != format!("Bearer {}", self.token) {
            return plain(401, "no token");
        }
        match self.desk.viewed(request.path.trim_start_matches("/doc/")) {
            Some((mime, body)) => Answer { status: 200, kind: mime.into(), policy: None, body: body.to_vec() },
            None => plain(404, "no such file"),
        }
    }

    fn file(&self, path: &str) -> Answer {
        let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        match std::fs::read(self.page.join(name)) {
            Ok(body) if inside => Answer { status: 200, kind: kind_of(name).into(), policy: Some(policy()), body },
            _ => plain(404, "no such file"),
        }
    }
}

#[derive(Deserialize)]
struct Pass {
    seconds: u64,
}

/// The window's own policy; calls come here instead of to Tauri.
fn policy() -> String {
    let conf: Value = serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap_or_default();
    let rules = conf.pointer("/app/security/csp").and_then(Value::as_object).cloned().unwrap_or_default();
    let rule = |(name, sources): (&String, &Value)| match name.as_str() {
        "connect-src" => "connect-src 'self'".to_owned(),
        _ => format!("{name} {}", sources.as_str().unwrap_or_default()),
    };
    rules.iter().map(rule).collect::<Vec<_>>().join("; ")
}

fn kind_of(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

fn json_text(status: u16, text: &str) -> Answer {
    Answer { status, kind: "application/json".into(), policy: None, body: text.into() }
}

fn refused(error: &Error) -> Answer {
    let status = if error.kind == ErrorKind::Refusal { 422 } else { 500 };
    json_text(status, &json!(error).to_string())
}

fn plain(status: u16, text: &str) -> Answer {
    Answer { status, kind: "text/plain".into(), policy: None, body: text.into() }
}

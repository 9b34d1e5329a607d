//! Ids, codes and durations to local files that turn over daily. Never names, never what was typed.

use std::path::Path;

use tracing::level_filters::LevelFilter;
use tracing_appender::rolling::{RollingFileAppender, Rotation};

const DAYS: usize = 14;

/// Writes to `logs` in the folder of the data. Without a place to write there is no log, and the program goes on.
pub fn begin(folder: &Path) {
    if std::fs::create_dir_all(folder.join("logs")).is_err() {
        return;
    }
    let files = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .max_log_files(DAYS)
        .filename_prefix("desk")
        .filename_suffix("log")
        .build(folder.join("logs"));
    let Ok(files) = files else { return };
    let log = tracing_subscriber::fmt().with_ansi(false).with_max_level(LevelFilter::INFO).with_writer(files);
    // A second log in one process would be a second start; the first one stays.
    let _ = tracing::subscriber::set_global_default(log.finish());
    // What a panic says may hold data; where it happened does not.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
    }));
}

/// The memory of this process holds keys: it is never written to a file by the system.
pub fn no_core_dumps() {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

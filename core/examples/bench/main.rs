//! What the casebook costs, beside what the disk and raw SQLCipher cost for the same work in the same run.
//! `./desk bench` runs it; `docs/performance.md` keeps the last tables. `bench lists 20000` measures only the lists, on so
//! many applications.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::unwrap_used)]

mod checks;
mod files;
mod finding;
mod grid;
mod intake;
mod lists;
mod measure;
mod office;
mod operations;
mod raw;

const APPLICATIONS: usize = 100_000;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let part = args.first().map_or("", String::as_str);
    let applications = args.get(1).and_then(|count| count.parse().ok()).unwrap_or(APPLICATIONS);
    let picked = |name: &str| part.is_empty() || part == name;
    if picked("operations") {
        operations::run();
    }
    if picked("files") {
        files::run();
    }
    if picked("lists") {
        lists::run(applications);
    }
}

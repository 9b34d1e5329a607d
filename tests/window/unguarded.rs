//! The negative control of tests/window/guards.test.mjs: the same two libraries in one process as in the program, but
//! linked without `--exclude-libs`, so that the web view's SQLite calls would reach ours.

fn main() -> std::process::ExitCode {
    let web_view = webkit2gtk::functions::major_version();
    let folder = std::env::temp_dir();
    let header = casebook::keys::HeaderFile::in_folder(&folder).read();
    std::process::ExitCode::from(u8::from(web_view > 2 || header.is_ok()))
}

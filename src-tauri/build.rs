//! Names the commands to Tauri, so that what no capability allows is refused, and links as DESIGN 6 asks.

macro_rules! commands {
    ($($who:ident $noun:ident::$name:ident($args:ty) -> $value:ty;)*) => {
        const COMMANDS: &[&str] = &[$(stringify!($name)),*];
    };
}

include!("src/commands/list.rs");

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/src/commands/list.rs");
    page_or_stub();
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        // WebKitGTK asks for `sqlite3_*` too: ours must not answer. tests/shell shows what happens without this.
        println!("cargo:rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    }
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    tauri_build::try_build(attributes).expect("tauri.conf.json, icons and capabilities are in order");
}

/// Tauri embeds the page at compile time; without Node there is none yet.
fn page_or_stub() {
    let page = std::path::Path::new("ui/dist/index.html");
    if !page.exists() {
        std::fs::create_dir_all("ui/dist").expect("ui/ can be written");
        std::fs::write(page, "<!doctype html><title>Expat Desk</title><p>npm run build makes the page.")
            .expect("ui/dist can be written");
    }
}

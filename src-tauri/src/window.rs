//! The one window: its handler, its place on the screen, and how it goes away.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::sync::{Arc, Mutex};

use tauri::ipc::{Invoke, InvokeBody};
use tauri::{
    DragDropEvent, LogicalPosition, LogicalSize, Manager, Runtime, UriSchemeContext, UriSchemeResponder, WebviewWindow,
    WebviewWindowBuilder, WindowEvent, http,
};
use tauri_plugin_dialog::DialogExt;

use crate::commands::dispatch;
use crate::desk::Desk;
use crate::graphics;
use crate::guard;
use crate::local::{Local, Place, webview_folder};
use crate::recent;
use crate::wire::{Error, bad_arguments};

/// Set by whoever drives the window from outside, and by nobody else.
const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";

/// Starts again in its own place when the environment is not as the window must have it: libraries read theirs before
/// anything of ours runs.
pub fn in_its_environment(folder: &Path, careful: bool) -> Option<ExitCode> {
    let local = Local::read(folder);
    let used = graphics::choose(local.graphics, careful, local.start_unfinished);
    let missing = graphics::variable(used).filter(|name| std::env::var_os(name).is_none());
    let driven = !cfg!(feature = "test-host") && std::env::var_os(AUTOMATION).is_some();
    if missing.is_none() && !driven {
        return None;
    }
    let Ok(program) = std::env::current_exe() else { return None };
    let mut again = Command::new(program);
    again.args(std::env::args_os().skip(1));
    if driven {
        again.env_remove(AUTOMATION);
    }
    if let Some(name) = missing {
        again.env(name, "1");
    }
    Some(replaced_by(again))
}

#[cfg(unix)]
fn replaced_by(mut program: Command) -> ExitCode {
    use std::os::unix::process::CommandExt;
    // Only comes back when it failed; a window that outsiders can drive is not opened.
    let _ = program.exec();
    ExitCode::from(3)
}

#[cfg(not(unix))]
fn replaced_by(mut program: Command) -> ExitCode {
    let code = program.status().ok().and_then(|status| status.code());
    ExitCode::from(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(3))
}

/// Configuration, page and permissions, as they were built in.
pub fn context<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

/// Runs the page's calls. Tauri has asked the permissions before: a command that no capability names never comes here.
pub fn handler<R: Runtime>(desk: Arc<Desk>) -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    move |Invoke { message, resolver, .. }| {
        let desk = desk.clone();
        let name = message.command().to_owned();
        let args = match message.payload() {
            InvokeBody::Json(body) => body.get("args").cloned(),
            InvokeBody::Raw(_) => None,
        };
        tauri::async_runtime::spawn_blocking(move || match args {
            Some(args) => match dispatch(&desk, &name, args) {
                Ok(reply) => resolver.resolve(reply),
                Err(error) => resolver.reject(error),
            },
            None => resolver.reject(Error::from(bad_arguments("no args"))),
        });
        true
    }
}

/// Answers `doc://localhost/<token>` with the bytes of one file, off the window's thread.
fn documents<R: Runtime>(
    desk: Arc<Desk>,
) -> impl Fn(UriSchemeContext<'_, R>, http::Request<Vec<u8>>, UriSchemeResponder) + Send + Sync + 'static {
    move |_, request, responder| {
        let desk = desk.clone();
        tauri::async_runtime::spawn_blocking(move || {
            // The page's own origin differs from the scheme's; the token is what nobody can guess.
            let answer = http::Response::builder()
                .header(http::header::CACHE_CONTROL, "no-store")
                .header(http::header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            let answer = match desk.viewed(request.uri().path().trim_start_matches('/')) {
                Some((mime, mut bytes)) => {
                    answer.header(http::header::CONTENT_TYPE, mime).body(std::mem::take(&mut *bytes))
                }
                None => answer.status(http::StatusCode::NOT_FOUND).body(Vec::new()),
            };
            if let Ok(answer) = answer {
                responder.respond(answer);
            }
        });
    }
}

/// Opens the window and stays until it is closed.
pub fn open(desk: Arc<Desk>) -> Result<(), tauri::Error> {
    // If the page never reports itself, the next start draws more carefully. Where this cannot be written, it does not.
    let _ = desk.change_local(|local| local.start_unfinished = true);
    let for_setup = desk.clone();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(handler(desk.clone()))
        .register_asynchronous_uri_scheme_protocol("doc", documents(desk.clone()))
        .setup(move |app| {
            let config = app.config().app.windows.first().ok_or("a window in tauri.conf.json")?.clone();
            // wry gives an incognito view a context of its own, which cannot be driven.
            let driven = cfg!(feature = "test-host") && std::env::var_os(AUTOMATION).is_some();
            let window = WebviewWindowBuilder::from_config(app.handle(), &config)?
                .incognito(!driven)
                .data_directory(webview_folder())
                .visible(false)
                .build()?;
            put_in_place(&window, for_setup.local().window);
            without_smooth_scrolling(&window);
            window.show()?;
            let raised = window.clone();
            let raise = move || {
                let _ = raised.unminimize();
                let _ = raised.show();
                let _ = raised.set_focus();
            };
            let _ = for_setup.on_front.set(Box::new(raise));
            let asked = window.clone();
            let pick = move || {
                let dialog = asked.dialog().file().set_parent(&asked);
                recent::kept_out(&asked, || dialog.blocking_pick_file())?.into_path().ok()
            };
            let _ = for_setup.picker.set(Box::new(pick));
            let asked = window.clone();
            let save = move |name: &str| {
                let dialog = asked.dialog().file().set_parent(&asked).set_file_name(name);
                recent::kept_out(&asked, || dialog.blocking_save_file())?.into_path().ok()
            };
            let _ = for_setup.saver.set(Box::new(save));
            let asked = window.clone();
            let near = app.path().document_dir().or_else(|_| app.path().home_dir()).ok();
            let files = move || {
                let dialog = asked.dialog().file().set_parent(&asked);
                // A local folder: one on a drive that does not answer would hold up the dialog.
                let dialog = near.iter().fold(dialog, |dialog, folder| dialog.set_directory(folder));
                let picked = recent::kept_out(&asked, || dialog.blocking_pick_files()).unwrap_or_default();
                picked.into_iter().filter_map(|path| path.into_path().ok()).collect()
            };
            let _ = for_setup.outside.files.set(Box::new(files));
            let asked = window.clone();
            let folder = move || {
                let dialog = asked.dialog().file().set_parent(&asked);
                recent::kept_out(&asked, || dialog.blocking_pick_folder())?.into_path().ok()
            };
            let _ = for_setup.outside.folder.set(Box::new(folder));
            let _ = for_setup.outside.opener.set(Box::new(|path| open::that_detached(path).is_ok()));
            if let Ok(folder) = app.path().download_dir() {
                let _ = for_setup.outside.downloads.set(folder);
            }
            let shaped = window.clone();
            let _ = for_setup.shaper.set(Box::new(move |narrow, on_top| shape(&shaped, narrow, on_top)));
            let _ = for_setup.opener.set(Box::new(|address| open::that_detached(address).is_ok()));
            Ok(())
        })
        .on_window_event(move |window, event| match event {
            WindowEvent::CloseRequested { api, .. } => {
                api.prevent_close();
                leave(window, desk.clone());
            }
            // The page learns that there is a file, never where.
            WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
                desk.outside.drop_here(paths.iter().cloned());
            }
            _ => {}
        })
        .build(context())?;
    app.run(|_, _| {});
    Ok(())
}

/// The window goes away at once; what was written is copied behind it.
fn leave<R: Runtime>(window: &tauri::Window<R>, desk: Arc<Desk>) {
    // A strip is no place to come back to.
    let place = guard(&BEFORE).take().or_else(|| place_of(window));
    let _ = window.hide();
    let app = window.app_handle().clone();
    std::thread::spawn(move || {
        let _ = desk.change_local(|local| {
            local.window = place.or(local.window);
            // Closed before it was ready is no sign of broken graphics.
            local.start_unfinished = false;
        });
        desk.quit();
        let _ = std::fs::remove_dir_all(webview_folder());
        app.exit(0);
    });
}

/// The strip: as wide as a column of fields, beside the browser.
const STRIP: LogicalSize<f64> = LogicalSize { width: 380.0, height: 760.0 };
const STRIP_AT_LEAST: LogicalSize<f64> = LogicalSize { width: 320.0, height: 400.0 };

/// Where the window was before it became a strip.
static BEFORE: Mutex<Option<Place>> = Mutex::new(None);

fn shape<R: Runtime>(window: &WebviewWindow<R>, narrow: bool, on_top: bool) {
    let _ = window.set_always_on_top(on_top);
    let before = *guard(&BEFORE);
    match (narrow, before) {
        (true, None) => {
            *guard(&BEFORE) = place_of(&window.as_ref().window());
            let _ = window.unmaximize();
            let _ = window.set_min_size(Some(STRIP_AT_LEAST));
            let _ = window.set_size(STRIP);
        }
        (false, Some(place)) => {
            *guard(&BEFORE) = None;
            let at_least = window.app_handle().config().app.windows.first();
            let at_least = at_least.and_then(|config| Some((config.min_width?, config.min_height?)));
            let _ = window.set_size(LogicalSize::new(place.width, place.height));
            let _ = window.set_min_size(at_least.map(|(width, height)| LogicalSize::new(width, height)));
            put_in_place(window, Some(place));
        }
        _ => {}
    }
}

fn place_of<R: Runtime>(window: &tauri::Window<R>) -> Option<Place> {
    let scale = window.scale_factor().ok()?;
    let at = window.outer_position().ok()?.to_logical::<f64>(scale);
    let size = window.inner_size().ok()?.to_logical::<f64>(scale);
    let maximized = window.is_maximized().unwrap_or(false);
    Some(Place { x: at.x, y: at.y, width: size.width, height: size.height, maximized })
}

/// A place from another arrangement of screens is not used.
fn put_in_place<R: Runtime>(window: &WebviewWindow<R>, place: Option<Place>) {
    let Some(place) = place else { return };
    if place.maximized {
        let _ = window.maximize();
        return;
    }
    let on_a_screen = window.available_monitors().unwrap_or_default().iter().any(|screen| {
        let scale = screen.scale_factor();
        let (at, size) = (screen.position().to_logical::<f64>(scale), screen.size().to_logical::<f64>(scale));
        let inside = |low: f64, value: f64, length: f64| low <= value && value + 100.0 <= low + length;
        inside(at.x, place.x.max(at.x), size.width) && inside(at.y, place.y.max(at.y), size.height)
    });
    if on_a_screen {
        let _ = window.set_size(LogicalSize::new(place.width, place.height));
        let _ = window.set_position(LogicalPosition::new(place.x, place.y));
    }
}

/// Every tick of the wheel begins the smooth way anew, so that a fast wheel makes a slow list.
#[cfg(target_os = "linux")]
fn without_smooth_scrolling<R: Runtime>(window: &WebviewWindow<R>) {
    use webkit2gtk::{SettingsExt, WebViewExt};
    let _ = window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_enable_smooth_scrolling(false);
        }
    });
}

#[cfg(not(target_os = "linux"))]
fn without_smooth_scrolling<R: Runtime>(_: &WebviewWindow<R>) {}

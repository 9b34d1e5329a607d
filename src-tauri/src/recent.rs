//! The desktop keeps a list of the files that were chosen in its dialogs, by path and in plain text. Names of clients'
//! papers stay out of it.

use tauri::{Runtime, WebviewWindow};

/// Shows a dialog of the system, and takes off the list what it puts there. GTK writes the list a quarter of a second after
/// a change: what is taken off before then never reaches the disk.
#[cfg(target_os = "linux")]
pub fn kept_out<R: Runtime, T>(window: &WebviewWindow<R>, dialog: impl FnOnce() -> T) -> T {
    use std::sync::{Arc, OnceLock};
    use std::time::{Duration, Instant};

    use gtk::glib::{ControlFlow, timeout_add_local};

    const OFTEN: Duration = Duration::from_millis(100);
    /// GTK asks the drive for the kind of each file first, and only then has its list changed.
    const AFTERWARDS: Duration = Duration::from_secs(30);

    let closed = Arc::new(OnceLock::<Instant>::new());
    let seen = closed.clone();
    // It waits in the loop before any write of GTK's own does: it comes first also where both are late.
    let _ = window.run_on_main_thread(move || {
        let Some(list) = gtk::RecentManager::default() else { return };
        timeout_add_local(OFTEN, move || {
            take_off(&list);
            let over = seen.get().is_some_and(|at| at.elapsed() > AFTERWARDS);
            if over { ControlFlow::Break } else { ControlFlow::Continue }
        });
    });
    let answer = dialog();
    let _ = closed.set(Instant::now());
    answer
}

/// What another program has named too is not for us to take away.
#[cfg(target_os = "linux")]
fn take_off(list: &gtk::RecentManager) {
    use gtk::prelude::RecentManagerExt;
    let Some(ours) = gtk::glib::application_name() else { return };
    for entry in list.items() {
        if entry.applications().iter().all(|name| *name == ours)
            && let Some(uri) = entry.uri()
        {
            let _ = list.remove_item(&uri);
        }
    }
}

#[cfg(not(target_os = "linux"))]
pub fn kept_out<R: Runtime, T>(_: &WebviewWindow<R>, dialog: impl FnOnce() -> T) -> T {
    dialog()
}

//! How the webview draws (UI.md 3.4). WebKitGTK reads its variables once, before its first window.

use crate::wire::Graphics;

/// What this start uses: what was chosen, unless it was asked to be careful or the last start never painted a page.
pub fn choose(chosen: Graphics, careful: bool, last_start_unfinished: bool) -> Graphics {
    match chosen {
        Graphics::Automatic if careful || last_start_unfinished => Graphics::Compatible,
        Graphics::Compatible if careful => Graphics::Basic,
        other => other,
    }
}

/// The variable to set, unless somebody has set it already.
pub fn variable(graphics: Graphics) -> Option<&'static str> {
    match graphics {
        Graphics::Automatic => None,
        Graphics::Compatible => Some("WEBKIT_DMABUF_RENDERER_FORCE_SHM"),
        Graphics::Basic => Some("WEBKIT_DISABLE_COMPOSITING_MODE"),
    }
}

#[cfg(test)]
mod tests {
    use super::Graphics::{Automatic, Basic, Compatible};
    use super::*;

    #[test]
    fn a_start_that_never_painted_is_followed_by_a_compatible_one() {
        for (chosen, careful, unfinished, used) in [
            (Automatic, false, false, Automatic),
            (Automatic, false, true, Compatible),
            (Automatic, true, false, Compatible),
            (Compatible, false, true, Compatible),
            (Compatible, true, false, Basic),
            (Basic, false, true, Basic),
        ] {
            assert_eq!(choose(chosen, careful, unfinished), used, "{chosen:?} {careful} {unfinished}");
        }
    }
}

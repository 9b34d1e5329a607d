//! Bytes of files on their way to the page: the page gets a token for one viewing and fetches by it, the window over
//! the scheme `doc`, the page's tests over their host. With the session the tokens die.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use casebook::chance::{Chance, bytes};
use zeroize::Zeroizing;

use crate::desk::Desk;
use crate::guard;
use crate::session::Session;

/// What a token stands for.
#[derive(Clone)]
pub enum View {
    /// Bytes that are only in memory, such as a page that was made here.
    Memory { mime: String, bytes: Arc<Zeroizing<Vec<u8>>> },
}

/// Nobody looks at more files at once; the oldest token goes first.
const MOST: usize = 32;

/// The tokens of one session.
#[derive(Default)]
pub struct Views(Mutex<VecDeque<(String, View)>>);

impl Views {
    fn keep(&self, chance: &dyn Chance, view: View) -> String {
        let token: String = bytes::<16>(chance).iter().map(|byte| format!("{byte:02x}")).collect();
        let mut views = guard(&self.0);
        if views.len() >= MOST {
            views.pop_front();
        }
        views.push_back((token.clone(), view));
        token
    }

    fn of(&self, token: &str) -> Option<View> {
        guard(&self.0).iter().find(|(known, _)| known == token).map(|(_, view)| view.clone())
    }
}

impl Session {
    /// A token by which the page can fetch this until the session ends.
    pub fn show(&self, view: View) -> String {
        self.views.keep(&*self.casebook.env().chance, view)
    }
}

impl Desk {
    /// Media type and bytes of what a token stands for. None: no such token, nobody is signed in, or the file is damaged.
    pub fn viewed(&self, token: &str) -> Option<(String, Zeroizing<Vec<u8>>)> {
        let session = self.session().ok()?;
        match session.views.of(token)? {
            View::Memory { mime, bytes } => Some((mime, bytes.as_ref().clone())),
        }
    }
}

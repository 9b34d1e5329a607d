//! Bytes of files on their way to the page: the page gets a token for one viewing and fetches by it, the window over
//! the scheme `doc`, the page's tests over their host. With the session the tokens die.

use std::collections::VecDeque;
use std::io::Read;
use std::sync::{Arc, Mutex};

use casebook::chance::{Chance, bytes};
use casebook::error::{Failure, Fault};

use crate::desk::Desk;
use crate::guard;
use crate::session::Session;

/// What a token stands for.
#[derive(Clone)]
pub enum View {
    /// Bytes that are only in memory, such as a page that was made here.
    Memory { mime: String, bytes: Arc<Vec<u8>> },
    /// A file of the vault, by its name there. It is decrypted when it is fetched, not before.
    Filed { mime: String, blob: String },
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
    pub fn viewed(&self, token: &str) -> Option<(String, Vec<u8>)> {
        let session = self.session().ok()?;
        match session.views.of(token)? {
            View::Memory { mime, bytes } => Some((mime, Vec::clone(&bytes))),
            View::Filed { mime, blob } => {
                let bytes = read(&session, &blob);
                self.stop_if_damaged(&session, bytes.as_ref().err());
                Some((mime, bytes.inspect_err(|failure| tracing::warn!(%failure, "a file is not shown")).ok()?))
            }
        }
    }
}

fn read(session: &Session, blob: &str) -> Result<Vec<u8>, Failure> {
    let mut file = session.casebook.read_file(blob)?;
    let mut bytes = Vec::with_capacity(usize::try_from(file.size()).unwrap_or(0));
    match file.read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        // The vault's own words travel inside.
        Err(error) => Err(error.downcast::<Failure>().unwrap_or_else(|other| Fault::bug(other.to_string()).into())),
    }
}

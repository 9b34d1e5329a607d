//! The computer's own key store, for the secret that binds a person's password to this computer. The program is fully
//! usable without one, and never waits for one: a store that asks somebody in another window counts as absent.

use std::sync::mpsc;
use std::time::Duration;

use casebook::document::{CasebookId, DocId};
use zeroize::Zeroizing;

pub type Secret = Zeroizing<Vec<u8>>;

/// There is no key store, it is locked, or it did not answer in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoStore;

/// Where the secret of one person at one casebook lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry(String);

impl Entry {
    pub fn of(casebook: CasebookId, person: DocId) -> Entry {
        Entry(format!("{casebook} {person}"))
    }
}

pub trait KeyStore: Send + Sync {
    /// None: the store is there and holds nothing under this name.
    fn get(&self, entry: &Entry) -> Result<Option<Secret>, NoStore>;
    fn set(&self, entry: &Entry, secret: &[u8]) -> Result<(), NoStore>;
    fn remove(&self, entry: &Entry) -> Result<(), NoStore>;
    fn present(&self) -> bool;
}

/// A computer without a key store.
#[derive(Debug)]
pub struct Absent;

impl KeyStore for Absent {
    fn get(&self, _: &Entry) -> Result<Option<Secret>, NoStore> {
        Err(NoStore)
    }
    fn set(&self, _: &Entry, _: &[u8]) -> Result<(), NoStore> {
        Err(NoStore)
    }
    fn remove(&self, _: &Entry) -> Result<(), NoStore> {
        Err(NoStore)
    }
    fn present(&self) -> bool {
        false
    }
}

const SERVICE: &str = "kz.aifc.expatdesk";
const PATIENCE: Duration = Duration::from_secs(3);

/// The operating system's: Secret Service, Credential Manager or Keychain.
#[derive(Debug, Default)]
pub struct System;

type Store = std::sync::Arc<keyring_core::api::CredentialStore>;

#[cfg(target_os = "linux")]
fn store() -> keyring_core::Result<Store> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}
#[cfg(windows)]
fn store() -> keyring_core::Result<Store> {
    Ok(windows_native_keyring_store::Store::new()?)
}
#[cfg(target_os = "macos")]
fn store() -> keyring_core::Result<Store> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

/// On a thread of its own: a store may block for as long as a person leaves its question unanswered.
fn patiently<T: Send + 'static>(work: impl FnOnce() -> keyring_core::Result<T> + Send + 'static) -> Result<T, NoStore> {
    let (told, answer) = mpsc::channel();
    let thread = std::thread::Builder::new().name("key store".into()).spawn(move || {
        // Nobody listens any more when the patience is over.
        let _ = told.send(work());
    });
    thread.map_err(|_| NoStore)?;
    let answer = answer.recv_timeout(PATIENCE).map_err(|_| NoStore)?;
    answer.map_err(|_| NoStore)
}

fn absent_is_none<T>(result: keyring_core::Result<T>) -> keyring_core::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(keyring_core::Error::NoEntry) => Ok(None),
        Err(error) => Err(error),
    }
}

impl KeyStore for System {
    fn get(&self, entry: &Entry) -> Result<Option<Secret>, NoStore> {
        let name = entry.0.clone();
        patiently(move || absent_is_none(store()?.build(SERVICE, &name, None)?.get_secret().map(Zeroizing::new)))
    }

    fn set(&self, entry: &Entry, secret: &[u8]) -> Result<(), NoStore> {
        let (name, secret) = (entry.0.clone(), Zeroizing::new(secret.to_vec()));
        patiently(move || store()?.build(SERVICE, &name, None)?.set_secret(&secret))
    }

    fn remove(&self, entry: &Entry) -> Result<(), NoStore> {
        let name = entry.0.clone();
        patiently(move || absent_is_none(store()?.build(SERVICE, &name, None)?.delete_credential())).map(|_| ())
    }

    fn present(&self) -> bool {
        patiently(|| store().map(|_| ())).is_ok()
    }
}

/// A store in memory.
#[cfg(feature = "test-host")]
#[derive(Debug, Default)]
pub struct InMemory(std::sync::Mutex<std::collections::BTreeMap<String, Vec<u8>>>);

#[cfg(feature = "test-host")]
impl KeyStore for InMemory {
    fn get(&self, entry: &Entry) -> Result<Option<Secret>, NoStore> {
        Ok(self.0.lock().map_err(|_| NoStore)?.get(&entry.0).cloned().map(Zeroizing::new))
    }
    fn set(&self, entry: &Entry, secret: &[u8]) -> Result<(), NoStore> {
        self.0.lock().map_err(|_| NoStore)?.insert(entry.0.clone(), secret.to_vec());
        Ok(())
    }
    fn remove(&self, entry: &Entry) -> Result<(), NoStore> {
        self.0.lock().map_err(|_| NoStore)?.remove(&entry.0);
        Ok(())
    }
    fn present(&self) -> bool {
        true
    }
}

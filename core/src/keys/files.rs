//! What the vault of files takes from the vault key: each file's own key lies under it, and equal contents are known by
//! an id that nobody can make without it.

use zeroize::Zeroizing;

use super::length_prefixed;
use super::vault::{Secret, VaultKey, mac, seal_bytes, unseal_bytes};
use crate::chance::{Chance, bytes};
use hmac::Mac;

/// The key of one file and the first 19 bytes of its nonces. From the same content they make the same bytes again.
#[derive(Clone)]
pub(crate) struct FileKey(Zeroizing<[u8; FileKey::LENGTH]>);

impl FileKey {
    const LENGTH: usize = 32 + 19;

    pub fn new(chance: &dyn Chance) -> FileKey {
        FileKey(Zeroizing::new(bytes(chance)))
    }

    pub fn key(&self) -> &[u8; 32] {
        self.0.first_chunk().expect("51 bytes begin with 32")
    }

    pub fn nonce(&self) -> &[u8; 19] {
        self.0.last_chunk().expect("51 bytes end with 19")
    }
}

/// What a wrapped key belongs to; under another row it does not open.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wrapped<'a> {
    pub name: &'a [u8],
    pub keyed_id: &'a [u8],
    pub size: u64,
}

impl Wrapped<'_> {
    fn aad(&self) -> Vec<u8> {
        length_prefixed(&[b"file", self.name, self.keyed_id, &self.size.to_le_bytes()])
    }
}

/// Two subkeys of the vault key.
#[derive(Clone)]
pub(crate) struct FileKeys {
    wrapping: Secret,
    ids: Secret,
}

impl FileKeys {
    pub fn of(vault: &VaultKey) -> FileKeys {
        FileKeys { wrapping: vault.files(), ids: vault.file_ids() }
    }

    /// HMAC-SHA256 of the SHA-256 of a content.
    pub fn id_of(&self, content: &[u8; 32]) -> [u8; 32] {
        mac(&self.ids, content).finalize().into_bytes().into()
    }

    pub fn wrap(&self, key: &FileKey, of: Wrapped, chance: &dyn Chance) -> Vec<u8> {
        seal_bytes(&self.wrapping, key.0.as_slice(), &of.aad(), chance)
    }

    pub fn unwrap(&self, wrapped: &[u8], of: Wrapped) -> Option<FileKey> {
        let plain = unseal_bytes(&self.wrapping, wrapped, &of.aad())?;
        Some(FileKey(Zeroizing::new(plain.as_slice().try_into().ok()?)))
    }
}

//! What opens the database: the vault key, the people's slots around it, and the header file that carries them.
//! RustCrypto throughout; no cipher of our own.

mod delays;
mod files;
mod header;
mod slots;
#[cfg(test)]
mod tests;
mod vault;

pub use delays::Delays;
pub(crate) use files::{FileKey, FileKeys, Wrapped};
pub use header::{Header, HeaderFile, PersonSlots, Read, Way};
pub(crate) use slots::signature_fits;
pub use slots::{Cost, PersonKeys, Slot, SlotKind};
pub use vault::{RecoveryCode, RecoverySlot, VaultKey};

use data_encoding::BASE64;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Bytes that stand in JSON as base64.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct B64(pub Vec<u8>);

impl Serialize for B64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&BASE64.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for B64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<B64, D::Error> {
        let text = String::deserialize(deserializer)?;
        BASE64.decode(text.as_bytes()).map(B64).map_err(serde::de::Error::custom)
    }
}

/// Joins parts so that no two different lists give the same bytes.
pub(crate) fn length_prefixed(parts: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::with_capacity(parts.iter().map(|part| part.len() + 8).sum());
    for part in parts {
        out.extend_from_slice(&(part.len() as u64).to_le_bytes());
        out.extend_from_slice(part);
    }
    out
}

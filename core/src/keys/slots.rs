//! How one person opens the casebook: a password, a password together with this computer's key store, or once with
//! a one-time password.

use argon2::{Algorithm, Argon2, Params, Version};
use ed25519_dalek::{Signer, SigningKey, Verifier, VerifyingKey};
use serde::{Deserialize, Serialize};
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::vault::{Box24, Secret, derive, seal, unseal};
use super::{B64, VaultKey, length_prefixed};
use crate::chance::{Chance, bytes};
use crate::document::{CasebookId, DocId};

#[cfg(all(feature = "cheap-kdf", not(debug_assertions)))]
compile_error!("cheap key derivation is for tests; a release derives keys at full cost");

/// What one guess of a password costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    pub memory_kib: u32,
    pub passes: u32,
    pub lanes: u32,
}

impl Cost {
    pub const STATED: Cost = Cost { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
    #[cfg(any(test, feature = "cheap-kdf"))]
    pub const CHEAP: Cost = Cost { memory_kib: 64, passes: 1, lanes: 1 };

    /// What this build uses for new slots.
    pub const fn of_this_build() -> Cost {
        #[cfg(any(test, feature = "cheap-kdf"))]
        return Cost::CHEAP;
        #[cfg(not(any(test, feature = "cheap-kdf")))]
        return Cost::STATED;
    }

    /// A header may come from anywhere: neither too cheap to be safe nor dear enough to hang the program.
    fn bounded(self) -> bool {
        let least = Cost::of_this_build().memory_kib;
        (least..=1024 * 1024).contains(&self.memory_kib)
            && (1..=16).contains(&self.passes)
            && (1..=4).contains(&self.lanes)
    }

    fn derive(self, password: &str, salt: &[u8]) -> Option<Secret> {
        if !self.bounded() {
            return None;
        }
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).ok()?;
        let mut out = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(password.as_bytes(), salt, out.as_mut_slice())
            .ok()?;
        Some(out)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlotKind {
    Password,
    /// The password and the secret in this computer's key store; never the key store alone.
    Device,
    OneTime,
}

/// Something under a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub kind: SlotKind,
    epoch: u64,
    cost: Cost,
    salt: B64,
    sealed: Box24,
}

/// To whom a slot belongs; part of what is authenticated.
#[derive(Clone, Copy)]
pub(super) struct Owner {
    pub casebook: CasebookId,
    pub person: DocId,
    pub epoch: u64,
}

/// What the person types, and what the key store holds for this computer.
#[derive(Clone, Copy)]
pub(super) struct Opener<'a> {
    pub password: &'a str,
    pub device: Option<&'a [u8]>,
}

impl Slot {
    pub(super) fn close(
        kind: SlotKind,
        opener: Opener,
        owner: Owner,
        cost: Cost,
        content: &[u8],
        chance: &dyn Chance,
    ) -> Option<Slot> {
        let salt = bytes::<16>(chance);
        let key = slot_key(kind, opener, cost, &salt)?;
        let sealed = seal(&key, content, &aad(kind, owner, cost), chance);
        Some(Slot { kind, epoch: owner.epoch, cost, salt: B64(salt.to_vec()), sealed })
    }

    pub(super) fn open(&self, opener: Opener, casebook: CasebookId, person: DocId) -> Option<Zeroizing<Vec<u8>>> {
        let key = slot_key(self.kind, opener, self.cost, &self.salt.0)?;
        unseal(&key, &self.sealed, &aad(self.kind, Owner { casebook, person, epoch: self.epoch }, self.cost))
    }
}

fn slot_key(kind: SlotKind, opener: Opener, cost: Cost, salt: &[u8]) -> Option<Secret> {
    let from_password = cost.derive(opener.password, salt)?;
    match kind {
        SlotKind::Password | SlotKind::OneTime => Some(from_password),
        SlotKind::Device => {
            let both = Zeroizing::new(length_prefixed(&[from_password.as_slice(), opener.device?]));
            Some(derive(&both, salt, "expat-desk device slot 1"))
        }
    }
}

fn aad(kind: SlotKind, owner: Owner, cost: Cost) -> Vec<u8> {
    let kind = match kind {
        SlotKind::Password => "password",
        SlotKind::Device => "device",
        SlotKind::OneTime => "one-time",
    };
    length_prefixed(&[
        kind.as_bytes(),
        owner.casebook.bytes(),
        owner.person.bytes(),
        &owner.epoch.to_le_bytes(),
        &cost.memory_kib.to_le_bytes(),
        &cost.passes.to_le_bytes(),
        &cost.lanes.to_le_bytes(),
    ])
}

/// A person's private halves, in memory while she is signed in.
#[derive(Clone)]
pub struct PersonKeys {
    exchange: Secret,
    signing: Secret,
}

impl PersonKeys {
    pub fn new(chance: &dyn Chance) -> PersonKeys {
        PersonKeys { exchange: Zeroizing::new(bytes(chance)), signing: Zeroizing::new(bytes(chance)) }
    }

    pub(super) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new([self.exchange.as_slice(), self.signing.as_slice()].concat())
    }

    pub(super) fn from_slice(slice: &[u8]) -> Option<PersonKeys> {
        let (exchange, signing) = slice.split_at_checked(32)?;
        Some(PersonKeys {
            exchange: Zeroizing::new(exchange.try_into().ok()?),
            signing: Zeroizing::new(signing.try_into().ok()?),
        })
    }

    pub(super) fn unseal(&self, sealed: &super::vault::Sealed, aad: &[u8]) -> Option<VaultKey> {
        VaultKey::unsealed(sealed, &self.exchange, aad)
    }

    pub fn exchange_public(&self) -> [u8; 32] {
        *PublicKey::from(&StaticSecret::from(*self.exchange)).as_bytes()
    }

    pub fn signing_public(&self) -> [u8; 32] {
        SigningKey::from_bytes(&self.signing).verifying_key().to_bytes()
    }

    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        SigningKey::from_bytes(&self.signing).sign(message).to_bytes()
    }
}

/// Whether `signature` is `key`'s under `message`.
pub(crate) fn signature_fits(key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let parsed = key.try_into().ok().and_then(|key| VerifyingKey::from_bytes(key).ok()).zip(signature.try_into().ok());
    parsed.is_some_and(|(key, signature): (VerifyingKey, [u8; 64])| {
        key.verify(message, &ed25519_dalek::Signature::from_bytes(&signature)).is_ok()
    })
}

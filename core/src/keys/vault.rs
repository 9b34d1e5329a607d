//! The vault key, made once for a casebook, and the recovery code that opens it when all passwords are lost.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use super::{B64, length_prefixed};
use crate::chance::{Chance, bytes};
use crate::document::{CasebookId, DocId};

pub(super) type Secret = Zeroizing<[u8; 32]>;

/// 32 random bytes from which every other key of the casebook is derived.
#[derive(Clone)]
pub struct VaultKey(Secret);

impl std::fmt::Debug for VaultKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("VaultKey(…)")
    }
}

impl VaultKey {
    pub fn new(chance: &dyn Chance) -> VaultKey {
        VaultKey(Zeroizing::new(bytes(chance)))
    }

    pub(super) fn from_slice(slice: &[u8]) -> Option<VaultKey> {
        Some(VaultKey(Zeroizing::new(slice.try_into().ok()?)))
    }

    pub(super) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn subkey(&self, label: &str) -> Secret {
        derive(self.0.as_slice(), &[], label)
    }

    /// The raw key of the database, as SQLCipher wants it.
    pub fn database(&self) -> Secret {
        self.subkey("expat-desk database 1")
    }

    /// Under it lie the keys of files.
    pub(super) fn files(&self) -> Secret {
        self.subkey("expat-desk files 1")
    }

    /// It makes the ids by which equal contents are known.
    pub(super) fn file_ids(&self) -> Secret {
        self.subkey("expat-desk file id 1")
    }

    pub(super) fn header_mac(&self, bytes: &[u8]) -> Vec<u8> {
        mac(&self.subkey("expat-desk header 1"), bytes).finalize().into_bytes().to_vec()
    }

    pub(super) fn header_mac_fits(&self, bytes: &[u8], tag: &[u8]) -> bool {
        mac(&self.subkey("expat-desk header 1"), bytes).verify_slice(tag).is_ok()
    }

    /// Sealed so that only the holder of `to`'s private half reads it.
    pub(super) fn sealed_to(&self, to: &[u8; 32], aad: &[u8], chance: &dyn Chance) -> Sealed {
        let ephemeral = StaticSecret::from(bytes::<32>(chance));
        let public = PublicKey::from(&ephemeral);
        let shared = ephemeral.diffie_hellman(&PublicKey::from(*to));
        let key = derive(shared.as_bytes(), &[public.as_bytes().as_slice(), to].concat(), "expat-desk seal 1");
        Sealed { ephemeral: B64(public.as_bytes().to_vec()), sealed: seal(&key, self.0.as_slice(), aad, chance) }
    }

    pub(super) fn unsealed(sealed: &Sealed, secret: &[u8; 32], aad: &[u8]) -> Option<VaultKey> {
        let secret = StaticSecret::from(*secret);
        let ephemeral: [u8; 32] = sealed.ephemeral.0.as_slice().try_into().ok()?;
        let own = PublicKey::from(&secret);
        let shared = secret.diffie_hellman(&PublicKey::from(ephemeral));
        let key = derive(shared.as_bytes(), &[ephemeral, *own.as_bytes()].concat(), "expat-desk seal 1");
        VaultKey::from_slice(&unseal(&key, &sealed.sealed, aad)?)
    }
}

pub(super) fn mac(key: &Secret, bytes: &[u8]) -> Hmac<Sha256> {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.as_slice()).expect("HMAC takes a key of any length");
    mac.update(bytes);
    mac
}

pub(super) fn derive(secret: &[u8], salt: &[u8], label: &str) -> Secret {
    let mut out = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(salt), secret)
        .expand(label.as_bytes(), out.as_mut_slice())
        .expect("32 bytes are within HKDF's limit");
    out
}

/// The vault key in the hands of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    ephemeral: B64,
    sealed: Box24,
}

/// A nonce and what XChaCha20-Poly1305 made with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Box24 {
    nonce: B64,
    text: B64,
}

pub(super) fn seal(key: &Secret, plain: &[u8], aad: &[u8], chance: &dyn Chance) -> Box24 {
    let nonce = bytes::<24>(chance);
    let cipher = XChaCha20Poly1305::new(key.as_slice().try_into().expect("the key has 32 bytes"));
    let text = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad })
        .expect("a slot is far below the cipher's limit");
    Box24 { nonce: B64(nonce.to_vec()), text: B64(text) }
}

pub(super) fn unseal(key: &Secret, sealed: &Box24, aad: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let nonce: [u8; 24] = sealed.nonce.0.as_slice().try_into().ok()?;
    let cipher = XChaCha20Poly1305::new(key.as_slice().try_into().ok()?);
    let payload = Payload { msg: &sealed.text.0, aad };
    cipher.decrypt(&XNonce::from(nonce), payload).ok().map(Zeroizing::new)
}

/// As [`seal`], in one piece: the nonce, then the text.
pub(super) fn seal_bytes(key: &Secret, plain: &[u8], aad: &[u8], chance: &dyn Chance) -> Vec<u8> {
    let sealed = seal(key, plain, aad, chance);
    [sealed.nonce.0, sealed.text.0].concat()
}

pub(super) fn unseal_bytes(key: &Secret, sealed: &[u8], aad: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, text) = sealed.split_at_checked(24)?;
    unseal(key, &Box24 { nonce: B64(nonce.to_vec()), text: B64(text.to_vec()) }, aad)
}

/// 32 random bytes, printed once. With two holders each gets a half that is worthless alone.
#[derive(Clone)]
pub struct RecoveryCode(Secret);

impl RecoveryCode {
    pub fn new(chance: &dyn Chance) -> RecoveryCode {
        RecoveryCode(Zeroizing::new(bytes(chance)))
    }

    /// What `holders` people write down: one whole code, or two halves of which both are needed.
    pub fn parts(&self, holders: usize, chance: &dyn Chance) -> Vec<[u8; 32]> {
        if holders < 2 {
            return vec![*self.0];
        }
        let first = bytes::<32>(chance);
        vec![first, xor(&self.0, &first)]
    }

    pub fn from_parts(parts: &[[u8; 32]]) -> Option<RecoveryCode> {
        let whole = parts.iter().copied().reduce(|a, b| xor(&a, &b))?;
        Some(RecoveryCode(Zeroizing::new(whole)))
    }
}

fn xor(a: &[u8; 32], b: &[u8; 32]) -> [u8; 32] {
    std::array::from_fn(|i| a[i] ^ b[i])
}

/// The vault key under the recovery code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoverySlot {
    /// How many parts the code was given out in.
    pub parts: usize,
    epoch: u64,
    salt: B64,
    sealed: Box24,
}

impl RecoverySlot {
    pub fn new(
        code: &RecoveryCode,
        parts: usize,
        vault: &VaultKey,
        casebook: CasebookId,
        epoch: u64,
        chance: &dyn Chance,
    ) -> RecoverySlot {
        let salt = bytes::<32>(chance);
        let key = derive(code.0.as_slice(), &salt, "expat-desk recovery 1");
        let sealed = seal(&key, vault.as_bytes(), &recovery_aad(casebook, parts, epoch), chance);
        RecoverySlot { parts, epoch, salt: B64(salt.to_vec()), sealed }
    }

    pub fn open(&self, code: &RecoveryCode, casebook: CasebookId) -> Option<VaultKey> {
        let key = derive(code.0.as_slice(), &self.salt.0, "expat-desk recovery 1");
        VaultKey::from_slice(&unseal(&key, &self.sealed, &recovery_aad(casebook, self.parts, self.epoch))?)
    }
}

fn recovery_aad(casebook: CasebookId, parts: usize, epoch: u64) -> Vec<u8> {
    length_prefixed(&[b"recovery", casebook.bytes(), &(parts as u64).to_le_bytes(), &epoch.to_le_bytes()])
}

pub(super) fn person_aad(label: &str, casebook: CasebookId, person: DocId) -> Vec<u8> {
    length_prefixed(&[label.as_bytes(), casebook.bytes(), person.bytes()])
}

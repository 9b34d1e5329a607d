//! In: read, hashed, encrypted and synced chunk by chunk, whatever the length.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use aead_stream::{NewStream, StreamBE32, StreamPrimitive};
use chacha20poly1305::XChaCha20Poly1305;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{CHUNK, HEADER, Name, PART, TAG, Vault, hex, own_folder};
use crate::chance::{Chance, bytes};
use crate::error::{Code, Failure, Refusal};
use crate::keys::FileKey;
use crate::progress::Reporter;

const MIB: u64 = 1024 * 1024;

pub(super) type Stream = StreamBE32<XChaCha20Poly1305>;

pub(super) fn stream(key: &FileKey) -> Stream {
    Stream::new(key.key().into(), key.nonce().into())
}

/// A file that lies encrypted and synced under a name that is not its own yet. Dropped before it is placed, it is gone.
pub(crate) struct Sealed {
    pub part: Part,
    pub key: FileKey,
    pub name: Name,
    pub size: u64,
    /// Of the content.
    pub sha256: [u8; 32],
}

pub(crate) struct Part(Option<PathBuf>);

impl Part {
    /// A new file in `folder` that only its owner may read; nobody else works on one of this `label`.
    pub fn create(folder: &Path, label: &str) -> Result<(Part, File), Failure> {
        let path = folder.join(format!("{PART}{label}"));
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        let file = options.open(&path)?;
        Ok((Part(Some(path)), file))
    }

    pub fn path(&self) -> &Path {
        self.0.as_deref().unwrap_or(Path::new(""))
    }

    pub fn is_placed(&mut self) {
        self.0 = None;
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if let Some(path) = &self.0 {
            // One that stays is cleared away at the next start.
            let _ = fs::remove_file(path);
        }
    }
}

impl Vault {
    /// Encrypts what `from` gives under `key`, as a part. Counts bytes as steps. Refused with `DocumentTooLarge` beyond
    /// `most` bytes, with `FileUnreadable` when `from` fails, with `Cancelled`; a fault is of our own disk.
    pub fn seal(
        &self,
        from: &mut dyn Read,
        most: u64,
        key: FileKey,
        chance: &dyn Chance,
        reporter: &Reporter,
    ) -> Result<Sealed, Failure> {
        own_folder(&self.folder)?;
        let (part, file) = Part::create(&self.folder, &hex(&bytes::<8>(chance)))?;
        let mut out = Out { file, hash: Sha256::new() };
        let stream = stream(&key);
        let (mut content, mut size, mut position) = (Sha256::new(), 0u64, 0u32);
        let (mut chunk, mut next) = (buffer(), buffer());
        out.write(&HEADER)?;
        fill(from, &mut chunk)?;
        loop {
            size += chunk.len() as u64;
            if size > most {
                return Err(Refusal::new(Code::DocumentTooLarge).with("most", (most / MIB) as i64).into());
            }
            reporter.step(chunk.len() as u64)?;
            content.update(&*chunk);
            // Whether a chunk is the last is known only once nothing comes after it.
            let last = chunk.len() < CHUNK || !fill(from, &mut next)?;
            stream.encrypt_in_place(position, last, &HEADER, &mut *chunk).map_err(|_| Code::DocumentTooLarge)?;
            out.write(&chunk)?;
            if last {
                break;
            }
            position = position.checked_add(1).ok_or(Code::DocumentTooLarge)?;
            std::mem::swap(&mut chunk, &mut next);
        }
        out.file.sync_all()?;
        Ok(Sealed { part, key, name: out.hash.finalize().into(), size, sha256: content.finalize().into() })
    }
}

struct Out {
    file: File,
    hash: Sha256,
}

impl Out {
    fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.hash.update(bytes);
        Ok(self.file.write_all(bytes)?)
    }
}

fn buffer() -> Zeroizing<Vec<u8>> {
    Zeroizing::new(Vec::with_capacity(CHUNK + TAG))
}

/// Fills `chunk` as far as there is something; false: there was nothing.
fn fill(from: &mut dyn Read, chunk: &mut Vec<u8>) -> Result<bool, Failure> {
    chunk.resize(CHUNK, 0);
    let mut filled = 0;
    while filled < CHUNK {
        match from.read(&mut chunk[filled..]) {
            Ok(0) => break,
            Ok(some) => filled += some,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            // Somebody else's drive, or a file that changes: no reason to distrust our own disk.
            Err(error) => return Err(error.downcast::<Failure>().unwrap_or_else(|_| Code::FileUnreadable.into())),
        }
    }
    chunk.truncate(filled);
    Ok(filled > 0)
}

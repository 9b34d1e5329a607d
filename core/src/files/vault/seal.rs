//! In: read, hashed, encrypted and synced chunk by chunk, whatever the length.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use aead_stream::{NewStream, StreamBE32, StreamPrimitive};
use chacha20poly1305::XChaCha20Poly1305;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{CHUNK, HEADER, Name, PART, TAG, Vault, hex, own_folder};
use crate::chance::{Chance, bytes};
use crate::error::{Code, Failure, Fault, Refusal};
use crate::keys::FileKey;
use crate::progress::Reporter;

const MIB: u64 = 1024 * 1024;
/// So many chunks may wait for the disk.
const AHEAD: usize = 4;

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
        // Three at work: for a long file hashing and encrypting take longer than the disk.
        let (taken, name) = thread::scope(|scope| {
            let (give, plain) = sync_channel(AHEAD);
            let (pass, sealed) = sync_channel(AHEAD);
            let encrypting = stream(&key);
            thread::Builder::new().spawn_scoped(scope, move || encrypt(&encrypting, plain, pass))?;
            let writer = thread::Builder::new().spawn_scoped(scope, move || write(file, sealed))?;
            let taken = take(from, most, reporter, |chunk, last| give.send((chunk, last)).is_ok());
            drop(give);
            // Where the disk takes nothing more, that is the reason, not that the reading ended early.
            let name = writer.join().unwrap_or_else(|_| Err(Fault::bug("a file was not written to its end").into()))?;
            Ok::<_, Failure>((taken?, name.ok_or(Code::DocumentTooLarge)?))
        })?;
        Ok(Sealed { part, key, name, size: taken.size, sha256: taken.sha256 })
    }
}

type Chunk = Zeroizing<Vec<u8>>;

struct Taken {
    size: u64,
    sha256: [u8; 32],
}

/// Reads and hashes, and hands on each chunk and whether it is the last, as long as somebody takes them.
fn take(
    from: &mut dyn Read,
    most: u64,
    reporter: &Reporter,
    give: impl Fn(Chunk, bool) -> bool,
) -> Result<Taken, Failure> {
    let (mut content, mut size) = (Sha256::new(), 0u64);
    let mut chunk = filled(from)?;
    loop {
        size += chunk.len() as u64;
        if size > most {
            return Err(Refusal::new(Code::DocumentTooLarge).with("most", (most / MIB) as i64).into());
        }
        reporter.step(chunk.len() as u64)?;
        content.update(&*chunk);
        // Whether a chunk is the last is known only once nothing comes after it.
        let next = if chunk.len() < CHUNK { Chunk::default() } else { filled(from)? };
        let last = next.is_empty();
        if !give(chunk, last) || last {
            return Ok(Taken { size, sha256: content.finalize().into() });
        }
        chunk = next;
    }
}

/// Ends early where a content has more chunks than there are numbers.
fn encrypt(stream: &Stream, chunks: Receiver<(Chunk, bool)>, pass: SyncSender<(Vec<u8>, bool)>) {
    for (position, (mut chunk, last)) in (0..u32::MAX).zip(chunks) {
        let sealed = stream.encrypt_in_place(position, last, &HEADER, &mut *chunk);
        if sealed.is_err() || pass.send((std::mem::take(&mut *chunk), last)).is_err() {
            return;
        }
    }
}

/// Writes what comes, syncs it, and says its SHA-256; none where the last chunk did not come.
fn write(mut file: File, chunks: Receiver<(Vec<u8>, bool)>) -> Result<Option<Name>, Failure> {
    let mut hash = Sha256::new_with_prefix(HEADER);
    file.write_all(&HEADER)?;
    for (chunk, last) in chunks {
        file.write_all(&chunk)?;
        hash.update(&chunk);
        if last {
            file.sync_all()?;
            return Ok(Some(hash.finalize().into()));
        }
    }
    Ok(None)
}

/// A chunk, as far as there is something: shorter ones are the last, and an empty one says that nothing is left.
fn filled(from: &mut dyn Read) -> Result<Chunk, Failure> {
    let mut chunk = Zeroizing::new(Vec::with_capacity(CHUNK + TAG));
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
    Ok(chunk)
}

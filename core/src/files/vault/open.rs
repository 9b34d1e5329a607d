//! Out: every chunk is proved before a byte of it is given.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use aead_stream::StreamPrimitive;
use zeroize::Zeroizing;

use super::seal::{Sealed, Stream, stream};
use super::{CHUNK, Found, HEADER, Name, TAG, Vault, chunks, damaged, guard, hex, length};
use crate::error::{Broken, Failure, Fault};
use crate::keys::FileKey;

/// A file of the vault, read from its beginning. A read that fails carries a [`Failure`], which `?` into a [`Failure`]
/// gives back: `StoredFileDamaged` with the file's name. What was given before it was as it was brought in, but is not
/// the whole.
pub struct FileReader {
    file: File,
    stream: Stream,
    name: Name,
    size: u64,
    next: u64,
    chunk: Zeroizing<Vec<u8>>,
    given: usize,
    failed: Option<Failure>,
    found: Option<Found>,
}

impl std::fmt::Debug for FileReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FileReader({}, {} bytes)", hex(&self.name), self.size)
    }
}

impl Vault {
    /// Refused with `StoredFileDamaged` where it is missing, has another length, or its first chunk does not open.
    pub fn open(&self, name: &Name, key: &FileKey, size: u64) -> Result<FileReader, Failure> {
        self.reader(&self.path(name), name, key, size, Some(self.found.clone()))
    }

    /// The same for somebody who says by himself what he finds.
    pub fn look(&self, name: &Name, key: &FileKey, size: u64) -> Result<FileReader, Failure> {
        self.reader(&self.path(name), name, key, size, None)
    }

    /// The same of a part.
    pub fn open_part(&self, sealed: &Sealed) -> Result<FileReader, Failure> {
        self.reader(sealed.part.path(), &sealed.name, &sealed.key, sealed.size, None)
    }

    fn reader(
        &self,
        path: &Path,
        name: &Name,
        key: &FileKey,
        size: u64,
        found: Option<Found>,
    ) -> Result<FileReader, Failure> {
        let begun = || -> io::Result<Option<File>> {
            let mut file = File::open(path)?;
            let mut header = [0; HEADER.len()];
            file.read_exact(&mut header)?;
            Ok((header == HEADER && file.metadata()?.len() == length(size)).then_some(file))
        };
        let file = begun().map_err(|error| told(error, name))?.ok_or_else(|| damaged(&hex(name)))?;
        let chunk = Zeroizing::new(Vec::with_capacity(CHUNK + TAG));
        let stream = stream(key);
        let mut reader = FileReader { file, stream, name: *name, size, next: 0, chunk, given: 0, failed: None, found };
        reader.advance()?;
        Ok(reader)
    }
}

/// A file that cannot be read is lost as one that was changed is; only what is not its own fault is told otherwise.
fn told(error: io::Error, name: &Name) -> Failure {
    use ErrorKind::{OutOfMemory, PermissionDenied};
    // Linux and macOS: too many open files, of this program or of all.
    let passes =
        matches!(error.kind(), PermissionDenied | OutOfMemory) || matches!(error.raw_os_error(), Some(23 | 24));
    if passes {
        return Fault { broken: Broken::Disk, what: format!("a file of the vault: {error}") }.into();
    }
    damaged(&hex(name)).into()
}

impl FileReader {
    /// Bytes of content.
    pub fn size(&self) -> u64 {
        self.size
    }

    fn advance(&mut self) -> Result<(), Failure> {
        let last = self.next + 1 == chunks(self.size);
        let inside = if last { self.size - self.next * CHUNK as u64 } else { CHUNK as u64 } as usize;
        self.given = 0;
        self.chunk.resize(inside + TAG, 0);
        self.file.read_exact(&mut self.chunk).map_err(|error| told(error, &self.name))?;
        let position = u32::try_from(self.next).map_err(|_| damaged(&hex(&self.name)))?;
        let opened = self.stream.decrypt_in_place(position, last, &HEADER, &mut *self.chunk);
        let more = last && self.file.read(&mut [0]).map_err(|error| told(error, &self.name))? > 0;
        if opened.is_err() || more {
            return Err(damaged(&hex(&self.name)).into());
        }
        self.next += 1;
        Ok(())
    }
}

impl Read for FileReader {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.failed.is_none() && self.given == self.chunk.len() && self.next < chunks(self.size) {
            self.failed = self.advance().err();
            if let (Some(Failure::Refused(_)), Some(found)) = (&self.failed, &self.found) {
                guard(found).insert(self.name);
            }
        }
        if let Some(failure) = &self.failed {
            return Err(io::Error::new(ErrorKind::InvalidData, failure.clone()));
        }
        let some = out.len().min(self.chunk.len() - self.given);
        out[..some].copy_from_slice(&self.chunk[self.given..self.given + some]);
        self.given += some;
        Ok(some)
    }
}

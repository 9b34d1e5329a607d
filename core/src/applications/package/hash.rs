//! Reads a file once through: its size, its hash, its bytes if they are wanted. Never more than is allowed.

use std::io::Read;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::read::too_large;
use super::{Bounds, MEGABYTE};
use crate::error::Failure;
use crate::progress::Reporter;

/// How much may still come.
pub(super) struct Budget<'a> {
    pub bounds: Bounds,
    pub left: u64,
    pub reporter: &'a Reporter,
}

pub(super) struct Hashed {
    pub size: u64,
    pub sha256: String,
    /// Only of the JSON.
    pub bytes: Option<Vec<u8>>,
}

impl Budget<'_> {
    /// `packed`: the size in the zip; none for a file that is not packed. `keep`: hold the bytes.
    pub fn read(&mut self, mut file: impl Read, packed: Option<u64>, keep: bool) -> Result<Hashed, Failure> {
        const SMALL: u64 = 16 * MEGABYTE;
        let most = if keep { self.bounds.json } else { self.bounds.one_file };
        let mut buffer = vec![0; 64 * 1024];
        let mut hash = Sha256::new();
        let mut out = Hashed { size: 0, sha256: String::new(), bytes: keep.then(Vec::new) };
        loop {
            let read = file.read(&mut buffer)?;
            if read == 0 {
                break;
            }
            let bytes = &buffer[..read];
            out.size += read as u64;
            if out.size > most {
                return Err(too_large(if keep { "json" } else { "file" }, most).into());
            }
            self.left = self.left.checked_sub(read as u64).ok_or_else(|| too_large("all", self.bounds.all_files))?;
            let swollen = packed.is_some_and(|packed| out.size / packed.max(1) > self.bounds.swelling);
            if swollen && out.size > SMALL {
                return Err(too_large("swollen", SMALL).into());
            }
            hash.update(bytes);
            if let Some(kept) = &mut out.bytes {
                kept.extend_from_slice(bytes);
            }
            self.reporter.step(read as u64)?;
        }
        out.sha256 = HEXLOWER.encode(&hash.finalize());
        Ok(out)
    }
}

//! From one vault's folder to another: backups, and back.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::seal::Part;
use super::{CHUNK, Name, Vault, hex, own_folder};
use crate::error::Failure;
use crate::progress::Reporter;

/// Copies every file of the vault in `from` that the one in `to` lacks, and syncs it; both are folders of casebooks or
/// backups. One that is not what its name says is left out: nobody wants it back. Counts a step a file.
pub(crate) fn bring_missing(from: &Path, to: &Path, reporter: &Reporter) -> Result<(), Failure> {
    let (from, to) = (Vault::of(from), Vault::of(to));
    let missing: Vec<Name> =
        from.all().into_iter().map(|(name, _)| name).filter(|name| !to.path(name).exists()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    own_folder(&to.folder)?;
    reporter.expect(reporter.seen().1 + missing.len() as u64);
    for name in missing {
        reporter.step(1)?;
        // What has gone meanwhile was swept: no card names it.
        let Ok(source) = File::open(from.path(&name)) else { continue };
        let (mut part, mut copy) = Part::create(&to.folder, &hex(&name))?;
        if copied(source, &mut copy, reporter)? == Some(name) {
            copy.sync_all()?;
            to.place(&mut part, &name)?;
        }
    }
    Ok(())
}

/// The SHA-256 of what was copied; none where it could not be read.
fn copied(mut source: File, copy: &mut File, reporter: &Reporter) -> Result<Option<Name>, Failure> {
    let mut hash = Sha256::new();
    let mut chunk = vec![0; CHUNK];
    loop {
        match source.read(&mut chunk) {
            Ok(0) => return Ok(Some(hash.finalize().into())),
            Ok(some) => {
                hash.update(&chunk[..some]);
                copy.write_all(&chunk[..some])?;
                reporter.step(0)?;
            }
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => return Ok(None),
        }
    }
}

use std::fs;
use std::io::{self, Read};
use std::path::PathBuf;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};

use super::*;
use crate::chance::Chance;
use crate::keys::FileKey;
use crate::progress::Reporter;
use crate::testing::SeededChance;

const MOST: u64 = 1 << 30;

struct Ground {
    folder: tempfile::TempDir,
    vault: Vault,
    chance: std::sync::Arc<SeededChance>,
}

fn ground() -> Ground {
    let folder = tempfile::tempdir().unwrap();
    Ground { vault: Vault::of(folder.path()), chance: SeededChance::new(5), folder }
}

fn content(size: usize) -> Vec<u8> {
    let mut bytes = vec![0; size];
    SeededChance::new(size as u64).fill(&mut bytes);
    bytes
}

/// A file as it lies on the disk, and what opens it.
struct Lying {
    name: Name,
    key: FileKey,
    size: u64,
    path: PathBuf,
}

impl Ground {
    fn seal(&self, from: &mut dyn Read, most: u64) -> Result<Sealed, Failure> {
        self.vault.seal(from, most, FileKey::new(&*self.chance), &*self.chance, &Reporter::default())
    }

    fn put(&self, bytes: &[u8]) -> Lying {
        let mut sealed = self.seal(&mut &*bytes, MOST).unwrap();
        assert_eq!(sealed.sha256, <[u8; 32]>::from(Sha256::digest(bytes)));
        let name = sealed.name;
        self.vault.place(&mut sealed.part, &name).unwrap();
        Lying { path: self.vault.path(&name), name, key: sealed.key.clone(), size: sealed.size }
    }

    fn read(&self, one: &Lying) -> Result<Vec<u8>, Failure> {
        let mut read = Vec::new();
        self.vault.open(&one.name, &one.key, one.size)?.read_to_end(&mut read)?;
        Ok(read)
    }

    fn is_damaged(&self, one: &Lying) -> bool {
        match self.read(one) {
            Ok(_) => false,
            Err(failure) => {
                assert_eq!(failure, damaged(&hex(&one.name)).into());
                true
            }
        }
    }

    fn parts(&self) -> usize {
        let entries = fs::read_dir(self.folder.path().join(Vault::NAME)).into_iter().flatten().flatten();
        entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(PART)).count()
    }
}

#[test]
fn what_goes_in_comes_out() {
    let ground = ground();
    for size in [0, 1, 65_535, 65_536, 65_537, 131_072, 10 * 1024 * 1024] {
        let bytes = content(size);
        let one = ground.put(&bytes);
        assert!(ground.read(&one).unwrap() == bytes, "{size}");
        let lies = fs::read(&one.path).unwrap();
        assert_eq!((one.size, lies.len() as u64), (size as u64, length(size as u64)));
        assert_eq!(one.name, <[u8; 32]>::from(Sha256::digest(&lies)), "named by what lies there");
        assert!(size < 16 || !lies.windows(16).any(|some| some == &bytes[..16]), "plain at {size}");
    }
    assert_eq!(ground.parts(), 0);
}

/// The layout made a second time, from its description alone: a later release must read what this one wrote.
#[test]
fn the_layout_is_the_one_described() {
    let ground = ground();
    let bytes = content(65_536 + 5);
    let one = ground.put(&bytes);
    let cipher = XChaCha20Poly1305::new(one.key.key().into());
    let mut lies = b"EDVAULT\x01".to_vec();
    for (number, (chunk, last)) in [(&bytes[..65_536], 0u8), (&bytes[65_536..], 1)].into_iter().enumerate() {
        let nonce: Vec<u8> = [one.key.nonce().as_slice(), &(number as u32).to_be_bytes(), &[last]].concat();
        let payload = Payload { msg: chunk, aad: b"EDVAULT\x01" };
        lies.extend(cipher.encrypt(&XNonce::try_from(nonce.as_slice()).unwrap(), payload).unwrap());
    }
    assert!(fs::read(&one.path).unwrap() == lies);
    assert_eq!(one.path, ground.folder.path().join("files").join(&hex(&one.name)[..2]).join(hex(&one.name)));
}

#[test]
fn every_changed_byte_is_noticed() {
    let ground = ground();
    for size in [0, 200] {
        let one = ground.put(&content(size));
        let whole = fs::read(&one.path).unwrap();
        for at in 0..whole.len() {
            for bit in [1, 0x80] {
                let mut other = whole.clone();
                other[at] ^= bit;
                fs::write(&one.path, &other).unwrap();
                assert!(ground.is_damaged(&one), "byte {at} of {}", whole.len());
            }
        }
        fs::write(&one.path, &whole).unwrap();
        assert!(!ground.is_damaged(&one));
    }
}

#[test]
fn cut_off_longer_or_in_another_order_it_is_damaged() {
    let ground = ground();
    let one = ground.put(&content(3 * CHUNK));
    let whole = fs::read(&one.path).unwrap();
    let edge = |n: usize| HEADER.len() + n * (CHUNK + TAG);
    let refuse = |bytes: &[u8], what: &str| {
        fs::write(&one.path, bytes).unwrap();
        assert!(ground.is_damaged(&one), "{what}");
    };
    for n in 0..=3 {
        for cut in [edge(n).saturating_sub(1), edge(n), edge(n) + 1] {
            if cut < whole.len() {
                refuse(&whole[..cut], &format!("cut at {cut}"));
            }
        }
    }
    refuse(&[&whole[..], b"x"].concat(), "a byte more");
    refuse(&[&whole[..], &whole[edge(2)..]].concat(), "a chunk twice");
    let swapped = [&whole[..edge(0)], &whole[edge(1)..edge(2)], &whole[edge(0)..edge(1)], &whole[edge(2)..]].concat();
    refuse(&swapped, "two chunks swapped");
    // With a length that a forged row would name: the last flag and the number of a chunk are proved, not only lengths.
    fs::write(&one.path, &whole[..edge(2)]).unwrap();
    assert!(ground.is_damaged(&Lying {
        size: 2 * CHUNK as u64,
        key: one.key.clone(),
        path: one.path.clone(),
        name: one.name
    }));
    fs::remove_file(&one.path).unwrap();
    assert!(ground.is_damaged(&one), "missing");
}

#[test]
fn damage_in_a_later_chunk_stops_there_and_is_remembered() {
    let ground = ground();
    let bytes = content(2 * CHUNK + 10);
    let one = ground.put(&bytes);
    let mut lies = fs::read(&one.path).unwrap();
    lies[HEADER.len() + CHUNK + TAG + 3] ^= 1;
    fs::write(&one.path, lies).unwrap();
    let mut reader = ground.vault.open(&one.name, &one.key, one.size).unwrap();
    let mut first = vec![0; CHUNK];
    reader.read_exact(&mut first).unwrap();
    assert!(first == bytes[..CHUNK]);
    for _ in 0..2 {
        let failure: Failure = reader.read(&mut first).unwrap_err().into();
        assert_eq!(failure.code(), Some(Code::StoredFileDamaged), "and it does not go on after it");
    }
    assert_eq!(ground.vault.found_damaged(), [one.name].into());
}

/// Gives bytes without having them, and sees how much is asked for at once.
struct Endless {
    left: u64,
    most_asked: usize,
    fails: bool,
}

impl Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.most_asked = self.most_asked.max(out.len());
        if self.left == 0 && self.fails {
            return Err(io::Error::other("the stick was pulled out"));
        }
        // Pieces that fit no chunk, as a pipe gives them.
        let some = out.len().min(40_000).min(self.left as usize);
        out[..some].fill(7);
        self.left -= some as u64;
        Ok(some)
    }
}

#[test]
fn of_a_long_file_only_a_chunk_is_in_memory() {
    let ground = ground();
    let size = 3 * 1024 * 1024 + 17;
    let mut from = Endless { left: size, most_asked: 0, fails: false };
    let sealed = ground.seal(&mut from, MOST).unwrap();
    assert_eq!((sealed.size, from.most_asked), (size, CHUNK));
    let mut reader = ground.vault.open_part(&sealed).unwrap();
    assert_eq!(reader.size(), size);
    let mut piece = vec![0; 1 << 20];
    let mut read = 0;
    loop {
        let some = reader.read(&mut piece).unwrap();
        assert!(some <= CHUNK, "a chunk at a time");
        read += some as u64;
        if some == 0 {
            break;
        }
    }
    assert_eq!(read, size);
}

#[test]
fn what_fails_midway_leaves_nothing() {
    let ground = ground();
    let long = || Endless { left: 300_000, most_asked: 0, fails: false };
    let too_large = ground.seal(&mut long(), 299_999).err().unwrap();
    assert_eq!(too_large.code(), Some(Code::DocumentTooLarge));
    assert!(ground.seal(&mut long(), 300_000).is_ok(), "the limit itself is allowed");
    let pulled = ground.seal(&mut Endless { fails: true, ..long() }, MOST).err().unwrap();
    assert_eq!(pulled.code(), Some(Code::FileUnreadable));
    let reporter = Reporter::default();
    reporter.cancel();
    let key = FileKey::new(&*ground.chance);
    let cancelled = ground.vault.seal(&mut long(), MOST, key, &*ground.chance, &reporter).err().unwrap();
    assert_eq!(cancelled.code(), Some(Code::Cancelled));
    assert_eq!((ground.parts(), ground.vault.all().len()), (0, 0));
}

#[test]
fn left_overs_of_a_stopped_program_are_cleared_away() {
    let ground = ground();
    let one = ground.put(b"stays");
    let mut left = ground.seal(&mut &b"left over"[..], MOST).unwrap();
    left.part.is_placed();
    assert_eq!(ground.parts(), 1);
    ground.vault.clear_parts();
    assert_eq!(ground.parts(), 0);
    assert!(!ground.is_damaged(&one));
}

#[cfg(unix)]
#[test]
fn others_on_this_computer_cannot_read_them() {
    use std::os::unix::fs::PermissionsExt;
    let ground = ground();
    let one = ground.put(b"x");
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = one.path.parent().unwrap();
    assert_eq!((mode(folder.parent().unwrap()), mode(folder), mode(&one.path)), (0o700, 0o700, 0o600));
}

//! Files coming into the vault, beside a copy that is hashed, encrypted and synced by hand.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest, Sha256};

use casebook::chance::{Chance, SystemChance};
use casebook::progress::Reporter;

use crate::measure::{Going, Times};
use crate::operations::{folder, founded};

const FILES: usize = 1_000;
/// Some are a page, most are a scan: 800 MB together.
const SIZES: [usize; 5] = [60_000, 240_000, 700_000, 1_000_000, 2_000_000];
const CHUNK: usize = 64 * 1024;

/// Read, SHA-256, XChaCha20-Poly1305 by chunks, written, synced.
fn by_hand(from: &Path, to: &Path) -> usize {
    let cipher = XChaCha20Poly1305::new(&[7; 32].into());
    let (mut source, mut target) = (File::open(from).unwrap(), File::create(to).unwrap());
    let (mut hash, mut chunk, mut number) = (Sha256::new(), Vec::with_capacity(CHUNK + 16), 0u64);
    loop {
        chunk.clear();
        if (&mut source).take(CHUNK as u64).read_to_end(&mut chunk).unwrap() == 0 {
            break;
        }
        hash.update(&chunk);
        let mut nonce = [0; 24];
        nonce[..8].copy_from_slice(&number.to_le_bytes());
        cipher.encrypt_in_place(&XNonce::from(nonce), b"", &mut chunk).unwrap();
        target.write_all(&chunk).unwrap();
        number += 1;
    }
    target.sync_all().unwrap();
    hash.finalize()[0].into()
}

pub fn run() {
    let folder = folder();
    let book = founded(&folder.path().join("casebook"));
    let (source, target) = (folder.path().join("source"), folder.path().join("by-hand"));
    std::fs::create_dir(&target).unwrap();
    let (mut ours, mut raw, mut going) = (Times::default(), Times::default(), Going::begins("files", FILES));
    let (mut reading, mut plain) = (Times::default(), Times::default());
    for i in 0..FILES {
        let mut bytes = vec![0; SIZES[i % SIZES.len()]];
        SystemChance.fill(&mut bytes);
        std::fs::write(&source, &bytes).unwrap();
        // Synced beforehand: neither of the two pays for it.
        File::open(&source).unwrap().sync_all().unwrap();
        let copy = target.join(i.to_string());
        let keep = || book.keep_file(&mut File::open(&source).unwrap(), u64::MAX, &Reporter::default()).unwrap();
        let kept = if i % 2 == 0 {
            raw.add(|| by_hand(&source, &copy));
            ours.add(keep)
        } else {
            let kept = ours.add(keep);
            raw.add(|| by_hand(&source, &copy));
            kept
        };
        let mut piece = vec![0; CHUNK];
        reading.add(|| {
            let mut file = book.read_file(&kept.name).unwrap();
            while file.read(&mut piece).unwrap() > 0 {}
        });
        plain.add(|| {
            let mut file = File::open(&copy).unwrap();
            while file.read(&mut piece).unwrap() > 0 {}
        });
        going.on(i);
    }
    let megabytes = FILES / SIZES.len() * SIZES.iter().sum::<usize>() / 1_000_000;
    let seconds = |times: &Times| times.wall.iter().sum::<std::time::Duration>().as_secs_f64();
    println!("\n{FILES} files, {megabytes} MB: wall and processor in seconds\n");
    println!("| what | wall | CPU | raw wall | raw CPU | ratio | CPU ratio |\n|---|---|---|---|---|---|---|");
    for (what, ours, raw) in [
        ("brought in, beside copy + SHA-256 + XChaCha20-Poly1305 + fsync", &ours, &raw),
        ("read again, beside reading the bytes", &reading, &plain),
    ] {
        println!(
            "| {what} | {:.2} | {:.2} | {:.2} | {:.2} | {:.2} | {:.2} |",
            seconds(ours),
            ours.cpu_seconds(),
            seconds(raw),
            raw.cpu_seconds(),
            seconds(ours) / seconds(raw),
            ours.cpu_seconds() / raw.cpu_seconds()
        );
    }
}

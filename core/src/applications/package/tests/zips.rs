//! Folders and zips, sound and harmful.

use std::io::{Cursor, Read, Seek, Write};

use expect_test::expect;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{PASSPORT, example, only, reference, troubles};
use crate::applications::package::{Bounds, FileState, MEGABYTE, Package, read_file, read_folder, read_zip, write};
use crate::error::{Code, Failure};
use crate::progress::Reporter;

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn read(zip: impl Read + Seek) -> Result<Package, Failure> {
    read_zip(zip, reference(), Bounds::USUAL, &Reporter::default())
}

/// `PackageWrong outside`.
fn refusal(read: Result<Package, Failure>) -> String {
    match read {
        Err(Failure::Refused(refusal)) => {
            format!("{:?} {:?}", refusal.code, refusal.args.get("what")).replace("Some(Text(\"", "").replace("\"))", "")
        }
        other => format!("{other:?}"),
    }
}

#[test]
fn a_zip_says_of_every_file_whether_it_is_there() {
    let example = example();
    let zip = zipped(&[
        ("case/intake.json", example.as_bytes()),
        ("case/6234/passport.pdf", PASSPORT),
        ("case/extra.txt", b"more"),
        ("__MACOSX/case/._intake.json", b"noise"),
    ]);
    let package = read(Cursor::new(zip)).unwrap();
    assert_eq!(only(&package).files[0].state, FileState::There { size: PASSPORT.len() as u64 });
    let files: Vec<String> =
        package.files.iter().map(|file| format!("{} {} {}", file.name, file.size, file.listed)).collect();
    assert_eq!(files, ["6234/passport.pdf 17 true", "extra.txt 4 false"]);
    assert!(package.troubles.is_empty() && only(&package).troubles.is_empty());
}

#[test]
fn a_folder_and_its_zip_say_the_same() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("6234")).unwrap();
    std::fs::write(folder.path().join("intake.json"), example()).unwrap();
    std::fs::write(folder.path().join("6234/passport.pdf"), b"another content").unwrap();
    let package = read_folder(folder.path(), reference(), &Reporter::default()).unwrap();
    assert_eq!(only(&package).files[0].state, FileState::Differs { size: 15 });
    expect!["/applications/0/files/0 file-differs: 6234/passport.pdf"].assert_eq(&troubles(&only(&package).troubles));
    let zip = zipped(&[("intake.json", example().as_bytes()), ("6234/passport.pdf", b"another content")]);
    let path = folder.path().join("package.zip");
    std::fs::write(&path, zip).unwrap();
    assert_eq!(read_file(&path, reference(), &Reporter::default()).unwrap(), package);
    std::fs::remove_file(folder.path().join("6234/passport.pdf")).unwrap();
    std::fs::remove_file(path).unwrap();
    let package = read_file(folder.path(), reference(), &Reporter::default()).unwrap();
    assert_eq!(only(&package).files[0].state, FileState::Missing);
    let alone = read_file(&folder.path().join("intake.json"), reference(), &Reporter::default()).unwrap();
    assert_eq!(only(&alone).files[0].state, FileState::NotLookedFor);
}

#[cfg(unix)]
#[test]
fn links_are_told_and_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("intake.json"), example()).unwrap();
    std::os::unix::fs::symlink("/etc", folder.path().join("6234")).unwrap();
    let package = read_folder(folder.path(), reference(), &Reporter::default()).unwrap();
    assert_eq!(troubles(&package.troubles), "6234 file-link: ");
    assert!(package.files.is_empty());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("intake.json", SimpleFileOptions::default()).unwrap();
    zip.write_all(example().as_bytes()).unwrap();
    zip.add_symlink("6234", "/etc", SimpleFileOptions::default()).unwrap();
    let package = read(zip.finish().unwrap()).unwrap();
    assert_eq!(troubles(&package.troubles), "6234 file-link: ");
}

#[test]
fn names_that_lead_out_refuse_the_whole_zip() {
    for name in ["../intake.json", "a/../../b", "/etc/passwd", "C:\\b", "a\\..\\b", "a//b", "nul\u{0}b", "./a"] {
        let zip = zipped(&[("intake.json", example().as_bytes()), (name, b"x")]);
        assert_eq!(refusal(read(Cursor::new(zip))), "PackageWrong outside", "{name}");
    }
}

#[test]
fn zips_that_are_none_are_told_apart() {
    let sound = zipped(&[("intake.json", example().as_bytes()), ("6234/passport.pdf", PASSPORT)]);
    let mut cut = sound.clone();
    cut.truncate(sound.len() - 30);
    let mut bent = sound.clone();
    let at = bent.windows(PASSPORT.len().min(4)).position(|bytes| bytes == b"PK\x03\x04").unwrap() + 60;
    bent[at] ^= 0x55;
    let said = [
        refusal(read(Cursor::new(cut))),
        refusal(read(Cursor::new(bent))),
        refusal(read(Cursor::new(b"PK\x03\x04 not at all".to_vec()))),
        refusal(read(Cursor::new(zipped(&[("a.txt", b"x")])))),
        refusal(read(Cursor::new(zipped(&[("a/intake.json", b"{}"), ("b/intake.json", b"{}")])))),
        refusal(read(Cursor::new(zipped(&[("intake.json", b"")])))),
    ];
    expect![[r#"
        PackageWrong zip
        PackageWrong zip
        PackageWrong zip
        PackageWrong no-list
        PackageWrong two-lists
        PackageWrong json"#]]
    .assert_eq(&said.join("\n"));
}

#[test]
fn what_swells_or_never_ends_is_refused_before_it_fills_the_memory() {
    let nothing = vec![0u8; 20 * MEGABYTE as usize];
    let swollen = zipped(&[("intake.json", example().as_bytes()), ("zeros.bin", &nothing)]);
    assert!(swollen.len() < 100_000, "it is a small file");
    assert_eq!(refusal(read(Cursor::new(swollen.clone()))), "PackageTooLarge swollen");
    let small = Bounds { json: 100, files: 1, one_file: MEGABYTE, all_files: 2 * MEGABYTE, swelling: u64::MAX };
    let of =
        |bounds: Bounds, zip: &[u8]| refusal(read_zip(Cursor::new(zip), reference(), bounds, &Reporter::default()));
    let said = [
        of(small, &swollen),
        of(Bounds { files: 9, ..small }, &swollen),
        of(Bounds { files: 9, json: 10_000, ..small }, &swollen),
        of(Bounds { files: 9, json: 10_000, one_file: 30 * MEGABYTE, ..small }, &swollen),
    ];
    expect![[r#"
        PackageTooLarge count
        PackageTooLarge json
        PackageTooLarge file
        PackageTooLarge all"#]]
    .assert_eq(&said.join("\n"));
}

/// A large scan is no bomb: it is hashed as it is read.
#[test]
fn two_hundred_megabytes_are_read_through() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.zip");
    let mut zip = ZipWriter::new(std::fs::File::create(&path).unwrap());
    zip.start_file("intake.json", SimpleFileOptions::default()).unwrap();
    zip.write_all(example().as_bytes()).unwrap();
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file("6234/passport.pdf", stored).unwrap();
    let block = vec![0x5a; MEGABYTE as usize];
    for _ in 0..200 {
        zip.write_all(&block).unwrap();
    }
    zip.finish().unwrap();
    let package = read_file(&path, reference(), &Reporter::default()).unwrap();
    assert_eq!(only(&package).files[0].state, FileState::Differs { size: 200 * MEGABYTE });
    let reporter = Reporter::default();
    reporter.cancel();
    let cancelled = read_file(&path, reference(), &reporter).unwrap_err();
    assert_eq!(cancelled.code(), Some(Code::Cancelled));
}

#[test]
fn what_the_desk_writes_can_be_zipped_and_read() {
    let package = read(Cursor::new(zipped(&[("intake.json", example().as_bytes())]))).unwrap();
    let text = write(&package.applications, "test").unwrap();
    let again = read(Cursor::new(zipped(&[("x/intake.json", text.as_bytes())]))).unwrap();
    assert_eq!(again.applications, package.applications);
}

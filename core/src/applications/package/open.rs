//! A package on the disk: a JSON file, a folder, or a zip. Nothing is unpacked, no link is followed, no name leads out.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use zip::ZipArchive;
use zip::result::ZipError;

use super::hash::{Budget, Hashed};
use super::read::{read_json, stays_inside, too_large, wrong};
use super::{Bounds, FileState, INSIDE, Package, SeenFile, Trouble, What};
use crate::error::{Failure, Refusal};
use crate::progress::Reporter;
use crate::reference::Reference;

/// Reads whatever it is. `reporter` counts bytes, and hears when nobody wants it any more.
pub fn read_file(path: &Path, reference: &Reference, reporter: &Reporter) -> Result<Package, Failure> {
    if fs::metadata(path)?.is_dir() {
        return read_folder(path, reference, reporter);
    }
    let mut file = File::open(path)?;
    reporter.expect(file.metadata()?.len());
    let mut head = [0; 4];
    let read = file.read(&mut head)?;
    file.seek(SeekFrom::Start(0))?;
    if matches!(&head[..read], b"PK\x03\x04" | b"PK\x05\x06" | b"PK\x07\x08") {
        return read_zip(file, reference, Bounds::USUAL, reporter);
    }
    let bytes = budget(Bounds::USUAL, reporter).read(file, None, true)?.bytes.unwrap_or_default();
    Ok(read_json(&bytes, reference)?)
}

/// Reads a zip that was never unpacked.
pub fn read_zip<R: Read + Seek>(
    zip: R,
    reference: &Reference,
    bounds: Bounds,
    reporter: &Reporter,
) -> Result<Package, Failure> {
    let mut zip = ZipArchive::new(zip).map_err(damaged)?;
    if zip.len() > bounds.files {
        return Err(many(bounds).into());
    }
    let mut budget = budget(bounds, reporter);
    let mut found = Found::default();
    for place in 0..zip.len() {
        let entry = zip.by_index(place).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.into_owned();
        if !stays_inside(name.trim_end_matches('/')) {
            return Err(wrong("outside").into());
        }
        if entry.is_symlink() {
            found.links.push(name);
            continue;
        }
        if entry.is_dir() || noise(&name) {
            continue;
        }
        let packed = entry.compressed_size();
        let hashed = budget.read(entry, Some(packed), is_list(&name)).map_err(broken)?;
        found.add(name, hashed)?;
    }
    found.package(reference)
}

/// Reads a folder: the JSON at its root, whatever else is in it or below.
pub fn read_folder(path: &Path, reference: &Reference, reporter: &Reporter) -> Result<Package, Failure> {
    let bounds = Bounds::USUAL;
    let mut budget = budget(bounds, reporter);
    let mut found = Found::default();
    let mut folders = vec![(path.to_owned(), String::new())];
    let mut seen = 0usize;
    while let Some((folder, before)) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            seen += 1;
            if seen > bounds.files {
                return Err(many(bounds).into());
            }
            // A name that is no text cannot be named in the JSON either.
            let name = format!("{before}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type()?;
            if kind.is_symlink() {
                found.links.push(name);
            } else if kind.is_dir() {
                folders.push((entry.path(), format!("{name}/")));
            } else if kind.is_file() && !noise(&name) {
                let hashed = budget.read(File::open(entry.path())?, None, name == INSIDE)?;
                found.add(name, hashed)?;
            }
        }
    }
    found.package(reference)
}

fn budget(bounds: Bounds, reporter: &Reporter) -> Budget<'_> {
    Budget { bounds, left: bounds.all_files, reporter }
}

fn many(bounds: Bounds) -> Refusal {
    too_large("count", 0).with("most", i64::try_from(bounds.files).unwrap_or(i64::MAX))
}

/// What systems leave lying about.
fn noise(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or_default();
    name.starts_with("__MACOSX/") || matches!(last, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

/// The JSON lies at the root, or in the one folder that was packed.
fn is_list(name: &str) -> bool {
    name == INSIDE || name.split_once('/').is_some_and(|(_, rest)| rest == INSIDE)
}

fn damaged(error: ZipError) -> Failure {
    match error {
        ZipError::Io(error) => broken(error.into()),
        _ => wrong("zip").into(),
    }
}

/// Inside a zip, bytes that do not fit are the zip's fault and not the disk's.
fn broken(failure: Failure) -> Failure {
    match failure {
        Failure::Fault(fault) if fault.broken == crate::error::Broken::Disk => wrong("zip").into(),
        other => other,
    }
}

/// What lies beside the JSON.
#[derive(Default)]
struct Found {
    /// Where the JSON was, with the `/` behind it, and its bytes.
    list: Option<(String, Vec<u8>)>,
    files: BTreeMap<String, (u64, String)>,
    links: Vec<String>,
}

impl Found {
    fn add(&mut self, name: String, hashed: Hashed) -> Result<(), Refusal> {
        if let Some(bytes) = hashed.bytes {
            let base = name.strip_suffix(INSIDE).unwrap_or_default().to_owned();
            if self.list.replace((base, bytes)).is_some() {
                return Err(wrong("two-lists"));
            }
        } else {
            self.files.insert(name, (hashed.size, hashed.sha256));
        }
        Ok(())
    }

    /// Every file that an application names is looked for.
    fn package(self, reference: &Reference) -> Result<Package, Failure> {
        let (base, bytes) = self.list.ok_or_else(|| wrong("no-list"))?;
        let mut package = read_json(&bytes, reference)?;
        let files = self.files.into_iter();
        let files: BTreeMap<String, (u64, String)> = files
            .map(|(name, seen)| (name.strip_prefix(&base).map_or_else(|| name.clone(), str::to_owned), seen))
            .collect();
        let mut listed: HashSet<&str> = HashSet::new();
        for (place, application) in package.applications.iter_mut().enumerate() {
            for (at, file) in application.files.iter_mut().enumerate() {
                let seen = files.get_key_value(&file.name);
                file.state = match seen {
                    None => FileState::Missing,
                    Some((_, (size, hash))) if file.sha256.as_ref().is_none_or(|said| said == hash) => {
                        FileState::There { size: *size }
                    }
                    Some((_, (size, _))) => FileState::Differs { size: *size },
                };
                listed.extend(seen.map(|(name, _)| name.as_str()));
                let what = match file.state {
                    FileState::Missing => What::FileMissing,
                    FileState::Differs { .. } => What::FileDiffers,
                    _ => continue,
                };
                let pointer = format!("/applications/{place}/files/{at}");
                application.troubles.push(Trouble { pointer, what, text: file.name.clone() });
            }
        }
        let link = |name: String| Trouble { pointer: name, what: What::FileLink, text: String::new() };
        package.troubles.extend(self.links.into_iter().map(link));
        package.files = files
            .iter()
            .map(|(name, (size, sha256))| SeenFile {
                name: name.clone(),
                size: *size,
                sha256: sha256.clone(),
                listed: listed.contains(name.as_str()),
            })
            .collect();
        Ok(package)
    }
}

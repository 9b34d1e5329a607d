//! Copies that leave the program, for an upload to the portal or for another program: in one folder that nobody else may
//! read, until somebody says *Done*, signs out or opens the window anew.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use casebook::error::Failure;
use casebook::files::FileReader;

const FOLDER: &str = "put-out";

fn folder(casebook: &Path) -> PathBuf {
    casebook.join(FOLDER)
}

/// Takes every copy away. What cannot be removed now is tried again at the next start.
pub fn sweep(casebook: &Path) {
    let folder = folder(casebook);
    if folder.exists()
        && let Err(error) = fs::remove_dir_all(&folder)
    {
        tracing::warn!(kind = %error.kind(), "copies that were put out could not be removed");
    }
}

/// The copies that lie there now, by name.
pub fn lying(casebook: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder(casebook)).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort_unstable();
    names
}

/// A name that is not taken: `6234_Test_Sophia_visa-2.pdf`.
pub fn free_name(wanted: &str, taken: &[String]) -> String {
    let (stem, ending) = wanted.rsplit_once('.').unwrap_or((wanted, ""));
    let numbered = (2..).map(|number| match ending {
        "" => format!("{stem}-{number}"),
        _ => format!("{stem}-{number}.{ending}"),
    });
    let mut names = std::iter::once(wanted.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or_else(|| wanted.to_owned())
}

/// Writes one copy, whole or not at all; answers where it lies.
pub fn write(casebook: &Path, name: &str, mut from: FileReader) -> Result<PathBuf, Failure> {
    let folder = folder(casebook);
    make_private(&folder)?;
    let path = folder.join(name);
    let written = private(&path).and_then(|mut file| {
        std::io::copy(&mut from, &mut file)?;
        file.flush()
    });
    if let Err(error) = written {
        let _ = fs::remove_file(&path);
        return Err(error.into());
    }
    Ok(path)
}

#[cfg(unix)]
fn make_private(folder: &Path) -> Result<(), Failure> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    Ok(fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?)
}

#[cfg(not(unix))]
fn make_private(folder: &Path) -> Result<(), Failure> {
    Ok(fs::create_dir_all(folder)?)
}

#[cfg(unix)]
fn private(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    File::options().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn private(path: &Path) -> std::io::Result<File> {
    File::options().write(true).create_new(true).open(path)
}

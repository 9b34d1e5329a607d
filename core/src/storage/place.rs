//! The folder that a casebook lives in: which ones are refused, its lock file, and files written whole or not at all.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::{Code, Failure, Refusal};

const SYNCHRONISED: &str = include_str!("synchronised.txt");

/// File systems behind which another machine stands.
const NETWORK: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "smb2",
    "ncpfs",
    "afs",
    "9p",
    "ceph",
    "glusterfs",
    "lustre",
    "gfs2",
    "ocfs2",
    "davfs",
    "coda",
    "virtiofs",
    "vboxsf",
    "vmhgfs",
    "prl_fs",
    "beegfs",
    "orangefs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.s3fs",
    "fuse.gvfsd-fuse",
    "fuse.curlftpfs",
    "fuse.cephfs",
    "fuse.smbnetfs",
    "fuse.vmhgfs-fuse",
    "fuse.onedriver",
    "fuse.google-drive-ocamlfuse",
    "fuse.seadrive",
    "fuse.kio-fuse",
];
/// FUSE file systems that lie on this computer's own disk.
const LOCAL_FUSE: &[&str] =
    &["fuseblk", "fuse.ntfs-3g", "fuse.gocryptfs", "fuse.encfs", "fuse.fuse-overlayfs", "fuse.bindfs"];

/// Refuses a folder on a network or a synchronised one (invariant 6). A notice comes back for a file system that is
/// not known to be local.
pub fn guard(folder: &Path) -> Result<Option<Refusal>, Failure> {
    let there = nearest_existing(folder);
    let full = there.canonicalize()?;
    if let Some(marker) = synchronised(&full) {
        return Err(Refusal::new(Code::FolderSynchronised).with("marker", marker).into());
    }
    if cfg!(windows)
        && full.to_string_lossy().replace("\\\\?\\UNC", "\\\\").starts_with("\\\\")
        && !full.to_string_lossy().starts_with("\\\\?\\C")
    {
        return Err(Refusal::new(Code::FolderOnNetwork).with("fs", "UNC").into());
    }
    let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    match file_system(&full, &mounts) {
        Some(fs) if NETWORK.contains(&fs.as_str()) => Err(Refusal::new(Code::FolderOnNetwork).with("fs", fs).into()),
        Some(fs) if fs.starts_with("fuse") && !LOCAL_FUSE.contains(&fs.as_str()) => {
            Ok(Some(Refusal::new(Code::FolderUnknownFuse).with("fs", fs)))
        }
        _ => Ok(None),
    }
}

fn nearest_existing(folder: &Path) -> PathBuf {
    folder.ancestors().find(|path| path.exists()).unwrap_or(Path::new(".")).to_path_buf()
}

/// The type of the file system that holds `path`, by the longest mount point above it; the last mount wins.
fn file_system(path: &Path, mountinfo: &str) -> Option<String> {
    let mut best: Option<(usize, String)> = None;
    for line in mountinfo.lines() {
        let Some((left, right)) = line.split_once(" - ") else { continue };
        let Some(point) = left.split(' ').nth(4) else { continue };
        let point = PathBuf::from(unescaped(point));
        let Some(kind) = right.split(' ').next() else { continue };
        let depth = point.components().count();
        if path.starts_with(&point) && best.as_ref().is_none_or(|(longest, _)| depth >= *longest) {
            best = Some((depth, kind.to_owned()));
        }
    }
    best.map(|(_, kind)| kind)
}

/// mountinfo writes space, tab, newline and backslash as three octal digits.
fn unescaped(point: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .iter()
        .fold(point.to_owned(), |text, (code, plain)| text.replace(code, plain))
}

fn synchronised(full: &Path) -> Option<String> {
    let markers: Vec<(&str, &str)> =
        SYNCHRONISED.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t')).collect();
    for parent in full.ancestors() {
        let Ok(listing) = fs::read_dir(parent) else { continue };
        // A home folder holds the marks of programs that are installed, not of folders that are synchronised.
        for name in listing.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()) {
            let hit = markers.iter().find(|(_, marker)| match marker.strip_suffix('*') {
                Some(start) => name.starts_with(start) && name.len() > start.len(),
                None => name == *marker,
            });
            if let Some((program, _)) = hit
                && !(*program == "Dropbox" && is_home(parent))
            {
                return Some((*program).to_owned());
            }
        }
    }
    None
}

fn is_home(folder: &Path) -> bool {
    std::env::home_dir().is_some_and(|home| home == folder)
}

/// Held while a program has the casebook. Fail closed: a lock that cannot be taken is a refusal.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    pub const NAME: &'static str = "lock";

    pub fn take(folder: &Path) -> Result<Lock, Failure> {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(Self::NAME))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Code::AlreadyOpen.into()),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

/// Writes a small file whole or not at all: temp, sync, rename, sync of the folder.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let temp = write_part(path, bytes)?;
    if let Err(error) = fs::rename(&temp, path) {
        let _ = fs::remove_file(&temp);
        return Err(error.into());
    }
    sync_folder(path.parent().unwrap_or(Path::new(".")))
}

/// The first half of it: the bytes are on the disk beside `path`, which is as it was.
pub fn write_part(path: &Path, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let temp = path.with_extension("part");
    let written = (|| {
        let mut file = File::create(&temp)?;
        file.write_all(bytes)?;
        file.sync_all()
    })();
    if let Err(error) = written {
        let _ = fs::remove_file(&temp);
        return Err(error.into());
    }
    Ok(temp)
}

/// Other people who use this computer have no business in the folder, encrypted or not.
pub fn for_its_owner(folder: &Path) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

pub fn sync_folder(folder: &Path) -> Result<(), Failure> {
    // Windows has no such call; NTFS journals the rename itself.
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
21 1 8:1 / / rw - ext4 /dev/sda1 rw
22 21 0:30 / /tmp rw - tmpfs tmpfs rw
23 21 0:31 / /mnt/share rw - cifs //server/share rw
24 21 0:32 / /home/a/My\\040Drive rw - fuse.rclone remote rw
25 21 0:33 / /media/x rw - fuse.something x rw
26 23 0:34 / /mnt/share/local rw - overlay overlay rw";

    #[test]
    fn the_longest_mount_point_says_the_file_system() {
        let of = |path: &str| file_system(Path::new(path), MOUNTS);
        assert_eq!(of("/home/a/book").as_deref(), Some("ext4"));
        assert_eq!(of("/tmp/book").as_deref(), Some("tmpfs"));
        assert_eq!(of("/mnt/share/book").as_deref(), Some("cifs"));
        assert_eq!(of("/mnt/shared/book").as_deref(), Some("ext4"), "a name that only starts alike is another folder");
        assert_eq!(of("/home/a/My Drive/book").as_deref(), Some("fuse.rclone"));
        assert_eq!(of("/mnt/share/local/book").as_deref(), Some("overlay"));
    }

    #[test]
    fn a_synchronised_parent_is_named() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(".nextcloudsync.log"), "").unwrap();
        let inside = folder.path().join("a/b");
        fs::create_dir_all(&inside).unwrap();
        let refused = guard(&inside.join("not/yet/there")).unwrap_err();
        assert_eq!(refused, Refusal::new(Code::FolderSynchronised).with("marker", "Nextcloud").into());
    }

    #[test]
    fn one_program_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let first = Lock::take(folder.path()).unwrap();
        assert_eq!(Lock::take(folder.path()).unwrap_err().code(), Some(Code::AlreadyOpen));
        drop(first);
        Lock::take(folder.path()).unwrap();
    }
}

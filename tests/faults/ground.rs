//! What every story stands on: real time, real chance, a folder, a casebook whose founder may do everything.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use casebook::casebook::Founding;
use casebook::chance::{Chance, SystemChance};
use casebook::clock::{Clock, Moment};
use casebook::error::Broken;
use casebook::keys::Cost;
use casebook::people::Role;
use casebook::people::registers::{Contact, PersonIdentity};
use casebook::progress::Reporter;
use casebook::{Casebook, Door, Env, Failure};

pub const FOUNDER: &str = "AdminF AdminL";

struct RealClock(Instant);

impl Clock for RealClock {
    fn now(&self) -> Moment {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
        Moment(since.as_millis() as i64)
    }

    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

pub fn env() -> Env {
    Env { clock: Arc::new(RealClock(Instant::now())), chance: Arc::new(SystemChance), cost: Cost::CHEAP }
}

/// The n-th password of a story.
pub fn password(n: usize) -> String {
    format!("seven bridges, one river {n}")
}

pub fn founding() -> Founding {
    Founding { password: password(0), ..casebook::testing::founding() }
}

/// A closed casebook; its founder is administrator, manager and supervisor.
pub fn founded(folder: &Path) {
    let (open, _) = Casebook::create(folder, founding(), env()).unwrap();
    let (me, after) = (open.me(), open.staff().unwrap().get(open.me()).unwrap().head);
    let roles: BTreeSet<Role> = [Role::Administrator, Role::Manager, Role::Supervisor].into();
    open.set_roles(open.env().new_command(), me, after, &roles).unwrap();
    open.close().unwrap();
}

pub fn door(folder: &Path) -> Arc<Door> {
    Arc::new(Door::at(folder, env()).unwrap_or_else(|why| panic!("the door: {why}")))
}

pub fn sign_in(folder: &Path, n: usize) -> Result<Casebook, Failure> {
    let door = Arc::new(Door::at(folder, env())?);
    let me = door.named(FOUNDER).unwrap().id;
    door.sign_in(me, &password(n), None)
}

/// A check of everything: pages, journal, signatures, documents.
pub fn sound(open: &Casebook) {
    let problems = open.check(&Reporter::default()).unwrap();
    assert!(problems.is_empty(), "damaged: {problems:?}");
}

pub fn person(iin: &str) -> casebook::casebook::NewPerson {
    let identity = PersonIdentity {
        v: 1,
        given: "ANNA MARIA".into(),
        family: "ERIKSSON".into(),
        iin: Some(iin.into()),
        ..Default::default()
    };
    casebook::casebook::NewPerson {
        identity,
        passport: None,
        contact: Contact { v: 1, ..Default::default() },
        employer: None,
    }
}

/// A number below `end`.
pub fn below(end: u64) -> u64 {
    let mut bytes = [0; 8];
    SystemChance.fill(&mut bytes);
    u64::from_le_bytes(bytes) % end
}

#[track_caller]
pub fn disk_full<T>(result: &Result<T, Failure>) -> bool {
    match result {
        Ok(_) => false,
        Err(Failure::Fault(fault)) if fault.broken == Broken::DiskFull => true,
        Err(other) => panic!("a full disk was told as {other}"),
    }
}

/// A disk of its own, so small that it can be filled; gone with the value.
pub struct SmallDisk(PathBuf);

impl SmallDisk {
    pub fn of_kib(kib: u64) -> SmallDisk {
        let point = std::env::temp_dir().join(format!("expat-desk-faults-{}-{}", std::process::id(), below(1 << 40)));
        std::fs::create_dir(&point).unwrap();
        let disk = SmallDisk(point);
        match disk.image() {
            None => disk.mount(&["-t", "tmpfs", "-o", &format!("size={kib}k"), "tmpfs"]),
            Some(image) => {
                std::fs::File::create(&image).unwrap().set_len(kib * 1024).unwrap();
                // Blocks as a disk of ordinary size has them: below SQLite's 4 KiB its shared memory can end in SIGBUS.
                let made = Command::new("mkfs.ext4")
                    .args(["-q", "-m", "0", "-b", "4096", "-O", "^has_journal"])
                    .arg(&image)
                    .status()
                    .unwrap();
                assert!(made.success(), "mkfs.ext4");
                disk.mount(&["-o", "loop", &image.to_string_lossy()]);
            }
        }
        disk
    }

    /// In memory, or with `DESK_FAULTS_DISK=ext4` a file that is a disk: slower, and as the Centre's machines have it.
    fn image(&self) -> Option<PathBuf> {
        let ext4 = std::env::var("DESK_FAULTS_DISK").as_deref() == Ok("ext4");
        ext4.then(|| self.0.with_extension("img"))
    }

    fn mount(&self, how: &[&str]) {
        let done = Command::new("mount").args(how).arg(&self.0).status().unwrap();
        assert!(done.success(), "mount {how:?}");
    }

    pub fn read_only(&self, yes: bool) {
        self.mount(&["-o", if yes { "remount,ro" } else { "remount,rw" }]);
    }

    pub fn folder(&self) -> PathBuf {
        self.0.join("casebook")
    }

    fn filler(&self) -> PathBuf {
        self.0.join("filler")
    }

    /// Fills the disk but for `kib`.
    pub fn fill_but(&self, kib: u64) {
        use std::io::Write;
        let mut file = std::fs::File::create(self.filler()).unwrap();
        let block = [0; 4096];
        while file.write_all(&block).is_ok() {}
        let full = file.metadata().unwrap().len();
        file.set_len(full.saturating_sub(kib * 1024)).unwrap();
    }

    pub fn free(&self) {
        let _ = std::fs::remove_file(self.filler());
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).status();
        let _ = std::fs::remove_dir(&self.0);
        let _ = self.image().map(std::fs::remove_file);
    }
}

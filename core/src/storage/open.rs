//! One encrypted database file, one writer, a few readers.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use data_encoding::HEXLOWER;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

use super::migrate::{Migration, migrate, waiting};
use super::{Backups, Told};
use crate::clock::Moment;
use crate::error::{Broken, Code, Failure, Fault};
use crate::keys::VaultKey;

/// The oldest SQLite whose write-ahead log is known to be sound.
const OLDEST_SQLITE: i32 = 3_051_003;
const MOST_READERS: usize = 4;

/// The open database.
pub struct Store {
    folder: PathBuf,
    key: Zeroizing<[u8; 32]>,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

/// What the storage page tells.
#[derive(Clone, Debug)]
pub struct Facts {
    pub schema: i64,
    pub cipher_version: String,
    pub sqlite_version: String,
    pub size_bytes: u64,
    pub encrypted: bool,
}

impl Store {
    pub const NAME: &'static str = "casebook.db";

    /// Makes the file. The folder holds no database yet.
    pub fn create(folder: &Path, vault: &VaultKey, steps: &[Migration]) -> Result<Store, Failure> {
        let path = folder.join(Self::NAME);
        let mut writer =
            connect(&path, &vault.database(), OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        for_writing(&writer)?;
        migrate(&mut writer, steps)?;
        drop(writer);
        super::place::sync_folder(folder)?;
        // Looked at while nobody has it open: closing a plain file handle drops SQLite's locks on it.
        if looks_plain(&path)? {
            return Err(Fault { broken: Broken::CipherMissing, what: "the file begins in plain text".into() }.into());
        }
        let writer = connect(&path, &vault.database(), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        for_writing(&writer)?;
        Ok(Store::of(folder, vault, writer))
    }

    /// Opens what is there; moves an older schema forward after a checked backup. Never makes a file or a key.
    pub fn open(folder: &Path, vault: &VaultKey, steps: &[Migration], now: Moment) -> Result<Store, Failure> {
        let path = folder.join(Self::NAME);
        match std::fs::metadata(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Code::DatabaseMissing.into()),
            Err(error) => return Err(error.into()),
            Ok(found) if found.len() < 512 => return Err(Code::DatabaseDamaged.into()),
            Ok(_) => {}
        }
        if looks_plain(&path)? {
            return Err(Code::DatabaseDamaged.into());
        }
        let mut writer = connect(&path, &vault.database(), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let older = waiting(&writer, steps)?;
        Backups::of(folder).clear_parts();
        if older {
            let store = Store::of(folder, vault, writer);
            Backups::of(folder).make(&store, now, &crate::progress::Reporter::default())?;
            writer = store.writer.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
        }
        for_writing(&writer)?;
        if older {
            migrate(&mut writer, steps)?;
        }
        Ok(Store::of(folder, vault, writer))
    }

    /// Reads a database file that nobody writes: a backup.
    pub(super) fn open_copy(path: &Path, key: &[u8; 32]) -> Result<Connection, Failure> {
        if looks_plain(path)? {
            return Err(Code::DatabaseDamaged.into());
        }
        connect(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)
    }

    fn of(folder: &Path, vault: &VaultKey, writer: Connection) -> Store {
        Store {
            folder: folder.to_path_buf(),
            key: vault.database(),
            writer: Mutex::new(writer),
            readers: Mutex::default(),
        }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.join(Self::NAME)
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn key(&self) -> &[u8; 32] {
        &self.key
    }

    /// A thread that panicked while writing has left its transaction rolled back; the connection is still good.
    fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writer.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Runs `work` in one write transaction: all of it is on the disk afterwards, or nothing.
    pub fn write<T>(&self, what: &str, work: impl FnOnce(&Transaction) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut writer = self.writer();
        let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate).told(what)?;
        let done = work(&tx)?;
        tx.commit().told(what)?;
        Ok(done)
    }

    /// Runs `work` on one snapshot; a long one never blocks a writer.
    pub fn read<T>(&self, what: &str, work: impl FnOnce(&Transaction) -> Result<T, Failure>) -> Result<T, Failure> {
        let kept = self.readers.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).pop();
        let mut reader = match kept {
            Some(reader) => reader,
            None => connect(&self.path(), &self.key, OpenFlags::SQLITE_OPEN_READ_WRITE)?,
        };
        let done = {
            let tx = reader.transaction_with_behavior(TransactionBehavior::Deferred).told(what)?;
            work(&tx)
        };
        let mut readers = self.readers.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if readers.len() < MOST_READERS {
            readers.push(reader);
        }
        done
    }

    /// Moves the write-ahead log into the file; called when nobody is waiting.
    pub fn checkpoint(&self) -> Result<(), Failure> {
        self.writer().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).told("checkpoint")
    }

    pub fn facts(&self) -> Result<Facts, Failure> {
        let size_bytes = std::fs::metadata(self.path())?.len();
        self.read("facts", |tx| {
            let status: Option<String> = tx.query_row("PRAGMA cipher_status", [], |row| row.get(0)).ok();
            Ok(Facts {
                schema: super::migrate::schema_of(tx)?,
                cipher_version: cipher_version(tx)?,
                sqlite_version: rusqlite::version().to_owned(),
                size_bytes,
                encrypted: status.as_deref() == Some("1"),
            })
        })
    }
}

fn cipher_version(connection: &Connection) -> Result<String, Failure> {
    connection
        .query_row("PRAGMA cipher_version", [], |row| row.get::<_, String>(0))
        .ok()
        .filter(|version| !version.is_empty())
        .ok_or_else(|| {
            Fault { broken: Broken::CipherMissing, what: "the database library has no cipher".into() }.into()
        })
}

/// Whether the file begins as an unencrypted database does. Never asked of a file that this process has open.
fn looks_plain(path: &Path) -> Result<bool, Failure> {
    use std::io::Read;
    let mut start = [0; 15];
    let mut file = std::fs::File::open(path)?;
    Ok(file.read_exact(&mut start).is_ok() && &start == b"SQLite format 3")
}

fn connect(path: &Path, key: &[u8; 32], flags: OpenFlags) -> Result<Connection, Failure> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(Fault {
            broken: Broken::CipherMissing,
            what: format!("SQLite {} is too old", rusqlite::version()),
        }
        .into());
    }
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).told("open")?;
    connection.execute_batch("PRAGMA cipher_log_level = NONE").told("open")?;
    let pragma = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", HEXLOWER.encode(key)));
    connection.execute_batch(&pragma).told("key")?;
    cipher_version(&connection)?;
    connection.busy_timeout(Duration::from_secs(10)).told("open")?;
    connection.set_prepared_statement_cache_capacity(128);
    connection
        .execute_batch(
            "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON;
             PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;",
        )
        .told("open")?;
    // The first read: a wrong key or a damaged first page shows here.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).told("first read")?;
    Ok(connection)
}

fn for_writing(connection: &Connection) -> Result<(), Failure> {
    let mode: String =
        connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).told("write-ahead log")?;
    if mode != "wal" {
        return Err(Fault { broken: Broken::Database, what: format!("journal mode is {mode}") }.into());
    }
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;").told("write-ahead log")
}
